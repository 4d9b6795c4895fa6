"""The numbered points of a sketch on QGIS's map, and the tool that picks a place there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsSnappingConfig,
)
from qgis.gui import QgsMapCanvasItem, QgsMapCanvasSnappingUtils, QgsMapTool, QgsSnapIndicator
from qgis.PyQt.QtCore import QRectF, Qt, pyqtSignal

from kotaku_qgis import compat
from kotaku_qgis.gui.paper.picture_view import BLUE, GREY, paint_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsCoordinateReferenceSystem
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtGui import QPainter

    from kotaku_qgis.drawing.paper.control_points import ControlPoint

TOLERANCE = 12
"""Screen pixels within which a click takes an existing vertex."""


class MapPoints(QgsMapCanvasItem):
    """All points of a sketch on the map."""

    def __init__(self, canvas: QgsMapCanvas, crs: QgsCoordinateReferenceSystem) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._crs = crs
        self._shown: list[tuple[QgsPointXY, str, str, bool]] = []
        self.setZValue(200)

    def show_points(self, points: Sequence[ControlPoint], chosen: int | None) -> None:
        """Show *points*, given in the workspace's CRS, numbered from 1."""
        way = QgsCoordinateTransform(
            self._crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        self._shown = []
        for number, point in enumerate(points):
            try:
                place = way.transform(QgsPointXY(point.map_x, point.map_y))
            except QgsCsException:  # typed far outside the map's world
                continue
            color = BLUE if point.on else GREY
            self._shown.append((place, str(number + 1), color, number == chosen))
        self.updatePosition()
        self.update()

    def updatePosition(self) -> None:
        """Follow the map; called by QGIS when it moves."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        """Return the whole canvas: marks may be anywhere."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(self, painter: QPainter, _option: Any = None, _widget: Any = None) -> None:
        """Paint the marks."""
        for place, text, color, strong in self._shown:
            painter.save()
            painter.translate(self.toCanvasCoordinates(place))
            paint_mark(painter, text, color, strong=strong)
            painter.restore()


class PickTool(QgsMapTool):
    """Picks one place on the map, at an existing vertex when one is near; Esc or a right click cancels."""

    picked = pyqtSignal(QgsPointXY)
    cancelled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._snapper = QgsMapCanvasSnappingUtils(canvas, self)
        config = QgsSnappingConfig(QgsProject.instance())
        config.setEnabled(True)
        config.setMode(compat.SNAP_ALL_LAYERS)
        config.setTypeFlag(compat.SNAP_VERTEX)
        config.setTolerance(TOLERANCE)
        config.setUnits(compat.PIXELS)
        self._snapper.setConfig(config)
        self._indicator = QgsSnapIndicator(canvas)

    def canvasMoveEvent(self, event: Any) -> None:
        """Show the vertex that a click would take."""
        self._indicator.setMatch(self._snapper.snapToMap(event.pos()))

    def canvasReleaseEvent(self, event: Any) -> None:
        """Pick."""
        if event.button() == Qt.MouseButton.RightButton:
            self.cancelled.emit()
            return
        match = self._snapper.snapToMap(event.pos())
        self.picked.emit(match.point() if match.isValid() else self.toMapCoordinates(event.pos()))

    def keyPressEvent(self, event: Any) -> None:
        """Cancel."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.cancelled.emit()

    def deactivate(self) -> None:
        """Take the indicator away."""
        self._indicator.setVisible(False)
        super().deactivate()

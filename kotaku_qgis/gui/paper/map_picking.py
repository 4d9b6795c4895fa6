"""Between a sketch and QGIS's map: shows the points there and lends the map a tool while a place is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui.paper.map_points import MapPoints, PickTool

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
    from qgis.gui import QgsMapCanvas

    from kotaku_qgis.gui.paper.sketch_state import SketchState


class MapPicking(QObject):
    """Gives the map's own tool back as soon as the place has been picked."""

    refused = pyqtSignal(object)

    def __init__(
        self, canvas: QgsMapCanvas, crs: QgsCoordinateReferenceSystem, state: SketchState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.canvas, self.crs, self.state = canvas, crs, state
        self.marks: Any = MapPoints(canvas, crs)
        self.tool = PickTool(canvas)
        self.tool.picked.connect(self._picked)
        self.tool.cancelled.connect(state.cancel)
        self.tool.deactivated.connect(self._left)
        self._before: Any = None
        self._chosen: int | None = None
        canvas.destinationCrsChanged.connect(self._show)

    def follow(self, chosen: int | None) -> None:
        """Show the points and take or give back the map's tool, as the state says."""
        self._chosen = chosen
        self._show()
        if self.state.waiting and self.canvas.mapTool() is not self.tool:
            self._before = self.canvas.mapTool()
            self.canvas.setMapTool(self.tool)
        elif not self.state.waiting:
            self.release()

    def _show(self) -> None:
        self.marks.show_points(self.state.points, self._chosen)

    def release(self) -> None:
        """Give the map its tool back."""
        before, self._before = self._before, None
        if self.canvas.mapTool() is not self.tool:
            return
        # the drawing tool goes when it is left; what was drawn with it is put aside
        if before is not None and not sip.isdeleted(before):
            self.canvas.setMapTool(before)
        else:
            self.canvas.unsetMapTool(self.tool)

    def _left(self) -> None:
        """Forget the picked place when the user takes up another tool."""
        if self.state.waiting and self.canvas.mapTool() is not self.tool:
            self._before = None

    def _picked(self, place: QgsPointXY) -> None:
        way = QgsCoordinateTransform(
            self.canvas.mapSettings().destinationCrs(), self.crs, QgsProject.instance()
        )
        try:
            moved = way.transform(place)
        except QgsCsException:
            self.refused.emit(
                KotakuError(
                    N_("This place lies outside the workspace's coordinate system."),
                    remedy=N_("Zoom to the kelurahan and click there."),
                )
            )
            return
        self.state.place(moved.x(), moved.y())

    def close(self) -> None:
        """Leave the map as it was."""
        if self.state.waiting:
            self.state.cancel()
        self.release()
        self.canvas.destinationCrsChanged.disconnect(self._show)
        self.tool.deactivated.disconnect(self._left)
        self.canvas.scene().removeItem(self.marks)
        self.marks = None
        self.tool.deleteLater()

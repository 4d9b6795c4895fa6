"""Shapes shown on the map before anything is written: rubber bands that go when their window closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

TRACK_COLOR, SHAPE_COLOR = "#e65100", "#1565c0"
_FILL_ALPHA = 60
_AROUND = 1.4
_POINT_M = 60.0


class MapPreview:
    """Draws geometries in the CRS *crs* over *canvas*, each under a name."""

    def __init__(self, canvas: QgsMapCanvas, crs: str) -> None:
        self.canvas = canvas
        self.crs = QgsCoordinateReferenceSystem(crs)
        self._bands: dict[str, QgsRubberBand] = {}

    def show(self, name: str, geometry: QgsGeometry, color: str, width: int = 2) -> None:
        """Show *geometry* under *name*, in place of what was shown there; nothing for an empty one."""
        self.hide(name)
        if geometry.isNull() or geometry.isEmpty():
            return
        kind = geometry.type()
        band = QgsRubberBand(self.canvas, kind)
        band.setStrokeColor(QColor(color))
        band.setWidth(width)
        fill = QColor(color)
        fill.setAlpha(_FILL_ALPHA if kind == QgsWkbTypes.GeometryType.PolygonGeometry else 255)
        band.setFillColor(fill)
        if kind == QgsWkbTypes.GeometryType.PointGeometry:
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            band.setIconSize(12)
        band.setToGeometry(geometry, self.crs)
        self._bands[name] = band

    def hide(self, name: str) -> None:
        """Take away what is shown under *name*."""
        band = self._bands.pop(name, None)
        if band is not None:
            self.canvas.scene().removeItem(band)

    def clear(self) -> None:
        """Take everything away."""
        for name in list(self._bands):
            self.hide(name)

    def zoom(self, geometry: QgsGeometry) -> None:
        """Bring *geometry* into the map's window."""
        if geometry.isNull() or geometry.isEmpty():
            return
        target = self.canvas.mapSettings().destinationCrs()
        box: Any = geometry.boundingBox()
        if box.width() + box.height() < _POINT_M:
            box = box.buffered(_POINT_M)
        box = QgsCoordinateTransform(self.crs, target, QgsProject.instance()).transformBoundingBox(box)
        box.scale(_AROUND)
        self.canvas.zoomToFeatureExtent(box)

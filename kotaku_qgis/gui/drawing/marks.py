"""Coloured outlines over the map: what is being asked about, chosen or proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor

from kotaku_qgis.compat import GEOMETRY_POLYGON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsGeometry

PENDING = "#d84315"
FILL = 70
"""Opacity of the inside, of 255."""
WIDTH = 3


class Marks:
    """Shows shapes of one layer's CRS on the canvas until they are cleared."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []

    def show(self, shapes: Sequence[QgsGeometry], layer: Any, colors: Sequence[str] = (PENDING,)) -> None:
        """Show *shapes* in place of what was shown; colours are taken in turn."""
        self.clear()
        for number, shape in enumerate(shapes):
            color = QColor(colors[number % len(colors)])
            band = QgsRubberBand(self._canvas, GEOMETRY_POLYGON)
            band.setToGeometry(shape, layer)
            band.setStrokeColor(color)
            band.setWidth(WIDTH)
            inside = QColor(color)
            inside.setAlpha(FILL)
            band.setFillColor(inside)
            self._bands.append(band)

    def clear(self) -> None:
        """Take all marks away."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []

"""The pen a legend or a table is drawn with: text, rules, swatches and samples, in the template's type."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from qgis.core import (
    QgsGeometry,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from kotaku_qgis.maps import hatch
from kotaku_qgis.maps.drawing_item import Box, DrawingItem, Hatch, Line, Text
from kotaku_qgis.maps.fit import MM_PER_POINT, PIXELS, SMALLEST, label_font
from kotaku_qgis.maps.looks import HATCH, INK, halo_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsFillSymbol, QgsLayoutItemLabel, QgsPointXY, QgsPrintLayout, QgsSymbol

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
NORMAL_POINTS = 8.0
"""Letters at which the measures of the legend hold; other sizes scale them."""
ROW = 5.8
LEADING = 1.2
"""Height of a line of a label on the map, in heights of its letters."""
SOFT = "#5f6368"
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
CENTER = Qt.AlignmentFlag.AlignHCenter


class Pen:
    """Draws at the place of a label; *k* is the size of everything, 1 for letters of 8 points."""

    def __init__(self, layout: QgsPrintLayout, place: QgsLayoutItemLabel) -> None:
        self.layout = layout
        self.font = label_font(place)
        self.size = self.font.pointSizeF()
        self.k = self.size / NORMAL_POINTS
        at, box = place.positionWithUnits(), place.sizeWithUnits()
        self.x, self.y = at.x(), at.y()
        self.width, self.height = box.width(), box.height()
        self.page = place.page()
        self.layer = place.zValue()
        self.things: list = []

    def squeeze(self, needed: float) -> None:
        """Draw smaller when *needed* (millimetres at 8 points) is more than there is."""
        factor = min(1.0, self.height / (needed * self.k))
        self.k *= factor
        self.size *= factor

    def finish(self, item: DrawingItem | None = None) -> DrawingItem:
        """Put all that was drawn on the layout as one item, or into *item*, which stands there already."""
        if item is None:
            item = DrawingItem(self.layout)
            item.setId("legenda_isi")
            self.layout.addLayoutItem(item)
            item.setZValue(self.layer)
        item.attemptMove(QgsLayoutPoint(self.x, self.y, MM), True, False, self.page)
        item.attemptResize(QgsLayoutSize(self.width, self.height, MM))
        item.things = self.things
        item.update()
        return item

    def text(
        self,
        text: str,
        x: float,
        top: float,
        width: float,
        *,
        height: float = 0.0,
        h: Qt.AlignmentFlag = LEFT,
        bold: bool = False,
        color: str = INK,
        size: float | None = None,
        angle: float = 0.0,
    ) -> None:
        """Write one line, turned around its upper left corner; letters shrink rather than be cropped."""
        size = size or self.size
        needed = text_width(text, self.font.family(), bold) * size * MM_PER_POINT
        if needed > width:
            size *= max(SMALLEST, width / needed * 0.99)
        font = QFont(self.font)
        font.setBold(bold)
        box = (x, top - self.y, width, height or (ROW - 0.4) * self.k)
        self.things.append(Text(text, box, font, size, color, h, angle))

    def wrapped(self, text: str, width: float, size: float) -> list[str]:
        """Return *text* in lines that find room in *width* millimetres; a long word stands alone."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width_of(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def width_of(self, text: str, size: float | None = None) -> float:
        """Return the width of a line in millimetres, with a little room."""
        return text_width(text, self.font.family(), False) * (size or self.size) * MM_PER_POINT * 1.03

    def swatch(self, symbol: QgsFillSymbol, pattern: str, top: float, x: float = 0.0) -> None:
        """Draw the colour of a category and its hatch, as lines and dots like those on the map."""
        k = self.k
        y, width, height = top + 0.5 * k - self.y, 9.5 * k, (ROW - 1.4) * k
        self.things.append(Box(symbol, (x, y, width, height)))
        low = -(height / 2 - hatch.LINE_MM * k / 2)  # so that the lines stand evenly between the edges
        box = QgsGeometry.fromRect(QgsRectangle(0, low, width, low + height))
        lines, dots = [], []
        if hatch.is_dotted(pattern):
            found = hatch.hatch_dots(box, hatch.DOT_MM * k).asGeometryCollection()
            dots = [(x + dot.asPoint().x(), y + height - dot.asPoint().y() + low) for dot in found]
        else:
            for line in hatch.hatch_lines(box, pattern, hatch.LINE_MM * k).asGeometryCollection():
                (x1, y1), (x2, y2) = ((point.x(), point.y()) for point in line.asPolyline())
                lines.append((x + x1, y + height - y1 + low, x + x2, y + height - y2 + low))
        self.things.append(Hatch(tuple(lines), tuple(dots), HATCH, 0.1 * k, 0.4 * k))

    def sample(self, symbol: QgsSymbol, top: float, row: float, x: float = 0.0) -> None:
        """Draw what a line, an outline or a building looks like, in a row of *row* millimetres."""
        k = self.k
        middle = top + row * k / 2 - self.y
        edge = symbol
        if not isinstance(symbol, QgsLineSymbol):
            if symbol.symbolLayer(0).properties().get("style") != "no":
                self.things.append(Box(symbol, (x + 2 * k, middle - 1.4 * k, 5 * k, 2.8 * k)))
                return
            edge = _edge(symbol)
        self.things.append(Line(edge, ((x, middle), (x + 9.5 * k, middle))))

    def rule(self, y: float, x: float = 0.0, width: float | None = None) -> None:
        """Draw a rule from *x*, over the whole width unless one is given."""
        symbol = QgsLineSymbol.createSimple({"line_color": "#9aa0a6", "line_width": f"{0.15 * self.k:.3f}"})
        right = self.width if width is None else x + width
        self.things.append(Line(symbol, ((x, y - self.y), (right, y - self.y))))


@lru_cache(maxsize=4096)
def text_width(text: str, family: str, bold: bool) -> float:
    """Return the width of a line in letters of one point, in points."""
    font = QFont(family)
    font.setPixelSize(PIXELS)
    font.setBold(bold)
    return QFontMetricsF(font).horizontalAdvance(text) / PIXELS


def room(center: QgsPointXY, text: str, family: str, size: float, scale: float) -> QgsRectangle:
    """Return the box on the ground of a label and its halo; ``|`` is where its lines break."""
    lines, metres = text.split("|"), MM_PER_POINT * scale / 1000
    wide = max(text_width(line, family, False) for line in lines) * size + 2 * halo_of(size)
    high = len(lines) * size * LEADING + 2 * halo_of(size)
    return QgsRectangle.fromCenterAndSize(center, wide * metres, high * metres)


def free(box: QgsRectangle, inside: QgsRectangle, placed: Iterable[QgsRectangle]) -> bool:
    """Whether a label finds room inside the map without lying on one that is *placed*."""
    return inside.contains(box) and not any(box.intersects(one) for one in placed)


def _edge(symbol: QgsSymbol) -> QgsLineSymbol:
    """Return the outline of a polygon symbol as a line."""
    known = symbol.symbolLayer(0).properties()
    return QgsLineSymbol.createSimple(
        {
            "line_color": known["outline_color"],
            "line_width": known["outline_width"],
            "line_style": known.get("outline_style", "solid"),
            "capstyle": "flat",
        }
    )

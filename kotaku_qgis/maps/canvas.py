"""A pen that also wraps words, fills boxes and draws rules: for tables, bands and curves on a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFillSymbol, QgsLayoutPoint, QgsLayoutSize, QgsLineSymbol, QgsUnitTypes
from qgis.PyQt.QtGui import QFont

from kotaku_qgis.maps.drawing_item import Box, DrawingItem, Line, Text
from kotaku_qgis.maps.fit import MM_PER_POINT
from kotaku_qgis.maps.legend_items import LEFT, Pen, text_width
from kotaku_qgis.maps.looks import INK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qgis.core import QgsLayoutItemLabel, QgsPrintLayout
    from qgis.PyQt.QtCore import Qt

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
LEADING = 1.22
"""Height of a line, in heights of its letters."""
SHRUNK = 0.8
STEP = 0.97
SAFE = 1.02
"""A viewer without the font may set words a little wider than they were measured."""
RULE = "#9aa0a6"
PALE = "#f1f3f4"


class Canvas(Pen):
    """Draws at the place of a label; every measure in millimetres from its upper left corner."""

    def __init__(self, layout: QgsPrintLayout, place: QgsLayoutItemLabel) -> None:
        super().__init__(layout, place)
        self.place = place

    def lines_of(self, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """Return *text* wrapped at *width*; a word that is longer stands in a line of its own."""
        lines: list[str] = []
        unit = size * MM_PER_POINT * SAFE
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}" if line else word
                if line and text_width(longer, self.font.family(), bold) * unit > width:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return lines

    def common_size(
        self, texts: Iterable[str], width: float, height: float, size: float, *, bold: bool = False
    ) -> float:
        """Return the size of letters, at most *size*, in which each of *texts* is one line in its box.

        Letters become no smaller than :data:`SHRUNK` of *size*: what is longer then is for :meth:`write`.
        """
        unit = MM_PER_POINT * SAFE
        widest = max((text_width(text, self.font.family(), bold) for text in texts), default=0.0)
        fits = min(size, height / (MM_PER_POINT * LEADING), width / (widest * unit) if widest else size)
        return max(fits, size * SHRUNK)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        size: float | None = None,
        h: Qt.AlignmentFlag = LEFT,
        bold: bool = False,
        color: str = INK,
    ) -> None:
        """Write *text* in a box, in the middle of its height: wrapped, or smaller where that fails."""
        if not text:
            return
        size = size or self.size
        first = size
        while True:
            lines = self.lines_of(text, width, size, bold=bold)
            high = size * MM_PER_POINT * LEADING
            widest = max(text_width(line, self.font.family(), bold) for line in lines)
            fits = widest * size * MM_PER_POINT * SAFE <= width and len(lines) * high <= height + 0.05
            if fits or size < first * 0.5:
                break
            # lines are preferred to small letters, small letters to what is cut off
            size *= STEP
        font = QFont(self.font)
        font.setBold(bold)
        top = y + (height - len(lines) * high) / 2
        for number, line in enumerate(lines):
            self.things.append(Text(line, (x, top + number * high, width, high), font, size, color, h))

    def fill(
        self, color: str, x: float, y: float, width: float, height: float, edge: str = "", line: float = 0.1
    ) -> None:
        """Fill a box; *edge* is the colour of its outline, none when empty."""
        options = {"color": color, "outline_style": "no"}
        if edge:
            options = {"color": color, "outline_color": edge, "outline_width": f"{line:.2f}"}
        self.things.append(Box(QgsFillSymbol.createSimple(options), (x, y, width, height)))

    def stroke(
        self,
        points: Sequence[tuple[float, float]],
        width: float = 0.15,
        color: str = RULE,
        style: str = "solid",
    ) -> None:
        """Draw a line through *points*."""
        options = {
            "line_color": color,
            "line_width": f"{width:.3f}",
            "line_style": style,
            "capstyle": "round",
        }
        symbol = QgsLineSymbol.createSimple(options)
        self.things += [Line(symbol, (one, two)) for one, two in zip(points, points[1:])]

    def done(self, name: str, item: DrawingItem | None = None) -> DrawingItem:
        """Put what was drawn on the layout as the item *name*, or into *item*, which stands there."""
        if item is None:
            item = DrawingItem(self.layout)
            item.setId(name)
            self.layout.addLayoutItem(item)
            item.setZValue(self.layer)
        # moving an item asks QGIS for all its variables, each time
        at, size = QgsLayoutPoint(self.x, self.y, MM), QgsLayoutSize(self.width, self.height, MM)
        if item.positionWithUnits() != at or item.page() != self.page:
            item.attemptMove(at, True, False, self.page)
        if item.sizeWithUnits() != size:
            item.attemptResize(size)
        item.things = self.things
        item.update()
        return item

"""The legend: classes with score band, number of RT and hectares, then the lines, from what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPolygonF

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import hatch
from kotaku_qgis.maps.fit import label_font, set_label_font
from kotaku_qgis.maps.layers import (
    HATCH,
    building_symbol,
    hatch_line,
    hatch_patterns,
    layer_title,
    line_symbol,
    network_names,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsLayoutItem, QgsPrintLayout, QgsVectorLayer

    from kotaku_qgis.maps.content import Content, Rt

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
ROW, LINE_ROW, NOTE_ROW = 5.8, 4.8, 3.3
INK, SOFT = "#202124", "#5f6368"
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
AREA_BASIS = {
    "verifikasi": lambda lang: tr("Area as verified in the field, per RT.", lang),
    "flag": lambda lang: tr("Area as in the slum decree (SK), per RT.", lang),
    "gambar": lambda lang: tr("Area as drawn (ellipsoid WGS 84), per RT.", lang),
}


@dataclass(frozen=True)
class LegendRow:
    """One class in the legend; *code* is None for RT without a class, *hectares* None when nobody knows."""

    code: str | None
    count: int
    hectares: float | None


def summed(content: Content, rts: Sequence[Rt]) -> tuple[list[LegendRow], LegendRow]:
    """Return a row per class and one for the RT without a class, and the sum of all.

    A polygon without a readable RT number is drawn, and noted under the legend, but is not counted as an RT.

    Hectares are the stored areas of the assessments, not measured from the drawing, so that the legend
    equals the tables.
    """
    rows = []
    named = [rt for rt in rts if rt.key]
    for code in (*(one.code for one in content.regulation.classes), None):
        group = [rt for rt in named if rt.kelas == code]
        known = [rt.hectares for rt in group if rt.hectares is not None]
        rows.append(LegendRow(code, len(group), sum(known) if known or code else None))
    total = LegendRow(None, len(named), sum(row.hectares or 0.0 for row in rows))
    return rows, total


class Legend:
    """Draws a legend over the item ``legenda``, in that item's place, width and type."""

    def __init__(self, layout: QgsPrintLayout, place: QgsLayoutItemLabel, lang: str) -> None:
        self.layout = layout
        self.lang = lang
        self.font = label_font(place)
        self.size = self.font.pointSizeF()
        box = place.positionWithUnits(), place.sizeWithUnits()
        self.x, self.y = box[0].x(), box[0].y()
        self.width, self.height = box[1].width(), box[1].height()
        self.page = place.page()
        self.layer = place.zValue()

    def draw(
        self,
        content: Content,
        rts: Sequence[Rt],
        class_layer: QgsVectorLayer,
        lines: Sequence[str],
        *,
        short: bool = False,
    ) -> float:
        """Draw the legend and return the height used, in millimetres.

        *lines* names what else the map shows, *short* tells that some RT stand as ``4/2``.
        """
        rows, total = summed(content, rts)
        names = {one.code: one for one in content.regulation.classes}
        symbols = class_symbols(class_layer)
        patterns = hatch_patterns(content)
        lang = self.lang
        top = self.y
        self._text(tr("Slum condition", lang), 0, top, 46, bold=True)
        self._head(top)
        top += 5.2
        for row in rows:
            if row.code is None and all(rt.kelas for rt in rts):
                continue
            known = names.get(row.code)
            self._swatch(symbols.get(row.code or ""), patterns[row.code], top)
            self._text(known.name.in_(lang) if known else tr("Not assessed", lang), 13, top, 34)
            if known:
                band = f"{known.minimum:g}–{known.maximum:g}"
                self._text(band, 46, top, 14, h=RIGHT, color=SOFT)
            self._figures(row, top)
            top += ROW
        self._rule(top - 0.2)
        top += 0.6
        self._text(tr("Total", lang), 13, top, 34, bold=True)
        self._figures(total, top, bold=True)
        top += ROW + 1.4
        top = self._lines(lines, top)
        return self._notes(content, rts, top + 1.0, short=short) - self.y

    def _head(self, top: float) -> None:
        small = self.size * 0.875
        for text, x, width in (
            (tr("Score", self.lang), 46, 14),
            ("RT", 60, 12),
            (tr("Area (ha)", self.lang), 72, self.width - 72),
        ):
            self._text(text, x, top, width, h=RIGHT, color=SOFT, size=small)

    def _figures(self, row: LegendRow, top: float, *, bold: bool = False) -> None:
        hectares = "–" if row.hectares is None else format_number(row.hectares, 2, self.lang)
        self._text(format_number(row.count, 0, self.lang), 60, top, 12, h=RIGHT, bold=bold)
        self._text(hectares, 72, top, self.width - 72, h=RIGHT, bold=bold)

    def _lines(self, lines: Sequence[str], top: float) -> float:
        """Draw line and building symbols in two columns."""
        half = self.width / 2
        for index, name in enumerate(lines):
            x, y = (index % 2) * half, top + index // 2 * LINE_ROW
            middle = self.y_of(y, LINE_ROW)
            if name == "bangunan":
                self._box(building_symbol(), x + 2, middle - 1.4, 5, 2.8)
            else:
                symbol = rt_line() if name == "rt" else line_symbol(name)
                self._line(symbol, x, middle, x + 9.5)
            self._text(
                layer_title(name, self.lang), x + 13, y, half - 13, height=LINE_ROW, size=self.size * 0.94
            )
        return top + (len(lines) + 1) // 2 * LINE_ROW

    def _notes(self, content: Content, rts: Sequence[Rt], top: float, *, short: bool) -> float:
        notes = [AREA_BASIS[content.settings.luas_acuan](self.lang)]
        nameless = sum(1 for rt in rts if not rt.key)
        if nameless:
            notes.append(
                tr("Drawn without a valid RT number, not counted: {count}", self.lang, count=nameless)
            )
        undrawn = sum(1 for rt in rts if rt.geometry.isEmpty())
        if undrawn:
            notes.append(tr("Counted but not drawn: {count} RT", self.lang, count=undrawn))
        if short:
            notes.append(tr("Small areas: 4/2 is RT 4, RW 2.", self.lang))
        for note in notes:
            self._text(note, 0, top, self.width, height=NOTE_ROW, color=SOFT, size=self.size * 0.85)
            top += NOTE_ROW
        return top

    # ---- items -------------------------------------------------------------------------------------

    @staticmethod
    def y_of(top: float, height: float) -> float:
        """Return the middle of a row."""
        return top + height / 2

    def _add(self, item: QgsLayoutItem) -> None:
        item.setId("legenda_isi")
        self.layout.addLayoutItem(item)
        item.setZValue(self.layer)

    def _text(
        self,
        text: str,
        x: float,
        top: float,
        width: float,
        *,
        height: float = ROW - 0.4,
        h: Qt.AlignmentFlag = LEFT,
        bold: bool = False,
        color: str = INK,
        size: float | None = None,
    ) -> None:
        item = QgsLayoutItemLabel(self.layout)
        font = QFont(self.font)
        font.setPointSizeF(size or self.size)
        font.setBold(bold)
        set_label_font(item, font, QColor(color))
        item.setText(text)
        item.setHAlign(h)
        item.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        item.setMarginX(0)
        item.setMarginY(0)
        self._add(item)
        item.attemptMove(QgsLayoutPoint(self.x + x, top, MM), True, False, self.page)
        item.attemptResize(QgsLayoutSize(width, height, MM))

    def _swatch(self, symbol: QgsFillSymbol | None, pattern: str, top: float) -> None:
        """Draw the colour of a class and its hatch, as lines and dots like those on the map."""
        x, y, width, height = 0.0, top + 0.5, 9.5, ROW - 1.4
        if symbol is not None:
            self._box(symbol, x, y, width, height)
        low = -(height / 2 - hatch.LINE_MM / 2)  # so that the lines stand evenly between the edges
        box = QgsGeometry.fromRect(QgsRectangle(0, low, width, low + height))
        if hatch.is_dotted(pattern):
            for dot in hatch.hatch_dots(box, hatch.DOT_MM).asGeometryCollection():
                self._dot(x + dot.asPoint().x(), y + height - dot.asPoint().y() + low)
            return
        for line in hatch.hatch_lines(box, pattern, hatch.LINE_MM).asGeometryCollection():
            (x1, y1), (x2, y2) = ((point.x(), point.y()) for point in line.asPolyline())
            self._line(hatch_line(), x + x1, y + height - y1 + low, x + x2, y + height - y2 + low)

    def _box(self, symbol: QgsFillSymbol, x: float, y: float, width: float, height: float) -> None:
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(symbol)
        self._add(item)
        item.attemptMove(QgsLayoutPoint(self.x + x, y, MM), True, False, self.page)
        item.attemptResize(QgsLayoutSize(width, height, MM))

    def _dot(self, x: float, y: float) -> None:
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Ellipse)
        item.setSymbol(QgsFillSymbol.createSimple({"color": HATCH, "outline_style": "no"}))
        self._add(item)
        item.attemptMove(QgsLayoutPoint(self.x + x - 0.2, y - 0.2, MM), True, False, self.page)
        item.attemptResize(QgsLayoutSize(0.4, 0.4, MM))

    def _line(self, symbol: QgsLineSymbol, x1: float, y1: float, x2: float, y2: float | None = None) -> None:
        y2 = y1 if y2 is None else y2
        offset = self.layout.pageCollection().page(self.page).pos().y()
        points = QPolygonF([QPointF(self.x + x1, y1 + offset), QPointF(self.x + x2, y2 + offset)])
        item = QgsLayoutItemPolyline(points, self.layout)
        item.setSymbol(symbol)
        self._add(item)

    def _rule(self, y: float) -> None:
        self._line(
            QgsLineSymbol.createSimple({"line_color": "#9aa0a6", "line_width": "0.15"}), 0, y, self.width
        )


def class_symbols(layer: QgsVectorLayer) -> dict[str, QgsFillSymbol]:
    """Return the symbol of each class code of a class layer, ``""`` for RT without a class."""
    found = {}
    for category in layer.renderer().categories():
        value = category.value()
        found["" if value is None or not str(value) or str(value) == "NULL" else str(value)] = (
            category.symbol().clone()
        )
    return found


def rt_line() -> QgsLineSymbol:
    """Return the line that stands for RT boundaries in the legend."""
    return QgsLineSymbol.createSimple({"line_color": "#5f6368", "line_width": "0.2"})


def line_names(content: Content, scale: float) -> list[str]:
    """Return what a sheet shows besides classes."""
    return ["kelurahan", "rt", *network_names(content, scale)]

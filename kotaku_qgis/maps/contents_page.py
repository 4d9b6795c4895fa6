"""The page of contents: every area with its sheets and page numbers, and a small map that finds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsLayoutItemPolyline,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsUnitTypes,
)

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import furniture, words
from kotaku_qgis.maps.fit import fit_label, label_font, set_label_font, use_family
from kotaku_qgis.maps.legend_items import RIGHT, SOFT, Pen
from kotaku_qgis.maps.logos import place_logos
from kotaku_qgis.maps.sheet import INSET_MARGIN, show
from kotaku_qgis.maps.template import item, items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsLayoutItemMap, QgsPrintLayout

    from kotaku_qgis.maps.sheet import SheetMaker, Subject

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
GONE = ("peta", "utara", "utara_huruf", "skala", "skala_batang", "legenda", "proyeksi", "sumber", "nomor")
LINE, HEAD_LINE, SPACE = 4.6, 5.6, 2.4
"""Height in millimetres of a sheet, of an area, and between two areas, for letters of 8 points."""
TOP, COLUMN, GUTTER = 12.0, 84.0, 8.0
SMALLEST = 0.62


@dataclass(frozen=True)
class Line:
    """A line of the list; a heading has no page of its own."""

    text: str
    page: str
    height: float
    bold: bool = False


def make(maker: SheetMaker, subjects: Sequence[Subject]) -> QgsPrintLayout:
    """Return the layout of the page of contents, made from the template of the sheets."""
    maker.layers.begin_sheet()
    layout = maker.template.layout(maker.layers.project)
    use_family(layout, maker.family)
    _fill_words(layout, maker)
    box = item(layout, "peta")
    at, (width, height) = box.positionWithUnits(), furniture.size_of(box)
    place = item(layout, "legenda")
    font = label_font(place) if isinstance(place, QgsLayoutItemLabel) else None
    _index(layout, maker)
    for name in GONE:
        gone = item(layout, name)
        if gone is not None:
            layout.removeLayoutItem(gone)
    space = QgsLayoutItemLabel(layout)
    space.setId("daftar")
    layout.addLayoutItem(space)
    space.attemptMove(QgsLayoutPoint(at.x(), at.y(), MM), True, False, 0)
    space.attemptResize(QgsLayoutSize(width, height, MM))
    if font is not None:
        set_label_font(space, font)
    for label in items(layout, QgsLayoutItemLabel):
        fit_label(label)
    pen = Pen(layout, space)
    _list(pen, maker, subjects)
    pen.finish()
    return layout


def _fill_words(layout: QgsPrintLayout, maker: SheetMaker) -> None:
    lang = maker.options.lang
    variables = words.sheet_variables(maker.content, None, 1, maker.total, maker.options.date, lang)
    variables["judul"] = tr("SLUM MAP ALBUM", lang)
    variables["inset_judul"] = tr("Index of sheets: first page of each kelurahan", lang)
    for name, text in variables.items():
        QgsExpressionContextUtils.setLayoutVariable(layout, words.PREFIX + name, text)
    place_logos(layout, maker.content.meta, maker.options.folder)


def _index(layout: QgsPrintLayout, maker: SheetMaker) -> None:
    """Show the city in the inset, enlarged over the room of scale and legend."""
    inset: QgsLayoutItemMap | None = item(layout, "peta_inset")
    if inset is None:
        return
    at, (width, height) = inset.positionWithUnits(), furniture.size_of(inset)
    right, bottom = at.x() + width, at.y() + height
    for name in ("skala", "legenda"):
        other = item(layout, name)
        # a template may have them elsewhere than beside and below
        if other is not None and other.positionWithUnits().y() >= at.y() - 1:
            size, where = other.sizeWithUnits(), other.positionWithUnits()
            if name == "skala" or where.x() <= at.x() + 1:
                right = max(right, where.x() + size.width())
            if name == "legenda" and abs(where.x() - at.x()) < 1:
                bottom = max(bottom, where.y() + size.height() / 2)
    width, height = right - at.x(), bottom - at.y()
    for rule in items(layout, QgsLayoutItemPolyline):
        y = rule.scenePos().y()
        if at.y() < y < bottom and at.x() - 1 < rule.scenePos().x() < right:
            layout.removeLayoutItem(rule)
    inset.attemptResize(QgsLayoutSize(width, height, MM))
    title = item(layout, "inset_judul")
    if title is not None:
        title.attemptResize(QgsLayoutSize(width, title.sizeWithUnits().height(), MM))
    box = maker.whole.boundingBox()
    least = max(max(box.width(), 1.0) / width, max(box.height(), 1.0) / height) * 1000 / INSET_MARGIN
    show(inset, box.center(), least, width, height)
    inset.setCrs(maker.content.crs)
    inset.setKeepLayerSet(True)
    inset.setLayers([maker.layers.numbers(maker.pages), maker.layers.ground()])


def _list(pen: Pen, maker: SheetMaker, subjects: Sequence[Subject]) -> None:
    """Write the list in columns; areas only, with their first and last page, when all sheets find no room."""
    lang = maker.options.lang
    pen.text(tr("Contents", lang), 0, pen.y, pen.width, height=8 * pen.k, bold=True, size=pen.size * 1.7)
    column = COLUMN * pen.k
    count = max(1, int((pen.width + GUTTER * pen.k) // (column + GUTTER * pen.k)))
    column = (pen.width - (count - 1) * GUTTER * pen.k) / count
    room = pen.height - TOP * pen.k
    for lines in (_lines(maker, subjects, all_sheets=True), _lines(maker, subjects, all_sheets=False)):
        factor = 1.0
        while factor > SMALLEST and _columns(lines, room, pen.k * factor) > count:
            factor *= 0.96
        if _columns(lines, room, pen.k * factor) <= count:
            break
    pen.k *= factor
    pen.size *= factor
    x, y = 0.0, 0.0
    top = pen.y + pen.height - room
    for line in lines:
        high = line.height * pen.k
        if y + high > room + 0.01:
            x, y = x + column + GUTTER * pen.k, 0.0
            if not line.text:
                continue
        if x > pen.width:
            break
        if line.text:
            wide = column - 16 * pen.k
            pen.text(line.text, x, top + y, wide, height=high, bold=line.bold)
            color = SOFT if not line.bold else "#202124"
            pen.text(line.page, x + wide, top + y, 16 * pen.k, height=high, h=RIGHT, color=color)
        y += high


def _columns(lines: Sequence[Line], room: float, k: float) -> int:
    columns, y = 1, 0.0
    for line in lines:
        if y + line.height * k > room + 0.01:
            columns, y = columns + 1, 0.0
        y += line.height * k
    return columns


def _lines(maker: SheetMaker, subjects: Sequence[Subject], *, all_sheets: bool) -> list[Line]:
    lang = maker.options.lang
    groups: dict[str, list[Subject]] = {}
    for subject in subjects:
        groups.setdefault(subject.area.id if subject.area else "", []).append(subject)
    lines: list[Line] = []
    for members in groups.values():
        area = members[0].area
        name = words.area_name(maker.content, area, lang)
        if area is not None and area.level == "rw":
            above = maker.content.area(area.parent)
            name = f"{name}, {above.name}" if above else name
        first, last = members[0].page, members[-1].page
        span = f"{first}" if first == last else f"{first}–{last}"
        lines.append(Line(name, span, HEAD_LINE, bold=True))
        if all_sheets:
            lines += [
                Line(one.theme.heading(lang, maker.options.themes).capitalize(), str(one.page), LINE)
                for one in members
            ]
        lines.append(Line("", "", SPACE if all_sheets else SPACE / 4))
    return lines

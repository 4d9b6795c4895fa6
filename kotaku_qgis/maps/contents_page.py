"""The page of contents: the list of sheets, and a small map that finds them."""

from __future__ import annotations

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
from kotaku_qgis.maps.contents_list import write_list
from kotaku_qgis.maps.fit import fit_label, label_font, set_label_font, use_family
from kotaku_qgis.maps.legend_items import Pen
from kotaku_qgis.maps.logos import place_logos
from kotaku_qgis.maps.sheet import INSET_MARGIN, show
from kotaku_qgis.maps.template import item, items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsLayoutItemMap, QgsPrintLayout

    from kotaku_qgis.maps.sheet import SheetMaker, Subject

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
GONE = ("peta", "utara", "utara_huruf", "skala", "skala_batang", "legenda", "proyeksi", "nomor")


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
    _sources_higher(layout)
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
    write_list(pen, maker, subjects)
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


def _sources_higher(layout: QgsPrintLayout) -> None:
    """Let the sources begin where the projection stands on the sheets."""
    first, sources = item(layout, "proyeksi"), item(layout, "sumber")
    if first is None or sources is None:
        return
    at, where, size = first.positionWithUnits(), sources.positionWithUnits(), sources.sizeWithUnits()
    more = where.y() - at.y()
    if abs(at.x() - where.x()) < 1 and more > 0:
        sources.attemptMove(QgsLayoutPoint(where.x(), at.y(), MM), True, False, 0)
        sources.attemptResize(QgsLayoutSize(size.width(), size.height() + more, MM))


def _index(layout: QgsPrintLayout, maker: SheetMaker) -> None:
    """Show the city in the inset, enlarged over the room of scale and legend."""
    inset: QgsLayoutItemMap | None = item(layout, "peta_inset")
    if inset is None:
        return
    title = item(layout, "inset_judul")
    x, y, right, bottom = _room_of_index(layout, inset)
    width, height = right - x, bottom - y
    _drop_rules(layout, x, y, right, bottom)
    old = inset.positionWithUnits()
    inset.attemptMove(QgsLayoutPoint(x, y, MM), True, False, 0)
    inset.attemptResize(QgsLayoutSize(width, height, MM))
    if title is not None:
        above = old.y() - title.positionWithUnits().y()
        title.attemptMove(QgsLayoutPoint(x, y - above, MM), True, False, 0)
        title.attemptResize(QgsLayoutSize(width, title.sizeWithUnits().height(), MM))
    box = maker.whole.boundingBox()
    least = max(max(box.width(), 1.0) / width, max(box.height(), 1.0) / height) * 1000 / INSET_MARGIN
    show(inset, box.center(), least, width, height)
    inset.setCrs(maker.content.crs)
    inset.setKeepLayerSet(True)
    inset.setLayers([maker.layers.numbers(maker.pages), maker.layers.ground()])


def _room_of_index(layout: QgsPrintLayout, inset: QgsLayoutItemMap) -> tuple[float, float, float, float]:
    """Return left, upper, right and lower edge of the index: with the legend's room below or beside it."""
    at, (width, height) = inset.positionWithUnits(), furniture.size_of(inset)
    x, y, right, bottom = at.x(), at.y(), at.x() + width, at.y() + height
    legend, scale = item(layout, "legenda"), item(layout, "skala")
    if legend is not None:
        where, size = legend.positionWithUnits(), legend.sizeWithUnits()
        if abs(where.x() - x) < 1 and where.y() >= y:
            bottom = max(bottom, where.y() + size.height())
        elif size.height() > height and where.y() <= y:
            title = item(layout, "inset_judul")
            above = y - title.positionWithUnits().y() if title is not None else 0.0
            return where.x(), where.y() + above, where.x() + size.width(), where.y() + size.height()
    if scale is not None and scale.positionWithUnits().y() >= y - 1:
        right = max(right, scale.positionWithUnits().x() + scale.sizeWithUnits().width())
    return x, y, right, bottom


def _drop_rules(layout: QgsPrintLayout, x: float, y: float, right: float, bottom: float) -> None:
    """Remove the rules that would run through the index."""
    for rule in items(layout, QgsLayoutItemPolyline):
        at = rule.scenePos()
        if y < at.y() < bottom and x - 1 < at.x() < right:
            layout.removeLayoutItem(rule)

"""The legend: the categories of the theme with number of RT and hectares, then lines and networks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsDistanceArea

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import colouring
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps.legend_items import RIGHT, SOFT, Pen
from kotaku_qgis.maps.looks import focus, layer_title, symbol_of
from kotaku_qgis.workspace.styles import class_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsGeometry, QgsLayoutItemLabel, QgsPrintLayout, QgsVectorLayer

    from kotaku_qgis.maps.colouring import Colours
    from kotaku_qgis.maps.content import Content, Rt
    from kotaku_qgis.maps.drawing_item import DrawingItem
    from kotaku_qgis.maps.themes import Theme

ROW, LINE_ROW, NOTE_ROW = 5.8, 4.8, 3.3
HEAD, GAP = 5.2, 2.4
NOTE_SIZE = 0.85
BAND, COUNT = 0.64, 0.77
"""Where the columns of bands and counts end, as shares of the width."""
AREA_BASIS = {
    "verifikasi": lambda lang: tr("Area as verified in the field, per RT.", lang),
    "flag": lambda lang: tr("Area as in the slum decree (SK), per RT.", lang),
    "gambar": lambda lang: tr("Area as drawn (ellipsoid WGS 84), per RT.", lang),
}
CONDITIONS = {
    "baik": lambda lang: tr("Good", lang),
    "rusak": lambda lang: tr("Damaged", lang),
    "belum ada": lambda lang: tr("Missing", lang),
    "": lambda lang: tr("Condition not recorded", lang),
}


@dataclass(frozen=True)
class LegendRow:
    """One category; *code* is ``""`` for RT without one, *hectares* None when nobody knows."""

    code: str
    count: int
    hectares: float | None


@dataclass(frozen=True)
class Shown:
    """What a sheet shows: its theme, the RT it counts, its area, and its lines and networks by name."""

    theme: Theme
    colours: Colours
    rts: Sequence[Rt]
    shape: QgsGeometry
    lines: Sequence[str]
    networks: Sequence[QgsVectorLayer]
    outlines: dict[str, QgsVectorLayer]
    short: bool = False
    place: str = ""
    """The area that is filled red, on a sheet that shows where it lies."""


def summed(colours: Colours, rts: Sequence[Rt]) -> tuple[list[LegendRow], LegendRow]:
    """Return a row per category and the sum of all.

    A polygon without a readable RT number is drawn, and noted under the legend, but is not counted as an RT.

    Hectares are the stored areas of the assessments, not measured from the drawing, so that the legend
    equals the tables.
    """
    rows = []
    named = [rt for rt in rts if rt.key]
    for category in colours.categories:
        group = [rt for rt in named if colours.of_rt.get(rt.id, "") == category.code]
        known = [rt.hectares for rt in group if rt.hectares is not None]
        rows.append(LegendRow(category.code, len(group), sum(known) if known or category.code else None))
    if colours.categories:
        hectares = sum(row.hectares or 0.0 for row in rows)
    else:
        hectares = sum(rt.hectares or 0.0 for rt in named)
    return rows, LegendRow("", len(named), hectares)


class Legend:
    """Draws a legend over the item ``legenda``, in that item's place, width and type."""

    def __init__(self, layout: QgsPrintLayout, place: QgsLayoutItemLabel, lang: str) -> None:
        self.lang = lang
        self.pen = Pen(layout, place)

    def draw(self, content: Content, shown: Shown) -> float:
        """Draw the legend, smaller when it would not fit; return the height used, in millimetres."""
        rows, total = summed(shown.colours, shown.rts)
        if rows and not rows[-1].code and all(shown.colours.of_rt.get(rt.id) for rt in shown.rts):
            rows = rows[:-1]
        states = _states(shown)
        pen = self.pen
        # wrapped before all is made to fit: words and room shrink alike
        notes = [
            line
            for note in self._notes(content, shown)
            for line in pen.wrapped(note, pen.width, pen.size * NOTE_SIZE)
        ]
        entries = [
            *shown.lines,
            *(layer.name() for layer in shown.networks if layer.name() != shown.theme.detail),
        ]
        needed = HEAD + ROW * (len(rows) + len(states) + 1 + bool(shown.place)) + 0.6 + GAP
        needed += (len(entries) + 1) // 2 * LINE_ROW + NOTE_ROW * len(notes) + 1
        pen.squeeze(needed)
        top = pen.y
        heading = pen.width_of(shown.colours.heading, pen.size * 0.875)
        room = pen.width * BAND - (heading + 2 * pen.k if heading else 0)
        pen.text(shown.theme.legend.in_(self.lang), 0, top, room, bold=True)
        self._head(shown, top)
        top += HEAD * pen.k
        if shown.place:
            pen.swatch(focus(), "none", top)
            pen.text(shown.place, 13 * pen.k, top, pen.width - 13 * pen.k)
            top += ROW * pen.k
        for row in rows:
            top = self._category(shown.colours, row, top)
        top = self._total(total, top, ruled=bool(rows))
        for state in states:
            top = self._state(shown, state, top)
        top += GAP * pen.k
        top = self._entries(entries, shown, top) + pen.k
        for note in notes:
            high = NOTE_ROW * pen.k
            pen.text(note, 0, top, pen.width, height=high, color=SOFT, size=pen.size * NOTE_SIZE)
            top += high
        return top - pen.y

    def place(self, item: DrawingItem | None = None) -> DrawingItem:
        """Put the legend on the layout, in *item* when there is one from the sheet before."""
        return self.pen.finish(item)

    def _head(self, shown: Shown, top: float) -> None:
        pen = self.pen
        small = pen.size * 0.875
        for text, left, right in (
            (shown.colours.heading, 0.5, BAND),
            ("RT", BAND, COUNT),
            (tr("Area (ha)", self.lang), COUNT, 1.0),
        ):
            if text:
                pen.text(
                    text, pen.width * left, top, pen.width * (right - left), h=RIGHT, color=SOFT, size=small
                )

    def _category(self, colours: Colours, row: LegendRow, top: float) -> float:
        pen = self.pen
        one = colours.category(row.code)
        if one is None:
            return top
        pen.swatch(class_symbol(one.color, one.hatch, hatched=False), one.hatch, top)
        start = 13 * pen.k
        bands = max(pen.width_of(other.detail) for other in colours.categories)
        wide = pen.width * BAND - start - (bands + 2 * pen.k if bands else 0)
        pen.text(one.name, start, top, wide)
        if one.detail:
            left = start + wide
            pen.text(one.detail, left, top, pen.width * BAND - left, h=RIGHT, color=SOFT)
        self._figures(row, top)
        return top + ROW * pen.k

    def _figures(self, row: LegendRow, top: float, *, bold: bool = False) -> None:
        pen = self.pen
        hectares = "–" if row.hectares is None else format_number(row.hectares, 2, self.lang)
        count = format_number(row.count, 0, self.lang)
        pen.text(count, pen.width * BAND, top, pen.width * (COUNT - BAND), h=RIGHT, bold=bold)
        pen.text(hectares, pen.width * COUNT, top, pen.width * (1 - COUNT), h=RIGHT, bold=bold)

    def _total(self, total: LegendRow, top: float, *, ruled: bool) -> float:
        pen = self.pen
        if ruled:
            pen.rule(top - 0.2 * pen.k)
            top += 0.6 * pen.k
        pen.text(tr("Total", self.lang), 13 * pen.k, top, pen.width * 0.4, bold=True)
        self._figures(total, top, bold=True)
        return top + ROW * pen.k

    def _state(self, shown: Shown, state: tuple[str, float, int], top: float) -> float:
        """Draw a row of the network that the sheet is about: its condition and its length or number."""
        pen = self.pen
        name, length, count = state
        layer = next(one for one in shown.networks if one.name() == shown.theme.detail)
        pen.sample(symbol_of(layer, name), top, ROW)
        title = f"{layer_title(layer.name(), self.lang)}: {CONDITIONS[name](self.lang)}"
        pen.text(title, 13 * pen.k, top, pen.width * BAND - 13 * pen.k)
        figure = (
            tr("{count} buildings", self.lang, count=format_number(count, 0, self.lang))
            if layer.name() == "bangunan"
            else f"{format_number(length, 0, self.lang)} m"
        )
        pen.text(figure, pen.width * BAND, top, pen.width * (1 - BAND), h=RIGHT)
        return top + ROW * pen.k

    def _entries(self, entries: Sequence[str], shown: Shown, top: float) -> float:
        """Draw lines and networks in two columns."""
        pen = self.pen
        half, high = pen.width / 2, LINE_ROW * pen.k
        layers = {**shown.outlines, **{layer.name(): layer for layer in shown.networks}}
        for index, name in enumerate(entries):
            x, y = (index % 2) * half, top + index // 2 * high
            pen.sample(symbol_of(layers[name], None), y, LINE_ROW, x)
            left = x + 13 * pen.k
            wide = x + half - left - 2 * pen.k
            pen.text(layer_title(name, self.lang), left, y, wide, height=high, size=pen.size * 0.94)
        return top + (len(entries) + 1) // 2 * high

    def _notes(self, content: Content, shown: Shown) -> list[str]:
        notes = [AREA_BASIS[content.settings.luas_acuan](self.lang)]
        if shown.theme.note is not None:
            notes.append(shown.theme.note.in_(self.lang))
        if shown.theme.colouring.by == "activities":
            notes.append(colouring.activity_sum(content, shown.rts, self.lang))
        if shown.place:  # the RT are counted, not drawn
            return notes
        nameless = sum(1 for rt in shown.rts if not rt.key)
        if nameless:
            notes.append(
                tr("Drawn without a valid RT number, not counted: {count}", self.lang, count=nameless)
            )
        undrawn = sum(1 for rt in shown.rts if rt.geometry.isEmpty())
        if undrawn:
            notes.append(tr("Counted but not drawn: {count} RT", self.lang, count=undrawn))
        if shown.short:
            notes.append(tr("Small areas: 4/2 is RT 4, RW 2.", self.lang))
        return notes


def _states(shown: Shown) -> list[tuple[str, float, int]]:
    """Return condition, ellipsoidal metres and number of the network that the sheet is about, in its area."""
    layer = next((one for one in shown.networks if one.name() == shown.theme.detail), None)
    if layer is None:
        return []
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), shown.outlines["rt"].transformContext())
    measure.setEllipsoid("EPSG:7030")
    lengths: dict[str, float] = {}
    counts: dict[str, int] = {}
    engine = contents.QgsGeometry.createGeometryEngine(shown.shape.constGet())
    engine.prepareGeometry()
    for feature in layer.getFeatures(shown.shape.boundingBox()):
        shape = feature.geometry()
        if shape.isEmpty() or not engine.intersects(shape.constGet()):
            continue
        name = str(feature["kondisi"] or "")
        name = name if name in CONDITIONS else ""
        counts[name] = counts.get(name, 0) + 1
        if layer.name() != "bangunan":
            inside = shape if engine.contains(shape.constGet()) else shape.intersection(shown.shape)
            lengths[name] = lengths.get(name, 0.0) + measure.measureLength(inside)
    return [(name, lengths.get(name, 0.0), counts[name]) for name in CONDITIONS if name in counts]

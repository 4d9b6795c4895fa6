"""The tables of the city's summary: the kelurahan side by side, and what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.PyQt.QtCore import Qt

from kotaku_qgis.core.aggregate import area_column
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.canvas import PALE
from kotaku_qgis.maps.content import number
from kotaku_qgis.maps.legend_items import LEFT, RIGHT, SOFT
from kotaku_qgis.maps.profile_data import KELURAHAN, KOTA
from kotaku_qgis.maps.profile_parts import ALERT, DARK, NOTHING, figure, percent, unit_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.maps.canvas import Canvas
    from kotaku_qgis.maps.content import Rt
    from kotaku_qgis.maps.profile_data import Profiles

CENTER = Qt.AlignmentFlag.AlignHCenter
HEADING, HEAD, ROW = 8.0, 9.0, 5.6
LAST_YEARS = 3
NAME, RT_COUNT, COUNT, AREA, LESS = 3.7, 0.75, 0.65, 1.2, 1.9
"""Widths of the columns, in parts."""
EDGE = 0.6


class Column(NamedTuple):
    """A column: its heading, its share of the width, its colour when it is a class.

    Columns side by side with the same *group* share that heading above their own; figures stand at the right,
    *words* at the left.
    """

    title: str
    share: float
    color: str = ""
    group: str = ""
    words: bool = False


def draw_table(
    canvas: Canvas, y: float, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, total: bool
) -> float:
    """Draw a table, the *total* in bold under a rule; return where it ends."""
    unit = canvas.width / sum(column.share for column in columns)
    edges = [0.0]
    for column in columns:
        edges.append(edges[-1] + column.share * unit)
    _heads(canvas, y, columns, edges)
    head = y = y + HEAD
    for number_of, row in enumerate(rows):
        last = total and number_of == len(rows) - 1
        if number_of % 2 == 0 and not last:
            canvas.fill(PALE, 0, y, canvas.width, ROW)
        for index, (column, text) in enumerate(zip(columns, row)):
            left, wide = edges[index] + EDGE, edges[index + 1] - edges[index] - 2 * EDGE
            align = LEFT if column.words else RIGHT
            canvas.write(text, left, y, wide, ROW, h=align, bold=last)
        y += ROW
        if total and number_of == len(rows) - 2:
            canvas.stroke([(0, y), (canvas.width, y)], 0.3, DARK)
    canvas.stroke([(0, head), (canvas.width, head)], 0.3, DARK)
    return y


def _heads(canvas: Canvas, y: float, columns: Sequence[Column], edges: Sequence[float]) -> None:
    """Draw the headings, the shared ones over a rule of their own."""
    grouped = any(column.group for column in columns)
    low = HEAD / 2 if grouped else 0.0
    size = canvas.size * 0.9
    for index, column in enumerate(columns):
        left, wide = edges[index] + EDGE, edges[index + 1] - edges[index] - 2 * EDGE
        if column.color:
            canvas.fill(column.color, left, y + HEAD - 1.4, wide, 1.0)
        top, high = (y + low, HEAD - low - 1.4) if column.group else (y, HEAD - 1.4)
        align = LEFT if column.words else RIGHT
        canvas.write(column.title, left, top, wide, high, h=align, bold=True, size=size)
    for name in dict.fromkeys(column.group for column in columns if column.group):
        inside = [index for index, column in enumerate(columns) if column.group == name]
        left, right = edges[inside[0]] + EDGE, edges[inside[-1] + 1] - EDGE
        canvas.write(name, left, y, right - left, low - 0.4, h=CENTER, bold=True, size=size)
        canvas.stroke([(left, y + low), (right, y + low)], 0.1)


class AreaTable:
    """A row per kelurahan: RT, classes, hectares per class, slum area by year, reduction; and their sum."""

    def __init__(self, profiles: Profiles, lang: str) -> None:
        self.profiles, self.lang = profiles, lang
        self.classes = profiles.content.regulation.classes
        years = sorted(profiles.city_years)
        self.years = years if len(years) <= LAST_YEARS + 1 else [years[0], *years[-LAST_YEARS:]]
        self.rows = self._rows()

    def most(self, room: float) -> int:
        """Return how many rows find place in *room* millimetres."""
        return max(1, int((room - HEADING - HEAD) // ROW))

    def height(self, rows: int) -> float:
        """Return the height of *rows* with their headings."""
        return HEADING + HEAD + rows * ROW

    def _rows(self) -> list[list[str]]:
        content = self.profiles.content
        made = []
        for area in content.of_level(KELURAHAN):
            rts = content.rts_of(area.id)
            if rts:
                made.append(self._row(area.name, rts, self.profiles.sums.get((KELURAHAN, area.id), {})))
        known = {area.id for area in content.of_level(KELURAHAN)}
        rest = [rt for rt in content.rts if rt.area not in known]
        if rest:
            made.append(self._row(tr("Without kelurahan", self.lang), rest, {}))
        made.append(self._row(tr("City", self.lang), content.rts, self.profiles.city_years))
        return made

    def _row(self, name: str, rts: Sequence[Rt], years: Mapping[int, Mapping[str, Any]]) -> list[str]:
        now = years.get(self.profiles.content.year, {})
        counts = [sum(rt.kelas == one.code for rt in rts) for one in self.classes]
        slum = [number(years.get(year, {}).get("luas_kumuh_ha")) for year in self.years]
        less = None if len(slum) < 2 or slum[0] is None or slum[-1] is None else slum[0] - slum[-1]  # noqa: PLR2004
        return [
            name,
            f"{len(rts)}",
            *(f"{count}" for count in counts),
            f"{len(rts) - sum(counts)}",
            *(self._ha(number(now.get(area_column(one.code)))) for one in self.classes),
            *(self._ha(value) for value in slum),
            self._ha(less),
        ]

    def _ha(self, value: float | None) -> str:
        return NOTHING if value is None else format_number(value, 2, self.lang)

    def columns(self) -> list[Column]:
        """Return the columns, in the order of the cells of a row; a dash stands for RT without a class."""
        lang = self.lang
        counts, hectares = tr("RT per class", lang), tr("Hectares per class", lang)
        slum = tr("Slum area (ha)", lang)
        return [
            Column(tr("Kelurahan", lang), NAME, words=True),
            Column("RT", RT_COUNT),
            *(Column(one.code, COUNT, one.color, counts) for one in self.classes),
            Column(NOTHING, COUNT, self.profiles.content.regulation.unassessed.color, counts),
            *(Column(one.code, AREA, one.color, hectares) for one in self.classes),
            *(Column(f"{year}", AREA, "", slum) for year in self.years),
            Column(tr("Reduction", lang), LESS, "", slum),
        ]

    def draw(self, canvas: Canvas, first: int, last: int) -> float:
        """Draw the rows *first* to *last*; return where they end."""
        canvas.write(
            tr("Kelurahan side by side", self.lang),
            0,
            0,
            canvas.width,
            HEADING - 2,
            size=canvas.size * 1.25,
            bold=True,
        )
        rest = self.profiles.content.regulation.unassessed.name.in_(self.lang)
        half = canvas.width / 2
        canvas.write(f"{NOTHING} : {rest}", half, 0, half, HEADING - 2, h=RIGHT, color=SOFT)
        rows = self.rows[first:last]
        return draw_table(canvas, HEADING, self.columns(), rows, total=last == len(self.rows))


class NeedsTable:
    """A row per parameter: volume in the first year and now, of how much, and in how many RT."""

    def __init__(self, profiles: Profiles, lang: str) -> None:
        self.profiles, self.lang = profiles, lang
        self.parameters = profiles.content.regulation.parameters
        self.incomplete = len(profiles.incomplete(profiles.units(KOTA, photos=False)[0]))

    @property
    def height(self) -> float:
        """Return its height in millimetres, headings and note included."""
        return HEADING + HEAD + len(self.parameters) * ROW + (ROW if self.incomplete else 0.0)

    def draw(self, canvas: Canvas, y: float) -> None:
        """Draw it from *y* down."""
        lang = self.lang
        canvas.write(
            tr("What is still needed", lang),
            0,
            y,
            canvas.width,
            HEADING - 2,
            size=canvas.size * 1.25,
            bold=True,
        )
        years = sorted(self.profiles.city_years)
        first = years[0] if years else self.profiles.content.year
        year = self.profiles.content.year
        columns = [
            Column(tr("No.", lang), 0.4, words=True),
            Column(tr("Parameter", lang), 5.6, words=True),
            Column(tr("Unit", lang), 0.75, words=True),
            *([Column(tr("Needed {year}", lang, year=first), 1.3)] if first < year else []),
            Column(tr("Still needed {year}", lang, year=year), 1.3),
            Column(tr("Out of", lang), 1.3),
            Column("%", 0.9),
            Column(tr("RT concerned", lang), 1.1),
        ]
        before = self.profiles.city_years.get(first, {})
        now = self.profiles.city_years.get(year, {})
        rows = []
        for one in self.parameters:
            concerned = sum(
                (number(rt.values.get(one.volume_column)) or 0) > 0 for rt in self.profiles.content.rts
            )
            rows.append(
                [
                    one.code,
                    one.volume.in_(lang),
                    unit_name(one.unit, lang),
                    *(
                        [figure(number(before.get(one.volume_column)), one.unit, lang)]
                        if first < year
                        else []
                    ),
                    figure(number(now.get(one.volume_column)), one.unit, lang),
                    figure(number(now.get(one.denominator)), one.unit, lang),
                    percent(number(now.get(one.percent_column)), lang),
                    f"{concerned}",
                ]
            )
        y = draw_table(canvas, y + HEADING, columns, rows, total=False)
        if self.incomplete:
            note = tr(
                "{count} RT have no complete record; what one of them lacks has no sum.",
                lang,
                count=self.incomplete,
            )
            canvas.write(note, 0, y, canvas.width, ROW, color=ALERT)

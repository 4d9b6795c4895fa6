"""The tables of the city's summary: the kelurahan side by side, and what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kotaku_qgis.core.aggregate import area_column
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.canvas import PALE
from kotaku_qgis.maps.content import number
from kotaku_qgis.maps.legend_items import LEFT, RIGHT
from kotaku_qgis.maps.profile_data import KELURAHAN, KOTA
from kotaku_qgis.maps.profile_parts import ALERT, DARK, NOTHING, figure, percent, unit_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.maps.canvas import Canvas
    from kotaku_qgis.maps.content import Rt
    from kotaku_qgis.maps.profile_data import Profiles

HEADING, HEAD, ROW = 8.0, 9.0, 5.6
LAST_YEARS = 3
NAME, RT_COUNT, COUNT, AREA = 3.0, 0.9, 0.8, 1.2
"""Widths of the columns, in parts."""


class Column(NamedTuple):
    """A column: its heading, its share of the width, its colour when it is a class."""

    title: str
    share: float
    color: str = ""


def draw_table(
    canvas: Canvas, y: float, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, total: bool
) -> float:
    """Draw a table, figures at the right, the *total* in bold under a rule; return where it ends."""
    unit = canvas.width / sum(column.share for column in columns)
    edges = [0.0]
    for column in columns:
        edges.append(edges[-1] + column.share * unit)
    for index, column in enumerate(columns):
        left, wide = edges[index], edges[index + 1] - edges[index]
        if column.color:
            canvas.fill(column.color, left + 0.5, y + HEAD - 1.4, wide - 1, 1.0)
        align = RIGHT if index else LEFT
        canvas.write(
            column.title, left + 0.4, y, wide - 0.8, HEAD - 1.6, h=align, bold=True, size=canvas.size * 0.9
        )
    y += HEAD
    canvas.stroke([(0, y), (canvas.width, y)], 0.3, DARK)
    for number_of, row in enumerate(rows):
        last = total and number_of == len(rows) - 1
        if number_of % 2 == 0 and not last:
            canvas.fill(PALE, 0, y, canvas.width, ROW)
        if last:
            canvas.stroke([(0, y), (canvas.width, y)], 0.3, DARK)
        for index, text in enumerate(row):
            left, wide = edges[index], edges[index + 1] - edges[index]
            align = RIGHT if index else LEFT
            canvas.write(text, left + 0.4, y, wide - 0.8, ROW, h=align, bold=last)
        y += ROW
    return y


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
        """Return the columns, in the order of the cells of a row."""
        lang = self.lang
        return [
            Column(tr("Kelurahan", lang), NAME),
            Column("RT", RT_COUNT),
            *(Column(f"RT {one.code}", COUNT, one.color) for one in self.classes),
            Column(tr("RT, no class", lang), COUNT * 1.2, self.profiles.content.regulation.unassessed.color),
            *(Column(f"{one.code} (ha)", AREA, one.color) for one in self.classes),
            *(Column(tr("Slum {year} (ha)", lang, year=year), AREA) for year in self.years),
            Column(tr("Reduction (ha)", lang), AREA * 1.1),
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
            Column(tr("Parameter", lang), 5.2),
            Column(tr("Unit", lang), 0.7),
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
                    f"{one.code}  {one.volume.in_(lang)}",
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

"""The first page of the city's summary: slum area over the years, RT and hectares per class, the aspects."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.PyQt.QtCore import Qt

from kotaku_qgis.core.aggregate import area_column
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.core.reduction import relative_contribution
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.canvas import PALE, RULE
from kotaku_qgis.maps.content import number
from kotaku_qgis.maps.fit import MM_PER_POINT
from kotaku_qgis.maps.legend_items import RIGHT, SOFT, text_width
from kotaku_qgis.maps.profile_parts import BAR, DARK, NOTHING, percent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.maps.canvas import Canvas
    from kotaku_qgis.maps.content import Rt
    from kotaku_qgis.maps.profile_data import Profiles

BEFORE = "#b9c7d8"
LINE, GOAL = "#b3261e", "#1a7f37"
TILES, HEADING = 17.0, 7.0
LINES = 4
TRACK_END = 4.0
"""Between the end of the bars, 100 %, and the figures."""
CENTER = Qt.AlignmentFlag.AlignHCenter
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


class Overview:
    """Draws the page; every figure is a stored one."""

    def __init__(self, canvas: Canvas, profiles: Profiles, lang: str) -> None:
        self.canvas, self.profiles, self.lang = canvas, profiles, lang
        self.content = profiles.content
        self.years: Mapping[int, Mapping[str, Any]] = dict(sorted(profiles.city_years.items()))
        self.points = [
            (year, value)
            for year, row in self.years.items()
            if (value := number(row.get("luas_kumuh_ha"))) is not None
        ]
        self.last = self.years.get(self.content.year, {})
        first = min(self.years, default=self.content.year)
        self.first_year = first if first < self.content.year else None
        self.first = self.years.get(first, {}) if self.first_year else {}

    def tr(self, text: str, **values: object) -> str:
        """Translate to the language of the sheet."""
        return tr(text, self.lang, **values)

    def ha(self, value: float | None) -> str:
        """Return hectares with two decimals, or a dash."""
        return NOTHING if value is None else f"{format_number(value, 2, self.lang)} ha"

    def draw(self) -> None:
        """Draw tiles, curve, classes and aspects, one below the other."""
        free = self.canvas.height - TILES - 3 * HEADING - 8
        classes = len(self.content.regulation.classes) + 1
        curve, bars = free * 0.42, min(free * 0.2, classes * 7.0)
        self._tiles()
        y = TILES + 4
        y = self._curve(y, curve) + 2
        y = self._classes(y, bars) + 2
        self._aspects(y, self.canvas.height - y)

    def _heading(self, text: str, y: float) -> float:
        self.canvas.write(text, 0, y, self.canvas.width, HEADING - 1, size=self.canvas.size * 1.25, bold=True)
        return y + HEADING

    def _tiles(self) -> None:
        """Draw the four figures that are asked for first."""
        now = number(self.last.get("luas_kumuh_ha"))
        before = number(self.first.get("luas_kumuh_ha"))
        less = None if now is None or before is None else before - now
        share = NOTHING if less is None or not before else f"{percent(100 * less / before, self.lang)} %"
        year = self.content.year
        tiles = [
            (self.tr("Slum area {year}", year=self.first_year or NOTHING), self.ha(before)),
            (self.tr("Slum area {year}", year=year), self.ha(now)),
            (self.tr("Reduction"), self.ha(less)),
            (self.tr("Of the slum area of {year}", year=self.first_year or NOTHING), share),
        ]
        if self.first_year is None:  # nothing to compare with
            complete = f"{number(self.last.get('jumlah_rt_lengkap')) or 0:g} / {len(self.content.rts)}"
            tiles = [tiles[1], (self.tr("RT with a complete record"), complete)]
        wide = (self.canvas.width - 3 * 3) / 4
        for index, (name, value) in enumerate(tiles):
            x = index * (wide + 3)
            self.canvas.fill(PALE, x, 0, wide, TILES)
            self.canvas.write(name, x + 2, 1.2, wide - 4, 5, size=self.canvas.size * 0.95, color=SOFT)
            self.canvas.write(value, x + 2, 6, wide - 4, 10, size=self.canvas.size * 2, bold=True)

    # ---- curve -------------------------------------------------------------------------------------

    def _curve(self, y: float, high: float) -> float:
        """Draw slum area by year and the target, 0 ha."""
        y = self._heading(self.tr("Slum area by year, in hectares, and the target of 0 ha"), y)
        canvas, left, bottom = self.canvas, 13.0, y + high - 8
        top, right = y + 6, canvas.width - 8
        if not self.points:
            canvas.write(
                self.tr("The slum area is not known of any year."), left, y, right - left, high, color=SOFT
            )
            return y + high
        step = nice_step(max(value for _, value in self.points))
        most = step * math.ceil(max(max(value for _, value in self.points) / step, 1.0) - 1e-9)

        def height(value: float) -> float:
            return bottom - (bottom - top) * value / most

        for index in range(1, round(most / step) + 1):
            level = index * step
            canvas.stroke([(left, height(level)), (right, height(level))], 0.08, "#dadce0")
            text = format_number(level, 0 if step == round(step) else 1, self.lang)
            canvas.write(
                text, 0, height(level) - 2, left - 1.5, 4, size=canvas.size * 0.9, h=RIGHT, color=SOFT
            )
        canvas.stroke([(left, top - 1), (left, bottom)], 0.2, RULE)
        canvas.stroke([(left, bottom), (right, bottom)], 0.6, GOAL)
        canvas.write(
            "0", 0, bottom - 2, left - 1.5, 4, size=canvas.size * 0.9, h=RIGHT, color=GOAL, bold=True
        )
        # beside the heading: the curve ends on this line one day
        target = self.tr("Target: 0 ha")
        wide = self._bold(target)
        canvas.write(target, right - wide, y - HEADING, wide, HEADING - 1, h=RIGHT, color=GOAL, bold=True)
        middle = y - HEADING / 2 - 0.5
        canvas.stroke([(right - wide - 9, middle), (right - wide - 2, middle)], 0.6, GOAL)
        self._points(
            left + 8, right - 14, bottom, [(year, height(value), value) for year, value in self.points]
        )
        return y + high

    def _points(
        self, left: float, right: float, bottom: float, points: Sequence[tuple[int, float, float]]
    ) -> None:
        canvas = self.canvas
        first, last = points[0][0], points[-1][0]
        span = max(last - first, 1)
        placed = [
            (left + (right - left) * (year - first) / span, y, year, value) for year, y, value in points
        ]
        canvas.stroke([(x, y) for x, y, _, _ in placed], 0.7, LINE)
        for index, (x, y, year, value) in enumerate(placed):
            canvas.fill(LINE, x - 0.9, y - 0.9, 1.8, 1.8)
            self._value(format_number(value, 2, self.lang), x, y, bottom, _turn(placed, index))
            canvas.stroke([(x, bottom), (x, bottom + 1)], 0.2, RULE)
            canvas.write(f"{year}", x - 7, bottom + 1.4, 14, 4, h=CENTER, color=SOFT)

    def _bold(self, text: str) -> float:
        """Return the width of a line in bold, in millimetres, with a little room."""
        return text_width(text, self.canvas.font.family(), True) * self.canvas.size * MM_PER_POINT * 1.06

    def _value(self, text: str, x: float, y: float, bottom: float, turn: tuple[float, float]) -> None:
        """Write a figure beside its point, on the side where the curve is not; white behind it."""
        before, after = turn
        canvas = self.canvas
        wide = self._bold(text)
        valley = before > 0 and after > 0
        top = y + 1.6 if valley and y + 6 < bottom else y - 5.4
        left = x - wide / 2
        if not valley and max(before, after) > 0:  # the line comes from above at one side
            left = x - 0.5 if before > 0 else x + 0.5 - wide
        canvas.fill("#ffffff", left, top + 0.3, wide, 3.4)
        canvas.write(text, left, top, wide, 4, h=CENTER, bold=True)

    # ---- classes -----------------------------------------------------------------------------------

    def _classes(self, y: float, high: float) -> float:
        """Draw a bar per class with its number of RT, before and now, and its hectares."""
        y = self._heading(self.tr("RT and hectares per class"), y)
        canvas, regulation = self.canvas, self.content.regulation
        columns: list[tuple[str, Sequence[Rt], Mapping[str, Any]]] = []
        if self.first_year:
            columns.append((f"{self.first_year}", self.content.before, self.first))
        columns.append((f"{self.content.year}", self.content.rts, self.last))
        kinds = [(one.code, one.name.in_(self.lang), one.color) for one in regulation.classes]
        kinds.append(("", regulation.unassessed.name.in_(self.lang), regulation.unassessed.color))
        counts = [
            [sum((rt.kelas or "") == code for rt in rts) for code, _, _ in kinds] for _, rts, _ in columns
        ]
        most = max(1, *(count for column in counts for count in column))
        names, row = canvas.width * 0.17, (high - 4) / len(kinds)
        each = (canvas.width - names) / len(columns)
        for index, (_, name, _) in enumerate(kinds):
            canvas.write(name, 0, y + 4 + index * row, names - 2, row)
        for number_of, (title, _, sums) in enumerate(columns):
            left = names + number_of * each
            canvas.write(title, left, y, each, 4, bold=True)
            for index, (code, _, color) in enumerate(kinds):
                top = y + 4 + index * row
                wide = (each - 42) * counts[number_of][index] / most
                canvas.fill(color, left, top + row * 0.15, max(wide, 0.15), row * 0.7, DARK, 0.08)
                text = f"{counts[number_of][index]} RT"
                if code:
                    text += f" · {self.ha(number(sums.get(area_column(code))))}"
                canvas.write(text, left + wide + 1.5, top, 40, row)
        return y + high

    # ---- aspects -----------------------------------------------------------------------------------

    def _aspects(self, y: float, high: float) -> None:
        """Draw sector means before and now, and what handling has contributed."""
        y = self._heading(self.tr("Mean slum condition per aspect, and contribution of the handling"), y)
        canvas, regulation = self.canvas, self.content.regulation
        names, figures = canvas.width * 0.21, 62.0
        bars = canvas.width - names - figures
        head = 5.0
        rows = [(one.name.in_(self.lang), one.mean_column) for one in regulation.aspects]
        rows.append((self.tr("Mean of the aspects"), "rata_kekumuhan"))
        row = min((high - HEADING - head) / len(rows), 9.0)
        left = names + bars
        heads = [
            f"{self.first_year}" if self.first_year else "",
            f"{self.content.year}",
            self.tr("Contribution"),
        ]
        for index, text in enumerate(heads):
            canvas.write(text, left + index * figures / 3, y, figures / 3, head, h=RIGHT, bold=True)
            if text and index < 2:  # noqa: PLR2004 (the two years have bars)
                color = (BEFORE, BAR)[index]
                canvas.fill(color, left + (index + 1) * figures / 3 - 12.5, y + 1.4, 2.4, 2.4)
        for share in (0, 50, 100):
            x = names + (bars - TRACK_END) * share / 100
            canvas.write(f"{share} %" if share else "0", x - 8, y, 16, head, h=CENTER, color=SOFT)
        y += head
        for index, (name, column) in enumerate(rows):
            top = y + index * row
            before, now = number(self.first.get(column)), number(self.last.get(column))
            bold = column == "rata_kekumuhan"
            canvas.write(name, 0, top, names - 2, row, bold=bold)
            canvas.fill(PALE, names, top + row * 0.12, bars - TRACK_END, row * 0.74)
            for value, at, color in ((before, 0.12, BEFORE), (now, 0.5, BAR)):
                if value is not None and value > 0:
                    wide = (bars - TRACK_END) * min(value, 100) / 100
                    canvas.fill(color, names, top + row * at, wide, row * 0.36)
            for share in (0, 0.5, 1):
                x = names + (bars - TRACK_END) * share
                canvas.stroke([(x, top + row * 0.05), (x, top + row * 0.95)], 0.1 if share else 0.2, RULE)
            for place, text in enumerate(
                (self._mean(before), self._mean(now), self._contribution(before, now))
            ):
                shown = text if place or self.first_year else ""
                canvas.write(shown, left + place * figures / 3, top, figures / 3, row, h=RIGHT, bold=bold)

    def _mean(self, value: float | None) -> str:
        return NOTHING if value is None else f"{percent(value, self.lang)} %"

    def _contribution(self, before: float | None, now: float | None) -> str:
        """Return (mean before - mean now) / mean before; a dash where there was nothing to handle."""
        if before is None or now is None:
            return NOTHING
        share = float(relative_contribution(np.array([before]), np.array([now]))[0])
        return NOTHING if math.isnan(share) else f"{percent(100 * share, self.lang)} %"


def _turn(placed: Sequence[tuple[float, float, int, float]], index: int) -> tuple[float, float]:
    """Return how far the points before and after lie above a point, in millimetres for each across."""
    x, y = placed[index][:2]
    found = []
    for other in (index - 1, index + 1):
        inside = 0 <= other < len(placed)
        found.append((y - placed[other][1]) / abs(x - placed[other][0]) if inside else 0.0)
    return found[0], found[1]


def nice_step(most: float) -> float:
    """Return a round distance between lines so that about four reach *most*."""
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most / LINES))
    return next(step * power for step in STEPS if step * power * LINES >= most * (1 - 1e-9))

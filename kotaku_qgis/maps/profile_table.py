"""The table of indicators: what was counted of what, percent and score, and a bar for each aspect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.canvas import PALE, RULE
from kotaku_qgis.maps.legend_items import LEFT, RIGHT, SOFT
from kotaku_qgis.maps.profile_data import RT
from kotaku_qgis.maps.profile_parts import ALERT, BAR, DARK, NOTHING, figure, percent, unit_name

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Aspect, Parameter
    from kotaku_qgis.maps.canvas import Canvas
    from kotaku_qgis.maps.profile_data import Profiles, Unit

COLUMNS = (0.0, 0.036, 0.455, 0.548, 0.608, 0.69, 0.75, 0.8)
"""Left edges as shares of the width: code, parameter, volume, unit, denominator, percent, score, aspect."""
HEAD, SUM = 1.25, 1.25
"""Heights of head and last row, in rows."""
TALLEST = 7.0
GAP, ASPECT_GAP = 1.2, 2.0
NAME_SHARE, COUNTED_SHARE = 0.5, 0.44
"""Of the height of a row: the parameter, and what is counted below it."""
BAR_SHARE, BAR_MM = 0.66, 2.2


class IndicatorTable:
    """Draws the parameters of a unit under the rules of its workspace, 16 or 19 of them."""

    def __init__(self, canvas: Canvas, profiles: Profiles, unit: Unit, lang: str) -> None:
        self.canvas, self.unit, self.lang = canvas, unit, lang
        self.regulation = profiles.content.regulation
        rows = len(self.regulation.parameters) + HEAD + SUM
        self.row = min(canvas.height / rows, TALLEST)
        self.edges = [share * canvas.width for share in COLUMNS] + [canvas.width]
        wide = self.edges[2] - self.edges[1] - GAP
        rows_of = self.regulation.parameters
        # one size for all names: letters that differ from row to row look like a mistake
        self.name_size = canvas.common_size(
            [one.name.in_(lang) for one in rows_of], wide, self.row * NAME_SHARE, canvas.size
        )
        self.counted_size = canvas.common_size(
            [one.volume.in_(lang) for one in rows_of], wide, self.row * COUNTED_SHARE, canvas.size * 0.8
        )
        self.aspect_size = canvas.common_size(
            [one.name.in_(lang) for one in self.regulation.aspects],
            self.edges[8] - self.edges[7] - ASPECT_GAP,
            4.4,
            canvas.size * 0.92,
            bold=True,
        )

    def tr(self, text: str, **values: object) -> str:
        """Translate to the language of the sheet."""
        return tr(text, self.lang, **values)

    def cell(self, column: int, text: str, y: float, height: float, **how: Any) -> None:
        """Write into a column; figures stand at the right."""
        left, right = self.edges[column], self.edges[column + 1]
        after = 0.0 if column == 0 else GAP
        before = 0.0 if column <= 1 else GAP
        self.canvas.write(text, left + before, y, right - left - before - after, height, **how)

    def draw(self) -> None:
        """Draw head, rows with their aspects, and the sums."""
        y = head = self._head()
        for number, aspect in enumerate(self.regulation.aspects):
            rows = self.regulation.parameters_of(aspect.code)
            high = len(rows) * self.row
            if number % 2 == 0:
                self.canvas.fill(PALE, 0, y, self.canvas.width, high)
            for index, parameter in enumerate(rows):
                self._row(parameter, y + index * self.row)
            self._aspect(aspect, y, high)
            y += high
            self.canvas.stroke([(0, y), (self.canvas.width, y)], 0.1)
        self.canvas.stroke([(0, head), (self.canvas.width, head)], 0.3, DARK)
        self._sum(y)

    def _head(self) -> float:
        high, size = self.row * HEAD, self.canvas.size * 0.92
        words = (
            (self.tr("No."), LEFT),
            (self.tr("Parameter and what is counted"), LEFT),
            (self.tr("Volume"), RIGHT),
            (self.tr("Unit"), LEFT),
            (self.tr("Out of"), RIGHT),
            ("%", RIGHT),
            (self.tr("Score"), RIGHT),
        )
        for column, (text, align) in enumerate(words):
            self.cell(column, text, 0, high, size=size, bold=True, h=align)
        left = self.edges[7] + ASPECT_GAP
        mean = self.tr("Sector mean")
        self.canvas.write(mean, left, 0, self.canvas.width - left, high, size=size, bold=True)
        return high

    def _row(self, parameter: Parameter, y: float) -> None:
        canvas, high, size, unit = self.canvas, self.row, self.canvas.size, self.unit
        name, counted = parameter.name.in_(self.lang), parameter.volume.in_(self.lang)
        value, share = unit.number(parameter.volume_column), unit.number(parameter.percent_column)
        base, score = unit.number(parameter.denominator), unit.number(parameter.score_column)
        self.cell(0, parameter.code, y, high, size=size, bold=True)
        if name.casefold() == counted.casefold():
            self.cell(1, name, y, high, size=self.name_size)
        else:
            self.cell(1, name, y + high * 0.04, high * NAME_SHARE, size=self.name_size)
            self.cell(1, counted, y + high * 0.52, high * COUNTED_SHARE, size=self.counted_size, color=SOFT)
        if value is None:
            words = self.tr("not counted") if unit.level == RT else self.tr("no sum")
            self.cell(2, words, y, high, size=size * 0.86, h=RIGHT, color=ALERT)
        else:
            self.cell(2, figure(value, parameter.unit, self.lang), y, high, size=size, h=RIGHT)
        self.cell(3, unit_name(parameter.unit, self.lang), y, high, size=size * 0.92, color=SOFT)
        self.cell(4, figure(base, parameter.unit, self.lang), y, high, size=size, h=RIGHT)
        self.cell(5, percent(share, self.lang), y, high, size=size, h=RIGHT)
        text = NOTHING if score is None else f"{score:g}"
        self.cell(6, text, y, high, size=size, h=RIGHT, bold=bool(score))
        canvas.stroke([(0, y + high), (self.edges[7], y + high)], 0.05, "#dadce0")

    def _aspect(self, aspect: Aspect, y: float, high: float) -> None:
        """Draw the name of an aspect, and below it a bar of its sector mean, 0 to 100 %, with the figure."""
        canvas, left = self.canvas, self.edges[7] + ASPECT_GAP
        wide = canvas.width - left
        mean = self.unit.number(aspect.mean_column)
        line = min(4.4, high * 0.45)
        top = y + (high - 2 * line) / 2
        canvas.write(aspect.name.in_(self.lang), left, top, wide, line, size=self.aspect_size, bold=True)
        top += line
        bar, y_bar = wide * BAR_SHARE, top + (line - BAR_MM) / 2
        canvas.fill("#ffffff", left, y_bar, bar, BAR_MM, RULE)
        if mean is not None and mean > 0:
            canvas.fill(BAR, left, y_bar, bar * min(mean, 100.0) / 100, BAR_MM)
        text = NOTHING if mean is None else f"{percent(mean, self.lang)} %"
        canvas.write(text, left + bar + 1, top, wide - bar - 1, line, size=canvas.size * 0.92, h=RIGHT)

    def _sum(self, y: float) -> None:
        canvas, high = self.canvas, self.row * SUM
        size = canvas.size * 1.08
        canvas.stroke([(0, y), (canvas.width, y)], 0.3, DARK)
        canvas.write(self.tr("Total score"), 0, y, self.edges[4], high, size=size, bold=True)
        total = self.unit.number("total")
        text = self.tr("incomplete") if total is None else format_number(total, 0, self.lang)
        left, right = self.edges[4], self.edges[7]
        canvas.write(text, left, y, right - left - 1.2, high, size=size, bold=True, h=RIGHT)
        mean = self.unit.number("rata_kekumuhan")
        words = self.tr("Mean of the aspects")
        left = self.edges[7] + ASPECT_GAP
        wide = canvas.width - left
        text = NOTHING if mean is None else f"{percent(mean, self.lang)} %"
        canvas.write(words, left, y, wide * 0.7, high, size=canvas.size * 0.88, bold=True)
        canvas.write(
            text, left + wide * 0.7, y, wide * 0.3, high, size=canvas.size * 0.92, bold=True, h=RIGHT
        )

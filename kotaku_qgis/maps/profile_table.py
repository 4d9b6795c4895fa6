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
    from collections.abc import Sequence

    from kotaku_qgis.core.regulation import Aspect, Parameter, Regulation
    from kotaku_qgis.maps.canvas import Canvas
    from kotaku_qgis.maps.profile_data import Unit

COLUMNS = (0.0, 0.036, 0.455, 0.548, 0.608, 0.69, 0.75, 0.8)
"""Left edges as shares of the width: code, parameter, volume, unit, denominator, percent, score, aspect."""
HEAD, SUM = 1.25, 1.25
"""Heights of head and last row, in rows."""
TALLEST = 7.0
GAP, ASPECT_GAP = 1.2, 2.0
LINE = 4.4
NAME_SHARE, COUNTED_SHARE = 0.5, 0.44
"""Of the height of a row: the parameter, and what is counted below it."""
BAR_SHARE, BAR_MM = 0.66, 2.2


class IndicatorTable:
    """Draws the parameters under the rules of a workspace, 16 or 19 of them, for one unit after the other.

    What is the same for every unit is drawn once, on the first *canvas*; the others are as large.
    """

    def __init__(self, canvas: Canvas, regulation: Regulation, lang: str) -> None:
        self.canvas, self.regulation, self.lang = canvas, regulation, lang
        rows = len(regulation.parameters) + HEAD + SUM
        self.row = min(canvas.height / rows, TALLEST)
        self.edges = [share * canvas.width for share in COLUMNS] + [canvas.width]
        self.left = self.edges[7] + ASPECT_GAP
        self.wide = canvas.width - self.left
        self.bar = self.wide * BAR_SHARE
        self._places: list[tuple[Aspect, float, float]] = []
        self._frame()
        self._things = tuple(canvas.things)
        canvas.things = []

    def tr(self, text: str, **values: object) -> str:
        """Translate to the language of the sheet."""
        return tr(text, self.lang, **values)

    def cell(self, column: int, text: str, y: float, height: float, **how: Any) -> None:
        """Write into a column; figures stand at the right."""
        left, right = self.edges[column], self.edges[column + 1]
        after = 0.0 if column == 0 else GAP
        before = 0.0 if column <= 1 else GAP
        self.canvas.write(text, left + before, y, right - left - before - after, height, **how)

    # ---- the same for all --------------------------------------------------------------------------

    def _frame(self) -> None:
        """Draw head, rows with what is counted, names of the aspects and empty bars."""
        canvas, regulation, lang = self.canvas, self.regulation, self.lang
        wide = self.edges[2] - self.edges[1] - GAP
        # one size for all names: letters that differ from row to row look like a mistake
        sizes = [
            canvas.common_size([of(one) for one in regulation.parameters], wide, self.row * share, most)
            for of, share, most in (
                (lambda one: one.name.in_(lang), NAME_SHARE, canvas.size),
                (lambda one: one.volume.in_(lang), COUNTED_SHARE, canvas.size * 0.8),
            )
        ]
        names = [one.name.in_(lang) for one in regulation.aspects]
        aspect_size = canvas.common_size(names, self.wide, LINE, canvas.size * 0.92, bold=True)
        y = head = self._head()
        for number, (aspect, name) in enumerate(zip(regulation.aspects, names)):
            rows = regulation.parameters_of(aspect.code)
            high = len(rows) * self.row
            if number % 2 == 0:
                canvas.fill(PALE, 0, y, canvas.width, high)
            for index, parameter in enumerate(rows):
                self._name(parameter, y + index * self.row, sizes)
            line = min(LINE, high * 0.45)
            top = y + high / 2
            canvas.write(name, self.left, top - line, self.wide, line, size=aspect_size, bold=True)
            canvas.fill("#ffffff", self.left, top + (line - BAR_MM) / 2, self.bar, BAR_MM, RULE)
            self._places.append((aspect, top, line))
            y += high
            canvas.stroke([(0, y), (canvas.width, y)], 0.1)
        for at in (head, y):
            canvas.stroke([(0, at), (canvas.width, at)], 0.3, DARK)
        high, size = self.row * SUM, canvas.size * 1.08
        canvas.write(self.tr("Total score"), 0, y, self.edges[4], high, size=size, bold=True)
        mean = self.tr("Mean of the aspects")
        canvas.write(mean, self.left, y, self.wide * 0.7, high, size=canvas.size * 0.88, bold=True)

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
        self.canvas.write(self.tr("Sector mean"), self.left, 0, self.wide, high, size=size, bold=True)
        return high

    def _name(self, parameter: Parameter, y: float, sizes: Sequence[float]) -> None:
        canvas, high = self.canvas, self.row
        name, counted = parameter.name.in_(self.lang), parameter.volume.in_(self.lang)
        self.cell(0, parameter.code, y, high, bold=True)
        if name.casefold() == counted.casefold():
            self.cell(1, name, y, high, size=sizes[0])
        else:
            self.cell(1, name, y + high * 0.04, high * NAME_SHARE, size=sizes[0])
            self.cell(1, counted, y + high * 0.52, high * COUNTED_SHARE, size=sizes[1], color=SOFT)
        self.cell(3, unit_name(parameter.unit, self.lang), y, high, size=canvas.size * 0.92, color=SOFT)
        canvas.stroke([(0, y + high), (self.edges[7], y + high)], 0.05, "#dadce0")

    # ---- of a unit ---------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, unit: Unit) -> None:
        """Draw the table of *unit*: what is the same for all, its figures and the lengths of its bars."""
        self.canvas = canvas
        canvas.things = list(self._things)
        y = self.row * HEAD
        for aspect in self.regulation.aspects:
            for parameter in self.regulation.parameters_of(aspect.code):
                self._figures(parameter, unit, y)
                y += self.row
        for aspect, top, line in self._places:
            mean = unit.number(aspect.mean_column)
            if mean is not None and mean > 0:
                bar = self.bar * min(mean, 100.0) / 100
                canvas.fill(BAR, self.left, top + (line - BAR_MM) / 2, bar, BAR_MM)
            self._mean(mean, self.bar + 1, top, line)
        high = self.row * SUM
        total = unit.number("total")
        text = self.tr("incomplete") if total is None else format_number(total, 0, self.lang)
        left, right = self.edges[4], self.edges[7] - GAP
        canvas.write(text, left, y, right - left, high, size=canvas.size * 1.08, bold=True, h=RIGHT)
        self._mean(unit.number("rata_kekumuhan"), self.wide * 0.7, y, high, bold=True)

    def _mean(self, mean: float | None, x: float, y: float, high: float, *, bold: bool = False) -> None:
        """Write a mean at the right of the column of aspects, from *x* on."""
        text = NOTHING if mean is None else f"{percent(mean, self.lang)} %"
        size = self.canvas.size * 0.92
        self.canvas.write(text, self.left + x, y, self.wide - x, high, size=size, h=RIGHT, bold=bold)

    def _figures(self, parameter: Parameter, unit: Unit, y: float) -> None:
        high = self.row
        value, share = unit.number(parameter.volume_column), unit.number(parameter.percent_column)
        base, score = unit.number(parameter.denominator), unit.number(parameter.score_column)
        if value is None:
            words = self.tr("not counted") if unit.level == RT else self.tr("no sum")
            self.cell(2, words, y, high, size=self.canvas.size * 0.86, h=RIGHT, color=ALERT)
        else:
            self.cell(2, figure(value, parameter.unit, self.lang), y, high, h=RIGHT)
        self.cell(4, figure(base, parameter.unit, self.lang), y, high, h=RIGHT)
        self.cell(5, percent(share, self.lang), y, high, h=RIGHT)
        text = NOTHING if score is None else f"{score:g}"
        self.cell(6, text, y, high, h=RIGHT, bold=bool(score))

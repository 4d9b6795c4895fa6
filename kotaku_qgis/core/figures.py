"""Figures in the cells of a baseline table: each one a value, or a finding with row, column and text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Place, Problem
from kotaku_qgis.core.matching import CONSIDERATION_TARGETS
from kotaku_qgis.core.names import fold
from kotaku_qgis.core.numbers import (
    COMMA,
    POINT,
    NumberError,
    Percent,
    evidence,
    is_ambiguous,
    is_blank,
    is_blank_mark,
    parse_number,
    plain_figure,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable

_YES = frozenset({"ya", "y", "1", "10", "ada", "jelas", "sesuai", "legal", "true", "benar", "clear", "yes"})
_NO = frozenset({"tidak", "t", "n", "0", "00", "tidakada", "tidakjelas", "tidaksesuai", "tidaklegal",
                 "ilegal", "false", "salah", "no", "belum"})  # fmt: skip
_WHOLE = frozenset({"unit", "jiwa", "KK"})
_FEW = 3
_PROOF = 2
"""Fewer scores beside their places prove no shift."""


class Figures:
    """Reads the numeric columns of one table by a matching.

    The style of a column (comma or point) is what its own texts prove. When they prove nothing, the rest of
    the table decides, and that is reported; when it proves nothing either, or both, the cell is an error.
    """

    def __init__(
        self, table: RawTable, matching: Matching, regulation: Regulation, style: str | None = None
    ) -> None:
        self.table = table
        self.problems: list[Problem] = []
        units = {item.column: item.unit for item in regulation.header}
        units.update({parameter.volume_column: parameter.unit for parameter in regulation.parameters})
        self.units = units
        self.chosen = style in {COMMA, POINT}
        self.indices: dict[str, int] = {}
        for target in (*units, *CONSIDERATION_TARGETS, *matching.printed):
            columns = matching.columns(target)
            if columns:
                self.indices[target] = table.columns.index(columns[0])
        self.styles = self._styles(style)
        self.signed = {
            target
            for target in ("legal_status", "legal_rtr")
            if target in self.indices and any(str(v).strip() == "+" for v in self._values(target))
        }

    def read(self, row: tuple[Any, ...], index: int, target: str) -> tuple[float | None, list[Problem]]:
        """Return the figure of *target* in *row*, the ``index``-th of the table, and what is odd about it."""
        value = row[self.indices[target]]
        if target.startswith("legal_"):
            return self._yes_no(value, index, target)
        unit = self.units.get(target)
        plain = plain_figure(value)
        if plain is not None and plain >= 0 and (unit not in _WHOLE or plain.is_integer()):
            return plain, []
        try:
            number = parse_number(
                value,
                self.styles.get(target),
                unit if target in self.units else None,
                thousands=self.chosen or unit != "ha",
            )
        except NumberError as error:
            level = Level.ERROR if target in self.units else Level.WARNING
            place = self._place(index, target)
            return None, [Problem(error.code, level, error.text, error.values, place, error.remedy)]
        found = []
        if number is None and is_blank_mark(value):
            found.append(
                Problem(
                    "number-mark",
                    Level.WARNING,
                    N_("“{value}” is read as not counted, not as 0."),
                    {"value": str(value).strip()},
                    self._place(index, target),
                    N_("Write 0 if it was counted and there is none."),
                )
            )
        if number is not None and unit in _WHOLE and not float(number).is_integer():
            found.append(
                Problem(
                    "number-not-whole",
                    Level.WARNING,
                    N_("{value} is not a whole number, but {unit} are counted here."),
                    {"value": number, "unit": unit},
                    self._place(index, target),
                )
            )
        if number is not None and number < 0 and target in self.units:
            found.append(
                Problem(
                    "number-negative",
                    Level.WARNING,
                    N_("{value} is below 0: a count cannot be. It is taken as it stands and scores 0.")
                    if target.startswith("v_")
                    else N_("{value} is below 0: a total cannot be negative."),
                    {"value": number},
                    self._place(index, target),
                    N_("Check the figure in the source."),
                )
            )
        return number, found

    def share(self, row: tuple[Any, ...], target: str) -> float | None:
        """Return the share (0.6 for 60 %) that stands in place of a volume; None for any other cell."""
        if target not in self.units or not target.startswith("v_"):
            return None
        value = row[self.indices[target]]
        if isinstance(value, Percent):
            return float(value)
        if not isinstance(value, str) or not value.rstrip().endswith("%"):
            return None
        try:
            number = parse_number(value, self.styles.get(target), "%")
        except NumberError:
            return None
        return None if number is None else number / 100

    def _place(self, index: int, target: str) -> Place:
        return self.table.place(index, self.table.columns[self.indices[target]])

    def _values(self, target: str) -> list[Any]:
        position = self.indices[target]
        return [row[position] for row in self.table.rows]

    def _styles(self, style: str | None) -> dict[str, str | None]:
        if style in {COMMA, POINT}:
            return dict.fromkeys(self.indices, style)
        texts = {target: separated(self._values(target)) for target in self.indices}
        seen = {target: evidence(texts[target]) for target in self.indices}
        whole = {name: sum(one[name] for one in seen.values()) for name in (COMMA, POINT)}
        common = _proven(whole)
        styles: dict[str, str | None] = {}
        for target, one in seen.items():
            styles[target] = _proven(one)
            unsure = [value for value in texts[target] if is_ambiguous(value)]
            if not unsure or styles[target]:
                continue
            mixed = one[COMMA] and one[POINT]
            styles[target] = None if mixed else common
            column = self.table.columns[self.indices[target]]
            shown = ", ".join(f"“{value}”" for value in unsure[:_FEW])
            if mixed:
                self._remark("number-style-mixed", column,
                             N_("The column mixes decimal commas and points; {examples} cannot be read."),
                             Level.WARNING, shown)  # fmt: skip
            elif common == COMMA:
                self._remark("number-style-table", column,
                             N_("{examples} is read with a decimal comma, like the rest of the table."),
                             Level.WARNING, shown)  # fmt: skip
            elif common == POINT:
                self._remark("number-style-table", column,
                             N_("{examples} is read with a decimal point, like the rest of the table."),
                             Level.WARNING, shown)  # fmt: skip
        return styles

    def _remark(self, code: str, column: str, text: str, level: Level, shown: str) -> None:
        remedy = N_("Say whether the file writes decimals with a comma or a point, if this is wrong.")
        self.problems.append(
            Problem(code, level, text, {"examples": shown}, self.table.place(column=column), remedy)
        )

    def _yes_no(self, value: Any, index: int, target: str) -> tuple[float | None, list[Problem]]:
        text = str(value).strip()
        if target in self.signed and text in {"+", "-"}:
            return float(text == "+"), []
        if is_blank(value) or is_blank_mark(value):
            return None, []
        folded = fold(value)
        if folded in _YES or folded in _NO:
            return float(folded in _YES), []
        problem = Problem(
            "value-not-yes-no",
            Level.ERROR,
            N_("“{value}” is neither yes nor no."),
            {"value": text},
            self._place(index, target),
        )
        return None, [problem]


def percent_scale(cells: list[tuple[float, float | None, float | None]]) -> float:
    """Return the factor that turns printed percents into 0-100: 100 for fractions, else 1.

    Parameters
    ----------
    cells
        Printed percent; the quotient of volume and denominator where both are known; and the least percent
        that the printed score of the cell allows, None where it is not known or 0. What most cells prove
        counts; when none proves anything, figures that are mostly up to 1 are fractions.
    """
    fractions = hundreds = 0
    for printed, quotient, least in cells:
        if quotient:
            fractions += abs(printed - quotient) < 0.0051  # noqa: PLR2004 (half a percent, rounded prints)
            hundreds += abs(printed - 100 * quotient) < 0.0051  # noqa: PLR2004
        elif least:
            fractions += printed < least
            hundreds += printed >= least
    if fractions != hundreds:
        return 100.0 if fractions > hundreds else 1.0
    sizes = sorted(abs(printed) for printed, *_ in cells if printed)
    return 100.0 if not sizes or sizes[len(sizes) // 2] <= 1 else 1.0


def shifted(row: tuple[Any, ...], columns: list[int], scores: frozenset[float]) -> int:
    """Return by how many columns the values of *row* stand too far right (1), left (-1), or 0 for in place.

    Parameters
    ----------
    columns
        Positions of the printed scores.
    scores
        The values a score can have. A row is shifted when its own scores break this, and the cells beside do
        not: enough of them must hold a score to prove it.
    """

    def broken(step: int) -> int:
        return sum(_wrong(row, position + step, scores) for position in columns)

    def proven(step: int) -> bool:
        beside = [position + step for position in columns]
        held = sum(0 <= position < len(row) and not is_blank(row[position]) for position in beside)
        return held >= max(_PROOF, len(columns) / 2)

    if not columns or not broken(0):
        return 0
    return next((step for step in (1, -1) if not broken(step) and proven(step)), 0)


def repaired(row: tuple[Any, ...], step: int, block: list[int], total: int | None) -> tuple[Any, ...]:
    """Return *row* with its figures moved back by *step* columns.

    Parameters
    ----------
    block
        Positions of the volumes, percents, scores and sector means.
    total
        Position of the printed total: the shift has overwritten it, so it becomes blank.
    """
    moved = list(row)
    for position in block:
        origin = position + step
        moved[position] = row[origin] if 0 <= origin < len(row) else None
    if total is not None:
        moved[total] = None
    return tuple(moved)


def odd_scores(row: tuple[Any, ...], columns: list[int], scores: frozenset[float]) -> int:
    """Return how many printed scores of *row* are not a score."""
    return sum(_wrong(row, position, scores) for position in columns)


def _wrong(row: tuple[Any, ...], position: int, scores: frozenset[float]) -> bool:
    if not 0 <= position < len(row):
        return False
    try:
        value = parse_number(row[position], POINT)
    except NumberError:
        return True
    return value is not None and value not in scores


def separated(values: Iterable[Any]) -> dict[str, int]:
    """Return how often each text with a comma or point stands in a column; only these tell of decimals."""
    return Counter(value for value in values if isinstance(value, str) and ("," in value or "." in value))


def _proven(seen: dict[str, int]) -> str | None:
    if seen[COMMA] and not seen[POINT]:
        return COMMA
    return POINT if seen[POINT] and not seen[COMMA] else None

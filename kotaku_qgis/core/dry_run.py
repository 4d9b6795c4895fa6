"""A planned import cell by cell: what is new, changed, the same, kept or refused, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.errors import Level
from kotaku_qgis.core.plan import Status, is_missing, same_figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.errors import Problem
    from kotaku_qgis.core.plan import Plan, Reading
    from kotaku_qgis.core.suspicion import Suspicion
    from kotaku_qgis.core.tables import RawTable


class Fate(IntEnum):
    """What becomes of one cell of the table."""

    NEW = 0
    CHANGED = 1
    UNCHANGED = 2
    BLANK = 3
    """Nothing stands in the table, and nothing in the workspace."""
    KEPT = 4
    """Nothing stands in the table; the figure of the workspace stays."""
    REFUSED = 5


@dataclass(frozen=True)
class Cell:
    """One figure: where it stands, what it is, what it was, and why it is refused or suspected."""

    reading: Reading
    target: str
    column: str
    fate: Fate
    raw: Any
    before: Any
    after: Any
    reasons: tuple[Problem, ...]
    suspected: bool


class DryRun:
    """The cells of a plan; they are looked up when shown, for a table may have millions.

    Parameters
    ----------
    suspicions
        What :func:`kotaku_qgis.core.suspicion.suspect_table` found in the table; *lang* writes its figures.
    """

    def __init__(
        self, plan: Plan, table: RawTable, suspicions: Sequence[Suspicion] = (), lang: str = "en"
    ) -> None:
        self.plan, self.table, self.lang = plan, table, lang
        self.readings = sorted(plan.readings, key=lambda one: (one.index, one.year or 0))
        self.targets = list(plan.targets)
        self._position = {name: number for number, name in enumerate(self.targets)}
        self._columns = [plan.targets[name] for name in self.targets]
        self._indices = [table.columns.index(column) for column in self._columns]
        self._lines: dict[int, list[int]] = defaultdict(list)
        for line, reading in enumerate(self.readings):
            self._lines[reading.index].append(line)
        self._rows = {table.number(index): index for index in self._lines}
        self._of_row: dict[int, list[Problem]] = defaultdict(list)
        self._of_cell: dict[tuple[int, str], list[Problem]] = defaultdict(list)
        shape = (len(self.readings), len(self.targets))
        self.fates = np.full(shape, int(Fate.REFUSED), dtype=np.uint8)
        self.suspected = np.zeros(shape, dtype=bool)
        self._judge()
        self._sort_problems(plan.problems)
        self._accuse(suspicions)

    def cell(self, line: int, position: int) -> Cell:
        """Return the figure of reading *line* and of the target at *position*."""
        reading, target = self.readings[line], self.targets[position]
        column = self._columns[position]
        fate = Fate(int(self.fates[line, position]))
        reasons = list(self._of_cell.get((reading.index, column), ()))
        if fate is Fate.REFUSED or not reasons:
            reasons += self._of_row.get(reading.index, ()) if reading.status is Status.REFUSED else ()
        return Cell(
            reading,
            target,
            column,
            fate,
            self.table.rows[reading.index][self._indices[position]],
            None if reading.before is None else reading.before.get(target),
            reading.values.get(target),
            tuple(reasons),
            bool(self.suspected[line, position]),
        )

    def find(
        self,
        fates: Sequence[Fate] | None = None,
        area: str | None = None,
        rt: str | None = None,
        target: str | None = None,
        *,
        suspected: bool = False,
    ) -> np.ndarray:
        """Return line and position of the cells that pass every filter given, as rows of two numbers."""
        chosen = np.ones(self.fates.shape, dtype=bool)
        if fates is not None:
            chosen &= np.isin(self.fates, [int(fate) for fate in fates])
        if suspected:
            chosen &= self.suspected
        if area is not None:
            chosen &= np.array([one.area == area for one in self.readings], dtype=bool)[:, None]
        if rt is not None:
            chosen &= np.array([one.rt == rt for one in self.readings], dtype=bool)[:, None]
        if target is not None:
            chosen &= np.array([name == target for name in self.targets], dtype=bool)[None, :]
        return np.argwhere(chosen)

    def counts(self) -> dict[Fate, int]:
        """Return how many cells have each fate."""
        found = Counter(self.fates.ravel().tolist())
        return {fate: found[int(fate)] for fate in Fate}

    def areas(self) -> list[str]:
        """Return the kelurahan of the records."""
        return sorted({one.area for one in self.readings if one.area})

    def rts(self, area: str | None = None) -> list[str]:
        """Return the RT of the records, of one kelurahan or of all."""
        return sorted({one.rt for one in self.readings if one.area and one.rt and area in {None, one.area}})

    def _judge(self) -> None:
        for line, reading in enumerate(self.readings):
            if reading.status is Status.REFUSED:
                continue
            for position, target in enumerate(self.targets):
                after = reading.values.get(target)
                before = None if reading.before is None else reading.before.get(target)
                self.fates[line, position] = int(_fate(before, after))

    def _sort_problems(self, problems: Sequence[Problem]) -> None:
        """File each finding under its row or cell; a cell with an error that got no figure is refused."""
        spots: Mapping[tuple[int, str | None], tuple[int, str]] = {
            (row, column): key for key, (row, column) in self.table.spots.items()
        }
        for problem in problems:
            row, column = problem.place.row, problem.place.column
            if row is None:
                continue
            index, name = spots.get((row, column), (self._rows.get(row, -1), column or ""))
            if index < 0:
                continue
            if name in self._columns:
                self._of_cell[index, name].append(problem)
                self._refuse(index, name, problem)
            else:
                self._of_row[index].append(problem)

    def _refuse(self, index: int, column: str, problem: Problem) -> None:
        if problem.level is not Level.ERROR:
            return
        position = self._columns.index(column)
        for line in self._lines[index]:
            if is_missing(self.readings[line].values.get(self.targets[position])):
                self.fates[line, position] = int(Fate.REFUSED)

    def _accuse(self, suspicions: Sequence[Suspicion]) -> None:
        for one in suspicions:
            if one.index is None:
                continue
            columns = [self._position[name] for name in one.columns if name in self._position]
            for line in self._lines.get(one.index, ()):
                self.suspected[line, columns] = True
            problem = one.problem(self.lang)
            for position in columns:
                self._of_cell[one.index, self._columns[position]].append(problem)


def _fate(before: Any, after: Any) -> Fate:
    if is_missing(after):
        return Fate.BLANK if is_missing(before) else Fate.KEPT
    if is_missing(before):
        return Fate.NEW
    return Fate.UNCHANGED if same_figure(before, after) else Fate.CHANGED

"""Rows as a whole: moved by one column, percents in place of volumes, the same row twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.errors import N_, Level, Place
from kotaku_qgis.core.figures import odd_scores, repaired
from kotaku_qgis.core.figures import shifted as shifted_by_scores
from kotaku_qgis.core.numbers import POINT, NumberError, is_blank, parse_number
from kotaku_qgis.core.suspect_cases import Cases, Suspicion, bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kotaku_qgis.core.figures import Figures
    from kotaku_qgis.core.tables import RawTable

WHOLE = frozenset({"unit", "jiwa", "KK"})
_PROOF = 2
"""So many figures must be impossible where they stand before a row is suspected to be shifted."""
_LOST = 3
_NEARLY = 0.02
_ABOVE = 100.005
"""Above this many percent of its denominator a volume is too large, as percents are rounded."""
_MOVE = N_("Have the figures moved back, or correct the row in the source.")
_AGAIN = N_("Take the figures from the source again.")


def shifted(cases: Cases) -> Iterator[Suspicion]:
    """Rows whose printed scores, or whose volumes, fit only when all are moved by one column."""
    told = set()
    if cases.table is not None and cases.table.named:
        return
    if cases.table is not None and cases.figures is not None:
        look = _Printed(cases, cases.table, cases.figures)
        for one in look.find():
            told.add(one.index)
            yield one
    for case in np.flatnonzero(cases.own & (_broken(cases) >= _PROOF)).tolist():
        if cases.index[case] >= 0 and int(cases.index[case]) in told:
            continue
        found = _moved(cases, case)
        if found is not None:
            told.add(found.index)
            yield found
    yield from _scores_as_volumes(cases, told)


class _Printed:
    """Judges the rows of a table by the scores that are printed in them."""

    def __init__(self, cases: Cases, table: RawTable, figures: Figures) -> None:
        self.cases, self.table, self.figures = cases, table, figures
        regulation = cases.regulation
        self.scores = [figures.indices[n] for n in regulation.score_columns if n in figures.indices]
        self.steps = frozenset({0.0, *(float(step.score) for step in regulation.steps)})
        block = {
            *regulation.percent_columns,
            *regulation.score_columns,
            *regulation.mean_columns,
            *regulation.volume_columns,
        }
        self.block = [position for name, position in figures.indices.items() if name in block]
        self.volumes = [name for name in regulation.volume_columns if name in figures.indices]

    def find(self) -> Iterator[Suspicion]:
        if not self.scores:
            return
        case_of = {int(i): case for case, i in enumerate(self.cases.index.tolist()) if i >= 0}
        loose = dict(self.cases.loose)
        for index, row in enumerate(self.table.rows):
            if index not in case_of and index not in loose:
                continue
            if not odd_scores(row, self.scores, self.steps):
                continue
            step = shifted_by_scores(row, self.scores, self.steps)
            odd = odd_scores(row, self.scores, self.steps)
            if step or odd > 1:
                yield self._accuse(index, row, step, odd, case_of.get(index), loose.get(index, ""))

    def _accuse(
        self, index: int, row: tuple[Any, ...], step: int, odd: int, case: int | None, words: str
    ) -> Suspicion:
        beside = range(len(row))
        wrong = [p for p in self.scores if odd_scores(row, [p], self.steps)]
        worst = next((p for p in wrong if p + step in beside), wrong[0])
        values: dict[str, Any] = {"count": odd, "column": self.table.columns[worst], "value": row[worst]}
        repair = self._repair(index, row, step, case) if step else {}
        if step:
            other = worst + step if worst + step in beside else worst
            values["other"] = self.table.columns[other]
            values["right"] = row[other] if not is_blank(row[other]) else "–"
            text = (
                N_("{count} printed scores are no scores (“{value}” under {column}); with every figure moved "
                   "one column to the left all are (“{right}” of {other}).")
                if step > 0
                else N_("{count} printed scores are no scores (“{value}” under {column}); with every figure "
                        "moved one column to the right all are (“{right}” of {other}).")
            )  # fmt: skip
        else:
            text = N_(
                "{count} printed scores are no scores (“{value}” under {column}); the figures seem to stand "
                "in wrong columns."
            )
        label = words if case is None else self.cases.labels[case]
        place = self.table.place(index, self.table.columns[worst])
        return Suspicion(
            "shifted",
            Level.ERROR,
            tuple(repair) or tuple(self.volumes),
            text,
            values,
            _MOVE if repair else _AGAIN,
            label,
            None if case is None else self.cases.rt[case],
            () if case is None else self.cases.years_of(case),
            index,
            repair,
            Place(place.file, place.sheet, place.row, place.column, None, label or None),
        )

    def _repair(
        self, index: int, row: tuple[Any, ...], step: int, case: int | None
    ) -> dict[str, float | None]:
        """Return the volumes moved back, or the header with them; nothing when neither makes sense."""
        total = self.figures.indices.get("total")
        headers = [n for n in self.cases.regulation.header_columns if n in self.figures.indices]
        here = None if case is None else {n: float(self.cases.data[n][case]) for n in self.cases.names}
        for more in ([], headers):
            block = [*self.block, *(self.figures.indices[name] for name in more)]
            moved = repaired(row, step, block, total)
            repair = {name: self._read(moved, index, name) for name in (*more, *self.volumes)}
            if here is None:
                return repair
            after = {**here, **{n: np.nan if v is None else v for n, v in repair.items()}}
            odd = _impossible(self.cases, after)
            # official data hold a volume above its denominator here and there
            if len(odd) < _PROOF and not set(odd) & set(headers):
                return repair
        return {}

    def _read(self, row: tuple[Any, ...], index: int, name: str) -> float | None:
        return self.figures.read(row, index, name)[0]


def _broken(cases: Cases) -> np.ndarray:
    """Return per record how many of its figures are impossible where they stand."""
    count = np.zeros(cases.count, dtype=int)
    data = cases.data
    with np.errstate(invalid="ignore", over="ignore"):
        for item in cases.regulation.header:
            values = data[item.column]
            odd = values < 0
            count += odd | (values % 1 > 0) if item.unit in WHOLE else odd
        for parameter in cases.regulation.parameters:
            volume, base = data[parameter.volume_column], data[parameter.denominator]
            odd = volume * 100 >= base * _ABOVE
            odd &= volume != 0
            if parameter.unit in WHOLE:
                odd |= volume % 1 > 0
            if not parameter.negative:
                odd |= volume < 0
            count += odd
        count += data["jumlah_kk"] > data["jumlah_penduduk"]
    return count


def _moved(cases: Cases, case: int) -> Suspicion | None:
    """Return the accusation when the figures of a record are possible once all are moved by one column."""
    order = _order(cases)
    here = {name: float(cases.data[name][case]) for name in cases.names}
    before = _impossible(cases, here)
    volumes = [name for name in cases.regulation.volume_columns if name in order]
    for step in (1, -1):
        for block in (volumes, list(order)):
            moved = _shift(cases, case, order, block, step)
            if moved is None:
                continue
            after = {**here, **{n: np.nan if v is None else v for n, v in moved.items()}}
            gone = sum(value is None for value in moved.values())
            counted = sum(bool(moved[name]) for name in volumes)
            if gone > 1 or counted < _PROOF or _impossible(cases, after):
                continue
            name = before[0]
            values = {
                "count": len(before),
                "column": cases.named(name, case),
                "value": bare(here[name]),
                "right": "–" if np.isnan(after[name]) else bare(after[name]),
            }
            text = (
                N_("{count} figures are impossible ({value} under {column}); with every figure moved one "
                   "column to the left none is ({right}).")
                if step > 0
                else N_("{count} figures are impossible ({value} under {column}); with every figure moved "
                        "one column to the right none is ({right}).")
            )  # fmt: skip
            return cases.accuse(case, tuple(block), text, values, _MOVE, moved, about=name)
    return None


def _order(cases: Cases) -> dict[str, int]:
    """Return the figures of a record with their position from left to right."""
    if cases.figures is not None:
        found = {n: cases.figures.indices[n] for n in cases.names if n in cases.figures.indices}
        return dict(sorted(found.items(), key=lambda item: item[1]))
    return {name: position for position, name in enumerate(cases.names)}


def _shift(
    cases: Cases, case: int, order: dict[str, int], block: list[str], step: int
) -> dict[str, float | None] | None:
    """Return the figures of *block* when each comes from the column beside; None when a text stands there."""
    made: dict[str, float | None] = {}
    names = {position: name for name, position in order.items()}
    for name in block:
        origin = order[name] + step
        if cases.table is None or cases.index[case] < 0:
            value = float(cases.data[names[origin]][case]) if origin in names else float("nan")
            made[name] = None if np.isnan(value) or names.get(origin) not in block else value
            continue
        row = cases.table.rows[int(cases.index[case])]
        cell = row[origin] if 0 <= origin < len(row) else None
        try:
            made[name] = parse_number(cell, _style(cases, names.get(origin)))
        except NumberError:
            return None
    return made


def _style(cases: Cases, name: str | None) -> str | None:
    return (cases.figures.styles.get(name or "") if cases.figures is not None else None) or POINT


def _impossible(cases: Cases, values: dict[str, float]) -> list[str]:
    """Return the figures of one record that are impossible where they stand."""
    odd = [
        item.column
        for item in cases.regulation.header
        if values[item.column] < 0 or (item.unit in WHOLE and values[item.column] % 1 > 0)
    ]
    for parameter in cases.regulation.parameters:
        name, base = parameter.volume_column, values[parameter.denominator]
        volume = values[name]
        above = volume * 100 >= base * _ABOVE and volume != 0
        broken = parameter.unit in WHOLE and volume % 1 > 0
        if above or broken or (volume < 0 and not parameter.negative):
            odd.append(name)
    if values["jumlah_kk"] > values["jumlah_penduduk"]:
        odd.append("jumlah_kk")
    return odd


def _scores_as_volumes(cases: Cases, told: set[int | None]) -> Iterator[Suspicion]:
    """Records whose volumes are scores and sector means: a shifted table was taken without its repair."""
    regulation = cases.regulation
    firsts = {regulation.parameters_of(a.code)[0].volume_column for a in regulation.aspects[1:]}
    opening = regulation.parameters[0].volume_column
    steps = [0.0, *(float(step.score) for step in regulation.steps)]
    scores = np.zeros(cases.count, dtype=int)
    means = np.zeros(cases.count, dtype=int)
    fits = cases.own.copy()
    with np.errstate(invalid="ignore", over="ignore"):
        for parameter in regulation.parameters:
            values = cases.data[parameter.volume_column]
            blank = np.isnan(values)
            if parameter.volume_column in firsts:
                fits &= blank | (values <= 1)
                means += (values % 1 > 0) & (values < 1)
            elif parameter.volume_column != opening:
                fits &= blank | np.isin(values, steps)
                scores += values > 0
    for case in np.flatnonzero(fits & (scores >= _PROOF) & (means >= _PROOF)).tolist():
        if cases.index[case] >= 0 and int(cases.index[case]) in told:
            continue
        name = next(n for n in cases.regulation.volume_columns if n in firsts and cases.data[n][case] % 1 > 0)
        yield cases.accuse(
            case,
            regulation.volume_columns,
            N_("The volumes look like scores and sector means ({value} under {column}): the row was taken "
               "from a table in which it stood one column too far to the right."),
            {"value": bare(cases.data[name][case]), "column": cases.named(name, case)},
            _AGAIN,
            about=name,
        )  # fmt: skip


def percents(cases: Cases) -> Iterator[Suspicion]:
    """Records whose counts are all small and broken: percents were typed in place of volumes."""
    broken = np.zeros(cases.count, dtype=int)
    fits = cases.own.copy()
    fractions = cases.own.copy()
    counted = [p for p in cases.regulation.parameters if p.unit in WHOLE and p.volume_column in cases.read]
    with np.errstate(invalid="ignore", over="ignore"):
        for parameter in counted:
            values = cases.data[parameter.volume_column]
            fits &= ~(values > 100) & ~(values < 0)  # noqa: PLR2004 (percent)
            fractions &= ~(values > 1)
            broken += values % 1 > 0
    for case in np.flatnonzero(fits & (broken >= _LOST)).tolist():
        name = next(p.volume_column for p in counted if cases.data[p.volume_column][case] % 1 > 0)
        yield cases.accuse(
            case,
            cases.regulation.volume_columns,
            N_("{count} counts are broken numbers ({value} under {column}): percents seem to stand in place "
               "of volumes."),
            {"count": int(broken[case]), "column": cases.named(name, case),
             "value": bare(cases.data[name][case])},
            N_("Enter what was counted, not its share."),
            _counted(cases, case, 1.0 if fractions[case] else 0.01),
            about=name,
        )  # fmt: skip


def _counted(cases: Cases, case: int, factor: float) -> dict[str, float | None]:
    """Return the volumes that the shares of a record stand for; nothing when one gives no whole count."""
    made: dict[str, float | None] = {}
    for parameter in cases.regulation.parameters:
        name, base = parameter.volume_column, cases.data[parameter.denominator][case]
        value = float(cases.data[name][case] * base * factor)
        if np.isnan(value):
            return {}
        if parameter.unit in WHOLE:
            # percents of two decimals still tell the count, unless there are thousands
            if abs(value - round(value)) > _NEARLY * max(1.0, base * _NEARLY):
                return {}
            value = float(round(value))
        made[name] = value
    return made


def twice(cases: Cases) -> Iterator[Suspicion]:
    """Rows of the table about one RT and year."""
    rows: dict[tuple[Any, int], list[int]] = defaultdict(list)
    for case in np.flatnonzero(cases.own).tolist():
        if cases.index[case] >= 0:
            rows[cases.rt[case], int(cases.year[case])].append(case)
    for group in rows.values():
        first, *others = group
        for case in others:
            if cases.index[case] == cases.index[first]:
                continue
            differing = [n for n in cases.read if not _equal(cases.data[n][case], cases.data[n][first])]
            column = differing[0] if differing else None
            values: dict[str, Any] = {"first": cases.place(first).row}
            if column:
                values.update(column=cases.named(column, case), value=bare(cases.data[column][case]),
                              other=bare(cases.data[column][first]), count=len(differing))  # fmt: skip
            yield cases.accuse(
                case,
                tuple(differing) or cases.read,
                N_("Row {first} is about the same RT and year, with other figures in {count} columns "
                   "({column}: {other} there, {value} here).")
                if column
                else N_("Row {first} is about the same RT and year, with the same figures."),
                values,
                N_("Remove one of the rows from the file."),
                about=column,
            )  # fmt: skip


def copied(cases: Cases) -> Iterator[Suspicion]:
    """Two RT of one year with the same volumes throughout."""
    names = [name for name in cases.regulation.volume_columns if name in cases.read]
    if not names:
        return
    block = np.column_stack([cases.data[name] for name in names])
    filled = np.nan_to_num(block, nan=-1.0)
    enough = (np.nan_to_num(block) != 0).sum(axis=1) >= cases.limits.same_figures
    groups: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for case in np.flatnonzero(enough).tolist():
        if len(set(filled[case].tolist()) - {0.0, -1.0}) >= cases.limits.same_figures - 1:
            groups[int(cases.year[case]), filled[case].tobytes()].append(case)
    headers = [name for name in cases.regulation.header_columns if name in cases.read]
    for group in groups.values():
        for case in group:
            other = next((one for one in group if cases.rt[one] != cases.rt[case]), None)
            if other is None or not cases.own[case] or (cases.own[other] and other > case):
                continue
            same = [n for n in headers if _equal(cases.data[n][case], cases.data[n][other])]
            yield cases.accuse(
                case,
                tuple(names),
                N_("All volumes are those of {other}, and the header as well.")
                if headers and len(same) == len(headers)
                else N_("All volumes are those of {other}."),
                {"other": cases.labels[other]},
                N_("Check that one was not copied over the other."),
            )


def _equal(one: float, other: float) -> bool:
    return bool(one == other or (np.isnan(one) and np.isnan(other)))

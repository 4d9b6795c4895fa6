"""Results that a table carries itself (percents, scores, totals, classes): read, and compared with ours."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Place, Problem
from kotaku_qgis.core.figures import Figures, percent_scale
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.plan import Row, is_missing, records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.regulation import Regulation

_PERCENT, _EXACT = 0.0101, 0.0
"""How far a printed percent may be from ours: one unit of the second decimal; scores not at all."""


@dataclass
class Record:
    """A planned record beside its source: position in ``table.rows``, cells, and figures as read."""

    index: int
    cells: tuple[Any, ...]
    values: Row
    label: str


@dataclass
class Comparison:
    """Printed results against computed ones.

    Attributes
    ----------
    counts
        ``records`` compared and ``equal`` ones; for ``percents``, ``scores``, ``means``, ``totals`` and
        ``classes`` how many were compared, and under ``…_equal`` how many agree.
    """

    counts: dict[str, int]
    problems: list[Problem] = field(default_factory=list)


def read_printed(
    figures: Figures, regulation: Regulation, planned: Mapping[tuple[str, int], Record]
) -> tuple[list[Row], list[Problem]]:
    """Return the results the table carries, one row per record, and what could not be read.

    Percents and means come out as 0-100, whether the table writes 0.6 or 60: volumes and denominators tell.
    """
    targets = [name for name in figures.indices if name in _targets(regulation)]
    if not targets:
        return [], []
    rows: list[Row] = []
    problems: list[Problem] = []
    for (rt_id, year), record in planned.items():
        made: Row = {"rt_id": rt_id, "tahun": year, "label": record.label}
        made["row"] = figures.table.number(record.index)
        found: Any
        for target in targets:
            if target == "kelas":
                found, odd = _class(figures, record, regulation)
            else:
                found, odd = figures.read(record.cells, record.index, target)
            made[target] = found
            problems += odd
        rows.append(made)
    _rescale(rows, regulation, planned)
    return rows, problems


def compare_printed(scored: Any, printed: list[Row], regulation: Regulation, source: str = "") -> Comparison:
    """Compare the results a source printed with the computed ones.

    Parameters
    ----------
    scored
        Computed results with ``rt_id`` and ``tahun``: a list of dicts (``workspace.rows("asesmen")``) or a
        DataFrame.
    printed
        ``Plan.printed``.
    """
    ours = {(row["rt_id"], int(row["tahun"])): row for row in records(scored)}
    counts: Counter[str] = Counter()
    made = Comparison({})
    for row in printed:
        mine = ours.get((row["rt_id"], int(row["tahun"])))
        if mine is None:
            continue
        differing = [found for target in row if (found := _differs(row, mine, target, regulation, counts))]
        counts["records"] += 1
        counts["equal"] += not any(kind != "means" for kind, *_ in differing)
        for kind, target, theirs, value in differing:
            made.problems.append(
                Problem(
                    f"printed-{kind}-differ",
                    Level.INFO if kind == "means" else Level.WARNING,
                    N_("{target} is printed as {printed}, computed as {computed}."),
                    {"target": target, "printed": theirs, "computed": value},
                    Place(file=source or None, row=row["row"], rt=row["label"]),
                )
            )
    names = ("percents", "scores", "means", "totals", "classes")
    keys = ("records", "equal", *(f"{name}{tail}" for name in names for tail in ("", "_equal")))
    made.counts = {key: counts[key] for key in keys}
    return made


def _differs(
    row: Row, mine: Mapping[str, Any], target: str, regulation: Regulation, counts: Counter[str]
) -> tuple[str, str, Any, Any] | None:
    """Count the comparison of one result; return it when the two differ."""
    kind = _targets(regulation).get(target)
    if kind is None or row[target] is None:
        return None
    counts[kind] += 1
    value: Any = mine.get(target)
    if is_missing(value):
        return kind, target, row[target], "—"
    if kind == "classes":
        same = value == row[target]
    else:
        same = abs(float(value) - row[target]) <= (_EXACT if kind in {"scores", "totals"} else _PERCENT)
    counts[f"{kind}_equal"] += same
    return None if same else (kind, target, row[target], value)


def _targets(regulation: Regulation) -> dict[str, str]:
    """Return result column → what kind of result it is."""
    return {
        **dict.fromkeys(regulation.percent_columns, "percents"),
        **dict.fromkeys(regulation.score_columns, "scores"),
        **dict.fromkeys((*regulation.mean_columns, "rata_kekumuhan"), "means"),
        "total": "totals",
        "kelas": "classes",
    }


def _class(figures: Figures, record: Record, regulation: Regulation) -> tuple[str | None, list[Problem]]:
    value = record.cells[figures.indices["kelas"]]
    if is_blank(value):
        return None, []
    found = regulation.class_named(str(value))
    if found is not None:
        return found.code, []
    column = figures.table.columns[figures.indices["kelas"]]
    problem = Problem(
        "printed-class-unknown",
        Level.WARNING,
        N_("“{value}” is not a class of this regulation."),
        {"value": str(value)},
        figures.table.place(record.index, column),
    )
    return None, [problem]


def _rescale(rows: list[Row], regulation: Regulation, planned: Mapping[tuple[str, int], Record]) -> None:
    """Turn fractions into percents, in place, when the table writes fractions."""
    cells: list[tuple[float, float | None, float | None]] = []
    least = {float(step.score): step.minimum for step in regulation.steps if step.score}
    for row in rows:
        values = planned[row["rt_id"], row["tahun"]].values
        for parameter in regulation.parameters:
            printed = row.get(parameter.percent_column)
            if printed is None:
                continue
            volume, base = values.get(parameter.volume_column), values.get(parameter.denominator)
            score = row.get(parameter.score_column)
            quotient = volume / base if volume and base else None
            cells.append((printed, quotient, least.get(score) if score else None))
    means = [name for name in (*regulation.mean_columns, "rata_kekumuhan") if rows and name in rows[0]]
    if not cells:
        cells = [(row[name], None, None) for row in rows for name in means if row[name] is not None]
    factor = percent_scale(cells)
    for row in rows:
        for name in (*regulation.percent_columns, *means):
            if row.get(name) is not None:
                row[name] = round(row[name] * factor, 10)

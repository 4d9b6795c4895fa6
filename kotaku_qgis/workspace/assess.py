"""Judging what was counted: scores per RT and year, and sums per area, stored beside the records.

Nothing downstream computes a score again: maps, tables and sheets read ``asesmen`` and ``agregat``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.aggregate import aggregate_columns
from kotaku_qgis.core.considerations import consider_columns, inspect_considerations
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.reduction import relative_contribution, released_area, slum_area
from kotaku_qgis.core.scoring import inspect_columns, score_columns
from kotaku_qgis.workspace import live, schema
from kotaku_qgis.workspace.measure import measure_edited
from kotaku_qgis.workspace.stale import STATE_KEY, input_state
from kotaku_qgis.workspace.units import LEVELS, Units
from kotaku_qgis.workspace.values import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.workspace.store import Workspace

Columns = dict[str, np.ndarray]

_MEAN_DIGITS = 4
"""Decimals of stored means, as SIM KOTAKU publishes them."""
_SUM_DIGITS = 6
"""Decimals of stored sums: 0.1 + 0.2 ha is 0.3 ha in every table."""


class CancelledError(KotakuError):
    """The user stopped the work; nothing was changed."""


@dataclass(frozen=True)
class AssessResult:
    """What was scored; *classes* counts RT-years per class code, and under ``""`` those without one."""

    years: tuple[int, ...]
    records: int
    complete: int
    units: int
    classes: dict[str, int] = field(default_factory=dict)
    slum_ha: dict[int, float | None] = field(default_factory=dict)
    """Slum area of the complete records of the city per year, hectares; None when an area is not known."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def incomplete(self) -> int:
        """Records that lack a figure and so have no class."""
        return self.records - self.complete


def assess(workspace: Workspace, years: Iterable[int] | None = None, feedback: Any = None) -> AssessResult:
    """Score every record of *years* (default all) and store scores and sums in one step.

    Parameters
    ----------
    feedback
        Anything with ``setProgress(percent)`` and ``isCanceled()``, or None.

    Raises
    ------
    KotakuError
        When there is no record to score, or the workspace cannot be written; nothing is changed then.
    CancelledError
        When *feedback* says so.
    """
    known = workspace.years()
    chosen = tuple(known) if years is None else tuple(sorted(set(years) & set(known)))
    if not chosen:
        raise KotakuError(
            N_("There is no counted record to score."),
            place=Place(file=workspace.path.name),
            remedy=N_("Import or enter a baseline first."),
        )
    with workspace.transaction("assess") as step:
        problems = measure_edited(workspace, step)
        state = input_state(workspace)
        run = _Run(workspace)
        _report(feedback, 20)
        rows = run.assessments(chosen)
        sums = run.sums(chosen)
        _report(feedback, 60)
        step.replace("asesmen", rows, tahun=chosen)
        _report(feedback, 80)
        step.replace("agregat", sums, tahun=chosen)
        live.refresh(workspace, step)
        if chosen == tuple(known):
            # what no year has any more: records deleted since
            _drop_other_years(workspace, step, chosen)
            step.set_meta(STATE_KEY, state)
        _report(feedback, 95)
    _report(feedback, 100, may_cancel=False)
    inside = run.inside(chosen)
    kelas = run.columns["kelas"][inside]
    return AssessResult(
        years=chosen,
        records=int(inside.sum()),
        complete=int(run.columns["lengkap"][inside].sum()),
        units=len(sums),
        classes=dict(Counter(code or "" for code in kelas.tolist())),
        slum_ha={row["tahun"]: row["luas_kumuh_ha"] for row in sums if row["tingkat"] == "kota"},
        problems=[*problems, *run.problems(chosen)],
    )


def _report(feedback: Any, percent: float, *, may_cancel: bool = True) -> None:
    if feedback is None:
        return
    if may_cancel and feedback.isCanceled():
        raise CancelledError(N_("Cancelled; nothing was changed."))
    feedback.setProgress(percent)


def _drop_other_years(workspace: Workspace, step: Any, years: tuple[int, ...]) -> None:
    for table in ("asesmen", "agregat"):
        found = set(workspace.columns(table, ["tahun"])["tahun"].astype(int).tolist())
        for year in sorted(found - set(years)):
            step.replace(table, [], tahun=year)


def _rounded(name: str, value: Any) -> Any:
    """Return a summed value without binary dust; None for NaN."""
    if value != value:  # noqa: PLR0124
        return None
    if not isinstance(value, float):
        return value
    return round(value, _MEAN_DIGITS if name.startswith("rata_") else _SUM_DIGITS)


class _Run:
    """All records as columns, scored; every year of them, since the first may set what is released."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.regulation = workspace.regulation
        self.settings = workspace.settings
        counted = schema.baseline(self.regulation)
        skipped = {"baseline_id", "sumber", "catatan"}
        self.columns: Columns = workspace.columns(
            "baseline",
            [
                column.name
                for column in counted.columns
                if column.name not in skipped and not schema.is_live(column.name)
            ],
        )
        self.year = self.columns["tahun"].astype(int)
        self.as_zero = self.columns["kosong_nol"] == 1
        self.units = Units(workspace, self.columns["rt_id"])
        if self.settings.luas_acuan == "gambar":
            self.area = self.units.drawn_ha
        else:
            self.area = self.columns[self.settings.area_column]
        mean = self.settings.sector_mean
        self.columns.update(score_columns(self.columns, self.regulation, mean, self.as_zero))
        self.columns.update(consider_columns(self.columns, self.regulation))
        for name in (*self.regulation.mean_columns, "rata_kekumuhan"):
            self.columns[name] = np.round(self.columns[name], _MEAN_DIGITS)
        self.columns["luas_ha"] = self.area
        self.columns["luas_kumuh_ha"] = self._slum_area()

    def _slum_area(self) -> np.ndarray:
        whole = slum_area(self.columns["kelas"], self.area, self.regulation)
        if self.settings.pelepasan == "penuh":
            return whole
        first = self._first_complete()
        mean = self.columns["rata_kekumuhan"]
        share = relative_contribution(mean[first], mean)
        # without any slum condition at the start nothing can be released
        share = np.where(mean[first] == 0, 0.0, share)
        return released_area(whole[first], share, self.columns["kelas"], self.area, self.regulation)

    def _first_complete(self) -> np.ndarray:
        """Return, for each record, the position of the first complete record of its RT (or its own)."""
        positions = np.arange(len(self.year))
        start: dict[str, int] = {}
        for position in np.argsort(self.year, kind="stable").tolist():
            if self.columns["lengkap"][position]:
                start.setdefault(self.columns["rt_id"][position], position)
        listed = zip(self.columns["rt_id"].tolist(), positions.tolist())
        return np.array([start.get(key, position) for key, position in listed], dtype=int)

    def inside(self, years: tuple[int, ...]) -> np.ndarray:
        """Return which records are of *years*."""
        return np.isin(self.year, years)

    def assessments(self, years: tuple[int, ...]) -> list[dict[str, Any]]:
        """Return the rows of ``asesmen``."""
        names = [column.name for column in schema.asesmen(self.regulation).columns]
        own = [name for name in names if name not in ("peraturan", "dihitung")]
        inside = self.inside(years)
        listed = zip(*(self.columns[name][inside].tolist() for name in own))
        stamp = {"peraturan": self.regulation.id, "dihitung": now()}
        return [{**dict(zip(own, values)), **stamp} for values in listed]

    def sums(self, years: tuple[int, ...]) -> list[dict[str, Any]]:
        """Return the rows of ``agregat``."""
        inside = self.inside(years)
        part = {name: values[inside] for name, values in self.columns.items()}
        names = {column.name for column in schema.agregat(self.regulation).columns}
        stamp = {"peraturan": self.regulation.id, "dihitung": now()}
        made: list[dict[str, Any]] = []
        for level in LEVELS:
            unit = self.units.of(level)[inside]
            group = [
                None if key is None else (key, year)
                for key, year in zip(unit.tolist(), self.year[inside].tolist())
            ]
            sums = aggregate_columns(
                part,
                group,
                self.regulation,
                self.settings.sector_mean,
                self.as_zero[inside],
                self.area[inside],
                part["luas_kumuh_ha"],
            )
            keys = sums.pop("unit").tolist()
            own = [name for name in sums if name in names]
            for key, values in zip(keys, zip(*(sums[name].tolist() for name in own))):
                row = {name: _rounded(name, value) for name, value in zip(own, values)}
                row.update(
                    tingkat=level, unit_id=key[0], tahun=key[1], nama=self.units.names[key[0]], **stamp
                )
                made.append(row)
        return made

    def problems(self, years: tuple[int, ...]) -> list[Problem]:
        """Return what is odd in the records of *years*."""
        inside = self.inside(years)
        part = {name: values[inside] for name, values in self.columns.items()}
        labels = [
            f"{label} {year}" for label, year in zip(self.units.labels[inside].tolist(), self.year[inside])
        ]
        found = inspect_columns(part, self.regulation, labels, blanks_as_zero=self.as_zero[inside])
        found += inspect_considerations(part, self.regulation, labels)
        nowhere = part["lengkap"].astype(bool) & np.isnan(part["luas_ha"])
        found += [
            Problem(
                "area-missing",
                Level.WARNING,
                N_("The area that counts ({column}) is missing, so the slum area is not known."),
                {"column": self.settings.area_column},
                Place(rt=labels[position], column=self.settings.area_column),
                N_("Fill it in, or choose another area in the settings of the workspace."),
            )
            for position in np.flatnonzero(nowhere).tolist()
        ]
        return found

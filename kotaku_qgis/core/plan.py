"""What an import would do, worked out before anything is written: rows in, rows out, and every finding.

A planner reads a source and returns a :class:`Plan`; the window shows it; ``workspace.apply`` writes it in
one transaction. Every row of the source has exactly one :class:`Outcome`, so nothing can get lost in silence.
"""

from __future__ import annotations

import math
import uuid
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row = dict[str, Any]


class Status(str, Enum):
    """What becomes of one row of the source."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEYLESS = "keyless"
    """Kept (inserted), but without its RT key or kelurahan; the reason stands in ``catatan``."""
    MERGED = "merged"
    """Joined with an earlier row of the source."""
    REFUSED = "refused"
    """Not taken over; a finding says why."""


@dataclass(frozen=True)
class Outcome:
    """The fate of one source row; *row* counts as the source does (spreadsheet row, or feature from 1)."""

    row: int
    status: Status
    label: str = ""
    """What a reader knows the row by, for example ``Podosugih RT001-RW002 2019``."""
    key: str | None = None
    """The UUID of the workspace row it became, changed or equals; None when refused."""


@dataclass(frozen=True)
class Change:
    """New values for one row of the workspace; *before* holds the old value of each."""

    key: str
    values: Mapping[str, Any]
    before: Mapping[str, Any]
    label: str = ""


@dataclass(frozen=True)
class Reading:
    """What was read of one record, for showing the dry run cell by cell.

    Attributes
    ----------
    index
        Position in the rows of the table; *row* is the row of the file.
    before
        The record of the workspace, None when it is new.
    values
        Field → figure, None for blank or unreadable.
    """

    index: int
    row: int
    area: str
    rt: str
    year: int | None
    status: Status
    values: Mapping[str, Any] = field(default_factory=dict)
    before: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Unmatched:
    """A name in the source that the workspace does not have; *near* ones are offered, never applied.

    Attributes
    ----------
    kind
        ``kelurahan`` or ``rt``.
    key
        By which the user's choice is handed back: the folded name, or kelurahan id and RT key with a blank.
    name, area
        As the source writes it, and for an RT its kelurahan.
    rows
        Rows of the file that name it.
    near, others
        Keys and names of the workspace's own, the likeliest first, and all there are.
    """

    kind: str
    key: str
    name: str
    area: str
    rows: tuple[int, ...]
    near: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[str, str], ...] = ()


@dataclass
class Plan:
    """The dry run of an import.

    Attributes
    ----------
    kind
        ``boundaries``, ``rt`` or ``baseline``.
    source
        Name of the file the rows came from.
    insert, update
        Rows per workspace table, named and keyed as in ``workspace.schema``; tables and rows stand in an
        order in which foreign keys hold (a parent before its children). Geometry is WKB (bytes) of the
        table's multi type under ``geom``, in the CRS of the workspace, or None. Areas in hectares.
    outcomes
        One per row of the source.
    problems
        Every finding, in the order of the source.
    printed
        Results the source itself carries (``p_1a`` as percent 0-100, ``n_1a``, ``rata_1``,
        ``rata_kekumuhan``, ``total``, ``kelas``) with ``rt_id``, ``tahun``, ``label`` and ``row``, for
        ``core.printed.compare_printed``.
    readings
        One per record of a baseline table, refused rows included.
    targets
        Field of the workspace → column of the table, for the figures that are taken.
    unmatched
        Names of the source that the workspace does not have.
    """

    kind: str
    source: str = ""
    insert: dict[str, list[Row]] = field(default_factory=dict)
    update: dict[str, list[Change]] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    printed: list[Row] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)
    unmatched: list[Unmatched] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """Return rows of the source (``source``) and of each :class:`Status` value, and ``problems``."""
        found = Counter(outcome.status for outcome in self.outcomes)
        return {
            "source": len(self.outcomes),
            **{status.value: found[status] for status in Status},
            "errors": sum(problem.level is Level.ERROR for problem in self.problems),
            "warnings": sum(problem.level is Level.WARNING for problem in self.problems),
            "problems": len(self.problems),
        }

    @property
    def is_empty(self) -> bool:
        """Return whether applying the plan would change nothing."""
        return not any(self.insert.values()) and not any(self.update.values())

    def add_insert(self, table: str, row: Row) -> Row:
        """Plan *row* for insertion and return it."""
        self.insert.setdefault(table, []).append(row)
        return row

    def add_change(self, table: str, change: Change) -> None:
        """Plan a *change* of an existing row."""
        self.update.setdefault(table, []).append(change)

    def report(
        self,
        code: str,
        level: Level,
        text: str,
        /,
        *,
        place: Place | None = None,
        remedy: str = "",
        **values: Any,
    ) -> Problem:
        """Add a finding; *text* and *remedy* are marked with ``N_`` by the caller."""
        problem = Problem(code, level, text, values, place or Place(file=self.source or None), remedy)
        self.problems.append(problem)
        return problem

    def summary(self) -> list[Problem]:
        """Return the outcome in a few lines, each translatable like any finding (level ``info``)."""
        counts = self.counts
        place = Place(file=self.source or None)
        lines = [
            Problem(
                "plan-summary",
                Level.INFO,
                N_(
                    "{source} rows read: {new} new, {changed} changed, {unchanged} unchanged, "
                    "{keyless} kept without a key, {merged} merged, {refused} refused."
                ),
                counts,
                place,
            )
        ]
        if counts["problems"]:
            lines.append(
                Problem(
                    "plan-problems",
                    Level.INFO,
                    N_("{problems} findings: {errors} errors, {warnings} warnings."),
                    counts,
                    place,
                )
            )
        return lines


def new_key() -> str:
    """Return a new UUID as text, the key of a workspace row."""
    return str(uuid.uuid4())


def records(rows: Any) -> list[Row]:
    """Return *rows* as plain dicts with geometry as WKB bytes under ``geom`` and None for missing.

    Parameters
    ----------
    rows
        A list of dicts (as ``Workspace.rows`` gives), a DataFrame or a GeoDataFrame
        (``Workspace.frame``), or None.
    """
    if rows is None:
        return []
    if hasattr(rows, "to_dict") and hasattr(rows, "columns"):
        geometry = getattr(rows, "_geometry_column_name", None)
        listed: Iterable[Mapping[str, Any]] = rows.to_dict("records")
    else:
        geometry, listed = None, rows
    return [_record(row, geometry) for row in listed]


def _record(row: Mapping[str, Any], geometry: str | None) -> Row:
    made: Row = {}
    for name, value in row.items():
        if name == geometry or hasattr(value, "geom_type"):
            made["geom"] = None if value is None else value.wkb
        else:
            made[str(name)] = None if is_missing(value) else value
    return made


def same_figure(one: Any, other: Any) -> bool:
    """Return whether two values are the same; figures are when only the last bits of a float differ."""
    if is_missing(one) or is_missing(other):
        return is_missing(one) and is_missing(other)
    numbers = isinstance(one, (int, float)) and isinstance(other, (int, float))
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12) if numbers else bool(one == other)


def is_missing(value: Any) -> bool:
    """Return whether *value* is None, NaN or pandas' NA/NaT (a blank text is not missing here)."""
    if value is None:
        return True
    if isinstance(value, (str, bytes)):
        return False
    try:
        return bool(value != value)  # noqa: PLR0124 (NaN and NaT differ from themselves)
    except (TypeError, ValueError):
        return type(value).__name__ == "NAType"

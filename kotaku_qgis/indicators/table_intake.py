"""The way of a baseline table: read, unfold, match, suspect, plan. Values in, values out; a thread may."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.baseline import plan_baseline
from kotaku_qgis.core.blocks import unfold
from kotaku_qgis.core.choices import Choices
from kotaku_qgis.core.dry_run import DryRun
from kotaku_qgis.core.errors import Level
from kotaku_qgis.core.figures import Figures
from kotaku_qgis.core.matching import Matching, propose
from kotaku_qgis.core.numbers import COMMA, POINT, Percent, evidence, is_ambiguous
from kotaku_qgis.core.suspicion import Suspicion, suspect_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.plan import Plan
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable, Sheet

_DOUBTED = frozenset({"shifted", "as-percent"})
"""Suspicions for which a row is refused unless the user accepts the repair or takes it as it stands."""


@dataclass(frozen=True)
class Decisions:
    """What the user has decided about a table; the defaults ask nothing and repair nothing.

    Attributes
    ----------
    accepted, as_they_stand
        Positions of rows whose repair is accepted, and of suspected rows to be taken all the same.
    repair_all
        Every repair of a shifted row is accepted; figures that seem to be percents stay a question.
    kelurahan, rt, convert_percents
        See :class:`~kotaku_qgis.core.choices.Choices`.
    """

    matching: Mapping[str, Any] = field(default_factory=dict)
    year: int | None = None
    missing_rt: str = "create"
    missing_kelurahan: str | None = None
    number_style: str | None = None
    blanks_as_zero: bool = False
    accepted: frozenset[int] = frozenset()
    as_they_stand: frozenset[int] = frozenset()
    repair_all: bool = False
    kelurahan: Mapping[str, str] = field(default_factory=dict)
    rt: Mapping[str, str] = field(default_factory=dict)
    convert_percents: bool = False


@dataclass(frozen=True)
class Checked:
    """A dry run with what is suspected in it.

    Attributes
    ----------
    offered
        Suspicions that come with a repair, one per row.
    """

    plan: Plan
    dry: DryRun
    suspicions: tuple[Suspicion, ...]
    offered: tuple[Suspicion, ...]


@dataclass(frozen=True)
class ColumnFormat:
    """How the numbers of one column are written.

    Attributes
    ----------
    kind
        ``number`` (the spreadsheet's own), ``comma``, ``point``, ``mixed``, ``unclear``, or ``text`` when
        whole numbers only stand there as texts.
    unclear, percents
        How many cells can be two numbers, and how many are percents.
    """

    target: str
    column: str
    kind: str
    unclear: int = 0
    percents: int = 0


def table_of(
    sheet: Sheet, regulation: Regulation, header_row: int | None = None, header_rows: int | None = None
) -> RawTable:
    """Return the records of a sheet, one row per RT and year."""
    return unfold(sheet.table(header_row, header_rows), regulation)


def matching_of(
    table: RawTable, regulation: Regulation, choices: Mapping[str, Any] | None = None
) -> Matching:
    """Return the matching proposed for *table*, with the user's *choices*."""
    return propose(table.columns, table.samples(), "baseline", regulation).override(choices or {})


def formats(table: RawTable, matching: Matching, regulation: Regulation) -> list[ColumnFormat]:
    """Return how the matched columns with figures write their numbers."""
    figures = Figures(table, matching, regulation)
    found = []
    for target, position in figures.indices.items():
        if target not in figures.units:
            continue
        values = [row[position] for row in table.rows]
        seen = evidence(values)
        unclear = sum(is_ambiguous(value) for value in values)
        percents = sum(
            isinstance(v, Percent) or (isinstance(v, str) and v.rstrip().endswith("%")) for v in values
        )
        texts = any(isinstance(v, str) and v.strip() for v in values)
        kind = _kind(seen, unclear, texts=texts)
        found.append(ColumnFormat(target, table.columns[position], kind, unclear, percents))
    return found


def _kind(seen: Mapping[str, int], unclear: int, *, texts: bool) -> str:
    if seen[COMMA] and seen[POINT]:
        return "mixed"
    if seen[COMMA] or seen[POINT]:
        return COMMA if seen[COMMA] else POINT
    if unclear:
        return "unclear"
    return "text" if texts else "number"


def check(table: RawTable, workspace: Any, decisions: Decisions, lang: str = "en") -> Checked:
    """Work out what the import would do to *workspace*; writes nothing. *lang* is that of the findings.

    Raises
    ------
    KotakuError
        The table has no RT/RW, no figures or no year.
    """
    regulation = workspace.regulation
    matching = matching_of(table, regulation, decisions.matching)
    rt, existing, wilayah = workspace.rows("rt"), workspace.rows("baseline"), workspace.rows("wilayah")
    matching.check(table.columns, table.path.name)
    suspicions = suspect_table(
        table,
        matching,
        regulation,
        rt,
        existing,
        wilayah=wilayah,
        year=decisions.year,
        number_style=decisions.number_style,
    )
    offered = {one.index: one for one in reversed(suspicions) if one.repair and one.index is not None}
    chosen = set(decisions.accepted & set(offered))
    if decisions.repair_all:
        chosen |= {index for index, one in offered.items() if one.code == "shifted"}
    doubted = {
        one.index: one.problem(lang)
        for one in suspicions
        if one.index is not None
        and one.code in _DOUBTED
        and one.level is Level.ERROR
        and one.index not in chosen
        and one.index not in decisions.as_they_stand
    }
    plan = plan_baseline(
        table,
        matching,
        regulation,
        rt,
        existing,
        wilayah=wilayah,
        year=decisions.year,
        missing_rt=decisions.missing_rt,
        missing_kelurahan=decisions.missing_kelurahan,
        kota=workspace.settings.kota,
        number_style=decisions.number_style,
        choices=Choices(
            {int(index): offered[index].repair for index in chosen},
            doubted,
            decisions.kelurahan,
            decisions.rt,
            decisions.convert_percents,
            decisions.as_they_stand,
        ),
    )
    if decisions.blanks_as_zero:
        count_blanks_as_zero(plan)
    open_ones = [one for one in suspicions if one.index not in chosen]
    plan.problems.extend(one.problem(lang) for one in open_ones if one.index not in doubted)
    return Checked(
        plan,
        DryRun(plan, table, open_ones, lang),
        tuple(suspicions),
        tuple(sorted(offered.values(), key=lambda one: one.index or 0)),
    )


def count_blanks_as_zero(plan: Plan) -> None:
    """Note in every record of *plan* that its blanks count as 0; the cells themselves stay blank."""
    for row in plan.insert.get("baseline", []):
        row["kosong_nol"] = 1
    changes = plan.update.get("baseline", [])
    changes[:] = [replace(change, values={**change.values, "kosong_nol": 1}) for change in changes]

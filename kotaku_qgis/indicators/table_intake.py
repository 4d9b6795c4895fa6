"""The way of a baseline table: read, unfold, match, suspect, plan. Values in, values out; a thread may."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.baseline import plan_baseline
from kotaku_qgis.core.blocks import unfold
from kotaku_qgis.core.choices import Choices
from kotaku_qgis.core.dry_run import DryRun
from kotaku_qgis.core.errors import Level
from kotaku_qgis.core.figures import separated
from kotaku_qgis.core.matching import Matching, propose
from kotaku_qgis.core.numbers import COMMA, POINT, Percent, evidence, is_ambiguous
from kotaku_qgis.core.suspicion import Suspicion, suspect_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


def formats(
    table: RawTable,
    matching: Matching,
    regulation: Regulation,
    looked: dict[str, tuple[str, int, int]] | None = None,
) -> list[ColumnFormat]:
    """Return how the matched columns with figures write their numbers.

    Parameters
    ----------
    looked
        What was found of the columns of this table before; added to, so that each is looked through once.
    """
    known = {} if looked is None else looked
    targets = [item.column for item in regulation.header]
    targets += [parameter.volume_column for parameter in regulation.parameters]
    found = []
    for target in targets:
        for column in matching.columns(target)[:1]:
            if column not in known:
                known[column] = _look(table.column(column))
            found.append(ColumnFormat(target, column, *known[column]))
    return found


def _look(values: Sequence[Any]) -> tuple[str, int, int]:
    """Return how a column writes its numbers, how many are unclear, and how many are percents."""
    words = [value for value in values if isinstance(value, str)]
    telling = separated(words)
    unclear = sum(count for value, count in telling.items() if is_ambiguous(value))
    percents = sum(type(value) is Percent for value in values)
    percents += sum(value.rstrip().endswith("%") for value in words)
    texts = any(value.strip() for value in words)
    return _kind(evidence(telling), unclear, texts=texts), unclear, percents


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

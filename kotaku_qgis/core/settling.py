"""Decisions turned into work: what a merge will insert, change and delete, and what cannot stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Problem
from kotaku_qgis.core.three_way import Decision, Kind, Question, Row, Rows, Rule, Side, finding

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.three_way import Merge, QuestionId


@dataclass
class Settled:
    """What will be written, tables in an order in which links hold (deletions: the reverse).

    Attributes
    ----------
    insert
        New rows by table and key.
    update
        New values by table and key.
    delete
        Keys by table.
    refused
        Table and key of records that could not be taken; a finding says why.
    """

    insert: dict[str, Rows] = field(default_factory=dict)
    update: dict[str, dict[str, Row]] = field(default_factory=dict)
    delete: dict[str, list[str]] = field(default_factory=dict)
    undecided: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    refused: set[tuple[str, str]] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be written."""
        return not any(any(one.values()) for one in (self.insert, self.update, self.delete))

    @property
    def counts(self) -> dict[str, int]:
        """Return records ``inserted``, ``updated`` and ``deleted``."""
        return {
            "inserted": sum(len(rows) for rows in self.insert.values()),
            "updated": sum(len(rows) for rows in self.update.values()),
            "deleted": sum(len(keys) for keys in self.delete.values()),
        }


def settle(
    rules: Sequence[Rule],
    merge: Merge,
    decisions: Mapping[QuestionId, Decision],
    targets: Mapping[str, set[str]],
    owned: Mapping[tuple[str, str], set[tuple[str, str]]],
) -> Settled:
    """Return what *decisions* make of *merge*; a question without one is listed as undecided.

    Parameters
    ----------
    targets
        Keys of tables that are referred to but not merged.
    owned
        The office's records that refer to a record, by table and key; it cannot be deleted before them.
    """
    made = Settled()
    for rule in rules:
        made.insert[rule.table] = {key: dict(row) for key, row in merge.new.get(rule.table, {}).items()}
        made.update[rule.table] = {key: dict(row) for key, row in merge.taken.get(rule.table, {}).items()}
        made.delete[rule.table] = []
    for question in merge.questions:
        decision = decisions.get(question.id)
        if decision is None:
            made.undecided.append(question)
        else:
            _decide(made, question, decision)
    _keep_owners(made, merge, owned)
    known = {table: set(keys) for table, keys in targets.items()}
    for rule in rules:
        office = merge.office[rule.table]
        _check_links(made, merge, rule, known)
        _check_names(made, merge, rule)
        known[rule.table] = {*office, *made.insert[rule.table]} - set(made.delete[rule.table])
    return made


def _decide(made: Settled, question: Question, decision: Decision) -> None:
    if decision.side is Side.OFFICE:
        return
    if question.kind is Kind.CELL:
        value = decision.value if decision.side is Side.VALUE else question.field
        if value != question.office:
            made.update[question.table].setdefault(question.key, {})[question.column] = value
    elif question.kind is Kind.OFFICE_DELETED:
        made.insert[question.table][question.key] = dict(question.field)
    else:
        made.delete[question.table].append(question.key)


def _keep_owners(made: Settled, merge: Merge, owned: Mapping[tuple[str, str], set[tuple[str, str]]]) -> None:
    """Keep records that others in the office still refer to."""
    going = {(table, key) for table, keys in made.delete.items() for key in keys}
    for table, keys in made.delete.items():
        for key in list(keys):
            left = owned.get((table, key), set()) - going
            if left:
                keys.remove(key)
                text = N_("It is not deleted: {count} records of the office still belong to it.")
                label = merge.labels.get((table, key), key)
                made.problems.append(finding("merge-owned", text, label, Level.WARNING, count=len(left)))


def _check_links(made: Settled, merge: Merge, rule: Rule, known: Mapping[str, set[str]]) -> None:
    """Refuse rows that refer to a record that is not there; empty the reference where that is allowed."""
    for column, target, required in rule.links:
        there = known.get(target)
        if there is None:
            continue
        for rows in (made.insert[rule.table], made.update[rule.table]):
            for key, row in list(rows.items()):
                if row.get(column) is None or row[column] in there:
                    continue
                label = merge.labels.get((rule.table, key), key)
                if required or rows is made.update[rule.table]:
                    _drop(made, rule.table, rows, key, column)
                    text = N_("It refers to a record that the office does not have; it is not taken.")
                    made.problems.append(finding("merge-link", text, label, Level.ERROR))
                else:
                    row[column] = None
                    text = N_(
                        "What it belonged to is no longer in the office's workspace; it is taken without it."
                    )
                    made.problems.append(finding("merge-loose", text, label, Level.WARNING))


def _drop(made: Settled, table: str, rows: dict[str, Row], key: str, *columns: str) -> None:
    """Leave out a new row, or of a changed one the *columns*."""
    made.refused.add((table, key))
    if rows is made.insert[table]:
        del rows[key]
        return
    for column in columns:
        rows[key].pop(column, None)
    if not rows[key]:
        del rows[key]


def _check_names(made: Settled, merge: Merge, rule: Rule) -> None:
    """Refuse what would give two records the same name (RT of a kelurahan, year of an RT)."""
    if not rule.natural:
        return
    insert, update = made.insert[rule.table], made.update[rule.table]
    gone = set(made.delete[rule.table])
    named: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    final = {key: {**row, **update.get(key, {})} for key, row in merge.office[rule.table].items()}
    for key, row in {**final, **insert}.items():
        name = tuple(row.get(column) for column in rule.natural)
        if key not in gone and None not in name:
            named[name].append(key)
    for keys in named.values():
        for key in keys if len(keys) > 1 else ():
            if key in insert or set(update.get(key, {})) & set(rule.natural):
                _drop(made, rule.table, insert if key in insert else update, key, *rule.natural)
                label = merge.labels.get((rule.table, key), key)
                text = N_("The office already has a record of this name; it is not taken.")
                made.problems.append(finding("merge-name", text, label, Level.ERROR))

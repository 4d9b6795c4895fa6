"""Records as handed out, as they are in the field and in the office: what is taken, and what is asked.

What only the field changed is taken; what only the office changed stays; what both changed to different
values is a question, and so is every record that one side deleted. Nothing here is settled in silence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Optional

from kotaku_qgis.core.errors import N_, Level, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Row = dict[str, Any]
Rows = dict[str, Row]
QuestionId = tuple[str, str, str]

WHOLE = ""
"""The column of a question about a whole record."""


class Side(str, Enum):
    """Whose word counts."""

    FIELD = "field"
    OFFICE = "office"
    VALUE = "value"


class Verdict(str, Enum):
    """What became of one value since it was handed out."""

    SAME = "same"
    FIELD = "field"
    OFFICE = "office"
    CONFLICT = "conflict"


class Kind(str, Enum):
    """What a question is about."""

    CELL = "cell"
    """Both changed one value, differently."""
    FIELD_DELETED = "field-deleted"
    """The field deleted a record that the office changed."""
    OFFICE_DELETED = "office-deleted"
    """The office deleted a record that the field changed."""
    DELETION = "deletion"
    """The field deleted a record that the office left as it was: offered, never done unasked."""


@dataclass(frozen=True)
class Rule:
    """How the records of one table are compared; tables stand targets of links before their sources.

    Attributes
    ----------
    columns
        What is compared, the geometry (``geom``, as WKB) included; the key is not.
    links
        Column, table it refers to, and whether it must be filled.
    natural
        Columns that name a record besides its key: two records new on both sides are one when these agree.
    blank_is_nothing
        A new record in which only the natural columns are filled was prepared and never used.
    """

    table: str
    columns: tuple[str, ...]
    links: tuple[tuple[str, str, bool], ...] = ()
    natural: tuple[str, ...] = ()
    blank_is_nothing: bool = False


@dataclass(frozen=True)
class States:
    """One table in three states: rows by key; *before* is what was handed out."""

    before: Rows
    field: Rows
    office: Rows


@dataclass(frozen=True)
class Question:
    """One thing a person must decide; *key* is the office's, *label* what a reader knows the record by."""

    kind: Kind
    table: str
    key: str
    column: str
    before: Any
    field: Any
    office: Any
    label: str = ""

    @property
    def id(self) -> QuestionId:
        """What a decision refers to."""
        return (self.table, self.key, self.column)


@dataclass(frozen=True)
class Decision:
    """Whose word counts in one question; *value* is typed by hand with ``Side.VALUE``."""

    side: Side
    value: Any = None


@dataclass
class Merge:
    """What a comparison found, before anything is decided.

    Attributes
    ----------
    new
        Records the field added, by table and the field's key, links already in the office's keys.
    taken
        Values that only the field changed, by table and the office's key.
    keys
        The office's key of every field record, by table.
    """

    new: dict[str, Rows] = field(default_factory=dict)
    taken: dict[str, dict[str, Row]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    keys: dict[str, dict[str, str]] = field(default_factory=dict)
    office: dict[str, Rows] = field(default_factory=dict)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    tally: Counter[Verdict] = field(default_factory=Counter)
    """Cells by verdict, those of new and deleted records left out."""

    @property
    def is_empty(self) -> bool:
        """Whether the field brings nothing and asks nothing."""
        return not any(self.new.values()) and not any(self.taken.values()) and not self.questions

    @property
    def counts(self) -> dict[str, int]:
        """Return records ``new`` and ``changed``, ``cells`` taken, ``conflicts``, ``deletions``, ``kept``."""
        deletions = sum(one.kind is Kind.DELETION for one in self.questions)
        return {
            "new": sum(len(rows) for rows in self.new.values()),
            "changed": sum(len(rows) for rows in self.taken.values()),
            "cells": sum(len(row) for rows in self.taken.values() for row in rows.values()),
            "conflicts": len(self.questions) - deletions,
            "deletions": deletions,
            "kept": self.tally[Verdict.OFFICE],
        }

    def summary(self) -> list[Problem]:
        """Return the comparison in a line or two, each translatable like any finding (level ``info``)."""
        return [
            Problem(
                "merge-summary",
                Level.INFO,
                N_(
                    "{new} new records, {changed} changed in the field ({cells} values); "
                    "{kept} values changed in the office stay; {conflicts} conflicts, {deletions} deletions "
                    "to decide."
                ),
                self.counts,
            )
        ]


def verdict(before: Any, there: Any, here: Any) -> Verdict:
    """Return what became of one value: *there* is the field's, *here* the office's."""
    if there == here:
        return Verdict.SAME
    if there == before:
        return Verdict.OFFICE
    if here == before:
        return Verdict.FIELD
    return Verdict.CONFLICT


Label = Optional["Callable[[str, str, Row], str]"]


def compare(rules: Iterable[Rule], states: Mapping[str, States], label: Label = None) -> Merge:
    """Return what the field brings to the office; nothing is changed.

    Parameters
    ----------
    label
        Names a record for a reader: called with table, key and row.
    """
    merge = Merge()
    for rule in rules:
        _Table(rule, states[rule.table], merge, label).compare()
    return merge


class _Table:
    """Compares the records of one table."""

    def __init__(self, rule: Rule, states: States, merge: Merge, label: Label) -> None:
        self.rule, self.states, self.merge, self.label = rule, states, merge, label
        self.keys = merge.keys.setdefault(rule.table, {})
        merge.office[rule.table] = dict(states.office)
        known = {*states.before, *states.field}
        self.fresh = {
            name: key
            for key, row in states.office.items()
            if key not in known and (name := self._name(row)) is not None
        }
        """Records only the office has, by their natural columns."""

    def _name(self, row: Mapping[str, Any]) -> tuple[Any, ...] | None:
        found = tuple(row.get(name) for name in self.rule.natural)
        return None if not found or None in found else found

    def _linked(self, row: Row) -> Row:
        """Return a field row that refers to the office's keys."""
        made = dict(row)
        for column, table, _ in self.rule.links:
            known = self.merge.keys.get(table, {})
            key = made.get(column)
            made[column] = key if key is None else known.get(key, key)
        return made

    def compare(self) -> None:
        """Go through every record of either side."""
        before, office = self.states.before, self.states.office
        for key, raw in self.states.field.items():
            row = self._linked(raw)
            self._remember(key, row)
            if key in before:
                self.keys[key] = key
                self._known(key, row)
            else:
                self._new(key, row)
        for key in before:
            if key not in self.states.field and key in office:
                changed = any(self._differs(key, column) for column in self.rule.columns)
                kind = Kind.FIELD_DELETED if changed else Kind.DELETION
                self._remember(key, office[key])
                self._ask(kind, key, WHOLE, before[key], None, office[key])

    def _known(self, key: str, row: Row) -> None:
        before, here = self.states.before[key], self.states.office.get(key)
        if here is not None:
            self._cells(key, before, row, here)
        elif any(row.get(column) != before.get(column) for column in self.rule.columns):
            self._ask(Kind.OFFICE_DELETED, key, WHOLE, before, row, None)

    def _new(self, key: str, row: Row) -> None:
        rest = (column for column in self.rule.columns if column not in self.rule.natural)
        if self.rule.blank_is_nothing and all(row.get(column) is None for column in rest):
            return
        name = self._name(row)
        own = key if key in self.states.office else self.fresh.get(name) if name is not None else None
        self.keys[key] = own or key
        if own is None:
            self.merge.new.setdefault(self.rule.table, {})[key] = row
        else:
            self._remember(own, row)
            self._cells(own, {}, row, self.states.office[own])

    def _cells(self, key: str, before: Row, row: Row, here: Row) -> None:
        for column in self.rule.columns:
            then, there, now = before.get(column), row.get(column), here.get(column)
            found = verdict(then, there, now)
            self.merge.tally[found] += 1
            if found is Verdict.FIELD:
                self.merge.taken.setdefault(self.rule.table, {}).setdefault(key, {})[column] = there
            elif found is Verdict.CONFLICT:
                self._ask(Kind.CELL, key, column, then, there, now)

    def _differs(self, key: str, column: str) -> bool:
        return self.states.office[key].get(column) != self.states.before[key].get(column)

    def _remember(self, key: str, row: Row) -> None:
        if self.label is not None:
            self.merge.labels[self.rule.table, key] = self.label(self.rule.table, key, row)

    def _ask(self, kind: Kind, key: str, column: str, before: Any, there: Any, here: Any) -> None:
        table = self.rule.table
        label = self.merge.labels.get((table, key), "")
        self.merge.questions.append(Question(kind, table, key, column, before, there, here, label))


def finding(code: str, text: str, label: str, level: Level, **values: Any) -> Problem:
    """Return a finding about one record; *text* is marked with ``N_`` by the caller."""
    return Problem(code, level, text, values, Place(feature=label or None))

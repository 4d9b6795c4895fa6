"""Reading ``riwayat``: the steps that were taken, what each changed, and a record as it was after each.

A step of ours carries its id in ``langkah``. Edits saved by QGIS or a tablet carry none: lines of one person
that follow each other within seconds are one step, known as ``@first-last`` (numbers of its lines).
Values are compared as the history keeps them: text, geometry in hexadecimal.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Optional

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.workspace import history, schema, sql
from kotaku_qgis.workspace.blob import decode
from kotaku_qgis.workspace.connection import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kotaku_qgis.workspace.store import Workspace

State = Optional[dict[str, Optional[str]]]
"""A record as text by column; None when there is none."""

SETTINGS = "meta"
_TOGETHER = 2.0
"""Seconds between lines without a step id that still belong to one saving."""
_CHUNK = 500
_NAMED = """SELECT langkah, min(fid), max(fid), min(waktu), max(pengguna), max(tindakan), max(sumber),
  count(DISTINCT tabel || '/' || coalesce(kunci, '')), group_concat(DISTINCT tabel),
  max(kunci IS NOT NULL AND tabel <> 'meta')
  FROM riwayat WHERE langkah IS NOT NULL GROUP BY langkah"""
_LOOSE = """SELECT fid, waktu, pengguna, tindakan, sumber, tabel, kunci FROM riwayat
  WHERE langkah IS NULL ORDER BY fid"""
_LINES = """SELECT fid, tabel, kunci, kolom, nilai_lama, nilai_baru, langkah FROM riwayat
  WHERE fid >= ? AND kunci IS NOT NULL ORDER BY fid DESC"""
_OF_RECORD = """SELECT fid, tabel, kunci, kolom, nilai_lama, nilai_baru, langkah FROM riwayat
  WHERE tabel = ? AND kunci = ? ORDER BY fid DESC"""


@dataclass(frozen=True)
class Line:
    """One line of the history; *column* is None for an insertion."""

    fid: int
    table: str
    key: str
    column: str | None
    old: str | None
    new: str | None
    step: str | None


@dataclass(frozen=True)
class Step:
    """One step of work.

    Attributes
    ----------
    first, last
        The ``fid`` of its first and last line.
    time
        UTC, as the database keeps it.
    action, source
        ``import baseline`` and the file, ``edit`` for what QGIS saved.
    records, tables
        How many records it touched, and of which tables.
    undoable
        Whether it touched records, not only settings or what is computed.
    """

    id: str
    first: int
    last: int
    time: str
    user: str
    action: str
    source: str
    records: int
    tables: tuple[str, ...]
    undoable: bool

    def holds(self, line: Line) -> bool:
        """Return whether *line* belongs to this step."""
        return self.first <= line.fid <= self.last and (line.step is None or line.step == self.id)


@dataclass(frozen=True)
class Version:
    """A record as it stood after one step; *values* is None when it did not exist then.

    Version 0 may be what was there before the history began: its time is then empty.
    """

    number: int
    time: str
    user: str
    action: str
    source: str
    values: State
    changed: tuple[str, ...] = ()
    step: str = ""


def steps(workspace: Workspace) -> list[Step]:
    """Return every step, the newest first."""
    with explained(workspace.path):
        named = workspace.connection.execute(_NAMED).fetchall()
        loose = workspace.connection.execute(_LOOSE).fetchall()
    found = [
        Step(str(key), first, last, time, user or "", action, source or "", records,
             tuple(sorted((tables or "").split(","))), bool(undoable))
        for key, first, last, time, user, action, source, records, tables, undoable in named
    ]  # fmt: skip
    found += [_loose_step(lines) for lines in _savings(loose)]
    return sorted(found, key=lambda step: step.first, reverse=True)


def step_of(workspace: Workspace, key: str) -> Step:
    """Return the step *key*; KotakuError when the history has none."""
    for step in steps(workspace):
        if step.id == key:
            return step
    raise KotakuError(N_("The history has no such step; it may have been made by another workspace."))


def _savings(loose: list[tuple]) -> Iterator[list[tuple]]:
    """Yield the lines without a step id that were saved together."""
    part: list[tuple] = []
    for line in loose:
        # a gap in the numbers: a step of ours lies between
        apart = part and (line[0] != part[-1][0] + 1 or part[-1][2:5] != line[2:5])
        if part and (apart or _seconds(part[-1][1], line[1]) > _TOGETHER):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _seconds(earlier: str, later: str) -> float:
    try:
        one, other = (dt.datetime.fromisoformat(text.replace("Z", "+00:00")) for text in (earlier, later))
    except ValueError:
        return 0.0 if earlier == later else _TOGETHER + 1
    return (other - one).total_seconds()


def _loose_step(lines: list[tuple]) -> Step:
    first, last = lines[0], lines[-1]
    touched = {(table, key) for *_, table, key in lines}
    return Step(
        f"@{first[0]}-{last[0]}",
        first[0],
        last[0],
        first[1],
        first[2] or "",
        first[3],
        first[4] or "",
        len(touched),
        tuple(sorted({table for table, _ in touched})),
        any(key is not None and table != SETTINGS for table, key in touched),
    )


def lines_from(workspace: Workspace, first: int) -> list[Line]:
    """Return the lines about records from number *first* on, the newest first."""
    with explained(workspace.path):
        found = workspace.connection.execute(_LINES, (first,)).fetchall()
    return [Line(*line) for line in found if line[1] != SETTINGS and line[1] not in history.UNTRACKED]


def changes_of(workspace: Workspace, step: Step) -> list[tuple[str, str, State, State]]:
    """Return table, key, state before and state after of each record that *step* touched, in its order."""
    past = Past(workspace, step)
    return [(*record, past.before[record], past.after[record]) for record in past.records]


class Past:
    """The records of one step: before it, after it, and now."""

    def __init__(self, workspace: Workspace, step: Step) -> None:
        lines = lines_from(workspace, step.first)
        own = [line for line in lines if step.holds(line)]
        self.records = list(dict.fromkeys((line.table, line.key) for line in reversed(own)))
        wanted = set(self.records)
        self.now: dict[tuple[str, str], State] = {}
        for table in {table for table, _ in self.records}:
            keys = [key for name, key in self.records if name == table]
            self.now.update({(table, key): state for key, state in present(workspace, table, keys).items()})
        self.after = dict(self.now)
        for line in lines:
            record = (line.table, line.key)
            if record in wanted and line.fid > step.last:
                self.after[record] = taken_back(workspace, self.after[record], line)
        self.before = dict(self.after)
        for line in own:
            record = (line.table, line.key)
            self.before[record] = taken_back(workspace, self.before[record], line)


def taken_back(workspace: Workspace, state: State, line: Line) -> State:
    """Return the record as it was before *line*, given how it was after it."""
    if line.column is None:
        return None
    names = tracked(workspace, line.table)
    made = dict.fromkeys(names) if state is None else dict(state)
    if line.column in names:
        made[line.column] = line.old
    return made


def versions(workspace: Workspace, table: str, key: str) -> list[Version]:
    """Return a record as it was after each step that touched it, the oldest first."""
    with explained(workspace.path):
        lines = [Line(*line) for line in workspace.connection.execute(_OF_RECORD, (table, key))]
    known = sorted(steps(workspace), key=lambda step: step.first)
    firsts = [step.first for step in known]
    state = present(workspace, table, [key])[key]
    found: list[Version] = []
    for step, group in groupby(lines, key=lambda line: known[bisect_right(firsts, line.fid) - 1]):
        before = state
        for line in group:
            before = taken_back(workspace, before, line)
        changed = tuple(column for column, _, _ in differences(before, state))
        found.append(Version(0, step.time, step.user, step.action, step.source, state, changed, step.id))
        state = before
    if state is not None:
        found.append(Version(0, "", "", "", "", state))
    return [replace(one, number=number) for number, one in enumerate(reversed(found))]


def differences(older: State, newer: State) -> list[tuple[str, str | None, str | None]]:
    """Return column, older and newer value wherever two states of a record differ."""
    one, other = older or {}, newer or {}
    names = dict.fromkeys((*one, *other))
    return [(name, one.get(name), other.get(name)) for name in names if one.get(name) != other.get(name)]


def tracked(workspace: Workspace, table: str) -> tuple[str, ...]:
    """Return the columns of *table* that the history keeps."""
    described = workspace.table(table)
    names = [c.name for c in described.columns if not (table == "baseline" and schema.is_live(c.name))]
    return (*(["geom"] if described.geometry else []), *names)


def identity(workspace: Workspace, table: str) -> str:
    """Return the column by which the history knows the records of *table*."""
    return workspace.table(table).key or "fid"


def present(workspace: Workspace, table: str, keys: Iterable[str]) -> dict[str, State]:
    """Return the records *keys* as they are now, as the history would write them."""
    listed = list(dict.fromkeys(keys))
    names = tracked(workspace, table)
    column = identity(workspace, table)
    found: dict[str, State] = dict.fromkeys(listed)
    shown = ", ".join(
        sql.filled("hex($name)" if name == "geom" else "CAST($name AS TEXT)", name=sql.quoted(name))
        for name in names
    )
    for start in range(0, len(listed), _CHUNK):
        part = listed[start : start + _CHUNK]
        statement = sql.filled(
            "SELECT CAST($key AS TEXT), $shown FROM $table WHERE $key IN ($marks)",
            key=sql.quoted(column),
            shown=shown,
            table=sql.quoted(table),
            marks=", ".join("?" * len(part)),
        )
        with explained(workspace.path):
            rows = workspace.connection.execute(
                statement, [int(key) if column == "fid" else key for key in part]
            ).fetchall()
        for key, *values in rows:
            found[key] = {n: (v or None) if n == "geom" else v for n, v in zip(names, values)}
    return found


def typed(workspace: Workspace, table: str, values: dict[str, str | None]) -> dict[str, Any]:
    """Return *values* of the history as :class:`~kotaku_qgis.workspace.edit.Edit` takes them."""
    described = workspace.table(table)
    columns = {column.name: column for column in described.columns}
    made: dict[str, Any] = {}
    for name, text in values.items():
        if text is None:
            made[name] = None
        elif name == "geom":
            made[name] = decode(bytes.fromhex(text))
        else:
            made[name] = _READERS[columns[name].type](text)
    return made


_READERS: dict[str, Any] = {
    schema.TEXT: str,
    schema.TIME: str,
    schema.REAL: float,
    schema.INT: lambda text: int(float(text)),
    schema.BOOL: lambda text: text not in {"0", "0.0"},
}

"""Going back: a step undone, a version restored. Both are new steps; the history is never rewritten.

``steps(ws)``, ``versions(ws, table, key)`` and ``differences(older, newer)`` tell what was;
``plan_undo(ws, id)`` says what :func:`undo_step` would do, and ``restore(ws, table, key, number)`` brings one
record back. What has been changed since a step stays as it is unless *insist*.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.workspace import live
from kotaku_qgis.workspace.past import (
    Past,
    State,
    Step,
    Version,
    changes_of,
    differences,
    identity,
    step_of,
    steps,
    tracked,
    typed,
    versions,
)

if TYPE_CHECKING:
    from kotaku_qgis.workspace.edit import Edit
    from kotaku_qgis.workspace.store import Workspace

__all__ = [
    "Conflict",
    "Step",
    "Undone",
    "Version",
    "changes_of",
    "differences",
    "plan_undo",
    "restore",
    "step_of",
    "steps",
    "undo_step",
    "versions",
]

UNDO, RESTORE = "undo", "restore"
"""Actions in the history; the source of an undo is the id of the step it takes back."""
_BEGIN, _BACK, _END = "SAVEPOINT kotaku", "ROLLBACK TO kotaku", "RELEASE kotaku"


@dataclass(frozen=True)
class Conflict:
    """A record, or one column of it, that is left as it is.

    Attributes
    ----------
    column
        None when the whole record is meant.
    then, after, now
        The value before the step, after it, and now, as the history writes them.
    firm
        Whether insisting does not help: the database refuses it.
    """

    table: str
    key: str
    column: str | None
    then: str | None
    after: str | None
    now: str | None
    problem: Problem
    firm: bool = False


@dataclass
class Undone:
    """What undoing a step or restoring a version did, or would do."""

    step: Step | None
    records: int = 0
    values: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass
class _Move:
    """One record to bring back: *values* None deletes it, *exists* says whether it is there now."""

    table: str
    key: str
    values: dict[str, str | None] | None
    exists: bool


class _DryRunError(Exception):
    """Takes a trial back."""


def plan_undo(workspace: Workspace, step: str, *, insist: bool = False) -> Undone:
    """Return what :func:`undo_step` would do; the workspace stays as it is."""
    return _undo(workspace, step, insist, trial=True)


def undo_step(workspace: Workspace, step: str, *, insist: bool = False) -> Undone:
    """Take a step back, as one new step named ``undo``.

    Records it made go, records it removed return, values it changed become what they were, geometry included.
    What has been changed since is left and reported; with *insist* it is taken back as well.

    Parameters
    ----------
    step
        ``langkah`` of the history, or the id that :func:`steps` gives to an edit without one.

    Raises
    ------
    KotakuError
        There is no such step, it changed no records, or the workspace cannot be written.
    """
    return _undo(workspace, step, insist, trial=False)


def restore(workspace: Workspace, table: str, key: str, number: int) -> Undone:
    """Make one record what it was in version *number* of :func:`versions`, as a new step ``restore``.

    Raises
    ------
    KotakuError
        The record did not exist in that version, or the database refuses it.
    """
    known = versions(workspace, table, key)
    if not 0 <= number < len(known):
        raise KotakuError(N_("The history has no version {number} of this record."), number=number)
    target, now = known[number].values, known[-1].values
    if target is None:
        raise KotakuError(
            N_("The record did not exist in this version."),
            remedy=N_("To remove it, undo the step that made it."),
        )
    changed = {name: old for name, old, _ in differences(target, now)}
    made = Undone(None)
    if not changed:
        return made
    move = _Move(table, key, target if now is None else changed, now is not None)
    source = known[number].time or None
    _apply(workspace, RESTORE, source, [move], made)
    if made.conflicts:
        raise KotakuError(
            N_("The record cannot be restored: one it belongs to is gone, or another has taken its place."),
            place=Place(feature=f"{table} {key}"),
            remedy=N_("Restore the record it belongs to first."),
        )
    return made


def _undo(workspace: Workspace, key: str, insist: bool, *, trial: bool) -> Undone:
    step = step_of(workspace, key)
    if not step.undoable:
        raise KotakuError(
            N_("This step changed no records; there is nothing to undo."),
            remedy=N_("Settings are changed in their own window; scores are computed again."),
        )
    made = Undone(step)
    past = Past(workspace, step)
    moves = [
        move
        for record in past.records
        if (move := _move(record, past.before[record], past.after[record], past.now[record], insist, made))
    ]
    _apply(workspace, UNDO, step.id, moves, made, trial=trial)
    return made


def _move(
    record: tuple[str, str], before: State, after: State, now: State, insist: bool, made: Undone
) -> _Move | None:
    """Return how *record* goes back; None when it need not or, for a conflict, must not."""
    move: _Move | None = None
    if before is None:
        if now is not None and after is not None:
            if insist or now == after:
                move = _Move(*record, None, exists=True)
            else:
                text = N_("The record was made in this step and has been changed since; it is kept.")
                made.conflicts.append(_conflict(record, text))
    elif now is None:
        if insist or after is None:
            move = _Move(*record, before, exists=False)
        else:
            text = N_("The record has been removed since; its old values are not brought back.")
            made.conflicts.append(_conflict(record, text))
    else:
        values = _values(record, before, after, now, insist, made)
        move = _Move(*record, values, exists=True) if values else None
    return move


def _values(
    record: tuple[str, str],
    before: dict[str, str | None],
    after: State,
    now: dict[str, str | None],
    insist: bool,
    made: Undone,
) -> dict[str, str | None]:
    """Return the columns to bring back; one that has been changed since becomes a conflict."""
    values: dict[str, str | None] = {}
    for column, old, new in differences(before, after or dict.fromkeys(before)):
        present = now.get(column)
        if present == old:
            continue
        if present == new or insist:
            values[column] = old
        else:
            text = N_("The value has been changed since; it is kept.")
            made.conflicts.append(_conflict(record, text, column, (old, new, present)))
    return values


def _conflict(
    record: tuple[str, str],
    text: str,
    column: str | None = None,
    values: tuple[str | None, str | None, str | None] = (None, None, None),
) -> Conflict:
    place = Place(feature=" ".join(record), column=column)
    problem = Problem("undo-conflict", Level.WARNING, text, place=place)
    return Conflict(*record, column, *values, problem)


def _apply(
    workspace: Workspace,
    action: str,
    source: str | None,
    moves: list[_Move],
    made: Undone,
    *,
    trial: bool = False,
) -> None:
    """Write *moves* in an order the database accepts; what it refuses in any order becomes a conflict."""
    if not moves:
        return
    try:
        with workspace.transaction(action, source) as edit:
            refused = _make_all(workspace, edit, moves, made)
            made.conflicts += [_firm(move) for move in refused]
            if any(move.table == "baseline" for move in moves):
                live.refresh(workspace, edit)
            _end(trial=trial or not made.records)
    except _DryRunError:
        return


def _end(*, trial: bool) -> None:
    if trial:
        raise _DryRunError


def _make_all(workspace: Workspace, edit: Edit, moves: list[_Move], made: Undone) -> list[_Move]:
    """Make the moves, again and again while one makes room for another; return those that are refused."""
    waiting = sorted(moves, key=lambda move: (move.values is None, not move.exists))
    while waiting:
        left = []
        for move in waiting:
            if not _attempt(workspace, edit, move):
                left.append(move)
                continue
            made.records += 1
            made.values += len(move.values or ())
        if len(left) == len(waiting):
            break
        waiting = left
    return waiting


def _attempt(workspace: Workspace, edit: Edit, move: _Move) -> bool:
    """Make one move; False when the database refuses it, with nothing of the move kept."""
    workspace.connection.execute(_BEGIN)
    try:
        _make(workspace, edit, move)
    except KotakuError:
        workspace.connection.execute(_BACK)
        workspace.connection.execute(_END)
        return False
    workspace.connection.execute(_END)
    return True


def _make(workspace: Workspace, edit: Edit, move: _Move) -> None:
    column = identity(workspace, move.table)
    key: Any = int(move.key) if column == "fid" else move.key
    if move.values is None:
        if move.table == "baseline":
            _forget_scores(workspace, edit, move.key)
        edit.delete(move.table, key)
        return
    values = typed(workspace, move.table, move.values)
    if move.exists:
        edit.update(move.table, key, values)
    else:
        edit.insert(move.table, [{n: v for n, v in values.items() if n in tracked(workspace, move.table)}])


def _forget_scores(workspace: Workspace, edit: Edit, key: str) -> None:
    """Remove the scores of a record that goes: nothing would compute them again."""
    for row in workspace.rows("baseline", baseline_id=key):
        where = {"rt_id": row["rt_id"], "tahun": row["tahun"]}
        if workspace.count("asesmen", **where):
            edit.delete("asesmen", where)


def _firm(move: _Move) -> Conflict:
    text = N_("It is left as it is: other records belong to it, or another one has taken its place.")
    problem = Problem("undo-refused", Level.WARNING, text, place=Place(feature=f"{move.table} {move.key}"))
    return Conflict(move.table, move.key, None, None, None, None, problem, firm=True)

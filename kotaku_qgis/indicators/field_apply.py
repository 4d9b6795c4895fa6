"""Writing a settled merge: backup, photos, one step in the history; all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.indicators.field_package import inside
from kotaku_qgis.indicators.field_states import MERGED, states
from kotaku_qgis.workspace import backup, live
from kotaku_qgis.workspace.connection import explained
from kotaku_qgis.workspace.measure import measure_edited
from kotaku_qgis.workspace.sql import filled, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kotaku_qgis.core.settling import Settled
    from kotaku_qgis.core.three_way import Row
    from kotaku_qgis.indicators.field_merge import Comparison
    from kotaku_qgis.workspace.edit import Edit
    from kotaku_qgis.workspace.store import Workspace

    Copying = Callable[[Sequence[Path], Path], Any]
    """Copies photos into a workspace's folder; gives ``names`` by path, and can ``take_back()``."""

ACTION = "merge field package"
_LAST = "SELECT max(fid) FROM $table"


@dataclass(frozen=True)
class Merged:
    """What was written; *backup* is the copy made before, None when there was nothing to write."""

    inserted: int = 0
    updated: int = 0
    deleted: int = 0
    photos: int = 0
    backup: Path | None = None
    problems: tuple[Problem, ...] = ()


def apply_merge(
    workspace: Workspace, comparison: Comparison, settled: Settled, copy_photos: Copying
) -> Merged:
    """Write *settled* as one step and remember that this copy of the package was merged.

    Raises
    ------
    KotakuError
        A question is undecided, a record was changed since the comparison, or something cannot be written;
        workspace and photos are then as they were.
    """
    if settled.undecided:
        raise KotakuError(
            N_("{count} conflicts are not decided yet; nothing was written."),
            place=Place(file=workspace.path.name),
            remedy=N_("Decide each, or leave it explicitly as it is in the office."),
            count=len(settled.undecided),
        )
    if comparison.merge.is_empty:
        return Merged(problems=tuple(settled.problems))
    problems = list(settled.problems)
    wanted = _photos(comparison, settled, problems)
    copies = copy_photos(list(wanted), workspace.path.parent)
    try:
        with workspace.transaction(ACTION, comparison.manifest.names) as step:
            _check_office(workspace, comparison, settled)
            # the backup reads what is committed: within the step nobody else can slip a change in between
            copy = None if settled.is_empty else backup.make(workspace.path, "lapangan")
            for path, rows in wanted.items():
                for row in rows:
                    row["berkas"] = copies.names[path]
            numbers = _write(workspace, step, settled)
            if settled.insert["rt"] or any("geom" in row for row in settled.update["rt"].values()):
                problems += measure_edited(workspace, step)
            if settled.insert["baseline"] or settled.update["baseline"]:
                live.refresh(workspace, step)
            step.set_meta(*comparison.copy.as_meta(*comparison.memory(settled, numbers)))
    except BaseException:
        copies.take_back()
        raise
    counts = settled.counts
    return Merged(**counts, photos=len(wanted), backup=copy, problems=tuple(problems))


def _photos(comparison: Comparison, settled: Settled, problems: list[Problem]) -> dict[Path, list[Row]]:
    """Return the files that come along, with the new or changed rows that name them."""
    made: dict[Path, list[Row]] = {}
    lost = []
    for row in (*settled.insert["foto"].values(), *settled.update["foto"].values()):
        name = row.get("berkas")
        if not name:
            continue
        path = comparison.folder / str(name)
        if inside(str(name)) and path.is_file():
            made.setdefault(path, []).append(row)
        else:
            lost.append(str(name))
    if lost:
        text = N_("{count} photos did not come back with the package: {names}.")
        values = {"count": len(lost), "names": ", ".join(lost[:5]) + (" …" if lost[5:] else "")}
        remedy = N_("Copy them from the tablet into the folder “foto” beside the workspace.")
        problems.append(Problem("merge-photo", Level.WARNING, text, values, remedy=remedy))
    return made


def _check_office(workspace: Workspace, comparison: Comparison, settled: Settled) -> None:
    """Refuse to write over what was changed while the user was deciding."""
    for name in MERGED:
        touched = [*settled.update[name], *settled.delete[name]]
        key = workspace.table(name).key
        for one in touched:
            found = states(workspace, name, **{key or "fid": one if key else int(one)})
            if found.get(one) != comparison.merge.office[name].get(one):
                label = comparison.merge.labels.get((name, one), one)
                raise KotakuError(
                    N_(
                        "The record {label} has been changed since the package was compared; "
                        "nothing was written."
                    ),
                    place=Place(file=workspace.path.name),
                    remedy=N_("Compare the package again."),
                    label=label,
                )


def _write(workspace: Workspace, step: Edit, settled: Settled) -> dict[tuple[str, str], str]:
    """Insert, change and delete; return the numbers of new records without UUID."""
    numbers: dict[tuple[str, str], str] = {}
    for name in MERGED:
        key = workspace.table(name).key
        _make_room(workspace, step, name, settled)
        for one, row in settled.insert[name].items():
            step.insert(name, [{**row, key: one} if key else row])
            if key is None:
                numbers[name, one] = _last(workspace, name)
        for one, values in settled.update[name].items():
            step.update(name, one if key else int(one), values)
    for name in reversed(MERGED):
        key = workspace.table(name).key
        for one in settled.delete[name]:
            step.delete(name, one if key else int(one))
    return numbers


def _make_room(workspace: Workspace, step: Edit, name: str, settled: Settled) -> None:
    """Take the RT/RW away first where RT exchange theirs: each may stand once in a kelurahan."""
    if name != "rt":
        return
    moving = {key: row for key, row in settled.update[name].items() if {"rt_rw", "wilayah_id"} & set(row)}
    coming = {row["rt_rw"] for row in (*moving.values(), *settled.insert[name].values()) if row.get("rt_rw")}
    for key, values in moving.items():
        (there,) = workspace.rows(name, rt_id=key)
        if there["rt_rw"] in coming:
            values.setdefault("rt_rw", there["rt_rw"])
            step.update(name, key, {"rt_rw": None})


def _last(workspace: Workspace, name: str) -> str:
    """Return the number of the row just added: numbers only rise."""
    with explained(workspace.path):
        found = workspace.connection.execute(filled(_LAST, table=quoted(name))).fetchone()
    return str(found[0])

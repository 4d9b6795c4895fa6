"""Writing a dry-run plan into the workspace: a backup first, then one step, all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.workspace import backup, live

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.core.plan import Change, Plan
    from kotaku_qgis.workspace.edit import Edit
    from kotaku_qgis.workspace.store import Workspace


@dataclass(frozen=True)
class Applied:
    """What was written; *backup* is the copy made before, None when there was nothing yet to lose.

    *step* is the id under which the history (``langkah``) has it, None when there was nothing to write.
    """

    inserted: int
    updated: int
    backup: Path | None
    step: str | None = None


def apply_boundaries(workspace: Workspace, plan: Plan) -> Applied:
    """Write a plan of :func:`~kotaku_qgis.core.intake_boundaries.plan_boundaries`; see :func:`apply_plan`."""
    return apply_plan(workspace, plan, "boundaries")


def apply_rt(workspace: Workspace, plan: Plan) -> Applied:
    """Write a plan of :func:`~kotaku_qgis.core.intake_rt.plan_rt`; see :func:`apply_plan`."""
    return apply_plan(workspace, plan, "rt")


def apply_baseline(workspace: Workspace, plan: Plan) -> Applied:
    """Write a plan of :func:`~kotaku_qgis.core.baseline.plan_baseline`; see :func:`apply_plan`."""
    return apply_plan(workspace, plan, "baseline")


def apply_plan(workspace: Workspace, plan: Plan, kind: str) -> Applied:
    """Write *plan* as one named step (``import boundaries``, ``import rt``, ``import baseline``).

    Raises
    ------
    KotakuError
        When the plan is of another kind, when a record it wants to change has been changed since the plan was
        made, or when anything cannot be written; the workspace is then as it was.
    """
    if plan.kind != kind:
        raise KotakuError(N_("This is a plan of {found}, not of {wanted}."), found=plan.kind, wanted=kind)
    if plan.is_empty:
        return Applied(0, 0, None)
    inserted = updated = 0
    with workspace.transaction(f"import {kind}", plan.source or None) as step:
        # the backup reads what is committed: within the step nobody else can slip a change in between
        copy = backup.make(workspace.path, "impor") if _holds_data(workspace) else None
        for table, rows in plan.insert.items():
            inserted += len(step.insert(table, rows))
        for table, changes in plan.update.items():
            for change in changes:
                _change(workspace, step, table, change)
                updated += 1
        if kind == "baseline":
            live.refresh(workspace, step)
    return Applied(inserted, updated, copy, step.step_id)


def _holds_data(workspace: Workspace) -> bool:
    return any(workspace.count(table) for table in ("wilayah", "kawasan", "rt", "baseline", "kegiatan"))


def _change(workspace: Workspace, step: Edit, table: str, change: Change) -> None:
    key = workspace.table(table).key or "fid"
    found = workspace.rows(table, **{key: change.key})
    present: dict[str, Any] = found[0] if found else {}
    for name, before in change.before.items():
        if not found or not _same(present.get(name), before):
            raise KotakuError(
                N_("The record {label} has been changed since the import was checked; nothing was written."),
                place=Place(file=workspace.path.name, rt=change.label or None, column=name),
                remedy=N_("Check the import again."),
                label=change.label or change.key,
            )
    step.update(table, change.key, change.values)


def _same(present: Any, before: Any) -> bool:
    if present is None or before is None:
        return present is None and (before is None or before != before)  # noqa: PLR0124 (NaN)
    return bool(present == before)

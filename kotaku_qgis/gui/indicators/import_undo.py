"""After an import: what was done, and the way back as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from kotaku_qgis.core.plan import Plan
    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.workspace.apply import Applied


def counted(plan: Plan) -> str:
    """Return what an import did, in numbers."""
    counts = plan.counts
    return tr(
        "{source}: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.",
        source=plan.source,
        new=counts["new"] + counts["keyless"],
        changed=counts["changed"],
        unchanged=counts["unchanged"],
        refused=counts["refused"],
    )


def tell_imported(commands: Commands, plan: Plan, applied: Applied) -> None:
    """Show the records and say what was imported, with a button that undoes it."""
    years = [row["tahun"] for row in plan.insert.get("baseline", ())]
    if years:
        commands.session.choose_year(max(years))
    commands.session.data_changed()
    step, path = applied.step, commands.session.path
    commands.messages.success(
        counted(plan),
        problems=plan.problems,
        action=(tr("&Undo import"), lambda: undo_import(commands, path, step)) if step else None,
    )


def undo_import(commands: Commands, path: Any, step: str) -> None:
    """Take the import back in the background; what was changed since stays and is listed."""
    if commands.session.path != path or not commands.ready_to_write():
        return

    def work(_feedback: Any) -> Any:
        from kotaku_qgis.workspace.store import open_workspace
        from kotaku_qgis.workspace.versions import undo_step

        with open_workspace(path) as workspace:
            return undo_step(workspace, step)

    def done(undone: Any) -> None:
        commands.session.data_changed()
        commands.messages.success(
            tr("The import was undone: {count} records are as before.", count=undone.records),
            problems=[one.problem for one in undone.conflicts],
        )

    commands.messages.clear()
    commands.tasks.start(
        tr("Undoing the import"), work, done, commands.messages.error, commands.state_changed
    )
    commands.state_changed()

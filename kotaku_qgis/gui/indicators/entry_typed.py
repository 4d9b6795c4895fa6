"""What is typed in the entry dock and in no layer yet: taken before a save, kept for a crash, typed again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.drawing.unfinished import Typed
from kotaku_qgis.gui.indicators.entry_data import plain

if TYPE_CHECKING:
    from kotaku_qgis.gui.indicators.entry_dock import EntryDock


class EntryTyping:
    """Stands for what is typed in *dock* before those who save, and before the recovery file."""

    def __init__(self, dock: EntryDock) -> None:
        self._dock = dock
        dock.editing.before_saving.append(self.settle)
        dock.commands.typed = self.typed
        dock.commands.type_again = self.type_again

    def close(self) -> None:
        """Speak for nothing any more."""
        commands = self._dock.commands
        commands.typed = lambda: None
        commands.type_again = lambda _typed: []
        if self.settle in self._dock.editing.before_saving:
            self._dock.editing.before_saving.remove(self.settle)

    def settle(self) -> None:
        """Before anybody saves: what is typed here goes along, or nothing is written."""
        dock = self._dock
        if dock.panel.form.form is None or dock.take():
            return
        rt = dock.line.name if dock.line else ""
        raise KotakuError(
            N_("The record of {rt} is not saved: a value in it cannot be right."),
            place=Place(rt=rt or None),
            remedy=N_("Correct it in the entry dock, or undo it there."),
            rt=rt,
        )

    def typed(self) -> Typed | None:
        """Return the record of which something is typed; None when nothing is."""
        form, line = self._dock.panel.form, self._dock.line
        changes = form.changes()
        if not changes or line is None or form.before is None:
            return None
        values = {name: _kept(value) for name, value in changes.items()}
        before = {name: _kept(form.before[name]) for name in changes}
        return Typed(line.rt_id, line.name, self._dock.year, values, before)

    def type_again(self, typed: Typed) -> list[Problem]:
        """Show the record and type what was typed, unless the record is another by now."""
        dock = self._dock
        dock.show()
        dock.raise_()
        if not dock.go_to_record(typed.rt_id, typed.year):
            return [_lost(typed, N_("The RT is not there any more; its figures were not typed again."))]
        form = dock.panel.form
        now = form.values()
        if now is None:
            return [_lost(typed, N_("The record cannot be edited; its figures were not typed again."))]
        names = form.layer.fields().names()
        values = {name: value for name, value in typed.values.items() if name in names}
        present = {name: _kept(now[name]) for name in values}
        if present == values:
            return []
        if present != {name: typed.before.get(name) for name in values}:
            return [_lost(typed, N_("It has been changed since; look at both."))]
        form.set_values(values)
        dock.show_result()
        return []


def _kept(value: Any) -> Any:
    """Return a value as JSON takes it."""
    found = plain(value)
    return found.toString("yyyy-MM-ddTHH:mm:ss") if hasattr(found, "toString") else found


def _lost(typed: Typed, why: str) -> Problem:
    figures = ", ".join(f"{name} {value}" for name, value in typed.values.items())
    return Problem(
        "recovery-left-out",
        Level.WARNING,
        why,
        {},
        Place(rt=f"{typed.rt} {typed.year}", feature=figures),
        N_("The whole work as it was lies in the folder “cadangan”."),
    )

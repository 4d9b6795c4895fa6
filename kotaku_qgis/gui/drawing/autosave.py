"""Keeps the recovery file of unsaved work up to date, and offers what a crash left behind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.drawing.recovery import RecoveryFile, left_behind, restore, set_aside
from kotaku_qgis.gui.drawing.draw_forms import number_text
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from kotaku_qgis.drawing.recovery import Found
    from kotaku_qgis.gui.drawing.draw_desk import DrawDesk

WRITE_AFTER = 700
"""Milliseconds after a change until it is on the disk: what a crash can take at most."""
KEPT = "kotakuRecovery"
"""Property of QGIS's window: the file that goes on when the plugin is loaded anew."""
OFFER_AFTER = 600
"""Milliseconds until a project just opened can take steps."""


class Autosave(QObject):
    """Follows every edit of the workspace's layers, whichever tool makes it."""

    def __init__(self, desk: DrawDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._commands = desk.commands
        self._file: RecoveryFile | None = None
        self._path: Path | None = None
        self._followed: dict[str, Any] = {}
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WRITE_AFTER)
        self._timer.timeout.connect(self.write)
        self._commands.session.changed.connect(self.follow_session)
        desk.changed = self._commands.typing = self.note
        self.follow_session()

    def close(self) -> None:
        """Write a last time and stop listening; called when the plugin unloads."""
        self._commands.session.changed.disconnect(self.follow_session)
        self._commands.messages.withdraw()
        self._timer.stop()
        self._desk.changed = self._commands.typing = lambda: None
        if self._path is not None and self._file is not None:
            self.write()
            self._commands.window.setProperty(KEPT, str(self._file.path))
        self._unfollow()

    # ---- writing -----------------------------------------------------------------------------------

    def follow_session(self) -> None:
        """Keep a file for the workspace that is open now; that of the one before is no longer needed."""
        path = self._commands.session.path
        if path != self._path:
            if self._file is not None:
                self._file.let_go()
            self._timer.stop()
            self._commands.messages.withdraw()
            self._path = path
            self._file = RecoveryFile(path, self._left_by_unloading(path)) if path else None
            self._told = False
            if path:
                QTimer.singleShot(OFFER_AFTER, self.offer)
        self._follow_layers()

    def _follow_layers(self) -> None:
        layers = {layer.id(): layer for layer in self._desk.editing.layers().values()}
        for key, layer in layers.items():
            if key in self._followed:
                continue
            layer.layerModified.connect(self.note)
            layer.editingStarted.connect(self._session_began)
            layer.afterCommitChanges.connect(self.note)
            layer.afterRollBack.connect(self.note)
            layer.willBeDeleted.connect(self._layer_gone)
            self._followed[key] = layer
            if layer.isEditable():
                self._desk.editing.links.watch(layer)

    def _left_by_unloading(self, path: Path) -> Path | None:
        """Return the file of this very window, when the plugin is loaded anew over what is still unsaved."""
        kept = Path(self._commands.window.property(KEPT) or "")
        self._commands.window.setProperty(KEPT, None)
        same = kept.is_file() and kept.parent == path.parent and kept.name.startswith(path.stem + ".")
        return kept if same and self._desk.editing.modified() else None

    def _unfollow(self) -> None:
        for layer in self._followed.values():
            layer.layerModified.disconnect(self.note)
            layer.editingStarted.disconnect(self._session_began)
            layer.afterCommitChanges.disconnect(self.note)
            layer.afterRollBack.disconnect(self.note)
            layer.willBeDeleted.disconnect(self._layer_gone)
        self._followed.clear()

    def _layer_gone(self) -> None:
        gone = self.sender()
        self._followed = {key: layer for key, layer in self._followed.items() if layer is not gone}

    def _session_began(self) -> None:
        """Follow undo in sessions that the user opened with QGIS's pencil, too."""
        for layer in self._followed.values():
            if layer.isEditable():
                self._desk.editing.links.watch(layer)

    def note(self, *_: object) -> None:
        """Something has changed: write soon."""
        if self._file is not None and not self._timer.isActive():
            self._timer.start()

    def write(self) -> None:
        """Write what is unsaved now; a folder that cannot be written to is told once."""
        if self._file is None or self._commands.session.path != self._path:
            return
        try:
            self._file.write(self._desk.editing, self._desk.unfinished, self._commands.typed())
        except OSError as error:
            if not self._told:
                self._told = True
                self._commands.messages.error(error)

    # ---- after a crash -----------------------------------------------------------------------------

    def offer(self) -> None:
        """Offer the unsaved work of a window that is gone."""
        if self._path is None or self._commands.session.path != self._path:
            return
        try:
            found = left_behind(self._path)
        except OSError as error:
            self._commands.messages.error(error)
            return
        if not found or self._desk.editing.modified():
            return
        newest = found[0]
        names = {table: layer.name() for table, layer in self._desk.editing.layers().items()}
        parts = [
            f"{number_text(count, 0)} {names.get(table, table)}" for table, count in newest.counts.items()
        ]
        if newest.unfinished is not None:
            parts.append(tr("a shape begun"))
        if newest.typed is not None:
            parts.append(tr("figures of {rt} {year}", rt=newest.typed.rt, year=newest.typed.year))
        self._commands.messages.ask(
            tr("Unsaved work, {time}: {what}.", time=newest.written[5:], what=", ".join(parts)),
            (
                (tr("&Restore"), lambda: self.restore(newest)),
                (tr("Set &aside"), lambda: self._set_aside(found)),
            ),
        )

    def restore(self, found: Found) -> None:
        """Put the unsaved work back, unsaved as it was, and go on with the shape and record in work."""
        try:
            problems = restore(self._desk.editing, found, tr("Restore unsaved work"))
        except (KotakuError, OSError) as error:
            self._commands.messages.error(error)
            return
        self._follow_layers()
        if found.unfinished is not None:
            self._desk.take_up(found.unfinished)
        if found.typed is not None:
            problems += self._commands.type_again(found.typed)
        self._commands.messages.success(tr("Your work is back. Look at it and save."), problems=problems)
        self._desk.canvas.refresh()

    def _set_aside(self, found: list[Found]) -> None:
        try:
            for one in found:
                set_aside(one.path)
        except OSError as error:
            self._commands.messages.error(error)
            return
        self._commands.messages.info(tr("It lies in the folder “cadangan” beside the workspace."))

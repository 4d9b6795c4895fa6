"""The history window: who changed what and when; a step undone, a record brought back, both as new steps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui.indicators import history_data as data
from kotaku_qgis.gui.indicators.history_pages import StepsPage, VersionsPage
from kotaku_qgis.gui.memory import forget_on_close, last_folder, remember_folder, restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_guide
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.gui.tasks import FunctionTask
    from kotaku_qgis.workspace.versions import Undone

_MOST_NAMED = 12


class HistoryDialog(QDialog):
    """Steps and versions of the open workspace.

    Parameters
    ----------
    table, key
        A record whose versions are shown at once (``rt`` or ``baseline`` and its UUID).

    Raises
    ------
    KotakuError
        When no workspace is open.
    """

    def __init__(
        self,
        commands: Commands,
        parent: QWidget | None = None,
        table: str | None = None,
        key: str | None = None,
    ) -> None:
        super().__init__(parent)
        if commands.session.path is None:
            raise KotakuError(N_("Open or create a workspace first."))
        self.commands = commands
        self.path: Path = commands.session.path
        self.task: FunctionTask | None = None
        self.waiting: list[tuple[str, Callable[[Any], Any], Callable[[Any], None]]] = []
        self.writing = False
        self.setWindowTitle(tr("KOTAKU – History"))
        self.setObjectName("kotaku_history")
        self.bar = QgsMessageBar(self)
        self.bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.messages = Messages(self.bar, self)
        self.steps, self.versions = StepsPage(self), VersionsPage(self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.steps, tr("Steps"))
        self.tabs.addTab(self.versions, tr("Versions of a record"))
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self._lay_out()
        self.steps.chosen.connect(self._show_step)
        self.steps.record.connect(self.show_record)
        self.steps.undo.clicked.connect(self.undo)
        self.steps.save.clicked.connect(self._save_changes)
        self.versions.asked.connect(self.show_record)
        self.versions.restore.clicked.connect(self.restore)
        self.versions.save.clicked.connect(self._save_versions)
        commands.session.changed.connect(self._follow)
        self.finished.connect(self._leave)
        self.setModal(False)
        forget_on_close(self)
        restore_size(self, self.objectName(), 1180, 620)
        self.load()
        if table and key:
            self.show_record(table, key)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("&Close"))
        buttons.rejected.connect(self.reject)
        help_button = QPushButton(tr("&Help"), self)
        help_button.setAutoDefault(False)
        help_button.clicked.connect(self._help)
        row = QHBoxLayout()
        row.addWidget(help_button)
        row.addStretch(1)
        row.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.progress)
        layout.addLayout(row)

    # ---- reading -----------------------------------------------------------------------------------

    def load(self, choose: str | None = None) -> None:
        """Read the steps anew; *choose* is the step to show."""
        path = self.path

        def shown(found: tuple[list[data.StepRow], data.Records]) -> None:
            self.steps.fill(found[0])
            self.versions.offer(found[1])
            if choose:
                self.steps.choose(choose)

        self._work(tr("Reading the history"), lambda _feedback: data.read_steps(path), shown)

    def _show_step(self) -> None:
        row = self.steps.current()
        self.steps.show_changes(row, ())
        if row is None or not row.step.undoable:
            return
        path, step = self.path, row.step

        def shown(changes: list[data.ChangeRow]) -> None:
            if self.steps.current() is row:
                self.steps.show_changes(row, changes)

        self._work(tr("Reading the history"), lambda _feedback: data.read_changes(path, step), shown)

    def show_record(self, table: str, key: str) -> None:
        """Show the versions of one record."""
        path = self.path

        def shown(found: data.RecordVersions) -> None:
            self.tabs.setCurrentWidget(self.versions)
            self.versions.show_record(found)

        self._work(tr("Reading the history"), lambda _feedback: data.read_versions(path, table, key), shown)

    # ---- going back --------------------------------------------------------------------------------

    def undo(self) -> None:
        """Try the undo of the chosen step, ask about what stands in its way, and do it."""
        row = self.steps.current()
        if row is None or not self._may_write():
            return
        path, step = self.path, row.step

        def trial(_feedback: Any) -> tuple[Undone, Undone, list[tuple[str, str, str]]]:
            from kotaku_qgis.workspace.store import open_workspace
            from kotaku_qgis.workspace.versions import plan_undo

            with open_workspace(path) as workspace:
                plain = plan_undo(workspace, step.id)
                insisted = plan_undo(workspace, step.id, insist=True) if plain.conflicts else plain
            return plain, insisted, data.conflict_rows(path, plain.conflicts)

        self._work(tr("Checking what can be undone"), trial, lambda found: self._ask(row, *found))

    def _ask(
        self, row: data.StepRow, plain: Undone, insisted: Undone, conflicts: list[tuple[str, str, str]]
    ) -> None:
        if not plain.records and not insisted.records:
            text = tr("Nothing of this step is left to undo.")
            if conflicts:
                text += " " + tr("Others build on it: undo the later steps first.")
            self.messages.warning(text)
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Undo this step?"))
        box.setText(
            tr("“{what}” of {when} is taken back. Records that change back: {records}.",
               what=row.what, when=data.when_text(row.when), records=plain.records)
            + "\n" + tr("It becomes a new step, which can itself be undone.")
        )  # fmt: skip
        undo = box.addButton(tr("&Undo"), QMessageBox.ButtonRole.AcceptRole)
        insist = None
        if conflicts:
            box.setIcon(QMessageBox.Icon.Warning)
            lines = [": ".join(part for part in line if part) for line in conflicts[:_MOST_NAMED]]
            if len(conflicts) > _MOST_NAMED:
                lines.append(tr("… and {count} more.", count=len(conflicts) - _MOST_NAMED))
            head = tr("Left as they are: {count}", count=len(conflicts))
            box.setInformativeText("\n".join((head, *(f"• {line}" for line in lines))))
            undo.setText(tr("&Undo the rest"))
            undo.setEnabled(bool(plain.records))
            if insisted.records > plain.records or insisted.values > plain.values:
                insist = box.addButton(
                    tr("Undo &all, later changes too"), QMessageBox.ButtonRole.DestructiveRole
                )
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.buttonClicked.connect(lambda button: self._undo(row, button is insist) if button in (undo, insist)
                                  else None)  # fmt: skip
        box.open()

    def _undo(self, row: data.StepRow, insist: bool) -> None:
        if not self._may_write():
            return
        path, step = self.path, row.step

        def work(_feedback: Any) -> Undone:
            from kotaku_qgis.workspace.store import open_workspace
            from kotaku_qgis.workspace.versions import undo_step

            with open_workspace(path) as workspace:
                return undo_step(workspace, step.id, insist=insist)

        def done(result: Undone) -> None:
            text = tr("Undone. Records changed back: {records}.", records=result.records)
            if result.conflicts:
                text += " " + tr("Kept as they are: {count}.", count=len(result.conflicts))
            self._changed(text)

        self._work(tr("Undoing"), work, done)

    def restore(self) -> None:
        """Bring the record back to the version on the left."""
        shown, number = self.versions.shown, self.versions.left.currentData()
        if shown is None or number is None or not self._may_write():
            return
        path, table, key = self.path, shown.table, shown.key
        title = shown.titles[number]

        def work(_feedback: Any) -> Undone:
            from kotaku_qgis.workspace.store import open_workspace
            from kotaku_qgis.workspace.versions import restore

            with open_workspace(path) as workspace:
                return restore(workspace, table, key, number)

        def done(_result: Undone) -> None:
            self._changed(tr("{record} is again as it was: {version}.", record=shown.record, version=title))
            self.show_record(table, key)

        self._work(tr("Restoring"), work, done)

    def _changed(self, text: str) -> None:
        """Show that the data changed, here and in QGIS."""
        self.messages.success(text)
        self.writing = True
        self.commands.session.data_changed()
        self.writing = False
        self.load()

    def _may_write(self) -> bool:
        """Whether QGIS holds no unsaved edits of the workspace; says so otherwise."""
        if not self.commands.settle():
            return False
        edited = self.commands.session.edited_layers()
        if edited:
            self.messages.warning(
                tr("Save or undo the edits of the layer first: {names}.", names=", ".join(edited))
            )
        return not edited

    # ---- saving ------------------------------------------------------------------------------------

    def _save_changes(self) -> None:
        row = self.steps.current()
        if row is not None:
            head = [tr("When"), tr("What"), tr("Who"), *self.steps.changes.heads]
            start = (data.when_text(row.when), row.what, row.who)
            self._save(tr("changes"), head, [(*start, *cells) for cells in self.steps.changes.cells])

    def _save_versions(self) -> None:
        shown = self.versions.shown
        if shown is not None:
            rows = [
                [caption, *((values or {}).get(name, "") for values in shown.values)]
                for name, caption in shown.captions.items()
            ]
            self._save(tr("versions"), [tr("Column"), *shown.titles], rows)

    def _save(self, name: str, heading: list[str], rows: list[Any]) -> None:
        start = str(Path(last_folder(), f"{self.path.stem}-{name}.csv"))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save as CSV"), start, "CSV (*.csv)")
        if not chosen:
            return
        try:
            data.write_csv(Path(chosen), heading, rows)
        except OSError as error:
            self.messages.error(error)
            return
        remember_folder(chosen)
        self.messages.success(tr("Saved: {name}.", name=Path(chosen).name))

    # ---- work --------------------------------------------------------------------------------------

    def _work(self, title: str, function: Callable[[Any], Any], then: Callable[[Any], None]) -> None:
        """Run *function* in a task, one after the other, then *then* with its result."""
        self.waiting.append((title, function, then))
        self._next()

    def _next(self) -> None:
        self.progress.setVisible(bool(self.waiting) or self.task is not None)
        if self.task is not None or not self.waiting:
            return
        title, function, then = self.waiting.pop(0)
        self.progress.show()

        def ended() -> None:
            self.task = None
            self._next()

        self.task = self.commands.tasks.start(title, function, then, self.messages.error, ended)

    def _follow(self) -> None:
        """Read anew when the data changed; close when another workspace was opened."""
        if self.commands.session.path != self.path:
            self.reject()
        elif not self.writing:
            self.load()

    def _help(self) -> None:
        open_guide("history")

    def _leave(self, _code: int) -> None:
        self.commands.session.changed.disconnect(self._follow)
        self.waiting.clear()
        if self.task is not None:
            self.task.detach()
            self.task = None

    def closeEvent(self, event: Any) -> None:
        """Closing the window is leaving."""
        self.reject()
        event.accept()

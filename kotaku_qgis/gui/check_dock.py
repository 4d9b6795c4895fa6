"""The *Periksa* dock: check the city or a kelurahan, go through the findings, repair what is safe to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsFeatureRequest, QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from kotaku_qgis.checks import catalogue, layers
from kotaku_qgis.checks.ground import Ground
from kotaku_qgis.checks.merging import merged
from kotaku_qgis.checks.repair import Mender, repair_all
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.gui.check_map import CheckMap
from kotaku_qgis.gui.check_panel import CheckPanel
from kotaku_qgis.gui.helpful_dock import HelpfulDock
from kotaku_qgis.gui.memory import last_folder, remember_folder
from kotaku_qgis.gui.tolerance_dialog import ToleranceDialog, tolerances
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import failed_file, write_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kotaku_qgis.checks.finding import Finding, Party
    from kotaku_qgis.checks.repair import Repairs
    from kotaku_qgis.checks.snapshot import Snapshot
    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.gui.tasks import FunctionTask


class CheckDock(HelpfulDock):
    """Runs the checks in a task on a snapshot of the layers; shows, marks and repairs what they found.

    ``found`` is emitted after the check of just saved features, with the number of findings about them.
    """

    anchor = "check"
    found = pyqtSignal(int)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(tr("Check"), commands, parent)
        self.setObjectName("kotakuCheck")
        self.map = CheckMap(commands.iface.mapCanvas())
        self.panel = CheckPanel(self)
        self.setWidget(self.panel)
        self.panel.foot.addWidget(self.help_button())
        self.task: FunctionTask | None = None
        self.path: Any = None
        self.crs = ""
        self.findings: list[Finding] = []
        self._focus: dict[str, set[str]] = {}
        """Keys of saved features that wait to be checked, by table."""
        self._own_step = False
        self.panel.run.clicked.connect(self.run_or_cancel)
        self.panel.chosen.connect(self._mark)
        self.panel.activated.connect(self.zoom)
        self.panel.repair_wanted.connect(self.repair)
        self.panel.repair_all_wanted.connect(self.repair_check)
        self.panel.save.clicked.connect(self.save_as)
        self.panel.settings.clicked.connect(self.show_tolerances)
        commands.session.changed.connect(self.follow_session)
        commands.editing.changed.connect(self._edited)
        self.visibilityChanged.connect(self._visible)
        # the canvas goes before the docks do, and takes the marks with it
        QgsApplication.instance().aboutToQuit.connect(self.map.clear)
        self.follow_session()

    def close_down(self) -> None:
        """Stop listening and take the marks off the map; called when the plugin unloads."""
        self.commands.session.changed.disconnect(self.follow_session)
        self.commands.editing.changed.disconnect(self._edited)
        self._stop()
        QgsApplication.instance().aboutToQuit.disconnect(self.map.clear)
        self.map.clear()

    def _stop(self) -> None:
        """Hear no more of what is going on: it was about a workspace that is gone."""
        if self.task is not None:
            self.task.detach()
            self.task.cancel()
            self.task = None
            self.panel.working(busy=False)

    # ---- state -------------------------------------------------------------------------------------

    def follow_session(self) -> None:
        """Offer the kelurahan of the open workspace; forget the findings of another one."""
        path = self.commands.session.path
        if path != self.path:
            self.path = path
            self._stop()
            self._focus = {}
            self._show([])
            self.panel.waiting(opened=path is not None)
        else:
            self._edited()
        self.panel.offer(self._areas() if path is not None else [])

    @staticmethod
    def _areas() -> list[tuple[str, str]]:
        from kotaku_qgis.workspace.project import layer_of

        layer = layer_of(QgsProject.instance(), "wilayah")
        if layer is None:
            return []
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        found = [
            (str(feature["nama"]), str(feature["wilayah_id"]))
            for feature in layer.getFeatures(request)
            if feature["tingkat"] == "kelurahan"
        ]
        return sorted(found, key=lambda item: item[0].casefold())

    def _edited(self) -> None:
        """Say that the list may be behind the data, unless the change was our own repair."""
        if not self._own_step:
            self.panel.outdated()

    def _visible(self, visible: bool) -> None:
        if visible:
            self.map.mark(self.panel.selected(), self.crs)
        else:
            self.map.clear()

    def _show(self, findings: Sequence[Finding]) -> None:
        self.findings = list(findings)
        self.map.clear()
        self.panel.fill(self.findings)

    # ---- checking ----------------------------------------------------------------------------------

    def run_or_cancel(self) -> None:
        """Check what is chosen, or stop the check that is running."""
        if self.task is not None:
            self.task.cancel()
        else:
            self.run()

    def run(self) -> None:
        """Check the whole city or the chosen kelurahan, in a task."""
        snapshot = self._snapshot()
        if snapshot is None:
            return
        area, wanted = self.panel.area(), tolerances()

        def work(feedback: Any) -> list[Finding]:
            return catalogue.run(snapshot, wanted, area=area, feedback=feedback)

        def succeeded(findings: list[Finding]) -> None:
            self._show(findings)
            self.panel.finished(len(snapshot.rows["rt"]))

        self._start(tr("Checking"), work, succeeded)

    def check_saved(self, table: str, keys: Iterable[str]) -> None:
        """Check just these features (UUID keys of *table*) and their neighbours, beside the window.

        The list is brought up to date for them; when a task is running they wait for its end.
        """
        self._focus.setdefault(table, set()).update(keys)
        if self.task is None:
            self._check_waiting()

    def _check_waiting(self) -> None:
        focus = {table: frozenset(keys) for table, keys in self._focus.items() if keys}
        self._focus = {}
        snapshot = self._snapshot() if focus else None
        if snapshot is None:
            return
        wanted = tolerances()

        def work(feedback: Any) -> list[Finding]:
            return catalogue.run(snapshot, wanted, focus=focus, feedback=feedback)

        def succeeded(findings: list[Finding]) -> None:
            self._show(merged(self.findings, findings, Ground(snapshot, wanted, focus=focus)))
            self.panel.rechecked(len(findings))
            self.found.emit(len(findings))

        self._start(tr("Checking what was saved"), work, succeeded)

    def _snapshot(self) -> Snapshot | None:
        try:
            if self.commands.session.path is None:
                self.commands.messages.warning(tr("Open or create a workspace first."))
                return None
            snapshot = layers.from_layers(QgsProject.instance(), self.commands.session.year)
        except KotakuError as error:
            self.commands.messages.error(error)
            return None
        self.crs = snapshot.crs
        return snapshot

    def _start(self, title: str, work: Any, succeeded: Any) -> None:
        def ended() -> None:
            self.task = None
            self.panel.working(busy=False)

        def failed(error: Exception) -> None:
            self.commands.messages.error(error)

        def done(value: Any) -> None:
            succeeded(value)
            if self.task is None:
                self._check_waiting()

        self.panel.working(busy=True)
        self.task = self.commands.tasks.start(title, work, done, failed, ended)
        self.task.progressChanged.connect(self.panel.advance)

    # ---- the map -----------------------------------------------------------------------------------

    def _mark(self, findings: list[Finding]) -> None:
        self.map.select(findings)
        self.map.mark(findings, self.crs)

    def zoom(self, finding: Finding) -> None:
        """Show *finding* on the map and flash it."""
        self.map.show(finding, self.crs)

    # ---- repairs -----------------------------------------------------------------------------------

    def repair(self, findings: list[Finding], choice: Party | None) -> None:
        """Repair *findings*, chosen one by one: also those that are not safe, *choice* says in which RT."""
        self._repair(findings, choice, asked=True)

    def repair_check(self, check: str) -> None:
        """Repair every safe finding of one check."""
        self._repair([one for one in self.panel.model.of(check) if one.safe], None, asked=False)

    def _repair(self, findings: list[Finding], choice: Party | None, *, asked: bool) -> None:
        snapshot = self._snapshot() if findings and self.task is None else None
        if snapshot is None:
            return
        wanted = tolerances()

        def work(_feedback: Any) -> Repairs:
            ground = Ground(snapshot, wanted)
            return (
                Mender(ground).mend(findings, choice, asked=True) if asked else repair_all(ground, findings)
            )

        def succeeded(repairs: Repairs) -> None:
            self._write(repairs, snapshot, tr(catalogue.BY_ID[findings[0].check].title))

        self._start(tr("Working out the repairs"), work, succeeded)

    def _write(self, repairs: Repairs, snapshot: Snapshot, title: str) -> None:
        self._own_step = True
        try:
            if repairs.changes:
                name = tr("Repair: {check}", check=title)
                layers.write_repairs(self.commands.editing, repairs, snapshot, name)
        except KotakuError as error:
            self.commands.messages.error(error)
            return
        finally:
            self._own_step = False
        left = [finding.problem(snapshot.file, reason) for finding, reason in repairs.left]
        text = tr(
            "{title}: {count} repaired. Undo takes it back; not saved yet.",
            title=title,
            count=len(repairs.done),
        )
        if not repairs.done:
            text = tr("{title}: nothing could be repaired.", title=title)
        elif left:
            text += " " + tr("Left: {count}.", count=len(left))
        (self.commands.messages.success if repairs.done else self.commands.messages.warning)(
            text, problems=left
        )
        for party in repairs.changes:
            if party.key:
                self._focus.setdefault(party.table, set()).add(party.key)

    # ---- files and settings ------------------------------------------------------------------------

    def save_as(self) -> None:
        """Ask for a file and write every finding to it."""
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save the findings"), str(Path(last_folder(), tr("findings") + ".csv")), "CSV (*.csv)"
        )
        if path:
            self.save_to(Path(path if path.lower().endswith(".csv") else f"{path}.csv"))

    def save_to(self, path: Path) -> None:
        """Write every finding to *path*."""
        file = self.path.name if self.path is not None else None
        try:
            write_problems([finding.problem(file) for finding in self.findings], path)
        except OSError as error:
            self.commands.messages.error(failed_file(error))
            return
        remember_folder(path)
        self.commands.messages.success(
            tr("Findings written to {file}: {count}.", count=len(self.findings), file=path.name)
        )

    def show_tolerances(self) -> None:
        """Show the tolerances; what is changed counts from the next check on."""
        self.commands.show(ToleranceDialog(self._edited, self.commands.window))

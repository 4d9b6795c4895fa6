"""Import in three steps: the file, its columns, the check; only then anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from kotaku_qgis.gui.fields import missing
from kotaku_qgis.gui.matching_table import MatchingTable
from kotaku_qgis.gui.memory import remember, remember_folder
from kotaku_qgis.gui.problems import ProblemPanel
from kotaku_qgis.gui.source_page import SourcePage
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing import intake
from kotaku_qgis.processing.sources import resolve

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.gui.tasks import Tasks

FILE, COLUMNS, CHECK = 0, 1, 2


class ImportDialog(WorkDialog):
    """Boundaries or RT polygons into the workspace *path*."""

    imported = pyqtSignal(object)

    def __init__(
        self, kind: str, path: Path, own_layers: list[Any], tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        from kotaku_qgis.workspace.store import open_workspace

        titles = {
            intake.BOUNDARIES: tr("Import boundaries"),
            intake.RT: tr("Import RT polygons"),
        }
        super().__init__(kind, titles[kind], tasks, parent)
        self.kind, self.path = kind, path
        with open_workspace(path, readonly=True) as workspace:
            self.regulation = workspace.regulation
        self.loaded: intake.Loaded | None = None
        self.plan: Any = None
        self.declared: str | None = None
        self.source_page = SourcePage(kind, own_layers, self)
        self.columns_page = MatchingTable(self)
        self.check_page = QWidget(self)
        self.summary = QLabel(self.check_page)
        self.summary.setWordWrap(True)
        self.findings = ProblemPanel(self.check_page)
        inner = QVBoxLayout(self.check_page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.summary)
        inner.addWidget(self.findings, 1)
        self.add_page(tr("File"), self.source_page)
        self.add_page(tr("Columns"), self.columns_page)
        self.add_page(tr("Check"), self.check_page)
        self.source_page.chosen.connect(self.read)
        self.source_page.changed.connect(self.refresh)
        self.columns_page.changed.connect(self.refresh)
        self.begin(900, 600)

    # ---- steps -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Enable what can be done on this page, and say what is lacking."""
        super().refresh()
        page = self.pages.currentIndex()
        ready = self.task is None and self.loaded is not None
        tip = ""
        if page == FILE:
            self.forward.setText(tr("&Next >"))
        elif page == COLUMNS:
            lacks = self.lacking()
            ready = ready and not lacks
            tip = tr("Still to be chosen: {names}.", names=", ".join(lacks)) if lacks else ""
            self.forward.setText(tr("&Check >"))
        else:
            rows = not self.plan.is_empty if self.plan else False
            ready = ready and rows
            self.forward.setText(tr("&Import") if rows else tr("Nothing to import"))
        self.forward.setEnabled(ready)
        self.hint.setText(tip)

    def lacking(self) -> list[str]:
        """Return what must still be matched."""
        matching = self.columns_page.matching()
        if matching is None:
            return []
        return missing(self.kind, matching, self.regulation)

    def go_forward(self) -> None:
        """Go to the next step, or import."""
        page = self.pages.currentIndex()
        if page == FILE:
            self.turn_to(COLUMNS)
        elif page == COLUMNS:
            self.check()
        else:
            self.write()

    def read(self) -> None:
        """Read the chosen file in the background."""
        source, part = self.source_page.source(), self.source_page.part_name()
        self.loaded = self.plan = None
        self.source_page.show_loaded(None)
        self.refresh()
        if not source:
            return
        try:
            path, layer, self.declared = resolve(source, part)
        except Exception as error:  # noqa: BLE001 (shown like any other)
            self.messages.error(error)
            return
        kind, regulation = self.kind, self.regulation
        known = part is not None or layer is not None

        def work(_feedback: Any) -> Any:
            names = [] if known else intake.parts(kind, path)
            loaded = intake.load(kind, path, layer)
            return names, loaded, intake.propose(loaded, regulation)

        self.work(tr("Reading {name}", name=path.name), work, self._read)

    def _read(self, result: Any) -> None:
        names, loaded, matching = result
        if names:
            self.source_page.show_parts(names, loaded.layer)
        if loaded.crs is not None and loaded.crs.declared:
            self.declared = None
        self.loaded = loaded
        self.source_page.show_loaded(loaded)
        self.columns_page.fill(matching, loaded.columns, loaded.samples, self.regulation)
        remember(f"source/{self.kind}", str(loaded.path))
        remember_folder(loaded.path)
        self.refresh()

    def check(self) -> None:
        """Plan the import in the background: nothing is written."""
        loaded, path = self.loaded, self.path
        options = replace(self.source_page.options(), matching=self.columns_page.choices())
        if not options.crs and self.declared:
            options = replace(options, crs=self.declared)

        def work(_feedback: Any) -> Any:
            from kotaku_qgis.workspace.store import open_workspace

            with open_workspace(path, readonly=True) as workspace:
                return intake.make_plan(loaded, workspace, options)

        self.work(tr("Checking {name}", name=loaded.path.name), work, self._checked)

    def _checked(self, plan: Any) -> None:
        self.plan = plan
        counts = plan.counts
        self.summary.setText(
            tr(
                "<b>{source} rows read.</b> {new} new, {changed} changed, {unchanged} unchanged, "
                "{keyless} kept "
                "without a key, {refused} refused. Nothing has been written yet.",
                **counts,
            )
        )
        self.findings.fill(plan.problems)
        self.turn_to(CHECK)

    def write(self) -> None:
        """Write the plan in the background, in one transaction."""
        plan, path = self.plan, self.path

        def work(_feedback: Any) -> Any:
            from kotaku_qgis.workspace.store import open_workspace

            with open_workspace(path) as workspace:
                intake.apply(workspace, plan)
            return plan

        self.work(tr("Importing {name}", name=plan.source), work, self._written, writes=True)

    def _written(self, plan: Any) -> None:
        self.imported.emit(plan)
        self.accept()

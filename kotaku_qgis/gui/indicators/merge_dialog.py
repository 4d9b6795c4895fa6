"""What came back from the field: chosen, compared, decided value by value, and only then written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.three_way import Side
from kotaku_qgis.gui.field.map_preview import SHAPE_COLOR, TRACK_COLOR, MapPreview
from kotaku_qgis.gui.indicators.conflict_view import ConflictView
from kotaku_qgis.gui.indicators.shown_values import ShownValues, geometry_of
from kotaku_qgis.gui.memory import last_folder, remember_folder
from kotaku_qgis.gui.problems import ProblemPanel
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing import packages
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.indicators.field_apply import Merged
    from kotaku_qgis.indicators.field_merge import Comparison

FILE, DECIDE = 0, 1


class MergeDialog(WorkDialog):
    """Merges a field package into the open workspace."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__("mergepackage", tr("Merge a field package"), commands.tasks, parent)
        self.commands = commands
        self.path: Path = commands.session.path
        with open_workspace(self.path, readonly=True) as workspace:
            self.preview = MapPreview(commands.iface.mapCanvas(), workspace.settings.crs)
        self.comparison: Comparison | None = None
        self.shown: ShownValues | None = None
        self.add_page(tr("Package"), self._build_file())
        self.add_page(tr("Compare"), self._build_decide())
        self.finished.connect(lambda _code: self.preview.clear())
        self.begin(1000, 600)

    def _build_file(self) -> QWidget:
        page = QWidget(self)
        explain = QLabel(
            tr(
                "Choose the folder or ZIP that came back from the tablet. It is compared with what was "
                "handed out and with the office of today; nothing is written yet."
            ),
            page,
        )
        explain.setWordWrap(True)
        bring = QLabel(
            tr(
                "On the tablet, close the project in QField first. Then bring over the whole folder, with "
                "its photos: by cable, or with “Send compressed folder to…” in QField's list of files. "
                "Several tablets with the same package are merged one after the other; merging one twice "
                "does no harm."
            ),
            page,
        )
        bring.setWordWrap(True)
        self.package = QgsFileWidget(page)
        self.package.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.package.setFilter(tr("Packages") + " (*.zip *.gpkg)")
        self.package.setDialogTitle(tr("Field package"))
        self.package.setDefaultRoot(last_folder())
        self.folder_button = QPushButton(tr("&Folder…"), page)
        self.folder_button.setAutoDefault(False)
        label = QLabel(tr("&Package"), page)
        label.setBuddy(self.package)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.package, 1)
        row.addWidget(self.folder_button)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(explain)
        layout.addLayout(row)
        layout.addSpacing(8)
        layout.addWidget(bring)
        layout.addStretch(1)
        self.folder_button.clicked.connect(self._choose_folder)
        self.package.fileChanged.connect(lambda _path: self.refresh())
        return page

    def _build_decide(self) -> QWidget:
        page = QWidget(self)
        self.summary = QLabel(page)
        self.summary.setWordWrap(True)
        self.tabs = QTabWidget(page)
        self.findings = ProblemPanel(self.tabs)
        self.tabs.addTab(self._build_conflicts(), "")
        self.tabs.addTab(self.findings, "")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.tabs, 1)
        return page

    def _build_conflicts(self) -> QWidget:
        box = QWidget(self)
        self.conflicts = ConflictView(box)
        self.words = QLineEdit(box)
        self.words.setPlaceholderText(tr("Search RT, column or value…"))
        self.words.setClearButtonEnabled(True)
        self.open_only = QCheckBox(tr("Only &undecided"), box)
        self.count = QLabel(box)
        self.field_button = QPushButton(tr("Record: all f&ield"), box)
        self.office_button = QPushButton(tr("Record: all &office"), box)
        self.map_button = QPushButton(tr("Show on &map"), box)
        self.rest_button = QPushButton(box)
        self.rest_button.setToolTip(tr("Everything still undecided stays as it is in the office."))
        top = QHBoxLayout()
        top.addWidget(self.words, 1)
        top.addWidget(self.open_only)
        top.addWidget(self.count)
        below = QHBoxLayout()
        for button in (self.field_button, self.office_button, self.map_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch(1)
        self.rest_button.setAutoDefault(False)
        below.addWidget(self.rest_button)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(top)
        layout.addWidget(self.conflicts, 1)
        layout.addLayout(below)
        self.words.textChanged.connect(lambda _text: self._narrow())
        self.open_only.toggled.connect(lambda _on: self._narrow())
        self.conflicts.decided.connect(self.refresh)
        self.conflicts.refused.connect(self.messages.warning)
        self.conflicts.currentItemChanged.connect(lambda *_items: self.refresh())
        self.field_button.clicked.connect(lambda: self.conflicts.decide(self.conflicts.record(), Side.FIELD))
        self.office_button.clicked.connect(
            lambda: self.conflicts.decide(self.conflicts.record(), Side.OFFICE)
        )
        self.rest_button.clicked.connect(
            lambda: self.conflicts.decide(self.conflicts.undecided(), Side.OFFICE)
        )
        self.map_button.clicked.connect(self.show_on_map)
        return box

    # ---- state -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Say how far the decisions are, and let nothing be merged before the last."""
        super().refresh()
        idle = self.task is None
        if self.pages.currentIndex() == FILE:
            self.forward.setText(tr("&Compare >"))
            self.forward.setEnabled(idle and bool(self.package.filePath().strip()))
            self.hint.setText("")
            return
        left, total = len(self.conflicts.undecided()), len(self.conflicts.questions)
        self.count.setText(tr("{done} of {total} decided", done=total - left, total=total))
        self.rest_button.setText(tr("&Leave the rest as in the office ({count})", count=left))
        self.rest_button.setEnabled(idle and left > 0)
        record = self.conflicts.record()
        for button in (self.field_button, self.office_button):
            button.setEnabled(idle and bool(record))
        self.map_button.setEnabled(any(self._shapes(one) for one in record))
        empty = self.comparison is None or self.comparison.merge.is_empty
        self.forward.setText(tr("Nothing to merge") if empty else tr("&Merge"))
        self.forward.setEnabled(idle and not empty and left == 0)
        self.hint.setText(tr("Still to be decided: {count}", count=left) if left else "")

    def _narrow(self) -> None:
        self.conflicts.narrow(self.words.text(), open_only=self.open_only.isChecked())

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Field package"), last_folder())
        if folder:
            self.package.setFilePath(folder)

    # ---- work --------------------------------------------------------------------------------------

    def go_forward(self) -> None:
        """Compare, or merge."""
        if self.pages.currentIndex() == FILE:
            self.compare()
        elif self.commands.ready_to_write():
            self.merge()

    def compare(self) -> None:
        """Compare in the background: nothing is written."""
        path, package = self.path, Path(self.package.filePath().strip())

        def work(_feedback: Any) -> Comparison:
            with (
                open_workspace(path, readonly=True) as workspace,
                packages.compared(workspace, package) as comparison,
            ):
                return comparison

        self.work(tr("Comparing {name}", name=package.name), work, self._compared)

    def _compared(self, comparison: Comparison) -> None:
        remember_folder(Path(self.package.filePath().strip()).parent)
        self.comparison = comparison
        with open_workspace(self.path, readonly=True) as workspace:
            self.shown = ShownValues(workspace)
        manifest, counts = comparison.manifest, comparison.merge.counts
        self.summary.setText(
            "<b>"
            + tr(
                "{names} {year}, handed out {made}.",
                names=manifest.names,
                year=manifest.year,
                made=_local(manifest.made),
            )
            + "</b> "
            + tr(
                "From the field: {new} new records, {changed} changed ({cells} values). {kept} values "
                "changed only in the office stay.",
                **counts,
            )
        )
        self.conflicts.fill(comparison.merge.questions, self.shown)
        self.findings.fill(comparison.problems)
        self.tabs.setTabText(0, tr("To decide ({count})", count=len(comparison.merge.questions)))
        self.tabs.setTabText(1, tr("Findings ({count})", count=len(comparison.problems)))
        self._narrow()
        self.turn_to(DECIDE)

    def merge(self) -> None:
        """Write what was decided, in the background, as one step."""
        path, package = self.path, Path(self.package.filePath().strip())
        decided = self.conflicts.pairs()

        def work(feedback: Any) -> Merged:
            with open_workspace(path) as workspace:
                return packages.merge(workspace, package, decided, feedback)

        self.work(tr("Merging"), work, self._merged, writes=True)

    def _merged(self, result: Merged) -> None:
        self.commands.session.data_changed()
        self.commands.messages.success(
            tr(
                "Merged: {inserted} records added, {updated} changed, {deleted} deleted, {photos} photos.",
                inserted=result.inserted,
                updated=result.updated,
                deleted=result.deleted,
                photos=result.photos,
            ),
            problems=result.problems,
        )
        self.accept()

    # ---- map ---------------------------------------------------------------------------------------

    def _shapes(self, question: Any) -> list[tuple[str, Any, str]]:
        """Return name, geometry and colour of what a question has to show."""
        sides = (("office", question.office, SHAPE_COLOR), ("field", question.field, TRACK_COLOR))
        made = []
        for name, value, color in sides:
            wkb = value.get("geom") if isinstance(value, dict) else value
            if isinstance(wkb, bytes):
                made.append((name, geometry_of(wkb), color))
        return made

    def show_on_map(self) -> None:
        """Show the shapes of the record: the office's blue, the field's orange."""
        self.preview.clear()
        shapes = [shape for one in self.conflicts.record() for shape in self._shapes(one)]
        for name, geometry, color in shapes:
            self.preview.show(name, geometry, color, 3)
        if shapes:
            around = shapes[0][1]
            for _, geometry, _color in shapes[1:]:
                around = around.combine(geometry)
            self.preview.zoom(around)
            self.messages.info(tr("On the map: blue as in the office, orange as in the field."))


def _local(text: str) -> str:
    """Return a time of the workspace (UTC) as the clock on the wall shows it."""
    found = dt.datetime.fromisoformat(f"{text[:19]}+00:00")
    return found.astimezone().strftime("%d-%m-%Y %H:%M")

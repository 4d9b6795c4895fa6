"""Forms to count with: which kelurahan, which year, on a screen, on paper or on a phone; then one button."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeedback
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.gui.memory import last_folder, recall, remember, remember_folder
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.indicators.template_data import YEARS, areas, read_template
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kotaku_qgis.core.errors import Problem
    from kotaku_qgis.indicators.template_data import Area, Template

EXCEL, PAPER, PHONE = "xlsx", "pdf", "odk"
KINDS = (
    (EXCEL, N_("&Excel: type the figures in; scores appear at once"), N_("form")),
    (PAPER, N_("&Paper for the FGD: a booklet in A4 to print"), N_("paper form")),
    (PHONE, N_("P&hone: a form for ODK or KoboToolbox (XLSForm)"), N_("phone form")),
)
_NAME = re.compile(r"[^\w.-]+")


class TemplateDialog(WorkDialog):
    """Writes forms of the open workspace into a folder; an existing file is never replaced."""

    def __init__(self, commands: Any, parent: QWidget | None = None) -> None:
        super().__init__("template", tr("Download a form to fill in"), commands.tasks, parent)
        self.commands = commands
        if commands.session.path is None:
            raise KotakuError(N_("Open or create a workspace first."))
        self.path: Path = commands.session.path
        with open_workspace(self.path, readonly=True) as workspace:
            self.areas = areas(workspace)
        if not self.areas:
            raise KotakuError(
                N_("There is no RT with an RT/RW in this workspace yet."),
                place=Place(file=self.path.name),
                remedy=N_("Draw or import the RT first."),
            )
        self.made: list[Path] = []
        self.drawing: QgsFeedback | None = None
        self.add_page(self.windowTitle(), self._page())
        self.forward.setText(tr("&Write the form"))
        self.begin(560, 600)

    # ---- the page ----------------------------------------------------------------------------------

    def _page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label(tr("&Kelurahan"), self._kelurahan(page)))
        layout.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.counted, 1)
        for text, state in ((tr("&All"), Qt.CheckState.Checked), (tr("&None"), Qt.CheckState.Unchecked)):
            button = QPushButton(text, page)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, state=state: self.tick_all(state))
            row.addWidget(button)
        layout.addLayout(row)
        layout.addLayout(self._kinds(page))
        layout.addLayout(self._form(page))
        return page

    def _kelurahan(self, page: QWidget) -> QListWidget:
        self.counted = QLabel(page)
        self.list = QListWidget(page)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(90)
        ticked = set(str(recall("template/kelurahan", "")).split(",")) & {
            one.wilayah_id for one in self.areas
        }
        for number, one in enumerate(self.areas):
            item = QListWidgetItem(tr("{name} – {count} RT", name=one.name, count=one.rt), self.list)
            item.setData(Qt.ItemDataRole.UserRole, number)
            chosen = one.wilayah_id in ticked or (not ticked and number == 0)
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(self.refresh)
        return self.list

    def _kinds(self, page: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        self.kinds = QButtonGroup(page)
        last = str(recall("template/kind", EXCEL))
        for number, (kind, text, _name) in enumerate(KINDS):
            button = QRadioButton(tr(text), page)
            button.setChecked(kind == last or (number == 0 and last not in {EXCEL, PAPER, PHONE}))
            self.kinds.addButton(button, number)
            column.addWidget(button)
        self.kinds.buttonToggled.connect(self.refresh)
        return column

    def _form(self, page: QWidget) -> QFormLayout:
        self.year = QSpinBox(page)
        self.year.setRange(YEARS.start, YEARS.stop - 1)
        self.year.setValue(date.today().year)  # noqa: DTZ011 (the year on the wall)
        self.lang = QComboBox(page)
        self.lang.addItem("Bahasa Indonesia", "id")
        self.lang.addItem("English", "en")
        self.lang.setCurrentIndex(max(self.lang.findData(recall("template/lang", language())), 0))
        self.prefill = QCheckBox(tr("&With the figures known from before"), page)
        self.prefill.setToolTip(
            tr(
                "Excel: areas, buildings, people and lengths stand in their cells, to be corrected. Paper: "
                "all figures of the latest record are printed small beside the boxes."
            )
        )
        self.prefill.setChecked(str(recall("template/prefill", "true")) == "true")
        self.folder = QgsFileWidget(page)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(str(recall("template/folder", "") or last_folder()))
        self.open_after = QCheckBox(tr("&Open it when finished"), page)
        self.open_after.setChecked(str(recall("template/open", "true")) == "true")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._label(tr("&Year"), self.year), self.year)
        form.addRow(self._label(tr("&Language"), self.lang), self.lang)
        form.addRow("", self.prefill)
        form.addRow(self._label(tr("&Folder"), self.folder), self.folder)
        form.addRow("", self.open_after)
        return form

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        return label

    # ---- state -------------------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        """Return which form is wanted: ``xlsx``, ``pdf`` or ``odk``."""
        return KINDS[self.kinds.checkedId()][0]

    def chosen(self) -> list[Area]:
        """Return the ticked kelurahan."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [
            self.areas[item.data(Qt.ItemDataRole.UserRole)]
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def tick_all(self, state: Qt.CheckState) -> None:
        """Tick every kelurahan, or none."""
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    def refresh(self, *_: object) -> None:
        """Say how many RT are chosen; what the phone form does not need is grey."""
        super().refresh()
        if not hasattr(self, "folder"):
            return
        chosen = self.chosen()
        self.counted.setText(
            tr(
                "{kelurahan} kelurahan, {count} RT",
                kelurahan=len(chosen),
                count=sum(one.rt for one in chosen),
            )
        )
        phone = self.kind == PHONE
        self.lang.setEnabled(not phone)
        self.prefill.setEnabled(not phone)
        self.hint.setText(tr("Both languages are in the form.") if phone else "")
        self.forward.setEnabled(bool(chosen) and self.task is None)

    # ---- writing -----------------------------------------------------------------------------------

    def go_forward(self) -> None:
        """Write the forms."""
        folder = Path(self.folder.filePath().strip() or ".")
        if not self.folder.filePath().strip() or not folder.is_dir():
            self.messages.warning(tr("Choose a folder that exists."))
            return
        self._remember(folder)
        chosen, kind, year, lang = self.chosen(), self.kind, self.year.value(), self.lang.currentData()
        groups = [chosen] if kind == PHONE else [[one] for one in chosen]
        jobs = [(group, self._file(folder, group, kind, year)) for group in groups]
        prefill = self.prefill.isChecked() and kind != PHONE
        path = self.path

        def work(feedback: Any) -> tuple[list[Path], list[Problem]]:
            return write_forms(path, jobs, (kind, year, lang, prefill), feedback)

        if kind != PAPER:
            self.work(tr("Writing forms"), work, self._done)
            return
        # drawn on this thread, to which fonts belong, with a look at the window between the sheets
        self.drawing = QgsFeedback()
        self.drawing.progressChanged.connect(self._look_up)
        self._busy(True)
        made = None
        try:
            made = work(self.drawing)
        except (KotakuError, OSError) as error:
            self.messages.error(error)
        cancelled, self.drawing = self.drawing.isCanceled(), None
        self._busy(False)
        if cancelled:
            self.messages.warning(tr("Cancelled."))
        elif made is not None:
            self._done(made)

    def _busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.pages.setEnabled(not busy)
        self.forward.setEnabled(not busy)

    @staticmethod
    def _look_up(_percent: float) -> None:
        QApplication.processEvents()

    def reject(self) -> None:
        """Stop the drawing, if any; else close."""
        if self.drawing is not None:
            self.drawing.cancel()
            return
        super().reject()

    def closeEvent(self, event: Any) -> None:
        """Do not close under a drawing that is going on."""
        if self.drawing is not None:
            self.drawing.cancel()
            event.ignore()
            return
        super().closeEvent(event)

    def _file(self, folder: Path, group: Sequence[Area], kind: str, year: int) -> Path:
        """Return a free name: workspace, form, kelurahan, year."""
        form = next(tr(name) for one, _text, name in KINDS if one == kind)
        place = group[0].name if len(group) == 1 else ""
        parts = (self.path.stem, form, place, str(year))
        stem = "-".join(_NAME.sub("_", part) for part in parts if part)
        suffix = "pdf" if kind == PAPER else "xlsx"
        target, number = folder / f"{stem}.{suffix}", 2
        while target.exists():
            target, number = folder / f"{stem} ({number}).{suffix}", number + 1
        return target

    def _done(self, result: tuple[list[Path], list[Problem]]) -> None:
        self.made, problems = result
        if not self.made:
            return
        target = self.made[0] if len(self.made) == 1 else self.made[0].parent

        def reveal() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

        if self.open_after.isChecked():
            reveal()
        self.commands.messages.success(
            tr("Form written: {name}", name=target.name)
            if len(self.made) == 1
            else tr("{count} forms written to {folder}", count=len(self.made), folder=target.name),
            problems=problems,
            action=(tr("&Open"), reveal),
        )
        self.accept()

    def _remember(self, folder: Path) -> None:
        remember_folder(folder)
        for key, value in (
            ("kelurahan", ",".join(one.wilayah_id for one in self.chosen())),
            ("kind", self.kind),
            ("lang", self.lang.currentData()),
            ("prefill", "true" if self.prefill.isChecked() else "false"),
            ("folder", str(folder)),
            ("open", "true" if self.open_after.isChecked() else "false"),
        ):
            remember(f"template/{key}", value)


def write_forms(
    path: Path,
    jobs: Sequence[tuple[Sequence[Area], Path]],
    wanted: tuple[str, int, str, bool],
    feedback: Any = None,
) -> tuple[list[Path], list[Problem]]:
    """Write one form per job (kelurahan, file); *wanted* is kind, year, language and whether to prefill.

    Returns
    -------
    tuple
        The files written, and what to tell about the RT in them.
    """
    from kotaku_qgis.indicators.field_form import write_xlsform
    from kotaku_qgis.indicators.paper_form import write_paper
    from kotaku_qgis.indicators.template_workbook import write_workbook

    kind, year, lang, prefill = wanted
    writers: dict[str, Callable[[Template, Path], Any]] = {
        EXCEL: lambda template, file: write_workbook(template, file, lang, feedback),
        PAPER: lambda template, file: write_paper(template, file, lang, feedback),
        PHONE: write_xlsform,
    }
    made: list[Path] = []
    problems: list[Problem] = []
    with open_workspace(path, readonly=True) as workspace:
        for group, file in jobs:
            if feedback is not None and feedback.isCanceled():
                break
            template = read_template(workspace, [one.wilayah_id for one in group], year, prefill=prefill)
            if writers[kind](template, file):
                made.append(file)
                problems += template.problems
    return made, problems

"""Last page of the import: what it would do, figure by figure; repairs offered; findings to pass on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.gui.indicators.cell_panel import CellPanel, with_suffix
from kotaku_qgis.gui.indicators.repair_panel import RepairPanel
from kotaku_qgis.gui.memory import last_folder, remember_folder
from kotaku_qgis.gui.problems import ProblemPanel
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.indicators.problem_list import write_problem_list

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable
    from kotaku_qgis.indicators.table_intake import Checked


class CheckPage(QWidget):
    """The dry run. ``decided``: a repair was accepted or taken back, the check must be made again."""

    decided = pyqtSignal()

    def __init__(self, regulation: Regulation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checked: Checked | None = None
        self.table: RawTable | None = None
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.save_button = QPushButton(tr("Save &list of problems…"), self)
        self.save_button.setToolTip(tr("An Excel or CSV file for the office that must mend its table."))
        self.save_button.setAutoDefault(False)
        self.cells = CellPanel(regulation, self)
        self.repairs = RepairPanel(regulation, self)
        self.findings = ProblemPanel(self)
        self.findings.save.hide()
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.cells, tr("Figures"))
        self.tabs.addTab(self.repairs, tr("Repairs"))
        self.tabs.addTab(self.findings, tr("Findings"))
        above = QHBoxLayout()
        above.addWidget(self.summary, 1)
        above.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.tabs, 1)
        self.repairs.decided.connect(self.decided)
        self.save_button.clicked.connect(self.save_as)

    def forget(self) -> None:
        """Forget the decisions: another table was chosen."""
        self.repairs.forget()
        self.cells.dry = None

    def fill(self, checked: Checked, table: RawTable) -> None:
        """Show the dry run of *table*."""
        first = self.cells.dry is None
        self.checked, self.table = checked, table
        counts = checked.plan.counts
        text = tr(
            "<b>{source} rows read:</b> {new} new, {changed} changed, {unchanged} unchanged, {refused} "
            "refused. Nothing has been written yet.",
            **counts,
        )
        self.summary.setText(text)
        self.cells.fill(checked.dry)
        self.repairs.fill(checked.offered, table, checked.plan.targets)
        self.findings.fill(checked.plan.problems)
        self.findings.save.hide()
        self.tabs.setTabText(1, tr("Repairs ({count})", count=len(checked.offered)))
        self.tabs.setTabText(2, tr("Findings ({count})", count=len(checked.plan.problems)))
        self.tabs.setTabEnabled(1, bool(checked.offered))
        self.save_button.setEnabled(bool(checked.plan.problems))
        if first:
            self.tabs.setCurrentWidget(self.repairs if checked.offered else self.cells)

    def save_as(self) -> None:
        """Ask for a file and write the list of problems to it."""
        if self.checked is None or self.table is None:
            return
        name = tr("problems in {table}", table=self.table.path.stem)
        path, chosen = QFileDialog.getSaveFileName(
            self,
            tr("Save list of problems"),
            str(Path(last_folder()) / f"{name}.xlsx"),
            "Excel (*.xlsx);;CSV (*.csv)",
        )
        if path:
            self.save_to(with_suffix(path, chosen))

    def save_to(self, path: Path) -> None:
        """Write the list of problems to *path*; say how it went."""
        if self.checked is None or self.table is None:
            return
        try:
            write_problem_list(self.checked.plan.problems, self.table, path)
        except KotakuError as error:
            self.summary.setText(describe(error))
        except OSError as error:
            self.summary.setText(tr("Not saved: {reason}", reason=error.strerror or str(error)))
        else:
            remember_folder(path)
            self.summary.setText(tr("Saved: {file}", file=path.name))

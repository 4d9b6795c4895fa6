"""Findings as a table: filter, copy, save as CSV."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import Level, Problem
from kotaku_qgis.gui.memory import forget_on_close
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import problem_table, write_problems

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVEL_COLORS = {Level.ERROR: "#c62828", Level.WARNING: "#ef8f00", Level.INFO: "#1976d2"}
MOST_ROWS = 2000
"""Above this many rows every one is a line high: measuring each would hold the window up."""
LEVELS = (Level.ERROR, Level.WARNING, Level.INFO)


def dot(color: str, size: int = 12) -> QIcon:
    """Return a round mark of *color*."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(color))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(1, 1, size - 2, size - 2)
    painter.end()
    return QIcon(pixmap)


class ProblemModel(QAbstractTableModel):
    """Findings as rows: where, what was found, what to do; the level is the mark in front."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.problems: list[Problem] = []
        self.rows: list[tuple[str, str, str]] = []
        self.marks = {level: dot(color) for level, color in LEVEL_COLORS.items()}
        self.names: dict[Level, str] = {}

    def fill(self, problems: Sequence[Problem]) -> None:
        """Show *problems*, the gravest first, else in the order of the data."""
        self.beginResetModel()
        self.problems = sorted(problems, key=lambda problem: LEVELS.index(problem.level))
        self.rows = []
        for _, file, sheet, row, column, feature, rt, what, remedy in problem_table(self.problems)[1:]:
            where = [
                rt,
                Path(file).name if file else "",
                tr("sheet {sheet}", sheet=sheet) if sheet else "",
                tr("row {row}", row=row) if row else "",
                tr("column {column}", column=column) if column else "",
                tr("feature {feature}", feature=feature) if feature and not rt else "",
            ]
            self.rows.append((", ".join(part for part in where if part), what, remedy))
        self.names = {Level.ERROR: tr("Error"), Level.WARNING: tr("Warning"), Level.INFO: tr("Note")}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of findings."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Where, what, what to do."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (tr("Where"), tr("What was found"), tr("What to do"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, mark and tooltip of a cell."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.rows[index.row()][index.column()]
        level = self.problems[index.row()].level
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self.marks[level]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return f"{self.names[level]}: {self.rows[index.row()][0]}"
        return None


class ProblemFilter(QSortFilterProxyModel):
    """Pass rows of one level that hold a text anywhere."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.level: Level | None = None
        self.words = ""

    def choose(self, level: Level | None, words: str) -> None:
        """Show *level* only (None: all) and rows with *words*."""
        self.level = level
        self.words = words.casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: ARG002 (a flat table)
        """Whether the finding passes."""
        model = self.sourceModel()
        if self.level is not None and model.problems[row].level is not self.level:
            return False
        return self.words in " ".join(model.rows[row]).casefold()


class ProblemPanel(QWidget):
    """A table of findings with a filter and “Save as CSV”."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProblemModel(self)
        self.filter = ProblemFilter(self)
        self.filter.setSourceModel(self.model)
        self.level = QComboBox(self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(tr("Search in the findings…"))
        self.words.setClearButtonEnabled(True)
        self.save = QPushButton(tr("&Save as CSV…"), self)
        self.save.setToolTip(tr("Save all findings as a table that Excel opens."))
        self.table = QTableView(self)
        self.table.setModel(self.filter)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.empty = QLabel(tr("Nothing to report."), self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QHBoxLayout()
        bar.addWidget(self.level)
        bar.addWidget(self.words, 1)
        bar.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        self.level.currentIndexChanged.connect(self._filter)
        self.words.textChanged.connect(self._filter)
        self.save.clicked.connect(self.save_as)
        self.fill(())

    def fill(self, problems: Sequence[Problem]) -> None:
        """Show *problems*."""
        self.model.fill(problems)
        counts = Counter(problem.level for problem in problems)
        self.level.blockSignals(True)
        self.level.clear()
        self.level.addItem(tr("All findings ({count})", count=len(problems)), None)
        titles = {
            Level.ERROR: tr("Errors ({count})", count=counts[Level.ERROR]),
            Level.WARNING: tr("Warnings ({count})", count=counts[Level.WARNING]),
            Level.INFO: tr("Notes ({count})", count=counts[Level.INFO]),
        }
        for level in LEVELS:
            if counts[level]:
                self.level.addItem(self.model.marks[level], titles[level], level.value)
        self.level.blockSignals(False)
        for widget in (self.table, self.level, self.words, self.save):
            widget.setVisible(bool(problems))
        self.empty.setVisible(not problems)
        self._filter()
        self._share()

    def resizeEvent(self, event: Any) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: Any) -> None:
        """Share the width once it is known."""
        super().showEvent(event)
        self._share()

    def _share(self) -> None:
        self.table.setColumnWidth(0, self.width() * 3 // 10)
        self.table.setColumnWidth(1, self.width() * 4 // 10)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give each row the height of its text, after Qt has laid out the columns."""
        if self.filter.rowCount() <= MOST_ROWS:
            QTimer.singleShot(0, self.table.resizeRowsToContents)

    def save_as(self) -> None:
        """Ask for a file and write every finding to it."""
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save the findings"), tr("findings") + ".csv", "CSV (*.csv)"
        )
        if not path:
            return
        try:
            write_problems(self.model.problems, Path(path))
        except OSError as error:
            self.words.setText("")
            self.words.setPlaceholderText(tr("Not saved: {reason}", reason=error.strerror or str(error)))

    def _filter(self) -> None:
        data = self.level.currentData()
        self.filter.choose(Level(data) if data else None, self.words.text())
        self._fit_rows()


class ProblemDialog(QDialog):
    """The findings in a window of their own; it does not block the map."""

    def __init__(self, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Findings"))
        self.panel = ProblemPanel(self)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel)
        layout.addWidget(buttons)
        self.resize(900, 480)
        self.panel.fill(problems)

    @classmethod
    def open_for(cls, problems: Sequence[Problem], parent: QWidget) -> ProblemDialog:
        """Show *problems* above *parent*."""
        dialog = cls(problems, parent)
        forget_on_close(dialog)
        dialog.show()
        return dialog


class TextDialog(QDialog):
    """Details of a defect as text to copy."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Details"))
        edit = QPlainTextEdit(text, self)
        edit.setReadOnly(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(edit)
        layout.addWidget(buttons)
        self.resize(760, 420)

    @classmethod
    def open_for(cls, text: str, parent: QWidget) -> TextDialog:
        """Show *text* above *parent*."""
        dialog = cls(text, parent)
        forget_on_close(dialog)
        dialog.show()
        return dialog

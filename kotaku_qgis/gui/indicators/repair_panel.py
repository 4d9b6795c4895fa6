"""Repairs that are offered: what stands in a row and what it would become; each is accepted by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_
from kotaku_qgis.gui.indicators.cell_model import labels
from kotaku_qgis.gui.indicators.sheet_preview import figure, shown
from kotaku_qgis.gui.problems import dot
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.suspicion import Suspicion
    from kotaku_qgis.core.tables import RawTable

LEAVE, REPAIR, TAKE = "leave", "repair", "take"
WORDS = {
    LEAVE: N_("Left out"),
    REPAIR: N_("Repaired"),
    TAKE: N_("Taken as it stands"),
}
COLORS = {LEAVE: "#c62828", REPAIR: "#2e7d32", TAKE: "#ef8f00"}


class RepairModel(QAbstractTableModel):
    """Suspected rows with the decision about each."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: list[Suspicion] = []
        self.decisions: dict[int, str] = {}
        self.marks = {name: dot(color) for name, color in COLORS.items()}
        self.titles = (tr("Row"), tr("RT"), tr("Decision"), tr("Why"))

    def fill(self, rows: Sequence[Suspicion]) -> None:
        """Show *rows*; decisions taken before stay."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def decision(self, row: int) -> str:
        """Return what is to become of the suspicion in *row*."""
        return self.decisions.get(self.rows[row].index or 0, LEAVE)

    def decide(self, rows: Sequence[int], decision: str) -> None:
        """Decide about *rows* of the table shown."""
        for row in rows:
            self.decisions[self.rows[row].index or 0] = decision
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.titles) - 1))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of rows with a repair."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Row, RT, decision, reason."""
        return 0 if parent.isValid() else len(self.titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.titles[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text and mark of a cell."""
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:  # noqa: PLR2004
            return self.marks[self.decision(index.row())]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            texts = (
                str(one.place.row or ""),
                one.label,
                tr(WORDS[self.decision(index.row())]),
                tr(one.text, **one.problem(language()).values),
            )
            return texts[index.column()]
        return None


class RepairPanel(QWidget):
    """The rows, and below the figures of the one chosen before and after."""

    decided = pyqtSignal()

    def __init__(self, regulation: Regulation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = labels(regulation)
        self.table: RawTable | None = None
        self.columns: dict[str, str] = {}
        self.model = RepairModel(self)
        self.intro = QLabel(self)
        self.intro.setWordWrap(True)
        self.view = QTableView(self)
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.view.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate((55, 220, 140)):
            self.view.setColumnWidth(column, width)
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.figures = QTableWidget(2, 0, self)
        self.figures.setVerticalHeaderLabels([tr("Stands there"), tr("Becomes")])
        self.figures.setMinimumHeight(6 * self.fontMetrics().height())
        self.figures.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.figures.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.every = QPushButton(tr("Repair &all"), self)
        self.some = QPushButton(tr("&Repair the selected"), self)
        self.keep = QPushButton(tr("&Take the selected as they stand"), self)
        self.leave = QPushButton(tr("&Leave the selected out"), self)
        self._lay_out()
        self.every.clicked.connect(lambda: self._decide(range(self.model.rowCount()), REPAIR))
        self.some.clicked.connect(lambda: self._decide(self._selected(), REPAIR))
        self.keep.clicked.connect(lambda: self._decide(self._selected(), TAKE))
        self.leave.clicked.connect(lambda: self._decide(self._selected(), LEAVE))
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show())

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical, self)
        below = QWidget(split)
        inner = QVBoxLayout(below)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.why)
        inner.addWidget(self.figures, 1)
        split.addWidget(self.view)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        bar = QHBoxLayout()
        for button in (self.every, self.some, self.keep, self.leave):
            button.setAutoDefault(False)
            bar.addWidget(button)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.intro)
        layout.addWidget(split, 1)
        layout.addLayout(bar)

    def forget(self) -> None:
        """Forget the decisions: another table was chosen."""
        self.model.decisions.clear()
        self.model.fill(())

    def fill(self, offered: Sequence[Suspicion], table: RawTable, columns: dict[str, str]) -> None:
        """Show what is *offered* for *table*; *columns* says from which column each figure is taken."""
        chosen = self._selected()
        self.table, self.columns = table, columns
        self.model.fill(offered)
        self.intro.setText(
            tr("{count} rows can be repaired. Look at each: above the reason, below what stands there and "
               "what it becomes. A row that is left out is not imported.", count=len(offered))
        )  # fmt: skip
        if offered:
            self.view.selectRow(min(chosen[0] if chosen else 0, len(offered) - 1))
        self._show()

    def accepted(self) -> frozenset[int]:
        """Return the positions of the rows to repair."""
        return self._with(REPAIR)

    def as_they_stand(self) -> frozenset[int]:
        """Return the positions of the rows to take as they are."""
        return self._with(TAKE)

    def _with(self, decision: str) -> frozenset[int]:
        return frozenset(index for index, made in self.model.decisions.items() if made == decision)

    def _selected(self) -> list[int]:
        return sorted({index.row() for index in self.view.selectionModel().selectedRows()})

    def _decide(self, rows: Sequence[int], decision: str) -> None:
        if rows:
            self.model.decide(rows, decision)
            self.decided.emit()

    def _show(self) -> None:
        """Show the figures of the row chosen."""
        chosen = self._selected()
        for button in (self.some, self.keep, self.leave):
            button.setEnabled(bool(chosen))
        if not chosen or self.table is None or chosen[0] >= len(self.model.rows):
            self.figures.setColumnCount(0)
            self.why.clear()
            return
        one = self.model.rows[chosen[0]]
        self.why.setText(f"<b>{one.label}</b>: {tr(one.text, **one.problem(language()).values)}")
        names = [name for name in one.columns if name in one.repair and name in self.columns]
        self.figures.setColumnCount(len(names))
        row = self.table.rows[one.index or 0]
        for column, name in enumerate(names):
            heading = QTableWidgetItem(name[2:] if name.startswith("v_") else self.columns[name])
            heading.setToolTip(self.names.get(name, name))
            self.figures.setHorizontalHeaderItem(column, heading)
            was = shown(row[self.table.columns.index(self.columns[name])])
            becomes = figure(one.repair[name])
            for line, text in enumerate((was, becomes)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                item.setToolTip(f"{self.names.get(name, name)}: {was} → {becomes or '–'}")
                if was != becomes:
                    font = item.font()
                    font.setBold(line == 1)
                    item.setFont(font)
                self.figures.setItem(line, column, item)
        self.figures.resizeColumnsToContents()

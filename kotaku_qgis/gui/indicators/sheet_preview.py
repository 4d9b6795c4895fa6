"""The first rows of a sheet as they stand, with the rows of the header marked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QTableView

from kotaku_qgis.core.headers import letter
from kotaku_qgis.core.numbers import Percent, format_number
from kotaku_qgis.i18n import language

if TYPE_CHECKING:
    from kotaku_qgis.core.tables import Sheet

SHOWN = 80
"""Rows shown: a header stands above them, or nowhere."""
NARROWEST, WIDEST = 48, 190
PLACES = 6


def figure(value: Any) -> str:
    """Return a figure as people here write it, without zeros at the end."""
    if value is None or value != value:  # noqa: PLR0124 (NaN)
        return ""
    if not isinstance(value, (int, float)):
        return str(value)
    mark = "," if language() == "id" else "."
    text = format_number(float(value), PLACES, language())
    return text.rstrip("0").rstrip(mark) if mark in text else text


def shown(value: Any) -> str:
    """Return a cell as the spreadsheet shows it, roughly."""
    if value is None:
        return ""
    if isinstance(value, Percent):
        return f"{figure(float(value) * 100)} %"
    if isinstance(value, float):
        return figure(value)
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d")
    return " ".join(str(value).split())


class SheetModel(QAbstractTableModel):
    """Rows and columns as a spreadsheet counts and letters them."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.grid: tuple[tuple[Any, ...], ...] = ()
        self.width = 0
        self.header: tuple[int, int] = (0, -1)

    def fill(self, sheet: Sheet | None) -> None:
        """Show *sheet*."""
        self.beginResetModel()
        self.grid = sheet.grid[:SHOWN] if sheet else ()
        self.width = max((len(row) for row in self.grid), default=0)
        self.header = (0, -1)
        self.endResetModel()

    def mark(self, header: tuple[int, int]) -> None:
        """Mark the rows of the header, 1-based, first and last."""
        self.header = header
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(self.grid) - 1))
        if self.grid and self.width:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.grid) - 1, self.width - 1))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of rows shown."""
        return 0 if parent.isValid() else len(self.grid)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of columns of the widest row."""
        return 0 if parent.isValid() else self.width

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return letters above and numbers beside."""
        if role == Qt.ItemDataRole.DisplayRole:
            return letter(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text and look of a cell."""
        row = self.grid[index.row()]
        value = row[index.column()] if index.column() < len(row) else None
        marked = self.header[0] <= index.row() + 1 <= self.header[1]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return shown(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, (int, float)):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and marked:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole and marked:
            color = QApplication.palette().highlight().color()
            color.setAlpha(60)
            return color
        return None


class SheetPreview(QTableView):
    """Shows a sheet; a double click says that the column names begin in that row."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.sheet = SheetModel(self)
        self.setModel(self.sheet)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)

    def fill(self, sheet: Sheet | None) -> None:
        """Show *sheet*."""
        self.sheet.fill(sheet)
        self.resizeColumnsToContents()
        for column in range(self.sheet.width):
            self.setColumnWidth(column, max(NARROWEST, min(self.columnWidth(column), WIDEST)))

    def mark(self, header: tuple[int, int]) -> None:
        """Mark the header and bring it into view."""
        self.sheet.mark(header)
        if 0 < header[0] <= len(self.sheet.grid) and self.sheet.width:
            self.scrollTo(self.sheet.index(header[0] - 1, 0))

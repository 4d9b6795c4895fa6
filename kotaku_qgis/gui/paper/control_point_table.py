"""The table of control points: switch, number, coordinates on the map, residual."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.numbers import format_number, parse_number
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.drawing.paper.control_points import ControlPoint
    from kotaku_qgis.drawing.paper.georeference import Assessment

NUMBER, EAST, NORTH, METRES, PIXELS = range(5)
DECIMALS = 2
WORST = "#c0392b"


class PointModel(QAbstractTableModel):
    """Points and their residuals; edits are only announced: ``edited`` carries the row and the new point."""

    edited = pyqtSignal(int, object)
    refused = pyqtSignal(object)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.points: list[ControlPoint] = []
        self.judged: Assessment | None = None
        self.worst: int | None = None

    def fill(self, points: Sequence[ControlPoint], judged: Assessment | None, worst: int | None) -> None:
        """Show *points* with their assessment; *worst* is the row of the point that does not fit."""
        self.beginResetModel()
        self.points, self.judged, self.worst = list(points), judged, worst
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """Return the number of points."""
        return 0 if parent is not None and parent.isValid() else len(self.points)

    def columnCount(self, _parent: QModelIndex | None = None) -> int:
        """Return five."""
        return PIXELS + 1

    def headerData(self, section: int, way: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the names of the columns."""
        exact = self.judged is not None and self.judged.exact
        if way == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and section in (METRES, PIXELS):
            return (
                tr("How far the fit of the other points misses this one")
                if exact
                else tr("How far the transform misses this point")
            )
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        mark = "*" if exact else ""
        return (tr("No."), "X (m)", "Y (m)", tr("Residual m") + mark, tr("px") + mark)[section]

    def flags(self, index: QModelIndex) -> Any:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NUMBER:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in (EAST, NORTH):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, switch, alignment and colour of a cell."""
        row, column = index.row(), index.column()
        point = self.points[row]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, column, plain=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.CheckStateRole and column == NUMBER:
            return Qt.CheckState.Checked if point.on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and column == NUMBER:
            return tr("Untick to leave the point out without deleting it.")
        if role == Qt.ItemDataRole.TextAlignmentRole and column != NUMBER:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole and row == self.worst and column in (METRES, PIXELS):
            return QBrush(QColor(WORST))
        return None

    def _text(self, row: int, column: int, *, plain: bool) -> str:
        point = self.points[row]
        if column == NUMBER:
            return str(row + 1)
        if column in (EAST, NORTH):
            value = point.map_x if column == EAST else point.map_y
            return f"{value:.{DECIMALS}f}" if plain else format_number(value, DECIMALS, language())
        miss = self.judged.shown(row) if self.judged is not None else None
        if miss is None or self.judged is None or self.judged.pixel is None:
            return "–"
        value = miss if column == METRES else miss / self.judged.pixel
        return format_number(value, DECIMALS if column == METRES else 1, language())

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce what the user changed."""
        point = self.points[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NUMBER:
            checked = Qt.CheckState(value) == Qt.CheckState.Checked
            self.edited.emit(index.row(), replace(point, on=checked))
            return True
        if role != Qt.ItemDataRole.EditRole or index.column() not in (EAST, NORTH):
            return False
        try:
            number = read_coordinate(str(value))
        except KotakuError as error:
            self.refused.emit(error)
            return False
        if number is None:
            return False
        changed = replace(point, map_x=number) if index.column() == EAST else replace(point, map_y=number)
        if changed != point:
            self.edited.emit(index.row(), changed)
        return True


def read_coordinate(text: str) -> float | None:
    """Return a typed coordinate; None when it is blank, KotakuError when it is no number or could be two."""
    try:
        return parse_number(text, unit="m")
    except KotakuError:
        if text.count(".") + text.count(",") != 1:
            raise
        # 9430.123 may be thousands elsewhere; a coordinate with one mark is metres and their fraction
        return parse_number(text, style="comma" if "," in text else "point", unit="m", thousands=True)


class PointTable(QTableView):
    """The table; figures as wide as they are."""

    def __init__(self, model: PointModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(round(self.fontMetrics().height() * 3.6))

    def chosen(self) -> int | None:
        """Return the selected row."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def choose(self, row: int | None) -> None:
        """Select *row*, if there is one."""
        if row is not None and row < self.model().rowCount():
            self.selectRow(row)

"""The figures of a dry run as rows of a table; each is looked up when it comes into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from kotaku_qgis.core.dry_run import Cell, DryRun, Fate
from kotaku_qgis.core.errors import N_
from kotaku_qgis.gui.fields import fields
from kotaku_qgis.gui.indicators.sheet_preview import figure, shown
from kotaku_qgis.gui.problems import dot
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.regulation import Regulation

FATES = {
    Fate.NEW: N_("New"),
    Fate.CHANGED: N_("Changed"),
    Fate.UNCHANGED: N_("Unchanged"),
    Fate.BLANK: N_("Not counted"),
    Fate.KEPT: N_("Blank here, stays"),
    Fate.REFUSED: N_("Refused"),
}
COLORS = {
    Fate.NEW: "#2e7d32",
    Fate.CHANGED: "#1976d2",
    Fate.UNCHANGED: "#9e9e9e",
    Fate.BLANK: "#bdbdbd",
    Fate.KEPT: "#78909c",
    Fate.REFUSED: "#c62828",
}
SUSPECTED = "#ef8f00"
ROW, _RT, FIGURE, FATE, RAW, BEFORE, AFTER, WHY = range(8)


def labels(regulation: Regulation) -> dict[str, str]:
    """Return what a reader calls each figure of a record."""
    return {field.target: field.label for field in fields("baseline", regulation)}


class CellModel(QAbstractTableModel):
    """Row, RT, figure, fate, what stands in the table, what was and what becomes, and why."""

    def __init__(self, names: Mapping[str, str], parent: Any = None) -> None:
        super().__init__(parent)
        self.names = names
        self.dry: DryRun | None = None
        self.found = np.empty((0, 2), dtype=int)
        self.marks = {fate: dot(color) for fate, color in COLORS.items()}
        self.suspect = dot(SUSPECTED)
        self.titles = (
            tr("Row"), tr("RT"), tr("Figure"), tr("Outcome"), tr("In the table"), tr("Was"),
            tr("Becomes"), tr("Why"),
        )  # fmt: skip

    def fill(self, dry: DryRun | None, found: np.ndarray | None = None) -> None:
        """Show the figures *found* in *dry* (line and position in rows)."""
        self.beginResetModel()
        self.dry = dry
        self.found = np.empty((0, 2), dtype=int) if found is None else found
        self.endResetModel()

    def cell(self, row: int) -> Cell:
        """Return the figure in *row* of the table shown."""
        if self.dry is None:
            raise IndexError(row)
        line, position = self.found[row]
        return self.dry.cell(int(line), int(position))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of figures that pass the filters."""
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Columns from the row to the reason."""
        return 0 if parent.isValid() else len(self.titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.titles[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, mark and alignment of a cell."""
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = column in {ROW, RAW, BEFORE, AFTER}
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DecorationRole and column in {FATE, WHY}:
            cell = self.cell(index.row())
            if column == FATE:
                return self.marks[cell.fate]
            return self.suspect if cell.suspected else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(self.cell(index.row()), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            cell = self.cell(index.row())
            return f"{cell.column}: {self.names.get(cell.target, '')}" if column == FIGURE else (
                self.text(cell, column) or None
            )  # fmt: skip
        return None

    def text(self, cell: Cell, column: int) -> str:
        """Return what stands in *column* for *cell*."""
        reading = cell.reading
        if column == WHY:
            return " ".join(tr(one.text, **one.values) for one in cell.reasons)
        return (
            str(reading.row),
            " ".join(str(part) for part in (reading.area, reading.rt, reading.year) if part),
            self.names.get(cell.target, cell.target),
            tr(FATES[cell.fate]),
            shown(cell.raw),
            figure(cell.before),
            "" if cell.fate is Fate.REFUSED else figure(cell.after),
        )[column]

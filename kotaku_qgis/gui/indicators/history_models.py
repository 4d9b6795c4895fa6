"""Tables of the history window: steps with filters, changes of a step, two versions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QColor, QFont

from kotaku_qgis.gui.indicators.history_data import CHANGED, GONE, NEW, when_text
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from kotaku_qgis.gui.indicators.history_data import ChangeRow, StepRow, ValueRow

MARK = QColor(255, 170, 0, 90)
"""Behind what differs: seen on light and dark ground alike."""
CONTENT = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractTableModel):
    """Rows of texts under headings; subclasses turn their rows into texts."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: list[Any] = []
        self.cells: list[tuple[str, ...]] = []
        self.heads: tuple[str, ...] = ()

    def fill(self, rows: Sequence[Any]) -> None:
        """Show *rows*."""
        self.beginResetModel()
        self.rows = list(rows)
        self.cells = [self.texts(row) for row in self.rows]
        self.endResetModel()

    def texts(self, row: Any) -> tuple[str, ...]:
        """Return the cells of one row."""
        raise NotImplementedError

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.heads[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, tooltip and look of a cell."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.cells[index.row()][index.column()]
        if role == CONTENT:
            return self.rows[index.row()]
        return self.look(self.rows[index.row()], index.column(), role)

    def look(self, _row: Any, _column: int, _role: int) -> Any:
        """Return colour or font of a cell."""
        return None


class StepModel(RowModel):
    """Steps: when, what, who, how many records."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.heads = (tr("When"), tr("What"), tr("Who"), tr("Records"))

    def texts(self, row: StepRow) -> tuple[str, ...]:
        """Return the cells of one step."""
        what = tr("{what} (undone)", what=row.what) if row.undone else row.what
        return when_text(row.when), what, row.who, str(row.step.records) if row.step.undoable else ""

    def look(self, row: StepRow, column: int, role: int) -> Any:
        """Strike what has been undone, put numbers to the right."""
        if role == Qt.ItemDataRole.FontRole and row.undone:
            font = QFont()
            font.setStrikeOut(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == len(self.heads) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class StepFilter(QSortFilterProxyModel):
    """Pass steps of one person, since a day, of one kind, that hold a text."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.who = self.action = self.words = ""
        self.since: dt.datetime | None = None

    def choose(self, who: str, action: str, since: dt.datetime | None, words: str) -> None:
        """Show only what all four let pass; an empty one lets everything pass."""
        self.who, self.action, self.since, self.words = who, action, since, words.casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: ARG002 (a flat table)
        """Whether the step passes."""
        model = self.sourceModel()
        found = model.rows[row]
        return (
            (not self.who or found.who == self.who)
            and (not self.action or found.step.action == self.action)
            and (self.since is None or (found.when is not None and found.when >= self.since))
            and self.words in " ".join((*model.cells[row], found.where)).casefold()
        )


class ChangeModel(RowModel):
    """Changes of a step: record, column, before, after."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.heads = (tr("Record"), tr("Column"), tr("Before"), tr("After"))

    def texts(self, row: ChangeRow) -> tuple[str, ...]:
        """Return the cells of one change."""
        if row.kind == CHANGED:
            return row.record, row.column, row.before or "–", row.after or "–"
        return row.record, {NEW: tr("(new record)"), GONE: tr("(removed)")}[row.kind], "", ""


class ValueModel(RowModel):
    """Two versions of a record side by side; what differs is marked."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.name(tr("Left"), tr("Right"))

    def name(self, left: str, right: str) -> None:
        """Head the two versions."""
        self.heads = (tr("Column"), left, right)

    def texts(self, row: ValueRow) -> tuple[str, ...]:
        """Return the cells of one column."""
        return row.column, row.left, row.right

    def look(self, row: ValueRow, _column: int, role: int) -> Any:
        """Mark what differs, in colour and in bold."""
        if row.same:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return MARK
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None


class DifferenceFilter(QSortFilterProxyModel):
    """Pass only what differs, when asked."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.only = False

    def choose(self, only: bool) -> None:
        """Show only differences, or everything."""
        self.only = only
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: ARG002
        """Whether the column passes."""
        return not (self.only and self.sourceModel().rows[row].same)

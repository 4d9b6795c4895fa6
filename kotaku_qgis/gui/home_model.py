"""The home table: one row per kelurahan, hectares under the colours of their classes, a row of sums."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.core.regulation import Regulation

NONE = "–"
DARK = 130


@dataclass(frozen=True)
class HomeRow:
    """What is shown of a kelurahan; *hectares* per class code, None when nothing has been scored."""

    key: str
    name: str
    rt: int
    drawn: int
    counted: int
    problems: int
    hectares: dict[str, float] | None
    slum: float
    total: bool = False


class HomeModel(QAbstractTableModel):
    """Kelurahan × (RT drawn, counted, with problems, hectares per slum class, sum)."""

    FIXED = 4

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: list[HomeRow] = []
        self.classes: list[Any] = []
        self.lang = language()

    def fill(self, rows: Sequence[HomeRow], regulation: Regulation | None) -> None:
        """Show *rows* and their sum."""
        self.beginResetModel()
        self.classes = [one for one in regulation.classes if one.slum] if regulation else []
        self.rows = list(rows)
        if len(rows) > 1:
            self.rows.append(self._sum(rows))
        self.endResetModel()

    def _sum(self, rows: Sequence[HomeRow]) -> HomeRow:
        scored = [row.hectares for row in rows if row.hectares is not None]
        sums = {one.code: sum(part.get(one.code, 0.0) for part in scored) for one in self.classes}
        return HomeRow(
            key="",
            name=tr("Total"),
            rt=sum(row.rt for row in rows),
            drawn=sum(row.drawn for row in rows),
            counted=sum(row.counted for row in rows),
            problems=sum(row.problems for row in rows),
            hectares=sums if scored else None,
            slum=sum(row.slum for row in rows),
            total=True,
        )

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Kelurahan, and the sum."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Counts, classes, sum."""
        return 0 if parent.isValid() else self.FIXED + len(self.classes) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return short headings, with the whole name as tooltip."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        short = [tr("Kelurahan"), tr("Drawn"), tr("Counted"), tr("Check")]
        full = [
            tr("Kelurahan"),
            tr("RT with a polygon"),
            tr("RT with a record in this year"),
            tr("RT with something to check: incomplete, without a polygon, a record or a key"),
        ]
        for one in self.classes:
            short.append(one.code)
            full.append(tr("{name}: hectares", name=one.name.in_(self.lang)))
        short.append(tr("Slum ha"))
        full.append(tr("Slum area of all classes, in hectares"))
        if role == Qt.ItemDataRole.DisplayRole:
            return short[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return full[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, colour and alignment of a cell."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole or (role == Qt.ItemDataRole.ToolTipRole and column == 0):
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and row.total:
            font = QFont()
            font.setBold(True)
            return font
        one = self._class(column)
        if one is not None and row.hectares and row.hectares.get(one.code):
            return self._color(QColor(one.color), role)
        return None

    @staticmethod
    def _color(color: QColor, role: int) -> QBrush | None:
        """Return the class colour, or a text colour that reads on it."""
        if role == Qt.ItemDataRole.BackgroundRole:
            return QBrush(color)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor("#ffffff" if color.lightness() < DARK else "#1a1a1a"))
        return None

    @staticmethod
    def _of(number: int, whole: int) -> str:
        return str(number) if number == whole else f"{number}/{whole}"

    def _class(self, column: int) -> Any:
        number = column - self.FIXED
        return self.classes[number] if 0 <= number < len(self.classes) else None

    def _text(self, row: HomeRow, column: int) -> str:
        if column < self.FIXED:
            return (
                row.name,
                self._of(row.drawn, row.rt),
                self._of(row.counted, row.rt),
                str(row.problems or NONE),
            )[column]
        one = self._class(column)
        if row.hectares is None:
            return NONE
        value = row.slum if one is None else row.hectares.get(one.code, 0.0)
        return format_number(value, 2, self.lang) if value else NONE

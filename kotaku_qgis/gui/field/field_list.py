"""What files from the field hold, as a list to tick: kind, date, points, length, area, and if it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from kotaku_qgis.core import tracks
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing.field.found import LINES, PHOTO, POINT, POLYGON, ROUTE, TRACK, Found
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from kotaku_qgis.drawing.field.field_files import Survey

NAME, KIND, DATE, POINTS, LENGTH, AREA, STATE = range(7)
INDEX = Qt.ItemDataRole.UserRole
UNFOLDED = 40
"""Items of one file up to which it is shown unfolded."""


def kind_name(kind: str) -> str:
    """Return what people call a kind."""
    return {
        TRACK: tr("Track"),
        ROUTE: tr("Route"),
        POINT: tr("Point"),
        POLYGON: tr("Polygon"),
        PHOTO: tr("Photo"),
    }[kind]


def ends(closed: tracks.Closed) -> str:
    """Return in two words whether a track closes."""
    if closed.is_closed:
        return tr("closed")
    if closed.how == tracks.OPEN:
        return tr("{metres} m missing", metres=f"{closed.missing:.0f}")
    return tr("crosses itself") if closed.how == tracks.TANGLED else tr("too few points")


class FieldList(QTreeWidget):
    """The found things by file; ``changed`` when a tick or the current line changes."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels(
            [
                tr("Name"),
                tr("Kind"),
                tr("Date"),
                tr("Points"),
                tr("Length (m)"),
                tr("Area (ha)"),
                tr("State"),
            ]
        )
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in range(KIND, STATE + 1):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.survey: Survey | None = None
        self._items: dict[int, QTreeWidgetItem] = {}
        self.itemChanged.connect(self._ticked)
        self.currentItemChanged.connect(self._told)

    def _told(self, *_: object) -> None:
        self.changed.emit()

    def _ticked(self, item: QTreeWidgetItem, column: int) -> None:
        """A file's tick goes to all that can be ticked in it; theirs are summed up in the file's."""
        if column != NAME:
            return
        self.blockSignals(True)
        if item.parent() is not None:
            self._sum_up(item.parent())
        elif item.checkState(NAME) != Qt.CheckState.PartiallyChecked:
            for child in self._checkable(item):
                child.setCheckState(NAME, item.checkState(NAME))
        self.blockSignals(False)
        self.viewport().update()
        self.changed.emit()

    @staticmethod
    def _checkable(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        children = [group.child(row) for row in range(group.childCount())]
        return [child for child in children if child.flags() & Qt.ItemFlag.ItemIsUserCheckable]

    def _sum_up(self, group: QTreeWidgetItem) -> None:
        states = {child.checkState(NAME) for child in self._checkable(group)}
        if states:
            group.setCheckState(NAME, states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked)

    def fill(self, survey: Survey) -> None:
        """Show *survey*; what the user ticked or not before stays so."""
        before = {self._key(self.survey, index): self._is_ticked(index) for index in self._items}
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        self.survey = survey
        groups: dict[str, QTreeWidgetItem] = {}
        for index, found in enumerate(survey.found):
            title = tr("Photos") if found.kind == PHOTO else found.file.name
            group = groups.get(title)
            if group is None:
                group = groups[title] = QTreeWidgetItem(self, [title])
                group.setFirstColumnSpanned(True)
                group.setToolTip(NAME, str(found.file.parent))
            item = self._item(group, index, found, survey)
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = before.get(self._key(survey, index), survey.offered(index))
                item.setCheckState(NAME, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        for title, group in groups.items():
            count = group.childCount()
            group.setText(NAME, f"{title} ({count})")
            if self._checkable(group):
                group.setFlags(group.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                self._sum_up(group)
            group.setExpanded(count <= UNFOLDED)
        self.blockSignals(False)
        self.changed.emit()

    @staticmethod
    def _key(survey: Survey | None, index: int) -> Any:
        found = survey.found[index] if survey else None
        return (found.file, found.mark()) if found else None

    def _item(self, group: QTreeWidgetItem, index: int, found: Found, survey: Survey) -> QTreeWidgetItem:
        item = QTreeWidgetItem(group)
        item.setData(NAME, INDEX, index)
        item.setText(NAME, found.name)
        item.setText(KIND, kind_name(found.kind))
        item.setText(DATE, found.begun.strftime("%Y-%m-%d %H:%M") if found.begun else "")
        lang = language()
        if found.kind != PHOTO:
            item.setText(POINTS, format_number(found.points, 0, lang))
        if found.length is not None:
            item.setText(LENGTH, format_number(found.length, 0, lang))
        item.setText(AREA, format_number(found.area, 4, lang))
        item.setText(STATE, self._state(index, found, survey))
        for column in (POINTS, LENGTH, AREA):
            item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        for column, text in ((NAME, found.note or found.name), (STATE, item.text(STATE))):
            item.setToolTip(column, text)
        if found.kind == POLYGON or not found.parts:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            if not found.parts:
                item.setDisabled(True)
        else:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self._items[index] = item
        return item

    @staticmethod
    def _state(index: int, found: Found, survey: Survey) -> str:
        if not found.parts:
            return tr("no position")
        said = []
        if index in survey.known:
            said.append(tr("already there"))
        if index in survey.repeated:
            said.append(tr("comes twice"))
        if found.far:
            said.append(tr("far away"))
        if found.swapped:
            said.append(tr("axes put right"))
        if found.kind in LINES and found.closed is not None and found.closed.how != tracks.SHORT:
            said.append(ends(found.closed))
        if found.kind == POLYGON:
            said.append(tr("to be drawn"))
        return ", ".join(said)

    # ---- what is chosen ----------------------------------------------------------------------------

    def _is_ticked(self, index: int) -> bool:
        item = self._items[index]
        checkable = bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        return checkable and item.checkState(NAME) == Qt.CheckState.Checked

    def ticked(self) -> list[Found]:
        """Return what is ticked."""
        return (
            [self.survey.found[index] for index in self._items if self._is_ticked(index)]
            if self.survey
            else []
        )

    def current(self) -> Found | None:
        """Return the thing of the current line; None on a file's line."""
        item = self.currentItem()
        index = item.data(NAME, INDEX) if item is not None else None
        return self.survey.found[index] if index is not None and self.survey else None

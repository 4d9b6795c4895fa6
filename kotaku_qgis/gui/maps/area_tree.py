"""The areas an album can show, to be ticked: the city, kelurahan with their RW, kawasan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import words
from kotaku_qgis.maps.job import CITY

if TYPE_CHECKING:
    from kotaku_qgis.maps.content import Content

KEY = Qt.ItemDataRole.UserRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class AreaTree(QTreeWidget):
    """A tree of check boxes; RW are ticked for themselves, a heading ticks what stands below it."""

    chosen_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Areas"))
        self.itemChanged.connect(self._changed)
        self._filling = False

    def fill(self, content: Content, chosen: set[str] | None, lang: str) -> None:
        """Show the areas of a workspace with *chosen* ticked; None ticks the city and every kelurahan."""
        self._filling = True
        self.clear()
        self._add(self, words.city_name(content), CITY, chosen is None or CITY in chosen)
        quarters = self._add(self, tr("All kelurahan"), "", ticked=False)
        rws: dict[str, list[Any]] = {}
        for rw in content.places("rw"):
            rws.setdefault(rw.parent or "", []).append(rw)
        for area in content.of_level("kelurahan"):
            if not any(not rt.geometry.isEmpty() for rt in content.rts_in(area)):
                continue
            key = f"kelurahan:{area.id}"
            node = self._add(
                quarters, words.area_name(content, area, lang), key, chosen is None or key in chosen
            )
            for rw in rws.get(area.id, []):
                code = f"rw:{rw.id}"
                self._add(node, rw.name, code, chosen is not None and code in chosen)
            self._show_ticked(node)
        kawasan = content.of_level("kawasan")
        if kawasan:
            head = self._add(self, tr("All kawasan"), "", ticked=False)
            for area in kawasan:
                key = f"kawasan:{area.id}"
                self._add(head, area.name, key, chosen is not None and key in chosen)
            self._follow(head)
            self._show_ticked(head)
        self._follow(quarters)
        quarters.setExpanded(True)
        self._filling = False

    def _add(self, parent: Any, text: str, key: str, ticked: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [text])
        item.setData(0, KEY, key)
        item.setToolTip(0, text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, ON if ticked else OFF)
        return item

    @staticmethod
    def _show_ticked(head: QTreeWidgetItem) -> None:
        """Open an item below which something is ticked: what will be printed is to be seen."""
        head.setExpanded(any(head.child(row).checkState(0) == ON for row in range(head.childCount())))

    def _follow(self, head: QTreeWidgetItem) -> None:
        """Let a heading show whether all, some or none below it are ticked."""
        ticked = [head.child(row).checkState(0) == ON for row in range(head.childCount())]
        some = Qt.CheckState.PartiallyChecked
        head.setCheckState(0, ON if ticked and all(ticked) else some if any(ticked) else OFF)

    def _changed(self, item: QTreeWidgetItem, _column: int) -> None:
        if self._filling:
            return
        self._filling = True
        if not item.data(0, KEY):
            for row in range(item.childCount()):
                item.child(row).setCheckState(0, item.checkState(0))
        elif item.parent() is not None and not item.parent().data(0, KEY):
            self._follow(item.parent())
        self._filling = False
        self.chosen_changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of what is ticked, as a job names areas."""
        found: list[str] = []

        def visit(item: QTreeWidgetItem) -> None:
            if item.data(0, KEY) and item.checkState(0) == ON:
                found.append(item.data(0, KEY))
            for row in range(item.childCount()):
                visit(item.child(row))

        for row in range(self.topLevelItemCount()):
            visit(self.topLevelItem(row))
        return tuple(found)

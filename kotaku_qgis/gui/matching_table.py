"""The table in which a user sees, and corrects, which column means which field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.fields import GROUPS, KEY, PRINTED, fields
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.regulation import Regulation

SAMPLES = 3
LONGEST = 24


def examples(values: Sequence[Any]) -> str:
    """Return the first few different values of a column, shortened, for the eye."""
    found: list[str] = []
    for value in values:
        text = "" if value is None or value != value else str(value).strip()  # noqa: PLR0124 (NaN)
        text = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        if text and text not in found:
            found.append(text)
        if len(found) == SAMPLES:
            break
    return "  ·  ".join(found)


class _Combo(QComboBox):
    """A combo box that leaves the wheel to the table: scrolling must not change a match."""

    def wheelEvent(self, event: Any) -> None:
        """Pass the wheel on."""
        event.ignore()


class MatchingTable(QWidget):
    """Fields in groups; beside each the column it is taken from, and examples of what stands there."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([tr("Field"), tr("Column in the file"), tr("Examples")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(True)
        self.tree.setRootIsDecorated(True)
        header = self.tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.unused = QLabel(self)
        self.unused.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.unused)
        self.proposed: Matching | None = None
        self.combos: dict[str, QComboBox] = {}
        self.items: dict[str, QTreeWidgetItem] = {}
        self.samples: Mapping[str, Sequence[Any]] = {}

    def fill(
        self,
        matching: Matching,
        columns: Sequence[str],
        samples: Mapping[str, Sequence[Any]],
        regulation: Regulation,
    ) -> None:
        """Show the proposal *matching* for a file with *columns*."""
        self.proposed, self.samples = matching, samples
        self.tree.clear()
        self.combos, self.items = {}, {}
        groups: dict[str, QTreeWidgetItem] = {}
        listed = fields(matching.kind, regulation)
        several = {field.group for field in listed} != {KEY}
        for field in listed:
            parent: Any = self.tree
            if several:
                if field.group not in groups:
                    groups[field.group] = self._group(field.group)
                parent = groups[field.group]
            item = QTreeWidgetItem(parent, [field.label])
            item.setToolTip(0, field.label)
            combo = self._combo(columns, matching.columns(field.target))
            self.tree.setItemWidget(item, 1, combo)
            self.combos[field.target], self.items[field.target] = combo, item
            combo.currentIndexChanged.connect(lambda _i, target=field.target: self._chosen(target))
            self._show_examples(field.target)
        for name, group in groups.items():
            group.setExpanded(name != PRINTED)
        self._share()
        self._show_unused()

    def choices(self) -> dict[str, tuple[str, ...]]:
        """Return what the user changed against the proposal."""
        if self.proposed is None:
            return {}
        return {
            target: self._columns(target)
            for target in self.combos
            if self._columns(target) != self.proposed.columns(target)
        }

    def matching(self) -> Matching | None:
        """Return the matching as it now stands."""
        return self.proposed.override(self.choices()) if self.proposed else None

    def _group(self, name: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [tr(GROUPS[name])])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setFirstColumnSpanned(True)
        return item

    def _combo(self, columns: Sequence[str], chosen: tuple[str, ...]) -> QComboBox:
        combo = _Combo(self.tree)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setMinimumContentsLength(14)
        combo.addItem(tr("— none —"), ())
        if len(chosen) > 1:
            combo.addItem(" + ".join(chosen), tuple(chosen))
        for column in columns:
            combo.addItem(str(column), (column,))
        combo.setCurrentIndex(
            next((i for i in range(combo.count()) if combo.itemData(i) == tuple(chosen)), 0)
        )
        return combo

    def _columns(self, target: str) -> tuple[str, ...]:
        return tuple(self.combos[target].currentData() or ())

    def _chosen(self, target: str) -> None:
        self._show_examples(target)
        self._show_unused()
        self.changed.emit()

    def _show_examples(self, target: str) -> None:
        values = [value for column in self._columns(target) for value in self.samples.get(column, ())]
        text = examples(values)
        self.items[target].setText(2, text)
        self.items[target].setToolTip(2, text)

    def _show_unused(self) -> None:
        matching = self.matching()
        names = ", ".join(matching.unused) if matching else ""
        self.unused.setVisible(bool(names))
        short = names if len(names) < 220 else names[:220] + "…"  # noqa: PLR2004 (two lines)
        self.unused.setText(tr("Columns not used: {names}", names=short))
        self.unused.setToolTip(names)

    def _share(self) -> None:
        width = max(self.tree.viewport().width(), 600)
        self.tree.setColumnWidth(0, width * 46 // 100)
        self.tree.setColumnWidth(1, width * 26 // 100)

    def resizeEvent(self, event: Any) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: Any) -> None:
        """Share the width once it is known."""
        super().showEvent(event)
        self._share()

"""Third page: kelurahan and RT of the table that the workspace does not have; near ones are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from kotaku_qgis.core.plan import Unmatched

ROWS_NAMED = 6
MOST = 200
"""Nobody answers more questions than this; such a table is of another place."""
OPEN = "?"
"""Data of the answer that leaves the question open."""


class _Answer(QComboBox):
    """A combo box that leaves the wheel to the table: scrolling must not change an answer."""

    def wheelEvent(self, event: Any) -> None:
        """Pass the wheel on."""
        event.ignore()


class NamesPage(QWidget):
    """One line per name; the answers hold for this import."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unmatched: list[Unmatched] = []
        self.answers: dict[tuple[str, str], str] = {}
        self.boxes: list[QComboBox] = []
        self.intro = QLabel(self)
        self.intro.setWordWrap(True)
        self.table = QTableWidget(0, 4, self)
        self.table.setHorizontalHeaderLabels(
            [tr("In the table"), tr("Kelurahan"), tr("Rows"), tr("In the workspace it is")]
        )
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.intro)
        layout.addWidget(self.table, 1)

    def forget(self) -> None:
        """Forget the answers: another table was chosen."""
        self.answers.clear()
        self.unmatched.clear()

    def fill(self, unmatched: Sequence[Unmatched]) -> None:
        """Ask about *unmatched*; answers given before are kept."""
        self.unmatched = list(unmatched)
        unmatched = sorted(unmatched, key=lambda one: (one.kind, not one.near))[:MOST]
        text = tr(
            "Names in this table that the workspace does not have: {count}. Nothing is joined by itself: "
            "choose what each of them is.",
            count=len(self.unmatched),
        )
        if len(self.unmatched) > MOST:
            text += " " + tr("The first {count} are shown; the table may be of another city.", count=MOST)
        self.intro.setText(text)
        self.table.setRowCount(len(unmatched))
        self.boxes = []
        for line, one in enumerate(unmatched):
            rows = ", ".join(map(str, one.rows[:ROWS_NAMED])) + ("…" if len(one.rows) > ROWS_NAMED else "")
            kind = tr("kelurahan “{name}”", name=one.name) if one.kind == "kelurahan" else one.name
            for column, text in enumerate((kind, one.area, rows)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(line, column, item)
            box = self._box(one)
            self.boxes.append(box)
            self.table.setCellWidget(line, 3, box)
        self.table.resizeRowsToContents()

    def _box(self, one: Unmatched) -> QComboBox:
        box = _Answer(self.table)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if one.kind == "kelurahan":
            box.addItem(tr("— not answered: its rows are refused —"), OPEN)
        else:
            box.addItem(tr("— a new RT, to be drawn later —"), OPEN)
        for key, name in one.near:
            box.addItem(tr("{name} (near)", name=name), key)
        box.addItem(tr("leave its rows out"), "")
        others = [other for other in one.others if other not in one.near]
        if others:
            box.insertSeparator(box.count())
        for key, name in others:
            box.addItem(name, key)
        at = box.findData(self.answers.get((one.kind, one.key), OPEN))
        box.setCurrentIndex(max(0, at))
        box.currentIndexChanged.connect(lambda _i, one=one, box=box: self._answer(one, box))
        return box

    def _answer(self, one: Unmatched, box: QComboBox) -> None:
        chosen = box.currentData()
        if chosen == OPEN:
            self.answers.pop((one.kind, one.key), None)
        else:
            self.answers[one.kind, one.key] = chosen
        self.changed.emit()

    def chosen(self, kind: str) -> dict[str, str]:
        """Return the answers about ``kelurahan`` or ``rt``: key → id in the workspace, '' to leave out."""
        return {key: answer for (of, key), answer in self.answers.items() if of == kind}

"""Conflicts side by side: one line per value under its record; field, office and before; a click decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.three_way import Decision, Kind, Question, Side
from kotaku_qgis.gui.indicators.shown_values import NOTHING, ShownValues
from kotaku_qgis.i18n import describe, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kotaku_qgis.core.three_way import QuestionId

WHAT, FIELD, OFFICE, BEFORE, TAKEN = range(5)
QUESTION = Qt.ItemDataRole.UserRole
CHOSEN = QColor(46, 125, 50, 70)
"""Over any theme's background."""
_SIDES = {FIELD: Side.FIELD, OFFICE: Side.OFFICE}


class ConflictView(QTreeWidget):
    """Shows questions by record and keeps decisions; ``decided`` after each, ``refused`` with an error."""

    decided = pyqtSignal()
    refused = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: ShownValues | None = None
        self.questions: list[Question] = []
        self.decisions: dict[QuestionId, Decision] = {}
        self._items: dict[QuestionId, QTreeWidgetItem] = {}
        self._filling = False
        self.setColumnCount(5)
        self.setHeaderLabels(
            [tr("Value"), tr("In the field"), tr("In the office"), tr("When handed out"), tr("Taken")]
        )
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegateForColumn(TAKEN, TakenDelegate(self))
        self.header().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        for column in (FIELD, OFFICE, BEFORE, TAKEN):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, 182 if column in _SIDES else 125)
        self.itemClicked.connect(self._clicked)
        self.itemDoubleClicked.connect(self._opened)
        self.itemChanged.connect(self._typed)

    # ---- content -----------------------------------------------------------------------------------

    def fill(self, questions: Sequence[Question], shown: ShownValues) -> None:
        """Show *questions*; decisions on those asked before in the same words stay."""
        old = {question.id: question for question in self.questions}
        self.decisions = {
            question.id: self.decisions[question.id]
            for question in questions
            if question.id in self.decisions and old.get(question.id) == question
        }
        self.questions, self.shown = list(questions), shown
        self._filling = True
        self.clear()
        self._items = {}
        records: dict[tuple[str, str], QTreeWidgetItem] = {}
        for question in questions:
            key = (question.table, question.key)
            if key not in records:
                records[key] = self._record(question)
            item = QTreeWidgetItem(records[key])
            item.setData(WHAT, QUESTION, question.id)
            self._items[question.id] = item
            self._write(item, question)
        self.expandAll()
        self._filling = False
        self._recount()

    def _record(self, question: Question) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [f"{self.shown.table(question.table)} · {question.label}"])
        font = item.font(WHAT)
        font.setBold(True)
        item.setFont(WHAT, font)
        item.setToolTip(WHAT, item.text(WHAT))
        item.setFirstColumnSpanned(True)
        return item

    def _write(self, item: QTreeWidgetItem, question: Question) -> None:
        shown, names = self.shown, (question.table, question.column)
        whole = {
            Kind.FIELD_DELETED: (tr("deleted"), tr("changed")),
            Kind.OFFICE_DELETED: (tr("changed"), tr("deleted")),
            Kind.DELETION: (tr("deleted"), tr("unchanged")),
        }.get(question.kind)
        field, office = whole or (shown.text(*names, question.field), shown.text(*names, question.office))
        if question.column == "geom":
            field, office = (
                shown.moved(one, question.before) if isinstance(one, bytes) else text
                for one, text in ((question.field, field), (question.office, office))
            )
        item.setText(WHAT, shown.column(*names))
        item.setText(FIELD, field)
        item.setText(OFFICE, office)
        item.setText(BEFORE, "" if whole else shown.text(*names, question.before))
        for column, text in (
            (FIELD, tr("Click to take the field's.")),
            (OFFICE, tr("Click to leave it as it is in the office.")),
        ):
            item.setToolTip(column, f"{item.text(column)}\n{text}")
        item.setToolTip(WHAT, item.text(WHAT))
        if self.can_type(question):
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(TAKEN, tr("Double-click to type another value."))
        self._mark(item, question)

    def can_type(self, question: Question) -> bool:
        """Return whether a value of one's own may be typed."""
        return question.kind is Kind.CELL and self.shown.typed(question.table, question.column)

    def _mark(self, item: QTreeWidgetItem, question: Question) -> None:
        """Paint the chosen side and say what will be taken."""
        decision = self.decisions.get(question.id)
        side = decision.side if decision else None
        for column in (FIELD, OFFICE, TAKEN):
            chosen = side is _SIDES.get(column, Side.VALUE)
            # an empty brush gives the theme's own background back
            item.setData(column, Qt.ItemDataRole.BackgroundRole, CHOSEN if chosen else None)
        if side is None:
            text = tr("(undecided)")
        elif side is Side.VALUE:
            text = self.shown.text(question.table, question.column, decision.value)
        elif question.kind is Kind.CELL:
            text = item.text(FIELD if side is Side.FIELD else OFFICE)
        else:
            deleted = (side is Side.FIELD) is (question.kind is not Kind.OFFICE_DELETED)
            text = tr("delete") if deleted else tr("keep")
        item.setText(TAKEN, text)
        faint = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        item.setData(TAKEN, Qt.ItemDataRole.ForegroundRole, faint if side is None else None)

    # ---- decisions ---------------------------------------------------------------------------------

    def question(self, item: QTreeWidgetItem | None) -> Question | None:
        """Return the question of a line; None for a record's."""
        key = item.data(WHAT, QUESTION) if item is not None else None
        wanted = tuple(key) if key else None
        return next((one for one in self.questions if one.id == wanted), None)

    def record(self) -> list[Question]:
        """Return the questions of the record in which the current line stands."""
        item = self.currentItem()
        if item is None:
            return []
        top = item.parent() or item
        children = [top.child(number) for number in range(top.childCount())]
        return [one for child in children if (one := self.question(child)) is not None]

    def decide(self, questions: Iterable[Question], side: Side, value: Any = None) -> None:
        """Note *side* for each of *questions*."""
        self._filling = True
        for question in questions:
            self.decisions[question.id] = Decision(side, value)
            self._mark(self._items[question.id], question)
        self._filling = False
        self._recount()
        self.decided.emit()

    def undecided(self) -> list[Question]:
        """Return what is still open."""
        return [one for one in self.questions if one.id not in self.decisions]

    def pairs(self) -> list[tuple[Question, Decision]]:
        """Return every question with its decision."""
        return [(one, self.decisions[one.id]) for one in self.questions if one.id in self.decisions]

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        question = self.question(item)
        if question is not None and column in _SIDES:
            self.decide([question], _SIDES[column])

    def _opened(self, item: QTreeWidgetItem, column: int) -> None:
        question = self.question(item)
        if question is not None and column == TAKEN and self.can_type(question):
            self.editItem(item, TAKEN)

    def keyPressEvent(self, event: Any) -> None:
        """Enter or Space on a value takes it; on the last column it opens the line to type in."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        item, column = self.currentItem(), self.currentColumn()
        if event.key() not in keys or self.question(item) is None:
            super().keyPressEvent(event)
        elif column == TAKEN:
            self._opened(item, column)
        else:
            self._clicked(item, column)

    def _typed(self, item: QTreeWidgetItem, column: int) -> None:
        question = self.question(item)
        if self._filling or column != TAKEN or question is None:
            return
        try:
            value = self._value(question, item.text(TAKEN))
        except KotakuError as error:
            self.refused.emit(describe(error))
            self.decisions.pop(question.id, None)
            self._filling = True
            self._mark(item, question)
            self._filling = False
            self._recount()
            self.decided.emit()
            return
        self.decide([question], Side.VALUE, value)

    def _value(self, question: Question, text: str) -> Any:
        named = {label: value for value, label in self.shown.options(question.table, question.column)}
        if text in named:
            return named[text]
        typed = "" if text == NOTHING else text
        return self.shown.value(question.table, question.column, typed)

    # ---- filter and count --------------------------------------------------------------------------

    def narrow(self, words: str, *, open_only: bool) -> None:
        """Show only records and values with *words*, and only undecided ones when *open_only*."""
        words = words.casefold()
        for number in range(self.topLevelItemCount()):
            top = self.topLevelItem(number)
            seen = False
            for row in range(top.childCount()):
                child = top.child(row)
                question = self.question(child)
                texts = " ".join([top.text(WHAT), *(child.text(column) for column in range(5))])
                fits = words in texts.casefold()
                fits = fits and not (open_only and question is not None and question.id in self.decisions)
                child.setHidden(not fits)
                seen = seen or fits
            top.setHidden(not seen)

    def _recount(self) -> None:
        """Mark records that are decided whole."""
        for number in range(self.topLevelItemCount()):
            top = self.topLevelItem(number)
            keys = [tuple(top.child(row).data(WHAT, QUESTION)) for row in range(top.childCount())]
            done = all(key in self.decisions for key in keys)
            base = top.toolTip(WHAT)
            top.setText(WHAT, f"✓ {base}" if done else base)


class TakenDelegate(QStyledItemDelegate):
    """Lets a value be typed, or chosen where the column has a list."""

    def createEditor(self, parent: QWidget, _option: Any, index: Any) -> QWidget:
        """Return a list of the column's values, or a line."""
        view: ConflictView = self.parent()
        question = view.question(view.itemFromIndex(index))
        options = view.shown.options(question.table, question.column) if question else []
        if not options:
            return QLineEdit(parent)
        box = QComboBox(parent)
        box.addItems([NOTHING, *(label for _, label in options)])
        return box

    def setEditorData(self, editor: QWidget, index: Any) -> None:
        """Begin with what is taken so far, or with the field's value."""
        view: ConflictView = self.parent()
        item = view.itemFromIndex(index)
        question = view.question(item)
        text = item.text(TAKEN) if question and question.id in view.decisions else item.text(FIELD)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findText(text)))
        else:
            editor.setText("" if text == NOTHING else text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Any) -> None:
        """Hand what was typed over; the view reads it."""
        text = editor.currentText() if isinstance(editor, QComboBox) else editor.text().strip()
        model.setData(index, text or NOTHING)

    def sizeHint(self, option: Any, index: Any) -> QSize:
        """Leave room for a line to type in."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), hint.height() + 4)

"""The two pages of the history window: the steps taken, and the versions of one record."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.indicators.history_data import action_text, compared
from kotaku_qgis.gui.indicators.history_models import (
    CONTENT,
    ChangeModel,
    DifferenceFilter,
    StepFilter,
    StepModel,
    ValueModel,
)
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.PyQt.QtCore import QAbstractItemModel

    from kotaku_qgis.gui.indicators.history_data import ChangeRow, Records, RecordVersions, StepRow

_DAYS = (1, 7, 30, 365)
_MEASURED = 300
"""Above this many rows every one is a line high: measuring each would hold the window up."""


class StepsPage(QWidget):
    """Steps on the left with filters, what the chosen one changed on the right.

    ``chosen`` is emitted when another step is chosen, ``record`` with table and key of a change that is
    double-clicked.
    """

    chosen = pyqtSignal()
    record = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.filter = StepModel(self), StepFilter(self)
        self.filter.setSourceModel(self.model)
        self.changes = ChangeModel(self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(tr("Search in the steps…"))
        self.words.setClearButtonEnabled(True)
        self.who, self.action, self.since = QComboBox(self), QComboBox(self), QComboBox(self)
        self.since.addItem(tr("At any time"), None)
        titles = (tr("Last 24 hours"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 365 days"))
        for days, title in zip(_DAYS, titles):
            self.since.addItem(title, days)
        self.steps = _table(self.filter, self)
        self.table = _table(self.changes, self)
        self.table.setWordWrap(True)
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.undo = QPushButton(tr("&Undo this step…"), self)
        self.undo.setToolTip(
            tr("Take back what this step changed, as a new step. What was changed since is asked about.")
        )
        self.save = QPushButton(tr("&Save as CSV…"), self)
        self.save.setToolTip(tr("Save the changes of this step as a table that Excel opens."))
        self.versions = QPushButton(tr("&Versions of this record"), self)
        for button in (self.undo, self.save, self.versions):
            button.setAutoDefault(False)
        self._lay_out()
        self.words.textChanged.connect(self._filter)
        for box in (self.who, self.action, self.since):
            box.currentIndexChanged.connect(self._filter)
        self.steps.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.versions.clicked.connect(self._open)
        self.show_changes(None, ())

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        filters = QGridLayout(left)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.addWidget(self.words, 0, 0, 1, 3)
        for column, box in enumerate((self.since, self.action, self.who)):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            filters.addWidget(box, 1, column)
        filters.addWidget(self.steps, 2, 0, 1, 3)
        buttons = QHBoxLayout()
        for button in (self.versions, self.save, self.undo):
            buttons.addWidget(button)
        buttons.insertStretch(0, 1)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.title)
        side.addWidget(self.table, 1)
        side.addLayout(buttons)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setSizes([470, 690])
        QVBoxLayout(self).addWidget(split)
        _widths(self.steps, (138, 190, 62, 62), stretch=1)
        _widths(self.table, (215, 160, 150, 160), stretch=1)

    def fill(self, rows: Sequence[StepRow]) -> None:
        """Show the steps and offer the filters they allow; the first step is chosen."""
        self.model.fill(rows)
        _offer(self.who, tr("Everybody"), {row.who: row.who for row in rows})
        _offer(self.action, tr("All actions"), {r.step.action: action_text(r.step.action) for r in rows})
        self._filter()
        if self.filter.rowCount():
            self.steps.selectRow(0)
        self.chosen.emit()

    def current(self) -> StepRow | None:
        """Return the chosen step."""
        index = self.steps.currentIndex()
        rows = self.steps.selectionModel().selectedRows()
        found: StepRow | None = rows[0].data(CONTENT) if rows and index.isValid() else None
        return found

    def choose(self, step: str) -> None:
        """Choose the step *step* if it is shown."""
        for row in range(self.filter.rowCount()):
            if self.filter.index(row, 0).data(CONTENT).step.id == step:
                self.steps.selectRow(row)
                return

    def show_changes(self, row: StepRow | None, changes: Sequence[ChangeRow]) -> None:
        """Show what the step *row* changed."""
        self.changes.fill(changes)
        if len(changes) <= _MEASURED:
            self.table.resizeRowsToContents()
        if row is None:
            self.title.setText(tr("Choose a step to see what it changed."))
        elif not row.step.undoable:
            self.title.setText(tr("This step changed no records."))
        else:
            self.title.setText(
                tr("Records: {records} ({where}). A double click shows the versions of a record.",
                   records=row.step.records, where=row.where)
            )  # fmt: skip
        self.undo.setEnabled(row is not None and row.step.undoable)
        self.save.setEnabled(bool(changes))
        self._follow()

    def _filter(self) -> None:
        days = self.since.currentData()
        since = None if days is None else dt.datetime.now().astimezone() - dt.timedelta(days=days)
        self.filter.choose(
            self.who.currentData() or "", self.action.currentData() or "", since, self.words.text().strip()
        )

    def _follow(self) -> None:
        self.versions.setEnabled(bool(self.table.selectionModel().selectedRows()))

    def _open(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            change = rows[0].data(CONTENT)
            self.record.emit(change.table, change.key)


class VersionsPage(QWidget):
    """Two versions of a record side by side.

    ``asked`` is emitted with table and key when another record is chosen.
    """

    asked = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: RecordVersions | None = None
        self.records: Records | None = None
        self.model, self.filter = ValueModel(self), DifferenceFilter(self)
        self.filter.setSourceModel(self.model)
        self.rt, self.what = QComboBox(self), QComboBox(self)
        self.rt.setEditable(True)
        self.rt.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.rt.lineEdit().setPlaceholderText(tr("Type a kelurahan or RT/RW…"))
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.left, self.right = QComboBox(self), QComboBox(self)
        self.only = QCheckBox(tr("Only what &differs"), self)
        self.table = _table(self.filter, self)
        self.restore = QPushButton(tr("&Restore the version on the left"), self)
        self.restore.setToolTip(tr("Give the record the values of the version on the left, as a new step."))
        self.restore.setAutoDefault(False)
        self.save = QPushButton(tr("&Save as CSV…"), self)
        self.save.setToolTip(tr("Save all versions of this record as a table that Excel opens."))
        self.save.setAutoDefault(False)
        # the table lays its rows out when it is next drawn: only then can one be brought in sight
        self.settle = QTimer(self)
        self.settle.setSingleShot(True)
        self.settle.timeout.connect(self._scroll)
        self._lay_out()
        self.rt.activated.connect(lambda _index: self._offer_parts())
        self.what.activated.connect(lambda _index: self._ask())
        for box in (self.left, self.right):
            box.currentIndexChanged.connect(lambda _index: self._compare())
        self.only.toggled.connect(self._show_only)
        self.show_record(None)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for row, (text, first, second) in enumerate(
            ((tr("&Record:"), self.rt, self.what), (tr("&Compare:"), self.left, self.right))
        ):
            label = QLabel(text, self)
            label.setBuddy(first)
            grid.addWidget(label, row, 0)
            grid.addWidget(first, row, 1)
            grid.addWidget(second, row, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for box in (self.rt, self.what, self.left, self.right):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(20)
        buttons = QHBoxLayout()
        buttons.addWidget(self.only)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.restore)
        layout = QVBoxLayout(self)
        layout.addLayout(grid)
        layout.addWidget(self.title)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        _widths(self.table, (330, 330, 330), stretch=0)

    def offer(self, records: Records) -> None:
        """Offer the RT of the workspace; what is shown stays."""
        self.records = records
        text = self.rt.currentText()
        self.rt.blockSignals(True)
        self.rt.clear()
        self.rt.addItems(list(records.choices))
        self.rt.setCurrentIndex(self.rt.findText(text))
        self.rt.blockSignals(False)
        completer = self.rt.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def _offer_parts(self) -> None:
        self.what.clear()
        if self.records is None:
            return
        for title, table, key in self.records.choices.get(self.rt.currentText(), ()):
            self.what.addItem(title, (table, key))
        latest = 1 if self.what.count() > 1 else 0
        self.what.setCurrentIndex(latest)
        self._ask()

    def _ask(self) -> None:
        chosen = self.what.currentData()
        if chosen:
            self.asked.emit(*chosen)

    def show_record(self, shown: RecordVersions | None) -> None:
        """Show the last two versions of a record."""
        self.shown = shown
        for box in (self.left, self.right):
            box.blockSignals(True)
            box.clear()
            for number, title in enumerate(shown.titles if shown else ()):
                box.addItem(title, number)
            box.blockSignals(False)
        if shown is None:
            self.title.setText(tr("Choose a record to see what it was after each step."))
        else:
            count = len(shown.versions)
            self.title.setText(
                tr("<b>{record}</b>: {count} versions", record=shown.record, count=count)
                if count > 1
                else tr("<b>{record}</b> has not been changed since it was made.", record=shown.record)
            )
            self.left.setCurrentIndex(max(0, count - 2))
            self.right.setCurrentIndex(count - 1)
            self._point_at(shown)
        self._compare()

    def _point_at(self, shown: RecordVersions) -> None:
        """Let the two boxes name the record that is shown."""
        for label, parts in (self.records.choices if self.records else {}).items():
            if any((table, key) == (shown.table, shown.key) for _, table, key in parts):
                self.rt.setCurrentIndex(self.rt.findText(label))
                self.what.clear()
                for title, table, key in parts:
                    self.what.addItem(title, (table, key))
                    if (table, key) == (shown.table, shown.key):
                        self.what.setCurrentIndex(self.what.count() - 1)
                return
        self.rt.setCurrentIndex(-1)
        self.what.clear()

    def _show_only(self, only: bool) -> None:
        self.filter.choose(only)
        self.settle.start()

    def _scroll(self) -> None:
        """Bring the first difference in sight."""
        first = next((number for number, row in enumerate(self.model.rows) if not row.same), None)
        if first is not None:
            self.table.scrollTo(self.filter.mapFromSource(self.model.index(first, 0)))

    def _compare(self) -> None:
        left, right = self.left.currentData(), self.right.currentData()
        ready = self.shown is not None and left is not None and right is not None
        rows = compared(self.shown, left, right) if ready and self.shown else []
        self.model.name(self.left.currentText() or tr("Left"), self.right.currentText() or tr("Right"))
        self.model.fill(rows)
        self.settle.start()
        now = self.shown.versions[-1].values if self.shown and self.shown.versions else None
        then = self.shown.versions[left].values if ready and self.shown else None
        self.restore.setEnabled(then is not None and then != now)
        self.save.setEnabled(bool(rows))


def _table(model: QAbstractItemModel, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
    return table


def _widths(table: QTableView, widths: tuple[int, ...], stretch: int) -> None:
    header = table.horizontalHeader()
    for section, width in enumerate(widths):
        header.resizeSection(section, width)
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)


def _offer(box: QComboBox, everything: str, choices: dict[str, str]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for value, title in sorted(choices.items(), key=lambda item: item[1]):
        box.addItem(title, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)

"""What the check dock shows: scope, filter, the tree of findings, and what to do about the chosen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt, QTime, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.checks.catalogue import BY_ID, Check
from kotaku_qgis.core.errors import Level
from kotaku_qgis.gui.check_model import CONTENT, CheckFilter, CheckModel
from kotaku_qgis.i18n import tr
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.checks.finding import Finding

LIST, TEXT = 0, 1
FEW = 25
"""Findings of one check up to which it is shown unfolded."""


class CheckPanel(QWidget):
    """Paints findings and tells what the user wants; knows neither layers nor tasks."""

    chosen = pyqtSignal(list)
    activated = pyqtSignal(object)
    repair_wanted = pyqtSignal(list, object)
    repair_all_wanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CheckModel(self)
        self.filter = CheckFilter(self)
        self.filter.setSourceModel(self.model)
        self._complete = False
        """Whether more than single features was checked, so that an empty list means a clean one."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._build_head())
        layout.addLayout(self._build_filter())
        layout.addWidget(self._build_pages(), 1)
        layout.addWidget(self._build_details())
        layout.addLayout(self._build_foot())
        self._offer_deeds()

    # ---- building ----------------------------------------------------------------------------------

    def _build_head(self) -> QVBoxLayout:
        self.scope = QComboBox(self)
        self.scope.setToolTip(tr("What to check: the whole city or one kelurahan"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(12)
        self.run = QPushButton(QIcon(str(resource("icons", "check.svg"))), tr("&Check"), self)
        self.run.setIconSize(QSize(20, 20))
        self.run.setDefault(True)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        keep = self.progress.sizePolicy()
        # its room stays, so that the list does not jump
        keep.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keep)
        self.progress.hide()
        line = QHBoxLayout()
        line.addWidget(self.scope, 1)
        line.addWidget(self.run)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addLayout(line)
        head.addWidget(self.progress)
        return head

    def _build_filter(self) -> QHBoxLayout:
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(tr("Search in the findings…"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._choose)
        self.level = QComboBox(self)
        self.level.setToolTip(tr("Which findings to show"))
        self.level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.level.currentIndexChanged.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.level)
        return line

    def _build_pages(self) -> QStackedWidget:
        self.tree = QTreeView(self)
        self.tree.setModel(self.filter)
        self.tree.setHeaderHidden(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setExpandsOnDoubleClick(True)
        self.tree.setIndentation(14)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._menu)
        self.tree.activated.connect(self._activate)
        self.tree.selectionModel().selectionChanged.connect(self._selection_changed)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setMargin(16)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.tree)
        self.pages.addWidget(self.said)
        return self.pages

    def _build_details(self) -> QFrame:
        self.details = QFrame(self)
        self.details.setFrameShape(QFrame.Shape.StyledPanel)
        self.about = QLabel(self.details)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.repair = QToolButton(self.details)
        self.repair.setText(tr("&Repair"))
        self.repair.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.repair.clicked.connect(self._repair)
        self.choices = QMenu(self.repair)
        self.repair_all = QPushButton(self.details)
        self.repair_all.clicked.connect(self._repair_all)
        line = QHBoxLayout()
        line.addWidget(self.repair)
        line.addWidget(self.repair_all)
        line.addStretch(1)
        inner = QVBoxLayout(self.details)
        inner.addWidget(self.about)
        inner.addLayout(line)
        return self.details

    def _build_foot(self) -> QHBoxLayout:
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.settings = QToolButton(self)
        self.settings.setText(tr("&Tolerances…"))
        self.settings.setToolTip(tr("What counts as a fault, and what is repaired without asking"))
        self.save = QToolButton(self)
        self.save.setText(tr("C&SV…"))
        self.save.setToolTip(tr("Save all findings as a table that Excel opens."))
        self.foot = line = QHBoxLayout()
        line.addWidget(self.status, 1)
        line.addWidget(self.save)
        line.addWidget(self.settings)
        return line

    # ---- what is shown -----------------------------------------------------------------------------

    def offer(self, areas: Sequence[tuple[str, str]]) -> None:
        """Offer the kelurahan (name and key); the one chosen stays."""
        now = self.area()
        self.scope.clear()
        self.scope.addItem(tr("All kelurahan"), None)
        for name, key in areas:
            self.scope.addItem(name, key)
        self.scope.setCurrentIndex(max(0, self.scope.findData(now)))

    def area(self) -> str | None:
        """Return the key of the chosen kelurahan; None for all."""
        return self.scope.currentData()

    def waiting(self, *, opened: bool) -> None:
        """Say what to do before anything was checked."""
        self._complete = False
        self.run.setEnabled(opened)
        self.settings.setEnabled(opened)
        self.said.setText(
            tr(
                "“Check” looks for overlaps, gaps, missing and double RT, records without a polygon and "
                "more. Each finding can be seen on the map; many are repaired with one click."
            )
            if opened
            else tr("Open or create a workspace first.")
        )
        self.status.clear()

    def fill(self, findings: Sequence[Finding]) -> None:
        """Show *findings*; what is unfolded stays so."""
        opened, where = self._unfolded(), self._where()
        self.model.fill(findings)
        counts = Counter(finding.level for finding in findings)
        chosen = self.level.currentData()
        self.level.blockSignals(True)
        self.level.clear()
        self.level.addItem(tr("All ({count})", count=len(findings)), None)
        titles = {
            Level.ERROR: tr("Errors ({count})", count=counts[Level.ERROR]),
            Level.WARNING: tr("Warnings ({count})", count=counts[Level.WARNING]),
            Level.INFO: tr("Notes ({count})", count=counts[Level.INFO]),
        }
        for level, title in titles.items():
            if counts[level]:
                self.level.addItem(self.model.marks[level], title, level.value)
        self.level.setCurrentIndex(max(0, self.level.findData(chosen)))
        self.level.blockSignals(False)
        self._choose()
        for row in range(self.model.rowCount()):
            group = self.model.item(row)
            few = group.rowCount() <= FEW
            if opened.get(group.data(CONTENT).id, few):
                self.tree.expand(self.filter.mapFromSource(group.index()))
        self.pages.setCurrentIndex(LIST if findings else TEXT)
        for widget in (self.words, self.level, self.save):
            widget.setEnabled(bool(findings))
        self._return_to(where)
        self._offer_deeds()

    def _unfolded(self) -> dict[str, bool]:
        """Return which checks are unfolded, by id."""
        return {
            self.model.item(row).data(CONTENT).id: self.tree.isExpanded(
                self.filter.mapFromSource(self.model.item(row).index())
            )
            for row in range(self.model.rowCount())
        }

    def _where(self) -> tuple[str, int] | None:
        """Return the check and the row within it of the chosen finding; None when none is."""
        index = self.tree.currentIndex()
        content = index.data(CONTENT)
        return None if content is None or isinstance(content, Check) else (content.check, index.row())

    def _return_to(self, where: tuple[str, int] | None) -> None:
        """Choose the finding that took the place of the one chosen before: the next to look at."""
        for row in range(self.filter.rowCount() if where else 0):
            group = self.filter.index(row, 0)
            if where and group.data(CONTENT).id == where[0]:
                index = self.filter.index(min(where[1], self.filter.rowCount(group) - 1), 0, group)
                self.tree.setCurrentIndex(index)
                self.tree.scrollTo(index)

    def working(self, *, busy: bool) -> None:
        """Show whether a task runs: its progress, and Cancel in place of Check."""
        self.progress.setValue(0)
        self.progress.setVisible(busy)
        self.run.setText(tr("&Cancel") if busy else tr("&Check"))
        self.scope.setEnabled(not busy)
        self._offer_deeds(busy=busy)

    def advance(self, percent: float) -> None:
        """Show how far a task is."""
        self.progress.setValue(int(percent))

    def finished(self, count: int) -> None:
        """Say how a check ended: nothing found among *count* RT, or when it was."""
        self._complete = True
        if not self.model.findings:
            self.said.setText(
                "<h3>" + tr("Nothing found") + "</h3>" + tr("{count} RT passed every check.", count=count)
            )
        self.status.setText(tr("Checked at {time}.", time=QTime.currentTime().toString("HH:mm")))

    def rechecked(self, count: int) -> None:
        """Say how the check of just changed features ended."""
        if self._complete and not self.model.findings:
            self.said.setText("<h3>" + tr("Nothing found") + "</h3>")
        self.status.setText(
            tr("Found at what was just changed: {count}.", count=count)
            if count
            else tr("Just changed: nothing found.")
        )

    def outdated(self) -> None:
        """Say that the data changed after the check."""
        if self.model.findings or self.status.text():
            self.status.setText(tr("Changed since; check again."))

    def _choose(self) -> None:
        level = self.level.currentData()
        self.filter.choose(Level(level) if level else None, self.words.text())
        if self.words.text():
            self.tree.expandAll()

    # ---- what is chosen ----------------------------------------------------------------------------

    def selected(self) -> list[Finding]:
        """Return the chosen findings; those of a chosen check are not among them."""
        contents = [index.data(CONTENT) for index in self.tree.selectionModel().selectedRows()]
        return [one for one in contents if one is not None and not isinstance(one, Check)]

    def _check(self) -> Check | None:
        """Return the check of the current line."""
        content = self.tree.currentIndex().data(CONTENT)
        if content is None or isinstance(content, Check):
            return content
        return BY_ID[content.check]

    def _selection_changed(self, *_: object) -> None:
        self.chosen.emit(self.selected())
        self._offer_deeds()

    def _offer_deeds(self, *, busy: bool = False) -> None:
        """Say what the chosen finding is about, and offer its repairs."""
        check, findings = self._check(), self.selected()
        self.details.setVisible(check is not None and bool(self.model.findings))
        if check is None:
            return
        one = findings[0] if len(findings) == 1 else None
        said = [one.label, one.shown(), tr(one.remedy) if one.remedy else tr(check.about)] if one else []
        self.about.setText("\n".join(said) if said else tr(check.about))
        mendable = bool(findings) and all(finding.mendable for finding in findings)
        alike = len({finding.check for finding in findings}) == 1
        self.repair.setVisible(mendable and alike)
        self.repair.setEnabled(not busy)
        self._offer_choices(one)
        safe = sum(finding.safe for finding in self.model.of(check.id))
        self.repair_all.setText(tr("Repair &all ({count})", count=safe))
        self.repair_all.setToolTip(
            tr("Repairs all findings of this check that are safe to repair; Undo takes it back.")
        )
        self.repair_all.setVisible(safe > 0)
        self.repair_all.setEnabled(not busy)

    def _offer_choices(self, finding: Finding | None) -> None:
        self.choices.clear()
        texts = {"overlap": tr("Cut from {rt}"), "gap": tr("Give to {rt}")}
        if finding is None or finding.check not in texts:
            self.repair.setMenu(None)
            self.repair.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
            return
        for party, name in zip(finding.parties, finding.names):
            action = self.choices.addAction(texts[finding.check].format(rt=name))
            action.triggered.connect(
                lambda _checked=False, party=party: self.repair_wanted.emit([finding], party)
            )
        self.repair.setMenu(self.choices)
        mode = QToolButton.ToolButtonPopupMode
        # what is not safe is never done without the choice
        self.repair.setPopupMode(mode.MenuButtonPopup if finding.safe else mode.InstantPopup)

    def _repair(self) -> None:
        self.repair_wanted.emit(self.selected(), None)

    def _repair_all(self) -> None:
        check = self._check()
        if check is not None:
            self.repair_all_wanted.emit(check.id)

    def _activate(self, index: Any) -> None:
        content = index.data(CONTENT)
        if content is not None and not isinstance(content, Check):
            self.activated.emit(content)

    def _menu(self, place: Any) -> None:
        index = self.tree.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self.tree)
        content = index.data(CONTENT)
        if not isinstance(content, Check):
            menu.addAction(tr("&Show on the map")).triggered.connect(lambda: self._activate(index))
            if self.repair.isVisible() and not self.choices.actions():
                menu.addAction(tr("&Repair")).triggered.connect(self._repair)
            for action in self.choices.actions():
                menu.addAction(action)
        if self.repair_all.isVisible():
            menu.addAction(self.repair_all.text()).triggered.connect(self._repair_all)
        if menu.actions():
            menu.exec(self.tree.viewport().mapToGlobal(place))

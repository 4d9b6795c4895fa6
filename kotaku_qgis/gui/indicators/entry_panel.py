"""What the entry dock shows: where one is, the band, the form, and what can be done with the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QIntValidator
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.indicators.entry_band import EntryBand, state_icon, state_text
from kotaku_qgis.gui.indicators.entry_form import RecordForm
from kotaku_qgis.i18n import tr
from kotaku_qgis.paths import resource
from kotaku_qgis.workspace.widgets import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.gui.indicators.entry_data import RtLine

ICON = 16
ROOM = 30
"""Pixels of a list beside its text: margins and a scroll bar."""


class EntryPanel(QWidget):
    """The widgets; ``place_chosen``, ``year_chosen`` and ``rt_chosen`` are emitted for the user's choices."""

    place_chosen = pyqtSignal()
    year_chosen = pyqtSignal(int)
    rt_chosen = pyqtSignal(int)

    def __init__(self, iface: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kelurahan = self._combo(tr("Kelurahan whose RT are entered"))
        self.year = self._combo(tr("Year of the record; another year can be typed"))
        self.year.setEditable(True)
        self.year.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.year.setValidator(QIntValidator(FIRST_YEAR, LAST_YEAR, self))
        self.rt = self._combo(tr("RT; the square shows how far it is"))
        self.rt.setIconSize(QSize(ICON, ICON))
        self.back = self._step(Qt.ArrowType.LeftArrow, tr("Previous RT (Alt+Left, Page Up)"))
        self.next = self._step(Qt.ArrowType.RightArrow, tr("Next RT (Alt+Right, Page Down)"))
        self.zoom = QToolButton(self)
        self.zoom.setIcon(QIcon(str(resource("icons", "map.svg"))))
        self.zoom.setToolTip(tr("Show this RT on the map"))
        self.progress = QLabel(self)
        self.progress.setWordWrap(True)
        self.band = EntryBand(self)
        self.form = RecordForm(iface, (), self)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.copy = QPushButton(self)
        self.undo = self._small("mActionUndo.svg", tr("Undo the last change of a record"))
        self.save = QPushButton(tr("&Save"), self)
        self.save.setToolTip(tr("Write every change to the workspace (Ctrl+Enter)"))
        self._lay_out()
        self.kelurahan.activated.connect(lambda _index: self.place_chosen.emit())
        self.year.activated.connect(lambda _index: self._year_typed())
        self.year.lineEdit().editingFinished.connect(self._year_typed)
        self.rt.activated.connect(self.rt_chosen)
        self._year = 0

    def _combo(self, tip: str) -> QComboBox:
        box = QComboBox(self)
        box.setToolTip(tip)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setMinimumContentsLength(4)
        return box

    def _step(self, arrow: Qt.ArrowType, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setToolTip(tip)
        return button

    def _small(self, icon: str, tip: str) -> QToolButton:
        from qgis.core import QgsApplication

        button = QToolButton(self)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addLayout(self._row((tr("&Kelurahan"), self.kelurahan, 1), (tr("&Year"), self.year, 0)))
        steps = self._row((tr("&RT"), self.rt, 1))
        for button in (self.back, self.next, self.zoom):
            steps.addWidget(button)
        layout.addLayout(steps)
        self.year.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout.addWidget(self.progress)
        layout.addWidget(self.band)
        layout.addWidget(self.hint)
        layout.addWidget(self.form, 1)
        deeds = QHBoxLayout()
        deeds.addWidget(self.copy, 1)
        deeds.addWidget(self.undo)
        deeds.addWidget(self.save)
        layout.addLayout(deeds)

    def _row(self, *parts: tuple[str, QWidget, int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for text, widget, stretch in parts:
            label = QLabel(text, self)
            label.setBuddy(widget)
            row.addWidget(label)
            row.addWidget(widget, stretch)
        return row

    # ---- choices -----------------------------------------------------------------------------------

    def _year_typed(self) -> None:
        text = self.year.currentText()
        if self.year.lineEdit().hasAcceptableInput() and int(text) != self._year:
            self._year = int(text)
            self.year_chosen.emit(self._year)

    def offer_places(self, places: Sequence[tuple[str, Any]], chosen: Any) -> None:
        """List the kelurahan and choose one."""
        self.kelurahan.clear()
        for name, key in places:
            self.kelurahan.addItem(name, key)
        self.kelurahan.setCurrentIndex(max(0, self.kelurahan.findData(chosen)))

    def offer_years(self, years: Sequence[int], chosen: int) -> None:
        """List the years that have records, and choose one, which may be new."""
        self._year = chosen
        self.year.clear()
        for year in sorted({*years, chosen}, reverse=True):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(chosen))

    def offer_rt(self, lines: Sequence[RtLine], chosen: int, regulation: Regulation) -> None:
        """List the RT with their state, and choose one."""
        self.rt.clear()
        shown: dict[Any, tuple[QIcon, str]] = {}
        for line in lines:
            found = line.judgement
            if found not in shown:
                shown[found] = (state_icon(found, regulation), state_text(found, regulation))
            icon, state = shown[found]
            self.rt.addItem(icon, f"{line.name}   {state}", line.rt_id)
        # the list may be wider than the dock
        view = self.rt.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + ICON + ROOM)
        self.choose_rt(chosen, len(lines))
        self._tell_progress(lines)

    def renew_rt(self, lines: Sequence[RtLine], number: int, regulation: Regulation) -> None:
        """Show the state of one RT of the list anew."""
        line = lines[number]
        self.rt.setItemIcon(number, state_icon(line.judgement, regulation))
        self.rt.setItemText(number, f"{line.name}   {state_text(line.judgement, regulation)}")
        self._tell_progress(lines)

    def choose_rt(self, chosen: int, count: int) -> None:
        """Choose one of the *count* RT of the list."""
        self.rt.setCurrentIndex(chosen)
        self.back.setEnabled(chosen > 0)
        self.next.setEnabled(0 <= chosen < count - 1)

    def _tell_progress(self, lines: Sequence[RtLine]) -> None:
        whole = sum(line.judgement is not None and line.judgement.kelas is not None for line in lines)
        begun = sum(line.judgement is not None for line in lines) - whole
        text = tr("{whole} of {count} RT complete", whole=whole, count=len(lines))
        if begun:
            text += ", " + tr("{count} incomplete", count=begun)
        self.progress.setText(text)

    def show_hint(self, text: str) -> None:
        """Say why there is no form; an empty text brings the form back."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        for widget in (self.form, self.band, self.copy, self.undo, self.save, self.progress, self.zoom):
            widget.setVisible(not text)

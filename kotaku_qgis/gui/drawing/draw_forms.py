"""The short forms below the drawing tools: asked after the last click, answered with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import describe, language, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from kotaku_qgis.drawing.book import Kelurahan, Key

GOOD, BAD = "#2e7d32", "#c62828"
ON_DARK = {GOOD: "#81c784", BAD: "#ef9a9a"}
"""What stands in for them on the windows of a dark theme."""


def colored(text: str, color: str) -> str:
    """Return *text* as rich text in *color*."""
    if QApplication.palette().window().color().lightness() < 128:  # noqa: PLR2004 (half way to white)
        color = ON_DARK.get(color, color)
    return f"<span style='color:{color}'>{text}</span>"


def number_text(value: float, decimals: int) -> str:
    """Return a figure as the language of QGIS writes it."""
    return format_number(value, decimals, language())


def slim(box: QComboBox) -> None:
    """Let *box* be narrower than its longest text: the dock is only as wide as its buttons."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)


class DrawForm(QWidget):
    """A title, fields, and the buttons “do it” and “leave it”; Enter does it, Esc leaves it."""

    accepted = pyqtSignal()
    rejected = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.RichText)
        self.ok = QPushButton(self)
        self.ok.setDefault(True)
        self.leave = QPushButton(tr("Discard"), self)
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.leave)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.ok)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addLayout(self.form)
        layout.addWidget(self.note)
        layout.addLayout(self.buttons)
        self.ok.clicked.connect(lambda _checked=False: self.accepted.emit())
        self.leave.clicked.connect(lambda _checked=False: self.rejected.emit())

    def row(self, text: str, widget: QWidget) -> None:
        """Add a field with its label and mnemonic."""
        if isinstance(widget, QComboBox):
            slim(widget)
        label = QLabel(text, self)
        label.setBuddy(widget)
        self.form.addRow(label, widget)

    def keyPressEvent(self, event: Any) -> None:
        """Enter and Esc, wherever the focus is; on a button Enter presses that one."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QAbstractButton):
                focused.click()
            elif self.ok.isEnabled():
                self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.rejected.emit()
        else:
            super().keyPressEvent(event)


class AreaTrio(QWidget):
    """Drawn, verified and SK area of an RT side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.figures = []
        for column, title in enumerate((tr("Drawn"), tr("Verified"), tr("In the SK"))):
            head = QLabel(title, self)
            figure = QLabel(self)
            figure.setTextFormat(Qt.TextFormat.RichText)
            for row, label in enumerate((head, figure)):
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                grid.addWidget(label, row, column)
            self.figures.append(figure)

    def show_areas(self, drawn: float, verified: float | None, flag: float | None) -> None:
        """Show three areas in hectares, and by how much the drawn one differs."""
        self.figures[0].setText(f"<b>{number_text(drawn, 4)} ha</b>")
        for figure, area in ((self.figures[1], verified), (self.figures[2], flag)):
            if area is None:
                figure.setText("–")
                figure.setToolTip(tr("not counted yet"))
                continue
            text = f"{number_text(area, 4)} ha"
            if area > 0:
                off = round((drawn / area - 1) * 100)
                text += f"<br><small>{off:+d} %</small>"
            figure.setText(text)
            figure.setToolTip(tr("In brackets: how much larger or smaller the drawn area is."))


class IdentityForm(DrawForm):
    """RT/RW, kelurahan and areas of the RT just drawn."""

    later = pyqtSignal()
    """Keep the polygon without a number."""
    jump = pyqtSignal(int)
    """Show the RT of this feature id, the twin."""
    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.judge: Callable[[str, str | None], Key] | None = None
        self.key: Key | None = None
        self.kelurahan = QComboBox(self)
        self.number = QLineEdit(self)
        self.number.setPlaceholderText(tr("for example 4/2 or RT 4 RW 2"))
        self.number.setClearButtonEnabled(True)
        self.waiting = QComboBox(self)
        self.waiting.setToolTip(tr("RT that came with a table and have no polygon yet"))
        self.waiting.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.twin = QToolButton(self)
        self.twin.setText(tr("Show it"))
        self.twin.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.areas = AreaTrio(self)
        self.row(tr("&RT/RW"), self.number)
        self.waiting_label = QLabel(tr("&Not drawn yet"), self)
        self.waiting_label.setBuddy(self.waiting)
        slim(self.waiting)
        self.form.addRow(self.waiting_label, self.waiting)
        self.row(tr("&Kelurahan"), self.kelurahan)
        self.doubts = QLabel(self)
        self.doubts.setWordWrap(True)
        self.doubts.setTextFormat(Qt.TextFormat.RichText)
        layout: Any = self.layout()
        layout.insertWidget(2, self.areas)
        layout.insertWidget(1, self.doubts)
        # what is typed is answered right below, on small screens the only place in sight
        layout.removeWidget(self.note)
        self.form.insertRow(1, self.note)
        self.form.insertRow(2, self.twin)
        self.later_button = QPushButton(tr("Number &later"), self)
        self.later_button.setToolTip(tr("Keeps the polygon; the check lists it as an RT without a number."))
        self.buttons.insertWidget(2, self.later_button)
        self.ok.setText(tr("&Add RT"))
        self.later_button.clicked.connect(lambda _checked=False: self.later.emit())
        self.number.textChanged.connect(lambda _text: self._typed())
        self.kelurahan.currentIndexChanged.connect(lambda _index: self._moved())
        self.waiting.activated.connect(self._chosen)
        self.twin.clicked.connect(
            lambda _checked=False: self.jump.emit(self.key.twin) if self.key and self.key.twin else None
        )
        self.undrawn: Callable[[str | None], list[tuple[int, str]]] = lambda _area: []
        self.doubts.hide()
        order = (self.number, self.waiting, self.kelurahan, self.ok, self.later_button, self.leave, self.twin)
        for before, after in zip(order, order[1:]):
            QWidget.setTabOrder(before, after)

    def ask(self, listed: list[Kelurahan], place: Kelurahan | None) -> None:
        """Start anew for a polygon that lies in *place*."""
        self.kelurahan.blockSignals(True)
        self.kelurahan.clear()
        for one in listed:
            self.kelurahan.addItem(one.name, one)
        self.kelurahan.setCurrentIndex(self.kelurahan.findText(place.name) if place else -1)
        self.kelurahan.blockSignals(False)
        self.number.clear()
        self._moved()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn(self, doubts: list[str]) -> None:
        """Show what looks wrong about the polygon; nothing for an empty list."""
        self.doubts.setText("<br>".join(colored("⚠ " + one, BAD) for one in doubts))
        self.doubts.setVisible(bool(doubts))

    @property
    def place(self) -> Kelurahan | None:
        """The kelurahan chosen."""
        return self.kelurahan.currentData()

    @property
    def wilayah_id(self) -> str | None:
        """The chosen kelurahan's id."""
        return self.place.wilayah_id if self.place else None

    def _moved(self) -> None:
        """Offer what waits in the kelurahan chosen."""
        waiting = self.undrawn(self.wilayah_id)
        self.waiting.clear()
        self.waiting.addItem(tr("choose… ({count})", count=len(waiting)), "")
        for _fid, key in waiting:
            self.waiting.addItem(key, key)
        for widget in (self.waiting, self.waiting_label):
            widget.setVisible(bool(waiting))
        self._typed()

    def _chosen(self, _index: int) -> None:
        if self.waiting.currentData():
            self.number.setText(self.waiting.currentData())
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        """Say at once what the number means."""
        text = self.number.text().strip()
        self.key = self.judge(text, self.wilayah_id) if text and self.judge else None
        ready = self.key is not None and self.key.problem is None
        if not text:
            self.note.clear()
        elif self.key is not None and self.key.problem is not None:
            self.note.setText(colored(describe(self.key.problem), BAD))
        elif self.key is not None:
            lines = [colored(f"<b>{self.key.text}</b>", GOOD)]
            if self.place is not None and self.place.code:
                lines.append(tr("Code: {code}", code=f"{self.place.code}-{self.key.text}"))
            if self.key.undrawn is not None:
                lines.append(tr("Known from a table: the polygon goes to it."))
            self.note.setText("<br>".join(lines))
        self.note.setVisible(bool(text))
        self.twin.setVisible(self.key is not None and self.key.twin is not None)
        self.ok.setEnabled(ready)
        self.edited.emit()

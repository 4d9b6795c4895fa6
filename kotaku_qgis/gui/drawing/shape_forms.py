"""Short forms for shapes that change: which piece keeps the records, whose number remains, whose is a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QRadioButton, QWidget

from kotaku_qgis.drawing.book import Key
from kotaku_qgis.drawing.merge import KEEP, SUM, Merging
from kotaku_qgis.gui.drawing.draw_forms import BAD, GOOD, DrawForm, colored, number_text, slim
from kotaku_qgis.i18n import describe, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qgis.core import QgsFeature

PIECE_COLORS = ("#1565c0", "#e65100", "#6a1b9a", "#00695c", "#ad1457", "#4e342e")
"""Marks of the pieces, on the map and in the form."""


class SplitForm(DrawForm):
    """Which piece keeps number and records, and what the others are called."""

    highlighted = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps = QComboBox(self)
        self.row(tr("&Keeps number and records"), self.keeps)
        self.numbers: list[QLineEdit] = []
        self.judge: Callable[[str], Key] | None = None
        self.keys: list[Key] = []
        self.ok.setText(tr("&Split"))
        self.keeps.currentIndexChanged.connect(lambda _index: self._refresh())

    def ask(self, name: str, areas: Sequence[float], judge: Callable[[str], Key]) -> None:
        """Ask about the pieces of the RT *name*; *areas* in hectares, the largest first."""
        self.judge = judge
        for edit in self.numbers:
            self.form.removeRow(edit)
        self.numbers = []
        self.title.setText(tr("<b>{name}</b> is cut into {count} pieces.", name=name, count=len(areas)))
        self.keeps.blockSignals(True)
        self.keeps.clear()
        for number, area in enumerate(areas):
            self.keeps.addItem(tr("Piece {number}: {area} ha", number=number + 1, area=number_text(area, 4)))
        self.keeps.blockSignals(False)
        for number in range(len(areas)):
            edit = QLineEdit(self)
            edit.setPlaceholderText(tr("for example 4/2 or RT 4 RW 2"))
            edit.textChanged.connect(lambda _text: self._refresh())
            self.numbers.append(edit)
            mark = colored("■", PIECE_COLORS[number % len(PIECE_COLORS)])
            self.form.addRow(f"{mark} {number + 1}", edit)
        self._refresh()
        self.numbers[1 if len(areas) > 1 else 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        keeps = self.keeps.currentIndex()
        self.keys = []
        notes, wrong = [], False
        taken: set[str] = set()
        for number, edit in enumerate(self.numbers):
            edit.setEnabled(number != keeps)
            text = edit.text().strip()
            key = self.judge(text) if text and number != keeps and self.judge else Key()
            self.keys.append(key)
            if key.problem is not None:
                notes.append(colored(describe(key.problem), BAD))
                wrong = True
            elif key.text and key.text in taken:
                notes.append(colored(tr("{rt} stands twice.", rt=key.text), BAD))
                wrong = True
            elif key.text:
                notes.append(colored(f"{number + 1}: <b>{key.text}</b>", GOOD))
            taken.add(key.text)
        notes.append(tr("Volumes are not divided: the new RT is counted anew."))
        self.note.setText("<br>".join(notes))
        self.ok.setEnabled(not wrong)
        self.highlighted.emit(keeps)


class MergeForm(DrawForm):
    """Which RT are merged, whose number remains, and what happens to the records."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number_of = QComboBox(self)
        self.keep = QRadioButton(tr("&Keep those of"), self)
        self.records_of = QComboBox(self)
        self.sum = QRadioButton(tr("&Add them up"), self)
        self.sum.setToolTip(tr("Year by year; a figure that one RT lacks stays blank."))
        self.keep.setChecked(True)
        self.row(tr("&Number that remains"), self.number_of)
        self.form.addRow(tr("Records"), self.keep)
        slim(self.records_of)
        self.form.addRow(self.records_of)
        self.form.addRow("", self.sum)
        self.note.setText(tr("Records given up stay in the history."))
        self.ok.setText(tr("&Merge"))
        self.keep.toggled.connect(self.records_of.setEnabled)
        self.fids: list[int] = []

    def ask(self, chosen: Sequence[tuple[QgsFeature, str, int]]) -> None:
        """Show the RT chosen so far: feature, name and number of records of each."""
        self.fids = [feature.id() for feature, _, _ in chosen]
        self.title.setText(
            tr(
                "Click the RT to merge. Chosen: {names}",
                names=", ".join(name for _, name, _ in chosen) or "–",
            )
        )
        for box in (self.number_of, self.records_of):
            known = box.currentData()
            box.clear()
            for feature, name, records in chosen:
                text = (
                    tr("{name} ({count} years)", name=name, count=records) if box is self.records_of else name
                )
                box.addItem(text, feature.id())
            box.setCurrentIndex(max(0, box.findData(known)))
        self.ok.setEnabled(len(chosen) > 1)

    @property
    def wanted(self) -> Merging:
        """What the user decided."""
        mode = SUM if self.sum.isChecked() else KEEP
        return Merging(self.fids, self.number_of.currentData(), mode, self.records_of.currentData())


class GapForm(DrawForm):
    """Whose an empty place becomes."""

    NEW = -1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner = QComboBox(self)
        self.row(tr("&Give it to"), self.owner)
        self.ok.setText(tr("&Fill"))

    def ask(self, hectares: float, neighbours: Sequence[tuple[int, str, float]]) -> None:
        """Ask about a gap; *neighbours* as feature id, name and metres of common border, longest first."""
        self.title.setText(tr("Gap of {area} ha ({square} m²)", area=number_text(hectares, 4),
                              square=number_text(hectares * 10_000, 0)))  # fmt: skip
        self.owner.clear()
        for fid, name, metres in neighbours:
            self.owner.addItem(
                tr("{name} (common border {metres} m)", name=name, metres=number_text(metres, 0)), fid
            )
        self.owner.addItem(tr("a new RT"), self.NEW)
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)


class KawasanForm(DrawForm):
    """Name and decree of a kawasan kumuh, drawn freely or joined from RT."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QComboBox(self)
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.code = QLineEdit(self)
        self.decree = QLineEdit(self)
        self.row(tr("&Name"), self.name)
        self.row(tr("&Code"), self.code)
        self.row(tr("&SK number"), self.decree)
        self.ok.setText(tr("&Build kawasan"))
        self.fids: list[int] | None = None
        self.name.editTextChanged.connect(lambda _text: self._refresh())

    def ask(self, known: Sequence[str], title: str, fids: Sequence[int] | None) -> None:
        """Ask for a name; *known* are offered to be extended. *fids* are the RT, None when drawn freely."""
        fresh = self.fids is None or fids is None or not self.isVisible()
        self.fids = None if fids is None else list(fids)
        self.title.setText(title)
        if fresh:
            self.name.clear()
            self.name.addItems(list(known) if fids is not None else [])
            self.name.setEditText("")
            self.code.clear()
            self.decree.clear()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @property
    def values(self) -> dict[str, Any]:
        """What was filled in, by column; blank fields are left out."""
        found = {"kode": self.code.text().strip(), "no_sk": self.decree.text().strip()}
        return {name: text for name, text in found.items() if text}

    @property
    def chosen_name(self) -> str:
        """The name, without blanks around it."""
        return self.name.currentText().strip()

    def _refresh(self) -> None:
        self.ok.setEnabled(bool(self.chosen_name) and (self.fids is None or bool(self.fids)))

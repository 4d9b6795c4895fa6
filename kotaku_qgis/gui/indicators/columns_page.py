"""Second page: which column means what, by a saved matching or by hand, and how its numbers are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.saved_matching import SUFFIX, SavedMatching, read_matching, recognised
from kotaku_qgis.gui.indicators import matching_store
from kotaku_qgis.gui.matching_table import MatchingTable
from kotaku_qgis.gui.memory import last_folder, remember_folder
from kotaku_qgis.i18n import describe, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable
    from kotaku_qgis.indicators.table_intake import ColumnFormat

_NAMED = 3
MATCHING_FILES = " (*.json)"


class ColumnsPage(QWidget):
    """The matching as it is proposed, kept or chosen."""

    changed = pyqtSignal()

    def __init__(self, regulation: Regulation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.regulation = regulation
        self.table: RawTable | None = None
        self.proposal: Matching | None = None
        self.names = QComboBox(self)
        self.names.setEditable(True)
        self.names.lineEdit().setPlaceholderText(tr("name, for example of the office"))
        self.names.setToolTip(tr("Choose a kept matching, or type a name to keep this one under."))
        self.keep_button = QPushButton(tr("&Keep"), self)
        self.keep_button.setToolTip(tr("Keeps this matching: it is offered when such a header comes again."))
        self.forget_button = QPushButton(tr("&Remove"), self)
        self.forget_button.setToolTip(tr("Removes the kept matching of this name."))
        self.load_button = QPushButton(tr("&Load…"), self)
        self.load_button.setToolTip(tr("Takes a matching from a file of another office."))
        self.save_button = QPushButton(tr("Save to a &file…"), self)
        self.save_button.setToolTip(tr("Writes this matching to a file, to pass it on."))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.hide()
        self.matching_table = MatchingTable(self)
        self.style = QComboBox(self)
        for value, text in (("", tr("recognised by themselves")), ("comma", "1.234,5"), ("point", "1,234.5")):
            self.style.addItem(text, value)
        self.numbers = QLabel(self)
        self.numbers.setWordWrap(True)
        self.percents = QCheckBox(self)
        self._lay_out()
        self.names.activated.connect(lambda _i: self._apply(self._named()))
        self.names.lineEdit().textChanged.connect(lambda _t: self._enable())
        self.keep_button.clicked.connect(self.keep)
        self.forget_button.clicked.connect(self.forget)
        self.load_button.clicked.connect(self.load)
        self.save_button.clicked.connect(self.save)
        self.matching_table.changed.connect(self.changed)
        self.style.activated.connect(lambda _i: self.changed.emit())
        self.percents.toggled.connect(lambda _v: self.changed.emit())

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        label = QLabel(tr("Kept m&atching"), self)
        label.setBuddy(self.names)
        bar.addWidget(label)
        bar.addWidget(self.names, 1)
        for button in (self.keep_button, self.forget_button, self.load_button, self.save_button):
            button.setAutoDefault(False)
            bar.addWidget(button)
        below = QHBoxLayout()
        label = QLabel(tr("&Numbers"), self)
        label.setBuddy(self.style)
        below.addWidget(label)
        below.addWidget(self.style)
        below.addWidget(self.numbers, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self.note)
        layout.addWidget(self.matching_table, 1)
        layout.addLayout(below)
        layout.addWidget(self.percents)

    # ---- what is shown -----------------------------------------------------------------------------

    def fill(self, table: RawTable, proposal: Matching) -> None:
        """Show the matching proposed for *table*, or the kept one whose header it has."""
        self.table, self.proposal = table, proposal
        self.percents.setChecked(False)
        self._list()
        known = recognised(matching_store.saved(), table.columns)
        self._apply(known)
        if known is not None:
            self.names.setCurrentText(known.name)
            self._say(
                tr("The table has the header for which “{name}” was kept: it is used here.", name=known.name)
            )

    def _apply(self, kept: SavedMatching | None) -> None:
        if self.table is None or self.proposal is None:
            return
        matching = self.proposal
        self._say("")
        if kept is not None:
            if kept.likeness(self.table.columns) <= 0:
                self._say(tr("“{name}” is for a table with other columns.", name=kept.name))
                return
            matching = matching.override(kept.choices(self.table.columns))
            self.style.setCurrentIndex(max(0, self.style.findData(kept.number_style or "")))
        self.matching_table.fill(matching, self.table.columns, self.table.samples(), self.regulation)
        self._enable()
        self.changed.emit()

    def _say(self, text: str) -> None:
        """Say *text* above the table; nothing takes no room."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def show_formats(self, found: Sequence[ColumnFormat]) -> None:
        """Say how the numbers of the matched columns are written, for the user to confirm."""
        words = {
            "number": tr("{count} columns as numbers of the spreadsheet"),
            "comma": tr("{count} with a decimal comma"),
            "point": tr("{count} with a decimal point"),
            "text": tr("{count} with whole numbers only"),
            "mixed": tr("<b>{count} with both comma and point</b>: {columns}"),
            "unclear": tr("<b>{count} that can be read in two ways</b>: {columns}"),
        }
        parts = []
        for kind, text in words.items():
            columns = [one.column for one in found if one.kind == kind]
            if columns:
                parts.append(text.format(count=len(columns), columns=_some(columns)))
        self.numbers.setText("; ".join(parts))
        shares = [one.column for one in found if one.percents and one.target.startswith("v_")]
        self.percents.setVisible(bool(shares))
        if shares:
            self.percents.setText(
                tr("Percents stand in place of volumes ({columns}): turn them into volumes",
                   columns=_some(shares))
            )  # fmt: skip

    # ---- what was chosen ---------------------------------------------------------------------------

    def matching(self) -> Matching | None:
        """Return the matching as it stands."""
        return self.matching_table.matching()

    def options(self) -> dict[str, Any]:
        """Return the choices, as in ``table_intake.Decisions``."""
        matching = self.matching()
        return {
            "matching": {**matching.fields, **matching.printed} if matching else {},
            "number_style": self.style.currentData() or None,
            "convert_percents": self.percents.isVisibleTo(self) and self.percents.isChecked(),
        }

    # ---- kept matchings ----------------------------------------------------------------------------

    def _list(self) -> None:
        self.names.blockSignals(True)
        self.names.clear()
        self.names.addItems([one.name for one in matching_store.saved()])
        self.names.setCurrentIndex(-1)
        self.names.clearEditText()
        self.names.blockSignals(False)
        self._enable()

    def _named(self) -> SavedMatching | None:
        name = self.names.currentText().strip()
        return next((one for one in matching_store.saved() if one.name == name), None)

    def _enable(self) -> None:
        named = bool(self.names.currentText().strip())
        self.keep_button.setEnabled(named and self.table is not None)
        self.forget_button.setEnabled(named and self._named() is not None)
        self.save_button.setEnabled(self.table is not None)

    def _current(self) -> SavedMatching | None:
        matching = self.matching()
        if matching is None or self.table is None:
            return None
        name = self.names.currentText().strip() or self.table.path.stem
        fields = {
            target: tuple(columns) for target, columns in {**matching.fields, **matching.printed}.items()
        }
        return SavedMatching(name, self.table.columns, fields, self.style.currentData() or None)

    def keep(self) -> None:
        """Keep the matching in the profile, under the name typed."""
        current = self._current()
        if current is None:
            return
        if self._done(lambda: matching_store.keep(current)):
            self._list()
            self.names.setCurrentText(current.name)
            self._enable()
            self._say(
                tr("Kept as “{name}”: it is offered when such a header comes again.", name=current.name)
            )

    def forget(self) -> None:
        """Remove the kept matching of this name; the columns stay as they are."""
        name = self.names.currentText().strip()
        if self._done(lambda: matching_store.forget(name)):
            self._list()
            self._say(tr("“{name}” was removed.", name=name))

    def load(self) -> None:
        """Ask for a file and take the matching in it."""
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Load a matching"), last_folder(), tr("Column matchings") + MATCHING_FILES
        )
        if path:
            self.load_from(Path(path))

    def load_from(self, path: Path) -> None:
        """Take the matching in *path* and keep it."""
        found: list[SavedMatching] = []
        if self._done(lambda: found.append(read_matching(path))):
            remember_folder(path)
            self._done(lambda: matching_store.keep(found[0]))
            self._list()
            self.names.setCurrentText(found[0].name)
            self._apply(found[0])

    def save(self) -> None:
        """Ask for a file and write the matching to it."""
        current = self._current()
        if current is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the matching"),
            str(Path(last_folder()) / f"{current.name}{SUFFIX}"),
            tr("Column matchings") + MATCHING_FILES,
        )
        if path and self._done(lambda: matching_store.keep(current, Path(path))):
            self._say(tr("Saved: {file}", file=Path(path).name))

    def _done(self, deed: Any) -> bool:
        """Do *deed*; say in words why it could not be done."""
        try:
            deed()
        except KotakuError as error:
            self._say(describe(error))
        except OSError as error:
            self._say(tr("Not saved: {reason}", reason=error.strerror or str(error)))
        else:
            return True
        return False


def _some(names: Sequence[str]) -> str:
    """Return the first few names."""
    more = "…" if len(names) > _NAMED else ""
    return ", ".join(f"“{name}”" for name in names[:_NAMED]) + more

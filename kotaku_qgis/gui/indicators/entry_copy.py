"""What copying from an earlier record would bring, shown before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.indicators.entry_data import plain
from kotaku_qgis.gui.indicators.entry_words import EntryWords
from kotaku_qgis.gui.memory import forget_on_close, recall, remember, restore_size
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kotaku_qgis.gui.indicators.entry_dock import EntryDock

HEADER, ALL = "header", "all"
NOTES = "catatan"


def offer_copy(dock: EntryDock) -> None:
    """Show what the last earlier record of the RT in *dock* would bring; typed into its form when taken."""
    line, form, data = dock.line, dock.panel.form, dock.data
    earlier = data.earlier(line.rt_id, dock.year) if line and data else None
    now = form.values()
    if earlier is None or now is None or data is None or line is None:
        return
    words = EntryWords(form.layer)
    names = data.figures()
    dialog = CopyDialog(
        tr("{rt}: copy from {year}", rt=line.name, year=earlier["tahun"]),
        {name: words.caption(name) for name in names},
        data.header,
        {name: plain(now[name]) for name in names},
        {name: plain(earlier[name]) for name in names},
        earlier["tahun"],
        words.value,
        dock,
    )
    shown, year = (line.rt_id, dock.year), earlier["tahun"]

    def copied(values: dict[str, Any], kind: str) -> None:
        present = form.values()
        if present is None or dock.line is None or (dock.line.rt_id, dock.year) != shown:
            dock.commands.messages.warning(tr("Another RT is shown by now; nothing was copied."))
            return
        mark = tr("All figures copied from {year}", year=year)
        if kind != ALL:
            mark = tr("Header copied from {year}", year=year)
        notes = plain(present[NOTES])
        form.set_values({**values, NOTES: f"{notes}; {mark}" if notes else mark})
        dock.show_result()

    dialog.taken.connect(copied)
    dock.commands.show(dialog)


class CopyDialog(QDialog):
    """Lists each figure as it is now and as it would be; ``taken`` carries the values and what was chosen."""

    taken = pyqtSignal(dict, str)

    def __init__(
        self,
        title: str,
        captions: Mapping[str, str],
        header: Sequence[str],
        now: Mapping[str, Any],
        then: Mapping[str, Any],
        year: int,
        say: Callable[[str, Any], str],
        parent: QWidget | None = None,
    ) -> None:
        """Compare *now* with *then*, a record of *year*; *say* words the value of a column."""
        super().__init__(parent)
        forget_on_close(self)
        self.setObjectName("kotakuEntryCopy")
        self.setWindowTitle(title)
        self.captions, self.header, self.now, self.then, self.say = captions, header, now, then, say
        layout = QVBoxLayout(self)
        self.only = QRadioButton(tr("Only the &header: areas, buildings, people, lengths"), self)
        self.whole = QRadioButton(tr("&All figures and answers"), self)
        chosen = recall("entry copy", HEADER)
        (self.whole if chosen == ALL else self.only).setChecked(True)
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels([tr("Figure"), tr("Now"), str(year)])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        columns = self.table.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        boxes = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(boxes.Ok | boxes.Cancel, self)
        self.buttons.button(boxes.Ok).setText(tr("&Copy"))
        self.buttons.button(boxes.Cancel).setText(tr("Cancel"))
        for widget in (self.only, self.whole, self.table, self.note, self.buttons):
            layout.addWidget(widget)
        self.only.toggled.connect(self._fill)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        restore_size(self, "entry copy", 560, 480)
        self._fill()

    def values(self) -> dict[str, Any]:
        """Return what would change, by column; a blank earlier figure never replaces one that is there."""
        names = self.header if self.only.isChecked() else list(self.captions)
        return {
            name: self.then[name]
            for name in names
            if self.then.get(name) is not None and self.then[name] != self.now.get(name)
        }

    def _fill(self, *_: object) -> None:
        values = self.values()
        self.table.setRowCount(len(values))
        for row, (name, value) in enumerate(values.items()):
            texts = (self.captions[name], self.say(name, self.now.get(name)), self.say(name, value))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                self.table.setItem(row, column, item)
        over = sum(self.now.get(name) is not None for name in values)
        text = tr(
            "{count} figures would be taken; they are still to be checked in the field.", count=len(values)
        )
        if over:
            text += " " + tr("{count} of them replace what is typed already.", count=over)
        if not values:
            text = tr("There is nothing to copy: everything is the same or blank.")
        self.note.setText(text)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(values))

    def _take(self) -> None:
        kind = HEADER if self.only.isChecked() else ALL
        remember("entry copy", kind)
        self.taken.emit(self.values(), kind)
        self.accept()

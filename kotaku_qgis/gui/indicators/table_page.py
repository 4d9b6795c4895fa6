"""First page of the import: the file or pasted cells, sheet and header, and what the table does not say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QShortcut,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.indicators.sheet_preview import SheetPreview
from kotaku_qgis.gui.memory import last_folder
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from kotaku_qgis.core.tables import RawTable, Sheet

TABLE_FILES = " (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv *.json)"
NO_YEAR = 1989
FOUND = 0
"""Value of the header's first row that stands for “found by itself”."""


class TablePage(QWidget):
    """What to read. ``chosen``: another file, sheet or pasted text; ``headed``: another header row."""

    chosen = pyqtSignal()
    headed = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pasted = ""
        self._sheet: Sheet | None = None
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.file.setFilter(tr("Tables") + TABLE_FILES + ";;" + tr("All files") + " (*)")
        self.file.setDefaultRoot(last_folder())
        self.file.setDialogTitle(tr("Choose a file"))
        self.file.lineEdit().setPlaceholderText(tr("Excel, ODS or CSV: choose with the button on the right"))
        self.paste = QPushButton(tr("&Paste cells"), self)
        self.paste.setToolTip(tr("Takes the cells that were copied in Excel, header included (Ctrl+V)."))
        self.paste.setAutoDefault(False)
        self.part = QComboBox(self)
        self.part.setMinimumContentsLength(18)
        self.first = QSpinBox(self)
        self.first.setRange(FOUND, 9999)
        self.first.setSpecialValueText(tr("found by itself"))
        self.first.setToolTip(
            tr("The row in which the column names begin. A double click below sets it too.")
        )
        self.count = QSpinBox(self)
        self.count.setRange(FOUND, 6)
        self.count.setSpecialValueText(tr("found by itself"))
        self.count.setToolTip(tr("Over how many rows the column names go."))
        self.info = QLabel(self)
        self.info.setWordWrap(True)
        self.preview = SheetPreview(self)
        self.preview.setToolTip(tr("Double click a row: the column names begin there."))
        self._add_options()
        self._lay_out()
        self.show_sheets([], None)
        self.file.fileChanged.connect(self._file_chosen)
        self.paste.clicked.connect(self.take_clipboard)
        self.part.activated.connect(lambda _i: self._sheet_chosen())
        self.first.valueChanged.connect(lambda _v: self.headed.emit())
        self.count.valueChanged.connect(lambda _v: self.headed.emit())
        self.preview.doubleClicked.connect(lambda index: self.first.setValue(index.row() + 1))
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.take_clipboard)

    def _add_options(self) -> None:
        self.year = QSpinBox(self)
        self.year.setRange(NO_YEAR, 2100)
        self.year.setSpecialValueText(tr("in the table"))
        self.year.setValue(NO_YEAR)
        self.year.setToolTip(tr("Only when the table has no column with the year."))
        self.year.valueChanged.connect(lambda _v: self.changed.emit())
        self.missing = QComboBox(self)
        self.missing.addItem(tr("is kept; the RT is drawn later"), "create")
        self.missing.addItem(tr("is left out"), "refuse")
        self.missing.setToolTip(tr("It is listed either way."))
        self.blanks = QCheckBox(tr("&Blank cells mean 0 (only when the counters say so)"), self)
        self.blanks.setToolTip(
            tr("Otherwise a blank is “not counted”, and the record gets no class until it is filled.")
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 1)
        grid.setColumnStretch(5, 1)
        source = QHBoxLayout()
        source.addWidget(self.file, 1)
        source.addWidget(QLabel(tr("or"), self))
        source.addWidget(self.paste)
        grid.addWidget(self._label(tr("&File"), self.file), 0, 0)
        grid.addLayout(source, 0, 1, 1, 5)
        grid.addWidget(self._label(tr("&Sheet"), self.part), 1, 0)
        grid.addWidget(self.part, 1, 1)
        grid.addWidget(self._label(tr("Column names from &row"), self.first), 1, 2)
        grid.addWidget(self.first, 1, 3)
        grid.addWidget(self._label(tr("number of ro&ws"), self.count), 1, 4)
        grid.addWidget(self.count, 1, 5)
        grid.addWidget(self._label(tr("Record &without a polygon"), self.missing), 2, 0)
        grid.addWidget(self.missing, 2, 1)
        grid.addWidget(self._label(tr("Y&ear"), self.year), 2, 2)
        grid.addWidget(self.year, 2, 3)
        grid.addWidget(self.blanks, 3, 1, 1, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)
        layout.addWidget(self.info)
        layout.addWidget(self.preview, 1)
        order = (
            self.file,
            self.paste,
            self.part,
            self.first,
            self.count,
            self.missing,
            self.year,
            self.blanks,
        )
        for one, other in zip(order, order[1:]):
            QWidget.setTabOrder(one, other)

    def _label(self, text: str, widget: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(widget)
        return label

    # ---- choice ------------------------------------------------------------------------------------

    def source(self) -> Path | None:
        """Return the chosen file; None when there is none, or cells were pasted."""
        text = self.file.filePath().strip()
        return Path(text) if text and not self.pasted else None

    def sheet_name(self) -> str | None:
        """Return the chosen sheet; None to take the one that is found."""
        return self.part.currentText() or None if self.part.isEnabled() else None

    def header(self) -> tuple[int | None, int | None]:
        """Return first row and number of rows of the header; None for what is to be found."""
        return self.first.value() or None, self.count.value() or None

    def options(self) -> dict[str, Any]:
        """Return what the table does not say itself, as in ``table_intake.Decisions``."""
        return {
            "year": self.year.value() if self.year.value() > NO_YEAR else None,
            "missing_rt": self.missing.currentData(),
            "blanks_as_zero": self.blanks.isChecked(),
        }

    def take_clipboard(self) -> None:
        """Take the cells in the clipboard."""
        self.take_text(QApplication.clipboard().text())

    def take_text(self, text: str) -> None:
        """Take *text* as cells."""
        if not text.strip():
            self.info.setText(tr("There are no cells to paste: copy them in Excel first, header included."))
            return
        self.pasted = text
        self.file.blockSignals(True)
        self.file.setFilePath("")
        self.file.blockSignals(False)
        self._anew()

    def _file_chosen(self, path: str) -> None:
        self.pasted = ""
        if not path or Path(path).is_file():
            self._anew()

    def _sheet_chosen(self) -> None:
        self._forget_header()
        self.chosen.emit()

    def _anew(self) -> None:
        self.show_sheets([], None)
        self._forget_header()
        self.chosen.emit()

    def _forget_header(self) -> None:
        for box in (self.first, self.count):
            box.blockSignals(True)
            box.setValue(FOUND)
            box.blockSignals(False)

    # ---- what was read -----------------------------------------------------------------------------

    def show_sheets(self, names: list[str], current: str | None) -> None:
        """Offer the sheets of a workbook."""
        self.part.blockSignals(True)
        self.part.clear()
        self.part.addItems(names)
        if current in names:
            self.part.setCurrentText(str(current))
        self.part.blockSignals(False)
        self.part.setEnabled(len(names) > 1)

    def show_sheet(self, sheet: Sheet | None, table: RawTable | None, reason: str = "") -> None:
        """Show what was read; *reason* says why it is no table."""
        if sheet is not self._sheet:
            self._sheet = sheet
            self.preview.fill(sheet)
        if table is None:
            self.preview.mark((0, -1))
            self.info.setText(reason)
            return
        self.preview.mark(table.header)
        first, last = table.header
        where = tr("row {row}", row=first) if first == last else tr("rows {a}–{b}", a=first, b=last)
        text = tr("{rows} records, {columns} columns; the column names stand in {where}.",
                  rows=len(table.rows), columns=len(table.columns), where=where)  # fmt: skip
        self.info.setText(text)

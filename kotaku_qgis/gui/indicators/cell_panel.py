"""The dry run figure by figure, with filters, and the list of what must be mended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.dry_run import DryRun, Fate
from kotaku_qgis.core.errors import Place
from kotaku_qgis.gui.indicators.cell_model import FATES, CellModel, labels
from kotaku_qgis.i18n import describe, tr

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation

_WIDTHS = (48, 210, 190, 125, 90, 75, 75)


class CellPanel(QWidget):
    """Figures of the import that pass the filters."""

    filtered = pyqtSignal()

    def __init__(self, regulation: Regulation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = labels(regulation)
        self.dry: DryRun | None = None
        self.model = CellModel(self.names, self)
        self.fate = self._combo()
        self.area = self._combo()
        self.rt = self._combo()
        self.target = self._combo()
        self.suspicious = QCheckBox(tr("Suspicious &only"), self)
        self.count = QLabel(self)
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.view = QTableView(self)
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.view.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.view.setColumnWidth(column, width)
        bar = QHBoxLayout()
        bar.addWidget(self.fate, 3)
        bar.addWidget(self.area, 2)
        bar.addWidget(self.rt, 2)
        bar.addWidget(self.target, 3)
        bar.addWidget(self.suspicious)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.count)
        self.fate.currentIndexChanged.connect(self.filter)
        self.area.currentIndexChanged.connect(self._area_chosen)
        self.rt.currentIndexChanged.connect(self.filter)
        self.target.currentIndexChanged.connect(self.filter)
        self.suspicious.toggled.connect(self.filter)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._explain())

    def _combo(self) -> QComboBox:
        box = QComboBox(self)
        box.setMinimumContentsLength(9)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def fill(self, dry: DryRun) -> None:
        """Show *dry*; filters that still make sense stay."""
        kept = [box.currentData() for box in (self.fate, self.area, self.rt, self.target)]
        first = self.dry is None
        self.dry = dry
        counts = dry.counts()
        self._offer(
            self.fate,
            tr("All figures ({count})", count=sum(counts.values())),
            [(int(f), f"{tr(FATES[f])} ({counts[f]})") for f in Fate if counts[f]],
            kept[0],
        )
        for fate, mark in self.model.marks.items():
            at = self.fate.findData(int(fate))
            if at >= 0:
                self.fate.setItemIcon(at, mark)
        self._offer(self.area, tr("All kelurahan"), [(name, name) for name in dry.areas()], kept[1])
        self._offer(self.rt, tr("All RT"), [(n, n) for n in dry.rts(self.area.currentData())], kept[2])
        columns = [(name, self.names.get(name, name)) for name in dry.targets]
        self._offer(self.target, tr("All columns"), columns, kept[3])
        suspects = int(dry.suspected.sum())
        self.suspicious.setEnabled(bool(suspects))
        self.suspicious.setText(tr("Suspicious &only ({count})", count=suspects))
        if not suspects:
            self.suspicious.setChecked(False)
        if first:
            wanted = next((f for f in (Fate.REFUSED, Fate.CHANGED) if counts[f]), None)
            self.fate.setCurrentIndex(0 if wanted is None else self.fate.findData(int(wanted)))
        self.filter()

    @staticmethod
    def _offer(box: QComboBox, every: str, items: list[tuple[Any, str]], kept: Any) -> None:
        box.blockSignals(True)
        box.clear()
        box.addItem(every, None)
        for data, text in items:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, box.findData(kept)) if kept is not None else 0)
        box.blockSignals(False)

    def _area_chosen(self) -> None:
        if self.dry is not None:
            names = self.dry.rts(self.area.currentData())
            self._offer(self.rt, tr("All RT"), [(n, n) for n in names], self.rt.currentData())
        self.filter()

    def filter(self, *_: object) -> None:
        """Show what the filters let through."""
        if self.dry is None:
            return
        fate = self.fate.currentData()
        found = self.dry.find(
            None if fate is None else [Fate(fate)],
            self.area.currentData(),
            self.rt.currentData(),
            self.target.currentData(),
            suspected=self.suspicious.isChecked(),
        )
        self.model.fill(self.dry, found)
        self.count.setText(tr("{count} figures shown.", count=len(found)))
        self._explain()
        self.filtered.emit()

    def _explain(self) -> None:
        """Say in full why the figure chosen is refused or suspected, and what to do."""
        row = self.view.currentIndex().row()
        if not 0 <= row < self.model.rowCount():
            self.why.setText(tr("Choose a line to read the whole reason.") if self.model.rowCount() else "")
            return
        cell = self.model.cell(row)
        said = [describe(replace(one, place=Place())) for one in cell.reasons]
        self.why.setText(f"{cell.column}: {' '.join(dict.fromkeys(said))}" if said else cell.column)


def with_suffix(path: str, chosen: str) -> Path:
    """Return the path of a list, with the ending of the kind *chosen* when none was typed."""
    made = Path(path)
    if made.suffix.lower() in {".csv", ".xlsx"}:
        return made
    return made.with_name(made.name + (".csv" if "csv" in chosen.lower() else ".xlsx"))

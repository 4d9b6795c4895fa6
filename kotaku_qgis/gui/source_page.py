"""First page of an import: the file, its layer or sheet, and what must be known to read it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayerProxyModel
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSizePolicy, QWidget

from kotaku_qgis.gui.memory import last_folder, recall
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.processing import intake

if TYPE_CHECKING:
    from kotaku_qgis.processing.intake import Loaded

LAYER_FILES = " (*.gpkg *.shp *.geojson *.json *.kml *.kmz *.zip *.tab *.mif *.gml *.dxf *.gpx)"


class SourcePage(QWidget):
    """What to read; emits ``chosen`` when another file or layer is picked."""

    chosen = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, kind: str, own_layers: list[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.form = QFormLayout(self)
        # some styles give a combo box a few pixels less than its text needs
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.file.setFilter(tr("Layers") + LAYER_FILES + ";;" + tr("All files") + " (*)")
        self.file.setDefaultRoot(last_folder())
        self.file.setDialogTitle(tr("Choose a file"))
        self.file.lineEdit().setPlaceholderText(tr("Choose a file with the button on the right"))
        self._row(tr("&File"), self.file)
        self.open_layer = QgsMapLayerComboBox(self)
        self.open_layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.open_layer.setAllowEmptyLayer(True, tr("— a file —"))
        self.open_layer.setExceptedLayerList(own_layers)
        self.open_layer.setCurrentIndex(0)
        self.open_layer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row(tr("or an open &layer"), self.open_layer)
        self.open_layer.layerChanged.connect(self._layer_chosen)
        self.part = QComboBox(self)
        self.part_label = QLabel(tr("La&yer in the file"), self)
        self.part_label.setBuddy(self.part)
        self.form.addRow(self.part_label, self.part)
        self.info = QLabel(self)
        self.info.setWordWrap(True)
        self.info.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.form.addRow("", self.info)
        self._add_layer_options()
        self.show_parts([])
        self.file.fileChanged.connect(self._file_chosen)
        self.part.activated.connect(lambda _i: self.chosen.emit())

    def _row(self, text: str, widget: QWidget, tip: str = "") -> None:
        label = QLabel(text, self)
        label.setBuddy(widget)
        if tip:
            label.setToolTip(tip)
            widget.setToolTip(tip)
        self.form.addRow(label, widget)

    def _add_layer_options(self) -> None:
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("as the file says"))
        self.crs.setCrs(QgsCoordinateReferenceSystem())
        self._row(
            tr("&Coordinate system"), self.crs, tr("Only when the file does not say it, or says it wrong.")
        )
        self.swap = QCheckBox(tr("S&wap longitude and latitude"), self)
        self.form.addRow("", self.swap)
        if self.kind == intake.RT:
            self.duplicates = QComboBox(self)
            self.duplicates.addItem(tr("the first keeps it, the others wait without a key"), "first")
            self.duplicates.addItem(tr("they are parts of one RT"), "merge")
            self.duplicates.addItem(tr("none of them gets it"), "none")
            self._row(tr("One RT/RW on several &polygons"), self.duplicates)

    # ---- choice ------------------------------------------------------------------------------------

    def source(self) -> Any:
        """Return the path, or the layer open in QGIS, or None."""
        layer = self.open_layer.currentLayer()
        return layer or self.file.filePath().strip() or None

    def part_name(self) -> str | None:
        """Return the chosen layer or sheet, None when there is nothing to choose."""
        return self.part.currentText() or None if self.part.isVisibleTo(self) else None

    def _file_chosen(self, path: str) -> None:
        if path:
            self.open_layer.blockSignals(True)
            self.open_layer.setCurrentIndex(0)
            self.open_layer.blockSignals(False)
        self.show_parts([])
        if not path or Path(path).is_file():
            self.chosen.emit()

    def _layer_chosen(self, layer: Any) -> None:
        if layer is not None:
            self.file.blockSignals(True)
            self.file.setFilePath("")
            self.file.blockSignals(False)
        self.show_parts([])
        self.chosen.emit()

    def show_parts(self, names: list[str], current: str | None = None) -> None:
        """Offer the layers or sheets *names* when there are several."""
        self.part.blockSignals(True)
        self.part.clear()
        self.part.addItems(names)
        if current in names:
            self.part.setCurrentText(current)
        self.part.blockSignals(False)
        for widget in (self.part, self.part_label):
            widget.setVisible(len(names) > 1)

    def show_loaded(self, loaded: Loaded | None) -> None:
        """Say what was read; suggest a coordinate system when the file has none."""
        if loaded is None:
            self.info.clear()
            return
        lines = [tr("{rows} rows, {columns} columns.", rows=loaded.rows, columns=len(loaded.columns))]
        finding = loaded.crs
        if finding is not None:
            if finding.declared:
                lines[0] += " " + tr("Coordinate system: {crs}.", crs=finding.declared)
            lines.extend(describe(problem) for problem in finding.problems)
            if not finding.usable and finding.suggestions and not self.crs.crs().isValid():
                self.crs.setCrs(QgsCoordinateReferenceSystem(finding.suggestions[0][0]))
            self.swap.setChecked(finding.swapped)
        self.info.setText("\n".join(lines))

    def options(self) -> intake.Options:
        """Return what the user decided on this page."""
        return intake.Options(
            crs=self.crs.crs().authid() or None if self.crs.crs().isValid() else None,
            swap_axes=self.swap.isChecked(),
            duplicates=self.duplicates.currentData() if self.kind == intake.RT else "first",
        )

    def start_with_last(self) -> None:
        """Fill in the file used last for this kind, when it is still there."""
        last = recall(f"source/{self.kind}")
        if last and Path(last).is_file():
            self.file.setFilePath(last)

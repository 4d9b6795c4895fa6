"""How an album is printed: template, scale, grid, formats, page of contents, imagery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIntValidator
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.gui.export_form import wide_form
from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.maps import formats, grid, imagery, job, template

if TYPE_CHECKING:
    from pathlib import Path

SCALES = (500, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 10000, 15000, 20000, 25000, 50000)
LEAST_SCALE, MOST_SCALE = 100, 1000000
NEW = "maps/"


class PaperPage(QWidget):
    """The tab with everything that does not depend on areas and themes."""

    edited = pyqtSignal()
    imagery_changed = pyqtSignal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = wide_form()
        self.template = self._combo(form, tr("&Template"))
        for name in template.names(folder):
            self.template.addItem(template_title(name), name)
        self.scale = self._combo(form, tr("&Scale"))
        self.scale.addItem(tr("Largest that fits"), None)
        for scale in SCALES:
            self.scale.addItem(f"1 : {format_number(scale, 0, language())}", scale)
        self.scale.setEditable(True)
        self.scale.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.scale.setToolTip(tr("Choose a scale or type its number, for example 3500."))
        self.grid = self._combo(form, tr("&Grid"))
        for kind, title in zip(grid.KINDS, (tr("Metres (UTM)"), tr("Degrees, minutes, seconds"), tr("Both"))):
            self.grid.addItem(title, kind)
        self.contents = QCheckBox(tr("Page of &contents with an index map"), self)
        form.addRow("", self.contents)
        self.formats: dict[str, QCheckBox] = {}
        boxes = QGridLayout()
        for number, (kind, title, tip) in enumerate(_formats()):
            box = QCheckBox(title, self)
            box.setToolTip(tip)
            self.formats[kind] = box
            boxes.addWidget(box, number // 2, number % 2)
        if not formats.layered_possible():
            self.formats[job.LAYERED].setEnabled(False)
        self.imagery = QListWidget(self)
        self.imagery.setMaximumHeight(110)
        label = QLabel(tr("&Imagery: layers of this project"), self)
        label.setBuddy(self.imagery)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(QLabel(tr("Formats"), self))
        layout.addLayout(boxes)
        layout.addWidget(label)
        layout.addWidget(self.imagery)
        layout.addStretch(1)
        self._fill_imagery()
        self._recall()
        self.template.currentIndexChanged.connect(self.edited)
        self.grid.currentIndexChanged.connect(self.edited)
        self.scale.currentTextChanged.connect(self.edited)
        for box in (self.contents, *self.formats.values()):
            box.toggled.connect(self.edited)
        self.imagery.itemChanged.connect(self.imagery_changed)

    def _combo(self, form: QFormLayout, title: str) -> QComboBox:
        made = QComboBox(self)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form.addRow(title, made)
        return made

    def _fill_imagery(self) -> None:
        """List the raster layers of the project, uppermost first; one that is switched on is ticked."""
        root = QgsProject.instance().layerTreeRoot()
        for layer in root.layerOrder():
            if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
                continue
            item = QListWidgetItem(layer.name(), self.imagery)
            item.setData(Qt.ItemDataRole.UserRole, layer.id())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            node = root.findLayer(layer.id())
            seen = node is not None and node.isVisible()
            item.setCheckState(Qt.CheckState.Checked if seen else Qt.CheckState.Unchecked)
        if not self.imagery.count():
            item = QListWidgetItem(tr("None yet: add a base map or a GeoTIFF."), self.imagery)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)  # a grey one cannot be read in a dark theme

    def chosen_imagery(self) -> tuple[job.Imagery, ...]:
        """Return the ticked raster layers, uppermost first, named by what must be credited."""
        found = []
        for row in range(self.imagery.count()):
            item = self.imagery.item(row)
            layer = QgsProject.instance().mapLayer(item.data(Qt.ItemDataRole.UserRole) or "")
            if isinstance(layer, QgsRasterLayer) and item.checkState() == Qt.CheckState.Checked:
                found.append(imagery.of_layer(layer))
        return tuple(found)

    def chosen_scale(self) -> int | None:
        """Return the denominator asked for; None for the largest that fits.

        Raises
        ------
        ValueError
            When what was typed is no scale.
        """
        text = self.scale.currentText().strip()
        if text == self.scale.itemText(0) or not text:
            return None
        digits = "".join(one for one in text.rpartition(":")[2] if one.isdigit())
        validator = QIntValidator(LEAST_SCALE, MOST_SCALE, self)
        if not digits or validator.validate(digits, 0)[0] != QIntValidator.State.Acceptable:
            raise ValueError(text)
        return int(digits)

    def chosen_formats(self) -> tuple[str, ...]:
        """Return the ticked formats."""
        return tuple(kind for kind, box in self.formats.items() if box.isChecked())

    def _recall(self) -> None:
        self.template.setCurrentIndex(
            max(0, self.template.findData(str(recall(NEW + "template", template.DEFAULT))))
        )
        self.grid.setCurrentIndex(max(0, self.grid.findData(str(recall(NEW + "grid", "utm")))))
        self.contents.setChecked(str(recall(NEW + "contents", "true")) == "true")
        kept = str(recall(NEW + "formats", job.PDF)).split(",")
        for kind, box in self.formats.items():
            box.setChecked(kind in kept and box.isEnabled())

    def keep(self) -> None:
        """Remember the choices for the next time."""
        remember(NEW + "template", self.template.currentData())
        remember(NEW + "grid", self.grid.currentData())
        remember(NEW + "contents", "true" if self.contents.isChecked() else "false")
        remember(NEW + "formats", ",".join(self.chosen_formats()))


def template_title(name: str) -> str:
    """Return ``A3, landscape`` for one of the plugin's templates, the name itself for an office's own."""
    parts = name.split("-")
    if len(parts) == 3 and parts[0] == "kumuh" and parts[1] in template.PAPERS:  # noqa: PLR2004
        side = tr("landscape") if parts[2] == "landscape" else tr("portrait")
        return f"{parts[1].upper()}, {side}"
    return name


def _formats() -> tuple[tuple[str, str, str], ...]:
    return (
        (job.PDF, tr("PDF, one file"), tr("Vector, with coordinates on every page and bookmarks.")),
        (job.SHEETS, tr("PDF per sheet"), tr("Each sheet as a vector PDF with coordinates, in a folder.")),
        (job.LAYERED, tr("GeoPDF with layers"), tr("Layers can be switched on and off; a file per sheet.")),
        (job.PNG, "PNG", tr("Pictures with world file, in a folder: 300 dpi, A1 and A0 200 dpi.")),
        (job.JPG, "JPG", tr("Pictures with world file, in a folder: 300 dpi, A1 and A0 200 dpi.")),
        (job.TIF, "GeoTIFF", tr("Pictures that carry their coordinates, in a folder.")),
        (job.SVG, "SVG", tr("For drawing programs, in a folder.")),
    )

"""Maps, layers and tables out: which year, which language, where to; then one button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeedback
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.memory import forget_on_close, recall, remember, restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_file, open_guide
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from pathlib import Path

LAYERS, TABLES = "layers", "tables"
FORMATS = (
    ("gpkg", "GeoPackage"),
    ("shp", "Shapefile"),
    ("geojson", "GeoJSON"),
    ("kmz", "KMZ (Google Earth)"),
)


class ExportDialog(QDialog):
    """Layers or tables of the workspace *path*, written on the main thread."""

    exported = pyqtSignal(object, str, object)

    def __init__(self, kind: str, path: Path, year: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.path = kind, path
        self.years = export_form.scored_years(path)
        titles = {
            LAYERS: tr("Export layers"),
            TABLES: tr("SK list (Excel)"),
        }
        self.setWindowTitle(titles[kind])
        self.setObjectName(f"kotaku_export_{kind}")
        self.bar = QgsMessageBar(self)
        self.messages = Messages(self.bar, self)
        self.feedback: QgsFeedback | None = None
        self.found: tuple = ()
        explain = QLabel(
            {
                LAYERS: tr("The scored RT and the sums per area, for other programs and for SIM KOTAKU."),
                TABLES: tr("The list of slum locations for the decree, the sums and the years side by side."),
            }[kind],
            self,
        )
        explain.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(explain)
        layout.addLayout(self._build_form(year))
        layout.addStretch(1)
        layout.addWidget(self.progress)
        layout.addLayout(self._build_buttons())
        self.year.currentIndexChanged.connect(self.suggest_target)
        self.suggest_target()
        restore_size(self, self.objectName(), 560, 320)
        forget_on_close(self)

    def _build_form(self, year: int | None) -> QFormLayout:
        self.year = export_form.year_box(self, self.years, year)
        self.lang = export_form.language_box(self)
        self.target = export_form.target_field(self, {LAYERS: "", TABLES: "Excel (*.xlsx)"}[self.kind])
        self.formats = [(code, QCheckBox(name, self)) for code, name in FORMATS if self.kind == LAYERS]
        chosen = str(recall("export/formats", "gpkg,shp,geojson,kmz")).split(",")
        self.open_after = export_form.open_box(self)
        form = export_form.wide_form()
        form.addRow(tr("&Year"), self.year)
        form.addRow(tr("&Language"), self.lang)
        for number, (code, box) in enumerate(self.formats):
            box.setChecked(code in chosen)
            form.addRow(tr("Formats") if number == 0 else "", box)
        form.addRow(tr("&Folder") if self.kind == LAYERS else tr("&File"), self.target)
        form.addRow("", self.open_after)
        return form

    def _build_buttons(self) -> QHBoxLayout:
        self.help_button = QPushButton(tr("&Help"), self)
        self.go = QPushButton(tr("&Export"), self)
        self.go.setDefault(True)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        for button in (self.help_button, self.cancel_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.help_button)
        row.addStretch(1)
        row.addWidget(self.go)
        row.addWidget(self.cancel_button)
        self.help_button.clicked.connect(self.show_help)
        self.go.clicked.connect(self.export)
        self.cancel_button.clicked.connect(self.reject)
        return row

    def suggest_target(self) -> None:
        """Suggest a place beside the workspace, named after city and year."""
        folder, stem, year = self.path.parent, self.path.stem, self.year.currentData()
        names = {
            LAYERS: f"{stem}-{tr('layers')}-{year}",
            TABLES: f"{stem}-SK-{year}.xlsx",
        }
        export_form.suggest(self.target, folder / names[self.kind])

    def export(self) -> None:
        """Run the export and report."""
        target = export_form.target_path(self.target, *([] if self.kind == LAYERS else [".xlsx"]))
        if target is None:
            self.messages.warning(tr("Choose where to write it."))
            return
        if self.kind == LAYERS and not self.chosen_formats():
            self.messages.warning(tr("Tick at least one format."))
            return
        if not self._may_write(target):
            return
        export_form.remember_choices(self.lang, self.open_after)
        if self.formats:
            remember("export/formats", ",".join(self.chosen_formats()))
        self.bar.clearWidgets()
        self.feedback = QgsFeedback()
        self.feedback.progressChanged.connect(self._advance)
        self._working(True)
        try:
            text = self._run(target, self.feedback)
        except Exception as error:  # noqa: BLE001 (the message bar shows every error)
            self._working(False)
            if not self.feedback.isCanceled():
                self.messages.error(error)
            self.feedback = None
            return
        cancelled = self.feedback.isCanceled()
        self.feedback = None
        self._working(False)
        if cancelled:
            self.messages.warning(tr("Cancelled; nothing was kept."))
            return
        if self.open_after.isChecked():
            open_file(target)
        self.exported.emit(target, text, self.found)
        self.accept()

    def _may_write(self, target: Path) -> bool:
        """Ask before files are replaced; an empty folder has none."""
        if self.kind == TABLES:
            question = tr("Overwrite {names}?", names=target.name) if target.exists() else ""
        else:
            question = tr(
                "The folder {name} is there. Overwrite the files of the same name?", name=target.name
            )
            question = question if target.is_dir() and any(target.iterdir()) else ""
        return not question or export_form.may_overwrite(self, question)

    def chosen_formats(self) -> tuple[str, ...]:
        """Return the ticked formats."""
        return tuple(code for code, box in self.formats if box.isChecked())

    def _run(self, target: Path, feedback: QgsFeedback) -> str:
        from kotaku_qgis.workspace.store import open_workspace

        year, lang = self.year.currentData(), self.lang.currentData()
        with open_workspace(self.path, readonly=True) as workspace:
            if self.kind == LAYERS:
                from kotaku_qgis.exchange.layers import export_layers

                target.mkdir(parents=True, exist_ok=True)
                written = export_layers(workspace, target, year, self.chosen_formats(), lang, feedback)
                return tr("{count} files written: {name}", count=len(written), name=target.name)
            from kotaku_qgis.exchange.sk import export_sk

            export_sk(workspace, target, year, lang, feedback)
            return tr("SK list written: {name}", name=target.name)

    def _advance(self, percent: float) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(int(percent))
        QApplication.processEvents()

    def _working(self, working: bool) -> None:
        self.progress.setRange(0, 0)
        self.progress.setVisible(working)
        for widget in (self.year, self.lang, self.target, self.go, *(box for _code, box in self.formats)):
            widget.setEnabled(not working)
        QApplication.processEvents()

    def show_help(self) -> None:
        """Open the guide at the exports."""
        open_guide("export")

    def reject(self) -> None:
        """Cancel a running export; close otherwise."""
        if self.feedback is not None:
            self.feedback.cancel()
            return
        super().reject()

    def closeEvent(self, event: Any) -> None:
        """Do not close under a running export."""
        if self.feedback is not None:
            self.feedback.cancel()
            event.ignore()
            return
        super().closeEvent(event)

"""A package for the field: which kelurahan, which year, which base map, where to; then one button."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.memory import last_folder, recall, remember, remember_folder
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.indicators import field_package
from kotaku_qgis.indicators.field_cut import Wanted
from kotaku_qgis.processing.packages import add_project
from kotaku_qgis.workspace.store import open_workspace
from kotaku_qgis.workspace.summary import KelurahanSummary, summarise

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands

KEY = Qt.ItemDataRole.UserRole
FIRST_YEAR, LAST_YEAR = 2000, 2100


class PackageDialog(WorkDialog):
    """Makes a field package of the open workspace."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__("fieldpackage", tr("Make a field package"), commands.tasks, parent)
        self.commands = commands
        self.path: Path = commands.session.path
        with open_workspace(self.path, readonly=True) as workspace:
            self.areas = [one for one in summarise(workspace) if one.wilayah_id and one.rt]
            self.years = workspace.years()
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        explain = QLabel(
            tr(
                "A folder for QField or a QGIS laptop, with the forms of the office. Nothing is locked here: "
                "what both sides change is asked about when the package comes back."
            ),
            page,
        )
        explain.setWordWrap(True)
        layout.addWidget(explain)
        layout.addWidget(self._build_list(page), 1)
        layout.addLayout(self._build_form(page))
        self.add_page("", page)
        self.begin(620, 560)
        self.words.setFocus()

    def _build_list(self, page: QWidget) -> QWidget:
        box = QWidget(page)
        self.words = QLineEdit(box)
        self.words.setPlaceholderText(tr("Search kelurahan…"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget(box)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(tr("Kelurahan"))
        names = [area.nama for area in self.areas]
        for area in self.areas:
            item = QListWidgetItem(_line(area, shared=names.count(area.nama) > 1), self.list)
            item.setData(KEY, area.wilayah_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        if len(self.areas) == 1:
            self.list.item(0).setCheckState(Qt.CheckState.Checked)
        label = QLabel(tr("&Kelurahan"), box)
        label.setBuddy(self.list)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.words, 1)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)
        self.words.textChanged.connect(self._search)
        self.list.itemChanged.connect(lambda _item: self.refresh())
        # a double click anywhere on the line ticks it, not only the small box
        self.list.itemDoubleClicked.connect(_toggle)
        return box

    def _build_form(self, page: QWidget) -> QFormLayout:
        self.year = QSpinBox(page)
        self.year.setRange(FIRST_YEAR, LAST_YEAR)
        self.year.setValue(self.commands.session.year or (self.years[-1] if self.years else FIRST_YEAR))
        self.year.setToolTip(tr("The year that is counted in the field; it may be a new one."))
        self.earlier = QLabel(page)
        row = QHBoxLayout()
        row.addWidget(self.year)
        row.addWidget(self.earlier, 1)
        self.basemap = QComboBox(page)
        self.basemap.addItem(tr("(none)"), "")
        for path in sorted((self.path.parent / field_package.BASEMAPS).glob("*.mbtiles")):
            self.basemap.addItem(path.stem, str(path))
        self.basemap.setToolTip(tr("Maps made with “Base maps” › “Work offline” are listed here."))
        self.other = QgsFileWidget(page)
        self.other.setFilter("MBTiles (*.mbtiles)")
        self.other.setDialogTitle(tr("Another base map"))
        self.other.lineEdit().setPlaceholderText(tr("or another MBTiles file"))
        self.target = QgsFileWidget(page)
        self.target.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.target.setFilePath(recall("package/folder", last_folder()))
        self.zipped = QCheckBox(tr("Also as a &ZIP, to send and to import in QField"), page)
        self.zipped.setChecked(str(recall("package/zip", "true")) == "true")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for title, field in (
            (tr("&Year"), self.year),
            (tr("&Base map"), self.basemap),
            ("", self.other),
            (tr("&Folder"), self.target),
            ("", self.zipped),
        ):
            label = QLabel(title, page)
            label.setBuddy(field)
            form.addRow(label, row if field is self.year else field)
        self.year.valueChanged.connect(lambda _value: self.refresh())
        self.target.fileChanged.connect(lambda _path: self.refresh())
        return form

    # ---- state -------------------------------------------------------------------------------------

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the ticked kelurahan, hidden ones included."""
        items = [self.list.item(number) for number in range(self.list.count())]
        return tuple(item.data(KEY) for item in items if item.checkState() == Qt.CheckState.Checked)

    def refresh(self) -> None:
        """Say what goes along, and what is lacking."""
        super().refresh()
        before = max((year for year in self.years if year < self.year.value()), default=None)
        self.earlier.setText(
            tr("with {year} for reading", year=before) if before is not None else tr("no earlier year")
        )
        keys = self.chosen()
        count = sum(area.rt for area in self.areas if area.wilayah_id in keys)
        ready = bool(keys) and bool(self.target.filePath().strip())
        self.forward.setText(tr("&Make package"))
        self.forward.setEnabled(ready and self.task is None)
        if not self.areas:
            self.hint.setText(tr("No kelurahan has an RT yet."))
        elif not keys:
            self.hint.setText(tr("Tick at least one kelurahan."))
        else:
            self.hint.setText(tr("{count} kelurahan, {rt} RT", count=len(keys), rt=count))

    def _search(self, text: str) -> None:
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setHidden(text.casefold() not in item.text().casefold())

    # ---- work --------------------------------------------------------------------------------------

    def go_forward(self) -> None:
        """Cut the data out; the project follows on the main thread."""
        if not self.commands.ready_to_write():
            return
        path, output = self.path, Path(self.target.filePath().strip())
        wanted = Wanted(self.chosen(), self.year.value())
        tiles = self.other.filePath().strip() or self.basemap.currentData()
        basemap = Path(tiles) if tiles else None

        def work(feedback: Any) -> field_package.Draft:
            return field_package.begin(path, output, wanted, basemap, feedback)

        self.work(tr("Cutting out the data"), work, self._lay_out)

    def _lay_out(self, draft: field_package.Draft) -> None:
        try:
            add_project(draft, language())
        except Exception as error:  # noqa: BLE001 (shown like any other)
            self.messages.error(error)
            return
        zipped = self.zipped.isChecked()

        def work(feedback: Any) -> field_package.Made:
            return field_package.finish(draft, zipped=zipped, feedback=feedback)

        self.work(tr("Packing"), work, self._made)

    def _made(self, made: field_package.Made) -> None:
        remember("package/folder", self.target.filePath().strip())
        remember("package/zip", "true" if self.zipped.isChecked() else "false")
        remember_folder(made.folder)

        def reveal() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.folder)))

        self.commands.messages.success(
            tr(
                "Field package of {names}: {rt} RT, {records} records, {photos} photos.",
                names=made.manifest.names,
                **made.counts,
            ),
            problems=made.problems,
            action=(tr("&Open folder"), reveal),
        )
        self.accept()


def _line(area: KelurahanSummary, *, shared: bool) -> str:
    name = f"{area.nama} ({area.kecamatan})" if shared and area.kecamatan else area.nama
    return tr("{name} – {rt} RT, {counted} counted", name=name, rt=area.rt, counted=area.counted)


def _toggle(item: QListWidgetItem) -> None:
    ticked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

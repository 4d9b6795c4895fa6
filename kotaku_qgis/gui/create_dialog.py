"""A new workspace: which city, which kelurahan, which regulation, which coordinates, where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui.fields import short_title
from kotaku_qgis.gui.memory import last_folder, recall, remember, remember_folder
from kotaku_qgis.gui.source_page import LAYER_FILES
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import describe, language, tr
from kotaku_qgis.processing import creation, intake

if TYPE_CHECKING:
    from kotaku_qgis.gui.tasks import Tasks


class CreateDialog(WorkDialog):
    """Asks, previews the kelurahan, and makes the workspace."""

    created = pyqtSignal(object, object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__("create", tr("New workspace"), tasks, parent)
        self.loaded: intake.Loaded | None = None
        self.names: list[str] = []
        page = QWidget(self)
        left, right = QWidget(page), QWidget(page)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(left, 5)
        columns.addWidget(right, 4)
        self._build_form(left)
        self._build_list(right)
        self.add_page(tr("New workspace"), page)
        self.begin(940, 520)
        self.show_names()
        self.city.setFocus()

    def _build_form(self, parent: QWidget) -> None:
        form = QFormLayout(parent)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.boundaries = QgsFileWidget(parent)
        self.boundaries.setFilter(tr("Layers") + LAYER_FILES + ";;" + tr("All files") + " (*)")
        self.boundaries.setDefaultRoot(last_folder())
        self.boundaries.lineEdit().setPlaceholderText(tr("Layer with one polygon per kelurahan"))
        self.part = QComboBox(parent)
        self.name_column = QComboBox(parent)
        self.city = QLineEdit(parent)
        self.city.setPlaceholderText(tr("for example Kota Metro"))
        self.province = QLineEdit(str(recall("province", "")), parent)
        self.regulation = QComboBox(parent)
        self._fill_regulations()
        for combo in (self.part, self.name_column, self.regulation):
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.crs = QgsProjectionSelectionWidget(parent)
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("suggested from the boundaries"))
        self.crs.setCrs(QgsCoordinateReferenceSystem())
        self.crs_hint = QLabel(parent)
        self.crs_hint.setWordWrap(True)
        self.crs_hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.folder = QgsFileWidget(parent)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(last_folder())
        self.file_name = QLineEdit(parent)
        self.part_label = QLabel(tr("La&yer in the file"), parent)
        self.part_label.setBuddy(self.part)
        self.column_label = QLabel(tr("Column with the na&mes"), parent)
        self.column_label.setBuddy(self.name_column)
        rows = (
            (tr("&Boundaries"), self.boundaries, tr("Can be left empty; boundaries can be imported later.")),
            (self.part_label, self.part, ""),
            (self.column_label, self.name_column, ""),
            (tr("&City or regency"), self.city, tr("As it shall stand on maps and tables.")),
            (tr("&Province"), self.province, ""),
            (tr("&Regulation"), self.regulation, tr("It decides what is counted and how it is scored.")),
            (
                tr("C&oordinate system"),
                self.crs,
                tr("One system in metres for the whole city; normally its UTM zone."),
            ),
            (None, self.crs_hint, ""),
            (
                tr("&Folder"),
                self.folder,
                tr("Best on this computer's own disk, not in a synced or network folder."),
            ),
            (tr("File &name"), self.file_name, ""),
        )
        for title, widget, tip in rows:
            label = title
            if isinstance(title, str):
                label = QLabel(title, parent)
                label.setBuddy(widget)
            if tip:
                widget.setToolTip(tip)
            form.addRow(label if label is not None else "", widget)
        self.show_parts([])
        for widget in (self.name_column, self.column_label):
            widget.hide()
        self.boundaries.fileChanged.connect(lambda _path: self.read(None))
        self.part.activated.connect(lambda _i: self.read(self.part.currentText()))
        self.name_column.activated.connect(lambda _i: self.show_names())
        self.city.textChanged.connect(self._city_changed)
        self.file_name.textEdited.connect(lambda _text: self.refresh())
        self.folder.fileChanged.connect(lambda _path: self.refresh())
        self.crs.crsChanged.connect(lambda _crs: self.refresh())

    def _fill_regulations(self) -> None:
        from kotaku_qgis.core.regulation import available, load

        for name in available():
            regulation = load(name)
            count = len(regulation.parameters)
            text = tr("{title} ({count} parameters)", title=short_title(regulation), count=count)
            self.regulation.addItem(text, name)
            tip = regulation.title.in_(language())
            self.regulation.setItemData(self.regulation.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.regulation.setCurrentIndex(max(self.regulation.findData(creation.DEFAULT_REGULATION), 0))

    def _build_list(self, parent: QWidget) -> None:
        self.count = QLabel(parent)
        self.search = QLineEdit(parent)
        self.search.setPlaceholderText(tr("Search a kelurahan…"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget(parent)
        self.list.setAlternatingRowColors(True)
        every = QPushButton(tr("Tick &all"), parent)
        none = QPushButton(tr("&Untick all"), parent)
        for button in (every, none):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(every)
        buttons.addWidget(none)
        buttons.addStretch(1)
        layout = QVBoxLayout(parent)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.addWidget(self.count)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        every.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.search.textChanged.connect(self._search)
        self.list.itemChanged.connect(lambda _item: self.refresh())

    # ---- reading the boundaries --------------------------------------------------------------------

    def show_parts(self, names: list[str], current: str | None = None) -> None:
        """Offer the layers of the file when there are several."""
        self.part.clear()
        self.part.addItems(names)
        if current in names:
            self.part.setCurrentText(current)
        for widget in (self.part, self.part_label):
            widget.setVisible(len(names) > 1)

    def read(self, part: str | None) -> None:
        """Read the boundary file in the background."""
        path = self.boundaries.filePath().strip()
        self.loaded = None
        if part is None:
            self.show_parts([])
        self.show_names()
        if not path:
            return

        def work(_feedback: Any) -> Any:
            names = intake.parts(intake.BOUNDARIES, path) if part is None and Path(path).is_file() else []
            loaded = intake.load(intake.BOUNDARIES, path, part)
            matching = intake.propose(loaded)
            suggestion = creation.suggested_crs(loaded, intake.Options()) if loaded.crs.usable else []
            return names, loaded, matching, suggestion

        self.work(tr("Reading {name}", name=Path(path).name), work, self._read)

    def _read(self, result: Any) -> None:
        names, loaded, matching, suggestion = result
        if names:
            self.show_parts(names, loaded.layer)
        self.loaded = loaded
        remember_folder(loaded.path)
        self.name_column.clear()
        self.name_column.addItems(list(loaded.columns))
        chosen = matching.columns("nama")
        if chosen:
            self.name_column.setCurrentText(chosen[0])
        for widget in (self.name_column, self.column_label):
            widget.show()
        for target, edit in (("kota", self.city),):
            column = next(iter(matching.columns(target)), None)
            values = (
                {str(value).strip() for value in loaded.samples.get(column, ()) if value} if column else set()
            )
            if len(values) == 1 and not edit.text().strip():
                edit.setText(values.pop())
        if suggestion:
            self.crs.setCrs(QgsCoordinateReferenceSystem(suggestion[0][0]))
            self.crs_hint.setText(tr("Suggested from the place of the boundaries."))
        else:
            self.crs_hint.setText("\n".join(describe(problem) for problem in loaded.crs.problems))
        self.show_names()

    def show_names(self) -> None:
        """List the kelurahan of the file, all ticked."""
        column = self.name_column.currentText()
        self.names = []
        if self.loaded is not None and column in self.loaded.columns:
            values = self.loaded.data[column]
            self.names = ["" if value is None or value != value else str(value).strip() for value in values]  # noqa: PLR0124
        self.list.blockSignals(True)
        self.list.clear()
        for position in sorted(range(len(self.names)), key=lambda i: self.names[i].casefold()):
            item = QListWidgetItem(
                self.names[position] or tr("(no name, feature {number})", number=position + 1)
            )
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, position)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._search(self.search.text())
        self.refresh()

    def ticked(self) -> tuple[int, ...]:
        """Return the positions of the ticked kelurahan in the file."""
        items = (self.list.item(i) for i in range(self.list.count()))
        checked = Qt.CheckState.Checked
        return tuple(
            sorted(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == checked)
        )

    def _tick(self, state: Qt.CheckState) -> None:
        self.list.blockSignals(True)
        for i in range(self.list.count()):
            if not self.list.item(i).isHidden():
                self.list.item(i).setCheckState(state)
        self.list.blockSignals(False)
        self.refresh()

    def _search(self, words: str) -> None:
        for i in range(self.list.count()):
            item = self.list.item(i)
            item.setHidden(words.casefold() not in item.text().casefold())

    def _city_changed(self, text: str) -> None:
        stem = "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
        self.file_name.setText(f"{stem}.gpkg" if stem else "")
        self.refresh()

    # ---- making it ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Say how many are ticked, and enable the button when nothing is lacking."""
        super().refresh()
        if not hasattr(self, "list"):
            return
        total, ticked = self.list.count(), len(self.ticked())
        if total:
            self.count.setText(
                tr("<b>{ticked} of {total}</b> kelurahan will be taken", ticked=ticked, total=total)
            )
        else:
            self.count.setText(tr("Kelurahan: choose a boundary file"))
        lacks = []
        if not self.city.text().strip():
            lacks.append(tr("the city"))
        if not self.crs.crs().isValid():
            lacks.append(tr("the coordinate system"))
        if not self.file_name.text().strip() or not self.folder.filePath().strip():
            lacks.append(tr("the file"))
        if total and not ticked:
            lacks.append(tr("a kelurahan"))
        self.forward.setText(tr("Create &workspace"))
        self.forward.setEnabled(self.task is None and not lacks)
        self.hint.setText(tr("Still to be chosen: {names}.", names=", ".join(lacks)) if lacks else "")

    def go_forward(self) -> None:
        """Make the workspace in the background."""
        from kotaku_qgis.workspace.store import WorkspaceSettings

        name = self.file_name.text().strip()
        path = Path(self.folder.filePath().strip()) / (
            name if name.lower().endswith(".gpkg") else f"{name}.gpkg"
        )
        crs = self.crs.crs()
        try:
            if crs.isGeographic():
                raise KotakuError(  # noqa: TRY301 (shown with the others)
                    N_("The coordinate system counts in degrees; areas and lengths need metres."),
                    remedy=N_("Choose a UTM zone, for example the suggested one."),
                )
            settings = WorkspaceSettings(
                kota=self.city.text().strip(),
                provinsi=self.province.text().strip(),
                peraturan=self.regulation.currentData(),
                crs=crs.authid(),
            )
        except KotakuError as error:
            self.messages.error(error)
            return
        loaded = self.loaded
        options = intake.Options(
            matching={"nama": self.name_column.currentText()} if loaded is not None else {},
            only=self.ticked() if loaded is not None else None,
        )

        def work(_feedback: Any) -> Any:
            return path, creation.create(path, settings, loaded, options)

        remember("province", settings.provinsi)
        remember_folder(path.parent)
        self.work(tr("Creating {name}", name=path.name), work, self._made)

    def _made(self, result: Any) -> None:
        path, plan = result
        self.created.emit(path, plan)
        self.accept()

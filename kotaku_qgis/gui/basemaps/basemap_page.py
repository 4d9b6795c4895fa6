"""The page on which a base map is chosen: the catalogue with its terms, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.memory import last_folder, remember_folder
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsCoordinateReferenceSystem

    from kotaku_qgis.drawing.basemap.basemaps import Basemap


class BasemapPage(QWidget):
    """``wanted`` carries the base map to show, ``file_wanted`` the path of a file."""

    wanted = pyqtSignal(object)
    file_wanted = pyqtSignal(object)

    def __init__(self, known: Sequence[Basemap], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = list(known)
        self.list = QListWidget(self)
        for one in self.known:
            self.list.addItem(QListWidgetItem(one.title(language())))
        self.terms = QLabel(self)
        self.terms.setWordWrap(True)
        self.terms.setTextFormat(Qt.TextFormat.RichText)
        self.terms.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add_button = QPushButton(tr("&Add to the map"), self)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add_button)
        online = QGroupBox(tr("Online maps"), self)
        inner = QVBoxLayout(online)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.terms)
        inner.addLayout(row)
        layout = QVBoxLayout(self)
        layout.addWidget(online, 1)
        layout.addWidget(self._file_box())
        self.list.currentRowChanged.connect(self._show_terms)
        self.list.itemDoubleClicked.connect(lambda _: self._want())
        self.add_button.clicked.connect(self._want)
        self.list.setCurrentRow(0)

    def _file_box(self) -> QGroupBox:
        box = QGroupBox(tr("A file of your own: drone picture, GeoTIFF, MBTiles"), self)
        self.file = QgsFileWidget(box)
        self.file.setFilter(
            tr("Raster files") + " (*.tif *.tiff *.mbtiles *.gpkg *.jp2 *.ecw *.vrt *.TIF *.TIFF)"
        )
        self.file.setDefaultRoot(last_folder())
        self.file_button = QPushButton(tr("Add &file"), box)
        self.file_button.setEnabled(False)
        self.crs_label = QLabel(tr("Coordinate &system"), box)
        self.crs_widget = QgsProjectionSelectionWidget(box)
        self.crs_label.setBuddy(self.crs_widget)
        self.crs_row = QWidget(box)
        below = QHBoxLayout(self.crs_row)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.crs_label)
        below.addWidget(self.crs_widget, 1)
        self.crs_row.hide()
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.file_button)
        inner = QVBoxLayout(box)
        inner.addLayout(row)
        inner.addWidget(self.crs_row)
        self.file.fileChanged.connect(self._file_changed)
        self.file_button.clicked.connect(self._want_file)
        return box

    def chosen(self) -> Basemap | None:
        """Return the base map marked in the list."""
        row = self.list.currentRow()
        return self.known[row] if 0 <= row < len(self.known) else None

    def _show_terms(self, _row: int) -> None:
        one = self.chosen()
        if one is None:
            return
        offline = tr("may be copied for offline use") if one.offline else tr("only with a network")
        self.terms.setText(
            f"<b>{_plain(one.licence)}</b> · {offline}<br>{_plain(one.terms[language()])}<br>"
            f"<i>{_plain(one.attribution)}</i>"
        )

    def _want(self) -> None:
        one = self.chosen()
        if one is not None:
            self.wanted.emit(one)

    # ---- file --------------------------------------------------------------------------------------

    def _file_changed(self, text: str) -> None:
        self.file_button.setEnabled(bool(text))
        self.crs_row.hide()

    def _want_file(self) -> None:
        path = Path(self.file.filePath())
        remember_folder(path)
        self.file_wanted.emit(path)

    def ask_crs(self, crs: QgsCoordinateReferenceSystem) -> None:
        """Ask for the coordinate system that the file does not name; *crs* is proposed."""
        self.crs_widget.setCrs(crs)
        self.crs_row.show()

    def crs(self) -> QgsCoordinateReferenceSystem | None:
        """Return the coordinate system chosen for the file; None while it was not asked for."""
        return self.crs_widget.crs() if self.crs_row.isVisibleTo(self) else None

    def file_taken(self) -> None:
        """Be ready for the next file."""
        self.file.setFilePath("")


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")

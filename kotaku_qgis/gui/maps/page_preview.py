"""A page of the album as it will be printed, fitted to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QToolButton, QVBoxLayout, QWidget

from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QImage, QResizeEvent

    from kotaku_qgis.maps.album import Album

SHARP = 2
"""The picture is drawn this many times larger than shown, so that small letters can be read."""


class PagePreview(QWidget):
    """Turns pages of an :class:`~kotaku_qgis.maps.album.Album`; draws only the page that is seen."""

    drawn = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.album: Album | None = None
        self._image: QImage | None = None
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.picture.setMinimumSize(260, 200)
        self.page = QSpinBox(self)
        self.page.setMinimum(1)
        self.page.setKeyboardTracking(False)
        self.page.setPrefix(tr("Page") + " ")
        self.earlier, self.later = QToolButton(self), QToolButton(self)
        for button, arrow, text in (
            (self.earlier, Qt.ArrowType.LeftArrow, tr("Page before")),
            (self.later, Qt.ArrowType.RightArrow, tr("Next page")),
        ):
            button.setArrowType(arrow)
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.title = QLabel(self)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.addWidget(self.earlier)
        row.addWidget(self.page)
        row.addWidget(self.later)
        row.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.picture, 1)
        self.page.valueChanged.connect(self.draw)
        self.earlier.clicked.connect(self.page.stepDown)
        self.later.clicked.connect(self.page.stepUp)

    def show_album(self, album: Album | None, reason: str = "") -> None:
        """Show an album at the page shown before; without one, say why."""
        self.album = album
        for widget in (self.page, self.earlier, self.later):
            widget.setEnabled(album is not None)
        if album is None:
            self._image = None
            self.title.setText("")
            self.picture.setWordWrap(True)
            self.picture.setText(reason)
            return
        self.page.blockSignals(True)
        self.page.setMaximum(album.pages)
        self.page.setSuffix(" " + tr("of {count}", count=album.pages))
        self.page.blockSignals(False)
        self.draw()

    def draw(self, *_: object) -> None:
        """Draw the page asked for."""
        if self.album is None:
            return
        number = self.page.value()
        layout, sheet = self.album.layout(number)
        paper = layout.pageCollection().page(0).pageSize()
        space = self.picture.size()
        factor = min(space.width() / paper.width(), space.height() / paper.height()) * SHARP
        size = QSize(max(1, int(paper.width() * factor)), max(1, int(paper.height() * factor)))
        self._image = QgsLayoutExporter(layout).renderPageToImage(0, size)
        title = f"{sheet.title} – {sheet.heading.capitalize()}" if sheet else tr("Contents")
        self.title.setText(title)
        self.title.setToolTip(title)
        self._fit()
        self.drawn.emit(number)

    def _fit(self) -> None:
        if self._image is None or self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(self._image).scaled(
            self.picture.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        self.picture.setPixmap(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture as large as the window allows."""
        super().resizeEvent(event)
        self._fit()

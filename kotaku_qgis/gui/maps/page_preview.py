"""A page of the album as it will be printed: fitted to the window, or as near as one reads the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QRectF, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPalette, QPixmap
from qgis.PyQt.QtWidgets import (
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from qgis.core import QgsPrintLayout
    from qgis.PyQt.QtGui import QImage

    from kotaku_qgis.maps.album import Album

SHARP = 2
"""The picture is drawn this many times larger than shown, so that small letters can be read."""
LARGEST = 4200
"""Longer side of the largest picture, in pixels: more takes long to draw."""
STEP = 1.5
NEAREST = 12.0
"""Times the fitted size."""
PAUSE_MS = 250


class PageView(QGraphicsView):
    """Shows a picture of a page; the wheel zooms, dragging pans.

    ``zoomed`` is emitted when a sharper picture is wanted.
    """

    zoomed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setBackgroundBrush(self.palette().brush(QPalette.ColorRole.Mid))
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setMinimumSize(240, 130)
        self.setAccessibleName(tr("Preview of the page"))
        self.setToolTip(tr("The wheel zooms, dragging moves the page, a double click shows all of it."))
        self._item: Any = None
        self._paper = QRectF()
        self.near = 1.0
        """Times the fitted size."""

    def set_paper(self, width: float, height: float) -> None:
        """Say how large the page is, in millimetres; one of another size is fitted anew."""
        paper = QRectF(0, 0, width, height)
        if paper != self._paper:
            self._paper = paper
            self.setSceneRect(paper)
            self.near = 1.0

    def show_image(self, image: QImage) -> None:
        """Show the picture of the page."""
        self.scene().clear()
        self._item = self.scene().addPixmap(QPixmap.fromImage(image))
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._item.setScale(self._paper.width() / max(1, image.width()))
        self._place()

    def _fitting(self) -> float:
        """Return screen pixels to a millimetre at which the page just fits, with no need for scroll bars."""
        space = self.maximumViewportSize()
        return 0.998 * min(
            space.width() / max(1.0, self._paper.width()), space.height() / max(1.0, self._paper.height())
        )

    def pixels_per_mm(self) -> float:
        """Return pixels of the screen to a millimetre of paper."""
        return self._fitting() * self.near * self.devicePixelRatioF()

    def _place(self) -> None:
        """Show the page as near as wanted; what is in the middle stays there."""
        scale = self._fitting() * self.near
        middle = self.mapToScene(self.viewport().rect().center())
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(middle if self.near > 1 else self._paper.center())

    def fit(self) -> None:
        """Show the whole page."""
        self.zoom(1 / NEAREST)

    def zoom(self, factor: float, *, at_cursor: bool = False) -> None:
        """Come nearer by *factor*, or go back; never further away than the whole page."""
        anchors = QGraphicsView.ViewportAnchor
        self.setTransformationAnchor(anchors.AnchorUnderMouse if at_cursor else anchors.AnchorViewCenter)
        near = min(NEAREST, max(1.0, self.near * factor))
        if near == self.near or self._item is None:
            return
        if near == 1:
            self.near = near
            self._place()
        else:
            self.scale(near / self.near, near / self.near)
            self.near = near
        self.zoomed.emit()

    def wheelEvent(self, event: Any) -> None:
        """Zoom at the cursor."""
        if event.angleDelta().y():
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP, at_cursor=True)

    def mouseDoubleClickEvent(self, _event: Any) -> None:
        """Show the whole page, or come nearer when it is shown."""
        self.zoom(STEP * STEP if self.near == 1 else 1 / NEAREST, at_cursor=True)

    def resizeEvent(self, event: Any) -> None:
        """Keep the part of the page that is seen."""
        super().resizeEvent(event)
        if self._item is not None:
            self._place()
            self.zoomed.emit()


class PagePreview(QWidget):
    """Turns pages of an :class:`~kotaku_qgis.maps.album.Album`; draws only the page that is seen."""

    drawn = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.album: Album | None = None
        self.layout_shown: QgsPrintLayout | None = None
        self.view = PageView(self)
        self.reason = QLabel(self)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reason.setWordWrap(True)
        self.reason.setMargin(24)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.reason)
        self.page = QSpinBox(self)
        self.page.setMinimum(1)
        self.page.setKeyboardTracking(False)
        self.page.setPrefix(tr("Page") + " ")
        self.earlier = self._button("", tr("Page before"), Qt.ArrowType.LeftArrow)
        self.later = self._button("", tr("Next page"), Qt.ArrowType.RightArrow)
        self.smaller = self._button("−", tr("Smaller"))
        self.larger = self._button("+", tr("Larger"))
        self.whole = self._button("⤢", tr("The whole page"))
        self.title = QLabel(self)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.addWidget(self.earlier)
        row.addWidget(self.page)
        row.addWidget(self.later)
        row.addWidget(self.title, 1)
        for button in (self.smaller, self.larger, self.whole):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.stack, 1)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE_MS)
        self.pause.timeout.connect(self._sharpen)
        self.page.valueChanged.connect(self.draw)
        self.earlier.clicked.connect(self.page.stepDown)
        self.later.clicked.connect(self.page.stepUp)
        self.smaller.clicked.connect(lambda: self.view.zoom(1 / STEP))
        self.larger.clicked.connect(lambda: self.view.zoom(STEP))
        self.whole.clicked.connect(self.view.fit)
        self.view.zoomed.connect(self._zoomed)
        self._allow()

    def _button(self, text: str, tip: str, arrow: Qt.ArrowType = Qt.ArrowType.NoArrow) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setArrowType(arrow)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        return made

    def _allow(self) -> None:
        """Let only what is possible be pressed."""
        there = self.album is not None
        self.page.setEnabled(there)
        self.earlier.setEnabled(there and self.page.value() > 1)
        self.later.setEnabled(there and self.page.value() < self.page.maximum())
        self.larger.setEnabled(there and self.view.near < NEAREST)
        for button in (self.smaller, self.whole):
            button.setEnabled(there and self.view.near > 1)

    def show_album(self, album: Album | None, reason: str = "") -> None:
        """Show an album at the page shown before; without one, say why."""
        self.album = album
        if album is None:
            self.layout_shown = None
            self.title.setText("")
            self.reason.setText(reason)
            self.stack.setCurrentWidget(self.reason)
            self._allow()
            return
        self.page.blockSignals(True)
        self.page.setMaximum(album.pages)
        self.page.setSuffix(" " + tr("of {count}", count=album.pages))
        self.page.blockSignals(False)
        self.stack.setCurrentWidget(self.view)
        self.draw()

    def draw(self, *_: object) -> None:
        """Draw the page asked for."""
        if self.album is None:
            return
        number = self.page.value()
        self.layout_shown, sheet = self.album.layout(number)
        title = f"{sheet.heading.capitalize()} – {sheet.title}" if sheet else tr("Contents")
        self.title.setText(title)
        self.title.setToolTip(title)
        self._sharpen()
        self.drawn.emit(number)

    def _zoomed(self) -> None:
        self._allow()
        self.pause.start()

    def _sharpen(self) -> None:
        """Draw the picture as sharp as it is looked at."""
        self.pause.stop()
        if self.layout_shown is None:
            return
        paper = self.layout_shown.pageCollection().page(0).pageSize()
        self.view.set_paper(paper.width(), paper.height())
        dots = min(self.view.pixels_per_mm() * SHARP, LARGEST / max(paper.width(), paper.height()))
        size = QSize(max(1, round(paper.width() * dots)), max(1, round(paper.height() * dots)))
        self.view.show_image(QgsLayoutExporter(self.layout_shown).renderPageToImage(0, size))
        self._allow()

"""The picture of a sketch with its numbered points: click to pick, drag to pan, wheel to zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.PyQt.QtGui import QImage
    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.drawing.paper.control_points import ControlPoint

BLUE, GREY, ORANGE = "#1f6fb2", "#8a8a8a", "#e67e22"
RADIUS = 9.0
DIGITS = 2
CROSS = 7.0
STEP = 1.25
SMALLEST = 300
"""Shorter side of the smallest copy of a picture, in pixels."""
CLOSEST = 16.0
"""Screen pixels to a pixel of the picture at the largest zoom."""
AROUND = 24
"""Room around a mark in which it paints, in screen pixels."""


def paint_mark(painter: QPainter, text: str, color: str, *, strong: bool = False) -> None:
    """Paint a numbered mark at the painter's origin, in screen pixels; the cross is the place itself."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for width, shade in ((4.0, "#ffffff"), (2.0, color)):
        painter.setPen(QPen(QColor(shade), width))
        painter.drawLine(QPointF(-CROSS, 0), QPointF(CROSS, 0))
        painter.drawLine(QPointF(0, -CROSS), QPointF(0, CROSS))
    if not text:
        return
    disc = QRectF(3, -3 - 2 * RADIUS, 2 * RADIUS, 2 * RADIUS)
    painter.setPen(QPen(QColor("#ffd400" if strong else "#ffffff"), 3.0 if strong else 1.5))
    painter.setBrush(QBrush(QColor(color)))
    painter.drawEllipse(disc)
    font = QFont(painter.font())
    font.setPixelSize(12 if len(text) <= DIGITS else 9)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), text)


class Mark(QGraphicsItem):
    """One point on the picture, the same size at every zoom."""

    def __init__(self, text: str, color: str, *, strong: bool = False) -> None:
        super().__init__()
        self.text, self.color, self.strong = text, color, strong
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        """Return the room of the mark."""
        return QRectF(-AROUND, -AROUND, 2 * AROUND, 2 * AROUND)

    def paint(self, painter: QPainter, _option: Any, _widget: Any = None) -> None:
        """Paint the mark."""
        paint_mark(painter, self.text, self.color, strong=self.strong)


class PictureView(QGraphicsView):
    """Shows a picture; its scene counts in pixels of the whole upright picture.

    ``picked`` is emitted with the place of a click, ``point_moved`` with a point's number (from 0) and where
    it was dragged to.
    """

    picked = pyqtSignal(float, float)
    point_moved = pyqtSignal(int, float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setBackgroundBrush(QBrush(QColor("#4a4a4a")))
        self.setMinimumHeight(100)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._picture: Any = None
        self._levels: list[QPixmap] = []
        self._width = 0
        self._marks: list[Mark] = []
        self._hull: Any = None
        self._pressed: Any = None
        self._dragged: int | None = None
        self._panned = False
        self._fitted = True

    @property
    def has_picture(self) -> bool:
        """Whether there is something to click on."""
        return self._picture is not None

    def show_picture(self, image: QImage | None, width: int = 0, height: int = 0) -> None:
        """Show *image*, a preview of a picture of *width* × *height* pixels; None for nothing."""
        self.scene().clear()
        self._marks, self._hull, self._picture = [], None, None
        if image is None:
            return
        self._width, self._levels = width, [QPixmap.fromImage(image)]
        # Qt skips pixels when it shrinks a picture far: thin pencil lines would break
        while min(image.width(), image.height()) > SMALLEST:
            image = image.scaled(
                image.width() // 2,
                image.height() // 2,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._levels.append(QPixmap.fromImage(image))
        self._picture = self.scene().addPixmap(self._levels[0])
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._picture.setScale(width / self._levels[0].width())
        margin = 0.1 * max(width, height)
        self.setSceneRect(QRectF(-margin, -margin, width + 2 * margin, height + 2 * margin))
        self.fit()

    def fit(self) -> None:
        """Show the whole picture."""
        if self._picture is not None:
            self.fitInView(self._picture, Qt.AspectRatioMode.KeepAspectRatio)
            self._fitted = True
            self._sharpen()

    def _sharpen(self) -> None:
        """Show the smallest copy that still has a pixel for each of the screen's."""
        shown = self._width * self.transform().m11()
        level = next((one for one in reversed(self._levels) if one.width() >= shown), self._levels[0])
        if level.cacheKey() != self._picture.pixmap().cacheKey():
            self._picture.setPixmap(level)
            self._picture.setScale(self._width / level.width())

    def show_points(
        self,
        points: Sequence[ControlPoint],
        pending: tuple[float, float] | None,
        ring: Sequence[tuple[float, float]],
        chosen: int | None,
    ) -> None:
        """Show numbered points, the one still to be found on the map, and the hull of those in use."""
        for item in (*self._marks, *([self._hull] if self._hull is not None else [])):
            self.scene().removeItem(item)
        self._marks, self._hull = [], None
        if len(ring) > 2:  # noqa: PLR2004 (a polygon)
            pen = QPen(QColor(BLUE), 1.5, Qt.PenStyle.DashLine)
            pen.setCosmetic(True)
            shade = QColor(BLUE)
            shade.setAlpha(28)
            self._hull = self.scene().addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]), pen, shade)
            self._hull.setZValue(1)
        for number, point in enumerate(points):
            self._add(
                str(number + 1), BLUE if point.on else GREY, (point.x, point.y), strong=number == chosen
            )
        if pending is not None:
            self._add(str(len(points) + 1), ORANGE, pending)

    def _add(self, text: str, color: str, place: tuple[float, float], *, strong: bool = False) -> None:
        mark = Mark(text, color, strong=strong)
        mark.setPos(*place)
        self.scene().addItem(mark)
        self._marks.append(mark)

    # ---- mouse -------------------------------------------------------------------------------------

    def wheelEvent(self, event: Any) -> None:
        """Zoom at the cursor."""
        factor = STEP if event.angleDelta().y() > 0 else 1 / STEP
        scale = self.transform().m11() * factor
        if self._picture is not None and self._least() <= scale <= CLOSEST:
            self.scale(factor, factor)
            self._fitted = False
            self._sharpen()

    def _least(self) -> float:
        box = self.sceneRect()
        return 0.5 * min(
            self.viewport().width() / max(1.0, box.width()), self.viewport().height() / max(1.0, box.height())
        )

    def resizeEvent(self, event: Any) -> None:
        """Keep the whole picture in view until the user zooms."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def mousePressEvent(self, event: Any) -> None:
        """Begin a click, a drag of a point, or a pan."""
        self._pressed, self._panned = event.pos(), False
        self._dragged = self._point_at(event.pos()) if event.button() == Qt.MouseButton.LeftButton else None

    def _point_at(self, place: Any) -> int | None:
        for number, mark in enumerate(self._marks):
            if mark.color != ORANGE and (self.mapFromScene(mark.pos()) - place).manhattanLength() <= CROSS:
                return number
        return None

    def mouseMoveEvent(self, event: Any) -> None:
        """Drag the point that was pressed, else the picture."""
        if self._pressed is None:
            over = self._point_at(event.pos()) is not None
            shape = Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.CrossCursor
            self.viewport().setCursor(shape)
            return
        way = event.pos() - self._pressed
        if not self._panned and way.manhattanLength() < CROSS:
            return
        self._panned = True
        if self._dragged is not None:
            self._marks[self._dragged].setPos(self.mapToScene(event.pos()))
            return
        self._pressed = event.pos()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - way.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - way.y())

    def mouseReleaseEvent(self, event: Any) -> None:
        """Pick the place that was clicked."""
        pressed, dragged = self._pressed, self._dragged
        self._pressed = self._dragged = None
        if pressed is None or self._picture is None:
            return
        place = self.mapToScene(event.pos())
        inside = self._picture.sceneBoundingRect().contains(place)
        if self._panned:
            if dragged is not None:
                self.point_moved.emit(dragged, place.x(), place.y())
        elif event.button() == Qt.MouseButton.LeftButton and inside:
            self.picked.emit(place.x(), place.y())

"""Map tools: they pick, trace and tell; what is done with the shape is decided elsewhere."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsGeometry, QgsLineString, QgsPoint, QgsPointXY, QgsPolygon
from qgis.gui import QgsMapTool, QgsMapToolCapture
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence

from kotaku_qgis.compat import CAPTURE_LINE, CAPTURE_POINT, CAPTURE_POLYGON

POLYGON, LINE, POINT = "polygon", "line", "point"
_MODES = {POLYGON: CAPTURE_POLYGON, LINE: CAPTURE_LINE, POINT: CAPTURE_POINT}
LEAST = {POLYGON: 3, LINE: 2, POINT: 1}
"""Points a shape needs."""


def _turns(event: Any) -> str:
    """Return which way a key press goes in the history of changes: ``undo``, ``redo`` or ''."""
    keys = {"undo": QKeySequence.StandardKey.Undo, "redo": QKeySequence.StandardKey.Redo}
    return next((name for name, key in keys.items() if event.matches(key)), "")


class CaptureTool(QgsMapToolCapture):
    """Draws one shape after another on a layer, with QGIS's own snapping and tracing.

    Left click adds a point, right click (or Enter) finishes, Backspace or Ctrl+Z takes the last point back,
    Esc cancels the shape; Esc without a shape leaves the tool. Geometry is in the CRS of *layer*.
    """

    started = pyqtSignal()
    moved = pyqtSignal(object)
    """The shape as it would be with the cursor as its last point (QgsGeometry), None for too few points."""
    picked = pyqtSignal()
    """A point was added or taken back: :meth:`corners` has changed."""
    finished = pyqtSignal(object)
    too_short = pyqtSignal(int)
    """The user tried to finish a shape with fewer points than this."""
    cancelled = pyqtSignal()
    interrupted = pyqtSignal(list)
    """The tool was left in the middle of a shape; its corners, in the CRS of the layer."""
    turn_wanted = pyqtSignal(bool)
    """Ctrl+Z without a shape in work (False: a change is to be undone) or Ctrl+Shift+Z (True: done again)."""
    left = pyqtSignal()

    def __init__(self, canvas: Any, cad: Any, kind: str) -> None:
        super().__init__(canvas, cad, _MODES[kind])
        self.kind = kind
        self._canvas = canvas

    # ---- what QGIS calls ---------------------------------------------------------------------------

    def activate(self) -> None:
        """Listen for Ctrl+Z before the window takes it for the layer."""
        super().activate()
        self._canvas.installEventFilter(self)
        self._canvas.setFocus()

    def deactivate(self) -> None:
        """Leave; the corners of a shape that was not finished are told."""
        self._canvas.removeEventFilter(self)
        unfinished = self.corners()
        super().deactivate()
        if unfinished:
            self.stopCapturing()
            self.interrupted.emit(unfinished)
        self.left.emit()

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        """Claim the keys that belong to the shape or to the order of changes over all layers."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        if _turns(event) or (event.key() == Qt.Key.Key_Backspace and self.size() > 0):
            event.accept()
            return True
        return False

    def keyPressEvent(self, event: Any) -> None:
        """Take a point back, finish or cancel."""
        turn = _turns(event)
        if (turn == "undo" or event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}) and self.size() > 0:
            self.step_back()
        elif turn:
            self.turn_wanted.emit(turn == "redo")
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.size() > 0:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            if self.size() > 0:
                self.drop()
            else:
                self._canvas.unsetMapTool(self)
        else:
            event.ignore()
            return
        event.accept()

    def cadCanvasMoveEvent(self, event: Any) -> None:
        """Show the shape with the cursor as its last point."""
        super().cadCanvasMoveEvent(event)
        if self.layer() is None:
            return
        self.moved.emit(self.shape(self.toLayerCoordinates(self.layer(), event.mapPoint())))

    def cadCanvasReleaseEvent(self, event: Any) -> None:
        """Add a point, or finish."""
        if event.button() == Qt.MouseButton.RightButton:
            if self.size() > 0:
                self.finish()
            return
        if event.button() != Qt.MouseButton.LeftButton or self.layer() is None:
            return
        if self.kind == POINT:
            place = self.toLayerCoordinates(self.layer(), event.mapPoint())
            self.finished.emit(QgsGeometry.fromPointXY(QgsPointXY(place)))
            return
        self.pick(event.mapPoint(), event.mapPointMatch())

    # ---- the shape ---------------------------------------------------------------------------------

    def pick(self, point: QgsPointXY, match: Any = None) -> None:
        """Add *point* (in map coordinates), with what the cursor snapped to, so that edges are traced."""
        first = self.size() == 0
        if self.addVertex(point, match) if match is not None else self.addVertex(point):
            return  # QGIS itself says why
        self.startCapturing()
        if first:
            self.started.emit()
        self.picked.emit()

    def corners(self) -> list[tuple[float, float]]:
        """Return the points drawn so far, in the CRS of the layer."""
        if self.size() == 0:
            return []
        return [(vertex.x(), vertex.y()) for vertex in self.captureCurve().vertices()]

    def shape(self, last: QgsPointXY | None = None) -> QgsGeometry | None:
        """Return the shape so far, with *last* as one more point; None while there are too few."""
        points = self.corners()
        if last is not None and points:
            points = [*points, (last.x(), last.y())]
        return built(self.kind, points)

    def step_back(self) -> None:
        """Take the last point back."""
        if self.size() <= 1:
            self.drop()
            return
        self.undo()
        self.picked.emit()

    def finish(self) -> None:
        """Hand the shape over and be ready for the next."""
        made = self.shape()
        if made is None:
            self.too_short.emit(LEAST[self.kind])
            return
        self.stopCapturing()
        self.finished.emit(made)

    def drop(self) -> None:
        """Give the shape up."""
        self.stopCapturing()
        self.cancelled.emit()


def built(kind: str, points: list[tuple[float, float]]) -> QgsGeometry | None:
    """Return the polygon, line or point through *points*; None while there are too few different ones."""
    kept = [point for number, point in enumerate(points) if number == 0 or point != points[number - 1]]
    if kind == POLYGON and len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < LEAST[kind]:
        return None
    if kind == POINT:
        return QgsGeometry.fromPointXY(QgsPointXY(*kept[0]))
    line = QgsLineString([QgsPoint(*point) for point in (*kept, kept[0] if kind == POLYGON else kept[-1])])
    if kind == LINE:
        return QgsGeometry(QgsLineString([QgsPoint(*point) for point in kept]))
    made = QgsPolygon()
    made.setExteriorRing(line)
    return QgsGeometry(made)


class PickTool(QgsMapTool):
    """Tells where the user clicked; Esc or a right click leaves."""

    clicked = pyqtSignal(object, bool)
    """The place (QgsPointXY in map coordinates), and whether Ctrl or Shift was held."""
    left = pyqtSignal()
    done = pyqtSignal()
    """Right click or Enter: the picking is over."""
    turn_wanted = pyqtSignal(bool)
    """Ctrl+Z (False) or Ctrl+Shift+Z (True)."""

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def activate(self) -> None:
        """Take the keys."""
        super().activate()
        self._canvas.installEventFilter(self)
        self._canvas.setFocus()

    def deactivate(self) -> None:
        """Leave."""
        self._canvas.removeEventFilter(self)
        super().deactivate()
        self.left.emit()

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        """Claim Ctrl+Z: it goes back over all layers, not over the active one only."""
        if event.type() == QEvent.Type.ShortcutOverride and _turns(event):
            event.accept()
            return True
        return False

    def canvasReleaseEvent(self, event: Any) -> None:
        """Tell the place, or that the picking is over."""
        if event.button() == Qt.MouseButton.RightButton:
            self.done.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            self.clicked.emit(event.mapPoint(), bool(event.modifiers() & held))

    def keyPressEvent(self, event: Any) -> None:
        """Leave or end the picking by key."""
        turn = _turns(event)
        if turn:
            self.turn_wanted.emit(turn == "redo")
        elif event.key() == Qt.Key.Key_Escape:
            self._canvas.unsetMapTool(self)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        else:
            event.ignore()

"""A sketch being worked on: its picture, points and transform, with every change undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from kotaku_qgis.drawing.paper.control_points import ControlPoint, hull
from kotaku_qgis.drawing.paper.fit_checks import findings
from kotaku_qgis.drawing.paper.georeference import Assessment, Transform, assess

if TYPE_CHECKING:
    from kotaku_qgis.core.errors import Problem
    from kotaku_qgis.drawing.paper.pictures import Picture


class SketchState(QObject):
    """What the window shows; ``changed`` is emitted after every change."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(None, [], Transform.PROJECTIVE)

    def begin(self, picture: Picture | None, points: list[ControlPoint], transform: Transform) -> None:
        """Take up another sketch."""
        self.picture = picture
        self.points = list(points)
        self.transform = transform
        self.pending: tuple[float, float] | None = None
        self.moving: int | None = None
        self.unsaved = False
        self.judged: Assessment | None = None
        self.problems: list[Problem] = []
        self._before: list[tuple[list[ControlPoint], Transform]] = []
        self._judge()

    # ---- changes -----------------------------------------------------------------------------------

    def pick(self, x: float, y: float) -> None:
        """Mark a place on the picture; the point is there once the map has it too."""
        self.pending, self.moving = (x, y), None
        self.changed.emit()

    def move_on_map(self, number: int) -> None:
        """Ask for point *number*'s place on the map anew."""
        self.pending, self.moving = None, number
        self.changed.emit()

    def cancel(self) -> None:
        """Forget the place that was picked."""
        self.pending = self.moving = None
        self.changed.emit()

    @property
    def waiting(self) -> bool:
        """Whether a place on the map is awaited."""
        return self.pending is not None or self.moving is not None

    def place(self, map_x: float, map_y: float) -> None:
        """Complete the picked point, or move the one that asked for it."""
        if self.moving is not None:
            self.set_point(self.moving, replace(self.points[self.moving], map_x=map_x, map_y=map_y))
        elif self.pending is not None:
            point = ControlPoint(*self.pending, map_x, map_y)
            self.pending = None
            self._change([*self.points, point])

    def set_point(self, number: int, point: ControlPoint) -> None:
        """Replace point *number*."""
        self.moving = None
        self._change([*self.points[:number], point, *self.points[number + 1 :]])

    def drag(self, number: int, x: float, y: float) -> None:
        """Move point *number* on the picture, not beyond its edge."""
        if self.picture is not None:
            x, y = min(max(x, 0.0), self.picture.width), min(max(y, 0.0), self.picture.height)
            self.set_point(number, replace(self.points[number], x=x, y=y))

    def remove(self, number: int) -> None:
        """Delete point *number*."""
        self.moving = None
        self._change([*self.points[:number], *self.points[number + 1 :]])

    def choose(self, transform: Transform) -> None:
        """Use another transform."""
        if transform is not self.transform:
            self._keep()
            self.transform = transform
            self._judge()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before) or self.waiting

    def undo(self) -> None:
        """Take back a picked place, else the last change."""
        if self.waiting:
            self.cancel()
        elif self._before:
            self.points, self.transform = self._before.pop()
            self.unsaved = True
            self._judge()

    def saved(self, picture: Picture) -> None:
        """Note that all is kept, with *picture* as the sketch's own copy."""
        self.picture, self.unsaved = picture, False
        self.changed.emit()

    # ---- reading -----------------------------------------------------------------------------------

    @property
    def ring(self) -> list[tuple[float, float]]:
        """The hull of the points in use, on the picture."""
        return hull(point for point in self.points if point.on)

    @property
    def worst(self) -> int | None:
        """The row of the point that does not fit the others."""
        for problem in self.problems:
            if problem.code == "point-outlier":
                return int(problem.values["number"]) - 1
        return None

    @property
    def ready(self) -> bool:
        """Whether a GeoTIFF can be made."""
        return self.judged is not None and self.judged.fit is not None and not self.waiting

    def offsets(self) -> Any:
        """Return the residuals to be kept beside the points."""
        return self.judged.offsets if self.judged is not None else ()

    def _change(self, points: list[ControlPoint]) -> None:
        self._keep()
        self.points = points
        self._judge()

    def _keep(self) -> None:
        self._before.append((list(self.points), self.transform))
        self.unsaved = True

    def _judge(self) -> None:
        self.judged, self.problems = None, []
        if self.picture is not None:
            width, height = self.picture.width, self.picture.height
            self.judged = assess(self.transform, self.points, width, height)
            self.problems = findings(self.judged, self.points, width, height)
        self.changed.emit()

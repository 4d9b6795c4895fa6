"""From control points to a transform of the picture: the fit, its residuals, and how far to trust them.

QGIS (and GDAL behind it) fits and transforms; this module asks the questions. Distances are in map units,
which are metres in a workspace.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qgis.analysis import QgsGcpTransformerInterface
from qgis.core import QgsPointXY

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.drawing.paper.control_points import ControlPoint, Spread, spread
from kotaku_qgis.drawing.paper.gdal_calls import quiet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEAST = 4
"""Points always required: with fewer a mistake cannot be seen."""

_METHOD = QgsGcpTransformerInterface.TransformMethod


class Transform(str, Enum):
    """How a picture is bent into place."""

    HELMERT = "helmert"
    AFFINE = "affine"
    PROJECTIVE = "projective"
    POLYNOMIAL2 = "polynomial2"
    POLYNOMIAL3 = "polynomial3"
    SPLINE = "spline"


_METHODS = {
    Transform.HELMERT: _METHOD.Helmert,
    Transform.AFFINE: _METHOD.PolynomialOrder1,
    Transform.PROJECTIVE: _METHOD.Projective,
    Transform.POLYNOMIAL2: _METHOD.PolynomialOrder2,
    Transform.POLYNOMIAL3: _METHOD.PolynomialOrder3,
    Transform.SPLINE: _METHOD.ThinPlateSpline,
}
NEEDED = {
    Transform.HELMERT: 2,
    Transform.AFFINE: 3,
    Transform.PROJECTIVE: 4,
    Transform.POLYNOMIAL2: 6,
    Transform.POLYNOMIAL3: 10,
    Transform.SPLINE: 3,
}
"""Points that determine each transform and leave nothing to compare with."""

NAMES = {
    Transform.HELMERT: N_("Helmert (turn and scale)"),
    Transform.AFFINE: N_("Affine (polynomial 1)"),
    Transform.PROJECTIVE: N_("Projective (photographed sheet)"),
    Transform.POLYNOMIAL2: N_("Polynomial 2"),
    Transform.POLYNOMIAL3: N_("Polynomial 3"),
    Transform.SPLINE: N_("Thin plate spline (rubber sheet)"),
}
HINTS = {
    Transform.HELMERT: N_("For a flat scan of a true-to-scale map: only turned, moved and scaled."),
    Transform.AFFINE: N_("For a flat scan whose paper has stretched in one direction."),
    Transform.PROJECTIVE: N_("For a sheet photographed at a slant. The usual choice for phone photos."),
    Transform.POLYNOMIAL2: N_("For a sheet that is slightly bent or curled. Needs points all over."),
    Transform.POLYNOMIAL3: N_("For a strongly bent sheet. Needs many points, also along the edges."),
    Transform.SPLINE: N_("For a sketch drawn by hand without scale: bends so that every point fits exactly."),
}


def least(transform: Transform) -> int:
    """Return the points that *transform* needs here."""
    return max(LEAST, NEEDED[transform])


class Fit:
    """A transform fitted to control points; may be made and used in a task.

    Raises
    ------
    KotakuError
        When there are too few points, or they determine no transform (all on a line, two in one place).
    """

    def __init__(self, transform: Transform, points: Sequence[ControlPoint], minimum: int = 0) -> None:
        needed = minimum or least(transform)
        if len(points) < needed:
            raise KotakuError(
                N_("This transform needs at least {needed} points; there are {count}."),
                remedy=N_("Add points, spread over the whole picture."),
                needed=needed,
                count=len(points),
            )
        self.transform = transform
        # numbers near 1: the solvers lose digits on eastings and northings of millions
        self._x = sum(point.x for point in points) / len(points)
        self._y = sum(point.y for point in points) / len(points)
        self._size = max(math.dist((point.x, point.y), (self._x, self._y)) for point in points) or 1.0
        self._map_x = sum(point.map_x for point in points) / len(points)
        self._map_y = sum(point.map_y for point in points) / len(points)
        self._own = QgsGcpTransformerInterface.create(_METHODS[transform])
        sources = [self._normal(point.x, point.y) for point in points]
        targets = [QgsPointXY(point.map_x - self._map_x, point.map_y - self._map_y) for point in points]
        with quiet():
            good = self._own.updateParametersFromGcps(sources, targets, False)
            good = good and all(
                math.isfinite(value) for one in sources for value in self._own.transform(one.x(), one.y())[1:]
            )
        if not good:
            raise KotakuError(
                N_("These points do not determine the transform."),
                remedy=N_("They lie on a line or upon each other: spread them over the whole picture."),
            )

    def _normal(self, x: float, y: float) -> QgsPointXY:
        # y up, as on a map: a Helmert transform cannot mirror
        return QgsPointXY((x - self._x) / self._size, (self._y - y) / self._size)

    def to_map(self, x: float, y: float) -> tuple[float, float]:
        """Return the map coordinates of a place on the upright picture (pixels)."""
        one = self._normal(x, y)
        good, map_x, map_y = self._own.transform(one.x(), one.y())
        if not good:
            return math.nan, math.nan
        return map_x + self._map_x, map_y + self._map_y

    def offset(self, point: ControlPoint) -> tuple[float, float]:
        """Return by how much the transform misses a point: east and north, in map units."""
        x, y = self.to_map(point.x, point.y)
        return x - point.map_x, y - point.map_y


@dataclass(frozen=True)
class Assessment:
    """What the window shows of a fit; lists follow the points, None where there is nothing to say.

    ``residuals`` are misses in metres; ``left_out`` those of each point when the fit does without it;
    ``exact`` means that the transform passes through every point, so that ``rms`` says nothing.
    ``pixel`` is the mean size of a pixel on the ground in metres.
    """

    fit: Fit | None
    error: KotakuError | None
    offsets: tuple[tuple[float, float] | None, ...]
    left_out: tuple[float | None, ...]
    rms: float | None
    rms_left_out: float | None
    exact: bool
    pixel: float | None
    spread: Spread

    @property
    def residuals(self) -> tuple[float | None, ...]:
        """Misses in metres."""
        return tuple(None if one is None else math.hypot(*one) for one in self.offsets)

    def shown(self, number: int) -> float | None:
        """Return the residual that says something about point *number*."""
        return self.left_out[number] if self.exact else self.residuals[number]


def assess(transform: Transform, points: Sequence[ControlPoint], width: float, height: float) -> Assessment:
    """Fit *transform* to the points that are on and judge it; points that are off are measured as well."""
    used = [point for point in points if point.on]
    covers = spread(used, width, height)
    nothing = tuple(None for _ in points)
    try:
        fit = Fit(transform, used)
    except KotakuError as error:
        return Assessment(None, error, nothing, nothing, None, None, False, None, covers)
    offsets = tuple(fit.offset(point) for point in points)
    exact = transform is Transform.SPLINE or len(used) == NEEDED[transform]
    left_out = tuple(_left_out(transform, points, number) for number in range(len(points)))
    rms = root_mean_square(math.hypot(*one) for one, point in zip(offsets, points) if point.on)
    without = [one for one, point in zip(left_out, points) if point.on and one is not None]
    return Assessment(
        fit,
        None,
        offsets,
        left_out,
        rms,
        root_mean_square(without) if len(without) == len(used) else None,
        exact,
        pixel_size(used),
        covers,
    )


def root_mean_square(values: Iterable[float]) -> float:
    """Return the root of the mean of the squares; 0 of nothing."""
    listed = list(values)
    return math.sqrt(sum(value * value for value in listed) / len(listed)) if listed else 0.0


def _left_out(transform: Transform, points: Sequence[ControlPoint], number: int) -> float | None:
    """Return by how much the fit of the others misses point *number*; None when they are too few."""
    point = points[number]
    others = [other for index, other in enumerate(points) if other.on and index != number]
    if not point.on or len(others) < NEEDED[transform]:
        return None
    try:
        miss = math.hypot(*Fit(transform, others, NEEDED[transform]).offset(point))
    except KotakuError:
        return None
    return miss if math.isfinite(miss) else None


def affine(points: Sequence[ControlPoint]) -> tuple[float, float, float, float] | None:
    """Return the linear part of the affine fit, y up: (dX/dx, dX/dy, dY/dx, dY/dy); None on a line."""
    try:
        fit = Fit(Transform.AFFINE, points, NEEDED[Transform.AFFINE])
    except KotakuError:
        return None
    base, right, up = fit.to_map(0, 0), fit.to_map(1, 0), fit.to_map(0, -1)
    return right[0] - base[0], up[0] - base[0], right[1] - base[1], up[1] - base[1]


def pixel_size(points: Sequence[ControlPoint]) -> float | None:
    """Return the mean size of a pixel on the ground, in map units."""
    linear = affine(points)
    if linear is not None:
        a, b, c, d = linear
        size = math.sqrt(abs(a * d - b * c))
    else:  # on a line: its own scale
        try:
            fit = Fit(Transform.HELMERT, points, NEEDED[Transform.HELMERT])
        except KotakuError:
            return None
        size = math.dist(fit.to_map(0, 0), fit.to_map(1, 0))
    return size if size > 0 else None

"""Repairs of polygons that change what a finding names and nothing else; None where that is not possible.

Shapes are valid polygons in a CRS in metres unless said otherwise; results are flat MultiPolygons. A common
boundary stays common: where a cut puts a new point on a neighbour's edge, the neighbour is given that point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.require import require
from kotaku_qgis.core.shapes import to_multi
from kotaku_qgis.core.topology import TOUCH, spikes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DUST = 0.01
"""Square metres below which a part that a cut leaves over is noise of the cut itself."""
_SLACK = 0.001
"""Metres around a finding within which its repair may move a line."""


def only_near(before: Any, after: Any, place: Any) -> bool:
    """Return whether *after* differs from *before* only at *place*, but for the noise of the numbers."""
    moved = before.symmetric_difference(after)
    stray = moved.difference(place.buffer(_SLACK))
    return bool(stray.area <= 10 * TOUCH * max(before.length, 1.0))


def made_valid(shape: Any, share: float) -> Any:
    """Return an invalid *shape* as a valid one; None when its area would change by more than *share* (0-1).

    The area of an outline that crosses itself is what its points enclose, each side with its sign.
    """
    shapely = require("shapely")
    try:
        made = to_multi(shapely.make_valid(shape))
    except shapely.errors.GEOSException:  # a coordinate is infinite
        return None
    if made is None or abs(made.area - shape.area) > share * made.area:
        return None
    return made


def without_overlap(cut: Any, keep: Any) -> tuple[Any, Any] | None:
    """Return *cut* without what it shares with *keep*, and *keep* with the new common points.

    None when *cut* would fall apart, vanish, or change elsewhere.
    """
    place = to_multi(cut.intersection(keep))
    rest = _whole(cut.difference(keep), cut)
    if place is None or rest is None or not only_near(cut, rest, place):
        return None
    return rest, to_multi(with_points(keep, _points(rest)))


def filled(shape: Any, gap: Any) -> Any:
    """Return *shape* joined with a *gap* beside it; None when they do not share a line."""
    shapely = require("shapely")
    noded = with_points(shape, _points(gap))
    made = to_multi(noded.union(shapely.snap(gap, noded, TOUCH)))
    if made is None or len(made.geoms) > len(shapely.get_parts(shape)):
        return None
    made = _without_pinholes(made)
    return made if made.is_valid and only_near(shape, made, gap) else None


def cut_to(shape: Any, boundary: Any) -> Any:
    """Return *shape* without what lies outside *boundary*; None when it would fall apart or vanish."""
    place = to_multi(shape.difference(boundary))
    rest = _whole(shape.intersection(boundary), shape)
    if place is None or rest is None or not only_near(shape, rest, place):
        return None
    return rest


def without_parts(shape: Any, drop: Callable[[Any], bool]) -> Any:
    """Return *shape* without the parts that *drop* names; None when none or all of them are."""
    shapely = require("shapely")
    parts = shapely.get_parts(shape)
    kept = [part for part in parts if not drop(part)]
    return shapely.MultiPolygon(kept) if 0 < len(kept) < len(parts) else None


def without_spike(shape: Any, width: float, spike: Any, near: float) -> Any:
    """Return *shape* without one *spike* (a triangle of :func:`~kotaku_qgis.core.topology.spikes`).

    The tip gives way to the foot of the spike, or goes when that is within *near* metres of the next point;
    None when the spike is not there or the polygon would break.
    """
    tip = np.asarray(spike.exterior.coords[1])
    found = []

    def change(ring: np.ndarray) -> np.ndarray | None:
        made = list(ring[:-1])
        for at, place in spikes_of(ring, width):
            if (ring[at] == tip).all():
                base, _, foot = (np.asarray(point) for point in place.exterior.coords[:3])
                made[at : at + 1] = [foot] if np.hypot(*(foot - base)) > near else []
                found.append(at)
                break
        return np.array([*made, made[0]]) if len(made) > 2 else None  # noqa: PLR2004 (a triangle)

    made = _by_ring(shape, change)
    return made if found and made is not None and made.is_valid else None


def merged_points(shape: Any, moves: dict[tuple[float, float], tuple[float, float]]) -> Any:
    """Return *shape* with points moved onto others and what then repeats left out; None when it breaks.

    Parameters
    ----------
    moves
        From a point to the point that takes its place. The same moves are made in every polygon that has
        the point, so common boundaries stay common.
    """

    def change(ring: np.ndarray) -> np.ndarray | None:
        points = np.array([moves.get((x, y), (x, y)) for x, y in ring.tolist()])
        kept = np.append(True, np.any(np.diff(points, axis=0) != 0, axis=1))
        points = points[kept]
        return points if len(points) >= 4 else None  # noqa: PLR2004 (a closed triangle)

    made = _by_ring(shape, change)
    return made if made is not None and made.is_valid else None


def close_pairs(
    shape: Any, distance: float, weight: Callable[[tuple[float, float]], int]
) -> dict[tuple[float, float], tuple[float, float]]:
    """Return which points of *shape* to move onto which, so that none follow within *distance* metres.

    Of two points the one with the larger *weight* (how many polygons have it) stays.
    """
    shapely = require("shapely")
    moves: dict[tuple[float, float], tuple[float, float]] = {}
    for ring in shapely.get_rings(shapely.get_parts(shape)):
        listed = [(x, y) for x, y in shapely.get_coordinates(ring).tolist()]
        for one, other in zip(listed, listed[1:]):
            here = moves.get(one, one)
            if other != here and np.hypot(other[0] - here[0], other[1] - here[1]) < distance:
                gone, stays = (other, here) if weight(here) >= weight(other) else (here, other)
                moves[gone] = stays
                # what was moved onto a point that moves itself goes along
                moves.update({point: stays for point, target in moves.items() if target == gone})
    return {point: target for point, target in moves.items() if point != target}


def with_points(shape: Any, points: np.ndarray) -> Any:
    """Return *shape* with those of *points* (n × 2) that lie on its edges as points of their own.

    The shape itself is returned when there are none, so that it stays what it was to the last bit.
    """
    shapely = require("shapely")
    near = points[shapely.distance(shapely.points(points), shape.boundary) <= TOUCH]
    own = shapely.MultiPoint(_points(shape))
    near = near[shapely.distance(shapely.points(near), own) > TOUCH] if len(near) else near
    if not len(near):
        return shape
    made = _by_ring(shape, lambda ring: _noded(ring, near))
    return made if made is not None and made.is_valid else shape


def _noded(ring: np.ndarray, points: np.ndarray) -> np.ndarray:
    start, step = ring[:-1], np.diff(ring, axis=0)
    square = np.maximum((step**2).sum(axis=1), TOUCH**2)
    added: dict[int, list[tuple[float, np.ndarray]]] = {}
    for point in points:
        along = np.clip(((point - start) * step).sum(axis=1) / square, 0, 1)
        apart = np.hypot(*(start + along[:, None] * step - point).T)
        at = int(apart.argmin())
        if apart[at] <= TOUCH:
            added.setdefault(at, []).append((float(along[at]), point))
    made: list[np.ndarray] = []
    for at, point in enumerate(ring):
        made.append(point)
        made.extend(new for _, new in sorted(added.get(at, []), key=lambda item: item[0]))
    return np.array(made)


def _by_ring(shape: Any, change: Callable[[np.ndarray], np.ndarray | None]) -> Any:
    """Return *shape* with *change* made to each ring; a hole that collapses goes, an outline breaks it."""
    shapely = require("shapely")
    parts = []
    for part in shapely.get_parts(shape):
        outline = change(shapely.get_coordinates(part.exterior))
        if outline is None:
            return None
        inner = (change(shapely.get_coordinates(ring)) for ring in part.interiors)
        parts.append(shapely.Polygon(outline, [ring for ring in inner if ring is not None]))
    return shapely.MultiPolygon(parts)


def _points(shape: Any) -> np.ndarray:
    return np.asarray(require("shapely").get_coordinates(shape))


def _whole(rest: Any, before: Any) -> Any:
    """Return what a cut left of *before*, without dust; None when nothing, or more parts than it had."""
    shapely = require("shapely")
    made = to_multi(rest)
    if made is None:
        return None
    kept = [part for part in made.geoms if part.area > DUST]
    if not kept or len(kept) > len(shapely.get_parts(before)):
        return None
    return _without_pinholes(shapely.MultiPolygon(kept))


def _without_pinholes(shape: Any) -> Any:
    """Return *shape* without holes so small that only the noise of a union can have made them."""
    shapely = require("shapely")

    def kept(rings: Iterable[Any]) -> list[Any]:
        return [ring for ring in rings if shapely.Polygon(ring).area > TOUCH * max(ring.length, 1.0)]

    return shapely.MultiPolygon(
        [shapely.Polygon(part.exterior, kept(part.interiors)) for part in shape.geoms]
    )

"""What is wrong with polygons beside each other: overlaps, gaps, slivers, flaws; arrays in, findings out.

Shapes are in a CRS in metres (that of the workspace); None stands for a missing polygon. Sizes compared with
a tolerance are planar; sizes told to a user are measured by :func:`square_metres`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.crs import INDONESIA, area_ha
from kotaku_qgis.core.require import require
from kotaku_qgis.core.shapes import to_multi

if TYPE_CHECKING:
    from collections.abc import Sequence

TOUCH = 1e-6
"""Metres within which a point lies on a line: far below any survey, far above the noise of the numbers."""
SAME = 0.95
"""Share of both polygons that an overlap covers when they are the same polygon drawn twice."""
_SQUARE_METRES = 10_000.0
_SPIKE = 4.0
"""How many times longer than wide a spike is."""


@dataclass(frozen=True)
class Overlap:
    """Two polygons, by position, and the ground both cover; *twin* when it is the same polygon twice."""

    first: int
    second: int
    area: float
    place: Any
    twin: bool


@dataclass(frozen=True)
class Gap:
    """Ground that no polygon covers, and the positions of those around it, longest common boundary first."""

    area: float
    place: Any
    around: tuple[int, ...]


@dataclass(frozen=True)
class Piece:
    """A part of a polygon: *index* is the polygon's position, *part* the part's own, *area* in m²."""

    index: int
    part: int
    area: float
    place: Any


@dataclass(frozen=True)
class Outside:
    """What of a polygon lies outside the boundary it belongs to: m², and its share of the polygon (0-1)."""

    index: int
    area: float
    share: float
    place: Any


def square_metres(places: Sequence[Any], crs: str) -> np.ndarray:
    """Return ellipsoidal areas (WGS 84) in m² of shapes in *crs*."""
    if not len(places):
        return np.empty(0)
    return np.asarray(area_ha(list(places), crs)) * _SQUARE_METRES


def abroad(points: np.ndarray, crs: str) -> np.ndarray:
    """Return which of *points* (n × 2, in a *crs* in metres) lie outside Indonesia or look like degrees."""
    transformer = require("pyproj").Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    lon, lat = (np.asarray(axis) for axis in transformer.transform(points[:, 0], points[:, 1]))
    west, south, east, north = INDONESIA
    inside = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
    degrees = (np.abs(points) <= (180, 90)).all(axis=1)
    return np.asarray(~inside | degrees)


def as_array(shapes: Sequence[Any]) -> np.ndarray:
    """Return shapes as an array of objects that shapely's functions take whole."""
    made = np.empty(len(shapes), dtype=object)
    made[:] = list(shapes)
    return made


def valid(shapes: Sequence[Any]) -> np.ndarray:
    """Return the polygons of *shapes* with the invalid ones made valid; None for those without any."""
    shapely = require("shapely")
    made = as_array(shapes)
    bad = np.flatnonzero(~shapely.is_valid(made) & ~shapely.is_missing(made))
    for index in bad:
        try:
            made[index] = to_multi(shapely.make_valid(made[index]))
        except shapely.errors.GEOSException:  # noqa: PERF203 (a coordinate is infinite: rare)
            made[index] = None
    made[shapely.is_empty(made)] = None
    return made


def flaws(shapes: Sequence[Any]) -> list[tuple[int, str, Any]]:
    """Return position, GEOS's reason without its coordinate, and the point of each invalid shape's flaw."""
    shapely = require("shapely")
    array = as_array(shapes)
    found = []
    for index in np.flatnonzero(~shapely.is_valid(array) & ~shapely.is_missing(array)).tolist():
        reason, _, where = str(shapely.is_valid_reason(array[index])).partition("[")
        figures = where.rstrip("]").split()
        spot = None
        if len(figures) >= 2:  # noqa: PLR2004 (x and y)
            point = shapely.Point(float(figures[0]), float(figures[1]))
            spot = point if np.isfinite(shapely.get_coordinates(point)).all() else None
        found.append((index, reason.strip(), spot or shapely.Point(shapely.get_coordinates(array[index])[0])))
    return found


def overlaps(shapes: np.ndarray, least: float, wanted: np.ndarray | None = None) -> list[Overlap]:
    """Return pairs of valid polygons that share more than *least* m².

    Parameters
    ----------
    wanted
        Booleans: pairs without any of these are left out; all by default.
    """
    shapely = require("shapely")
    asked = np.arange(len(shapes)) if wanted is None else np.flatnonzero(wanted)
    one, other = shapely.STRtree(shapes).query(shapes[asked], predicate="intersects")
    one = asked[one]
    pairs = np.unique(np.sort(np.column_stack([one, other]), axis=1), axis=0)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    # neighbours that merely touch are most pairs, and telling that is cheaper than cutting them
    pairs = pairs[~shapely.touches(shapes[pairs[:, 0]], shapes[pairs[:, 1]])]
    common = overlaid(shapely.intersection, shapes[pairs[:, 0]], shapes[pairs[:, 1]])
    sizes = shapely.area(common)
    larger = np.maximum(shapely.area(shapes[pairs[:, 0]]), shapely.area(shapes[pairs[:, 1]]))
    return [
        Overlap(
            int(pairs[at, 0]),
            int(pairs[at, 1]),
            float(sizes[at]),
            to_multi(common[at]),
            bool(sizes[at] >= SAME * larger[at]),
        )
        for at in np.flatnonzero(sizes > least).tolist()
    ]


def overlaid(operation: Any, ones: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return ``operation(one, other)`` for each pair; on a grid of a micrometre where GEOS gives up."""
    errors = require("shapely").errors
    try:
        return np.asarray(operation(ones, others))
    except errors.GEOSException:
        made = as_array([None] * len(ones))
    for at, (one, other) in enumerate(zip(ones, others)):
        try:
            made[at] = operation(one, other)
        except errors.GEOSException:  # noqa: PERF203 (rare, and only the pair at fault takes the grid)
            made[at] = operation(one, other, grid_size=TOUCH)
    return made


def covered(shapes: np.ndarray) -> Any:
    """Return the ground that valid polygons cover together."""
    shapely = require("shapely")
    there = shapes[~shapely.is_missing(shapes)]
    try:
        return shapely.union_all(there)
    except shapely.errors.GEOSException:
        return shapely.union_all(there, grid_size=TOUCH)


def holes(ground: Any, least: float) -> list[Any]:
    """Return the holes in covered *ground* above *least* m², without what lies in them as an island."""
    shapely = require("shapely")
    parts = shapely.get_parts(ground)
    parts = parts[shapely.get_type_id(parts) == 3]  # noqa: PLR2004 (polygons)
    rings = [ring for part in parts for ring in part.interiors]
    found = as_array([shapely.Polygon(ring) for ring in rings])
    if not len(found):
        return []
    islands: dict[int, list[Any]] = {}
    hole, part = shapely.STRtree(parts).query(found, predicate="contains")
    for at, inside in zip(hole.tolist(), part.tolist()):
        islands.setdefault(at, []).append(parts[inside])
    for at, within in islands.items():
        found[at] = found[at].difference(shapely.union_all(within))
    return [shape for shape in found if shape.area > least]


def edge_gaps(boundary: Any, ground: Any, least: float, fill: float, known: Sequence[Any] = ()) -> list[Any]:
    """Return the parts of *boundary* that *ground* leaves free, each above *least* m².

    None where the ground covers less than the share *fill* of it: there the RT are not drawn yet. What lies
    in *known* places (the holes of the ground) is not repeated.
    """
    shapely = require("shapely")
    free = overlaid(shapely.difference, as_array([boundary]), as_array([ground]))[0]
    if boundary.area <= 0 or free.area > (1 - fill) * boundary.area:
        return []
    parts = shapely.get_parts(free)
    parts = parts[(shapely.get_type_id(parts) == 3) & (shapely.area(parts) > least)]  # noqa: PLR2004 (polygons)
    inner = shapely.point_on_surface(parts)
    seen, _ = shapely.STRtree(as_array(known)).query(inner, predicate="within")
    return list(np.delete(parts, np.unique(seen)))


def neighbours(place: Any, shapes: np.ndarray, tree: Any) -> tuple[int, ...]:
    """Return positions of the valid *shapes* along the outline of *place*, longest common boundary first."""
    shapely = require("shapely")
    near = tree.query(place.buffer(10 * TOUCH))
    if not len(near):
        return ()
    lines = [shapely.get_coordinates(ring) for ring in shapely.get_rings(shapely.get_parts(place))]
    middles = np.concatenate([(line[1:] + line[:-1]) / 2 for line in lines])
    lengths = np.concatenate([np.hypot(*np.diff(line, axis=0).T) for line in lines])
    points = shapely.points(middles)
    common = {
        int(at): float(lengths[shapely.distance(points, shapes[at]) <= 10 * TOUCH].sum()) for at in near
    }
    kept = [at for at, length in common.items() if length > 10 * TOUCH]
    return tuple(sorted(kept, key=lambda at: (-common[at], at)))


def slivers(shapes: np.ndarray, width: float) -> list[Piece]:
    """Return the parts of valid polygons that are nowhere wider than *width* metres."""
    shapely = require("shapely")
    parts, owner = shapely.get_parts(shapes, return_index=True)
    lengths = shapely.length(parts)
    # nowhere wider than w: the area is at most w × half of the outline; so few need the slower test
    thin = np.flatnonzero((lengths > 0) & (2 * shapely.area(parts) <= width * lengths))
    gone = shapely.is_empty(shapely.buffer(parts[thin], -width / 2))
    return [_piece(parts, owner, at) for at in thin[gone].tolist()]


def spikes(shapes: np.ndarray, width: float) -> list[Piece]:
    """Return the tongues of valid polygons that run out into a point, nowhere wider than *width* metres.

    A tongue is at least four times as long as it may be wide; a crack in the outline is none. The place of
    each is a triangle whose second point is the tip.
    """
    shapely = require("shapely")
    parts, owner = shapely.get_parts(shapes, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    found = []
    for number, ring in enumerate(rings):
        for _, place in spikes_of(shapely.get_coordinates(ring), width):
            part = int(of_part[number])
            # the ring of a hole, and a crack, run the other way round
            if parts[part].contains(place.centroid):
                found.append(Piece(int(owner[part]), part, float(place.area), place))
    return found


def spikes_of(ring: np.ndarray, width: float) -> list[tuple[int, Any]]:
    """Return where a closed *ring* turns back on itself: the position of each tip, and its triangle."""
    points = ring[:-1]
    before, after = np.roll(points, 1, axis=0) - points, np.roll(points, -1, axis=0) - points
    lengths = np.hypot(*before.T), np.hypot(*after.T)
    short = np.minimum(*lengths)
    with np.errstate(invalid="ignore", divide="ignore"):
        cosine = (before * after).sum(axis=1) / (lengths[0] * lengths[1])
        wide = 2 * short * np.sqrt(np.clip((1 - cosine) / 2, 0, 1))
    made = []
    for at in np.flatnonzero((wide <= width) & (short >= _SPIKE * width) & (short > 0)).tolist():
        one, other = (before, after) if lengths[0][at] <= lengths[1][at] else (after, before)
        foot = points[at] + other[at] * (one[at] @ other[at]) / (other[at] @ other[at])
        triangle = require("shapely").Polygon([points[at] + one[at], points[at], foot])
        made.append((at, triangle))
    return made


def multiparts(shapes: np.ndarray) -> list[tuple[int, list[Piece]]]:
    """Return position and parts, largest first, of the polygons that consist of several."""
    shapely = require("shapely")
    found = []
    for index in np.flatnonzero(shapely.get_num_geometries(shapes) > 1).tolist():
        parts = shapely.get_parts(shapes[index])
        owner = np.full(len(parts), index)
        listed = [_piece(parts, owner, at) for at in range(len(parts))]
        found.append((index, sorted(listed, key=lambda piece: -piece.area)))
    return found


def _piece(parts: np.ndarray, owner: np.ndarray, at: int) -> Piece:
    index = int(owner[at])
    part = at - int(np.searchsorted(owner, index))
    return Piece(index, part, float(parts[at].area), parts[at])


def outside(
    shapes: np.ndarray, boundaries: Sequence[Any], least: float, wanted: np.ndarray | None = None
) -> list[Outside]:
    """Return what of each valid polygon lies more than *least* m² outside the valid boundary at its position.

    A polygon whose boundary is None is not judged.
    """
    shapely = require("shapely")
    limits = as_array(boundaries)
    judged = ~shapely.is_missing(shapes) & ~shapely.is_missing(limits)
    if wanted is not None:
        judged &= wanted
    at = np.flatnonzero(judged)
    at = at[~shapely.covers(limits[at], shapes[at])]
    rest = overlaid(shapely.difference, shapes[at], limits[at])
    sizes = shapely.area(rest)
    return [
        Outside(int(index), float(size), float(size / shapes[index].area), to_multi(place))
        for index, size, place in zip(at, sizes, rest)
        if size > least
    ]


def near_vertices(shapes: np.ndarray, distance: float) -> dict[int, np.ndarray]:
    """Return, by position, the places (n × 2) where two points of an outline follow within *distance* m."""
    shapely = require("shapely")
    parts, owner = shapely.get_parts(shapes, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    points, of_ring = shapely.get_coordinates(rings, return_index=True)
    if not len(points):
        return {}
    close = np.hypot(*np.diff(points, axis=0).T) < distance
    close &= of_ring[1:] == of_ring[:-1]
    found: dict[int, list[int]] = {}
    for at in np.flatnonzero(close).tolist():
        found.setdefault(int(owner[of_part[of_ring[at]]]), []).append(at)
    return {index: points[listed] for index, listed in sorted(found.items())}


def followed(outline: Any, track: Any, tolerance: float) -> float:
    """Return the metres of a polygon's *outline* (a line) that run within *tolerance* metres of a *track*."""
    return float(outline.intersection(track.buffer(tolerance)).length)


def missing_metres(track: Any) -> float:
    """Return the metres between the two ends of a *track* (line or multi-line)."""
    points = require("shapely").get_coordinates(track)
    return float(np.hypot(*(points[-1] - points[0]))) if len(points) else 0.0


def between_ends(track: Any) -> Any:
    """Return the straight line from the last point of a *track* to its first."""
    shapely = require("shapely")
    return shapely.LineString(shapely.get_coordinates(track)[[-1, 0]])


def outlines(shape: Any) -> Any:
    """Return the outer lines of a polygon, its holes left out."""
    shapely = require("shapely")
    return shapely.MultiLineString([part.exterior for part in shapely.get_parts(shape)])

"""A walked track becomes a polygon: ends that meet, overlaps cut, spikes left out, points thinned on request.

Coordinates are those of the workspace (a projected CRS in metres); lengths and areas that are shown are
ellipsoidal (WGS 84).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Place, Problem
from kotaku_qgis.core.geodesy import SQUARE_METRES, Ellipsoid
from kotaku_qgis.core.require import require

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
Points = tuple[Point, ...]

TOLERANCE_M = 15.0
"""Metres within which ends meet: twice the error of a phone's receiver among houses."""
SAME_M = 0.05
"""Metres below which two points in a row are one: the receiver stood still."""
OVERLAP = 0.25
"""Largest share of a track that may lie before or after the place where it closes."""
LOOPS = 0.1
"""Largest share of the area in small loops beside the main one that may be left off."""
_KNOTS = 0.01
_SPIKE_M, _SPIKE_STEPS, _SPIKE_BASE, _SPIKE_POINTS = 10.0, 5.0, 0.25, 8
_CORNERS = 3

OPEN, ENDS, CROSSING, OVERLAPPING, TANGLED, SHORT = "open", "ends", "crossing", "overlap", "tangled", "short"


class Ground:
    """Ellipsoidal (WGS 84) lengths and areas of points in *crs*.

    Raises
    ------
    KotakuError
        pyproj is not installed.
    """

    def __init__(self, crs: str) -> None:
        self._ellipsoid = Ellipsoid(crs)

    def length(self, points: Sequence[Point]) -> float:
        """Return the metres along *points*."""
        return self._ellipsoid.line(*_columns(points)) if len(points) > 1 else 0.0

    def area(self, ring: Sequence[Point]) -> float:
        """Return the square metres inside *ring*."""
        return self._ellipsoid.polygon([_columns(ring)])[0] * SQUARE_METRES if ring else 0.0

    def perimeter(self, ring: Sequence[Point]) -> float:
        """Return the metres around *ring*."""
        return self._ellipsoid.polygon([_columns(ring)])[1] if ring else 0.0


def _columns(points: Sequence[Point]) -> tuple[list[float], list[float]]:
    return [x for x, _ in points], [y for _, y in points]


@dataclass(frozen=True)
class Closed:
    """What closing a track came to.

    Attributes
    ----------
    ring
        Corners without the first repeated at the end; empty when there is no polygon.
    how
        ``ends`` (they meet), ``crossing`` (cut where the walker crossed the own beginning), ``overlap`` (cut
        where the walker passed it), ``open``, ``tangled`` (a figure of eight), ``short`` (too few points).
    missing
        Metres between the two ends.
    points
        Points of the track.
    dropped
        Points left out because they repeat one or jump out and back.
    cut
        Metres walked before or after the place of closing, left off.
    loops
        Square metres in small loops beside the polygon, left off.
    breaks
        Metres of each interruption longer than the tolerance; bridged straight.
    where
        Where a tangled track crosses itself.
    """

    ring: Points
    how: str
    missing: float
    points: int
    dropped: int = 0
    cut: float = 0.0
    loops: float = 0.0
    breaks: tuple[float, ...] = ()
    where: Point | None = None

    @property
    def is_closed(self) -> bool:
        """Whether there is a polygon."""
        return bool(self.ring)


@dataclass(frozen=True)
class Simplified:
    """A ring with fewer corners: counts before and after, area and perimeter in metres, and the change."""

    ring: Points
    before: int
    after: int
    area: float
    perimeter: float
    difference: float

    @property
    def percent(self) -> float:
        """The change in percent of the area before."""
        whole = self.area - self.difference
        return 100.0 * self.difference / whole if whole else 0.0


def join(parts: Sequence[Sequence[Point]], ground: Ground) -> tuple[Points, tuple[float, ...]]:
    """Return the segments of one track as one, in the order walked, and the metres between them."""
    filled = [tuple((float(x), float(y)) for x, y in part) for part in parts if len(part)]
    gaps = tuple(ground.length((one[-1], other[0])) for one, other in zip(filled, filled[1:]))
    return tuple(point for part in filled for point in part), gaps


def cleaned(points: Points) -> Points:
    """Return *points* without repeated ones and without spikes (out and straight back, far beyond a step)."""
    kept: list[Point] = []
    for point in points:
        if not kept or math.dist(kept[-1], point) > SAME_M:
            kept.append(point)
    if len(kept) < _SPIKE_POINTS:
        return tuple(kept)
    far = max(_SPIKE_M, _SPIKE_STEPS * median(map(math.dist, kept, kept[1:])))
    made = kept[:1]
    for index in range(1, len(kept) - 1):
        before, point, after = made[-1], kept[index], kept[index + 1]
        out, back = math.dist(before, point), math.dist(point, after)
        base = math.dist(before, after)
        if not (min(out, back) > far and base < _SPIKE_BASE * min(out, back)):
            made.append(point)
    made.append(kept[-1])
    return tuple(made)


def close(parts: Sequence[Sequence[Point]], ground: Ground, tolerance: float = TOLERANCE_M) -> Closed:
    """Close a track whose ends meet, cross or pass each other within *tolerance* metres.

    Parameters
    ----------
    parts
        Segments in the order walked.

    Raises
    ------
    KotakuError
        shapely is not installed.
    """
    raw, gaps = join(parts, ground)
    points = cleaned(raw)
    breaks = tuple(gap for gap in gaps if gap > tolerance)
    missing = ground.length((points[0], points[-1])) if len(points) > 1 else 0.0
    dropped = len(raw) - len(points)
    if len({*points}) < _CORNERS:
        return Closed((), SHORT, missing, len(raw), dropped, breaks=breaks)
    found = _candidates(points, missing, ground, tolerance)
    shapely = require("shapely")
    best: Closed | None = None
    for how, ring, cut in found:
        polygon = shapely.Polygon(ring)
        if polygon.is_valid:
            return Closed(_ring(polygon), how, missing, len(raw), dropped, cut, 0.0, breaks)
        whole, loops = _largest(polygon, ground)
        if not whole:
            where = _flaw(polygon)
            best = best or Closed((), TANGLED, missing, len(raw), dropped, breaks=breaks, where=where)
        elif best is None or not best.ring:
            best = Closed(whole, how, missing, len(raw), dropped, cut, loops, breaks)
            if loops <= _KNOTS * polygon.area:
                break  # knots of a receiver at rest: no other way of closing would undo them
    return best or Closed((), OPEN, missing, len(raw), dropped, breaks=breaks)


def _candidates(
    points: Points, missing: float, ground: Ground, tolerance: float
) -> list[tuple[str, Points, float]]:
    """Return ways to close the track, best first: how, ring, metres cut off."""
    found: list[tuple[str, Points, float]] = []
    crossing = _crossing(points)
    near = crossing is not None and crossing[1] <= 2 * tolerance
    if crossing is not None and near:
        found.append((CROSSING, *crossing))
    if missing <= tolerance:
        found.append((ENDS, points, 0.0))
    if crossing is not None and not near:
        found.append((CROSSING, *crossing))
    passing = _passing(points, ground, tolerance) if missing > tolerance else None
    if passing is not None:
        found.append((OVERLAPPING, *passing))
    return found


def _head_and_tail(points: Points) -> tuple[Any, Any, int] | None:
    """Return the first and the last quarter of the track as lines, and the index where the last begins."""
    shapely = require("shapely")
    steps = list(map(math.dist, points, points[1:]))
    limit = sum(steps) * OVERLAP
    walked, head = 0.0, 0
    while head < len(steps) and walked + steps[head] <= limit:
        walked += steps[head]
        head += 1
    walked, tail = 0.0, len(steps)
    while tail > 0 and walked + steps[tail - 1] <= limit:
        walked += steps[tail - 1]
        tail -= 1
    # a long first or last step is looked at whole: it may be the one that crosses
    head, tail = max(head, 1), min(tail, len(steps) - 1)
    if tail <= head:
        return None
    return shapely.LineString(points[: head + 1]), shapely.LineString(points[tail:]), tail


def _crossing(points: Points) -> tuple[Points, float] | None:
    """Return the ring between the crossing of beginning and end that cuts least, and the metres cut."""
    ends = _head_and_tail(points)
    if ends is None:
        return None
    head, tail, start = ends
    with require("numpy").errstate(invalid="ignore"):  # GEOS leaves a mark there that means nothing
        met = head.intersection(tail)
    places = [part for part in getattr(met, "geoms", [met]) if not part.is_empty]
    best: tuple[float, float, float, Point] | None = None
    for place in places:
        x, y = place.coords[0]
        one = head.project(place.__class__([(x, y)]) if place.geom_type == "Point" else place.centroid)
        other = tail.project(place if place.geom_type == "Point" else place.centroid)
        cut = one + tail.length - other
        if best is None or cut < best[0]:
            best = (cut, one, other, (x, y))
    if best is None or best[0] <= SAME_M:
        return None
    return _between(points, start, best[1], best[2], best[3]), best[0]


def _passing(points: Points, ground: Ground, tolerance: float) -> tuple[Points, float] | None:
    """Return the ring cut where the end passes the first point, or the beginning passes the last one."""
    shapely = require("shapely")
    ends = _head_and_tail(points)
    if ends is None:
        return None
    head, tail, start = ends
    first, last = shapely.Point(points[0]), shapely.Point(points[-1])
    choices = []
    for line, end in ((tail, first), (head, last)):
        along = line.project(end)
        place = line.interpolate(along)
        gap = ground.length(((end.x, end.y), (place.x, place.y)))
        cut = tail.length - along if line is tail else along
        choices.append((gap, cut, along, line is tail, (place.x, place.y)))
    gap, cut, along, at_end, place = min(choices)
    if gap > tolerance:
        return None
    one, other = (0.0, along) if at_end else (along, tail.length)
    return _between(points, start, one, other, place), cut


def _between(points: Points, start: int, one: float, other: float, place: Point) -> Points:
    """Return *place* and the points beyond *one* metres from the first up to *other* metres from *start*."""
    begun, walked = 0, 0.0
    while walked <= one + SAME_M and begun < start:
        walked += math.dist(points[begun], points[begun + 1])
        begun += 1
    ended, walked = start, 0.0
    while ended + 1 < len(points) and walked + math.dist(points[ended], points[ended + 1]) < other - SAME_M:
        walked += math.dist(points[ended], points[ended + 1])
        ended += 1
    return (place, *points[begun : ended + 1])


def _largest(polygon: Any, ground: Ground) -> tuple[Points, float]:
    """Return the outline of all the ring goes around and the area of small loops beside it, left off.

    There is no outline when several parts are large. Not ``make_valid``: a receiver at rest ties thousands of
    knots, which take it minutes.
    """
    shapely = require("shapely")
    lines = shapely.unary_union(shapely.LinearRing(polygon.exterior.coords))
    merged = shapely.unary_union(list(shapely.polygonize([lines]).geoms))
    pieces = sorted(getattr(merged, "geoms", [merged]), key=lambda piece: -piece.area)
    rest = sum(piece.area for piece in pieces[1:])
    if not pieces[0].area or rest > LOOPS * pieces[0].area:
        return (), rest
    ring = _ring(pieces[0])
    return ring, rest * ground.area(ring) / pieces[0].area


def _flaw(polygon: Any) -> Point | None:
    text = require("shapely").is_valid_reason(polygon)
    inside = text.partition("[")[2].rstrip("]").split()
    return (float(inside[0]), float(inside[1])) if len(inside) > 1 else None


def _ring(polygon: Any) -> Points:
    return tuple((x, y) for x, y, *_ in polygon.exterior.coords[:-1])


def simplify(ring: Points, metres: float, ground: Ground) -> Simplified:
    """Return *ring* with the corners left out that lie within *metres* of the line without them.

    The result never crosses itself, and keeps at least a triangle.
    """
    shapely = require("shapely")
    polygon = shapely.Polygon(ring)
    thin = polygon.simplify(metres, preserve_topology=True) if metres > 0 else polygon
    while metres > SAME_M and (thin.is_empty or not thin.is_valid):
        metres /= 2
        thin = polygon.simplify(metres, preserve_topology=True)
    made = _ring(thin) if not thin.is_empty and thin.is_valid else ring
    area = ground.area(made)
    return Simplified(made, len(ring), len(made), area, ground.perimeter(made), area - ground.area(ring))


def finding(closed: Closed, place: Place, tolerance: float) -> Problem | None:
    """Return what is to be said about a closed or open track; None when all is well."""
    values: dict[str, Any] = {
        "metres": f"{closed.missing:.0f}",
        "tolerance": f"{tolerance:g}",
        "points": closed.points,
        "gaps": ", ".join(f"{gap:.0f}" for gap in closed.breaks),
        "loops": f"{closed.loops:.0f}",
    }
    if closed.how == SHORT:
        return Problem(
            "track-short",
            Level.WARNING,
            N_("The track has too few points for a polygon: {points}."),
            values,
            place,
        )
    if closed.how == TANGLED:
        return Problem(
            "track-tangled",
            Level.WARNING,
            N_("The track crosses itself like an 8 and encloses no single area."),
            values,
            place,
            N_("Draw the polygon by hand along the track."),
        )
    if closed.how == OPEN:
        return Problem(
            "track-open",
            Level.WARNING,
            N_("The track is open: {metres} m are missing between its ends (tolerance {tolerance} m)."),
            values,
            place,
            N_("Walk the missing piece, raise the tolerance, or draw the polygon by hand along the track."),
        )
    if closed.breaks:
        return Problem(
            "track-broken",
            Level.WARNING,
            N_("The track is interrupted for {gaps} m; a straight line bridges it."),
            values,
            place,
            N_("Compare that part with the satellite picture."),
        )
    if closed.loops >= 1:
        return Problem(
            "track-loops",
            Level.INFO,
            N_("Small loops of {loops} m² beside the polygon were left off."),
            values,
            place,
        )
    return None

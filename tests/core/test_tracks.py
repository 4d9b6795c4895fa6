"""Tracks: what is missing between the ends, where a walk closes, what thinning does to the area."""

from __future__ import annotations

import math

import pytest
from pyproj import Geod, Transformer
from shapely.geometry import Polygon

from kotaku_qgis.core import tracks
from kotaku_qgis.core.errors import Place

CRS = "EPSG:32748"
EAST, NORTH = 527_000.0, 9_435_000.0
GROUND = tracks.Ground(CRS)


def at(*points):
    return tuple((EAST + x, NORTH + y) for x, y in points)


def walk(*corners, step=5.0):
    """Return points every *step* metres along *corners*."""
    made = []
    for one, other in zip(corners, corners[1:]):
        count = max(1, round(math.dist(one, other) / step))
        made += [
            (one[0] + (other[0] - one[0]) * i / count, one[1] + (other[1] - one[1]) * i / count)
            for i in range(count)
        ]
    return at(*made, corners[-1])


SQUARE = ((0, 0), (100, 0), (100, 100), (0, 100))


def test_an_open_track_says_how_many_metres_are_missing():
    track = walk(*SQUARE, (0, 34))
    closed = tracks.close([track], GROUND, 15)
    assert not closed.is_closed
    assert closed.how == tracks.OPEN
    lon, lat = Transformer.from_crs(CRS, 4326, always_xy=True).transform(*zip(track[0], track[-1]))
    expected = Geod(ellps="WGS84").inv(lon[0], lat[0], lon[1], lat[1])[2]
    assert closed.missing == pytest.approx(expected, abs=1e-6)
    assert closed.missing == pytest.approx(34, rel=1e-3)  # the zone's scale
    problem = tracks.finding(closed, Place(file="a.gpx", feature="Jejak"), 15)
    assert problem.code == "track-open"
    assert "34 m" in str(problem)


def test_ends_that_meet_close():
    track = walk(*SQUARE, (0, 9))
    assert not tracks.close([track], GROUND, 8.9).is_closed
    closed = tracks.close([track], GROUND, 9.1)
    assert closed.how == tracks.ENDS
    assert closed.ring == track
    assert closed.cut == 0
    assert tracks.finding(closed, Place(), 9.1) is None


def test_a_walk_across_its_own_beginning_is_cut_at_the_crossing():
    track = walk((0, -20), (0, 100), (100, 100), (100, 0), (-30, 0))
    closed = tracks.close([track], GROUND, 15)
    assert closed.how == tracks.CROSSING
    assert closed.cut == pytest.approx(50)
    shape = Polygon(closed.ring)
    assert shape.is_valid
    assert shape.symmetric_difference(Polygon(at(*SQUARE))).area < 1e-6


def test_a_crossing_far_inside_is_not_taken_for_the_end():
    """A walk to the place and home again: ends meet, and the stick is no part of the area."""
    track = walk((-100, 0), (0, 0), (0, 100), (100, 100), (100, -1), (1, -1), (-3, 3), (-100, 2))
    closed = tracks.close([track], GROUND, 15)
    shape = Polygon(closed.ring)
    assert shape.is_valid
    assert shape.symmetric_difference(Polygon(at(*SQUARE))).area < 450
    assert closed.loops < 300


def test_a_walk_beside_its_own_beginning_is_cut_where_it_passes():
    track = walk((0, 0), (0, 100), (100, 100), (100, -3), (-3, -3), (-3, 40))
    assert tracks.close([track], GROUND, 2).how != tracks.ENDS
    closed = tracks.close([track], GROUND, 6)
    assert closed.how == tracks.OVERLAPPING
    assert closed.missing > 40
    assert closed.cut == pytest.approx(43, abs=4)
    assert Polygon(closed.ring).area == pytest.approx(10_300, rel=0.02)


def test_a_figure_of_eight_is_refused_and_located():
    track = walk((0, 0), (100, 100), (100, 0), (0, 100), (0, 3))
    closed = tracks.close([track], GROUND, 15)
    assert closed.how == tracks.TANGLED
    assert not closed.ring
    assert closed.where == pytest.approx((EAST + 50, NORTH + 50), abs=1.5)
    assert tracks.finding(closed, Place(), 15).code == "track-tangled"


def test_small_loops_are_left_off_and_said():
    corners = ((0, 0), (50, 0), (55, -8), (45, -8), (51, 0), (100, 0), (100, 100), (0, 100), (0, 4))
    closed = tracks.close([walk(*corners, step=50)], GROUND, 15)
    assert closed.is_closed
    assert Polygon(closed.ring).is_valid
    assert 20 < closed.loops < 100
    assert tracks.finding(closed, Place(), 15).code == "track-loops"


def test_segments_are_joined_in_order_and_long_interruptions_named():
    parts = [walk((0, 0), (100, 0), (100, 40)), (), walk((100, 80), (100, 100), (0, 100), (0, 5))]
    closed = tracks.close(parts, GROUND, 15)
    assert closed.is_closed
    assert closed.breaks == pytest.approx((40,), rel=1e-3)
    assert Polygon(closed.ring).area == pytest.approx(10_000, rel=0.01)
    problem = tracks.finding(closed, Place(), 15)
    assert problem.code == "track-broken"
    assert "40 m" in str(problem)


def test_repeated_points_and_spikes_are_left_out():
    clean = walk(*SQUARE, (0, 5))
    jump = (EAST + 400, NORTH + 50)
    dirty = [point for point in clean for _ in range(2)]
    dirty.insert(50, jump)
    closed = tracks.close([dirty], GROUND, 15)
    assert closed.ring == clean
    assert closed.dropped == len(clean) + 1


def test_a_sharp_corner_of_few_points_is_no_spike():
    wedge = at((0, 0), (200, 5), (0, 10))
    closed = tracks.close([wedge], GROUND, 15)
    assert closed.ring == wedge


@pytest.mark.parametrize("parts", [[], [()], [at((0, 0))], [at((0, 0), (1, 1))], [at(*[(0, 0)] * 9)]])
def test_too_few_points(parts):
    closed = tracks.close(parts, GROUND)
    assert closed.how == tracks.SHORT
    assert tracks.finding(closed, Place(), 15).code == "track-short"


def test_simplification_is_measured_and_never_crosses():
    for turn in range(25):
        radius = [80 + 40 * math.sin(turn + i * i * 12.9898) ** 2 for i in range(200)]
        ring = at(
            *(
                (r * math.cos(i * math.pi / 100), r * math.sin(i * math.pi / 100))
                for i, r in enumerate(radius)
            )
        )
        for metres in (0, 1, 5, 25, 90, 400):
            thin = tracks.simplify(ring, metres, GROUND)
            shape = Polygon(thin.ring)
            assert shape.is_valid
            assert 3 <= thin.after == len(thin.ring) <= thin.before == 200
            assert thin.area - thin.difference == pytest.approx(GROUND.area(ring))
            assert thin.percent == pytest.approx(100 * (thin.area / GROUND.area(ring) - 1))
    assert tracks.simplify(ring, 0, GROUND).ring == ring
    straight = walk(*SQUARE, (0, 1))
    thin = tracks.simplify(straight, 0.5, GROUND)
    assert thin.after in (4, 5)
    assert abs(thin.difference) < 1


@pytest.mark.parametrize(
    ("crs", "x", "y"), [(CRS, EAST, NORTH), ("EPSG:32648", 500_000, 100), ("EPSG:32750", 166_500, 9_800_000)]
)
def test_areas_agree_with_geod(crs, x, y):
    ring = tuple((x + dx, y + dy) for dx, dy in ((0, -300), (400, -250), (420, 300), (-30, 280)))
    ground = tracks.Ground(crs)
    lon, lat = Transformer.from_crs(crs, 4326, always_xy=True).transform(*zip(*ring))
    area, perimeter = Geod(ellps="WGS84").polygon_area_perimeter(lon, lat)
    assert ground.area(ring) == pytest.approx(abs(area), rel=1e-12)
    assert ground.perimeter(ring[::-1]) == pytest.approx(perimeter, rel=1e-12)
    assert ground.area(()) == ground.length(ring[:1]) == 0


def test_where_a_walk_crosses_goes_before_where_it_passes():
    """Crossing the beginning and walking on leaves no spur."""
    track = walk((10, -15), (12, 90), (90, 95), (92, 8), (-10, 6))
    closed = tracks.close([track], GROUND, 15)
    assert closed.how == tracks.CROSSING
    assert min(x for x, _ in closed.ring) > EAST + 10


def test_thousands_of_knots_become_their_outline():
    """A receiver at rest jitters: the outline is what counts."""
    count = 6_000
    turn = [i * 2 * math.pi / count for i in range(count)]
    track = at(
        *(
            (100 * math.cos(a) + 0.8 * math.sin(i), 100 * math.sin(a) + 0.8 * math.cos(i * 1.7))
            for i, a in enumerate(turn)
        )
    )
    closed = tracks.close([track], GROUND, 15)
    assert closed.is_closed
    assert Polygon(closed.ring).is_valid
    assert GROUND.area(closed.ring) == pytest.approx(math.pi * 100**2, rel=0.03)

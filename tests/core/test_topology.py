"""Polygons beside each other: what is found agrees with an independent count; real data included."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pyproj
import pytest
import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from kotaku_qgis.core import topology

EAST, NORTH = 527_000.0, 9_435_000.0
CRS = "EPSG:32748"
REAL = {
    "rt_baubau": ("rt_baubau/baubau_batas_rt_mentah.geojson", "EPSG:32751"),
    "pekalongan_barat": ("pekalongan_barat/rt.geojson", "EPSG:32749"),
}


def square(x: float, y: float, width: float = 100, height: float = 100) -> Polygon:
    return box(EAST + x, NORTH + y, EAST + x + width, NORTH + y + height)


def arrays(*shapes):
    return topology.valid(shapes)


@pytest.fixture(params=sorted(REAL))
def real(request, shared_data):
    """Return the RT of a real city in metres, and their CRS."""
    path, crs = REAL[request.param]
    return gpd.read_file(shared_data / path).to_crs(crs), crs


def test_an_overlap_is_told_with_its_ground():
    (found,) = topology.overlaps(arrays(square(0, 0), square(90, 0), square(300, 0)), 0.1)
    assert (found.first, found.second, found.twin) == (0, 1, False)
    assert found.area == pytest.approx(1000)
    assert found.place.equals(square(90, 0, 10, 100))


def test_neighbours_do_not_overlap_and_a_tolerance_counts():
    assert topology.overlaps(arrays(square(0, 0), square(100, 0)), 0) == []
    shapes = arrays(square(0, 0), square(99.99, 0))
    assert topology.overlaps(shapes, 2) == []
    assert len(topology.overlaps(shapes, 0.5)) == 1


def test_only_pairs_with_a_wanted_polygon():
    shapes = arrays(square(0, 0), square(90, 0), square(180, 0), square(270, 0))
    found = topology.overlaps(shapes, 0.1, np.array([True, False, False, False]))
    assert [(one.first, one.second) for one in found] == [(0, 1)]
    assert len(topology.overlaps(shapes, 0.1)) == 3


def test_the_same_polygon_twice_is_a_twin():
    found = topology.overlaps(arrays(square(0, 0), square(0.5, 0), square(20, 20, 30, 30)), 0.1)
    assert [(one.first, one.second) for one in found if one.twin] == [(0, 1)]
    assert len(found) == 3


def test_missing_and_invalid_polygons_do_no_harm():
    bowtie = Polygon([(EAST, NORTH), (EAST + 100, NORTH + 100), (EAST + 100, NORTH), (EAST, NORTH + 100)])
    line = Polygon([(EAST, NORTH), (EAST + 9, NORTH), (EAST, NORTH), (EAST, NORTH)])
    shapes = arrays(None, bowtie, Polygon(), line, square(0, 0))
    assert [shape is None for shape in shapes] == [True, False, True, True, False]
    assert [(one.first, one.second) for one in topology.overlaps(shapes, 1)] == [(1, 4)]
    ((index, reason, point),) = topology.flaws([None, bowtie, square(0, 0)])
    assert (index, reason) == (1, "Self-intersection")
    assert point.equals(Point(EAST + 50, NORTH + 50))


def test_a_flaw_without_a_coordinate_still_has_a_place():
    nan = Polygon([(EAST, NORTH), (np.nan, NORTH), (EAST, NORTH + 1), (EAST, NORTH)])
    ((_, reason, point),) = topology.flaws([nan])
    assert "Invalid Coordinate" in reason
    assert point.equals(Point(EAST, NORTH))


def ring_of_four():
    """Return four RT around a free square of 20 m, and that square."""
    free = square(40, 40, 20, 20)
    whole = square(0, 0)
    quarters = [square(x, y, 50, 50).difference(free) for x in (0, 50) for y in (0, 50)]
    assert shapely.union_all([*quarters, free]).equals(whole)
    return quarters, free


def test_a_gap_and_who_lies_around_it():
    quarters, free = ring_of_four()
    shapes = arrays(*quarters)
    (hole,) = topology.holes(topology.covered(shapes), 0.1)
    assert hole.equals(free)
    around = topology.neighbours(hole, shapes, shapely.STRtree(shapes))
    assert sorted(around) == [0, 1, 2, 3]
    assert topology.holes(topology.covered(shapes), 401) == []


def test_the_longest_common_boundary_comes_first():
    shapes = arrays(
        square(0, 0, 30, 10), square(0, 15, 30, 10), square(-10, 0, 10, 25), square(30, 0, 10, 25)
    )
    (hole,) = topology.holes(topology.covered(shapes), 0.1)
    assert topology.neighbours(hole, shapes, shapely.STRtree(shapes))[:2] == (0, 1)


def test_an_island_is_no_gap():
    frame = square(0, 0).difference(square(20, 20, 60, 60))
    shapes = arrays(frame, square(40, 40, 20, 20))
    (hole,) = topology.holes(topology.covered(shapes), 0.1)
    assert hole.area == pytest.approx(3600 - 400)


def test_free_ground_at_the_boundary_only_where_rt_fill_it():
    boundary = square(0, 0, 200, 100)
    ground = topology.covered(arrays(square(0, 0), square(100, 0, 100, 98)))
    (free,) = topology.edge_gaps(boundary, ground, 10, 0.95)
    assert free.equals(square(100, 98, 100, 2))
    assert topology.edge_gaps(boundary, ground, 10, 0.999) == []
    assert topology.edge_gaps(boundary, topology.covered(arrays(square(0, 0))), 10, 0.95) == []


def test_a_hole_is_not_told_again_as_free_ground():
    quarters, free = ring_of_four()
    ground = topology.covered(arrays(*quarters))
    boundary = square(0, 0, 100, 101)
    found = topology.edge_gaps(boundary, ground, 1, 0.5, [free])
    assert len(found) == 1
    assert found[0].equals(square(0, 100, 100, 1))


def test_slivers_and_parts():
    thin = square(0, 0, 200, 0.3)
    wide = square(0, 10)
    shapes = arrays(thin, wide, MultiPolygon([square(0, 200), square(0, 310, 80, 0.2)]))
    found = topology.slivers(shapes, 0.5)
    assert [(one.index, one.part) for one in found] == [(0, 0), (2, 1)]
    ((index, pieces),) = topology.multiparts(shapes)
    assert index == 2
    assert [round(one.area) for one in pieces] == [10000, 16]


def test_a_long_narrow_street_is_not_a_sliver():
    assert topology.slivers(arrays(square(0, 0, 500, 2)), 0.5) == []


def test_a_spike_is_found_and_a_crack_or_a_sharp_corner_is_not():
    ring = [(0, 0), (100, 0), (100, 50), (130, 50.2), (100, 50.4), (100, 100), (0, 100)]
    spiky = Polygon([(EAST + x, NORTH + y) for x, y in ring])
    cracked = square(0, 0).difference(
        Polygon([(EAST + x, NORTH + y) for x, y in ((100, 50), (70, 50.2), (100, 50.4))])
    )
    sharp = Polygon([(EAST + x, NORTH + y) for x, y in ((0, 0), (100, 0), (100, 20))])
    (found,) = topology.spikes(arrays(sharp, cracked, spiky), 0.5)
    assert found.index == 2
    assert found.area == pytest.approx(30 * 0.4 / 2, rel=0.01)
    assert found.place.bounds[2] == EAST + 130


def test_points_almost_on_each_other():
    ring = [(0, 0), (100, 0), (100, 0.003), (100, 100), (0, 100), (0, 0.004)]
    shape = Polygon([(EAST + x, NORTH + y) for x, y in ring])
    found = topology.near_vertices(arrays(square(300, 0), shape), 0.01)
    assert list(found) == [1]
    assert len(found[1]) == 2  # between the corners, and where the ring closes
    assert topology.near_vertices(arrays(shape), 0.001) == {}


def test_what_lies_outside():
    shapes = arrays(square(0, 0), square(150, 0), square(500, 0), square(0, 50))
    boundaries = [square(0, 0, 200, 100)] * 3 + [None]
    found = topology.outside(shapes, boundaries, 10)
    assert [(one.index, round(one.area), round(one.share, 3)) for one in found] == [
        (1, 5000, 0.5),
        (2, 10000, 1),
    ]


def test_metres_along_a_track():
    shape = square(0, 0)
    track = LineString([(EAST, NORTH), (EAST + 100, NORTH + 3), (EAST + 100, NORTH + 60)])
    outline = topology.outlines(shape)
    assert topology.followed(outline, track, 5) == pytest.approx(100 + 65 + 5, abs=3)
    assert topology.missing_metres(track) == pytest.approx(np.hypot(100, 60))
    assert topology.between_ends(track).length == pytest.approx(np.hypot(100, 60))


def test_places_out_of_indonesia_or_in_degrees():
    points = np.array([[EAST, NORTH], [106.8, -6.2], [EAST, 1_000_000.0], [9e9, 9e9]])
    assert topology.abroad(points, CRS).tolist() == [False, True, True, True]
    # in a northern zone degrees would fall near the Equator, in Indonesia
    assert topology.abroad(np.array([[109.3, -0.02]]), "EPSG:32649").tolist() == [True]


@pytest.mark.parametrize("crs", ["EPSG:32748", "EPSG:32649", "EPSG:32654"])
def test_areas_are_those_of_the_ellipsoid(crs):
    north = 9_435_000 if crs.startswith("EPSG:327") else 20_000
    shape = box(166_500, north, 166_900, north + 300)
    geod = pyproj.Geod(ellps="WGS84")
    to_degrees = pyproj.Transformer.from_crs(crs, 4326, always_xy=True)
    lon, lat = to_degrees.transform(*shape.exterior.xy)
    expected = abs(geod.polygon_area_perimeter(lon, lat)[0])
    assert topology.square_metres([shape], crs)[0] == pytest.approx(expected, rel=1e-9)
    assert len(topology.square_metres([], crs)) == 0


def test_real_overlaps_agree_with_an_overlay(real):
    frame, _ = real
    frame = frame[["geometry"]].assign(number=range(len(frame)), geometry=frame.geometry.make_valid())
    both = gpd.overlay(frame, frame, how="intersection", keep_geom_type=True)
    both = both[(both.number_1 < both.number_2) & (both.area > 0.1)]
    found = topology.overlaps(topology.valid(frame.geometry), 0.1)
    assert {(one.first, one.second) for one in found} == set(zip(both.number_1, both.number_2))
    assert sum(one.area for one in found) == pytest.approx(both.area.sum())
    shared = both.assign(
        larger=np.maximum(frame.area[both.number_1].values, frame.area[both.number_2].values)
    )
    assert sum(one.twin for one in found) == (shared.area >= 0.95 * shared.larger).sum()


def test_real_gaps_agree_with_the_hull_of_the_dissolved(real):
    """Counted another way: everything inside the outer lines of the dissolved RT, less the RT."""
    frame, _ = real
    frame = frame.assign(geometry=frame.geometry.make_valid())
    dissolved = frame.dissolve().explode(index_parts=False)
    hull = gpd.GeoSeries([Polygon(shape.exterior) for shape in dissolved.geometry], crs=frame.crs)
    free = gpd.GeoSeries([hull.union_all()], crs=frame.crs).difference(frame.union_all())
    free = free.explode(index_parts=False)
    expected = sorted(free.area[free.area > 0.1])
    found = topology.holes(topology.covered(topology.valid(frame.geometry)), 0.1)
    assert sorted(one.area for one in found) == pytest.approx(expected, abs=1e-3)
    assert len(found) == len(expected) > 5

"""Repairs: what a finding names changes, and nothing else; properties on drawn cases and made-up ones."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Polygon, box

from kotaku_qgis.core import mending, topology
from kotaku_qgis.core.shapes import to_multi
from tests.core.test_topology import EAST, NORTH, square

offsets = st.floats(-40, 40).map(lambda value: round(value, 3))


def multi(shape):
    return to_multi(shape)


@st.composite
def stars(draw, x=0.0, y=0.0):
    """Return a valid polygon of 5 to 12 points around a place, as a hand draws it."""
    count = draw(st.integers(5, 12))
    radii = draw(st.lists(st.floats(20, 60), min_size=count, max_size=count))
    turns = np.linspace(0, 2 * np.pi, count, endpoint=False)
    points = [
        (round(EAST + x + r * np.cos(t), 3), round(NORTH + y + r * np.sin(t), 3))
        for r, t in zip(radii, turns)
    ]
    shape = Polygon(points)
    assume(shape.is_valid)
    return multi(shape)


def test_an_overlap_is_cut_and_the_border_stays_common():
    cut, keep = multi(square(0, 0)), multi(square(90, 20, 100, 30))
    rest, other = mending.without_overlap(cut, keep)
    assert rest.area == 10000 - 300
    assert other.equals(keep)
    assert rest.intersection(other).area == 0
    # the corner where the cut begins is now a point of both
    common = {tuple(p) for p in shapely.get_coordinates(rest)} & {
        tuple(p) for p in shapely.get_coordinates(other)
    }
    assert {(EAST + 100, NORTH + 20), (EAST + 100, NORTH + 50)} <= common


def test_nothing_is_cut_that_would_fall_apart_or_vanish():
    assert mending.without_overlap(multi(square(0, 0)), multi(square(40, -10, 20, 200))) is None
    assert mending.without_overlap(multi(square(10, 10, 20, 20)), multi(square(0, 0))) is None


def test_a_gap_is_filled():
    shape, gap = multi(square(0, 0)), square(100, 30, 5, 20)
    made = mending.filled(shape, gap)
    assert made.equals(shape.union(gap))
    assert len(made.geoms) == 1
    assert mending.filled(shape, square(200, 0, 5, 5)) is None  # not beside it
    assert mending.filled(shape, square(100, 100, 5, 5)) is None  # only a corner in common


def test_a_gap_of_its_own_is_closed_without_a_slit():
    shape = multi(square(0, 0).difference(square(40, 40, 10, 10)))
    made = mending.filled(shape, square(40, 40, 10, 10))
    assert made.equals(square(0, 0))
    assert len(made.geoms[0].interiors) == 0


def test_what_lies_outside_is_cut():
    assert mending.cut_to(multi(square(0, 0)), square(0, 0, 95, 300)).equals(square(0, 0, 95, 100))
    assert mending.cut_to(multi(square(0, 0)), square(500, 0)) is None
    comb = square(0, 0, 100, 40).union(square(0, 40, 20, 60)).union(square(80, 40, 20, 60))
    assert mending.cut_to(multi(comb), square(0, 50, 100, 100)) is None  # two teeth would remain


def test_stray_parts_go_but_never_all():
    shape = MultiPolygon([square(0, 0), square(300, 0, 2, 1)])
    made = mending.without_parts(shape, lambda part: part.area < 5)
    assert made.equals(square(0, 0))
    assert mending.without_parts(shape, bool) is None
    assert mending.without_parts(shape, lambda part: part.area < 0) is None


def test_a_spike_goes_and_the_rest_stays():
    ring = [(0, 0), (100, 0), (100, 50), (130, 50.2), (100, 50.4), (100, 100), (0, 100)]
    shape = multi(Polygon([(EAST + x, NORTH + y) for x, y in ring]))
    (spike,) = topology.spikes(topology.valid([shape]), 0.5)
    made = mending.without_spike(shape, 0.5, spike.place, 0.01)
    assert made.is_valid
    assert shape.difference(made).symmetric_difference(spike.place).area < 0.01
    assert made.difference(shape).area < 1e-6
    assert mending.without_spike(made, 0.5, spike.place, 0.01) is None
    assert len(shapely.get_coordinates(mending.without_spike(shape, 0.5, spike.place, 1))) == 7
    assert topology.spikes(topology.valid([made]), 0.5) == []


def test_an_invalid_outline_keeps_its_area_or_stays():
    corner = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 51), (0.5, 50), (0.5, 51), (0, 50)]
    nearly = Polygon([(EAST + x, NORTH + y) for x, y in corner])
    assert not nearly.is_valid
    made = mending.made_valid(nearly, 0.01)
    assert made.is_valid
    assert abs(made.area - nearly.area) < 1
    bowtie = Polygon([(EAST, NORTH), (EAST + 100, NORTH + 100), (EAST + 100, NORTH), (EAST, NORTH + 100)])
    assert mending.made_valid(bowtie, 0.01) is None  # its sides take each other off


def test_points_close_together_become_one_in_all_who_have_them():
    ring = [(0, 0), (100, 0), (100, 0.004), (100, 100), (0, 100)]
    one = multi(Polygon([(EAST + x, NORTH + y) for x, y in ring]))
    other = multi(
        Polygon([(EAST + x, NORTH + y) for x, y in ((100, 0.004), (200, 0), (200, 100), (100, 100))])
    )
    moves = mending.close_pairs(one, 0.01, lambda point: 2 if point[1] > NORTH else 1)
    assert moves == {(EAST + 100, NORTH): (EAST + 100, NORTH + 0.004)}
    made = mending.merged_points(one, moves)
    assert len(shapely.get_coordinates(made)) == 5
    assert mending.merged_points(other, moves).equals(other)


def test_a_triangle_is_not_merged_away():
    tiny = multi(Polygon([(EAST, NORTH), (EAST + 0.004, NORTH), (EAST, NORTH + 0.004)]))
    assert mending.merged_points(tiny, mending.close_pairs(tiny, 0.01, len)) is None


def test_points_are_added_only_on_edges():
    shape = multi(square(0, 0))
    points = np.array([[EAST + 50, NORTH], [EAST, NORTH], [EAST + 50, NORTH + 50], [EAST + 20, NORTH]])
    made = mending.with_points(shape, points)
    assert len(shapely.get_coordinates(made)) == 7
    assert made.equals(shape)
    assert mending.with_points(shape, points[1:3]) is shape


@settings(max_examples=150, deadline=None)
@given(stars(), stars(55, 0), offsets, offsets)
def test_cutting_loses_the_overlap_and_no_more(cut, keep, x, y):
    keep = shapely.transform(keep, lambda points: points + np.array([x, y]))
    place = cut.intersection(keep)
    made = mending.without_overlap(cut, keep) if place.area > 0.1 else None
    if made is None:
        return
    rest, other = made
    assert rest.is_valid
    assert other.is_valid
    assert rest.intersection(other).area < 1e-3
    assert abs(cut.area - rest.area - place.area) < 0.05  # dust at most
    assert other.symmetric_difference(keep).area < 1e-3
    assert rest.symmetric_difference(cut).difference(place.buffer(0.01)).area < 1e-3
    assert shapely.union_all([rest, other]).symmetric_difference(cut.union(keep)).area < 0.05


@settings(max_examples=100, deadline=None)
@given(stars(), st.integers(2, 4), st.floats(-30, 30), st.floats(0.5, 15))
def test_a_torn_polygon_is_filled_without_a_new_gap(whole, pieces, tilt, width):
    """Strips of a polygon with a gap torn between them: filled, they cover it as before."""
    west, south, east, north = whole.bounds
    hole = shapely.affinity.rotate(
        box(
            (west + east) / 2 - width,
            (south + north) / 2 - 3,
            (west + east) / 2 + width,
            (south + north) / 2 + 3,
        ),
        tilt,
    )
    assume(whole.contains(hole))
    edges = np.linspace(west, east, pieces + 1)
    strips = [
        multi(box(left, south, right, north).intersection(whole).difference(hole))
        for left, right in zip(edges, edges[1:])
    ]
    shapes = topology.valid([strip for strip in strips if strip is not None])
    for place in topology.holes(topology.covered(shapes), 0.01):
        around = topology.neighbours(place, shapes, shapely.STRtree(shapes))
        before = shapes.copy()
        for index in around:
            made = mending.filled(shapes[index], place)
            if made is not None:
                shapes[index] = made
                break
        changed = [at for at in range(len(shapes)) if shapes[at] is not before[at]]
        assert len(changed) == 1
        assert (
            shapes[changed[0]].symmetric_difference(before[changed[0]]).symmetric_difference(place).area
            < 1e-3
        )
    assert topology.holes(topology.covered(shapes), 0.01) == []
    assert topology.overlaps(shapes, 0.01) == []

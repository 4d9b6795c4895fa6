"""What drawing does to polygons, measured against what one can work out by hand."""

import pytest

pytest.importorskip("qgis.core")
from qgis.core import QgsGeometry, QgsPointXY

from kotaku_qgis.drawing import shapes


def box(x0, y0, x1, y1) -> QgsGeometry:
    return QgsGeometry.fromWkt(f"Polygon (({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))")


def line(*points) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in points])


def test_neighbours_are_taken_off_and_a_touch_changes_nothing(qgis_app):
    drawn = box(0, 0, 10, 10)
    left = shapes.without(drawn, [box(8, 0, 20, 10), box(0, 10, 10, 20)])
    assert left.area() == pytest.approx(80)
    touched = shapes.without(drawn, [box(10, 0, 20, 10)])
    assert next(touched.parts()).asWkt() == next(drawn.parts()).asWkt()
    assert shapes.without(drawn, [box(-1, -1, 11, 11)]) is None


def test_an_invalid_neighbour_is_taken_off_too(qgis_app):
    bow = QgsGeometry.fromWkt("Polygon ((5 0, 15 10, 15 0, 5 10, 5 0))")
    left = shapes.without(box(0, 0, 10, 10), [bow])
    assert left.isGeosValid()
    assert left.area() == pytest.approx(75)


@pytest.mark.parametrize(
    ("cut", "areas"),
    [
        (line((-1, 3), (11, 3)), [70, 30]),
        (line((-1, 3), (11, 3), (11, 8), (-1, 8)), [50, 30, 20]),
        (line((2, 3), (8, 3)), [100]),
        (line((-1, 3), (5, 3)), [100]),
    ],
)
def test_a_line_from_edge_to_edge_splits(qgis_app, cut, areas):
    pieces = shapes.split(box(0, 0, 10, 10), cut)
    assert [round(piece.area(), 6) for piece in pieces] == areas


def test_a_hole_stays_a_hole_when_split(qgis_app):
    ring = QgsGeometry.fromWkt("Polygon ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))")
    pieces = shapes.split(ring, line((-1, 6), (11, 6)))
    assert sorted(round(piece.area(), 6) for piece in pieces) == [40, 56]


def test_reshaping_follows_the_line(qgis_app):
    out = shapes.reshaped(box(0, 0, 10, 10), line((10, 2), (12, 2), (12, 8), (10, 8)))
    assert out.area() == pytest.approx(112)
    assert shapes.reshaped(box(0, 0, 10, 10), line((20, 2), (22, 2))) is None


def test_a_gap_is_found_only_where_it_is_closed(qgis_app):
    ring = [box(0, 0, 30, 10), box(0, 20, 30, 30), box(0, 10, 10, 20), box(20, 10, 30, 20)]
    gap = shapes.gap_at(QgsPointXY(15, 15), ring, None)
    assert gap.area() == pytest.approx(100)
    assert shapes.gap_at(QgsPointXY(15, 15), ring[:3], None) is None
    assert shapes.gap_at(QgsPointXY(5, 5), ring, None) is None
    closed = shapes.gap_at(QgsPointXY(25, 15), ring[:3], box(0, 0, 30, 30))
    assert closed.area() == pytest.approx(200)


def test_joining_leaves_no_hairline_and_no_pinhole_but_a_place_left_out(qgis_app):
    made = shapes.joined([box(0, 0, 10, 10), box(10.01, 0, 20, 10)])
    assert made.area() == pytest.approx(200, abs=0.01)
    assert made.constGet().numGeometries() == 1
    ring = QgsGeometry.fromWkt("Polygon ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))")
    assert shapes.joined([ring]).area() == pytest.approx(800)
    apart = shapes.joined([box(0, 0, 10, 10), box(50, 0, 60, 10)])
    assert apart.constGet().numGeometries() == 2


def test_common_borders_are_measured_along_both(qgis_app):
    assert shapes.common_border(box(0, 0, 10, 10), box(10, 2, 20, 8)) == pytest.approx(6, abs=0.1)
    assert shapes.common_border(box(0, 0, 10, 10), box(40, 2, 50, 8)) == 0

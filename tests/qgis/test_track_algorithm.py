"""``tracktopolygon``: GPX and layers, in degrees and metres; open tracks are counted and named."""

from __future__ import annotations

import csv

import pytest
from pyproj import Geod
from shapely import wkb
from shapely.geometry import Polygon

from tests.qgis import field_data as made
from tests.qgis.workspace_data import EAST, NORTH, SETTINGS

OPEN = ((0, 0), (60, 0), (60, 60), (0, 60), (0, 34))
EIGHT = ((0, 0), (60, 60), (60, 0), (0, 60), (0, 1))


@pytest.fixture
def run(provider):
    import processing

    def go(**parameters):
        return processing.run("kotaku:tracktopolygon", {"OUTPUT": "memory:", **parameters})

    return go


def layer(tracks, crs=SETTINGS.crs):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    found = QgsVectorLayer(f"MultiLineString?crs={crs}&field=nama:string", "jejak", "memory")
    features = []
    for name, parts in tracks:
        feature = QgsFeature(found.fields())
        feature["nama"] = name
        if parts:
            lines = [[QgsPointXY(EAST + x, NORTH + y) for x, y in part] for part in parts]
            feature.setGeometry(QgsGeometry.fromMultiPolylineXY(lines))
        features.append(feature)
    found.dataProvider().addFeatures(features)
    return found


def test_a_gpx_file(run, tmp_path):
    path = tmp_path / "jalan.gpx"
    path.write_text(
        made.gpx(
            [("Keliling", [made.SQUARE]), ("Terbuka", [OPEN]), ("Delapan", [EIGHT])],
            [("Rute", made.SQUARE)],
            [("S", (1, 1), "")],
        )
    )
    report = tmp_path / "temuan.csv"
    result = run(FILE=str(path), REPORT=str(report), SIMPLIFY=0)
    assert (result["TRACKS"], result["POLYGONS"], result["WARNINGS"]) == (4, 2, 2)
    output = result["OUTPUT"]
    assert output.crs().authid() == SETTINGS.crs
    features = {feature["nama"]: feature for feature in output.getFeatures()}
    assert set(features) == {"Keliling", "Rute"}
    one = features["Keliling"]
    assert (one["cara"], one["sumber"]) == ("ends", "jalan.gpx")
    assert one["ujung_m"] == pytest.approx(5, rel=1e-3)
    shape = wkb.loads(bytes(one.geometry().asWkb()))
    assert shape.symmetric_difference(Polygon([(EAST + x, NORTH + y) for x, y in made.SQUARE])).area < 0.1
    lon, lat = zip(*(made.degrees(*place) for place in made.SQUARE))
    assert one["luas_ha"] == pytest.approx(
        abs(Geod(ellps="WGS84").polygon_area_perimeter(lon, lat)[0]) / 1e4, rel=1e-5
    )
    rows = list(csv.reader(report.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))[1:]
    assert any("34 m are missing" in " ".join(row) and "Terbuka" in row for row in rows)
    assert any("like an 8" in " ".join(row) and "Delapan" in row for row in rows)
    assert run(FILE=str(path), TOLERANCE=40)["POLYGONS"] == 3


def test_a_layer_in_metres_with_segments_and_thinning(run):
    parts = [
        [(x, 0) for x in range(0, 101, 5)],
        [(100, y) for y in range(10, 101, 5)],
        [(x, 100) for x in range(90, -1, -5)],
        [(0, y) for y in range(95, 4, -5)],
    ]
    result = run(INPUT=layer([("Ruas", parts), ("Kosong", None)]), SIMPLIFY=1)
    (feature,) = result["OUTPUT"].getFeatures()
    assert result["WARNINGS"] == 1
    assert feature["titik_awal"] > 70
    assert feature["titik"] <= 7
    assert feature["luas_ha"] == pytest.approx(1.0, rel=5e-3)
    assert feature["selisih_m2"] == pytest.approx(0, abs=40)


def test_nothing_to_read_is_no_failure(run):
    result = run(INPUT=layer([]))
    assert (result["TRACKS"], result["POLYGONS"]) == (0, 0)


def test_bad_files_are_refused_in_words(run, tmp_path):
    from qgis.core import QgsProcessingException

    path = tmp_path / "x.gpx"
    for content, words in (
        (b" ", "empty"),
        (b'<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', "entities"),
        (b"<gpx><trk", "damaged"),
    ):
        path.write_bytes(content)
        with pytest.raises(QgsProcessingException, match=words):
            run(FILE=str(path))


def test_a_gpx_may_also_stand_for_the_layer_and_something_must(run, tmp_path):
    from qgis.core import QgsProcessingException

    path = tmp_path / "jalan.gpx"
    path.write_text(made.gpx([("Keliling", [made.SQUARE])]))
    assert run(INPUT=f"{path}|layername=tracks")["POLYGONS"] == 1
    with pytest.raises(QgsProcessingException, match="Choose a layer"):
        run()
    with pytest.raises(QgsProcessingException, match="tidak ada"):
        run(FILE=str(tmp_path / "tidak ada.gpx"))


def test_a_layer_without_crs_is_refused(run):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

    found = layer([("Keliling", [made.SQUARE])])
    found.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="coordinate system"):
        run(INPUT=found)

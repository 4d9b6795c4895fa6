"""RT polygons planned: every feature accounted for."""

from __future__ import annotations

import json

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import LineString, Polygon, box

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.keys import RtKeyError, parse_rt
from tests.core.intake import accounted, boundaries, codes, rt, written

UTM = "EPSG:32748"
SIZE = 0.001


@pytest.fixture(scope="module")
def wilayah():
    """Return two kelurahan side by side, each 0.01 degrees wide."""
    gdf = gpd.GeoDataFrame(
        {"nama": ["Sari", "Asri"]},
        geometry=[box(105.30, -5.11, 105.31, -5.10), box(105.31, -5.11, 105.32, -5.10)],
        crs=4326,
    )
    return boundaries(gdf, UTM, kota="Metro").insert["wilayah"]


def _frame(*rows):
    made = []
    for index, row in enumerate(rows):
        x = 105.30 + index * SIZE
        made.append({"geometry": row.pop("shape", box(x, -5.11, x + SIZE, -5.11 + SIZE)), **row})
    return gpd.GeoDataFrame(made, geometry="geometry", crs=4326)


@pytest.fixture(scope="module")
def pekalongan(shared_data):
    folder = shared_data / "pekalongan_barat"
    wilayah = boundaries(folder / "kelurahan.geojson", "EPSG:32749", kota="Pekalongan").insert["wilayah"]
    return folder / "rt.geojson", wilayah


def test_pekalongan(pekalongan):
    path, wilayah = pekalongan
    plan = rt(path, wilayah, "EPSG:32749", source=path.name)
    accounted(plan)
    assert (plan.counts["new"], plan.counts["keyless"]) == (144, 2)
    rows = plan.insert["rt"]
    assert len(rows) == 146
    keys = [(r["wilayah_id"], r["rt_rw"]) for r in rows if r["rt_rw"]]
    assert len(set(keys)) == len(keys) == 144
    twice = next(p for p in plan.problems if p.code == "rt-key-duplicate")
    assert twice.place.rt == "Pasir Kraton Kramat RT003-RW015"
    assert twice.values["count"] == 3
    for row in rows:
        assert json.loads(row["atribut_asal"])["rt_rw"] == row["rt_rw_asal"]
        assert bool(row["rt_rw"]) != bool(row["catatan"])
    again = rt(path, wilayah, "EPSG:32749", rows, source=path.name)
    accounted(again)
    assert again.is_empty


@pytest.mark.parametrize(("way", "new", "keyless", "merged"), [("merge", 144, 0, 2), ("none", 143, 3, 0)])
def test_ways_with_duplicates(pekalongan, way, new, keyless, merged):
    path, wilayah = pekalongan
    plan = rt(path, wilayah, "EPSG:32749", duplicates=way)
    accounted(plan)
    counts = plan.counts
    assert (counts["new"], counts["keyless"], counts["merged"]) == (new, keyless, merged)
    with pytest.raises(KotakuError):
        rt(path, wilayah, "EPSG:32749", duplicates="last")


def test_baubau_one_by_one(shared_data):
    path = shared_data / "rt_baubau/baubau_batas_rt_mentah.geojson"
    plan = rt(path, [], "EPSG:32751", kota="Baubau", source=path.name)
    accounted(plan)
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    rows = {row["rt_id"]: row for row in plan.insert["rt"]}
    assert len(features) == len(plan.outcomes) == len(rows) == 423
    names = {row["wilayah_id"]: row["nama"] for row in plan.insert["wilayah"]}
    listed = {p.place.feature for p in plan.problems}
    twice = {
        n for p in plan.problems if p.code == "rt-key-duplicate" for n in p.values["numbers"].split(", ")
    }
    unkeyed = []
    for number, (feature, outcome) in enumerate(zip(features, plan.outcomes), 1):
        row = rows[outcome.key]
        given = {k: v for k, v in feature["properties"].items() if v is not None}
        kept = json.loads(row["atribut_asal"])
        # GDAL gives a column that mixes figures and texts one type
        mixed = given.pop("luas_wilay", None), kept.pop("luas_wilay", None)
        assert mixed == (None, None) or float(mixed[0]) == float(mixed[1])
        assert kept == given, "every attribute is kept"
        assert shapely.from_wkb(row["geom"]).geom_type == "MultiPolygon"
        assert row["wilayah_id"] in names
        if row["rt_rw"]:
            # an independent reading: some text of the feature says exactly this key
            assert row["rt_rw"] in {key for value in given.values() if (key := _key(value, given.get("RW")))}
        else:
            unkeyed.append(number)
            assert row["catatan"]
            assert str(number) in listed | twice
    assert unkeyed == [71, 115, 258, 336, 372]
    assert len(names) == 33 + 3 + 1  # kelurahan, three kecamatan that are named, the city
    assert codes(plan).count("rt-key-disagrees") == 3
    again = rt(path, plan.insert["wilayah"], "EPSG:32751", list(rows.values()), source=path.name)
    assert again.is_empty


def _key(value, rw):
    try:
        return parse_rt(value, rw).text
    except RtKeyError:
        return None


def test_sim_kotaku_finds_the_kelurahan_by_name_and_says_where_the_place_differs(shared_data):
    wilayah = boundaries(shared_data / "batas/kel_33.05.geojson", "EPSG:32749", kota="Kebumen").insert[
        "wilayah"
    ]
    plan = rt(shared_data / "sim_kotaku/kebumen_status_kumuh_contoh7.geojson", wilayah, "EPSG:32749")
    accounted(plan)
    assert plan.counts["new"] == 7
    assert codes(plan) == ["kelurahan-disagrees"]


def test_kelurahan_by_place_by_name_and_unknown(wilayah):
    plan = rt(
        _frame(
            {"kelurahan": "Kel. SARI", "rt_rw": "RT 1 RW 1"},
            {"kelurahan": None, "rt_rw": "RT 2 RW 1"},
            {"kelurahan": "Sary", "rt_rw": "RT 3 RW 1"},
            {"kelurahan": "Asri", "rt_rw": "RT 4 RW 1"},
            {"kelurahan": "Jauh", "rt_rw": "RT 5 RW 1", "shape": box(106, -5, 106.001, -4.999)},
            {"kelurahan": None, "rt_rw": "RT 6 RW 1", "shape": box(107, -5, 107.001, -4.999)},
        ),
        wilayah,
        UTM,
    )
    accounted(plan)
    names = {r["wilayah_id"]: r["nama"] for r in wilayah}
    assert [names.get(r["wilayah_id"]) for r in plan.insert["rt"]] == [
        "Sari",
        "Sari",
        "Sari",
        "Asri",
        None,
        None,
    ]
    assert [o.status.value for o in plan.outcomes] == ["new"] * 4 + ["keyless"] * 2
    assert codes(plan) == [
        "kelurahan-unknown", "kelurahan-disagrees", "kelurahan-unknown", "kelurahan-missing", "rt-placed",
    ]  # fmt: skip
    assert plan.problems[0].values["near"] == "“Sari”"


def test_a_wrong_zone_does_not_pass_in_silence(wilayah):
    layer = (
        _frame({"kelurahan": "Sari", "rt_rw": "RT 1 RW 1"}).to_crs(32748).set_crs(32749, allow_override=True)
    )
    assert codes(rt(layer, wilayah, UTM)) == ["rt-outside-kelurahan"]


def test_keys_that_cannot_be_read_and_shapes_that_are_none(wilayah):
    bow = Polygon([(105.3, -5.11), (105.301, -5.109), (105.301, -5.11), (105.3, -5.109)])
    plan = rt(
        _frame(
            {"rt_rw": "RW 01"},
            {"rt_rw": "RT 1 RW 1", "shape": LineString([(105.3, -5.1), (105.301, -5.1)])},
            {"rt_rw": None, "shape": None},
            {"rt_rw": "RT 3 RW 1", "shape": bow},
            {"rt_rw": "RT 4 RW 1"},
            {"rt_rw": "RT 4 RW 1", "shape": box(105.304, -5.11, 105.305, -5.109)},
            {"rt_rw": "RT 5 RW 1", "shape": box(105.3, -5.11, 105.3001, -5.1099)},
        ),
        wilayah[:2],
        UTM,
    )
    accounted(plan)
    assert [o.status.value for o in plan.outcomes] == [
        "keyless", "keyless", "refused", "new", "new", "refused", "new",
    ]  # fmt: skip
    found = set(codes(plan))
    assert {
        "rt-missing",
        "rt-no-polygon",
        "rt-nothing-known",
        "rt-geometry-invalid",
        "rt-exact-copy",
        "rt-area-odd",
    } <= found


def test_drawn_polygons_are_not_replaced_in_silence(wilayah):
    first = rt(_frame({"rt_rw": "RT 1 RW 1"}, {"rt_rw": "?"}), wilayah, UTM)
    rows = written([], first, "rt", "rt_id")
    rows.append({"rt_id": "n", "wilayah_id": rows[0]["wilayah_id"], "rt_rw": "RT009-RW001", "geom": None})
    layer = _frame(
        {"rt_rw": "RT 1 RW 1", "shape": box(105.3, -5.11, 105.302, -5.109)},
        {"rt_rw": "RT 2 RW 1"},
        {"rt_rw": "RT 9 RW 1"},
    )
    second = rt(layer, wilayah, UTM, rows)
    accounted(second)
    assert [o.status.value for o in second.outcomes] == ["changed"] * 3
    changes = {change.key: change.values for change in second.update["rt"]}
    assert "geom" in changes[rows[0]["rt_id"]]
    assert codes(second).count("rt-polygon-replaced") == 1
    assert changes[rows[1]["rt_id"]]["rt_rw"] == "RT002-RW001", (
        "the polygon without a key is known by its shape"
    )
    assert changes["n"]["luas_gambar_ha"] == pytest.approx(1.2, rel=0.1)


def test_no_crs_and_wrong_columns(wilayah):
    layer = _frame({"rt_rw": "RT 1 RW 1"})
    with pytest.raises(KotakuError, match="coordinate system"):
        rt(layer.set_crs(None, allow_override=True), wilayah, UTM)
    from kotaku_qgis.core.intake_rt import plan_rt
    from kotaku_qgis.core.matching import Matching

    with pytest.raises(KotakuError, match="no column “nomor”"):
        plan_rt(layer, Matching("rt", {"rt_rw": ("nomor",)}), wilayah, (), UTM)

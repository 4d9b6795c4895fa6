"""Boundaries planned as rows of wilayah."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import Point, box

from kotaku_qgis.core.errors import KotakuError
from tests.core.intake import accounted, boundaries, codes, written

UTM = "EPSG:32748"


def _frame(*rows):
    """Return a layer of squares; each row holds attributes, and optionally ``shape``."""
    made = []
    for index, row in enumerate(rows):
        x = 105.3 + index / 100
        made.append({"geometry": row.pop("shape", box(x, -5.1, x + 0.01, -5.09)), **row})
    return gpd.GeoDataFrame(made, geometry="geometry", crs=4326)


def test_metro(shared_data):
    path = shared_data / "batas/kota_metro_kelurahan.geojson"
    plan = boundaries(path, UTM, kota="Metro", source=path.name)
    accounted(plan)
    rows = plan.insert["wilayah"]
    assert plan.counts["new"] == 22
    assert [sum(r["tingkat"] == level for r in rows) for level in ("kota", "kecamatan", "kelurahan")] == [
        1,
        5,
        22,
    ]
    seen = set()
    for row in rows:
        assert row["induk_id"] in {None, *seen}, "a parent stands before its children"
        seen.add(row["wilayah_id"])
        assert shapely.from_wkb(row["geom"]).geom_type == "MultiPolygon"
    kota = shapely.from_wkb(rows[0]["geom"])
    assert kota.area == pytest.approx(
        shapely.union_all([shapely.from_wkb(r["geom"]) for r in rows if r["tingkat"] == "kelurahan"]).area
    )
    again = boundaries(path, UTM, rows, kota="Metro", source=path.name)
    accounted(again)
    assert again.is_empty
    assert again.counts["unchanged"] == 22


def test_kebumen_has_villages_of_one_name_in_several_kecamatan(shared_data):
    plan = boundaries(shared_data / "batas/kel_33.05.geojson", "EPSG:32749", kota="Kebumen")
    accounted(plan)
    assert plan.counts["new"] == 459
    rows = plan.insert["wilayah"]
    keys = [(r["induk_id"], r["tingkat"], r["nama"]) for r in rows]
    assert len(set(keys)) == len(keys)
    assert sum(r["tingkat"] == "kecamatan" for r in rows) == 26


def test_islets_become_one_kelurahan_and_a_second_of_the_name_keeps_its_code():
    plan = boundaries(
        _frame(
            {"nama": "Sari", "kecamatan": "Barat", "kode": "18.72.01.1001"},
            {"nama": "Kel. SARI", "kecamatan": "Barat", "kode": "18.72.01.1001"},
            {"nama": "Sari", "kecamatan": "Kec. Barat", "kode": "18.72.01.1002"},
        ),
        UTM,
        kota="Metro",
    )
    accounted(plan)
    assert [o.status.value for o in plan.outcomes] == ["new", "merged", "new"]
    named = {r["nama"]: r for r in plan.insert["wilayah"] if r["tingkat"] == "kelurahan"}
    assert set(named) == {"Sari", "Sari (18.72.01.1002)"}
    assert shapely.from_wkb(named["Sari"]["geom"]).area == pytest.approx(
        2 * shapely.from_wkb(named["Sari (18.72.01.1002)"]["geom"]).area, rel=0.01
    )
    assert {"area-merged", "area-name-twice"} <= set(codes(plan))


def test_what_is_not_a_kelurahan_of_this_city_is_listed():
    plan = boundaries(
        _frame(
            {"nama": "A", "kota": "Kota Metro"},
            {"nama": "B", "kota": "Lampung Tengah"},
            {"nama": None, "kota": "Metro"},
            {"nama": "C", "kota": "Metro", "shape": Point(105.3, -5.1)},
        ),
        UTM,
        kota="Metro",
    )
    accounted(plan)
    assert [o.status.value for o in plan.outcomes] == ["new", "refused", "refused", "new"]
    assert codes(plan) == ["area-elsewhere", "area-without-name", "area-no-polygon"]


def test_changes_keep_ids_and_say_what_was_before():
    first = boundaries(_frame({"nama": "A"}, {"nama": "B"}), UTM, kota="Metro")
    rows = written([], first, "wilayah", "wilayah_id")
    moved = _frame({"nama": "A"}, {"nama": "B", "shape": box(105.31, -5.1, 105.33, -5.09)})
    second = boundaries(moved, UTM, rows, kota="Metro")
    accounted(second)
    assert [o.status.value for o in second.outcomes] == ["unchanged", "changed"]
    changed = {change.key: change for change in second.update["wilayah"]}
    b = next(r for r in rows if r["nama"] == "B")
    assert changed[b["wilayah_id"]].before["geom"] == b["geom"]
    assert "geom" in changed[rows[0]["wilayah_id"]].values, "the city follows its kelurahan"
    third = boundaries(_frame({"nama": "A"}), UTM, rows, kota="Metro")
    assert "area-absent" in codes(third)


def test_kelurahan_made_from_a_table_get_their_boundary():
    loose = [
        {"wilayah_id": "k", "tingkat": "kota", "nama": "Metro", "induk_id": None, "geom": None},
        {"wilayah_id": "a", "tingkat": "kelurahan", "nama": "SARI", "induk_id": "k", "geom": None},
    ]
    plan = boundaries(_frame({"nama": "Sari", "kecamatan": "Barat"}), UTM, loose)
    change = next(c for c in plan.update["wilayah"] if c.key == "a")
    assert change.values["induk_id"] == plan.insert["wilayah"][0]["wilayah_id"]
    assert change.values["geom"]


def test_wrong_input_is_named():
    with pytest.raises(KotakuError, match="coordinate system"):
        boundaries(_frame({"nama": "A"}).set_crs(None, allow_override=True), UTM, kota="Metro")
    with pytest.raises(KotakuError, match="names of the kelurahan"):
        boundaries(_frame({"luas": 3}), UTM, kota="Metro")
    with pytest.raises(KotakuError, match="name of the city"):
        boundaries(_frame({"nama": "A"}), UTM)

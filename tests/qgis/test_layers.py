"""The exported layers: read back by GDAL, columns, codes, CRS, colours, and nothing half-made."""

from __future__ import annotations

import csv
import json
import re
import zipfile

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace.store import open_workspace

pytestmark = pytest.mark.usefixtures("qgis_app")
STATUS = [
    *("Provinsi", "Kode_Prov", "Kab_Kota", "Kode_Kab", "Kecamatan", "Kode_Kec", "Kelurahan", "Kode_Kel"),
    *("RT_RW", "Kode_RTRW", "skor_awal", "luas_awal", "kum_awal", "skor_akhir", "luas_akhir", "kum_akhir"),
    *("p_kumuh", "Sumber"),
]


def names(layer):
    definition = layer.GetLayerDefn()
    return [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]


@pytest.fixture(scope="module")
def exported(sample_workspace, tmp_path_factory):
    """Export with SIM codes, a kawasan and a text that looks like a formula."""
    import shutil

    from kotaku_qgis.exchange.layers import export_layers

    folder = tmp_path_factory.mktemp("layers")
    path = shutil.copy(sample_workspace, folder / "ruang.gpkg")
    out = folder / "out"
    out.mkdir()
    with open_workspace(path) as ws:
        one = ws.rows("wilayah", tingkat="kelurahan")[0]
        rt = ws.rows("rt", wilayah_id=one["wilayah_id"])[0]
        with ws.transaction("test") as step:
            step.update("wilayah", one["wilayah_id"], {"kode_sim": "18720101"})
            step.insert("kawasan", [{"kawasan_id": "k1", "nama": "Kawasan Satu", "geom": rt["geom"]}])
        files = export_layers(ws, out, 2023, lang="en")
        rows = ws.rows("rt_asesmen", tahun=2023)
        sums = ws.rows("agregat", tahun=2023)
        first = {row["rt_id"]: row for row in ws.rows("asesmen", tahun=2019)}
    return out, files, rows, sums, first, one["wilayah_id"]


def test_the_files(exported):
    out, files, *_ = exported
    assert {path.name for path in files} == {
        *("kumuh_2023.gpkg", "kumuh_2023.kmz"),
        *(f"{name}_2023.geojson" for name in ("rt", "kelurahan", "kawasan")),
        *(
            f"{name}_2023{end}"
            for name in ("rt", "kelurahan", "kawasan", "status_kumuh", "profil_kumuh")
            for end in (".shp", "_kolom.csv")
        ),
    }
    assert not [path for path in out.iterdir() if path.name.startswith(".")]


def test_the_geopackage_holds_every_record_and_names_its_columns(exported):
    from qgis.core import QgsVectorLayer

    out, _, rows, sums, *_ = exported
    path = out / "kumuh_2023.gpkg"
    layer = QgsVectorLayer(f"{path}|layername=rt", "rt", "ogr")
    assert layer.featureCount() == len(rows)
    assert layer.crs().authid() == "EPSG:32748"
    found = {
        feature["rt_rw"] + feature["kelurahan"]: feature
        for feature in layer.getFeatures()
        if isinstance(feature["total"], int)
    }
    for row in rows:
        if row["total"] is None:
            continue
        feature = found[row["rt_rw"] + row["kelurahan"]]
        assert (feature["total"], feature["kelas"], feature["p_1a"]) == (
            row["total"],
            row["kelas"],
            row["p_1a"],
        )
        assert feature.hasGeometry() == bool(row["geom"])
    layer = QgsVectorLayer(f"{path}|layername=kelurahan", "kelurahan", "ogr")
    expected = {row["nama"]: row["luas_kumuh_ha"] for row in sums if row["tingkat"] == "kelurahan"}
    assert {one["nama"]: one["luas_kumuh_ha"] for one in layer.getFeatures()} == expected
    from contextlib import closing
    from sqlite3 import connect

    with closing(connect(path)) as connection:
        titles = dict(
            connection.execute("SELECT column_name, title FROM gpkg_data_columns WHERE table_name = 'rt'")
        )
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    assert "people" in titles["jumlah_penduduk"].lower() or "population" in titles["jumlah_penduduk"].lower()
    assert version in (10200, 10300)


def test_the_status_shapefile_has_the_columns_of_sim_kotaku(exported):
    from osgeo import ogr

    out, _, rows, _, first, kelurahan = exported
    source = ogr.Open(str(out / "status_kumuh_2023.shp"))
    layer = source.GetLayer(0)
    assert names(layer) == STATUS
    assert layer.GetFeatureCount() == len(rows)
    by_key = {(row["kelurahan"], row["rt_rw"]): row for row in rows if row["rt_rw"]}
    coded = 0
    for feature in layer:
        row = by_key.get((feature["Kelurahan"], feature["RT_RW"]))
        if row is None:
            continue
        start = first.get(row["rt_id"], {})
        assert feature["skor_akhir"] == row["total"]
        assert feature["skor_awal"] == start.get("total")
        if feature["p_kumuh"] is not None:
            assert feature["p_kumuh"] == pytest.approx(start["luas_kumuh_ha"] - row["luas_kumuh_ha"])
        assert feature["kum_akhir"] in (None, "KUMUH BERAT", "KUMUH SEDANG", "KUMUH RINGAN", "TIDAK KUMUH")
        if row["wilayah_id"] == kelurahan:
            coded += 1
            assert feature["Kode_RTRW"] == f"18720101-{row['rt_rw']}"
            assert (feature["Kode_Prov"], feature["Kode_Kab"], feature["Kode_Kec"]) == (
                "18",
                "1872",
                "187201",
            )
        else:
            assert feature["Kode_Kel"] is None
    assert coded


def test_no_shapefile_column_is_cut_and_each_is_explained(exported):
    from osgeo import ogr

    _, files, *_ = exported
    for path in files:
        if path.suffix != ".shp":
            continue
        source = ogr.Open(str(path))
        fields = names(source.GetLayer(0))
        assert all(len(name) <= 10 for name in fields)
        with path.with_name(f"{path.stem}_kolom.csv").open(encoding="utf-8-sig", newline="") as stream:
            explained = list(csv.DictReader(stream))
        assert [row["Column"] for row in explained] == fields
        assert all(row["Meaning"] for row in explained)
        assert path.with_suffix(".cpg").read_text().strip() == "UTF-8"


def test_the_profile_has_percents_means_and_text_without_brackets(exported):
    from osgeo import ogr

    out, _, rows, *_ = exported
    source = ogr.Open(str(out / "profil_kumuh_2023.shp"))
    layer = source.GetLayer(0)
    fields = names(layer)
    assert {"k1_a_p", "k1_a", "k1_p", "k7_b_p", "k7_p"} <= set(fields)
    by_key = {(row["kelurahan"], row["rt_rw"]): row for row in rows if row["rt_rw"]}
    for feature in layer:
        row = by_key.get((feature["Kelurahan"], feature["RT_RW"]))
        if row and row["p_1a"] is not None:
            assert feature["k1_a_p"] == pytest.approx(row["p_1a"])
            assert feature["k1_p"] == pytest.approx(row["rata_1"])
            assert feature["k1_a"] == {0: "0-24%", 1: "25-50%", 3: "51-75%", 5: "76-100%"}[row["n_1a"]]


def test_geojson_is_in_degrees_and_whole(exported):
    out, _, rows, *_ = exported
    data = json.loads((out / "rt_2023.geojson").read_text(encoding="utf-8"))
    assert len(data["features"]) == len(rows)
    assert "crs" not in data
    for feature in data["features"]:
        if feature["geometry"]:
            position = feature["geometry"]["coordinates"]
            while isinstance(position[0], list):
                position = position[0]
            lon, lat = position[:2]
            assert 105 < lon < 106
            assert -6 < lat < -5


def test_kmz_shows_the_colours_of_the_classes(exported):
    out, _, rows, *_ = exported
    with zipfile.ZipFile(out / "kumuh_2023.kmz") as archive:
        text = archive.read("doc.kml").decode()
    assert text.count("<Placemark>") == sum(1 for row in rows if row["geom"])
    assert re.search(r'<Style id="KB">.*?<color>b41c19d7</color>', text, re.DOTALL)
    used = re.findall(r"<styleUrl>#(\w+)</styleUrl>", text)
    assert used.count("KS") == sum(1 for row in rows if row["kelas"] == "KS" and row["geom"])
    assert "Moderate slum" in text


def test_the_same_again_replaces_the_files(sample_workspace, tmp_path):
    from kotaku_qgis.exchange.layers import export_layers

    with open_workspace(sample_workspace, readonly=True) as ws:
        before = export_layers(ws, tmp_path, 2023, ("geojson",), "en")
        (tmp_path / "rt_2023.geojson").write_text("old")
        assert export_layers(ws, tmp_path, 2023, ("geojson",), "en") == before
    assert (tmp_path / "rt_2023.geojson").read_text() != "old"


def test_a_file_in_the_way_leaves_everything_as_it_was(sample_workspace, tmp_path):
    from kotaku_qgis.exchange.layers import export_layers

    (tmp_path / "kelurahan_2023.geojson").write_text("old")
    (tmp_path / "rt_2023.geojson").mkdir()
    with open_workspace(sample_workspace, readonly=True) as ws, pytest.raises(KotakuError, match="rectory"):
        export_layers(ws, tmp_path, 2023, ("geojson",), "en")
    assert (tmp_path / "kelurahan_2023.geojson").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kelurahan_2023.geojson", "rt_2023.geojson"]


@pytest.mark.parametrize("failing", ["geojson", "kmz", "shp"])
def test_a_failure_half_way_leaves_nothing(sample_workspace, tmp_path, monkeypatch, failing):
    from kotaku_qgis.exchange import layers

    def full(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(layers._Export, failing, full)
    with (
        open_workspace(sample_workspace, readonly=True) as ws,
        pytest.raises(KotakuError, match="No space left"),
    ):
        layers.export_layers(ws, tmp_path, 2023, ("gpkg", failing), "en")
    assert list(tmp_path.iterdir()) == []


def test_wrong_wishes(sample_workspace, tmp_path):
    from qgis.core import QgsFeedback

    from kotaku_qgis.exchange.layers import export_layers

    cancelled = QgsFeedback()
    cancelled.cancel()
    with open_workspace(sample_workspace, readonly=True) as ws:
        with pytest.raises(KotakuError, match="format dxf"):
            export_layers(ws, tmp_path, 2023, ("dxf",))
        with pytest.raises(KotakuError, match="have not been scored"):
            export_layers(ws, tmp_path, 1999)
        with pytest.raises(KotakuError, match="could not be written"):
            export_layers(ws, tmp_path / "nowhere", 2023)
        assert export_layers(ws, tmp_path, 2023, feedback=cancelled) == []
    assert list(tmp_path.iterdir()) == []

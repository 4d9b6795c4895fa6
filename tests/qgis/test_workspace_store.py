"""The workspace as a database: made whole or not at all, read back as written, valid for GDAL."""

import sqlite3

import numpy as np
import pytest
from osgeo import gdal, ogr
from shapely import wkb
from shapely.geometry import MultiPolygon, Point, Polygon

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace import geopackage
from kotaku_qgis.workspace.schema import SCHEMA_VERSION
from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace, open_workspace
from tests.qgis import workspace_data as data


@pytest.fixture
def city(tmp_path):
    workspace, keys = data.city(tmp_path)
    with workspace:
        yield workspace, keys


def test_settings_and_rows_come_back_as_written(city):
    workspace, keys = city
    workspace.close()
    with open_workspace(workspace.path) as again:
        assert again.settings == data.SETTINGS
        assert again.schema_version == SCHEMA_VERSION
        assert again.years() == [2019, 2023]
        row = again.rows("rt", rt_id=keys["rt"][0])[0]
        assert row["rt_rw"] == "RT001-RW001"
        assert wkb.loads(row["geom"]).equals(data.square(0, 0))
        assert again.rows("baseline", rt_id=keys["rt"][0], tahun=2019)[0]["legal_status"] is True
        assert len(again.rows("rt", wilayah_id=keys["kelurahan"])) == 6
        assert again.rows("rt", wilayah_id=None) == []


def test_columns_are_arrays_with_nan_for_blanks(city):
    workspace, _ = city
    columns = workspace.columns("baseline", ["fid", "rt_id", "tahun", "v_3a"])
    assert columns["fid"].dtype == np.int64
    assert columns["v_3a"].dtype == np.float64
    assert np.isnan(columns["v_3a"]).sum() == 1
    assert columns["rt_id"].dtype == object
    assert workspace.columns("kegiatan", ["volume"])["volume"].shape == (0,)


def test_frame_is_a_geodataframe_in_the_crs_of_the_workspace(city):
    workspace, _ = city
    frame = workspace.frame("rt")
    assert frame.crs.to_epsg() == 32748
    assert frame.geometry.area.round(3).tolist() == [10000.0] * 6
    assert "geometry" not in workspace.frame("baseline").columns


def test_view_shows_every_rt_in_every_year(city):
    workspace, keys = city
    rows = workspace.rows("rt_asesmen")
    assert len(rows) == 6 * 2
    assert len({row["fid"] for row in rows}) == 12
    uncounted = workspace.rows("rt_asesmen", rt_id=keys["rt"][5], tahun=2023)[0]
    assert uncounted["jumlah_kk"] is None
    assert uncounted["kelurahan"] == "Kenanga"
    assert uncounted["kecamatan"] == "Tengah"
    assert uncounted["kawasan"] == "Kawasan Timur"


def test_view_shows_the_rt_before_any_record(tmp_path):
    with create_workspace(tmp_path / "a.gpkg", data.SETTINGS) as workspace:
        with workspace.transaction("t") as step:
            step.insert("rt", [{"geom": data.square(0, 0).wkb}])
        assert [row["tahun"] for row in workspace.rows("rt_asesmen")] == [None]


def test_gdal_reads_every_layer_with_types_extent_and_index(city):
    workspace, _ = city
    workspace.close()
    source = gdal.OpenEx(str(workspace.path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    names = {source.GetLayer(number).GetName() for number in range(source.GetLayerCount())}
    assert {"wilayah", "rt", "baseline", "asesmen", "agregat", "rt_asesmen", "riwayat", "meta"} <= names
    rt = source.GetLayerByName("rt")
    assert rt.GetGeomType() == ogr.wkbMultiPolygon
    assert rt.GetSpatialRef().GetAuthorityCode(None) == "32748"
    assert rt.GetExtent() == (data.EAST, data.EAST + 600, data.NORTH, data.NORTH + 100)
    rt.SetSpatialFilterRect(data.EAST + 10, data.NORTH + 10, data.EAST + 20, data.NORTH + 20)
    assert rt.GetFeatureCount() == 1
    view = source.GetLayerByName("rt_asesmen")
    assert view.GetFIDColumn() == "OGC_FID"
    types = {
        view.GetLayerDefn().GetFieldDefn(n).GetName(): view.GetLayerDefn().GetFieldDefn(n).GetTypeName()
        for n in range(view.GetLayerDefn().GetFieldCount())
    }
    assert types["tahun"] == "Integer"
    assert types["total"] == "Integer"
    assert types["rata_kekumuhan"] == "Real"
    assert types["kelas"] == "String"


def test_an_rt_written_by_gdal_is_indexed_and_in_the_history(city):
    workspace, keys = city
    workspace.close()
    source = gdal.OpenEx(str(workspace.path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = source.GetLayerByName("rt")
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("rt_id", "baru")
    feature.SetField("wilayah_id", keys["kelurahan"][0])
    feature.SetGeometry(ogr.CreateGeometryFromWkb(MultiPolygon([data.square(0, 5)]).wkb))
    assert layer.CreateFeature(feature) == 0
    del feature, layer, source
    with open_workspace(workspace.path) as again:
        assert again.rows("riwayat")[-1]["tindakan"] == "edit"
        assert again.rows("riwayat")[-1]["kunci"] == "baru"


def test_the_container_is_version_1_2_and_whole(city):
    workspace, _ = city
    execute = workspace.connection.execute
    assert execute("PRAGMA user_version").fetchone()[0] == geopackage.USER_VERSION == 10200
    assert execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert execute("PRAGMA foreign_key_check").fetchall() == []
    listed = {row[0] for row in execute("SELECT table_name FROM gpkg_contents")}
    described = {row[0] for row in execute("SELECT DISTINCT table_name FROM gpkg_data_columns")}
    assert listed == described


def test_the_spatial_index_follows_changes(city):
    workspace, keys = city
    count = "SELECT count(*) FROM rtree_rt_geom"
    with workspace.transaction("t") as step:
        step.update("rt", keys["rt"][5], {"geom": None})
    assert workspace.connection.execute(count).fetchone()[0] == 5
    with workspace.transaction("t") as step:
        step.update("rt", keys["rt"][5], {"geom": data.square(9, 9).wkb})
    assert workspace.connection.execute(count).fetchone()[0] == 6
    extent = workspace.connection.execute("SELECT max_x FROM gpkg_contents WHERE table_name = 'rt_asesmen'")
    assert extent.fetchone()[0] == pytest.approx(data.EAST + 1000)


def test_a_polygon_becomes_multi_and_loses_its_height(city):
    workspace, _ = city
    high = Polygon([(0, 0, 5), (1, 0, 5), (1, 1, 5), (0, 0, 5)])
    with workspace.transaction("t") as step:
        (key,) = step.insert("rt", [{"geom": wkb.dumps(high, output_dimension=3)}])
        step.insert("rt", [{"geom": wkb.dumps(high, byte_order=0)}, {"geom": wkb.dumps(high, flavor="iso")}])
    stored = wkb.loads(workspace.rows("rt", rt_id=key)[0]["geom"])
    assert stored.geom_type == "MultiPolygon"
    assert not stored.has_z


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("rt", {"geom": Point(0, 0).wkb}),
        ("rt", {"geom": b"\x01\x03"}),
        ("rt", {"nama": "x"}),
        ("baseline", {"rt_id": "x", "tahun": "2019"}),
        ("baseline", {"rt_id": "x", "tahun": 2019.5}),
        ("baseline", {"rt_id": "x", "tahun": 2019, "v_1a": "12"}),
        ("baseline", {"rt_id": "x", "tahun": 2019, "v_1a": float("inf")}),
        ("baseline", {"rt_id": "x", "tahun": 2019, "legal_rtr": 2}),
        ("baseline", {"rt_id": "nobody", "tahun": 2019}),
        ("baseline", {"tahun": 2019}),
        ("rt", {"rt_rw": 12}),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_of_the_step_stays(city, table, row):
    workspace, _ = city
    before = workspace.count("rt"), workspace.count("baseline"), workspace.count("riwayat")

    def two_rows() -> None:
        with workspace.transaction("t") as step:
            step.insert("rt", [{"catatan": "goes first"}])
            step.insert(table, [row])

    with pytest.raises(KotakuError):
        two_rows()
    assert (workspace.count("rt"), workspace.count("baseline"), workspace.count("riwayat")) == before
    assert not any(key.startswith("sesi.") for key in workspace.meta())


def test_one_record_per_rt_and_year_and_one_key_per_kelurahan(city):
    workspace, keys = city
    with pytest.raises(KotakuError, match="unique"), workspace.transaction("t") as step:
        step.insert("baseline", [data.record(keys["rt"][0], 2019, 0.1)])
    with pytest.raises(KotakuError, match="unique"), workspace.transaction("t") as step:
        step.insert("rt", [{"wilayah_id": keys["kelurahan"][0], "rt_rw": "RT001-RW001"}])
    with workspace.transaction("t") as step:
        step.insert("rt", [{"wilayah_id": keys["kelurahan"][0]}, {"wilayah_id": keys["kelurahan"][0]}])


def test_what_others_refer_to_cannot_be_deleted(city):
    workspace, keys = city
    with pytest.raises(KotakuError, match="refer"), workspace.transaction("t") as step:
        step.delete("rt", keys["rt"][0])
    with pytest.raises(KotakuError, match="no record"), workspace.transaction("t") as step:
        step.delete("rt", "nobody")
    with pytest.raises(KotakuError, match="no record"), workspace.transaction("t") as step:
        step.update("rt", "nobody", {"catatan": "x"})


def test_every_change_is_in_the_history_under_the_name_of_its_step(city):
    workspace, keys = city
    with workspace.transaction("koreksi", "lapangan.xlsx") as step:
        step.update("baseline", keys["baseline"][0], {"v_1a": 1.0, "v_1c": 2.0})
        step.delete("baseline", keys["baseline"][1])
        step.set_meta("kota", "Kota Lain")
    rows = [row for row in workspace.rows("riwayat") if row["tindakan"] == "koreksi"]
    changed = {
        row["kolom"]: (row["nilai_lama"], row["nilai_baru"])
        for row in rows
        if row["kunci"] == keys["baseline"][0]
    }
    assert changed == {"v_1a": ("32.0", "1.0"), "v_1c": ("32.0", "2.0")}
    gone = {row["kolom"]: row["nilai_lama"] for row in rows if row["kunci"] == keys["baseline"][1]}
    assert gone["jumlah_kk"] == "40.0"
    assert gone["tahun"] == "2019"
    assert [row["nilai_baru"] for row in rows if row["tabel"] == "meta"] == ["Kota Lain"]
    assert {row["sumber"] for row in rows} == {"lapangan.xlsx"}
    assert all(row["pengguna"] for row in rows)


def test_settings_change_but_not_what_stored_values_rest_on(city):
    workspace, _ = city
    workspace.change_settings(sector_mean="plain", batas_kepadatan=250.0)
    with pytest.raises(KotakuError, match="fixed"):
        workspace.change_settings(crs="EPSG:32749")
    with pytest.raises(KotakuError, match="sector_mean"):
        workspace.change_settings(sector_mean="median")
    workspace.close()
    with open_workspace(workspace.path) as again:
        assert again.settings.sector_mean == "plain"
        assert again.settings.batas_kepadatan == 250.0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"crs": "EPSG:4326"}, "projected"),
        ({"crs": "EPSG:999999"}, "not known"),
        ({"crs": "UTM 48"}, "not known"),
        ({"peraturan": "permen-0"}, "not known"),
    ],
)
def test_a_bad_setting_makes_no_file(tmp_path, changes, words):
    settings = WorkspaceSettings(**{**data.SETTINGS.__dict__, **changes})
    with pytest.raises(KotakuError, match=words):
        create_workspace(tmp_path / "a.gpkg", settings)
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_overwritten_and_no_folder_invented(tmp_path):
    taken = tmp_path / "a.gpkg"
    taken.write_text("mine")
    with pytest.raises(KotakuError, match="exists already"):
        create_workspace(taken, data.SETTINGS)
    assert taken.read_text() == "mine"
    with pytest.raises(KotakuError, match="folder does not exist"):
        create_workspace(tmp_path / "nowhere" / "a.gpkg", data.SETTINGS)


def test_a_failure_while_making_leaves_nothing(tmp_path, monkeypatch):
    def fails(*_args):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(geopackage, "add_view", fails)
    with pytest.raises(KotakuError, match="disk is full"):
        create_workspace(tmp_path / "a.gpkg", data.SETTINGS)
    assert list(tmp_path.iterdir()) == []


def test_a_closed_workspace_says_so_and_leaves_one_file(city):
    workspace, _ = city
    workspace.close()
    workspace.close()
    with pytest.raises(KotakuError, match="closed"):
        workspace.rows("rt")
    assert [one.name for one in workspace.path.parent.iterdir()] == ["contoh.gpkg"]


def test_names_never_reach_sql_unchecked(city):
    workspace, _ = city
    with pytest.raises(KotakuError):
        workspace.rows('rt"; DROP TABLE rt; --')
    with pytest.raises(ValueError, match="="):
        workspace.rows("rt", **{"1=1 OR rt_id": "x"})
    assert workspace.rows("rt", rt_id="' OR 1=1 --") == []


def test_a_folder_with_odd_letters_works(tmp_path):
    folder = tmp_path / "Kota 50% #1 ? é & Contoh"
    folder.mkdir()
    with create_workspace(folder / "peta kumuh.gpkg", data.SETTINGS) as workspace:
        data.fill(workspace)
    with open_workspace(folder / "peta kumuh.gpkg", readonly=True) as workspace:
        assert workspace.count("rt") == 6

"""A package for the field and its way back, edited as a tablet would: through QGIS's OGR layers, no plugin."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from shapely.geometry import LineString, Point

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.three_way import Decision, Kind, Side
from kotaku_qgis.indicators import field_package
from kotaku_qgis.indicators.field_cut import Wanted
from kotaku_qgis.workspace.connection import connect
from tests.qgis import field_data
from tests.qgis.workspace_data import EAST, NORTH, city, record, square

pytestmark = pytest.mark.usefixtures("qgis_app")
YEAR, BEFORE = 2023, 2019


@pytest.fixture
def office(tmp_path):
    """Return the workspace of a city with a photo, roads and a track, and its keys."""
    folder = tmp_path / "kantor"
    (folder / "foto" / "kecil").mkdir(parents=True)
    workspace, keys = city(folder)
    for name in ("foto/lama.jpg", "foto/kecil/lama.jpg"):
        field_data.jpeg(folder / name, None)
    with workspace.transaction("test") as step:
        for number in range(2):
            line = LineString(
                [(EAST + number * 400 + 10, NORTH + 50), (EAST + number * 400 + 90, NORTH + 50)]
            )
            step.insert("jalan", [{"jenis": f"jalan {number}", "kondisi": "baik", "geom": line.wkb}])
        point = {"rt_id": keys["rt"][0], "berkas": "foto/lama.jpg", "geom": Point(EAST + 5, NORTH + 5).wkb}
        keys["foto"] = step.insert("foto", [point, {**point, "berkas": "foto/hilang.jpg"}])
    yield workspace, keys
    workspace.close()


@pytest.fixture
def made(office, tmp_path):
    """Return the package of the first kelurahan."""
    return pack(office, tmp_path / "paket")


def pack(office, output, *, numbers=(0,), year=YEAR, basemap=None, zipped=True):
    from kotaku_qgis.processing.packages import add_project

    workspace, keys = office
    wanted = Wanted(tuple(keys["kelurahan"][number] for number in numbers), year)
    draft = field_package.begin(workspace.path, output, wanted, basemap)
    add_project(draft, "id")
    return field_package.finish(draft, zipped=zipped)


def gpkg(made) -> Path:
    return made.folder / f"{made.folder.name}.gpkg"


def layer(made, name):
    from qgis.core import QgsVectorLayer

    found = QgsVectorLayer(f"{gpkg(made)}|layername={name}", name, "ogr")
    assert found.isValid()
    return found


def change(made, name, key, **values):
    """Change a record as QGIS or QField does, and close the file."""
    with_geometry = values.pop("geom", None)
    found = layer(made, name)
    column = f"{name}_id"
    found.startEditing()
    feature = next(one for one in found.getFeatures() if one[column] == key)
    for field, value in values.items():
        assert found.changeAttributeValue(feature.id(), found.fields().indexOf(field), value)
    if with_geometry is not None:
        from qgis.core import QgsGeometry

        shape = QgsGeometry()
        shape.fromWkb(with_geometry)
        shape.convertToMultiType()
        assert found.changeGeometry(feature.id(), shape)
    assert found.commitChanges(), found.commitErrors()


def add(made, name, geometry=None, **values):
    from qgis.core import QgsFeature, QgsGeometry

    found = layer(made, name)
    found.startEditing()
    feature = QgsFeature(found.fields())
    for field, value in values.items():
        feature.setAttribute(field, value)
    if geometry is not None:
        shape = QgsGeometry()
        shape.fromWkb(geometry.wkb)
        feature.setGeometry(shape)
    assert found.addFeature(feature)
    assert found.commitChanges(), found.commitErrors()


def remove(made, name, key):
    found = layer(made, name)
    found.startEditing()
    feature = next(one for one in found.getFeatures() if one[f"{name}_id"] == key)
    assert found.deleteFeature(feature.id())
    assert found.commitChanges(), found.commitErrors()


def record_of(made_or_workspace, rt_id, year=YEAR):
    rows = made_or_workspace.rows("baseline", rt_id=rt_id, tahun=year)
    return rows[0] if rows else None


def compare(office, path):
    from kotaku_qgis.processing.packages import compared

    with compared(office[0], path) as found:
        return found


def merge(office, path, decide=None):
    """Merge; *decide* gives the decision of a question."""
    from kotaku_qgis.processing.packages import compared, write

    with compared(office[0], path) as found:
        decisions = {one.id: decide(one) for one in found.merge.questions} if decide else {}
        return write(office[0], found, found.settle(office[0], decisions))


def everything(workspace):
    """Return every user table's rows, to compare before and after."""
    names = ("wilayah", "kawasan", "rt", "baseline", "kegiatan", "foto", "titik", "jejak", "jalan", "riwayat")
    return {name: workspace.rows(name) for name in names}


# ---- what goes out ---------------------------------------------------------------------------------


def test_only_the_kelurahan_goes_along(office, made):
    from kotaku_qgis.workspace.store import open_workspace

    _, keys = office
    with open_workspace(gpkg(made), readonly=True) as package:
        assert {row["rt_id"] for row in package.rows("rt")} == set(keys["rt"][:3])
        assert [row["nama"] for row in package.rows("wilayah")] == ["Kota Contoh", "Tengah", "Melati"]
        assert {row["tahun"] for row in package.rows("baseline")} == {YEAR, BEFORE}
        assert [row["jenis"] for row in package.rows("jalan")] == ["jalan 0"]
        assert package.rows("riwayat") == []
        assert record_of(package, keys["rt"][0])["isi_kelas"], "forms show the score from the start"
    raw = gpkg(made).read_bytes()
    assert b"Kenanga" not in raw, "freed pages must not carry what belongs to others"
    assert b"jalan 1" not in raw


def test_the_office_is_as_it_was_and_nothing_is_locked(office, tmp_path):
    before = everything(office[0])
    meta = office[0].meta()
    pack(office, tmp_path / "paket")
    assert everything(office[0]) == before
    assert office[0].meta() == meta


def test_photos_base_map_manifest_and_zip_go_along(office, tmp_path):
    tiles = tmp_path / "dasar.mbtiles"
    field_mbtiles(tiles)
    made = pack(office, tmp_path / "paket", basemap=tiles)
    names = {path.relative_to(made.folder).as_posix() for path in made.folder.rglob("*") if path.is_file()}
    stem = made.folder.name
    assert names == {
        f"{stem}.gpkg", f"{stem}.qgz", "paket.json", "foto/lama.jpg", "foto/kecil/lama.jpg",
        "petadasar/dasar.mbtiles",
    }  # fmt: skip
    with zipfile.ZipFile(made.archive) as archive:
        assert {name.partition("/")[2] for name in archive.namelist()} == names
    told = json.loads((made.folder / "paket.json").read_text(encoding="utf-8"))
    assert (told["year"], told["previous"], told["kelurahan"][0][1]) == (YEAR, BEFORE, "Melati")
    assert [problem.code for problem in made.problems] == ["package-photo"]
    assert "hilang.jpg" in str(made.problems[0])


def test_every_rt_has_a_record_ready_and_an_empty_one_counts_for_nothing(office, tmp_path):
    from kotaku_qgis.workspace.store import open_workspace

    made = pack(office, tmp_path / "paket", year=2024)
    with open_workspace(gpkg(made), readonly=True) as package:
        assert len(package.rows("baseline", tahun=2024)) == 3
    assert compare(office, made.folder).merge.is_empty


def test_nothing_to_hand_out_is_said_and_leaves_nothing(office, tmp_path):
    workspace, _keys = office
    output = tmp_path / "paket"
    for kelurahan in ((), ("bukan",)):
        with pytest.raises(KotakuError):
            field_package.begin(workspace.path, output, Wanted(kelurahan, YEAR))
    with pytest.raises(KotakuError, match="MBTiles"):
        pack(office, output, basemap=workspace.path)
    assert not output.exists() or list(output.iterdir()) == []


def test_the_project_opens_elsewhere_with_forms_value_lists_and_read_only_layers(office, tmp_path):
    from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayerUtils

    from kotaku_qgis.workspace.project import layer_of

    tiles = tmp_path / "dasar.mbtiles"
    field_mbtiles(tiles)
    made = pack(office, tmp_path / "paket", basemap=tiles)
    moved = tmp_path / "tablet" / "DCIM"
    moved.parent.mkdir()
    shutil.move(made.folder, moved)
    project = QgsProject.instance()  # a form looks for its relations in the project of the window
    assert project.read(str(next(moved.glob("*.qgz"))))
    layers = list(project.mapLayers().values())
    assert layers
    assert all(one.isValid() for one in layers), [one.name() for one in layers if not one.isValid()]
    assert "dasar" in {one.name() for one in layers}
    for name, editable in (("rt", True), ("baseline", True), ("foto", True), ("jalan", True),
                           ("wilayah", False), ("kawasan", False), ("asesmen", False)):  # fmt: skip
        one = layer_of(project, name)
        assert one.readOnly() is not editable, name
        assert one.customProperty("QFieldSync/action") == "copy"
    assert layer_of(project, "riwayat") is None
    records = layer_of(project, "baseline")
    assert {feature["tahun"] for feature in records.getFeatures()} == {YEAR}
    earlier = [one for one in layers if one.name().startswith(records.name()[:-5]) and one is not records]
    assert [one.readOnly() for one in earlier] == [True]
    assert {feature["tahun"] for feature in earlier[0].getFeatures()} == {BEFORE}
    assert (
        "foto/"
        in json.loads(layer_of(project, "foto").customProperty("QFieldSync/attachment_naming"))["berkas"]
    )
    setup = records.editorWidgetSetup(records.fields().indexOf("pt_strategis"))
    assert setup.type() == "ValueMap"
    assert (
        layer_of(project, "rt")
        .editorWidgetSetup(layer_of(project, "rt").fields().indexOf("kawasan_id"))
        .type()
    )
    relations = project.relationManager().relations()
    assert all(one.isValid() for one in relations.values())
    assert relations["rt_baseline_sebelum"].referencingLayer() == earlier[0]
    tabs = layer_of(project, "rt").editFormConfig().tabs()
    assert tabs[-1].name() == earlier[0].name()
    assert tabs[-1].children()[0].relation().isValid()
    photos = layer_of(project, "foto")
    point = QgsGeometry.fromPointXY(QgsPointXY(EAST + 150, NORTH + 50))
    fresh = QgsVectorLayerUtils.createFeature(photos, point, {}, photos.createExpressionContext())
    assert fresh["rt_id"] == office[1]["rt"][1]
    assert fresh["waktu"].isValid()
    assert project.readEntry("qfieldsync", "/initialMapMode")[0] == "browse"
    project.clear()


def field_mbtiles(path):
    """Write one white tile."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        connection.execute(
            "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)"
        )
        bounds = "105.2,-5.2,105.3,-5.1"
        connection.executemany(
            "INSERT INTO metadata VALUES (?, ?)",
            [("name", "dasar"), ("format", "jpg"), ("minzoom", "0"), ("maxzoom", "0"), ("bounds", bounds)],
        )
        picture = path.with_suffix(".jpg")
        field_data.jpeg(picture, None)
        connection.execute("INSERT INTO tiles VALUES (0, 0, 0, ?)", (picture.read_bytes(),))
        picture.unlink()
    connection.close()


def test_its_form_scores_itself_in_a_qgis_without_the_plugin_and_the_office_gets_it(office, made):
    """Typed in another process, as on a laptop that has never seen the plugin."""
    workspace, _ = office
    typed = [{"v_1a": "8", "jumlah_bangunan": "32"}, {"v_1a": "20.4", "jumlah_bangunan": "40"}]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    script = Path(__file__).with_name("plain_form.py")
    ended = subprocess.run(
        [sys.executable, str(script), str(next(made.folder.glob("*.qgz"))), json.dumps(typed)],
        capture_output=True,
        text=True,
        env=env,
        cwd=made.folder,
        timeout=120,
        check=False,
    )
    lines = [line for line in ended.stdout.splitlines() if line.startswith("SEEN")]
    assert lines, ended.stderr[-2000:]
    seen = json.loads(lines[0][4:])
    assert seen["plugin"] == []
    assert seen["saved"]
    first, last = (step["record"] for step in seen["steps"])
    assert (first["isi_p_1a"], first["isi_n_1a"]) == (25, 1)
    assert (last["isi_p_1a"], last["isi_n_1a"]) == (51, 3)
    found = compare(office, made.folder)
    (taken,) = found.merge.taken["baseline"].values()
    assert taken == {"v_1a": 20.4}
    merge(office, made.folder)
    (row,) = [row for row in workspace.rows("baseline", tahun=YEAR) if row["v_1a"] == 20.4]
    assert (row["isi_p_1a"], row["isi_total"]) == (51, last["isi_total"])


# ---- what comes back -------------------------------------------------------------------------------


def test_only_the_field_or_only_the_office(office, made):
    workspace, keys = office
    mine, theirs = record_of(workspace, keys["rt"][0]), record_of(workspace, keys["rt"][1])
    change(made, "baseline", mine["baseline_id"], jumlah_kk=55, catatan="dihitung ulang")
    with workspace.transaction("test") as step:
        step.update("baseline", theirs["baseline_id"], {"jumlah_kk": 77.0})
    result = merge(office, made.folder)
    assert (result.inserted, result.updated, result.deleted) == (0, 1, 0)
    assert record_of(workspace, keys["rt"][0])["jumlah_kk"] == 55
    assert record_of(workspace, keys["rt"][0])["catatan"] == "dihitung ulang"
    assert record_of(workspace, keys["rt"][1])["jumlah_kk"] == 77
    assert result.backup.is_file()
    lines = [row for row in workspace.rows("riwayat") if row["tindakan"] == "merge field package"]
    assert {row["kolom"] for row in lines} == {"jumlah_kk", "catatan"}
    assert len({row["langkah"] for row in lines}) == 1
    assert {row["sumber"] for row in lines} == {"Melati"}


def test_merging_twice_changes_nothing_from_folder_and_from_zip(office, made, tmp_path):
    workspace, keys = office
    change(made, "baseline", record_of(workspace, keys["rt"][0])["baseline_id"], jumlah_kk=55)
    add(made, "jalan", LineString([(EAST, NORTH), (EAST + 9, NORTH)]), jenis="gang", kondisi="rusak")
    packed = Path(shutil.make_archive(str(tmp_path / "kembali"), "zip", made.folder.parent, made.folder.name))
    assert merge(office, packed).inserted == 1
    before, meta = everything(workspace), workspace.meta()
    backups = sorted(workspace.path.parent.glob("cadangan/*"))
    for path in (made.folder, packed, gpkg(made)):
        result = merge(office, path)
        assert (result.inserted, result.updated, result.deleted) == (0, 0, 0)
    assert everything(workspace) == before
    assert workspace.meta() == meta
    assert sorted(workspace.path.parent.glob("cadangan/*")) == backups


def test_a_conflict_is_never_settled_in_silence(office, made):
    workspace, keys = office
    key = record_of(workspace, keys["rt"][0])["baseline_id"]
    change(made, "baseline", key, jumlah_kk=55, v_3a=9)
    with workspace.transaction("test") as step:
        step.update("baseline", key, {"jumlah_kk": 66.0})
    before = everything(workspace)
    with pytest.raises(KotakuError, match="1 conflicts"):
        merge(office, made.folder)
    assert everything(workspace) == before
    (question,) = compare(office, made.folder).merge.questions
    assert (question.before, question.field, question.office) == (40, 55, 66)
    assert question.label == "Melati RT001-RW001 2023"
    merge(office, made.folder, lambda _one: Decision(Side.OFFICE))
    assert (
        record_of(workspace, keys["rt"][0])["jumlah_kk"],
        record_of(workspace, keys["rt"][0])["v_3a"],
    ) == (66, 9)
    # left at the office once, it is not asked again; a later change in the field is
    assert compare(office, made.folder).merge.is_empty
    change(made, "baseline", key, jumlah_kk=56)
    (question,) = compare(office, made.folder).merge.questions
    assert (question.before, question.field, question.office) == (55, 56, 66)
    merge(office, made.folder, lambda _one: Decision(Side.VALUE, 60.0))
    assert record_of(workspace, keys["rt"][0])["jumlah_kk"] == 60


def test_two_tablets_with_one_package_do_not_undo_each_other(office, made, tmp_path):
    workspace, keys = office
    first, second = (record_of(workspace, keys["rt"][number])["baseline_id"] for number in (0, 1))
    other = field_package.Made(tmp_path / "kedua" / made.folder.name, None, made.manifest, (), 0)
    shutil.copytree(made.folder, other.folder)
    change(made, "baseline", first, jumlah_kk=51)
    change(other, "baseline", second, jumlah_kk=52)
    change(other, "baseline", first, jumlah_penduduk=170)
    merge(office, made.folder)
    merge(office, other.folder)
    found = record_of(workspace, keys["rt"][0])
    assert (found["jumlah_kk"], found["jumlah_penduduk"]) == (51, 170)
    assert record_of(workspace, keys["rt"][1])["jumlah_kk"] == 52
    # both are known again
    assert compare(office, made.folder).merge.is_empty
    assert compare(office, other.folder).merge.is_empty
    # the first tablet goes on from what was merged: no conflict with itself
    change(made, "baseline", first, jumlah_kk=53)
    merge(office, made.folder)
    assert record_of(workspace, keys["rt"][0])["jumlah_kk"] == 53


def test_new_rt_records_points_and_photos_come_with_their_links(office, made):
    workspace, keys = office
    fresh = {"rt_id": "11111111-1111-4111-8111-111111111111", "wilayah_id": keys["kelurahan"][0]}
    add(made, "rt", multi(square(0, 1)), rt_rw="RT009-RW001", **fresh)
    add(
        made,
        "baseline",
        baseline_id="22222222-2222-4222-8222-222222222222",
        **record(fresh["rt_id"], YEAR, 0.5),
    )
    for name in ("baru.jpg", "lama.jpg"):
        field_data.jpeg(made.folder / "foto" / name, None, turn=7 if name == "baru.jpg" else None)
    (made.folder / "foto" / "lama.jpg").write_bytes((made.folder / "foto" / "baru.jpg").read_bytes())
    add(made, "foto", Point(EAST + 3, NORTH + 3), foto_id="f1", rt_id=fresh["rt_id"], berkas="foto/baru.jpg")
    add(made, "foto", Point(EAST + 4, NORTH + 3), foto_id="f2", berkas="foto/tidak_ada.jpg")
    add(made, "titik", Point(EAST + 3, NORTH + 4), titik_id="t1", rt_id=keys["rt"][0], nama="Sumur")
    result = merge(office, made.folder)
    assert (result.inserted, result.photos) == (5, 1)
    assert [problem.code for problem in result.problems] == ["merge-photo"]
    (rt,) = workspace.rows("rt", rt_rw="RT009-RW001")
    assert rt["luas_gambar_ha"] == pytest.approx(1.0, abs=0.01), "measured in the office"
    assert record_of(workspace, fresh["rt_id"])["v_1a"] == 20
    (photo,) = workspace.rows("foto", foto_id="f1")
    assert (workspace.path.parent / photo["berkas"]).is_file()
    assert (workspace.path.parent / "foto" / "kecil" / "baru.jpg").is_file()
    assert compare(office, made.folder).merge.is_empty


def multi(polygon):
    from shapely.geometry import MultiPolygon

    return MultiPolygon([polygon])


def test_a_photo_of_the_same_name_is_never_written_over(office, made):
    workspace, _keys = office
    mine = workspace.path.parent / "foto" / "sama.jpg"
    field_data.jpeg(mine, None)
    before = mine.read_bytes()
    field_data.jpeg(made.folder / "foto" / "sama.jpg", field_data.degrees(1, 2), turn=9)
    add(made, "foto", Point(EAST + 3, NORTH + 3), foto_id="f1", berkas="foto/sama.jpg")
    merge(office, made.folder)
    (photo,) = workspace.rows("foto", foto_id="f1")
    assert photo["berkas"] == "foto/sama_2.jpg"
    assert mine.read_bytes() == before
    assert compare(office, made.folder).merge.is_empty


def test_geometry_is_merged_and_asked_about_when_both_moved_it(office, made):
    workspace, keys = office
    change(made, "rt", keys["rt"][0], geom=square(0, 2).wkb)
    change(made, "rt", keys["rt"][1], geom=square(1, 2).wkb)
    with workspace.transaction("test") as step:
        step.update("rt", keys["rt"][1], {"geom": square(1, 3).wkb})
    found = compare(office, made.folder)
    assert list(found.merge.taken["rt"]) == [keys["rt"][0]]
    assert [(one.key, one.column) for one in found.merge.questions] == [(keys["rt"][1], "geom")]
    merge(office, made.folder, lambda _one: Decision(Side.FIELD))
    from shapely import from_wkb

    for number in (0, 1):
        (rt,) = workspace.rows("rt", rt_id=keys["rt"][number])
        assert from_wkb(rt["geom"]).equals(square(number, 2))


def test_deletions_are_offered_conflicts_among_them_named(office, made):
    workspace, keys = office
    lost, changed = keys["foto"]
    remove(made, "foto", lost)
    remove(made, "foto", changed)
    with workspace.transaction("test") as step:
        step.update("foto", changed, {"keterangan": "penting"})
    kinds = {one.key: one.kind for one in compare(office, made.folder).merge.questions}
    assert kinds == {lost: Kind.DELETION, changed: Kind.FIELD_DELETED}
    side = {lost: Side.FIELD, changed: Side.OFFICE}
    assert merge(office, made.folder, lambda one: Decision(side[one.key])).deleted == 1
    assert [row["foto_id"] for row in workspace.rows("foto")] == [changed]
    assert compare(office, made.folder).merge.is_empty


def test_a_record_the_office_deleted_is_asked_about_when_the_field_worked_on_it(office, made):
    workspace, keys = office
    key = record_of(workspace, keys["rt"][0])["baseline_id"]
    change(made, "baseline", key, jumlah_kk=55)
    with workspace.transaction("test") as step:
        step.delete("baseline", key)
    (question,) = compare(office, made.folder).merge.questions
    assert question.kind is Kind.OFFICE_DELETED
    merge(office, made.folder, lambda _one: Decision(Side.FIELD))
    assert record_of(workspace, keys["rt"][0])["jumlah_kk"] == 55


def test_an_rt_with_older_records_is_not_deleted(office, made):
    workspace, keys = office
    connection = sqlite3.connect(gpkg(made))
    with connection:
        # a file manager of tables that knows no rules
        connection.execute("DROP TRIGGER IF EXISTS rtree_rt_geom_delete")
        connection.execute("DELETE FROM rt WHERE rt_id = ?", (keys["rt"][0],))
    connection.close()
    result = merge(office, made.folder, lambda _one: Decision(Side.FIELD))
    assert result.deleted == 0
    assert "merge-owned" in [problem.code for problem in result.problems]
    assert workspace.count("rt") == 6


def test_what_went_along_for_reading_is_not_taken(office, made):
    workspace, keys = office
    change(made, "baseline", record_of(workspace, keys["rt"][0], BEFORE)["baseline_id"], jumlah_kk=1)
    change(made, "wilayah", keys["kelurahan"][0], nama="Lain")
    found = compare(office, made.folder)
    assert found.merge.is_empty
    assert {problem.code for problem in found.problems} == {"merge-year", "merge-reference"}


def test_a_text_among_numbers_is_named_and_left_out(office, made):
    workspace, keys = office
    key = record_of(workspace, keys["rt"][0])["baseline_id"]
    connection = sqlite3.connect(gpkg(made))
    with connection:
        connection.execute("UPDATE baseline SET jumlah_kk = 'empat', v_3a = 3 WHERE baseline_id = ?", (key,))
    connection.close()
    found = compare(office, made.folder)
    assert [problem.code for problem in found.problems] == ["merge-value"]
    assert "empat" in str(found.problems[0])
    assert found.merge.taken["baseline"] == {key: {"v_3a": 3}}


def test_rt_exchange_their_names(office, made):
    workspace, keys = office
    connection = connect(gpkg(made))
    with connection:
        for number, name in ((0, "RT099-RW001"), (1, "RT001-RW001"), (0, "RT002-RW001")):
            connection.execute("UPDATE rt SET rt_rw = ? WHERE rt_id = ?", (name, keys["rt"][number]))
    connection.close()
    assert merge(office, made.folder).updated == 2
    names = {row["rt_id"]: row["rt_rw"] for row in workspace.rows("rt")}
    assert [names[keys["rt"][number]] for number in (0, 1)] == ["RT002-RW001", "RT001-RW001"]


def test_what_changed_while_the_user_was_deciding_is_not_written_over(office, made):
    from kotaku_qgis.processing.packages import compared, write

    workspace, keys = office
    key = record_of(workspace, keys["rt"][0])["baseline_id"]
    change(made, "baseline", key, jumlah_kk=55)
    with compared(workspace, made.folder) as found:
        settled = found.settle(workspace, {})
        with workspace.transaction("test") as step:
            step.update("baseline", key, {"jumlah_kk": 1.0})
        with pytest.raises(KotakuError, match="has been changed since"):
            write(workspace, found, settled)
    assert record_of(workspace, keys["rt"][0])["jumlah_kk"] == 1


def test_a_photo_that_the_tablet_wrote_by_half_keeps_nothing_out(office, made):
    workspace, keys = office
    key = record_of(workspace, keys["rt"][0])["baseline_id"]
    change(made, "baseline", key, jumlah_kk=55)
    (made.folder / "foto" / "rusak.jpg").write_bytes(b"\xff\xd8\xff\xe0 half")
    add(made, "foto", Point(EAST + 3, NORTH + 3), foto_id="f1", berkas="foto/rusak.jpg")
    result = merge(office, made.folder)
    assert (result.inserted, result.updated, result.photos) == (1, 1, 1)
    (problem,) = [one for one in result.problems if one.code == "merge-photo-damaged"]
    assert problem.values["names"] == "rusak.jpg"
    assert (workspace.path.parent / "foto" / "rusak.jpg").is_file()


def test_photos_are_taken_back_when_the_merge_fails(office, made, monkeypatch):
    from kotaku_qgis.workspace.edit import Edit

    workspace, _ = office
    field_data.jpeg(made.folder / "foto" / "baru.jpg", None)
    add(made, "foto", Point(EAST + 3, NORTH + 3), foto_id="f1", berkas="foto/baru.jpg")
    before = everything(workspace)

    def full(*_values):
        raise KotakuError("penuh")

    monkeypatch.setattr(Edit, "set_meta", full)
    with pytest.raises(KotakuError, match="penuh"):
        merge(office, made.folder)
    assert everything(workspace) == before
    assert not list(workspace.path.parent.glob("foto/**/baru.jpg"))


# ---- what is refused -------------------------------------------------------------------------------


def test_packages_of_others_damaged_or_of_another_version_are_refused_in_words(office, made, tmp_path):
    other = tmp_path / "lain"
    other.mkdir()
    strangers = city(other)
    with pytest.raises(KotakuError, match="another workspace"):
        compare(strangers, made.folder)
    strangers[0].close()
    with pytest.raises(KotakuError, match="not a package"):
        compare(office, office[0].path)
    with pytest.raises(KotakuError, match="no field package"):
        compare(office, tmp_path / "tidak_ada")
    with pytest.raises(KotakuError, match="there are 0"):
        compare(office, other)
    for change_meta, words in (
        ("UPDATE meta SET nilai = replace(nilai, '\"year\":2023', '\"year\":2024') WHERE kunci = 'paket.manifes'",
         "list of what was handed out is damaged"),
        ("UPDATE meta SET nilai = '2' WHERE kunci = 'skema_versi'", "version"),
        ("UPDATE meta SET nilai = '99' WHERE kunci = 'skema_versi'", "version"),
    ):  # fmt: skip
        copy = tmp_path / "salinan.gpkg"
        shutil.copy(gpkg(made), copy)
        connection = sqlite3.connect(copy)
        with connection:
            connection.execute(change_meta)
        connection.close()
        with pytest.raises(KotakuError, match=words):
            compare(office, copy)


@pytest.mark.parametrize("where", [0, 5000])
def test_a_damaged_file_is_refused(office, made, tmp_path, where):
    copy = tmp_path / "rusak.gpkg"
    data = bytearray(gpkg(made).read_bytes())
    data[where : where + 4000] = b"\xff" * 4000
    copy.write_bytes(data)
    before = everything(office[0])
    with pytest.raises(KotakuError):
        compare(office, copy)
    broken = tmp_path / "rusak.zip"
    broken.write_bytes(made.archive.read_bytes()[: where + 900])
    with pytest.raises(KotakuError, match="damaged"):
        compare(office, broken)
    assert everything(office[0]) == before


def test_a_zip_cannot_reach_out_or_flood(office, made, tmp_path):
    bad = tmp_path / "jahat.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.write(gpkg(made), "paket/a.gpkg")
        archive.writestr("../../luar.jpg", b"x")
    assert compare(office, bad).merge.is_empty
    assert not list(tmp_path.rglob("luar.jpg"))
    with zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("paket/a.gpkg", bytes(60_000_000))
    with pytest.raises(KotakuError, match="unpacks to"):
        compare(office, bad)


# ---- algorithms ------------------------------------------------------------------------------------


def test_the_algorithms_do_the_same(office, tmp_path, provider):
    import processing

    workspace, keys = office
    out = processing.run(
        "kotaku:exportfieldpackage",
        {"WORKSPACE": str(workspace.path), "KELURAHAN": "melati, KENANGA", "OUTPUT": str(tmp_path / "paket")},
    )
    assert (out["RT"], out["PHOTOS"]) == (6, 1)
    folder = Path(out["PACKAGE"])
    assert Path(out["ARCHIVE"]).is_file()
    made = field_package.Made(folder, None, None, (), 0)
    key = record_of(workspace, keys["rt"][4])["baseline_id"]
    change(made, "baseline", key, jumlah_kk=55)
    with workspace.transaction("test") as step:
        step.update("baseline", key, {"jumlah_kk": 66.0})
    report = tmp_path / "temuan.csv"
    given = {"WORKSPACE": str(workspace.path), "PACKAGE": str(folder), "REPORT": str(report)}
    said = processing.run("kotaku:mergefieldpackage", given)
    assert (said["QUESTIONS"], said["UPDATED"]) == (1, 0)
    assert "55" in report.read_text(encoding="utf-8-sig")
    assert record_of(workspace, keys["rt"][4])["jumlah_kk"] == 66
    dry = processing.run("kotaku:mergefieldpackage", {**given, "CONFLICTS": "field", "DRY_RUN": True})
    assert dry["UPDATED"] == 0
    assert processing.run("kotaku:mergefieldpackage", {**given, "CONFLICTS": "field"})["UPDATED"] == 1
    assert record_of(workspace, keys["rt"][4])["jumlah_kk"] == 55
    assert processing.run("kotaku:mergefieldpackage", {**given, "CONFLICTS": "field"})["UPDATED"] == 0

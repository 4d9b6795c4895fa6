"""What is unsaved stands in a file while it is so, and comes back as it was; no newer work is overwritten."""

import json

import pytest

pytest.importorskip("qgis.core")
from qgis.core import QgsGeometry

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.drawing.book import value
from kotaku_qgis.drawing.recovery import RecoveryFile, Unfinished, left_behind, restore
from tests.qgis import workspace_data as data


@pytest.fixture
def path(tmp_path):
    return tmp_path / "contoh.gpkg"


def shape() -> QgsGeometry:
    return QgsGeometry.fromWkt(data.square(7, 0).wkt)


def crash(editing, path, unfinished=None):
    """Write the file, let the window die and lose what it held; return what it left."""
    file = RecoveryFile(path)
    assert file.write(editing, unfinished)
    kept = file.path.read_text(encoding="utf-8")
    file.remove()
    for layer in editing.layers().values():
        layer.rollBack()
    file.path.write_text(kept, encoding="utf-8")
    return file.path


def test_everything_unsaved_comes_back_and_nothing_is_saved(editing, path):
    rt = editing.layer("rt")
    features = list(rt.getFeatures())
    with editing.step("kerja") as step:
        step.add("rt", {"rt_rw": "RT031-RW009"}, shape())
        step.change(
            "rt", features[0].id(), {"catatan": "dilihat"}, QgsGeometry.fromWkt(data.square(0, 3).wkt)
        )
        step.add("kawasan", {"nama": "Baru", "bentuk": "bebas"}, shape())
        step.remove("rt", features[5].id())
        step.add(
            "jalan", {"kondisi": "rusak"}, QgsGeometry.fromWkt("LineString (527000 9435000, 527100 9435000)")
        )
    wanted = {table: _content(editing, table) for table in ("rt", "kawasan", "jalan")}
    crash(editing, path)
    (found,) = left_behind(path)
    assert found.counts == {"kawasan": 1, "rt": 3, "jalan": 1}
    assert found.total == 5
    assert restore(editing, found, "Pulihkan") == []
    assert {table: _content(editing, table) for table in wanted} == wanted
    assert set(editing.modified()) == {"rt", "kawasan", "jalan"}
    rt.undoStack().undo()
    assert editing.modified() == []
    assert left_behind(path) == []
    assert [one.name for one in (path.parent / "cadangan").iterdir() if "pemulihan" in one.name]


def _content(editing, table):
    layer = editing.layer(table)
    names = [name for name in layer.fields().names() if name != "fid"]
    return sorted(
        (str([value(feature, name) for name in names]), feature.geometry().asWkt(3))
        for feature in layer.getFeatures()
    )


def test_nothing_unsaved_leaves_no_file(editing, path):
    file = RecoveryFile(path)
    assert not file.write(editing)
    with editing.step("kerja") as step:
        step.add("rt", {}, shape())
    assert file.write(editing)
    assert file.path.is_file()
    editing.save()
    assert not file.write(editing)
    assert [one.name for one in path.parent.iterdir() if "pemulihan" in one.name] == []


def test_a_shape_in_work_is_kept_too(editing, path):
    corners = [(527000.25, 9435000.5), (527010.0, 9435000.0)]
    crash(editing, path, Unfinished("rt", "polygon", corners))
    (found,) = left_behind(path)
    assert found.unfinished == Unfinished("rt", "polygon", corners)
    assert found.total == 0


def test_a_window_that_is_alive_is_left_alone(editing, path):
    with editing.step("kerja") as step:
        step.add("rt", {}, shape())
    file = RecoveryFile(path)
    assert file.write(editing)
    assert left_behind(path) == []
    file.remove()


def test_what_was_changed_in_the_meantime_is_not_overwritten(editing, path):
    rt = editing.layer("rt")
    one, other = list(rt.getFeatures())[:2]
    with editing.step("kerja") as step:
        step.change("rt", one.id(), {"catatan": "dari lapangan"})
        step.change("rt", other.id(), {"catatan": "juga"})
    crash(editing, path)
    with editing.step("kantor") as step:
        step.change("rt", one.id(), {"catatan": "dari kantor"})
    editing.save()
    (found,) = left_behind(path)
    (problem,) = restore(editing, found, "Pulihkan")
    assert problem.code == "recovery-left-out"
    assert rt.getFeature(one.id())["catatan"] == "dari kantor"
    assert rt.getFeature(other.id())["catatan"] == "juga"


def test_what_was_saved_before_the_crash_does_not_come_twice(editing, path):
    line = QgsGeometry.fromWkt("LineString (527000 9435000, 527100 9435000)")
    first, *_, last = list(editing.layer("rt").getFeatures())
    with editing.step("kerja") as step:
        added = step.add("rt", {"rt_rw": "RT031-RW009"}, shape())
        step.add("jalan", {"kondisi": "rusak"}, line)
        step.change("rt", first.id(), {"catatan": "dilihat"}, QgsGeometry.fromWkt(data.square(0, 3).wkt))
        step.remove("rt", last.id())
    file = RecoveryFile(path)
    file.write(editing)
    kept = file.path.read_text(encoding="utf-8")
    editing.save()
    file.remove()
    file.path.write_text(kept, encoding="utf-8")
    wanted = {table: _content(editing, table) for table in ("rt", "jalan")}
    (found,) = left_behind(path)
    assert restore(editing, found, "Pulihkan") == []
    assert {table: _content(editing, table) for table in wanted} == wanted
    assert editing.modified() == []

    with editing.step("kantor") as step:
        step.change("rt", _of(editing, added["rt_id"]).id(), {"rt_rw": "RT032-RW009"})
    editing.save()
    file.path.write_text(kept, encoding="utf-8")
    (found,) = left_behind(path)
    (problem,) = restore(editing, found, "Pulihkan")
    assert problem.code == "recovery-left-out"


def _of(editing, rt_id):
    return next(one for one in editing.layer("rt").getFeatures() if one["rt_id"] == rt_id)


def test_what_was_changed_and_then_removed_is_kept_as_removed(editing, path):
    rt = editing.layer("rt")
    first, second = list(rt.getFeatures())[:2]
    with editing.step("ubah") as step:
        step.change("rt", first.id(), {"catatan": "dilihat"}, QgsGeometry.fromWkt(data.square(0, 3).wkt))
        step.change("rt", second.id(), {"catatan": "tetap"})
    with editing.step("hapus") as step:
        step.remove("rt", first.id())
    crash(editing, path)
    (found,) = left_behind(path)
    assert found.counts == {"rt": 2}
    assert restore(editing, found, "Pulihkan") == []
    assert rt.featureCount() == 5
    assert rt.getFeature(second.id())["catatan"] == "tetap"


def test_a_polygon_that_was_taken_away_does_not_come_back(editing, path):
    """The RT waits to be drawn again, as it did; and one that waited has its new polygon."""
    rt = editing.layer("rt")
    first, second = list(rt.getFeatures())[:2]
    with editing.step("hapus") as step:
        step.clear("rt", second.id())
    editing.save()
    with editing.step("hapus") as step:
        step.change("rt", first.id(), {"luas_gambar_ha": None})
        step.clear("rt", first.id())
        step.change("rt", second.id(), {}, shape())
    crash(editing, path)
    (found,) = left_behind(path)
    assert restore(editing, found, "Pulihkan") == []
    assert not rt.getFeature(first.id()).hasGeometry()
    assert rt.getFeature(second.id()).geometry().isGeosEqual(shape())


def test_a_workspace_of_any_name_finds_its_own_file(editing, path):
    named = path.with_name("Kota [baru] * 1.gpkg")
    with editing.step("kerja") as step:
        step.add("rt", {}, shape())
    crash(editing, named)
    (found,) = left_behind(named)
    assert found.total == 1
    assert left_behind(path) == []


@pytest.mark.parametrize("text", ["", "{", '{"version": 1}', '{"layers": [], "written": "x"}', "[]"])
def test_a_damaged_file_is_set_aside_not_lost(editing, path, text):
    bad = path.with_name("contoh.pemulihan-0badf00d.json")
    bad.write_text(text, encoding="utf-8")
    assert left_behind(path) == []
    assert not bad.exists()
    assert [one.read_text(encoding="utf-8") for one in (path.parent / "cadangan").glob("*pemulihan*")] == [
        text
    ]


def test_a_file_of_a_newer_plugin_stays_and_says_so(editing, path):
    with editing.step("kerja") as step:
        step.add("rt", {}, shape())
    left = crash(editing, path)
    content = json.loads(left.read_text(encoding="utf-8"))
    left.write_text(json.dumps({**content, "version": 99}), encoding="utf-8")
    (found,) = left_behind(path)
    with pytest.raises(KotakuError, match="newer plugin"):
        restore(editing, found, "Pulihkan")
    assert left.is_file()
    assert editing.modified() == []


def test_a_full_disk_keeps_the_file_of_before(editing, path, monkeypatch):
    with editing.step("kerja") as step:
        step.add("rt", {}, shape())
    file = RecoveryFile(path)
    assert file.write(editing)
    before = file.path.read_text(encoding="utf-8")

    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kotaku_qgis.drawing.recovery.json.dump", full)
    with pytest.raises(OSError, match="space"):
        file.write(editing)
    assert file.path.read_text(encoding="utf-8") == before
    assert [one.name for one in path.parent.iterdir() if one.name.endswith(".part")] == []
    file.remove()


def test_a_shape_in_work_outlives_its_project_and_given_up_edits_do_not(editing, path):
    layer = editing.layer("rt")
    with editing.step("kerja") as step:
        step.add("rt", {"rt_rw": "RT031-RW009"}, shape())
    file = RecoveryFile(path)
    file.write(editing, Unfinished("rt", "polygon", [(1.0, 2.0), (3.0, 4.0)]))
    layer.rollBack()
    file.let_go()
    (found,) = left_behind(path)
    assert (found.counts, found.unfinished.corners) == ({}, [(1.0, 2.0), (3.0, 4.0)])
    other = RecoveryFile(path, found.path)
    assert other.path == found.path
    other.write(editing)
    assert left_behind(path) == []
    other.let_go()
    assert left_behind(path) == []

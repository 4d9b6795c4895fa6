"""Steps on edit buffers: one undo for several layers, nothing half done, saved in an order the keys allow."""

import pytest

pytest.importorskip("qgis.core")
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace.project import complete_project, layer_of
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis import workspace_data as data


def shape(column=7) -> QgsGeometry:
    return QgsGeometry.fromWkt(data.square(column, 0).wkt)


def first(layer, **values):
    return next(f for f in layer.getFeatures() if all(f[k] == v for k, v in values.items()))


def stored(editing, table, **where):
    path = layer_of(editing.project, "rt").source().partition("|")[0]
    with open_workspace(path, readonly=True) as workspace:
        return workspace.rows(table, **where)


def test_a_step_is_one_undo_on_all_its_layers_whoever_undoes(editing):
    rt, regions = editing.layer("rt"), editing.layer("kawasan")
    with editing.step("Bentuk kawasan") as step:
        region = step.add("kawasan", {"nama": "Baru"}, shape())
        for feature in list(rt.getFeatures())[:2]:
            step.change("rt", feature.id(), {"kawasan_id": region["kawasan_id"]})
    assert rt.undoStack().undoText() == "Bentuk kawasan"
    assert (regions.featureCount(), editing.modified()) == (2, ["kawasan", "rt"])
    rt.undoStack().undo()
    assert (regions.featureCount(), editing.modified()) == (1, [])
    regions.undoStack().redo()
    assert sum(f["kawasan_id"] == region["kawasan_id"] for f in rt.getFeatures()) == 2
    regions.undoStack().undo()
    assert editing.modified() == []


def test_a_new_command_in_place_of_an_undone_one_is_not_tied_to_it(editing):
    rt, regions = editing.layer("rt"), editing.layer("kawasan")
    feature = next(rt.getFeatures())
    with editing.step("A") as step:
        step.add("kawasan", {"nama": "Baru"}, shape())
        step.change("rt", feature.id(), {"catatan": "a"})
    rt.undoStack().undo()
    with editing.step("A") as step:
        step.change("rt", feature.id(), {"catatan": "b"})
    rt.undoStack().undo()
    rt.undoStack().redo()
    assert regions.featureCount() == 1
    assert rt.getFeature(feature.id())["catatan"] == "b"


def test_half_of_an_undone_step_cannot_be_done_again(editing):
    """The other half was written over: on every layer it touched, and on those that hang on them."""
    rt, regions, records = (editing.layer(table) for table in ("rt", "kawasan", "baseline"))
    feature, record = next(rt.getFeatures()), next(records.getFeatures())
    with editing.step("kawasan dan rt") as step:
        step.add("kawasan", {"nama": "Baru"}, shape())
        step.change("rt", feature.id(), {"catatan": "a"})
    with editing.step("kawasan dan data") as step:
        step.add("kawasan", {"nama": "Lagi"}, shape())
        step.change("baseline", record.id(), {"catatan": "a"})
    records.undoStack().undo()
    regions.undoStack().undo()
    assert editing.modified() == []
    rt.beginEditCommand("QGIS sendiri")
    rt.changeAttributeValue(feature.id(), rt.fields().indexOf("catatan"), "b")
    rt.endEditCommand()
    assert editing.links.latest(undone=True) is None
    assert editing.modified() == ["rt"]
    rt.undoStack().undo()
    assert editing.modified() == []


def test_what_a_refused_save_leaves_goes_back_together(editing):
    rt, regions, records = (editing.layer(table) for table in ("rt", "kawasan", "baseline"))
    record, region = next(records.getFeatures()), next(regions.getFeatures())
    with editing.step("Semua") as step:
        step.change("kawasan", region.id(), {"catatan": "k"})
        step.change("rt", next(rt.getFeatures()).id(), {"rt_rw": "RT002-RW001"})
        step.change("baseline", record.id(), {"catatan": "x"})
    with pytest.raises(KotakuError, match="UNIQUE"):
        editing.save()
    # what belongs to the RT was not written without it
    assert editing.modified() == ["rt", "baseline"]
    assert {row["catatan"] for row in stored(editing, "baseline")} == {None}
    editing.links.latest(undone=False).undo()
    assert editing.modified() == []


def test_an_exception_takes_the_whole_step_back(editing):
    rt = editing.layer("rt")

    def fail():
        with editing.step("Rusak") as step:
            step.add("rt", {"rt_rw": "RT009-RW001"}, shape())
            step.add("kawasan", {"nama": "Baru"}, shape())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert editing.modified() == []
    assert rt.undoStack().count() == 0
    assert rt.featureCount() == 6


def test_saving_writes_parents_first_and_leaves_the_session_open(editing):
    rt = editing.layer("rt")
    feature = next(rt.getFeatures())
    with editing.step("Bentuk") as step:
        region = step.add("kawasan", {"nama": "Baru", "bentuk": "rt"}, shape())
        step.change("rt", feature.id(), {"kawasan_id": region["kawasan_id"]})
    assert editing.save() == ["kawasan", "rt"]
    assert rt.isEditable()
    (row,) = stored(editing, "kawasan", nama="Baru")
    assert row["bentuk"] == "rt"
    assert [one["rt_id"] for one in stored(editing, "rt", kawasan_id=row["kawasan_id"])] == [feature["rt_id"]]
    editing.close_own()
    assert not rt.isEditable()


def test_an_rt_goes_after_the_records_that_refer_to_it(editing):
    rt, records = editing.layer("rt"), editing.layer("baseline")
    feature = next(rt.getFeatures())
    with editing.step("Hapus") as step:
        for record in [r for r in records.getFeatures() if r["rt_id"] == feature["rt_id"]]:
            step.remove("baseline", record.id())
        step.remove("rt", feature.id())
    assert set(editing.save()) == {"rt", "baseline"}
    assert len(stored(editing, "rt")) == 5
    gone = [row for row in stored(editing, "riwayat", tabel="baseline") if row["nilai_baru"] is None]
    assert {row["kolom"] for row in gone} >= {"v_1a", "tahun", "rt_id"}


def test_a_refused_save_keeps_the_changes_and_says_why(editing):
    rt = editing.layer("rt")
    feature = next(rt.getFeatures())
    with editing.step("Hapus") as step:
        step.remove("rt", feature.id())
    with pytest.raises(KotakuError, match="FOREIGN KEY"):
        editing.save()
    assert editing.modified() == ["rt"]
    assert len(stored(editing, "rt")) == 6


def test_sessions_of_the_user_stay_open(editing):
    rt, regions = editing.layer("rt"), editing.layer("kawasan")
    rt.startEditing()
    with editing.step("Catat") as step:
        step.change("rt", next(rt.getFeatures()).id(), {"catatan": "x"})
        step.change("kawasan", next(regions.getFeatures()).id(), {"catatan": "x"})
    assert not editing.is_own(rt)
    assert editing.is_own(regions)
    editing.save()
    editing.close_own()
    assert rt.isEditable()
    assert not regions.isEditable()


def test_a_layer_for_reading_only_is_refused_in_words(editing):
    editing.layer("rt").setReadOnly(True)
    with pytest.raises(KotakuError, match="reading only"), editing.step("x") as step:
        step.change("rt", 1, {"catatan": "x"})
    editing.layer("rt").setReadOnly(False)
    editing.project.removeMapLayer(editing.layer("kawasan").id())
    with pytest.raises(KotakuError, match="not in the project"):
        editing.layer("kawasan")


def test_nothing_is_drawn_in_a_layer_that_was_set_to_another_crs(editing):
    """Degrees would be stored among metres."""
    layer = editing.layer("rt")
    right = layer.crs()
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    with pytest.raises(KotakuError, match="EPSG:4326"), editing.step("x") as step:
        step.add("rt", {}, shape())
    assert not layer.isEditable()
    layer.setCrs(right)
    with editing.step("x") as step:
        step.add("rt", {}, shape())
    assert editing.modified() == ["rt"]


def test_a_project_of_an_older_plugin_gets_the_layers_it_lacks(editing):
    project = editing.project
    path = layer_of(project, "rt").source().partition("|")[0]
    for table in ("jejak", "titik"):
        project.removeMapLayer(layer_of(project, table).id())
        project.removeEntry("kotaku", f"layer/{table}")
    project.removeMapLayer(layer_of(project, "bangunan").id())
    with open_workspace(path, readonly=True) as workspace:
        assert complete_project(project, workspace, "id") == ["jejak", "titik"]
        assert complete_project(project, workspace, "id") == []
    assert layer_of(project, "jejak").isValid()
    assert layer_of(project, "bangunan") is None
    assert project.relationManager().relation("rt_jejak").isValid()


def test_undo_follows_the_order_of_work_over_all_layers(editing):
    places = {"jalan": "LINESTRING(0 0, 10 0)", "rt": shape().asWkt(), "titik": "POINT(1 1)"}
    for table, wkt in places.items():
        with editing.step(f"gambar {table}") as step:
            step.add(table, {}, QgsGeometry.fromWkt(wkt))
    for table in reversed(places):
        stack = editing.links.latest(undone=False)
        assert stack.undoText() == f"gambar {table}"
        stack.undo()
    assert editing.modified() == []
    for table in places:
        stack = editing.links.latest(undone=True)
        assert stack.redoText() == f"gambar {table}"
        stack.redo()
    editing.layer("rt").undoStack().undo()
    assert editing.links.latest(undone=True).redoText() == "gambar rt"


def test_a_session_opened_after_ours_ended_is_the_users(editing):
    layer = editing.begin("rt")
    assert editing.is_own(layer)
    layer.rollBack()
    layer.startEditing()
    assert not editing.is_own(layer)
    editing.close_own()
    assert layer.isEditable()


def test_nothing_listens_to_a_layer_twice_or_for_ever(editing):
    layer = editing.layer("rt")

    def heard():
        return [layer.receivers(one) for one in (layer.editingStopped, layer.willBeDeleted)]

    before = heard()
    for _ in range(3):
        editing.begin("rt")
        editing.close_own()
    assert heard() == [before[0] + 1, before[1] + 2]
    editing.close()
    assert heard() == before

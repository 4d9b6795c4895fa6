"""The check dock with its list, map and repairs, on a workspace's layers; and the two algorithms."""

from __future__ import annotations

import csv
import shutil
from types import SimpleNamespace

import pytest

pytest.importorskip("qgis.core")
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from kotaku_qgis.checks import layers
from kotaku_qgis.checks.catalogue import run as run_checks
from kotaku_qgis.checks.ground import Ground
from kotaku_qgis.checks.repair import repair_all
from kotaku_qgis.checks.tolerances import Tolerances
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.shapes import from_wkb
from kotaku_qgis.workspace.editing import Editing
from kotaku_qgis.workspace.project import write_project
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis import workspace_data as data


def wait(condition, seconds=30):
    from qgis.PyQt.QtTest import QTest

    for _ in range(seconds * 50):
        if condition():
            return
        QTest.qWait(20)
    raise TimeoutError


@pytest.fixture
def path(tmp_path):
    """Return a workspace with one overlap of 4 × 60 m² and an RT that was not counted."""
    workspace, keys = data.city(tmp_path)
    with workspace, workspace.transaction("test") as step:
        tongue = data.box(data.EAST + 100, data.NORTH + 20, data.EAST + 104, data.NORTH + 80)
        wide = data.square(0, 0).union(tongue)
        step.update("rt", keys["rt"][0], {"geom": wide.wkb})
        east = data.box(data.EAST + 400, data.NORTH, data.EAST + 600, data.NORTH + 100)
        region = workspace.rows("kawasan")[0]["kawasan_id"]
        step.update("kawasan", region, {"geom": east.wkb, "bentuk": "rt"})
        for key in keys["baseline"]:
            step.update("baseline", key, {"luas_flag_ha": 1.0})
    return workspace.path


@pytest.fixture
def project(qgis_app, path):
    with open_workspace(path) as workspace:
        made = write_project(workspace, lang="en")
    project = QgsProject.instance()
    assert project.read(str(made))
    for layer in project.mapLayers().values():
        layer.setReadOnly(False)
    yield project
    for layer in project.mapLayers().values():
        layer.rollBack()
    project.clear()


@pytest.fixture
def commands(project, path):
    from qgis.gui import QgsMapCanvas, QgsMessageBar
    from qgis.PyQt.QtCore import QObject, pyqtSignal
    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.gui.messages import Messages
    from kotaku_qgis.gui.tasks import Tasks

    class Session(QObject):
        changed = pyqtSignal()
        year = 2023

    window = QWidget()
    canvas = QgsMapCanvas(window)
    canvas.resize(400, 300)
    canvas.setDestinationCrs(project.crs())
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    bar = QgsMessageBar(window)
    session = Session()
    session.path = path
    shown = []
    made = SimpleNamespace(
        iface=SimpleNamespace(mapCanvas=lambda: canvas),
        window=window,
        session=session,
        tasks=Tasks(),
        messages=Messages(bar, window),
        editing=Editing(project),
        bar=bar,
        canvas=canvas,
        show=shown.append,
        shown=shown,
    )
    yield made
    made.tasks.cancel_all()
    made.editing.close()


@pytest.fixture
def dock(commands):
    from kotaku_qgis.gui.check_dock import CheckDock

    made = CheckDock(commands, commands.window)
    yield made
    made.close_down()


def check(dock):
    dock.panel.run.click()
    wait(lambda: dock.task is None)


def line(dock, check_id, row=0):
    from kotaku_qgis.gui.check_model import CONTENT

    for number in range(dock.panel.filter.rowCount()):
        group = dock.panel.filter.index(number, 0)
        if group.data(CONTENT).id == check_id:
            return group, dock.panel.filter.index(row, 0, group)
    raise LookupError(check_id)


def checks(dock):
    return [finding.check for finding in dock.findings]


def rt(commands, fid=1):
    return commands.editing.layer("rt").getFeature(fid)


def said(commands):
    return [item.text() for item in commands.bar.items()]


# ---- layers ------------------------------------------------------------------------------------------


def test_a_snapshot_holds_what_is_not_saved(project, commands):
    shape = QgsGeometry.fromWkt(data.square(9, 9).wkt)
    with commands.editing.step("draw") as step:
        step.add("rt", {"rt_rw": "RT009-RW009"}, shape)
        step.change("rt", 2, {"rt_rw": None})
    snapshot = layers.from_layers(project, 2023)
    assert len(snapshot.rows["rt"]) == 7
    new = next(row for row in snapshot.rows["rt"] if row["fid"] < 0)
    assert from_wkb(new["geom"]).equals(data.square(9, 9))
    assert next(row for row in snapshot.rows["rt"] if row["fid"] == 2)["rt_rw"] is None
    assert (len(snapshot.rows["baseline"]), snapshot.crs) == (5, "EPSG:32748")
    assert set(snapshot.systems.values()) == {"EPSG:32748"}


def test_a_layer_set_to_another_crs_is_found(project, commands):
    commands.editing.layer("rt").setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    found = [one for one in run_checks(layers.from_layers(project, None)) if one.check == "crs"]
    assert [(one.label, one.values["crs"]) for one in found] == [("RT", "EPSG:4326")]


def test_a_repair_is_one_undo_and_leaves_the_others_alone(project, commands):
    snapshot = layers.from_layers(project, 2023)
    before = {row["fid"]: row["geom"] for row in snapshot.rows["rt"]}
    repairs = repair_all(Ground(snapshot, Tolerances()), run_checks(snapshot))
    assert layers.write_repairs(commands.editing, repairs, snapshot, "Repair") == 2
    now = {row["fid"]: row["geom"] for row in layers.from_layers(project, 2023).rows["rt"]}
    assert {fid for fid in now if now[fid] != before[fid]} == {1, 2}
    assert rt(commands)["luas_gambar_ha"] == pytest.approx(1.0, rel=1e-2)
    assert "overlap" not in {one.check for one in run_checks(layers.from_layers(project, 2023))}
    stack = commands.editing.layer("rt").undoStack()
    assert stack.undoText() == "Repair"
    stack.undo()
    assert {row["fid"]: row["geom"] for row in layers.from_layers(project, 2023).rows["rt"]} == before


def test_what_changed_meanwhile_is_not_overwritten(project, commands):
    snapshot = layers.from_layers(project, 2023)
    repairs = repair_all(Ground(snapshot, Tolerances()), run_checks(snapshot))
    with commands.editing.step("other") as step:
        step.change("rt", 1, geometry=QgsGeometry.fromWkt(data.square(20, 20).wkt))
    with pytest.raises(KotakuError):
        layers.write_repairs(commands.editing, repairs, snapshot, "Repair")
    assert commands.editing.layer("rt").undoStack().undoText() == "other"


# ---- the dock ----------------------------------------------------------------------------------------


def test_before_a_check_it_says_what_to_do(dock, commands):
    assert "Check" in dock.panel.said.text()
    assert dock.panel.run.isEnabled()
    assert [dock.panel.scope.itemText(n) for n in range(dock.panel.scope.count())] == [
        "All kelurahan", "Kenanga", "Melati"
    ]  # fmt: skip
    commands.session.path = None
    commands.session.changed.emit()
    assert not dock.panel.run.isEnabled()


def test_findings_are_listed_marked_and_zoomed_to(dock, commands):
    check(dock)
    assert checks(dock) == ["overlap", "no-record"]
    group, index = line(dock, "overlap")
    assert group.data() == "Overlap (1)"
    assert index.data().startswith("RT001-RW001 – RT002-RW001 Melati\noverlap 240")
    dock.panel.tree.setCurrentIndex(index)
    assert {f["rt_rw"] for f in commands.editing.layer("rt").selectedFeatures()} == {
        "RT001-RW001",
        "RT002-RW001",
    }
    assert len(dock.map._bands) == 1
    dock.panel.tree.activated.emit(index)
    seen = commands.canvas.extent()
    assert seen.contains(QgsRectangle(data.EAST + 100, data.NORTH + 20, data.EAST + 104, data.NORTH + 80))
    assert seen.width() < 400
    dock.close_down()
    assert dock.map._bands == []
    commands.session.changed.connect(dock.follow_session)
    commands.editing.changed.connect(dock._edited)
    from qgis.core import QgsApplication

    QgsApplication.instance().aboutToQuit.connect(dock.map.clear)


def test_one_kelurahan_only(dock):
    dock.panel.scope.setCurrentIndex(dock.panel.scope.findText("Kenanga"))
    check(dock)
    assert checks(dock) == ["no-record"]


def test_the_list_is_filtered(dock):
    check(dock)
    dock.panel.words.setText("overlap")
    assert dock.panel.filter.rowCount() == 1
    dock.panel.words.setText("")
    dock.panel.level.setCurrentIndex(dock.panel.level.findData("warning"))
    assert dock.panel.filter.index(0, 0).data() == "RT without a record (1)"
    dock.panel.words.setText("zzz")
    assert dock.panel.filter.rowCount() == 0


def test_repair_and_undo(dock, commands):
    check(dock)
    dock.panel.tree.setCurrentIndex(line(dock, "overlap")[1])
    assert dock.panel.repair.isVisibleTo(dock.panel)
    assert [a.text() for a in dock.panel.choices.actions()] == [
        "Cut from RT001-RW001 Melati", "Cut from RT002-RW001 Melati"
    ]  # fmt: skip
    dock.panel.repair.click()
    wait(lambda: dock.task is None and "overlap" not in checks(dock))
    assert checks(dock) == ["no-record"]
    assert commands.editing.modified() == ["rt"]
    assert "1 repaired" in said(commands)[0]
    commands.editing.layer("rt").undoStack().undo()
    assert commands.editing.modified() == []
    assert "check again" in dock.panel.status.text()


def test_the_user_says_which_rt_is_cut(dock, commands):
    check(dock)
    dock.panel.tree.setCurrentIndex(line(dock, "overlap")[1])
    dock.panel.choices.actions()[1].trigger()
    wait(lambda: dock.task is None and "overlap" not in checks(dock))
    assert rt(commands, 2).geometry().area() == pytest.approx(9760)


def test_repair_all_of_a_check(dock, commands):
    check(dock)
    dock.panel.tree.setCurrentIndex(line(dock, "overlap")[0])
    assert dock.panel.repair_all.text().endswith("(1)")
    dock.panel.repair_all.click()
    wait(lambda: dock.task is None and "overlap" not in checks(dock))
    assert rt(commands).geometry().area() == pytest.approx(10000)


def test_a_repair_of_a_layer_that_cannot_be_edited_is_said(dock, commands):
    check(dock)
    commands.editing.layer("rt").setReadOnly(True)
    dock.panel.tree.setCurrentIndex(line(dock, "overlap")[1])
    dock.panel.repair.click()
    wait(lambda: dock.task is None and said(commands))
    assert "reading only" in said(commands)[0]
    assert checks(dock) == ["overlap", "no-record"]


def test_saved_features_are_checked_at_once(dock, commands):
    check(dock)
    heard = []
    dock.found.connect(heard.append)
    with commands.editing.step("draw") as step:
        step.change("rt", 1, geometry=QgsGeometry.fromWkt(data.square(0, 0).wkt))
        step.change("rt", 3, {"rt_rw": None})
    commands.editing.save()
    dock.check_saved("rt", [rt(commands, 1)["rt_id"]])
    dock.check_saved("rt", [rt(commands, 3)["rt_id"]])  # while the first still runs
    wait(lambda: dock.task is None and len(heard) == 2)
    assert checks(dock) == ["key", "no-record"]
    assert heard == [0, 1]


def test_a_clean_city_says_so(dock, commands):
    with commands.editing.step("draw") as step:
        step.change("rt", 1, geometry=QgsGeometry.fromWkt(data.square(0, 0).wkt))
    commands.session.year = None
    check(dock)
    assert dock.findings == []
    assert "Nothing found" in dock.panel.said.text()
    assert "6 RT" in dock.panel.said.text()


def test_findings_are_saved_for_excel(dock, commands, tmp_path):
    check(dock)
    dock.save_to(tmp_path / "temuan.csv")
    with (tmp_path / "temuan.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert len(rows) == 3
    assert rows[1][0] == "Error"
    assert "overlap" in rows[1][7]
    dock.save_to(tmp_path / "no such folder" / "x.csv")
    assert "could not be" in said(commands)[0]


def test_tolerances_are_shown_and_kept(dock, commands):
    from kotaku_qgis.gui.memory import remember
    from kotaku_qgis.gui.tolerance_dialog import tolerances

    dock.show_tolerances()
    dialog = commands.shown[0]
    dialog.boxes["overlap_m2"].setValue(500)
    dialog.accept()
    try:
        assert tolerances().overlap_m2 == 500
        check(dock)
        assert checks(dock) == ["no-record"]
    finally:
        remember("check/overlap_m2", 0.1)
    remember("check/gap_m2", "rubbish")
    try:
        assert tolerances() == Tolerances()
    finally:
        remember("check/gap_m2", 0.1)


def test_a_check_of_another_workspace_is_not_heard(dock, commands, tmp_path):
    dock.panel.run.click()
    task = dock.task
    commands.session.path = tmp_path / "lain.gpkg"
    commands.session.changed.emit()
    assert dock.task is None
    task.finished(True)
    wait(lambda: not commands.tasks.busy)
    assert dock.findings == []
    assert dock.panel.run.isEnabled()


def test_another_workspace_empties_the_list(dock, commands):
    check(dock)
    commands.session.path = commands.session.path.with_name("lain.gpkg")
    commands.session.changed.emit()
    assert dock.findings == []
    assert dock.panel.model.rowCount() == 0


# ---- the algorithms ----------------------------------------------------------------------------------


@pytest.fixture
def run(provider):
    import processing

    def go(name, **parameters):
        return processing.run(f"kotaku:{name}", parameters)

    return go


def shapes_of(path):
    with open_workspace(path, readonly=True) as workspace:
        return {row["fid"]: row["geom"] for row in workspace.rows("rt")}


def test_a_workspace_is_checked(run, path, tmp_path):
    out, report = tmp_path / "temuan.gpkg", tmp_path / "temuan.csv"
    before = path.read_bytes()
    found = run("checktopology", WORKSPACE=str(path), OUTPUT=str(out), REPORT=str(report))
    assert (found["FINDINGS"], found["OVERLAPS"], found["ERRORS"], found["WARNINGS"]) == (2, 1, 1, 1)
    layer = QgsVectorLayer(str(out), "t", "ogr")
    (overlap,) = [f for f in layer.getFeatures() if f["cek"] == "overlap"]
    assert overlap.geometry().area() == pytest.approx(240)
    assert (overlap["aman"], layer.crs().authid()) == (1, "EPSG:32748")
    assert len(report.read_text(encoding="utf-8-sig").splitlines()) == 3
    assert path.read_bytes() == before
    only = run("checktopology", WORKSPACE=str(path), KELURAHAN="kel. kenanga", YEAR=2019)
    assert (only["FINDINGS"], only["OVERLAPS"]) == (1, 0)


def test_a_workspace_is_repaired_after_a_backup(run, path):
    before = shapes_of(path)
    dry = run("repairgeometry", WORKSPACE=str(path), DRY_RUN=True)
    assert (dry["REPAIRED"], shapes_of(path)) == (1, before)
    assert not (path.parent / "cadangan").exists()
    done = run("repairgeometry", WORKSPACE=str(path))
    assert (done["REPAIRED"], done["LEFT"], done["CHANGED"]) == (1, 0, 2)
    after = shapes_of(path)
    assert {fid for fid in after if after[fid] != before[fid]} == {1, 2}
    (copy,) = (path.parent / "cadangan").glob("*_perbaikan.gpkg")
    assert shapes_of(copy) == before
    with open_workspace(path, readonly=True) as workspace:
        assert workspace.rows("rt", fid=1)[0]["luas_gambar_ha"] == pytest.approx(1.0, rel=1e-2)
        assert any(row["tindakan"] == "repair geometry" for row in workspace.rows("riwayat"))
    assert run("checktopology", WORKSPACE=str(path))["OVERLAPS"] == 0


def test_only_the_chosen_repairs(run, path):
    before = shapes_of(path)
    done = run("repairgeometry", WORKSPACE=str(path), REPAIRS=[0, 6])
    assert (done["REPAIRED"], shapes_of(path)) == (0, before)


def test_any_layer_in_degrees_is_checked_and_repaired(run, tmp_path, shared_data):
    source = str(shared_data / "pekalongan_barat" / "rt.geojson")
    found = run("checktopology", INPUT=source, OUTPUT=str(tmp_path / "t.gpkg"))
    assert (found["OVERLAPS"], found["GAPS"], found["DUPLICATES"]) == (7, 6, 0)
    assert QgsVectorLayer(str(tmp_path / "t.gpkg"), "t", "ogr").extent().xMaximum() < 110
    out = tmp_path / "r.gpkg"
    done = run("repairgeometry", INPUT=source, OUTPUT=str(out))
    assert (done["REPAIRED"], done["LEFT"]) == (10, 3)
    old, new = (list(QgsVectorLayer(name, "x", "ogr").getFeatures()) for name in (source, str(out)))
    assert len(old) == len(new) == 146
    changed = 0
    for one, other in zip(old, new):
        geometry = one.geometry()
        geometry.convertToMultiType()
        changed += geometry.asWkb() != other.geometry().asWkb()
        assert one["rt_rw"] == other["rt_rw"]
    assert changed == done["CHANGED"]
    again = run("checktopology", INPUT=str(out))
    assert (again["OVERLAPS"], again["GAPS"]) == (0, 3)


def test_columns_that_differ_in_case_only_and_invalid_shapes(run, tmp_path, shared_data):
    source = str(shared_data / "rt_baubau" / "baubau_batas_rt_mentah.geojson")
    out = tmp_path / "r.gpkg"
    done = run("repairgeometry", INPUT=source, OUTPUT=str(out))
    layer = QgsVectorLayer(str(out), "r", "ogr")
    assert layer.featureCount() == 423
    assert done["REPAIRED"] > 650
    assert {"NAMA_RT", "Nama_RT_2", "nama_RT_3"} <= set(layer.fields().names())


def test_wrong_parameters_are_named(run, path, tmp_path):
    from qgis.core import QgsProcessingException

    layer = str(path) + "|layername=rt"
    for name, parameters, words in (
        ("checktopology", {}, "either"),
        ("checktopology", {"WORKSPACE": str(path), "INPUT": layer}, "either"),
        ("checktopology", {"WORKSPACE": str(path), "KELURAHAN": "Melatti"}, "Melati"),
        ("checktopology", {"WORKSPACE": str(path), "YEAR": 2001}, "2001"),
        ("checktopology", {"WORKSPACE": str(tmp_path / "x.gpkg")}, "no workspace"),
        ("repairgeometry", {"INPUT": layer}, "where"),
    ):
        with pytest.raises(QgsProcessingException) as caught:
            run(name, **parameters)
        assert words in str(caught.value)
    bare = QgsVectorLayer("Polygon", "polos", "memory")
    with pytest.raises(QgsProcessingException) as caught:
        run("checktopology", INPUT=bare)
    assert "polos: The layer has no features" in str(caught.value)
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(data.square(0, 0).wkt))
    bare.dataProvider().addFeature(feature)
    bare.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException) as caught:
        run("checktopology", INPUT=bare)
    assert "coordinate system" in str(caught.value)
    spare = shutil.copy(path, tmp_path / "utuh.gpkg")
    with pytest.raises(QgsProcessingException):
        run("repairgeometry", WORKSPACE=str(spare), YEAR=2001)
    assert shapes_of(spare) == shapes_of(path)

"""What drawing sets up in the project is there for a while only, and never takes a change of the user's along."""

import zipfile

import pytest

pytest.importorskip("qgis.gui")
from qgis.gui import QgsMapCanvas, QgsMapCanvasTracer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction

from kotaku_qgis.drawing.setup import DrawingSetup
from kotaku_qgis.workspace.project import layer_of


@pytest.fixture
def setup(project):
    canvas = QgsMapCanvas()
    made = DrawingSetup(project, canvas)
    yield made
    made.close()


def prepare(setup, project):
    setup.prepare("rt", {name: layer_of(project, name) for name in ("rt", "wilayah", "kawasan")})


def test_a_project_without_changes_stays_without(setup, project):
    prepare(setup, project)
    assert project.snappingConfig().enabled()
    assert not project.isDirty()
    setup.restore()
    assert not project.snappingConfig().enabled()
    assert not project.isDirty()


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("end", ["restore", "forget"])
def test_tracing_is_put_back_whatever_was_drawn(setup, project, before, end):
    tracer = QgsMapCanvasTracer(setup._canvas, None)
    action = QAction()
    action.setCheckable(True)
    action.setChecked(before)
    tracer.setActionEnableTracing(action)
    layers = {name: layer_of(project, name) for name in ("rt", "wilayah", "titik")}
    setup.prepare("rt", layers)
    assert action.isChecked()
    setup.prepare("titik", layers)
    assert not action.isChecked()
    getattr(setup, end)()
    assert action.isChecked() is before


def test_a_project_that_cannot_be_written_is_still_set_up_for_drawing(setup, project, tmp_path):
    prepare(setup, project)
    assert not project.write(str(tmp_path / "nowhere" / "contoh.qgs"))
    QTest.qWait(50)
    assert project.snappingConfig().enabled()
    assert project.topologicalEditing()
    setup.restore()
    assert not project.snappingConfig().enabled()


def test_what_the_user_changes_while_drawing_is_still_to_be_saved(setup, project):
    prepare(setup, project)
    project.setDirty(True)
    setup.restore()
    assert project.isDirty()


def test_a_project_saved_while_drawing_holds_what_the_user_had(setup, project):
    prepare(setup, project)
    assert project.write()
    assert project.snappingConfig().enabled()
    assert project.topologicalEditing()
    assert len(project.avoidIntersectionsLayers()) == 2
    assert not project.isDirty()
    with zipfile.ZipFile(project.fileName()) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".qgs"))).decode()
    (line,) = [part for part in text.split("<") if part.startswith("snapping-settings")]
    assert 'enabled="0"' in line
    assert '<TopologicalEditing type="int">0' in text

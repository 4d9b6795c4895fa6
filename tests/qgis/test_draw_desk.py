"""The drawing desk over a real map: what is drawn outlives other tools, undo and questions left open."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

pytest.importorskip("qgis.gui")
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import (
    QgsAdvancedDigitizingDockWidget,
    QgsMapCanvas,
    QgsMapTool,
    QgsMapToolPan,
    QgsMessageBar,
    QgsRubberBand,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow, QPushButton

from kotaku_qgis.drawing import shapes
from kotaku_qgis.drawing.tools import CaptureTool
from kotaku_qgis.gui.drawing.autosave import Autosave
from kotaku_qgis.gui.drawing.draw_desk import DrawDesk
from kotaku_qgis.gui.drawing.draw_panel import DrawPanel
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.workspace.editing import Editing
from kotaku_qgis.workspace.project import write_project
from tests.qgis import workspace_data as data
from tests.qgis.workspace_data import EAST, NORTH


class Session(QObject):
    changed = pyqtSignal()

    def data_changed(self):
        self.changed.emit()


@pytest.fixture
def desk(qgis_app, tmp_path):
    workspace, _ = data.city(tmp_path)
    with workspace:
        path = write_project(workspace, lang="id")
    project = QgsProject.instance()
    assert project.read(str(path))
    window = QMainWindow()
    canvas = QgsMapCanvas(window)
    window.setCentralWidget(canvas)
    window.resize(600, 500)
    canvas.setDestinationCrs(project.crs())
    canvas.setExtent(QgsRectangle(EAST - 100, NORTH - 300, EAST + 900, NORTH + 500))
    window.show()
    cad = QgsAdvancedDigitizingDockWidget(canvas, window)
    bar = QgsMessageBar(window)
    session = Session()
    session.path = workspace.path
    iface = SimpleNamespace(
        mapCanvas=lambda: canvas,
        cadDockWidget=lambda: cad,
        messageBar=lambda: bar,
        setActiveLayer=canvas.setCurrentLayer,
    )
    commands = SimpleNamespace(
        iface=iface,
        window=window,
        session=session,
        editing=Editing(project),
        typed=lambda: None,
        messages=Messages(bar, window),
    )
    panel = DrawPanel(window)
    made = DrawDesk(commands, panel)
    made.autosave = Autosave(made)
    yield made
    made.autosave.close()
    made.close()
    commands.editing.close()
    for layer in commands.editing.layers().values():
        layer.rollBack()
    project.clear()
    window.deleteLater()
    settle()


def settle():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def at(column, row):
    return QgsPointXY(EAST + column * 100, NORTH + row * 100)


def draw(desk, *corners, end=True):
    for corner in corners:
        desk.tool.pick(at(*corner))
    if end:
        desk.tool.finish()


def look_around(desk):
    """Take the hand that QGIS offers, as one does in the middle of a shape."""
    pan = QgsMapToolPan(desk.canvas)
    desk.canvas.setMapTool(pan)
    settle()
    return pan


def said(desk):
    return [item.text() for item in desk.commands.messages.bar.items()]


def answer(desk):
    """Press the button of the latest message."""
    desk.commands.messages.bar.items()[0].findChildren(QPushButton)[0].click()


def names(desk, table="rt"):
    column = "rt_rw" if table == "rt" else "nama"
    return {str(one[column]) for one in desk.editing.layer(table).getFeatures()}


SQUARE = ((7, 0), (8, 0), (8, 1), (7, 1))


@pytest.mark.parametrize("way", ["message", "button"])
def test_a_shape_left_for_another_tool_is_put_aside_and_gone_on_with(desk, way):
    desk.choose("rt")
    draw(desk, *SQUARE[:3], end=False)
    corners = desk.tool.corners()
    look_around(desk)
    assert desk.mode is None
    assert desk.unfinished.corners == corners
    if way == "message":
        answer(desk)
    else:
        desk.choose("rt")
    assert desk.tool.corners() == corners
    draw(desk, SQUARE[3])
    desk.pending._add(numbered=False)
    (new,) = [one for one in desk.drawing.book.drawn() if one.id() < 0]
    assert new.geometry().area() == pytest.approx(10_000, abs=1)
    assert desk.unfinished is None


def test_a_shape_put_aside_is_in_the_recovery_file_and_can_be_given_up(desk):
    desk.choose("jalan")
    draw(desk, (7, 0), (7, 1), end=False)
    desk.choose("rt")
    desk.autosave.write()
    assert desk.autosave._file.path.is_file()
    desk.choose("jalan")
    assert desk.tool.size() == 2
    desk.tool.drop()
    desk.autosave.write()
    assert not desk.autosave._file.path.exists()


def test_tools_and_their_lines_go_with_their_mode(desk):
    settle()
    before = len(desk.canvas.findChildren(QgsMapTool))
    bands = sum(isinstance(item, QgsRubberBand) for item in desk.canvas.scene().items())
    for _ in range(4):
        desk.choose("rt")
        draw(desk, *SQUARE[:2], end=False)
        desk.choose("merge")
        desk.choose("")
        desk.aside.clear()
    settle()
    assert len(desk.canvas.findChildren(QgsMapTool)) == before
    assert sum(isinstance(item, QgsRubberBand) for item in desk.canvas.scene().items()) == bands


def test_a_sketch_that_borrows_the_map_gives_no_dead_tool_back(desk):
    from kotaku_qgis.gui.paper.map_picking import MapPicking
    from kotaku_qgis.gui.paper.sketch_state import SketchState

    desk.choose("rt")
    draw(desk, *SQUARE[:3], end=False)
    state = SketchState(desk)
    picking = MapPicking(desk.canvas, desk.editing.layer("rt").crs(), state, desk)
    state.pick(10, 10)
    picking.follow(None)
    settle()
    state.place(EAST, NORTH)
    picking.follow(None)
    assert not isinstance(desk.canvas.mapTool(), CaptureTool)
    assert len(desk.unfinished.corners) == 3
    picking.close()


def test_a_map_in_degrees_draws_in_metres(desk):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    way = QgsCoordinateTransform(desk.editing.layer("rt").crs(), degrees, QgsProject.instance())
    box = QgsRectangle(EAST - 100, NORTH - 300, EAST + 900, NORTH + 500)
    desk.canvas.setDestinationCrs(degrees)
    desk.canvas.setExtent(way.transformBoundingBox(box))
    desk.choose("rt")
    for corner in SQUARE[:3]:
        desk.tool.pick(way.transform(at(*corner)))
    look_around(desk)
    desk.choose("rt")
    desk.tool.pick(way.transform(at(*SQUARE[3])))
    desk.tool.finish()
    assert desk.pending.unfinished.shape.area() == pytest.approx(10_000, abs=0.01)
    desk.pending._add(numbered=False)
    desk.choose("merge")
    desk.tool.clicked.emit(way.transform(at(7.5, 0.5)), False)
    assert len(desk.mode.fids) == 1


@pytest.mark.parametrize("name", ["rt", "kawasan", "titik", "reshape", "vertices", "split", "merge", "erase"])
def test_every_tool_says_that_a_layer_is_for_reading_only(desk, name):
    for table in ("rt", "kawasan", "titik"):
        desk.editing.layer(table).setReadOnly(True)
    desk.choose(name)
    assert desk.mode is None
    assert "reading only" in said(desk)[0]
    for table in ("rt", "kawasan", "titik"):
        desk.editing.layer(table).setReadOnly(False)


def test_a_polygon_from_a_track_that_is_discarded_leaves_no_session_open(desk):
    desk.offer_polygon(QgsGeometry.fromPolygonXY([[at(*corner) for corner in SQUARE]]), "a.gpx: 1")
    assert desk.editing.layer("rt").isEditable()
    desk.panel.identity.rejected.emit()
    assert not desk.editing.layer("rt").isEditable()
    answer(desk)
    assert desk.pending.waits


def test_pieces_of_an_rt_that_was_undone_meanwhile_are_let_go(desk):
    desk.choose("reshape")
    draw(desk, (1, 0.2), (1.2, 0.2), (1.2, 0.8), (1, 0.8))
    first = desk.drawing.book.at(at(0.5, 0.5)).id()
    desk.choose("split")
    draw(desk, (0.5, -0.5), (0.5, 1.5))
    assert desk.panel.form is desk.panel.split
    desk.undo()
    assert desk.panel.form is None
    desk.panel.split.accepted.emit()
    assert desk.editing.modified() == []
    assert desk.drawing.book.get(first).geometry().area() == pytest.approx(10_000)


def test_a_change_elsewhere_leaves_the_pieces(desk):
    desk.choose("split")
    draw(desk, (0.5, -0.5), (0.5, 1.5))
    with desk.editing.step("catatan") as step:
        step.change("rt", desk.drawing.book.at(at(3.5, 0.5)).id(), {"catatan": "x"})
    assert desk.panel.form is desk.panel.split
    desk.panel.split.accepted.emit()
    assert desk.drawing.book.at(at(0.2, 0.5)).geometry().area() == pytest.approx(5_000)


def test_rt_chosen_and_then_undone_or_saved_are_chosen_no_more(desk):
    square = QgsGeometry.fromPolygonXY([[at(*corner) for corner in SQUARE]])
    new = desk.drawing.add_rt(square, None, "RT009-RW009")
    desk.choose("merge")
    desk.mode.picked(at(5.5, 0.5))
    desk.mode.picked(at(7.5, 0.5))
    assert len(desk.mode.fids) == 2
    desk.undo()
    assert len(desk.mode.fids) == 1
    desk.redo()
    desk.mode.picked(at(7.5, 0.5))
    assert desk.mode.fids[1] == new
    assert desk.save()
    assert len(desk.mode.fids) == 1


def test_a_polygon_that_waits_is_fitted_again_when_it_is_added(desk):
    desk.choose("rt")
    draw(desk, *SQUARE)
    desk.pending._add(numbered=False)
    desk.undo()
    draw(desk, (7.5, 0), (9, 0), (9, 1), (7.5, 1))
    assert desk.pending.waits
    desk.redo()
    desk.pending._add(numbered=False)
    drawn = [one.geometry() for one in desk.drawing.book.drawn() if one.id() < 0]
    assert sorted(round(one.area()) for one in drawn) == [10_000, 10_000]
    assert shapes.overlap(*drawn) < shapes.DUST


def test_a_polygon_that_cannot_be_added_is_not_lost_for_the_next(desk):
    desk.choose("rt")
    draw(desk, *SQUARE)
    layer = desk.editing.layer("rt")
    layer.rollBack()
    layer.setReadOnly(True)
    desk.pending.ask(QgsGeometry.fromPolygonXY([[at(*one) for one in ((9, 0), (10, 0), (10, 1))]]))
    assert desk.pending.waits
    layer.setReadOnly(False)
    desk.choose("rt")
    assert [one.geometry().area() for one in desk.drawing.book.drawn() if one.id() < 0] == [
        pytest.approx(10_000)
    ]
    assert desk.pending.unfinished.shape.area() == pytest.approx(5_000)


def test_a_kawasan_without_an_answer_is_kept_and_a_discarded_one_comes_back(desk):
    desk.choose("kawasan")
    draw(desk, *SQUARE)
    form = desk.panel.kawasan
    assert desk.panel.form is form
    desk.autosave.write()
    assert desk.autosave._file.path.is_file()
    form.rejected.emit()
    assert names(desk, "kawasan") == {"Kawasan Timur"}
    answer(desk)
    assert desk.panel.form is form
    form.name.setEditText("Kampung Baru")
    form.accepted.emit()
    assert names(desk, "kawasan") == {"Kawasan Timur", "Kampung Baru"}

    draw(desk, (9, 0), (10, 0), (10, 1))
    draw(desk, (11, 0), (12, 0), (12, 1))
    desk.choose("rt")
    assert names(desk, "kawasan") == {
        "Kawasan Timur",
        "Kampung Baru",
        "Kawasan without a name 1",
        "Kawasan without a name 2",
    }
    assert "Kawasan without a name 2" in said(desk)[0]


def test_another_workspace_takes_nothing_along(desk):
    desk.choose("kawasan")
    draw(desk, *SQUARE)
    desk.choose("jalan")
    draw(desk, (7, 0), (7, 1), end=False)
    desk.editing.layer("kawasan").rollBack()
    desk.commands.session.path = None
    desk.commands.session.changed.emit()
    assert desk.mode is None
    assert desk.unfinished is None
    assert said(desk) == []
    assert names(desk, "kawasan") == {"Kawasan Timur"}


def test_what_waits_comes_back_whole_with_its_track_after_a_crash(desk):
    from kotaku_qgis.drawing.recovery import left_behind

    hole = QgsGeometry.fromWkt(f"Polygon (({_ring(7, 0, 8, 1)}), ({_ring(7.4, 0.4, 7.6, 0.6)}))")
    other = QgsGeometry.fromPolygonXY([[at(*one) for one in ((9, 0), (9.5, 0), (9.5, 0.5))]])
    both = QgsGeometry.collectGeometry([hole, other])
    desk.offer_polygon(both, "batas.kml: RT 1", "jejak-1")
    desk.autosave.write()
    file = desk.autosave._file
    kept = file.path.read_text(encoding="utf-8")
    desk.pending.drop()
    file.remove()
    file.path.write_text(kept, encoding="utf-8")
    (found,) = left_behind(desk.commands.session.path)
    desk.autosave.restore(found)
    waiting = desk.pending.unfinished
    assert waiting.shape.isGeosEqual(both)
    assert (waiting.source, waiting.track) == ("batas.kml: RT 1", "jejak-1")
    assert desk.panel.form is desk.panel.identity


def _ring(west, south, east, north):
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return ", ".join(f"{at(*one).x()} {at(*one).y()}" for one in corners)

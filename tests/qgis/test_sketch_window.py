"""The sketch window: points on picture and map, undo, typing, keeping, a GeoTIFF on the map."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.qgis import sketch_data as data

CRS = "EPSG:32748"


def wait(condition):
    from qgis.PyQt.QtTest import QTest

    for _ in range(1500):
        if condition():
            return
        QTest.qWait(20)
    raise TimeoutError


@pytest.fixture
def commands(qgis_app, tmp_path):
    """A stand for the plugin's commands: a canvas, a project in metres, an empty workspace's folder."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
    from qgis.gui import QgsMapCanvas, QgsMapToolPan
    from qgis.PyQt.QtCore import QObject, pyqtSignal

    from kotaku_qgis.gui.tasks import Tasks

    class Session(QObject):
        changed = pyqtSignal()
        path = tmp_path / "kota" / "kota.gpkg"

    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    canvas = QgsMapCanvas()
    canvas.resize(600, 500)
    canvas.setDestinationCrs(project.crs())
    canvas.setExtent(QgsRectangle(data.EAST - 300, data.NORTH - 250, data.EAST + 300, data.NORTH + 250))
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    canvas.show()
    session = Session()
    session.path.parent.mkdir()
    yield SimpleNamespace(
        iface=SimpleNamespace(mapCanvas=lambda: canvas),
        session=session,
        tasks=Tasks(),
        pan=pan,
        canvas=canvas,
    )
    project.clear()


@pytest.fixture
def window(commands, tmp_path):
    from kotaku_qgis.gui.paper.georeference_window import GeoreferenceWindow

    made = GeoreferenceWindow(commands)
    made.show()
    made.open_picture(data.draw(tmp_path / "rw 02.jpg"))
    wait(lambda: made.task is None)
    yield made
    if made.picking.marks is not None:
        made.close()


def click_picture(window, x, y):
    from qgis.PyQt.QtCore import QPointF, Qt
    from qgis.PyQt.QtTest import QTest

    view = window.panel.view
    place = view.mapFromScene(QPointF(x, y))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def click_map(window, x, y):
    from qgis.core import QgsPointXY
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    canvas = window.picking.canvas
    place = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    QTest.mouseClick(
        canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(place.x()), round(place.y())),
    )


def add(window, marks, bend=data.slanted):
    for x, y in marks:
        window.state.pick(x, y)
        window.state.place(*bend(x, y))


def test_a_click_on_the_picture_and_one_on_the_map_make_a_point(window, commands):
    x, y = data.MARKS[7]
    east, north = data.slanted(x, y)
    click_picture(window, x, y)
    assert commands.canvas.mapTool() is window.picking.tool
    assert window.panel.typing.isVisibleTo(window)
    click_map(window, east, north)
    (point,) = window.state.points
    size = 1 / window.panel.view.transform().m11()
    assert abs(point.x - x) <= size
    assert abs(point.y - y) <= size
    assert abs(point.map_x - east) < 2 * commands.canvas.mapUnitsPerPixel()
    assert commands.canvas.mapTool() is commands.pan  # the user's own tool is back
    assert window.panel.model.rowCount() == 1


def test_the_map_click_takes_an_existing_corner(window, commands):
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
    from qgis.PyQt.QtTest import QTest

    layer = QgsVectorLayer(f"Polygon?crs={CRS}", "rt", "memory")
    feature = QgsFeature()
    corner = (data.EAST + 12.34, data.NORTH + 5.67)
    feature.setGeometry(
        QgsGeometry.fromWkt(
            f"Polygon(({corner[0]} {corner[1]}, {corner[0] + 90} {corner[1]}, {corner[0]} {corner[1] + 90}, "
            f"{corner[0]} {corner[1]}))"
        )
    )
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    commands.canvas.setLayers([layer])
    QTest.qWait(300)
    window.state.pick(800, 600)
    click_map(window, corner[0] + 4, corner[1] - 4)
    point = window.state.points[0]
    assert (point.map_x, point.map_y) == pytest.approx(corner, abs=1e-6)


def test_thin_lines_stay_whole_when_the_picture_is_shown_small(window):
    """Every mark of 8 pixels is seen at a tenth of the size; a click still counts the picture's own pixels."""
    view = window.panel.view
    view.resize(330, 260)
    view.fit()
    assert view.transform().m11() < 0.25
    image = view.grab().toImage()
    for x, y in data.MARKS:
        place = view.mapFromScene(x, y)
        around = [
            image.pixelColor(place.x() + i, place.y() + j).value() for i in (-1, 0, 1) for j in (-1, 0, 1)
        ]
        assert min(around) < 215
    view.scale(8, 8)
    view._sharpen()
    assert view._picture.pixmap().width() == data.WIDTH
    assert view._picture.sceneBoundingRect().width() == pytest.approx(data.WIDTH)


def test_esc_forgets_the_place_and_leaves_the_window_open(window, commands):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    click_picture(window, *data.MARKS[3])
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.state.waiting
    assert window.isVisible()
    assert commands.canvas.mapTool() is commands.pan
    click_picture(window, *data.MARKS[3])
    QTest.keyClick(commands.canvas, Qt.Key.Key_Escape)
    assert not window.state.waiting


def test_coordinates_are_typed_in_metres_or_degrees(window):
    from pyproj import Transformer

    window.state.pick(100, 100)
    window.panel.x.setText("530.123,25")
    window.panel.y.setText("9430456.5")
    window.panel.place_typed()
    point = window.state.points[0]
    assert (point.map_x, point.map_y) == (530123.25, 9430456.5)
    window.state.pick(200, 100)
    window.panel.x.setText("105.27")
    window.panel.y.setText("-5,155")
    window.panel.place_typed()
    east, north = Transformer.from_crs("EPSG:4326", CRS, always_xy=True).transform(105.27, -5.155)
    assert (window.state.points[1].map_x, window.state.points[1].map_y) == pytest.approx(
        (east, north), abs=0.01
    )
    window.state.pick(300, 100)
    window.panel.x.setText("timur")
    window.panel.y.setText("1")
    window.panel.place_typed()
    assert len(window.state.points) == 2
    assert "timur" in window.panel.bar.items()[0].text()


def test_every_change_is_taken_back(window):
    from qgis.PyQt.QtCore import Qt

    from kotaku_qgis.drawing.paper.georeference import Transform

    state, model = window.state, window.panel.model
    add(window, data.MARKS[::6])
    before = list(state.points)
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not state.points[1].on
    model.setData(model.index(2, 1), "530010,5")
    assert state.points[2].map_x == 530010.5
    window.panel.view.point_moved.emit(0, -50.0, 70.0)
    assert (state.points[0].x, state.points[0].y) == (0, 70)  # not beyond the picture
    window.panel.table.choose(3)
    window.panel.delete_button.click()
    assert len(state.points) == len(before) - 1
    state.choose(Transform.SPLINE)
    for _ in range(5):
        window.panel.undo_button.click()
    assert state.points == before
    assert state.transform is Transform.PROJECTIVE


def test_residuals_are_shown_as_they_are_said(window):
    from dataclasses import replace

    from qgis.PyQt.QtCore import Qt

    from kotaku_qgis.drawing.paper.georeference import Transform

    add(window, data.MARKS[::3])
    assert window.panel.make_button.isEnabled()
    assert "0.00 m" in window.panel.figures.text()
    point = window.state.points[4]
    window.state.set_point(4, replace(point, map_x=point.map_x + 30))
    model = window.panel.model
    assert window.state.worst == 4
    assert float(model._text(4, 3, plain=False)) == pytest.approx(window.state.judged.residuals[4], abs=0.01)
    assert "Point 5 does not fit" in window.panel.findings.text()
    window.state.choose(Transform.SPLINE)
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Residual m*"
    assert float(model._text(4, 3, plain=False)) > 10
    assert "says nothing" in window.panel.findings.text()


def test_too_few_and_mirrored_points_make_nothing(window):
    add(window, data.MARKS[:2])
    assert not window.panel.make_button.isEnabled()
    assert "at least 4" in window.panel.figures.text()
    for _ in range(2):
        window.state.undo()
    add(window, data.MARKS[::3], lambda x, y: data.turned(data.WIDTH - x, y))
    assert not window.panel.make_button.isEnabled()
    assert "mirror" in window.panel.findings.text()


def test_the_geotiff_is_on_the_map_below_and_made_anew(window, commands):
    from qgis.core import QgsProject

    from kotaku_qgis.drawing import picture_layers

    project = QgsProject.instance()
    add(window, data.MARKS[::3])
    window.make()
    wait(lambda: window.task is None)
    path = commands.session.path.parent / "sketsa" / "rw 02.tif"
    (layer,) = picture_layers.find(project, path)
    assert layer.opacity() == picture_layers.OPACITY
    (group,) = project.layerTreeRoot().children()
    assert group.name() == "Sketches"
    assert max(data.mark_offset(path, *data.slanted(*mark)) for mark in data.MARKS) < 0.1
    group.setName("Sketsa saya")  # found again although the user renamed it
    window.state.remove(0)
    window.make()
    wait(lambda: window.task is None)
    assert len(picture_layers.find(project, path)) == 1
    assert len(project.layerTreeRoot().children()) == 1


def test_closing_in_the_middle_leaves_the_sketch_of_before_on_the_map(window, commands):
    from qgis.core import QgsProject

    from kotaku_qgis.drawing import picture_layers

    add(window, data.MARKS[::3])
    window.make()
    wait(lambda: window.task is None)
    path = commands.session.path.parent / "sketsa" / "rw 02.tif"
    window.state.remove(0)
    window.make()
    assert picture_layers.find(QgsProject.instance(), path) == []
    window.close()
    assert len(picture_layers.find(QgsProject.instance(), path)) == 1
    wait(lambda: not commands.tasks.busy)
    assert len(picture_layers.find(QgsProject.instance(), path)) == 1


def test_work_begun_in_place_of_other_work_is_followed_to_its_end(window, tmp_path):
    window.open_picture(data.draw(tmp_path / "lain.jpg"))
    first = window.task
    window.open_picture(data.draw(tmp_path / "ketiga.jpg"))
    second = window.task
    assert second is not first
    first.finished(False)
    assert window.task is second
    assert window.panel.stop_button.isVisible()
    wait(lambda: window.task is None)
    assert window.panel.view.has_picture


def test_a_failed_run_keeps_the_geotiff_that_was(window, commands):
    from qgis.core import QgsProject

    from kotaku_qgis.drawing import picture_layers

    add(window, data.MARKS[::3])
    window.make()
    wait(lambda: window.task is None)
    path = commands.session.path.parent / "sketsa" / "rw 02.tif"
    before = path.read_bytes()
    window.state.picture.path.write_bytes(b"damaged")
    window.state.remove(0)
    window.state.saved(window.state.picture)
    window.save = lambda: True
    window.make()
    wait(lambda: window.task is None)
    assert path.read_bytes() == before
    assert len(picture_layers.find(QgsProject.instance(), path)) == 1
    assert window.panel.bar.items()


def test_closing_keeps_the_points_and_they_are_taken_up_again(window, commands, tmp_path):
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.gui.paper.georeference_window import GeoreferenceWindow

    add(window, data.MARKS[::6])
    window.state.choose(Transform.SPLINE)
    kept = list(window.state.points)
    click_picture(window, *data.MARKS[1])
    window.close()
    assert commands.canvas.mapTool() is commands.pan
    (tmp_path / "rw 02.jpg").unlink()
    again = GeoreferenceWindow(commands)
    again.open_sketch("rw 02")
    wait(lambda: again.task is None)
    assert again.panel.view.has_picture
    assert again.state.transform is Transform.SPLINE
    assert [(one.x, one.map_x) for one in again.state.points] == [
        pytest.approx((one.x, one.map_x)) for one in kept
    ]
    commands.session.path = None
    commands.session.changed.emit()  # the project was closed
    assert again.picking.marks is None

"""A sheet drawn from the sample's RT is photographed at a slant and brought back; a base map without a network."""

import math

from hands import FACTS, LEFT, NONE, WORK, click, drawn, key, messages, press, run, shot, until
from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

from kotaku_qgis.drawing import picture_layers
from kotaku_qgis.drawing.basemap import basemaps
from kotaku_qgis.workspace.project import layer_of

SHEET = {}
NOWHERE = "http://127.0.0.1:9/{z}/{x}/{y}.png"


def screen(name):
    """Save a picture of the whole screen: the window lies beside the map."""
    QTest.qWait(300)
    QApplication.primaryScreen().grabWindow(0).save(str(shot.__globals__["OUT"] / f"{name}.png"))


def photographed(x, y):
    """Return where a place of the map (metres) is on the photo (pixels)."""
    box = SHEET["box"]
    u, v = (x - box.center().x()) / box.width(), (y - box.center().y()) / box.height()
    depth = 1 + 0.25 * v + 0.1 * u
    return 1200 + (1660 * u + 110 * v) / depth, 900 - (1120 * v - 80 * u) / depth


def photograph():
    """Draw the sheet, with a black mark at corners that are not used as control points."""
    image = QImage(2400, 1800, QImage.Format.Format_RGB32)
    image.fill(QColor("#fbf8ef"))
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#888888"), 3))
    for shape in SHEET["shapes"]:
        for ring in shape.asMultiPolygon() or [shape.asPolygon()]:
            painter.drawPolygon(QPolygonF([QPointF(*photographed(one.x(), one.y())) for one in ring[0]]))
    for corner in SHEET["marks"]:
        x, y = photographed(corner.x(), corner.y())
        painter.fillRect(round(x) - 5, round(y) - 5, 10, 10, QColor("black"))
    painter.end()
    path = WORK / "foto sketsa.jpg"
    image.save(str(path), None, 92)
    return path


def start(plugin):
    """Make the sample and choose corners of its RT, spread over it."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open, "the sample")
    QTest.qWait(800)
    layer = layer_of(QgsProject.instance(), "rt")
    shapes = [one.geometry() for one in layer.getFeatures() if not one.geometry().isNull()]
    box = layer.extent()
    corners = [QgsPointXY(one) for shape in shapes for one in shape.vertices()]

    def nearest(u, v):
        wanted = QgsPointXY(box.xMinimum() + u * box.width(), box.yMinimum() + v * box.height())
        return min(corners, key=wanted.sqrDist)

    SHEET.update(box=box, shapes=shapes)
    SHEET["points"] = [
        nearest(*one) for one in ((0, 0), (1, 0.1), (0.95, 1), (0.1, 0.9), (0.5, 0.4), (0.45, 1), (0.55, 0))
    ]
    SHEET["marks"] = [nearest(*one) for one in ((0.3, 0.3), (0.7, 0.3), (0.7, 0.7), (0.3, 0.7))]
    view = QgsRectangle(box)
    view.scale(1.25)
    iface.mapCanvas().setExtent(view)
    drawn()


def sketch(plugin):
    """Click the points on picture and map and make the GeoTIFF."""
    canvas = iface.mapCanvas()
    before = canvas.mapTool()
    plugin.actions["sketch"].trigger()
    window = plugin.commands.dialogs[-1]
    window.move(0, 40)
    screen("paper-1-empty")
    window.open_picture(photograph())
    until(lambda: window.task is None, "the picture")
    FACTS["hint"] = window.panel.hint.text()
    tools = []
    for number, corner in enumerate(SHEET["points"]):
        view = window.panel.view
        if number == 0:
            view.scale(4, 4)  # as one does to click well
        view.centerOn(*photographed(corner.x(), corner.y()))
        place = view.mapFromScene(QPointF(*photographed(corner.x(), corner.y())))
        QTest.mouseClick(view.viewport(), LEFT, NONE, place)
        tools.append(canvas.mapTool() is not before)
        if number == 2:
            screen("paper-2-pending")
        click(corner.x(), corner.y())
        tools.append(canvas.mapTool() is before)
    FACTS["tools"] = tools
    FACTS["snapped"] = max(
        math.hypot(point.map_x - corner.x(), point.map_y - corner.y())
        for point, corner in zip(window.state.points, SHEET["points"])
    )
    screen("paper-3-points")
    FACTS["rms"] = window.state.judged.rms
    FACTS["left out"] = window.state.judged.rms_left_out
    FACTS["pixel"] = window.state.judged.pixel
    FACTS["figures"] = window.panel.figures.text()
    window.panel.transform.setCurrentIndex(window.panel.transform.count() - 1)
    window.panel.transform.activated.emit(window.panel.transform.currentIndex())
    FACTS["spline"] = [window.panel.figures.text(), window.panel.findings.text()]
    screen("paper-4-spline")
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, window)
    FACTS["undone"] = window.state.transform.value
    press(window.panel.make_button)
    until(lambda: window.task is None, "the GeoTIFF")
    drawn()
    screen("paper-5-made")
    path = plugin.commands.session.path.parent / "sketsa" / "foto sketsa.tif"
    FACTS["files"] = sorted(one.name for one in path.parent.iterdir())
    FACTS["layers"] = len(picture_layers.find(QgsProject.instance(), path))
    FACTS["geotiff"] = str(path)
    FACTS["marks"] = [[corner.x(), corner.y()] for corner in SHEET["marks"]]
    window.close()
    FACTS["tool back"] = canvas.mapTool() is before
    FACTS["windows"] = len(plugin.commands.dialogs)


def base(plugin):
    """Add a base map that nobody serves."""
    iface.messageBar().clearWidgets()
    plugin.actions["basemap"].trigger()
    window = plugin.commands.dialogs[-1]
    FACTS["greyed"] = [
        one.id
        for one in window.offline.known
        if not window.offline.source.model().item(window.offline.source.findData(one.id)).isEnabled()
    ]
    from dataclasses import replace

    gone = replace(window.known[0], id="uji", url=NOWHERE)
    FACTS["said before"] = messages()
    window.add_online(gone)
    FACTS["said at once"] = messages()
    until(messages, "the answer")
    FACTS["said"] = messages()
    layer = basemaps.shown(QgsProject.instance(), "uji")
    FACTS["switched on"] = QgsProject.instance().layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()
    screen("base-1-unreachable")
    window.tabs.setCurrentIndex(1)
    screen("base-2-offline")
    window.close()


run(start, sketch, base)

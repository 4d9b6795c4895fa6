"""Check the sample as a facilitator would: go through the findings, see them, repair, undo, save."""

from hands import FACTS, LEFT, WORK, drawn, key, messages, press, run, shot, until
from qgis.core import QgsApplication, QgsGeometry, QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface, unloadPlugin

from kotaku_qgis.gui.check_model import CONTENT
from kotaku_qgis.workspace.project import layer_of


def rt():
    """Return the layer of RT."""
    return layer_of(QgsProject.instance(), "rt")


def shapes():
    """Return the shape of every RT, by number."""
    return {one.id(): one.geometry().asWkt(6) for one in rt().getFeatures()}


def counts(dock):
    """Return how many findings each check has."""
    groups = (dock.panel.model.item(row) for row in range(dock.panel.model.rowCount()))
    return {group.data(CONTENT).id: group.rowCount() for group in groups}


def line(dock, check):
    """Return a check's line and that of its finding about the disturbed pair, else its first."""
    pair = " – ".join(FACTS.get("pair", ()))
    for row in range(dock.panel.filter.rowCount()):
        group = dock.panel.filter.index(row, 0)
        if group.data(CONTENT).id == check:
            dock.panel.tree.expand(group)
            lines = [dock.panel.filter.index(n, 0, group) for n in range(dock.panel.filter.rowCount(group))]
            return group, next((one for one in lines if pair and pair in one.data()), lines[0])
    raise LookupError(check)


def point_at(dock, index, double=False):
    """Click a line of the list with the mouse."""
    tree = dock.panel.tree
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    QTest.mouseClick(tree.viewport(), LEFT, pos=place)
    if double:
        QTest.mouseDClick(tree.viewport(), LEFT, pos=place)
    QTest.qWait(200)


def start(plugin):
    """Make the sample and check it whole."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open, "the sample")
    QTest.qWait(800)
    plugin.check.show()
    plugin.check.raise_()
    QTest.qWait(300)
    FACTS["least width"] = plugin.check.minimumSizeHint().width()
    FACTS["hint"] = plugin.check.panel.said.text()
    shot("check-0-before")
    press(plugin.check.panel.run)
    until(lambda: plugin.check.task is None, "checking")
    FACTS["sample"] = counts(plugin.check)
    FACTS["status"] = plugin.check.panel.status.text()
    shot("check-1-found")


def tidy(plugin):
    """Repair what overlaps in the sample, but for one overlap too large for that, and save."""
    dock = plugin.check
    point_at(dock, line(dock, "overlap")[0])
    press(dock.panel.repair_all)
    until(lambda: dock.task is None and counts(dock)["overlap"] == 1, "repairing the sample")
    FACTS["left"] = messages()
    save(plugin)
    FACTS["tidied"] = counts(dock)


def save(plugin):
    """Press the drawing dock's button, and wait for the check of what was saved."""
    heard = []
    plugin.check.found.connect(heard.append)
    plugin.draw.raise_()
    QTest.qWait(200)
    press(plugin.draw.desk.panel.save)
    until(lambda: heard and plugin.check.task is None, "the check of what was saved")
    plugin.check.found.disconnect(heard.append)
    plugin.check.raise_()
    QTest.qWait(200)


def disturb(plugin):
    """Push an RT a metre over its neighbour and save: the fault is told at once."""
    editing, dock = plugin.commands.editing, plugin.check
    features = list(rt().getFeatures())
    for one in features:
        shape = one.geometry()
        near = [f for f in features if f.id() != one.id() and f.geometry().touches(shape)]
        if near:
            break
    wide = shape.combine(near[0].geometry().intersection(shape.buffer(1, 8)))
    FACTS["pair"] = [f["rt_rw"] for f in sorted([one, near[0]], key=lambda f: f.id())]
    with editing.step("geser") as step:
        step.change("rt", one.id(), geometry=wide)
    save(plugin)
    FACTS["after saving"] = counts(dock)
    FACTS["disturbed"] = shapes()
    shot("check-2-saved")


def look(plugin):
    """Click selects, double click and Enter zoom."""
    dock, canvas = plugin.check, iface.mapCanvas()
    _group, index = line(dock, "overlap")
    point_at(dock, index)
    FACTS["selected"] = sorted(one["rt_rw"] for one in rt().selectedFeatures())
    FACTS["marks"] = len(bands())
    shot("check-3-selected")
    wide = canvas.extent().width()
    point_at(dock, index, double=True)
    drawn()
    FACTS["zoomed"] = canvas.extent().width() < wide / 3
    shot("check-4-zoomed")
    place = QgsGeometry()
    place.fromWkb(index.data(CONTENT).place)
    FACTS["in sight"] = canvas.extent().contains(place.boundingBox())
    canvas.zoomToFullExtent()
    drawn()
    dock.panel.tree.setFocus()
    key(Qt.Key.Key_Return, widget=dock.panel.tree)
    drawn()
    FACTS["by keyboard"] = (
        canvas.extent().contains(place.boundingBox()) and canvas.extent().width() < wide / 3
    )


def bands():
    """Return the marks on the map that show something."""
    items = iface.mapCanvas().scene().items()
    return [
        one for one in items if isinstance(one, QgsRubberBand) and one.isVisible() and one.numberOfVertices()
    ]


def repair(plugin):
    """One click repairs, the keyboard takes it back; then all of a check at once."""
    dock, editing = plugin.check, plugin.commands.editing
    point_at(dock, line(dock, "overlap")[1])
    # the middle of the button, not its arrow
    QTest.mouseClick(dock.panel.repair, LEFT, pos=dock.panel.repair.rect().center() / 2)
    until(lambda: dock.task is None and counts(dock)["overlap"] == 1, "repairing")
    FACTS["repaired"] = messages()
    FACTS["touched"] = [fid for fid, shape in shapes().items() if shape != FACTS["disturbed"][fid]]
    FACTS["unsaved"] = editing.modified()
    shot("check-5-repaired")
    rt().undoStack().undo()
    QTest.qWait(200)
    FACTS["undone"] = shapes() == FACTS["disturbed"]
    FACTS["outdated"] = dock.panel.status.text()
    press(dock.panel.run)
    until(lambda: dock.task is None and counts(dock)["overlap"] == 2, "checking again")
    point_at(dock, line(dock, "overlap")[0])
    press(dock.panel.repair_all)
    until(lambda: dock.task is None and counts(dock)["overlap"] == 1, "repairing all")
    FACTS["after all"] = counts(dock)
    rt().undoStack().undo()


def dark(plugin):
    """The dock in a dark theme."""
    QgsApplication.setUITheme("Night Mapping")
    QTest.qWait(500)
    press(plugin.check.panel.run)
    until(lambda: plugin.check.task is None, "checking in the dark")
    point_at(plugin.check, line(plugin.check, "overlap")[1])
    shot("check-6-dark")
    QgsApplication.setUITheme("default")
    FACTS["marked"] = len(bands())


def leave(plugin):
    """The plugin goes and takes the marks along."""
    rt().rollBack()
    unloadPlugin("kotaku_qgis")
    QTest.qWait(300)
    FACTS["left behind"] = len(bands())


run(start, tidy, disturb, look, repair, dark, leave)

"""Draw as a facilitator would: three neighbours, a refused twin, split, merge, kawasan, undo of everything."""

from hands import (
    CTRL,
    FACTS,
    RIGHT,
    WORK,
    answer,
    click,
    drawn,
    key,
    look_at,
    messages,
    move,
    press,
    run,
    shot,
    until,
)
from qgis.core import QgsApplication, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

from kotaku_qgis.drawing import shapes

SIDE = 60.0
PLACE = {}


def state(desk):
    """Return every RT as it stands: number and shape."""
    return sorted((desk.drawing.book.name(one), one.geometry().asWkt(3)) for one in desk.drawing.book.drawn())


def start(plugin):
    """Make the sample and find an empty place in its first kelurahan."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open, "the sample")
    QTest.qWait(800)
    plugin.draw.offer()
    desk = plugin.draw.desk
    area = desk.drawing.book.kelurahan()[0]
    free = area.boundary.difference(shapes.union([one.geometry() for one in desk.drawing.book.drawn()]))
    largest = max((QgsGeometry(part.clone()) for part in free.parts()), key=lambda part: part.area())
    middle = largest.poleOfInaccessibility(5.0)[0].asPoint()
    PLACE.update(x=middle.x() - 1.5 * SIDE, y=middle.y() - SIDE / 2, kelurahan=area.name)
    look_at(middle.x(), middle.y(), 2.4 * SIDE)
    FACTS["before"] = state(desk)
    FACTS["dock width"] = plugin.draw.width()
    shot("drawing-0-dock")


def at(column, row):
    """Return a place in units of one side from the empty place's corner."""
    return PLACE["x"] + column * SIDE, PLACE["y"] + row * SIDE


def polygon(*corners):
    """Click the corners and finish with a right click."""
    for corner in corners:
        click(*at(*corner))
    click(*at(*corners[-1]), button=RIGHT)


def number(plugin, text):
    """Type RT/RW and press Enter, the focus being there already."""
    form = plugin.draw.panel.identity
    FACTS.setdefault("focus", []).append(QApplication.focusWidget() is form.number)
    QTest.keyClicks(form.number, text)
    QTest.qWait(150)


def draw(plugin):
    """Three neighbours, with the keys of the tool, snapping, and an overlap that is cut off."""
    desk, panel = plugin.draw.desk, plugin.draw.panel
    press(panel.modes["rt"])
    FACTS["hint"] = panel.hint.text()
    FACTS["prepared"] = {
        "snapping": QgsProject.instance().snappingConfig().enabled(),
        "topology": QgsProject.instance().topologicalEditing(),
        "avoid": [layer.id() for layer in QgsProject.instance().avoidIntersectionsLayers()],
    }
    canvas = iface.mapCanvas()
    click(*at(0, 0))
    click(*at(0.4, 0.4))
    key(Qt.Key.Key_Backspace, widget=canvas)
    FACTS["after backspace"] = desk.tool.size()
    click(*at(0.5, 0.5))
    key(Qt.Key.Key_Z, CTRL, canvas)
    FACTS["after ctrl+z"] = desk.tool.size()
    key(Qt.Key.Key_Escape, widget=canvas)
    FACTS["after esc"] = [desk.tool.size(), desk.mode is not None]
    click(*at(0, 0))
    click(*at(0.1, 0))
    click(*at(0.1, 0), button=RIGHT)
    FACTS["too short"] = messages()
    key(Qt.Key.Key_Escape, widget=canvas)

    for corner in ((0, 0), (1, 0), (1, 1)):
        click(*at(*corner))
    move(*at(0, 1))
    QTest.qWait(200)
    FACTS["live"] = panel.figures.text()
    shot("drawing-1-live")
    click(*at(0, 1))
    click(*at(0, 1), button=RIGHT)
    FACTS["kelurahan"] = panel.identity.kelurahan.currentText()
    number(plugin, "21/9")
    FACTS["read as"] = panel.identity.key.text
    shot("drawing-2-number")
    key(Qt.Key.Key_Return, widget=panel.identity.number)
    FACTS["first"] = desk.drawing.book.name(desk.drawing.book.at(_point(0.5, 0.5)))

    # the second reaches into the first, and begins a little beside its corner
    polygon((1.02, 0.02), (2, 0), (2, 1), (0.7, 1.0))
    FACTS["cut off"] = messages()
    number(plugin, "rt 21 rw 9")
    FACTS["twin"] = [
        panel.identity.note.text(),
        panel.identity.ok.isEnabled(),
        panel.identity.twin.isVisible(),
    ]
    shot("drawing-3-twin")
    panel.identity.number.clear()
    number(plugin, "22/9")
    key(Qt.Key.Key_Return, widget=panel.identity.number)
    polygon((2, 0), (3, 0), (3, 1), (2, 1))
    number(plugin, "23/9")
    key(Qt.Key.Key_Return, widget=panel.identity.number)
    FACTS["three"] = _overlaps(desk)
    drawn()
    shot("drawing-4-three")


def keep(plugin):
    """A polygon that waits for its number is not lost: by Esc, by another tool, by another workspace."""
    desk, panel = plugin.draw.desk, plugin.draw.panel
    polygon((0.1, -0.8), (0.9, -0.2), (0.9, -0.8), (0.1, -0.2))
    FACTS["doubts"] = panel.identity.doubts.text()
    shot("drawing-4-doubts")
    key(Qt.Key.Key_Escape)
    FACTS["discarded"] = [desk.pending.waits, panel.figures.isVisible()]
    answer(0)
    FACTS["brought back"] = [desk.pending.waits, messages()]
    press(panel.modes["merge"])
    press(panel.modes["merge"])
    FACTS["asked again"] = [panel.form is panel.identity, QApplication.focusWidget() is panel.identity.number]
    (path,) = [one for one in WORK.rglob("*.gpkg") if one.parent.name != "cadangan"]
    FACTS["left for another"] = plugin.commands.open_path(path)
    press(panel.identity.leave)
    press(panel.modes["rt"])


def _point(column, row):
    from qgis.core import QgsPointXY

    return QgsPointXY(*at(column, row))


def _overlaps(desk):
    found = [desk.drawing.book.at(_point(column + 0.5, 0.5)) for column in range(3)]
    names = [desk.drawing.book.name(one) for one in found]
    areas = [round(one.geometry().area()) for one in found]
    over = [
        round(shapes.overlap(one.geometry(), other.geometry()), 3)
        for number, one in enumerate(found)
        for other in found[number + 1 :]
    ]
    gap = shapes.union([one.geometry() for one in found])
    return {"names": names, "areas": areas, "over": over, "pieces": gap.constGet().numGeometries()}


def change(plugin):
    """Split, merge, lead a boundary, build a kawasan, fill a gap."""
    desk, panel = plugin.draw.desk, plugin.draw.panel
    press(panel.modes["split"])
    # the left piece is the larger one: it keeps the number
    click(*at(2.6, -0.2))
    click(*at(2.6, 1.2))
    click(*at(2.6, 1.2), button=RIGHT)
    QTest.qWait(200)
    QTest.keyClicks(panel.split.numbers[1], "24/9")
    QTest.qWait(200)
    shot("drawing-5-split")
    press(panel.split.ok)
    FACTS["split"] = sorted(desk.drawing.book.name(desk.drawing.book.at(_point(x, 0.5))) for x in (2.2, 2.8))

    press(panel.modes["merge"])
    click(*at(0.5, 0.5))
    click(*at(1.5, 0.5))
    shot("drawing-6-merge")
    press(panel.merge.ok)
    merged = desk.drawing.book.at(_point(1.5, 0.5))
    FACTS["merged"] = [desk.drawing.book.name(merged), round(merged.geometry().area())]

    press(panel.modes["reshape"])
    for corner in ((1, 1), (1, 1.3), (1.5, 1.3), (1.5, 1)):
        click(*at(*corner))
    click(*at(1.5, 1), button=RIGHT)
    FACTS["reshaped"] = round(desk.drawing.book.at(_point(1.5, 0.5)).geometry().area())

    press(panel.modes["join"])
    click(*at(0.5, 0.5))
    click(*at(2.2, 0.5))
    panel.kawasan.name.setEditText("Kampung Baru")
    QTest.qWait(200)
    shot("drawing-7-kawasan")
    press(panel.kawasan.ok)
    FACTS["kawasan"] = [
        [str(one["nama"]), str(one["bentuk"]), round(one.geometry().area())]
        for one in desk.editing.layer("kawasan").getFeatures()
        if one["nama"] == "Kampung Baru"
    ]
    press(panel.modes["erase"])
    click(*at(2.8, 0.5))
    FACTS["erased"] = desk.drawing.book.at(_point(2.8, 0.5)) is None
    press(panel.modes["jalan"])
    panel.condition.setCurrentIndex(1)
    click(*at(0, -0.3))
    click(*at(3, -0.3))
    click(*at(3, -0.3), button=RIGHT)
    FACTS["roads"] = [
        str(one["kondisi"]) for one in desk.editing.layer("jalan").editBuffer().addedFeatures().values()
    ]
    drawn()
    shot("drawing-8-changed")
    FACTS["changed"] = state(desk)


def undo(plugin):
    """Take everything back with Ctrl+Z and the dock's arrow, and bring it all again."""
    desk, panel = plugin.draw.desk, plugin.draw.panel
    iface.setActiveLayer(desk.editing.layer("rt"))
    canvas = iface.mapCanvas()
    canvas.setFocus()
    key(Qt.Key.Key_Z, CTRL, canvas)
    FACTS["last undone first"] = [desk.editing.layer("jalan").isModified(), state(desk) == FACTS["changed"]]
    steps = 1
    while panel.undo.isEnabled() and steps < 60:
        press(panel.undo)
        steps += 1
    FACTS["undone"] = {
        "steps": steps,
        "same": state(desk) == [tuple(one) for one in FACTS["before"]],
        "unsaved": desk.editing.modified(),
    }
    shot("drawing-9-undone")
    while panel.redo.isEnabled() and steps < 200:
        press(panel.redo)
        steps += 1
    FACTS["redone"] = state(desk) == FACTS["changed"]


def save(plugin):
    """Save, look at the result in the dark, leave the tools."""
    desk, panel = plugin.draw.desk, plugin.draw.panel
    files = sorted(path.name for path in WORK.rglob("*pemulihan*"))
    FACTS["recovery while unsaved"] = files
    press(panel.save)
    QTest.qWait(1500)
    FACTS["saved"] = messages()
    FACTS["unsaved"] = desk.editing.modified()
    FACTS["recovery after"] = sorted(path.name for path in WORK.rglob("*pemulihan*"))
    press(panel.modes["rt"])
    click(*at(0.2, 1.5))
    click(*at(0.9, 1.5))
    move(*at(0.9, 1.9))
    QgsApplication.setUITheme("Night Mapping")
    QTest.qWait(700)
    shot("drawing-10-dark")
    QgsApplication.setUITheme("default")
    key(Qt.Key.Key_Escape, widget=iface.mapCanvas())
    key(Qt.Key.Key_Escape, widget=iface.mapCanvas())
    FACTS["left"] = {
        "mode": desk.mode is None,
        "snapping": QgsProject.instance().snappingConfig().enabled(),
        "topology": QgsProject.instance().topologicalEditing(),
        "editing": desk.editing.layer("rt").isEditable(),
    }


run(start, draw, keep, change, undo, save)

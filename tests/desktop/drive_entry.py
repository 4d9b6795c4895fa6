"""Type records as at a desk: keyboard only, RT after RT, a mistake, a copy of last year, undo, save."""

from hands import CTRL, FACTS, WORK, key, messages, run, shot, until
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel
from qgis.utils import iface

ALT = Qt.KeyboardModifier.AltModifier
LIVE = ("isi_total", "isi_kelas", "isi_kode_kelas", "isi_prioritas")
DOCK = {}


def start(plugin):
    """Make the sample and open the dock on the right, as narrow as a small screen asks for."""
    from kotaku_qgis.gui.indicators.entry_dock import EntryDock

    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open, "the sample")
    QTest.qWait(800)
    dock = getattr(plugin, "entry", None)
    if dock is None:
        dock = EntryDock(plugin.commands, iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        iface.mainWindow().tabifyDockWidget(plugin.dock, dock)
    dock.show()
    dock.raise_()
    iface.mainWindow().resizeDocks([dock], [340], Qt.Orientation.Horizontal)
    QTest.qWait(600)
    DOCK["dock"] = dock
    FACTS["width"] = dock.width()
    FACTS["least"] = dock.minimumSizeHint().width()
    FACTS["rt"] = [dock.panel.rt.itemText(number) for number in range(dock.panel.rt.count())]
    FACTS["band"] = band()
    shot("entry-0-opened")


def band():
    """Return what the band says."""
    shown = DOCK["dock"].panel.band
    return [label.text() for label in (shown.total, shown.kelas, shown.more, shown.words)]


def type_(text):
    """Type over what stands where the cursor is, then Enter."""
    QTest.keyClicks(QApplication.focusWidget(), text)
    QTest.qWait(250)


def labels():
    """Return the labels of the form that are in sight."""
    form = DOCK["dock"].panel.form
    return [one.text() for one in form.findChildren(QLabel) if one.isVisible() and one.text()]


def new_year(_plugin):
    """A year without records, chosen with the keyboard."""
    dock = DOCK["dock"]
    dock.panel.year.setFocus()
    dock.panel.year.lineEdit().selectAll()
    QTest.keyClicks(dock.panel.year.lineEdit(), "2031")
    key(Qt.Key.Key_Return, widget=dock.panel.year.lineEdit())
    QTest.qWait(300)
    FACTS["new year"] = [dock.year, dock.panel.progress.text(), band()]
    shot("entry-1-new-year")
    dock.panel.form.start()


def by_keyboard(_plugin):
    """The first RT from its header to its legality, with Enter alone and a decimal comma."""
    dock = DOCK["dock"]
    order = []
    for text in ("1,5", "1,25", "40", "160", "40", "200", "200", ""):  # the last: blanks stay blanks
        order.append(dock.panel.form.field())
        type_(text)
        key(Qt.Key.Key_Return)
    FACTS["header"] = {name: dock.panel.form.values()[name] for name in dock.data.header}
    type_("20,4")
    FACTS["step"] = [text for text in labels() if "%" in text]
    FACTS["live"] = band()
    shot("entry-2-live")
    for parameter in dock.data.regulation.parameters:
        name = dock.panel.form.field()
        order.append(name)
        if name != "v_1a":
            type_({"ha": "0.5", "m": "60", "KK": "32", "unit": "30"}[parameter.unit])
        if name == "v_4a":
            shot("entry-3-drainage")
        key(Qt.Key.Key_Return)
    FACTS["complete"] = band()
    shot("entry-4-considerations")
    for _ in range(5):
        order.append(dock.panel.form.field())
        key(Qt.Key.Key_Down)
        key(Qt.Key.Key_Return)
    FACTS["order"] = order
    QTest.qWait(300)
    FACTS["judged"] = band()
    FACTS["form says"] = {name: dock.panel.form.values()[name] for name in LIVE}
    shot("entry-5-judged")


def mistakes(_plugin):
    """A value that cannot be, one that should not be, and what the dock does about them."""
    dock = DOCK["dock"]
    dock.panel.form.focus("v_1a")
    type_("-3")
    FACTS["negative"] = band()
    shot("entry-6-negative")
    key(Qt.Key.Key_PageDown)
    FACTS["stays"] = [dock.number, messages()]
    shot("entry-7-refused")
    for text, fact in (("1.250", "thousand"), ("50", "above"), ("30", "right")):
        dock.panel.form.focus("v_1a")
        type_(text)
        QTest.qWait(200)
        FACTS[fact] = band()
        shot(f"entry-8-{fact}")
    key(Qt.Key.Key_PageDown)
    QTest.qWait(300)
    FACTS["next"] = [dock.number, dock.panel.rt.itemText(0), dock.editing.modified()]
    key(Qt.Key.Key_Left, ALT)
    FACTS["back"] = [dock.number, band()]


def undo_and_copy(plugin):
    """Undo the record, do it again, copy last year's for the second RT, save."""
    dock = DOCK["dock"]
    layer = dock.editing.layer("baseline")
    FACTS["step name"] = layer.undoStack().undoText()
    layer.undoStack().undo()
    QTest.qWait(300)
    FACTS["undone"] = [band(), dock.editing.modified()]
    layer.undoStack().redo()
    QTest.qWait(300)
    FACTS["redone"] = band()
    dock.go_to(1)
    dock.copy()
    QTest.qWait(400)
    (dialog,) = [one for one in plugin.commands.dialogs if one.objectName() == "kotakuEntryCopy"]
    dialog.whole.setChecked(True)
    FACTS["offered"] = [dialog.table.rowCount(), dialog.note.text()]
    shot("entry-9-copy", dialog)
    dialog.buttons.button(dialog.buttons.StandardButton.Ok).click()
    QTest.qWait(400)
    FACTS["copied"] = [band(), dock.panel.form.values()["catatan"]]
    shot("entry-10-copied")
    dock.panel.form.start()
    key(Qt.Key.Key_Return, CTRL)
    QTest.qWait(600)
    FACTS["saved"] = [messages(), dock.editing.modified(), band()]
    shot("entry-11-saved")
    tabs = dock.panel.form.tabs()
    tabs.setCurrentIndex(tabs.count() - 3)
    shot("entry-12-photos")


def on_the_map(_plugin):
    """Select an RT on the map: the dock goes there."""
    dock = DOCK["dock"]
    layer = dock.editing.layer("rt")
    wanted = dock.lines[4]
    layer.selectByIds([wanted.fid])
    QTest.qWait(400)
    FACTS["selected"] = [dock.line.rt_id == wanted.rt_id, dock.number]


def dark(_plugin):
    """The same in a dark theme."""
    QgsApplication.setUITheme("Night Mapping")
    QTest.qWait(600)
    DOCK["dock"].go_to(0)
    DOCK["dock"].panel.form.tabs().setCurrentIndex(1)
    shot("entry-13-dark")
    QgsApplication.setUITheme("default")


def leave(plugin):
    """Close down as the plugin does."""
    dock = DOCK["dock"]
    dock.hide()
    QTest.qWait(200)
    FACTS["closed"] = dock.editing.layer("baseline").isEditable()
    if getattr(plugin, "entry", None) is None:
        dock.close_down()
        iface.removeDockWidget(dock)
    FACTS["layers"] = len(QgsProject.instance().mapLayers())


run(start, new_year, by_keyboard, mistakes, undo_and_copy, on_the_map, dark, leave)

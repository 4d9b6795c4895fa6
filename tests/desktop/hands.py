"""What a driver does inside QGIS (--code): wait, click on the map, type, take pictures, tell what it saw."""

import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from qgis.utils import iface, plugins

OUT = Path(os.environ["KOTAKU_DRIVE_OUT"])
SAMPLE = Path(os.environ["KOTAKU_DRIVE_SAMPLE"])
WORK = Path(os.environ["KOTAKU_DRIVE_WORK"])
FACTS = {"log": []}
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LONGEST = 90


def until(condition, what):
    """Let QGIS work until *condition* holds."""
    start = time.monotonic()
    while time.monotonic() - start < LONGEST:
        if condition():
            return
        QTest.qWait(50)
    raise TimeoutError(what)


def shot(name, widget=None):
    """Save a picture of *widget*, by default of QGIS's window."""
    QTest.qWait(300)
    (widget or iface.mainWindow()).grab().save(str(OUT / f"{name}.png"))


def drawn():
    """Wait until the map stands still."""
    canvas = iface.mapCanvas()
    canvas.refresh()
    QTest.qWait(200)
    until(lambda: not canvas.isDrawing(), "drawing")


def look_at(x, y, half):
    """Show a square of the map around a place (CRS of the project, metres)."""
    iface.mapCanvas().setExtent(QgsRectangle(x - half, y - half, x + half, y + half))
    drawn()


def pixel(x, y):
    """Return where a place of the map is on the canvas."""
    place = iface.mapCanvas().getCoordinateTransform().transform(QgsPointXY(x, y))
    return QPoint(round(place.x()), round(place.y()))


def move(x, y):
    """Move the mouse over the map."""
    QTest.mouseMove(iface.mapCanvas().viewport(), pixel(x, y))
    QTest.qWait(80)


def click(x, y, button=LEFT, keys=NONE):
    """Click on the map."""
    move(x, y)
    QTest.mouseClick(iface.mapCanvas().viewport(), button, keys, pixel(x, y))
    QTest.qWait(80)


def press(widget):
    """Click a button."""
    QTest.mouseClick(widget, LEFT)
    QTest.qWait(100)


def key(which, keys=NONE, widget=None):
    """Press a key where the focus is, as the keyboard does."""
    QTest.keyClick(widget or QApplication.focusWidget() or iface.mapCanvas(), which, keys)
    QTest.qWait(100)


def messages():
    """Return the plugin's messages on the screen."""
    return [item.text() for item in iface.messageBar().items() if item.title() == "KOTAKU"]


def answer(number):
    """Click a button in the plugin's message."""
    items = [item for item in iface.messageBar().items() if item.title() == "KOTAKU"]
    press(items[0].findChildren(QPushButton)[number])


def run(*parts):
    """Run *parts* with the plugin once QGIS stands, write the facts, leave QGIS."""

    def main():
        try:
            iface.mainWindow().showMaximized()
            QTest.qWait(500)
            for part in parts:
                part(plugins["kotaku_qgis"])
            FACTS["done"] = True
        except BaseException:  # noqa: BLE001 (the test reads it)
            FACTS["error"] = traceback.format_exc()
            shot("error")
        write_facts()
        sys.stdout.flush()
        for layer in QgsProject.instance().mapLayers().values():
            if getattr(layer, "isEditable", bool)():
                layer.rollBack()
        QgsProject.instance().setDirty(False)
        iface.newProject(False)  # QGIS 3.22 may stumble over an active layer while it takes its window down
        QTest.qWait(200)
        QApplication.exit(0)

    QgsApplication.messageLog().messageReceived.connect(_note)
    QTimer.singleShot(1000, main)


def _note(text, tag, _level):
    """Keep what the plugin logs, and every error of Python's: its tag is in QGIS's language."""
    broken = "Traceback" in text or tag == "Python error"
    if broken or tag == "KOTAKU":
        FACTS["log"].append(f"{'Python error' if broken else tag}: {text}")


def write_facts():
    """Write what was seen so far."""
    (OUT / "facts.json").write_text(json.dumps(FACTS, indent=1, default=str), encoding="utf-8")

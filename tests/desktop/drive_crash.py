"""Draw, begin another shape, and die in the middle of it, as a laptop does whose battery is empty."""

import os
import signal

from hands import FACTS, RIGHT, WORK, click, key, look_at, press, run, shot, until, write_facts
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

SIDE = 60.0


def start(plugin):
    """Open the sample over an empty place."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open, "the sample")
    QTest.qWait(800)
    plugin.draw.offer()
    box = plugin.draw.desk.editing.layer("rt").extent()
    FACTS["corner"] = x, y = box.xMinimum() - 300, box.yMinimum() - 300
    look_at(x + SIDE, y + SIDE, 150)


def draw(plugin):
    """One RT with a number, one change to an old one, a third shape begun."""
    desk, panel = plugin.draw.desk, plugin.draw.panel
    x, y = FACTS["corner"]
    press(panel.modes["rt"])
    for dx, dy in ((0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE)):
        click(x + dx, y + dy)
    click(x, y + SIDE, button=RIGHT)
    QTest.keyClicks(panel.identity.number, "31/9")
    key(Qt.Key.Key_Return, widget=panel.identity.number)
    old = desk.drawing.book.drawn()[0]
    with desk.editing.step("catatan") as step:
        step.change("rt", old.id(), {"catatan": "dilihat di lapangan"})
    FACTS["old"] = old["rt_id"]
    for dx, dy in ((2 * SIDE, 0), (3 * SIDE, 0), (3 * SIDE, SIDE)):
        click(x + dx, y + dy)
    QTest.qWait(1500)
    shot("crash-1-before")
    FACTS["files"] = sorted(path.name for path in WORK.rglob("*pemulihan*"))
    FACTS["done"] = True
    write_facts()
    os.kill(os.getpid(), signal.SIGKILL)


run(start, draw)

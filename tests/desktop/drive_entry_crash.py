"""Type into a record, leave the cursor in the field, and die, as a laptop does whose battery is empty."""

import os
import signal

from hands import FACTS, WORK, key, run, shot, until, write_facts
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication


def start(plugin):
    """Open the sample and the dock."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open, "the sample")
    QTest.qWait(800)
    plugin.entry.show()
    plugin.entry.raise_()
    QTest.qWait(600)


def type_and_die(plugin):
    """One record taken and not saved, the next one still being typed."""
    dock = plugin.entry
    dock.panel.form.focus("v_1a")
    QTest.keyClicks(QApplication.focusWidget(), "7")
    dock.go_to(1)
    FACTS["rt"] = dock.line.rt_id
    for name, text in (("v_1a", "12,5"), ("v_3a", "9")):
        dock.panel.form.focus(name)
        QTest.keyClicks(QApplication.focusWidget(), text)
        key(Qt.Key.Key_Return)
    QTest.qWait(1500)
    FACTS["typed"] = dock.panel.form.changes()
    shot("entry-crash-1-typed")
    FACTS["done"] = True
    write_facts()
    os.kill(os.getpid(), signal.SIGKILL)


run(start, type_and_die)

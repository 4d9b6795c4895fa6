"""Run inside QGIS (--code): the window Web map, ticked, written, reported; also in a dark theme.

Environment: KOTAKU_DRIVE_OUT (folder for the pictures and facts.json), KOTAKU_DRIVE_WORK (folder of the
workspace contoh.gpkg).
"""

from hands import FACTS, WORK, key, messages, press, run, shot, until
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kotaku_qgis.gui.maps.web_dialog import WebDialog


def show(commands):
    """Show the window as the menu does."""
    dialog = WebDialog(commands, commands.window)
    commands.show(dialog)
    QTest.qWait(200)
    return dialog


def write(plugin):
    """Choose with mouse and keys, write, read the message."""
    commands = plugin.commands
    opened = FACTS["opened"] = []
    QDesktopServices.openUrl = staticmethod(lambda url: opened.append(url.toLocalFile()))
    commands.open_path(WORK / "contoh.gpkg")
    dialog = show(commands)
    shot("web-1", dialog)
    FACTS["size"] = [dialog.width(), dialog.height()]
    FACTS["ticked"] = [year for year, box in dialog.years if box.isChecked()]
    for _year, box in dialog.years:
        box.setFocus()
        key(Qt.Key.Key_Space, widget=box)
    FACTS["nothing ticked"] = [dialog.forward.isEnabled(), dialog.hint.text()]
    shot("web-2-nothing-ticked", dialog)
    dialog.years[-1][1].setFocus()
    key(Qt.Key.Key_Space, widget=dialog.years[-1][1])
    dialog.title_text.setFocus()
    QTest.keyClicks(dialog.title_text, "Peta untuk Wali Kota")
    press(dialog.forward)
    until(lambda: not commands.dialogs, "writing")
    FACTS["said"] = messages()
    FACTS["files"] = [one.name for one in WORK.glob("*.html")]
    shot("web-3-done")


def refuse(plugin):
    """A folder that is not there is told in the window, which stays."""
    commands = plugin.commands
    dialog = show(commands)
    dialog.target.setFilePath(str(WORK / "tidak ada" / "peta.html"))
    press(dialog.forward)
    until(lambda: dialog.task is None and dialog.bar.items(), "refusing")
    FACTS["refused"] = dialog.bar.items()[0].text()
    FACTS["still there"] = dialog.isVisible() and dialog.forward.isEnabled()
    shot("web-4-refused", dialog)
    dialog.close()


def dark(plugin):
    """The same window at night."""
    QgsApplication.setUITheme("Night Mapping")
    QApplication.processEvents()
    dialog = show(plugin.commands)
    shot("web-5-dark", dialog)
    dialog.close()
    QgsApplication.setUITheme("default")


run(write, refuse, dark)

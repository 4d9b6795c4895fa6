"""Run inside QGIS (--code): the window Slum profiles: chosen, stopped, resumed, overwritten, refused; in the dark.

Environment: KOTAKU_DRIVE_OUT (folder for the pictures and facts.json), KOTAKU_DRIVE_WORK (folder of the
workspace contoh.gpkg).
"""

from hands import FACTS, WORK, messages, press, run, shot, until
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

from kotaku_qgis.gui.maps.profile_dialog import ProfileDialog


def show(commands):
    """Show the window as the menu does."""
    dialog = ProfileDialog(commands, commands.window)
    commands.show(dialog)
    QTest.qWait(200)
    return dialog


def answer(button):
    """Answer the question that comes next."""

    def press_it():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            FACTS["asked"] = box.text()
            box.button(button).click()
        else:
            QTimer.singleShot(50, press_it)

    QTimer.singleShot(50, press_it)


def write(plugin):
    """Stop after a few pages, then go on; QGIS answers between pages."""
    commands = plugin.commands
    opened = FACTS["opened"] = []
    QDesktopServices.openUrl = staticmethod(lambda url: opened.append(url.toLocalFile()))
    commands.open_path(WORK / "contoh.gpkg")
    dialog = show(commands)
    FACTS["size"] = [dialog.width(), dialog.height()]
    FACTS["levels"] = [dialog.level.itemText(number) for number in range(dialog.level.count())]
    FACTS["suggested"] = dialog.target.filePath().rpartition("/")[2]
    shot("profile-1", dialog)
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(20)
    press(dialog.forward)
    until(lambda: dialog.progress.value() >= 3, "three pages")
    dialog.grab().save(str(WORK.parent / "working.png"))
    press(dialog.cancel_button)
    until(lambda: dialog.book is None, "stopping")
    FACTS["ticks"] = len(ticks)
    FACTS["stopped"] = [dialog.bar.items()[0].text(), dialog.isVisible(), len(list(WORK.glob("*.pdf")))]
    shot("profile-2-stopped", dialog)
    press(dialog.forward)
    until(lambda: not commands.dialogs, "writing")
    FACTS["said"] = messages()
    FACTS["files"] = sorted(one.name for one in WORK.iterdir() if "prof" in one.name)
    shot("profile-3-done")


def overwrite(plugin):
    """What is there is asked about; No leaves it alone."""
    dialog = show(plugin.commands)
    target = WORK / FACTS["suggested"]
    before = target.stat().st_mtime_ns
    answer(QMessageBox.StandardButton.No)
    press(dialog.forward)
    FACTS["kept"] = target.stat().st_mtime_ns == before and dialog.book is None
    dialog.close()


def city(plugin):
    """The city: no area to choose, and the summary behind its page."""
    commands = plugin.commands
    dialog = show(commands)
    dialog.level.setCurrentIndex(dialog.level.count() - 1)
    FACTS["city"] = [dialog.place.isEnabled(), dialog.separate.isEnabled(), dialog.target.filePath()]
    press(dialog.forward)
    until(lambda: not commands.dialogs, "writing the city")


def refuse(plugin):
    """A folder that is not there is told in the window, which stays."""
    dialog = show(plugin.commands)
    dialog.target.setFilePath(str(WORK / "tidak ada" / "profil.pdf"))
    press(dialog.forward)
    until(dialog.bar.items, "refusing")
    FACTS["refused"] = dialog.bar.items()[0].text()
    FACTS["still there"] = dialog.isVisible() and dialog.forward.isEnabled()
    shot("profile-4-refused", dialog)
    dialog.close()


def dark(plugin):
    """The same window at night."""
    QgsApplication.setUITheme("Night Mapping")
    QApplication.processEvents()
    dialog = show(plugin.commands)
    shot("profile-5-dark", dialog)
    dialog.close()
    QgsApplication.setUITheme("default")


run(write, overwrite, city, refuse, dark)

"""Run inside QGIS (--code): the window Slum profiles: looked at, stopped, gone on with, overwritten, refused.

Environment: KOTAKU_DRIVE_OUT (folder for the pictures and facts.json), KOTAKU_DRIVE_WORK (folder of the
workspace contoh.gpkg).
"""

import re

from hands import FACTS, WORK, key, messages, press, run, shot, until
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QLabel, QMessageBox, QPushButton

from kotaku_qgis.gui.maps.profile_dialog import ProfileDialog

SEEN = {}
TARGET = WORK / "profil.pdf"


def ready(window):
    """Wait until the page shown is the one asked for."""
    until(lambda: not window.pause.isActive() and window.album is not None, "the preview")
    QTest.qWait(100)


def show(commands):
    """Show the window as the menu does."""
    window = ProfileDialog(commands, commands.window)
    commands.show(window)
    ready(window)
    return window


def said(window):
    """Return the messages in the window."""
    return [item.text() for item in window.bar.items()]


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


def keys(window):
    """Return the letters that lead to what is seen, by Alt and the letter."""
    texts = [one.text() for kind in (QPushButton, QCheckBox) for one in window.findChildren(kind)]
    texts += [one.text() for one in window.findChildren(QLabel) if one.buddy() and one.isVisible()]
    texts += [window.tabs.tabText(number) for number in range(window.tabs.count())]
    found = [re.search(r"&(\w)", text) for text in texts]
    return sorted(one[1].lower() for one in found if one)


def look(plugin):
    """Open the window, turn pages, come nearer, choose another level and another area."""
    opened = FACTS["opened"] = []
    QDesktopServices.openUrl = staticmethod(lambda url: opened.append(url.toLocalFile()))
    plugin.commands.open_path(WORK / "contoh.gpkg")
    window = SEEN["window"] = show(plugin.commands)
    FACTS["size"] = [window.width(), window.height()]
    FACTS["levels"] = [window.level.itemText(number) for number in range(window.level.count())]
    FACTS["templates"] = [window.page.template.itemData(row) for row in range(window.page.template.count())]
    FACTS["keys"] = keys(window)
    FACTS["suggested"] = window.target.filePath().rpartition("/")[2]
    FACTS["pages"] = window.album.pages
    FACTS["first"] = window.preview.title.text()
    shot("profile-1-open", window)
    press(window.preview.later)
    ready(window)
    FACTS["second"] = window.preview.title.text()
    for _time in range(4):
        press(window.preview.larger)
    QTest.qWait(600)
    shot("profile-2-near", window)
    press(window.preview.whole)
    window.level.setCurrentIndex(window.level.findData("kelurahan"))
    ready(window)
    FACTS["kelurahan"] = [window.album.pages, window.preview.title.text(), window.preview.page.value()]
    shot("profile-3-kelurahan", window)
    window.place.setCurrentIndex(1)
    ready(window)
    FACTS["one kelurahan"] = [window.album.pages, window.place.currentText(), window.preview.title.text()]
    window.level.setCurrentIndex(window.level.findData("kota"))
    ready(window)
    window.preview.page.setValue(2)
    ready(window)
    FACTS["city"] = [window.place.isEnabled(), window.separate.isEnabled(), window.preview.title.text()]
    shot("profile-4-city", window)
    window.level.setCurrentIndex(0)
    ready(window)


def write(plugin):
    """Texts are asked for once; stop after some pages, then go on; QGIS stays free meanwhile."""
    window, commands = SEEN["window"], plugin.commands
    window.target.setFilePath(str(TARGET))
    ready(window)
    done = []
    window.runner.advanced.connect(lambda page, _pages: done.append(page))
    press(window.go)
    FACTS["asked for texts"] = [window.tabs.currentIndex(), said(window), window.runner.busy]
    shot("profile-5-asked", window)
    QTest.keyClicks(window.texts.lines["peta_pengesah_nama"], "Dr. H. Nama Pejabat")
    window.look()
    shot("profile-6-texts", window)
    press(window.go)
    until(lambda: len(done) >= 10, "some pages")
    FACTS["beside"] = window.runner.beside
    shot("profile-7-working", window)
    press(window.cancel_button)
    until(lambda: not window.runner.busy, "stopping")
    ready(window)
    FACTS["stopped"] = [said(window)[0], window.isVisible(), TARGET.exists(), window.go.text()]
    shot("profile-8-stopped", window)
    result = []
    window.runner.finished.connect(result.append)
    press(window.go)
    until(lambda: result, "the profiles")
    until(lambda: not commands.dialogs, "closing")
    FACTS["kept"], FACTS["made"] = result[0].kept, result[0].pages
    FACTS["said"] = messages()
    FACTS["files"] = sorted(one.name for one in WORK.iterdir() if "profil" in one.name)
    shot("profile-9-done")


def overwrite(plugin):
    """What is there is asked about; No leaves it alone, Yes replaces it."""
    window = show(plugin.commands)
    FACTS["texts asked again"] = window.texts.ask()
    window.level.setCurrentIndex(window.level.findData("kelurahan"))
    window.target.setFilePath(str(TARGET))
    ready(window)
    before = TARGET.stat().st_mtime_ns
    answer(QMessageBox.StandardButton.No)
    press(window.go)
    FACTS["left alone"] = TARGET.stat().st_mtime_ns == before and not window.runner.busy
    answer(QMessageBox.StandardButton.Yes)
    press(window.go)
    until(lambda: not plugin.commands.dialogs, "writing")
    FACTS["replaced"] = TARGET.stat().st_mtime_ns != before


def separate(plugin):
    """A PDF for each, in a folder."""
    window = show(plugin.commands)
    window.level.setCurrentIndex(window.level.findData("kelurahan"))
    window.separate.setChecked(True)
    window.target.setFilePath(str(WORK / "lembar.pdf"))
    ready(window)
    press(window.go)
    until(lambda: not plugin.commands.dialogs, "writing the folder")
    FACTS["folder"] = sorted(one.name for one in (WORK / "lembar").iterdir())


def refuse(plugin):
    """A folder that is not there is told in the window, which stays; so is a name that is missing."""
    window = show(plugin.commands)
    window.target.setFilePath(str(WORK / "tidak ada" / "profil.pdf"))
    ready(window)
    press(window.go)
    until(window.bar.items, "refusing")
    FACTS["refused"] = said(window)[0]
    FACTS["still there"] = window.isVisible() and window.go.isEnabled()
    shot("profile-10-refused", window)
    window.target.setFilePath("")
    until(lambda: not window.pause.isActive(), "looking")
    FACTS["no name"] = [window.preview.reason.text(), window.go.isEnabled()]
    key(Qt.Key.Key_Escape, widget=window)
    FACTS["escaped"] = len(plugin.commands.dialogs)


def dark(plugin):
    """The same window at night."""
    QgsApplication.setUITheme("Night Mapping")
    QApplication.processEvents()
    window = show(plugin.commands)
    shot("profile-11-dark", window)
    window.close()
    QgsApplication.setUITheme("default")


run(look, write, overwrite, separate, refuse, dark)

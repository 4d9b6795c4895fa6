"""The maps of the sample: tick, look, set a scale, write texts, export beside the window, cancel, go on.

The process that makes the album is killed at a page that nobody chose, and a folder vanishes under it.
"""

import os
import secrets
import shutil
import signal
from pathlib import Path

from hands import FACTS, WORK, key, messages, press, run, shot, until
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox

from kotaku_qgis.gui.maps.map_dialog import MapDialog

SEEN = {}


def ready(window):
    """Wait until the page shown is the one asked for."""
    until(lambda: not window.pause.isActive() and window.album is not None, "the preview")
    QTest.qWait(100)


def start(plugin):
    """Make the sample and open the window."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open, "the sample")
    QTest.qWait(800)
    window = MapDialog(plugin.commands, plugin.commands.window)
    plugin.commands.show(window)
    SEEN["window"] = window
    ready(window)
    FACTS["pages"] = window.album.pages
    FACTS["width"] = [window.width(), window.height()]
    FACTS["themes"] = window.themes.chosen()
    shot("maps-1-open", window)


def look(plugin):
    """Turn pages; a scale that does not fit is told."""
    window = SEEN["window"]
    press(window.preview.later)
    ready(window)
    FACTS["second page"] = window.preview.title.text()
    shot("maps-2-page", window)
    seen = window.preview.view.pixels_per_mm()
    for _time in range(3):
        press(window.preview.larger)
    QTest.qWait(600)
    FACTS["nearer"] = window.preview.view.pixels_per_mm() / seen
    shot("maps-2-near", window)
    press(window.preview.whole)
    FACTS["whole again"] = window.preview.view.pixels_per_mm() / seen
    window.preview.page.setFocus()
    key(Qt.Key.Key_Return, widget=window.preview.page)
    FACTS["Enter began"] = window.runner.busy
    window.tabs.setCurrentIndex(1)
    shot("maps-3-paper", window)
    window.paper.scale.setFocus()
    window.paper.scale.lineEdit().selectAll()
    QTest.keyClicks(window.paper.scale.lineEdit(), "900")
    window.look()
    FACTS["too large"] = window.summary.text()
    shot("maps-4-scale", window)
    window.paper.scale.lineEdit().selectAll()
    QTest.keyClicks(window.paper.scale.lineEdit(), "besar")
    window.look()
    FACTS["no scale"] = [window.preview.reason.text(), window.go.isEnabled()]
    window.paper.scale.setCurrentIndex(0)
    window.look()
    FACTS["fits"] = window.summary.text()


def sign(plugin):
    """Write the texts; the page shows them before they are kept."""
    window = SEEN["window"]
    window.tabs.setCurrentIndex(2)
    window.texts.lines["peta_instansi"].setFocus()
    QTest.keyClicks(window.texts.lines["peta_instansi"], "Dinas Perumahan Kota Contoh")
    QTest.keyClicks(window.texts.lines["peta_pengesah_nama"], "Dr. H. Nama Pejabat")
    window.look()
    shot("maps-5-texts", window)


def export(plugin):
    """Export, cancel on the way, look at the map meanwhile, go on."""
    window = SEEN["window"]
    target = WORK / "album.pdf"
    window.target.setFilePath(str(target))
    window.tabs.setCurrentIndex(0)
    window.look()
    done = []
    window.runner.advanced.connect(lambda page, _pages: done.append(page))
    press(window.go)
    FACTS["asked for texts"] = [window.tabs.currentIndex(), said(window), window.runner.busy]
    shot("maps-5-asked", window)
    press(window.go)
    until(lambda: len(done) >= 12, "some pages")
    FACTS["beside"] = window.runner.beside
    shot("maps-6-working", window)
    press(window.cancel_button)
    until(lambda: not window.runner.busy, "the end")
    ready(window)
    FACTS["cancelled"] = [target.exists(), window.go.text(), window.summary.text()]
    shot("maps-7-cancelled", window)
    result = []
    window.runner.finished.connect(result.append)
    press(window.go)
    until(lambda: result, "the album")
    FACTS["kept"], FACTS["made"] = result[0].kept, result[0].pages
    FACTS["file"] = str(target)
    FACTS["left"] = sorted(one.name for one in WORK.iterdir() if "album" in one.name)
    QTest.qWait(500)
    shot("maps-8-done")
    FACTS["open windows"] = len(plugin.commands.dialogs)


def opened(plugin):
    """Open the window once more."""
    window = MapDialog(plugin.commands, plugin.commands.window)
    plugin.commands.show(window)
    ready(window)
    return window


def said(window):
    """Return the messages in the window."""
    return [item.text() for item in window.bar.items()]


def begin(window, target, pages):
    """Export to *target* and wait until so many pages are drawn."""
    window.target.setFilePath(str(target))
    window.look()
    done = []
    window.runner.advanced.connect(lambda page, _pages: done.append(page))
    press(window.go)
    until(lambda: len(done) >= pages, "some pages")


def killed(plugin):
    """The process is killed from outside at a page of chance; the next run goes on."""
    window = opened(plugin)
    target = WORK / "terbunuh.pdf"
    begin(window, target, 12 + secrets.randbelow(20))
    os.kill(window.runner._process.processId(), signal.SIGKILL)
    until(lambda: not window.runner.busy, "the failure")
    QTest.qWait(200)
    FACTS["killed"] = [said(window), window.go.text(), target.exists()]
    FACTS["log"].clear()  # it was an error
    shot("maps-9-killed", window)
    result = []
    window.runner.finished.connect(result.append)
    press(window.go)
    until(lambda: result, "the album")
    FACTS["after the kill"] = [result[0].kept, result[0].pages, str(target)]


def vanished(plugin):
    """The folder goes while the album is made; the window closes while another one is."""
    window = opened(plugin)
    folder = WORK / "hilang"
    folder.mkdir()
    begin(window, folder / "album.pdf", 3)
    shutil.rmtree(folder)
    until(lambda: not window.runner.busy, "the failure")
    QTest.qWait(200)
    FACTS["vanished"] = [said(window), window.go.isEnabled()]
    FACTS["log"].clear()
    begin(window, WORK / "tertinggal.pdf", 3)
    process = window.runner._process.processId()
    window.close()
    QTest.qWait(300)
    FACTS["closed at work"] = [messages(), len(plugin.commands.dialogs), Path(f"/proc/{process}").exists()]


def again(plugin):
    """The texts are there, the file is asked for before it is overwritten."""
    window = opened(plugin)
    plugin.commands.export_album()
    FACTS["windows after asking twice"] = len(plugin.commands.dialogs)
    window.target.setFilePath(FACTS["file"])
    ready(window)
    FACTS["remembered"] = window.texts.lines["peta_instansi"].text()
    asked = []

    def refuse(_parent, _title, text, *_more):
        asked.append(text)
        return QMessageBox.StandardButton.No

    old, QMessageBox.question = QMessageBox.question, refuse
    press(window.go)
    QMessageBox.question = old
    FACTS["asked"] = asked
    FACTS["began"] = window.runner.busy
    key(Qt.Key.Key_Escape, widget=window)
    QTest.qWait(300)
    FACTS["closed"] = len(plugin.commands.dialogs)


run(start, look, sign, export, killed, vanished, again)

"""The maps of the sample: tick, look, set a scale, write texts, export beside the window, cancel, go on."""

from hands import FACTS, WORK, key, press, run, shot, until
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
    window.tabs.setCurrentIndex(1)
    shot("maps-3-paper", window)
    window.paper.scale.setFocus()
    window.paper.scale.lineEdit().selectAll()
    QTest.keyClicks(window.paper.scale.lineEdit(), "900")
    window.look()
    FACTS["too large"] = window.summary.text()
    shot("maps-4-scale", window)
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
    until(lambda: len(done) >= 3, "some pages")
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


def again(plugin):
    """Open it once more: the texts are there, the file is asked for before it is overwritten."""
    window = MapDialog(plugin.commands, plugin.commands.window)
    plugin.commands.show(window)
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


run(start, look, sign, export, again)

"""Files from the field are dropped, ticked, taken; a track goes to the drawing; photos show.

The folder of the workspace holds contoh.gpkg and the files in lapangan/.
"""

from hands import FACTS, LEFT, WORK, drawn, run, shot, until
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface


def start(plugin):
    """Open the workspace."""
    plugin.commands.open_path(WORK / "contoh.gpkg")
    drawn()


def bands():
    items = iface.mapCanvas().scene().items()
    return sum(isinstance(item, QgsRubberBand) and item.isVisible() and item.size() > 0 for item in items)


def take(plugin):
    """Drop the folder on the window, look at what is listed, take it."""
    commands = plugin.commands
    commands.from_field()
    dialog = commands.dialogs[-1]
    shot("field-1-empty", dialog)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(WORK / "lapangan"))])
    # a drop reaches the window only after it has accepted what is dragged over it
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(QPoint(200, 200), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(dialog, event)
        FACTS[kind.__name__] = event.isAccepted()
    until(lambda: dialog.task is None and dialog.survey is not None, "reading")
    shot("field-2-list", dialog)
    FACTS["found"] = len(dialog.survey.found)
    FACTS["states"] = {
        found.name: item.text(6) for found, item in zip(dialog.survey.found, dialog.list._items.values())
    }
    FACTS["problems"] = sorted(problem.code for problem in dialog.survey.problems)
    FACTS["before"] = sorted(path.name for path in WORK.glob("foto/*"))
    QTest.mouseClick(dialog.forward, LEFT)
    until(lambda: not commands.dialogs, "taking")
    drawn()
    shot("field-3-taken")
    FACTS["taken"] = {
        name: commands.editing.layer(name).featureCount() for name in ("jejak", "titik", "foto")
    }
    FACTS["photos"] = sorted(path.name for path in WORK.glob("foto/**/*.jpg"))


def polygon(plugin):
    """Open the window of tracks from the message, thin one, hand it to the drawing."""
    commands = plugin.commands
    button = next(
        button
        for item in iface.messageBar().items()
        for button in item.findChildren(type(plugin.dock.step_button))
        if "oli" in button.text() or "polygon" in button.text()
    )
    QTest.mouseClick(button, LEFT)
    window = commands.dialogs[-1]
    titles = [choice.title for choice in window.choices]
    window.track.setCurrentIndex(next(i for i, title in enumerate(titles) if "Terbuka" in title))
    FACTS["open"] = [window.state.text(), window.make_button.isEnabled()]
    shot("track-1-open", window)
    window.track.setCurrentIndex(next(i for i, title in enumerate(titles) if "Keliling" in title))
    QTest.mouseClick(window.zoom_button, LEFT)
    drawn()
    FACTS["closed"] = [window.state.text(), window.numbers.text(), bands()]
    window.slider.setFocus()
    before = window.metres.value()
    QTest.keyClick(window.slider, Qt.Key.Key_PageUp)
    FACTS["thinner"] = [before, window.metres.value(), window.simplified.after]
    shot("track-2-closed", window)
    shot("track-3-map")
    QTest.mouseClick(window.make_button, LEFT)
    until(lambda: not commands.dialogs, "handing over")
    drawn()
    FACTS["asked"] = commands.draw_dock.desk.pending.waits
    shot("track-4-drawing")


def photos(plugin):
    """Save, and look at the photos on the map and in the form."""
    commands = plugin.commands
    commands.draw_dock.desk.pending.drop()
    commands.editing.save()
    layer = commands.editing.layer("foto")
    photo = next(layer.getFeatures())
    iface.mapCanvas().setCenter(photo.geometry().asPoint())
    iface.mapCanvas().zoomScale(1000)
    drawn()
    shot("photo-1-map")
    iface.openFeatureForm(layer, photo, False, False)
    QTest.qWait(500)
    form = next(one for one in QApplication.topLevelWidgets() if one.inherits("QgsAttributeDialog"))
    shot("photo-2-form", form)
    form.close()


run(start, take, polygon, photos)

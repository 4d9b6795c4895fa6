"""The windows for what comes from the field: listed, ticked, taken; a track becomes a polygon for the drawing."""
# ruff: noqa: F811 (fixtures of another file are taken by their names)

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtTest import QTest

from tests.qgis import field_data as made
from tests.qgis.test_field_taking import counts, editing, files, home  # noqa: F401 (fixtures)
from tests.qgis.workspace_data import EAST, NORTH

LEFT = Qt.MouseButton.LeftButton
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Session:
    def __init__(self, path):
        from qgis.PyQt.QtCore import QObject, pyqtSignal

        class Signals(QObject):
            changed = pyqtSignal()

        self.path = path
        self.signals = Signals()
        self.changed = self.signals.changed


class Commands:
    """What the windows ask of the plugin's commands."""

    def __init__(self, steps, path):
        from qgis.gui import QgsMapCanvas, QgsMessageBar
        from qgis.PyQt.QtWidgets import QMainWindow

        from kotaku_qgis.gui.messages import Messages
        from kotaku_qgis.gui.tasks import Tasks

        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.setDestinationCrs(steps.layer("rt").crs())
        self.iface = self
        self.editing, self.session, self.tasks = steps, Session(path), Tasks()
        self.messages = Messages(QgsMessageBar(self.window), self.window)
        self.dialogs, self.drawn = [], []

    def mapCanvas(self):
        return self.canvas

    def show(self, dialog):
        self.dialogs.append(dialog)
        dialog.finished.connect(lambda _code: self.dialogs.remove(dialog))
        dialog.show()

    def draw_polygon(self, geometry, source, jejak_id=None):
        self.drawn.append((geometry, source, jejak_id))


@pytest.fixture
def commands(home, editing):
    folder, _ = home
    made_here = Commands(editing, folder / "contoh.gpkg")
    yield made_here
    for dialog in list(made_here.dialogs):
        dialog.close()
    made_here.tasks.cancel_all()


@pytest.fixture
def dialog(commands):
    from kotaku_qgis.gui.field.field_dialog import FieldDialog

    shown = FieldDialog(commands, commands.window)
    commands.show(shown)
    return shown


def wait(condition):
    for _ in range(400):
        if condition():
            return
        QTest.qWait(20)
    raise TimeoutError


def drop(dialog, *paths):
    from qgis.PyQt.QtGui import QDropEvent

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    dialog.dropEvent(event)
    wait(lambda: dialog.task is None)


def item(dialog, name):
    (found,) = (
        one for one in dialog.list.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    )
    return found


def bands(commands):
    from qgis.gui import QgsRubberBand

    return [one for one in commands.canvas.scene().items() if isinstance(one, QgsRubberBand)]


def test_files_are_listed_ticked_and_taken_in_one_step(commands, dialog, editing, files, home):
    folder, _ = home
    assert not dialog.forward.isEnabled()
    drop(dialog, files)
    assert dialog.list.topLevelItemCount() == 2
    assert item(dialog, "Keliling").text(6) == "closed"
    assert item(dialog, "Keliling").text(5) == "0.3603"  # on the ellipsoid
    assert item(dialog, "q.jpg").text(6) == "no position"
    assert len(dialog.list.ticked()) == 6
    assert not (folder / "foto").exists()
    assert counts(editing) == {"jejak": 0, "titik": 0, "foto": 0}

    item(dialog, "Rute").setCheckState(0, UNCHECKED)
    group = item(dialog, "Keliling").parent()
    assert group.checkState(0) == Qt.CheckState.PartiallyChecked
    group.setCheckState(0, UNCHECKED)
    assert [found.name for found in dialog.list.ticked()] == ["p.jpg"]
    group.setCheckState(0, CHECKED)
    item(dialog, "Luar").setCheckState(0, UNCHECKED)
    dialog.list.setCurrentItem(item(dialog, "Sumur"))
    assert len(bands(commands)) == 1
    assert "5" in dialog.forward.text()
    QTest.mouseClick(dialog.forward, LEFT)
    wait(lambda: not commands.dialogs)
    assert counts(editing) == {"jejak": 2, "titik": 2, "foto": 1}
    assert (folder / "foto" / "p.jpg").is_file()
    assert (folder / "foto" / "kecil" / "p.jpg").is_file()
    assert not bands(commands)
    (message,) = commands.messages.bar.items()
    assert "tracks 2, points 2, photos 1" in message.text()
    editing.layer("titik").undoStack().undo()
    assert counts(editing) == {"jejak": 0, "titik": 0, "foto": 0}


def test_ticks_stay_when_files_are_added_and_what_is_there_is_known(
    commands, dialog, editing, files, tmp_path
):
    from qgis.core import QgsProject

    drop(dialog, files / "a.gpx")
    item(dialog, "Sumur").setCheckState(0, UNCHECKED)
    drop(dialog, files / "p.jpg")
    assert item(dialog, "Sumur").checkState(0) == UNCHECKED
    assert item(dialog, "p.jpg").checkState(0) == CHECKED
    QTest.mouseClick(dialog.forward, LEFT)
    wait(lambda: not commands.dialogs)
    from kotaku_qgis.gui.field.field_dialog import FieldDialog

    again = FieldDialog(commands, commands.window)
    commands.show(again)
    drop(again, files)
    assert [found.name for found in again.list.ticked()] == ["Sumur"]
    assert "already there" in item(again, "Keliling").text(6)
    assert QgsProject.instance().mapLayers()


def test_a_step_that_fails_removes_its_photos(commands, dialog, editing, files, home):
    from qgis.core import QgsProject

    folder, _ = home
    drop(dialog, files)
    QgsProject.instance().removeMapLayer(editing.layer("jejak"))
    QTest.mouseClick(dialog.forward, LEFT)
    wait(lambda: dialog.task is None)
    assert [item.text() for item in dialog.bar.items()]
    assert not [one for one in (folder / "foto").rglob("*") if one.is_file()]
    assert not editing.modified()


def test_the_tolerance_decides_at_once_which_track_closes(dialog, files):
    dialog.tolerance.setValue(15)
    drop(dialog, files / "a.gpx")
    dialog.tolerance.setValue(3)
    assert item(dialog, "Keliling").text(6) == "5 m missing"
    dialog.tolerance.setValue(15)
    assert item(dialog, "Keliling").text(6) == "closed"


def test_nothing_in_bad_files_is_said_and_nothing_can_be_taken(dialog, tmp_path):
    path = tmp_path / "rusak.gpx"
    path.write_text("<gpx><trk")
    drop(dialog, path)
    assert not dialog.forward.isEnabled()
    assert [one.text() for one in dialog.bar.items()]
    dialog.clear()
    assert dialog.paths == []
    assert not dialog.bar.items()


def test_a_polygon_goes_to_the_drawing(commands, dialog, tmp_path):
    path = tmp_path / "peta.kml"
    path.write_text(made.kml())
    drop(dialog, path)
    dialog.list.setCurrentItem(item(dialog, "RT 1"))
    QTest.mouseClick(dialog.polygon, LEFT)
    ((geometry, source, key),) = commands.drawn
    assert (source, key) == ("peta.kml: RT 1", None)
    assert geometry.area() == pytest.approx(9_900, rel=1e-3)


def test_a_track_in_a_file_can_be_looked_at_before_it_is_taken(commands, dialog, files):
    drop(dialog, files / "a.gpx")
    dialog.list.setCurrentItem(item(dialog, "Keliling"))
    QTest.mouseClick(dialog.polygon, LEFT)
    track = commands.dialogs[-1]
    assert "not taken yet" in track.track.currentText()
    QTest.mouseClick(track.make_button, LEFT)
    ((geometry, source, key),) = commands.drawn
    assert (source, key) == ("a.gpx: Keliling", None)
    assert geometry.area() == pytest.approx(3_600, rel=1e-3)


@pytest.fixture
def track(commands, editing):
    """Return the window with three tracks in the workspace: a round one, an open one, an 8."""
    from qgis.core import QgsGeometry, QgsPointXY

    from kotaku_qgis.gui.field.track_panel import TrackDialog

    ring = [(x, 0) for x in range(0, 60, 2)] + [(60, y) for y in range(0, 60, 2)]
    ring += [(x, 60) for x in range(60, 0, -2)] + [(0, y) for y in range(60, 4, -2)]
    wobble = [(x + (i % 3) * 0.4, y + (i % 2) * 0.5) for i, (x, y) in enumerate(ring)]
    with editing.step("uji") as step:
        for name, places in (
            ("Bulat", wobble),
            ("Terbuka", [*made.SQUARE[:4], (0, 34)]),
            ("Delapan", [(0, 0), (60, 60), (60, 0), (0, 60), (0, 1)]),
        ):
            line = QgsGeometry.fromPolylineXY([QgsPointXY(EAST + x, NORTH + y) for x, y in places])
            step.add("jejak", {"nama": name, "jenis": "track", "sumber": "uji.gpx"}, line)
    shown = TrackDialog(commands, commands.window)
    shown.tolerance.setValue(15)
    shown.metres.setValue(2)
    commands.show(shown)
    return shown


def choose(track, name):
    titles = [choice.title for choice in track.choices]
    track.track.setCurrentIndex(titles.index(name))


def test_a_closed_track_shows_what_thinning_does(commands, track, editing):
    choose(track, "Bulat")
    assert "Closed" in track.state.text()
    assert len(bands(commands)) == 2
    track.metres.setValue(0)
    whole = track.simplified
    track.slider.setValue(20)
    assert track.metres.value() == 2.0
    thin = track.simplified
    assert thin.after < whole.after / 5
    assert f"{thin.before} → {thin.after}" in track.numbers.text()
    feature = next(one for one in editing.layer("jejak").getFeatures() if one["nama"] == "Bulat")
    QTest.mouseClick(track.make_button, LEFT)
    ((geometry, source, key),) = commands.drawn
    assert (source, key) == ("uji.gpx: Bulat", feature["jejak_id"])
    assert geometry.isGeosValid()
    assert len(geometry.asPolygon()[0]) == thin.after + 1
    assert not bands(commands)
    assert not commands.dialogs


def test_an_open_track_says_what_is_missing_and_makes_nothing(commands, track):
    choose(track, "Terbuka")
    assert "34 m are missing" in track.state.text()
    assert not track.make_button.isEnabled()
    assert len(bands(commands)) == 1
    track.tolerance.setValue(40)
    assert track.make_button.isEnabled()
    choose(track, "Delapan")
    assert "like an 8" in track.state.text()
    assert not track.make_button.isEnabled()
    track.make()
    assert not commands.drawn


def test_a_track_selected_on_the_map_is_followed(commands, track, editing):
    layer = editing.layer("jejak")
    for name in ("Delapan", "Bulat"):
        feature = next(one for one in layer.getFeatures() if one["nama"] == name)
        layer.selectByIds([feature.id()])
        assert track.choice.jejak_id == feature["jejak_id"]


def test_another_workspace_closes_the_windows(commands, dialog, track, editing):
    from qgis.core import QgsProject

    editing.layer("jejak").rollBack()
    QgsProject.instance().clear()
    commands.session.path = None
    commands.session.changed.emit()
    assert not commands.dialogs
    assert not bands(commands)


def test_without_tracks_it_says_how_to_get_one(commands):
    from kotaku_qgis.gui.field.track_panel import TrackDialog

    shown = TrackDialog(commands, commands.window)
    commands.show(shown)
    assert "GPX" in shown.state.text()
    assert not shown.make_button.isEnabled()


# ---- small pictures --------------------------------------------------------------------------------


def test_photos_from_forms_and_tablets_get_their_small_picture(commands, home):
    from qgis.core import QgsGeometry

    from kotaku_qgis.gui.field.small_pictures import SmallPictures

    folder, _ = home
    for name in ("satu", "dua"):
        (folder / "foto").mkdir(exist_ok=True)
        made.jpeg(folder / "foto" / f"{name}.jpg", (1, 1))
    place = QgsGeometry.fromWkt(f"POINT({EAST} {NORTH})")
    with commands.editing.step("foto") as step:
        step.add("foto", {"berkas": "foto/satu.jpg"}, place)
        step.add("foto", {"berkas": "foto/tidak ada.jpg"}, place)
    pictures = SmallPictures(commands)
    small = folder / "foto" / "kecil"
    wait((small / "satu.jpg").is_file)
    wait(lambda: not pictures.tasks.busy)
    # by QGIS's own form, and saved by QGIS
    layer = commands.editing.layer("foto")
    with commands.editing.step("foto") as step:
        step.add("foto", {"berkas": "foto/dua.jpg"}, place)
    assert layer.commitChanges(False)
    wait((small / "dua.jpg").is_file)
    wait(lambda: not pictures.tasks.busy)
    assert sorted(one.name for one in small.iterdir()) == ["dua.jpg", "satu.jpg"]
    pictures.close()
    (small / "satu.jpg").unlink()
    commands.session.changed.emit()
    assert not pictures.tasks.busy


def test_a_file_chosen_again_is_read_again(dialog, tmp_path):
    path = tmp_path / "jejak.gpx"
    path.write_text("<gpx><trk", encoding="utf-8")
    dialog.add([path])
    wait(lambda: dialog.task is None)
    assert not dialog.survey.found
    path.write_text(made.gpx([("Keliling", [made.SQUARE])]), encoding="utf-8")
    dialog.add([path])
    wait(lambda: dialog.task is None)
    assert [found.name for found in dialog.survey.found] == ["Keliling"]

"""What was found goes into the workspace in one undoable step, with its RT; photos show on map and form."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.errors import KotakuError
from tests.qgis import field_data as made
from tests.qgis.workspace_data import city


@pytest.fixture
def home(qgis_app, tmp_path):
    """Return the folder of a workspace that is open in the project of QGIS, and its keys."""
    from qgis.core import QgsProject

    from kotaku_qgis.workspace.project import write_project

    workspace, keys = city(tmp_path)
    path = write_project(workspace, lang="en")
    workspace.close()
    project = QgsProject.instance()
    assert project.read(str(path))
    yield tmp_path, keys
    project.clear()


@pytest.fixture
def editing(home):
    from qgis.core import QgsProject

    from kotaku_qgis.workspace.editing import Editing

    made_here = Editing(QgsProject.instance())
    yield made_here
    for layer in made_here.layers().values():
        if layer.isEditable():
            layer.rollBack()
    made_here.close()


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "lapangan"
    folder.mkdir()
    (folder / "a.gpx").write_text(
        made.gpx(
            [("Keliling", [made.SQUARE])],
            [("Rute", ((0, 0), (5, 9), (9, 9)))],
            [("Sumur", (50, 50), "keruh"), ("Batas", (100, 50), ""), ("Luar", (50, 150), "")],
        )
    )
    made.jpeg(folder / "p.jpg", made.degrees(150, 50), turn=90)
    made.jpeg(folder / "q.jpg", None)
    return folder


def read(editing, *paths):
    from kotaku_qgis.drawing.field import field_files, taking

    return field_files.survey(list(paths), taking.target_of(editing, 15), taking.known_marks(editing))


def take(editing, folder, survey):
    from kotaku_qgis.drawing.field import photos, taking

    chosen = [found for index, found in enumerate(survey.found) if survey.offered(index)]
    copies = photos.copy_photos([found.file for found in chosen if found.kind == "photo"], folder)
    return taking.take(editing, chosen, copies.names)


def counts(editing):
    return {table: editing.layer(table).featureCount() for table in ("jejak", "titik", "foto")}


def test_one_step_with_the_rt_it_lies_in(home, editing, files):
    folder, keys = home
    survey = read(editing, files)
    assert take(editing, folder, survey) == {"track": 1, "route": 1, "point": 3, "photo": 1}
    points = {feature["nama"]: feature for feature in editing.layer("titik").getFeatures()}
    assert points["Sumur"]["rt_id"] == keys["rt"][0]
    assert points["Sumur"]["keterangan"] == "keruh"
    assert not points["Batas"]["rt_id"]  # between two RT
    assert not points["Luar"]["rt_id"]
    (photo,) = editing.layer("foto").getFeatures()
    assert photo["rt_id"] == keys["rt"][1]
    assert (photo["berkas"], photo["arah"]) == ("foto/p.jpg", 90)
    assert photo["waktu"].toString("yyyy-MM-dd HH:mm:ss") == "2024-03-05 09:10:11"
    track = next(one for one in editing.layer("jejak").getFeatures() if one["jenis"] == "track")
    assert (track["nama"], track["sumber"]) == ("Keliling", "a.gpx")
    assert track["waktu_mulai"].secsTo(track["waktu_selesai"]) == 4 * 60
    assert counts(editing) == {"jejak": 2, "titik": 3, "foto": 1}
    editing.layer("foto").undoStack().undo()
    assert counts(editing) == {"jejak": 0, "titik": 0, "foto": 0}
    editing.layer("foto").undoStack().redo()
    assert sorted(editing.save()) == ["foto", "jejak", "titik"]
    again = read(editing, files)
    assert len(again.known) == 6
    assert not any(again.offered(index) for index in range(len(again.found)))


def test_a_missing_layer_leaves_nothing(home, editing, files):
    from qgis.core import QgsProject

    folder, _ = home
    survey = read(editing, files)
    QgsProject.instance().removeMapLayer(editing.layer("foto"))
    with pytest.raises(KotakuError, match="foto"):
        take(editing, folder, survey)
    assert editing.layer("jejak").featureCount() == editing.layer("titik").featureCount() == 0


def test_the_form_shows_the_photo_and_the_map_its_small_picture(home, editing, files, build):
    from qgis.core import QgsMapRendererCustomPainterJob, QgsMapSettings, QgsRectangle
    from qgis.gui import QgsAttributeForm, QgsGui
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QImage, QPainter
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QLabel

    folder, _ = home
    take(editing, folder, read(editing, files))
    editing.save()
    layer = editing.layer("foto")
    (photo,) = layer.getFeatures()
    QgsGui.editorWidgetRegistry().initEditors()
    form = QgsAttributeForm(layer, photo)
    form.resize(500, 500)
    form.show()
    QTest.qWait(200)
    form.grab().save(str(build / "foto-form.png"))
    shown = [label for label in form.findChildren(QLabel) if label.pixmap() and label.pixmap().width() > 100]
    assert len(shown) == 1
    form.close()

    def drawn(scale_metres):
        x, y = photo.geometry().asPoint()
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(layer.crs())
        settings.setOutputSize(QSize(400, 400))
        settings.setExtent(
            QgsRectangle(x - scale_metres, y - scale_metres, x + scale_metres, y + scale_metres)
        )
        context = settings.expressionContext()
        from qgis.core import QgsExpressionContextUtils

        context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        settings.setExpressionContext(context)
        image = QImage(400, 400, QImage.Format.Format_ARGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.start()
        job.waitForFinished()
        painter.end()
        image.save(str(build / f"foto-peta-{scale_metres}.png"))
        return sum(
            image.pixelColor(x, y).name() != "#ffffff" for x in range(0, 400, 2) for y in range(0, 400, 2)
        )

    assert drawn(50) > 400
    assert 5 < drawn(2000) < 120


def test_map_tips_name_the_picture(home, editing, files):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    folder, _ = home
    take(editing, folder, read(editing, files))
    layer = editing.layer("foto")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    (photo,) = layer.getFeatures()
    context.setFeature(photo)
    text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert f"file:///{folder}/foto/kecil/p.jpg" in text
    assert "2024-03-05 09:10" in text
    (folder / "foto" / "kecil" / "p.jpg").unlink()
    assert f"file:///{folder}/foto/p.jpg" in QgsExpression.replaceExpressionText(
        layer.mapTipTemplate(), context
    )
    for table in ("titik", "jejak"):
        layer = editing.layer(table)
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        feature = next(layer.getFeatures())
        context.setFeature(feature)
        text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        assert feature["nama"] in text
        assert "[%" not in text
        assert "2024-03-05" in text or table == "jejak"

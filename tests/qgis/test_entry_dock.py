"""The entry dock on a workspace's layers: nothing typed is lost, nothing untyped is written."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

pytest.importorskip("qgis.core")
from qgis.core import QgsProject, QgsVectorLayerTools
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.drawing.recovery import RecoveryFile, left_behind, restore
from kotaku_qgis.gui.commands import Commands
from kotaku_qgis.gui.indicators.entry_decimals import decimal_text
from kotaku_qgis.workspace.editing import Editing
from kotaku_qgis.workspace.project import write_project
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis import workspace_data as data


class Tools(QgsVectorLayerTools):
    """What the list of photos asks of QGIS's window."""

    def addFeature(self, *_args):
        return False, None

    def startEditing(self, layer):
        return layer.startEditing()

    def stopEditing(self, _layer, _allow=True):
        return True

    def saveEdits(self, _layer):
        return True


class Session(QObject):
    changed = pyqtSignal()
    year = 2023

    def data_changed(self):
        for layer in QgsProject.instance().mapLayers().values():
            layer.dataProvider().reloadData()
        self.changed.emit()


@pytest.fixture
def commands(qgis_app, tmp_path):
    from qgis.gui import QgsGui, QgsMapCanvas, QgsMessageBar

    from kotaku_qgis.gui.messages import Messages

    QgsGui.editorWidgetRegistry().initEditors()
    workspace, keys = data.city(tmp_path)
    with workspace:
        path = write_project(workspace, lang="en")
    project = QgsProject.instance()
    assert project.read(str(path))
    window = QWidget()
    canvas = QgsMapCanvas(window)
    bar, tools, session, shown = QgsMessageBar(window), Tools(), Session(), []
    session.path = path.with_suffix(".gpkg")
    iface = SimpleNamespace(mapCanvas=lambda: canvas, messageBar=lambda: bar, vectorLayerTools=lambda: tools)
    made = SimpleNamespace(
        iface=iface,
        window=window,
        session=session,
        messages=Messages(bar, window),
        editing=Editing(project),
        bar=bar,
        keys=keys,
        show=shown.append,
        typing=lambda: None,
        shown=shown,
    )
    yield made
    made.editing.close()
    for layer in made.editing.layers().values():
        layer.rollBack()
    project.clear()


@pytest.fixture
def dock(commands):
    from kotaku_qgis.gui.indicators.entry_dock import EntryDock

    made = EntryDock(commands)
    made.resize(340, 560)
    made.show()
    QTest.qWait(50)
    yield made
    made.close_down()
    made.hide()
    # the forms it put aside go before the layers do, as in QGIS's event loop
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def type_(dock, name, text):
    assert dock.panel.form.focus(name)
    editor = dock.panel.form.editor(name)
    editor.clear()
    QTest.keyClicks(editor, text)
    QTest.qWait(100)


def said(dock):
    return [item.text() for item in dock.commands.bar.items()]


def stored(dock, **where):
    with open_workspace(dock.commands.session.path, readonly=True) as workspace:
        return workspace.rows("baseline", **where)


def fill(dock, share="30"):
    for name in dock.data.needed:
        type_(dock, name, "100" if name in dock.data.header else share)


def test_opening_and_paging_writes_nothing(dock):
    assert [line.name for line in dock.lines] == ["RT001-RW001", "RT002-RW001", "RT003-RW001"]
    for year in (2023, 2031):
        dock.panel.year_chosen.emit(year)
        for number in (0, 1, 2, 1):
            dock.go_to(number)
            assert dock.panel.form.changes() == {}, (year, number)
    assert dock.editing.modified() == []
    assert dock.year == 2031
    assert dock.panel.form.is_new
    assert "No record" in dock.panel.band.kelas.text()


def test_a_record_is_typed_scored_and_taken_as_one_step(dock):
    dock.go_to(2)
    dock.panel.year_chosen.emit(2031)
    assert dock.panel.form.is_new
    fill(dock)
    band = dock.panel.band
    assert band.total.text() == str(len(dock.data.regulation.parameters))
    assert dock.editing.modified() == []
    dock.go_to(1)
    assert dock.editing.modified() == ["baseline"]
    assert dock.editing.layer("baseline").undoStack().count() == 1
    assert "RT003-RW001 2031" in dock.editing.layer("baseline").undoStack().undoText()
    assert [line.judgement and line.judgement.kelas for line in dock.lines] == [None, None, "KR"]
    dock.editing.layer("baseline").undoStack().undo()
    assert [line.judgement for line in dock.lines] == [None, None, None]
    dock.editing.layer("baseline").undoStack().redo()
    dock.save()
    (row,) = stored(dock, tahun=2031)
    assert (row["v_1a"], row["isi_total"], row["isi_kelas"], row["isi_lengkap"]) == (30, 16, "KR", True)
    assert dock.editing.modified() == []
    dock.go_to(2)
    assert not dock.panel.form.is_new
    assert dock.panel.form.changes() == {}


def test_saving_takes_what_is_typed_along_whoever_saves(dock):
    type_(dock, "v_1a", "12")
    assert dock.editing.modified() == []
    assert dock.panel.save.isEnabled()
    assert dock.editing.save() == ["baseline"]
    (row,) = stored(dock, rt_id=dock.line.rt_id, tahun=2023)
    assert row["v_1a"] == 12
    assert dock.panel.form.changes() == {}
    assert dock.panel.form.editor("v_1a").text() == "12"


def test_a_value_that_cannot_be_keeps_the_dock_where_it_is_and_is_not_saved(dock):
    type_(dock, "v_1a", "-3")
    assert "1a: Cannot be negative" in dock.panel.band.words.text()
    dock.go_to(1)
    assert dock.number == 0
    assert "Cannot be negative" in said(dock)[0]
    dock.panel.kelurahan.setCurrentIndex(1)
    dock.panel.place_chosen.emit()
    assert dock.panel.kelurahan.currentIndex() == 0
    with pytest.raises(KotakuError, match="RT001-RW001"):
        dock.editing.save()
    assert dock.editing.modified() == []
    dock.undo()
    assert dock.panel.form.changes() == {}
    dock.go_to(1)
    assert dock.number == 1


def test_what_should_not_be_is_said_and_taken(dock):
    type_(dock, "v_1a", "41")
    assert "more than 100 %" in dock.panel.band.words.text()
    type_(dock, "v_3a", "1.5")
    assert "3a" in dock.panel.band.words.text()
    dock.go_to(1)
    assert dock.number == 1
    assert dock.editing.modified() == ["baseline"]


def test_a_length_typed_with_a_point_for_thousands_is_said(dock):
    for text, said_so in (
        ("1.250", True),
        ("1,250", True),
        ("1250", False),
        ("12.5", False),
        ("0.125", False),
    ):
        type_(dock, "panjang_jalan_ideal_m", text)
        words = dock.panel.band.words.text()
        assert ("read as 1.25 m" in words) is said_so, (text, words)
    type_(dock, "luas_verifikasi_ha", "1.250")
    assert "read as" not in dock.panel.band.words.text()


def test_what_is_typed_is_taken_before_others_write(dock):
    assert Commands.settle(dock.commands)
    type_(dock, "v_1a", "-3")
    assert not Commands.settle(dock.commands)
    assert "cannot be right" in " ".join(said(dock))
    type_(dock, "v_1a", "3")
    assert Commands.settle(dock.commands)
    assert dock.editing.modified() == ["baseline"]


def test_two_kelurahan_of_one_name_are_told_apart(dock, commands):
    with open_workspace(commands.session.path) as workspace, workspace.transaction("test") as step:
        (other,) = step.insert("wilayah", [{"tingkat": "kecamatan", "nama": "Timur",
                                            "induk_id": commands.keys["kota"][0]}])  # fmt: skip
        step.update("wilayah", commands.keys["kelurahan"][1], {"nama": "Melati", "induk_id": other})
    commands.session.data_changed()
    box = dock.panel.kelurahan
    shown = {box.itemText(number): box.itemData(number) for number in range(box.count())}
    first, second = commands.keys["kelurahan"]
    assert shown == {"Melati (Tengah)": first, "Melati (Timur)": second}


def test_a_blank_field_says_so_in_words_record_after_record(dock):
    for year in (2023, 2031, 2019, 2031):
        dock.panel.year_chosen.emit(year)
        editor = dock.panel.form.editor("v_4b")
        assert editor.placeholderText() == "blank", year
        type_(dock, "v_4b", "3")
        type_(dock, "v_4b", "")
        assert (editor.text(), editor.placeholderText()) == ("", "blank"), year
        dock.undo()


def test_texts_that_nobody_wrote_are_empty_record_after_record(dock):
    for year in (2023, 2031, 2019):
        dock.panel.year_chosen.emit(year)
        form = dock.panel.form
        stored = {name: form.before[name] for name in ("sumber", "catatan")}
        for name, value in stored.items():
            editor = form.editor(name)
            shown = editor.toPlainText() if hasattr(editor, "toPlainText") else editor.text()
            assert shown == (value if isinstance(value, str) else ""), (year, name)
        assert form.changes() == {}


def test_a_blank_is_no_zero_until_the_record_says_so(dock):
    type_(dock, "v_3a", "")
    assert dock.panel.band.kelas.text() == "<b>Incomplete</b>"
    assert "1 blank" in dock.panel.band.more.text()
    dock.panel.form.set_values({"kosong_nol": True})
    QTest.qWait(120)
    assert "blank" not in dock.panel.band.more.text()
    dock.go_to(1)
    dock.save()
    (row,) = stored(dock, rt_id=dock.lines[0].rt_id, tahun=2023)
    assert (row["v_3a"], row["kosong_nol"], row["isi_n_3a"]) == (None, True, 0)


def test_enter_goes_from_the_first_field_to_the_next_rt(dock):
    form = dock.panel.form
    form.start()
    seen = []
    for _ in range(len(form.order)):
        seen.append(form.field())
        if seen[-1] == "catatan":
            break
        QTest.keyClick(form.editor(seen[-1]), Qt.Key.Key_Return)
    assert seen == list(form.order)
    form.finished.emit()
    assert dock.number == 1
    assert form.field() == form.order[0]
    dock.go_to(2)
    form.finished.emit()
    assert dock.number == 2
    assert "last RT" in said(dock)[0]


def test_last_years_record_is_shown_before_it_is_taken(dock):
    dock.panel.year_chosen.emit(2024)
    assert "2023" in dock.panel.copy.text()
    dock.copy()
    (dialog,) = dock.commands.shown
    dialog.only.setChecked(True)
    header = dict(dialog.values())
    assert set(header) == set(dock.data.header)
    assert dialog.table.rowCount() == len(header)
    dialog.whole.setChecked(True)
    assert len(dialog.values()) > len(dock.data.needed)
    dialog.only.setChecked(True)
    assert dock.panel.form.changes() == {}
    dialog.buttons.accepted.emit()
    QTest.qWait(120)
    assert {**header, "catatan": "Header copied from 2023"} == dock.panel.form.changes()
    dock.go_to(1)
    dock.save()
    (row,) = stored(dock, tahun=2024)
    assert row["catatan"] == "Header copied from 2023"
    assert row["jumlah_kk"] == 40
    assert row["v_1a"] is None


def test_what_was_copied_for_one_rt_is_not_typed_into_another(dock):
    dock.panel.year_chosen.emit(2024)
    dock.copy()
    (dialog,) = dock.commands.shown
    dock.go_to(1)
    dialog.buttons.accepted.emit()
    assert dock.panel.form.changes() == {}
    assert "nothing was copied" in said(dock)[0]


def test_an_rt_selected_on_the_map_is_shown(dock):
    other = dock.data.lines(dock.panel.kelurahan.itemData(1), dock.year)[1]
    type_(dock, "v_1a", "12")
    dock.editing.layer("rt").selectByIds([other.fid])
    assert dock.line.rt_id == other.rt_id
    assert dock.panel.kelurahan.currentIndex() == 1
    assert dock.editing.modified() == ["baseline"]


def test_closing_the_dock_keeps_what_was_typed_and_ends_its_session(dock):
    dock.hide()
    assert not dock.editing.layer("baseline").isEditable()
    dock.show()
    type_(dock, "v_1a", "12")
    dock.hide()
    assert dock.editing.modified() == ["baseline"]
    dock.show()
    assert dock.panel.form.editor("v_1a").text() == "12"


def test_the_dock_is_narrow_and_says_when_nothing_is_open(dock):
    assert dock.minimumSizeHint().width() <= 330
    dock.commands.session.path = None
    dock.commands.session.changed.emit()
    assert not dock.panel.isEnabled()
    assert dock.panel.hint.text()
    assert dock.panel.form.form is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("20,4", "20.4"),
        ("20.4", "20.4"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("-0,3", "-0.3"),
        ("12", "12"),
        ("1.234.567,25", "1234567.25"),
        ("1,2,3", "1,2,3"),
        (",", "."),
    ],
)
def test_comma_and_point_are_taken_alike(text, wanted):
    assert decimal_text(text, ".") == wanted


def test_a_typed_comma_is_a_decimal_comma_in_any_number_format(dock):
    before = QLocale()
    try:
        for name in ("C", "en_US", "id_ID"):
            QLocale.setDefault(QLocale(name))
            for text in ("20,4", "20.4"):
                type_(dock, "v_1a", text)
                assert dock.panel.form.values()["v_1a"] == 20.4, (name, text)
    finally:
        QLocale.setDefault(before)


def left(dock):
    """Return what the recovery file of a window that died now would hold, and forget what was typed."""
    file = RecoveryFile(dock.commands.session.path)
    assert file.write(dock.editing, None, dock.commands.typed())
    kept = file.path.read_text(encoding="utf-8")
    file.remove()
    dock.undo()
    assert dock.panel.form.changes() == {}
    file.path.write_text(kept, encoding="utf-8")
    (found,) = left_behind(dock.commands.session.path)
    return found


def test_figures_being_typed_outlive_a_crash(dock):
    dock.go_to(1)
    shown = dock.line.rt_id
    type_(dock, "v_1a", "12,5")
    type_(dock, "v_3a", "")
    type_(dock, "catatan", "dihitung ulang")
    dock.panel.form.set_values({"kosong_nol": True})
    typed = dock.panel.form.changes()
    found = left(dock)
    assert (found.counts, found.typed.rt, found.typed.year) == ({}, "RT002-RW001", 2023)
    dock.panel.kelurahan.setCurrentIndex(1)
    dock.panel.place_chosen.emit()
    dock.panel.year_chosen.emit(2019)
    assert restore(dock.editing, found, "Pulihkan") == []
    assert dock.commands.type_again(found.typed) == []
    assert (dock.line.rt_id, dock.year) == (shown, 2023)
    assert dock.panel.form.changes() == typed
    assert "typed, not saved" in dock.panel.band.more.text()
    assert dock.editing.modified() == []
    dock.save()
    (row,) = stored(dock, rt_id=shown, tahun=2023)
    assert (row["v_1a"], row["v_3a"], row["kosong_nol"], row["catatan"]) == (
        12.5,
        None,
        True,
        "dihitung ulang",
    )


def test_a_new_record_being_typed_outlives_a_crash_too(dock):
    dock.panel.year_chosen.emit(2031)
    type_(dock, "jumlah_kk", "31")
    found = left(dock)
    assert dock.commands.type_again(found.typed) == []
    assert dock.panel.form.is_new
    assert dock.panel.form.changes() == {"jumlah_kk": 31}


def test_what_was_typed_before_a_crash_does_not_cover_what_came_since(dock):
    type_(dock, "v_1a", "12")
    found = left(dock)
    type_(dock, "v_1a", "13")
    dock.save()
    (problem,) = dock.commands.type_again(found.typed)
    assert problem.code == "recovery-left-out"
    assert "v_1a 12" in problem.place.feature
    assert dock.panel.form.changes() == {}
    assert dock.panel.form.editor("v_1a").text() == "13"
    (problem,) = dock.commands.type_again(replace(found.typed, rt_id="gone"))
    assert "not there" in problem.text


def test_the_recovery_file_hears_of_what_is_typed_and_taken_back(dock):
    heard = []
    dock.commands.typing = lambda: heard.append(dock.commands.typed())
    type_(dock, "v_1a", "12")
    assert heard[-1].values == {"v_1a": 12}
    dock.undo()
    assert heard[-1] is None
    type_(dock, "v_1a", "13")
    dock.go_to(1)
    assert heard[-1] is None
    assert dock.editing.modified() == ["baseline"]

"""The window of the forms: what is ticked is written, one file per kelurahan, and none is ever replaced."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kotaku_qgis.workspace.store import create_workspace, open_workspace
from tests.qgis.workspace_data import SETTINGS

pytestmark = pytest.mark.usefixtures("qgis_app")


class Commands:
    """What the window asks of the plugin's commands."""

    def __init__(self, path):
        from qgis.gui import QgsMessageBar
        from qgis.PyQt.QtWidgets import QMainWindow

        from kotaku_qgis.gui.messages import Messages
        from kotaku_qgis.gui.tasks import Tasks

        self.window = QMainWindow()
        self.tasks = Tasks()
        self.bar = QgsMessageBar(self.window)
        self.messages = Messages(self.bar, self.window)
        self.session = type("Session", (), {"path": path})()

    def said(self):
        return [item.text() for item in self.bar.items()]


@pytest.fixture
def commands(sample_workspace):
    made = Commands(sample_workspace)
    yield made
    made.tasks.cancel_all()


@pytest.fixture
def dialog(commands, tmp_path):
    from qgis.core import QgsSettings

    from kotaku_qgis.gui.indicators.template_dialog import TemplateDialog

    QgsSettings().remove("kotaku/template")
    shown = TemplateDialog(commands, commands.window)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    shown.folder.setFilePath(str(tmp_path))
    shown.open_after.setChecked(False)
    shown.show()
    yield shown
    shown.close()


def write(dialog):
    dialog.go_forward()
    for _ in range(400):
        if dialog.task is None:
            return
        QTest.qWait(20)
    raise TimeoutError


def choose(dialog, kind):
    from kotaku_qgis.gui.indicators.template_dialog import KINDS

    number = [one for one, *_ in KINDS].index(kind)
    dialog.kinds.button(number).setChecked(True)


def test_a_form_per_kelurahan(dialog, commands, tmp_path):
    assert len(dialog.chosen()) == 1
    dialog.tick_all(Qt.CheckState.Checked)
    assert len(dialog.chosen()) == 2
    assert "2 kelurahan, 6" in dialog.counted.text()
    dialog.year.setValue(2025)
    write(dialog)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert len(made) == 2
    assert all(name.startswith("contoh-form-") and name.endswith("-2025.xlsx") for name in made)
    assert "2 forms written" in commands.said()[0]


@pytest.mark.parametrize(("kind", "suffix"), [("xlsx", ".xlsx"), ("pdf", ".pdf"), ("odk", ".xlsx")])
def test_no_form_is_replaced(dialog, tmp_path, kind, suffix):
    choose(dialog, kind)
    write(dialog)
    (first,) = tmp_path.iterdir()
    before = first.read_bytes()
    write(dialog)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert len(made) == 2
    assert f"{first.stem} (2){suffix}" in made
    assert first.read_bytes() == before


def test_a_drawing_can_be_stopped(dialog, tmp_path):
    choose(dialog, "pdf")
    dialog.tick_all(Qt.CheckState.Checked)
    seen = []

    def stop(_percent):
        seen.append(dialog.progress.isVisible())
        if len(seen) == 3:
            dialog.close()

    import kotaku_qgis.gui.indicators.template_dialog as window

    before, window.TemplateDialog._look_up = window.TemplateDialog._look_up, staticmethod(stop)
    try:
        dialog.go_forward()
    finally:
        window.TemplateDialog._look_up = before
    assert seen[:3] == [True] * 3
    assert not list(tmp_path.iterdir())
    assert dialog.isVisible()
    assert dialog.forward.isEnabled()
    write(dialog)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_phone_form_is_one_file_in_both_languages(dialog, tmp_path):
    dialog.tick_all(Qt.CheckState.Checked)
    choose(dialog, "odk")
    assert not dialog.lang.isEnabled()
    assert not dialog.prefill.isEnabled()
    assert dialog.hint.text()
    write(dialog)
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_ticked_nothing_to_do(dialog, tmp_path):
    dialog.tick_all(Qt.CheckState.Unchecked)
    assert not dialog.forward.isEnabled()
    dialog.tick_all(Qt.CheckState.Checked)
    assert dialog.forward.isEnabled()
    dialog.folder.setFilePath(str(tmp_path / "nowhere"))
    write(dialog)
    assert "folder that exists" in dialog.bar.currentItem().text()
    assert not list(tmp_path.iterdir())


def test_choices_are_remembered(dialog, commands):
    from kotaku_qgis.gui.indicators.template_dialog import TemplateDialog

    dialog.tick_all(Qt.CheckState.Checked)
    choose(dialog, "pdf")
    dialog.prefill.setChecked(False)
    write(dialog)
    again = TemplateDialog(commands, commands.window)
    assert (again.kind, again.prefill.isChecked(), len(again.chosen())) == ("pdf", False, 2)
    again.close()


def test_a_workspace_without_rt_says_so(tmp_path):
    from kotaku_qgis.core.errors import KotakuError
    from kotaku_qgis.gui.indicators.template_dialog import TemplateDialog

    with create_workspace(tmp_path / "empty.gpkg", SETTINGS):
        pass
    commands = Commands(tmp_path / "empty.gpkg")
    with pytest.raises(KotakuError, match="no RT"):
        TemplateDialog(commands, commands.window)
    with open_workspace(tmp_path / "empty.gpkg", readonly=True) as ws:
        assert not ws.rows("rt")
    nothing = Commands(None)
    with pytest.raises(KotakuError, match="workspace first"):
        TemplateDialog(nothing, nothing.window)

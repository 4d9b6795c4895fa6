"""Parts of the windows without a window: the matching table, the findings, the home table, messages, tasks."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.errors import KotakuError, Level, Place, Problem


@pytest.fixture
def regulation():
    from kotaku_qgis.core.regulation import load

    return load("permen-14-2018")


@pytest.fixture
def problems():
    return [
        Problem("a", Level.INFO, "All is well."),
        Problem(
            "b",
            Level.WARNING,
            "Row is odd.",
            place=Place(file="/x/a.csv", row=4, column="KK"),
            remedy="Look.",
        ),
        Problem("c", Level.ERROR, "Value {v} is wrong.", {"v": 7}, Place(rt="Asri RT001-RW001")),
    ]


def test_matching_table_keeps_the_proposal_and_tells_what_was_changed(qgis_app, regulation, sample):
    from kotaku_qgis.gui.fields import missing
    from kotaku_qgis.gui.matching_table import MatchingTable
    from kotaku_qgis.processing import intake

    loaded = intake.load(intake.BASELINE, sample / "baseline_2019.csv")
    matching = intake.propose(loaded, regulation)
    table = MatchingTable()
    table.fill(matching, loaded.columns, loaded.samples, regulation)
    assert table.choices() == {}
    assert missing("baseline", table.matching(), regulation) == []
    for name in regulation.volume_columns:
        assert table.items[name].text(2), name  # examples of what stands there
    year = table.combos["tahun"]
    year.setCurrentIndex(0)
    assert table.choices() == {"tahun": ()}
    assert missing("baseline", table.matching(), regulation) == ["the year"]
    assert missing("baseline", table.matching(), regulation, year=True) == []


def test_examples_are_short_and_different(qgis_app):
    from kotaku_qgis.gui.matching_table import examples

    assert examples([None, float("nan"), "a", "a", " b ", 3, "d"]) == "a  ·  b  ·  3"
    assert len(examples(["x" * 90])) < 30


def test_findings_filter_and_save(qgis_app, problems, tmp_path):
    from kotaku_qgis.gui.problems import ProblemPanel
    from kotaku_qgis.processing.base import write_problems

    panel = ProblemPanel()
    panel.fill(problems)
    assert panel.filter.rowCount() == 3
    assert panel.model.rows[0][:2] == ("Asri RT001-RW001", "Value 7 is wrong.")
    panel.words.setText("kk")
    assert panel.filter.rowCount() == 1
    panel.words.clear()
    panel.level.setCurrentIndex(panel.level.findData("error"))
    assert panel.filter.rowCount() == 1
    path = tmp_path / "temuan.csv"
    write_problems([*problems, Problem("d", Level.ERROR, "{v}", {"v": "=1+1"})], path)
    text = path.read_text(encoding="utf-8-sig")
    assert text.count("\n") == 5
    assert "'=1+1" in text  # a spreadsheet must not compute what a file wrote
    assert [one.name for one in tmp_path.iterdir()] == ["temuan.csv"]


def test_home_adds_up_and_colors(qgis_app, sample_workspace):
    from qgis.PyQt.QtCore import Qt

    from kotaku_qgis.gui.home_data import read_home
    from kotaku_qgis.gui.home_model import HomeModel

    home = read_home(sample_workspace, None)
    assert home.year == 2023
    assert home.step.command == "export_album"
    assert read_home(sample_workspace, 1999).year == 2023
    model = HomeModel()
    model.fill(home.rows, home.regulation)
    assert model.rowCount() == 3
    total = model.rows[-1]
    assert total.drawn == 60
    assert total.slum == pytest.approx(sum(row.slum for row in home.rows))
    ks = HomeModel.FIXED + 1
    assert model.headerData(ks, Qt.Orientation.Horizontal) == "KS"
    color = model.data(model.index(0, ks), Qt.ItemDataRole.BackgroundRole)
    assert color.color().name() == home.regulation.slum_class("KS").color


def test_messages_replace_each_other_and_name_defects(qgis_app, problems):
    from qgis.gui import QgsMessageBar
    from qgis.PyQt.QtWidgets import QPushButton, QWidget

    from kotaku_qgis.gui.messages import Messages

    parent = QWidget()
    bar = QgsMessageBar(parent)
    messages = Messages(bar, parent)
    messages.success("done", problems=problems)
    messages.error(KotakuError("The file is {what}.", place=Place(file="a.csv"), what="odd"))
    assert [item.text() for item in bar.items()] == ["a.csv: The file is odd."]
    messages.error(ValueError("boo"))
    (item,) = bar.items()
    assert "unforeseen" in item.text()
    assert item.findChildren(QPushButton)
    messages.error(OSError(28, "No space left on device", "/x/y.gpkg"))
    assert "No space left" in bar.items()[0].text()
    messages.error(ModuleNotFoundError("No module named 'geopandas'", name="geopandas"))
    assert "geopandas" in bar.items()[0].text()
    messages.clear()
    assert bar.items() == []


def test_a_question_stays_until_it_is_answered_or_withdrawn(qgis_app):
    from qgis.gui import QgsMessageBar
    from qgis.PyQt.QtWidgets import QPushButton, QWidget

    from kotaku_qgis.gui.messages import Messages

    parent = QWidget()
    bar = QgsMessageBar(parent)
    messages = Messages(bar, parent)
    heard = []
    messages.ask("Restore?", (("Yes", lambda: heard.append("yes")), ("No", lambda: heard.append("no"))))
    messages.warning("look at the details")
    messages.success("done")
    assert [item.text() for item in bar.items()] == ["done", "Restore?"]
    bar.items()[1].findChildren(QPushButton)[0].click()
    assert heard == ["yes"]
    assert [item.text() for item in bar.items()] == ["done"]
    messages.ask("Again?", (("Yes", lambda: heard.append("again")),))
    messages.clear()
    assert [item.text() for item in bar.items()] == ["Again?"]
    messages.withdraw()
    assert bar.items() == []


def test_a_long_message_has_the_lines_it_needs_when_the_window_becomes_narrow(qgis_app):
    from qgis.gui import QgsMessageBar
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

    from kotaku_qgis.gui.messages import Messages

    parent = QWidget()
    bar = QgsMessageBar(parent)
    QVBoxLayout(parent).addWidget(bar)
    parent.resize(1200, 200)
    parent.show()
    messages = Messages(bar, parent)
    messages.info("The workspace is open; please note the details before you go on with your work here.")
    QTest.qWait(50)
    text = bar.items()[0].findChild(QTextBrowser)
    parent.resize(420, 200)
    QTest.qWait(50)
    assert text.document().size().height() > 2 * text.fontMetrics().lineSpacing()
    assert text.height() >= text.document().size().height()
    parent.deleteLater()


def test_layers_are_known_by_whatever_way_the_project_was_opened(qgis_app, workspace, tmp_path):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QObject, pyqtSignal

    from kotaku_qgis.gui.session import Session
    from kotaku_qgis.workspace.project import layer_of, write_project
    from kotaku_qgis.workspace.store import open_workspace

    class Interface(QObject):
        projectRead = pyqtSignal()

    with open_workspace(workspace) as opened:
        name = write_project(opened).name
    other = tmp_path / "other way"
    other.symlink_to(workspace.parent, target_is_directory=True)
    project = QgsProject.instance()
    assert project.read(str(other / name))
    interface = Interface()
    session = Session(interface)
    layer = layer_of(project, "rt")
    assert layer in session.layers()
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().indexOf("catatan"), "x")
    assert session.edited_layers() == [layer.name()]
    layer.rollBack()
    session.close()
    project.clear()


def wait(qgis_app, condition):
    from qgis.PyQt.QtTest import QTest

    for _ in range(200):
        if condition():
            return
        QTest.qWait(20)
    raise TimeoutError


def test_tasks_report_once_and_can_be_cancelled(qgis_app):
    from kotaku_qgis.gui.tasks import Tasks

    tasks, said = Tasks(), []

    def fail(_feedback):
        raise KotakuError("No.")

    def long(feedback):
        while not feedback.isCanceled():
            pass
        return "late"

    tasks.start("well", lambda _feedback: 41 + 1, said.append, said.append)
    wait(qgis_app, lambda: not tasks.busy)
    assert said == [42]
    tasks.start("ill", fail, said.append, lambda error: said.append(str(error)), lambda: said.append("ended"))
    wait(qgis_app, lambda: not tasks.busy)
    assert said == [42, "ended", "No."]
    task = tasks.start("long", long, said.append, said.append, lambda: said.append("over"))
    task.cancel()
    wait(qgis_app, lambda: not tasks.busy)
    assert said[3:] == ["over"]


def test_help_pages_have_every_anchor(qgis_app):
    from kotaku_qgis.paths import resource

    for lang in ("id", "en"):
        text = resource("help", f"{lang}.html").read_text(encoding="utf-8")
        for anchor in ("create", "boundaries", "rt", "baseline", "score", "export"):
            assert f'id="{anchor}"' in text
        assert "http" not in text  # works offline

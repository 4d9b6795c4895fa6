"""Look through the history as a facilitator would: who changed what, undo a step, bring a record back."""

from hands import FACTS, WORK, messages, press, run, shot, until
from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

from kotaku_qgis.gui.indicators.history_dialog import HistoryDialog
from kotaku_qgis.workspace.project import layer_of
from kotaku_qgis.workspace.store import open_workspace


def said(dialog):
    """Return the messages above the window's pages."""
    return [item.text() for item in dialog.bar.items()]


def settled(dialog):
    """Wait until the window has read everything."""
    until(lambda: dialog.task is None and not dialog.waiting, "reading")
    QTest.qWait(150)


def start(plugin):
    """Make the sample, mend a record twice, move an RT in QGIS."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.is_open and not plugin.commands.busy, "the sample")
    QTest.qWait(800)
    with open_workspace(plugin.commands.session.path) as ws:
        row = ws.rows("baseline", tahun=2021)[3]
        FACTS["key"] = row["baseline_id"]
        FACTS["was"] = row["v_4b"]
        with ws.transaction("import baseline", "perbaikan.xlsx") as step:
            step.update(
                "baseline", row["baseline_id"], {"v_4b": 1234.5, "v_5a": 12, "catatan": "diukur ulang"}
            )
        with ws.transaction("import baseline", "perbaikan2.xlsx") as step:
            step.update("baseline", row["baseline_id"], {"v_4b": 200})
    layer = layer_of(QgsProject.instance(), "rt")
    layer.startEditing()
    feature = next(layer.getFeatures())
    shape = feature.geometry()
    shape.translate(3, 2)
    layer.changeGeometry(feature.id(), shape)
    layer.commitChanges()
    QTest.qWait(300)


def steps(plugin):
    """Open the window: the list, what a step changed, the filters."""
    dialog = FACTS_DIALOG["it"] = HistoryDialog(plugin.commands, plugin.commands.window)
    plugin.commands.show(dialog)
    settled(dialog)
    FACTS["steps"] = [cells[1] for cells in dialog.steps.model.cells]
    FACTS["edit"] = dialog.steps.changes.cells
    shot("history-1-edit", dialog)
    dialog.steps.steps.selectRow(2)
    settled(dialog)
    FACTS["changes"] = dialog.steps.changes.cells
    shot("history-2-changes", dialog)
    dialog.steps.words.setText("perbaikan2")
    FACTS["found"] = dialog.steps.filter.rowCount()
    dialog.steps.words.clear()


def answered(dialog, number):
    """Press a button of the question."""
    until(lambda: QApplication.activeModalWidget() or dialog.findChildren(QMessageBox), "the question")
    box = dialog.findChildren(QMessageBox)[-1]
    QTest.qWait(200)
    shot(f"history-question-{len(FACTS.setdefault('questions', []))}", box)
    FACTS["questions"].append([box.text(), box.informativeText(), [b.text() for b in box.buttons()]])
    wanted = (QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole)[number]
    press(next(b for b in box.buttons() if box.buttonRole(b) == wanted))


def undo(plugin):
    """Undo the first repair although the second has changed one of its values since."""
    dialog = FACTS_DIALOG["it"]
    dialog.steps.steps.selectRow(2)
    settled(dialog)
    press(dialog.steps.undo)
    settled(dialog)
    answered(dialog, 0)
    settled(dialog)
    until(lambda: said(dialog), "the undo")
    settled(dialog)
    FACTS["undone"] = said(dialog)
    with open_workspace(plugin.commands.session.path, readonly=True) as ws:
        row = ws.rows("baseline", baseline_id=FACTS["key"])[0]
        FACTS["kept"], FACTS["note"] = row["v_4b"], row["catatan"]
    FACTS["after"] = [cells[1] for cells in dialog.steps.model.cells][:2]
    shot("history-3-undone", dialog)


def versions(plugin):
    """Show the record's versions and bring the first one back."""
    dialog = FACTS_DIALOG["it"]
    dialog.show_record("baseline", FACTS["key"])
    settled(dialog)
    FACTS["versions"] = dialog.versions.left.count()
    shot("history-4-versions", dialog)
    dialog.versions.left.setCurrentIndex(0)
    dialog.versions.only.setChecked(True)
    QTest.qWait(100)
    FACTS["differing"] = dialog.versions.filter.rowCount()
    shot("history-5-differences", dialog)
    press(dialog.versions.restore)
    settled(dialog)
    until(lambda: dialog.versions.left.count() > FACTS["versions"], "the new version")
    FACTS["restored"] = said(dialog)
    with open_workspace(plugin.commands.session.path, readonly=True) as ws:
        FACTS["again"] = ws.rows("baseline", baseline_id=FACTS["key"])[0]["v_4b"]
    dialog.versions.only.setChecked(False)
    QTest.qWait(200)
    table = dialog.versions.table
    differing = next(n for n, row in enumerate(dialog.versions.model.rows) if not row.same)
    seen = table.visualRect(dialog.versions.filter.mapFromSource(dialog.versions.model.index(differing, 0)))
    FACTS["in sight"] = table.viewport().rect().contains(seen.center())
    shot("history-6-restored", dialog)


def refused(plugin):
    """With unsaved edits in QGIS nothing is taken back."""
    dialog = FACTS_DIALOG["it"]
    layer = layer_of(QgsProject.instance(), "rt")
    layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("catatan"), "belum disimpan")
    dialog.tabs.setCurrentIndex(0)
    dialog.steps.steps.selectRow(0)
    settled(dialog)
    press(dialog.steps.undo)
    settled(dialog)
    FACTS["refused"] = said(dialog)
    shot("history-7-refused", dialog)
    layer.rollBack()


def dark(plugin):
    """The same in a dark theme."""
    from qgis.core import QgsApplication

    QgsApplication.setUITheme("Night Mapping")
    dialog = FACTS_DIALOG["it"]
    dialog.tabs.setCurrentIndex(1)
    QTest.qWait(400)
    shot("history-8-dark", dialog)
    QgsApplication.setUITheme("default")
    FACTS["log of messages"] = messages()
    dialog.close()
    QTest.qWait(200)
    FACTS["left"] = len(plugin.commands.dialogs)


FACTS_DIALOG = {}
run(start, steps, undo, versions, refused, dark)

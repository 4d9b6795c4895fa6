"""Run inside QGIS (--code): the whole job through the plugin's own windows; facts go to a JSON file.

Environment: KOTAKU_DRIVE_OUT (folder for the pictures and facts.json), KOTAKU_DRIVE_SAMPLE (folder of the
sample's files), KOTAKU_DRIVE_WORK (empty folder for the workspace).
"""

import zipfile

from hands import FACTS, LEFT, SAMPLE, WORK, drawn, messages, run, shot, until
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsAttributeForm
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel, QMenu, QMessageBox, QToolBar
from qgis.utils import iface, unloadPlugin

from kotaku_qgis.gui.indicators.import_window import CHECK


def ours():
    """Return what of the plugin QGIS holds, by kind."""
    window = iface.mainWindow()
    return {
        "docks": [
            one.objectName() for one in window.findChildren(QDockWidget) if "kotaku" in one.objectName()
        ],
        "toolbars": [
            one.objectName() for one in window.findChildren(QToolBar) if "kotaku" in one.objectName()
        ],
        "menus": [one.objectName() for one in window.findChildren(QMenu) if "kotaku" in one.objectName()],
        "actions": [one.text() for one in window.menuBar().actions() if "KOTA" in one.text()],
        "provider": QgsApplication.processingRegistry().providerById("kotaku") is not None,
        "messages": messages(),
    }


def take(commands, kind, name, answers):
    """Import *name* through the dialog of *kind*, as a user would; keep what it said."""
    getattr(commands, f"import_{kind}")()
    dialog = commands.dialogs[-1]
    dialog.source_page.file.setFilePath(str(SAMPLE / name))
    until(lambda: dialog.task is None and dialog.loaded is not None, f"reading {name}")
    shot(f"import-{kind}-1-file", dialog)
    QTest.mouseClick(dialog.forward, LEFT)
    shot(f"import-{kind}-2-columns", dialog)
    QTest.mouseClick(dialog.forward, LEFT)
    until(lambda: dialog.task is None and dialog.plan is not None, f"checking {name}")
    shot(f"import-{kind}-3-check", dialog)
    answers[name] = {**dialog.plan.counts, "shown": dialog.findings.model.rowCount()}
    QTest.mouseClick(dialog.forward, LEFT)
    until(lambda: not commands.dialogs, f"importing {name}")


def take_baseline(commands, name, answers):
    """Import the records of *name*: table, columns, what every figure becomes."""
    commands.import_baseline()
    dialog = commands.dialogs[-1]
    dialog.table_page.file.setFilePath(str(SAMPLE / name))
    until(lambda: dialog.task is None and not dialog.again.isActive(), f"reading {name}")
    while dialog.pages.currentIndex() != CHECK:
        QTest.mouseClick(dialog.forward, LEFT)
        until(lambda: dialog.task is None and not dialog.again.isActive(), f"checking {name}")
        QTest.qWait(200)
    shot("import-baseline-check", dialog)
    answers[name] = dialog.check_page.checked.plan.counts
    QTest.mouseClick(dialog.forward, LEFT)
    until(lambda: not commands.dialogs, f"importing {name}")
    until(lambda: not commands.busy, "the task")


def create(plugin):
    """Make a workspace in an empty QGIS."""
    commands = plugin.commands
    FACTS["loaded"] = ours()
    FACTS["texts"] = {name: action.text() for name, action in plugin.actions.items()}
    FACTS["enabled at start"] = [name for name, action in plugin.actions.items() if action.isEnabled()]
    shot("start")

    QTest.mouseClick(plugin.toolbar.widgetForAction(plugin.actions["new"]), LEFT)
    dialog = commands.dialogs[-1]
    FACTS["create needs"] = dialog.hint.text()
    dialog.boundaries.setFilePath(str(SAMPLE / "kelurahan.geojson"))
    until(lambda: dialog.task is None and dialog.loaded is not None, "reading the boundaries")
    dialog.province.setText("Lampung")
    dialog.folder.setFilePath(str(WORK))
    FACTS["create"] = {
        "city": dialog.city.text(),
        "ticked": len(dialog.ticked()),
        "crs": dialog.crs.crs().authid(),
        "file": dialog.file_name.text(),
    }
    shot("create", dialog)
    QTest.mouseClick(dialog.forward, LEFT)
    until(lambda: commands.session.is_open and not commands.dialogs, "creating")
    FACTS["layers"] = len(QgsProject.instance().mapLayers())


def count(plugin):
    """Import, score, look at two years, print the album."""
    commands = plugin.commands
    answers = FACTS["imports"] = {}
    take(commands, "rt", "rt.geojson", answers)
    for year in (2019, 2021, 2023):
        take_baseline(commands, f"baseline_{year}.csv", answers)
    FACTS["step before"] = plugin.dock.step.command
    QTest.mouseClick(plugin.dock.step_button, LEFT)
    until(lambda: not commands.busy, "scoring")
    drawn()
    FACTS["step after"] = plugin.dock.step.command
    model = plugin.dock.model
    FACTS["home"] = [
        [model._text(row, column) for column in range(model.columnCount())] for row in model.rows
    ]
    shot("scored")
    plugin.dock.year.setCurrentIndex(plugin.dock.year.findData(2019))
    plugin.dock.year.activated.emit(plugin.dock.year.currentIndex())
    drawn()
    FACTS["year"] = commands.session.year
    FACTS["project saved"] = not QgsProject.instance().isDirty()
    shot("scored-2019")

    QTest.mouseClick(plugin.dock.step_button, LEFT)
    dialog = commands.dialogs[-1]
    until(lambda: not dialog.pause.isActive() and dialog.album is not None, "the preview")
    shot("export-album", dialog)
    QTest.mouseClick(dialog.go, LEFT)  # who signs is asked once, and may stay empty
    QTest.mouseClick(dialog.go, LEFT)
    until(lambda: not commands.dialogs, "the album")
    FACTS["album"] = sorted(path.name for path in WORK.glob("*.pdf"))
    FACTS["files"] = sorted(path.name for path in WORK.iterdir() if path.is_file())


def write_out(plugin):
    """Layers and table; the second time nothing is lost without a question."""
    commands = plugin.commands
    FACTS["written"], FACTS["asked"] = [], []
    QDesktopServices.openUrl = staticmethod(lambda url: FACTS["written"].append(url.fileName()))

    def refuse(_parent, _title, text, *_more):
        FACTS["asked"].append(text)
        return QMessageBox.StandardButton.No

    old, QMessageBox.question = QMessageBox.question, refuse
    for export in (commands.export_layers, commands.export_tables):
        export()
        shot(f"export-{export.__name__}", commands.dialogs[-1])
        QTest.mouseClick(commands.dialogs[-1].go, LEFT)
        until(lambda: not commands.dialogs, "writing")
        export()
        QTest.mouseClick(commands.dialogs[-1].go, LEFT)
        commands.dialogs[-1].close()
        until(lambda: not commands.dialogs, "closing")
    QMessageBox.question = old


def reopen(plugin):
    """Open the project anew, without a chosen year, as it is when the records came after it; fill a form in."""
    project = QgsProject.instance()
    path = project.fileName()
    known = len(project.relationManager().relations())
    project.writeEntry("kotaku", "year", "")
    project.write()
    iface.addProject(path)
    QTest.qWait(500)
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        text = archive.read(name).decode("utf-8")
    listed = text.partition("<relations>")[2].partition("</relations>")[0]  # layers name theirs once more
    FACTS["relations"] = {
        "before": known,
        "open": sum(one.isValid() for one in project.relationManager().relations().values()),
        "stored": listed.count("<relation "),
    }
    FACTS["year reopened"] = plugin.commands.session.year
    layer = project.mapLayer(project.readEntry("kotaku", "layer/baseline", "")[0])
    iface.openFeatureForm(layer, next(layer.getFeatures()), False, False)  # no copy, not modal
    until(forms, "the form")
    form = forms()[0]
    FACTS["form labels"] = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    shot("form", form)
    form.close()


def forms():
    """Return the attribute forms on the screen."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [one for one in shown if one.inherits("QgsAttributeDialog") or one.findChildren(QgsAttributeForm)]


def leave(plugin):
    """Be refused once, then unload."""
    commands = plugin.commands
    commands.import_boundaries()
    dialog = commands.dialogs[-1]
    dialog.source_page.file.setFilePath(str(SAMPLE / "kegiatan.csv"))
    until(lambda: dialog.task is None and dialog.bar.items(), "refusing a table as boundaries")
    FACTS["refused"] = dialog.bar.items()[0].text()
    shot("refused", dialog)
    FACTS["cannot go on"] = not dialog.forward.isEnabled()

    unloadPlugin("kotaku_qgis")
    QTest.qWait(500)
    FACTS["unloaded"] = ours()
    FACTS["windows left"] = [
        one.objectName() for one in QApplication.topLevelWidgets() if one.objectName().startswith("kotaku")
    ]
    shot("unloaded")


run(create, count, write_out, reopen, leave)

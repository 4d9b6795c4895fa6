"""Run inside QGIS (--code): a package is made, worked on as a tablet would, compared, decided, merged.

Environment: see hands.py; the workspace is made from the sample in KOTAKU_DRIVE_WORK.
"""

import hands
from hands import FACTS, WORK, drawn, key, messages, press, run, shot, until
from osgeo import ogr
from qgis.core import QgsApplication, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QTabWidget
from qgis.utils import iface

from kotaku_qgis.gui.indicators import conflict_view
from kotaku_qgis.gui.indicators.merge_dialog import MergeDialog
from kotaku_qgis.gui.indicators.package_dialog import PackageDialog
from kotaku_qgis.workspace.store import open_workspace

YEAR = 2023


def sample(plugin):
    """Open the sample."""
    plugin.commands.make_sample(WORK)
    until(lambda: plugin.commands.session.path is not None and not plugin.commands.busy, "sample")
    drawn()


def export(plugin):
    """Make a package of one kelurahan through the window."""
    commands = plugin.commands
    dialog = PackageDialog(commands, iface.mainWindow())
    commands.show(dialog)
    shot("package-1-empty", dialog)
    FACTS["before"] = [dialog.forward.isEnabled(), dialog.hint.text()]
    dialog.words.setFocus()
    QTest.keyClicks(dialog.words, dialog.list.item(1).text()[:4])
    FACTS["listed"] = [
        dialog.list.item(number).text()
        for number in range(dialog.list.count())
        if not dialog.list.item(number).isHidden()
    ]
    dialog.list.setFocus()
    dialog.list.setCurrentRow(1)
    key(Qt.Key.Key_Space, widget=dialog.list)
    dialog.year.setValue(YEAR)
    dialog.target.setFilePath(str(WORK / "lapangan"))
    shot("package-2-chosen", dialog)
    FACTS["ready"] = [dialog.forward.isEnabled(), dialog.hint.text()]
    press(dialog.forward)
    until(lambda: not commands.dialogs, "packing")
    shot("package-3-made")
    FACTS["made"] = sorted(path.suffix for path in (WORK / "lapangan").iterdir())
    FACTS["said"] = messages()


def folder():
    return next(path for path in (WORK / "lapangan").iterdir() if path.is_dir())


def work_on_it(plugin):
    """Change records in the package as a tablet does, and some of the same in the office."""
    path = folder() / f"{folder().name}.gpkg"
    data = ogr.Open(str(path), 1)
    layer = data.GetLayerByName("baseline")
    layer.SetAttributeFilter(f"tahun = {YEAR}")
    changed = []
    for number in range(4):
        feature = layer.GetNextFeature()
        changed.append(feature.GetField("baseline_id"))
        feature.SetField("jumlah_kk", 60 + number)
        feature.SetField("panjang_jalan_ideal_m", 512.5 + number)
        if number == 0:
            feature.SetField("catatan", "Dihitung ulang bersama Ketua RT")
            feature.SetField("pt_strategis", 1)
        layer.SetFeature(feature)
    feature = None
    outline = data.GetLayerByName("rt")
    feature = outline.GetNextFeature()
    shape = QgsGeometry()
    moved = feature.GetGeometryRef().Clone()
    shape.fromWkb(bytes(moved.ExportToWkb()))
    shape.translate(12, 8)
    feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(shape.asWkb())))
    rt = feature.GetField("rt_id")
    outline.SetFeature(feature)
    feature = outline = layer = data = None
    with open_workspace(plugin.commands.session.path) as workspace, workspace.transaction("test") as step:
        for number, record in enumerate(changed[:3]):
            step.update("baseline", record, {"jumlah_kk": 80.0 + number})
        step.update("baseline", changed[0], {"pt_strategis": 5, "catatan": "Menurut lurah"})
        (here,) = workspace.rows("rt", rt_id=rt)
        office = QgsGeometry()
        office.fromWkb(here["geom"])
        office.translate(-10, 4)
        step.update("rt", rt, {"geom": bytes(office.asWkb())})
    plugin.commands.session.data_changed()


def cell(view, item, column):
    """Click on a value as the mouse does."""
    view.scrollToItem(item)
    place = view.visualItemRect(item)
    x = view.columnViewportPosition(column) + 20
    QTest.mouseClick(view.viewport(), hands.LEFT, hands.NONE, QPoint(x, place.center().y()))
    QTest.qWait(80)
    return QPoint(x, place.center().y())


def merge(plugin):
    """Compare, decide by mouse and keyboard, merge."""
    commands = plugin.commands
    dialog = MergeDialog(commands, iface.mainWindow())
    commands.show(dialog)
    shot("merge-1-file", dialog)
    dialog.package.setFilePath(str(folder()))
    press(dialog.forward)
    until(lambda: dialog.task is None and dialog.comparison is not None, "comparing")
    view = dialog.conflicts
    shot("merge-2-conflicts", dialog)
    FACTS["questions"] = [(one.column, one.label) for one in view.questions]
    FACTS["open"] = [dialog.forward.isEnabled(), dialog.count.text(), dialog.summary.text()]
    records = [view.topLevelItem(number) for number in range(view.topLevelItemCount())]
    outline = next(item for item in records if view.question(item.child(0)).table == "rt")
    first = max(records, key=lambda item: item.childCount())
    cell(view, first.child(0), conflict_view.FIELD)
    cell(view, first.child(1), conflict_view.OFFICE)
    numbers = [child for item in records for child in children(item) if column_of(view, child) == "jumlah_kk"]
    type_over(dialog, numbers[0])
    view.setCurrentItem(outline.child(0), conflict_view.WHAT)
    press(dialog.map_button)
    drawn()
    shot("merge-4-map")
    press(dialog.field_button)
    shot("merge-5-decided", dialog)
    FACTS["half"] = [dialog.forward.isEnabled(), dialog.hint.text()]
    dialog.open_only.setChecked(True)
    shot("merge-6-undecided", dialog)
    FACTS["left"] = len(view.undecided())
    press(dialog.rest_button)
    FACTS["all"] = [dialog.forward.isEnabled(), dialog.count.text()]
    dialog.open_only.setChecked(False)
    wanted = {view.question(numbers[0]).key: 75}
    press(dialog.forward)
    until(lambda: not commands.dialogs, "merging")
    drawn()
    shot("merge-7-merged")
    FACTS["merged"] = messages()
    with open_workspace(commands.session.path, readonly=True) as workspace:
        FACTS["written"] = [
            workspace.rows("baseline", baseline_id=one)[0]["jumlah_kk"] == kk for one, kk in wanted.items()
        ]
        steps = {row["langkah"] for row in workspace.rows("riwayat", tindakan="merge field package")}
        FACTS["steps"] = len(steps)


def type_over(dialog, item):
    """Type a value that cannot be read, then one that can."""
    view = dialog.conflicts
    for words in ("12,5,3", "75"):
        place = cell(view, item, conflict_view.TAKEN)
        QTest.mouseDClick(view.viewport(), hands.LEFT, hands.NONE, place)
        until(lambda: view.findChild(QLineEdit) is not None, "editor")
        editor = view.findChild(QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, words)
        key(Qt.Key.Key_Return, widget=editor)
        QTest.qWait(200)
        if words != "75":
            FACTS["refused"] = [item.text() for item in dialog.bar.items()]
            FACTS["still"] = view.question(item).id in view.decisions
            shot("merge-3-refused", dialog)
    FACTS["typed"] = item.text(conflict_view.TAKEN)


def children(item):
    return [item.child(number) for number in range(item.childCount())]


def column_of(view, item):
    return view.question(item).column


def again(plugin):
    """The same package once more, in a dark theme: nothing left to merge."""
    commands = plugin.commands
    QgsApplication.setUITheme("Night Mapping")
    QTest.qWait(300)
    dialog = MergeDialog(commands, iface.mainWindow())
    commands.show(dialog)
    dialog.package.setFilePath(str(folder()))
    dialog.compare()
    until(lambda: dialog.task is None and dialog.comparison is not None, "comparing")
    FACTS["again"] = [dialog.forward.isEnabled(), dialog.forward.text(), len(dialog.conflicts.questions)]
    questions = dark_questions()
    dialog.conflicts.fill(questions, dialog.shown)
    dialog.refresh()
    cell(dialog.conflicts, dialog.conflicts.topLevelItem(0).child(0), conflict_view.FIELD)
    shot("merge-8-dark", dialog)
    dialog.reject()


def look(plugin):
    """The package opened as a laptop in the field does: map, and the form of an RT."""
    FACTS["office"] = plugin.commands.session.path
    QgsProject.instance().setDirty(False)
    iface.addProject(str(next(folder().glob("*.qgz"))))
    drawn()
    iface.zoomFull()
    drawn()
    shot("field-1-map")
    project = QgsProject.instance()
    layers = [one for one in project.mapLayers().values() if "|layername=rt" in one.source()]
    rt = next(one for one in layers if "asesmen" not in one.source())
    FACTS["opened"] = [all(one.isValid() for one in project.mapLayers().values()), rt.readOnly()]
    iface.openFeatureForm(rt, next(rt.getFeatures()), False, False)
    QTest.qWait(500)
    form = next(one for one in QApplication.topLevelWidgets() if one.inherits("QgsAttributeDialog"))
    tabs = form.findChild(QTabWidget)
    FACTS["tabs"] = [tabs.tabText(number) for number in range(tabs.count())]
    tabs.setCurrentIndex(tabs.count() - 1)
    shot("field-2-form", form)
    form.close()
    plugin.commands.open_path(FACTS.pop("office"))
    drawn()


def dark_questions():
    from kotaku_qgis.core.three_way import Kind, Question

    return [
        Question(Kind.CELL, "baseline", "a", "jumlah_kk", 40.0, 55.0, 66.0, "Melati RT001-RW001 2023"),
        Question(Kind.DELETION, "foto", "b", "", {"x": 1}, None, {"x": 1}, "foto/depan.jpg"),
    ]


run(sample, export, work_on_it, merge, look, again)

"""The import window on a real city's tables: shifted rows seen and repaired, imported, undone, imported again."""

from hands import FACTS, WORK, messages, press, run, shot, until
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from qgis.utils import iface

from kotaku_qgis.gui.indicators.import_window import CHECK, COLUMNS, NAMES, ImportWindow
from kotaku_qgis.workspace.store import open_workspace


def counts():
    with open_workspace(WORK / "kota.gpkg", readonly=True) as workspace:
        return {name: workspace.count(name) for name in ("rt", "baseline")}


def window(plugin):
    made = ImportWindow(plugin.commands, plugin.commands.window)
    plugin.commands.show(made)
    QTest.qWait(300)
    return made


def idle(made):
    until(lambda: made.task is None and not made.again.isActive(), "the work")
    QTest.qWait(200)


def start(plugin):
    plugin.commands.open_path(WORK / "kota.gpkg")
    until(lambda: plugin.commands.session.is_open, "the workspace")
    QTest.qWait(500)


def read_and_match(plugin):
    made = window(plugin)
    shot("import-1-empty", made)
    made.table_page.file.setFilePath(str(WORK / "r0_as_published.xlsx"))
    idle(made)
    FACTS["read"] = made.table_page.info.text()
    FACTS["header"] = made.table.header
    shot("import-2-table", made)
    press(made.forward)
    FACTS["lacking"] = made.lacking()
    FACTS["numbers"] = made.columns_page.numbers.text()
    made.columns_page.names.setEditText("Dinas Perkim")
    press(made.columns_page.keep_button)
    FACTS["kept"] = made.columns_page.note.text()
    shot("import-3-columns", made)


def check_and_save(plugin):
    made = plugin.commands.dialogs[-1]
    press(made.forward)
    idle(made)
    FACTS["page"] = made.pages.currentIndex() in {NAMES, CHECK}
    if made.pages.currentIndex() == NAMES:
        FACTS["names"] = [(one.kind, one.name, [n for _, n in one.near]) for one in made.names_page.unmatched]
        shot("import-4-names", made)
        press(made.forward)
        idle(made)
    page = made.check_page
    FACTS["offered"] = len(page.checked.offered)
    FACTS["refused"] = page.checked.plan.counts["refused"]
    FACTS["excel errors"] = [
        (one.place.row, one.place.column, one.values["value"])
        for one in page.checked.plan.problems
        if one.code == "number-excel-error"
    ]
    shot("import-5-repairs", made)
    page.tabs.setCurrentWidget(page.cells)
    page.cells.view.selectRow(10)
    FACTS["why"] = page.cells.why.text()
    shot("import-6-figures", made)
    page.tabs.setCurrentWidget(page.findings)
    shot("import-7-findings", made)
    page.save_to(WORK / "masalah.xlsx")
    page.save_to(WORK / "masalah.csv")
    FACTS["saved"] = page.summary.text()
    FACTS["before"] = counts()


def repair_and_take(plugin):
    made = plugin.commands.dialogs[-1]
    page = made.check_page
    page.tabs.setCurrentWidget(page.repairs)
    page.repairs.view.selectRow(1)
    press(page.repairs.some)
    idle(made)
    FACTS["after one"] = page.checked.plan.counts["refused"]
    press(page.repairs.every)
    idle(made)
    FACTS["after all"] = page.checked.plan.counts["refused"]
    shot("import-8-repaired", made)
    page.tabs.setCurrentWidget(page.cells)
    page.cells.target.setCurrentIndex(page.cells.target.findData("v_1a"))
    page.cells.area.setCurrentIndex(1)
    FACTS["filtered"] = page.cells.model.rowCount()
    shot("import-9-filtered", made)
    FACTS["still"] = counts()
    press(made.forward)
    until(lambda: plugin.commands.dialogs == [], "the import")
    QTest.qWait(400)
    FACTS["said"] = messages()
    FACTS["imported"] = counts()
    shot("import-10-said")


def undo(plugin):
    (item,) = [one for one in iface.messageBar().items() if one.title() == "KOTAKU"]
    press(item.findChildren(QPushButton)[-1])
    until(lambda: not plugin.commands.busy, "the undo")
    QTest.qWait(400)
    FACTS["undone"] = counts()
    FACTS["undo said"] = messages()


def again(plugin):
    """The same header comes again: the kept matching is offered; then the table of headers."""
    for name in ("r0_as_published.xlsx", "rt_header.xlsx"):
        made = window(plugin)
        made.table_page.file.setFilePath(str(WORK / name))
        idle(made)
        press(made.forward)
        FACTS.setdefault("recognised", made.columns_page.names.currentText())
        press(made.forward)
        idle(made)
        if made.pages.currentIndex() == NAMES:
            press(made.forward)
            idle(made)
        if made.check_page.checked.offered:
            press(made.check_page.repairs.every)
            idle(made)
        shot(f"import-11-{name.split('.')[0]}", made)
        press(made.forward)
        until(lambda: plugin.commands.dialogs == [], "the import")
        QTest.qWait(300)
    FACTS["finally"] = counts()


def pasted(plugin):
    """Cells pasted, two of them wrong: nothing is written when the window is closed."""
    from qgis.PyQt.QtWidgets import QApplication

    before = counts()
    made = window(plugin)
    QApplication.clipboard().setText(
        "DATA RT\n\nKelurahan\tRT/RW\tTahun\tJumlah Bangunan\tJumlah KK\t1a Volume\n"
        "Klegoo\tRT 1 RW 2\t2023\t57\t7O\t60 %\n"
        "Klego\tRT 2 RW 2\t2023\t43\t43\t1,409\n"
    )
    made.table_page.setFocus()
    QTest.keyClick(made.table_page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    idle(made)
    FACTS["pasted"] = (made.table_page.info.text(), made.table.header)
    shot("import-12-pasted", made)
    press(made.forward)
    shot("import-13-pasted-columns", made)
    assert made.pages.currentIndex() == COLUMNS
    press(made.forward)
    idle(made)
    FACTS["asked"] = [(one.name, [n for _, n in one.near]) for one in made.names_page.unmatched]
    box = made.names_page.boxes[0]
    box.setCurrentIndex(1)
    shot("import-14-names", made)
    press(made.forward)
    idle(made)
    shot("import-15-pasted-check", made)
    FACTS["pasted counts"] = made.check_page.checked.plan.counts
    FACTS["pasted codes"] = sorted({one.code for one in made.check_page.checked.plan.problems})
    made.reject()
    FACTS["unwritten"] = before == counts()


def dark(plugin):
    """The same window in a dark theme."""
    QgsApplication.setUITheme("Night Mapping")
    QTest.qWait(500)
    made = window(plugin)
    made.table_page.file.setFilePath(str(WORK / "r0_as_published.xlsx"))
    idle(made)
    shot("import-20-dark-table", made)
    press(made.forward)
    shot("import-21-dark-columns", made)
    press(made.forward)
    idle(made)
    if made.pages.currentIndex() == NAMES:
        press(made.forward)
        idle(made)
    shot("import-22-dark-check", made)
    made.reject()
    QgsApplication.setUITheme("default")


run(start, read_and_match, check_and_save, repair_and_take, undo, again, pasted, dark)

"""Open the workspace after the crash: the drawing is offered, put back, gone on with and saved."""

from hands import FACTS, RIGHT, WORK, answer, click, key, look_at, messages, press, run, shot, until
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from kotaku_qgis.drawing.book import value


def recover(plugin):
    """Answer the offer with “restore”."""
    desk, panel = plugin.draw.desk, plugin.draw.panel
    path = next(WORK.rglob("*.gpkg"))
    while path.parent.name == "cadangan":
        path = next(one for one in WORK.rglob("*.gpkg") if one.parent.name != "cadangan")
    FACTS["opened"] = plugin.commands.open_path(path)
    plugin.draw.offer()
    until(lambda: any("pemulihan" in text or ":" in text for text in messages()), "the offer")
    QTest.qWait(1200)
    FACTS["offer"] = messages()
    FACTS["before"] = desk.drawing.book.rt.featureCount()
    shot("crash-2-offer")
    answer(0)
    QTest.qWait(500)
    found = {desk.drawing.book.name(one): one for one in desk.drawing.book.drawn()}
    FACTS["restored"] = desk.drawing.book.rt.featureCount() - FACTS["before"]
    FACTS["number"] = "RT031-RW009" in found
    FACTS["notes"] = [
        one["rt_id"] for one in found.values() if value(one, "catatan") == "dilihat di lapangan"
    ]
    FACTS["unsaved"] = desk.editing.modified()
    FACTS["shape"] = [desk.tool.size(), desk.mode.table] if desk.mode else None
    box = found["RT031-RW009"].geometry().boundingBox()
    x, y, side = box.xMinimum(), box.yMinimum(), box.width()
    look_at(x + side, y + side, 150)
    shot("crash-3-restored")
    click(x + 2 * side, y + side)
    click(x + 2 * side, y + side, button=RIGHT)
    QTest.keyClicks(panel.identity.number, "32/9")
    key(Qt.Key.Key_Return, widget=panel.identity.number)
    press(panel.save)
    QTest.qWait(1500)
    FACTS["saved"] = desk.editing.modified()
    FACTS["after"] = desk.drawing.book.rt.featureCount()
    FACTS["files"] = sorted(path.name for path in WORK.rglob("*pemulihan*"))
    shot("crash-4-saved")


run(recover)

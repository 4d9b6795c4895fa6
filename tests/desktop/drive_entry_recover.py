"""Open the workspace after the crash: what was taken and what was typed are offered, put back and saved."""

from hands import FACTS, WORK, answer, messages, run, shot, until
from qgis.PyQt.QtTest import QTest


def recover(plugin):
    """Answer the offer with “restore”."""
    (path,) = [one for one in WORK.rglob("*.gpkg") if one.parent.name != "cadangan"]
    FACTS["opened"] = plugin.commands.open_path(path)
    until(lambda: any("pemulihan" in text or ":" in text for text in messages()), "the offer")
    QTest.qWait(1200)
    FACTS["offer"] = messages()
    shot("entry-crash-2-offer")
    answer(0)
    QTest.qWait(1000)
    dock = plugin.entry
    FACTS["rt"] = dock.line.rt_id if dock.line else None
    FACTS["typed"] = dock.panel.form.changes()
    FACTS["unsaved"] = dock.editing.modified()
    FACTS["seen"] = dock.in_sight
    shot("entry-crash-3-restored")
    dock.save()
    QTest.qWait(800)
    FACTS["saved"] = dock.editing.modified()
    FACTS["said"] = messages()
    FACTS["files"] = sorted(one.name for one in WORK.rglob("*pemulihan*"))
    shot("entry-crash-4-saved")


run(recover)

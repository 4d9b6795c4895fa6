"""Make the forms of the sample as a facilitator would: tick, choose, write; by mouse and by keyboard."""

from hands import FACTS, WORK, key, messages, press, run, shot, until
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

from kotaku_qgis.gui.indicators.template_dialog import KINDS, TemplateDialog

FORMS = WORK / "formulir"


def opened(commands):
    """Open the window and wait until it has the focus."""
    dialog = TemplateDialog(commands, iface.mainWindow())
    commands.show(dialog)
    dialog.folder.setFilePath(str(FORMS))
    dialog.open_after.setChecked(False)
    dialog.activateWindow()
    until(lambda: QApplication.activeWindow() is dialog, "focus")
    return dialog


def written(commands, dialog):
    """Press the button and wait until the window has closed."""
    press(dialog.forward)
    until(lambda: dialog not in commands.dialogs, "closing")
    FACTS.setdefault("said", []).append(messages())


def forms(plugin):
    """Write Excel, paper and phone."""
    commands = plugin.commands
    FORMS.mkdir()
    commands.make_sample(WORK)
    until(lambda: commands.session.is_open and not commands.busy, "sample")
    dialog = opened(commands)
    FACTS["size"] = [dialog.width(), dialog.height()]
    FACTS["least"] = [dialog.minimumSizeHint().width(), dialog.minimumSizeHint().height()]
    shot("template-1", dialog)
    dialog.tick_all(Qt.CheckState.Checked)
    shot("template-2-all", dialog)
    written(commands, dialog)
    shot("template-3-done")
    for number, (kind, *_rest) in enumerate(KINDS[1:], 1):
        dialog = opened(commands)
        press(dialog.kinds.button(number))
        FACTS[kind] = [dialog.lang.isEnabled(), dialog.prefill.isEnabled()]
        shot(f"template-4-{kind}", dialog)
        written(commands, dialog)
    FACTS["files"] = sorted(path.name for path in FORMS.iterdir())


def keyboard(plugin):
    """Reach everything by Tab, tick with Space, write with Enter."""
    commands = plugin.commands
    dialog = opened(commands)
    dialog.list.setFocus()
    press(dialog.kinds.button(0))
    dialog.list.setFocus()
    seen = []
    for _ in range(20):
        seen.append(QApplication.focusWidget())
        key(Qt.Key.Key_Tab)
    wanted = (dialog.year, dialog.prefill, dialog.open_after, dialog.forward, dialog.cancel_button)
    FACTS["reached"] = [
        any(one is widget or widget.isAncestorOf(one) for one in seen if one) for widget in wanted
    ]
    dialog.list.setFocus()
    dialog.list.setCurrentRow(0)
    before = len(dialog.chosen())
    key(Qt.Key.Key_Space)
    FACTS["ticked"] = [before, len(dialog.chosen())]
    key(Qt.Key.Key_Escape)
    until(lambda: dialog not in commands.dialogs, "escape")


def night(plugin):
    """Look at it in the dark theme."""
    QgsApplication.setUITheme("Night Mapping")
    QTest.qWait(500)
    dialog = opened(plugin.commands)
    shot("template-5-night", dialog)
    dialog.reject()
    QgsApplication.setUITheme("default")


run(forms, keyboard, night)

"""A dock that opens the guide at its own chapter: F1, or its button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QDockWidget, QToolButton, QWidget

from kotaku_qgis.i18n import tr
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands


class HelpfulDock(QDockWidget):
    """The base of our docks; *anchor* is the chapter of the guide."""

    anchor = ""

    def __init__(self, title: str, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.commands = commands

    def help_button(self) -> QToolButton:
        """Return a button that opens the guide."""
        button = QToolButton(self)
        button.setIcon(QIcon(str(resource("icons", "help.svg"))))
        button.setIconSize(QSize(20, 20))
        button.setToolTip(tr("Help (F1)"))
        button.setAutoRaise(True)
        button.clicked.connect(lambda _checked=False: self.commands.help(self.anchor))
        return button

    def event(self, event: Any) -> bool:
        """Take F1 before QGIS opens its own guide with it."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_F1:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: Any) -> None:
        """Open the guide with F1, wherever the focus is in the dock."""
        if event.key() == Qt.Key.Key_F1:
            self.commands.help(self.anchor)
        else:
            super().keyPressEvent(event)

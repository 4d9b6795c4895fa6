"""The dock *Gambar*: draw RT, kawasan and networks, change shapes, save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QDockWidget, QWidget

from kotaku_qgis.gui.drawing.autosave import Autosave
from kotaku_qgis.gui.drawing.draw_desk import DrawDesk
from kotaku_qgis.gui.drawing.draw_panel import DrawPanel
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands


class DrawDock(QDockWidget):
    """Panel, desk and recovery of one QGIS window."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(tr("KOTAKU – Draw"), parent)
        self.setObjectName("kotakuDraw")
        self.panel = DrawPanel(self)
        self.setWidget(self.panel)
        self.desk = DrawDesk(commands, self.panel)
        self.autosave = Autosave(self.desk)

    def close_down(self) -> None:
        """Leave the tools and stop listening; called when the plugin unloads."""
        self.autosave.close()
        self.desk.close()

    def offer(self) -> None:
        """Come to the front: something asks for an answer here."""
        self.show()
        self.raise_()

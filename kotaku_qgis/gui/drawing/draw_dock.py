"""The dock *Gambar*: draw RT, kawasan and networks, change shapes, save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow, QWidget

from kotaku_qgis.gui.drawing.autosave import Autosave
from kotaku_qgis.gui.drawing.draw_desk import DrawDesk
from kotaku_qgis.gui.drawing.draw_panel import DrawPanel
from kotaku_qgis.gui.field.small_pictures import SmallPictures
from kotaku_qgis.gui.helpful_dock import HelpfulDock
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands


WIDTH, WIDE = 340, 400
"""Pixels that the dock needs, and from which on it takes room from the map that drawing needs."""


class DrawDock(HelpfulDock):
    """Panel, desk, recovery and the small pictures of photos of one QGIS window."""

    anchor = "draw"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(tr("Draw"), commands, parent)
        self.setObjectName("kotakuDraw")
        self.panel = DrawPanel(self)
        self.setWidget(self.panel)
        self.panel.foot.insertWidget(2, self.help_button())
        self._narrowed = False
        self.panel.draw_wanted.connect(lambda _name: self._narrow())
        self.panel.shape_wanted.connect(lambda _name: self._narrow())
        self.desk = DrawDesk(commands, self.panel)
        self.autosave = Autosave(self.desk)
        self.pictures = SmallPictures(commands)

    def close_down(self) -> None:
        """Leave the tools and stop listening; called when the plugin unloads."""
        self.pictures.close()
        self.autosave.close()
        self.desk.close()

    def offer(self) -> None:
        """Come to the front: something asks for an answer here."""
        self.show()
        self.raise_()

    def _narrow(self) -> None:
        """Give the map the room it needs, once: the table at home made the docks wide."""
        window = self.parent()
        if self._narrowed or self.isFloating() or not isinstance(window, QMainWindow):
            return
        self._narrowed = True
        if self.width() > WIDE:
            window.resizeDocks([self], [WIDTH], Qt.Orientation.Horizontal)

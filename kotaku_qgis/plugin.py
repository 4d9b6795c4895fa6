"""Wiring: provider, docks, menu and toolbar; unload takes everything away again."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator

from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.i18n import FOLDER, language

_PLACED = "docks placed"


class KotakuPlugin:
    """The plugin as QGIS knows it."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: Any = None
        self.commands: Any = None
        self.docks: dict[str, Any] = {}
        """By name, in the order of their tabs."""
        self.bar: Any = None
        self.translator = QTranslator()
        if self.translator.load(str(FOLDER / f"kotaku_{language()}.qm")):
            QCoreApplication.installTranslator(self.translator)

    @property
    def dock(self) -> Any:
        """The home dock."""
        return self.docks["home"]

    @property
    def draw(self) -> Any:
        """The drawing dock."""
        return self.docks["draw"]

    @property
    def check(self) -> Any:
        """The dock of checks."""
        return self.docks["check"]

    @property
    def entry(self) -> Any:
        """The dock for filling in records."""
        return self.docks["entry"]

    @property
    def toolbar(self) -> Any:
        """The plugin's toolbar."""
        return self.bar.toolbar

    @property
    def actions(self) -> dict[str, Any]:
        """The actions by name."""
        return self.bar.all

    def initProcessing(self) -> None:
        """Register the algorithms; ``qgis_process`` calls only this."""
        from kotaku_qgis.processing.provider import KotakuProvider

        self.provider = KotakuProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the docks, the menu and the toolbar, in the order of the work."""
        from kotaku_qgis.gui.actions import Actions
        from kotaku_qgis.gui.commands import Commands

        self.initProcessing()
        window = self.iface.mainWindow()
        self.commands = Commands(self.iface)
        self._add_docks(window)
        self.bar = Actions(self.commands, self.docks, window)
        before = self.iface.firstRightStandardMenu().menuAction()
        window.menuBar().insertMenu(before, self.bar.menu)
        self.iface.addToolBar(self.toolbar, Qt.ToolBarArea.TopToolBarArea)
        window.insertToolBarBreak(self.toolbar)
        self.commands.session.changed.connect(self.refresh)
        self.commands.state_changed = self.refresh
        self.refresh()

    def _add_docks(self, window: Any) -> None:
        from kotaku_qgis.gui.check_dock import CheckDock
        from kotaku_qgis.gui.drawing.draw_dock import DrawDock
        from kotaku_qgis.gui.home import HomeDock
        from kotaku_qgis.gui.indicators.entry_dock import EntryDock

        kinds = {"home": HomeDock, "draw": DrawDock, "check": CheckDock, "entry": EntryDock}
        self.docks = {name: kind(self.commands, window) for name, kind in kinds.items()}
        self.commands.draw_dock = self.draw
        self.draw.desk.saved = self.check.check_saved
        for dock in self.docks.values():
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        # QGIS puts windows back where they were once all plugins are loaded
        self.iface.initializationCompleted.connect(self._stack_docks)
        if window.isVisible():
            self._stack_docks(again=True)

    def _stack_docks(self, *, again: bool = False) -> None:
        """Put the docks behind each other, until QGIS itself has kept where the user wants them.

        A plugin loaded *again* into a window that stands does not get its places back from QGIS.
        """
        if recall(_PLACED, "") and not again:
            return
        for name, dock in self.docks.items():
            if name != "home":
                self.iface.mainWindow().tabifyDockWidget(self.dock, dock)
        self.dock.raise_()

    def refresh(self) -> None:
        """Enable what makes sense now."""
        self.bar.enable(is_open=self.commands.session.is_open, busy=self.commands.busy)

    def unload(self) -> None:
        """Take away everything that was added, and close what is still open."""
        remember(_PLACED, "1")
        window = self.iface.mainWindow()
        if self.commands is not None:
            self.commands.session.changed.disconnect(self.refresh)
            self.iface.initializationCompleted.disconnect(self._stack_docks)
            for dock in self.docks.values():
                dock.close_down()
            self.commands.close()
        if self.bar is not None:
            window.menuBar().removeAction(self.bar.menu.menuAction())
            window.removeToolBarBreak(self.toolbar)
            window.removeToolBar(self.toolbar)
            self.bar.close()
        for dock in self.docks.values():
            self.iface.removeDockWidget(dock)
            dock.deleteLater()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
        QCoreApplication.removeTranslator(self.translator)
        self.bar = self.provider = self.commands = None
        self.docks = {}

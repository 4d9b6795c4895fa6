"""Wiring: provider, menu, toolbar, dock; unload takes everything away again."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QToolButton

from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.i18n import FOLDER, language, tr
from kotaku_qgis.paths import resource


class KotakuPlugin:
    """The plugin as QGIS knows it."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: Any = None
        self.commands: Any = None
        self.dock: Any = None
        self.draw: Any = None
        self.check: Any = None
        self.menu: QMenu | None = None
        self.toolbar: QToolBar | None = None
        self._import: QMenu | None = None
        self.actions: dict[str, QAction] = {}
        self.translator = QTranslator()
        if self.translator.load(str(FOLDER / f"kotaku_{language()}.qm")):
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self) -> None:
        """Register the algorithms; ``qgis_process`` calls only this."""
        from kotaku_qgis.processing.provider import KotakuProvider

        self.provider = KotakuProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the dock, the menu and the toolbar, in the order of the work."""
        from kotaku_qgis.gui.check_dock import CheckDock
        from kotaku_qgis.gui.commands import Commands
        from kotaku_qgis.gui.drawing.draw_dock import DrawDock
        from kotaku_qgis.gui.home import HomeDock

        self.initProcessing()
        window = self.iface.mainWindow()
        self.commands = Commands(self.iface)
        self.dock = HomeDock(self.commands, window)
        self.draw = DrawDock(self.commands, window)
        self.check = CheckDock(self.commands, window)
        self.commands.draw_dock = self.draw
        self.draw.desk.saved = self.check.check_saved
        for dock in self.docks:
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        # QGIS puts windows back where they were once all plugins are loaded
        self.iface.initializationCompleted.connect(self._stack_docks)
        if window.isVisible():
            self._stack_docks()
        self.menu = QMenu("KOTA&KU", window)
        self.menu.setObjectName("kotakuMenu")
        self.toolbar = QToolBar(tr("KOTAKU"), window)
        self.toolbar.setObjectName("kotakuToolbar")
        self.toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add_actions()
        before = self.iface.firstRightStandardMenu().menuAction()
        window.menuBar().insertMenu(before, self.menu)
        self.iface.addToolBar(self.toolbar, Qt.ToolBarArea.TopToolBarArea)
        window.insertToolBarBreak(self.toolbar)
        self.commands.session.changed.connect(self.refresh)
        self.commands.state_changed = self.refresh
        self.refresh()

    def _stack_docks(self) -> None:
        """Put the docks behind each other, until QGIS itself has kept where the user wants them."""
        if recall("docks placed", ""):
            return
        window = self.iface.mainWindow()
        for dock in (self.draw, self.check):
            window.tabifyDockWidget(self.dock, dock)
        self.dock.raise_()

    @property
    def docks(self) -> tuple[Any, ...]:
        """The docks, in the order of their tabs."""
        return tuple(dock for dock in (self.dock, self.draw, self.check) if dock is not None)

    def _add_actions(self) -> None:
        home = self.dock.toggleViewAction()
        self._own(home, "home", tr("&Home"), tr("Home"), tr("Show or hide the overview of the workspace"))
        self._separator()
        commands = self.commands
        self._add(
            "new", tr("&New workspace…"), tr("New"), tr("Create the workspace of a city"), commands.create
        )
        self._add("open", tr("&Open workspace…"), tr("Open"), tr("Open an existing workspace"), commands.open)
        self._separator()
        self._import = self._menu_button("import", tr("Import"), tr("Import boundaries, RT or a baseline"))
        self._add(
            "boundaries",
            tr("Import &boundaries…"),
            tr("Boundaries"),
            tr("Import kelurahan boundaries from a layer"),
            commands.import_boundaries,
            needs=True,
        )
        self._add(
            "rt",
            tr("Import &RT polygons…"),
            tr("RT"),
            tr("Import RT polygons from a layer"),
            commands.import_rt,
            needs=True,
        )
        self._add(
            "baseline",
            tr("Import base&line…"),
            tr("Baseline"),
            tr("Import baseline records from Excel or CSV"),
            commands.import_baseline,
            needs=True,
        )
        self._import = None
        self._separator()
        self._dock(self.draw, "draw", tr("&Draw"), tr("Draw"), tr("Draw RT, kawasan and networks"))
        self._add(
            "field",
            tr("From the &field…"),
            tr("Field data"),
            tr("Take in GPX tracks, KML, points and photos"),
            commands.from_field,
            needs=True,
        )
        self._add(
            "track",
            tr("&Track to polygon…"),
            tr("Track"),
            tr("Make an RT of a walked track whose ends meet"),
            commands.track_to_polygon,
            needs=True,
        )
        self.toolbar.removeAction(self.actions["track"])  # seldom; the list of files offers it too
        self._add(
            "sketch",
            tr("From p&aper…"),
            tr("Sketch"),
            tr("Bring a photographed sketch or scanned map to its place"),
            commands.from_paper,
            needs=True,
        )
        self._add(
            "basemap",
            tr("&Imagery and base maps…"),
            tr("Base maps"),
            tr("Add imagery and maps below the layers, also for work without a network"),
            commands.basemaps,
            needs=True,
        )
        self._dock(
            self.check, "check", tr("&Check"), tr("Check"), tr("Find and repair faults of the drawing")
        )
        self._separator()
        self._add(
            "score",
            tr("Compute &scores"),
            tr("Score"),
            tr("Compute scores and classes of all records"),
            commands.score,
            needs=True,
        )
        self._separator()
        self._add(
            "map",
            tr("&Map album (PDF)…"),
            tr("Maps"),
            tr("Make the map album: the city and every kelurahan, in A3"),
            commands.export_album,
            needs=True,
        )
        self._add(
            "layers",
            tr("Export la&yers…"),
            tr("Layers"),
            tr("Export layers: GeoPackage, shapefile, GeoJSON, KMZ"),
            commands.export_layers,
            needs=True,
        )
        self._add(
            "table",
            tr("SK list (&Excel)…"),
            tr("Tables"),
            tr("Export the SK list and the sums as an Excel file"),
            commands.export_tables,
            needs=True,
        )
        self._separator()
        self._add(
            "sample",
            tr("Try with sam&ple data…"),
            tr("Sample"),
            tr("Learn with sample data"),
            commands.sample,
        )
        self._add("help", tr("&Help"), tr("Help"), tr("Open the guide (works offline)"), commands.help)
        # the row is as wide as a small laptop's screen
        button: Any = self.toolbar.widgetForAction(self.actions["help"]) if self.toolbar else None
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _separator(self) -> None:
        self.menu.addSeparator()
        self.toolbar.addSeparator()

    def _menu_button(self, icon: str, text: str, tip: str) -> QMenu:
        """Add a button with a menu to the toolbar, which has no room for everything; return the menu."""
        menu = QMenu(text, self.toolbar)
        menu.setObjectName(f"kotakuMenu_{icon}")
        button = QToolButton(self.toolbar)
        button.setIcon(QIcon(str(resource("icons", f"{icon}.svg"))))
        button.setText(text)
        button.setToolTip(tip)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toolbar.addWidget(button)
        return menu

    def _own(self, action: QAction, icon: str, text: str, short: str, tip: str) -> None:
        action.setObjectName(f"kotaku_{icon}")
        action.setIcon(QIcon(str(resource("icons", f"{icon}.svg"))))
        action.setText(text)
        action.setIconText(short)
        action.setToolTip(tip)
        action.setStatusTip(tip)
        self.menu.addAction(action)
        (self._import or self.toolbar).addAction(action)
        self.actions[icon] = action

    def _dock(self, dock: Any, icon: str, text: str, short: str, tip: str) -> None:
        """Add the action that brings a dock to the front, and hides it when it is there."""
        action = dock.toggleViewAction()
        self._own(action, icon, text, short, tip)
        action.triggered.connect(lambda checked: dock.raise_() if checked else None)

    def _add(self, icon: str, text: str, short: str, tip: str, run: Any, *, needs: bool = False) -> None:
        action = QAction(self.iface.mainWindow())
        action.setProperty("needsWorkspace", needs)
        action.triggered.connect(lambda _checked=False: run())
        self._own(action, icon, text, short, tip)

    def refresh(self) -> None:
        """Enable what makes sense now."""
        is_open, busy = self.commands.session.is_open, self.commands.busy
        for name, action in self.actions.items():
            if name in {"home", "draw", "check", "help"}:
                continue
            action.setEnabled(not busy and (is_open or not action.property("needsWorkspace")))

    def unload(self) -> None:
        """Take away everything that was added, and close what is still open."""
        remember("docks placed", "1")
        if self.commands is not None:
            self.commands.session.changed.disconnect(self.refresh)
            self.iface.initializationCompleted.disconnect(self._stack_docks)
            for dock in self.docks:
                dock.close_down()
            self.commands.close()
        window = self.iface.mainWindow()
        if self.menu is not None:
            window.menuBar().removeAction(self.menu.menuAction())
            self.menu.deleteLater()
        if self.toolbar is not None:
            window.removeToolBarBreak(self.toolbar)
            window.removeToolBar(self.toolbar)
            self.toolbar.deleteLater()
        for name, action in self.actions.items():
            if name not in {"home", "draw", "check"}:  # the docks own these
                action.deleteLater()
        for dock in self.docks:
            self.iface.removeDockWidget(dock)
            dock.deleteLater()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
        QCoreApplication.removeTranslator(self.translator)
        self.menu = self.toolbar = self.dock = self.draw = self.check = self.provider = self.commands = None
        self.actions = {}

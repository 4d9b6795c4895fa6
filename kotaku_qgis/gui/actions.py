"""Menu and toolbar: every deed in the order of the work, the seldom ones behind a button with a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QToolButton

from kotaku_qgis.i18n import tr
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QDockWidget, QWidget

    from kotaku_qgis.gui.commands import Commands

ALWAYS = frozenset({"home", "draw", "check", "entry", "help"})
"""Actions that are enabled whatever is open or going on."""
DOCKS = frozenset({"home", "draw", "check", "entry"})


class Actions:
    """The plugin's menu and toolbar; :attr:`all` holds the actions by name."""

    def __init__(self, commands: Commands, docks: dict[str, QDockWidget], window: QWidget) -> None:
        self._commands = commands
        self._docks = docks
        self._window = window
        self.all: dict[str, QAction] = {}
        self.menu = QMenu("KOTA&KU", window)
        self.menu.setObjectName("kotakuMenu")
        self.toolbar = QToolBar(tr("KOTAKU"), window)
        self.toolbar.setObjectName("kotakuToolbar")
        self.toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._menu: QMenu | None = None
        self._fill()

    def enable(self, *, is_open: bool, busy: bool) -> None:
        """Enable what makes sense now."""
        for name, action in self.all.items():
            if name not in ALWAYS:
                action.setEnabled(not busy and (is_open or not action.property("needsWorkspace")))

    def close(self) -> None:
        """Let everything go; the docks own their actions."""
        for name, action in self.all.items():
            if name not in DOCKS:
                action.deleteLater()
        self.all.clear()
        self.menu.deleteLater()
        self.toolbar.deleteLater()

    # ---- building ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        do = self._commands
        self._dock("home", tr("&Home"), tr("Home"), tr("Show or hide the overview of the workspace"))
        self._separator()
        self._add("new", tr("&New workspace…"), tr("New"), tr("Create the workspace of a city"), do.create,
                  needs=False)  # fmt: skip
        self._add("open", tr("&Open workspace…"), tr("Open"), tr("Open an existing workspace"), do.open,
                  needs=False)  # fmt: skip
        self._separator()
        self._fill_import(do)
        self._dock("draw", tr("&Draw"), tr("Draw"), tr("Draw RT, kawasan and networks"))
        self._fill_sources(do)
        self._dock("check", tr("&Check"), tr("Check"), tr("Find and repair faults of the drawing"))
        self._separator()
        self._dock(
            "entry", tr("&Entry"), tr("Entry"), tr("Fill in the records of the RT, scored as you type")
        )
        self._fill_forms(do)
        self._add("score", tr("Compute &scores"), tr("Score"),
                  tr("Compute scores and classes of all records"), do.score)  # fmt: skip
        self._separator()
        self._fill_results(do)
        self._separator()
        self._add("sample", tr("Try with sam&ple data…"), tr("Sample"), tr("Learn with sample data"),
                  do.sample, needs=False)  # fmt: skip
        self._add("help", tr("Hel&p"), tr("Help"), tr("Open the guide (works offline)"), do.help, needs=False)
        button: Any = self.toolbar.widgetForAction(self.all["help"])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _fill_import(self, do: Commands) -> None:
        self._begin("import", tr("&Import"), tr("Import"), tr("Import boundaries, RT or a baseline"))
        self._add("boundaries", tr("Import &boundaries…"), tr("Boundaries"),
                  tr("Import kelurahan boundaries from a layer"), do.import_boundaries)  # fmt: skip
        self._add("rt", tr("Import &RT polygons…"), tr("RT"), tr("Import RT polygons from a layer"),
                  do.import_rt)  # fmt: skip
        self._add("baseline", tr("Import base&line…"), tr("Baseline"),
                  tr("Import baseline records from Excel or CSV"), do.import_baseline)  # fmt: skip
        self._end()

    def _fill_sources(self, do: Commands) -> None:
        self._begin("field", tr("&Sources"), tr("Sources"), tr("What to draw from: field, paper, imagery"))
        self._add("field", tr("From the &field…"), tr("Field data"),
                  tr("Take in GPX tracks, KML, points and photos"), do.from_field)  # fmt: skip
        self._add("track", tr("&Track to polygon…"), tr("Track"),
                  tr("Make an RT of a walked track whose ends meet"), do.track_to_polygon)  # fmt: skip
        self._add("sketch", tr("From p&aper…"), tr("Sketch"),
                  tr("Bring a photographed sketch or scanned map to its place"), do.from_paper)  # fmt: skip
        self._add("basemap", tr("&Imagery and base maps…"), tr("Base maps"),
                  tr("Add imagery and maps below the layers, also for work without a network"),
                  do.basemaps)  # fmt: skip
        self._end()

    def _fill_forms(self, do: Commands) -> None:
        self._begin("forms", tr("&Forms"), tr("Forms"), tr("Forms for counting, and what comes back"))
        self._add("template", tr("&Forms for counting…"), tr("Forms"),
                  tr("Excel form, paper form or ODK form for a kelurahan"), do.templates)  # fmt: skip
        self._add("package", tr("&Package for QField…"), tr("Package"),
                  tr("Take a kelurahan along on a tablet"), do.field_package)  # fmt: skip
        self._add("merge", tr("&Merge a package back…"), tr("Merge"),
                  tr("Bring back what was changed on the tablet; conflicts are shown"),
                  do.merge_package)  # fmt: skip
        self._add("history", tr("&History…"), tr("History"),
                  tr("Who changed what, compare, restore"), do.history)  # fmt: skip
        self._end()

    def _fill_results(self, do: Commands) -> None:
        self._begin("map", tr("&Results"), tr("Results"), tr("Maps, layers and tables"))
        self._add("map", tr("&Map album (PDF)…"), tr("Maps"),
                  tr("Make the map album: the city and every kelurahan, in A3"), do.export_album)  # fmt: skip
        self._add("profile", tr("Slum &profiles (PDF)…"), tr("Profiles"),
                  tr("A page per RT, kawasan or kelurahan, and the city's summary"),
                  do.export_profile)  # fmt: skip
        self._add("layers", tr("Export la&yers…"), tr("Layers"),
                  tr("Export layers: GeoPackage, shapefile, GeoJSON, KMZ"), do.export_layers)  # fmt: skip
        self._add("table", tr("SK list (&Excel)…"), tr("Tables"),
                  tr("Export the SK list and the sums as an Excel file"), do.export_tables)  # fmt: skip
        self._add("web", tr("&Web map (HTML)…"), tr("Web map"),
                  tr("One file that opens on a telephone without a network"), do.export_web)  # fmt: skip
        self._end()

    def _separator(self) -> None:
        self.menu.addSeparator()
        self.toolbar.addSeparator()

    def _begin(self, icon: str, text: str, short: str, tip: str) -> None:
        """Open a submenu, which stands behind a button on the toolbar: a small screen has no room for all."""
        menu = self.menu.addMenu(QIcon(str(resource("icons", f"{icon}.svg"))), text)
        menu.setObjectName(f"kotakuMenu_{icon}")
        menu.setToolTipsVisible(True)
        button = QToolButton(self.toolbar)
        button.setObjectName(f"kotakuButton_{icon}")
        button.setIcon(menu.icon())
        button.setText(short)
        button.setToolTip(tip)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toolbar.addWidget(button)
        self._menu = menu

    def _end(self) -> None:
        self._menu = None

    def _own(self, action: QAction, name: str, text: str, short: str, tip: str) -> None:
        action.setObjectName(f"kotaku_{name}")
        action.setIcon(QIcon(str(resource("icons", f"{name}.svg"))))
        action.setText(text)
        action.setIconText(short)
        action.setToolTip(tip)
        action.setStatusTip(tip)
        if self._menu is not None:
            self._menu.addAction(action)
        else:
            self.menu.addAction(action)
            self.toolbar.addAction(action)
        self.all[name] = action

    def _dock(self, name: str, text: str, short: str, tip: str) -> None:
        """Add the action that brings a dock to the front, and hides it when it is there."""
        dock = self._docks.get(name)
        if dock is None:
            return
        action = dock.toggleViewAction()
        self._own(action, name, text, short, tip)
        action.triggered.connect(lambda checked: dock.raise_() if checked else None)

    def _add(self, name: str, text: str, short: str, tip: str, run: Any, *, needs: bool = True) -> None:
        action = QAction(self._window)
        action.setProperty("needsWorkspace", needs)
        action.triggered.connect(lambda _checked=False: run())
        self._own(action, name, text, short, tip)

"""The window *Base map*: show one from the catalogue or a file, and copy one for work without a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QTabWidget, QVBoxLayout

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing import picture_layers
from kotaku_qgis.drawing.basemap import basemaps, tiles
from kotaku_qgis.drawing.basemap.offline import FOLDER, GRID, Plan, make_mbtiles
from kotaku_qgis.drawing.basemap.probe import Probe
from kotaku_qgis.drawing.paper.gdal_calls import Cancelled
from kotaku_qgis.drawing.paper.sketches import safe_name
from kotaku_qgis.gui.basemaps.basemap_page import BasemapPage
from kotaku_qgis.gui.basemaps.offline_page import OfflinePage
from kotaku_qgis.gui.memory import restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_guide
from kotaku_qgis.gui.work_dialog import TaskDialog
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.drawing.basemap.basemaps import Basemap
    from kotaku_qgis.gui.commands import Commands

WIDTH, HEIGHT = 620, 520
PROBED_ZOOM = 12


class BasemapDialog(TaskDialog):
    """Base maps of the project in QGIS. It stays above QGIS and blocks nothing."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kotaku_basemap")
        self.setWindowTitle(tr("Base map"))
        self.commands = commands
        self.bar = QgsMessageBar(self)
        self.bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.messages = Messages(self.bar, self)
        known, problems = basemaps.catalogue()
        self.known = known
        self.page = BasemapPage(known, self)
        self.offline = OfflinePage(known, QgsProject.instance(), self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.page, tr("Show a base map"))
        self.tabs.addTab(self.offline, tr("Work offline"))
        self.help_button = QPushButton(tr("&Help"), self)
        self.close_button = QPushButton(tr("Close"), self)
        row = QHBoxLayout()
        row.addWidget(self.help_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(row)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._connect()
        restore_size(self, self.objectName(), WIDTH, HEIGHT)
        self.problems = problems
        if problems:
            # once the window is there: before, the bar does not know the theme's colours yet
            QTimer.singleShot(0, self._tell_problems)

    def _tell_problems(self) -> None:
        text = tr("The office's own list of base maps has a mistake.")
        self.messages.warning(text, problems=self.problems)

    def _connect(self) -> None:
        self.help_button.clicked.connect(self.show_help)
        self.close_button.clicked.connect(self.close)
        self.page.wanted.connect(self.add_online)
        self.page.file_wanted.connect(self.add_file)
        self.offline.go.clicked.connect(self.make_offline)
        self.offline.stop.clicked.connect(self.cancel)
        self.tabs.currentChanged.connect(lambda _: self.offline.list_sources())

    # ---- showing -----------------------------------------------------------------------------------

    def add_online(self, basemap: Basemap) -> None:
        """Add an online map switched off, and switch it on when its server answers."""
        try:
            layer = basemaps.add_online(QgsProject.instance(), basemap, language(), visible=False)
        except KotakuError as error:
            self.messages.error(error)
            return
        name, number = basemap.title(language()), layer.id()
        say = self.commands.messages

        def answered(good: bool, _reason: str) -> None:
            node = QgsProject.instance().layerTreeRoot().findLayer(number)
            if node is None:  # removed meanwhile, or another project is open
                return
            if good:
                node.setItemVisibilityChecked(True)
                say.success(tr("{name} is on the map.", name=name))
            else:
                say.warning(
                    tr(
                        "{name} is not reachable; working without it. Its layer is there, switched off.",
                        name=name,
                    )
                )

        # a child of the window of QGIS: it answers although this one was closed
        probe = Probe(self._address(basemap), self.commands.window)
        probe.answered.connect(answered)
        probe.answered.connect(probe.deleteLater)

    def _address(self, basemap: Basemap) -> str:
        """Return the address of the tile in the middle of the map: an office's server may have no other."""
        settings = self.commands.iface.mapCanvas().mapSettings()
        way = QgsCoordinateTransform(
            settings.destinationCrs(), QgsCoordinateReferenceSystem(GRID), QgsProject.instance()
        )
        try:
            place = way.transform(settings.visibleExtent().center())
        except QgsCsException:
            place = QgsPointXY(0, 0)
        zoom = min(max(PROBED_ZOOM, basemap.zmin), basemap.zmax)
        block = tiles.covering((place.x(), place.y(), place.x(), place.y()), zoom)
        return basemaps.tile_url(basemap, zoom, block.left, block.top)

    def add_file(self, path: Path) -> None:
        """Add a raster file; ask for its coordinate system when it names none."""
        try:
            layer = basemaps.add_file(QgsProject.instance(), path, crs=self.page.crs())
        except KotakuError as error:
            if error.values.get("missing") == "crs":
                self.page.ask_crs(QgsProject.instance().crs())
            self.messages.error(error)
            return
        self.page.file_taken()
        self.offline.list_sources()
        self.commands.iface.mapCanvas().refresh()
        self.messages.success(tr("{name} is on the map.", name=layer.name()))

    # ---- working offline ---------------------------------------------------------------------------

    def make_offline(self) -> None:
        """Make the file beside the window and show it."""
        plan = self.offline.plan()
        workspace = self.commands.session.path
        if plan is None or workspace is None or self.task is not None:
            return
        source = plan.source.stem if isinstance(plan.source, Path) else plan.source.id
        output = workspace.parent / FOLDER / f"{safe_name(f'{plan.name} {source}')}.mbtiles"
        project = QgsProject.instance()
        # Windows lets no file be replaced that a layer holds open
        was_there = bool(picture_layers.find(project, output))
        picture_layers.let_go(project, output)

        def work(feedback: Any) -> Any:
            try:
                return make_mbtiles(plan, output, feedback)
            except Cancelled:
                return None

        def made(path: Path | None) -> None:
            if path is not None:
                self._made(plan, path)

        def put_back() -> None:
            if was_there and output.is_file() and not picture_layers.find(project, output):
                basemaps.add_file(project, output, output.stem, attribution=plan.attribution)

        def ended() -> None:
            self.task = None
            self.offline.show_work(busy=False)
            put_back()

        self.bar.clearWidgets()
        self._put_back = lambda: put_back() if self.commands.session.path == workspace else None
        self.task = self.commands.tasks.start(
            tr("Making the offline map of {name}", name=plan.name), work, made, self.messages.error, ended
        )
        self.task.feedback.progressChanged.connect(self.offline.show_progress)
        self.offline.show_work(busy=True)

    def _made(self, plan: Plan, path: Path) -> None:
        project = QgsProject.instance()
        try:
            if not picture_layers.find(project, path):
                basemaps.add_file(project, path, path.stem, attribution=plan.attribution)
        except KotakuError as error:
            self.messages.error(error)
            return
        if not isinstance(plan.source, Path):
            online = basemaps.shown(project, plan.source.id)
            if online is not None:
                project.layerTreeRoot().findLayer(online.id()).setItemVisibilityChecked(False)
        self.commands.iface.mapCanvas().refresh()
        size = path.stat().st_size / 1e6
        self.messages.success(
            tr(
                "{name} is on the map ({size} MB).",
                name=path.name,
                size=format_number(size, 1, language()),
            )
        )

    def cancel(self) -> None:
        """Stop making the file; nothing of it stays."""
        if self.task is not None:
            self.task.cancel()

    def reject(self) -> None:
        """Close; a map that was to be made anew is shown as it was."""
        working = self.task is not None
        super().reject()
        if working:
            self._put_back()

    def show_help(self) -> None:
        """Open the guide at this window."""
        open_guide("basemap")

"""The window *From paper*: a picture beside QGIS's map, points on both, and a GeoTIFF from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing import picture_layers
from kotaku_qgis.drawing.paper import sketches
from kotaku_qgis.drawing.paper.gdal_calls import Cancelled
from kotaku_qgis.drawing.paper.georeference import HINTS, Transform
from kotaku_qgis.drawing.paper.pictures import EXTENSIONS, Picture, open_picture, read_preview
from kotaku_qgis.drawing.paper.warp import Made, make_geotiff
from kotaku_qgis.gui.memory import forget_on_close, last_folder, remember_folder, restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_guide
from kotaku_qgis.gui.paper.georeference_panel import GeoreferencePanel
from kotaku_qgis.gui.paper.map_picking import MapPicking
from kotaku_qgis.gui.paper.sketch_state import SketchState
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.workspace.project import layer_of

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.gui.commands import Commands

WIDTH, HEIGHT = 610, 670
NEW = ""


class GeoreferenceWindow(QDialog):
    """Georeference sketches of the open workspace. It stays above QGIS and blocks nothing."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kotaku_sketch")
        self.setWindowTitle(tr("Sketch from paper"))
        self.commands = commands
        self.workspace: Path = commands.session.path
        project = QgsProject.instance()
        layer = layer_of(project, "rt")
        self.crs = layer.crs() if layer is not None else project.crs()
        self.state = SketchState(self)
        self.task: Any = None
        self._after: Any = None
        """What follows the task, however it ends."""
        self._told = False
        self.panel = GeoreferencePanel(self.state, self.crs, self)
        self.messages = Messages(self.panel.bar, self)
        self.picking = MapPicking(commands.iface.mapCanvas(), self.crs, self.state, self)
        self._connect()
        self.setModal(False)
        forget_on_close(self)
        restore_size(self, self.objectName(), WIDTH, HEIGHT)
        if parent is not None:
            # over the panels at the left: the map stays in sight
            corner = parent.frameGeometry().topLeft()
            self.move(max(0, corner.x() + 4), max(0, corner.y() + 36))
        self.list_sketches()
        self.state.changed.connect(self.refresh)
        commands.session.changed.connect(self._follow_workspace)
        self.refresh()

    def _connect(self) -> None:
        panel = self.panel
        panel.open_button.clicked.connect(self.choose_picture)
        panel.known.activated.connect(self._sketch_chosen)
        panel.undo_button.clicked.connect(self.state.undo)
        panel.save_button.clicked.connect(self.save_points)
        panel.make_button.clicked.connect(self.make)
        panel.close_button.clicked.connect(self.close)
        panel.help_button.clicked.connect(self.show_help)
        panel.refused.connect(self.messages.error)
        self.picking.refused.connect(self.messages.error)
        panel.stop_button.clicked.connect(self.stop)

    # ---- which sketch ------------------------------------------------------------------------------

    def _follow_workspace(self) -> None:
        """Close with the workspace the sketch belongs to."""
        if self.commands.session.path != self.workspace:
            self.close()

    def list_sketches(self, current: str = NEW) -> None:
        """List what the workspace has."""
        combo = self.panel.known
        combo.clear()
        combo.addItem(tr("New sketch"), NEW)
        for sketch in sketches.listed(self.workspace):
            combo.addItem(sketch.name, sketch.name)
        combo.setCurrentIndex(max(0, combo.findData(current)))

    def choose_picture(self) -> None:
        """Ask for a picture and begin a sketch with it."""
        kinds = " ".join(f"*.{kind} *.{kind.upper()}" for kind in EXTENSIONS)
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Picture of the sketch"), last_folder(), tr("Pictures and scans") + f" ({kinds})"
        )
        if path:
            self.open_picture(Path(path))

    def open_picture(self, path: Path) -> None:
        """Begin a sketch with the picture *path*."""
        if not self._kept():
            return
        try:
            picture = open_picture(path)
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        remember_folder(path)
        self.list_sketches()
        self._show(picture, [], Transform.PROJECTIVE, sketches.free_name(self.workspace, path.stem))
        if picture.pages > 1:
            self.messages.warning(
                tr("The file has {count} pages; the first one is shown.", count=picture.pages)
            )

    def _sketch_chosen(self, _index: int) -> None:
        name = self.panel.known.currentData()
        if not self._kept():
            return
        if name == NEW:
            self.choose_picture()
            return
        self.open_sketch(name)

    def open_sketch(self, name: str) -> None:
        """Take up a sketch of the workspace again."""
        sketch = next((one for one in sketches.listed(self.workspace) if one.name == name), None)
        if sketch is None:
            return
        try:
            picture, points = sketches.load(sketch, self.crs)
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        self.panel.known.setCurrentIndex(self.panel.known.findData(name))
        self._show(picture, points, sketch.transform, name)

    def _show(self, picture: Picture, points: list[Any], transform: Transform, name: str) -> None:
        self.panel.bar.clearWidgets()
        self.picking.release()
        self.panel.view.show_picture(None)
        self.panel.name.setText(name)
        self.panel.name.setEnabled(picture.path.parent != sketches.folder_of(self.workspace))
        self.state.begin(picture, points, transform)

        def work(feedback: Any) -> Any:
            return read_preview(picture, feedback)

        def shown(image: Any) -> None:
            self.panel.view.show_picture(image, picture.width, picture.height)
            self.refresh()

        self._start(tr("Reading {name}", name=picture.path.name), work, shown)

    # ---- keeping and making ------------------------------------------------------------------------

    def save_points(self) -> None:
        """Keep the points and say where."""
        if self.save():
            self.messages.success(tr("Points kept in the folder {folder}.", folder=sketches.FOLDER))

    def save(self) -> bool:
        """Keep the points beside the workspace; True when that was possible."""
        state = self.state
        if state.picture is None:
            return True
        name = sketches.safe_name(self.panel.name.text())
        try:
            kept = sketches.save(
                self.workspace, name, state.picture, state.points, state.transform, self.crs, state.offsets()
            )
            state.saved(open_picture(kept.picture))
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return False
        self.panel.name.setText(name)
        self.panel.name.setEnabled(False)
        self.list_sketches(name)
        return True

    def _kept(self) -> bool:
        """Keep unsaved points before another sketch is shown; False when that failed."""
        return not (self.state.unsaved and self.state.points) or self.save()

    def make(self) -> None:
        """Keep the points and warp the picture beside the window."""
        state = self.state
        if not self.save() or state.picture is None:
            return
        picture, points, transform = state.picture, list(state.points), state.transform
        name, wkt = self.panel.name.text(), self.crs.toWkt()
        output = sketches.folder_of(self.workspace) / f"{name}.tif"
        project = QgsProject.instance()
        # Windows lets no file be replaced that a layer holds open
        was_there = bool(picture_layers.find(project, output))
        picture_layers.let_go(project, output)

        def work(feedback: Any) -> Any:
            try:
                return make_geotiff(picture, points, transform, wkt, output, feedback)
            except Cancelled:
                return None

        def made(result: Made | None) -> None:
            if result is not None:
                self._made(result, name)

        def ended() -> None:
            if was_there and output.is_file() and not picture_layers.find(project, output):
                picture_layers.add_sketch(project, output, name)

        self._start(tr("Making the GeoTIFF of {name}", name=name), work, made, ended)

    def _made(self, result: Made, name: str) -> None:
        project = QgsProject.instance()
        try:
            if not picture_layers.find(project, result.path):
                picture_layers.add_sketch(project, result.path, name)
        except KotakuError as error:
            self.messages.error(error)
            return
        self.commands.iface.mapCanvas().refresh()
        self.messages.success(
            tr(
                "{name} is on the map; a pixel is {pixel} m.",
                name=f"{sketches.FOLDER}/{name}.tif",
                pixel=format_number(result.pixel, 2, language()),
            )
        )

    # ---- work beside the window --------------------------------------------------------------------

    def _start(self, title: str, work: Any, then: Any, after: Any = None) -> None:
        def ended() -> None:
            if self.task is task:  # else another one was begun in its place
                self.task = self._after = None
            if after is not None:
                after()
            self.refresh()

        self.stop()
        task = self.task = self.commands.tasks.start(title, work, then, self.messages.error, ended)
        self._after = after
        self.task.feedback.progressChanged.connect(self.panel.show_progress)
        self.refresh()

    def stop(self) -> None:
        """Cancel what is going on."""
        if self.task is not None:
            self.task.cancel()

    def refresh(self) -> None:
        """Set the controls by the state; show the points on picture and map."""
        self.panel.refresh(busy=self.task is not None)
        self.panel.transform_hint.setText(tr(HINTS[self.state.transform]))
        self.picking.follow(self.panel.table.chosen())

    def show_help(self) -> None:
        """Open the guide at this window."""
        open_guide("sketch")

    def keyPressEvent(self, event: Any) -> None:
        """Esc forgets a picked place and never closes the window; Ctrl+Z takes back; Del deletes."""
        if event.key() == Qt.Key.Key_Escape:
            self.state.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # no button is pressed by chance
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: Any) -> None:
        """Keep the points, give the map its tool back, and go."""
        gone = self.commands.session.path != self.workspace
        if not self._kept() and not self._told and not gone:
            self._told = True  # the error is shown; closing once more goes without the points
            event.ignore()
            return
        if self.task is not None:
            self.task.detach()
            self.task.cancel()
            self.task = None
            if self._after is not None and not gone:
                self._after()
        self.commands.session.changed.disconnect(self._follow_workspace)
        self.state.changed.disconnect(self.refresh)
        self.picking.close()
        event.accept()
        self.done(0)

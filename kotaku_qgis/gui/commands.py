"""What the menu, the toolbar and the home dock can do; each command asks, works and tells the result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.gui.memory import last_folder, remember_folder
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_file, open_guide
from kotaku_qgis.gui.session import Session
from kotaku_qgis.gui.tasks import Tasks
from kotaku_qgis.gui.windows import Windows
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.processing import creation, intake
from kotaku_qgis.workspace.editing import Editing

if TYPE_CHECKING:
    from collections.abc import Callable


class Commands(Windows):
    """The commands of the plugin, bound to one QGIS window."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.window = iface.mainWindow()
        self.session = Session(iface)
        self.editing = Editing(QgsProject.instance())
        self.tasks = Tasks()
        self.messages = Messages(iface.messageBar(), self.window)
        self.dialogs: list[Any] = []
        self.draw_dock: Any = None
        self.state_changed: Callable[[], None] = lambda: None
        self.typed: Callable[[], Any] = lambda: None
        """Gives the record in the entry dock that holds more than its layer; None for none."""
        self.type_again: Callable[[Any], list[Any]] = lambda _typed: []
        """Types such a record into the entry dock; gives findings when it cannot be."""
        self.typing: Callable[[], None] = lambda: None
        """Called whenever such a record has changed, for the recovery file."""

    @property
    def busy(self) -> bool:
        """Whether long work is going on."""
        return self.tasks.busy

    def close(self) -> None:
        """Stop tasks, close windows, stop listening; called when the plugin unloads."""
        self.tasks.cancel_all()
        for dialog in list(self.dialogs):
            dialog.close()
        self.dialogs.clear()
        self.messages.clear()
        self.editing.close()
        self.session.close()

    # ---- windows -----------------------------------------------------------------------------------

    def create(self) -> None:
        """Ask for a city and make its workspace."""
        from kotaku_qgis.gui.create_dialog import CreateDialog

        dialog = CreateDialog(self.tasks, self.window)
        dialog.created.connect(self._created)
        self.show(dialog)

    def _created(self, path: Path, plan: Any) -> None:
        if self.open_path(path):
            count = (
                sum(row.get("tingkat") == "kelurahan" for row in plan.insert.get("wilayah", ()))
                if plan
                else 0
            )
            self.messages.success(
                tr("Workspace {name} created with {count} kelurahan.", name=path.name, count=count),
                problems=plan.problems if plan else (),
            )

    def open(self) -> None:
        """Ask for a workspace and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self.window, tr("Open workspace"), last_folder(), tr("Workspace") + " (*.gpkg)"
        )
        if path:
            self.open_path(Path(path))

    def open_path(self, path: Path) -> bool:
        """Open the workspace *path* with its project, which is written anew when it is missing."""
        from kotaku_qgis.workspace.store import open_workspace

        if not self.may_leave_project():
            return False
        try:
            with open_workspace(path) as workspace:
                notes = list(workspace.notes)
            project = path.with_suffix(".qgz")
            if not project.is_file():
                project = creation.write_project(path, language())
        except (KotakuError, OSError, ImportError) as error:
            self.messages.error(error)
            return False
        remember_folder(path)
        self.iface.addProject(str(project))
        if self.session.path is None or not self.session.path.samefile(path):
            self.messages.error(
                KotakuError(
                    N_("The project does not belong to this workspace."),
                    place=Place(file=project.name),
                    remedy=N_("Rename or remove the project file and open the workspace again."),
                )
            )
            return False
        self._complete_project(path)
        if notes:
            self.messages.warning(tr("The workspace is open; please note the details."), problems=notes)
        return True

    def _complete_project(self, path: Path) -> None:
        """Add the layers that a project made by an older plugin lacks, and keep it so."""
        from kotaku_qgis.workspace.project import complete_project
        from kotaku_qgis.workspace.store import open_workspace

        project = QgsProject.instance()
        with open_workspace(path, readonly=True) as workspace:
            if complete_project(project, workspace):
                self.session.save_project()

    def settle(self) -> bool:
        """Make steps of what is typed and in no layer yet; False, with words, when it cannot be."""
        try:
            for settle in list(self.editing.before_saving):
                settle()
        except KotakuError as error:
            self.messages.error(error)
            return False
        return True

    def may_leave_project(self) -> bool:
        """Ask before unsaved changes of the project in QGIS would be lost; True to go on."""
        if not self.settle():
            return False
        project = QgsProject.instance()
        edited = [
            layer.name() for layer in project.mapLayers().values() if getattr(layer, "isModified", bool)()
        ]
        if self.draw_dock is not None and self.draw_dock.desk.unfinished is not None:
            self.draw_dock.offer()
            self.messages.warning(tr("A shape is not finished yet: add it or discard it first."))
            return False
        if edited:
            self.messages.warning(
                tr("Save or undo the edits of the layer first: {names}.", names=", ".join(edited))
            )
            return False
        if not project.isDirty() or (not project.fileName() and not project.mapLayers()):
            return True
        box = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self.window,
            tr("Save the project?"),
            tr("The project now open has unsaved changes. Save them first?"),
            box.Save | box.Discard | box.Cancel,
            box.Save,
        )
        if answer == box.Save:
            self.iface.actionSaveProject().trigger()
            return not project.isDirty()
        return answer == box.Discard

    # ---- import ------------------------------------------------------------------------------------

    def import_boundaries(self) -> None:
        """Import kelurahan."""
        self._import(intake.BOUNDARIES)

    def import_rt(self) -> None:
        """Import RT polygons."""
        self._import(intake.RT)

    def import_baseline(self) -> None:
        """Import records, figure by figure."""
        from kotaku_qgis.gui.indicators.import_window import ImportWindow

        if self.ready_to_write():
            self._open(ImportWindow)

    def _import(self, kind: str) -> None:
        from kotaku_qgis.gui.import_dialog import ImportDialog

        if not self.ready_to_write():
            return
        try:
            dialog = ImportDialog(kind, self.session.path, self.session.layers(), self.tasks, self.window)
        except (KotakuError, OSError, ImportError) as error:
            self.messages.error(error)
            return
        dialog.imported.connect(self._imported)
        self.show(dialog)

    def _imported(self, plan: Any) -> None:
        from kotaku_qgis.gui.indicators.import_undo import counted

        self.session.data_changed()
        self.messages.success(counted(plan), problems=plan.problems)
        self.zoom_to_data()

    def ready_to_write(self) -> bool:
        """Whether the workspace is open and QGIS holds no unsaved edits of it; says so otherwise."""
        if self.session.path is None:
            self.messages.warning(tr("Open or create a workspace first."))
            return False
        if not self.settle():
            return False
        edited = self.session.edited_layers()
        if edited:
            self.messages.warning(
                tr("Save or undo the edits of the layer first: {names}.", names=", ".join(edited))
            )
            return False
        return True

    def zoom_to_data(self) -> None:
        """Show the whole workspace on the map."""
        extent = self.session.extent(self.iface.mapCanvas().mapSettings().destinationCrs())
        if extent is not None:
            self.iface.mapCanvas().zoomToFeatureExtent(extent)

    # ---- draw --------------------------------------------------------------------------------------

    def draw_polygon(self, geometry: Any, source: str, jejak_id: str | None = None) -> None:
        """Ask in the drawing dock which RT a polygon (CRS of the workspace) is, and add it."""
        self.draw_dock.offer()
        self.draw_dock.desk.offer_polygon(geometry, source, jejak_id)

    # ---- score -------------------------------------------------------------------------------------

    def score(self) -> None:
        """Score every record, beside the window."""
        if not self.ready_to_write():
            return
        path = self.session.path

        def work(feedback: Any) -> Any:
            from kotaku_qgis.workspace.assess import assess
            from kotaku_qgis.workspace.store import open_workspace

            with open_workspace(path) as workspace:
                return assess(workspace, None, feedback)

        self.tasks.start(tr("Computing scores"), work, self._scored, self.messages.error, self.state_changed)
        self.state_changed()

    def _scored(self, result: Any) -> None:
        self.session.data_changed()
        self.messages.success(
            tr(
                "{records} records scored: {complete} complete, {incomplete} incomplete.",
                records=result.records,
                complete=result.complete,
                incomplete=result.records - result.complete,
            ),
            problems=result.problems,
        )

    # ---- export ------------------------------------------------------------------------------------

    def export_album(self) -> None:
        """Make the maps."""
        from kotaku_qgis.gui.maps.map_dialog import MapDialog

        self._open(MapDialog)

    def export_layers(self) -> None:
        """Write the layers."""
        self._export("layers")

    def export_tables(self) -> None:
        """Write the SK list."""
        self._export("tables")

    def _export(self, kind: str) -> None:
        from kotaku_qgis.gui.export_dialog import ExportDialog

        try:
            dialog = ExportDialog(kind, self.session.path, self.session.year, self.window)
        except (KotakuError, OSError, ImportError) as error:
            self.messages.error(error)
            return
        dialog.exported.connect(self._exported)
        self.show(dialog)

    def _exported(self, target: Path, text: str, problems: Any) -> None:
        action = (tr("&Open"), lambda: open_file(target))
        self.messages.success(text, problems=problems, action=action)

    # ---- sample and help ---------------------------------------------------------------------------

    def sample(self) -> None:
        """Copy the sample into a folder of the user's and work through it."""
        folder = QFileDialog.getExistingDirectory(
            self.window, tr("Folder for the sample workspace"), last_folder()
        )
        if folder:
            self.make_sample(Path(folder))

    def make_sample(self, folder: Path) -> None:
        """Build the sample workspace below *folder* and open it."""
        from kotaku_qgis.processing.sample import build_sample

        if not self.may_leave_project():
            return
        remember_folder(folder)

        def work(feedback: Any) -> Any:
            return build_sample(folder, feedback)

        self.tasks.start(
            tr("Preparing the sample"), work, self._sample_made, self.messages.error, self.state_changed
        )
        self.state_changed()

    def _sample_made(self, result: Any) -> None:
        path, problems = result
        if self.open_path(path):
            self.messages.success(
                tr("The sample is ready; it holds a few mistakes to find."),
                problems=problems,
            )

    def help(self, anchor: str = "") -> None:
        """Open the guide in the browser."""
        open_guide(anchor)

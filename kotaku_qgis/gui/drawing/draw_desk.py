"""The drawing desk: which tool is in use, what becomes of a finished shape, saving and undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import QObject

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.drawing.actions import Drawing
from kotaku_qgis.drawing.book import value
from kotaku_qgis.drawing.setup import DrawingSetup
from kotaku_qgis.drawing.tools import CaptureTool
from kotaku_qgis.drawing.upkeep import Upkeep
from kotaku_qgis.gui.drawing.draw_modes import CaptureMode
from kotaku_qgis.gui.drawing.marks import Marks
from kotaku_qgis.gui.drawing.pending import PendingRt
from kotaku_qgis.gui.drawing.shape_modes import MODES
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.unsaved import features, unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsGeometry, QgsPointXY

    from kotaku_qgis.drawing.unfinished import Unfinished
    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.gui.drawing.draw_modes import Mode
    from kotaku_qgis.gui.drawing.draw_panel import DrawPanel


class DrawDesk(QObject):
    """Ties panel, map tools and steps together; one mode at a time."""

    def __init__(self, commands: Commands, panel: DrawPanel) -> None:
        super().__init__(panel)
        self.commands = commands
        self.panel = panel
        self.canvas = commands.iface.mapCanvas()
        self.editing = commands.editing
        self.drawing = Drawing(self.editing)
        self.setup = DrawingSetup(QgsProject.instance(), self.canvas)
        self.upkeep = Upkeep(self.drawing)
        self.upkeep.failed = commands.messages.error
        self.marks = Marks(self.canvas)
        self.pending = PendingRt(self)
        self.mode: Mode | None = None
        self.saved: Callable[[str, list[str]], None] = lambda _table, _keys: None
        """Called with a table and the keys of what was just saved in it."""
        self.changed: Callable[[], None] = lambda: None
        """Called whenever a shape in work has changed, for the recovery file."""
        self.aside: list[Unfinished] = []
        """Shapes put aside when another tool was taken, the latest last."""
        self._path: Any = None
        self._switching = False
        self._complained = False
        panel.draw_wanted.connect(self.choose)
        panel.shape_wanted.connect(self.choose)
        panel.kelurahan_chosen.connect(self.zoom_to)
        panel.undo.clicked.connect(lambda _checked=False: self.undo())
        panel.redo.clicked.connect(lambda _checked=False: self.redo())
        panel.save.clicked.connect(lambda _checked=False: self.save())
        self.editing.changed.connect(self._layers_changed)
        self.editing.before_save = self.upkeep.settle
        commands.session.changed.connect(self.follow_session)
        self.follow_session()

    def close(self) -> None:
        """Leave the tools and stop listening; called when the plugin unloads."""
        self.choose("")
        self.editing.changed.disconnect(self._layers_changed)
        self.editing.before_save = lambda: None
        self.commands.session.changed.disconnect(self.follow_session)
        self.upkeep.follow(None)
        self.setup.close()

    # ---- the workspace -----------------------------------------------------------------------------

    def follow_session(self) -> None:
        """Show the kelurahan of the workspace that is open now; leave the tools of another one."""
        path = self.commands.session.path
        if path != self._path:
            self._path = path
            self.setup.forget()
            self.pending.drop()
            self.aside.clear()
            if self.mode is not None:
                self.mode.forget()
            self._leave()
            if self.aside:  # it belongs to the workspace that is gone; its recovery file has it
                self.aside.clear()
                self.commands.messages.clear()
            self.upkeep.follow(self.editing.layers().get("rt"))
        self._fill_kelurahan()
        self.refresh()

    def _fill_kelurahan(self) -> None:
        box = self.panel.kelurahan
        known = box.currentText()
        box.clear()
        layers = self.editing.layers()
        if "rt" in layers and "wilayah" in layers:
            for one in self.drawing.book.kelurahan():
                box.addItem(one.name, one)
        box.setCurrentIndex(max(0, box.findText(known)))
        self.panel.setEnabled(bool(layers))

    def _layers_changed(self) -> None:
        if self.mode is not None:
            self.mode.layers_changed()
        self.refresh()

    def refresh(self) -> None:
        """Set the buttons by what is unsaved, and say what to do."""
        layers = self.editing.layers()
        unsaved = self.editing.modified()
        stacks = [layer.undoStack() for layer in layers.values()]
        drawing = isinstance(self.tool, CaptureTool) and self.tool.size() > 0
        self.panel.save.setEnabled(bool(unsaved))
        self.panel.save.setText(tr("&Save*") if unsaved else tr("&Save"))
        self.panel.undo.setEnabled(drawing or any(stack.canUndo() for stack in stacks))
        self.panel.redo.setEnabled(not drawing and any(stack.canRedo() for stack in stacks))
        if self.mode is None:
            self.panel.show_hint(self._idle_hint() if layers else tr("Open or create a workspace first."))
            self.panel.show_condition("")
            self.panel.show_readout(None, "")
        self.changed()

    def _idle_hint(self) -> str:
        if self.aside:
            name = self.panel.modes[self.aside[-1].table].text()
            return tr(
                "A shape begun was put aside: “{name}” goes on with it, Esc there gives it up.", name=name
            )
        return tr("Choose what to draw. Snapping, tracing and “no overlap” are set up by themselves.")

    def zoom_to(self, kelurahan: Any) -> None:
        """Show a kelurahan."""
        if kelurahan is None or kelurahan.boundary is None:
            return
        self.show_box(kelurahan.boundary.boundingBox())

    def show_box(self, box: Any) -> None:
        """Show a box given in the CRS of the workspace."""
        target = self.canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(self.editing.layer("rt").crs(), target, QgsProject.instance())
        self.canvas.zoomToFeatureExtent(transform.transformBoundingBox(box))

    def show_rt(self, fid: int) -> None:
        """Show one RT and let it flash."""
        layer = self.editing.layer("rt")
        self.show_box(layer.getFeature(fid).geometry().boundingBox().buffered(20.0))
        self.canvas.flashFeatureIds(layer, [fid])

    # ---- modes -------------------------------------------------------------------------------------

    @property
    def tool(self) -> Any:
        """The map tool in use, None for none of ours."""
        return self.mode.tool if self.mode is not None else None

    def choose(self, name: str) -> None:
        """Begin to draw in a table or to change shapes; '' stops."""
        self._leave()
        if not name:
            self.rest()
            return
        mode: Mode = MODES[name](self) if name in MODES else CaptureMode(self, name)
        self.mode = mode
        try:
            layers = self.editing.layers()
            layer = self.editing.begin(mode.table)
            self.setup.prepare(mode.table, layers)
            self.commands.iface.setActiveLayer(layer)
            self.panel.mark(name)
            self.panel.show_hint(mode.hint())
            self.panel.show_condition(mode.table if isinstance(mode, CaptureMode) else "")
            mode.start()
        except (KotakuError, OSError) as error:
            self.commands.messages.error(error)
            self._leave()
            self.rest()
            return
        self._go_on(name)
        self.refresh()

    def put_aside(self, shape: Unfinished) -> None:
        """Keep a shape that was left in the middle; drawing in its table goes on with it."""
        self.aside.append(shape)
        self.commands.messages.info(
            tr("The shape begun was put aside."),
            action=(tr("&Go on with it"), lambda: self.choose(shape.table)),
        )

    def _go_on(self, table: str) -> None:
        """Take up the shape of *table* that was put aside last."""
        for number in range(len(self.aside) - 1, -1, -1):
            if self.aside[number].table == table:
                self.commands.messages.clear()
                self.take_up(self.aside.pop(number))
                return

    def use(self, tool: Any) -> None:
        """Put a map tool of the present mode to work; leaving it for another of QGIS's ends the mode."""
        tool.left.connect(self._tool_left)
        tool.turn_wanted.connect(lambda again: self.redo() if again else self.undo())
        self.canvas.setMapTool(tool)

    def too_short(self, least: int) -> None:
        """Say that a shape cannot be finished yet."""
        self.commands.messages.warning(
            tr("The shape needs at least {count} points; go on drawing.", count=least)
        )

    def _tool_left(self) -> None:
        if not self._switching:
            self._leave()
            self.rest()

    def _leave(self) -> None:
        """End the present mode."""
        mode, self.mode = self.mode, None
        if mode is None:
            return
        self._switching = True
        try:
            mode.stop()
            if mode.tool is not None and self.canvas.mapTool() is mode.tool:
                self.canvas.unsetMapTool(mode.tool)
        finally:
            self._switching = False
        if mode.tool is not None:
            # the canvas would keep it, and QGIS bring it back after zooming
            mode.tool.deleteLater()
        self.marks.clear()
        self.panel.mark("")
        self.rest_form()

    def rest_form(self) -> None:
        """Show the form of the polygon that still waits for its number, else none."""
        if self.pending.waits:
            self.pending.return_to()
        else:
            self.panel.show_form(None)

    def rest(self) -> None:
        """Nothing is being drawn: give back the project's own settings and close what holds nothing."""
        self.setup.restore()
        if not self.editing.modified():
            self.editing.close_own()
        self.refresh()

    # ---- shapes ------------------------------------------------------------------------------------

    def offer_polygon(self, shape: QgsGeometry, source: str = "", jejak_id: str | None = None) -> None:
        """Ask which RT a polygon (CRS of the workspace) is; the way of tracks and KML files."""
        try:
            self.editing.begin("rt")
            self.pending.ask(shape, source, jejak_id)
        except KotakuError as error:
            self.commands.messages.error(error)
        self.refresh()

    def place(self, point: QgsPointXY, table: str = "rt") -> QgsPointXY:
        """Return a place of the map in the CRS of a layer."""
        return self.tool.toLayerCoordinates(self.editing.layer(table), point)

    def do(self, deed: Callable[[], Any]) -> Any:
        """Run a deed on the layers; an error is shown and nothing has changed."""
        try:
            done = deed()
        except KotakuError as error:
            self.commands.messages.error(error)
            self._complained = True
            return None
        if self._complained:
            self._complained = False
            self.commands.messages.settle()
        return done

    @property
    def unfinished(self) -> Unfinished | None:
        """The shape in work that no layer holds yet."""
        if self.pending.waits:
            return self.pending.unfinished
        shape = self.mode.unfinished if self.mode is not None else None
        return shape or (self.aside[-1] if self.aside else None)

    def take_up(self, shape: Unfinished) -> None:
        """Go on with a shape that was in work when QGIS ended, or when its tool was left."""
        if shape.table == "rt" and shape.shape is not None:
            self.offer_polygon(shape.shape, shape.source, shape.track)
            return
        if self.mode is None or self.mode.table != shape.table or not isinstance(self.mode, CaptureMode):
            self.choose(shape.table)
        if isinstance(self.mode, CaptureMode) and self.tool is not None:
            self.mode.take_up(shape)

    # ---- saving and undo ---------------------------------------------------------------------------

    def save(self) -> bool:
        """Write everything unsaved to the workspace."""
        if self.pending.waits:
            self.commands.messages.warning(
                tr("One polygon still waits for its RT/RW. Add it, or choose “Number later”.")
            )
            self.pending.return_to()
            return False
        touched = self._touched()
        try:
            self.editing.save()
        except KotakuError as error:
            self.commands.messages.error(error)
            return False
        if self.mode is None:
            self.rest()
        # what is shown of the scores and at home follows the file
        self.commands.session.data_changed()
        self.commands.messages.success(tr("{count} changes saved.", count=sum(map(len, touched.values()))))
        for table, keys in touched.items():
            self.saved(table, keys)
        return True

    def _touched(self) -> dict[str, list[str]]:
        """Return the keys of what is unsaved, per table; features without a key by their id."""
        found: dict[str, list[str]] = {}
        for table, layer in self.editing.layers().items():
            if not layer.isModified():
                continue
            held = unsaved(layer)
            key = f"{table}_id"
            known = layer.fields().indexOf(key) >= 0
            fids = sorted(held.touched)
            keys = [str(value(one, key)) for one in features(layer, fids)] if known else list(map(str, fids))
            found[table] = keys + [str(fid) for fid in held.removed]
        return found

    def undo(self) -> None:
        """Take the last point of the shape in work back, or the last change."""
        if isinstance(self.tool, CaptureTool) and self.tool.size() > 0:
            self.tool.step_back()
            return
        self._turn(undone=False)

    def redo(self) -> None:
        """Do the change undone last again."""
        self._turn(undone=True)

    def _turn(self, *, undone: bool) -> None:
        stack = self.editing.links.latest(undone=undone)
        if stack is None:
            return
        (stack.redo if undone else stack.undo)()
        for layer in self.editing.layers().values():
            if layer.isEditable():
                layer.triggerRepaint()

    def warn_unsound(self) -> None:
        """Name invalid RT in sight: beside them “no overlap” would fail in silence."""
        names = [
            self.drawing.book.name(one)
            for one in self.drawing.book.drawn()
            if not one.geometry().isGeosValid()
        ]
        if names:
            self.commands.messages.warning(
                tr(
                    "Invalid polygons: {names}. Repair them first (dock “Check”): beside them overlaps could "
                    "stay unseen.",
                    names=", ".join(names[:5]) + (" …" if len(names) > 5 else ""),  # noqa: PLR2004
                )
            )

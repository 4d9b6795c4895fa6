"""Drawing new shapes: what happens between the choice of a table and the finished feature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QTimer

from kotaku_qgis.drawing.readout import Reader
from kotaku_qgis.drawing.tools import LINE, POINT, POLYGON, CaptureTool
from kotaku_qgis.drawing.unfinished import Unfinished
from kotaku_qgis.gui.drawing.draw_forms import number_text
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsGeometry

KINDS = {
    "rt": POLYGON,
    "kawasan": POLYGON,
    "bangunan": POLYGON,
    "jalan": LINE,
    "drainase": LINE,
    "titik": POINT,
}
READ_AFTER = 40
"""Milliseconds of rest of the cursor before the read-out is worked out anew."""


class Mode:
    """One way of using the map; *table* is the layer it works on."""

    table = "rt"

    def __init__(self, desk: Any) -> None:
        self.desk = desk
        self.tool: Any = None
        self._asked: tuple[Any, Callable[[], Any]] | None = None

    def hint(self) -> str:
        """Return what the user does now."""
        return ""

    def start(self) -> None:
        """Put the tool to work; subclasses say which."""

    def stop(self) -> None:
        """Take down what :meth:`start` put up."""
        self.unask()

    def layers_changed(self) -> None:
        """Look again at what is being asked about: the layers have changed below it."""

    def forget(self) -> None:
        """Let go of what no layer holds yet: the workspace is gone."""

    @property
    def unfinished(self) -> Unfinished | None:
        """The shape in work that no layer holds yet."""
        return None

    @property
    def asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked is not None

    def outdated(self) -> None:
        """Take a question away that no longer fits the shapes."""
        self.dismiss()
        self.desk.commands.messages.info(tr("The shapes have changed meanwhile: please begin again."))

    def ask(self, form: Any, deed: Callable[[], Any]) -> None:
        """Show *form*; *deed* runs when it is answered. “Discard” takes form and marks away."""
        self.unask()
        self._asked = (form, deed)
        form.accepted.connect(deed)
        form.rejected.connect(self.dismiss)
        self.desk.panel.show_form(form)

    def unask(self) -> None:
        """Stop waiting for an answer."""
        if self._asked is not None:
            form, deed = self._asked
            self._asked = None
            form.accepted.disconnect(deed)
            form.rejected.disconnect(self.dismiss)

    def dismiss(self) -> None:
        """Take form and marks away and give the keyboard back to the map."""
        self.unask()
        self.desk.marks.clear()
        self.desk.rest_form()
        self.desk.canvas.setFocus()
        self.desk.refresh()


class CaptureMode(Mode):
    """Draw in a table, one shape after another."""

    def __init__(self, desk: Any, table: str) -> None:
        super().__init__(desk)
        self.table = table
        self.reader: Reader | None = None
        self._shape: QgsGeometry | None = None
        self._unnamed: QgsGeometry | None = None
        """A kawasan that waits for its name."""
        self._timer = QTimer(desk)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READ_AFTER)
        self._timer.timeout.connect(self._read)

    def hint(self) -> str:
        """Return the keys of the tool."""
        if self.table == "titik":
            return tr("Click the place. Esc ends.")
        return tr(
            "Left click: a point. Right click: finish. Backspace: last point back. Esc: cancel. Edges of "
            "neighbours are followed."
        )

    def start(self) -> None:
        """Begin to capture."""
        desk = self.desk
        self.reader = Reader(desk.drawing, self.table)
        tool = CaptureTool(desk.canvas, desk.commands.iface.cadDockWidget(), KINDS[self.table])
        self.tool = tool
        tool.started.connect(self._started)
        tool.moved.connect(self._moved)
        tool.picked.connect(self._picked)
        tool.finished.connect(self._finished)
        tool.cancelled.connect(self._cleared)
        tool.interrupted.connect(self._interrupted)
        tool.too_short.connect(desk.too_short)
        desk.use(tool)
        if self.table == "rt":
            desk.warn_unsound()

    def stop(self) -> None:
        """Leave; a shape in work is put aside, a kawasan without a name is kept."""
        super().stop()
        self._keep_unnamed()
        self._timer.stop()
        self._timer.deleteLater()
        self.desk.panel.show_readout(None, self.table)

    def forget(self) -> None:
        """Let go of the kawasan that waits for its name."""
        self._unnamed = None

    @property
    def unfinished(self) -> Unfinished | None:
        """The shape being drawn, or the kawasan that waits for its name."""
        if self.tool is not None and self.tool.size() > 0:
            return Unfinished(self.table, self.tool.kind, self.tool.corners())
        if self._unnamed is not None:
            return Unfinished.waiting(self.table, POLYGON, self._unnamed)
        return None

    def take_up(self, shape: Unfinished) -> None:
        """Go on with *shape*: its corners as if they had just been clicked, or what it waited for."""
        if shape.shape is not None:
            self._ask_kawasan(shape.shape)
            return
        layer = self.desk.editing.layer(self.table)
        # between two corners there is what was drawn, not what an edge beside it would suggest
        with self.desk.setup.untraced():
            for corner in shape.corners:
                self.tool.pick(self.tool.toMapCoordinates(layer, QgsPointXY(*corner)))
        self._moved(self.tool.shape())

    def _started(self) -> None:
        """Keep what was not answered for, when the next shape is begun."""
        self.desk.pending.keep()
        self._keep_unnamed()

    def _interrupted(self, corners: list[tuple[float, float]]) -> None:
        """Put the shape aside: another tool was taken, to look around or by mistake."""
        if len(corners) > 1:
            self.desk.put_aside(Unfinished(self.table, KINDS[self.table], corners))
        self._cleared()

    # ---- what the tool tells -----------------------------------------------------------------------

    def _moved(self, shape: QgsGeometry | None) -> None:
        self._shape = shape
        if not self._timer.isActive():
            self._timer.start()

    def _read(self) -> None:
        if self.reader is not None and self.tool is not None and self.tool.size() > 0:
            self.desk.panel.show_readout(self.reader.read(self._shape), self.table)

    def _picked(self) -> None:
        self._moved(self.tool.shape() or self._shape)
        self.desk.refresh()

    def _cleared(self) -> None:
        self._shape = None
        self.desk.panel.show_readout(None, self.table)
        self.desk.refresh()

    def _finished(self, shape: QgsGeometry) -> None:
        desk = self.desk
        desk.panel.show_readout(self.reader.read(shape) if self.reader else None, self.table)
        if self.table == "rt":
            desk.do(lambda: desk.pending.ask(shape))
        elif self.table == "kawasan":
            self._ask_kawasan(shape)
        else:
            condition = desk.panel.condition.currentData() if self.table != "titik" else None
            desk.do(lambda: desk.drawing.add(self.table, shape, {"kondisi": condition or None}))
            if self.table == "titik":
                desk.panel.show_readout(None, self.table)
        self.reader = Reader(desk.drawing, self.table)
        desk.refresh()

    def _ask_kawasan(self, shape: QgsGeometry) -> None:
        desk = self.desk
        fitted = desk.drawing.fit("kawasan", shape)
        if fitted.shape is None:
            desk.commands.messages.warning(
                tr(
                    "The polygon lies wholly over {names}; nothing is left of it.",
                    names=", ".join(fitted.taken),
                )
            )
            return
        self._keep_unnamed()
        self._unnamed = fitted.shape
        form = desk.panel.kawasan
        desk.marks.show([fitted.shape], desk.editing.layer("kawasan"))
        area = desk.drawing.ruler.measure(fitted.shape)[0]
        form.ask([], tr("<b>What is this kawasan called?</b>"), None)
        form.note.setText(
            tr("Drawn freely, {area} ha. It does not follow its RT.", area=number_text(area, 4))
        )

        self.ask(form, lambda: self._add_kawasan(form.chosen_name, form.values))

    def _add_kawasan(self, name: str, values: dict[str, Any]) -> bool:
        """Add the kawasan that waits for its name; return whether it is in the layer now."""
        desk, shape = self.desk, self._unnamed
        if shape is None:
            return False
        # a neighbour may have changed since it was drawn
        fitted = desk.do(lambda: desk.drawing.fit("kawasan", shape))
        if fitted is None or fitted.shape is None:
            return False
        added = desk.do(lambda: desk.drawing.add_kawasan(fitted.shape, name, values))
        if added is None:
            return False
        self._unnamed = None
        self.dismiss()
        if added:
            desk.commands.messages.info(
                tr("RT that lie in it now belong to it: {names}.", names=", ".join(added))
            )
        return True

    def _keep_unnamed(self) -> None:
        """Add a kawasan that was not answered for under a name that can be found and changed."""
        if self._unnamed is None:
            return
        known = {str(one["nama"]) for one in self.desk.editing.layer("kawasan").getFeatures()}
        number = 1
        while (name := tr("Kawasan without a name {number}", number=number)) in known:
            number += 1
        if self._add_kawasan(name, {}):
            self.desk.commands.messages.info(tr("The kawasan is kept as “{name}”.", name=name))

    def dismiss(self) -> None:
        """Let go of the kawasan, with a way back: Esc is pressed quickly."""
        shape, self._unnamed = self._unnamed, None
        super().dismiss()
        desk = self.desk
        if shape is None:
            return
        path, kept = desk.commands.session.path, Unfinished.waiting(self.table, POLYGON, shape)

        def bring_back() -> None:
            desk.commands.messages.clear()
            if desk.commands.session.path == path:
                desk.take_up(kept)

        desk.commands.messages.info(tr("The polygon was discarded."), action=(tr("&Bring back"), bring_back))

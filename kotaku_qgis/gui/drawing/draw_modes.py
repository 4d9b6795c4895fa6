"""Drawing new shapes: what happens between the choice of a table and the finished feature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QTimer

from kotaku_qgis.drawing.readout import Reader
from kotaku_qgis.drawing.tools import LINE, POINT, POLYGON, CaptureTool
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
        tool.started.connect(desk.pending.keep)
        tool.moved.connect(self._moved)
        tool.picked.connect(self._picked)
        tool.finished.connect(self._finished)
        tool.cancelled.connect(self._cleared)
        tool.too_short.connect(self._too_short)
        desk.use(tool)
        if self.table == "rt":
            desk.warn_unsound()

    def stop(self) -> None:
        """Leave; a shape in work is given up with the tool."""
        super().stop()
        self._timer.stop()
        self._timer.deleteLater()
        self.desk.panel.show_readout(None, self.table)

    def take_up(self, corners: list[tuple[float, float]]) -> None:
        """Go on with *corners* (CRS of the layer) as if they had just been clicked."""
        layer = self.desk.editing.layer(self.table)
        for corner in corners:
            self.tool.pick(self.tool.toMapCoordinates(layer, QgsPointXY(*corner)))
        self._moved(self.tool.shape())

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

    def _too_short(self, least: int) -> None:
        self.desk.commands.messages.warning(
            tr("The shape needs at least {count} points; go on drawing.", count=least)
        )

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
        form = desk.panel.kawasan
        desk.marks.show([fitted.shape], desk.editing.layer("kawasan"))
        area = desk.drawing.ruler.measure(fitted.shape)[0]
        form.ask([], tr("<b>What is this kawasan called?</b>"), None)
        form.note.setText(
            tr("Drawn freely, {area} ha. It does not follow its RT.", area=number_text(area, 4))
        )

        def add() -> None:
            added = desk.do(lambda: desk.drawing.add_kawasan(fitted.shape, form.chosen_name, form.values))
            if added is None:
                return
            self.dismiss()
            if added:
                desk.commands.messages.info(
                    tr("RT that lie in it now belong to it: {names}.", names=", ".join(added))
                )

        self.ask(form, add)

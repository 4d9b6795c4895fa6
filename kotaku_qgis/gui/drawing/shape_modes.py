"""Changing shapes on the map: boundary, corners, split, merge, gap, cut, kawasan, erase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.drawing import shapes
from kotaku_qgis.drawing.book import value
from kotaku_qgis.drawing.merge import merge
from kotaku_qgis.drawing.tools import LINE, CaptureTool, PickTool
from kotaku_qgis.gui.drawing.draw_modes import Mode
from kotaku_qgis.gui.drawing.shape_forms import PIECE_COLORS
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY

CHOSEN = "#1565c0"
NEARBY = 300.0
"""Metres around a click in which the polygons that could close a gap are looked for."""


class LineMode(Mode):
    """Draw a line across RT; subclasses say what it does."""

    def start(self) -> None:
        """Begin to capture a line."""
        desk = self.desk
        self.tool = CaptureTool(desk.canvas, desk.commands.iface.cadDockWidget(), LINE)
        self.tool.finished.connect(lambda line: desk.do(lambda: self.finished(line)))
        self.tool.picked.connect(desk.refresh)
        self.tool.cancelled.connect(desk.refresh)
        self.tool.too_short.connect(desk.too_short)
        desk.use(self.tool)

    def finished(self, line: QgsGeometry) -> None:
        """Do something with *line* (CRS of the layer); subclasses say what."""

    def chosen(self) -> list[int]:
        """Return the RT selected in QGIS."""
        return list(self.desk.editing.layer("rt").selectedFeatureIds())


class ReshapeMode(LineMode):
    """Lead a boundary along a new line."""

    def hint(self) -> str:
        """Return what to do."""
        return tr(
            "Begin on a boundary, click along the new line, end on the boundary; right click. "
            "A common boundary changes for both RT."
        )

    def finished(self, line: QgsGeometry) -> None:
        """Reshape and say which RT changed."""
        names = self.desk.drawing.reshape(line, self.chosen())
        self.desk.commands.messages.info(tr("Changed: {names}.", names=", ".join(names)))


class SplitMode(LineMode):
    """Split an RT along a line."""

    _cut: tuple[int, Any] = (0, None)

    def hint(self) -> str:
        """Return what to do."""
        return tr("Click a line across the RT, from outside to outside; right click.")

    def finished(self, line: QgsGeometry) -> None:
        """Ask which piece keeps the records."""
        desk, book = self.desk, self.desk.drawing.book
        chosen = self.chosen()
        under = book.drawn(line.boundingBox())
        listed = [one for one in under if one.id() in chosen] or under
        cut = [(one, shapes.split(one.geometry(), line)) for one in listed]
        cut = [(one, pieces) for one, pieces in cut if len(pieces) > 1]
        if not cut:
            raise KotakuError(
                N_("The line does not cut an RT from edge to edge."),
                remedy=N_("Begin and end it outside of the RT."),
            )
        if len(cut) > 1:
            raise KotakuError(
                N_("The line cuts several RT: {names}."),
                remedy=N_("Select the one to split first, or draw the line across one RT only."),
                names=", ".join(book.name(one) for one, _ in cut),
            )
        feature, pieces = cut[0]
        self._cut = feature.id(), feature.geometry().asWkb()
        form = desk.panel.split
        desk.marks.show(pieces, desk.editing.layer("rt"), PIECE_COLORS)
        area = value(feature, "wilayah_id")
        form.ask(
            book.name(feature),
            [desk.drawing.ruler.measure(piece)[0] for piece in pieces],
            lambda text: book.judge(text, area),
        )

        def split() -> None:
            keeps, keys = form.keeps.currentIndex(), list(form.keys)
            self.unask()
            desk.do(lambda: desk.drawing.split(feature.id(), pieces, keeps, keys))
            self.dismiss()

        self.ask(form, split)

    def layers_changed(self) -> None:
        """Let go of pieces of an RT that is no longer as it was when it was cut."""
        if self.asking:
            fid, shape = self._cut
            now = self.desk.drawing.book.get(fid)
            if not now.hasGeometry() or now.geometry().asWkb() != shape:
                self.outdated()


class PickMode(Mode):
    """Click places or RT; subclasses say what happens."""

    def start(self) -> None:
        """Begin to pick."""
        self.tool = PickTool(self.desk.canvas)
        self.tool.clicked.connect(self._clicked)
        self.tool.done.connect(self.done)
        self.desk.use(self.tool)

    def _clicked(self, point: QgsPointXY, held: bool) -> None:  # noqa: ARG002 (Ctrl changes nothing here)
        place = self.desk.place(point)
        self.desk.do(lambda: self.picked(place))

    def picked(self, place: QgsPointXY) -> None:
        """Do something at *place* (CRS of the layer); subclasses say what."""

    def done(self) -> None:
        """End the picking (right click, Enter)."""

    def rt_at(self, place: QgsPointXY) -> QgsFeature | None:
        """Return the RT at a place; says so when there is none."""
        found = self.desk.drawing.book.at(place)
        if found is None:
            self.desk.commands.messages.info(tr("There is no RT at this place."))
        return found


class ChooseMode(PickMode):
    """Click RT to choose them, click again to let them go."""

    def __init__(self, desk: Any) -> None:
        super().__init__(desk)
        self.fids: list[int] = []

    def start(self) -> None:
        """Begin with what is selected in QGIS."""
        super().start()
        drawn = {one.id() for one in self.desk.drawing.book.drawn()}
        self.fids = [fid for fid in self.desk.editing.layer("rt").selectedFeatureIds() if fid in drawn]
        self.show()

    def picked(self, place: QgsPointXY) -> None:
        """Choose the RT or let it go."""
        feature = self.rt_at(place)
        if feature is None:
            return
        if feature.id() in self.fids:
            self.fids.remove(feature.id())
        else:
            self.fids.append(feature.id())
        self.show()

    def layers_changed(self) -> None:
        """Go on with those that are still there: undone, merged or saved under another number."""
        book = self.desk.drawing.book
        self.fids = [fid for fid in self.fids if book.get(fid).hasGeometry()]
        if self.asking:
            self.show()

    def show(self) -> None:
        """Mark the chosen RT and show the form."""
        book = self.desk.drawing.book
        found = [book.get(fid) for fid in self.fids]
        self.desk.marks.show([one.geometry() for one in found], self.desk.editing.layer("rt"), (CHOSEN,))
        self.show_chosen(found)

    def show_chosen(self, found: list[QgsFeature]) -> None:
        """Show the form for the chosen RT; subclasses say which."""

    def dismiss(self) -> None:
        """Begin anew."""
        super().dismiss()
        self.fids = []
        if self.desk.mode is self:
            self.show()

    def done(self) -> None:
        """Right click answers the form when it can be answered."""
        if self._asked is not None and self._asked[0].ok.isEnabled():
            self._asked[1]()


class MergeMode(ChooseMode):
    """Merge RT."""

    def hint(self) -> str:
        """Return what to do."""
        return tr("Click the RT to merge; a second click lets one go. Right click: merge.")

    def show_chosen(self, found: list[QgsFeature]) -> None:
        """Ask whose number and whose records remain."""
        form, book = self.desk.panel.merge, self.desk.drawing.book
        form.ask([(one, book.name(one), len(book.records_of(one["rt_id"]))) for one in found])
        self.ask(form, self._merge)

    def _merge(self) -> None:
        desk = self.desk
        wanted = desk.panel.merge.wanted
        merged = desk.do(lambda: merge(desk.drawing, wanted, self._regulation()))
        if merged is not None:
            self.dismiss()

    def _regulation(self) -> Any:
        from qgis.core import QgsProject

        from kotaku_qgis.workspace.project import SCOPE

        return regulations.load(QgsProject.instance().readEntry(SCOPE, "regulation", "")[0])


class JoinMode(ChooseMode):
    """Build a kawasan from RT."""

    def hint(self) -> str:
        """Return what to do."""
        return tr("Click the RT of the kawasan, then give it a name, or choose one to extend it.")

    def show_chosen(self, found: list[QgsFeature]) -> None:
        """Ask for the name."""
        desk = self.desk
        known = sorted({str(one["nama"]) for one in desk.editing.layer("kawasan").getFeatures()})
        names = ", ".join(desk.drawing.book.name(one) for one in found) or "–"
        form = desk.panel.kawasan
        form.ask(known, tr("Chosen RT: {names}", names=names), self.fids)
        form.note.setText(tr("The kawasan follows its RT: when one changes, it changes too."))
        self.ask(form, self._build)

    def _build(self) -> None:
        desk = self.desk
        form = desk.panel.kawasan
        name, values = form.chosen_name, form.values
        built = desk.do(lambda: desk.drawing.build_kawasan(self.fids, name, values))
        if built is not None:
            form.fids = None
            self.dismiss()


class FillMode(PickMode):
    """Give an empty place to a neighbour."""

    def hint(self) -> str:
        """Return what to do."""
        return tr("Click into the gap between RT.")

    def picked(self, place: QgsPointXY) -> None:
        """Ask whose the gap becomes."""
        desk, book = self.desk, self.desk.drawing.book
        near = book.drawn(QgsRectangle(place, place).buffered(NEARBY))
        area = next(
            (
                one.boundary
                for one in book.kelurahan()
                if one.boundary is not None and one.boundary.contains(place)
            ),
            None,
        )
        drawn = [one.geometry() for one in near]
        gap = shapes.gap_at(place, drawn, None) or shapes.gap_at(place, drawn, area)
        if gap is None:
            raise KotakuError(
                N_("There is no closed gap at this place."),
                remedy=N_("Click into an empty place that RT, or RT and the kelurahan boundary, enclose."),
            )
        borders = [(one.id(), book.name(one), shapes.common_border(gap, one.geometry())) for one in near]
        borders = sorted((one for one in borders if one[2] > 0), key=lambda one: -one[2])
        form = desk.panel.gap
        desk.marks.show([gap], desk.editing.layer("rt"))
        form.ask(desk.drawing.ruler.measure(gap)[0], borders)

        def fill() -> None:
            owner = form.owner.currentData()
            self.dismiss()
            if owner == form.NEW:
                desk.do(lambda: desk.pending.ask(gap))
            else:
                desk.do(lambda: desk.drawing.fill(gap, owner))

        self.ask(form, fill)

    def layers_changed(self) -> None:
        """Let go of a gap that may be another one now."""
        if self.asking:
            self.outdated()


class CutMode(PickMode):
    """Cut off what lies outside the kelurahan."""

    def hint(self) -> str:
        """Return what to do."""
        return tr("Click an RT that reaches beyond its kelurahan.")

    def picked(self, place: QgsPointXY) -> None:
        """Cut and say what was done."""
        feature = self.rt_at(place)
        if feature is None:
            return
        done, alone = self.desk.drawing.cut([feature.id()])
        if done:
            text = tr("{name} ends at the boundary now.", name=done[0])
        elif alone:
            text = tr("{name} has no kelurahan with a boundary to cut at.", name=alone[0])
        else:
            name = self.desk.drawing.book.name(feature)
            text = tr("{name} lies inside its kelurahan already.", name=name)
        self.desk.commands.messages.info(text)


class EraseMode(PickMode):
    """Take polygons away."""

    def hint(self) -> str:
        """Return what to do."""
        return tr("Click the RT whose polygon is wrong. An RT with records waits to be drawn again.")

    def picked(self, place: QgsPointXY) -> None:
        """Erase and say what stays."""
        feature = self.rt_at(place)
        if feature is None:
            return
        gone, waiting = self.desk.drawing.erase([feature.id()])
        if waiting:
            text = tr("The polygon of {name} is gone; its records wait for a new one.", name=waiting[0])
        else:
            text = tr("{name} is gone.", name=gone[0])
        self.desk.commands.messages.info(text)


class VertexMode(Mode):
    """QGIS's own vertex tool, on RT only."""

    _started = False

    def hint(self) -> str:
        """Return what to do."""
        return tr(
            "Click a corner and click where it goes. Double click on an edge: new corner. Delete: removes it."
        )

    def start(self) -> None:
        """Hand over to QGIS."""
        self.desk.commands.iface.actionVertexToolActiveLayer().trigger()
        self.desk.canvas.mapToolSet.connect(self._other)
        self.desk.commands.iface.messageBar().widgetAdded.connect(self._hush)
        self._started = True

    def stop(self) -> None:
        """Stop listening; a layer that cannot be edited was never begun with."""
        super().stop()
        if self._started:
            self.desk.canvas.mapToolSet.disconnect(self._other)
            self.desk.commands.iface.messageBar().widgetAdded.disconnect(self._hush)

    def _hush(self, *_: object) -> None:
        """Take QGIS's words away about every corner beside a neighbour: a multipolygon had one part only."""
        words = QCoreApplication.translate("QgsVertexTool", "The operation would change the geometry type.")
        bar = self.desk.commands.iface.messageBar()

        def hush() -> None:
            for item in bar.items():
                if item.text() == words:
                    bar.popWidget(item)

        QTimer.singleShot(0, hush)

    def _other(self, *_: object) -> None:
        self.desk.choose("")


MODES = {
    "reshape": ReshapeMode,
    "vertices": VertexMode,
    "split": SplitMode,
    "merge": MergeMode,
    "fill": FillMode,
    "cut": CutMode,
    "join": JoinMode,
    "erase": EraseMode,
}

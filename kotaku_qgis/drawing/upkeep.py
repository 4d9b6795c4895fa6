"""What must be true of saved RT whichever tool changed them: their measured area, the kawasan around them.

Our own steps see to it themselves; QGIS's vertex tool, a paste or another plugin do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsFeatureRequest

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.drawing import kawasan
from kotaku_qgis.drawing.actions import MINE
from kotaku_qgis.drawing.book import value
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.unsaved import features, unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsVectorLayer

    from kotaku_qgis.drawing.actions import Drawing
    from kotaku_qgis.workspace.unsaved import Unsaved

SAME_HA = 1e-6


class Upkeep:
    """Follows the layer ``rt`` of the open project, before each of its saves."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._layer: QgsVectorLayer | None = None
        self._busy = False
        self._regions_own = False
        self._regions_opened = False
        """Whether the session of the kawasan was begun for this alone."""
        self.failed: Callable[[Exception], None] = _raise

    def follow(self, layer: QgsVectorLayer | None) -> None:
        """Follow *layer* from now on, None for none."""
        if self._layer is not None:
            self._layer.beforeCommitChanges.disconnect(self._before)
            self._layer.afterCommitChanges.disconnect(self._after)
            self._layer.willBeDeleted.disconnect(self._gone)
        self._layer = layer
        if layer is not None:
            layer.beforeCommitChanges.connect(self._before)
            layer.afterCommitChanges.connect(self._after)
            layer.willBeDeleted.connect(self._gone)

    def _gone(self) -> None:
        self._layer = None

    def settle(self) -> None:
        """Measure changed RT and join their kawasan again, in one step when anything has to change."""
        if self._layer is None or self._busy or not self._layer.isModified():
            return
        self._busy = True
        try:
            self._settle()
        finally:
            self._busy = False

    def _settle(self) -> None:
        layer: Any = self._layer
        held = unsaved(layer)
        book, ruler = self._drawing.book, self._drawing.ruler
        touched = {*held.added, *held.shapes}
        measured: dict[int, float | None] = {}
        for feature in features(layer, touched):
            hectares = ruler.hectares(feature.geometry() if feature.hasGeometry() else None)
            before = value(feature, "luas_gambar_ha")
            if (hectares is None) != (before is None) or abs((hectares or 0) - (before or 0)) > SAME_HA:
                measured[feature.id()] = hectares
        regions = self._regions(layer, held, touched)
        with self._drawing.editing.step(tr("Measure and keep the kawasan in step")) as step:
            for fid, hectares in measured.items():
                step.change("rt", fid, {"luas_gambar_ha": hectares})
            kawasan.follow(self._drawing.editing, book, step, regions)

    @staticmethod
    def _regions(layer: Any, held: Unsaved, touched: set[int]) -> set[str | None]:
        """Return the kawasan that RT belong to or belonged to before the changes in the session."""
        index = layer.fields().indexOf("kawasan_id")
        moved = {fid for fid, changes in held.values.items() if index in changes}
        now = {value(feature, "kawasan_id") for feature in features(layer, touched | moved)}
        saved = [fid for fid in {*touched, *moved, *held.removed} if fid >= 0]
        listed = layer.dataProvider().getFeatures(QgsFeatureRequest().setFilterFids(saved)) if saved else ()
        return now | {value(feature, "kawasan_id") for feature in listed}

    def _before(self, *_: object) -> None:
        editing = self._drawing.editing
        regions = editing.layers().get("kawasan")
        clean = regions is not None and not regions.isModified()
        self._regions_opened = regions is not None and not regions.isEditable()
        try:
            self.settle()
            self._clear_the_way()
        except Exception as error:  # noqa: BLE001 (a slot of QGIS's must not raise into its saving)
            self.failed(error)
        # a kawasan session of ours that only followed is saved with its RT; the user's own is left alone
        self._regions_own = clean and regions is not None and regions.isModified() and editing.is_own(regions)

    def _clear_the_way(self) -> None:
        """Save what was moved or taken off RT that are to be removed, before these are.

        QGIS saves a layer without looking at others, piece by piece: it would write the larger RT of two
        merged ones and then fail to remove the other. Records in a session of the user's are theirs to save.
        """
        layer: Any = self._layer
        editing = self._drawing.editing
        gone = list(unsaved(layer).removed)
        if not gone:
            return
        listed = layer.dataProvider().getFeatures(QgsFeatureRequest().setFilterFids(gone))
        keys = [str(value(feature, "rt_id")) for feature in listed]
        for table, other in editing.layers().items():
            if table not in MINE:
                continue
            if other.isModified() and editing.is_own(other) and other.commitChanges(False):
                editing.links.forget(other)
            if _refers(other, keys):
                error = KotakuError(
                    N_("RT that were removed still have records in the layer {layer}; they cannot go yet."),
                    place=Place(file=layer.name()),
                    remedy=N_("Save all layers at once, with the button in the dock “Draw”, or undo."),
                    layer=other.name(),
                )
                editing.known_reasons["rt"] = tr(error.text, **error.values)
                raise error

    def _after(self) -> None:
        if not self._regions_own:
            return
        self._regions_own = False
        regions = self._drawing.editing.layers().get("kawasan")
        if regions is not None and not regions.commitChanges(self._regions_opened):
            self.failed(RuntimeError("; ".join(regions.commitErrors())))


def _refers(layer: QgsVectorLayer, keys: list[str]) -> bool:
    """Whether the file of *layer* has rows of the RT *keys*."""
    wanted = ", ".join(QgsExpression.quotedString(key) for key in keys)
    request = QgsFeatureRequest().setFilterExpression(f'"rt_id" IN ({wanted})').setLimit(1)
    return next(layer.dataProvider().getFeatures(request), None) is not None


def _raise(error: Exception) -> None:
    raise error

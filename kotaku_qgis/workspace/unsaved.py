"""What the edit session of a layer holds that its file does not have yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

if TYPE_CHECKING:
    from collections.abc import Iterable


class Unsaved(NamedTuple):
    """What an edit session holds, by feature id."""

    added: dict[int, QgsFeature]
    shapes: dict[int, QgsGeometry]
    values: dict[int, dict[int, Any]]
    removed: frozenset[int]

    @property
    def touched(self) -> set[int]:
        """Return the ids of the features that are there and differ from the file."""
        return {*self.added, *self.shapes, *self.values}


def unsaved(layer: QgsVectorLayer) -> Unsaved:
    """Return what is unsaved in *layer*; nothing when no session is open."""
    buffer: Any = layer.editBuffer()
    if buffer is None:
        return Unsaved({}, {}, {}, frozenset())
    removed = frozenset(buffer.deletedFeatureIds())
    # QGIS goes on listing the changes of a feature that was removed after them
    shapes = {fid: one for fid, one in buffer.changedGeometries().items() if fid not in removed}
    values = {fid: one for fid, one in buffer.changedAttributeValues().items() if fid not in removed}
    return Unsaved(dict(buffer.addedFeatures()), shapes, values, removed)


def features(layer: QgsVectorLayer, fids: Iterable[int]) -> Iterable[QgsFeature]:
    """Return the features *fids* as they stand now, unsaved ones too, with one look at the layer.

    QGIS copies all that is unsaved whenever it is asked: one by one, thousands would take minutes.
    """
    wanted = list(fids)
    return layer.getFeatures(QgsFeatureRequest().setFilterFids(wanted)) if wanted else ()

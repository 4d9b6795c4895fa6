"""Kawasan kumuh that follow their RT: joined from them, and joined again whenever one of them changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.drawing import shapes
from kotaku_qgis.drawing.book import value
from kotaku_qgis.workspace.schema import JOINED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsFeature, QgsGeometry

    from kotaku_qgis.drawing.book import RtBook
    from kotaku_qgis.workspace.editing import Editing, Step

SAME = 0.5
"""Square metres by which a kawasan may differ from its RT before it is joined again."""


def follow(editing: Editing, book: RtBook, step: Step, kawasan_ids: Iterable[str | None]) -> list[str]:
    """Join again, within *step*, those of *kawasan_ids* that follow their RT; return their names.

    A kawasan drawn freely stays as it is. One that lost its last RT keeps its outline. Where the user
    took its layer out of the project all are left behind; the check finds them.
    """
    wanted = {one for one in kawasan_ids if one}
    layer = editing.layers().get("kawasan")
    if not wanted or layer is None:
        return []
    changed = []
    for region in layer.getFeatures():
        if value(region, "kawasan_id") not in wanted or value(region, "bentuk") != JOINED:
            continue
        mine = book.where("kawasan_id", value(region, "kawasan_id"))
        members = [one.geometry() for one in mine if one.hasGeometry() and not one.geometry().isEmpty()]
        made = shapes.union(members) if members else None
        if made is None or not differs(region, made):
            continue
        step.change("kawasan", region.id(), geometry=made)
        changed.append(str(region["nama"]))
    return changed


def differs(region: QgsFeature, made: QgsGeometry) -> bool:
    """Whether a kawasan is another area than *made*, the union of its RT."""
    shape = region.geometry()
    if shape.isNull():
        return True
    sound = shape if shape.isGeosValid() else shape.makeValid()
    return sound.symDifference(made).area() > SAME

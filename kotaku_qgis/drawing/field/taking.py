"""From what was found to the workspace: known marks, the RT it lies in, and one undoable step."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from kotaku_qgis.drawing.field.found import LINES, PHOTO, POINT, TABLES, Found, Target, mark
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kotaku_qgis.workspace.editing import Editing, Step

_EDGE_M = 0.05
"""A point this near to a border lies on it, in both RT."""


def target_of(editing: Editing, tolerance: float) -> Target:
    """Return the workspace as readers see it. Main thread only."""
    layer = editing.layer("rt")
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    box = QgsRectangle()
    for table in ("wilayah", "rt"):
        one = editing.layer(table)
        extent = one.extent()
        if one.featureCount() > 0 and not extent.isNull() and extent.isFinite():
            box.combineExtentWith(extent)
    if box.isNull() or box.isEmpty():
        return Target(layer.crs().authid(), None, tolerance)
    way = QgsCoordinateTransform(layer.crs(), degrees, editing.project)
    box = way.transformBoundingBox(box)
    bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return Target(layer.crs().authid(), bounds, tolerance)


def known_marks(editing: Editing) -> frozenset[tuple[Any, ...]]:
    """Return the marks of every track, point and photo of the workspace, edits included. Main thread only."""
    found = set()
    for table in ("jejak", "titik", "foto"):
        layer = editing.layer(table)
        names = layer.fields()
        for feature in layer.getFeatures(QgsFeatureRequest()):
            when = feature["waktu"] if names.indexOf("waktu") >= 0 else None
            key = str(feature["nama"]) if table != "foto" else _stamp(when, str(feature["berkas"]))
            found.add(mark(table, key, parts_of(feature.geometry())))
    return frozenset(found)


def _stamp(when: Any, name: str) -> str:
    if isinstance(when, QDateTime) and when.isValid():
        return str(when.toString("yyyy-MM-ddTHH:mm:ss"))
    return name.rpartition("/")[2]


def parts_of(geometry: QgsGeometry) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the parts of a point or line geometry as plain points."""
    if geometry.isNull():
        return ()
    return tuple(
        tuple((vertex.x(), vertex.y()) for vertex in part.vertices()) for part in geometry.constParts()
    )


def take(editing: Editing, found: Sequence[Found], copies: Mapping[Path, str] | None = None) -> Counter[str]:
    """Add *found* as one undoable step; returns how many of each kind. Polygons are passed over.

    Parameters
    ----------
    copies
        Where each photo was copied to, relative to the workspace's folder.

    Raises
    ------
    KotakuError
        A layer is missing or cannot be edited; then nothing was added.
    """
    counts: Counter[str] = Counter()
    rt = editing.layer("rt")
    with editing.step(tr("Take from the field")) as step:
        for one in found:
            if one.kind in TABLES and one.parts:
                _add(step, one, rt, copies or {})
                counts[one.kind] += 1
    return counts


def _add(step: Step, found: Found, rt: QgsVectorLayer, copies: Mapping[Path, str]) -> None:
    geometry = QgsGeometry()
    geometry.fromWkb(found.wkb)
    values: dict[str, Any] = {}
    if found.kind in LINES:
        values = {
            "nama": found.name,
            "jenis": found.kind,
            "waktu_mulai": _moment(found.begun),
            "waktu_selesai": _moment(found.ended),
            "sumber": found.file.name,
            "catatan": found.note or None,
        }
    elif found.kind == POINT:
        values = {
            "rt_id": rt_at(rt, geometry),
            "nama": found.name,
            "jenis": found.type or None,
            "keterangan": found.note or None,
            "waktu": _moment(found.begun),
            "sumber": found.file.name,
        }
    elif found.kind == PHOTO:
        values = {
            "rt_id": rt_at(rt, geometry),
            "berkas": copies[found.file],
            "waktu": _moment(found.begun),
            "arah": found.turn,
            "keterangan": found.note or None,
        }
    step.add(TABLES[found.kind], values, geometry)


def _moment(when: dt.datetime | None) -> QDateTime | None:
    if when is None:
        return None
    return QDateTime(QDate(when.year, when.month, when.day), QTime(when.hour, when.minute, when.second))


def rt_at(rt: QgsVectorLayer, point: QgsGeometry) -> str | None:
    """Return the key of the one drawn RT that holds *point*; None when none or several do."""
    request = QgsFeatureRequest().setFilterRect(point.boundingBox().buffered(2 * _EDGE_M))
    keys = [
        feature["rt_id"]
        for feature in rt.getFeatures(request)
        if not feature.geometry().isNull() and feature.geometry().distance(point) <= _EDGE_M
    ]
    return str(keys[0]) if len(keys) == 1 and keys[0] else None

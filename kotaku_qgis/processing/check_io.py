"""What the checking algorithms read and write: layers in metres, repairs in one step, places as polygons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.checks.repair import Repairs
    from kotaku_qgis.checks.snapshot import Snapshot

MARK_M = 1.0
"""Metres around a point or line that stands for it in the layer of findings."""
SEGMENTS = 8
BACKUP = "perbaikan"


def layer_snapshot(layer: Any, context: Any) -> Snapshot:
    """Return the polygons of *layer* in metres: in its own CRS, or in the UTM zone it lies in."""
    from kotaku_qgis.checks.snapshot import from_shapes
    from kotaku_qgis.core.crs import suggest_crs

    crs = layer.sourceCrs()
    place = Place(file=layer.sourceName())
    if not crs.isValid():
        raise KotakuError(
            N_("The layer does not say in which coordinate system it is."),
            place=place,
            remedy=N_("Set it in the layer's properties."),
        )
    if not layer.featureCount():
        raise KotakuError(N_("The layer has no features."), place=place)
    extent = layer.sourceExtent()
    if extent.isNull() or not extent.isFinite():
        raise KotakuError(N_("The layer has no geometry."), place=place)
    metric = crs
    if crs.isGeographic() or crs.mapUnits() != compat.METERS or not crs.authid():
        degrees = QgsCoordinateTransform(
            crs, QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext()
        )
        middle = degrees.transform(extent.center())
        metric = QgsCoordinateReferenceSystem(suggest_crs(middle.x(), middle.y())[0][0])
    transform = QgsCoordinateTransform(crs, metric, context.transformContext())
    shapes: list[bytes | None] = []
    for feature in layer.getFeatures(QgsFeatureRequest(), compat.SKIP_VALIDITY):
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            shapes.append(None)
            continue
        geometry.transform(transform)
        shapes.append(bytes(geometry.asWkb()))
    return replace(from_shapes(shapes, metric.authid()), file=layer.sourceName())


def distinct(fields: QgsFields) -> QgsFields:
    """Return *fields* with numbers behind names that differ in case only: a GeoPackage takes them for one."""
    made, taken = QgsFields(), set()
    for field in fields:
        copy, number = QgsField(field), 2
        while copy.name().casefold() in taken:
            copy.setName(f"{field.name()}_{number}")
            number += 1
        taken.add(copy.name().casefold())
        made.append(copy)
    return made


def put(sink: Any, feature: QgsFeature) -> None:
    """Add *feature* to an output; KotakuError when it is not taken."""
    if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
        raise KotakuError(N_("The output could not be written: {reason}"), reason=sink.lastError() or "–")


def write_workspace(path: Path, repairs: Repairs, snapshot: Snapshot) -> None:
    """Write *repairs* into a workspace in one step, after a backup.

    Raises
    ------
    KotakuError
        When a row is no longer as *snapshot* has it, or the file cannot be written; nothing is changed then.
    """
    from kotaku_qgis.workspace import backup
    from kotaku_qgis.workspace.store import open_workspace

    before = {(table, row["fid"]): row["geom"] for table in ("rt", "kawasan") for row in snapshot.rows[table]}
    with open_workspace(path) as workspace:
        backup.make(path, BACKUP)
        with workspace.transaction("repair geometry") as step:
            for party, wkb in repairs.changes.items():
                now = workspace.rows(party.table, fid=party.fid)
                if not now or now[0]["geom"] != before[party.table, party.fid]:
                    raise KotakuError(
                        N_("The features have been changed in the meantime; nothing was repaired."),
                        remedy=N_("Check again, then repair."),
                    )
                values: dict[str, Any] = {"geom": wkb}
                if party in repairs.areas:
                    values["luas_gambar_ha"] = repairs.areas[party]
                step.update(party.table, party.fid, values)


def mark(wkb: bytes, transform: QgsCoordinateTransform) -> QgsGeometry:
    """Return a place as a polygon, points and lines a metre wide, in the target of *transform*."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    if QgsWkbTypes.geometryType(geometry.wkbType()) != compat.GEOMETRY_POLYGON:
        geometry = geometry.buffer(MARK_M, SEGMENTS)
    geometry.transform(transform)
    geometry.convertToMultiType()
    return geometry

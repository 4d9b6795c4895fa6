"""The checks and QGIS: a snapshot of the layers with their unsaved edits, and repairs into an edit step.

Main thread only; what comes out of here are plain values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsProject, QgsVectorLayer

from kotaku_qgis.checks.snapshot import COLUMNS, OTHER_YEARS, Row, Snapshot, columns_of
from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.editing import KEYS
from kotaku_qgis.workspace.project import SCOPE, layer_of, workspace_of
from kotaku_qgis.workspace.unsaved import features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.checks.finding import Party
    from kotaku_qgis.checks.repair import Repairs
    from kotaku_qgis.workspace.editing import Editing

SPATIAL = ("wilayah", "kawasan", "rt", "jejak", "titik", "foto", "jalan", "drainase", "bangunan")
"""Layers whose CRS is compared with that of the workspace."""


def from_layers(project: QgsProject, year: int | None) -> Snapshot:
    """Return what the layers of a workspace's project show now, edits not yet saved included.

    Raises
    ------
    KotakuError
        When the layer of RT is not in the project.
    """
    main = layer_of(project, "rt")
    if main is None:
        raise KotakuError(
            N_("The layer of RT is not in the project."),
            remedy=N_("Open the workspace again with “Open”, or add the layer from the file."),
        )
    rows = {table: _rows(project, table, year) for table in COLUMNS}
    rows[OTHER_YEARS] = _rows(project, "baseline", year, others=True)
    systems = {tr("Project"): project.crs().authid()}
    for table in SPATIAL:
        layer = layer_of(project, table)
        if layer is not None:
            systems[layer.name()] = layer.crs().authid()
    path = workspace_of(project)
    # what the file says: the layer's own may have been set to anything
    crs = main.dataProvider().crs().authid()
    regulation = project.readEntry(SCOPE, "regulation", "")[0] or None
    return Snapshot(crs, rows, year, systems, path.name if path else None, regulation)


def _rows(project: QgsProject, table: str, year: int | None, *, others: bool = False) -> list[Row]:
    layer = layer_of(project, table)
    if layer is None or (table == "baseline" and year is None):
        return []
    fields = layer.fields()
    wanted = columns_of(table, project.readEntry(SCOPE, "regulation", "")[0])
    names = [name for name in wanted if fields.indexOf(name) >= 0]
    request = QgsFeatureRequest().setSubsetOfAttributes(names, fields)
    if table == "baseline":
        sign = "<>" if others else "="
        request.setFilterExpression(f'"tahun" {sign} {int(year or 0)}')
    at = {name: fields.indexOf(name) for name in names}
    return [
        {
            "fid": feature.id(),
            "geom": _wkb(feature.geometry()),
            **{name: plain(feature.attribute(index)) for name, index in at.items()},
        }
        for feature in layer.getFeatures(request)
    ]


def _wkb(geometry: QgsGeometry) -> bytes | None:
    return None if geometry.isNull() or geometry.isEmpty() else bytes(geometry.asWkb())


def plain(value: Any) -> Any:
    """Return an attribute as Python's own value, QGIS's NULL as None."""
    return None if value is None or (hasattr(value, "isNull") and value.isNull()) else value


def find(layer: QgsVectorLayer, party: Party) -> int | None:
    """Return the row number under which a layer has a finding's feature now; None when it is gone.

    Saving gives a new feature another number; its key stays.
    """
    key = KEYS[party.table]
    index = layer.fields().indexOf(key)
    feature = layer.getFeature(party.fid)
    if feature.isValid() and (party.key is None or feature.attribute(index) == party.key):
        return int(feature.id())
    if party.key is None:
        return None
    wanted = party.key.replace("'", "''")
    request = QgsFeatureRequest().setFilterExpression(f"\"{key}\" = '{wanted}'").setNoAttributes()
    return next((int(feature.id()) for feature in layer.getFeatures(request)), None)


def write_repairs(editing: Editing, repairs: Repairs, snapshot: Snapshot, name: str) -> int:
    """Write *repairs* as one undoable command *name* and return the number of features changed.

    Raises
    ------
    KotakuError
        When a feature is no longer as *snapshot* has it; nothing is changed then.
    """
    before = {
        (table, row["fid"]): row["geom"]
        for table in {party.table for party in repairs.changes}
        for row in snapshot.rows[table]
    }
    there = _present(editing, list(repairs.changes))
    with editing.step(name) as step:
        for party, wkb in repairs.changes.items():
            feature = there.get(party)
            if feature is None or _wkb(feature.geometry()) != before.get((party.table, party.fid)):
                raise KotakuError(
                    N_("The features have been changed in the meantime; nothing was repaired."),
                    remedy=N_("Check again, then repair."),
                )
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            values = {"luas_gambar_ha": repairs.areas[party]} if party in repairs.areas else {}
            step.change(party.table, feature.id(), values, geometry)
    return len(repairs.changes)


def _present(editing: Editing, parties: Sequence[Party]) -> dict[Party, QgsFeature]:
    """Return the features of findings as they stand now; those that are gone are left out."""
    made: dict[Party, QgsFeature] = {}
    for table in {party.table for party in parties}:
        layer = editing.layer(table)
        mine = [party for party in parties if party.table == table]
        known = {one.id(): one for one in features(layer, [party.fid for party in mine])}
        for party in mine:
            feature = known.get(party.fid)
            if feature is None or party.key not in {None, feature.attribute(KEYS[table])}:
                fid = find(layer, party)
                feature = layer.getFeature(fid) if fid is not None else None
            if feature is not None:
                made[party] = feature
    return made

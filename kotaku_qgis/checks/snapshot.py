"""What the checks look at: rows of the workspace as plain values, from the file or from QGIS's layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.regulation import available, load
from kotaku_qgis.workspace.record_tables import HEADER_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.workspace.store import Workspace

Row = dict[str, Any]
OTHER_YEARS = "baseline_lain"
"""Rows of ``baseline`` of the years not shown: figures are compared with them."""
COLUMNS = {
    "wilayah": ("wilayah_id", "tingkat", "nama"),
    "kawasan": ("kawasan_id", "nama", "bentuk"),
    "rt": ("rt_id", "wilayah_id", "kawasan_id", "rt_rw", "rt_rw_asal"),
    "baseline": ("baseline_id", "rt_id", "tahun", *(column.name for column in HEADER_COLUMNS)),
    "jejak": ("jejak_id", "rt_id", "nama"),
}
"""Columns read of each table, beside ``fid`` and, but for baseline, ``geom``; see :func:`columns_of`."""


def columns_of(table: str, regulation: str | None) -> tuple[str, ...]:
    """Return the columns to read of *table*: of records also the volumes of the *regulation* (its id)."""
    if table != "baseline" or regulation not in available():
        return COLUMNS[table]
    return (*COLUMNS[table], *load(regulation).volume_columns)


@dataclass(frozen=True)
class Snapshot:
    """The rows at one moment.

    Parameters
    ----------
    crs
        The workspace's CRS (``EPSG:32748``), in which every geometry should be.
    rows
        Rows by table: ``fid``, ``geom`` (WKB or None) and the columns of :data:`COLUMNS`; of ``baseline``
        those of *year* only, the others under :data:`OTHER_YEARS`.
    year
        The year whose records count; None when there are no records.
    systems
        CRS by the name a user knows a layer (or the project) by, to be compared with *crs*.
    file
        Name of the workspace's file.
    regulation
        Id of the rules the figures are counted by; None where there are no records.
    """

    crs: str
    rows: Mapping[str, Sequence[Row]]
    year: int | None = None
    systems: Mapping[str, str] = field(default_factory=dict)
    file: str | None = None
    regulation: str | None = None


def from_workspace(workspace: Workspace, year: int | None = None) -> Snapshot:
    """Return what the file holds; *year* defaults to the latest with records."""
    years = workspace.years()
    shown = year if year is not None else (years[-1] if years else None)
    rows = {name: workspace.rows(name) for name in COLUMNS}
    rows[OTHER_YEARS] = [row for row in rows["baseline"] if row["tahun"] != shown]
    rows["baseline"] = [row for row in rows["baseline"] if row["tahun"] == shown]
    return Snapshot(
        workspace.settings.crs, rows, shown, {}, workspace.path.name, workspace.settings.peraturan
    )


def from_shapes(shapes: Sequence[bytes | None], crs: str, file: str | None = None) -> Snapshot:
    """Return the polygons of any layer (WKB in *crs*, in metres) as if they were RT, in their order."""
    rows = [{"fid": number, "rt_id": str(number), "geom": wkb} for number, wkb in enumerate(shapes, 1)]
    return Snapshot(crs, {"rt": rows}, None, {}, file)

"""What the checks look at: rows of the workspace as plain values, from the file or from QGIS's layers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.workspace.store import Workspace

Row = dict[str, Any]
COLUMNS = {
    "wilayah": ("wilayah_id", "tingkat", "nama"),
    "kawasan": ("kawasan_id", "nama", "bentuk"),
    "rt": ("rt_id", "wilayah_id", "kawasan_id", "rt_rw", "rt_rw_asal"),
    "baseline": ("baseline_id", "rt_id", "luas_flag_ha", "luas_verifikasi_ha"),
    "jejak": ("jejak_id", "rt_id", "nama"),
}
"""Columns read of each table, beside ``fid`` and, but for baseline, ``geom``."""


@dataclass(frozen=True)
class Snapshot:
    """The rows at one moment.

    Parameters
    ----------
    crs
        The workspace's CRS (``EPSG:32748``), in which every geometry should be.
    rows
        Rows by table: ``fid``, ``geom`` (WKB or None) and the columns of :data:`COLUMNS`; of ``baseline``
        those of *year* only.
    year
        The year whose records count; None when there are no records.
    systems
        CRS by the name a user knows a layer (or the project) by, to be compared with *crs*.
    file
        Name of the workspace's file.
    """

    crs: str
    rows: Mapping[str, Sequence[Row]]
    year: int | None = None
    systems: Mapping[str, str] = field(default_factory=dict)
    file: str | None = None


def from_workspace(workspace: Workspace, year: int | None = None) -> Snapshot:
    """Return what the file holds; *year* defaults to the latest with records."""
    years = workspace.years()
    shown = year if year is not None else (years[-1] if years else None)
    rows = {
        name: workspace.rows(name, **({"tahun": shown} if name == "baseline" else {})) for name in COLUMNS
    }
    return Snapshot(workspace.settings.crs, rows, shown, {}, workspace.path.name)


def from_shapes(shapes: Sequence[bytes | None], crs: str, file: str | None = None) -> Snapshot:
    """Return the polygons of any layer (WKB in *crs*, in metres) as if they were RT, in their order."""
    rows = [{"fid": number, "rt_id": str(number), "geom": wkb} for number, wkb in enumerate(shapes, 1)]
    return Snapshot(crs, {"rt": rows}, None, {}, file)

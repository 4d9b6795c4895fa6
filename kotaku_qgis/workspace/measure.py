"""The drawn area of RT polygons, measured again after they were edited outside an import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.workspace.connection import explained

if TYPE_CHECKING:
    from kotaku_qgis.workspace.edit import Edit
    from kotaku_qgis.workspace.store import Workspace

_MARK = "ukur.riwayat"
_EDITED = """SELECT DISTINCT kunci FROM riwayat WHERE tabel = 'rt' AND fid > ?
  AND tindakan NOT LIKE 'import %' AND (kolom = 'geom' OR kolom IS NULL)"""
_SQUARE_METRES = 10_000.0
_LAST = "SELECT coalesce(max(fid), 0) FROM riwayat"


def measure_edited(workspace: Workspace, step: Edit) -> list[Problem]:
    """Measure the RT drawn or reshaped since the last time (ellipsoidal, hectares) within the open *step*.

    A form or a map tool changes the polygon but not ``luas_gambar_ha``; imports measure for themselves.
    Returns a finding when the packages to measure with are missing; then nothing is changed.
    """
    since = int(workspace.meta().get(_MARK, "0"))
    with explained(workspace.path):
        keys = [str(key) for (key,) in workspace.connection.execute(_EDITED, (since,)).fetchall()]
        last = workspace.connection.execute(_LAST).fetchone()[0]
    rows: list[dict[str, Any]] = []
    for key in keys:
        rows.extend(workspace.rows("rt", rt_id=key))
    if rows:
        try:
            areas = _areas([row["geom"] for row in rows], workspace.settings.crs)
        except KotakuError as error:
            return [
                Problem(
                    "area-not-measured",
                    Level.WARNING,
                    N_("{count} edited polygons could not be measured: {detail}"),
                    {"count": len(rows), "detail": str(error)},
                    Place(file=workspace.path.name),
                )
            ]
        for row, area in zip(rows, areas):
            if area != row["luas_gambar_ha"]:
                step.update("rt", str(row["rt_id"]), {"luas_gambar_ha": area})
    if keys or not since:
        step.set_meta(_MARK, str(last))
    return []


def _areas(geometries: list[bytes | None], crs: str) -> list[float | None]:
    drawn = [one for one in geometries if one is not None]
    try:
        from kotaku_qgis.core.crs import area_ha
        from kotaku_qgis.core.shapes import from_wkb

        measured = area_ha([from_wkb(one) for one in drawn], crs).tolist() if drawn else []
    except KotakuError:
        # a QGIS without geopandas measures by itself
        measured = _measured_by_qgis(drawn, crs)
    values = iter(measured)
    return [None if one is None else round(next(values), 6) for one in geometries]


def _measured_by_qgis(geometries: list[bytes], crs: str) -> list[float]:
    try:
        from qgis.core import (
            QgsCoordinateReferenceSystem,
            QgsCoordinateTransformContext,
            QgsDistanceArea,
            QgsGeometry,
        )
    except ImportError as error:
        raise KotakuError(
            N_("This function needs the Python package {package}, which this QGIS lacks."),
            package="geopandas",
        ) from error
    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    areas = []
    for one in geometries:
        shape = QgsGeometry()
        shape.fromWkb(one)
        areas.append(measure.measureArea(shape) / _SQUARE_METRES)
    return areas

"""Dry run of importing RT polygons: keys normalised, kelurahan found, nothing dropped."""

from __future__ import annotations

from typing import Any

from kotaku_qgis.core.matching import Matching
from kotaku_qgis.core.plan import Plan


def plan_rt(
    gdf: Any,
    matching: Matching,
    wilayah: Any,
    existing: Any,
    crs: str,
    duplicates: str = "first",
    *,
    source: str = "",
) -> Plan:
    """Plan the polygons of *gdf* as rows of ``rt``.

    Parameters
    ----------
    gdf
        GeoDataFrame with a declared CRS (``core.crs.apply_crs`` first).
    wilayah, existing
        Rows of ``wilayah`` and ``rt`` in the workspace (list of dicts or DataFrame, geometry as WKB or shapely).
    crs
        CRS of the workspace, for example ``EPSG:32748``.
    duplicates
        A key that stands on several polygons of one kelurahan: ``first`` (the first keeps it, the others are kept
        without a key), ``merge`` (one RT of several parts) or ``none`` (no polygon gets it).
    """
    raise NotImplementedError

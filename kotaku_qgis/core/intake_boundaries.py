"""Dry run of importing administrative boundaries: kelurahan, and the kecamatan and city above them."""

from __future__ import annotations

from typing import Any

from kotaku_qgis.core.matching import Matching
from kotaku_qgis.core.plan import Plan


def plan_boundaries(
    gdf: Any,
    matching: Matching,
    crs: str,
    existing: Any = (),
    *,
    kota: str | None = None,
    source: str = "",
) -> Plan:
    """Plan the kelurahan of *gdf* (and the kecamatan and city above them) as rows of ``wilayah``.

    Parameters
    ----------
    gdf
        GeoDataFrame with a declared CRS (``core.crs.apply_crs`` first).
    crs
        CRS of the workspace, for example ``EPSG:32748``.
    existing
        Rows of ``wilayah`` already in the workspace (list of dicts or DataFrame).
    kota
        Name of the city of the workspace.
    """
    raise NotImplementedError

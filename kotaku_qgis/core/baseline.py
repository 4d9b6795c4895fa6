"""Dry run of importing counted records: one RT and year per row, each cell a value or a named problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.matching import Matching
from kotaku_qgis.core.plan import Plan

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable


def plan_baseline(
    table: RawTable,
    matching: Matching,
    regulation: Regulation,
    rt: Any,
    existing: Any = (),
    *,
    wilayah: Any,
    year: int | None = None,
    missing_rt: str = "create",
    missing_kelurahan: str | None = None,
    kota: str | None = None,
    number_style: str | None = None,
) -> Plan:
    """Plan the records of *table* as rows of ``baseline`` (and of ``rt`` for RT that have no polygon).

    Parameters
    ----------
    rt, existing, wilayah
        Rows of ``rt``, ``baseline`` and ``wilayah`` in the workspace (list of dicts or DataFrame).
    year
        Year of every record when the table has no year column.
    missing_rt
        A record whose RT is not in the workspace: ``create`` an RT without a polygon, or ``refuse`` the record.
    missing_kelurahan
        A record whose kelurahan is not in the workspace: ``refuse`` or ``create`` it without a boundary.
        None: create only when the workspace has no kelurahan at all.
    kota
        Name of the city, used when the workspace has no row of it yet.
    number_style
        ``comma`` (1.234,5) or ``point`` (1,234.5) when the user has answered; None: found per column.
    """
    raise NotImplementedError

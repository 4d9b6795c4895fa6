"""What leaves the workspace for a year: RT, kelurahan and kawasan with their stored scores, read once."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.spreadsheet import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kotaku_qgis.workspace.store import Workspace

Row = dict


@dataclass(frozen=True)
class Year:
    """The records of a year.

    Attributes
    ----------
    rt
        Rows of ``rt_asesmen``, with ``kota`` and ``provinsi``, in order of kecamatan, kelurahan and RT/RW.
    kelurahan, kawasan
        Rows of ``wilayah`` and ``kawasan`` with the sums of ``agregat``; None where there is no sum.
    city
        The sums of the city, or None.
    """

    year: int
    first_year: int
    years: tuple[int, ...]
    rt: tuple[Mapping[str, Any], ...]
    kelurahan: tuple[Mapping[str, Any], ...]
    kawasan: tuple[Mapping[str, Any], ...]
    city: Mapping[str, Any] | None
    areas: Mapping[str, Mapping[str, Any]]


def read_year(ws: Workspace, year: int) -> Year:
    """Read the scored records of *year*.

    Raises
    ------
    KotakuError
        When *year* has not been scored.
    """
    scored = sorted({int(value) for value in ws.columns("asesmen", ["tahun"])["tahun"] if value <= year})
    if year not in scored:
        raise KotakuError(
            N_("The records of {year} have not been scored."),
            place=Place(file=ws.path.name),
            remedy=N_("Score the workspace first."),
            year=year,
        )
    areas = {row["wilayah_id"]: row for row in ws.rows("wilayah")}
    sums = {(row["tingkat"], row["unit_id"]): row for row in ws.rows("agregat", tahun=year)}
    settings = ws.settings
    rt = [
        {**row, "kota": settings.kota, "provinsi": settings.provinsi}
        for row in ws.rows("rt_asesmen", tahun=year)
    ]
    kelurahan = [
        {
            **_sum(sums.get(("kelurahan", row["wilayah_id"]))),
            **_of_area(row),
            "kecamatan": (areas.get(row["induk_id"] or "") or {}).get("nama")
            if _in_district(areas, row)
            else None,
            "geom": row["geom"],
        }
        for row in areas.values()
        if row["tingkat"] == "kelurahan"
    ]
    kawasan = [
        {
            **_sum(sums.get(("kawasan", row["kawasan_id"]))),
            **{k: row[k] for k in _KAWASAN},
            "geom": row["geom"],
        }
        for row in ws.rows("kawasan")
    ]
    return Year(
        year,
        scored[0],
        tuple(scored),
        tuple(sorted(rt, key=_rt_order)),
        tuple(sorted(kelurahan, key=lambda row: _folded(row, "kecamatan", "nama"))),
        tuple(sorted(kawasan, key=lambda row: _folded(row, "nama"))),
        next((row for (level, _), row in sums.items() if level == "kota"), None),
        areas,
    )


_KAWASAN = ("kawasan_id", "nama", "kode", "no_sk", "tanggal_sk", "luas_sk_ha")
_AREA = ("nama", "kode_kemendagri", "kode_bps", "kode_sim")


def _of_area(row: Mapping[str, Any]) -> Row:
    return {"wilayah_id": row["wilayah_id"], **{name: row[name] for name in _AREA}}


def _in_district(areas: Mapping[str, Mapping[str, Any]], row: Mapping[str, Any]) -> bool:
    parent = areas.get(row["induk_id"] or "")
    return bool(parent and parent["tingkat"] == "kecamatan")


def _sum(row: Mapping[str, Any] | None) -> Row:
    """Return the sums of a unit without its identity."""
    return {
        name: value
        for name, value in (row or {}).items()
        if name not in ("fid", "tingkat", "unit_id", "nama")
    }


def _folded(row: Mapping[str, Any], *names: str) -> tuple[str, ...]:
    return tuple(str(row.get(name) or "").casefold() for name in names)


def _rt_order(row: Mapping[str, Any]) -> tuple[str, ...]:
    rt, _, rw = (row["rt_rw"] or "\uffff").partition("-")
    return (*_folded(row, "kecamatan", "kelurahan"), rw, rt)


def sim_codes(area: Mapping[str, Any] | None) -> dict[str, str | None]:
    """Return SIM KOTAKU's codes of a kelurahan; in that one system the shorter begin it."""
    code = str((area or {}).get("kode_sim") or "")
    known = len(code) == 8 and code.isdigit()  # noqa: PLR2004 (digits of Kode_Kel)
    parts = {"Kode_Prov": 2, "Kode_Kab": 4, "Kode_Kec": 6, "Kode_Kel": 8}
    return {name: code[:size] if known else None for name, size in parts.items()}


def geometry(wkb: bytes | None) -> QgsGeometry:
    """Return the geometry of stored WKB; a null geometry for None."""
    made = QgsGeometry()
    if wkb:
        made.fromWkb(bytes(wkb))
    return made


def total(rows: Iterable[Mapping[str, Any]], column: str) -> float:
    """Return the sum of a column, missing values left out."""
    return math.fsum(value for value in (plain(row.get(column)) for row in rows) if value is not None)

"""Slum area over the years, per RT: what there was, what each year took away, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.spreadsheet import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.exchange.records import Year
    from kotaku_qgis.workspace.store import Workspace


def monitoring(ws: Workspace, year: Year) -> list[dict[str, Any]]:
    """Return a row per RT with a record, from the stored assessments.

    The reduction of a year is the slum area of the assessment before it minus its own; it is negative where
    slum area grew, and missing where one of the two is not known.
    """
    by_rt: dict[str, dict[int, Mapping[str, Any]]] = {}
    for row in ws.rows("asesmen"):
        if row["tahun"] in year.years:
            by_rt.setdefault(row["rt_id"], {})[row["tahun"]] = row
    return [_row(rt, by_rt[rt["rt_id"]], year) for rt in year.rt if rt["rt_id"] in by_rt]


def _row(rt: Mapping[str, Any], results: Mapping[int, Mapping[str, Any]], year: Year) -> dict[str, Any]:
    first, last = results.get(year.first_year, {}), results.get(year.year, {})
    made: dict[str, Any] = {name: rt[name] for name in ("kecamatan", "kelurahan", "rt_rw", "luas_flag_ha")}
    before = start = plain(first.get("luas_kumuh_ha"))
    left = plain(last.get("luas_kumuh_ha"))
    for one in year.years[1:]:
        now = plain(results.get(one, {}).get("luas_kumuh_ha"))
        made[f"kurang_{one}"] = _less(before, now)
        before = now if now is not None else before
    return {
        **made,
        "luas_awal": start,
        "skor_awal": first.get("total"),
        "kode_awal": first.get("kelas"),
        "kurang": _less(start, left),
        "sisa": left,
        "skor_akhir": last.get("total"),
        "kode_akhir": last.get("kelas"),
    }


def _less(before: float | None, now: float | None) -> float | None:
    return None if before is None or now is None else before - now

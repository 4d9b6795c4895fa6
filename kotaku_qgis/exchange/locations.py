"""The locations of a slum decree: kawasan kumuh, and slum RT that belong to none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)

from kotaku_qgis.exchange.records import geometry, plain, total
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kotaku_qgis.exchange.records import Year
    from kotaku_qgis.workspace.store import Workspace


class Locations:
    """Makes the rows of the decree's list; their areas add up to the city's slum area.

    A slum RT of which the area that counts is not known stands in it as well, without an area.
    """

    def __init__(self, ws: Workspace, year: Year, lang: str) -> None:
        self.year = year
        self.lang = lang
        self.regulation = ws.regulation
        self.handling = {one.code: one.name.in_(lang) for one in ws.regulation.handling}
        self.to_wgs84 = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(ws.settings.crs),
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsCoordinateTransformContext(),
        )

    def rows(self) -> list[dict[str, Any]]:
        """Return a row per kawasan with slum RT, then one per slum RT outside of them."""
        slum = self.slum()
        kawasan = {row["kawasan_id"]: row for row in self.year.kawasan}
        rows = []
        for key, one in kawasan.items():
            members = [row for row in slum if row["kawasan_id"] == key]
            if members:
                rows.append(self._kawasan(one, members))
        rows += [self._rt(row) for row in slum if row["kawasan_id"] not in kawasan]
        return rows

    def slum(self) -> list[Mapping[str, Any]]:
        """Return the RT that are slum; one whose slum area was released whole is none."""
        codes = {one.code for one in self.regulation.classes if one.slum}
        return [row for row in self.year.rt if row["kelas"] in codes and plain(row["luas_kumuh_ha"]) != 0]

    def _rt(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "nama": " ".join(part for part in (row["rt_rw"], row["kelurahan"]) if part),
            "luas": row["luas_kumuh_ha"],
            "rt": row["rt_rw"],
            "kelurahan": row["kelurahan"],
            "kecamatan": row["kecamatan"],
            "total": row["total"],
            "kelas": row["kelas"],
            "kode_kelas": row["kode_kelas"],
            "lahan": self._land([row]),
            "prioritas": _range([row], "prioritas"),
            "pola": self.handling.get(row["pola_penanganan"] or "", row["pola_penanganan"]),
            **self._point([geometry(row["geom"])]),
        }

    def _kawasan(self, one: Mapping[str, Any], members: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """Return a kawasan's row: score and class of its sums; land status and priority of its RT."""
        drawn = geometry(one["geom"])
        shapes = [geometry(row["geom"]) for row in members] if drawn.isEmpty() else [drawn]
        handling = {row["pola_penanganan"] for row in members if row["pola_penanganan"]}
        return {
            "nama": one["nama"],
            "luas": total(members, "luas_kumuh_ha") if _known(members) else None,
            "rt": self._members(members),
            "kelurahan": _listed(row["kelurahan"] for row in members),
            "kecamatan": _listed(row["kecamatan"] for row in members),
            "total": one.get("total"),
            "kelas": one.get("kelas"),
            "kode_kelas": _listed(row["kode_kelas"] for row in members),
            "lahan": self._land(members),
            "prioritas": _range(members, "prioritas"),
            "pola": _listed(self.handling.get(name, name) for name in sorted(handling)),
            **self._point(shapes),
        }

    def _members(self, rows: Sequence[Mapping[str, Any]]) -> str | None:
        """Return every RT of a kawasan; under its kelurahan where there are several, for RT 1 is in each."""
        groups: dict[str, list[Mapping[str, Any]]] = {}
        for row in rows:
            groups.setdefault(row["kelurahan"] or "?", []).append(row)
        texts = {name: self._numbers(group) for name, group in groups.items()}
        return "; ".join(texts.values() if len(texts) == 1 else (f"{n}: {t}" for n, t in texts.items()))

    def _numbers(self, rows: Sequence[Mapping[str, Any]]) -> str:
        found = [row["rt_rw"] for row in rows if row["rt_rw"]]
        nameless = len(rows) - len(found)
        return ", ".join(
            [*found, *([tr("{count} without a number", self.lang, count=nameless)] if nameless else [])]
        )

    def _land(self, rows: Sequence[Mapping[str, Any]]) -> str | None:
        """Return the land status; nothing when it is not known of every RT."""
        known = [row["legal"] for row in rows]
        if not known or any(value is None for value in known):
            return None
        legality = self.regulation.legality
        if len({bool(value) for value in known}) > 1:
            return tr("mixed", self.lang)
        return (legality.legal if known[0] else legality.not_legal).in_(self.lang)

    def _point(self, shapes: Iterable[QgsGeometry]) -> dict[str, float | None]:
        """Return longitude and latitude of a point inside the shapes."""
        parts = [
            shape if shape.isGeosValid() else shape.makeValid() for shape in shapes if not shape.isEmpty()
        ]
        if not parts:
            return {"bujur": None, "lintang": None}
        point = QgsGeometry.unaryUnion(parts).pointOnSurface()
        point.transform(self.to_wgs84)
        return {"bujur": round(point.asPoint().x(), 6), "lintang": round(point.asPoint().y(), 6)}


def _known(rows: Sequence[Mapping[str, Any]]) -> bool:
    return any(plain(row["luas_kumuh_ha"]) is not None for row in rows)


def _listed(values: Iterable[str | None]) -> str | None:
    return ", ".join(dict.fromkeys(value for value in values if value)) or None


def _range(rows: Sequence[Mapping[str, Any]], column: str) -> str | None:
    """Return ``2`` or ``1–3``; nothing when a value is missing."""
    values = [row[column] for row in rows]
    if not values or any(value is None for value in values):
        return None
    low, high = min(values), max(values)
    return str(low) if low == high else f"{low}–{high}"

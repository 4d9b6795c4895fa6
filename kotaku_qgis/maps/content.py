"""What the sheets show, read from the workspace once: areas, RT with their scores, networks and sources."""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.store import Workspace, WorkspaceSettings

NETWORKS = ("bangunan", "drainase", "jalan")
"""Layers drawn over the RT where the workspace has them, lowest first."""
RW = "rw"
_RW = re.compile(r"-RW(?P<rw>[0-9A-Z]+)$")


@dataclass(frozen=True)
class Area:
    """An administrative area; *geometry* is null when only its name is known."""

    id: str
    level: str
    name: str
    parent: str | None
    geometry: QgsGeometry
    source: str = ""


@dataclass(frozen=True)
class Rt:
    """An RT in the year shown; *values* is its row of the view ``rt_asesmen``."""

    id: str
    key: str | None
    area: str | None
    kelas: str | None
    hectares: float | None
    geometry: QgsGeometry
    values: Mapping[str, Any] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class Content:
    """Everything an album needs; nothing is read from the workspace after this."""

    settings: WorkspaceSettings
    regulation: Regulation
    meta: Mapping[str, str]
    year: int
    crs: QgsCoordinateReferenceSystem
    areas: tuple[Area, ...]
    rts: tuple[Rt, ...]
    networks: Mapping[str, tuple[Mapping[str, Any], ...]]
    sources: Mapping[str, tuple[str, ...]]
    first_year: int | None = None
    """The earliest year that has been scored, when it is not *year*."""
    before: tuple[Rt, ...] = field(repr=False, default=())
    """The RT as they were in *first_year*."""
    first_sources: tuple[str, ...] = ()
    """Where the records of *first_year* come from."""
    activities: tuple[Mapping[str, Any], ...] = field(repr=False, default=())
    """Interventions up to and with *year*."""

    def of_level(self, level: str) -> tuple[Area, ...]:
        """Return the areas of a level, in order of name."""
        return tuple(sorted((a for a in self.areas if a.level == level), key=lambda a: a.name.casefold()))

    def area(self, area_id: str | None) -> Area | None:
        """Return the area with this id, or None."""
        return next((area for area in self.areas if area.id == area_id), None)

    def rts_of(self, area_id: str) -> tuple[Rt, ...]:
        """Return the RT of a kelurahan."""
        return tuple(rt for rt in self.rts if rt.area == area_id)

    def rts_in(self, area: Area | None, rts: Iterable[Rt] | None = None) -> tuple[Rt, ...]:
        """Return the RT of an area of any level, of the year shown or of *rts*; None is the whole city."""
        return tuple(rt for rt in (self.rts if rts is None else rts) if area is None or belongs(rt, area))

    def places(self, level: str) -> tuple[Area, ...]:
        """Return what a sheet can be about: ``kelurahan``, ``kawasan`` or ``rw``, in order of name."""
        if level != RW:
            return self.of_level(level)
        found = {
            f"{rt.area}/{rw}": (rt.area, rw)
            for rt in self.rts
            if rt.area and (rw := rw_of(rt.key)) is not None
        }
        return tuple(
            Area(key, RW, f"RW {found[key][1].lstrip('0') or '0'}", found[key][0], QgsGeometry())
            for key in sorted(found, key=lambda one: found[one][1])
        )


def rw_of(key: str | None) -> str | None:
    """Return ``002`` of ``RT004-RW002``; None when the key names no RW."""
    found = _RW.search(key or "")
    return found["rw"] if found else None


def belongs(rt: Rt, area: Area) -> bool:
    """Whether an RT lies in a kelurahan, a kawasan or an RW."""
    if area.level == "kawasan":
        return rt.values.get("kawasan_id") == area.id
    if area.level == RW:
        return f"{rt.area}/{rw_of(rt.key)}" == area.id
    return rt.area == area.id


def geometry(wkb: bytes | None) -> QgsGeometry:
    """Return the geometry of stored WKB; a null geometry for None."""
    made = QgsGeometry()
    if wkb:
        made.fromWkb(bytes(wkb))
    return made


def number(value: Any) -> float | None:
    """Return a stored number; None for NULL and NaN."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return float(value)


def read(workspace: Workspace, year: int) -> Content:
    """Read what the sheets of *year* show.

    Raises
    ------
    KotakuError
        When the CRS is not a projected one in metres, nothing is drawn, or *year* has not been scored.
    """
    crs = QgsCoordinateReferenceSystem(workspace.settings.crs)
    if not crs.isValid() or crs.isGeographic():
        raise KotakuError(
            N_("The workspace's coordinate system {crs} is not in metres, so no scale can be printed."),
            place=Place(file=workspace.path.name),
            crs=workspace.settings.crs,
        )
    rows = workspace.rows("rt_asesmen", tahun=year)
    if not any(row["peraturan"] for row in rows):
        raise KotakuError(
            N_("The records of {year} have not been scored."),
            place=Place(file=workspace.path.name),
            remedy=N_("Score the workspace first."),
            year=year,
        )
    rts = _rts(rows)
    areas = tuple(
        Area(
            row["wilayah_id"],
            row["tingkat"],
            row["nama"],
            row["induk_id"],
            geometry(row["geom"]),
            row["sumber"] or "",
        )
        for row in workspace.rows("wilayah")
    ) + tuple(
        Area(row["kawasan_id"], "kawasan", row["nama"], None, geometry(row["geom"]), row["no_sk"] or "")
        for row in workspace.rows("kawasan")
    )
    first = min((int(one) for one in workspace.columns("asesmen", ["tahun"])["tahun"]), default=year)
    if all(shape.geometry.isEmpty() for shape in (*rts, *areas)):
        raise KotakuError(
            N_("Nothing is drawn in this workspace: no boundary and no RT polygon."),
            place=Place(file=workspace.path.name),
            remedy=N_("Import boundaries or RT polygons first. Tables can be exported without them."),
        )
    return Content(
        workspace.settings,
        workspace.regulation,
        workspace.meta(),
        year,
        crs,
        areas,
        rts,
        {name: tuple(workspace.rows(name)) for name in NETWORKS},
        _sources(workspace, year),
        first if first < year else None,
        _rts(workspace.rows("rt_asesmen", tahun=first)) if first < year else (),
        _records_of(workspace, first) if first < year else (),
        tuple(row for row in workspace.rows("kegiatan") if row["tahun"] <= year),
    )


def digest(content: Content) -> str:
    """Return a mark that changes with anything that could change a sheet.

    Not the file's time: SQLite moves that whenever another window closes its connection.
    """
    mark = hashlib.sha256(repr(content.settings).encode())
    texts = {key: value for key, value in content.meta.items() if key.startswith("peta_")}
    origins = (*sorted(content.sources.items()), content.first_sources)
    for rows in (sorted(texts.items()), origins, content.activities, *content.networks.values()):
        for row in rows:
            mark.update(repr(row).encode())
    for rt in (*content.rts, *content.before):
        mark.update(repr(rt.values).encode())
    for area in content.areas:
        mark.update(repr((area.id, area.level, area.name, area.parent, area.source)).encode())
        mark.update(bytes(area.geometry.asWkb()))
    return mark.hexdigest()


def _rts(rows: Iterable[Mapping[str, Any]]) -> tuple[Rt, ...]:
    return tuple(
        Rt(
            row["rt_id"],
            row["rt_rw"],
            row["wilayah_id"],
            row["kelas"] or None,
            number(row["luas_ha"]),
            geometry(row["geom"]),
            row,
        )
        for row in rows
    )


def _sources(workspace: Workspace, year: int) -> dict[str, tuple[str, ...]]:
    """Return the named sources of boundaries, RT polygons, records and decrees."""
    return {
        "wilayah": _distinct(row["sumber"] for row in workspace.rows("wilayah", tingkat="kelurahan")),
        "rt": _distinct(row["sumber"] for row in workspace.rows("rt")),
        "baseline": _records_of(workspace, year),
        "sk": _distinct(
            " ".join(part for part in (row["no_sk"], row["tanggal_sk"] and f"({row['tanggal_sk']})") if part)
            for row in workspace.rows("kawasan")
        ),
    }


def _records_of(workspace: Workspace, year: int) -> tuple[str, ...]:
    return _distinct(row["sumber"] for row in workspace.rows("baseline", tahun=year))


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value and value.strip()))


def united(shapes: Iterable[QgsGeometry]) -> QgsGeometry:
    """Return the union of the geometries that are not empty; invalid ones are repaired for it."""
    parts = [shape if shape.isGeosValid() else shape.makeValid() for shape in shapes if not shape.isEmpty()]
    return QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()

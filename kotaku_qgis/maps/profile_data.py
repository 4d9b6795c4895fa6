"""What the profile sheets show: an RT, a kawasan, a kelurahan or the city, with its stored scores."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, Qt

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps.layers import rt_label
from kotaku_qgis.maps.words import date_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qgis.core import QgsGeometry

    from kotaku_qgis.core.regulation import Parameter
    from kotaku_qgis.maps.content import Area, Content, Rt
    from kotaku_qgis.workspace.store import Workspace

RT, KAWASAN, KELURAHAN, KOTA = "rt", "kawasan", "kelurahan", "kota"
LEVELS = (RT, KAWASAN, KELURAHAN, KOTA)
PHOTOS = 4


@dataclass(frozen=True)
class Photo:
    """A photo on the disk and its caption."""

    path: Path
    caption: str


@dataclass(frozen=True)
class Unit:
    """What a sheet is about. *values* is its row of ``rt_asesmen`` or ``agregat``; empty without a record."""

    level: str
    id: str
    name: str
    area: Area | None
    """The kelurahan of an RT; else the unit itself; None for the city."""
    values: Mapping[str, Any] = field(repr=False, default_factory=dict)
    rts: tuple[Rt, ...] = field(repr=False, default=())
    photos: tuple[Photo, ...] = field(repr=False, default=())

    @property
    def kelas(self) -> str | None:
        """Return the stored class, None while the record is incomplete."""
        return self.values.get("kelas") or None

    @property
    def counted(self) -> bool:
        """Whether there is a stored assessment of the year."""
        return bool(self.values.get("peraturan"))

    @property
    def shapes(self) -> list[QgsGeometry]:
        """Return what is drawn of it, empty shapes left out."""
        own = [] if self.level == RT or self.area is None else [self.area.geometry]
        return [shape for shape in (*own, *(rt.geometry for rt in self.rts)) if not shape.isEmpty()]

    def number(self, column: str) -> float | None:
        """Return a stored figure, None when it is missing."""
        return contents.number(self.values.get(column))


@dataclass(frozen=True)
class Profiles:
    """Everything the sheets and the city's summary need; nothing is read from the workspace after this."""

    content: Content
    rows: Mapping[str, Mapping[str, Any]]
    """Rows of ``wilayah`` and ``kawasan`` by their id."""
    sums: Mapping[tuple[str, str], Mapping[int, Mapping[str, Any]]]
    """Rows of ``agregat`` by level and id, then by year, up to the year shown."""
    photos: Mapping[str, tuple[Photo, ...]]
    """Photos that are there, by RT."""
    lang: str = "id"
    """Language of the sheets, for what has no name of its own."""

    def sum_of(self, level: str, unit_id: str) -> Mapping[str, Any]:
        """Return the sums of the year shown, empty when there are none."""
        return self.sums.get((level, unit_id), {}).get(self.content.year, {})

    @property
    def city_years(self) -> Mapping[int, Mapping[str, Any]]:
        """Return the sums of the city by year."""
        return next((years for (level, _), years in self.sums.items() if level == KOTA), {})

    def units(self, level: str, wanted: Sequence[str] = (), *, photos: bool = True) -> list[Unit]:
        """Return the units of *level* in the order of the sheets.

        Parameters
        ----------
        wanted
            Ids or names of kelurahan or kawasan; of an RT also its own id or key. Empty for all.

        Raises
        ------
        KotakuError
            When there is no unit, or one that is *wanted* is not known.
        """
        found = {RT: self._rts, KAWASAN: self._areas, KELURAHAN: self._areas, KOTA: self._city}[level](level)
        if wanted and level != KOTA:
            found = self._chosen(found, wanted)
        if not found:
            raise KotakuError(
                N_("There is nothing to make a profile of: no {level} in this workspace."),
                remedy=N_("Choose another level, or add it to the workspace first."),
                level=level,
            )
        return [self._with_photos(unit) for unit in found] if photos else found

    def _rts(self, _level: str) -> list[Unit]:
        made = []
        for rt in self.content.rts:
            area = self.content.area(rt.area)
            name = spoken(rt.key) or tr("RT without a number", self.lang)
            made.append(Unit(RT, rt.id, name, area, rt.values, (rt,)))
        return sorted(made, key=_rt_order)

    def _areas(self, level: str) -> list[Unit]:
        made = []
        for area in self.content.of_level(level):
            rts = self.content.rts_in(area)
            if rts:
                made.append(Unit(level, area.id, area.name, area, self.sum_of(level, area.id), rts))
        return made

    def _city(self, _level: str) -> list[Unit]:
        values = self.city_years.get(self.content.year, {})
        name = self.content.settings.kota
        return [Unit(KOTA, KOTA, name, None, values, self.content.rts)]

    @staticmethod
    def _chosen(units: list[Unit], wanted: Sequence[str]) -> list[Unit]:
        asked = {one.strip().casefold() for one in wanted if one.strip()}
        made, met = [], set()
        for unit in units:
            names = {unit.id, unit.name}
            if unit.area is not None:
                names |= {unit.area.id, unit.area.name}
            if unit.level == RT:
                names |= {unit.rts[0].key or "", unit.rts[0].values.get("kawasan") or ""}
            hit = {name.casefold() for name in names if name} & asked
            if hit:
                made.append(unit)
                met |= hit
        unknown = sorted(asked - met)
        if unknown:
            raise KotakuError(
                N_("There is no area called “{name}” in this workspace."),
                remedy=N_("Write the name as it stands in the workspace, or leave it empty for all."),
                name=", ".join(unknown),
            )
        return made

    def _with_photos(self, unit: Unit) -> Unit:
        """Give a unit up to four photos: one of each RT, the gravest first, then the others."""
        rows = sorted(unit.rts, key=lambda rt: -(contents.number(rt.values.get("total")) or 0.0))
        of_rts = [self.photos[rt.id] for rt in rows if rt.id in self.photos]
        most = max((len(one) for one in of_rts), default=0)
        chosen = [one[rank] for rank in range(most) for one in of_rts if rank < len(one)][:PHOTOS]
        return Unit(unit.level, unit.id, unit.name, unit.area, unit.values, unit.rts, tuple(chosen))

    def digest(self) -> str:
        """Return a mark that changes with anything that could change a sheet."""
        mark = hashlib.sha256(contents.digest(self.content).encode())
        plain = ({**row, "geom": None, "fid": None} for row in self.rows.values())
        for row in (*plain, *(years for years in self.sums.values())):
            mark.update(repr(row).encode())
        for photo in (photo for photos in self.photos.values() for photo in photos):
            found = photo.path.stat()
            mark.update(repr((photo, found.st_size, found.st_mtime_ns)).encode())
        return mark.hexdigest()

    def missing(self, unit: Unit) -> list[Parameter]:
        """Return the parameters that have no percent: not counted, or without a denominator."""
        return [
            parameter
            for parameter in self.content.regulation.parameters
            if unit.number(parameter.percent_column) is None
        ]

    def incomplete(self, unit: Unit) -> list[Rt]:
        """Return the RT of a unit that have no class."""
        return [rt for rt in unit.rts if rt.kelas is None]


def read(ws: Workspace, year: int, lang: str = "id", texts: Mapping[str, str] | None = None) -> Profiles:
    """Read what the sheets of *year* show; *texts* stand in place of what ``meta`` says.

    Raises
    ------
    KotakuError
        As :func:`kotaku_qgis.maps.content.read`: nothing drawn, nothing scored, no CRS in metres.
    """
    content = contents.read(ws, year)
    if texts:
        content = replace(content, meta={**content.meta, **texts})
    sums: dict[tuple[str, str], dict[int, Mapping[str, Any]]] = {}
    for row in ws.rows("agregat"):
        if row["tahun"] <= year:
            sums.setdefault((row["tingkat"], row["unit_id"]), {})[row["tahun"]] = row
    rows = {row["wilayah_id"]: row for row in ws.rows("wilayah")}
    rows.update({row["kawasan_id"]: row for row in ws.rows("kawasan")})
    return Profiles(content, rows, sums, _photos(ws, content, lang), lang)


def _photos(ws: Workspace, content: Content, lang: str) -> dict[str, tuple[Photo, ...]]:
    """Return the photos whose files are there; the caption falls back on RT and day."""
    keys = {rt.id: rt.key for rt in content.rts}
    found: dict[str, list[Photo]] = {}
    for row in sorted(ws.rows("foto"), key=lambda one: str(one["waktu"] or ""), reverse=True):
        path = ws.path.parent / Path(row["berkas"] or "")
        if row["rt_id"] in keys and path.is_file():
            day = QDate.fromString(str(row["waktu"] or "")[:10], Qt.DateFormat.ISODate)
            parts = (spoken(keys[row["rt_id"]]), date_text(day, lang) if day.isValid() else "")
            own = ", ".join(part for part in parts if part)
            found.setdefault(row["rt_id"], []).append(Photo(path, row["keterangan"] or own))
    return {key: tuple(photos) for key, photos in found.items()}


def spoken(key: str | None) -> str:
    """Return the key of an RT as residents say it, in one line: ``RT 4 / RW 2``."""
    return rt_label(key).replace("|", " / ")


def _rt_order(unit: Unit) -> tuple[Any, ...]:
    """Order by district, kelurahan, RW and RT; what has no name or number comes last."""
    key, area = unit.rts[0].key, unit.area
    rt, _, rw = (key or "").partition("-")
    district = str(unit.values.get("kecamatan") or "").casefold()
    return (area is None, district, area.name.casefold() if area else "", key is None, rw, rt)

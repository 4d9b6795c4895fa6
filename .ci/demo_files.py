"""Find out by name and content what the files of a folder are: kelurahan, RT polygons, baseline tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kotaku_qgis.core.crs import layer_names
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.keys import RtKeyError, parse_rt
from kotaku_qgis.core.matching import HEADER_TARGETS, Matching, propose
from kotaku_qgis.core.regulation import available, load
from kotaku_qgis.core.tables import sheet_names
from kotaku_qgis.i18n import describe
from kotaku_qgis.processing import intake

if TYPE_CHECKING:
    from pathlib import Path

VECTORS = {".geojson", ".json", ".gpkg", ".shp", ".kml", ".kmz", ".gml", ".tab", ".zip", ".fgb"}
TABLES = {".csv", ".xlsx", ".xlsm", ".tsv", ".txt"}
KEYS = ("rt_rw", "rw_rt", "rt", "kode", "kode_sim")
NETWORKS = ("jalan", "drainase", "bangunan", "kegiatan")
"""Files of these names are read by the sample's own loader."""

PARTS = {".dbf", ".shx", ".prj", ".cpg"}
FOLDERS = {"findings": "every finding of every step, for Excel", "cadangan": "backups before each import"}
MADE = {
    "album-*.pdf": "slum maps, A3: every theme of the city and of each kelurahan",
    "profil-rt-*.pdf": "a page per RT: indicators, score, class, map",
    "profil-kelurahan-*.pdf": "a page per kelurahan",
    "profil-kota-*.pdf": "the city, and its way to 0 ha",
    "peta-*.html": "the map for a browser, without a network",
    "sk-*.xlsx": "the decree's list of locations, with its sheets",
    "jumlah-*.csv": "sums, scored from summed volumes",
    "*_kolom.csv": "what the short column names mean",
    "rt_*": "scored RT",
    "kelurahan_*": "kelurahan with their sums",
    "status_kumuh_*.shp": "SIM KOTAKU's layer of status",
    "profil_kumuh_*.shp": "SIM KOTAKU's layer of profiles",
    "kumuh_*.gpkg": "scored RT and sums as layers",
    "*.kmz": "for Google Earth",
    "*.gpkg": "the workspace",
    "*.qgz": "the workspace's QGIS project",
}


def what_is(path: Path) -> str:
    """Return what a made file is, in a few words."""
    return next((what for pattern, what in MADE.items() if path.match(pattern)), "")


@dataclass
class Candidate:
    """One layer or sheet, read and matched."""

    loaded: intake.Loaded
    matching: Matching
    needed: int = 0
    """How many of the columns that scoring needs a table has."""
    of: int = 0
    """… out of this many."""
    volumes: int = 0
    percents: int = 0
    headers: int = 0
    regulation: str = ""

    @property
    def path(self) -> Path:
        return self.loaded.path

    @property
    def has_year(self) -> bool:
        return bool(self.matching.columns("tahun"))

    def __str__(self) -> str:
        return f"{self.path.name}{f' [{self.loaded.layer}]' if self.loaded.layer else ''}"


@dataclass
class Found:
    """What a folder holds."""

    boundaries: list[Candidate] = field(default_factory=list)
    rt: list[Candidate] = field(default_factory=list)
    tables: list[Candidate] = field(default_factory=list)
    headers: list[Candidate] = field(default_factory=list)
    percents: list[Candidate] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    """What is not used, with the reason."""

    @property
    def regulation(self) -> str:
        """The rule set the best table was counted by."""
        return next((table.regulation for table in (*self.tables, *self.percents)), "permen-14-2018")


def find(folder: Path) -> Found:
    """Look into every file below *folder*."""
    found = Found()
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "__")) for part in path.relative_to(folder).parts)
        if not path.is_file() or hidden or path.stem in NETWORKS:
            continue
        try:
            if path.suffix.lower() in VECTORS:
                _layers(path, found)
            elif path.suffix.lower() in TABLES:
                _sheets(path, found)
        except KotakuError as error:
            found.other.append(describe(error))
    # a table with everything first, then the one with most rows
    found.tables.sort(key=lambda table: (table.needed / table.of, table.loaded.rows), reverse=True)
    return found


def _layers(path: Path, found: Found) -> None:
    names = layer_names(path)
    for name in names:
        layer = name if len(names) > 1 else None
        loaded = intake.load(intake.RT, path, layer)
        kinds = set(loaded.data.geom_type.dropna())
        if not kinds & {"Polygon", "MultiPolygon"}:
            found.other.append(f"{path.name}: no polygons")
            continue
        matching = intake.propose(loaded)
        if _has_keys(loaded, matching):
            found.rt.append(Candidate(loaded, matching))
            continue
        loaded = intake.load(intake.BOUNDARIES, path, layer)
        matching = intake.propose(loaded)
        if matching.columns("nama"):
            found.boundaries.append(Candidate(loaded, matching))
        else:
            found.other.append(f"{path.name}: neither RT/RW nor names of kelurahan among its columns")


def _has_keys(loaded: intake.Loaded, matching: Matching) -> bool:
    """Tell whether a good part of the features carries an RT/RW that can be read."""
    if matching.columns("rt"):
        return True
    columns = [column for key in KEYS for column in matching.columns(key)]
    readable = sum(any(_is_key(row[column]) for column in columns) for _, row in loaded.data.iterrows())
    return readable > loaded.rows / 4


def _is_key(value: object) -> bool:
    try:
        parse_rt(value)
    except RtKeyError:
        return False
    return True


def _sheets(path: Path, found: Found) -> None:
    reasons = []
    used = False
    for name in sheet_names(path) or [None]:
        try:
            loaded = intake.load(intake.BASELINE, path, name)
        except KotakuError as error:
            reasons.append(describe(error))
            continue
        tables = [_table(loaded, regulation) for regulation in available()]
        best = max(tables, key=lambda table: (table.volumes, table.percents, -table.of))
        keyed = any(best.matching.columns(key) for key in KEYS)
        if keyed and best.volumes:
            found.tables.append(best)
        elif keyed and best.percents:
            found.percents.append(best)
        elif keyed and best.headers >= 3:
            found.headers.append(best)
        else:
            reasons.append(f"{best}: no table of RT records")
            continue
        used = True
    if not used:
        found.other += reasons


def _table(loaded: intake.Loaded, regulation_id: str) -> Candidate:
    regulation = load(regulation_id)
    matching = propose(loaded.columns, loaded.samples, intake.BASELINE, regulation)
    volumes = sum(bool(matching.columns(name)) for name in regulation.volume_columns)
    percents = sum(name in matching.printed for name in regulation.percent_columns)
    headers = sum(bool(matching.columns(name)) for name in HEADER_TARGETS)
    wanted = (*regulation.header_columns, *regulation.volume_columns)
    needed = sum(bool(matching.columns(name)) for name in wanted)
    return Candidate(loaded, matching, needed, len(wanted), volumes, percents, headers, regulation_id)

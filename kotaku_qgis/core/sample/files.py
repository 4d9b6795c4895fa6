"""Write the sample as offices hand such files over: three looks of one table, and a few honest mistakes.

The mistakes, for the checks to find, are listed in ``MISTAKES`` and in the sample's README.
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.sample.counts import (
    CONSIDERATIONS,
    HEADER,
    PARAMETERS,
    YEARS,
    Activity,
    Record,
    make_counts,
)
from kotaku_qgis.core.sample.ground import CRS, Block, Ground, Point, houses, make_ground, shifted, to_utm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from numpy.random import Generator

SEED = 1872
SOURCE = "Data contoh (rekaan)"
CITY = "Kota Contoh"
DISTRICT = "Contoh Selatan"

DUPLICATE = ("Mekar Asri", "RT006-RW002", "RT005-RW002")
"""This polygon carries its neighbour's key, which then stands twice."""
MISSPELT = ("Mekar Asri", "RT002-RW003", "Mekar Asrii")
OVERLAP = ("Tirta Rejo", "RT003-RW001", 7.0)
"""The north edge of this polygon was drawn this many metres into its neighbour."""
SPELLINGS = {
    ("Mekar Asri", "RT003-RW002"): "3/2",
    ("Tirta Rejo", "RT002-RW001"): "RW01/RT02",
    ("Tirta Rejo", "RT001-RW002"): "RT001-RWW02",
}
TOO_MUCH = (2021, "Tirta Rejo", "RT004-RW002", "3a", 7)
"""In this year more households than the RT has were written down."""
BLANK = (2023, "Mekar Asri", "RT009-RW001", "5b")

MISTAKES = (
    f"rt.geojson: {DUPLICATE[2]} di {DUPLICATE[0]} ada pada dua poligon; yang satu seharusnya {DUPLICATE[1]}",
    f"rt.geojson: satu poligon {MISSPELT[0]} tertulis “{MISSPELT[2]}”",
    f"rt.geojson: {OVERLAP[1]} {OVERLAP[0]} tumpang tindih dengan tetangganya",
    "rt.geojson: ejaan RT/RW beragam: " + ", ".join(sorted(SPELLINGS.values())),
    f"baseline {TOO_MUCH[0]}: {TOO_MUCH[3]} di {TOO_MUCH[2]} {TOO_MUCH[1]} melebihi jumlah KK",
    f"baseline {BLANK[0]}: {BLANK[3]} di {BLANK[2]} {BLANK[1]} kosong",
)

_SPOKEN = {
    "luas_flag_ha": "Luas Flag (ha)",
    "luas_verifikasi_ha": "Luas Verifikasi (ha)",
    "jumlah_bangunan": "Jumlah Bangunan",
    "jumlah_penduduk": "Jumlah Penduduk",
    "jumlah_kk": "Jumlah KK",
    "panjang_jalan_ideal_m": "Panjang Jalan Ideal (m)",
    "panjang_drainase_ideal_m": "Panjang Drainase Ideal (m)",
    "pt_strategis": "Nilai Strategis",
    "pt_sosial": "Potensi Sosial Ekonomi Budaya",
    "legal_status": "Status Lahan",
    "legal_rtr": "Kesesuaian RTR",
}
_SHORT = {
    "luas_verifikasi_ha": "luas_verif_ha",
    "jumlah_bangunan": "jml_bangunan",
    "jumlah_penduduk": "jml_penduduk",
    "jumlah_kk": "jml_kk",
    "panjang_jalan_ideal_m": "jalan_ideal_m",
    "panjang_drainase_ideal_m": "drainase_ideal_m",
}
_HECTARES = ("luas_flag_ha", "luas_verifikasi_ha", "1b", "4a")
_COLUMNS = (*HEADER, *PARAMETERS, *CONSIDERATIONS)


def make_sample(folder: Path, seed: int = SEED) -> list[Path]:
    """Write every file of the sample into *folder* and return their paths."""
    import numpy as np

    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.Generator(np.random.PCG64(seed))
    ground = make_ground(rng)
    records, works, bad = make_counts(ground.blocks, rng)
    tables = {year: _with_mistakes(year, ground.blocks, records[year]) for year in YEARS}
    return [
        _geojson(folder, "kelurahan", _areas(ground)),
        _geojson(folder, "rt", _rt(ground.blocks, rng)),
        _geojson(folder, "jalan", _roads(ground, bad, rng)),
        _geojson(folder, "drainase", _drains(ground, bad, rng)),
        _geojson(folder, "bangunan", _houses(ground.blocks, records[YEARS[0]], bad, rng)),
        _table(
            folder / "baseline_2019.csv", ground.blocks, {2019: tables[2019]}, _spoken, _comma, delimiter=";"
        ),
        _table(folder / "baseline_2021.csv", ground.blocks, {2021: tables[2021]}, _schema, _point),
        _table(folder / "baseline_2023.csv", ground.blocks, {2023: tables[2023]}, _short, _point),
        _workbook(folder / "baseline_2019_2023.xlsx", ground.blocks, tables),
        _activities(folder / "kegiatan.csv", works),
        _readme(folder / "README.md", len(ground.blocks)),
    ]


Feature = tuple[str, Any, dict[str, Any]]


def _areas(ground: Ground) -> Iterable[Feature]:
    for side, ring in ground.areas:
        properties = {
            "nama": side.name,
            "kecamatan": DISTRICT,
            "kota": CITY,
            "kode_kemendagri": side.kemendagri,
            "kode_bps": side.bps,
        }
        yield "Polygon", [ring], properties


def _rt(blocks: list[Block], rng: Generator) -> Iterable[Feature]:
    for block in blocks:
        name, key, ring = block.side.name, block.key, list(block.ring)
        properties = {
            "kelurahan": name,
            "kecamatan": DISTRICT,
            "rt_rw": _written(block),
            "luas_ha": f"{block.area_ha * (0.97 + 0.06 * rng.random()):.3f} ha".replace(".", ","),
        }
        if (name, key) == DUPLICATE[:2]:
            properties["rt_rw"] = _written(
                next(b for b in blocks if (b.side.name, b.key) == (name, DUPLICATE[2]))
            )
        if (name, key) == MISSPELT[:2]:
            properties["kelurahan"] = MISSPELT[2]
        if (name, key) == OVERLAP[:2]:
            north = block.corners[2:]
            ring = [(x, y + OVERLAP[2]) if (x, y) in north else (x, y) for x, y in ring]
        yield "Polygon", [ring], properties


def _written(block: Block) -> str:
    """Return the RT/RW as this kelurahan's office writes it."""
    odd = SPELLINGS.get((block.side.name, block.key))
    if odd:
        return odd
    return (
        f"RT {block.rt:03d} RW {block.rw:03d}"
        if block.side.direction < 0
        else f"RT{block.rt:02d}-RW{block.rw:02d}"
    )


def _roads(ground: Ground, bad: list[float], rng: Generator) -> Iterable[Feature]:
    level = dict(zip(map(id, ground.blocks), bad))
    for edge in ground.edges:
        near = max(level[id(block)] for block in edge.blocks)
        kind, width = ("jalan lokal", 5.0) if edge.main else ("jalan lingkungan", 1.5 if near > 0.6 else 3.0)  # noqa: PLR2004
        yield "LineString", edge.line, _network(kind, _condition(near, rng, missing=not edge.main), width)
    yield "LineString", ground.bridge, _network("jembatan", "baik", 5.0)


def _drains(ground: Ground, bad: list[float], rng: Generator) -> Iterable[Feature]:
    level = dict(zip(map(id, ground.blocks), bad))
    for edge in ground.edges:
        if rng.random() < 0.25:  # noqa: PLR2004
            continue
        near = max(level[id(block)] for block in edge.blocks)
        properties = _network("saluran", _condition(near, rng, missing=True), 0.8 if edge.main else 0.4)
        yield "LineString", shifted(edge.line, 3.2 if edge.main else 2.0), properties
    yield "LineString", ground.river, _network("sungai", "baik", 12.0)


def _condition(near: float, rng: Generator, *, missing: bool) -> str:
    drawn = rng.random()
    if drawn < near * 0.6:
        return "rusak"
    return "belum ada" if missing and drawn < near * 0.75 else "baik"


def _network(kind: str, condition: str, width: float) -> dict[str, Any]:
    return {"jenis": kind, "kondisi": condition, "lebar_m": width, "sumber": SOURCE}


def _houses(
    blocks: list[Block], records: list[Record], bad: list[float], rng: Generator
) -> Iterable[Feature]:
    for block, record, level in zip(blocks, records, bad):
        for ring in houses(block, int(record["jumlah_bangunan"]), 1 - level, rng):
            condition = "rusak" if rng.random() < record["1c"] / record["jumlah_bangunan"] else "baik"
            yield "Polygon", [ring], {"jenis": "rumah", "kondisi": condition}


def _with_mistakes(year: int, blocks: list[Block], records: list[Record]) -> list[dict[str, float | None]]:
    made: list[dict[str, float | None]] = []
    for block, record in zip(blocks, records):
        row: dict[str, float | None] = dict(record)
        if (year, block.side.name, block.key) == TOO_MUCH[:3]:
            row[TOO_MUCH[3]] = record["jumlah_kk"] + TOO_MUCH[4]
        if (year, block.side.name, block.key) == BLANK[:3]:
            row[BLANK[3]] = None
        made.append(row)
    return made


def _spoken(name: str) -> str:
    return _SPOKEN.get(name, name)


def _schema(name: str) -> str:
    return f"v_{name}" if name in PARAMETERS else name


def _short(name: str) -> str:
    return f"{name}_vol" if name in PARAMETERS else _SHORT.get(name, name)


def _point(name: str, value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.4f}" if name in _HECTARES else f"{value:.0f}"


def _comma(name: str, value: float | None) -> str:
    return _point(name, value).replace(".", ",")


def _table(
    path: Path,
    blocks: list[Block],
    tables: dict[int, list[dict[str, float | None]]],
    title: Callable[[str], str],
    cell: Callable[[str, float | None], str],
    delimiter: str = ",",
) -> Path:
    heads = ("Kelurahan", "RT/RW", "Tahun") if title is _spoken else ("kelurahan", "rt_rw", "tahun")
    with path.open("w", encoding="utf-8-sig" if title is _spoken else "utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n" if title is _spoken else "\n")
        writer.writerow([*heads, *map(title, _COLUMNS)])
        for year, rows in tables.items():
            for block, row in zip(blocks, rows):
                writer.writerow(
                    [block.side.name, block.key, year, *(cell(name, row[name]) for name in _COLUMNS)]
                )
    return path


def _workbook(path: Path, blocks: list[Block], tables: dict[int, list[dict[str, float | None]]]) -> Path:
    """Write all years as an office's workbook: titles above the header, names of parameters in words."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Baseline"
    sheet.append([f"DATA BASELINE KUMUH {CITY.upper()}"])
    sheet.append([f"Kecamatan {DISTRICT}, tahun {min(tables)}–{max(tables)}"])
    sheet.append([])
    sheet.append(["No", "Kelurahan", "RT/RW", "Tahun", *map(_spoken, _COLUMNS)])
    number = 0
    for year, rows in tables.items():
        for block, row in zip(blocks, rows):
            number += 1
            values = [_spreadsheet_value(name, row[name]) for name in _COLUMNS]
            sheet.append([number, block.side.name, block.key, year, *values])
    book.save(path)
    return path


def _spreadsheet_value(name: str, value: float | None) -> float | None:
    return value if value is None or name in _HECTARES else int(value)


def _activities(path: Path, works: list[Activity]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(
            ["tahun", "kelurahan", "rt_rw", "parameter", "volume", "kegiatan", "sumber_dana", "biaya_rp"]
        )
        for work in works:
            place = (work.block.side.name, work.block.key)
            amounts = (f"{work.volume:.0f}", work.name, work.funding, f"{work.cost:.0f}")
            writer.writerow([work.year, *place, work.parameter, *amounts])
    return path


def _geojson(folder: Path, name: str, features: Iterable[Feature]) -> Path:
    """Write *features* (local metres) as GeoJSON in degrees with 7 decimals (1 cm), one feature a line."""
    from pyproj import Transformer

    turn = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)

    def degrees(point: Point) -> list[float]:
        lon, lat = turn.transform(*to_utm(point))
        return [round(lon, 7), round(lat, 7)]

    lines = []
    for kind, shape, properties in features:
        if kind == "Polygon":
            placed: Any = [_closed([degrees(point) for point in ring]) for ring in shape]
        else:
            placed = [degrees(point) for point in shape]
        feature = {
            "type": "Feature",
            "properties": properties,
            "geometry": {"type": kind, "coordinates": placed},
        }
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    head = f'{{"type":"FeatureCollection","name":"{name}","features":[\n'
    path = folder / f"{name}.geojson"
    path.write_text(head + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
    return path


def _closed(ring: list[list[float]]) -> list[list[float]]:
    """Close a ring, counter-clockwise as GeoJSON wants its outer rings."""
    doubled = sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]]))
    if doubled < 0:
        ring.reverse()
    return [*ring, ring[0]]


def _readme(path: Path, count: int) -> Path:
    lines = [
        f"# {CITY}: data contoh",
        "",
        f"Rekaan: dua kelurahan dan {count} RT yang tidak ada di dunia nyata, dibuat oleh",
        "`python -m kotaku_qgis.core.sample` dari satu bilangan benih. Invented data, made by the",
        "plugin's own generator; no real place, no real person.",
        "",
        "Kesalahan yang disengaja, untuk ditemukan / mistakes made on purpose:",
        "",
        *(f"- {line}" for line in MISTAKES),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

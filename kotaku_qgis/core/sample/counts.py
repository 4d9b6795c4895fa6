"""The counts of the sample: one record per RT and year, and the interventions that changed them.

What was counted in the first year follows how near an RT lies to the river; each later year is the year
before less what was handled: volume after = max(0, before - handled), as the programme reckons it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.random import Generator

    from kotaku_qgis.core.sample.ground import Block

YEARS = (2019, 2021, 2023)
DENSE = 200.0
"""Buildings per hectare above which the whole RT counts as too dense (medium and small cities)."""

HEADER = (
    "luas_flag_ha",
    "luas_verifikasi_ha",
    "jumlah_bangunan",
    "jumlah_penduduk",
    "jumlah_kk",
    "panjang_jalan_ideal_m",
    "panjang_drainase_ideal_m",
)
PARAMETERS = ("1a", "1b", "1c", "2a", "2b", "3a", "3b", "4a", "4b", "4c", "5a", "5b", "6a", "6b", "7a", "7b")
CONSIDERATIONS = ("pt_strategis", "pt_sosial", "legal_status", "legal_rtr")

Record = dict[str, float]

_ACTIVITIES = {
    "1c": ("Perbaikan rumah tidak layak huni", 1.0, 25_000_000, "APBN"),
    "2b": ("Rabat beton jalan lingkungan", 0.8, 450_000, "APBN"),
    "3a": ("Sambungan rumah air minum", 0.9, 3_500_000, "APBD Kab-Kota"),
    "4b": ("Pembangunan saluran drainase", 0.7, 650_000, "APBD Prov"),
    "4c": ("Perbaikan saluran drainase", 0.8, 400_000, "Dana Desa"),
    "5b": ("Tangki septik komunal", 0.7, 6_000_000, "APBN"),
    "6a": ("Gerobak motor sampah dan TPS3R", 1.0, 900_000, "CSR"),
    "7b": ("Alat pemadam api ringan di pos RT", 1.0, 250_000, "swadaya"),
}
"""Parameter: activity, share handled, Rp per unit of volume, source of funds."""


@dataclass(frozen=True)
class Activity:
    """One intervention; *volume* in the unit of its parameter, *cost* in Rp."""

    year: int
    block: Block
    parameter: str
    volume: float
    name: str
    funding: str
    cost: float


def misery(block: Block, rng: Generator) -> float:
    """Return how badly off an RT is, 0 to 1: worst at the river."""
    return min(0.97, max(0.02, 0.98 - 0.135 * block.column + (rng.random() - 0.5) * 0.5))


def first_year(block: Block, bad: float, rng: Generator) -> Record:
    """Return the baseline record of an RT: header and volumes."""

    def part(weight: float) -> float:
        return min(1.0, max(0.0, bad * weight + (rng.random() - 0.5) * 0.24))

    area = round(block.area_ha * (0.9 + 0.2 * rng.random()), 4)
    buildings = round(min(64.0, 12 + block.area_ha * 17 + bad * 36 * (0.8 + 0.4 * rng.random())))
    households = round(buildings * (1.0 + 0.15 * rng.random()))
    road = round(block.area_ha * 180 + 90 + 40 * rng.random(), -1)
    drain = round(road * (1.2 + 0.5 * rng.random()), -1)
    no_road = _tens(road * max(0.0, bad - 0.75) * rng.random())
    no_drain = _tens(drain * part(0.35))
    flooded = part(0.95) if bad > 0.55 else 0.0  # noqa: PLR2004
    return {
        "luas_flag_ha": round(area, 2) if bad > 0.35 else 0.0,  # noqa: PLR2004
        "luas_verifikasi_ha": area,
        "jumlah_bangunan": buildings,
        "jumlah_penduduk": round(households * (3.5 + 0.8 * rng.random())),
        "jumlah_kk": households,
        "panjang_jalan_ideal_m": road,
        "panjang_drainase_ideal_m": drain,
        "1a": round(buildings * part(1.0)),
        "1b": area if buildings / area > DENSE else 0.0,
        "1c": round(buildings * part(0.6)),
        "2a": no_road,
        "2b": _tens((road - no_road) * part(0.95)),
        "3a": round(households * part(1.0)),
        "3b": round(households * part(0.7)),
        "4a": round(area * flooded, 4),
        "4b": no_drain,
        "4c": _tens((drain - no_drain) * part(1.0)),
        "5a": round(households * part(0.8)),
        "5b": round(households * part(1.0)),
        "6a": households if part(1.0) > 0.45 else 0,  # noqa: PLR2004
        "6b": round(households * part(1.05)),
        "7a": buildings if part(1.0) > 0.35 else 0,  # noqa: PLR2004
        "7b": buildings if part(1.0) > 0.3 else 0,  # noqa: PLR2004
        "pt_strategis": 5 if block.column in {2, 3} else 1,
        "pt_sosial": 5 if rng.random() < 0.3 else 1,  # noqa: PLR2004
        "legal_status": 0 if block.column == 0 and rng.random() < 0.7 else 1,  # noqa: PLR2004
        "legal_rtr": 0 if block.column == 0 else 1,
    }


def handle(block: Block, record: Record, year: int, rng: Generator) -> tuple[Record, list[Activity]]:
    """Return the record after one round of works that ends in *year*, and the works."""
    after = dict(record)
    done = []
    for parameter, (name, share, price, funding) in _ACTIVITIES.items():
        before = record[parameter]
        if not before or rng.random() > 0.42:  # noqa: PLR2004
            continue
        volume = float(round(before * min(1.0, share * (0.6 + 0.7 * rng.random()))))
        if parameter in {"6a", "7b"}:
            volume = float(before)
        if volume > 0:
            after[parameter] = max(0.0, before - volume)
            done.append(Activity(year, block, parameter, volume, name, funding, volume * price))
    return after, done


def make_counts(
    blocks: list[Block], rng: Generator
) -> tuple[dict[int, list[Record]], list[Activity], list[float]]:
    """Return the records per year in the order of *blocks*, the interventions, and how bad each RT is."""
    bad = [misery(block, rng) for block in blocks]
    current = [first_year(block, level, rng) for block, level in zip(blocks, bad)]
    records = {YEARS[0]: current}
    works: list[Activity] = []
    for year in YEARS[1:]:
        following = []
        for block, record in zip(blocks, current):
            changed, done = (record, []) if _passed_over(record) else handle(block, record, year - 1, rng)
            following.append(changed)
            works += done
        records[year] = current = following
    return records, works, bad


def _passed_over(record: Record) -> bool:
    """Tell whether the programme leaves an RT alone: it is not in the decree."""
    return not record["luas_flag_ha"]


def _tens(metres: float) -> float:
    return float(round(metres, -1))

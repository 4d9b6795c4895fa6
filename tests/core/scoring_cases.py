"""Shared by the tests of the rules: records, published tables and a slow, exact reference."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.core.regulation import Regulation

HEADER = {
    "luas_verif_ha": "luas_verifikasi_ha",
    "jml_bangunan": "jumlah_bangunan",
    "jml_penduduk": "jumlah_penduduk",
    "jml_kk": "jumlah_kk",
    "jalan_ideal_m": "panjang_jalan_ideal_m",
    "drainase_ideal_m": "panjang_drainase_ideal_m",
}


def record(regulation: Regulation, base: Any = 100, volume: Any = 0, **values: Any) -> dict[str, Any]:
    """One record: every header figure *base*, every volume *volume*, then *values*."""
    made = dict.fromkeys(regulation.header_columns, base)
    made.update(dict.fromkeys(regulation.volume_columns, volume))
    return {**made, **values}


def columns(regulation: Regulation, count: int, **values: Any) -> dict[str, np.ndarray]:
    """Columns of *count* records as :func:`record` makes them."""
    made = {name: np.full(count, float(value)) for name, value in record(regulation).items()}
    return {**made, **{name: np.asarray(value) for name, value in values.items()}}


def exact_percent(volume: Any, base: Any) -> Decimal | None:
    """Volume / base × 100, half up to two decimals, in decimal arithmetic on the figures as written."""
    volume, base = Decimal(str(volume)), Decimal(str(base))
    if base < 0 or (base == 0 and volume != 0):
        return None
    if base == 0:
        return Decimal(0)
    return (volume / base * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def exact_score(percent: Decimal) -> int:
    return 5 if percent >= 76 else 3 if percent >= 51 else 1 if percent >= 25 else 0


def pekalongan(folder: Path, name: str, regulation: Regulation):
    import pandas as pd

    frame = pd.read_csv(folder / name / "baseline_rt_2019_2023.csv").rename(columns=HEADER)
    frame = frame.rename(columns={mean: f"printed_{mean}" for mean in regulation.mean_columns})
    return frame.rename(columns={f"{p.code}_vol": p.volume_column for p in regulation.parameters})

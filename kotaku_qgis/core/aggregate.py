"""Sums upwards (RT → kawasan → kelurahan → kecamatan → kota): volumes and denominators, then the score.

Scores are never averaged (Permen PUPR 14/PRT/M/2018, annex).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.columns import flags, numeric
from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.scoring import score_columns

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    import pandas as pd

    from kotaku_qgis.core.regulation import Regulation


def area_column(code: str) -> str:
    """Return the column that holds the hectares of class *code*: ``luas_kb_ha``."""
    return f"luas_{code.lower()}_ha"


def aggregate_columns(
    columns: Mapping[str, Any],
    group: Sequence[Hashable] | np.ndarray,
    regulation: Regulation,
    sector_mean: str = "sim",
    blanks_as_zero: bool | np.ndarray = False,
    area: str | np.ndarray = "luas_verifikasi_ha",
    slum_area: np.ndarray | None = None,
) -> dict[str, np.ndarray]:
    """Sum records per group and score the sums.

    Parameters
    ----------
    columns
        As for :func:`~kotaku_qgis.core.scoring.score_columns`; further header columns are summed too.
    group
        What each record belongs to, in the order of the records; None (or NaN) belongs to nothing.
    area
        Hectares of each record: the name of a column, or the values.
    slum_area
        Slum hectares of each record; default its area while its class is slum (all or nothing).

    Returns
    -------
    dict
        ``unit`` (object, groups as they first appear), ``jumlah_rt`` and ``jumlah_rt_lengkap`` (int64), the
        summed header and volume columns, every result column of the scoring, ``luas_ha``, ``luas_kumuh_ha``
        and the hectares per class ``luas_kb_ha`` … of records that have one.

    Notes
    -----
    A figure that one record of the group lacks has no sum (NaN), so a group with an incomplete record has no
    total and no class; the two counts say why. The hectares per class are those of the complete records.
    """
    scored = score_columns(columns, regulation, sector_mean, blanks_as_zero)
    kelas = scored["kelas"]
    units, number = _numbered(group, len(kelas))
    inside = number >= 0
    number = number[inside]

    def summed(values: np.ndarray) -> np.ndarray:
        return np.bincount(number, weights=values[inside], minlength=len(units))

    hectares = numeric(
        columns[area] if isinstance(area, str) else area, area if isinstance(area, str) else "area"
    )
    sums = _figures(columns, regulation, scored, flags(blanks_as_zero, len(kelas)))
    sums = {name: summed(values) for name, values in sums.items()}
    by_class = {item.code: np.where(kelas == item.code, hectares, 0.0) for item in regulation.classes}
    if slum_area is None:
        slum_area = np.sum([by_class[item.code] for item in regulation.classes if item.slum], axis=0)
    else:
        slum_area = np.where(scored["lengkap"], numeric(slum_area, "luas_kumuh_ha"), 0.0)
    made: dict[str, np.ndarray] = {
        "unit": units,
        "jumlah_rt": np.bincount(number, minlength=len(units)),
        "jumlah_rt_lengkap": summed(scored["lengkap"].astype(np.float64)).astype(np.int64),
        **sums,
        **score_columns(sums, regulation, sector_mean),
        "luas_ha": summed(hectares),
        "luas_kumuh_ha": summed(slum_area),
    }
    for code, values in by_class.items():
        made[area_column(code)] = summed(values)
    return made


def _figures(
    columns: Mapping[str, Any], regulation: Regulation, scored: dict[str, np.ndarray], as_zero: np.ndarray
) -> dict[str, np.ndarray]:
    """Return what is summed; a volume without a percent has no value, so that its sum has none."""
    made = {}
    for name in (*regulation.header_columns, *regulation.volume_columns):
        if name in columns:
            values = numeric(columns[name], name)
            made[name] = np.where(as_zero & np.isnan(values), 0.0, values) if as_zero.any() else values
        else:
            made[name] = np.full(len(as_zero), np.nan)
    for parameter in regulation.parameters:
        counted = ~np.isnan(scored[parameter.percent_column])
        made[parameter.volume_column] = np.where(counted, made[parameter.volume_column], np.nan)
    return made


def _numbered(group: Sequence[Hashable] | np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the different groups in the order of appearance, and the number of each record's group or -1."""
    listed = group.tolist() if isinstance(group, np.ndarray) else list(group)
    if len(listed) != count:
        raise ValueError(len(listed))
    numbers: dict[Hashable, int] = {}
    number = np.empty(count, dtype=np.intp)
    for position, unit in enumerate(listed):
        blank = unit is None or unit != unit  # noqa: PLR0124 (NaN)
        number[position] = -1 if blank else numbers.setdefault(unit, len(numbers))
    units = np.empty(len(numbers), dtype=object)
    units[:] = list(numbers)
    return units, number


def aggregate_frame(
    frame: pd.DataFrame,
    by: str | Sequence[str],
    regulation: Regulation,
    sector_mean: str = "sim",
    blanks_as_zero: bool | np.ndarray = False,
    area: str = "luas_verifikasi_ha",
) -> pd.DataFrame:
    """Return one row per group with the columns of :func:`aggregate_columns`; *by* stands first.

    Parameters
    ----------
    by
        One column or several, for example ``["kelurahan", "tahun"]``. Rows with a blank in one of them belong
        to no group; an empty list sums everything.
    """
    import pandas as pd

    names = [by] if isinstance(by, str) else list(by)
    missing = [name for name in names if name not in frame.columns]
    if missing:
        raise KotakuError(
            N_("The table lacks these columns: {columns}."),
            place=Place(column=missing[0]),
            columns=", ".join(missing),
        )
    blank = frame[names].isna().any(axis=1).to_numpy() if names else np.zeros(len(frame), dtype=bool)
    keys = list(zip(*(frame[name].tolist() for name in names))) if names else [()] * len(frame)
    group = [None if missing else key for key, missing in zip(keys, blank)]
    made = aggregate_columns(frame, group, regulation, sector_mean, blanks_as_zero, area)
    units = made.pop("unit")
    own = {name: [unit[position] for unit in units] for position, name in enumerate(names)}
    return pd.DataFrame(
        {**own, **{name: pd.Series(values, dtype=values.dtype) for name, values in made.items()}}
    )

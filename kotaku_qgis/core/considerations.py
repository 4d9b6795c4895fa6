"""Other considerations, land legality, class code, priority and the handling they suggest.

The rules stand in the regulation's file (Permen PUPR 14/PRT/M/2018 and 02/PRT/M/2016, annex; the points of
the considerations follow one city's implementation). An answer that is missing gives None, never a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.columns import numeric
from kotaku_qgis.core.errors import N_, Level, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.regulation import Consideration, Density, Regulation


def consider_columns(columns: Mapping[str, Any], regulation: Regulation) -> dict[str, np.ndarray]:
    """Return what follows from class, considerations and legality.

    Parameters
    ----------
    columns
        Arrays of one length n: ``kelas`` and, where counted, ``pt_strategis``, ``pt_kepadatan``,
        ``pt_sosial`` (points), ``legal_status``, ``legal_rtr`` (yes/no), ``jumlah_penduduk`` and
        ``luas_verifikasi_ha``. A column that is not there counts as blank.

    Returns
    -------
    dict
        ``pertimbangan`` (sum, float64 with NaN), ``pertimbangan_kelas`` (object), ``legal`` (object: True,
        False, None), ``kode_kelas`` (object, ``A1`` … ``C6``), ``prioritas`` (float64 with NaN),
        ``pola_penanganan`` (object). A place that is not slum has no code, priority or handling.

    Notes
    -----
    A blank population density is derived from people / hectare. Points the regulation does not know count as
    blank (see :func:`inspect_considerations`). Land is legal when all answers are yes, and not legal as soon
    as one is no.
    """
    kelas = np.asarray(columns["kelas"], dtype=object)
    total = np.zeros(len(kelas))
    for item in regulation.considerations:
        total += points(columns, item, len(kelas))
    legal = _legal(columns, regulation, len(kelas))
    made: dict[str, list[Any]] = {name: [] for name in ("band", "code", "priority", "handling")}
    for code, points_, is_legal in zip(kelas.tolist(), total.tolist(), legal.tolist()):
        slum = code if code in regulation.class_letters else None
        band = _band(points_, regulation)
        full = None
        if slum is not None and band is not None and is_legal is not None:
            full = f"{regulation.class_letters[slum]}{regulation.class_numbers[band, is_legal]}"
        made["band"].append(band)
        made["code"].append(full)
        made["priority"].append(np.nan if full is None else regulation.priorities[full])
        made["handling"].append(_handling(slum, is_legal, regulation))
    return {
        "pertimbangan": total,
        "pertimbangan_kelas": np.array(made["band"], dtype=object),
        "legal": legal,
        "kode_kelas": np.array(made["code"], dtype=object),
        "prioritas": np.array(made["priority"], dtype=np.float64),
        "pola_penanganan": np.array(made["handling"], dtype=object),
    }


def _band(points_: float, regulation: Regulation) -> str | None:
    for band in regulation.consideration_classes:
        if band.minimum <= points_ <= band.maximum:
            return band.code
    return None


def _handling(slum: str | None, legal: bool | None, regulation: Regulation) -> str | None:
    for item in regulation.handling:
        if slum in item.classes and legal is item.legal:
            return item.code
    return None


def points(columns: Mapping[str, Any], item: Consideration, count: int) -> np.ndarray:
    """Return the points of one consideration, NaN where there is no valid answer and none can be derived."""
    given = _optional(columns, item.column, count)
    known = np.isin(given, [choice.score for choice in item.choices])
    made = np.where(known, given, np.nan)
    if item.density is not None:
        made = np.where(np.isnan(given), _density(columns, item.density, count), made)
    return made


def _density(columns: Mapping[str, Any], density: Density, count: int) -> np.ndarray:
    people, area = _optional(columns, density.people, count), _optional(columns, density.area, count)
    with np.errstate(divide="ignore", invalid="ignore"):
        # six decimals, so that 57 people on 0.285 ha are 200, not 200.00000000000003
        per_ha = (
            np.rint(np.where((people >= 0) & (area > 0) & (area < np.inf), people / area, np.nan) * 1e6) / 1e6
        )
    made = np.full(count, np.nan)
    for step in reversed(density.steps):
        reached = per_ha > step.minimum if step.exclusive else per_ha >= step.minimum
        made[reached & np.isfinite(per_ha)] = step.score
    return made


def _optional(columns: Mapping[str, Any], name: str, count: int) -> np.ndarray:
    if name not in columns:
        return np.full(count, np.nan)
    values = columns[name]
    if getattr(values, "dtype", None) == np.float64:
        return numeric(values, name)
    # a yes/no column is of bools, or of bools among None
    return numeric([int(value) if isinstance(value, (bool, np.bool_)) else value for value in values], name)


def _legal(columns: Mapping[str, Any], regulation: Regulation, count: int) -> np.ndarray:
    answers = [_optional(columns, item.column, count) for item in regulation.legality.items]
    made = np.full(count, None, dtype=object)
    made[np.all([answer == 1 for answer in answers], axis=0)] = True
    made[np.any([answer == 0 for answer in answers], axis=0)] = False
    return made


def inspect_considerations(
    columns: Mapping[str, Any], regulation: Regulation, labels: Sequence[str] | None = None
) -> list[Problem]:
    """Return a problem for every answer the regulation does not know; such an answer counts as blank."""
    count = len(columns["kelas"])
    questions = [
        (item.column, [choice.score for choice in item.choices]) for item in regulation.considerations
    ]
    questions += [(item.column, [1, 0]) for item in regulation.legality.items]
    found = []
    for column, choices in questions:
        given = _optional(columns, column, count)
        for record in np.flatnonzero(~np.isnan(given) & ~np.isin(given, choices)).tolist():
            place = Place(column=column, rt=None if labels is None else str(labels[record]))
            values = {
                "column": column,
                "value": f"{given[record]:g}",
                "choices": ", ".join(str(choice) for choice in choices),
            }
            text = N_("{column} is {value}; the answers are {choices}. It counts as not answered.")
            found.append(Problem("answer-unknown", Level.WARNING, text, values, place))
    return found

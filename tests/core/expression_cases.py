"""Records on which forms, databases and Python must agree, and the check that they do."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from hypothesis import strategies as st

from kotaku_qgis.core.considerations import consider_columns
from kotaku_qgis.core.scoring import score_columns

REGULATIONS = ("permen-14-2018", "permen-2-2016")
BORDERS = (
    *("0", "0.005", "24.99", "24.994", "24.995", "24.9949999", "25", "25.005", "50.91", "50.99"),
    *("50.994", "50.995", "51", "51.005", "75.9", "75.99", "75.994", "75.995", "76", "99.995", "100", "130"),
)
"""Percents at which a score or a last decimal may change."""
DENSITIES = (
    (57, 0.285),
    (30, 0.2),
    (151, 1),
    (150, 1),
    (201, 1),
    (200, 1),
    (0, 1),
    (10, 0),
    (None, 1),
    (9, -1),
)
_ANSWERS = {"legal_status": (True, False, None), "legal_rtr": (True, False, None)}


def expected(records: list[dict[str, Any]], regulation, sector_mean: str) -> list[dict[str, Any]]:
    """Return what the core makes of *records*, blanks as None."""
    names = sorted({name for record in records for name in record})
    columns = {name: np.array([record.get(name) for record in records], dtype=object) for name in names}
    as_zero = np.array([bool(record.get("kosong_nol")) for record in records])
    made = score_columns(columns, regulation, sector_mean, as_zero)
    made.update(consider_columns({**columns, **made}, regulation))
    return [
        {name: None if value != value else value for name, value in zip(made, values)}  # noqa: PLR0124
        for values in zip(*(column.tolist() for column in made.values()))
    ]


def border_records(regulation) -> list[dict[str, Any]]:
    """Return a record per border percent and size of denominator, blanks, zeros, and every answer."""
    made = []
    for base, border in itertools.product((100, 40, 8, 0.285, 0.4, 1.2, 3000, 7), BORDERS):
        row = dict.fromkeys(regulation.denominator_columns, base)
        made.append({**row, **dict.fromkeys(regulation.volume_columns, float(border) * base / 100)})
    plain = made[40]
    for volume, base in itertools.product((None, 0, 5, -0.3), (None, 0, -2, 10)):
        for as_zero in (None, False, True):
            row = dict(plain, kosong_nol=as_zero)
            row.update(dict.fromkeys(regulation.denominator_columns, base))
            row[regulation.volume_columns[9]] = volume
            made.append(row)
    slum = dict(plain, **dict.fromkeys(regulation.volume_columns, plain[regulation.denominator_columns[0]]))
    for density, points in itertools.product(DENSITIES, (None, 1, 3, 5, 4)):
        people, area = density
        row = dict(slum, jumlah_penduduk=people, luas_verifikasi_ha=area, pt_kepadatan=points)
        made.append({**row, "pt_strategis": 5, "pt_sosial": 1, "legal_status": True, "legal_rtr": True})
    for status, plan, total in itertools.product(*_ANSWERS.values(), (3, 7, 11, 15, None)):
        points = {None: (5, None, 5), 3: (1, 1, 1), 7: (5, 1, 1), 11: (5, 5, 1), 15: (5, 5, 5)}[total]
        answers = dict(zip(("pt_strategis", "pt_kepadatan", "pt_sosial"), points))
        for share in (0.1, 0.3, 0.6, 1):
            row = dict.fromkeys(regulation.volume_columns, 100 * share)
            row.update(dict.fromkeys(regulation.denominator_columns, 100))
            made.append({**row, **answers, "legal_status": status, "legal_rtr": plan})
    return made


def records(regulation) -> st.SearchStrategy:
    """Draw records as people type them: few decimals, blanks, zeros, and figures of any size."""
    typed = st.builds(
        lambda number, digits: number / 10**digits, st.integers(-50, 100_000), st.integers(0, 3)
    )
    figure = st.one_of(st.none(), st.integers(0, 400), typed, st.floats(-1e9, 1e9).map(lambda x: round(x, 6)))
    # a border of a step, met from a denominator of any size
    shares = st.sampled_from([float(border) / 100 for border in BORDERS])

    def record(values, base, share, number, answers):
        row = dict(zip((*regulation.denominator_columns, *regulation.volume_columns), values))
        parameter = regulation.parameters[number]
        row[parameter.denominator], row[parameter.volume_column] = base, base * share
        return {**row, **answers}

    count = len(regulation.denominator_columns) + len(regulation.volume_columns)
    point = st.sampled_from((None, 1, 3, 5, 2))
    yes = st.sampled_from((None, True, False))
    answers = st.fixed_dictionaries(
        {
            "pt_strategis": point,
            "pt_kepadatan": point,
            "pt_sosial": point,
            "legal_status": yes,
            "legal_rtr": yes,
            "kosong_nol": yes,
            "jumlah_penduduk": st.one_of(st.none(), st.integers(-1, 5000)),
        }
    )
    return st.builds(
        record,
        st.lists(figure, min_size=count, max_size=count),
        st.one_of(st.integers(1, 500), typed.filter(lambda value: value > 0)),
        shares,
        st.integers(0, len(regulation.parameters) - 1),
        answers,
    )


def differences(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> list[str]:
    """Return every cell in which *found* is not exactly what was *wanted*."""
    return [
        f"record {number}: {name} is {have.get(name)!r}, not {value!r}"
        for number, (have, want) in enumerate(zip(found, wanted))
        for name, value in want.items()
        if have.get(name) != value or (have.get(name) is None) != (value is None)
    ]

"""Other considerations, legality, class codes, priorities and handling."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest

from kotaku_qgis.core.considerations import consider_columns, inspect_considerations
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.regulation import load

R18 = load("permen-14-2018")


def consider(**values):
    """Consider one record; legal and tinggi unless told otherwise."""
    record = {
        "kelas": "KR",
        "pt_strategis": 5,
        "pt_kepadatan": 5,
        "pt_sosial": 5,
        "legal_status": True,
        "legal_rtr": True,
    }
    made = consider_columns({name: [value] for name, value in {**record, **values}.items()}, R18)
    return {name: column.tolist()[0] for name, column in made.items()}


def test_every_class_code_priority_and_handling():
    numbers = {("tinggi", True): 1, ("tinggi", False): 2, ("sedang", True): 3, ("sedang", False): 4}
    numbers.update({("rendah", True): 5, ("rendah", False): 6})
    bands = {"tinggi": (5, 5, 1), "sedang": (5, 1, 1), "rendah": (1, 1, 1)}
    for kelas, band, legal in itertools.product(("KB", "KS", "KR"), bands, (True, False)):
        points = dict(zip(("pt_strategis", "pt_kepadatan", "pt_sosial"), bands[band]))
        made = consider(kelas=kelas, legal_rtr=legal, **points)
        number = numbers[band, legal]
        assert made["pertimbangan"] == sum(bands[band])
        assert made["pertimbangan_kelas"] == band
        assert made["kode_kelas"] == f"{'ABC'[('KB', 'KS', 'KR').index(kelas)]}{number}"
        assert made["prioritas"] == 3 * ((number - 1) // 2) + ("KB", "KS", "KR").index(kelas) + 1
        expected = {True: "pemugaran" if kelas == "KR" else "peremajaan", False: "pemukiman kembali"}[legal]
        assert made["pola_penanganan"] == expected


@pytest.mark.parametrize(
    ("points", "band"),
    [
        ((5, 5, 5), "tinggi"),
        ((5, 5, 1), "tinggi"),
        ((5, 3, 1), "sedang"),
        ((5, 1, 1), "sedang"),
        ((1, 3, 1), "rendah"),
        ((1, 1, 1), "rendah"),
    ],
)
def test_bands(points, band):
    made = consider(**dict(zip(("pt_strategis", "pt_kepadatan", "pt_sosial"), points)))
    assert (made["pertimbangan"], made["pertimbangan_kelas"]) == (sum(points), band)


@pytest.mark.parametrize("kelas", ["TK", None, np.nan])
def test_no_slum_no_code(kelas):
    made = consider(kelas=kelas)
    assert made["kode_kelas"] is None
    assert np.isnan(made["prioritas"])
    assert made["pola_penanganan"] is None
    assert made["pertimbangan_kelas"] == "tinggi"
    assert made["legal"] is True


@pytest.mark.parametrize("name", ["pt_strategis", "pt_kepadatan", "pt_sosial"])
@pytest.mark.parametrize("value", [None, np.nan, 2, 0, -5])
def test_missing_or_unknown_answer_is_no_guess(name, value):
    made = consider(**{name: value})
    assert np.isnan(made["pertimbangan"])
    assert made["pertimbangan_kelas"] is None
    assert made["kode_kelas"] is None
    assert np.isnan(made["prioritas"])
    assert made["pola_penanganan"] == "pemugaran"


@pytest.mark.parametrize(
    ("status", "rtr", "legal"),
    [
        (1, 1, True),
        (1, 0, False),
        (0, 1, False),
        (0, 0, False),
        (None, 0, False),
        (0, None, False),
        (None, 1, None),
        (1, None, None),
        (None, None, None),
        (2, 1, None),
        (True, np.True_, True),
    ],
)
def test_legality(status, rtr, legal):
    made = consider(legal_status=status, legal_rtr=rtr)
    assert made["legal"] is legal
    assert (made["kode_kelas"] is None) == (legal is None)
    assert (made["pola_penanganan"] is None) == (legal is None)


@pytest.mark.parametrize(
    ("people", "area", "points"),
    [
        (0, 1, 1),
        (150, 1, 1),
        (150.5, 1, 1),
        (151, 1, 3),
        (200, 1, 3),
        (201, 1, 5),
        (401, 2, 5),
        (57, 0.285, 3),
        (5, 0, None),
        (5, -1, None),
        (-5, 1, None),
        (None, 1, None),
        (5, None, None),
        (5, np.inf, None),
    ],
)
def test_density_is_derived_when_blank(people, area, points):
    made = consider(pt_kepadatan=None, jumlah_penduduk=people, luas_verifikasi_ha=area)
    assert made["pertimbangan"] == 10 + points if points else np.isnan(made["pertimbangan"])


def test_density_counted_wins():
    assert consider(pt_kepadatan=1, jumlah_penduduk=900, luas_verifikasi_ha=1)["pertimbangan"] == 11


def test_columns_that_are_not_there_are_blank():
    made = consider_columns({"kelas": np.array(["KR", "TK"], dtype=object)}, R18)
    assert np.isnan(made["pertimbangan"]).all()
    for name in ("pertimbangan_kelas", "legal", "kode_kelas", "pola_penanganan"):
        assert made[name].tolist() == [None, None]
    assert all(
        len(values) == 0 for values in consider_columns({"kelas": np.empty(0, dtype=object)}, R18).values()
    )


def test_from_a_frame():
    frame = pd.DataFrame(
        {"kelas": ["KR"], "legal_status": [True], "legal_rtr": pd.array([None], dtype="boolean")}, index=[9]
    )
    assert consider_columns(frame, R18)["legal"].tolist() == [None]


def test_unknown_answers_are_told():
    columns = {"kelas": ["KR", "KR"], "pt_strategis": [5, 4], "legal_rtr": [7, None]}
    found = inspect_considerations(columns, R18, ["RT001", "RT002"])
    assert [(p.code, p.place.column, p.place.rt) for p in found] == [
        ("answer-unknown", "pt_strategis", "RT002"),
        ("answer-unknown", "legal_rtr", "RT001"),
    ]
    assert str(found[0]) == "pt_strategis is 4; the answers are 5, 1. It counts as not answered."
    with pytest.raises(KotakuError, match="pt_sosial"):
        consider_columns({"kelas": ["KR"], "pt_sosial": ["lima"]}, R18)

"""Findings about odd figures: which, how grave, and where."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from kotaku_qgis.core.errors import Level
from kotaku_qgis.core.inspection import inspect_columns, inspect_frame
from kotaku_qgis.core.regulation import load
from tests.core.scoring_cases import columns

R18 = load("permen-14-2018")


def look(**values):
    count = max(len(value) for value in values.values())
    return inspect_columns(columns(R18, count, **values), R18)


@pytest.mark.parametrize(
    ("values", "code", "level", "column"),
    [
        ({"v_4a": [-1.0]}, "volume-negative-accepted", Level.WARNING, "v_4a"),
        ({"v_4b": [-1.0]}, "volume-negative", Level.ERROR, "v_4b"),
        ({"v_3a": [101.0]}, "percent-above-100", Level.WARNING, "v_3a"),
        ({"jumlah_kk": [0.0]}, "base-zero", Level.WARNING, "jumlah_kk"),
        ({"jumlah_kk": [0.0], "v_3a": [5.0]}, "volume-without-base", Level.ERROR, "v_3a"),
        ({"jumlah_kk": [-1.0]}, "base-negative", Level.ERROR, "jumlah_kk"),
        ({"jumlah_kk": [np.inf]}, "not-finite", Level.ERROR, "jumlah_kk"),
        ({"v_1a": [np.inf]}, "not-finite", Level.ERROR, "v_1a"),
        ({"v_1a": [np.nan]}, "blanks", Level.WARNING, None),
    ],
)
def test_each_finding_alone(values, code, level, column):
    (problem,) = look(**values)
    assert (problem.code, problem.level, problem.place.column) == (code, level, column)
    assert str(problem)


def test_nothing_odd():
    assert look(v_1a=[0.0, 50.0, 100.0]) == []
    assert look(v_1a=[100.004]) == []
    assert look(luas_flag_ha=[np.nan], jumlah_penduduk=[np.nan]) == []


def test_blanks_are_one_finding_per_record():
    (problem,) = look(v_1a=[np.nan], v_7b=[np.nan], jumlah_kk=[np.nan])
    assert str(problem).startswith("Not counted: jumlah_kk, v_1a, v_7b.")


def test_blanks_as_zero():
    data = columns(R18, 2, v_1a=[np.nan, np.nan], jumlah_kk=[100.0, np.nan], v_3a=[0.0, 2.0])
    found = inspect_columns(data, R18, blanks_as_zero=np.array([True, True]))
    assert [p.code for p in found] == ["blanks-as-zero", "volume-without-base", "blanks-as-zero"]
    assert found[0].level is Level.INFO


def test_place_and_order():
    frame = pd.DataFrame(columns(R18, 3, v_4a=[-1.5, 0, -2.0], v_3a=[101.0, 0, 0]))
    frame["rt"], frame["baris"] = ["RT001", "RT002", "RT003"], [5, 6, 7]
    found = inspect_frame(frame, R18, label="rt", row="baris", file="baseline.csv")
    assert [(p.place.rt, p.place.row, p.place.column) for p in found] == [
        ("RT001", 5, "v_3a"),
        ("RT001", 5, "v_4a"),
        ("RT003", 7, "v_4a"),
    ]
    assert {p.place.file for p in found} == {"baseline.csv"}
    assert str(found[0]) == "v_3a is 101, more than the 100 it is counted on."
    assert "(-1.5)" in str(found[1])
    assert inspect_frame(frame, R18)[0].place.rt == "0"

"""Slum area and the kontribusi in both forms."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.reduction import reduction_columns, reduction_frame, slum_area
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.scoring import score_frame
from tests.core.scoring_cases import pekalongan

R18 = load("permen-14-2018")


def year(kelas, total, mean, area=2.0):
    count = len(kelas)
    return {
        "kelas": np.array(kelas, dtype=object),
        "total": np.array(total, dtype=float),
        "rata_kekumuhan": np.array(mean, dtype=float),
        "luas_verifikasi_ha": np.full(count, area),
    }


def test_slum_area_is_all_or_nothing():
    made = slum_area(["KB", "KS", "KR", "TK", None, np.nan], [1, 2, 3, 4, 5, 6], R18)
    np.testing.assert_array_equal(made, [1, 2, 3, 0, np.nan, np.nan])


def test_reduction_all_or_nothing():
    before = year(["KS", "KR", "TK", "KR", None], [40, 20, 5, 20, np.nan], [50, 40, 5, 40, np.nan])
    after = year(["KR", "TK", "KR", None, "TK"], [20, 10, 20, np.nan, 3], [30, 10, 40, np.nan, 3])
    made, problems = reduction_columns(before, after, R18)
    np.testing.assert_array_equal(made["luas_awal"], [2, 2, 0, 2, np.nan])
    np.testing.assert_array_equal(made["luas_akhir"], [2, 0, 2, np.nan, 0])
    np.testing.assert_array_equal(made["pengurangan"], [0, 2, -2, np.nan, np.nan])
    np.testing.assert_allclose(made["kontribusi"], [0.4, 0.75, -7, np.nan, np.nan])
    np.testing.assert_allclose(made["kontribusi_r0"], [20 / 25.01, 1, np.nan, np.nan, np.nan])
    assert [p.code for p in problems] == ["contribution-unbounded"]


def test_reduction_in_proportion():
    before = year(["KS", "KR", "TK", "KR", "KR"], [40, 20, 5, 20, 20], [50, 40, 5, 40, 40])
    after = year(["KR", "TK", "KR", "KR", None], [20, 10, 20, 25, np.nan], [30, 10, 40, 50, np.nan])
    made, _ = reduction_columns(before, after, R18, release="proporsional")
    np.testing.assert_allclose(made["luas_akhir"], [2 * 0.6, 0, 2, 2, np.nan])
    made, _ = reduction_columns(before, after, R18, release="proporsional", form="r0")
    np.testing.assert_allclose(made["luas_akhir"], [2 * (1 - 20 / 25.01), 0, 2, 2, np.nan])


@pytest.mark.parametrize(
    ("before", "after", "total", "expected", "told"),
    [
        (50.0, 30.0, 20, 20 / 25.01, False),
        (50.0, 30.0, 15, 1.0, False),
        (24.99, 20.0, 15, 1.0, False),
        (24.99, 20.0, 16, None, True),
        (25.0, 24.0, 16, None, True),
        (24.98, 24.0, 20, None, True),
        (10.0, 9.0, 20, None, True),
        (25.98, 25.9, 20, None, True),
        (25.99, 25.49, 20, 0.5, False),
        (26.0, 60.0, 40, None, True),
        (40.0, 20.0, 17, None, True),
        (24.99, 24.99, 20, 0.0, False),
        (10.0, 10.0, 20, 0.0, False),
        (50.0, np.nan, np.nan, None, False),
        (np.nan, 10.0, 10, None, False),
        (50.0, np.nan, 10, None, False),
    ],
)
def test_workbook_form(before, after, total, expected, told):
    made, problems = reduction_columns(
        year(["KR"], [20], [before]), year(["KR"], [total], [after]), R18, labels=["RT009"]
    )
    value = made["kontribusi_r0"][0]
    assert np.isnan(value) if expected is None else value == pytest.approx(expected)
    assert [(p.code, p.place.rt) for p in problems] == [("contribution-unbounded", "RT009")] * told
    assert all("24.99" in str(p) and "inf" not in str(p).lower()[:20] for p in problems)


def test_nothing_to_handle_has_no_share():
    made, problems = reduction_columns(year(["TK"], [0], [0]), year(["TK"], [0], [0]), R18)
    assert np.isnan(made["kontribusi"][0])
    assert problems == []


def test_unknown_settings():
    one = year(["KR"], [20], [40])
    for settings in ({"release": "separuh"}, {"form": "r1"}):
        with pytest.raises(KotakuError, match="not known"):
            reduction_columns(one, one, R18, **settings)


def test_frames_match_by_key():
    before = pd.DataFrame({"rt": ["a", "b", "c"], **year(["KR", "KR", "TK"], [20, 20, 3], [40, 40, 3])})
    after = pd.DataFrame({"rt": ["c", "a", "d"], **year(["TK", "TK", "KR"], [3, 3, 20], [3, 3, 40])})
    made, problems = reduction_frame(before, after, R18, "rt")
    assert made["rt"].tolist() == ["a", "b", "c", "d"]
    np.testing.assert_array_equal(made["pengurangan"], [2, np.nan, 0, np.nan])
    assert [(p.code, p.place.rt) for p in problems] == [("year-missing", "d"), ("year-missing", "b")]
    with pytest.raises(KotakuError, match="a stands twice"):
        reduction_frame(pd.concat([before, before.iloc[:1]]), after, R18, "rt")


def test_real_kecamatan(shared_data):
    scored = score_frame(pekalongan(shared_data, "pekalongan_barat", R18), R18)
    first, last = (scored[scored["tahun"] == tahun] for tahun in (2019, 2023))
    made, problems = reduction_frame(first, last, R18, ["kelurahan", "rt_rw"])
    assert len(made) == 148
    assert not made["pengurangan"].isna().any()
    slum = first["total_nilai"] >= 16
    assert made["luas_awal"].sum() == pytest.approx(first.loc[slum, "luas_verifikasi_ha"].sum())
    assert made["kontribusi_r0"].dropna().between(-1, 1).all()
    assert made["kontribusi_r0"].isna().sum() == len(problems)

"""Sums upwards: volumes and denominators, never scores."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from kotaku_qgis.core.aggregate import aggregate_columns, aggregate_frame
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.scoring import score_columns, score_record
from tests.core.scoring_cases import columns, pekalongan

R18 = load("permen-14-2018")


def test_score_of_the_sums_not_mean_of_scores():
    """26 % of 100 and 0 % of 900 are 2.6 % of 1000; the mean of the scores would say otherwise."""
    data = columns(R18, 2, v_3a=[26.0, 0.0], jumlah_kk=[100.0, 900.0])
    assert score_columns(data, R18)["n_3a"].tolist() == [1, 0]
    made = aggregate_columns(data, ["x", "x"], R18)
    assert made["jumlah_kk"].tolist() == [1000]
    assert made["v_3a"].tolist() == [26]
    assert made["p_3a"].tolist() == [2.6]
    assert made["n_3a"].tolist() == [0]


def test_groups_in_order_of_appearance_and_none_belongs_nowhere():
    data = columns(R18, 5, v_1a=[1.0, 2, 3, 4, 5])
    made = aggregate_columns(data, ["b", None, "a", "b", np.nan], R18)
    assert made["unit"].tolist() == ["b", "a"]
    assert made["jumlah_rt"].tolist() == [2, 1]
    assert made["v_1a"].tolist() == [5, 3]


def test_incomplete_record_leaves_the_group_without_class():
    data = columns(R18, 4, v_3a=[1.0, np.nan, 3, 4], luas_flag_ha=[1.0, 1, np.nan, 1])
    made = aggregate_columns(data, ["a", "a", "b", "b"], R18)
    assert made["jumlah_rt"].tolist() == [2, 2]
    assert made["jumlah_rt_lengkap"].tolist() == [1, 2]
    assert made["kelas"].tolist() == [None, "TK"]
    assert made["lengkap"].tolist() == [False, True]
    assert np.isnan(made["total"][0])
    assert np.isnan(made["v_3a"][0])
    assert made["p_3b"].tolist() == [0, 0]
    assert np.isnan(made["luas_flag_ha"][1])
    filled = aggregate_columns(data, ["a", "a", "b", "b"], R18, blanks_as_zero=True)
    assert filled["kelas"].tolist() == ["TK", "TK"]
    assert filled["v_3a"].tolist() == [1, 7]
    only_first = aggregate_columns(
        data, ["a", "a", "b", "b"], R18, blanks_as_zero=np.array([True, False, True, True])
    )
    assert only_first["kelas"].tolist() == [None, "TK"]


def test_volume_without_base_does_not_hide_in_the_sum():
    """A volume counted on 0 is an error to resolve; summed bases of others must not cover it."""
    data = columns(R18, 2, v_3a=[5.0, 5], jumlah_kk=[0.0, 100])
    made = aggregate_columns(data, ["a", "a"], R18)
    assert made["kelas"].tolist() == [None]
    assert made["jumlah_rt_lengkap"].tolist() == [1]
    data = columns(R18, 2, v_3a=[0.0, 50], v_3b=[0.0, 0], jumlah_kk=[0.0, 100])
    assert aggregate_columns(data, ["a", "a"], R18)["p_3a"].tolist() == [50]


def test_hectares_per_class():
    volumes = {name: [100.0, 30.0, 0.0, np.nan] for name in R18.volume_columns}
    data = columns(R18, 4, **volumes)
    data["luas_verifikasi_ha"] = np.array([1.0, 2.0, 4.0, 8.0])
    data["v_1b"] = data["v_4a"] = np.array([1.0, 0.6, 0.0, np.nan])
    kelas = score_columns(data, R18)["kelas"].tolist()
    assert kelas == ["KB", "KR", "TK", None]
    made = aggregate_columns(data, ["k"] * 4, R18)
    hectares = {
        name: made[name].tolist()[0] for name in made if name.startswith("luas_") and name.endswith("_ha")
    }
    assert hectares["luas_ha"] == 15
    assert (
        hectares["luas_kb_ha"],
        hectares["luas_ks_ha"],
        hectares["luas_kr_ha"],
        hectares["luas_tk_ha"],
    ) == (1, 0, 2, 4)
    assert hectares["luas_kumuh_ha"] == 3
    drawn = aggregate_columns(data, ["k"] * 4, R18, area=np.array([10.0, 20, 40, 80]))
    assert drawn["luas_kumuh_ha"].tolist() == [30]
    released = aggregate_columns(data, ["k"] * 4, R18, slum_area=np.array([0.5, 0.5, 0, np.nan]))
    assert released["luas_kumuh_ha"].tolist() == [1]


COUNTS = arrays.arrays(np.int64, (7, 21), elements=st.integers(0, 300))


@settings(max_examples=100, deadline=None)
@given(COUNTS, st.lists(st.sampled_from("abc"), min_size=7, max_size=7))
def test_equals_the_record_of_the_sums(counts, group):
    names = (*R18.denominator_columns, *R18.volume_columns)
    counts[:, :5] += 1
    data = {name: counts[:, number].astype(float) for number, name in enumerate(names)}
    made = aggregate_columns(data, group, R18)
    for position, unit in enumerate(made["unit"].tolist()):
        inside = [name == unit for name in group]
        alone = score_record({name: values[inside].sum() for name, values in data.items()}, R18)
        for name, value in alone.items():
            assert made[name].tolist()[position] == value


def test_upwards_in_one_or_two_steps():
    """RT → kota equals RT → kelurahan → kota."""
    rng = np.random.default_rng(3)
    data = {
        name: rng.integers(1, 90, 40).astype(float) for name in (*R18.header_columns, *R18.volume_columns)
    }
    kelurahan = aggregate_columns(data, rng.integers(0, 5, 40), R18)
    direct, twice = (
        aggregate_columns(source, ["kota"] * len(source["jumlah_kk"]), R18) for source in (data, kelurahan)
    )
    for name in (*R18.header_columns, *R18.volume_columns, *R18.percent_columns, "total", "kelas"):
        assert direct[name].tolist() == twice[name].tolist()


def test_frame():
    frame = pd.DataFrame(columns(R18, 4), index=[3, 3, 4, 5])
    frame["kelurahan"], frame["tahun"] = ["A", "B", "A", None], [2019, 2019, 2020, 2020]
    made = aggregate_frame(frame, ["kelurahan", "tahun"], R18)
    assert made[["kelurahan", "tahun", "jumlah_rt"]].to_numpy().tolist() == [
        ["A", 2019, 1],
        ["B", 2019, 1],
        ["A", 2020, 1],
    ]
    assert made["jumlah_kk"].tolist() == [100, 100, 100]
    assert aggregate_frame(frame, "tahun", R18)["jumlah_rt"].tolist() == [2, 2]
    assert aggregate_frame(frame, [], R18)["jumlah_rt"].tolist() == [4]
    assert list(made["kelas"]) == ["TK", "TK", "TK"]
    assert aggregate_frame(frame.iloc[:0], "tahun", R18).empty
    with pytest.raises(KotakuError, match="desa"):
        aggregate_frame(frame, "desa", R18)
    with pytest.raises(ValueError, match="1"):
        aggregate_columns(columns(R18, 2), ["a"], R18)


def test_real_kelurahan(shared_data):
    table = pekalongan(shared_data, "pekalongan_barat", R18)
    made = aggregate_frame(table, ["kelurahan", "tahun"], R18)
    assert len(made) == 7 * 5
    assert made["jumlah_rt"].sum() == made["jumlah_rt_lengkap"].sum() == 740
    sums = table.groupby(["kelurahan", "tahun"])[["jumlah_kk", "v_3a"]].sum()
    made = made.set_index(["kelurahan", "tahun"])
    sums = sums.reindex(made.index)
    assert (made["v_3a"] == sums["v_3a"]).all()
    assert np.allclose(made["p_3a"], sums["v_3a"] / sums["jumlah_kk"] * 100, atol=0.00501)
    hectares = made[[f"luas_{code}_ha" for code in ("kb", "ks", "kr", "tk")]].sum(axis=1)
    assert np.allclose(hectares, made["luas_ha"])

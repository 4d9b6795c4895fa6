"""Scoring: borders, blanks, odd figures, both sector means, and an exact reference on any figures."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.scoring import result_columns, score_columns, score_frame, score_percents, score_record
from tests.core.scoring_cases import columns, exact_percent, exact_score, record

R18, R16 = load("permen-14-2018"), load("permen-2-2016")
BOTH = pytest.mark.parametrize("rules", [R18, R16], ids=["2018", "2016"])

BORDERS = [
    # volume of 100,000: percent with three decimals, rounded, score
    (0, 0.0, 0),
    (24_994, 24.99, 0),
    (24_995, 25.00, 1),
    (25_000, 25.00, 1),
    (50_000, 50.00, 1),
    (50_910, 50.91, 1),
    (50_994, 50.99, 1),
    (50_995, 51.00, 3),
    (51_000, 51.00, 3),
    (75_000, 75.00, 3),
    (75_900, 75.90, 3),
    (75_990, 75.99, 3),
    (75_994, 75.99, 3),
    (75_995, 76.00, 5),
    (76_000, 76.00, 5),
    (100_000, 100.00, 5),
    (250_000, 250.00, 5),
]


@BOTH
@pytest.mark.parametrize(("volume", "percent", "score"), BORDERS)
def test_borders(rules, volume, percent, score):
    for parameter in rules.parameters:
        made = score_record(record(rules, 100_000, **{parameter.volume_column: volume}), rules)
        assert made[parameter.percent_column] == percent
        assert made[parameter.score_column] == score
        assert made["total"] == score


@pytest.mark.parametrize(
    ("volume", "base", "percent"),
    [
        # the same halves from figures with decimals, where binary division falls short or over
        (75.995, 100, 76.00),
        (0.75995, 1, 76.00),
        (24.995, 100, 25.00),
        (50.995, 100, 51.00),
        (24.99499, 100, 24.99),
        (24.9949999, 100, 24.99),
        (0.24995, 1.0, 25.00),
        (1.019900, 2.0, 51.00),
        (0.1019900, 0.2, 51.00),
        (1.005, 100, 1.01),
        (2.675, 100, 2.68),
        (0.005, 100, 0.01),
        (0.00499999, 100, 0.0),
        (1 / 3, 1, 33.33),
        (2 / 3, 1, 66.67),
    ],
)
def test_halves_round_up_in_spite_of_binary(volume, base, percent):
    made = score_record(record(R18, v_1b=volume, luas_verifikasi_ha=base), R18)
    assert made["p_1b"] == percent


def test_every_half_on_many_bases():
    """Each percent k + 0.005 stands on a half by decimal arithmetic, whatever base it is counted on."""
    halves = [Decimal(k) / 100 + Decimal("0.005") for k in range(0, 12_000, 7)]
    for base in (
        Decimal(1),
        Decimal("0.3"),
        Decimal("1.7"),
        Decimal("13.925"),
        Decimal(317),
        Decimal("0.848808"),
    ):
        volumes = np.array([float(half * base / 100) for half in halves])
        made = score_columns(
            columns(R18, len(volumes), v_1b=volumes, luas_verifikasi_ha=np.full(len(volumes), float(base))),
            R18,
        )
        expected = [float(half + Decimal("0.005")) for half in halves]
        assert made["p_1b"].tolist() == expected


COUNT = st.integers(0, 5000)
AREA = st.decimals("0", "20", places=6, allow_nan=False)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(COUNT, COUNT, AREA, AREA), min_size=1, max_size=20), st.sampled_from([R18, R16]))
def test_equals_exact_arithmetic(rows, rules):
    for volume_name, base_name, left, right in (
        ("v_3a", "jumlah_kk", 0, 1),
        ("v_1b", "luas_verifikasi_ha", 2, 3),
    ):
        volumes, bases = [row[left] for row in rows], [row[right] for row in rows]
        parameter = rules.parameter(volume_name[2:])
        data = columns(
            rules,
            len(rows),
            **{volume_name: [float(v) for v in volumes], base_name: [float(b) for b in bases]},
        )
        made = score_columns(data, rules)
        for number, (volume, base) in enumerate(zip(volumes, bases)):
            percent = exact_percent(volume, base)
            if percent is None:
                assert np.isnan(made[parameter.percent_column][number])
                assert np.isnan(made["total"][number])
                assert made["kelas"][number] is None
            else:
                assert made[parameter.percent_column][number] == float(percent)
                assert made[parameter.score_column][number] == exact_score(percent)


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from([R18, R16]), st.sampled_from(["sim", "plain"]))
def test_whole_record_equals_reference(data, rules, convention):
    bases = {name: data.draw(st.integers(1, 400)) for name in rules.denominator_columns}
    volumes = {name: data.draw(st.integers(0, 500)) for name in rules.volume_columns}
    made = score_record({**bases, **volumes}, rules, convention)
    percents = {
        p.code: exact_percent(volumes[p.volume_column], bases[p.denominator]) for p in rules.parameters
    }
    scores = {code: exact_score(percent) for code, percent in percents.items()}
    total = sum(scores.values())
    assert made["total"] == total
    assert made["kelas"] == rules.class_of(total).code
    assert made["lengkap"] is True
    means = []
    for aspect in rules.aspects:
        own = [p.code for p in rules.parameters if p.aspect == aspect.code]
        kept = [percents[code] if convention == "plain" or scores[code] else Decimal(0) for code in own]
        means.append(sum(kept) / len(own))
        assert made[aspect.mean_column] == pytest.approx(float(means[-1]), abs=1e-9)
    assert made["rata_kekumuhan"] == pytest.approx(float(sum(means) / 7), abs=1e-9)


@BOTH
def test_every_total_has_its_class(rules):
    """Totals from 0 to the top by choosing scores, each with the class of its band."""
    seen = {}
    for fives in range(len(rules.parameters) + 1):
        for threes in range(len(rules.parameters) - fives + 1):
            for ones in range(len(rules.parameters) - fives - threes + 1):
                seen.setdefault(5 * fives + 3 * threes + ones, (fives, threes, ones))
    assert {*range(rules.max_total + 1)} - set(seen) <= {rules.max_total - 1, rules.max_total - 3}
    for total, (fives, threes, ones) in seen.items():
        volumes = [100] * fives + [60] * threes + [30] * ones
        volumes += [0] * (len(rules.parameters) - len(volumes))
        made = score_record(record(rules, **dict(zip(rules.volume_columns, volumes))), rules)
        assert made["total"] == total
        assert made["kelas"] == rules.class_of(total).code


def test_sector_means():
    volumes = {"v_1a": 77.78, "v_1b": 0, "v_1c": 2.78}
    assert score_record(record(R18, **volumes), R18)["rata_1"] == pytest.approx(77.78 / 3)
    assert score_record(record(R18, **volumes), R18, "plain")["rata_1"] == pytest.approx((77.78 + 2.78) / 3)
    with pytest.raises(KotakuError, match="median"):
        score_record(record(R18), R18, "median")


@BOTH
def test_blank_is_not_zero(rules):
    for name in (*rules.volume_columns, *rules.denominator_columns):
        made = score_record(record(rules, **{name: None}), rules)
        assert made["kelas"] is None
        assert made["total"] is None
        assert made["lengkap"] is False
        touched = [p for p in rules.parameters if name in {p.volume_column, p.denominator}]
        assert all(made[p.percent_column] is None and made[p.score_column] is None for p in touched)
        assert {a.code for a in rules.aspects if made[a.mean_column] is None} == {p.aspect for p in touched}
        assert made["rata_kekumuhan"] is None
        whole = score_record(record(rules, **{name: None}), rules, blanks_as_zero=True)
        assert (whole["total"], whole["kelas"], whole["lengkap"]) == (0, "TK", True)


def test_blanks_as_zero_per_record():
    data = columns(R18, 3, v_1a=[np.nan, np.nan, 5.0])
    made = score_columns(data, R18, blanks_as_zero=np.array([True, False, False]))
    assert made["lengkap"].tolist() == [True, False, True]
    assert made["kelas"].tolist() == ["TK", None, "TK"]
    for setting in (
        [1, 0, None],
        np.array([1.0, 0.0, np.nan]),
        pd.array([True, False, None], dtype="boolean"),
    ):
        assert score_columns(data, R18, blanks_as_zero=setting)["lengkap"].tolist() == [True, False, True]


def test_blank_base_as_zero_under_a_volume_stays_an_error():
    made = score_record(record(R18, jumlah_kk=None, v_3a=2), R18, blanks_as_zero=True)
    assert made["p_3a"] is None
    assert made["p_3b"] == 0
    assert made["kelas"] is None


@pytest.mark.parametrize(
    ("volume", "base", "percent", "score"),
    [
        (0, 0, 0.0, 0),
        (-0.0, 0, 0.0, 0),
        (1, 0, None, None),
        (-1, 0, None, None),
        (-0.611192, 0.848808, -72.01, 0),
        (150, 100, 150.0, 5),
        (1, -1, None, None),
        (0, -1, None, None),
        (float("inf"), 100, None, None),
        (1, float("inf"), None, None),
        (0, float("inf"), None, None),
        (float("-inf"), 100, None, None),
        (-0.001, 100, 0.0, 0),
    ],
)
def test_odd_figures(volume, base, percent, score):
    made = score_record(record(R18, v_4a=volume, luas_verifikasi_ha=base), R18)
    assert (made["p_4a"], made["n_4a"]) == (percent, score)
    assert made["kelas"] == (None if percent is None else "TK")
    assert str(made["p_4a"]) != "-0.0"


def test_negative_percent_in_the_means():
    made = {c: score_record(record(R18, v_4a=-30), R18, c)["rata_4"] for c in ("sim", "plain")}
    assert made == {"sim": 0.0, "plain": -10.0}


def test_chunks_agree_with_single_records():
    """A table longer than one chunk scores as its records do alone, blanks and zero bases among them."""
    rng = np.random.default_rng(7)
    count = 20_011
    data = {
        name: rng.integers(0, 60, count).astype(float)
        for name in (*R18.denominator_columns, *R18.volume_columns)
    }
    for values in data.values():
        values[rng.random(count) < 0.01] = np.nan
    made = score_columns(data, R18)
    assert 0.1 < made["lengkap"].mean() < 0.9
    for number in [0, 1, 16_383, 16_384, 16_385, count - 1, *rng.integers(0, count, 200).tolist()]:
        alone = score_record({name: values[number] for name, values in data.items()}, R18)
        for name, value in alone.items():
            there = made[name][number]
            assert there == value or (value is None and (there is None or np.isnan(there)))


def test_empty_table():
    made = score_columns(columns(R18, 0), R18)
    assert set(made) == set(result_columns(R18))
    assert all(len(values) == 0 for values in made.values())


def test_frame_keeps_index_columns_and_input():
    frame = pd.DataFrame(columns(R18, 3, v_1a=[100, 30, np.nan]), index=["b", "a", "b"])
    frame["catatan"] = ["x", "y", "z"]
    before = frame.copy()
    made = score_frame(frame, R18)
    pd.testing.assert_frame_equal(frame, before)
    assert made.index.equals(frame.index)
    assert list(made.columns) == [*frame.columns, *result_columns(R18)]
    assert made["catatan"].tolist() == ["x", "y", "z"]
    assert made["kelas"].tolist() == ["TK", "TK", None]
    assert made["lengkap"].tolist() == [True, True, False]
    assert made["kelas"].isna().tolist() == [False, False, True]
    again = score_frame(made, R18)
    pd.testing.assert_frame_equal(again, made)


def test_geoframe_stays_one():
    geopandas = pytest.importorskip("geopandas")
    shapely = pytest.importorskip("shapely")
    frame = geopandas.GeoDataFrame(
        columns(R18, 2), geometry=shapely.points([[105, -5], [106, -5]]), crs="EPSG:4326"
    )
    made = score_frame(frame, R18)
    assert isinstance(made, geopandas.GeoDataFrame)
    assert made.crs == frame.crs
    assert made["kelas"].tolist() == ["TK", "TK"]


@pytest.mark.parametrize(
    "values",
    [
        [40, None],
        np.array([40, None], dtype=object),
        np.array([40, np.nan], dtype=np.float32),
        np.ma.masked_array([40, 7], mask=[False, True]),
        np.ma.masked_array([40.0, 7.0], mask=[False, True]),
        pd.Series([40, None], dtype="Int64"),
        pd.Series([40, None], dtype=object),
        pd.array([40.0, None], dtype="Float64"),
        [Decimal(40), " "],
    ],
    ids=lambda values: f"{type(values).__name__}-{getattr(values, 'dtype', '')}",
)
def test_kinds_of_columns(values):
    made = score_columns({**columns(R18, 2), "v_1a": values}, R18)
    assert made["n_1a"][0] == 1
    assert np.isnan(made["n_1a"][1])


@pytest.mark.parametrize("value", ["12", "12,5", "#NUM!", "ada", True, 1j, np.datetime64("2020-01-01")])
def test_text_is_refused_with_its_place(value):
    with pytest.raises(KotakuError) as caught:
        score_columns({**columns(R18, 2), "v_2b": [1, value]}, R18)
    assert "v_2b" in str(caught.value)
    assert "record 2" in str(caught.value)
    assert caught.value.place.column == "v_2b"


def test_wrong_tables():
    data = columns(R18, 2)
    del data["v_2b"], data["jumlah_kk"]
    with pytest.raises(KotakuError, match="jumlah_kk, v_2b"):
        score_columns(data, R18)
    with pytest.raises(KotakuError, match="v_1a has 3"):
        score_columns({**columns(R18, 2), "v_1a": [1, 2, 3]}, R18)
    frame = pd.DataFrame(columns(R18, 2))
    twice = pd.concat([frame, frame[["v_3a"]]], axis=1)
    with pytest.raises(KotakuError, match="v_3a stands twice"):
        score_frame(twice, R18)
    with pytest.raises(ValueError, match="5"):
        score_columns(columns(R18, 2), R18, blanks_as_zero=np.zeros(5, dtype=bool))
    with pytest.raises(KotakuError, match="ya"):
        score_columns(columns(R18, 2), R18, blanks_as_zero=["ya", None])


def test_percents_as_given():
    frame = pd.DataFrame({name: [0.0, 24.995, np.nan, 75.99] for name in R16.percent_columns})
    made = score_percents(frame, R16)
    assert made["total"].tolist()[:2] == [0, 19]
    assert made["p_1a"].tolist()[1] == 25.0
    assert made["kelas"].tolist() == ["TK", "KR", None, "KS"]
    assert list(made.columns) == list(result_columns(R16))
    assert score_percents(frame, R16, blanks_as_zero=True)["total"].tolist() == [0, 19, 0, 57]


def test_scores_without_pandas_and_qgis():
    """Scoring a record loads neither pandas nor geopandas nor qgis."""
    code = (
        "import sys\n"
        "from kotaku_qgis.core import scoring, aggregate, reduction, considerations, regulation\n"
        "r = regulation.load('permen-14-2018')\n"
        "names = (*r.denominator_columns, *r.volume_columns)\n"
        "made = scoring.score_columns({n: [1.0] for n in names}, r)\n"
        "aggregate.aggregate_columns({n: [1.0] for n in names}, ['a'], r)\n"
        "assert made['total'][0] == 80\n"
        "sys.exit(any(n in sys.modules for n in ('pandas', 'geopandas', 'shapely', 'qgis')))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""Every published score, total and class, recomputed. Runs where the published tables are."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from kotaku_qgis.core.inspection import inspect_frame
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.scoring import score_frame, score_percents
from tests.core.scoring_cases import HEADER, pekalongan

R18, R16 = load("permen-14-2018"), load("permen-2-2016")


@pytest.mark.parametrize(("name", "count"), [("pekalongan_barat", 740), ("pekalongan_timur", 325)])
def test_pekalongan(shared_data, name, count):
    table = pekalongan(shared_data, name, R18)
    made = score_frame(table, R18)
    assert len(made) == count
    for parameter in R18.parameters:
        assert (made[parameter.score_column] == table[f"{parameter.code}_nilai"]).sum() == count
        printed = table[f"{parameter.code}_prosen"] * 100
        assert (made[parameter.percent_column] - printed).abs().max() <= 0.005 + 1e-9
    assert (made["total"] == table["total_nilai"]).sum() == count
    assert (made["kelas"] == table["tingkat"]).sum() == count
    assert made["lengkap"].all()


def test_pekalongan_oddities_are_told(shared_data):
    found = inspect_frame(pekalongan(shared_data, "pekalongan_barat", R18), R18, label="rt_rw")
    assert {(p.code, p.place.column) for p in found} == {
        ("percent-above-100", "v_4a"),
        ("volume-negative-accepted", "v_4a"),
    }
    assert sum(p.code == "volume-negative-accepted" for p in found) == 6
    assert inspect_frame(pekalongan(shared_data, "pekalongan_timur", R18), R18) == []


def test_pekalongan_means(shared_data):
    """Most of the published sector means follow the plain convention, the rest the other one."""
    table = pekalongan(shared_data, "pekalongan_barat", R18)
    plain, sim = (score_frame(table, R18, convention) for convention in ("plain", "sim"))
    for column in R18.mean_columns:
        printed = table[f"printed_{column}"] * 100
        near = [np.isclose(made[column], printed, atol=0.011) for made in (plain, sim)]
        assert near[0].mean() > 0.75
        assert (near[0] | near[1]).mean() > 0.95


def test_kawanku(shared_data):
    table = pd.read_csv(shared_data / "kawanku_jatim" / "kawanku_rt_14.csv").rename(columns=HEADER)
    table = table.rename(columns={name: f"v_{name[:2]}" for name in table.columns if name.endswith("_vol")})
    made = score_frame(table, R18)
    assert len(made) == 14
    for parameter in R18.parameters:
        printed = next(
            name for name in table.columns if name.startswith(parameter.code) and name.endswith("_nilai")
        )
        assert (made[parameter.score_column] == table[printed]).all()
    assert (made["total"] == table["total_nilai"]).all()
    printed = table["tingkat_tercetak"].dropna()
    assert [R18.class_named(text).code for text in printed] == made.loc[printed.index, "kelas"].tolist()


def test_sim_kotaku(shared_data):
    table = pd.read_csv(shared_data / "sim_kotaku" / "kebumen_profil_basis_contoh6.csv")
    table = table.rename(columns={f"k{p.code[0]}_{p.code[1]}_p": p.percent_column for p in R16.parameters})
    made = score_percents(table, R16)
    assert len(made) == 6
    assert (made["total"] == table["skor_awal"]).all()
    assert [R16.class_named(text).code for text in table["kum_awal"]] == made["kelas"].tolist()
    for aspect in R16.aspects:
        assert (made[aspect.mean_column] - table[f"k{aspect.code}_p"]).abs().max() < 0.00005

"""Columns matched to fields without help."""

from __future__ import annotations

import json

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.matching import HEADER_TARGETS, Matching, printed_targets, propose, targets
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.tables import read_table


@pytest.fixture(scope="module")
def regulation():
    return load("permen-14-2018")


def _proposed(path, regulation):
    table = read_table(path)
    return propose(table.columns, table.samples(), "baseline", regulation)


def _layer(path):
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    columns = list(dict.fromkeys(name for f in features for name in f["properties"]))
    return columns, {c: [f["properties"].get(c) for f in features] for c in columns}


@pytest.mark.parametrize(
    "name", ["pekalongan_barat/baseline_rt_2019_2023.csv", "kawanku_jatim/kawanku_rt_14.csv"]
)
def test_published_tables_match_whole(shared_data, regulation, name):
    found = _proposed(shared_data / name, regulation)
    wanted = {"kelurahan", "rt_rw", *HEADER_TARGETS, *regulation.volume_columns}
    assert wanted - set(found.fields) <= {"luas_flag_ha"} - set(found.fields)
    assert set(regulation.percent_columns) | set(regulation.score_columns) | {"total", "kelas"} <= set(
        found.printed
    )
    assert not found.problems
    assert found.fields["v_7b"][0].startswith("7b")


def test_the_offices_own_short_names(shared_data, regulation):
    found = _proposed(shared_data / "pekalongan_barat/r0_as_published.xlsx", regulation)
    assert {t: c[0] for t, c in found.fields.items() if t.startswith("v_")} == {
        f"v_{p.code}": f"{p.code}v" for p in regulation.parameters
    }
    assert set(found.printed) == set(printed_targets(regulation))
    assert found.unused == ("kontribusiPenanganan",)
    header = _proposed(shared_data / "pekalongan_barat/rt_header.xlsx", regulation)
    assert set(HEADER_TARGETS) <= set(header.fields)


def test_sim_kotaku(shared_data):
    rules = load("permen-2-2016")
    found = _proposed(shared_data / "sim_kotaku/kebumen_profil_basis_contoh6.csv", rules)
    assert found.fields == {"kode": ("Kode_RTRW",)}
    assert {*rules.percent_columns, *rules.mean_columns, "total", "kelas"} == set(found.printed)
    columns, samples = _layer(shared_data / "sim_kotaku/kebumen_status_kumuh_contoh7.geojson")
    layer = propose(columns, samples, "rt")
    assert layer.fields == {
        "rt_rw": ("RT_RW",),
        "kecamatan": ("Kecamatan",),
        "kode_sim": ("Kode_Kel",),
        "kode": ("Kode_RTRW",),
        "kelurahan": ("Kelurahan",),
    }


def test_a_parameter_of_another_regulation_is_pointed_out(shared_data, regulation):
    found = _proposed(shared_data / "sim_kotaku/kebumen_profil_basis_contoh6.csv", regulation)
    assert [p.values["column"] for p in found.problems] == ["k4_d_p", "k4_e_p", "k6_c_p"]


def test_twenty_seven_schemas_in_one_layer(shared_data):
    columns, samples = _layer(shared_data / "rt_baubau/baubau_batas_rt_mentah.geojson")
    found = propose(columns, samples, "rt")
    assert {
        "RT_RW",
        "RTRW",
        "NAMA_RT",
        "nama_RT",
        "RTRR",
        "NAMA_RT_WA",
        "nama_RTWab",
        "Kel",
        "kel_kumuh",
    } <= set(found.columns("rt_rw"))
    assert found.columns("kelurahan") == ("Kelurahan", "KEL", "kelurahan_file")
    assert found.columns("rw") == ("RW",)
    assert "Luas" in found.unused


def test_boundaries(shared_data):
    columns, samples = _layer(shared_data / "batas/kota_metro_kelurahan.geojson")
    found = propose(columns, samples, "boundaries")
    assert found.fields == {"kode_kemendagri": ("kode",), "nama": ("nama",)}
    assert "kode_polos" in found.unused


def test_names_of_the_domain_and_headers_in_words(regulation):
    columns = ["Kelurahan", "RT/RW", "Luas Verifikasi (Ha)", "Jumlah Kepala Keluarga (KK)",
               "Panjang jalan lingkungan ideal (m)", "Ketidakteraturan Bangunan (unit)", "v_1b", "1c",
               "Kualitas Permukaan Jalan - volume", "Kualitas Permukaan Jalan - %", "V3A", "Vol. 3b"]  # fmt: skip
    found = propose(columns, None, "baseline", regulation)
    got = {target: chosen[0] for target, chosen in {**found.fields, **found.printed}.items()}
    assert got == {
        "rt_rw": "RT/RW",
        "kelurahan": "Kelurahan",
        "luas_verifikasi_ha": "Luas Verifikasi (Ha)",
        "jumlah_kk": "Jumlah Kepala Keluarga (KK)",
        "panjang_jalan_ideal_m": "Panjang jalan lingkungan ideal (m)",
        "v_1a": "Ketidakteraturan Bangunan (unit)",
        "v_1b": "v_1b",
        "v_1c": "1c",
        "v_2b": "Kualitas Permukaan Jalan - volume",
        "p_2b": "Kualitas Permukaan Jalan - %",
        "v_3a": "V3A",
        "v_3b": "Vol. 3b",
    }


def test_two_columns_for_one_figure_are_reported_and_plain_area_is_only_offered(regulation):
    found = propose(["rt_rw", "1a_vol", "Vol 1a", "Luas"], None, "baseline", regulation)
    assert found.fields["v_1a"] == ("1a_vol",)
    assert {p.code for p in found.problems} == {"matching-several", "matching-plain-area"}


def test_names_cut_by_a_shapefile():
    found = propose(["NAMA_KELUR", "kecamatan_", "NAMA_RT_RW", "panjang_ja"], None, "rt")
    assert found.columns("kelurahan") == ("NAMA_KELUR",)
    assert found.columns("rt_rw") == ("NAMA_RT_RW",)
    assert "panjang_ja" in found.unused


def test_override_and_check():
    found = Matching("baseline", {"rt_rw": ("RT",)}, {"total": ("skor",)}, ("nomor", "hasil"))
    mine = found.override({"rt_rw": "nomor", "total": ["hasil"], "p_1a": None})
    assert mine.columns("rt_rw") == ("nomor",)
    assert mine.columns("total") == ("hasil",)
    assert mine.unused == ()
    assert json.loads(mine.to_json())["rt_rw"] == ["nomor"]
    mine.check(["nomor", "hasil"])
    with pytest.raises(KotakuError, match="no column “nomor”"):
        mine.check(["hasil"])


def test_targets(regulation):
    assert "nama" in targets("boundaries")
    assert "rt_rw" in targets("rt")
    assert {"tahun", "v_1a", "p_1a", "kelas"} <= set(targets("baseline", regulation))

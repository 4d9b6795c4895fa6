"""The demo finds its files by name and content, and says what it cannot use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tests.names import ROOT


def demo(source, out, *options):
    done = subprocess.run(
        [sys.executable, ROOT / ".ci" / "demo.py", "--source", source, "--output", out, *options],
        capture_output=True,
        text=True,
        check=False,
        env={k: v for k, v in os.environ.items() if k != "QGIS_CUSTOM_CONFIG_PATH"},
    )
    return done.returncode, done.stdout + done.stderr


def test_files_of_any_name(sample, tmp_path):
    """Names that say nothing, in a subfolder, with a table of something else among them."""
    source = tmp_path / "data masuk"
    (source / "dari kelurahan").mkdir(parents=True)
    shutil.copy(sample / "rt.geojson", source / "dari kelurahan" / "a1.geojson")
    shutil.copy(sample / "kelurahan.geojson", source / "b2.json")
    shutil.copy(sample / "baseline_2021.csv", source / "c3.txt")
    (source / "harga.csv").write_text("barang,harga\nsemen,65000\n")
    code, said = demo(source, tmp_path / "out", "--no-exports", "--city", "Metro Lama")
    assert code == 0, said
    assert "kelurahan: b2.json (2)" in said
    assert "RT: a1.geojson (60)" in said
    assert "baseline: c3.txt (60)" in said
    assert "harga.csv: no table of RT records" in said
    assert "RT005-RW002: The key stands on 2 polygons" in said
    assert "RT006-RW002: The RT has a record but no polygon" in said
    assert "60 records scored: 60 complete" in said
    assert (tmp_path / "out" / "metro-lama.gpkg").is_file()
    assert (tmp_path / "out" / "metro-lama.qgz").is_file()


def test_it_empties_only_its_own_folder(sample, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "tesis.docx").write_text("")
    code, said = demo(sample, out, "--no-exports")
    assert code != 0
    assert "holds files that no demo made" in said
    assert [path.name for path in out.iterdir()] == ["tesis.docx"]


def test_nothing_to_use(tmp_path):
    (tmp_path / "catatan.txt").write_text("rapat RT hari Minggu\n")
    code, said = demo(tmp_path, tmp_path / "out")
    assert code == 2
    assert "Neither RT polygons nor baseline tables" in said
    assert "catatan.txt" in said


def test_no_such_folder(tmp_path):
    code, said = demo(tmp_path / "tidak-ada", tmp_path / "out")
    assert code == 2
    assert "There is no folder" in said


def test_table_of_figures_and_table_of_headers(shared_data, tmp_path):
    """An office's own pair of workbooks: volumes per year in one, headers once per RT in the other."""
    city = shared_data / "pekalongan_barat"
    for name in ("r0_as_published.xlsx", "rt_header.xlsx", "rt.geojson", "kelurahan.geojson"):
        shutil.copy(city / name, tmp_path / name)
    code, said = demo(tmp_path, tmp_path / "out", "--no-exports")
    assert code == 0, said
    assert "740 of 740 records with every score, total and class as printed" in said


def test_table_alone(shared_data, tmp_path):
    code, said = demo(shared_data / "kawanku_jatim", tmp_path / "out", "--no-exports", "--year", "2022")
    assert code == 0, said
    assert "14 of 14 records with every score, total and class as printed" in said


def test_percents_of_nineteen_parameters(shared_data, tmp_path):
    code, said = demo(shared_data / "sim_kotaku", tmp_path / "out")
    assert code == 0, said
    assert "scored by permen-2-2016" in said
    assert "total: 6 of 6 as printed" in said
    assert "kelas: 6 of 6 as printed" in said

"""The shipped sample is what the generator makes, and holds what it promises."""

from __future__ import annotations

import csv
import json
from collections import Counter

import pytest

from kotaku_qgis.core.sample import counts
from kotaku_qgis.core.sample.files import BLANK, DUPLICATE, MISSPELT, TOO_MUCH, make_sample


def table(path, delimiter=","):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def features(path):
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def flat(value):
    if isinstance(value, (list, tuple)):
        return [number for item in value for number in flat(item)]
    return [value]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    make_sample(folder)
    return folder


def test_shipped_is_generated(made, sample):
    assert sorted(p.name for p in made.iterdir()) == sorted(p.name for p in sample.iterdir())
    for path in sorted(made.iterdir()):
        if path.suffix in {".csv", ".md"}:
            assert path.read_text(encoding="utf-8") == (sample / path.name).read_text(encoding="utf-8"), (
                path.name
            )
        elif path.suffix == ".geojson":
            new, shipped = features(path), features(sample / path.name)
            assert [f["properties"] for f in new] == [f["properties"] for f in shipped], path.name
            for a, b in zip(new, shipped):
                # PROJ versions differ in the last decimal
                assert flat(a["geometry"]["coordinates"]) == pytest.approx(
                    flat(b["geometry"]["coordinates"]), abs=3e-7
                ), path.name


def test_small_enough_to_ship(sample):
    assert sum(path.stat().st_size for path in sample.iterdir()) < 1_000_000


def test_mistakes_are_there(sample):
    rt = [f["properties"] for f in features(sample / "rt.geojson")]
    keys = Counter((row["kelurahan"], row["rt_rw"]) for row in rt)
    assert [key for key, count in keys.items() if count > 1] == [(DUPLICATE[0], "RT 005 RW 002")]
    assert sum(row["kelurahan"] == MISSPELT[2] for row in rt) == 1
    rows = {(r["kelurahan"], r["rt_rw"]): r for r in table(sample / "baseline_2021.csv")}
    odd = rows[TOO_MUCH[1:3]]
    assert float(odd["v_3a"]) > float(odd["jumlah_kk"])
    rows = {(r["kelurahan"], r["rt_rw"]): r for r in table(sample / "baseline_2023.csv")}
    assert [(k, n) for k, r in rows.items() for n, v in r.items() if not v] == [
        (BLANK[1:3], f"{BLANK[3]}_vol")
    ]


def test_drawn_equals_counted(sample):
    """As many houses are drawn as the records count, and as many RT as there are records."""
    rows = table(sample / "baseline_2021.csv")
    assert len(rows) == len(features(sample / "rt.geojson")) == 60
    assert len(features(sample / "bangunan.geojson")) == sum(int(row["jumlah_bangunan"]) for row in rows)


def test_decimal_commas_say_the_same(sample):
    first = table(sample / "baseline_2019.csv", ";")
    later = table(sample / "baseline_2021.csv")
    assert [row["Luas Verifikasi (ha)"].replace(",", ".") for row in first] == [
        row["luas_verifikasi_ha"] for row in later
    ]


def test_interventions_explain_the_years(sample):
    """Volume after = max(0, before - handled), in every cell but the one written wrongly."""
    handled = Counter()
    for row in table(sample / "kegiatan.csv"):
        handled[row["kelurahan"], row["rt_rw"], row["parameter"]] += float(row["volume"])
        assert int(row["tahun"]) + 1 in counts.YEARS
    first = {(r["Kelurahan"], r["RT/RW"]): r for r in table(sample / "baseline_2019.csv", ";")}
    last = {(r["kelurahan"], r["rt_rw"]): r for r in table(sample / "baseline_2023.csv")}
    for key, row in first.items():
        for parameter in counts.PARAMETERS:
            value = last[key][f"{parameter}_vol"]
            if value:
                before = float(row[parameter].replace(",", "."))
                assert float(value) == max(0.0, before - handled[(*key, parameter)]), (key, parameter)


def test_workbook_agrees_with_the_tables(sample):
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(sample / "baseline_2019_2023.xlsx", read_only=True).active
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    head, body = rows[0], rows[1:]
    assert len(body) == 60 * len(counts.YEARS)
    column = head.index("Jumlah KK")
    assert [row[column] for row in body[60:120]] == [
        int(r["jumlah_kk"]) for r in table(sample / "baseline_2021.csv")
    ]

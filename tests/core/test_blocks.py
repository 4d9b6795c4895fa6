"""The programme's workbook: sixteen rows for each RT, figures merged over them."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.baseline import plan_baseline
from kotaku_qgis.core.blocks import unfold
from kotaku_qgis.core.matching import propose
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.tables import read_table

openpyxl = pytest.importorskip("openpyxl")
HEAD = ["NO", "KELURAHAN", "RT/RW", "LUAS VERIFIKASI (HA)", "JUMLAH BANGUNAN", "JUMLAH KK", "ASPEK",
        "KRITERIA", "KONDISI AWAL (BASELINE)", None, None, None, "KONDISI AKHIR", None]  # fmt: skip
BELOW = [None] * 8 + ["NUMERIK", "SATUAN", "PROSEN (%)", "NILAI", "NUMERIK", "NILAI"]


def book(path, regulation, *, coded=False, titled=False, years=None):
    rules = load(regulation)
    page = (book := openpyxl.Workbook()).active
    page.append(["PERHITUNGAN TINGKAT KEKUMUHAN"])
    page.append(["KELURAHAN : SARI"])
    page.append([] if years is None else [f"TAHUN {years}"])
    head, below = list(HEAD), list(BELOW)
    if titled:
        head[2] = "KETERANGAN"
    page.append(head)
    page.append(below)
    page.merge_cells("I4:L4")
    page.merge_cells("M4:N4")
    for number in range(3):
        if titled:
            page.append([f"RT 00{number + 1} / RW 004"])
        top = page.max_row + 1
        for at, parameter in enumerate(rules.parameters):
            first = at == 0
            name = (
                f"{parameter.code}. {parameter.name.id}"
                if coded
                else f"{parameter.code[1]}. {parameter.name.id}"
            )
            page.append(
                [number + 1 if first else None, "Sari" if first else None,
                 None if titled or not first else f"RT 00{number + 1} / RW 004",
                 1.25 if first else None, 40 + number if first else None, 50 if first else None,
                 rules.aspect(parameter.code[0]).name.id if hasattr(rules, "aspect") else "ASPEK",
                 name, at + number * 100, parameter.unit, 0.1, 1, 0, 0]
            )  # fmt: skip
        bottom = page.max_row
        for letter in "ABCDEF":
            page.merge_cells(f"{letter}{top}:{letter}{bottom}")
        page.append([None, "TOTAL NILAI", None, None, None, None, None, None, None, None, None, 19])
    book.save(path)
    return rules


@pytest.mark.parametrize("regulation", ["permen-14-2018", "permen-2-2016"])
@pytest.mark.parametrize("coded", [True, False])
@pytest.mark.parametrize("titled", [True, False])
def test_blocks_become_records_and_cells_keep_their_place(tmp_path, regulation, coded, titled):
    path = tmp_path / "format.xlsx"
    rules = book(path, regulation, coded=coded, titled=titled, years=2019)
    table = unfold(read_table(path), rules)
    assert len(table.rows) == 3
    assert [note.code for note in table.notes] == ["table-blocks"]
    assert table.notes[0].values == {"rows": len(rules.parameters), "count": 3}
    matching = propose(table.columns, table.samples(), "baseline", rules)
    area = {"wilayah_id": "s", "tingkat": "kelurahan", "nama": "Sari", "induk_id": None, "geom": None}
    plan = plan_baseline(table, matching, rules, [], [], wilayah=[area])
    assert plan.counts["new"] == 3
    made = plan.insert["baseline"]
    for number, row in enumerate(made):
        assert row["tahun"] == 2019
        assert (row["luas_verifikasi_ha"], row["jumlah_bangunan"], row["jumlah_kk"]) == (
            1.25,
            40 + number,
            50,
        )
        assert [row[p.volume_column] for p in rules.parameters] == [
            at + number * 100 for at in range(len(rules.parameters))
        ]
    assert [r["rt_rw"] for r in plan.insert["rt"]] == [f"RT00{n}-RW004" for n in (1, 2, 3)]
    last = rules.parameters[-1].code
    place = table.place(1, f"{last} volume")
    sheet = openpyxl.load_workbook(path).active
    assert sheet.cell(place.row, 9).value == made[1][f"v_{last}"]
    assert "NUMERIK" in place.column


def test_a_bad_cell_of_a_block_is_named_where_it_stands(tmp_path):
    path = tmp_path / "format.xlsx"
    rules = book(path, "permen-14-2018", years=2019)
    workbook = openpyxl.load_workbook(path)
    workbook.active["I7"] = "#NUM!"
    workbook.save(path)
    table = unfold(read_table(path), rules)
    matching = propose(table.columns, table.samples(), "baseline", rules)
    plan = plan_baseline(table, matching, rules, [], [], wilayah=[])
    (bad,) = [problem for problem in plan.problems if problem.code == "number-excel-error"]
    assert (bad.place.row, bad.values["value"]) == (7, "#NUM!")
    assert plan.insert["baseline"][0]["v_1b"] is None


def test_a_plain_table_stays_as_it_is(sample):
    table = read_table(sample / "baseline_2019.csv")
    assert unfold(table, load("permen-14-2018")) is table


def test_a_plain_profile_with_codes_and_names_is_not_read_from_one_of_its_rows_on(tmp_path):
    """“3a | Ketersediaan akses | 10 | KK” knows more words than “No | Parameter | Volume | Satuan”."""
    rules = load("permen-14-2018")
    page = (book := openpyxl.Workbook()).active
    page.append(["PROFIL 2020"])
    page.append(["Kelurahan: Sari"])
    page.append(["No", "Parameter", "Volume", "Satuan"])
    for number in (1, 2):
        page.append([f"RT {number:03d} RW 001"])
        for parameter in rules.parameters:
            volume = None if parameter.code == "1b" else number * 10
            page.append([parameter.code, parameter.name.id, volume, parameter.unit])
    book.save(tmp_path / "profil.xlsx")
    table = unfold(read_table(tmp_path / "profil.xlsx"), rules)
    assert table.header == (3, 3)
    matching = propose(table.columns, table.samples(), "baseline", rules)
    plan = plan_baseline(table, matching, rules, (), wilayah=(), kota="Metro", missing_kelurahan="create")
    found = [(row["tahun"], row["v_1a"], row["v_1b"], row["v_7b"]) for row in plan.insert["baseline"]]
    assert found == [(2020, 10, None, 10), (2020, 20, None, 20)]
    assert [row["rt_rw"] for row in plan.insert["rt"]] == ["RT001-RW001", "RT002-RW001"]

"""Tables as offices send them."""

from __future__ import annotations

import builtins
import os
from pathlib import Path

import openpyxl
import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.tables import RawTable, read_table, sheet_names


def _file(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_titles_above_the_header_and_another_encoding(tmp_path):
    data = b"DATA BASELINE KOTA X\n;;;\nKelurahan;RT/RW;Tahun;Vol 1a\nA\xe9;001/002;2020;1,5\nB;3/4;2020;\n"
    table = read_table(_file(tmp_path, "a.csv", data))
    assert table.columns == ("Kelurahan", "RT/RW", "Tahun", "Vol 1a")
    assert table.rows[0] == ("Aé", "001/002", "2020", "1,5")
    assert table.first_row == 4
    assert table.titles == ("DATA BASELINE KOTA X",)
    assert [note.code for note in table.notes] == ["table-encoding-guessed"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters(tmp_path, encoding, delimiter):
    text = "\n".join(
        delimiter.join(row) for row in (("Kelurahan", "RT", "RW", "Jumlah KK"), ("X", "1", "2", "30"))
    )
    table = read_table(_file(tmp_path, "b.csv", text.encode(encoding)))
    assert table.columns == ("Kelurahan", "RT", "RW", "Jumlah KK")
    assert table.rows == (("X", "1", "2", "30"),)


def test_excels_own_hint_keeps_the_row_numbers(tmp_path):
    table = read_table(_file(tmp_path, "c.csv", "sep=;\nKelurahan;RT_RW;v_1a\nX;RT1 RW2;1,5\n"))
    assert table.first_row == 3
    assert table.place(0).row == 3


def test_a_decimal_comma_that_tears_a_row_is_noticed(tmp_path):
    table = read_table(_file(tmp_path, "d.csv", "Kelurahan,RT_RW,v_1a\nX,RT1 RW2,1,5\nY,RT2 RW2,3\n"))
    assert table.ragged == {0}


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", "", "empty"),
        ("b.csv", "\n\n\n", "empty"),
        ("c.csv", "kelurahan,rt_rw\n", "no records"),
        ("d.csv", "1,2,3\n4,5,6\n", "No row with column names"),
        ("e.xlsx", b"PK\x03\x04broken", "damaged"),
        ("f.xls", b"\xd0\xcf\x11\xe0aaaa", "damaged"),
        ("g.xls", b"<html><table>", "web page"),
        ("h.csv", bytes(range(256)) * 10, "not a text table"),
    ],
)
def test_wrong_files_are_named(tmp_path, name, data, words):
    path = _file(tmp_path, name, data)
    with pytest.raises(KotakuError, match=words) as caught:
        read_table(path)
    assert caught.value.place.file == name


def test_missing_folder_and_locked(tmp_path, monkeypatch):
    with pytest.raises(KotakuError, match="no such file"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(KotakuError, match="folder"):
        read_table(tmp_path)
    path = _file(tmp_path, "locked.csv", "kelurahan,rt_rw\nX,3/2\n")

    def locked(*_args, **_more):
        raise PermissionError(13, "locked")

    monkeypatch.setattr("pathlib.Path.open", locked)
    with pytest.raises(KotakuError, match="another program"):
        read_table(path)


@pytest.fixture
def workbook(tmp_path):
    """Return a workbook as offices make them: titles, two header rows, numbering, merged cells, a formula."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Podosugih"
    page.append(["FORMAT BASELINE 100-0-100"])
    page.append(["Kelurahan : Podosugih"])
    page.append([])
    page.append(
        ["No", "Kelurahan", "RT/RW", "Jumlah KK", "1a. Ketidakteraturan bangunan", None, None, "1b", None]
    )
    page.append([None, None, None, None, "Vol", "%", "Nilai", "Vol", "%"])
    page.append([1, 2, 3, 4, 5, 6, 7, 8, 9])
    page.append([1, "Podosugih", "RT 01 RW 02", 50, 21, 0.6, 3, 0, 0])
    page.append([2, None, "RT 02 RW 02", 51, 22, 0.6, 3, 0, "=1+1"])
    for block in ("E4:G4", "H4:I4", "B7:B8", "A4:A5"):
        page.merge_cells(block)
    page["L8"] = "catatan"
    path = tmp_path / "m.xlsx"
    book.save(path)
    return path


def test_a_workbook_as_offices_make_them(workbook):
    table = read_table(workbook)
    assert table.sheet == "Podosugih"
    assert table.columns[4:] == (
        "1a. Ketidakteraturan bangunan Vol",
        "1a. Ketidakteraturan bangunan %",
        "1a. Ketidakteraturan bangunan Nilai",
        "1b Vol",
        "1b %",
    )
    assert table.first_row == 7
    assert [row[1] for row in table.rows] == ["Podosugih", "Podosugih"]
    assert not table.ragged
    assert [(note.code, note.place.row) for note in table.notes] == [("table-formula-without-value", 8)]
    assert sheet_names(workbook) == ["Podosugih"]


def test_a_figure_beside_the_table_is_suspicious_and_a_merged_number_too(workbook):
    book = openpyxl.load_workbook(workbook)
    page = book.active
    page["L8"] = 5
    page["D8"] = None
    page.merge_cells("D7:D8")
    book.create_sheet("Kosong")
    book.save(workbook)
    table = read_table(workbook, "Podosugih")
    assert table.ragged == {1}
    assert table.rows[1][3] is None
    assert "table-merged-number" in {note.code for note in table.notes}
    assert "table-sheet-chosen" in {note.code for note in read_table(workbook).notes}
    with pytest.raises(KotakuError, match="empty"):
        read_table(workbook, "Kosong")
    with pytest.raises(KotakuError, match="no sheet"):
        read_table(workbook, "Lain")


def test_a_workbook_needs_openpyxl(workbook, monkeypatch):
    real = builtins.__import__

    def without(name, *args, **more):
        if name == "openpyxl":
            raise ImportError(name)
        return real(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(KotakuError, match="openpyxl"):
        read_table(workbook)


def test_real_tables(shared_data):
    sizes = {
        "kawanku_jatim/kawanku_rt_14.csv": (61, 14),
        "pekalongan_barat/baseline_rt_2019_2023.csv": (70, 740),
        "pekalongan_barat/r0_as_published.xlsx": (62, 740),
        "pekalongan_barat/rt_header.xlsx": (9, 148),
        "sim_kotaku/kebumen_profil_basis_contoh6.csv": (29, 6),
    }
    for name, size in sizes.items():
        table = read_table(os.fspath(shared_data / name))
        assert (len(table.columns), len(table.rows)) == size
        assert not table.ragged
        assert not table.notes


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Format baseline, Permen PUPR 14/PRT/M/2018", None),
        ("PERMEN PUPR NOMOR 02/PRT/M/2016", None),
        ("Sesuai Peraturan Menteri PUPR Nomor 14 Tahun 2018 tentang Pencegahan", None),
        ("SK Walikota No. 663/545 Tahun 2020", None),
        ("SK 188.45/123/2014; pendataan 2019", 2019),
        ("Data baseline 2023 (Permen PUPR 14/PRT/M/2018)", 2023),
        ("Data baseline tahun 2019", 2019),
        ("Baseline 2019 dan 2020", None),
        ("UU No. 1 Tahun 2011 | Tahun data: 2022", 2022),
        ("Baseline_permen_14_2018", None),
    ],
)
def test_the_year_of_a_regulation_is_not_that_of_the_records(title, year):
    """Official forms name their regulation above the table; its year was taken for that of the records."""
    assert RawTable(Path("data.xlsx"), "Sheet1", ("rt",), (("1",),), titles=(title,)).title_year() == year
    if "/" not in title:
        assert RawTable(Path(f"{title}.xlsx"), None, ("rt",), (("1",),)).title_year() == year

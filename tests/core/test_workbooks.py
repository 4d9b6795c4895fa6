"""Workbooks of every kind: XLS and ODS cell by cell, archives that would flood or reach out, header rows."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest

from kotaku_qgis.core import archive
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.numbers import NumberError, Percent, parse_number
from kotaku_qgis.core.tables import pasted_sheet, read_sheet, read_table, sheet_names

openpyxl = pytest.importorskip("openpyxl")
XLS = Path(__file__).parent / "files" / "isian.xls"
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
<table:table table:name="Lain"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p>
</table:table-cell></table:table-row></table:table>
<table:table table:name="Data">{rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell
 table:number-columns-repeated="16384"/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"""


def text(value):
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def number(value, kind="float", more=""):
    return (
        f'<table:table-cell office:value-type="{kind}" office:value="{value}"{more}><text:p>{value}</text:p>'
        "</table:table-cell>"
    )


def row(*cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def ods(path, rows, content=CONTENT):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", content.replace("{rows}", "".join(rows)))
    return path


DATE = dt.datetime(2020, 5, 1)  # noqa: DTZ001 (a cell has no zone)
HEAD = row(*map(text, ("Kelurahan", "RT/RW", "Tahun", "Luas Verifikasi", "1a Vol", "Jumlah KK")))


def test_an_old_excel_workbook_cell_by_cell():
    assert sheet_names(XLS) == ["Catatan", "Podosugih"]
    sheet = read_sheet(XLS)
    assert sheet.name == "Podosugih"
    assert [note.code for note in sheet.notes] == ["table-sheet-chosen"]
    table = sheet.table()
    assert table.header == (4, 4)
    assert table.titles == ("FORMAT BASELINE é ☃", "Kelurahan : Podosugih")
    first, second, third = table.rows[:3]
    assert (first[0], first[1], second[0]) == ("Podosugih", "RT 1 RW 2", "Podosugih")
    # a number and a text that looks like one are told apart
    assert (first[3], second[3], third[3]) == (1.409, "1.409", -0.25)
    assert (first[4], first[7], first[8]) == (50, -0.611192, "#NUM!")
    assert isinstance(first[6], Percent)
    assert first[6] == 0.6
    assert second[8] == DATE
    # the shared texts go over several records, each with its own width of letters
    remarks = [cells[9] for cells in sheet.grid[20:440]]
    assert remarks == [f"catatan {i} ☃ é" if i % 2 else f"catatan latin {i} é" for i in range(420)]
    with pytest.raises(KotakuError, match="no sheet"):
        read_sheet(XLS, "Tersembunyi")


def test_a_damaged_old_workbook_is_named(tmp_path):
    data = XLS.read_bytes()
    path = tmp_path / "rusak.xls"
    for cut in (600, 4000, len(data) // 2):
        path.write_bytes(data[:cut])
        with pytest.raises(KotakuError, match="damaged"):
            read_sheet(path, "Podosugih").table()
    path.write_bytes(data.replace("Workbook".encode("utf-16-le"), "EncryptedPackage"[:8].encode("utf-16-le")))
    with pytest.raises(KotakuError, match="older than Excel 97"):
        read_sheet(path)


def test_an_open_document_cell_by_cell(tmp_path):
    rows = (
        row(text("DATA KELURAHAN &amp; RT")),
        HEAD,
        row(
            text("A&lt;b&gt;").replace("<table:table-cell", '<table:table-cell table:number-rows-spanned="2"'),
            text("RT 1 RW 2"), number(2020), number("1.409"), number("0.6", "percentage"), number(50),
        ),
        row(
            "<table:covered-table-cell/>", text("RT 2 RW 2"), number(2020), text("1.409"),
            '<table:table-cell table:formula="of:=[.A1]"/>',
            '<table:table-cell office:value-type="date" office:date-value="2020-05-01"><text:p>1/5</text:p>'
            "</table:table-cell>",
        ),
        row(
            text("C"), text("RT 3 RW 2"), number(2020), text("#NUM!"), text("Err:502"),
            '<table:table-cell office:value-type="string"><office:annotation><text:p>rahasia</text:p>'
            "</office:annotation><text:p>dua</text:p><text:p>baris</text:p></table:table-cell>",
        ),
    )  # fmt: skip
    path = ods(tmp_path / "a.ods", rows)
    assert sheet_names(path) == ["Lain", "Data"]
    table = read_table(path)
    assert table.sheet == "Data"
    first, second, third = table.rows
    assert first == ("A<b>", "RT 1 RW 2", 2020, 1.409, Percent(0.6), 50)
    assert isinstance(first[4], Percent)
    assert second[:4] == ("A<b>", "RT 2 RW 2", 2020, "1.409")
    assert (second[4], second[5]) == ("=[.A1]", DATE)
    assert third[3:] == ("#NUM!", "#Err:502", "dua baris")
    assert [note.code for note in table.notes] == ["table-sheet-chosen", "table-formula-without-value"]
    with pytest.raises(NumberError) as caught:
        parse_number("#Err:502")
    assert caught.value.code == "number-excel-error"


def test_gdal_writes_ods_that_we_read(tmp_path):
    ogr = pytest.importorskip("osgeo.ogr")
    path = tmp_path / "gdal.ods"
    source = ogr.GetDriverByName("ODS").CreateDataSource(str(path))
    layer = source.CreateLayer("Data")
    for name, kind in (("Kelurahan", ogr.OFTString), ("RT/RW", ogr.OFTString), ("1a Vol", ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for at in range(3):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["Kelurahan"], feature["RT/RW"], feature["1a Vol"] = "A&B <é>", f"RT {at} RW 1", 1.409
        layer.CreateFeature(feature)
    del feature, layer, source
    assert read_table(path).rows[1] == ("A&B <é>", "RT 1 RW 1", 1.409)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<table:table", "ODS workbook"),
        ("<office:x>" * 500, "empty"),
        (CONTENT.replace("</table:table>", "")[:-300], "ODS workbook|empty"),
        ("<!--" * 50_000, "ODS workbook"),
        ("<a b='" * 50_000, "ODS workbook"),
        ("\x00\x01", "empty|ODS workbook"),
    ],
)
def test_damaged_open_documents_are_named_at_once(tmp_path, content, words):
    with pytest.raises(KotakuError, match=words):
        read_table(ods(tmp_path / "b.ods", (), content))


@pytest.mark.parametrize("declared", ["<!DOCTYPE x [", "<!ENTITY a SYSTEM 'file:///etc/passwd'>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "content.xml"])
def test_entities_are_refused_before_anything_is_read(tmp_path, declared, encoding, name):
    path = tmp_path / "e.xlsx"
    openpyxl.Workbook().save(path)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(name, (f"<?xml version='1.0'?>{declared}").encode(encoding))
    with pytest.raises(KotakuError, match="belong in no table"):
        read_table(path)


def test_a_bomb_is_refused_without_being_unpacked(tmp_path):
    path = tmp_path / "bom.xlsx"
    openpyxl.Workbook().save(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file, file.open("xl/b.xml", "w") as stream:
        for _ in range(60):
            stream.write(b" " * 1_000_000)
    with pytest.raises(KotakuError, match="unpacks to"):
        read_table(path)
    assert archive.MOST_BYTES < 1e9


def test_rows_that_only_hold_formats_are_passed_over_and_figures_far_below_are_not(tmp_path):
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Kelurahan", "RT/RW", "Tahun", "Jumlah KK"])
    page.append(["A", "RT 1 RW 2", 2020, 5])
    page.cell(300_000, 1).number_format = "0.00"
    path = tmp_path / "jauh.xlsx"
    book.save(path)
    assert len(read_table(path).rows) == 1
    page.cell(300_000, 1).value = 7
    book.save(path)
    with pytest.raises(KotakuError, match="below row"):
        read_table(path)


def test_a_number_shown_as_percent_is_no_volume(tmp_path):
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Kelurahan", "RT/RW", "Tahun", "1a Vol"])
    page.append(["A", "RT 1 RW 2", 2020, 0.6])
    page["D2"].number_format = "0%"
    path = tmp_path / "p.xlsx"
    book.save(path)
    value = read_table(path).rows[0][3]
    assert isinstance(value, Percent)
    with pytest.raises(NumberError) as caught:
        parse_number(value, None, "unit")
    assert caught.value.code == "number-unit"
    assert parse_number(value, None, "%") == parse_number(value) == 0.6


def test_the_header_the_user_names_counts():
    sheet = pasted_sheet("a\tb\tc\nKelurahan\tRT/RW\tTahun\nNama\tRT\tTh\nX\tRT 1 RW 2\t2020\n", "tempelan")
    assert sheet.table().header == (2, 2)
    assert sheet.table(1).columns == ("a", "b", "c")
    two = sheet.table(2, 2)
    assert two.header == (2, 3)
    assert two.columns[0] == "Kelurahan Nama"
    assert two.first_row == 4
    assert two.path.name == "tempelan"
    for wrong in (0, 9):
        with pytest.raises(KotakuError, match="no column names"):
            sheet.table(wrong)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_pasted_cells(ending):
    lines = ("Kelurahan\tRT/RW\tTahun\t1a Vol", "A\tRT 1 RW 2\t2020\t1,5", "A\tRT 2 RW 2\t2020\t")
    table = pasted_sheet(ending.join(lines) + ending, "x").table()
    assert table.rows == (("A", "RT 1 RW 2", "2020", "1,5"), ("A", "RT 2 RW 2", "2020", ""))

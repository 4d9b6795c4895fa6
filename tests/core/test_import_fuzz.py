"""Tables of any kind, made by chance: read and checked or refused in words; never a crash, a hang, a write."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.tables import pasted_sheet, read_sheet, sheet_names
from kotaku_qgis.indicators.table_intake import Decisions, check, formats, matching_of, table_of
from tests.core.intake import accounted
from tests.core.tables_made import RULES, Desk, grids, likely

openpyxl = pytest.importorskip("openpyxl")
FILES = Path(__file__).parent / "files"
MANY = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def told(error, where="x"):
    """An error is a text that a user can read, and names the file."""
    assert str(error)
    assert where


def taken(sheet, **decisions):
    """Check a sheet as the window does; return the dry run, or None when it was refused in words."""
    try:
        table = table_of(sheet, RULES)
        formats(table, matching_of(table, RULES), RULES)
        checked = check(table, Desk(), Decisions(**decisions))
    except KotakuError as error:
        return told(error)
    accounted(checked.plan)
    dry = checked.dry
    assert {one.row for one in checked.plan.readings} == {one.row for one in checked.plan.outcomes}
    assert sum(dry.counts().values()) == dry.fates.size
    for line in range(min(len(dry.readings), 4)):
        for position in range(len(dry.targets)):
            dry.cell(line, position)
    for problem in checked.plan.problems:
        assert str(problem)
        problem.remedy.format(**problem.values)
    for row in checked.plan.insert["baseline"]:
        for name in RULES.volume_columns:
            assert row[name] is None or isinstance(row[name], (int, float)), (name, row[name])
    return checked


def read(path):
    try:
        sheet_names(path)
        return read_sheet(path)
    except KotakuError as error:
        return told(error, error.place.file)


@MANY
@given(grid=st.one_of(grids, likely), delimiter=st.sampled_from(";,\t|"),
       encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "latin-1"]),
       repair=st.booleans())  # fmt: skip
def test_text_tables(tmp_path, grid, delimiter, encoding, repair):
    import csv

    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerows([["" if cell is None else cell for cell in row] for row in grid])
    path = tmp_path / "t.csv"
    path.write_bytes(stream.getvalue().encode(encoding, "replace"))
    sheet = read(path)
    if sheet is not None:
        taken(sheet, repair_all=repair, convert_percents=repair, year=2020)


@MANY
@given(grid=st.one_of(grids, likely), merge=st.booleans(), formula=st.booleans(), percent=st.booleans())
def test_workbooks(tmp_path, grid, merge, formula, percent):
    book = openpyxl.Workbook()
    page = book.active
    for number, row in enumerate(grid, 1):
        for column, value in enumerate(row, 1):
            cell = page.cell(number, column)
            try:
                cell.value = value
            except (ValueError, openpyxl.utils.exceptions.IllegalCharacterError):
                cell.value = None
            if percent and isinstance(value, float):
                cell.number_format = "0.00%"
            if not formula and isinstance(cell.value, str):
                cell.data_type = "s"
    if merge and len(grid) > 2:
        page.merge_cells(start_row=2, end_row=min(len(grid), 5), start_column=1, end_column=2)
    path = tmp_path / "t.xlsx"
    book.save(path)
    sheet = read(path)
    if sheet is not None:
        taken(sheet, year=2020)


@MANY
@given(text=st.text(max_size=400))
def test_anything_pasted(text):
    try:
        sheet = pasted_sheet(text, "tempelan")
    except KotakuError as error:
        told(error)
        return
    taken(sheet)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Return a good file of each kind."""
    folder = tmp_path_factory.mktemp("baik")
    book = openpyxl.Workbook()
    book.active.append(["Kelurahan", "RT/RW", "Tahun", "Jumlah KK"])
    book.active.append(["Sari", "RT 1 RW 1", 2020, 7])
    book.save(folder / "a.xlsx")
    from tests.core.test_workbooks import HEAD, number, ods, row, text

    ods(folder / "a.ods", (HEAD, row(text("Sari"), text("RT 1 RW 1"), number(2020), number(1))))
    return {
        "xlsx": (folder / "a.xlsx").read_bytes(),
        "ods": (folder / "a.ods").read_bytes(),
        "xls": (FILES / "isian.xls").read_bytes(),
    }


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
@MANY
@given(data=st.data())
def test_files_with_bytes_changed_cut_or_repeated(tmp_path, whole, kind, data):
    content = bytearray(whole[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        deed = data.draw(st.sampled_from(["change", "cut", "repeat", "zero"]))
        if deed == "change":
            content[at] = data.draw(st.integers(0, 255))
        elif deed == "cut":
            del content[max(at, 8) : at + data.draw(st.integers(1, 200))]
        elif deed == "repeat":
            content[at:at] = content[at : at + 64]
        else:
            content[at : at + 16] = bytes(len(content[at : at + 16]))
    path = tmp_path / f"t.{kind}"
    path.write_bytes(bytes(content))
    sheet = read(path)
    if sheet is not None:
        taken(sheet)


@MANY
@given(data=st.data())
def test_the_content_of_an_archive_changed(tmp_path, whole, data):
    """Broken bytes within the parts, which no checksum of the archive gives away."""
    kind = data.draw(st.sampled_from(["xlsx", "ods"]))
    path = tmp_path / f"u.{kind}"
    with zipfile.ZipFile(io.BytesIO(whole[kind])) as old, zipfile.ZipFile(path, "w") as new:
        names = old.namelist()
        chosen = data.draw(st.sampled_from(names))
        for name in names:
            content = old.read(name)
            if name == chosen and content:
                at = data.draw(st.integers(0, len(content) - 1))
                piece = data.draw(
                    st.sampled_from([b"", b"<", b">", b'"', b"&amp;", b"&x;", b"\xff", b"9" * 400])
                )
                content = content[:at] + piece + content[at + data.draw(st.integers(0, 40)) :]
            new.writestr(name, content)
    sheet = read(path)
    if sheet is not None:
        taken(sheet)


def test_a_hundred_thousand_rows(tmp_path):
    """Read, checked and told cell by cell without filling the memory."""
    resource = pytest.importorskip("resource")
    names = [f"{p.code} Vol" for p in RULES.parameters]
    path = tmp_path / "besar.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(";".join(["Kelurahan", "RT/RW", "Tahun", "Jumlah Bangunan", "Jumlah KK", *names]) + "\n")
        for number in range(100_000):
            rt, rw, year = number % 500 + 1, number // 500 % 100 + 1, 2019 + number // 50_000
            figures = ";".join(str((number * k) % 37) for k in range(1, len(names) + 1))
            file.write(f"Sari;RT {rt} RW {rw};{year};40;50;{figures}\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    checked = taken(read_sheet(path))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert checked.plan.counts["new"] == 100_000
    assert grown < 2500, grown
    print(f"100,000 rows, {grown:.0f} MB")

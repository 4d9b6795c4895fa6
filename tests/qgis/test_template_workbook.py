"""The workbook to fill in: it scores as we do, comes back without a question, and takes no nonsense."""

from __future__ import annotations

import random
import zipfile

import pytest

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import KotakuError, Level
from kotaku_qgis.core.scoring import score_record
from kotaku_qgis.indicators.template_data import Line, Template, areas, read_template
from kotaku_qgis.indicators.template_workbook import FIRST, SPARE, TOP, write_workbook
from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace, open_workspace
from tests.qgis.spreadsheet_program import computed, converted

openpyxl = pytest.importorskip("openpyxl")
pytestmark = pytest.mark.usefixtures("qgis_app")
BOTH = ("permen-14-2018", "permen-2-2016")


def template(rules="permen-14-2018", count=3, **more):
    made = {
        "city": "Kota Contoh",
        "province": "Lampung",
        "regulation": regulations.load(rules),
        "year": 2024,
        "lines": tuple(Line("Tengah", "Melati", f"RT{n:03d}-RW001") for n in range(1, count + 1)),
    }
    return Template(**{**made, **more})


def positions(sheet):
    """Return the letter of each column by the name in the row for the import."""
    return {cell.value: cell.column_letter for cell in sheet[FIRST - 1] if cell.value}


def fill(path, records, *, at=FIRST, extra=()):
    """Type records (and (row, name, value) triples) as a person would."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    letters = positions(sheet)
    for row, record in enumerate(records, at):
        for name, value in record.items():
            sheet[f"{letters[name]}{row}"] = value
    for row, name, value in extra:
        sheet[f"{letters[name]}{row}"] = value
    book.save(path)


def read(path):
    """Return the rows of the first sheet by name, with what the formulas came to."""
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    letters = positions(sheet)
    return [
        {name: sheet[f"{letter}{row}"].value for name, letter in letters.items()}
        for row in range(FIRST, sheet.max_row + 1)
    ]


def records(rules, count, seed):
    """Return records at the borders of the steps, with blanks and odd figures, then random ones."""
    chance = random.Random(seed)  # noqa: S311
    made = []
    borders = (0, 24.99, 24.995, 25, 50.91, 50.99, 50.995, 51, 75.9, 75.99, 75.995, 76, 100, 100.5, None)
    for share in borders:
        bases = {name: chance.choice((1, 8, 40, 1000, 200)) for name in rules.denominator_columns}
        made.append(bases | {
            one.volume_column: None if share is None else bases[one.denominator] * share / 100
            for one in rules.parameters
        })  # fmt: skip
    while len(made) < count:
        bases = {name: chance.choice((None, 0, round(chance.uniform(0.05, 400), 2), chance.randint(1, 300)))
                 if chance.random() < 0.15 else chance.randint(1, 300) for name in rules.denominator_columns}  # fmt: skip
        record = dict(bases)
        for one in rules.parameters:
            base = bases[one.denominator] or 0
            record[one.volume_column] = chance.choice(
                (0, None, -0.5, round(base * chance.random(), 2), round(base * chance.random(), 3), base)
                if chance.random() < 0.2
                else (0, round(base * chance.random(), 2), base * chance.randint(0, 8000) / 8000)
            )
        made.append(record)
    return made


@pytest.mark.parametrize("name", BOTH)
def test_the_sheet_scores_as_we_do(name, tmp_path):
    rules = regulations.load(name)
    wanted = records(rules, 150, 14)
    path = write_workbook(template(name, len(wanted)), tmp_path / "form.xlsx", "en")
    fill(path, wanted)
    classes = {one.code: one.name.en for one in rules.classes}
    compared = complete = 0
    for record, row in zip(wanted, read(computed(path, tmp_path / "out"))):
        ours = score_record(record, rules)
        for column in (*rules.percent_columns, *rules.score_columns, "total"):
            shown = row[column] if row[column] != "" else None
            assert shown == pytest.approx(ours[column], abs=1e-9) if ours[column] is not None else shown is None, (
                column, record, ours[column], row[column],
            )  # fmt: skip
            compared += 1
        assert (row["kelas"] or None) == classes.get(ours["kelas"])
        complete += ours["lengkap"]
    assert compared == 150 * (2 * len(rules.parameters) + 1)
    assert 30 < complete < 150


def imported(workspace, path, **more):
    import processing

    report = path.with_suffix(".report.csv")
    found = processing.run(
        "kotaku:importbaseline",
        {"WORKSPACE": str(workspace), "SOURCE": str(path), "REPORT": str(report), **more},
    )
    return found, report.read_text(encoding="utf-8-sig")


@pytest.mark.usefixtures("provider")
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", BOTH)
def test_what_comes_back_is_imported_without_a_question(name, lang, tmp_path):
    from tests.qgis.workspace_data import fill as fill_city

    settings = WorkspaceSettings("Kota Contoh", "Lampung", name, "EPSG:32748")
    with create_workspace(tmp_path / "city.gpkg", settings) as ws:
        if name == "permen-14-2018":
            fill_city(ws)
        else:
            (area,) = ws_area(ws)
            ws_rt(ws, area)
        chosen = next(one for one in areas(ws) if one.name == "Melati")
        form = read_template(ws, [chosen.wilayah_id], 2024, prefill=True)
        path = write_workbook(form, tmp_path / "form.xlsx", lang)
    rules = form.regulation
    counted = [dict.fromkeys(rules.header_columns, 100) | dict.fromkeys(rules.volume_columns, 76)] * 3
    yes, no = ("Ya", "Tidak") if lang == "id" else ("Yes", "No")
    answers = {"pt_strategis": 5, "pt_kepadatan": 3, "pt_sosial": 1, "legal_status": yes, "legal_rtr": no}
    spare = FIRST + 3
    fill(path, [one | answers for one in counted], extra=[
        (spare, "rt_rw", "RT009-RW002"), (spare, "v_1a", 3), (spare, "jumlah_bangunan", 10),
    ])  # fmt: skip
    path = computed(path, tmp_path / "out")
    found, report = imported(tmp_path / "city.gpkg", path)
    assert (found["ROWS"], found["NEW"], found["REFUSED"], found["ERRORS"]) == (4, 4, 0, 0), report
    with open_workspace(tmp_path / "city.gpkg", readonly=True) as ws:
        rts = {row["rt_id"]: row["rt_rw"] for row in ws.rows("rt")}
        rows = {rts[row["rt_id"]]: row for row in ws.rows("baseline", tahun=2024)}
    assert set(rows) == {"RT001-RW001", "RT002-RW001", "RT003-RW001", "RT009-RW002"}
    assert rows["RT009-RW002"]["v_1a"] == 3
    assert rows["RT009-RW002"]["v_1b"] is None
    row = rows["RT002-RW001"]
    assert all(row[column] == 76 for column in rules.volume_columns)
    assert all(row[column] == 100 for column in rules.header_columns)
    assert (row["pt_strategis"], row["pt_kepadatan"], row["legal_status"], row["legal_rtr"]) == (
        5,
        3,
        True,
        False,
    )
    again, _ = imported(tmp_path / "city.gpkg", path)
    assert (again["UNCHANGED"], again["NEW"], again["CHANGED"]) == (4, 0, 0)


def ws_area(ws):
    with ws.transaction("test") as step:
        return step.insert("wilayah", [{"tingkat": "kelurahan", "nama": "Melati"}])


def ws_rt(ws, area):
    with ws.transaction("test") as step:
        return step.insert("rt", [{"wilayah_id": area, "rt_rw": f"RT{n:03d}-RW001"} for n in (1, 2, 3)])


@pytest.mark.usefixtures("provider")
def test_namesakes_and_rt_without_rw_come_back_too(tmp_path):
    with create_workspace(tmp_path / "city.gpkg", WorkspaceSettings("Kota", "", BOTH[0], "EPSG:32748")) as ws:
        with ws.transaction("test") as step:
            rt = []
            for district in ("Utara", "Timur"):
                (above,) = step.insert("wilayah", [{"tingkat": "kecamatan", "nama": district}])
                (area,) = step.insert(
                    "wilayah", [{"tingkat": "kelurahan", "nama": "Sukajadi", "induk_id": above}]
                )
                rt += [{"wilayah_id": area, "rt_rw": name} for name in ("RT001-RW001", "RT039-00000")]
            step.insert("rt", rt)
        form = read_template(ws, None, 2024)
    assert form.has_namesakes
    path = write_workbook(form, tmp_path / "form.xlsx", "id")
    fill(path, [{"v_3a": number, "jumlah_kk": 10} for number in range(1, 5)])
    found, report = imported(tmp_path / "city.gpkg", computed(path, tmp_path / "out"))
    assert (found["NEW"], found["REFUSED"], found["ERRORS"]) == (4, 0, 0), report
    with open_workspace(tmp_path / "city.gpkg", readonly=True) as ws:
        places = {row["wilayah_id"]: row for row in ws.rows("wilayah")}
        rts = {row["rt_id"]: row for row in ws.rows("rt")}
        rows = {row["v_3a"]: rts[row["rt_id"]] for row in ws.rows("baseline")}
    assert len(rts) == 4
    told = [
        (places[places[rows[n]["wilayah_id"]]["induk_id"]]["nama"], rows[n]["rt_rw"]) for n in (1, 2, 3, 4)
    ]
    assert told == [(line.kecamatan, line.rt_rw) for line in form.lines]


@pytest.mark.usefixtures("provider")
def test_an_untouched_form_changes_nothing(workspace, tmp_path):
    with open_workspace(workspace, readonly=True) as ws:
        years = ws.years()
        form = read_template(ws, None, max(years), prefill=True)
        path = write_workbook(form, tmp_path / "form.xlsx", "id")
    found, report = imported(workspace, path, DRY_RUN=True)
    assert (found["ROWS"], found["ERRORS"], found["REFUSED"]) == (len(form.lines), 0, 0), report
    assert found["CHANGED"] == 0
    assert "formula" not in report


def test_only_what_is_counted_can_be_typed(tmp_path):
    form = template(count=2)
    path = write_workbook(form, tmp_path / "form.xlsx", "id")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    letters = positions(sheet)
    rules = form.regulation
    assert sheet.protection.sheet
    assert sheet.freeze_panes == f"{letters['luas_flag_ha']}{FIRST}"
    open_ = {name for name, letter in letters.items() if not sheet[f"{letter}{FIRST}"].protection.locked}
    answers = {"pt_strategis", "pt_kepadatan", "pt_sosial", "legal_status", "legal_rtr"}
    assert open_ == {*rules.header_columns, *rules.volume_columns, *answers}
    assert not sheet[f"{letters['rt_rw']}{FIRST + 2}"].protection.locked
    assert sheet.max_row == FIRST + 2 + SPARE - 1
    checks = {
        str(one.sqref).split(":")[0].rstrip("0123456789"): one
        for one in sheet.data_validations.dataValidation
    }
    assert checks[letters["v_1a"]].errorStyle == "stop"
    assert checks[letters["v_1a"]].formula1 == "0"
    assert checks[letters["v_4a"]].errorStyle == "warning"  # official data hold negative ones
    assert checks[letters["pt_kepadatan"]].formula1 == '"5,3,1"'
    assert checks[letters["legal_rtr"]].formula1 == '"Ya,Tidak"'
    assert "KK" in checks[letters["v_3a"]].prompt
    marked = " ".join(str(one.sqref) for one in sheet.conditional_formatting)
    assert f"{letters['v_7b']}{FIRST}" in marked
    assert sheet.cell(TOP, list(letters).index("v_2a") + 1).value.startswith("2 ")


def test_figures_above_their_total_are_named(tmp_path):
    form = template(count=3)
    path = write_workbook(form, tmp_path / "form.xlsx", "en")
    fill(path, [
        {"jumlah_bangunan": 10, "v_1a": 11, "v_7b": 12, "v_1c": 10},
        {"jumlah_kk": 9, "jumlah_penduduk": 8, "v_3a": 9},
    ])  # fmt: skip
    rows = read(computed(path, tmp_path / "out"))
    assert rows[0]["periksa"].split() == ["1a", "7b"]
    assert rows[1]["periksa"] == "households > people"
    assert not rows[2]["periksa"]
    assert [row["kosong"] for row in rows[:4]] == [17, 19, 21, None]


def test_known_figures_stand_in_the_header(tmp_path):
    from tests.qgis.workspace_data import city

    ws, _ = city(tmp_path)
    with ws:
        chosen = next(one for one in areas(ws) if one.name == "Melati")
        assert chosen.rt == 3
        before = read_template(ws, [chosen.wilayah_id], 2022, prefill=True)
        bare = read_template(ws, [chosen.wilayah_id], 2022)
    assert [line.rt_rw for line in before.lines] == ["RT001-RW001", "RT002-RW001", "RT003-RW001"]
    assert {line.before_year for line in before.lines} == {2019}
    assert not any(line.before for line in bare.lines)
    rows = read(write_workbook(before, tmp_path / "form.xlsx"))
    assert rows[0]["jumlah_bangunan"] == 40
    assert rows[0]["luas_verifikasi_ha"] == 1
    assert rows[0]["v_1a"] is None  # last year's count is not this year's


def test_a_hostile_name_stays_a_name(tmp_path):
    name = '=HYPERLINK("http://x","y")'
    form = template(lines=(Line("", name, "RT001-RW001"),))
    path = write_workbook(form, tmp_path / "form.xlsx")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    letters = positions(sheet)
    assert sheet[f"{letters['kelurahan']}{FIRST}"].data_type == "s"
    fill(path, [], extra=[(FIRST + 1, "rt_rw", "RT002-RW001")])
    assert read(computed(path, tmp_path / "out"))[1]["kelurahan"] == name


def test_it_prints_on_a_handful_of_pages(tmp_path, build):
    import subprocess

    for name, most in (("permen-14-2018", 7), ("permen-2-2016", 8)):
        path = write_workbook(template(name, 20), tmp_path / f"{name}.xlsx", "id")
        pdf = converted(path, tmp_path, "pdf")
        told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
        pages = int(told.split("Pages:")[1].split()[0])
        assert 4 <= pages <= most
        (build / f"form-{name}.pdf").write_bytes(pdf.read_bytes())


def test_a_name_with_an_ampersand_prints(tmp_path):
    form = template(lines=(Line("", "Suka & Jaya", "RT001-RW001"),))
    sheet = openpyxl.load_workbook(write_workbook(form, tmp_path / "form.xlsx")).worksheets[0]
    assert "Suka && Jaya" in sheet.oddHeader.right.text


def test_failures_leave_nothing(tmp_path, monkeypatch):
    import sys

    from qgis.core import QgsFeedback

    cancelled = QgsFeedback()
    cancelled.cancel()
    assert write_workbook(template(), tmp_path / "a.xlsx", feedback=cancelled) is None
    with pytest.raises(KotakuError, match="could not be written"):
        write_workbook(template(), tmp_path / "nowhere" / "a.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(KotakuError, match="openpyxl"):
        write_workbook(template(), tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_a_form_is_said(tmp_path):
    from tests.qgis.workspace_data import city

    ws, _ = city(tmp_path)
    with ws:
        with pytest.raises(KotakuError, match="year"):
            read_template(ws, None, 1800)
        with pytest.raises(KotakuError, match="kelurahan"):
            read_template(ws, ["nowhere"], 2024)
        with ws.transaction("test") as step:
            step.insert("rt", [{"wilayah_id": None, "rt_rw": None}])
        form = read_template(ws, None, 2024)
    assert [problem.level for problem in form.problems] == [Level.WARNING]
    assert len(form.lines) == 6


def test_every_formula_has_its_result_in_the_file(tmp_path):
    path = write_workbook(template(), tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    assert text.count("<f>") == text.count('t="str"') + 3 > 3 * 34
    assert read(path)[0]["kosong"] == 21

"""``exporttemplate`` and ``exportxlsform``: from the workspace to a form, and from the form back into it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from kotaku_qgis.indicators.template_workbook import FIRST
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis.test_template_workbook import fill, imported, read

openpyxl = pytest.importorskip("openpyxl")


@pytest.fixture
def run(provider):
    import processing

    return lambda name, **parameters: processing.run(f"kotaku:{name}", parameters)


def names(workspace):
    with open_workspace(workspace, readonly=True) as ws:
        areas = {row["wilayah_id"]: row["nama"] for row in ws.rows("wilayah", tingkat="kelurahan")}
        return {
            name: sum(1 for row in ws.rows("rt", wilayah_id=key) if row["rt_rw"])
            for key, name in areas.items()
        }


def test_a_kelurahan_and_the_whole_city(run, sample_workspace, tmp_path):
    counts = names(sample_workspace)
    assert len(counts) == 2
    first = next(iter(counts))
    base = {"WORKSPACE": str(sample_workspace), "YEAR": 2025, "FORMAT": "xlsx", "LANGUAGE": "en"}
    one = run("exporttemplate", **base, KELURAHAN=first.upper(), OUTPUT=str(tmp_path / "one.xlsx"))
    every = run("exporttemplate", **base, OUTPUT=str(tmp_path / "all.xlsx"))
    assert (one["RT"], every["RT"]) == (counts[first], sum(counts.values()))
    rows = [row for row in read(tmp_path / "one.xlsx") if row["rt_rw"]]
    assert {row["kelurahan"] for row in rows} == {first}
    assert {row["tahun"] for row in rows} == {2025}
    assert sum(row["jumlah_bangunan"] is not None for row in rows) > len(rows) / 2  # prefilled by default
    assert {row["kelurahan"] for row in read(tmp_path / "all.xlsx") if row["rt_rw"]} == set(counts)


def test_the_paper_and_the_phone(run, sample_workspace, tmp_path):
    base = {"WORKSPACE": str(sample_workspace)}
    paper = run("exporttemplate", **base, FORMAT="pdf", LANGUAGE="id", OUTPUT=str(tmp_path / "form.xlsx"))
    assert paper["OUTPUT"].endswith("form.pdf")
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")
    phone = run("exportxlsform", **base, OUTPUT=str(tmp_path / "odk.xlsx"))
    assert phone["RT"] == paper["RT"] == sum(names(sample_workspace).values())
    book = openpyxl.load_workbook(tmp_path / "odk.xlsx")
    assert book.sheetnames == ["survey", "choices", "settings"]
    settings = dict(zip(*list(book["settings"].iter_rows(values_only=True))[:2]))
    assert settings["form_id"] == f"kotaku_baseline_{date.today().year}"  # noqa: DTZ011
    assert re.fullmatch("[0-9]{12}", settings["version"])


def test_the_phone_form_speaks_indonesian(run, sample_workspace, tmp_path):
    from kotaku_qgis.i18n import translator

    if translator("id") is None:
        pytest.skip("translations are not built (make i18n)")
    run("exportxlsform", WORKSPACE=str(sample_workspace), OUTPUT=str(tmp_path / "odk.xlsx"))
    rows = list(openpyxl.load_workbook(tmp_path / "odk.xlsx")["survey"].iter_rows(values_only=True))
    indonesian, english = (rows[0].index(f"label::{one}") for one in ("Indonesia (id)", "English (en)"))
    same = [row[1] for row in rows[1:] if row[indonesian] and row[indonesian] == row[english]]
    assert set(same) <= {"kelurahan", "rt_rw"}


def test_a_form_filled_in_is_imported(run, workspace, tmp_path):
    from tests.qgis.spreadsheet_program import computed

    first = next(iter(names(workspace)))
    path = tmp_path / "form.xlsx"
    run("exporttemplate", WORKSPACE=str(workspace), KELURAHAN=first, YEAR=2025, OUTPUT=str(path))
    fill(path, [{"v_1a": 4, "v_3a": 2.0}], at=FIRST + 1)
    found, report = imported(workspace, computed(path, tmp_path / "out"))
    assert (found["ERRORS"], found["REFUSED"]) == (0, 0), report
    with open_workspace(workspace, readonly=True) as ws:
        counted = [row for row in ws.rows("baseline", tahun=2025) if row["v_1a"] is not None]
        rts = {row["rt_id"]: row["rt_rw"] for row in ws.rows("rt")}
    assert [(row["v_1a"], row["v_3a"]) for row in counted] == [(4, 2)]
    assert rts[counted[0]["rt_id"]] == read(path)[1]["rt_rw"]
    # last year's facts alone are no record of this year: said for every other row
    assert report.count("only the facts of the RT") == found["NEW"] - 1 > 0


@pytest.mark.parametrize("name", ["central.csv", "kobo.json"])
def test_what_phones_sent_is_imported(run, tmp_path, name):
    from tests.core.test_submissions import SENT, WRITERS
    from tests.qgis.workspace_data import city

    ws, _ = city(tmp_path)
    ws.close()
    sent = [{**one, "kelurahan": "Melati"} for one in SENT[:3]]
    source = WRITERS[name](tmp_path / name, sent)
    found, report = imported(tmp_path / "contoh.gpkg", source)
    assert (found["NEW"], found["REFUSED"], found["ERRORS"]) == (2, 0, 0), report
    assert "sent in again later" in report
    assert "17321.jpg" in report
    with open_workspace(tmp_path / "contoh.gpkg", readonly=True) as ws:
        assert sorted(row["v_1a"] for row in ws.rows("baseline", tahun=2024)) == [20, 30]


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"KELURAHAN": "Nowhere"}, "There is no kelurahan “Nowhere”"),
        ({"OUTPUT": "/proc/nowhere/form.xlsx"}, "could not be written"),
    ],
)
def test_what_cannot_be_done_is_said(run, sample_workspace, tmp_path, parameters, words):
    from qgis.core import QgsProcessingException

    base = {"WORKSPACE": str(sample_workspace), "YEAR": 2025, "OUTPUT": str(tmp_path / "form.xlsx")}
    for name in ("exporttemplate", "exportxlsform"):
        with pytest.raises(QgsProcessingException, match=words):
            run(name, **{**base, **parameters})
    assert list(tmp_path.iterdir()) == []

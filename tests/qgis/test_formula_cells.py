"""Every CSV and XLSX the plugin writes, from a city whose names are formulas: none of them comes out live."""

from __future__ import annotations

import ast
import csv
import re

import pytest

from kotaku_qgis.core.errors import Level, Place, Problem
from kotaku_qgis.workspace.store import open_workspace
from tests.names import PACKAGE, place, sources, tree

pytestmark = pytest.mark.usefixtures("qgis_app", "provider")
OURS = re.compile(r"=(IF\(|SUM\()")
"""How the formulas of the form to fill in begin; what comes from names stands quoted inside them."""
HOSTILE = '=HYPERLINK("http://x","y")'


@pytest.fixture
def hostile(workspace):
    """Return a workspace in which city, kelurahan, kawasan and notes are formulas."""
    from kotaku_qgis.workspace.assess import assess

    with open_workspace(workspace) as ws:
        areas = ws.rows("wilayah")
        drawn = next(row for row in ws.rows("rt") if row["geom"])
        with ws.transaction("test") as step:
            for number, area in enumerate(areas):
                step.update("wilayah", area["wilayah_id"], {"nama": f"{HOSTILE}{number}"})
            step.insert("kawasan", [{"kawasan_id": "k1", "nama": "@SUM(1)"}])
            step.update("rt", drawn["rt_id"], {"kawasan_id": "k1"})
        ws.change_settings(kota="+CITY")
        assess(ws)
    return workspace


def live(path):
    """Return cells of *path* that a spreadsheet would take for a formula we did not mean."""
    if path.suffix == ".xlsx":
        import openpyxl

        return [
            cell.value
            for sheet in openpyxl.load_workbook(path)
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f" and not OURS.match(cell.value)
        ]
    text = path.read_text(encoding="utf-8-sig")
    dialect = csv.Sniffer().sniff(text[:2000], ";,")
    cells = [cell for row in csv.reader(text.splitlines(), dialect) for cell in row]
    assert cells
    return [cell for cell in cells if cell[:1] in "=@+\t\r" and cell]


def test_every_writer(hostile, tmp_path):
    import processing

    from kotaku_qgis.core.tables import RawTable
    from kotaku_qgis.indicators.problem_list import write_problem_list
    from kotaku_qgis.processing.base import write_problems

    folder = tmp_path / "layers"
    processing.run(
        "kotaku:exportlayers",
        {"WORKSPACE": str(hostile), "FORMATS": ["shp"], "LANGUAGE": "id", "FOLDER": str(folder)},
    )
    processing.run("kotaku:exporttables", {"WORKSPACE": str(hostile), "OUTPUT": str(tmp_path / "sk.xlsx")})
    processing.run("kotaku:aggregate", {"WORKSPACE": str(hostile), "OUTPUT": str(tmp_path / "sums.csv")})
    problem = Problem("x", Level.ERROR, "{value}", {"value": HOSTILE}, Place(file="@x.csv", rt="+RT"))
    write_problems([problem], tmp_path / "findings.csv")
    for suffix in ("csv", "xlsx"):
        table = RawTable(tmp_path / "t.csv", None, ("a",), (("=1+1",),))
        odd = Problem("x", Level.ERROR, "{value}", {"value": HOSTILE}, Place(row=2, column="a", rt="@RT"))
        write_problem_list([odd], table, tmp_path / f"list.{suffix}")
    form = {"WORKSPACE": str(hostile), "YEAR": 2024}
    processing.run("kotaku:exporttemplate", {**form, "OUTPUT": str(tmp_path / "form.xlsx")})
    processing.run("kotaku:exportxlsform", {**form, "OUTPUT": str(tmp_path / "odk.xlsx")})
    made = [path for path in tmp_path.rglob("*") if path.suffix in {".csv", ".xlsx"}]
    assert {path.name for path in made} >= {
        "sk.xlsx", "sums.csv", "findings.csv", "list.csv", "list.xlsx", "form.xlsx", "odk.xlsx",
    }  # fmt: skip
    assert any(path.parent == folder for path in made)
    assert {path.name: live(path) for path in made if live(path)} == {}
    assert "'" + HOSTILE in (tmp_path / "findings.csv").read_text(encoding="utf-8-sig").replace('""', '"')
    assert "'" + HOSTILE in (tmp_path / "sums.csv").read_text(encoding="utf-8-sig").replace('""', '"')


def test_nobody_writes_a_cell_past_the_guard():
    """A new writer uses core.spreadsheet: csv.writer beside ``escaped``, a workbook beside ``put``."""
    found = []
    for path in sources():
        name = path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else path.name
        text = path.read_text(encoding="utf-8")
        calls = [
            node
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Attribute) and node.attr in {"writer", "DictWriter", "Workbook"}
        ]
        guarded = "escaped" in text or "put(" in text
        if calls and not guarded and not name.startswith("core/sample/"):
            found.append(place(path, calls[0]))
    assert not found, found

"""The import window in a real QGIS: the shifted rows of a published table found, repaired, taken, undone."""

from __future__ import annotations

import csv
import shutil

import pytest

from tests.desktop.conftest import LANGUAGES, Window

UTM = "EPSG:32749"
SHIFTED, RECORDS = 80, 325


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, shared_data, qgis_app, tmp_path_factory):
    from kotaku_qgis.processing import intake
    from kotaku_qgis.workspace.project import write_project
    from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace

    lang = request.param
    folder = tmp_path_factory.mktemp(f"impor-{lang}")
    window = Window(display, folder, build / "import" / lang, lang)
    data = shared_data / "pekalongan_timur"
    settings = WorkspaceSettings("Kota Pekalongan", "Jawa Tengah", "permen-14-2018", UTM)
    with create_workspace(window.work / "kota.gpkg", settings) as workspace:
        for kind, name in ((intake.BOUNDARIES, "kelurahan.geojson"), (intake.RT, "rt.geojson")):
            loaded = intake.load(kind, data / name)
            intake.apply(workspace, intake.make_plan(loaded, workspace, intake.Options()))
        write_project(workspace, lang=lang)
    for name in ("r0_as_published.xlsx", "rt_header.xlsx"):
        shutil.copy(data / name, window.work)
    return window.drive("drive_import")


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_the_shifted_rows_are_found_and_the_error_cell_is_named(facts):
    assert facts["header"] == [1, 1]
    assert facts["lacking"] == []
    assert facts["offered"] == facts["refused"] == SHIFTED
    assert facts["excel errors"] == [[207, "5av", "#NUM!"]]


def test_repairs_are_accepted_one_by_one_or_all(facts):
    assert facts["after one"] == SHIFTED - 1
    assert facts["after all"] == 0
    assert 0 < facts["filtered"] < RECORDS


def test_nothing_is_written_before_the_user_agrees_and_the_import_is_one_step(facts):
    assert facts["before"] == facts["still"]
    assert facts["before"]["baseline"] == 0
    assert facts["imported"]["baseline"] == RECORDS
    assert facts["undone"] == facts["before"]
    made = facts["imported"]["baseline"] + facts["imported"]["rt"] - facts["before"]["rt"]
    assert str(made) in facts["undo said"][0]


def test_the_header_is_known_again_and_all_figures_are_those_put_right(facts, shared_data):
    from kotaku_qgis.workspace.store import open_workspace

    assert facts["recognised"] == "Dinas Perkim"
    with open_workspace(facts["work"] / "kota.gpkg", readonly=True) as workspace:
        areas = {row["wilayah_id"]: row["nama"] for row in workspace.rows("wilayah")}
        rts = {row["rt_id"]: (areas[row["wilayah_id"]], row["rt_rw"]) for row in workspace.rows("rt")}
        got = {(*rts[row["rt_id"]], row["tahun"]): row for row in workspace.rows("baseline")}
        volumes = workspace.regulation.volume_columns
    with (shared_data / "pekalongan_timur" / "baseline_rt_2019_2023.csv").open(encoding="utf-8-sig") as file:
        wanted = list(csv.DictReader(file))
    assert len(wanted) == len(got) == RECORDS
    names = {
        "v_" + column[:2]: column for column in wanted[0] if column[1:2].isalpha() and "vol" in column.lower()
    }
    assert set(names) == set(volumes)
    for row in wanted:
        mine = got[row["kelurahan"], row["rt_rw"], int(row["tahun"])]
        for volume, column in names.items():
            assert mine[volume] == pytest.approx(float(row[column]), abs=1e-9), (row, column)


def test_pasted_cells_are_checked_and_names_are_asked_about(facts):
    assert facts["pasted"][1] == [3, 3]
    assert facts["asked"][0][0] == "Klegoo"
    assert facts["asked"][0][1] == ["Klego"]
    assert {"number-text", "number-ambiguous"} <= set(facts["pasted codes"])
    assert facts["unwritten"]


def test_the_list_of_problems_is_a_table(facts):
    openpyxl = pytest.importorskip("openpyxl")
    page = openpyxl.load_workbook(facts["work"] / "masalah.xlsx").active
    rows = list(page.iter_rows(values_only=True))
    assert (207, "5av", "#NUM!") in [(row[2], row[3], row[5]) for row in rows]
    assert (facts["work"] / "masalah.csv").read_text(encoding="utf-8-sig").count("\n") >= len(rows)

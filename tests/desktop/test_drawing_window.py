"""Drawing with mouse and keys in a real QGIS window, and what is left after QGIS was killed in the middle."""

from __future__ import annotations

import pytest

from kotaku_qgis.workspace.store import open_workspace
from tests.desktop.conftest import LANGUAGES, Window


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"gambar-{lang}")
    return Window(display, folder, build / "drawing" / lang, lang).drive("drive_drawing")


def stored(facts, table, **where):
    (path,) = [one for one in facts["work"].rglob("*.gpkg") if one.parent.name != "cadangan"]
    with open_workspace(path, readonly=True) as workspace:
        return workspace.rows(table, **where)


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_one_click_prepares_qgis_and_leaving_puts_it_back(facts):
    assert facts["hint"]
    assert facts["prepared"]["snapping"]
    assert facts["prepared"]["topology"]
    assert len(facts["prepared"]["avoid"]) == 2
    assert facts["left"] == {"mode": True, "snapping": False, "topology": False, "editing": False}


def test_the_keys_of_the_tool(facts):
    assert facts["after backspace"] == 1
    assert facts["after ctrl+z"] == 1
    assert facts["after esc"] == [0, True]
    assert "3" in facts["too short"][0]


def test_figures_follow_the_cursor(facts):
    comma = "," if facts["lang"] == "id" else "."
    assert f"0{comma}36" in facts["live"]
    assert f"240{comma}" in facts["live"]


def test_the_last_click_asks_for_the_number(facts):
    assert all(facts["focus"])
    assert facts["kelurahan"]
    assert facts["read as"] == "RT021-RW009"
    assert facts["first"] == "RT021-RW009"


def test_neighbours_share_their_edges_and_nothing_lies_over_another(facts):
    three = facts["three"]
    assert three["names"] == ["RT021-RW009", "RT022-RW009", "RT023-RW009"]
    assert three["over"] == [0, 0, 0]
    assert three["pieces"] == 1
    assert all(abs(area - 3600) < 120 for area in three["areas"])
    assert facts["cut off"]


def test_a_twin_is_refused_and_shown(facts):
    note, ready, jump = facts["twin"]
    assert "RT021-RW009" in note
    assert not ready
    assert jump


def test_a_polygon_without_a_number_is_not_lost(facts):
    assert facts["doubts"].count("⚠") == 2  # crosses itself, is in two pieces
    assert facts["discarded"] == [False, False]
    assert facts["brought back"] == [True, []]
    assert facts["asked again"] == [True, True]
    assert facts["left for another"] is False


def test_shapes_change_with_their_records_and_kawasan(facts):
    assert facts["split"] == ["RT023-RW009", "RT024-RW009"]
    name, area = facts["merged"]
    assert name == "RT021-RW009"
    assert abs(area - 7200) < 200
    assert abs(facts["reshaped"] - area - 0.3 * 0.5 * 3600) < 120
    ((title, outline, size),) = facts["kawasan"]
    assert (title, outline) == ("Kampung Baru", "rt")
    assert abs(size - facts["reshaped"] - 0.6 * 3600) < 120
    assert facts["erased"]
    assert facts["roads"] == ["rusak"]


def test_everything_can_be_undone_and_done_again(facts):
    assert facts["undone"]["same"]
    assert facts["undone"]["unsaved"] == []
    assert facts["undone"]["steps"] >= 8
    assert facts["redone"]
    assert facts["last undone first"] == [False, True]


def test_what_is_saved_is_in_the_workspace(facts):
    assert facts["saved"]
    assert facts["unsaved"] == []
    names = {row["rt_rw"] for row in stored(facts, "rt")}
    assert {"RT021-RW009", "RT023-RW009"} <= names
    assert not {"RT022-RW009", "RT024-RW009"} & names
    (row,) = stored(facts, "rt", rt_rw="RT021-RW009")
    assert abs(row["luas_gambar_ha"] - facts["reshaped"] / 10_000) < 0.005
    (region,) = stored(facts, "kawasan", nama="Kampung Baru")
    assert len(stored(facts, "rt", kawasan_id=region["kawasan_id"])) == 2


def test_the_recovery_file_is_there_only_while_something_is_unsaved(facts):
    assert [name for name in facts["recovery while unsaved"] if name.endswith(".json")]
    assert facts["recovery after"] == []


def test_a_killed_qgis_loses_nothing(display, build, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mati")
    window = Window(display, folder, build / "drawing" / "crash", "id")
    before = window.drive("drive_crash")
    assert not before.get("error"), before["error"]
    assert before["code"] != 0
    assert [name for name in before["files"] if name.endswith(".json")]
    after = window.drive("drive_recover")
    assert not after.get("error"), after["error"]
    assert "RT" in after["offer"][0]
    assert after["restored"] == 1
    assert after["number"]
    assert after["notes"] == [before["old"]]
    assert after["unsaved"] == ["rt"]
    assert after["shape"] == [3, "rt"]
    assert after["saved"] == []
    assert after["after"] == after["before"] + 2
    assert not [name for name in after["files"] if ".pemulihan-" in name]
    assert {"RT031-RW009", "RT032-RW009"} <= {row["rt_rw"] for row in stored(after, "rt")}

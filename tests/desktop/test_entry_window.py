"""Typing records in a real QGIS window, with the keyboard alone, in both languages."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.regulation import load
from kotaku_qgis.workspace.store import open_workspace
from tests.desktop.conftest import LANGUAGES, Window

RULES = load("permen-14-2018")


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"isian-{lang}")
    return Window(display, folder, build / "entry" / lang, lang).drive("drive_entry")


def stored(facts, table, **where):
    (path,) = [one for one in facts["work"].rglob("*.gpkg") if one.parent.name != "cadangan"]
    with open_workspace(path, readonly=True) as workspace:
        return workspace.rows(table, **where)


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_the_dock_is_narrow_and_lists_how_far_each_rt_is(facts):
    assert facts["width"] <= 360
    assert facts["least"] <= 340
    assert len({text.split("   ")[1] for text in facts["rt"]}) > 5
    year, progress, band = facts["new year"]
    assert year == 2031
    assert progress.startswith("0 ")
    assert band[0] == "–"


def test_enter_leads_through_the_whole_record(facts):
    asked = [item.column for item in (*RULES.considerations, *RULES.legality.items)]
    assert facts["order"] == [*RULES.header_columns, "kosong_nol", *RULES.volume_columns, *asked]


def test_a_decimal_comma_is_one(facts):
    assert list(facts["header"].values()) == [1.5, 1.25, 40, 160, 40, 200, 200]


def test_percent_step_and_gaps_are_live(facts):
    words = {"id": "51,00 % → 3: di bawah 76", "en": "51.00 % → 3: below 76"}
    assert words[facts["lang"]] in facts["step"]
    total, _, more, _ = facts["live"]
    assert total == "–"
    assert "15" in more
    assert facts["complete"][0] == "48"


def test_band_and_form_say_the_same(facts):
    assert facts["form says"] == {
        "isi_total": 48,
        "isi_kelas": "KS",
        "isi_kode_kelas": "B1",
        "isi_prioritas": 2,
    }
    total, kelas, more, _ = facts["judged"]
    assert total == "48"
    assert "KS" in kelas
    assert "B1" in more


def test_mistakes_are_said_and_what_cannot_be_stays(facts):
    assert "1a" in facts["negative"][3]
    number, said = facts["stays"]
    assert number == 0
    assert said
    assert "1a" in facts["thousand"][3]
    assert "100 %" in facts["above"][3]
    assert facts["right"][3] == ""


def test_going_on_keeps_the_record_as_one_step(facts):
    number, first, modified = facts["next"]
    assert number == 1
    assert "48" in first
    assert modified == ["baseline"]
    assert facts["back"][1][0] == "48"
    assert "RT001-RW001" in facts["step name"]
    assert "2031" in facts["step name"]
    band, modified = facts["undone"]
    assert (band[0], modified) == ("–", [])
    assert facts["redone"][0] == "48"


def test_last_year_is_copied_and_saved(facts):
    count, note = facts["offered"]
    assert count > 20
    assert str(count) in note
    assert "2023" in facts["copied"][1]
    messages, unsaved, _ = facts["saved"]
    assert messages
    assert unsaved == []
    rows = stored(facts, "baseline", tahun=2031)
    assert sorted(row["isi_total"] for row in rows) == sorted([48, int(facts["copied"][0][0])])
    assert len(rows) == 2


def test_the_map_leads_to_an_rt(facts):
    assert facts["selected"] == [True, 4]


def test_leaving_ends_the_session(facts):
    assert facts["closed"] is False


def test_a_killed_qgis_loses_no_figure(display, build, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mati")
    window = Window(display, folder, build / "entry" / "crash", "id")
    before = window.drive("drive_entry_crash")
    assert not before.get("error"), before["error"]
    assert before["typed"] == {"v_1a": 12.5, "v_3a": 9}
    after = window.drive("drive_entry_recover")
    assert not after.get("error"), after["error"]
    assert "RT002-RW001" in after["offer"][0]
    assert (after["rt"], after["typed"]) == (before["rt"], before["typed"])
    assert after["unsaved"] == ["baseline"]
    assert after["seen"]
    assert after["saved"] == [], after["said"]
    assert not [name for name in after["files"] if ".pemulihan-" in name]
    rows = stored(after, "baseline", rt_id=before["rt"])
    assert (12.5, 9) in {(row["v_1a"], row["v_3a"]) for row in rows}
    assert 7 in {row["v_1a"] for row in stored(after, "baseline")}

"""The check dock in a real QGIS window: the list, the map, repairs with the mouse, and one undo for each."""

from __future__ import annotations

import pytest

from tests.desktop.conftest import LANGUAGES, Window


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"periksa-{lang}")
    return Window(display, folder, build / "check" / lang, lang).drive("drive_check")


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_the_sample_is_checked_whole(facts):
    assert facts["least width"] <= 300
    assert ("Periksa" if facts["lang"] == "id" else "Check") in facts["hint"]
    assert facts["sample"] == {"overlap": 4, "gap": 3, "duplicate": 1, "no-record": 1, "not-drawn": 1}


def test_all_that_is_safe_is_repaired_at_once(facts):
    assert facts["tidied"] == {**facts["sample"], "overlap": 1}


def test_what_is_saved_is_checked_at_once(facts):
    assert facts["after saving"] == {**facts["tidied"], "overlap": 2}


def test_a_click_selects_and_a_double_click_or_enter_zooms(facts):
    assert sorted(facts["selected"]) == sorted(facts["pair"])
    assert facts["marks"] >= 1
    assert facts["zoomed"]
    assert facts["in sight"]
    assert facts["by keyboard"]


def test_a_repair_touches_the_pair_only_and_is_one_undo(facts):
    assert 1 <= len(facts["touched"]) <= 2
    assert "rt" in facts["unsaved"]
    assert facts["undone"]
    assert facts["outdated"]
    assert ("diperbaiki" if facts["lang"] == "id" else "repaired") in facts["repaired"][0]
    assert facts["after all"] == facts["tidied"]


def test_nothing_is_left_on_the_map(facts):
    assert facts["marked"] >= 1
    assert facts["left behind"] == 0

"""The history window in a real QGIS: steps, an undo with a conflict, versions side by side, a restored one."""

from __future__ import annotations

import pytest

from tests.desktop.conftest import LANGUAGES, Window


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"riwayat-{lang}")
    return Window(display, folder, build / "history" / lang, lang).drive("drive_history")


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]
    assert facts["left"] == 0


def test_steps_and_their_changes_are_told(facts):
    assert facts["steps"][1].endswith("perbaikan2.xlsx")
    assert ("Diedit" if facts["lang"] == "id" else "Edited") in facts["steps"][0]
    assert len(facts["edit"]) == 1  # the shape, with its area and corners
    assert " ha, " in facts["edit"][0][3]
    assert ("3,6 m" if facts["lang"] == "id" else "3.6 m") in facts["edit"][0][3]
    assert len(facts["changes"]) == 3
    number = "1.234,5" if facts["lang"] == "id" else "1,234.5"
    assert any(row[3] == number for row in facts["changes"])
    assert facts["found"] == 1


def test_an_undo_keeps_and_names_what_was_changed_since(facts):
    (question,) = facts["questions"]
    assert ": 1\n" in question[1]
    assert "200" in question[1]
    assert len(question[2]) == 3
    assert facts["kept"] == 200
    assert facts["note"] != "diukur ulang"
    assert ("dikembalikan" if facts["lang"] == "id" else "changed back") in facts["undone"][0]
    assert "perbaikan.xlsx" in facts["after"][0]


def test_a_version_is_restored(facts):
    assert facts["versions"] == 4
    assert 1 <= facts["differing"] <= 3
    assert facts["again"] == facts["was"]
    assert facts["in sight"]
    assert facts["restored"]


def test_unsaved_edits_are_not_overrun(facts):
    assert any(("Simpan" if facts["lang"] == "id" else "Save") in text for text in facts["refused"])

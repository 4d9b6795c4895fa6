"""The window of the forms in a real QGIS: three kinds of form written, everything reached by keyboard."""

from __future__ import annotations

import pytest

from tests.desktop.conftest import LANGUAGES, Window


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"formulir-{lang}")
    return Window(display, folder, build / "template" / lang, lang).drive("drive_template")


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_it_fits_the_screen(facts):
    assert facts["size"][0] <= 700
    assert facts["size"][1] <= 700
    assert facts["least"][0] <= 600


def test_three_kinds_of_form(facts):
    words = {
        "id": ("isian", "formulir-kertas", "formulir-ponsel"),
        "en": ("form", "paper_form", "phone_form"),
    }
    excel, paper, phone = words[facts["lang"]]
    names = facts["files"]
    assert sum(f"-{excel}-" in name and name.endswith(".xlsx") for name in names) == 2
    assert sum(f"-{paper}-" in name and name.endswith(".pdf") for name in names) == 2
    assert sum(f"-{phone}-" in name and name.endswith(".xlsx") for name in names) == 1
    assert len(names) == 5
    assert all(facts["said"])


def test_the_phone_form_needs_no_language(facts):
    assert facts["pdf"] == [True, True]
    assert facts["odk"] == [False, False]


def test_everything_is_reached_by_keyboard(facts):
    assert all(facts["reached"])
    before, after = facts["ticked"]
    assert abs(before - after) == 1

"""The window Slum profiles in a real QGIS: stopped, resumed, written; what is there is not lost unasked."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.desktop.conftest import LANGUAGES, Window


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, sample_workspace, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"profile-{lang}")
    window = Window(display, folder, build / "profile-window" / lang, lang)
    shutil.copy(sample_workspace, window.work / "contoh.gpkg")
    return window.drive("drive_profile")


def pages_of(path):
    made = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
    return int(made.partition("Pages:")[2].split()[0])


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_the_window_is_small_and_offers_what_there_is(facts):
    width, height = facts["size"]
    assert width <= 640
    assert height <= 560
    assert facts["levels"][0] == {"id": "Satu halaman per RT", "en": "A page per RT"}[facts["lang"]]
    assert facts["city"][:2] == [False, False]


def test_stopping_keeps_pages_and_the_window_and_the_next_time_goes_on(facts):
    said, visible, written = facts["stopped"]
    assert {"id": "Dibatalkan", "en": "Cancelled"}[facts["lang"]] in said
    assert visible
    assert written == 0
    assert facts["ticks"] >= 3
    assert facts["files"] == [facts["suggested"]]
    assert facts["suggested"] in facts["said"][-1]
    assert pages_of(facts["work"] / facts["suggested"]) > 3
    assert Path(facts["opened"][0]).name == facts["suggested"]


def test_what_is_there_is_asked_about(facts):
    assert facts["suggested"] in facts["asked"]
    assert facts["kept"]


def test_the_city_has_its_summary(facts):
    assert pages_of(facts["city"][2]) >= 3


def test_a_refusal_says_which_folder_and_the_window_stays(facts):
    assert "tidak ada" in facts["refused"]
    assert facts["still there"]

"""The window Slum profiles in a real QGIS: seen, stopped, gone on with; what is there is not lost unasked."""

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


def test_the_window_fits_a_small_screen_and_offers_what_there_is(facts):
    width, height = facts["size"]
    assert width <= 1366
    assert height <= 768
    assert facts["levels"][0] == {"id": "Satu halaman per RT", "en": "A page per RT"}[facts["lang"]]
    assert facts["templates"] == ["profil-a4-portrait"]
    assert facts["suggested"].startswith("contoh-prof")
    assert len(facts["keys"]) >= 12
    assert len(set(facts["keys"])) == len(facts["keys"]), facts["keys"]


def test_any_page_is_seen_before_it_is_printed(facts):
    assert facts["pages"] > 50
    assert facts["first"] != facts["second"]
    assert all("Kelurahan" in facts[name] and "RT" in facts[name] for name in ("first", "second"))
    pages, title, shown = facts["kelurahan"]
    assert pages >= 2
    assert shown == 1
    assert title.startswith("Kelurahan")
    pages, name, title = facts["one kelurahan"]
    assert pages == 1
    assert name in title
    enabled, separate, title = facts["city"]
    assert not enabled
    assert not separate
    assert title.startswith({"id": "Menuju 0 ha", "en": "The way to 0 ha"}[facts["lang"]])


def test_missing_texts_are_asked_for_once(facts):
    tab, said, began = facts["asked for texts"]
    assert tab == 1
    assert len(said) == 1
    assert not began
    assert not facts["texts asked again"]
    text = subprocess.run(
        ["pdftotext", "-l", "1", str(facts["work"] / "profil.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "Dr. H. Nama Pejabat" in text


def test_stopping_keeps_pages_and_the_window_and_the_next_time_goes_on(facts):
    said, visible, written, button = facts["stopped"]
    assert facts["beside"]
    assert {"id": "Dibatalkan", "en": "Cancelled"}[facts["lang"]] in said
    assert visible
    assert not written
    assert button == {"id": "&Lanjutkan", "en": "&Go on"}[facts["lang"]]
    assert 8 <= facts["kept"] < facts["made"] == facts["pages"]
    assert facts["files"] == ["profil.pdf"]
    assert "profil.pdf" in facts["said"][-1]
    assert Path(facts["opened"][0]).name == "profil.pdf"


def test_what_is_there_is_asked_about(facts):
    assert "profil.pdf" in facts["asked"]
    assert facts["left alone"]
    assert facts["replaced"]
    assert pages_of(facts["work"] / "profil.pdf") == facts["kelurahan"][0]


def test_a_file_for_each_stands_in_a_folder(facts):
    assert len(facts["folder"]) == facts["kelurahan"][0]
    assert all(name.endswith(".pdf") for name in facts["folder"])


def test_a_refusal_says_which_folder_and_the_window_stays(facts):
    assert "tidak ada" in facts["refused"]
    assert facts["still there"]
    reason, enabled = facts["no name"]
    assert reason
    assert not enabled
    assert facts["escaped"] == 0

"""The window *Export maps* in a real QGIS: seen, cancelled, gone on with, in both languages."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.desktop.conftest import LANGUAGES, Window

pytestmark = pytest.mark.usefixtures("display")


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    folder = tmp_path_factory.mktemp(f"maps-{request.param}")
    window = Window(display, folder, build / f"maps-{request.param}", request.param)
    found = window.drive("drive_maps")
    assert found.get("done"), found.get("error")
    assert found["log"] == []
    return found


def test_it_opens_with_everything_that_has_data(facts):
    assert {"awal", "akhir", "sektor-1", "sektor-7", "kegiatan", "jaringan-jalan"} <= set(facts["themes"])
    assert "citra" not in facts["themes"]
    assert facts["width"][0] <= 1366
    assert facts["width"][1] <= 768


def test_a_page_is_seen_and_a_scale_that_does_not_fit_is_told(facts):
    assert facts["second page"]
    words = {"id": "terpotong", "en": "cut off"}[facts["lang"]]
    assert words in facts["too large"]
    assert words not in facts["fits"]


def test_a_page_can_be_read_from_near(facts):
    assert facts["nearer"] == pytest.approx(1.5**3)
    assert facts["whole again"] == pytest.approx(1)
    assert not facts["Enter began"]


def test_what_is_no_scale_is_told_in_place_of_the_page(facts):
    reason, enabled = facts["no scale"]
    assert "“besar”" in reason
    assert not enabled


def test_missing_texts_are_asked_for_once(facts):
    tab, said, began = facts["asked for texts"]
    assert tab == 2
    assert len(said) == 1
    assert not began
    assert facts["beside"]  # the second time it began


def test_a_killed_process_is_told_and_its_pages_are_used(facts):
    (said,), button, exists = facts["killed"]
    assert {"id": "halaman", "en": "pages"}[facts["lang"]] in said
    assert button == {"id": "&Lanjutkan", "en": "&Go on"}[facts["lang"]]
    assert not exists
    kept, made, path = facts["after the kill"]
    assert 1 <= kept < facts["pages"]
    info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    assert int(re.search(r"Pages:\s+(\d+)", info).group(1)) == made + 1 == facts["pages"]


def test_a_vanished_folder_is_told_and_nothing_hangs(facts):
    (said,), enabled = facts["vanished"]
    assert "album.pdf" in said
    assert enabled


def test_closing_the_window_ends_the_work_and_says_what_is_kept(facts):
    (said,), dialogs, alive = facts["closed at work"]
    assert re.search(r"\d", said)
    assert dialogs == 0
    assert not alive


def test_it_works_beside_the_window_is_cancelled_and_goes_on(facts):
    assert facts["beside"]
    exists, button, _summary = facts["cancelled"]
    assert not exists
    assert button == {"id": "&Lanjutkan", "en": "&Go on"}[facts["lang"]]
    assert facts["kept"] >= 3
    assert facts["left"] == ["album.pdf"]
    info = subprocess.run(["pdfinfo", facts["file"]], check=True, capture_output=True, text=True).stdout
    assert int(re.search(r"Pages:\s+(\d+)", info).group(1)) == facts["pages"] == facts["made"] + 1


def test_the_texts_are_printed_and_kept(facts):
    text = subprocess.run(
        ["pdftotext", "-f", "2", "-l", "2", facts["file"], "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "Dinas Perumahan" in text
    assert "Nama Pejabat" in text
    assert facts["remembered"] == "Dinas Perumahan Kota Contoh"


def test_asking_twice_opens_one_window(facts):
    assert facts["windows after asking twice"] == 1


def test_overwriting_is_asked(facts):
    assert len(facts["asked"]) == 1
    assert "album.pdf" in facts["asked"][0]
    assert not facts["began"]
    assert facts["closed"] == 0

"""The window Web map in a real QGIS: what is ticked is written, a refusal stays in the window."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from tests.desktop.conftest import LANGUAGES, Window


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, sample_workspace, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"web-{lang}")
    window = Window(display, folder, build / "web-window" / lang, lang)
    shutil.copy(sample_workspace, window.work / "contoh.gpkg")
    return window.drive("drive_web")


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_the_window_is_small_and_asks_for_a_year(facts):
    width, height = facts["size"]
    assert width <= 640
    assert height <= 480
    assert facts["ticked"] == [2019, 2021, 2023]
    enabled, hint = facts["nothing ticked"]
    assert not enabled
    assert hint == {"id": "Centang sedikitnya satu tahun.", "en": "Tick at least one year."}[facts["lang"]]


def test_what_was_ticked_is_written_and_told(facts):
    (name,) = facts["files"]
    assert name == {"id": "contoh-peta-web.html", "en": "contoh-web-map.html"}[facts["lang"]]
    (said,) = facts["said"]
    assert name in said
    assert "kB" in said
    assert [one.rpartition("/")[2] for one in facts["opened"]] == [name]
    text = (facts["work"] / name).read_text(encoding="utf-8")
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1])
    assert data["years"] == [2023]
    assert data["lang"] == facts["lang"]
    assert data["title"][facts["lang"]] == "Peta untuk Wali Kota"


def test_a_refusal_names_the_file_and_the_window_stays(facts):
    assert "peta.html" in facts["refused"]
    assert facts["still there"]

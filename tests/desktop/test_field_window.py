"""Files from the field in a real window: dropped, listed, taken; a track handed to the drawing; photos shown."""

from __future__ import annotations

import pytest

from tests.desktop.conftest import LANGUAGES, Window
from tests.qgis import field_data as made
from tests.qgis.workspace_data import city


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, qgis_app, tmp_path_factory):
    from kotaku_qgis.workspace.project import write_project

    lang = request.param
    window = Window(display, tmp_path_factory.mktemp(f"lapangan-{lang}"), build / "field" / lang, lang)
    work = window.work
    workspace, _ = city(work)
    write_project(workspace, lang=lang)
    workspace.close()
    files = work / "lapangan"
    files.mkdir()
    # beyond the RT already drawn, within the kelurahan
    ring = [(20 + i, 120) for i in range(60)] + [(80, 120 + i) for i in range(60)]
    ring += [(80 - i, 180) for i in range(60)] + [(20, 180 - i) for i in range(52)]
    around = [(x + i % 3 * 0.3, y + i % 2 * 0.4) for i, (x, y) in enumerate(ring)]
    (files / "jejak.gpx").write_text(
        made.gpx(
            [("Keliling", [around]), ("Terbuka", [ring[:180]])], waypoints=[("Sumur", (50, 50), "keruh")]
        )
    )
    (files / "rusak.kml").write_text("<kml><Plac")
    made.jpeg(files / "satu.jpg", made.degrees(50, 60), turn=45)
    made.jpeg(files / "dua.jpg", None)
    return window.drive("drive_field")


def test_the_job_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert facts["code"] == 0
    assert not [line for line in facts["log"] if "Python error" in line]


def test_what_was_found_is_said_before_anything_is_written(facts):
    assert facts["found"] == 5
    words = {"id": ("tutup", "kurang 60 m", "tanpa posisi"), "en": ("closed", "60 m missing", "no position")}
    closed, missing, nowhere = words[facts["lang"]]
    states = facts["states"]
    assert (states["Keliling"], states["Terbuka"], states["dua.jpg"]) == (closed, missing, nowhere)
    assert facts["problems"] == ["field-unread", "photo-nowhere"]
    assert facts["before"] == []


def test_only_what_was_ticked_is_taken(facts):
    assert facts["taken"] == {"jejak": 2, "titik": 1, "foto": 1}
    assert facts["photos"] == ["satu.jpg", "satu.jpg"]  # the photo and its small picture


def test_a_track_is_thinned_in_sight_and_handed_to_the_drawing(facts):
    text, enabled = facts["open"]
    assert "60" in text
    assert not enabled
    text, numbers, bands = facts["closed"]
    assert ("Tertutup" if facts["lang"] == "id" else "Closed") in text
    assert "ha" in numbers
    assert bands >= 2
    before, after, corners = facts["thinner"]
    assert after > before
    assert corners < 12
    assert facts["asked"]

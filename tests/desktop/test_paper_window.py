"""From paper in a real QGIS window: clicks on picture and map, a GeoTIFF whose marks are in their places."""

from __future__ import annotations

import pytest

from tests.desktop.conftest import LANGUAGES, Window
from tests.qgis.sketch_data import mark_offset


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    lang = request.param
    folder = tmp_path_factory.mktemp(f"kertas-{lang}")
    return Window(display, folder, build / "paper" / lang, lang).drive("drive_paper")


def test_it_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert not [line for line in facts["log"] if "Python error" in line]


def test_the_map_lends_its_tool_and_clicks_take_corners(facts):
    assert facts["hint"]
    assert all(facts["tools"])
    assert facts["snapped"] < 3  # another layer's corner may be nearer, by a line's width
    assert facts["tool back"]
    assert facts["windows"] == 0


def test_residuals_are_shown_and_an_exact_transform_says_so(facts):
    assert facts["rms"] < 4 * facts["pixel"]
    assert "RMS" in facts["figures"]
    figures, findings = facts["spline"]
    assert "*" in figures
    assert {"id": "tidak berarti", "en": "says nothing"}[facts["lang"]] in findings
    assert facts["undone"] == "projective"


def test_marks_between_the_points_are_within_the_residual_shown(facts):
    assert facts["layers"] == 1
    assert facts["files"] == [
        "foto sketsa.json",
        "foto sketsa.tif",
        "foto sketsa_asal.jpg",
        "foto sketsa_asal.jpg.points",
    ]
    off = [mark_offset(facts["geotiff"], *mark) for mark in facts["marks"]]
    assert max(off) < facts["left out"] + facts["pixel"] / 2


def test_no_network_is_one_quiet_message(facts):
    assert facts["said at once"] == facts["said before"]  # the window waits for nobody
    assert not facts["switched on"]
    (said,) = facts["said"]
    assert {"id": "tidak terjangkau", "en": "not reachable"}[facts["lang"]] in said
    assert "osm" in facts["greyed"]
    assert "s2cloudless-2016" not in facts["greyed"]

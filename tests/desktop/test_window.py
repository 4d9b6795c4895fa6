"""A real QGIS window under Xvfb: install the plugin, do the whole job with mouse and dialogs, unload it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.conftest import LANGUAGES, Window

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    """Run the job once in each language; return what the driver saw."""
    lang = request.param
    return Window(display, tmp_path_factory.mktemp(lang), build / "window" / lang, lang).drive("drive")


def test_the_job_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert facts["code"] == 0
    assert not [line for line in facts["log"] if "Python error" in line]


def test_everything_is_there_and_named_in_the_language(facts):
    loaded = facts["loaded"]
    assert sorted(loaded["docks"]) == ["kotakuCheck", "kotakuDraw", "kotakuEntry", "kotakuHome"]
    assert loaded["toolbars"] == ["kotakuToolbar"]
    assert sorted(loaded["menus"]) == [
        "kotakuMenu",
        *(f"kotakuMenu_{name}" for name in ("field", "forms", "import", "map")),
    ]
    assert loaded["provider"]
    assert set(facts["enabled at start"]) == {
        "home",
        "draw",
        "check",
        "entry",
        "new",
        "open",
        "sample",
        "help",
    }
    texts = {name: text.replace("&", "") for name, text in facts["texts"].items()}
    keys = [text.partition("&")[2][:1].lower() for name, text in facts["texts"].items()]
    assert all(keys), "every action has a key"
    expected = {"id": ("Beranda", "Bantuan"), "en": ("Home", "Help")}[facts["lang"]]
    assert (texts["home"], texts["help"]) == expected


def test_a_workspace_is_made_from_a_boundary_file(facts):
    assert facts["create needs"]
    assert facts["create"] == {
        "city": "Kota Contoh",
        "ticked": 2,
        "crs": "EPSG:32748",
        "file": "kota-contoh.gpkg",
    }
    assert facts["layers"] >= 12
    assert {"kota-contoh.gpkg", "kota-contoh.qgz"} <= set(facts["files"])
    assert not [name for name in facts["files"] if name.endswith(("-wal", "-shm"))]


def test_imports_say_what_becomes_of_every_row(facts):
    rt = facts["imports"]["rt.geojson"]
    assert (rt["source"], rt["new"], rt["keyless"]) == (60, 59, 1)
    assert rt["shown"] == rt["problems"] > 0
    for year in (2019, 2021, 2023):
        assert facts["imports"][f"baseline_{year}.csv"]["new"] == 60


def test_scores_show_on_the_map_and_at_home(facts):
    assert facts["step before"] == "score"
    assert facts["step after"] == "export_album"
    assert [row[0] for row in facts["home"][:2]] == ["Mekar Asri", "Tirta Rejo"]
    total = facts["home"][2]
    comma = "," if facts["lang"] == "id" else "."
    assert comma in total[-1]
    assert float(total[-1].replace(comma, ".")) > 0
    assert facts["year"] == 2019
    assert facts["project saved"]
    assert has_colors(facts["out"] / "scored-2019.png", ("#d7191c", "#fdae61", "#a6d96a"))


def has_colors(path: Path, colors: tuple[str, ...]) -> bool:
    """Tell whether the picture has a good patch of each of *colors*."""
    pytest.importorskip("qgis.PyQt")
    from collections import Counter

    from qgis.PyQt.QtGui import QImage

    image = QImage(str(path))
    seen = Counter(
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(150, image.height(), 3)
    )
    return all(sum(count for name, count in seen.items() if near(name, color)) > 50 for color in colors)


def near(one: str, other: str) -> bool:
    parts = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return all(abs(a - b) <= 24 for a, b in parts)


def test_layers_and_table_are_written_and_overwritten_only_when_asked(facts):
    assert len(facts["written"]) == 2
    assert facts["written"][1].endswith(".xlsx")
    assert len(facts["asked"]) == 2
    for name, question in zip(facts["written"], facts["asked"]):
        assert name in question


def test_the_album_is_written(facts):
    assert len(facts["album"]) == 1
    assert (facts["work"] / facts["album"][0]).stat().st_size > 20_000


def test_a_project_opened_anew_keeps_its_relations(facts):
    known = facts["relations"]
    assert known["before"] > 5
    assert known["open"] == known["stored"] == known["before"]
    assert facts["year reopened"] == 2023
    assert facts["form labels"]
    assert not [text for text in facts["form labels"] if "relation" in text.lower()]


def test_a_wrong_file_is_refused_in_words(facts):
    assert "kegiatan.csv" in facts["refused"]
    assert facts["cannot go on"]


def test_unloading_leaves_nothing(facts):
    assert facts["unloaded"] == {
        "docks": [],
        "toolbars": [],
        "menus": [],
        "actions": [],
        "provider": False,
        "messages": [],
    }
    assert facts["windows left"] == []

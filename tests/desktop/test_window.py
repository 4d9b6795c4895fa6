"""A real QGIS window under Xvfb: install the plugin, do the whole job with mouse and dialogs, unload it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest

from tests.names import ROOT

HERE = Path(__file__).parent
SIZE = "1366x768x24"
MINUTES = 5


@pytest.fixture(scope="module")
def display():
    """Return the name of a screen of a common laptop's size, with a window manager when there is one."""
    if not shutil.which("Xvfb") or not shutil.which("qgis"):
        pytest.skip("qgis or Xvfb is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as stream:
        name = f":{stream.readline().strip()}"
    manager = None
    if shutil.which("openbox"):
        manager = subprocess.Popen(
            ["openbox"],
            env={**os.environ, "DISPLAY": name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.5)
    yield name
    for process in (manager, server):
        if process is not None:
            process.terminate()
            process.wait(10)


def install(profiles: Path, lang: str) -> None:
    """Install the plugin as QGIS does from a zip, into a profile of its own."""
    folder = profiles / "profiles" / "default"
    plugin = folder / "python" / "plugins" / "kotaku_qgis"
    shutil.copytree(ROOT / "kotaku_qgis", plugin, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", plugin / "resources")
    shutil.copy(ROOT / "metadata.txt", plugin)
    (folder / "QGIS").mkdir(parents=True)
    (folder / "QGIS" / "QGIS3.ini").write_text(
        "[PythonPlugins]\nkotaku_qgis=true\n"
        f"[locale]\noverrideFlag=true\nuserLocale={lang}\n"
        "[qgis]\ncheckVersion=false\n"
        "[core]\nNewsFeed\\httpsfeedqgisorg\\disabled=true\n",
        encoding="utf-8",
    )


@pytest.fixture(scope="module", params=["id", "en"])
def facts(request, display, build, tmp_path_factory):
    """Run the job once in each language; return what the driver saw."""
    lang = request.param
    folder = tmp_path_factory.mktemp(lang)
    out = build / "window" / lang
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    work = folder / "kerja"
    work.mkdir()
    install(folder, lang)
    hidden = {"QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "LANGUAGE", "LC_ALL", "PYTHONPATH"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    env.update(
        DISPLAY=display,
        LC_ALL="C.UTF-8",
        XDG_RUNTIME_DIR=str(folder),
        PYTHONDONTWRITEBYTECODE="1",
        KOTAKU_DRIVE_OUT=str(out),
        KOTAKU_DRIVE_SAMPLE=str(ROOT / "resources" / "sample"),
        KOTAKU_DRIVE_WORK=str(work),
    )
    if (
        sys.prefix != sys.base_prefix
    ):  # the packages of the virtual environment; QGIS runs the system's Python
        env["PYTHONPATH"] = sysconfig.get_path("purelib")
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder), "--lang", lang]
    with (out / "qgis.log").open("w", encoding="utf-8") as log:
        ended = subprocess.run(
            [*command, "--code", str(HERE / "drive.py")],
            env=env,
            stdout=log,
            stderr=subprocess.STDOUT,
            timeout=MINUTES * 60,
            check=False,
        )
    report = out / "facts.json"
    assert report.is_file(), (out / "qgis.log").read_text(encoding="utf-8", errors="replace")[-3000:]
    found = json.loads(report.read_text(encoding="utf-8"))
    found.update(lang=lang, out=out, work=work, code=ended.returncode)
    return found


def test_the_job_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert facts["code"] == 0
    assert not [line for line in facts["log"] if "Python error" in line]


def test_everything_is_there_and_named_in_the_language(facts):
    loaded = facts["loaded"]
    assert loaded["docks"] == ["kotakuHome"]
    assert loaded["toolbars"] == ["kotakuToolbar"]
    assert loaded["menus"] == ["kotakuMenu"]
    assert loaded["provider"]
    assert set(facts["enabled at start"]) == {"home", "new", "open", "sample", "help"}
    texts = {name: text.replace("&", "") for name, text in facts["texts"].items()}
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

"""A screen of a common laptop's size, and QGIS started on it with the plugin installed."""

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
LANGUAGES = os.environ.get("KOTAKU_LANGUAGES", "id,en").split(",")
"""In which every window is driven; a second QGIS need not be seen in both."""


@pytest.fixture(scope="session")
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


class Window:
    """Runs QGIS with a driver in a profile of its own; pictures and facts go to *out*."""

    def __init__(self, display: str, folder: Path, out: Path, lang: str) -> None:
        self.display, self.folder, self.out, self.lang = display, folder, out, lang
        self.work = folder / "kerja"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        self.work.mkdir()
        install(folder, lang)

    def drive(self, driver: str) -> dict:
        """Run ``tests/desktop/<driver>.py`` inside QGIS and return the facts it wrote."""
        hidden = {"QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "LANGUAGE", "LC_ALL", "PYTHONPATH"}
        env = {name: value for name, value in os.environ.items() if name not in hidden}
        paths = [str(HERE)]
        if sys.prefix != sys.base_prefix:
            # the packages of the virtual environment; QGIS runs the system's Python
            paths.append(sysconfig.get_path("purelib"))
        env.update(
            DISPLAY=self.display,
            LC_ALL="C.UTF-8",
            XDG_RUNTIME_DIR=str(self.folder),
            PYTHONDONTWRITEBYTECODE="1",
            PYTHONPATH=os.pathsep.join(paths),
            KOTAKU_DRIVE_OUT=str(self.out),
            KOTAKU_DRIVE_SAMPLE=str(ROOT / "resources" / "sample"),
            KOTAKU_DRIVE_WORK=str(self.work),
        )
        report = self.out / "facts.json"
        report.unlink(missing_ok=True)
        profiles = ["--profiles-path", str(self.folder), "--lang", self.lang]
        with (self.out / f"{driver}.log").open("w", encoding="utf-8") as log:
            ended = subprocess.run(
                ["qgis", "--nologo", "--noversioncheck", *profiles, "--code", str(HERE / f"{driver}.py")],
                env=env,
                stdout=log,
                stderr=subprocess.STDOUT,
                timeout=MINUTES * 60,
                check=False,
            )
        said = (self.out / f"{driver}.log").read_text(encoding="utf-8", errors="replace")
        assert report.is_file(), said[-3000:]
        found = json.loads(report.read_text(encoding="utf-8"))
        found.update(lang=self.lang, out=self.out, work=self.work, code=ended.returncode)
        return found

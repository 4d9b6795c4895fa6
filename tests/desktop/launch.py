"""Starts a real QGIS with the plugin on a screen and lets a driver script work in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.desktop.test_window import MINUTES, install

HERE = Path(__file__).parent
HIDDEN = {"QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "LANGUAGE", "LC_ALL", "PYTHONPATH"}


def launch(script: str, profiles: Path, out: Path, lang: str, display: str, **more: str) -> dict:
    """Run *script* of this folder in QGIS's window; return the facts it wrote.

    The script finds the folder for pictures and ``facts.json`` in KOTAKU_DRIVE_OUT, and *more* in its
    environment.
    """
    install(profiles, lang)
    env = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    env.update(
        DISPLAY=display,
        LC_ALL="C.UTF-8",
        XDG_RUNTIME_DIR=str(profiles),
        PYTHONDONTWRITEBYTECODE="1",
        KOTAKU_DRIVE_OUT=str(out),
        **more,
    )
    if sys.prefix != sys.base_prefix:
        # the packages of the virtual environment; QGIS runs the system's Python
        env["PYTHONPATH"] = sysconfig.get_path("purelib")
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles), "--lang", lang]
    with (out / "qgis.log").open("w", encoding="utf-8") as log:
        ended = subprocess.run(
            [*command, "--code", str(HERE / script)],
            env=env,
            stdout=log,
            stderr=subprocess.STDOUT,
            timeout=MINUTES * 60,
            check=False,
        )
    report = out / "facts.json"
    assert report.is_file(), (out / "qgis.log").read_text(encoding="utf-8", errors="replace")[-3000:]
    return {**json.loads(report.read_text(encoding="utf-8")), "code": ended.returncode}

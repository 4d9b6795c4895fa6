"""Albums as the tests ask for them."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

from kotaku_qgis.maps.job import CITY, Job
from tests.names import ROOT


def export_album(ws, out, year, lang="id", *, scope="all", kelurahan=None, date=None, feedback=None, **more):
    """Print city and kelurahan; *scope* is ``all``, ``city`` or ``kelurahan``, *kelurahan* are the ids wanted."""
    from qgis.PyQt.QtCore import Qt

    from kotaku_qgis.maps.album import run

    below = ("kelurahan:*",) if kelurahan is None else tuple(f"kelurahan:{one}" for one in kelurahan)
    areas = {"all": (CITY, *below), "city": (CITY,), "kelurahan": below}[scope]
    day = date.toString(Qt.DateFormat.ISODate) if date else ""
    return run(ws, Job(str(ws.path), str(Path(out)), year, lang, areas, date=day, **more), feedback)


def killed_and_resumed(folder, kind, job_for, first=1):
    """Make a document whole, kill another while it is made at a page from *first* on, and make that again.

    *job_for* returns the job for an output. Returns the page at which it was killed and what the last process
    said; the two files are ``utuh.pdf`` and ``putus.pdf`` in *folder*.
    """
    ask = folder / "job.json"

    def child(out):
        wish = {"kind": kind, "job": json.loads(job_for(out).to_json()), "lang": "en"}
        wish["prefix"] = os.environ.get("QGIS_PREFIX_PATH", "/usr")
        ask.write_text(json.dumps(wish), encoding="utf-8")
        command = [sys.executable, str(ROOT / "kotaku_qgis" / "maps" / "child.py"), str(ask)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    whole, broken = folder / "utuh.pdf", folder / "putus.pdf"
    said, _ = child(whole).communicate()
    assert '"done"' in said
    stop = random.randint(first, said.count('"page":') - 1)  # noqa: S311 (any page will do)
    process = child(broken)
    for line in process.stdout:
        if line.strip() == f'{{"page": {stop}}}':
            process.kill()
            break
    process.communicate()
    assert not broken.exists()
    said, _ = child(broken).communicate()
    done = json.loads(said.strip().splitlines()[-1])["done"]
    assert broken.read_bytes() == whole.read_bytes(), f"killed after page {stop}"
    assert sorted(one.name for one in folder.iterdir()) == ["job.json", "putus.pdf", "utuh.pdf"]
    return stop, done

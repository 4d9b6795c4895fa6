"""The zip holds what QGIS needs and nothing else, is the same every time, and the gate sees planted faults."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import zipfile

import pytest

from tests.names import ROOT

PACKAGE = ROOT / ".ci" / "package.py"
GATE = ROOT / ".ci" / "gate.py"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    if not (ROOT / "kotaku_qgis" / "i18n" / "kotaku_id.qm").exists():
        pytest.skip("kotaku_id.qm is not built: make i18n")
    path = tmp_path_factory.mktemp("dist") / "kotaku_qgis.zip"
    subprocess.run([sys.executable, PACKAGE, path], check=True)
    return path


def gate(path):
    for name in ("bandit", "detect_secrets", "flake8"):
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"{name} is not installed here")
    return subprocess.run([sys.executable, GATE, path], capture_output=True, text=True, check=False)


def test_contents(package):
    names = set(zipfile.ZipFile(package).namelist())
    assert {name.split("/")[0] for name in names} == {"kotaku_qgis"}
    for wanted in (
        "__init__.py",
        "metadata.txt",
        "LICENSE",
        "i18n/kotaku_id.qm",
        "resources/regulations/permen-14-2018.json",
        "resources/sample/rt.geojson",
    ):
        assert f"kotaku_qgis/{wanted}" in names
    assert not [name for name in names if "/tests/" in name or name.endswith((".pyc", ".md~"))]


def test_same_sources_same_bytes(package, tmp_path):
    again = tmp_path / "again.zip"
    subprocess.run([sys.executable, PACKAGE, again], check=True)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(package.read_bytes()).digest()


def test_unpacked_plugin_finds_its_resources(package, tmp_path):
    """Installed, resources/ lies inside the package; core runs from there without QGIS's help."""
    zipfile.ZipFile(package).extractall(tmp_path)
    code = (
        "import kotaku_qgis.paths as p; from kotaku_qgis.core import regulation as r; "
        "print(p.RESOURCES, r.load('permen-14-2018').max_total)"
    )
    # PYTHONPATH comes after the current folder, which must not be the checkout
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == [str(tmp_path / "kotaku_qgis" / "resources"), "80"], done.stderr


PLANTED = (
    ("one.py", "assert True\n", "B101"),
    ("two.py", "import random\nrandom.random()\n", "B311"),
    ("three.py", "def f(name):\n    return 'SELECT a FROM ' + name + ' WHERE 1'\n", "B608"),
    ("four.py", "try:\n    f = 1\nexcept Exception:  # nosec\n    pass\n", "four.py:3: silences"),
    ("five.py", "f = lambda: undefined\n", "F821"),
    ("six.py", 'password = "hunter2hunter2"\n', "Secret Keyword"),
    ("tool.sh", "true\n", "tool.sh: refused type"),
    (".hidden", "", ".hidden: hidden"),
    ("bad.pyc", "", "bad.pyc: refused type"),
)


def test_gate_sees_planted_faults(package, tmp_path):
    worse = tmp_path / "worse.zip"
    worse.write_bytes(package.read_bytes())
    with zipfile.ZipFile(worse, "a") as archive:
        for name, content, _seen in PLANTED:
            archive.writestr(f"kotaku_qgis/{name}", content)
    done = gate(worse)
    assert done.returncode == 1
    assert not [seen for _name, _content, seen in PLANTED if seen not in done.stdout], done.stdout

"""Fixtures of every suite. QGIS is imported only by the fixtures that need it: core is tested without it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

_KEPT: list = []
"""Keeps the QgsApplication alive to the end: a project destroyed after it crashes."""

# Before Qt is loaded: no window, the English texts of the code, and a profile that is not the user's.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["LANGUAGE"] = "en"
if "QGIS_CUSTOM_CONFIG_PATH" not in os.environ:
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="kotaku-profile-")
    os.environ["KOTAKU_TEST_PROFILE"] = os.environ["QGIS_CUSTOM_CONFIG_PATH"]


def pytest_sessionfinish() -> None:
    profile = os.environ.pop("KOTAKU_TEST_PROFILE", None)
    if profile:
        shutil.rmtree(profile, ignore_errors=True)


@pytest.fixture(scope="session")
def build() -> Path:
    """Return the folder for pictures and reports that a person looks at afterwards."""
    folder = ROOT / os.environ.get("KOTAKU_BUILD", "build") / "tests"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real data kept outside the repository; skip where there is none."""
    folder = Path(os.environ.get("KOTAKU_DATA") or ROOT.parent / "shared" / "data")
    if not (folder / "README.md").is_file():
        pytest.skip("real data is not on this machine (KOTAKU_DATA)")
    return folder


@pytest.fixture(scope="session")
def sample() -> Path:
    """Return the shipped sample's folder (read-only: copy what a test changes)."""
    return ROOT / "resources" / "sample"


@pytest.fixture(scope="session")
def qgis_app():
    """Return one QgsApplication for the whole run, with the native and the kotaku algorithms."""
    pytest.importorskip("qgis.core")
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication

    for folder in (os.environ.get("QGIS_PREFIX_PATH", "/usr"),):
        sys.path.append(str(Path(folder) / "share" / "qgis" / "python" / "plugins"))
    QCoreApplication.setOrganizationName("kotaku-test")
    QCoreApplication.setApplicationName("kotaku-test")
    app = QgsApplication([], True, os.environ["QGIS_CUSTOM_CONFIG_PATH"])
    app.setPrefixPath(os.environ.get("QGIS_PREFIX_PATH", "/usr"), True)
    app.initQgis()
    _KEPT.append(app)
    from processing.core.Processing import Processing

    Processing.initialize()
    yield app
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    # exitQgis destroys what Python objects of other fixtures may still point at; the process ends anyway


@pytest.fixture(scope="session")
def provider(qgis_app):
    """Return the registered Processing provider ``kotaku``."""
    from kotaku_qgis.processing.provider import KotakuProvider

    made = KotakuProvider()
    if not qgis_app.processingRegistry().addProvider(made):
        made = qgis_app.processingRegistry().providerById("kotaku")
    return made


@pytest.fixture(scope="session")
def sample_workspace(qgis_app, provider, sample, tmp_path_factory) -> Path:
    """Return the GeoPackage made from the sample and scored: read-only, one for the whole run."""
    import processing

    folder = tmp_path_factory.mktemp("sample")
    path = folder / "contoh.gpkg"
    steps = (
        (
            "createworkspace",
            {"BOUNDARIES": str(sample / "kelurahan.geojson"), "CITY": "Kota Contoh", "OUTPUT": str(path)},
        ),
        ("importrt", {"WORKSPACE": str(path), "SOURCE": str(sample / "rt.geojson")}),
        *(
            ("importbaseline", {"WORKSPACE": str(path), "SOURCE": str(table)})
            for table in sorted(sample.glob("baseline_*.csv"))
        ),
        ("score", {"WORKSPACE": str(path)}),
    )
    for name, parameters in steps:
        processing.run(f"kotaku:{name}", parameters)
    return path


@pytest.fixture
def workspace(sample_workspace, tmp_path) -> Path:
    """Return a copy of the sample's scored GeoPackage that the test may change."""
    return Path(shutil.copy(sample_workspace, tmp_path / sample_workspace.name))

"""The public algorithms: named and explained in both languages, refusing wrong input in words, writing all or nothing."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from kotaku_qgis.workspace.store import open_workspace
from tests.names import ROOT

# Debian's wrapper hands the desktop's options to qgis_process as well, which does not know them
PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
IDS = {
    "createworkspace",
    "importboundaries",
    "importrt",
    "importbaseline",
    "score",
    "aggregate",
    "exportalbum",
    "exporthtml",
    "exportprofile",
    "exportlayers",
    "exporttables",
    "georeference",
    "tracktopolygon",
    "checktopology",
    "repairgeometry",
    "buildkawasan",
    "exportfieldpackage",
    "mergefieldpackage",
    "detectsuspicious",
    "exporttemplate",
    "exportxlsform",
}


@pytest.fixture
def run(provider):
    import processing

    def go(name, **parameters):
        return processing.run(f"kotaku:{name}", parameters)

    return go


@pytest.fixture
def refused(run):
    """Return a function that runs an algorithm which must fail, and gives back what it said."""
    from qgis.core import QgsProcessingException

    def go(name, **parameters):
        with pytest.raises(QgsProcessingException) as caught:
            run(name, **parameters)
        return str(caught.value)

    return go


@pytest.fixture
def empty(run, tmp_path, sample):
    path = tmp_path / "kosong.gpkg"
    run("createworkspace", CITY="Kota Contoh", BOUNDARIES=str(sample / "kelurahan.geojson"), OUTPUT=str(path))
    return path


def test_all_are_there(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == IDS


@pytest.mark.parametrize("name", sorted(IDS))
def test_each_explains_itself_in_both_languages(provider, name):
    from kotaku_qgis.i18n import tr

    algorithm = provider.algorithm(name)
    assert len(algorithm.shortHelpString()) > 80
    assert Path(algorithm.svgIconPath()).is_file()
    for text in (algorithm.TITLE, algorithm.GROUP, algorithm.HELP):
        assert tr(text, "id") != text
    for parameter in algorithm.parameterDefinitions():
        assert parameter.description()
        if parameter.name() not in {"WORKSPACE", "OUTPUT", "FOLDER"}:
            assert tr(parameter.description(), "id")
    assert algorithm.create() is not None


def test_importing_the_provider_imports_nothing_heavy():
    code = (
        "import sys; from qgis.core import QgsApplication; a = QgsApplication([], False); a.initQgis();"
        "own = set(sys.modules);"  # QGIS 3.40 imports shapely by itself
        "from kotaku_qgis.processing.provider import KotakuProvider; p = KotakuProvider();"
        "QgsApplication.processingRegistry().addProvider(p);"
        "heavy = {'geopandas', 'pandas', 'shapely', 'pyproj', 'openpyxl'};"
        "print(sorted(heavy & (set(sys.modules) - own)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.stdout.strip().endswith("[]"), ended.stdout + ended.stderr


def test_a_dry_run_writes_nothing_and_reports_all(run, empty, sample, tmp_path):
    before = empty.read_bytes()
    report = tmp_path / "temuan.csv"
    said = run(
        "importrt", WORKSPACE=str(empty), SOURCE=str(sample / "rt.geojson"), DRY_RUN=True, REPORT=str(report)
    )
    assert (said["ROWS"], said["NEW"], said["KEYLESS"]) == (60, 59, 1)
    assert empty.read_bytes() == before
    with report.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert len(rows) - 1 == said["ERRORS"] + said["WARNINGS"] > 0
    assert any("RT005-RW002" in cell for row in rows for cell in row)


def test_importing_twice_changes_nothing(run, empty, sample):
    first = run("importrt", WORKSPACE=str(empty), SOURCE=str(sample / "rt.geojson"))
    again = run("importrt", WORKSPACE=str(empty), SOURCE=str(sample / "rt.geojson"))
    assert first["NEW"] == 59
    assert again["NEW"] == 0
    assert again["UNCHANGED"] + again["KEYLESS"] == 60
    with open_workspace(empty, readonly=True) as ws:
        assert ws.count("rt") == 60


def test_a_loaded_layer_counts_as_it_stands(run, empty, sample, qgis_app):
    """A filter of the layer holds, and its CRS is told when the data has none."""
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(str(sample / "rt.geojson"), "rt saringan", "ogr")
    layer.setSubsetString("\"kelurahan\" = 'Tirta Rejo'")
    QgsProject.instance().addMapLayer(layer)
    try:
        said = run("importrt", WORKSPACE=str(empty), SOURCE=layer.id(), DRY_RUN=True)
        by_name = run("importrt", WORKSPACE=str(empty), SOURCE="rt saringan", DRY_RUN=True)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert said["ROWS"] == by_name["ROWS"] == 28


def test_a_layer_without_crs_is_not_guessed(run, refused, empty, sample, tmp_path):
    """The shapefile says nothing of its coordinates, which are metres: ask, then take the answer."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer(str(sample / "rt.geojson"), "rt", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    target = QgsCoordinateReferenceSystem("EPSG:32748")
    from qgis.core import QgsCoordinateTransform

    options.ct = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance())
    path = tmp_path / "rt.shp"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    path.with_suffix(".prj").unlink()
    said = refused("importrt", WORKSPACE=str(empty), SOURCE=str(path))
    assert "rt.shp" in said
    assert "EPSG:32748" in said or "coordinate system" in said
    assert run("importrt", WORKSPACE=str(empty), SOURCE=str(path), CRS="EPSG:32748")["NEW"] == 59


def test_wrong_input_is_named(refused, empty, sample, tmp_path):
    gone = tmp_path / "tidak ada.shp"
    assert "tidak ada.shp" in refused("importrt", WORKSPACE=str(empty), SOURCE=str(gone))
    assert "no workspace" in refused("score", WORKSPACE=str(tmp_path / "x.gpkg"))
    said = refused("importrt", WORKSPACE=str(empty), SOURCE=str(sample / "rt.geojson"), MATCHING="{nama")
    assert "JSON" in said
    said = refused(
        "importrt", WORKSPACE=str(empty), SOURCE=str(sample / "rt.geojson"), MATCHING='{"rt_rw": "ada_apa"}'
    )
    assert "ada_apa" in said
    blank = tmp_path / "kosong.csv"
    blank.write_text("", encoding="utf-8")
    assert "kosong.csv" in refused("importbaseline", WORKSPACE=str(empty), SOURCE=str(blank))
    assert refused("score", WORKSPACE=str(empty))
    assert "2023-a" in refused("score", WORKSPACE=str(empty), YEARS="2023-a")
    for name, output in (("exportalbum", "a.pdf"), ("exporttables", "a.xlsx")):
        refused(name, WORKSPACE=str(empty), OUTPUT=str(tmp_path / output))
        assert not (tmp_path / output).exists()


def test_an_album_takes_names_of_areas_and_a_date(run, refused, sample_workspace, tmp_path):
    album = tmp_path / "album.pdf"
    wanted = {"WORKSPACE": str(sample_workspace), "OUTPUT": str(album), "YEAR": 2023, "LANGUAGE": "en"}
    made = run("exportalbum", **wanted, AREAS="kota, kelurahan mekar asri", DATE="2024-02-29")
    assert made["PAGES"] == 2
    text = subprocess.run(["pdftotext", album, "-"], check=True, capture_output=True, text=True).stdout
    assert "29 February 2024" in text
    assert "Mekar Asri" in text
    assert "Mekar Asri" in refused("exportalbum", **wanted, AREAS="Mekar Asi")


def test_the_help_of_an_export_says_what_its_parameters_take(provider):
    said = provider.algorithm("exportalbum").create().shortHelpString()
    for words in ("sektor-1", "kumuh-a4", "geopdf", "utm"):
        assert words in said


def test_an_existing_workspace_is_never_overwritten(refused, empty):
    before = empty.read_bytes()
    said = refused("createworkspace", CITY="Lain", CRS="EPSG:32748", OUTPUT=str(empty))
    assert "already" in said
    assert empty.read_bytes() == before


def test_a_failed_creation_leaves_no_file(refused, sample, tmp_path):
    path = tmp_path / "baru.gpkg"
    refused("createworkspace", CITY="Kota", OUTPUT=str(path))  # neither CRS nor boundaries
    refused("createworkspace", CITY="Kota", BOUNDARIES=str(sample / "jalan.geojson"), OUTPUT=str(path))
    said = refused(
        "createworkspace",
        CITY="Kota",
        BOUNDARIES=str(sample / "kelurahan.geojson"),
        KELURAHAN="Mekar Asri;Antah Berantah",
        OUTPUT=str(path),
    )
    assert "Antah Berantah" in said
    assert list(tmp_path.iterdir()) == []


def test_only_the_named_kelurahan_are_taken(run, sample, tmp_path):
    path = tmp_path / "satu.gpkg"
    said = run(
        "createworkspace",
        CITY="Kota Contoh",
        BOUNDARIES=str(sample / "kelurahan.geojson"),
        KELURAHAN="mekarasri",
        OUTPUT=str(path),
    )
    assert said["KELURAHAN_COUNT"] == 1
    assert Path(said["PROJECT_FILE"]) == path.with_suffix(".qgz")


def test_blanks_are_zeros_only_when_said(run, workspace, sample, tmp_path):
    said = run("score", WORKSPACE=str(workspace), YEARS="2023")
    assert (said["RECORDS"], said["INCOMPLETE"]) == (60, 1)
    again = tmp_path / "lagi.gpkg"
    run("createworkspace", CITY="K", BOUNDARIES=str(sample / "kelurahan.geojson"), OUTPUT=str(again))
    run("importrt", WORKSPACE=str(again), SOURCE=str(sample / "rt.geojson"))
    table = str(sample / "baseline_2023.csv")
    run("importbaseline", WORKSPACE=str(again), SOURCE=table, BLANKS_AS_ZERO=True)
    assert run("score", WORKSPACE=str(again))["INCOMPLETE"] == 0


def test_sums_are_the_stored_ones(run, workspace, tmp_path):
    path = tmp_path / "jumlah.csv"
    said = run("aggregate", WORKSPACE=str(workspace), LEVEL="kelurahan", YEAR=2021, OUTPUT=str(path))
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    with open_workspace(workspace, readonly=True) as ws:
        stored = {row["nama"]: row for row in ws.rows("agregat", tingkat="kelurahan", tahun=2021)}
    assert said["ROWS"] == len(rows) == 2
    for row in rows:
        assert int(row["total"]) == stored[row["nama"]]["total"]
        assert float(row["luas_kumuh_ha"]) == pytest.approx(stored[row["nama"]]["luas_kumuh_ha"])


def test_a_year_without_records_is_named(refused, workspace, tmp_path):
    said = refused("aggregate", WORKSPACE=str(workspace), YEAR=2020, OUTPUT=str(tmp_path / "x.csv"))
    assert "2020" in said
    assert "2019, 2021, 2023" in said


def test_the_sample_is_built_by_the_same_intake(qgis_app, tmp_path):
    from kotaku_qgis.processing.sample import build_sample

    path, problems = build_sample(tmp_path)
    second, _ = build_sample(tmp_path)
    assert path != second
    assert problems
    with open_workspace(path, readonly=True) as ws:
        assert ws.years() == [2019, 2021, 2023]
        assert ws.count("asesmen") == 180
        assert min(ws.count(name) for name in ("jalan", "drainase", "bangunan", "kegiatan")) > 10


def test_a_cancelled_sample_leaves_no_folder(qgis_app, tmp_path):
    from qgis.core import QgsFeedback

    from kotaku_qgis.core.errors import KotakuError
    from kotaku_qgis.processing.sample import build_sample

    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(KotakuError):
        build_sample(tmp_path, feedback)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not PROCESS, reason="qgis_process is not installed")
def test_qgis_process_runs_them(tmp_path, sample):
    """Installed as from a zip, and run from a shell."""
    folder = tmp_path / "profiles" / "default"
    plugin = folder / "python" / "plugins" / "kotaku_qgis"
    shutil.copytree(ROOT / "kotaku_qgis", plugin, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", plugin / "resources")
    shutil.copy(ROOT / "metadata.txt", plugin)
    (folder / "QGIS").mkdir()
    (folder / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\nkotaku_qgis=true\n", encoding="utf-8")
    env = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    if sys.prefix != sys.base_prefix:
        env["PYTHONPATH"] = sysconfig.get_path("purelib")
    path = tmp_path / "kota.gpkg"

    def shell(name, **parameters):
        listed = [f"--{key}={value}" for key, value in parameters.items()]
        ended = subprocess.run(
            [PROCESS, "--json", "run", f"kotaku:{name}", *listed],
            env=env,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return json.loads(ended.stdout[ended.stdout.index("{") :])["results"]

    boundaries = str(sample / "kelurahan.geojson")
    assert shell("createworkspace", CITY="Kota", BOUNDARIES=boundaries, OUTPUT=path)["KELURAHAN_COUNT"] == 2
    assert shell("importrt", WORKSPACE=path, SOURCE=sample / "rt.geojson")["NEW"] == 59
    assert shell("importbaseline", WORKSPACE=path, SOURCE=sample / "baseline_2021.csv")["NEW"] == 60
    assert shell("score", WORKSPACE=path)["RECORDS"] == 60
    album = tmp_path / "album.pdf"
    assert shell("exportalbum", WORKSPACE=path, OUTPUT=album)["PAGES"] == 3
    assert album.is_file()

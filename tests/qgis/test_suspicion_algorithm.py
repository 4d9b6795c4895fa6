"""The algorithm ``detectsuspicious`` on a workspace with planted errors."""

from __future__ import annotations

import csv

import pytest

from kotaku_qgis.workspace.store import open_workspace


@pytest.fixture
def run(provider):
    import processing

    return lambda **parameters: processing.run("kotaku:detectsuspicious", parameters)


def plant(path):
    """Give two records errors and return their labels."""
    with open_workspace(path) as workspace:
        rows = [row for row in workspace.rows("baseline", tahun=2021) if row["v_4b"]]
        kk, area = rows[0], rows[1]
        with workspace.transaction("plant") as step:
            step.update("baseline", kk["baseline_id"], {"jumlah_kk": kk["jumlah_penduduk"] + 1})
            step.update("baseline", area["baseline_id"], {"luas_flag_ha": area["luas_flag_ha"] * 10})
    return kk, area


def test_planted_errors_are_listed_and_nothing_is_changed(run, workspace, tmp_path):
    usual = run(WORKSPACE=str(workspace))
    plant(workspace)
    before = workspace.read_bytes()
    report = tmp_path / "curiga.csv"
    said = run(WORKSPACE=str(workspace), REPORT=str(report))
    assert said["FINDINGS"] >= usual["FINDINGS"] + 2
    with report.open(encoding="utf-8-sig", newline="") as stream:
        texts = [row["What was found"] for row in csv.DictReader(stream, delimiter=";")]
    assert any("more than" in text for text in texts)
    assert any("10×" in text for text in texts)
    assert workspace.read_bytes() == before
    other = run(WORKSPACE=str(workspace), YEAR=2019)
    assert other["RECORDS"] < said["RECORDS"]
    assert other["FINDINGS"] < said["FINDINGS"]


def test_a_year_without_records_is_named(run, workspace):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="1999"):
        run(WORKSPACE=str(workspace), YEAR=1999)

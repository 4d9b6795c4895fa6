"""The main job on real records, through the public algorithms only: what comes out equals what was published."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from kotaku_qgis.workspace.store import open_workspace

CODES = ["1a", "1b", "1c", "2a", "2b", "3a", "3b", "4a", "4b", "4c", "5a", "5b", "6a", "6b", "7a", "7b"]


@pytest.fixture(scope="module", params=["pekalongan_barat", "pekalongan_timur"])
def job(request, provider, shared_data, tmp_path_factory):
    """Run the job on one kecamatan; return the workspace, the published rows and every finding."""
    import processing

    source = shared_data / request.param
    folder = tmp_path_factory.mktemp(request.param)
    path = folder / "kota.gpkg"
    reports = {name: folder / f"{name}.csv" for name in ("rt", "baseline")}
    counts = {}
    processing.run(
        "kotaku:createworkspace",
        {
            "CITY": "Kota Pekalongan",
            "BOUNDARIES": str(source / "kelurahan.geojson"),
            "SECTOR_MEAN": "plain",
            "OUTPUT": str(path),
        },
    )
    counts["rt"] = processing.run(
        "kotaku:importrt",
        {"WORKSPACE": str(path), "SOURCE": str(source / "rt.geojson"), "REPORT": str(reports["rt"])},
    )
    counts["baseline"] = processing.run(
        "kotaku:importbaseline",
        {
            "WORKSPACE": str(path),
            "SOURCE": str(source / "baseline_rt_2019_2023.csv"),
            "REPORT": str(reports["baseline"]),
        },
    )
    processing.run("kotaku:score", {"WORKSPACE": str(path)})
    with (source / "baseline_rt_2019_2023.csv").open(encoding="utf-8-sig", newline="") as stream:
        published = list(csv.DictReader(stream))
    findings = {name: report.read_text(encoding="utf-8-sig") for name, report in reports.items()}
    return request.param, path, published, counts, findings


def test_every_score_total_and_class_is_the_published_one(job):
    _, path, published, _, _ = job
    with open_workspace(path, readonly=True) as ws:
        names = {row["wilayah_id"]: row["nama"] for row in ws.rows("wilayah")}
        rt = {row["rt_id"]: (names[row["wilayah_id"]], row["rt_rw"]) for row in ws.rows("rt") if row["rt_rw"]}
        scored = {(*rt[row["rt_id"]], row["tahun"]): row for row in ws.rows("asesmen")}
    assert len(scored) == len(published)
    wrong = [
        (key, column)
        for row in published
        for key in [(row["kelurahan"], row["rt_rw"], int(row["tahun"]))]
        for column, value in (
            *((f"n_{code}", int(float(row[f"{code}_nilai"]))) for code in CODES),
            ("total", int(float(row["total_nilai"]))),
            ("kelas", row["tingkat"]),
        )
        if scored[key][column] != value
    ]
    assert wrong == []


def test_polygons_and_records_without_a_partner_are_listed_by_name(job):
    kecamatan, path, _, counts, findings = job
    polygons, without, doubled = {
        "pekalongan_barat": (
            146,
            {
                ("Pringrejo", "RT003-RW007"),
                ("Pringrejo", "RT002-RW008"),
                ("Pasir Kraton Kramat", "RT006-RW006"),
                ("Pasir Kraton Kramat", "RT002-RW005"),
            },
            2,
        ),
        "pekalongan_timur": (63, {("Noyontaansari", "RT003-RW012"), ("Noyontaansari", "RT003-RW006")}, 0),
    }[kecamatan]
    assert counts["rt"]["ROWS"] == polygons
    assert counts["rt"]["KEYLESS"] == doubled
    with open_workspace(path, readonly=True) as ws:
        names = {row["wilayah_id"]: row["nama"] for row in ws.rows("wilayah")}
        rows = ws.rows("rt")
    assert sum(row["geom"] is not None for row in rows) == polygons
    assert {(names[row["wilayah_id"]], row["rt_rw"]) for row in rows if row["geom"] is None} == without
    for kelurahan, rt_rw in without:
        assert any(kelurahan in line and rt_rw in line for line in findings["baseline"].splitlines()), (
            f"{kelurahan} {rt_rw} is not listed"
        )
    if doubled:  # one finding names all the polygons of a key
        line = next(line for line in findings["rt"].splitlines() if "RT003-RW015" in line)
        assert all(str(feature) in line for feature in (51, 78, 79))


def test_sums_are_those_of_the_published_table(job):
    """Slum area and class counts per kelurahan, summed here from the published classes."""
    _, path, published, _, _ = job
    area: Counter = Counter()
    for row in published:
        if row["tingkat"] != "TK":
            area[row["kelurahan"], int(row["tahun"])] += float(row["luas_verif_ha"])
    with open_workspace(path, readonly=True) as ws:
        rows = ws.rows("agregat", tingkat="kelurahan")
    assert rows
    for row in rows:
        assert row["luas_kumuh_ha"] == pytest.approx(area[row["nama"], row["tahun"]], abs=1e-9)
        parts = sum(row[f"luas_{code}_ha"] or 0 for code in ("kb", "ks", "kr"))
        assert parts == pytest.approx(row["luas_kumuh_ha"], abs=1e-9)

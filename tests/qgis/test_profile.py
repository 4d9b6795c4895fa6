"""The profile sheets: their figures are the stored ones; whatever is missing is said."""

from __future__ import annotations

import re

import pytest

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.maps import profile
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.store import create_workspace, open_workspace
from tests.qgis import workspace_data
from tests.qgis.profile_pages import (
    YEAR,
    check_apart,
    check_figures,
    make,
    old_city,
    pages_of,
    scored_city,
    text_of,
    words_of,
)
from tests.qgis.workspace_data import record, square

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture(scope="module")
def scored(qgis_app, tmp_path_factory):
    return scored_city(tmp_path_factory.mktemp("profil"))


@pytest.fixture(scope="module")
def old(qgis_app, tmp_path_factory):
    return old_city(tmp_path_factory.mktemp("lama"))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("rules", ["scored", "old"])
def test_the_figures_of_every_rt_are_the_stored_ones(request, tmp_path, rules, lang):
    path, _ = request.getfixturevalue(rules)
    made = make(path, tmp_path / "rt.pdf", lang=lang)
    with open_workspace(path, readonly=True) as ws:
        rows = {row["rt_id"]: row for row in ws.rows("rt_asesmen", tahun=YEAR)}
        order = [unit.id for unit in profile.data.read(ws, YEAR).units("rt", photos=False)]
        regulation = ws.regulation
    checked = 0
    for page, key in enumerate(order, 1):
        if rows[key]["total"] is not None:
            text = text_of(made.path, page)
            check_figures(words_of(made.path, page), text, rows[key], regulation, lang)
            assert rows[key]["kode_kelas"] is None or rows[key]["kode_kelas"] in text
            checked += 1
    assert checked >= 3


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("level", ["kelurahan", "kawasan", "kota"])
def test_the_figures_of_sums_are_the_stored_ones(old, tmp_path, level, lang):
    made = make(old[0], tmp_path / "x.pdf", level, lang)
    with open_workspace(old[0], readonly=True) as ws:
        (row,) = ws.rows("agregat", tingkat=level, tahun=YEAR)
        regulation = ws.regulation
    assert len(regulation.parameters) == 19
    assert regulation.max_total == 95
    check_figures(words_of(made.path, 1), text_of(made.path, 1), row, regulation, lang)


def test_an_incomplete_record_says_what_is_missing_and_has_no_class(scored, tmp_path):
    made = make(scored[0], tmp_path / "rt.pdf", lang="en", areas=(scored[1]["rt"][1],))
    page = text_of(made.path)
    assert "Not counted yet: 2b, 4a" in page
    assert "Not assessed" in page
    assert re.search(r"Total score\s+incomplete", page)
    assert not re.search(r"slum \((KB|KS|KR|TK)\)", page)


def test_an_rt_without_a_record_has_a_sheet_that_says_so(scored, tmp_path):
    made = make(scored[0], tmp_path / "rt.pdf", areas=(scored[1]["rt"][5],))
    assert f"Tidak ada data tahun {YEAR}" in text_of(made.path)


@pytest.mark.parametrize(("lang", "name"), [("id", "RT tanpa nomor"), ("en", "RT without a number")])
def test_an_rt_without_a_key_is_called_so_in_the_language_of_the_sheet(qgis_app, tmp_path, lang, name):
    with create_workspace(tmp_path / "x.gpkg", workspace_data.SETTINGS) as ws:
        with ws.transaction("test") as step:
            (key,) = step.insert("rt", [{"geom": square(0, 0).wkb}])
            step.insert("baseline", [record(key, YEAR, 0.2)])
        assess(ws)
    assert name in text_of(make(tmp_path / "x.gpkg", tmp_path / "x.pdf", lang=lang).path)


@pytest.mark.parametrize("level", ["kelurahan", "kawasan", "kota"])
def test_sums_come_from_the_table_of_sums(scored, tmp_path, level):
    made = make(scored[0], tmp_path / "x.pdf", level, "en")
    with open_workspace(scored[0], readonly=True) as ws:
        rows = ws.rows("agregat", tingkat=level, tahun=YEAR)
    text = text_of(made.path)
    for row in rows:
        assert f"{format_number(row['luas_kumuh_ha'], 2, 'en')} ha" in text
        if row["total"] is not None:
            assert re.search(rf"Total score\s+{row['total']}\b", text)
        else:
            assert "have no complete record" in text


def test_the_summary_tells_years_classes_and_needs(scored, tmp_path):
    made = make(scored[0], tmp_path / "kota.pdf", "kota", "en")
    text = text_of(made.path)
    with open_workspace(scored[0], readonly=True) as ws:
        rows = {row["tahun"]: row for row in ws.rows("agregat", tingkat="kota")}
        areas = ws.rows("agregat", tingkat="kelurahan", tahun=YEAR)
    assert sorted(rows) == [2019, YEAR]
    for row in rows.values():
        assert format_number(row["luas_kumuh_ha"], 2, "en") in text
    less = rows[2019]["luas_kumuh_ha"] - rows[YEAR]["luas_kumuh_ha"]
    assert re.search(rf"City\s.*\s{re.escape(format_number(less, 2, 'en'))}$", text, re.MULTILINE)
    assert "Target: 0 ha" in text
    for row in areas:
        assert re.search(rf"^\s*{row['nama']}\s+\d+\s", text, re.MULTILINE)


@pytest.fixture(scope="module")
def real(provider, shared_data, tmp_path_factory):
    """Return the scored workspace of pekalongan_barat."""
    import processing

    source = shared_data / "pekalongan_barat"
    path = tmp_path_factory.mktemp("barat") / "kota.gpkg"
    processing.run(
        "kotaku:createworkspace",
        {"CITY": "Kota Pekalongan", "BOUNDARIES": str(source / "kelurahan.geojson"), "OUTPUT": str(path)},
    )
    for name, file in (("importrt", "rt.geojson"), ("importbaseline", "baseline_rt_2019_2023.csv")):
        processing.run(f"kotaku:{name}", {"WORKSPACE": str(path), "SOURCE": str(source / file)})
    processing.run("kotaku:score", {"WORKSPACE": str(path)})
    return path


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_146_sheets_of_the_real_kecamatan(real, tmp_path, lang):
    made = make(real, tmp_path / "rt.pdf", lang=lang)
    with open_workspace(real, readonly=True) as ws:
        rows = {row["rt_id"]: row for row in ws.rows("rt_asesmen", tahun=YEAR)}
        order = [unit.id for unit in profile.data.read(ws, YEAR).units("rt", photos=False)]
        regulation = ws.regulation
    assert made.pages == pages_of(made.path) == len(rows) >= 146
    assert not made.problems
    for page, (text, key) in enumerate(zip(text_of(made.path).split("\f"), order), 1):
        row, words = rows[key], words_of(made.path, page)
        if row["total"] is not None:
            check_figures(words, text, row, regulation, lang)
        check_apart(words, page)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("level", ["kelurahan", "kota"])
def test_the_sums_of_the_real_kecamatan(real, tmp_path, level, lang):
    made = make(real, tmp_path / "x.pdf", level, lang)
    with open_workspace(real, readonly=True) as ws:
        rows = {row["unit_id"]: row for row in ws.rows("agregat", tingkat=level, tahun=YEAR)}
        units = profile.data.read(ws, YEAR).units(level, photos=False)
        regulation = ws.regulation
    checked = 0
    for page, unit in enumerate(units, 1):
        row = rows[unit.id] if level == "kelurahan" else next(iter(rows.values()))
        if row["total"] is not None:
            check_figures(words_of(made.path, page), text_of(made.path, page), row, regulation, lang)
            checked += 1
        check_apart(words_of(made.path, page), page)
    assert checked >= (6 if level == "kelurahan" else 1)

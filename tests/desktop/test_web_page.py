"""The web page in a real browser: opened from a file, drawn, clicked, filtered, searched, on a telephone too."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.workspace.store import open_workspace
from tests.desktop.browser import Chromium
from tests.desktop.conftest import LANGUAGES
from tests.desktop.firefox import Firefox
from tests.names import ROOT

BROWSERS = [one for one in (Chromium, Firefox) if one.programs()]
pytestmark = [
    pytest.mark.usefixtures("qgis_app"),
    pytest.mark.skipif(
        not BROWSERS, reason="neither chromium with chromedriver nor firefox is installed (make setup-window)"
    ),
]
NASTY = "<img src=x onerror=\"document.title='broken into'\">"
OPEN_PLACE = """
const data = JSON.parse(document.getElementById('data').textContent);
for (const path of document.querySelectorAll('path.rt')) {
  if (Object.values(data.records).some((year) => year[path.dataset.rt][0] !== 3)) continue;
  const box = path.getBoundingClientRect();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  if (document.elementFromPoint(x, y) === path) return [Number(path.dataset.rt), x, y];
}"""
"""Finds an RT, complete in every year, whose middle is not covered: its place in the data, where to click."""
DATA = "return JSON.parse(document.getElementById('data').textContent)"


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request, sample_workspace, tmp_path_factory):
    """Return language, file and workspace of a page with a name that would break into it."""
    from kotaku_qgis.exchange.web import export_html

    folder = tmp_path_factory.mktemp(f"web-{request.param}")
    path = shutil.copy(sample_workspace, folder / "ruang.gpkg")
    with open_workspace(path) as workspace:
        first = workspace.rows("rt_asesmen", tahun=2023)[0]
        with workspace.transaction("test") as step:
            step.insert("kawasan", [{"nama": NASTY, "geom": first["geom"]}])
        export_html(workspace, folder / "peta kumuh.html", lang=request.param)
    return request.param, folder / "peta kumuh.html", path


@pytest.fixture(scope="module", params=BROWSERS, ids=[one.__name__.lower() for one in BROWSERS])
def browser(request, tmp_path_factory):
    with request.param(tmp_path_factory.mktemp("browser")) as made:
        yield made


@pytest.fixture(scope="module")
def out(build, browser):
    folder = build / "web" / type(browser).__name__.lower()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def record(data, path, rt, year):
    """Return the row of the workspace for an RT of the page."""
    one = data["rt"][rt]
    name = data["kelurahan"][one["k"]]["name"]
    with open_workspace(path, readonly=True) as workspace:
        rows = workspace.rows("rt_asesmen", tahun=year)
        (found,) = [row for row in rows if (row["rt_rw"], row["kelurahan"]) == (one["key"], name)]
        return found, workspace.regulation


def test_it_asks_the_network_for_nothing_and_draws_every_polygon(page, browser, out):
    lang, path, _ = page
    browser.open(path)
    browser.shot(out / f"{lang}-desktop.png")
    assert browser.requests() == [path.as_uri()]
    assert browser.complaints() == []
    data = browser.run(DATA)
    drawn = sum(bool(one["g"]) for one in data["rt"])
    assert browser.run("return document.querySelectorAll('path.rt').length") == drawn > 50
    sizes = browser.run(
        "return [...document.querySelectorAll('path.rt')].map((one) => one.getBoundingClientRect().width)"
    )
    assert min(sizes) > 2
    assert browser.run("return document.documentElement.lang") == lang
    assert browser.text(".leaflet-control-scale").strip().endswith("m")


def test_no_name_becomes_markup(page, browser):
    _, path, _ = page
    browser.open(path)
    browser.run("document.querySelectorAll('.label.kawasan').length")
    browser.click("#list button")
    assert browser.run("return document.images.length") == 0
    assert "broken" not in browser.run("return document.title")
    assert browser.run("return document.querySelectorAll('script').length") == 3


def test_a_click_tells_the_figures_of_the_table(page, browser, out):
    lang, path, workspace = page
    browser.open(path)
    data = browser.run(DATA)
    rt, x, y = browser.run(OPEN_PLACE)
    browser.click_at(x, y)
    browser.until("return document.querySelector('.leaflet-popup .profile') !== null")
    browser.shot(out / f"{lang}-popup.png")
    row, regulation = record(data, workspace, rt, 2023)
    said = browser.text(".profile")
    assert regulation.slum_class(row["kelas"]).name.in_(lang) in said
    assert {"id": f"{row['total']} dari 80", "en": f"{row['total']} of 80"}[lang] in said
    for value, decimals, unit in (
        (row["luas_verifikasi_ha"], 2, " ha"),
        (row["luas_gambar_ha"], 2, " ha"),
        (row["jumlah_penduduk"], 0, ""),
        (row["rata_kekumuhan"], 2, " %"),
    ):
        assert format_number(value, decimals, lang) + unit in said
    for aspect in regulation.aspects:
        line = browser.text(f".profile tr[data-aspect='{aspect.code}']")
        assert format_number(row[aspect.mean_column], 2, lang) + " %" in line
    browser.click(".profile summary")
    for one in regulation.parameters:
        line = browser.text(f".profile tr[data-parameter='{one.code}']")
        assert format_number(row[one.percent_column], 2, lang) + " %" in line
        assert line.split()[-1] == str(row[one.score_column])


def test_the_year_changes_map_table_and_popup(page, browser):
    lang, path, workspace = page
    browser.open(path)
    data = browser.run(DATA)
    rt, x, y = browser.run(OPEN_PLACE)
    browser.click_at(x, y)
    fills = "return [...document.querySelectorAll('path.rt')].map((one) => one.getAttribute('fill'))"
    before = browser.run(fills)
    browser.click("#years input[value='2019']")
    assert browser.run(fills) != before
    row, regulation = record(data, workspace, rt, 2019)
    assert {"id": f"{row['total']} dari 80", "en": f"{row['total']} of 80"}[lang] in browser.text(".profile")
    with open_workspace(workspace, readonly=True) as opened:
        (sums,) = opened.rows("agregat", tingkat="kota", tahun=2019)
        rows = opened.rows("rt_asesmen", tahun=2019)
    for one in regulation.classes:
        count = sum(row["kelas"] == one.code for row in rows if row["rt_rw"])
        shown = browser.text(f"tr[data-class='{one.code}']")
        assert shown.split()[-2:] == [
            format_number(count, 0, lang),
            format_number(sums[f"luas_{one.code.lower()}_ha"], 2, lang),
        ]
    assert browser.text("#slum") == format_number(sums["luas_kumuh_ha"], 2, lang) + " ha"
    # colours follow the class: one hatch per class, and no two classes share one
    by_class = {}
    for at, fill in browser.run(
        "return [...document.querySelectorAll('path.rt')].map((one) => [Number(one.dataset.rt), one.getAttribute('fill')])"
    ):
        kelas = data["records"]["2019"][at]
        by_class.setdefault(kelas[1] if len(kelas) > 1 else None, set()).add(fill)
    assert all(len(found) == 1 for found in by_class.values())
    assert len(set.union(*by_class.values())) == len(by_class)


def test_the_filter_hides_a_class(page, browser):
    _, path, workspace = page
    browser.open(path)
    with open_workspace(workspace, readonly=True) as opened:
        rows = [row for row in opened.rows("rt_asesmen", tahun=2023) if row["geom"]]
    light = sum(row["kelas"] == "KR" for row in rows)
    count = "return document.querySelectorAll('path.rt').length"
    whole = browser.run(count)
    browser.click("tr[data-class='KR'] input")
    assert browser.run(count) == whole - light < whole
    browser.click("tr[data-class='KR'] input")
    assert browser.run(count) == whole


def test_hatches_differ_without_colour(page, browser):
    _, path, _ = page
    browser.open(path)
    hatches = browser.run(
        "return [...document.querySelectorAll('.patterns pattern')].map((one) => one.innerHTML.replace(/#\\w{6}/, ''))"
    )
    assert len(hatches) == 5
    assert len(set(hatches)) == 5


def test_search_and_keyboard_lead_to_an_rt_and_back(page, browser, out):
    lang, path, _ = page
    browser.open(path)
    data = browser.run(DATA)
    name = data["kelurahan"][0]["name"]
    browser.click("#search")
    browser.keys(name[:4].lower())
    assert browser.texts("#found button")[0].startswith(name)
    browser.keys("\ue004\ue007")  # Tab, Enter
    assert browser.text("#place") == name
    members = [at for at, one in enumerate(data["rt"]) if one["k"] == 0]
    assert len(browser.texts("#list button")) == len(members)
    browser.run(f"document.querySelector('[data-rt-item=\"{members[0]}\"]').focus()")
    browser.keys("\ue007")
    assert browser.run("return document.querySelector('.profile').dataset.rt") == str(members[0])
    browser.shot(out / f"{lang}-kelurahan.png")
    browser.keys("\ue00c")  # Esc
    assert browser.run("return document.querySelector('.profile')") is None
    assert browser.run("return document.activeElement.dataset.rtItem") == str(members[0])
    browser.click("#whole")
    assert browser.text("#place") == {"id": "Seluruh kota", "en": "The whole city"}[lang]
    browser.click("#search")
    browser.keys("zzz")
    assert browser.texts("#found button") == []
    assert browser.text("#found")


def test_the_reader_switches_the_language(page, browser):
    lang, path, _ = page
    browser.open(path)
    before = browser.text("#panel")
    browser.click("#language")
    after = browser.text("#panel")
    other = {"id": "en", "en": "id"}[lang]
    assert browser.run("return document.documentElement.lang") == other
    for words, speaks in (("Kumuh ringan", "id"), ("Light slum", "en")):
        assert (words in before, words in after) == (speaks == lang, speaks == other)


def test_an_incomplete_rt_says_which_figure_is_missing(page, browser):
    lang, path, _ = page
    browser.open(path)
    data = browser.run(DATA)
    found = [
        (year, at)
        for year, listed in data["records"].items()
        for at, one in enumerate(listed)
        if one[0] == 2 and data["rt"][at]["g"]
    ]
    assert found
    year, at = found[0]
    browser.click(f"#years input[value='{year}']")
    browser.click(f"[data-kelurahan='{data['rt'][at]['k']}']")
    browser.click(f"[data-rt-item='{at}']")
    note = browser.text(".profile .note")
    blank = [
        one["code"]
        for one in data["rules"]["parameters"]
        if data["records"][year][at][data["columns"].index(f"n_{one['code']}")] is None
    ]
    assert ", ".join(blank) in note
    assert {"id": "Belum dinilai", "en": "Not assessed"}[lang] in browser.text(".profile .verdict")


def test_the_figures_of_the_city_and_of_a_kawasan_stand_in_the_page(page, browser, out):
    lang, path, workspace = page
    browser.open(path)
    with open_workspace(workspace, readonly=True) as opened:
        (sums,) = opened.rows("agregat", tingkat="kota", tahun=2023)
    browser.click("#figures summary")
    said = browser.text("#figures")
    assert format_number(sums["jumlah_penduduk"], 0, lang) in said
    assert format_number(sums["rata_5"], 2, lang) + " %" in said
    browser.shot(out / f"{lang}-city.png")
    browser.click("[data-kawasan='0']")
    assert browser.text(".profile h2") == NASTY
    browser.click("#language")  # what is open follows
    assert browser.text(".profile h2") == NASTY
    browser.keys("\ue00c")
    assert browser.run("return document.querySelector('.profile')") is None


def test_a_background_is_asked_for_only_when_chosen_and_its_absence_is_told(page, browser):
    lang, path, _ = page
    browser.open(path)
    assert browser.requests() == [path.as_uri()]
    browser.run(
        "const box = document.getElementById('background'); box.value = '0';"
        "box.dispatchEvent(new Event('change'))"
    )
    told = browser.until("const one = document.querySelector('.tell'); return one && one.innerText")
    assert {"id": "tidak dapat dimuat", "en": "cannot be loaded"}[lang] in told
    hosts = {url.split("/")[2] for url in browser.requests()}
    assert hosts == {"a.tile.openstreetmap.fr"}
    assert "OpenStreetMap" in browser.text(".credit")


def test_a_telephone(page, browser, tmp_path, out):
    lang, path, _ = page
    width = max(360, browser.narrowest)
    with type(browser)(tmp_path, 360, 640, touch=True) as browser:  # noqa: PLR1704 (the small one)
        browser.open(path)
        browser.shot(out / f"{lang}-phone.png")
        assert browser.run("return document.documentElement.scrollWidth") <= width
        assert browser.run("return getComputedStyle(document.getElementById('panel')).display") == "none"
        rt, x, y = browser.run(OPEN_PLACE)
        browser.click_at(x, y)
        assert browser.run("return document.querySelector('#sheet .profile').dataset.rt") == str(rt)
        browser.shot(out / f"{lang}-phone-rt.png")
        wide = "const one = document.getElementById(arguments[0]); return [one.scrollWidth, one.clientWidth]"
        inner, outer = browser.run(wide, "sheet")
        assert inner <= outer
        browser.click("#sheet .close")
        assert browser.run("return document.getElementById('sheet').hidden")
        browser.click("#toggle")
        browser.shot(out / f"{lang}-phone-legend.png")
        inner, outer = browser.run(wide, "panel")
        assert inner <= outer <= width
        covered = browser.run(
            "const box = document.getElementById('toggle').getBoundingClientRect();"
            "return document.elementFromPoint(box.x + 9, box.y + 9).id"
        )
        assert covered == "toggle"
        browser.click("#list button")
        browser.click("#list button")
        assert browser.run("return document.getElementById('sheet').hidden") is False
        assert browser.complaints() == []


def test_a_telephone_that_is_turned_shows_the_profile_in_the_other_form(page, browser, tmp_path):
    _, path, _ = page
    with type(browser)(tmp_path, 1000, 640) as browser:  # noqa: PLR1704 (a window of its own)
        browser.open(path)
        rt, x, y = browser.run(OPEN_PLACE)
        browser.click_at(x, y)
        browser.until("return document.querySelector('.leaflet-popup .profile') !== null")
        browser.resize(browser.narrowest, 640)
        browser.until("return document.getElementById('sheet').hidden === false")
        assert browser.run("return document.querySelector('#sheet .profile').dataset.rt") == str(rt)
        assert browser.run("return document.querySelector('.leaflet-popup')") is None
        browser.resize(1000, 640)
        browser.until("return document.querySelector('.leaflet-popup .profile') !== null")
        assert browser.run("return document.getElementById('sheet').hidden")


def test_every_figure_stands_on_one_line(page, browser):
    _, path, _ = page
    browser.open(path)
    _, x, y = browser.run(OPEN_PLACE)
    browser.click_at(x, y)
    browser.until("return document.querySelector('.profile') !== null")
    browser.click(".profile summary")
    lines = browser.run(
        "return [...document.querySelectorAll('.profile td:not(.words)')].map((one) => {"
        "const range = document.createRange(); range.selectNodeContents(one);"
        "return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size})"
    )
    assert len(lines) > 40
    assert max(lines) == 1


def test_on_paper_are_map_legend_and_sources_and_then_the_window_is_as_before(page, browser, tmp_path):
    lang, path, workspace = page
    browser.open(path)
    size = (
        "const box = document.getElementById('map').getBoundingClientRect(); return [box.width, box.height]"
    )
    before = browser.run(size)
    browser.paper(tmp_path / "city.pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "city.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    data = browser.run(DATA)
    for words in (data["title"][lang], *(one["name"][lang] for one in data["rules"]["classes"])):
        assert words in text
    for one in data["kelurahan"]:
        assert one["name"] in text
    assert {"id": "English", "en": "Bahasa Indonesia"}[lang] not in text  # buttons are not printed
    assert browser.run(size) == before
    rt, x, y = browser.run(OPEN_PLACE)
    browser.click_at(x, y)
    browser.until("return document.querySelector('.leaflet-popup .profile') !== null")
    browser.paper(tmp_path / "rt.pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "rt.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    row, regulation = record(data, workspace, rt, 2023)
    for one in regulation.parameters:  # the list that was closed on the screen, too
        assert one.code in text.split()
    assert format_number(row["rata_kekumuhan"], 2, lang) in text
    assert browser.run("return document.getElementById('sheet').hidden")
    assert browser.run("return document.querySelector('.leaflet-popup .profile') !== null")


def test_a_real_district_of_five_years_is_small(shared_data, browser, tmp_path, out):
    from kotaku_qgis.exchange.web import export_html

    made = tmp_path / "demo"
    command = [sys.executable, ROOT / ".ci" / "demo.py", "--output", made, "--no-exports"]
    subprocess.run([*command, "--source", shared_data / "pekalongan_barat"], check=True, capture_output=True)
    (workspace,) = made.glob("*.gpkg")
    with open_workspace(workspace, readonly=True) as opened:
        written = export_html(opened, tmp_path / "peta.html")
        (sums,) = opened.rows("agregat", tingkat="kota", tahun=2023)
    assert written.drawn == 146
    assert written.path.stat().st_size < 1_000_000
    browser.open(written.path)
    browser.shot(out / "pekalongan.png")
    assert browser.text("#slum") == format_number(sums["luas_kumuh_ha"], 2, "id") + " ha"
    assert browser.run("return document.querySelectorAll('path.rt').length") == 146

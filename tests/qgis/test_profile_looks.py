"""How profile sheets look: nothing cropped, nothing on top of another, long names, legend, scale bar."""

from __future__ import annotations

import re
import shutil
import subprocess

import numpy as np
import pytest

from kotaku_qgis.maps import profile
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.store import create_workspace, open_workspace
from tests.qgis import workspace_data
from tests.qgis.profile_pages import (
    A4,
    LONG,
    MAP,
    TEXTS,
    YEAR,
    check_apart,
    make,
    old_city,
    scored_city,
    text_of,
    words_of,
)
from tests.qgis.workspace_data import record, square

RED = (0xB3, 0x26, 0x1E)
BLUE = (0x5B, 0x7F, 0xA6)
BAR_MM = (186 * 0.2 - 2) * 0.66
"""Length of a bar of 100 %."""

pytestmark = pytest.mark.usefixtures("qgis_app")


def picture(pdf, page, width, *, color=False):
    """Return a page as an array, *width* pixels wide."""
    kind = [] if color else ["-gray"]
    size = ["-scale-to-x", str(width), "-scale-to-y", "-1"]
    pages = ["-f", str(page), "-l", str(page), "-singlefile"]
    data = subprocess.run(
        ["pdftoppm", *kind, *size, *pages, str(pdf)], check=True, capture_output=True
    ).stdout
    head = re.match(rb"P[56]\s+(\d+)\s+(\d+)\s+255\s", data)
    shape = (int(head[2]), int(head[1]), *((3,) if color else ()))
    return np.frombuffer(data[head.end() :], dtype=np.uint8).reshape(shape)


def grey(image):
    """Return a picture of Qt's as an array."""
    image = image.convertToFormat(image.Format.Format_Grayscale8)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bytes(bits), np.uint8).reshape(image.height(), image.bytesPerLine())[
        :, : image.width()
    ]


def coarse(array, cells=40):
    """Return the mean of the squares of a grid."""
    high, wide = array.shape[0] // cells, array.shape[1] // cells
    cut = array[: high * cells, : wide * cells].astype(float)
    return cut.reshape(cells, high, cells, wide).mean(axis=(1, 3))


def bars(pdf, page, width=2100):
    """Return the lengths in millimetres of the bars beside the table, from above."""
    seen = picture(pdf, page, width, color=True).astype(int)
    blue = (abs(seen - np.array(BLUE)).sum(axis=2) < 40)[:, int(width * 0.76) :]
    rows = blue.sum(axis=1)
    found, inside = [], False
    for count in rows:
        if count > 3 and not inside:
            found.append(count)
        elif count > 3:
            found[-1] = max(found[-1], count)
        inside = count > 3
    return [one * 210 / width for one in found]


@pytest.fixture(scope="module")
def old(qgis_app, tmp_path_factory):
    return old_city(tmp_path_factory.mktemp("lama"))


@pytest.fixture(scope="module")
def scored(qgis_app, tmp_path_factory):
    return scored_city(tmp_path_factory.mktemp("profil"))


@pytest.mark.parametrize("level", ["rt", "kelurahan", "kawasan", "kota"])
def test_no_word_leaves_the_page_or_lies_on_another(scored, tmp_path, level):
    made = make(scored[0], tmp_path / "x.pdf", level)
    for page in range(1, made.pages + 1):
        words = words_of(made.path, page)
        assert len(words) > 60
        check_apart(words, page)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("level", ["rt", "kelurahan", "kawasan", "kota"])
def test_nineteen_parameters_long_names_and_four_logos_find_room(old, tmp_path, level, lang):
    made = make(old[0], tmp_path / "x.pdf", level, lang)
    for page in range(1, made.pages + 1):
        words = words_of(made.path, page)
        check_apart(words, page)
        flat = " ".join(word for _, word in words)
        for text in (*TEXTS.values(), "Kabupaten Penukal Abab Lematang Ilir", "Kepulauan Bangka Belitung"):
            for word in text.split():
                assert word in flat, (page, word)
    assert level == "kota" or LONG in " ".join(word for _, word in words_of(made.path, 1))
    codes = {word for (left, _, _, _), word in words_of(made.path, 1) if left < 40}
    assert {"4d", "4e", "6c", "7b"} <= codes


def test_the_legend_names_classes_and_lines(scored, tmp_path):
    from kotaku_qgis.core import regulation as regulations

    rules = regulations.load("permen-14-2018")
    made = make(scored[0], tmp_path / "x.pdf", "kelurahan", "en")
    for page in range(1, made.pages + 1):
        words = words_of(made.path, page)
        (high,) = [box[1] for box, word in words if word == "Severe" and box[0] > MAP[0]]
        line = sorted((box[0], word) for box, word in words if abs(box[1] - high) < 2 and box[0] > MAP[0])
        names = [one.name.in_("en") for one in rules.classes] + [rules.unassessed.name.in_("en")]
        assert " ".join(word for _, word in line) == " ".join(names)
        assert "boundary" in [word for box, word in words if box[1] > high]


def test_an_rt_that_is_not_drawn_has_the_map_of_its_kelurahan(scored, tmp_path):
    path = tmp_path / "contoh.gpkg"
    shutil.copy(scored[0], path)
    with open_workspace(path) as ws, ws.transaction("test") as step:
        step.update("rt", scored[1]["rt"][0], {"geom": None})
    text = text_of(make(path, tmp_path / "x.pdf", lang="en", areas=(scored[1]["rt"][0],)).path)
    flat = " ".join(text.split())
    assert "Not drawn yet" in flat
    assert "Scale 1 :" in flat


def test_bars_are_as_long_as_their_figures_say(old, tmp_path):
    made = make(old[0], tmp_path / "x.pdf")
    with open_workspace(old[0], readonly=True) as ws:
        rows = {row["rt_id"]: row for row in ws.rows("rt_asesmen", tahun=YEAR)}
        order = [unit.id for unit in profile.data.read(ws, YEAR).units("rt", photos=False)]
        regulation = ws.regulation
    for page, key in enumerate(order, 1):
        means = [rows[key][aspect.mean_column] for aspect in regulation.aspects]
        lengths = bars(made.path, page)
        wanted = [BAR_MM * min(mean, 100) / 100 for mean in means if mean > 0]
        assert lengths == pytest.approx(wanted, abs=0.35), (page, means)


def test_the_curve_to_zero_is_drawn_to_scale_whatever_its_course(qgis_app, tmp_path):
    shares = dict(zip(range(2015, 2024), (0.3, 0.8, 0.5, 0.9, 0.4, 0.2, 0.45, 0.3, 0.02)))
    with create_workspace(tmp_path / "x.gpkg", workspace_data.SETTINGS) as ws:
        with ws.transaction("test") as step:
            keys = step.insert(
                "rt", [{"rt_rw": f"RT{n:03d}-RW001", "geom": square(n, 0).wkb} for n in range(40)]
            )
            step.insert(
                "baseline",
                [
                    record(key, year, min(1.0, share * (n + 15) / 40))
                    for n, key in enumerate(keys)
                    for year, share in shares.items()
                ],
            )
        assess(ws)
        rows = {row["tahun"]: row["luas_kumuh_ha"] for row in ws.rows("agregat", tingkat="kota")}
    assert min(rows.values()) == 0
    made = make(tmp_path / "x.gpkg", tmp_path / "x.pdf", "kota", "en")
    words = words_of(made.path, 2)
    check_apart(words, 2)
    seen = picture(made.path, 2, 2100, color=True).astype(int)
    red = abs(seen - np.array(RED)).sum(axis=2) < 40
    points = []
    for year, value in rows.items():
        assert f"{value:.2f}" in [word for _, word in words]
        (x,) = {
            round((left + right) / 2 / 595.28 * 2100)
            for (left, top, right, _), word in words
            if word == f"{year}" and 340 < top < 400
        }
        # a point is a square of 1.8 mm: the rows in which all of it is red
        rows_of = np.flatnonzero(red[:, x - 7 : x + 8].all(axis=1))
        points.append((value, rows_of.mean()))
    values, heights = np.array(points).T
    slope, zero = np.polyfit(values, heights, 1)
    assert slope < 0
    assert abs(heights - (slope * values + zero)).max() < 4  # tenths of a millimetre


@pytest.mark.parametrize("level", ["rt", "kota"])
def test_the_preview_is_the_page_that_is_printed(scored, tmp_path, level):
    from qgis.PyQt.QtWidgets import QApplication

    from kotaku_qgis.gui.maps.page_preview import PagePreview

    job = profile.ProfileJob(str(scored[0]), str(tmp_path / "x.pdf"), YEAR, level, "en")
    with open_workspace(scored[0], readonly=True) as ws:
        made = profile.run(ws, job)
        preview = PagePreview()
        preview.resize(700, 900)
        preview.show()
        QApplication.processEvents()
        preview.show_album(profile.ProfileBook(ws, job))
        for page in (1, made.pages, 2):
            preview.page.setValue(page)
            seen = grey(preview.view.scene().items()[0].pixmap().toImage())
            printed = picture(made.path, page, seen.shape[1])
            assert seen.shape == pytest.approx(printed.shape, abs=2)
            assert abs(coarse(seen) - coarse(printed)).max() < 20, page


@pytest.mark.parametrize(("lang", "thousand"), [("id", "1.000"), ("en", "1,000")])
def test_the_scale_bar_is_metric_and_writes_as_the_sheet_does(qgis_app, tmp_path, lang, thousand):
    with create_workspace(tmp_path / "luas.gpkg", workspace_data.SETTINGS) as ws:
        with ws.transaction("test") as step:
            (key,) = step.insert("rt", [{"rt_rw": "RT001-RW001", "geom": square(0, 0, 2000).wkb}])
            step.insert("baseline", [record(key, YEAR, 0.2)])
        assess(ws)
    text = text_of(make(tmp_path / "luas.gpkg", tmp_path / "x.pdf", lang=lang).path)
    assert re.search(rf"\b0\s.*\b{re.escape(thousand)}\b.*\d k?m\b", text)
    assert not re.search(r"\b(mi|ft)\b", text)


def test_a_city_of_sixty_kelurahan_needs_more_pages_and_every_one_is_named(qgis_app, tmp_path):
    names = [f"Kelurahan Nomor {number:02d}" for number in range(60)]
    with create_workspace(tmp_path / "besar.gpkg", workspace_data.SETTINGS) as ws:
        with ws.transaction("test") as step:
            areas = step.insert(
                "wilayah",
                [
                    {"tingkat": "kelurahan", "nama": name, "geom": square(number % 10, number // 10).wkb}
                    for number, name in enumerate(names)
                ],
            )
            rts = step.insert(
                "rt",
                [
                    {"wilayah_id": key, "rt_rw": "RT001-RW001", "geom": square(number % 10, number // 10).wkb}
                    for number, key in enumerate(areas)
                ],
            )
            step.insert("baseline", [record(key, YEAR, 0.4) for key in rts])
        assess(ws)
    made = make(tmp_path / "besar.gpkg", tmp_path / "kota.pdf", "kota")
    text = text_of(made.path).split("\f")
    tables = [page for page in text if "Perbandingan kelurahan" in page]
    assert len(tables) == 2
    assert [name for name in names if not any(name in page for page in tables)] == []
    assert sum("Yang masih dibutuhkan" in page for page in text) == 1
    for page in range(1, made.pages + 1):
        assert all(bottom <= A4[1] - 20 for (_, _, _, bottom), _ in words_of(made.path, page))

"""The profile sheets: their figures are the stored ones, nothing is cropped, whatever is missing is said."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.maps import profile
from kotaku_qgis.maps.profile_parts import figure
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace, open_workspace
from tests.qgis import workspace_data
from tests.qgis.workspace_data import city, record, square

pytestmark = pytest.mark.usefixtures("qgis_app")
A4 = (595.0, 842.0)
YEAR = 2023
SECTORS = 455.0
"""Right of this stand the sector means, in points."""
MAP = (275.0, 134.0, 350.0)
"""Left, upper and lowest edge of the map of the template, in points."""


def text_of(pdf, page=None):
    options = ["-f", str(page), "-l", str(page)] if page else []
    return subprocess.run(
        ["pdftotext", *options, "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout


def words_of(pdf, page):
    """Return the words of a page with their boxes in points."""
    made = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    pattern = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    return [(tuple(float(one) for one in found[:4]), found[4]) for found in re.findall(pattern, made)]


def row_of(words, code):
    """Return the words that stand at the height of a parameter's code."""
    ((_, top, _, bottom),) = [box for box, word in words if word == code and box[0] < 40 and box[1] > 300]
    middle = (top + bottom) / 2
    return [
        word for (left, high, _, low), word in words if abs((high + low) / 2 - middle) < 2 and left < SECTORS
    ]


def pages_of(pdf):
    made = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", made)[1])


def make(path, out, level="rt", lang="id", **more):
    with open_workspace(path, readonly=True) as ws:
        return profile.run(ws, profile.ProfileJob(str(path), str(out), YEAR, level, lang, **more))


@pytest.fixture(scope="module")
def scored(qgis_app, tmp_path_factory):
    """Return a scored city: an RT without a record, one with a gap, photos lying on their side, long names."""
    from qgis.PyQt.QtGui import QColor, QImage

    folder = tmp_path_factory.mktemp("profil")
    workspace, keys = city(folder)
    with workspace:
        gap = workspace.rows("baseline", rt_id=keys["rt"][1], tahun=YEAR)[0]
        with workspace.transaction("test") as step:
            step.update("baseline", gap["baseline_id"], {"v_2b": None, "v_4a": None})
            (folder / "foto").mkdir()
            image = QImage(900, 600, QImage.Format.Format_RGB32)
            image.fill(QColor("teal"))
            for number in range(5):
                image.save(str(folder / "foto" / f"{number}.jpg"))
            (folder / "foto" / "rusak.jpg").write_bytes(b"no picture")
            rows = [
                {"rt_id": keys["rt"][0], "berkas": f"foto/{number}.jpg", "keterangan": f"Saluran {number}"}
                for number in range(5)
            ]
            rows.append({"rt_id": keys["rt"][2], "berkas": "foto/rusak.jpg"})
            step.insert("foto", rows)
        assess(workspace)
    return folder / "contoh.gpkg", keys


@pytest.fixture(scope="module")
def sheets(scored, tmp_path_factory):
    return make(scored[0], tmp_path_factory.mktemp("sheets") / "rt.pdf", lang="en")


def test_a_page_for_every_rt_and_nothing_left_beside_it(scored, sheets):
    with open_workspace(scored[0], readonly=True) as ws:
        count = len(ws.rows("rt"))
    assert sheets.pages == count == pages_of(sheets.path)
    assert [one.name for one in sheets.path.parent.iterdir()] == ["rt.pdf"]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_figures_are_the_stored_ones(scored, tmp_path, lang):
    made = make(scored[0], tmp_path / "rt.pdf", lang=lang, areas=(scored[1]["rt"][0],))
    page, words = text_of(made.path), words_of(made.path, 1)
    with open_workspace(scored[0], readonly=True) as ws:
        (row,) = ws.rows("rt_asesmen", rt_id=scored[1]["rt"][0], tahun=YEAR)
        regulation = ws.regulation
    for one in regulation.parameters:
        shown = [
            figure(row[one.volume_column], one.unit, lang),
            figure(row[one.denominator], one.unit, lang),
            format_number(row[one.percent_column], 2, lang),
            f"{row[one.score_column]}",
        ]
        found = row_of(words, one.code)
        assert [text for text in found if text in shown] == shown, found
    for aspect in regulation.aspects:
        assert f"{format_number(row[aspect.mean_column], 2, lang)} %" in page
    assert re.search(rf"(Total nilai|Total score)\s+{row['total']}\b", page)
    assert f"{regulation.slum_class(row['kelas']).name.in_(lang)} ({row['kelas']})" in page
    assert row["kode_kelas"] in page
    assert f"{format_number(row['luas_verifikasi_ha'], 2, lang)} ha" in page


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


def test_up_to_four_photos_are_printed_and_a_broken_one_is_named(scored, sheets, tmp_path):
    def pictures(pdf):
        return subprocess.run(
            ["pdfimages", "-list", str(pdf)], check=True, capture_output=True, text=True
        ).stdout

    one = make(scored[0], tmp_path / "a.pdf", areas=(scored[1]["rt"][0],))
    assert pictures(one.path).count("image") == 4
    assert len(re.findall(r"Saluran \d", text_of(one.path))) == 4
    none = make(scored[0], tmp_path / "b.pdf", areas=(scored[1]["rt"][0],), photos=False)
    assert pictures(none.path).count("image") == 0
    assert "Saluran" not in text_of(none.path)
    (problem,) = [one for one in sheets.problems if one.code == "photo-unreadable"]
    assert problem.place.file.endswith("rusak.jpg")


def test_a_photo_taken_on_its_side_stands_upright(qgis_app, tmp_path):
    from qgis.PyQt.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

    from kotaku_qgis.maps.profile_data import Photo
    from kotaku_qgis.maps.profile_photos import PIXELS, Upright

    writer = QImageWriter(str(tmp_path / "x.jpg"), b"jpg")
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(QImage(1600, 800, QImage.Format.Format_RGB32))
    made = Upright(tmp_path / "out").of(Photo(tmp_path / "x.jpg", ""))
    size = QImageReader(str(made)).size()
    assert (size.width(), size.height()) == (PIXELS // 2, PIXELS)


@pytest.mark.parametrize("level", ["rt", "kelurahan", "kawasan", "kota"])
def test_no_word_leaves_the_page_or_lies_on_another(scored, tmp_path, level):
    made = make(scored[0], tmp_path / "x.pdf", level)
    for page in range(1, made.pages + 1):
        words = words_of(made.path, page)
        assert len(words) > 60
        for (left, top, right, bottom), word in words:
            assert left >= 33, word
            assert right <= A4[0] - 33, word
            assert top >= 20, word
            assert bottom <= A4[1] - 20, word
        # letters are lower than their boxes; labels on the map make room for each other by themselves
        inner = [
            ((left + 0.5, top + (bottom - top) * 0.3, right - 0.5, bottom - (bottom - top) * 0.3), word)
            for (left, top, right, bottom), word in words
            if not (left > MAP[0] and MAP[1] < top < MAP[2])
        ]
        for number, ((left, top, right, bottom), word) in enumerate(inner):
            for (left2, top2, right2, bottom2), other in inner[number + 1 :]:
                apart = right2 <= left or right <= left2 or bottom2 <= top or bottom <= top2
                assert apart, (page, word, other)


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


def test_resumed_sheets_are_used_and_nothing_is_written_when_cancelled(scored, tmp_path):
    from qgis.core import QgsFeedback

    job = profile.ProfileJob(str(scored[0]), str(tmp_path / "rt.pdf"), YEAR, "rt", "id", date="2026-11-24")
    feedback = QgsFeedback()
    with open_workspace(scored[0], readonly=True) as ws:
        book = profile.ProfileBook(ws, job, together=2)
        for page in book.steps(feedback):
            if page == 2:
                feedback.cancel()
        assert book.finish(feedback).cancelled
        assert not (tmp_path / "rt.pdf").exists()
        made = profile.run(ws, job)
        assert made.kept == 2
        whole = profile.run(ws, profile.ProfileJob(**{**job.__dict__, "output": str(tmp_path / "b.pdf")}))
    assert whole.kept == 0
    assert text_of(tmp_path / "rt.pdf") == text_of(tmp_path / "b.pdf")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["b.pdf", "rt.pdf"]


def test_a_file_for_each(scored, tmp_path):
    made = make(scored[0], tmp_path / "profil.pdf", separate=True)
    assert len(made.files) == made.pages == len(set(made.files))
    assert all(one.parent == tmp_path / "profil" and pages_of(one) == 1 for one in made.files)
    assert not (tmp_path / "profil.pdf").exists()


def test_what_cannot_be_made_is_told(scored, tmp_path):
    with pytest.raises(KotakuError) as caught:
        make(scored[0], tmp_path / "x.pdf", areas=("Atlantis",))
    assert caught.value.values["name"] == "atlantis"
    with pytest.raises(KotakuError):
        make(scored[0], tmp_path / "none" / "x.pdf")
    with pytest.raises(KotakuError):
        make(scored[0], tmp_path / "x.pdf", "province")
    assert list(tmp_path.iterdir()) == []


def test_nineteen_parameters_and_long_names_find_room(qgis_app, tmp_path):
    name = "Sumbersari Bantul Utara Kampung Baru Pesisir Kulon Progo Wetan"
    settings = WorkspaceSettings(
        "Kabupaten Penukal Abab Lematang Ilir", "Kepulauan Bangka Belitung", "permen-2-2016", "EPSG:32748"
    )
    path = tmp_path / "lama.gpkg"
    with create_workspace(path, settings) as ws:
        with ws.transaction("test") as step:
            (area,) = step.insert(
                "wilayah", [{"tingkat": "kelurahan", "nama": name, "geom": square(0, 0, 300).wkb}]
            )
            keys = step.insert(
                "rt", [{"wilayah_id": area, "rt_rw": "RT027A-RW005", "geom": square(0, 0).wkb}]
            )
            row = record(keys[0], YEAR, 0.77)
            for one in ws.regulation.parameters:
                row[one.volume_column] = row[one.denominator] * 0.77
            step.insert("baseline", [row])
        assess(ws)
    for level in ("rt", "kelurahan"):
        made = make(path, tmp_path / f"{level}.pdf", level)
        text = text_of(made.path, 1)
        assert re.search(r"Total nilai\s+95\b", text)
        assert all(re.search(rf"^\s*{code}\s", text, re.MULTILINE) for code in ("4e", "6c", "7b"))
        flat = " ".join(word for _, word in words_of(made.path, 1))
        assert name in flat
        assert all(right <= A4[0] - 33 for (_, _, right, _), _ in words_of(made.path, 1))


def test_a_template_without_an_item_goes_without_and_says_so(scored, tmp_path):
    from kotaku_qgis.paths import resource

    folder = tmp_path / "kantor"
    folder.mkdir()
    shutil.copy(scored[0], folder / "contoh.gpkg")
    (folder / "layouts").mkdir()
    text = resource("layouts", "profil-a4-portrait.qpt").read_text(encoding="utf-8")
    for name in ("tabel", "skala", "foto_2", "sumber"):
        text = text.replace(f'id="{name}"', 'id="lain"')
    (folder / "layouts" / "profil-a4-portrait.qpt").write_text(text, encoding="utf-8")
    for level in ("rt", "kota"):
        made = make(folder / "contoh.gpkg", tmp_path / f"{level}.pdf", level)
        (problem,) = [one for one in made.problems if one.code == "template-item-missing"]
        assert problem.values["ids"] == "skala, tabel, foto_2, sumber"


def test_the_algorithm_makes_them(provider, scored, tmp_path):
    import processing

    done = processing.run(
        "kotaku:exportprofile",
        {
            "WORKSPACE": str(scored[0]),
            "LEVEL": "kelurahan",
            "LANGUAGE": "en",
            "OUTPUT": str(tmp_path / "k.pdf"),
        },
    )
    assert done["PAGES"] == pages_of(tmp_path / "k.pdf")
    assert "SLUM PROFILE OF A KELURAHAN" in text_of(tmp_path / "k.pdf")


def test_the_146_sheets_of_the_real_kecamatan(provider, shared_data, tmp_path):
    import processing

    source = shared_data / "pekalongan_barat"
    path = tmp_path / "kota.gpkg"
    processing.run(
        "kotaku:createworkspace",
        {"CITY": "Kota Pekalongan", "BOUNDARIES": str(source / "kelurahan.geojson"), "OUTPUT": str(path)},
    )
    for name, file in (("importrt", "rt.geojson"), ("importbaseline", "baseline_rt_2019_2023.csv")):
        processing.run(f"kotaku:{name}", {"WORKSPACE": str(path), "SOURCE": str(source / file)})
    processing.run("kotaku:score", {"WORKSPACE": str(path)})
    made = make(path, tmp_path / "rt.pdf", lang="en")
    with open_workspace(path, readonly=True) as ws:
        rows = {row["rt_id"]: row for row in ws.rows("rt_asesmen", tahun=YEAR)}
        order = [unit.id for unit in profile.data.read(ws, YEAR).units("rt", photos=False)]
    assert made.pages == pages_of(made.path) == len(rows) >= 146
    whole = text_of(made.path).split("\f")
    for text, key in zip(whole, order):
        row = rows[key]
        if row["total"] is not None:
            assert re.search(rf"Total score\s+{row['total']}\b", text), key
            for column in ("p_2b", "p_4a", "p_7b", "rata_kekumuhan"):
                assert format_number(row[column], 2, "en") in text, (key, column)


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

"""Profiles as files: one or many, stopped and resumed, with bookmarks and coordinates; what cannot be made."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace

import numpy as np
import pytest
from shapely.geometry import box

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.maps import profile
from kotaku_qgis.maps.book import TOGETHER
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace, open_workspace
from tests.qgis.albums import killed_and_resumed
from tests.qgis.profile_pages import YEAR, make, pages_of, scored_city, text_of
from tests.qgis.workspace_data import record

pytestmark = pytest.mark.usefixtures("qgis_app")


def picture(pdf, page, dpi=60):
    """Return a page as an array of grey."""
    command = ["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), "-singlefile", str(pdf)]
    data = subprocess.run(command, check=True, capture_output=True).stdout
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    return np.frombuffer(data[head.end() :], dtype=np.uint8).reshape(int(head[2]), int(head[1]))


def page_size(pdf):
    """Return width and height of the paper in millimetres."""
    info = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    found = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info)
    return float(found[1]) * 25.4 / 72, float(found[2]) * 25.4 / 72


def ground_at(data, paper, x_mm, y_mm):
    """Return the coordinates that GDAL gives to a place on the paper."""
    gt = data.GetGeoTransform()
    column, row = x_mm / paper[0] * data.RasterXSize, y_mm / paper[1] * data.RasterYSize
    return gt[0] + column * gt[1] + row * gt[2], gt[3] + column * gt[4] + row * gt[5]


def middle_of_map(workspace):
    """Return where the middle of the map of the first sheet is on the paper."""
    with open_workspace(workspace, readonly=True) as ws:
        job = profile.ProfileJob(str(workspace), str(workspace.parent / "y.pdf"), YEAR)
        left, top, width, height = profile.ProfileBook(ws, job).layout(1)[1].frame.box
    return left + width / 2, top + height / 2


def bookmarks(pdf):
    """Return the titles of the bookmarks of a PDF."""
    found = re.findall(rb"/Title <FEFF([0-9A-F]+)> /Parent", pdf.read_bytes())
    return [bytes.fromhex(one.decode()).decode("utf-16-be") for one in found]


@pytest.fixture(scope="module")
def scored(qgis_app, tmp_path_factory):
    return scored_city(tmp_path_factory.mktemp("profil"))


@pytest.fixture(scope="module")
def sheets(scored, tmp_path_factory):
    return make(scored[0], tmp_path_factory.mktemp("sheets") / "rt.pdf", lang="en")


def test_a_page_for_every_rt_and_nothing_left_beside_it(scored, sheets):
    with open_workspace(scored[0], readonly=True) as ws:
        count = len(ws.rows("rt"))
    assert sheets.pages == count == pages_of(sheets.path)
    assert [one.name for one in sheets.path.parent.iterdir()] == ["rt.pdf"]


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


def test_resumed_sheets_are_used_and_nothing_is_written_when_cancelled(scored, tmp_path):
    from qgis.core import QgsFeedback

    job = profile.ProfileJob(str(scored[0]), str(tmp_path / "rt.pdf"), YEAR, "rt", "id", date="2026-11-24")
    feedback = QgsFeedback()
    with open_workspace(scored[0], readonly=True) as ws:
        book = profile.ProfileBook(ws, job, together=2)
        seen = []
        for page in book.steps(feedback, seen.append):
            if page == 2:
                feedback.cancel()
        assert seen == [1, 2]
        assert book.finish(feedback).cancelled
        assert not (tmp_path / "rt.pdf").exists()
        assert profile.ProfileBook(ws, job).waiting() == 2
        made = profile.run(ws, job)
        assert made.kept == 2
        whole = profile.run(ws, replace(job, output=str(tmp_path / "b.pdf")))
    assert whole.kept == 0
    assert text_of(tmp_path / "rt.pdf") == text_of(tmp_path / "b.pdf")
    for page in range(1, whole.pages + 1):
        assert (picture(tmp_path / "rt.pdf", page) == picture(tmp_path / "b.pdf", page)).all()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["b.pdf", "rt.pdf"]


def test_a_killed_process_loses_little_and_the_next_one_makes_the_same(sample_workspace, tmp_path):
    def job_for(out):
        return profile.ProfileJob(str(sample_workspace), str(out), YEAR, date="2026-11-24")

    stop, done = killed_and_resumed(tmp_path, "profile", job_for, first=TOGETHER + 1)
    assert stop - TOGETHER <= done["kept"] <= stop + TOGETHER
    assert done["kept"] > 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["job.json", "putus.pdf", "utuh.pdf"]


def test_only_a_change_of_what_is_shown_makes_pages_anew(scored, tmp_path):
    path = tmp_path / "contoh.gpkg"
    shutil.copy(scored[0], path)
    job = profile.ProfileJob(str(path), str(tmp_path / "rt.pdf"), YEAR)

    def waiting():
        with open_workspace(path, readonly=True) as ws:
            return profile.ProfileBook(ws, job).waiting()

    with open_workspace(path, readonly=True) as ws:
        steps = profile.ProfileBook(ws, job, together=2).steps()
        next(steps)
        steps.close()
    assert waiting() == 2
    path.touch()
    assert waiting() == 2
    with open_workspace(path) as ws, ws.transaction("test") as step:
        step.set_meta("peta_pengesah_nama", "Dr. H. Nama Pejabat")
    assert waiting() == 0


@pytest.mark.parametrize("level", ["rt", "kelurahan", "kota"])
def test_gdal_reads_where_every_map_lies(scored, tmp_path, level):
    from osgeo import gdal

    job = profile.ProfileJob(str(scored[0]), str(tmp_path / "x.pdf"), YEAR, level)
    with open_workspace(scored[0], readonly=True) as ws:
        made = profile.run(ws, job)
        book = profile.ProfileBook(ws, job)
        paper = page_size(made.path)
        for page in range(1, book.pages + 1):
            _, shown = book.layout(page)
            data = gdal.Open(f"PDF:{page}:{made.path}")
            if shown.frame is None:  # a page of the summary
                assert page > len(book.units)
                assert not data.GetProjection()
                continue
            assert "zone 48S" in data.GetProjection()
            left, top, width, height = shown.frame.box
            west, south, east, north = shown.extent
            for x, y, place in (
                (left, top, (west, north)),
                (left + width, top, (east, north)),
                (left, top + height, (west, south)),
                (left + width, top + height, (east, south)),
            ):
                found = ground_at(data, paper, x, y)
                assert abs(found[0] - place[0]) < 1, (page, found, place)
                assert abs(found[1] - place[1]) < 1, (page, found, place)
            scale = (east - west) / width * 1000
            assert re.search(rf"1 : {re.escape(format_number(scale, 0, 'id'))}\b", text_of(made.path, page))


@pytest.mark.parametrize("crs", ["EPSG:32648", "EPSG:32748"])
def test_coordinates_on_both_sides_of_the_equator(qgis_app, tmp_path, crs):
    from osgeo import gdal

    settings = WorkspaceSettings("Pontianak", "Kalimantan Barat", "permen-14-2018", crs)
    north = 4_000 if crs == "EPSG:32648" else 9_996_000
    with create_workspace(tmp_path / "x.gpkg", settings) as ws:
        with ws.transaction("test") as step:
            shape = box(527_000, north, 527_100, north + 80)
            (key,) = step.insert("rt", [{"rt_rw": "RT001-RW001", "geom": shape.wkb}])
            step.insert("baseline", [record(key, YEAR, 0.2)])
        assess(ws)
    made = make(tmp_path / "x.gpkg", tmp_path / "x.pdf")
    data = gdal.Open(str(made.path))
    at = ground_at(data, page_size(made.path), *middle_of_map(tmp_path / "x.gpkg"))
    assert at == pytest.approx((527_050, north + 40), abs=1)


def test_bookmarks_and_title_name_what_is_inside(scored, tmp_path):
    made = make(scored[0], tmp_path / "rt.pdf", lang="en")
    info = subprocess.run(["pdfinfo", str(made.path)], check=True, capture_output=True, text=True).stdout
    assert re.search(rf"Title:\s+Slum profile – Kota Contoh {YEAR}", info)
    marks = bookmarks(made.path)
    assert {"Kelurahan Melati", "Kelurahan Kenanga", "RT 1 / RW 1", "RT 3 / RW 1"} <= set(marks)
    assert len(marks) == made.pages + 2
    made = make(scored[0], tmp_path / "kota.pdf", "kota", "en")
    assert {"Kota Contoh", "Summary of the city", "The way to 0 ha"} <= set(bookmarks(made.path))


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


def test_a_template_without_an_item_goes_without_and_says_so(scored, tmp_path):
    from kotaku_qgis.paths import resource

    folder = tmp_path / "kantor"
    folder.mkdir()
    shutil.copy(scored[0], folder / "contoh.gpkg")
    (folder / "layouts").mkdir()
    text = resource("layouts", "profil-a4-portrait.qpt").read_text(encoding="utf-8")
    for name in ("tabel", "skala", "foto_2", "sumber", "legenda", "keterangan"):
        text = text.replace(f'id="{name}"', 'id="lain"')
    (folder / "layouts" / "profil-a4-portrait.qpt").write_text(text, encoding="utf-8")
    for level in ("rt", "kota"):
        made = make(folder / "contoh.gpkg", tmp_path / f"{level}.pdf", level)
        (problem,) = [one for one in made.problems if one.code == "template-item-missing"]
        assert problem.values["ids"] == "legenda, keterangan, skala, tabel, foto_2, sumber"


def test_an_office_has_a_template_of_its_own(scored, tmp_path):
    from kotaku_qgis.maps import template
    from kotaku_qgis.paths import resource

    shutil.copy(scored[0], tmp_path / "contoh.gpkg")
    (tmp_path / "layouts").mkdir()
    text = resource("layouts", "profil-a4-portrait.qpt").read_text(encoding="utf-8")
    text = text.replace("[% @kotaku_judul %]", "KANTOR [% @kotaku_judul %]")
    (tmp_path / "layouts" / "profil-kantor.qpt").write_text(text, encoding="utf-8")
    assert template.profile_names(tmp_path) == ["profil-a4-portrait", "profil-kantor"]
    assert "profil-kantor" not in template.names(tmp_path)
    made = make(tmp_path / "contoh.gpkg", tmp_path / "x.pdf", "kota", template="profil-kantor")
    assert not made.problems
    assert [text_of(made.path, page).count("KANTOR") for page in (1, 2, 3)] == [1, 1, 1]


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

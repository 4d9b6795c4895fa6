"""What leaves QGIS: coordinates in every format, the paper, the grid, resumed albums, themes without data."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.maps.job import Imagery, Job
from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace, open_workspace

pytestmark = pytest.mark.usefixtures("qgis_app")
PAPERS = {
    "a4": (210, 297),
    "a3": (297, 420),
    "a1": (594, 841),
    "a0": (841, 1189),
}
CRS_SOUTH, CRS_NORTH = "EPSG:32748", "EPSG:32648"


def job_of(path, out, **more):
    values = {"year": 2023, "lang": "en", "areas": ("kota",), "date": "2026-11-24", **more}
    return Job(str(path), str(out), **values)


def make(path, out, **more):
    from kotaku_qgis.maps.album import run

    with open_workspace(path, readonly=True) as ws:
        return run(ws, job_of(path, out, **more))


def text_of(pdf, page=1):
    command = ["pdftotext", "-f", str(page), "-l", str(page), "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def page_size(pdf):
    info = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return tuple(
        float(one) * 25.4 / 72 for one in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups()
    )


def map_box(template):
    """Return x, y, width and height of the map in millimetres, from the template itself."""
    from qgis.core import QgsProject

    from kotaku_qgis.maps.template import Template, find

    layout = Template(find(template)).layout(QgsProject())
    item = layout.itemById("peta")
    at, size = item.positionWithUnits(), item.sizeWithUnits()
    return at.x(), at.y(), size.width(), size.height()


def ground_at(dataset, paper, x_mm, y_mm):
    """Return the coordinates that GDAL gives to a place on the paper."""
    gt = dataset.GetGeoTransform()
    column = x_mm / paper[0] * dataset.RasterXSize
    row = y_mm / paper[1] * dataset.RasterYSize
    return gt[0] + column * gt[1] + row * gt[2], gt[3] + column * gt[4] + row * gt[5]


def top_of_drawing(pdf, dpi=254):
    """Return where on the paper the drawing of a one-page PDF begins, in millimetres from the top."""
    import numpy as np

    command = ["pdftoppm", "-gray", "-r", str(dpi), "-singlefile", str(pdf)]
    data = subprocess.run(command, check=True, capture_output=True).stdout
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    rows = np.frombuffer(data[head.end() :], dtype=np.uint8).reshape(int(head[2]), int(head[1]))
    return int(np.argmax((rows < 128).any(axis=1))) / dpi * 25.4


def check_corners(path, box, extent, paper, metres=1.0):
    """Compare the four corners of the map on paper with what the sheet shows: within a metre."""
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    assert dataset is not None, path
    assert "32748" in (dataset.GetProjection() or "") or "zone 48S" in dataset.GetProjection()
    x, y, width, height = box
    x_min, y_min, x_max, y_max = extent
    for (left, top), (east, north) in {
        (x, y): (x_min, y_max),
        (x + width, y): (x_max, y_max),
        (x, y + height): (x_min, y_min),
        (x + width, y + height): (x_max, y_min),
    }.items():
        found = ground_at(dataset, paper, left, top)
        assert abs(found[0] - east) < metres, (path, found, east)
        assert abs(found[1] - north) < metres, (path, found, north)


@pytest.mark.parametrize(
    "name", [f"{paper}-{side}" for paper in PAPERS for side in ("landscape", "portrait")]
)
def test_every_paper_carries_its_scale_and_its_coordinates(sample_workspace, tmp_path, name):
    template = f"kumuh-{name}"
    made = make(sample_workspace, tmp_path / "a.pdf", template=template, themes=("akhir",))
    short, long = PAPERS[name.split("-")[0]]
    paper = (long, short) if name.endswith("landscape") else (short, long)
    assert page_size(made.path) == pytest.approx(paper, abs=0.6)
    (sheet,) = made.sheets
    box = map_box(template)
    x_min, y_min, x_max, y_max = sheet.extent
    assert (x_max - x_min) / box[2] * 1000 == pytest.approx(sheet.scale, rel=1e-6)
    assert (y_max - y_min) / box[3] * 1000 == pytest.approx(sheet.scale, rel=1e-6)
    text = text_of(made.path)
    assert f"1 : {sheet.scale:,}" in text
    for words in ("SLUM CONDITION MAP", "Made by", "Approved by", "Page 1 of 1", "Severe slum", "Sources:"):
        assert words in text
    assert not re.search(r"\b(mi|miles|ft)\b", text)
    # the page of the PDF is whole points, its drawing is not: measure on the paper as it is
    check_corners(made.path, box, sheet.extent, page_size(made.path))


def test_coordinates_of_every_page_and_of_every_format(sample_workspace, tmp_path):
    from osgeo import gdal

    from kotaku_qgis.maps.formats import layered_possible

    kinds = ["pdf", "pdf-sheets", "png", "jpg", "tif", "svg", *(["geopdf"] if layered_possible() else [])]
    made = make(
        sample_workspace,
        tmp_path / "a.pdf",
        areas=("kota", "kelurahan:*"),
        themes=("akhir", "orientasi"),
        formats=tuple(kinds),
        contents=True,
        template="kumuh-a4-landscape",
    )
    box = map_box("kumuh-a4-landscape")
    assert len(made.sheets) == 5
    for sheet in made.sheets:
        check_corners(f"PDF:{sheet.page}:{made.path}", box, sheet.extent, page_size(made.path))
    assert not gdal.Open(f"PDF:1:{made.path}").GetProjection()
    for kind in kinds[1:]:
        folder = tmp_path / f"a-{kind}"
        suffix = "pdf" if "pdf" in kind else kind
        files = sorted(folder.glob(f"*.{suffix}"))
        assert len(files) == 6, (kind, sorted(folder.iterdir()))
        if kind == "svg":
            assert all("SLUM" in file.read_text(encoding="utf-8") for file in files[1:2])
            continue
        for sheet, file in zip(made.sheets, files[1:]):
            assert file.name.startswith(f"{sheet.page:02d}-")
            paper = page_size(file) if suffix == "pdf" else (297, 210)
            x, y, width, height = box
            if kind == "geopdf":  # QGIS makes the paper up to a point higher than what is drawn on it
                plain = tmp_path / "a-pdf-sheets" / file.name
                y += top_of_drawing(file) - top_of_drawing(plain)
            check_corners(file, (x, y, width, height), sheet.extent, paper)
    assert not list(tmp_path.glob(".*"))
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+", one.name) for one in tmp_path.rglob("*"))


def test_wrong_coordinates_are_told(sample_workspace, tmp_path):
    from dataclasses import replace

    from kotaku_qgis.maps import read_back

    made = make(sample_workspace, tmp_path / "a.pdf", contents=True)
    (sheet,) = made.sheets
    assert read_back.metres_off(made.path, 2, sheet) < 0.01
    assert not [one for one in made.problems if one.code == "coordinates-off"]
    x_min, y_min, x_max, y_max = sheet.extent
    shifted = replace(sheet, extent=(x_min + 3, y_min - 4, x_max + 3, y_max - 4))
    assert read_back.metres_off(made.path, 2, shifted) == pytest.approx(5, abs=0.01)
    (told,) = read_back.check(made.path, 2, shifted)
    assert "page 2" in str(told)
    # the page of contents lies nowhere
    assert read_back.check(made.path, 1, sheet)


def test_georeferenced_pdf_opens_in_other_readers(sample_workspace, tmp_path):
    made = make(sample_workspace, tmp_path / "a.pdf", areas=("kota", "kelurahan:*"), contents=True)
    seen = subprocess.run(
        ["pdftocairo", "-svg", "-f", "2", "-l", "2", str(made.path), str(tmp_path / "p.svg")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert not seen.stderr
    info = subprocess.run(["pdfinfo", str(made.path)], check=True, capture_output=True, text=True)
    assert "Title:           SLUM CONDITION MAP – Kota Contoh 2023" in info.stdout
    assert not info.stderr
    fonts = subprocess.run(["pdffonts", str(made.path)], check=True, capture_output=True, text=True)
    assert not fonts.stderr


def straddling(path):
    """Make a city on the Equator: one kelurahan north of it, one south, both in the northern UTM zone."""
    from shapely.geometry import box

    from tests.qgis.workspace_data import record

    with (
        create_workspace(
            path, WorkspaceSettings("Pontianak", "Kalimantan Barat", "permen-14-2018", CRS_NORTH)
        ) as ws,
        ws.transaction("test") as step,
    ):
        for number, (name, north) in enumerate((("Utara", 100), ("Selatan", -1300))):
            shape = box(500_000, north, 501_500, north + 1200)
            (area,) = step.insert("wilayah", [{"tingkat": "kelurahan", "nama": name, "geom": shape.wkb}])
            (rt,) = step.insert(
                "rt",
                [
                    {
                        "wilayah_id": area,
                        "rt_rw": f"RT00{number + 1}-RW001",
                        "geom": shape.buffer(-100).wkb,
                    }
                ],
            )
            step.insert("baseline", [record(rt, 2023, 0.6)])
    from kotaku_qgis.workspace.assess import assess

    with open_workspace(path) as ws:
        assess(ws)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_grid_labels_on_both_sides_of_the_equator(tmp_path, lang):
    from kotaku_qgis.i18n import translator

    if lang == "id" and translator("id") is None:
        pytest.skip("translations are not built (make i18n)")
    path = tmp_path / "garis.gpkg"
    straddling(path)
    made = make(path, tmp_path / "a.pdf", lang=lang, grid="both", template="kumuh-a3-portrait")
    text = text_of(made.path)
    north, south, east = {"en": ("N", "S", "E"), "id": ("LU", "LS", "BT")}[lang]
    labels = re.findall(r"(\d+)°(\d\d)′(\d\d)″ (\w+)", re.sub(r"\s+", " ", rotated(made.path) + text))
    sides = {label[3] for label in labels}
    assert {north, south, east} <= sides
    (sheet,) = made.sheets
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle

    degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(CRS_NORTH), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject()
    ).transformBoundingBox(QgsRectangle(*sheet.extent))
    for d, m, s, side in labels:
        value = int(d) + int(m) / 60 + int(s) / 3600
        if side == east:
            assert degrees.xMinimum() <= value <= degrees.xMaximum()
        else:
            assert degrees.yMinimum() <= (-value if side == south else value) <= degrees.yMaximum()
    # metres north of the Equator and, in the same projection, below zero south of it
    metres = {
        int(one.replace(" ", ""))
        for one in re.findall(r"(?<![\d°])(-?\d{1,3}(?: \d{3})+|-?\d00)(?!\d)", text)
    }
    assert any(499_000 < one < 503_000 for one in metres)


def rotated(pdf):
    """Return the text that stands upright beside the map."""
    found = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True)
    return found.stdout


def test_a_killed_album_goes_on_and_is_the_same(sample_workspace, tmp_path):
    from kotaku_qgis.maps.book import TOGETHER
    from tests.qgis.albums import killed_and_resumed

    themes = ("akhir", "sektor-1", "sektor-2", "kepadatan-bangunan")
    areas = ("kota", "kelurahan:*")

    def job_for(out):
        return job_of(sample_workspace, out, themes=themes, areas=areas, contents=True)

    stop, done = killed_and_resumed(tmp_path, "album", job_for)
    # the page of contents has a file of its own, the others share one by eights
    safe = {1 + (page - 1) // TOGETHER * TOGETHER if page else 0 for page in (stop - 1, stop, stop + 1)}
    assert done["kept"] in safe


def test_a_page_that_was_half_written_is_made_again(sample_workspace, tmp_path):
    from qgis.core import QgsFeedback

    from kotaku_qgis.maps.album import Album

    job = job_of(sample_workspace, tmp_path / "a.pdf", themes=("akhir", "sektor-1"))
    with open_workspace(sample_workspace, readonly=True) as ws:
        album = Album(ws, job)
    for page in album.steps():
        if page == 1:
            break
    # both share a file
    (page,) = (album.job.folder / "pdf").glob("*.pdf")
    page.write_bytes(page.read_bytes()[:1000])
    feedback = QgsFeedback()
    with open_workspace(sample_workspace, readonly=True) as ws:
        again = Album(ws, job)
    assert again.waiting() == 2
    assert list(again.steps(feedback)) == [1, 2]
    assert again.reused == 0
    result = again.finish(feedback)
    assert not result.cancelled
    assert "%%EOF" in result.path.read_bytes()[-10:].decode("latin-1")


def test_what_fails_names_the_album_and_not_the_files_it_is_made_from(sample_workspace, tmp_path):
    from kotaku_qgis.maps.album import Album

    out = tmp_path / "a.pdf"
    with open_workspace(sample_workspace, readonly=True) as ws:
        album = Album(ws, job_of(sample_workspace, out))
        (album.job.folder / "pdf" / "baru.pdf" / "in the way").mkdir(parents=True)
        album.kept.open = lambda _date: None
        with pytest.raises(KotakuError) as told:
            album.run()
    assert told.value.place.file == str(out)


def test_other_data_makes_other_pages(workspace, tmp_path):
    from kotaku_qgis.maps.album import Album

    job = job_of(workspace, tmp_path / "a.pdf")
    with open_workspace(workspace, readonly=True) as ws:
        album = Album(ws, job)
    list(album.steps())
    with open_workspace(workspace) as ws:
        with ws.transaction("test") as step:
            step.set_meta("peta_instansi", "Dinas Lain")
        again = Album(ws, job)
    assert again.waiting() == 0
    list(again.steps())
    assert again.reused == 0
    assert "Dinas Lain" in text_of(again.finish().path)


def test_a_theme_without_data_is_named_and_gets_no_sheet(sample_workspace, tmp_path):
    made = make(sample_workspace, tmp_path / "a.pdf", themes=("*",))
    printed = {sheet.theme for sheet in made.sheets}
    left = [str(one) for one in made.problems if one.code == "theme-left-out"]
    assert "citra" not in printed
    assert any("IMAGERY MAP" in one and "no imagery" in one for one in left)
    assert {"awal", "akhir", "perubahan", "sektor-1", "sektor-7", "kepadatan-bangunan"} <= printed
    lost = (Imagery("gdal", str(tmp_path / "hilang.tif"), "Citra hilang"),)
    again = make(sample_workspace, tmp_path / "c.pdf", themes=("akhir", "citra"), imagery=lost)
    assert [sheet.theme for sheet in again.sheets] == ["akhir"]
    assert any("Citra hilang" in str(one) for one in again.problems)
    with pytest.raises(KotakuError, match="is not known"):
        make(sample_workspace, tmp_path / "b.pdf", themes=("salah",))
    with pytest.raises(KotakuError, match="no sheet"):
        make(sample_workspace, tmp_path / "b.pdf", themes=("citra",))


def test_the_hectares_of_every_theme_are_the_tables(sample_workspace, tmp_path):
    made = make(sample_workspace, tmp_path / "a.pdf", areas=("kota", "kelurahan:*"), themes=("*",))
    with open_workspace(sample_workspace, readonly=True) as ws:
        first = min(ws.years())
        sums = {(row["unit_id"], row["tahun"]): row for row in ws.rows("agregat", tingkat="kelurahan")}
        for row in ws.rows("agregat", tingkat="kota"):
            sums[None, row["tahun"]] = row
    for sheet in made.sheets:
        if sheet.theme not in ("awal", "akhir", "delineasi", "perubahan"):
            continue
        row = sums[sheet.area_id, first if sheet.theme == "awal" else 2023]
        text = text_of(made.path, sheet.page)
        classes = {code: row[f"luas_{code}_ha"] for code in ("kb", "ks", "kr", "tk")}
        if sheet.theme in ("awal", "akhir"):
            names = {"Severe slum": "kb", "Moderate slum": "ks", "Light slum": "kr", "Not slum": "tk"}
            for name, code in names.items():
                assert hectares(text, name) == pytest.approx(classes[code], abs=0.006), (sheet.theme, name)
        elif sheet.theme == "delineasi":
            slum = sum(value for code, value in classes.items() if code != "tk")
            assert hectares(text, "Slum") == pytest.approx(slum, abs=0.006)
        else:
            rows = ("No longer slum", "Slum, in a better class", "Slum, class unchanged", "In a worse class")
            total = sum(
                hectares(text, one) for one in (*rows, "Not slum in both years", "Not assessed in both years")
            )
            assert total == pytest.approx(hectares(text, "Total"), abs=0.03)


def hectares(text, name):
    found = re.search(
        rf"^.*?\b{re.escape(name)}\s+(?:[\d–<]\S*\s+)?[\d,]+\s+([\d,.]+|–)\s*$", text, re.MULTILINE
    )
    return 0.0 if not found or found[1] == "–" else float(found[1].replace(",", ""))


def test_a_scale_that_does_not_fit_is_told(sample_workspace, tmp_path):
    made = make(sample_workspace, tmp_path / "a.pdf", scale=1000)
    assert made.sheets[0].scale == 1000
    assert made.sheets[0].cropped
    assert any("do not fit" in str(one) and "Kota Contoh" in str(one) for one in made.problems)
    assert "1 : 1,000" in text_of(made.path)
    fits = make(sample_workspace, tmp_path / "b.pdf", scale=50_000)
    assert not [one for one in fits.problems if one.code == "scale-too-large"]


def test_rw_and_kawasan_have_sheets_of_their_own(workspace, tmp_path):
    with open_workspace(workspace) as ws:
        rts = [row for row in ws.rows("rt") if row["rt_rw"] and row["geom"]]
        with ws.transaction("test") as step:
            (kawasan,) = step.insert("kawasan", [{"nama": "Tepi Sungai", "geom": rts[0]["geom"]}])
            step.update("rt", rts[0]["rt_id"], {"kawasan_id": kawasan})
    rw = f"rw:{rts[0]['wilayah_id']}/{rts[0]['rt_rw'].split('-RW')[1]}"
    made = make(workspace, tmp_path / "a.pdf", areas=(f"kawasan:{kawasan}", rw))
    assert [sheet.title.split()[0] for sheet in made.sheets] == ["Kawasan", "RW"]
    assert re.search(r"Total\s+1\s", text_of(made.path, 1))
    expected = sum(
        row["wilayah_id"] == rts[0]["wilayah_id"]
        and (row["rt_rw"] or "").endswith(rts[0]["rt_rw"].split("-")[1])
        for row in rts
    )
    assert re.search(rf"Total\s+{expected}\s", text_of(made.path, 2))


def test_the_themes_named_in_the_help_are_the_files():
    from kotaku_qgis.core import regulation
    from kotaku_qgis.maps import themes
    from kotaku_qgis.maps.job import FORMATS
    from kotaku_qgis.processing.export_algs import ALBUM_FORMATS, THEMES

    known = [one.id for one in themes.load(regulation.load("permen-14-2018"))]
    named = [one for one in THEMES if "…" not in one]
    assert [one for one in known if not one.startswith("sektor-")] == named
    assert ALBUM_FORMATS == FORMATS


def test_a_broken_theme_file_names_the_key(tmp_path):
    from kotaku_qgis.core import regulation
    from kotaku_qgis.core.json_rules import JsonError
    from kotaku_qgis.maps import themes
    from kotaku_qgis.paths import resource

    rules = regulation.load("permen-14-2018")
    data = json.loads(resource("themes", "themes.json").read_text(encoding="utf-8"))
    data["themes"][0]["colouring"]["by"] = "rainbow"
    path = tmp_path / "themes.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(JsonError, match=r"themes\[0\]\.colouring\.by"):
        themes.load(rules, path)
    data["themes"][0]["colouring"]["by"] = "outline"
    data["themes"][1]["id"] = data["themes"][0]["id"]
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(JsonError, match="stands twice"):
        themes.load(rules, path)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Kelurahan Béndan/Kergon", "akhir"), "Kelurahan-Bendan-Kergon-akhir"),
        (("..", "../../etc"), "etc"),
        (("CON",), "CON-"),
        (("*?<>|",), "peta"),
        (("x" * 200,), "x" * 80),
    ],
)
def test_file_names_are_safe_everywhere(parts, name):
    from kotaku_qgis.maps.formats import safe_name

    assert safe_name(*parts) == name


@pytest.mark.parametrize(("lang", "thousand"), [("id", "1.000"), ("en", "1,000")])
def test_the_scale_bar_writes_numbers_as_the_sheet_does(qgis_app, tmp_path, lang, thousand):
    from kotaku_qgis.workspace.assess import assess
    from tests.qgis.workspace_data import SETTINGS, record, square

    path = tmp_path / "luas.gpkg"
    with create_workspace(path, SETTINGS) as ws:
        with ws.transaction("test") as step:
            (key,) = step.insert("rt", [{"rt_rw": "RT001-RW001", "geom": square(0, 0, 6000).wkb}])
            step.insert("baseline", [record(key, 2023, 0.2)])
        assess(ws)
    text = text_of(make(path, tmp_path / "x.pdf", lang=lang).path)
    assert re.search(rf"\b0\s.*\b{re.escape(thousand)} m\b", text)

"""The page of contents of short and of long albums, and the crosses of the grid."""

from __future__ import annotations

import re
import subprocess
import unicodedata

import pytest

from kotaku_qgis.maps.job import Job
from kotaku_qgis.workspace.store import open_workspace

pytestmark = pytest.mark.usefixtures("qgis_app")
EVERYTHING = ("kota", "kelurahan:*", "rw:*")


def contents_of(path, folder, areas=EVERYTHING, themes=("*",), **more):
    """Return the lines of the page of contents, and the subjects of the album; no other page is made."""
    from kotaku_qgis.maps import contents_page, formats, job
    from kotaku_qgis.maps.album import Album

    wish = Job(
        str(path),
        str(folder / "a.pdf"),
        2023,
        areas=areas,
        themes=themes,
        contents=True,
        **{"lang": "en", **more},
    )
    with open_workspace(path, readonly=True) as ws:
        album = Album(ws, wish)
        layout = contents_page.make(album.maker, album.subjects)
        formats.write(layout, job.PDF, folder / "isi.pdf")
    command = ["pdftotext", "-layout", str(folder / "isi.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return unicodedata.normalize("NFKC", text), album


def test_a_short_album_names_every_sheet_under_its_area(sample_workspace, tmp_path):
    text, album = contents_of(sample_workspace, tmp_path, areas=("kota", "kelurahan:*"))
    for subject in album.subjects:
        title = subject.theme.heading("en", album.maker.options.themes).capitalize()
        assert re.search(rf"{re.escape(title)}\s+{subject.page}\b", text), (title, subject.page)
    assert re.search(r"Kelurahan Mekar Asri\s+\d+–\d+", text)


@pytest.mark.parametrize("template", ["kumuh-a3-landscape", "kumuh-a4-portrait", "kumuh-a0-landscape"])
def test_a_long_album_has_a_table_of_areas_and_themes(sample_workspace, tmp_path, template, monkeypatch):
    from kotaku_qgis.maps import contents_list

    # what the sample lacks in areas is made up for: no list is readable enough
    monkeypatch.setattr(contents_list, "READABLE", 2.0)
    text, album = contents_of(sample_workspace, tmp_path, template=template)
    rows = {}
    for subject in album.subjects:
        area = subject.area
        name = "Kota Contoh" if area is None else area.name
        if area is not None and area.level == "rw":
            name = f"{name}, {next(one.name for one in album.content.areas if one.id == area.parent)}"
        rows.setdefault(name, []).append(subject.page)
    for name, pages in rows.items():
        listed = r"\s+".join(str(page) for page in pages)
        assert re.search(rf"{re.escape(name)}\s+(?:–\s+)?{listed}\b", text), (name, pages)


def test_more_areas_than_a_page_holds_are_folded_and_none_is_lost(sample_workspace, tmp_path, monkeypatch):
    from kotaku_qgis.maps import contents_list

    # letters that may not shrink at all stand for a city of many hundred RW
    monkeypatch.setattr(contents_list, "SMALLEST", 2.0)
    monkeypatch.setattr(contents_list, "READABLE", 2.0)
    text, album = contents_of(sample_workspace, tmp_path)
    last = album.subjects[-1]
    for kelurahan in ("Mekar Asri", "Tirta Rejo"):
        found = re.search(rf"RW 1–3, {kelurahan}\s+(\d+)–(\d+)", text)
        pages = [
            one.page
            for one in album.subjects
            if one.area is not None
            and one.area.level == "rw"
            and album.content.area(one.area.parent).name == kelurahan
        ]
        assert [int(found[1]), int(found[2])] == [min(pages), max(pages)]
    assert f"–{last.page}" in text


@pytest.mark.parametrize(("kind", "unit"), [("utm", 1.0), ("both", 1.0), ("dms", 3600.0)])
def test_crosses_stand_where_the_grid_says_and_under_the_labels(sample_workspace, tmp_path, kind, unit):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    from kotaku_qgis.maps.album import Album

    job = Job(str(sample_workspace), str(tmp_path / "a.pdf"), 2023, areas=("kelurahan:*",), grid=kind)
    with open_workspace(sample_workspace, readonly=True) as ws:
        album = Album(ws, job)
        layout, _sheet = album.maker.make(album.subjects[0])
    main = layout.itemById("peta")
    layer = main.layers()[0]
    assert layer.name() == "grid"
    (feature,) = layer.getFeatures()
    lines = [[(point.x(), point.y()) for point in line] for line in feature.geometry().asMultiPolyline()]
    centers = {
        (round((first[0] + last[0]) / 2, 4), round((first[1] + last[1]) / 2, 4)) for first, last in lines
    }
    assert len(centers) * 2 == len(lines)
    assert len(centers) >= 9
    every = album.maker._intervals[0]
    to = QgsCoordinateTransform(
        main.crs(),
        QgsCoordinateReferenceSystem("EPSG:4326" if kind == "dms" else main.crs().authid()),
        layout.project(),
    )
    for x, y in centers:
        at = to.transform(x, y)
        for value in (at.x(), at.y()):
            steps = value * unit / every
            assert steps == pytest.approx(round(steps), abs=1e-4)

"""What stands on the sheets: pages, words, scale, hectares, and that nothing half-made is left."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace.store import open_workspace

pytestmark = pytest.mark.usefixtures("qgis_app")
A3 = (420.0, 297.0)
MAP_MM = (282.0, 265.0)


def text_of(pdf, page=None):
    options = ["-f", str(page), "-l", str(page)] if page else []
    return subprocess.run(
        ["pdftotext", *options, "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout


def numbers(text):
    """Return the numbers of the legend's rows: name → (RT, hectares)."""
    found = {}
    for line in text.splitlines():
        row = re.search(r"(Severe slum|Moderate slum|Light slum|Not slum|Not assessed|Total)\s(.*)$", line)
        if row:
            last = re.findall(r"[\d,]+\.\d\d|–|\d+", row.group(2))[-2:]
            found[row.group(1)] = (int(last[0]), 0.0 if last[1] == "–" else float(last[1].replace(",", "")))
    return found


@pytest.fixture(scope="module")
def album(sample_workspace, tmp_path_factory):
    from qgis.PyQt.QtCore import QDate

    from tests.qgis.albums import export_album

    pdf = tmp_path_factory.mktemp("album") / "album.pdf"
    with open_workspace(sample_workspace, readonly=True) as ws:
        return export_album(ws, pdf, 2023, "en", date=QDate(2026, 11, 24))


def test_one_sheet_of_the_city_and_one_per_kelurahan(album, sample_workspace):
    with open_workspace(sample_workspace, readonly=True) as ws:
        names = {row["nama"] for row in ws.rows("wilayah", tingkat="kelurahan")}
    assert album.pages == 1 + len(names)
    info = subprocess.run(["pdfinfo", str(album.path)], check=True, capture_output=True, text=True).stdout
    assert int(re.search(r"Pages:\s+(\d+)", info).group(1)) == album.pages
    width, height = (
        float(one) * 25.4 / 72 for one in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups()
    )
    assert (width, height) == pytest.approx(A3, abs=0.5)
    for sheet in album.sheets[1:]:
        text = text_of(album.path, sheet.page)
        assert sheet.title.removeprefix("Kelurahan ") in names
        assert sheet.title in text
        assert f"Page {sheet.page} of {album.pages}" in text


@pytest.mark.parametrize(
    "words",
    [
        "SLUM CONDITION MAP",
        "Kota Contoh",
        "Year 2023",
        "Map no. 2023-01",
        "Government of Kota Contoh",
        "Index of sheets",
        "Projection: UTM zone 48S, datum WGS 84 (EPSG:32748)",
        "Grid: metres in the projection",
        "Boundaries: kelurahan.geojson",
        "Baseline 2023: baseline_2023.csv",
        "Made by",
        "Approved by",
        "Printed on 24 November 2026",
    ],
)
def test_the_city_sheet_says(album, words):
    assert words in text_of(album.path, 1)


def test_the_legend_counts_what_the_tables_count(album, sample_workspace):
    with open_workspace(sample_workspace, readonly=True) as ws:
        sums = {row["unit_id"]: row for row in ws.rows("agregat", tahun=2023, tingkat="kelurahan")}
        city = ws.rows("agregat", tahun=2023, tingkat="kota")[0]
    classes = {"Severe slum": "kb", "Moderate slum": "ks", "Light slum": "kr", "Not slum": "tk"}
    for sheet in album.sheets:
        row = sums[sheet.area_id] if sheet.area_id else city
        legend = numbers(text_of(album.path, sheet.page))
        for name, code in classes.items():
            assert legend[name][1] == pytest.approx(row[f"luas_{code}_ha"], abs=0.005)
        assert sum(legend[name][0] for name in classes) == row["jumlah_rt_lengkap"]
        parts = sum(legend[name][1] for name in legend if name != "Total")
        assert legend["Total"][1] == pytest.approx(parts, abs=0.03)


def test_the_scale_is_round_and_is_the_printed_one(album):
    from kotaku_qgis.maps.scale import round_scale

    for sheet in album.sheets:
        x_min, y_min, x_max, y_max = sheet.extent
        measured = (x_max - x_min) / MAP_MM[0] * 1000, (y_max - y_min) / MAP_MM[1] * 1000
        assert measured == pytest.approx((sheet.scale, sheet.scale), rel=1e-6)
        assert round_scale(sheet.scale) == sheet.scale
        assert f"Scale 1 : {sheet.scale:,}" in text_of(album.path, sheet.page)
        assert " mi" not in text_of(album.path, sheet.page)


def test_the_sheets_are_vectors_in_one_family(album):
    images = subprocess.run(
        ["pdfimages", "-list", str(album.path)], check=True, capture_output=True, text=True
    )
    assert len(images.stdout.splitlines()) == 2
    fonts = subprocess.run(["pdffonts", str(album.path)], check=True, capture_output=True, text=True).stdout
    families = {line.split()[0].split("+")[-1].split("-")[0] for line in fonts.splitlines()[2:]}
    assert len(families) == 1


def test_every_drawn_rt_of_a_kelurahan_is_labelled(album, sample_workspace):
    with open_workspace(sample_workspace, readonly=True) as ws:
        for sheet in album.sheets[1:]:
            text = text_of(album.path, sheet.page)
            drawn = [row for row in ws.rows("rt", wilayah_id=sheet.area_id) if row["geom"] and row["rt_rw"]]
            long = len(re.findall(r"\bRT \d+\w?\b(?!,)", text))
            short = len(re.findall(r"(?<![\d/])\d+/\d+(?![\d/])", text.replace("4/2 is", "")))
            assert long + short >= len(drawn)


def test_indonesian_and_degrees(sample_workspace, tmp_path):
    from kotaku_qgis.i18n import translator
    from tests.qgis.albums import export_album

    if translator("id") is None:
        pytest.skip("translations are not built (make i18n)")
    with open_workspace(sample_workspace, readonly=True) as ws:
        made = export_album(ws, tmp_path / "peta.pdf", 2023, "id", scope="city", grid="dms")
    text = text_of(made.path)
    assert made.pages == 1
    for words in (
        "PETA TINGKAT KEKUMUHAN",
        "Kumuh berat",
        "Belum dinilai",
        "Luas (ha)",
        " BT",
        " LS",
    ):
        assert words in text
    assert re.search(r"Skala 1 : \d+\.\d{3}", text)


def test_only_the_kelurahan_asked_for(sample_workspace, tmp_path):
    from tests.qgis.albums import export_album

    with open_workspace(sample_workspace, readonly=True) as ws:
        one = ws.rows("wilayah", tingkat="kelurahan")[0]
        made = export_album(
            ws, tmp_path / "a.pdf", 2023, "en", scope="kelurahan", kelurahan=[one["wilayah_id"]]
        )
        with pytest.raises(KotakuError, match="no sheet"):
            export_album(ws, tmp_path / "b.pdf", 2023, "en", scope="kelurahan", kelurahan=[])
    assert [sheet.title for sheet in made.sheets] == [f"Kelurahan {one['nama']}"]


def test_a_year_without_scores_says_so(sample_workspace, tmp_path):
    from tests.qgis.albums import export_album

    with (
        open_workspace(sample_workspace, readonly=True) as ws,
        pytest.raises(KotakuError, match="have not been scored"),
    ):
        export_album(ws, tmp_path / "a.pdf", 1999, "en")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_and_a_folder_in_the_way(sample_workspace, tmp_path):
    from tests.qgis.albums import export_album

    (tmp_path / "taken.pdf").mkdir()
    with open_workspace(sample_workspace, readonly=True) as ws:
        with pytest.raises(KotakuError, match="no such folder"):
            export_album(ws, tmp_path / "nowhere" / "a.pdf", 2023, "en", scope="city")
        with pytest.raises(KotakuError, match="could not be written"):
            export_album(ws, tmp_path / "taken.pdf", 2023, "en", scope="city")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.pdf"]


def test_a_cancelled_album_leaves_the_old_one(sample_workspace, tmp_path):
    from qgis.core import QgsFeedback

    from tests.qgis.albums import export_album

    pdf = tmp_path / "a.pdf"
    pdf.write_text("old")
    feedback = QgsFeedback()
    feedback.cancel()
    with open_workspace(sample_workspace, readonly=True) as ws:
        made = export_album(ws, pdf, 2023, "en", feedback=feedback)
    assert made.cancelled
    assert pdf.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_defect_inside_a_sheet_reaches_the_caller(sample_workspace, tmp_path, monkeypatch):
    from kotaku_qgis.maps import sheet
    from tests.qgis.albums import export_album

    def broken(*_args):
        raise KotakuError("broken")

    monkeypatch.setattr(sheet.SheetMaker, "make", broken)
    with open_workspace(sample_workspace, readonly=True) as ws, pytest.raises(KotakuError, match="broken"):
        export_album(ws, tmp_path / "a.pdf", 2023, "en")
    assert list(tmp_path.iterdir()) == []


def test_names_and_logos_of_an_office(workspace, tmp_path):
    from qgis.PyQt.QtGui import QImage

    from tests.qgis.albums import export_album

    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF3366)
    long = "Dinas Perumahan, Kawasan Permukiman dan Pertanahan Kota Contoh"
    with open_workspace(workspace) as ws:
        with ws.transaction("test") as step:
            step.set_meta("peta_instansi", long)
            step.set_meta("peta_pengesah_nama", "Dr. H. Nama Pejabat, M.Si.")
            step.set_meta("peta_pengesah_jabatan", "Wali Kota Contoh")
            for number in range(1, 5):
                picture.save(str(workspace.parent / f"logo_{number}.png"))
                step.set_meta(f"peta_logo_{number}", f"logo_{number}.png")
        made = export_album(ws, tmp_path / "a.pdf", 2023, "en", scope="city")
    text = " ".join(text_of(made.path).split())
    assert "Nama Pejabat" in text
    assert "Pertanahan" in text
    images = subprocess.run(
        ["pdfimages", "-list", str(made.path)], check=True, capture_output=True, text=True
    )
    assert len(images.stdout.splitlines()) >= 3


def test_an_office_template_comes_first_and_a_missing_id_is_named(workspace, tmp_path):
    from kotaku_qgis.paths import resource
    from tests.qgis.albums import export_album

    own = workspace.parent / "layouts"
    own.mkdir()
    text = resource("layouts", "kumuh-a3-landscape.qpt").read_text(encoding="utf-8")
    (own / "kumuh-a3-landscape.qpt").write_text(text.replace('id="nomor"', 'id="kosong"'), encoding="utf-8")
    with open_workspace(workspace, readonly=True) as ws:
        made = export_album(ws, tmp_path / "a.pdf", 2023, "en", scope="city")
        assert ["nomor" in str(one) for one in made.problems if one.code == "template-item-missing"] == [True]
        (own / "kumuh-a3-landscape.qpt").write_text(
            text.replace('id="peta"', 'id="kosong"'), encoding="utf-8"
        )
        with pytest.raises(KotakuError, match="id peta"):
            export_album(ws, tmp_path / "b.pdf", 2023, "en")
        (own / "kumuh-a3-landscape.qpt").write_text("<not a layout", encoding="utf-8")
        with pytest.raises(KotakuError, match="cannot be read"):
            export_album(ws, tmp_path / "b.pdf", 2023, "en")
        with pytest.raises(KotakuError, match="no layout template"):
            export_album(ws, tmp_path / "b.pdf", 2023, "en", template="nothing")
    shutil.rmtree(own)


def test_the_template_brings_no_pictures_and_no_paths():
    from kotaku_qgis.paths import resource

    for path in resource("layouts").glob("*.qpt"):
        text = path.read_text(encoding="utf-8")
        assert "base64" not in text
        assert not re.search(r'(file|svgFile)="[^"]+"', text)


def test_an_album_of_the_real_kecamatan(provider, shared_data, tmp_path):
    import processing

    from tests.qgis.albums import export_album

    source = shared_data / "pekalongan_barat"
    path = tmp_path / "kota.gpkg"
    processing.run(
        "kotaku:createworkspace",
        {"CITY": "Kota Pekalongan", "BOUNDARIES": str(source / "kelurahan.geojson"), "OUTPUT": str(path)},
    )
    for name, file in (("importrt", "rt.geojson"), ("importbaseline", "baseline_rt_2019_2023.csv")):
        processing.run(f"kotaku:{name}", {"WORKSPACE": str(path), "SOURCE": str(source / file)})
    processing.run("kotaku:score", {"WORKSPACE": str(path)})
    with open_workspace(path, readonly=True) as ws:
        made = export_album(ws, tmp_path / "album.pdf", 2023, "en")
        city = ws.rows("agregat", tahun=2023, tingkat="kota")[0]
    assert made.pages == 8
    legend = numbers(text_of(made.path, 1))
    assert legend["Total"][0] == 148
    assert legend["Light slum"][1] == pytest.approx(city["luas_kr_ha"], abs=0.005)
    assert "Counted but not drawn: 4 RT" in text_of(made.path, 1)

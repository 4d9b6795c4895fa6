"""Every template with long words and four logos: each label stands whole inside its own box on the paper."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import unicodedata

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.maps.job import Imagery, Job
from kotaku_qgis.workspace.store import open_workspace

pytestmark = pytest.mark.usefixtures("qgis_app")
TEMPLATES = [
    f"kumuh-{paper}-{side}" for paper in ("a4", "a3", "a1", "a0") for side in ("landscape", "portrait")
]
POINT = 25.4 / 72
LONG = {
    "peta_instansi": "Dinas Perumahan Rakyat, Kawasan Permukiman, dan Lingkungan Hidup Kabupaten Pangkajene",
    "peta_nomor": "600.2/DPRKP/KUMUH/SK-0145/2023",
    "peta_sumber": "Citra satelit Pleiades 0,5 m, perekaman 14 Agustus 2022, dikoreksi tegak; batas kota menurut "
    "Permendagri 45/2019; nama jalan dari kelurahan.",
    "peta_pembuat_jabatan": "Koordinator Kota Program Kota Tanpa Kumuh (KOTAKU)",
    "peta_pembuat_nama": "Ir. Muhammad Abdurrahman Wahid Prawiranegara, S.T., M.T.",
    "peta_pengesah_jabatan": "Kepala Dinas Perumahan Rakyat, Kawasan Permukiman, dan Lingkungan Hidup",
    "peta_pengesah_nama": "Dr. Hj. Siti Nurhaliza Rahmawati Hadiningrat, S.H., M.Hum.",
    "kota": "Kabupaten Pangkajene dan Kepulauan",
    "provinsi": "Daerah Istimewa Yogyakarta",
}


def picture(path, color):
    from qgis.PyQt.QtGui import QImage

    made = QImage(60, 70, QImage.Format.Format_RGB32)
    made.fill(color)
    made.save(str(path))


@pytest.fixture(scope="module")
def long_words(sample_workspace, tmp_path_factory):
    """Return a workspace whose words are as long as those of real offices, with four logos."""
    folder = tmp_path_factory.mktemp("panjang")
    path = shutil.copy(sample_workspace, folder / "kota.gpkg")
    with open_workspace(path) as ws, ws.transaction("test") as step:
        for number in range(1, 5):
            picture(folder / f"l{number}.png", 0xFF3366 + number * 40)
            step.set_meta(f"peta_logo_{number}", f"l{number}.png")
        for key, text in LONG.items():
            step.set_meta(key, text)
        for row in ws.rows("wilayah", tingkat="kelurahan"):
            name = f"{row['nama']} Perumahan Nasional Karangrejo Utara"
            source = "Badan Informasi Geospasial, Peta Rupabumi Indonesia 1:25.000 tahun 2017"
            step.update("wilayah", row["wilayah_id"], {"nama": name, "sumber": source})
    return path


def words_of(pdf):
    """Return the words of a page with their boxes in millimetres: text, left, upper, right, lower."""
    said = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True)
    found = re.findall(
        r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', said.stdout
    )
    return [(html.unescape(one[4]), *(float(value) * POINT for value in one[:4])) for one in found]


def letters(text):
    """Return the letters of a text, in any order: lines may be read in another."""
    return sorted(unicodedata.normalize("NFKC", re.sub(r"\s", "", text)))


def one_sheet(path, folder, theme, **more):
    """Return the layout and the PDF of the sheet of the first kelurahan."""
    from kotaku_qgis.maps import formats, job
    from kotaku_qgis.maps.album import Album

    wish = Job(str(path), str(folder / "a.pdf"), 2023, areas=("kelurahan:*",), themes=(theme,), **more)
    with open_workspace(path, readonly=True) as ws:
        album = Album(ws, wish)
        layout, _ = album.maker.make(album.subjects[0])
        target = folder / f"{theme}.pdf"
        formats.write(layout, job.PDF, target)
        return layout, target, album


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_label_stands_whole_in_its_box(long_words, tmp_path, template, lang):
    from qgis.core import QgsLayoutItemLabel

    layout, pdf, _album = one_sheet(
        long_words, tmp_path, "kepadatan-bangunan", template=template, lang=lang, grid="both"
    )
    words = words_of(pdf)
    seen = 0
    for label in (one for one in layout.items() if isinstance(one, QgsLayoutItemLabel)):
        text = label.currentText()
        if not text.strip():
            continue
        at, size = label.positionWithUnits(), label.sizeWithUnits()
        x, y, right, lower = at.x(), at.y(), at.x() + size.width(), at.y() + size.height()
        inside = [
            one
            for one in words
            if x <= (one[1] + one[3]) / 2 <= right and y <= (one[2] + one[4]) / 2 <= lower
        ]
        assert letters("".join(one[0] for one in inside)) == letters(text), label.id()
        # the box of a word is higher than its letters
        slack = 0.25 * max(one[4] - one[2] for one in inside)
        for _text, left, upper, end, low in inside:
            assert left > x - 0.3, label.id()
            assert end < right + 0.3, label.id()
            assert upper > y - slack, label.id()
            assert low < lower + slack, label.id()
        seen += 1
    assert seen >= 17
    legend = layout.itemById("legenda")
    at, size = legend.positionWithUnits(), legend.sizeWithUnits()
    for _text, left, upper, end, low in words:
        if at.x() < (left + end) / 2 < at.x() + size.width() and at.y() < upper < at.y() + size.height():
            assert left > at.x() - 0.3
            assert end < at.x() + size.width() + 0.3
            assert low < at.y() + size.height() + 0.5


def test_logos_stand_beside_the_name_and_in_the_frame(long_words, tmp_path):
    for template in TEMPLATES:
        layout, _pdf, _album = one_sheet(long_words, tmp_path, "akhir", template=template)
        name = layout.itemById("instansi")
        end = name.positionWithUnits().x() + name.sizeWithUnits().width()
        frame = layout.itemById("bingkai")
        edge = frame.positionWithUnits().x() + frame.sizeWithUnits().width()
        for number in range(1, 5):
            logo = layout.itemById(f"logo_{number}")
            assert logo.positionWithUnits().x() > end
            assert logo.positionWithUnits().x() + logo.sizeWithUnits().width() < edge


def test_a_wall_sheet_is_drawn_larger_all_over(long_words, tmp_path):
    def seen(template):
        layout, _pdf, album = one_sheet(long_words, tmp_path, "akhir", template=template)
        border = album.maker.layers.boundaries.renderer().symbol().symbolLayer(0).strokeWidth()
        layer = next(one for one in layout.itemById("peta").layers() if one.name() == "rt_label")
        settings = layer.labeling().settings()
        text = settings.format()
        halo = text.buffer()
        return border, text.size(), halo.size()

    small, large = seen("kumuh-a3-landscape"), seen("kumuh-a0-landscape")
    assert [high / low for low, high in zip(small, large)] == pytest.approx([2.83] * 3, rel=0.07)


def test_on_imagery_the_edge_is_white_and_black(sample_workspace, tmp_path):
    from osgeo import gdal, osr

    raster = tmp_path / "citra.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(raster), 30, 30, 3)
    made.SetGeoTransform((531000, 200, 0, 9437000, 0, -200))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32748)
    made.SetProjection(srs.ExportToWkt())
    del made  # all black
    layout, pdf, _album = one_sheet(
        sample_workspace, tmp_path, "citra", imagery=(Imagery("gdal", str(raster), "Citra 2022"),)
    )
    edge = next(one for one in layout.itemById("peta").layers() if one.name() == "fokus")
    symbol = edge.renderer().symbol()
    colors = [symbol.symbolLayer(number).strokeColor().name() for number in range(symbol.symbolLayerCount())]
    assert colors == ["#ffffff", "#202124"]
    assert symbol.symbolLayer(0).strokeWidth() > symbol.symbolLayer(1).strokeWidth()
    assert "Citra 2022" in " ".join(one[0] for one in words_of(pdf))


# ---- pages that would be used again ----------------------------------------------------------------


@pytest.mark.parametrize("change", ["logo", "style", "source", "imagery", "nothing"])
def test_a_changed_file_makes_pages_anew(long_words, tmp_path, change):
    from osgeo import gdal

    from kotaku_qgis.maps.album import Album
    from kotaku_qgis.paths import resource

    path = shutil.copytree(long_words.parent, tmp_path / "kota") / long_words.name
    raster = path.parent / "citra.tif"
    gdal.GetDriverByName("GTiff").Create(str(raster), 8, 8, 1)
    styles = path.parent / "layouts" / "styles"
    job = Job(
        str(path),
        str(tmp_path / "a.pdf"),
        2023,
        areas=("kota",),
        themes=("akhir",),
        imagery=(Imagery("gdal", str(raster), "Citra"),),
    )
    with open_workspace(path, readonly=True) as ws:
        before = Album(ws, job).print
    if change == "logo":
        picture(path.parent / "l2.png", 0xFF00AA00)
    elif change == "style":
        styles.mkdir(parents=True)
        text = resource("styles", "kelurahan.qml").read_text(encoding="utf-8")
        (styles / "kelurahan.qml").write_text(text.replace('"0.45"', '"0.9"'), encoding="utf-8")
    elif change == "source":
        with open_workspace(path) as ws, ws.transaction("test") as step:
            step.update("rt", ws.rows("rt")[0]["rt_id"], {"sumber": "Survei lain"})
    elif change == "imagery":
        gdal.GetDriverByName("GTiff").Create(str(raster), 16, 16, 1)
    with open_workspace(path, readonly=True) as ws:
        after = Album(ws, job).print
    assert (after == before) == (change == "nothing")


@pytest.mark.parametrize("kind", ["pdf", "png", "jpg", "tif", "svg"])
def test_an_export_that_fails_says_so(long_words, tmp_path, kind):
    from kotaku_qgis.maps import formats

    layout, _pdf, _album = one_sheet(long_words, tmp_path, "akhir", template="kumuh-a4-portrait")
    in_the_way = tmp_path / "berkas"
    in_the_way.write_text("a file where a folder would have to be", encoding="utf-8")
    nowhere = in_the_way / f"a.{kind}"
    with pytest.raises(KotakuError, match=r"could not be written: [A-Za-z ]{12,}") as caught:
        formats.write(layout, kind, nowhere)
    assert caught.value.place.file == str(nowhere)

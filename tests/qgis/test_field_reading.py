"""Files from the field: what is found in good ones, and what is said about bad, hostile and misplaced ones."""

from __future__ import annotations

import datetime as dt
import json
import zipfile

import pytest
from shapely import wkb
from shapely.geometry import Polygon

from tests.qgis import field_data as made
from tests.qgis.workspace_data import EAST, NORTH, SETTINGS


@pytest.fixture
def target(qgis_app):
    from kotaku_qgis.drawing.field.found import Target

    west, south = made.degrees(0, 0)
    east, north = made.degrees(600, 300)
    return Target(SETTINGS.crs, (west, south, east, north))


@pytest.fixture
def survey(target):
    from kotaku_qgis.drawing.field import field_files

    def go(*paths, known=frozenset()):
        return field_files.survey(list(paths), target, known)

    return go


@pytest.fixture
def one(survey, tmp_path):
    """Return a function that reads one file of *text* and gives back its single finding."""

    def go(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        result = survey(path)
        assert not result.found
        (problem,) = result.problems
        assert problem.place.file == name
        return problem

    return go


def near(found, *places):
    points = [point for part in found.parts for point in part]
    assert len(points) == len(places)
    for point, place in zip(points, places):
        assert point == pytest.approx((EAST + place[0], NORTH + place[1]), abs=0.01)


def test_gpx(survey, tmp_path):
    path = tmp_path / "jejak.gpx"
    walk = [made.SQUARE[:3], made.SQUARE[2:]]
    path.write_text(
        made.gpx(
            [("Keliling", walk), ("Jalan", [((0, 0), (50, 9), (100, 0))])],
            [("Rute", ((0, 0), (5, 9)))],
            [("Sumur 1", (12, 34), "airnya keruh")],
        )
    )
    result = survey(path)
    assert not result.problems
    point, route, track, street = sorted(result.found, key=lambda one: (one.kind, one.name != "Keliling"))
    assert (point.kind, point.name, point.note, point.type) == ("point", "Sumur 1", "airnya keruh", "sumur")
    near(point, (12, 34))
    utc = dt.datetime(2024, 3, 5, 2, tzinfo=dt.timezone.utc)
    assert point.begun == utc.astimezone().replace(tzinfo=None)
    assert (route.kind, route.name, route.points) == ("route", "Rute", 2)
    assert [len(part) for part in track.parts] == [3, 3]
    assert track.ended - track.begun == dt.timedelta(minutes=5)
    assert track.closed.is_closed
    assert track.area == pytest.approx(0.36, rel=1e-3)
    assert track.length == pytest.approx(235, rel=1e-3)
    assert street.closed.how == "open"
    assert street.closed.missing == pytest.approx(100, rel=1e-3)
    assert street.area is None
    assert all(result.offered(index) for index in range(4))


def test_kml_and_kmz(survey, tmp_path):
    path = tmp_path / "peta.kml"
    path.write_text(made.kml())
    for file in (path, made.kmz(tmp_path / "peta.kmz", made.kml(), "survei/apa saja.KML")):
        result = survey(file)
        assert not result.problems
        by_name = {one.name: one for one in result.found if one.name != "Campur"}
        assert set(by_name) == {"Sumur", "Gang 3", "RT 1"}
        assert sorted(one.kind for one in result.found if one.name == "Campur") == ["point", "track"]
        assert by_name["Sumur"].note == "MCK rusak & bau"
        area = by_name["RT 1"]
        assert area.kind == "polygon"
        assert area.area == pytest.approx(0.99, rel=1e-3)
        assert len(wkb.loads(area.wkb).interiors) == 1
        near(by_name["Gang 3"], (0, 0), (50, 0))


def feature(kind, coordinates, **properties):
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def geojson(*features, **more):
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more})


def test_geojson_in_degrees_and_in_metres(survey, tmp_path):
    degrees, metres = tmp_path / "a.geojson", tmp_path / "b.geojson"
    square = [made.degrees(*place) for place in ((0, 0), (50, 0), (50, 50), (0, 50), (0, 0))]
    degrees.write_text(
        geojson(
            feature("Polygon", [square], nama="Bidang 7"),
            feature("MultiPoint", [square[0], square[2]], nama="Tiang", waktu="2024-01-02T03:04:05"),
        )
    )
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32748"}}
    metres.write_text(geojson(feature("Point", [EAST + 5, NORTH + 6], name="x"), crs=crs))
    result = survey(degrees, metres)
    assert not result.problems
    assert [one.kind for one in result.found] == ["polygon", "point", "point", "point"]
    assert result.found[1].begun == dt.datetime.fromisoformat("2024-01-02T03:04:05")
    assert Polygon(result.found[0].parts[0]).area == pytest.approx(2500, rel=1e-4)
    near(result.found[3], (5, 6))


LON, LAT = made.degrees(10, 20)


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("a.csv", f"nama,lat,lon,ket\nSumur é,{LAT:.9f},{LON:.9f},keruh\n", "utf-8"),
        ("b.csv", f"Lintang;Bujur;Nama\n{LAT:.9f};{LON:.9f};Sumur é\n".replace(".", ","), "cp1252"),
        ("c.csv", f"no\tLongitude (°)\tLatitude (°)\tnama\n1\t{LON:.9f}\t{LAT:.9f}\tSumur é\n", "utf-16"),
        ("d.csv", f'nama,koordinat\nSumur é,"{LAT:.9f}, {LON:.9f}"\n', "utf-8-sig"),
        ("e.csv", f"nama;X;Y\nSumur é;{EAST + 10:.2f};{NORTH + 20:.2f}\n", "utf-8"),
        ("f.csv", "nama;easting;northing\nSumur é;527.010,00;9.435.020,00\n", "utf-8"),
    ],
)
def test_csv(survey, tmp_path, name, text, encoding):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    result = survey(path)
    assert not [problem for problem in result.problems if problem.level != "info"]
    (found,) = result.found
    assert (found.kind, found.name) == ("point", "Sumur é")
    near(found, (10, 20))


def test_csv_in_degrees_minutes_and_seconds(survey, tmp_path):
    def split(value, sides):
        side, value = sides[value < 0], abs(value)
        minutes = value % 1 * 60
        return f"{int(value)}°{int(minutes)}'{minutes % 1 * 60:.4f}\"{side}"

    path = tmp_path / "dms.csv"
    path.write_text(
        f"nama;lintang;bujur\nA;{split(LAT, ('LU', 'LS'))};{split(LON, ('BT', 'BB'))}\nB;kira-kira;{LON}\nC;;\n"
    )
    result = survey(path)
    (found,) = result.found
    near(found, (10, 20))
    wrong, blank = result.problems
    assert wrong.code == "angle-unreadable"
    assert wrong.place.row == 3
    assert blank.code == "field-nowhere"
    assert "C" in str(blank)


def test_swapped_axes_are_put_right_and_said(survey, tmp_path):
    path = tmp_path / "terbalik.csv"
    path.write_text(f"nama,lat,lon\nA,{LON},{LAT}\nB,{LON},{LAT}\n")
    result = survey(path)
    for found in result.found:
        near(found, (10, 20))
        assert found.swapped
    (problem,) = (one for one in result.problems if one.code == "field-swapped")
    assert "A, B" in str(problem)


def test_a_file_from_another_city_is_named_and_not_ticked(survey, tmp_path):
    path = tmp_path / "jauh.geojson"
    path.write_text(geojson(*[feature("Point", [122.6, -5.47], nama=f"P{i}") for i in range(7)]))
    result = survey(path)
    (problem,) = result.problems
    assert problem.code == "field-far"
    assert "122.6" in str(problem)
    assert "(7)" in str(problem)
    assert not any(result.offered(index) for index in range(7))


@pytest.mark.parametrize("place", [[0, 0], [527000, 9435000]])
def test_no_position(survey, tmp_path, place):
    path = tmp_path / "nol.geojson"
    path.write_text(
        geojson(feature("Point", place, nama="P"), feature("Point", list(made.degrees(1, 1)), nama="Q"))
    )
    result = survey(path)
    assert [found.name for found in result.found] == ["Q"]
    assert [problem.code for problem in result.problems] == ["field-nowhere"]


def test_the_same_again_is_known_and_twice_is_said(survey, tmp_path):
    first, copy = tmp_path / "a.gpx", tmp_path / "salinan.gpx"
    for path in (first, copy):
        path.write_text(made.gpx([("Keliling", [made.SQUARE])], waypoints=[("S", (1, 2), "")]))
    result = survey(first, copy)
    assert result.repeated == {2, 3}
    assert {problem.code for problem in result.problems} == {"field-twice"}
    known = frozenset(found.mark() for found in result.found[:1])
    again = survey(first, known=known)
    assert len(again.known) == 1
    assert again.problems[0].code == "field-known"


# ---- bad files -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.gpx", "a.kml", "a.geojson", "a.csv", "a.jpg"])
@pytest.mark.parametrize("content", [b"", b"\n \n", b"hello", b"\x00" * 500, bytes(range(256)) * 20])
def test_empty_and_damaged_files_are_named(one, name, content):
    problem = one(name, content)
    assert problem.level == "error"
    assert "Traceback" not in str(problem)


def test_a_file_that_breaks_off(survey, tmp_path):
    text = made.gpx([("Satu", [made.SQUARE]), ("Dua", [made.SQUARE])], waypoints=[("S", (1, 2), "")])
    path = tmp_path / "putus.gpx"
    path.write_text(text[: text.index("Dua") + 100])
    result = survey(path)
    (problem,) = result.problems
    assert "damaged" in str(problem)
    assert problem.place.file == "putus.gpx"


def test_nothing_inside(one):
    assert "no track" in str(one("kosong.gpx", made.gpx()))


ENTITY = '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(one, encoding):
    text = made.gpx(waypoints=[("&a;", (1, 2), "")], head=f"<!-- <gpx> -->{ENTITY}")
    assert "entities" in str(one("x.gpx", text.encode(encoding)))


def test_archives_are_limited(survey, tmp_path, monkeypatch):
    from kotaku_qgis.drawing.field import vector_files

    path = tmp_path / "bom.kmz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", b" " * 3_000_000)
    monkeypatch.setattr(vector_files, "MOST_BYTES", 1_000_000)
    (problem,) = survey(path).problems
    assert "larger than 1 MB" in str(problem)
    path.write_bytes(path.read_bytes()[:-30])
    (problem,) = survey(path).problems
    assert "damaged" in str(problem)


def test_columns_without_coordinates_are_listed(one):
    assert "nama, umur" in str(one("orang.csv", "nama,umur\nAni,7\nBudi,9\n"))


def test_folders_are_searched_and_other_kinds_named(survey, tmp_path):
    inner = tmp_path / "hari 1" / "foto" / "kecil"
    inner.mkdir(parents=True)
    made.jpeg(inner / "tidak.jpg", made.degrees(1, 1))
    made.jpeg(inner.parent / "ya.JPG", made.degrees(1, 1))
    (tmp_path / "hari 1" / "catatan.docx").write_text("x")
    other = tmp_path / "peta.docx"
    other.write_text("x")
    (tmp_path / "kosong").mkdir()
    result = survey(tmp_path / "hari 1", other, tmp_path / "kosong", tmp_path / "tidak ada.gpx")
    assert [found.name for found in result.found] == ["ya.JPG"]
    assert sorted(problem.code for problem in result.problems) == [
        "field-empty-folder",
        "field-kind",
        "field-unread",
    ]


def test_photos_of_other_kinds_are_counted(survey, tmp_path):
    for name in ("IMG_1.HEIC", "IMG_2.heic", "a.dng", "b.HEIF"):
        (tmp_path / name).write_bytes(b"x")
    made.jpeg(tmp_path / "c.jpg", made.degrees(1, 1))
    result = survey(tmp_path)
    (problem,) = result.problems
    assert problem.code == "photo-kind"
    assert problem.values["count"] == 4
    assert [found.name for found in result.found] == ["c.jpg"]


# ---- photos ----------------------------------------------------------------------------------------


def test_photos(survey, tmp_path):
    there = made.jpeg(tmp_path / "a.jpg", made.degrees(30, 40), turn=123.5)
    nowhere = made.jpeg(tmp_path / "b.jpeg", None, time=None)
    zero = made.jpeg(tmp_path / "c.jpg", (0, 0))
    result = survey(there, nowhere, zero)
    first, second, third = result.found
    near(first, (30, 40))
    assert (first.kind, first.turn) == ("photo", 123.5)
    assert first.begun == dt.datetime.fromisoformat("2024-03-05T09:10:11")
    assert not second.parts
    assert second.begun is None
    assert not third.parts
    assert [problem.code for problem in result.problems] == ["photo-nowhere"] * 2
    assert [result.offered(index) for index in range(3)] == [True, False, False]


def test_copies_never_overwrite_and_are_taken_back(qgis_app, tmp_path):
    from kotaku_qgis.core.errors import KotakuError
    from kotaku_qgis.drawing.field.photos import copy_photos

    home = tmp_path / "kerja"
    (home / "foto").mkdir(parents=True)
    (home / "foto" / "A.jpg").write_bytes(b"another photo")
    one = made.jpeg(tmp_path / "a.jpg", (1, 1))
    two = made.jpeg(tmp_path / "b.jpg", (1, 1), orientation=6)
    copies = copy_photos([one, two], home)
    assert copies.names == {one: "foto/a_2.jpg", two: "foto/b.jpg"}
    assert (home / "foto" / "A.jpg").read_bytes() == b"another photo"
    assert (home / "foto" / "a_2.jpg").read_bytes() == one.read_bytes()
    again = copy_photos([one], home)
    assert again.names == {one: "foto/a_2.jpg"}
    assert not again.made

    from qgis.PyQt.QtGui import QImage

    small = QImage(str(home / "foto" / "kecil" / "b.jpg"))
    assert (small.width(), small.height()) == (192, 256)  # turned upright
    assert small.pixelColor(96, 20).lightness() < 80 < small.pixelColor(96, 240).lightness()

    broken = tmp_path / "rusak.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 no photo")
    third = made.jpeg(tmp_path / "c.jpg", (1, 1))
    before = sorted(home.rglob("*"))
    with pytest.raises(KotakuError, match="to its end") as caught:
        copy_photos([third, broken], home)
    assert caught.value.place.file == "rusak.jpg"
    assert sorted(home.rglob("*")) == before


def test_where_nobody_can_leave_it_out_a_damaged_photo_comes_along(qgis_app, tmp_path):
    from kotaku_qgis.drawing.field.photos import copy_photos

    home = tmp_path / "kerja"
    broken = tmp_path / "rusak.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 no photo")
    sound = made.jpeg(tmp_path / "c.jpg", (1, 1))
    copies = copy_photos([broken, sound], home, damaged_too=True)
    assert copies.damaged == [broken]
    assert (home / "foto" / "rusak.jpg").read_bytes() == broken.read_bytes()
    assert [one.name for one in (home / "foto" / "kecil").iterdir()] == ["c.jpg"]


def test_the_small_picture_is_that_of_the_photo_which_has_the_name_now(qgis_app, tmp_path):
    from qgis.PyQt.QtGui import QImage

    from kotaku_qgis.drawing.field.photos import copy_photos

    home = tmp_path / "kerja"
    small = home / "foto" / "kecil" / "a.jpg"
    copy_photos([made.jpeg(tmp_path / "a.jpg", (1, 1), color=0xFFFF0000)], home)
    (home / "foto" / "a.jpg").unlink()
    before = QImage(str(small)).pixelColor(200, 5).name()
    copy_photos([made.jpeg(tmp_path / "a.jpg", (1, 1), color=0xFF00FF00)], home)
    assert QImage(str(small)).pixelColor(200, 5).name() != before


def test_photos_that_came_another_way_get_their_small_picture(qgis_app, tmp_path):
    from kotaku_qgis.drawing.field.photos import make_missing

    names = ("foto/a.jpg", "DCIM/hari 1/b.JPEG", "foto/rusak.jpg", "foto/hilang.jpg", "../luar.jpg", "x.png")
    for name in names[:2]:
        (tmp_path / "kota" / name).parent.mkdir(parents=True)
        made.jpeg(tmp_path / "kota" / name, (1, 1))
    made.jpeg(tmp_path / "luar.jpg", (1, 1))
    (tmp_path / "kota" / "foto" / "rusak.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    home = tmp_path / "kota"
    assert make_missing(names, home) == [home / "foto/kecil/a.jpg", home / "DCIM/hari 1/kecil/b.JPEG"]
    assert all(one.stat().st_size for one in (home / "foto" / "kecil").iterdir())
    assert {one.name for one in tmp_path.rglob("kecil/*")} == {"a.jpg", "b.JPEG"}
    assert make_missing(names, home) == []


def test_cancelled_copying_leaves_nothing(qgis_app, tmp_path):
    from qgis.core import QgsFeedback

    from kotaku_qgis.drawing.field.photos import copy_photos
    from kotaku_qgis.drawing.paper.gdal_calls import Cancelled

    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent else None)
    paths = [
        made.jpeg(tmp_path / f"{name}.jpg", (1, 1), color=0xFF000000 + number)
        for number, name in enumerate("abcd")
    ]
    with pytest.raises(Cancelled):
        copy_photos(paths, tmp_path / "kerja", feedback)
    assert not [one for one in (tmp_path / "kerja").rglob("*") if one.is_file()]


def test_a_half_token_is_damage(one):
    assert "damaged" in str(one("rusak.gpx", "<gpx><trk"))


def test_many_polygons_are_better_imported(survey, tmp_path):
    square = [made.degrees(*place) for place in ((0, 0), (50, 0), (50, 50), (0, 0))]
    path = tmp_path / "banyak.geojson"
    path.write_text(geojson(*[feature("Polygon", [square], nama=f"{i}") for i in range(6)]))
    codes = [problem.code for problem in survey(path).problems]
    assert "field-polygons" in codes

"""A sketch distorted by a known transform comes back to its place within the residual shown."""

from __future__ import annotations

import math
import threading

import pytest

from kotaku_qgis.core.errors import KotakuError
from tests.qgis import sketch_data as data

CRS = "EPSG:32748"
ORIENTATIONS = {
    # where the marks of the upright picture lie in the stored one
    1: lambda x, y: (x, y),
    3: lambda x, y: (data.WIDTH - x, data.HEIGHT - y),
    6: lambda x, y: (y, data.WIDTH - x),
    8: lambda x, y: (data.HEIGHT - y, x),
    2: lambda x, y: (data.WIDTH - x, y),
    5: lambda x, y: (y, x),
}


@pytest.fixture
def crs(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem

    return QgsCoordinateReferenceSystem(CRS)


@pytest.fixture
def picture(qgis_app, tmp_path):
    from kotaku_qgis.drawing.paper.pictures import open_picture

    return open_picture(data.draw(tmp_path / "sketsa.png"))


def points(bend, marks=data.MARKS, noise=()):
    from kotaku_qgis.drawing.paper.control_points import ControlPoint

    made = [ControlPoint(x, y, *bend(x, y)) for x, y in marks]
    for number, (dx, dy) in noise:
        point = made[number]
        made[number] = ControlPoint(point.x, point.y, point.map_x + dx, point.map_y + dy)
    return made


def pixels(listed):
    return [value for one in listed for value in (one.x, one.y)]


CASES = [
    ("helmert", data.turned),
    ("affine", data.turned),
    ("projective", data.slanted),
    ("polynomial2", data.curled),
    ("polynomial3", data.crumpled),
]


@pytest.mark.parametrize(("name", "bend"), CASES, ids=[name for name, _ in CASES])
def test_every_mark_is_back_in_its_place(picture, crs, tmp_path, name, bend):
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    used = points(bend, data.MARKS[::2])
    made = make_geotiff(picture, used, Transform(name), crs.toWkt(), tmp_path / "hasil.tif")
    assert made.assessment.rms < 1e-6
    assert not made.assessment.exact
    # marks between the control points as well: a tenth of a pixel is the warp's own
    worst = max(data.mark_offset(made.path, *bend(*mark)) for mark in data.MARKS)
    assert worst < 0.25 * made.pixel
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_noisy_sketch_is_as_far_off_as_the_residuals_say(picture, crs, tmp_path):
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    noise = [(0, (2, -1)), (6, (-1.5, 2)), (12, (1, 1)), (18, (-2, -1)), (24, (1.5, -2))]
    used = points(data.slanted, noise=noise)
    made = make_geotiff(picture, used, Transform.PROJECTIVE, crs.toWkt(), tmp_path / "hasil.tif")
    judged = made.assessment
    assert 0.3 < judged.rms < 2
    for number, point in enumerate(used):
        seen = data.mark_offset(made.path, point.map_x, point.map_y)
        assert seen == pytest.approx(judged.residuals[number], abs=0.3 * made.pixel)


def test_a_spline_passes_through_every_point_and_says_so(picture, crs, tmp_path):
    from kotaku_qgis.drawing.paper.fit_checks import findings
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    used = points(data.curled)
    made = make_geotiff(picture, used, Transform.SPLINE, crs.toWkt(), tmp_path / "hasil.tif")
    assert max(data.mark_offset(made.path, point.map_x, point.map_y) for point in used) < 0.25 * made.pixel
    judged = made.assessment
    assert judged.exact
    assert judged.rms < 1e-6
    assert judged.rms_left_out > 0.1
    assert judged.shown(0) == judged.left_out[0] > 0.1
    codes = {problem.code for problem in findings(judged, used, data.WIDTH, data.HEIGHT)}
    assert "fit-exact-left-out" in codes


def test_the_grid_carries_a_steep_perspective(qgis_app):
    """What GDAL's spline makes of the grid agrees with the fit itself, far between its points."""
    from osgeo import gdal

    from kotaku_qgis.drawing.paper.georeference import Fit, Transform
    from kotaku_qgis.drawing.paper.warp import grid

    def steep(x, y):
        u, v = x / data.WIDTH - 0.5, 0.5 - y / data.HEIGHT
        depth = 1 + 0.6 * u + 0.5 * v
        return data.EAST + 400 * u / depth, data.NORTH + 300 * v / depth

    fit = Fit(Transform.PROJECTIVE, points(steep))
    source = gdal.GetDriverByName("MEM").Create("", data.WIDTH, data.HEIGHT)
    source.SetGCPs([gdal.GCP(*there, 0, *here) for here, there in grid(fit, data.WIDTH, data.HEIGHT)], "")
    way = gdal.Transformer(source, None, ["METHOD=GCP_TPS"])
    worst = 0.0
    for x, y in [(17 + 60 * i, 11 + 47 * j) for i in range(26) for j in range(25)]:
        good, back = way.TransformPoint(1, *steep(x, y))
        assert good
        worst = max(worst, math.dist(back[:2], (x, y)))
    assert worst < 0.5  # pixels


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_phones_photo_is_upright_in_window_and_warp(qgis_app, crs, tmp_path, orientation):
    from kotaku_qgis.drawing.paper.control_points import read_points, write_points
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.pictures import open_picture, read_preview
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    stored = ORIENTATIONS[orientation]
    size = (data.WIDTH, data.HEIGHT) if orientation < 5 else (data.HEIGHT, data.WIDTH)
    path = data.draw(tmp_path / "foto.jpg", [stored(x, y) for x, y in data.MARKS], size)
    photo = open_picture(data.stamp_orientation(path, orientation))
    assert (photo.width, photo.height) == (data.WIDTH, data.HEIGHT)
    assert photo.orientation == orientation
    for x, y in data.MARKS:
        assert photo.raw(x, y) == stored(x, y)
        assert photo.upright(*stored(x, y)) == (x, y)
    image = read_preview(photo)
    assert (image.width(), image.height()) == (data.WIDTH, data.HEIGHT)
    for x, y in data.MARKS:
        assert image.pixelColor(x, y).value() < 60
    # the marks are no symmetric pattern: a picture that were turned otherwise would be seen
    assert image.pixelColor(data.WIDTH - data.MARKS[0][0] - 40, data.MARKS[0][1]).value() > 200
    used = points(data.slanted)
    made = make_geotiff(photo, used, Transform.PROJECTIVE, crs.toWkt(), tmp_path / "hasil.tif")
    assert max(data.mark_offset(made.path, *data.slanted(*mark)) for mark in data.MARKS) < 0.3 * made.pixel
    # the file holds pixels as they are stored, as QGIS's georeferencer counts them
    write_points(tmp_path / "foto.jpg.points", used, photo, crs)
    line = (tmp_path / "foto.jpg.points").read_text(encoding="utf-8").splitlines()[2].split(",")
    assert (float(line[2]), -float(line[3])) == stored(*data.MARKS[0])
    again = read_points(tmp_path / "foto.jpg.points", photo, crs)
    assert pixels(again) == pytest.approx(pixels(used))


def test_a_large_picture_is_shown_smaller_and_read_by_its_own_pixels(qgis_app, tmp_path):
    from kotaku_qgis.drawing.paper.pictures import open_picture, read_preview

    picture = open_picture(data.draw(tmp_path / "besar.png"))
    image = read_preview(picture, longest=400)
    assert (image.width(), image.height()) == (400, 300)


def test_palette_sixteen_bit_and_pdf_are_read(qgis_app, tmp_path):
    from osgeo import gdal

    from kotaku_qgis.drawing.paper.pictures import open_picture, read_preview

    source = gdal.Open(str(data.draw(tmp_path / "asal.png")))
    gdal.Translate(str(tmp_path / "abu.png"), source, bandList=[1])
    gdal.Translate(
        str(tmp_path / "dalam.tif"),
        source,
        bandList=[1],
        outputType=gdal.GDT_UInt16,
        scaleParams=[[0, 255, 1000, 9000]],
    )
    palette = gdal.GetDriverByName("MEM").Create("", 40, 30)
    table = gdal.ColorTable()
    table.SetColorEntry(0, (255, 255, 255))
    table.SetColorEntry(1, (200, 0, 0))
    palette.GetRasterBand(1).SetColorTable(table)
    palette.GetRasterBand(1).WriteRaster(10, 10, 5, 5, b"\x01" * 25)
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "palet.png"), palette)
    x, y = data.MARKS[7]
    for name in ("abu.png", "dalam.tif"):
        image = read_preview(open_picture(tmp_path / name))
        assert image.pixelColor(x, y).value() < 20
        assert image.pixelColor(x + 30, y).value() > 240
    assert read_preview(open_picture(tmp_path / "palet.png")).pixelColor(12, 12).red() == 200
    if gdal.GetDriverByName("PDF") is None:
        pytest.skip("this GDAL reads no PDF")
    gdal.GetDriverByName("PDF").CreateCopy(str(tmp_path / "pindai.pdf"), source)
    page = open_picture(tmp_path / "pindai.pdf")
    image = read_preview(page)
    assert (image.width(), image.height()) == (page.width, page.height)
    factor = page.width / data.WIDTH
    assert image.pixelColor(round(x * factor), round(y * factor)).value() < 120


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0not a picture", b"hello"])
def test_a_damaged_picture_is_refused_in_words(qgis_app, tmp_path, content):
    from kotaku_qgis.drawing.paper.pictures import open_picture

    path = tmp_path / "rusak.jpg"
    path.write_bytes(content)
    with pytest.raises(KotakuError) as caught:
        open_picture(path)
    assert caught.value.place.file == str(path)
    assert caught.value.remedy
    with pytest.raises(KotakuError, match="not there"):
        open_picture(tmp_path / "hilang.jpg")


def test_a_cut_off_picture_leaves_no_geotiff(qgis_app, crs, tmp_path):
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.pictures import open_picture
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    path = data.draw(tmp_path / "putus.png")
    picture = open_picture(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(KotakuError) as caught:
        make_geotiff(picture, points(data.turned), Transform.AFFINE, crs.toWkt(), tmp_path / "hasil.tif")
    assert "hasil.tif" in caught.value.place.file
    assert [one.name for one in tmp_path.iterdir()] == ["putus.png"]


def test_cancelling_leaves_nothing_and_keeps_what_was(picture, crs, tmp_path):
    from qgis.core import QgsFeedback

    from kotaku_qgis.drawing.paper.gdal_calls import Cancelled
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    output = tmp_path / "hasil.tif"
    output.write_bytes(b"what was")
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 20 else None)
    with pytest.raises(Cancelled):
        make_geotiff(picture, points(data.slanted), Transform.PROJECTIVE, crs.toWkt(), output, feedback)
    assert output.read_bytes() == b"what was"
    assert {one.name for one in tmp_path.iterdir()} == {"hasil.tif", "sketsa.png"}


def test_it_works_in_a_thread(picture, crs, tmp_path):
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    made = []
    wkt = crs.toWkt()
    thread = threading.Thread(
        target=lambda: made.append(
            make_geotiff(picture, points(data.curled), Transform.SPLINE, wkt, tmp_path / "hasil.tif")
        )
    )
    thread.start()
    thread.join(60)
    assert made
    assert made[0].path.is_file()


# ---- judging points ------------------------------------------------------------------------------------


def judged(transform, used):
    from kotaku_qgis.drawing.paper.fit_checks import findings
    from kotaku_qgis.drawing.paper.georeference import Transform, assess

    result = assess(Transform(transform), used, data.WIDTH, data.HEIGHT)
    return result, {problem.code: problem for problem in findings(result, used, data.WIDTH, data.HEIGHT)}


def test_good_points_raise_nothing(qgis_app):
    for name, bend in CASES:
        result, found = judged(name, points(bend))
        assert not found, name
        assert result.spread.share == pytest.approx(1360 * 1000 / (data.WIDTH * data.HEIGHT))


def test_four_points_are_the_least_even_where_fewer_would_do(qgis_app):
    result, _found = judged("helmert", points(data.turned, data.MARKS[:2] + data.MARKS[-1:]))
    assert result.fit is None
    assert result.error.values == {"needed": 4, "count": 3}
    assert judged("polynomial2", points(data.curled, data.MARKS[::5]))[0].error.values["needed"] == 6
    assert judged("polynomial3", points(data.crumpled, data.MARKS[:9]))[0].error.values["needed"] == 10


def test_points_on_a_line_and_in_a_corner_are_named(qgis_app):
    assert "points-on-a-line" in judged("helmert", points(data.turned, data.MARKS[:5]))[1]
    result, found = judged("affine", points(data.turned, data.MARKS[:5]))
    assert result.error is not None or "points-on-a-line" in found
    corner = [(100, 100), (300, 120), (110, 280), (290, 300), (200, 200)]
    _result, found = judged("affine", points(data.turned, corner))
    assert found["points-in-a-corner"].values["share"] == 2


def test_a_mirror_image_is_refused(picture, crs, tmp_path):
    from kotaku_qgis.drawing.paper.georeference import Transform
    from kotaku_qgis.drawing.paper.warp import make_geotiff

    used = points(lambda x, y: data.turned(data.WIDTH - x, y), data.MARKS[::3])
    _result, found = judged("affine", used)
    assert "points-mirrored" in found
    with pytest.raises(KotakuError, match="mirror"):
        make_geotiff(picture, used, Transform.AFFINE, crs.toWkt(), tmp_path / "x.tif")
    assert not (tmp_path / "x.tif").exists()


def test_exchanged_points_are_named(qgis_app):
    from dataclasses import replace

    used = points(data.slanted, data.MARKS[::3])
    a, b = used[1], used[5]
    used[1] = replace(a, map_x=b.map_x, map_y=b.map_y)
    used[5] = replace(b, map_x=a.map_x, map_y=a.map_y)
    _result, found = judged("affine", used)
    assert found["points-exchanged"].values == {"one": 2, "other": 6}


def test_a_wrong_point_is_named(qgis_app):
    for name, bend in CASES:
        used = points(bend, noise=[(8, (25.0, -10.0)), (2, (0.4, 0.2)), (20, (-0.3, 0.4))])
        _result, found = judged(name, used)
        assert found["point-outlier"].values["number"] == 9, name


def test_a_picture_that_folds_is_refused(qgis_app):
    from dataclasses import replace

    used = points(data.turned, [(400, 300), (1200, 300), (1200, 900), (400, 900)])
    # a horizon across the picture: the lower side far shorter than the upper one
    used[2] = replace(used[2], map_x=used[3].map_x + 2.0, map_y=used[3].map_y)
    _result, found = judged("projective", used)
    assert {"picture-folds", "picture-runs-away"} & set(found)


def test_exact_fits_say_that_rms_says_nothing(qgis_app):
    corners = [data.MARKS[0], data.MARKS[4], data.MARKS[20], data.MARKS[24]]
    result, found = judged("projective", points(data.slanted, corners))
    assert result.exact
    assert result.rms_left_out is None
    assert "fit-exact" in found
    result, found = judged("spline", points(data.curled, corners))
    assert result.rms_left_out > 0
    assert "fit-exact-left-out" in found


def test_points_that_are_off_do_not_count_but_are_measured(qgis_app):
    from dataclasses import replace

    used = points(data.turned)
    used[3] = replace(used[3], map_x=used[3].map_x + 30, on=False)
    result, found = judged("helmert", used)
    assert result.rms < 1e-6
    assert result.residuals[3] == pytest.approx(30)
    assert not found


# ---- files ---------------------------------------------------------------------------------------------


def test_points_are_read_in_their_own_crs(picture, crs, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    from kotaku_qgis.drawing.paper.control_points import read_points, write_points

    used = points(data.turned)
    path = tmp_path / "a.points"
    write_points(path, used, picture, crs)
    found = read_points(path, picture, QgsCoordinateReferenceSystem("EPSG:4326"))
    assert found[0].map_x == pytest.approx(105.27, abs=0.01)
    assert found[0].map_y == pytest.approx(-5.155, abs=0.01)
    assert read_points(path, picture, crs)[3].map_x == pytest.approx(used[3].map_x, abs=1e-4)


def test_a_file_of_an_older_qgis_is_read(picture, crs, tmp_path):
    from kotaku_qgis.drawing.paper.control_points import read_points

    path = tmp_path / "a.points"
    path.write_text(
        "mapX,mapY,pixelX,pixelY,enable,dX,dY,residual\n530001.5,9430002.5,10.5,-20.25,0,0,0,0\n",
        encoding="utf-8",
    )
    (point,) = read_points(path, picture, crs)
    assert (point.x, point.y, point.map_x, point.map_y, point.on) == (10.5, 20.25, 530001.5, 9430002.5, False)
    path.write_text("mapX,mapY,sourceX,sourceY,enable\n1,2,3,4,1\n1,2,x,4,1\n", encoding="utf-8")
    with pytest.raises(KotakuError) as caught:
        read_points(path, picture, crs)
    assert (caught.value.place.file, caught.value.place.row) == ("a.points", 3)


def test_sketches_are_kept_beside_the_workspace_and_opened_again(picture, crs, tmp_path):
    from kotaku_qgis.drawing.paper import sketches
    from kotaku_qgis.drawing.paper.georeference import Transform

    workspace = tmp_path / "kota" / "kota.gpkg"
    workspace.parent.mkdir()
    used = points(data.turned, data.MARKS[:6])
    kept = sketches.save(workspace, "RW 02", picture, used, Transform.SPLINE, crs)
    assert kept.picture.read_bytes() == picture.path.read_bytes()
    picture.path.unlink()  # the phone's card is gone
    (found,) = sketches.listed(workspace)
    assert (found.name, found.transform) == ("RW 02", Transform.SPLINE)
    again, points_again = sketches.load(found, crs)
    assert pixels(points_again) == pytest.approx(pixels(used))
    sketches.save(workspace, "RW 02", again, points_again[:4], Transform.AFFINE, crs)
    (found,) = sketches.listed(workspace)
    assert found.transform is Transform.AFFINE
    assert len(sketches.load(found, crs)[1]) == 4
    assert sketches.free_name(workspace, "RW 02") == "RW 02_2"
    names = {path.name for path in (workspace.parent / "sketsa").iterdir()}
    assert names == {"RW 02.json", "RW 02_asal.png", "RW 02_asal.png.points"}
    other = data.draw(tmp_path / "lain.png")
    from kotaku_qgis.drawing.paper.pictures import open_picture

    with pytest.raises(KotakuError, match="this name"):
        sketches.save(workspace, "RW 02", open_picture(other), [], Transform.AFFINE, crs)
    (workspace.parent / "sketsa" / "RW 02.json").write_text('{"version": 1}', encoding="utf-8")
    assert sketches.listed(workspace) == []


# ---- the algorithm -------------------------------------------------------------------------------------


def test_the_algorithm_tells_its_figures(provider, picture, crs, tmp_path):
    import processing

    from kotaku_qgis.drawing.paper.control_points import write_points

    noise = [(0, (1, 0)), (24, (0, -1))]
    write_points(tmp_path / "a.points", points(data.slanted, noise=noise), picture, crs)
    result = processing.run(
        "kotaku:georeference",
        {
            "IMAGE": str(picture.path),
            "POINTS": str(tmp_path / "a.points"),
            "TRANSFORM": "projective",
            "CRS": crs,
            "OUTPUT": str(tmp_path / "hasil.tif"),
        },
    )
    assert 0 < result["RMS"] < 0.5 <= result["WORST"] < 1
    assert result["SPREAD"] == pytest.approx(70.8)
    assert result["ERRORS"] == 0
    assert max(data.mark_offset(result["OUTPUT"], *data.slanted(*mark)) for mark in data.MARKS) < 1


def test_the_algorithm_refuses_in_words(provider, picture, crs, tmp_path):
    import processing
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

    text = "|".join(f"{p.x} {p.y} {p.map_x} {p.map_y}" for p in points(data.turned, data.MARKS[::7]))
    common = {"IMAGE": str(picture.path), "TRANSFORM": "helmert", "OUTPUT": str(tmp_path / "x.tif")}
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    cases = [
        ({"POINTS_TEXT": text, "CRS": degrees}, "metres"),
        ({"CRS": crs}, "either"),
        ({"POINTS_TEXT": "1 2 3", "CRS": crs}, "row 1"),
        ({"POINTS_TEXT": "|".join(text.split("|")[:3]), "CRS": crs}, "at least 4"),
    ]
    for more, said in cases:
        with pytest.raises(QgsProcessingException, match=said):
            processing.run("kotaku:georeference", {**common, **more})
    assert not (tmp_path / "x.tif").exists()
    result = processing.run("kotaku:georeference", {**common, "POINTS_TEXT": text, "CRS": crs})
    assert result["RMS"] < 1e-6

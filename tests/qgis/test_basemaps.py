"""Base maps: the catalogue and its terms, local files, offline copies from a server on the loopback, no network."""

from __future__ import annotations

import json
import sqlite3
import time

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.drawing.basemap import tiles
from tests.qgis.tile_server import TileServer, colour

CRS = "EPSG:32748"
# about 1.2 km square near Metro, in EPSG:3857
AREA = (11_721_000.0, -571_200.0, 11_722_200.0, -570_000.0)


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    made = QgsProject()
    made.setCrs(QgsCoordinateReferenceSystem(CRS))
    return made


@pytest.fixture
def server():
    with TileServer() as running:
        yield running


def basemap(url, *, offline=True, **more):
    from kotaku_qgis.drawing.basemap.basemaps import Basemap

    values = {
        "id": "uji", "name": {"id": "Uji", "en": "Test"}, "url": url, "zmin": 0, "zmax": 19,
        "attribution": "© Test", "licence": "CC BY 4.0", "terms": {"id": "-", "en": "-"}, "offline": offline,
    }  # fmt: skip
    return Basemap(**{**values, **more})


def plan(source, **more):
    from kotaku_qgis.drawing.basemap.offline import Plan

    values = {"extent": AREA, "zmin": 13, "zmax": 16, "name": "Mekar Asri", "attribution": "© Test"}
    return Plan(source, **{**values, **more})


# ---- catalogue -----------------------------------------------------------------------------------------


def test_the_catalogue_names_source_licence_and_terms(qgis_app, tmp_path):
    from kotaku_qgis.drawing.basemap.basemaps import catalogue

    found, problems = catalogue(tmp_path / "none.json")
    assert not problems
    by_id = {one.id: one for one in found}
    assert not by_id["osm"].offline
    assert "OpenStreetMap" in by_id["osm"].attribution
    # what may be copied says so in its licence
    assert [(one.id, one.licence) for one in found if one.offline] == [("s2cloudless-2016", "CC BY 4.0")]
    hosts = " ".join(one.url for one in found)
    for host in ("google", "bing", "virtualearth", "arcgisonline"):
        assert host not in hosts


def test_an_office_adds_and_replaces(qgis_app, tmp_path):
    from kotaku_qgis.drawing.basemap.basemaps import catalogue

    path = tmp_path / "basemaps.json"
    entry = {
        "id": "osm", "name": {"id": "OSM kantor", "en": "Our OSM"}, "kind": "xyz",
        "url": "https://peta.contoh.go.id/{z}/{x}/{-y}.png", "zmin": 5, "zmax": 18, "attribution": "Dinas",
        "licence": "internal", "terms": {"id": "a", "en": "b"}, "offline": True,
    }  # fmt: skip
    path.write_text(
        json.dumps({"version": 1, "basemaps": [entry, {**entry, "id": "drone"}]}), encoding="utf-8"
    )
    found, problems = catalogue(path)
    assert not problems
    assert [one.id for one in found][:2] == ["osm", "drone"]
    assert sum(one.id == "osm" for one in found) == 1
    ours = len(catalogue(tmp_path / "none.json")[0])
    for change, said in (
        ({"url": "https://x/{z}/{x}.png"}, "must hold {z}, {x} and {y}"),
        ({"url": "file:///etc/{z}/{x}/{y}"}, "url"),
        ({"offline": "yes"}, "offline"),
        ({"zmin": 19}, "above zmax"),
        ({"terms": None}, "terms"),
    ):
        path.write_text(json.dumps({"version": 1, "basemaps": [{**entry, **change}]}), encoding="utf-8")
        found, problems = catalogue(path)
        assert len(found) == ours
        assert said in str(problems[0])
        assert problems[0].place.file == str(path)


def test_an_online_map_lies_below_all_and_carries_its_attribution(project, tmp_path):
    from qgis.core import QgsVectorLayer

    from kotaku_qgis.drawing import picture_layers
    from kotaku_qgis.drawing.basemap.basemaps import add_online, catalogue

    project.addMapLayer(QgsVectorLayer(f"Point?crs={CRS}", "titik", "memory"))
    osm = next(one for one in catalogue(tmp_path / "none.json")[0] if one.id == "osm")
    layer = add_online(project, osm, "en", visible=False)
    picture_layers.group(project, picture_layers.SKETCHES)
    assert layer.isValid()
    assert layer.attribution() == osm.attribution
    assert layer.metadata().rights() == [osm.attribution]
    names = [one.name() for one in project.layerTreeRoot().children()]
    assert names == ["titik", "Sketches", "Base maps"]
    assert not project.layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()
    assert add_online(project, osm, "en", visible=True) is layer
    assert project.layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()


# ---- local files ---------------------------------------------------------------------------------------


def raster(path, crs=CRS, size=200, pixel=2.0, west=532600.0, north=9435200.0, value=90):
    from osgeo import gdal, osr

    made = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3)
    if pixel:
        made.SetGeoTransform((west, pixel, 0, north, 0, -pixel))
    if crs:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        made.SetProjection(reference.ExportToWkt())
    for band in (1, 2, 3):
        made.GetRasterBand(band).Fill(value * band % 256)
    made = None
    return path


def test_local_files_and_what_they_lack(project, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    from kotaku_qgis.drawing.basemap.basemaps import add_file

    layer = add_file(project, raster(tmp_path / "drone.tif"))
    assert layer.crs().authid() == CRS
    bare = raster(tmp_path / "tanpa.tif", crs=None)
    with pytest.raises(KotakuError, match="coordinate system") as caught:
        add_file(project, bare)
    assert caught.value.values["missing"] == "crs"
    assert caught.value.place.file == "tanpa.tif"
    assert len(project.mapLayers()) == 1
    layer = add_file(project, bare, crs=QgsCoordinateReferenceSystem(CRS))
    assert layer.crs().authid() == CRS
    with pytest.raises(KotakuError, match="no place on the map"):
        add_file(project, raster(tmp_path / "foto.tif", crs=None, pixel=0))
    (tmp_path / "teks.tif").write_text("no", encoding="utf-8")
    with pytest.raises(KotakuError, match="cannot read"):
        add_file(project, tmp_path / "teks.tif")
    with pytest.raises(KotakuError, match="not there"):
        add_file(project, tmp_path / "hilang.tif")


# ---- tiles ---------------------------------------------------------------------------------------------


def test_tiles_cover_the_area_and_no_more():
    for zoom in (3, 10, 16):
        block = tiles.covering(AREA, zoom)
        west, south, east, north = block.extent
        side = 2 * tiles.WORLD / 2**zoom
        assert west <= AREA[0] < west + side
        assert east - side < AREA[2] <= east
        assert south <= AREA[1] < south + side
        assert north - side < AREA[3] <= north
        # its own edges take in no neighbour
        assert tiles.covering(block.extent, zoom) == block
    assert tiles.count(AREA, 13, 16) == sum(tiles.covering(AREA, zoom).count for zoom in (13, 14, 15, 16))
    assert tiles.zoom_for(0.3) == 19
    assert tiles.zoom_for(10, -5) == 14


# ---- offline -------------------------------------------------------------------------------------------


def contents(path):
    connection = sqlite3.connect(path)
    levels = dict(connection.execute("SELECT zoom_level, COUNT(*) FROM tiles GROUP BY zoom_level"))
    metadata = dict(connection.execute("SELECT name, value FROM metadata"))
    connection.close()
    return levels, metadata


def test_an_area_of_a_server_becomes_a_file(server, project, tmp_path):
    from osgeo import gdal

    from kotaku_qgis.drawing.basemap.basemaps import add_file
    from kotaku_qgis.drawing.basemap.offline import make_mbtiles

    wanted = plan(basemap(server.url))
    path = make_mbtiles(wanted, tmp_path / "petadasar" / "mekar.mbtiles")
    block = tiles.covering(AREA, 16)
    # a server is asked for each tile of the finest zoom, once
    assert sorted(server.asked) == sorted(
        (16, x, y) for x in range(block.left, block.right + 1) for y in range(block.top, block.bottom + 1)
    )
    levels, metadata = contents(path)
    assert levels == {zoom: tiles.covering(AREA, zoom).count for zoom in (13, 14, 15, 16)}
    assert sum(levels.values()) == wanted.total
    assert metadata["attribution"] == "© Test"
    assert (metadata["minzoom"], metadata["maxzoom"]) == ("13", "16")
    dataset = gdal.Open(str(path))
    west, size, _, north, _, _ = dataset.GetGeoTransform()
    assert size == pytest.approx(tiles.pixel(16))
    for x in range(block.left, block.right + 1):
        for y in range(block.top, block.bottom + 1):
            middle_x = (x + 0.5) * 2 * tiles.WORLD / 2**16 - tiles.WORLD
            middle_y = tiles.WORLD - (y + 0.5) * 2 * tiles.WORLD / 2**16
            column, row = int((middle_x - west) / size), int((north - middle_y) / size)
            seen = [
                int(dataset.GetRasterBand(band).ReadAsArray(column, row, 1, 1)[0, 0]) for band in (1, 2, 3)
            ]
            assert seen == pytest.approx(colour(16, x, y), abs=4)
    dataset = None
    layer = add_file(project, path, "Mekar Asri")
    assert layer.crs().authid() == "EPSG:3857"
    assert [one.name for one in path.parent.iterdir()] == ["mekar.mbtiles"]


def test_a_project_with_an_offline_map_may_be_moved(server, project, tmp_path):
    from qgis.core import QgsProject

    from kotaku_qgis.drawing import picture_layers
    from kotaku_qgis.drawing.basemap.basemaps import add_file
    from kotaku_qgis.drawing.basemap.offline import make_mbtiles

    folder = tmp_path / "kota satu"
    path = make_mbtiles(plan(basemap(server.url)), folder / "petadasar" / "Mekar Asri & uji.mbtiles")
    layer = add_file(project, path, attribution="© Test")
    assert picture_layers.find(project, path) == [layer]
    project.write(str(folder / "kota.qgs"))
    project.clear()
    moved = folder.rename(tmp_path / "kota dua")
    again = QgsProject()
    assert again.read(str(moved / "kota.qgs"))
    (layer,) = picture_layers.find(again, moved / "petadasar" / path.name)
    assert layer.isValid()
    assert layer.attribution() == "© Test"
    again.clear()
    assert sorted(one.name for one in (moved / "petadasar").iterdir()) == ["Mekar Asri & uji.mbtiles"]


def test_rows_from_the_south(server, tmp_path):
    from kotaku_qgis.drawing.basemap.offline import make_mbtiles

    make_mbtiles(plan(basemap(server.url.replace("{y}", "{-y}")), zmin=16), tmp_path / "a.mbtiles")
    block = tiles.covering(AREA, 16)
    assert {y for _z, _x, y in server.asked} == {2**16 - 1 - y for y in range(block.top, block.bottom + 1)}


def test_a_local_raster_becomes_a_file(qgis_app, tmp_path):
    from osgeo import gdal
    from pyproj import Transformer

    from kotaku_qgis.drawing.basemap.offline import make_mbtiles

    source = raster(tmp_path / "drone.tif")
    to_web = Transformer.from_crs(CRS, "EPSG:3857", always_xy=True)
    west, south = to_web.transform(532500, 9434850)
    east, north = to_web.transform(532950, 9435150)
    path = make_mbtiles(
        plan(source, extent=(west, south, east, north), zmin=14, zmax=18), tmp_path / "a.mbtiles"
    )
    levels, _metadata = contents(path)
    assert set(levels) == {14, 15, 16, 17, 18}
    dataset = gdal.Open(str(path))
    left, size, _, top, _, _ = dataset.GetGeoTransform()

    def seen(x, y):
        web_x, web_y = to_web.transform(x, y)
        column, row = int((web_x - left) / size), int((top - web_y) / size)
        return [int(dataset.GetRasterBand(band).ReadAsArray(column, row, 1, 1)[0, 0]) for band in (1, 2, 3)]

    assert seen(532800, 9435000) == pytest.approx([90, 180, 14], abs=5)
    assert seen(532560, 9434900) == pytest.approx([255, 255, 255], abs=3)  # white where it has nothing


def test_what_is_not_permitted_or_too_much_is_refused_before_anything_is_asked(server, tmp_path):
    from kotaku_qgis.drawing.basemap.offline import make_mbtiles

    with pytest.raises(KotakuError, match="do not permit"):
        make_mbtiles(plan(basemap(server.url, offline=False)), tmp_path / "a.mbtiles")
    with pytest.raises(KotakuError, match="limit is 2000") as caught:
        make_mbtiles(plan(basemap(server.url), zmax=21), tmp_path / "a.mbtiles")
    assert caught.value.values["count"] > 2000
    assert not server.asked
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fails_after", [0, 4])
def test_a_server_that_fails_leaves_no_file(server, tmp_path, fails_after):
    from kotaku_qgis.drawing.basemap.offline import make_mbtiles

    server.fails_after = fails_after
    target = tmp_path / "a.mbtiles"
    target.write_bytes(b"what was")
    with pytest.raises(KotakuError, match="does not deliver") as caught:
        make_mbtiles(plan(basemap(server.url)), target)
    assert "500" in str(caught.value)
    assert target.read_bytes() == b"what was"
    assert [one.name for one in tmp_path.iterdir()] == ["a.mbtiles"]


def test_no_server_leaves_no_file(tmp_path, qgis_app):
    from kotaku_qgis.drawing.basemap.offline import make_mbtiles

    with TileServer() as gone:
        url = gone.url
    with pytest.raises(KotakuError, match="does not deliver"):
        make_mbtiles(plan(basemap(url)), tmp_path / "a.mbtiles")
    assert list(tmp_path.iterdir()) == []


def test_cancelling_leaves_no_file(server, tmp_path):
    from qgis.core import QgsFeedback

    from kotaku_qgis.drawing.basemap.offline import make_mbtiles
    from kotaku_qgis.drawing.paper.gdal_calls import Cancelled

    for share in (10, 90):  # while fetching, and while the coarser zooms are made
        feedback = QgsFeedback()
        feedback.progressChanged.connect(
            lambda done, share=share, feedback=feedback: feedback.cancel() if done > share else None
        )
        with pytest.raises(Cancelled):
            make_mbtiles(plan(basemap(server.url)), tmp_path / "a.mbtiles", feedback)
        assert list(tmp_path.iterdir()) == []


# ---- no network ----------------------------------------------------------------------------------------


def answer(address, patience):
    from qgis.PyQt.QtTest import QTest

    from kotaku_qgis.drawing.basemap.probe import Probe

    heard = []
    probe = Probe(address, patience=patience)
    probe.answered.connect(lambda good, why: heard.append((good, why)))
    start = time.monotonic()
    while not heard and time.monotonic() - start < 15:
        QTest.qWait(20)
    QTest.qWait(100)
    assert len(heard) == 1
    return heard[0]


def test_a_probe_answers_once_and_soon(server, qgis_app):
    address = server.url.format(z=1, x=0, y=0)
    assert answer(address, 3000)[0] is True
    server.status = 503
    assert answer(server.url.format(z=1, x=1, y=0), 3000) == (False, "HTTP 503")
    server.status, server.delay = 200, 10
    # the server would answer well, but after ten seconds
    assert answer(server.url.format(z=1, x=0, y=1), 400) == (False, "timeout")


def test_a_probe_of_nobody_says_so(qgis_app):
    with TileServer() as gone:
        address = gone.url.format(z=0, x=0, y=0)
    good, why = answer(address, 3000)
    assert not good
    assert why


# ---- the window ----------------------------------------------------------------------------------------


@pytest.fixture
def window(qgis_app, workspace, monkeypatch, server, tmp_path):
    """The window over the sample's project; the office's list holds the server on the loopback."""
    from types import SimpleNamespace

    from qgis.core import QgsProject
    from qgis.gui import QgsMapCanvas, QgsMessageBar
    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.drawing.basemap import basemaps
    from kotaku_qgis.gui.basemaps.basemap_dialog import BasemapDialog
    from kotaku_qgis.gui.messages import Messages
    from kotaku_qgis.gui.tasks import Tasks
    from kotaku_qgis.workspace.project import fill_project
    from kotaku_qgis.workspace.store import open_workspace

    entry = {
        "id": "kantor", "name": {"id": "Citra kantor", "en": "Office imagery"}, "kind": "xyz",
        "url": server.url, "zmin": 0, "zmax": 17, "attribution": "Dinas", "licence": "-",
        "terms": {"id": "a", "en": "b"}, "offline": True,
    }  # fmt: skip
    office = tmp_path / "basemaps.json"
    office.write_text(json.dumps({"version": 1, "basemaps": [entry]}), encoding="utf-8")
    monkeypatch.setattr(basemaps, "office_file", lambda: office)
    project = QgsProject.instance()
    project.clear()
    with open_workspace(workspace) as opened:
        fill_project(project, opened)
    main = QWidget()
    canvas = QgsMapCanvas(main)
    canvas.setDestinationCrs(project.crs())
    canvas.setExtent(project.viewSettings().defaultViewExtent())
    bar = QgsMessageBar(main)
    made = BasemapDialog(
        SimpleNamespace(
            iface=SimpleNamespace(mapCanvas=lambda: canvas),
            window=main,
            tasks=Tasks(),
            messages=Messages(bar, main),
            session=SimpleNamespace(path=workspace),
        )
    )
    made.said = lambda: [item.text() for item in bar.items()]
    made.show()
    yield made
    made.close()
    project.clear()


def until(condition):
    from qgis.PyQt.QtTest import QTest

    for _ in range(1000):
        if condition():
            return
        QTest.qWait(20)
    raise TimeoutError


def test_a_reachable_map_is_switched_on_and_another_stays_off(window, server):
    from qgis.core import QgsProject

    from kotaku_qgis.drawing.basemap.basemaps import shown

    tree = QgsProject.instance().layerTreeRoot()
    server.status = 503
    window.page.add_button.click()
    layer = shown(QgsProject.instance(), "kantor")
    node = tree.findLayer(layer.id())
    assert not node.itemVisibilityChecked()
    until(window.said)
    assert window.said() == [
        "Office imagery is not reachable; working without it. Its layer is there, switched off."
    ]
    assert not node.itemVisibilityChecked()
    zoom, x, y = server.asked[0]
    assert tiles.covering((11_721_500, -569_000, 11_722_500, -568_000), zoom).left == x  # of this city
    assert y > 2 ** (zoom - 1)
    server.status = 200
    window.page.add_button.click()
    until(node.itemVisibilityChecked)
    assert window.said() == ["Office imagery is on the map."]


def test_a_map_removed_before_the_answer_says_nothing(window, server):
    from qgis.core import QgsProject
    from qgis.PyQt.QtTest import QTest

    from kotaku_qgis.drawing.basemap.basemaps import shown

    server.delay = 0.4
    window.page.add_button.click()
    QgsProject.instance().removeMapLayer(shown(QgsProject.instance(), "kantor").id())
    QTest.qWait(900)
    assert window.said() == []


def test_an_offline_map_takes_the_place_of_the_online_one(window, server, workspace):
    from qgis.core import QgsProject

    from kotaku_qgis.drawing import picture_layers
    from kotaku_qgis.drawing.basemap.basemaps import shown

    project = QgsProject.instance()
    window.page.add_button.click()
    online = project.layerTreeRoot().findLayer(shown(project, "kantor").id())
    until(online.itemVisibilityChecked)
    page = window.offline
    assert page.area.count() == 2
    model = page.source.model()
    greyed = [one.id for number, one in enumerate(page.known) if not model.item(number).isEnabled()]
    assert greyed == [one.id for one in page.known if not one.offline]
    assert page.zmax.value() == 17
    page.zmin.setValue(15)
    wanted = page.plan()
    assert f"{wanted.total} tiles" in page.size.text()
    page.go.click()
    until(lambda: window.task is None)
    path = workspace.parent / "petadasar" / f"{page.area.currentText()} kantor.mbtiles"
    (layer,) = picture_layers.find(project, path)
    assert layer.attribution() == "Dinas"
    assert sum(contents(path)[0].values()) == wanted.total
    assert not online.itemVisibilityChecked()
    page.go.click()  # once more: the file is replaced, not shown twice
    until(lambda: window.task is None)
    assert len(picture_layers.find(project, path)) == 1
    page.go.click()
    assert picture_layers.find(project, path) == []
    window.close()  # in the middle: what was shown before is shown again
    assert len(picture_layers.find(project, path)) == 1


def test_cancelling_in_the_window_leaves_no_file(window, server, workspace):
    server.delay = 0.3
    window.offline.zmin.setValue(16)
    window.offline.go.click()
    until(lambda: server.asked)
    window.offline.stop.click()
    until(lambda: window.task is None)
    assert not list((workspace.parent / "petadasar").glob("*"))
    assert window.offline.go.isEnabled()
    assert not window.bar.items()


def test_too_much_is_said_before(window):
    window.offline.zmax.setRange(0, 22)
    window.offline.zmax.setValue(22)
    assert "limit is 2000" in window.offline.size.text()
    assert not window.offline.go.isEnabled()


def test_a_file_without_a_crs_is_asked_about(window, tmp_path):
    from qgis.core import QgsProject

    bare = raster(tmp_path / "tanpa.tif", crs=None)
    window.page.file.setFilePath(str(bare))
    window.page.file_button.click()
    assert "does not say its coordinate system" in window.bar.items()[0].text()
    assert window.page.crs() == QgsProject.instance().crs()
    window.page.file_button.click()
    (layer,) = QgsProject.instance().mapLayersByName("tanpa")
    assert layer.crs().authid() == CRS
    window.tabs.setCurrentIndex(1)
    assert window.offline.source.itemText(0) == "tanpa (file)"

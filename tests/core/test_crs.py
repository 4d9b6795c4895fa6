"""Coordinate systems detected, asked for, never guessed."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pyproj
import pytest
from shapely.geometry import GeometryCollection, LineString, Polygon, box

from kotaku_qgis.core.crs import (
    _TM3,
    apply_crs,
    area_ha,
    inspect_crs,
    layer_names,
    read_layer,
    suggest_crs,
)
from kotaku_qgis.core.errors import KotakuError

METRO = (105.3, -5.12)


@pytest.fixture
def degrees():
    """Return a few squares of about a hectare in Metro."""
    x, y = METRO
    return gpd.GeoDataFrame(
        geometry=[box(x + i / 500, y, x + i / 500 + 0.001, y + 0.001) for i in range(4)], crs=4326
    )


@pytest.mark.parametrize(
    ("lon", "lat", "first"),
    [
        (*METRO, 32748),
        (109.66, -6.89, 32749),
        (109.33, -0.03, 32749),
        (109.33, 0.03, 32649),
        (122.6, -5.5, 32751),
    ],
)
def test_suggestions_are_right(lon, lat, first):
    found = suggest_crs(lon, lat)
    assert found[0][0] == f"EPSG:{first}"
    for authid, name in found:
        assert pyproj.CRS.from_user_input(authid).name == name


def test_tm3_meridians():
    for meridian, code in _TM3.items():
        names = [p.value for p in pyproj.CRS.from_epsg(code).coordinate_operation.params]
        assert names[1] == pytest.approx(meridian)


def test_declared_and_right(degrees):
    for crs in (4326, 32748, 3857, 9488, 23834):
        assert inspect_crs(degrees.to_crs(crs)).usable


def test_no_crs_is_asked_for(degrees):
    finding = inspect_crs(degrees.set_crs(None, allow_override=True))
    assert not finding.usable
    assert finding.declared is None
    assert finding.suggestions == (("EPSG:4326", "WGS 84"),)
    metres = degrees.to_crs(32748).set_crs(None, allow_override=True)
    assert inspect_crs(metres, near=METRO).suggestions[0][0] == "EPSG:32748"
    assert (
        inspect_crs(degrees.to_crs(3857).set_crs(None, allow_override=True)).suggestions[0][0] == "EPSG:3857"
    )
    with pytest.raises(KotakuError, match="coordinate system"):
        apply_crs(metres)
    with pytest.raises(KotakuError, match="not a coordinate system"):
        apply_crs(metres, "EPSG:banyak")
    assert inspect_crs(apply_crs(metres, "EPSG:32748")).usable


@pytest.mark.parametrize("crs", [4326, 32748])
def test_swapped_axes(degrees, crs):
    turned = apply_crs(degrees.to_crs(crs), swap_axes=True)
    finding = inspect_crs(turned)
    assert finding.swapped
    assert not finding.usable
    again = apply_crs(turned, swap_axes=True)
    assert inspect_crs(again).usable
    assert again.geom_equals_exact(degrees.to_crs(crs), 1e-9).all()


def test_metres_that_call_themselves_degrees(degrees):
    finding = inspect_crs(degrees.to_crs(32748).set_crs(4326, allow_override=True), near=METRO)
    assert [p.code for p in finding.problems] == ["crs-contradicts"]
    assert finding.suggestions[0][0] == "EPSG:32748"


def test_abroad_is_only_pointed_out(degrees):
    abroad = degrees.set_geometry(degrees.translate(-60, 40))
    finding = inspect_crs(abroad)
    assert finding.usable
    assert [p.code for p in finding.problems] == ["crs-abroad"]


def test_one_stray_point_does_not_decide():
    x, y = METRO
    shapes = [box(x + i / 500, y, x + i / 500 + 0.001, y + 0.001) for i in range(60)]
    assert inspect_crs(gpd.GeoDataFrame(geometry=[*shapes, box(0, 0, 1, 1)], crs=4326)).usable


def test_no_geometry_at_all():
    assert not inspect_crs(gpd.GeoDataFrame(geometry=[None], crs=4326)).usable


def test_areas_are_ellipsoidal_and_know_holes(degrees):
    areas = area_ha(degrees)
    planar = degrees.to_crs(32748).area / 10_000
    assert areas == pytest.approx(planar, rel=2e-3)
    assert area_ha(degrees.to_crs(3857)) == pytest.approx(areas, rel=1e-9)
    x, y = METRO
    outer, inner = box(x, y, x + 0.002, y + 0.002), box(x, y, x + 0.001, y + 0.001)
    for ring in (inner.exterior.coords, list(inner.exterior.coords)[::-1]):
        holed = Polygon(outer.exterior.coords, [ring])
        assert area_ha([holed], "EPSG:4326") == pytest.approx(
            area_ha([outer], "EPSG:4326") - area_ha([inner], "EPSG:4326")
        )
    mixed = GeometryCollection([inner, LineString([(x, y), (x + 1, y)])])
    assert area_ha([mixed, None], "EPSG:4326")[0] == pytest.approx(area_ha([inner], "EPSG:4326")[0])
    assert np.isnan(area_ha([mixed, None], "EPSG:4326")[1])
    with pytest.raises(KotakuError):
        area_ha([inner])


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "shp", "zip"])
def test_files_of_every_kind(tmp_path, degrees, suffix):
    path = tmp_path / f"rt.{suffix}"
    made = degrees.assign(nama="Ngkari")
    if suffix == "zip":
        made.to_file(tmp_path / "rt.shp")
        import zipfile

        with zipfile.ZipFile(path, "w") as archive:
            for part in tmp_path.glob("rt.*"):
                if part.suffix != ".zip":
                    archive.write(part, part.name)
    else:
        made.to_file(path)
    assert len(read_layer(path)) == 4
    assert layer_names(path) == ["rt"]
    with pytest.raises(KotakuError, match="no layer “lain”"):
        read_layer(path, "lain")


def test_files_that_are_no_layers(tmp_path):
    with pytest.raises(KotakuError, match="no such file"):
        read_layer(tmp_path / "none.shp")
    broken = tmp_path / "broken.geojson"
    broken.write_text('{"type": "FeatureCollection", "features": [')
    with pytest.raises(KotakuError) as caught:
        read_layer(broken)
    assert caught.value.place.file == "broken.geojson"
    empty = tmp_path / "empty.geojson"
    empty.write_text('{"type": "FeatureCollection", "features": []}')
    with pytest.raises(KotakuError, match="no features"):
        read_layer(empty)
    table = tmp_path / "table.csv"
    table.write_text("kelurahan,rt_rw\nX,3/2\n")
    with pytest.raises(KotakuError, match="without geometry"):
        read_layer(table)

"""The catalogue of base maps, ours and the office's, and their layers at the bottom of the map.

Attribution and licence travel with the layer, so that a printed map can show them. Main thread only.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsProject,
    QgsRasterLayer,
)

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.json_rules import JsonError, Rules, read_json
from kotaku_qgis.drawing.picture_layers import BASEMAPS, group
from kotaku_qgis.paths import resource
from kotaku_qgis.workspace.mbtiles import tiles_uri

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFICE_FILE = "basemaps.json"
PROPERTY = "kotaku/basemap"
MARKS = ("{z}", "{x}")
ROWS = ("{y}", "{-y}")


@dataclass(frozen=True)
class Basemap:
    """An online map of XYZ tiles; *offline* only where its terms permit copies of an area."""

    id: str
    name: Mapping[str, str]
    url: str
    zmin: int
    zmax: int
    attribution: str
    licence: str
    terms: Mapping[str, str]
    offline: bool

    def title(self, lang: str) -> str:
        """Return its name in *lang*."""
        return self.name[lang]


def office_file() -> Path:
    """Return where an office keeps base maps of its own: in the user's QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "kotaku" / OFFICE_FILE


@lru_cache(maxsize=1)
def _schema() -> dict[str, Any]:
    return read_json(resource("basemaps", "schema.json"))


def read_catalogue(path: Path) -> list[Basemap]:
    """Return the base maps of a file.

    Raises
    ------
    JsonError
        When it does not follow the schema; names the file and the key.
    """
    value = read_json(path)
    rules = Rules(_schema(), path.name)
    rules.check(value)
    found: dict[str, Basemap] = {}
    for number, entry in enumerate(value["basemaps"]):
        key = f"basemaps[{number}]"
        url = entry["url"]
        if not all(mark in url for mark in MARKS) or not any(mark in url for mark in ROWS):
            rules.fail(N_("{key} must hold {{z}}, {{x}} and {{y}}."), f"{key}.url")
        if entry["zmin"] > entry["zmax"]:
            rules.fail(N_("{key} is above zmax."), f"{key}.zmin")
        if entry["id"] in found:
            rules.fail(N_("{key} stands twice."), f"{key}.id")
        found[entry["id"]] = Basemap(**{name: member for name, member in entry.items() if name != "kind"})
    return list(found.values())


def catalogue(office: Path | None = None) -> tuple[list[Basemap], list[Problem]]:
    """Return all base maps, the office's before ours, and what is wrong with the office's file.

    An entry of the office's replaces ours of the same id. A damaged file costs only its own entries.
    """
    ours = read_catalogue(resource("basemaps", "basemaps.json"))
    path = office or office_file()
    if not path.is_file():
        return ours, []
    try:
        own = read_catalogue(path)
    except JsonError as error:
        place = Place(file=str(path))
        return ours, [Problem("basemaps-file", Level.WARNING, error.text, error.values, place, error.remedy)]
    names = {one.id for one in own}
    return own + [one for one in ours if one.id not in names], []


def uri(basemap: Basemap) -> str:
    """Return QGIS's source text of an online map."""
    source = QgsDataSourceUri()
    source.setParam("type", "xyz")
    source.setParam("url", basemap.url)
    source.setParam("zmin", str(basemap.zmin))
    source.setParam("zmax", str(basemap.zmax))
    return bytes(source.encodedUri()).decode()


def tile_url(basemap: Basemap, zoom: int, x: int, y: int) -> str:
    """Return the address of one tile; *y* counts from the north."""
    values = (("{z}", zoom), ("{x}", x), ("{y}", y), ("{-y}", 2**zoom - 1 - y))
    found = basemap.url
    for mark, value in values:
        found = found.replace(mark, str(value))
    return found


def add_online(project: QgsProject, basemap: Basemap, lang: str, *, visible: bool) -> QgsRasterLayer:
    """Add an online map below all other layers; one that is there already is returned instead."""
    there = shown(project, basemap.id)
    if there is not None:
        project.layerTreeRoot().findLayer(there.id()).setItemVisibilityChecked(visible)
        return there
    layer = QgsRasterLayer(uri(basemap), basemap.title(lang), "wms")
    if not layer.isValid():
        raise KotakuError(N_("QGIS cannot open this base map."), place=Place(file=basemap.url))
    describe_layer(layer, basemap.attribution, basemap.licence)
    layer.setCustomProperty(PROPERTY, basemap.id)
    project.addMapLayer(layer, False)
    node = group(project, BASEMAPS).addLayer(layer)
    node.setItemVisibilityChecked(visible)
    node.setExpanded(False)
    return layer


def shown(project: QgsProject, name: str) -> QgsRasterLayer | None:
    """Return the online layer of the base map *name*, if it is in the project."""
    for layer in project.mapLayers().values():
        if layer.customProperty(PROPERTY, "") == name and layer.dataProvider().name() == "wms":
            return layer
    return None


def describe_layer(layer: QgsRasterLayer, attribution: str, licence: str = "") -> None:
    """Put the attribution where QGIS's own credits and our maps look for it."""
    metadata = layer.metadata()
    metadata.setRights([attribution])
    if licence:
        metadata.setLicenses([licence])
    layer.setMetadata(metadata)
    layer.setAttribution(attribution)


def add_file(
    project: QgsProject,
    path: Path,
    name: str = "",
    crs: QgsCoordinateReferenceSystem | None = None,
    attribution: str = "",
) -> QgsRasterLayer:
    """Add a local raster (GeoTIFF, MBTiles …) on top of the base maps.

    Raises
    ------
    KotakuError
        With ``values["missing"] == "crs"`` when the file names no coordinate system and *crs* is not given;
        also when it is no raster, or lies nowhere on the map.
    """
    place = Place(file=path.name)
    if not path.is_file():
        raise KotakuError(N_("The file is not there."), place=place)
    options = QgsRasterLayer.LayerOptions()
    options.skipCrsValidation = True  # QGIS would open a window of its own in the middle of ours
    packed = path.suffix.lower() == ".mbtiles"
    source, reader = (tiles_uri(path), "wms") if packed else (str(path), "gdal")
    layer = QgsRasterLayer(source, name or path.stem, reader, options)
    if not layer.isValid():
        raise KotakuError(
            N_("QGIS cannot read this file as a map."),
            place=place,
            remedy=N_("Choose a GeoTIFF or MBTiles file."),
        )
    extent = layer.extent()
    # GDAL gives a plain picture pixels for coordinates, rows downwards from 0
    if not layer.crs().isValid() and crs is None:
        if extent.xMinimum() == 0 and extent.width() == layer.width() and extent.height() == layer.height():
            raise KotakuError(
                N_("This picture has no place on the map yet."),
                place=place,
                remedy=N_("Bring it there with “Sketch from paper”."),
            )
        raise KotakuError(
            N_("The file does not say its coordinate system."),
            place=place,
            remedy=N_("Choose it below and add the file again."),
            missing="crs",
        )
    if crs is not None and not layer.crs().isValid():
        layer.setCrs(crs)
    if attribution:
        describe_layer(layer, attribution)
    project.addMapLayer(layer, False)
    group(project, BASEMAPS).insertLayer(0, layer).setExpanded(False)
    return layer

"""Groups of pictures in the layer tree: sketches below the vector layers, base maps below all.

Main thread only.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsDataSourceUri, QgsLayerTreeGroup, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

PROPERTY = "kotaku/group"
SKETCHES, BASEMAPS = "sketches", "basemaps"
_TITLES = {SKETCHES: N_("Sketches"), BASEMAPS: N_("Base maps")}
OPACITY = 0.7
"""Of a sketch: what lies below is seen through it."""


def group(project: QgsProject, kind: str) -> QgsLayerTreeGroup:
    """Return the group of *kind*, found by what it is, never by its name; made at the bottom when missing."""
    root = project.layerTreeRoot()
    below = None
    for index, child in enumerate(root.children()):
        if child.customProperty(PROPERTY, "") == kind and isinstance(child, QgsLayerTreeGroup):
            return child
        if child.customProperty(PROPERTY, "") == BASEMAPS:
            below = index
    made = root.insertGroup(below if kind == SKETCHES and below is not None else -1, tr(_TITLES[kind]))
    made.setCustomProperty(PROPERTY, kind)
    return made


def find(project: QgsProject, path: Path) -> list[QgsMapLayer]:
    """Return the raster layers that show the file *path*, by whatever way to it."""
    wanted = path.resolve()
    return [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and (found := path_of(layer)) and found.resolve() == wanted
    ]


def path_of(layer: QgsRasterLayer) -> Path | None:
    """Return the file a raster layer shows; None when it comes from a server."""
    if layer.dataProvider().name() == "gdal":
        return Path(layer.source())
    source = QgsDataSourceUri()
    source.setEncodedUri(layer.source())
    return Path(QUrl(source.param("url")).toLocalFile()) if source.param("type") == "mbtiles" else None


def let_go(project: QgsProject, path: Path) -> bool:
    """Remove the layers of *path*, so that the file can be replaced; return whether one was shown."""
    layers = find(project, path)
    shown = any(
        node is not None and node.isVisible()
        for node in (project.layerTreeRoot().findLayer(layer.id()) for layer in layers)
    )
    project.removeMapLayers([layer.id() for layer in layers])
    return shown


def add_sketch(project: QgsProject, path: Path, name: str) -> QgsRasterLayer:
    """Show the GeoTIFF of a sketch, half transparent, and return its layer.

    Raises
    ------
    KotakuError
        When QGIS cannot open it.
    """
    layer = QgsRasterLayer(str(path), name)
    if not layer.isValid():
        raise KotakuError(N_("QGIS cannot open this picture."), place=Place(file=str(path)))
    layer.setOpacity(OPACITY)
    project.addMapLayer(layer, False)
    group(project, SKETCHES).insertLayer(0, layer)
    return layer

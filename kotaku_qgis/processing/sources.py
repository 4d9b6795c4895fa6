"""From what a user names in Processing, a file or a layer in the project, to a file that can be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from kotaku_qgis.core.errors import N_, KotakuError, Place


def split_uri(uri: str) -> tuple[str, str | None]:
    """Split ``file.gpkg|layername=x`` into path and layer."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", uri)
    return parts.get("path") or uri, parts.get("layerName") or None


def resolve(value: Any, layer: str | None = None) -> tuple[Path, str | None, str | None]:
    """Return file, layer in the file and declared CRS (of a loaded layer only) of *value*.

    Parameters
    ----------
    value
        A path, an OGR source (``file.gpkg|layername=x``), a QgsVectorLayer, or the id or name of one in the
        project. A layer that is not a file as it stands (in memory, filtered, being edited, from a
        database) is copied to a temporary file first.
    layer
        The layer the user named beside the file; it wins.
    """
    if isinstance(value, Path):
        return value, layer, None
    loaded = value if isinstance(value, QgsVectorLayer) else _in_project(str(value))
    if loaded is None:
        path, inside = split_uri(str(value))
        return Path(path), layer or inside, None
    crs = loaded.crs().authid() or None if loaded.crs().isValid() else None
    path, inside = split_uri(loaded.source())
    as_it_stands = not loaded.isModified() and not loaded.subsetString()
    if loaded.providerType() == "ogr" and as_it_stands and Path(path).is_file():
        return Path(path), layer or inside, crs
    return _copy(loaded), None, crs


def _in_project(name: str) -> QgsVectorLayer | None:
    project = QgsProject.instance()
    found = project.mapLayer(name)
    if found is None:
        named = [one for one in project.mapLayersByName(name) if isinstance(one, QgsVectorLayer)]
        found = named[0] if len(named) == 1 else None
    return found if isinstance(found, QgsVectorLayer) else None


def _copy(loaded: QgsVectorLayer) -> Path:
    path = Path(QgsProcessingUtils.generateTempFilename("kotaku.gpkg"))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "layer"
    context = QgsProject.instance().transformContext()
    result = QgsVectorFileWriter.writeAsVectorFormatV3(loaded, str(path), context, options)
    if result[0] != QgsVectorFileWriter.WriterError.NoError:
        raise KotakuError(
            N_("The layer could not be read: {reason}"), place=Place(file=loaded.name()), reason=result[1]
        )
    return path

"""Vector files as GeoDataFrames, whatever office program wrote them."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.require import require


def layer_names(path: Path | str) -> list[str]:
    """Return the names of the vector layers in a file."""
    target = _target(Path(path))
    try:
        return _names(target)
    except (ValueError, RuntimeError, OSError) as error:
        raise _unreadable(Path(path), error) from error


def _names(target: str) -> list[str]:
    """List the layers with pyogrio, or with fiona where only it is there."""
    try:
        return [str(name) for name in require("pyogrio").list_layers(target)[:, 0]]
    except KotakuError:
        return [str(name) for name in require("fiona").listlayers(target)]


def read_layer(path: Path | str, layer: str | None = None) -> Any:
    """Return a GeoDataFrame of any vector file OGR reads (also zipped shapefiles, KML, GPX), index from 0.

    Raises
    ------
    KotakuError
        No such file, no such layer, not a vector file, no features, or not readable.
    """
    path = Path(path)
    geopandas = require("geopandas")
    target = _target(path)
    names = layer_names(path)
    if not names:
        raise KotakuError(N_("There is no layer in the file."), place=Place(file=path.name))
    if layer is not None and layer not in names:
        raise KotakuError(
            N_("There is no layer “{layer}” in the file; it has: {layers}."),
            place=Place(file=path.name),
            layer=layer,
            layers=", ".join(names),
        )
    try:
        with warnings.catch_warnings():
            # OGR's own remarks (unclosed rings, odd metadata) are repeated by our checks, per feature
            warnings.simplefilter("ignore")
            made = _read(geopandas, target, layer or names[0])
    except (ValueError, RuntimeError, OSError) as error:
        raise _unreadable(path, error) from error
    if not len(made):
        raise KotakuError(N_("The layer has no features."), place=Place(file=path.name))
    if not isinstance(made, geopandas.GeoDataFrame):
        raise KotakuError(
            N_("This is a table without geometry."),
            place=Place(file=path.name),
            remedy=N_("Import it as a baseline."),
        )
    return made.reset_index(drop=True)


def _read(geopandas: Any, target: str, layer: str) -> Any:
    try:
        return geopandas.read_file(target, layer=layer)
    except UnicodeDecodeError:
        # shapefiles without a .cpg come from Windows
        return geopandas.read_file(target, layer=layer, encoding="cp1252")


def _target(path: Path) -> str:
    """Return what OGR opens: a zipped shapefile through its virtual folder."""
    if not path.exists():
        raise KotakuError(N_("There is no such file."), place=Place(file=str(path)))
    try:
        if path.is_file():
            with path.open("rb") as file:
                file.read(1)
    except OSError as error:
        raise KotakuError(
            N_("The file may not be read; another program may hold it open."), place=Place(file=path.name)
        ) from error
    if path.suffix.lower() == ".zip":
        return f"/vsizip/{path}"
    return str(path)


def _unreadable(path: Path, error: Exception) -> KotakuError:
    return KotakuError(
        N_("The file cannot be read as a layer: {reason}."),
        place=Place(file=path.name),
        remedy=N_("Open it in QGIS to see whether it is damaged; a shapefile needs its .shp, .shx and .dbf."),
        reason=str(error).split("\n", maxsplit=1)[0].rstrip("."),
    )

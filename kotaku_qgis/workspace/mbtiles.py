"""MBTiles as QGIS names them; the same text serves desktop projects and those of field packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsDataSourceUri
from qgis.PyQt.QtCore import QUrl

if TYPE_CHECKING:
    from pathlib import Path


def tiles_uri(path: Path) -> str:
    """Return QGIS's source text of an MBTiles file.

    Read by QGIS's own tile reader: through GDAL it would leave statistics files behind, some of them in
    whatever folder QGIS was started from.
    """
    source = QgsDataSourceUri()
    source.setParam("type", "mbtiles")
    source.setParam("url", QUrl.fromLocalFile(str(path)).toString())
    return bytes(source.encodedUri()).decode()

"""Reading back from a printed sheet where it says that its map lies, with other software than wrote it."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, Level, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.maps.profile import Shown
    from kotaku_qgis.maps.sheet import Sheet

TOLERANCE_M = 1.0
_PAIR = re.compile(r"(-?[\d.]+(?:e[-+]?\d+)?) (-?[\d.]+(?:e[-+]?\d+)?)")


def metres_off(path: Path, page: int, sheet: Sheet | Shown) -> float | None:
    """Return how far the corners of the map on a page of a PDF are from those of its sheet, by GDAL.

    The largest distance, in units of the sheet's system; infinite when the page has no coordinates, None when
    this GDAL reads no PDF.
    """
    from osgeo import gdal

    driver = gdal.GetDriverByName("PDF")
    if driver is None or not any(name.startswith("HAVE_") for name in driver.GetMetadata()):
        return None
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        found = gdal.Open(f"PDF:{page}:{path}")
        outline = found.GetMetadataItem("NEATLINE") if found is not None else None
    finally:
        gdal.PopErrorHandler()
    points = [(float(x), float(y)) for x, y in _PAIR.findall(outline or "")]
    if not points:
        return math.inf
    x_min, y_min, x_max, y_max = sheet.extent
    corners = [(x, y) for x in (x_min, x_max) for y in (y_min, y_max)]
    return max(min(math.dist(corner, point) for point in points) for corner in corners)


def check(path: Path, page: int, sheet: Sheet | Shown) -> list[Problem]:
    """Return a finding when the coordinates of a page are more than a metre off."""
    off = metres_off(path, page, sheet)
    if off is None or off <= TOLERANCE_M:
        return []
    return [
        Problem(
            "coordinates-off",
            Level.WARNING,
            N_("The coordinates that the PDF gives on page {page} are not those of the map."),
            {"page": page},
            Place(file=str(path)),
            remedy=N_("Use the GeoTIFF for measuring, and tell the plugin's makers."),
        )
    ]

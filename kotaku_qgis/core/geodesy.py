"""Ellipsoidal area and length of one shape at a time, fast enough to follow the cursor; needs pyproj only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.require import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    Ring = tuple[Sequence[float], Sequence[float]]

SQUARE_METRES = 10_000.0
"""Square metres in a hectare."""


class Ellipsoid:
    """Measures on WGS 84 what is drawn in *crs* (``EPSG:<code>``): edges are geodesics between the corners.

    Raises
    ------
    KotakuError
        When pyproj is missing.
    """

    def __init__(self, crs: str) -> None:
        pyproj = require("pyproj")
        self._geod: Any = pyproj.Geod(ellps="WGS84")
        self._transform: Any = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform

    def polygon(self, rings: Sequence[Ring]) -> tuple[float, float]:
        """Return area (ha) and perimeter (m) of a polygon.

        Parameters
        ----------
        rings
            The outer ring, then the holes; each as x and y, closed or not, wound either way.
        """
        area = perimeter = 0.0
        for number, (xs, ys) in enumerate(rings):
            lon, lat = self._transform(xs, ys)
            covered, around = self._geod.polygon_area_perimeter(lon, lat)
            area += abs(covered) if number == 0 else -abs(covered)
            perimeter += around
        return area / SQUARE_METRES, perimeter

    def line(self, xs: Sequence[float], ys: Sequence[float]) -> float:
        """Return the length of a line in metres."""
        lon, lat = self._transform(xs, ys)
        return float(self._geod.line_length(lon, lat))

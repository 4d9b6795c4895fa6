"""Hectares and metres of what is being drawn; a QGIS without pyproj measures by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
)

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.geodesy import SQUARE_METRES, Ellipsoid

if TYPE_CHECKING:
    from collections.abc import Iterator


class Ruler:
    """Measures geometries in *crs* (``EPSG:<code>``) on the WGS 84 ellipsoid."""

    def __init__(self, crs: str) -> None:
        self.crs = crs
        self._fallback: QgsDistanceArea | None = None
        try:
            self._ellipsoid: Ellipsoid | None = Ellipsoid(crs)
        except KotakuError:
            self._ellipsoid = None
            self._fallback = QgsDistanceArea()
            self._fallback.setSourceCrs(QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())
            self._fallback.setEllipsoid("EPSG:7030")

    def measure(self, shape: QgsGeometry | None) -> tuple[float, float]:
        """Return area in hectares (0 for a line) and perimeter or length in metres."""
        if shape is None or shape.isNull():
            return 0.0, 0.0
        if self._ellipsoid is None:
            measure: Any = self._fallback
            area = measure.measureArea(shape) / SQUARE_METRES
            return area, measure.measurePerimeter(shape) or measure.measureLength(shape)
        total = length = 0.0
        for part in parts(shape):
            if hasattr(part, "exteriorRing"):
                rings = [part.exteriorRing(), *(part.interiorRing(i) for i in range(part.numInteriorRings()))]
                area, around = self._ellipsoid.polygon([_columns(ring) for ring in rings if ring is not None])
                total += area
                length += around
            elif hasattr(part, "numPoints") and part.numPoints() > 1:
                length += self._ellipsoid.line(*_columns(part))
        return total, length

    def hectares(self, shape: QgsGeometry | None) -> float | None:
        """Return the area as it is stored (six decimals); None without a shape."""
        if shape is None or shape.isNull():
            return None
        return round(self.measure(shape)[0], 6)


def parts(shape: QgsGeometry) -> Iterator[Any]:
    """Yield the polygons, lines or points of *shape*."""
    inner = shape.constGet()
    if hasattr(inner, "numGeometries"):
        for number in range(inner.numGeometries()):
            yield inner.geometryN(number)
    elif inner is not None:
        yield inner


def _columns(ring: Any) -> tuple[list[float], list[float]]:
    points = [ring.pointN(number) for number in range(ring.numPoints())]
    return [point.x() for point in points], [point.y() for point in points]

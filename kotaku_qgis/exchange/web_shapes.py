"""Shapes for the web page: degrees in millionths, as steps from point to point, to keep the file small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsWkbTypes,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

SCALE = 1_000_000
"""Parts of a degree: a millionth is 0.11 m on the ground, finer than any of the surveys."""
_CORNERS = 3
_LABEL_PRECISION_M = 1.0

Ring = list  # of int: longitude and latitude of the first point, then the steps to each next one


class Encoder:
    """Turns shapes in the CRS of a workspace into rings of whole numbers in WGS 84.

    Points are rounded and never left out to make lines simpler: what two neighbours share before, they
    share after.
    """

    def __init__(self, crs: str) -> None:
        self.to_wgs84 = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(crs),
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsCoordinateTransformContext(),
        )

    def polygons(self, shape: QgsGeometry) -> list[list[Ring]]:
        """Return the polygons of *shape* as lists of rings; empty for a missing one."""
        if shape.isEmpty():
            return []
        moved = QgsGeometry(shape)
        moved.transform(self.to_wgs84)
        parts = moved.asMultiPolygon() if QgsWkbTypes.isMultiType(moved.wkbType()) else [moved.asPolygon()]
        made = []
        for part in parts:
            rings = [encode_ring((point.x(), point.y()) for point in ring) for ring in part]
            if rings and rings[0]:
                made.append([ring for ring in rings if ring])
        return made

    def label_point(self, shape: QgsGeometry) -> list[int] | None:
        """Return a point well inside *shape*; None for a missing one."""
        if shape.isEmpty():
            return None
        valid = shape if shape.isGeosValid() else shape.makeValid()
        found = valid.poleOfInaccessibility(_LABEL_PRECISION_M)
        point = found[0] if isinstance(found, tuple) else found
        if point.isEmpty():
            point = valid.pointOnSurface()
        if point.isEmpty():
            return None
        point.transform(self.to_wgs84)
        return [round(point.asPoint().x() * SCALE), round(point.asPoint().y() * SCALE)]


def encode_ring(points: Iterable[tuple[float, float]]) -> Ring:
    """Return a ring of degrees as its first point and steps, without the closing point.

    Empty when fewer than three corners are left of it after rounding.
    """
    corners: list[tuple[int, int]] = []
    for x, y in points:
        corner = (round(x * SCALE), round(y * SCALE))
        if not corners or corner != corners[-1]:
            corners.append(corner)
    if len(corners) > 1 and corners[0] == corners[-1]:
        corners.pop()
    if len(corners) < _CORNERS:
        return []
    made = [*corners[0]]
    for (x, y), (next_x, next_y) in zip(corners, corners[1:]):
        made += (next_x - x, next_y - y)
    return made


def decode_ring(ring: Ring) -> list[tuple[float, float]]:
    """Return the degrees of an encoded ring: what the page itself does."""
    x = y = 0
    made = []
    for step_x, step_y in zip(ring[::2], ring[1::2]):
        x, y = x + step_x, y + step_y
        made.append((x / SCALE, y / SCALE))
    return made

"""Hatches as real lines and dots: QGIS 3.22 prints its own line patterns as pictures, this stays vector."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qgis.core import QgsGeometry, QgsPoint, QgsPointXY

if TYPE_CHECKING:
    from collections.abc import Iterator

ANGLES = {
    "diagonal_x": (45.0, -45.0),
    "f_diagonal": (45.0,),
    "b_diagonal": (-45.0,),
    "horizontal": (0.0,),
    "vertical": (90.0,),
    "cross": (0.0, 90.0),
}
LINE_MM, DOT_MM = 2.0, 2.6
"""Distance between two lines and between two dots on paper."""
MOST = 4000
"""Lines in one polygon; a polygon of more is not an RT."""


def is_dotted(pattern: str) -> bool:
    """Whether a fill pattern of the regulation file is drawn as dots."""
    return pattern.startswith("dense")


def hatch_lines(shape: QgsGeometry, pattern: str, spacing: float) -> QgsGeometry:
    """Return the lines of *pattern* inside *shape*, *spacing* apart in the units of the geometry.

    Lines start from the origin of the coordinates, so that they run on from one polygon into the next.
    """
    parts: list[QgsGeometry] = []
    for angle in ANGLES.get(pattern, ()):
        turned = QgsGeometry(shape)
        turned.rotate(angle, QgsPointXY(0, 0))  # clockwise
        box = turned.boundingBox()
        lines = [
            QgsGeometry.fromPolyline([QgsPoint(box.xMinimum() - 1, y), QgsPoint(box.xMaximum() + 1, y)])
            for y in steps(box.yMinimum(), box.yMaximum(), spacing)
        ]
        inside = turned.intersection(QgsGeometry.collectGeometry(lines)) if lines else QgsGeometry()
        if not inside.isEmpty():
            inside.rotate(-angle, QgsPointXY(0, 0))
            parts.append(inside)
    return QgsGeometry.collectGeometry([piece for part in parts for piece in part.asGeometryCollection()])


def hatch_dots(shape: QgsGeometry, spacing: float) -> QgsGeometry:
    """Return dots inside *shape*, every other row set off by half of *spacing*."""
    box = shape.boundingBox()
    found = []
    half = spacing / 2
    for y in steps(box.yMinimum(), box.yMaximum(), half):
        shift = half if round(y / half) % 2 else 0.0
        found += [
            QgsPointXY(x + shift, y) for x in steps(box.xMinimum() - shift, box.xMaximum() - shift, spacing)
        ]
    return QgsGeometry.fromMultiPointXY(found).intersection(shape) if found else QgsGeometry()


def steps(low: float, high: float, spacing: float) -> Iterator[float]:
    """Yield the multiples of *spacing* between *low* and *high*, at most :data:`MOST`."""
    first, last = math.ceil(low / spacing), math.floor(high / spacing)
    for number in range(first, min(last, first + MOST) + 1):
        yield number * spacing

"""What drawing does to polygons: take neighbours off, split, reshape, find gaps, join; values in, values out.

Everything is in the CRS of the workspace (metres). GEOS leaves crumbs of a square centimetre or less; they
are taken off here and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsGeometry, QgsLineString, QgsPointXY

from kotaku_qgis.drawing.ruler import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DUST = 0.05
"""Square metres below which a piece is a crumb of the computation."""
NEAR = 0.02
"""Metres within which two boundaries are one."""
HOLE = 1.0
"""Square metres up to which a hole inside a joined area is a fault of drawing, not a place left out."""


def polygonal(shape: QgsGeometry | None) -> QgsGeometry | None:
    """Return the polygons of *shape* without crumbs, valid and multipart; None when nothing is left."""
    if shape is None or shape.isNull():
        return None
    sound = shape if shape.isGeosValid() else shape.makeValid()
    kept = []
    for part in parts(sound):
        if hasattr(part, "exteriorRing") and part.area() > DUST:
            piece = QgsGeometry(part.clone())
            kept.append(piece.removeInteriorRings(DUST))
    if not kept:
        return None
    made = QgsGeometry.collectGeometry(kept)
    made.convertToMultiType()
    return made


def union(shapes: Iterable[QgsGeometry]) -> QgsGeometry | None:
    """Return the union of valid copies of *shapes*, None for none."""
    sound = [shape if shape.isGeosValid() else shape.makeValid() for shape in shapes if not shape.isNull()]
    return polygonal(QgsGeometry.unaryUnion(sound)) if sound else None


def without(shape: QgsGeometry, others: Sequence[QgsGeometry]) -> QgsGeometry | None:
    """Return *shape* less what *others* cover; the same shape when they only touch it."""
    covering = [other for other in others if overlap(shape, other) > DUST]
    taken = union(covering)
    if taken is None:
        return polygonal(shape)
    # of a figure eight as it was drawn GEOS computes nothing
    sound = shape if shape.isGeosValid() else shape.makeValid()
    return polygonal(sound.difference(taken))


def overlap(one: QgsGeometry, other: QgsGeometry) -> float:
    """Return the square metres that two polygons share."""
    if not one.boundingBox().intersects(other.boundingBox()):
        return 0.0
    first, second = (g if g.isGeosValid() else g.makeValid() for g in (one, other))
    return first.intersection(second).area()


def common_border(one: QgsGeometry, other: QgsGeometry) -> float:
    """Return the metres of *one*'s boundary that run along *other*."""
    edge = QgsGeometry(one.constGet().boundary())
    return edge.intersection(other.buffer(NEAR, 3)).length()


def split(shape: QgsGeometry, line: QgsGeometry) -> list[QgsGeometry]:
    """Return the pieces into which *line* cuts *shape*, the largest first; one piece when it does not.

    A part of *shape* that the line does not touch stays with the largest piece.
    """
    pieces: list[QgsGeometry] = []
    whole: list[QgsGeometry] = []
    for part in parts(shape):
        single = QgsGeometry(part.clone())
        faces = _faces(single, line)
        if len(faces) > 1:
            pieces += faces
        else:
            whole.append(single)
    pieces.sort(key=lambda piece: piece.area(), reverse=True)
    if not pieces:
        return [shape]
    if whole:
        pieces[0] = QgsGeometry.collectGeometry([pieces[0], *whole])
    made = [polygonal(piece) for piece in pieces]
    return [piece for piece in made if piece is not None]


def _faces(single: QgsGeometry, line: QgsGeometry) -> list[QgsGeometry]:
    edge = QgsGeometry(single.constGet().boundary())
    noded = QgsGeometry.unaryUnion([edge, line])
    faces = QgsGeometry.polygonize([noded])
    found = [QgsGeometry(face.clone()) for face in parts(faces)]
    return [face for face in found if face.area() > DUST and single.contains(face.pointOnSurface())]


def reshaped(shape: QgsGeometry, line: QgsGeometry) -> QgsGeometry | None:
    """Return *shape* with its boundary led along *line*; None when the line does not cross it twice."""
    made = QgsGeometry(shape)
    points = line.constGet()
    if not isinstance(points, QgsLineString):
        return None
    done = made.reshapeGeometry(points) == QgsGeometry.OperationResult.Success
    if not done or made.isGeosEqual(shape):
        return None
    return polygonal(made)


def gap_at(place: QgsPointXY, drawn: Sequence[QgsGeometry], within: QgsGeometry | None) -> QgsGeometry | None:
    """Return the empty place around *place* that *drawn* polygons (and the limit *within*) enclose.

    None when the place is covered, or open to a side.
    """
    covered = union(drawn)
    if covered is None:
        return None
    point = QgsGeometry.fromPointXY(place)
    if covered.contains(point):
        return None
    if within is not None and within.contains(point):
        free = within.difference(covered)
    else:
        hull = QgsGeometry.fromRect(covered.boundingBox().buffered(1.0))
        free = hull.difference(covered)
        outside = hull.boundingBox()
        free = QgsGeometry.collectGeometry(
            [QgsGeometry(part.clone()) for part in parts(free) if not _reaches(part.boundingBox(), outside)]
        )
    for part in parts(free):
        piece = QgsGeometry(part.clone())
        if piece.contains(point):
            return polygonal(piece)
    return None


def _reaches(box: object, outside: object) -> bool:
    """Whether a part touches the frame around everything: it is the open land outside."""
    sides = ("xMinimum", "yMinimum", "xMaximum", "yMaximum")
    return any(abs(getattr(box, side)() - getattr(outside, side)()) < NEAR for side in sides)


def joined(shapes: Sequence[QgsGeometry]) -> QgsGeometry | None:
    """Return *shapes* as one area: no inner boundaries, and no hairline between pieces meant to touch."""
    made = union(shapes)
    if made is None:
        return None
    pieces = [QgsGeometry(part.clone()) for part in parts(made)]
    if len(pieces) > 1:
        strips = made.buffer(NEAR, 2).buffer(-NEAR, 2).difference(made)
        between = [
            strip
            for strip in (QgsGeometry(part.clone()) for part in parts(strips))
            if sum(piece.distance(strip) < NEAR for piece in pieces) > 1
        ]
        made = union([made, *between]) or made
    return polygonal(made.removeInteriorRings(HOLE))


def crosses_itself(shape: QgsGeometry) -> bool:
    """Whether the boundary crosses or touches itself."""
    return not shape.isGeosValid()


def inside_share(shape: QgsGeometry, area: QgsGeometry) -> float:
    """Return which share of *shape* lies in *area*, 0 to 1."""
    sound = shape if shape.isGeosValid() else shape.makeValid()
    whole = sound.area()
    return sound.intersection(area).area() / whole if whole else 0.0

"""Control points: the same place on picture and map, and the file QGIS's georeferencer keeps them in.

Pixel coordinates count from the upper left corner of the upright picture, x to the right and y down; the
file holds those of the picture as it is stored (a phone stores it lying), as QGIS reads it.
"""

from __future__ import annotations

import csv
import math
import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.workspace.connection import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kotaku_qgis.drawing.paper.pictures import Picture

HEADER = "mapX,mapY,sourceX,sourceY,enable,dX,dY,residual"
COLUMNS = 4
TRIANGLE = 3
ONE_LINE = 0.12
"""Width of the hull as a share of its length below which points lie on a line."""
ONE_CORNER = 0.15
"""Share of the picture below which the points are in one part of it."""


@dataclass(frozen=True)
class ControlPoint:
    """A place on the picture (pixels) and on the map (units of the workspace's CRS)."""

    x: float
    y: float
    map_x: float
    map_y: float
    on: bool = True


def read_points(path: Path, picture: Picture, crs: QgsCoordinateReferenceSystem) -> list[ControlPoint]:
    """Return the control points of a ``.points`` file, on the upright picture and in *crs*.

    Raises
    ------
    KotakuError
        When the file cannot be read or a line holds no point; names file and line.
    """
    with explained(path):
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    lines = text.splitlines()
    own = crs
    if lines and lines[0].startswith("#CRS:"):
        declared = QgsCoordinateReferenceSystem(lines[0].partition(":")[2].strip())
        own = declared if declared.isValid() else crs
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#") or line.lower().startswith("mapx"):
            continue
        cells = next(csv.reader([line], delimiter="\t" if "\t" in line else ","))
        found.append(_point(cells, picture, path.name, number))
    return _reprojected(found, own, crs, path.name)


def parse_points(text: str, name: str = "") -> list[ControlPoint]:
    """Return control points typed as text: ``x y mapX mapY`` a line, split by blanks or semicolons."""
    found = []
    for number, line in enumerate(re.split(r"[\n|]", text), 1):
        cells = [cell for cell in re.split(r"[;\s]+", line.strip()) if cell]
        if not cells:
            continue
        try:
            x, y, map_x, map_y = (float(cell) for cell in cells)
        except ValueError:
            raise _no_point(name, number) from None
        found.append(ControlPoint(x, y, map_x, map_y))
    return found


def _point(cells: Sequence[str], picture: Picture, name: str, number: int) -> ControlPoint:
    try:
        map_x, map_y, x, y = (float(cell) for cell in cells[:COLUMNS])
        on = len(cells) <= COLUMNS or int(float(cells[COLUMNS])) != 0
    except ValueError:
        raise _no_point(name, number) from None
    if not all(math.isfinite(value) for value in (map_x, map_y, x, y)):
        raise _no_point(name, number)
    # the georeferencer counts rows downwards from 0 as negative numbers
    return ControlPoint(*picture.upright(x, -y), map_x, map_y, on)


def _no_point(name: str, number: int) -> KotakuError:
    return KotakuError(
        N_("This line is not a control point."),
        place=Place(file=name or None, row=number),
        remedy=N_("Each line needs four numbers: two on the picture and two on the map."),
    )


def _reprojected(
    points: list[ControlPoint],
    own: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    name: str,
) -> list[ControlPoint]:
    if own == crs:
        return points
    transform = QgsCoordinateTransform(own, crs, QgsProject.instance().transformContext())
    made = []
    try:
        for point in points:
            moved = transform.transform(point.map_x, point.map_y)
            made.append(replace(point, map_x=moved.x(), map_y=moved.y()))
    except QgsCsException as error:
        raise KotakuError(
            N_("The control points cannot be brought into the workspace's coordinate system."),
            place=Place(file=name),
        ) from error
    return made


def write_points(
    path: Path,
    points: Sequence[ControlPoint],
    picture: Picture,
    crs: QgsCoordinateReferenceSystem,
    offsets: Sequence[tuple[float, float] | None] = (),
) -> None:
    """Write *points* as QGIS's georeferencer does, under a temporary name that is renamed when whole.

    *offsets* are the residuals in map units (dx, dy), where they are known.
    """
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED).replace("\n", "")
    lines = [f"#CRS: {wkt}", HEADER]
    for number, point in enumerate(points):
        x, y = picture.raw(point.x, point.y)
        offset = offsets[number] if number < len(offsets) else None
        dx, dy = offset or (0.0, 0.0)
        figures = (point.map_x, point.map_y, x, -y, int(point.on), dx, dy, math.hypot(dx, dy))
        lines.append(
            ",".join(repr(figure) if isinstance(figure, int) else f"{figure:.10g}" for figure in figures)
        )
    write_whole(path, "\n".join(lines) + "\n")


def write_whole(path: Path, text: str) -> None:
    """Write *text* in UTF-8 so that the file is there whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    with explained(path):
        try:
            with part.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            os.replace(part, path)  # noqa: PTH105 (atomic by contract)
        finally:
            part.unlink(missing_ok=True)


def hull(points: Iterable[ControlPoint]) -> list[tuple[float, float]]:
    """Return the convex hull of the points on the picture (pixels), counter-clockwise."""
    places = sorted({(point.x, point.y) for point in points})
    if len(places) < TRIANGLE:
        return places
    half: list[list[tuple[float, float]]] = []
    for ordered in (places, places[::-1]):
        chain: list[tuple[float, float]] = []
        for place in ordered:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], place) <= 0:
                chain.pop()
            chain.append(place)
        half.append(chain[:-1])
    return half[0] + half[1]


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def area(ring: Sequence[tuple[float, float]]) -> float:
    """Return the signed area of a ring, in the square of its units."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], *ring[:1]])) / 2


@dataclass(frozen=True)
class Spread:
    """How the points lie on the picture: *share* of it that their hull covers (0…1), and in what shape."""

    share: float
    on_a_line: bool
    in_a_corner: bool


def spread(points: Iterable[ControlPoint], width: float, height: float) -> Spread:
    """Return how well *points* cover a picture of *width* × *height* pixels."""
    ring = hull(points)
    covered = abs(area(ring)) if len(ring) >= TRIANGLE else 0.0
    length = max((math.dist(a, b) for a in ring for b in ring), default=0.0)
    # a triangle's area is half of length times width; for thin shapes that bound is what matters
    thin = length == 0 or covered / (length * length) < ONE_LINE / 2
    share = covered / (width * height)
    return Spread(share, thin, not thin and share < ONE_CORNER)

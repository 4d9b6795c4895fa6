"""What files from the field hold, as plain values, and whether it lies where the city is."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from osgeo import osr

from kotaku_qgis.core import tracks
from kotaku_qgis.core.crs import INDONESIA
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from kotaku_qgis.core.tracks import Closed, Ground

TRACK, ROUTE, POINT, POLYGON, PHOTO = "track", "route", "point", "polygon", "photo"
LINES = frozenset({TRACK, ROUTE})
TABLES = {TRACK: "jejak", ROUTE: "jejak", POINT: "titik", PHOTO: "foto"}
"""Where each kind goes; a polygon goes to the drawing."""
MILES_OFF = 0.25
"""Degrees beyond the city's own extent (some 28 km) where a file no longer belongs to it."""
NAMED = 3
"""Features named one by one in findings of one kind; more are counted."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Found:
    """One thing a file holds, in the CRS of the workspace.

    Attributes
    ----------
    parts
        Lines: segments; points and photos: one part of one point; polygons: the outer ring of each part.
        Empty for a photo without a position.
    wkb
        The whole geometry; a polygon has its holes here.
    closed
        What closing the line came to; None for other kinds, or without shapely.
    length, area
        Metres along a line; hectares within a polygon or a line that closes. Ellipsoidal.
    turn
        Degrees from north in which a photo looks.
    """

    kind: str
    name: str
    file: Path
    parts: tuple[tracks.Points, ...] = ()
    wkb: bytes = field(default=b"", repr=False)
    begun: dt.datetime | None = None
    ended: dt.datetime | None = None
    note: str = ""
    type: str = ""
    turn: float | None = None
    closed: Closed | None = None
    length: float | None = None
    area: float | None = None
    far: bool = False
    swapped: bool = False

    @property
    def points(self) -> int:
        """How many points it has."""
        return sum(map(len, self.parts))

    @property
    def place(self) -> Place:
        """File and feature, for findings."""
        return Place(file=self.file.name, feature=self.name or None)

    def mark(self) -> tuple[Any, ...]:
        """Return what is the same when the same thing comes again, be it from a copy of the file."""
        key = self.begun.isoformat(timespec="seconds") if self.kind == PHOTO and self.begun else self.name
        return mark(TABLES.get(self.kind, self.kind), key, self.parts)


def mark(table: str, key: str, parts: Iterable[tracks.Points]) -> tuple[Any, ...]:
    """Return a mark of name (or time) and geometry, to a tenth of a metre."""
    points = [point for part in parts for point in part]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = (min(xs), min(ys), max(xs), max(ys)) if points else ()
    return table, key, len(points), *(round(value, 1) for value in box)


@dataclass(frozen=True)
class Reading:
    """What was found in some files, and what is to be said about them."""

    found: tuple[Found, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: Reading) -> Reading:
        """Return both together."""
        return Reading(self.found + other.found, self.problems + other.problems)


class Target:
    """The workspace as readers see it: its CRS, where the city is, and a way from any CRS to it.

    Parameters
    ----------
    crs
        Authority id of a projected CRS in metres.
    box
        West, south, east, north of what is drawn, in degrees; None for an empty workspace.
    """

    def __init__(self, crs: str, box: Box | None = None, tolerance: float = tracks.TOLERANCE_M) -> None:
        self.crs, self.tolerance, self._given = crs, tolerance, box
        west, south, east, north = box or INDONESIA
        grown = MILES_OFF if box else 0.0
        self.box = (west - grown, south - grown, east + grown, north + grown)
        self.reference = reference(crs)
        self.degrees = reference("EPSG:4326")
        self._ways: dict[str, Any] = {}
        self._ground: Ground | None = None

    def fresh(self) -> Target:
        """Return a copy for another thread: transformations belong to the thread that made them."""
        return Target(self.crs, self._given, self.tolerance)

    @property
    def ground(self) -> Ground | None:
        """Measures on the ellipsoid; None where pyproj is missing."""
        if self._ground is None:
            try:
                self._ground = tracks.Ground(self.crs)
            except KotakuError:
                return None
        return self._ground

    def way(self, source: Any, target: Any) -> Any:
        """Return the transformation between two OSR references, made once."""
        key = source.ExportToWkt() + target.ExportToWkt()
        if key not in self._ways:
            self._ways[key] = osr.CoordinateTransformation(source, target)
        return self._ways[key]

    def judge(self, bounds: Box) -> str:
        """Return ``here``, ``swapped`` (here once x and y change places), ``far`` or ``nowhere``.

        *bounds* are in degrees; ``nowhere`` is 0, 0 or beyond 180 and 90.
        """
        if not all(map(math.isfinite, bounds)) or not any(bounds):
            return "nowhere"
        if self._within(bounds):
            return "here"
        if self._within((bounds[1], bounds[0], bounds[3], bounds[2])):
            return "swapped"
        inside = max(abs(bounds[0]), abs(bounds[2])) <= 180 and max(abs(bounds[1]), abs(bounds[3])) <= 90  # noqa: PLR2004
        return "far" if inside else "nowhere"

    def _within(self, bounds: Box) -> bool:
        west, south, east, north = self.box
        return west <= bounds[0] and south <= bounds[1] and bounds[2] <= east and bounds[3] <= north

    def measured(self, found: Found) -> Found:
        """Return a line with its length and whether it closes; other kinds as they are."""
        ground = self.ground
        if found.kind not in LINES or ground is None:
            return found
        length = sum(ground.length(part) for part in found.parts)
        try:
            closed = tracks.close(found.parts, ground, self.tolerance)
        except KotakuError:  # a QGIS without shapely still takes tracks
            return replace(found, length=length)
        area = ground.area(closed.ring) / 10_000 if closed.is_closed else None
        return replace(found, length=length, closed=closed, area=area)


def reference(crs: str) -> Any:
    """Return the OSR reference of *crs*, coordinates east first."""
    made = osr.SpatialReference()
    made.SetFromUserInput(crs)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


_TEXTS = {
    "swapped": (
        "field-swapped",
        Level.WARNING,
        N_("Longitude and latitude are swapped; they were put right: {names}."),
        N_("Look at the place on the map before taking it."),
    ),
    "far": (
        "field-far",
        Level.WARNING,
        N_("It lies far away from the city of this workspace, at {x}, {y}: {names}."),
        N_("Check whether it belongs to this city; it is not ticked."),
    ),
    "nowhere": (
        "field-nowhere",
        Level.ERROR,
        N_("It has no usable position: {names}."),
        N_("Record it again with the position switched on, or correct the coordinates in the file."),
    ),
    "empty": ("field-empty", Level.WARNING, N_("It has no geometry and is left out: {names}."), ""),
}


class Notes:
    """Collects findings of one kind about many features of a file into one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._names: dict[str, list[str]] = {}
        self._where: dict[str, tuple[str, str]] = {}

    def say(self, what: str, name: str, bounds: Box | None = None) -> None:
        """Note *what* (swapped, far, nowhere or empty) about the feature *name*."""
        self._names.setdefault(what, []).append(name or "?")
        if bounds:
            self._where.setdefault(what, (f"{bounds[0]:.4f}", f"{bounds[1]:.4f}"))

    def all(self) -> tuple[Problem, ...]:
        """Return every finding."""
        made = list(self.problems)
        for what, names in self._names.items():
            code, level, text, remedy = _TEXTS[what]
            shown = ", ".join(Counter(names[:NAMED]))
            x, y = self._where.get(what, ("?", "?"))
            values = {"names": f"{shown} … ({len(names)})" if len(names) > NAMED else shown, "x": x, "y": y}
            feature = names[0] if len(names) == 1 else None
            place = Place(file=self.path.name, feature=feature)
            made.append(Problem(code, level, text, values, place, remedy))
        return tuple(made)

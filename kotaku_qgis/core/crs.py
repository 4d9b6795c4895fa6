"""Coordinate systems: what a layer declares, what its numbers say, and areas that do not depend on either."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.layers import layer_names, read_layer
from kotaku_qgis.core.require import require

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "INDONESIA",
    "CrsFinding",
    "apply_crs",
    "area_ha",
    "inspect_crs",
    "layer_names",
    "read_layer",
    "suggest_crs",
]

INDONESIA = (94.0, -12.0, 142.0, 7.0)
"""West, south, east, north in degrees, with the sea around it."""
_ZONES = range(46, 55)
_TM3 = {94.5: 23830, 97.5: 23831, 100.5: 23832, 103.5: 23833, 106.5: 23834, 109.5: 23835, 112.5: 23836,
        115.5: 23837, 118.5: 23838, 121.5: 23839, 124.5: 23840, 127.5: 23841, 130.5: 23842, 133.5: 23843,
        136.5: 23844, 139.5: 23845}  # fmt: skip
Choice = tuple[str, str]


@dataclass(frozen=True)
class CrsFinding:
    """What a layer's coordinates tell.

    Attributes
    ----------
    declared
        Authority id (``EPSG:4326``) or name of the declared CRS, None when there is none.
    suggestions
        ``(authid, name)`` of CRS in which the layer would lie in Indonesia, best first.
    swapped
        Latitude stands where longitude should (or northing where easting should).
    problems
        Findings; an ``error`` means that :func:`apply_crs` must be told what to do.
    """

    declared: str | None
    suggestions: tuple[Choice, ...] = ()
    swapped: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def usable(self) -> bool:
        """Return whether the layer can be used as it is, without asking."""
        return not any(problem.level is Level.ERROR for problem in self.problems)


def suggest_crs(lon: float, lat: float) -> list[Choice]:
    """Return working CRS for a place, best first: WGS 84 / UTM, SRGI2013 / UTM, DGN95 / TM-3."""
    zone = min(max(int((lon + 180) // 6) + 1, 1), 60)
    south = lat < 0
    side = "S" if south else "N"
    found = [(f"EPSG:{(32700 if south else 32600) + zone}", f"WGS 84 / UTM zone {zone}{side}")]
    if south and zone in range(47, 55):
        found.append((f"EPSG:{9487 + zone - 47}", f"SRGI2013 / UTM zone {zone}S"))
    elif not south and zone in range(46, 53):
        found.append((f"EPSG:{9476 + zone - 46}", f"SRGI2013 / UTM zone {zone}N"))
    meridian = min(_TM3, key=lambda value: abs(value - lon))
    if abs(meridian - lon) <= 1.5:  # noqa: PLR2004 (half of three degrees)
        part = 1 if (meridian + 180) % 6 < 3 else 2  # noqa: PLR2004
        found.append((f"EPSG:{_TM3[meridian]}", f"DGN95 / Indonesia TM-3 zone {zone}.{part}"))
    return found


def inspect_crs(gdf: Any, near: tuple[float, float] | None = None, source: str = "") -> CrsFinding:
    """Look at declared CRS and coordinates of *gdf*.

    Parameters
    ----------
    near
        Longitude and latitude where the layer is expected (the workspace), to rank suggestions.
    """
    place = Place(file=source or None)
    bounds = _bounds(gdf)
    if bounds is None:
        problem = Problem("crs-no-geometry", Level.ERROR, N_("The layer has no geometry."), place=place)
        return CrsFinding(_name(gdf.crs), problems=(problem,))
    declared = _name(gdf.crs)
    middle = ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)
    if declared is None:
        return _undeclared(bounds, middle, near, place)
    degrees = gdf.crs.is_geographic
    farthest = max(abs(bounds[0]), abs(bounds[2])), max(abs(bounds[1]), abs(bounds[3]))
    in_range = not degrees or (farthest[0] <= 180 and farthest[1] <= 90)  # noqa: PLR2004
    if in_range and _lies(gdf.crs, bounds):
        return CrsFinding(declared)
    if _lies(gdf.crs, (bounds[1], bounds[0], bounds[3], bounds[2])):
        problem = _axes_swapped(middle, place)
        return CrsFinding(declared, ((declared, declared),), swapped=True, problems=(problem,))
    suggestions, swapped = _fitting(bounds, near)
    if not in_range or suggestions:
        problem = Problem(
            "crs-contradicts",
            Level.ERROR,
            N_("The layer says {crs}, but its coordinates ({x}, {y}) do not fit."),
            {"crs": declared, "x": _figure(middle[0]), "y": _figure(middle[1])},
            place,
            N_("Choose the coordinate system in which it was drawn."),
        )
    else:
        problem = Problem(
            "crs-abroad",
            Level.WARNING,
            N_("The layer lies outside Indonesia: {x}, {y} in {crs}."),
            {"crs": declared, "x": _figure(middle[0]), "y": _figure(middle[1])},
            place,
        )
    return CrsFinding(declared, suggestions, swapped, (problem,))


def apply_crs(gdf: Any, choice: str | None = None, *, swap_axes: bool = False, source: str = "") -> Any:
    """Return a copy of *gdf* in the CRS the user chose (None: the declared one), axes swapped when asked.

    Raises
    ------
    KotakuError
        There is neither a declared nor a chosen CRS, or the chosen one is unknown.
    """
    made = gdf.copy()
    if swap_axes:
        made = made.set_geometry(made.geometry.map(_swapped))
    if choice is not None:
        try:
            made = made.set_crs(require("pyproj").CRS.from_user_input(choice), allow_override=True)
        except require("pyproj").exceptions.CRSError as error:
            raise KotakuError(
                N_("“{choice}” is not a coordinate system."), place=Place(file=source or None), choice=choice
            ) from error
    if made.crs is None:
        raise KotakuError(
            N_("The layer does not say in which coordinate system it is."),
            place=Place(file=source or None),
            remedy=N_("Choose it; for GPS and web data it is EPSG:4326."),
        )
    return made


def area_ha(geometries: Any, crs: Any = None) -> Any:
    """Return ellipsoidal areas (WGS 84) in hectares as an array; NaN for a missing geometry.

    Parameters
    ----------
    geometries
        GeoDataFrame, GeoSeries or a sequence of shapely geometries.
    crs
        Their CRS, when they do not carry one.
    """
    numpy = require("numpy")
    geopandas = require("geopandas")
    series = getattr(geometries, "geometry", geometries)
    series = geopandas.GeoSeries(series, crs=getattr(series, "crs", None) or crs)
    if series.crs is None:
        raise KotakuError(N_("The layer does not say in which coordinate system it is."))
    geod = require("pyproj").Geod(ellps="WGS84")
    return numpy.array([_area(geod, shape) for shape in series.to_crs("EPSG:4326")], dtype=float) / 10_000


def _area(geod: Any, shape: Any) -> float:
    """Return square metres of a polygon or of the polygons in a collection."""
    if shape is None:
        return float("nan")
    if hasattr(shape, "geoms"):
        return sum(_area(geod, part) for part in shape.geoms)
    if shape.geom_type != "Polygon" or shape.is_empty:
        return 0.0

    def ring(points: Any) -> float:
        lon, lat = points.xy
        return abs(geod.polygon_area_perimeter(lon, lat)[0])

    # rings may wind either way, so holes are taken off by hand
    return ring(shape.exterior) - sum(ring(hole) for hole in shape.interiors)


def _undeclared(
    bounds: tuple[float, ...], middle: tuple[float, float], near: tuple[float, float] | None, place: Place
) -> CrsFinding:
    suggestions, swapped = _fitting(bounds, near)
    problems = [
        Problem(
            "crs-missing",
            Level.ERROR,
            N_("The layer does not say in which coordinate system it is; its middle is at {x}, {y}."),
            {"x": _figure(middle[0]), "y": _figure(middle[1])},
            place,
            N_("Choose the coordinate system in which it was drawn."),
        )
    ]
    if swapped:
        problems.append(_axes_swapped(middle, place))
    return CrsFinding(None, suggestions, swapped, tuple(problems))


def _fitting(bounds: tuple[float, ...], near: tuple[float, float] | None) -> tuple[tuple[Choice, ...], bool]:
    """Return the CRS in which *bounds* lie in Indonesia, and whether only with swapped axes."""
    turned = (bounds[1], bounds[0], bounds[3], bounds[2])
    for box, swapped in ((bounds, False), (turned, True)):
        found = list(_candidates(box, near))
        if found:
            return tuple(found), swapped
    return (), False


def _axes_swapped(middle: tuple[float, ...], place: Place) -> Problem:
    return Problem(
        "crs-swapped",
        Level.ERROR,
        N_("The axes are swapped: x is {x}, y is {y}."),
        {"x": _figure(middle[0]), "y": _figure(middle[1])},
        place,
        N_("Swap the axes."),
    )


def _candidates(bounds: tuple[float, ...], near: tuple[float, float] | None) -> Iterable[Choice]:
    if _inside(bounds):
        yield ("EPSG:4326", "WGS 84")
        return
    crs = require("pyproj").CRS
    if max(map(abs, bounds)) <= 360:  # noqa: PLR2004 (degrees, but elsewhere)
        return
    fits: list[tuple[float, Choice]] = []
    mercator = _to_degrees(crs.from_epsg(3857), bounds)
    if mercator and _inside(mercator):
        fits.append(
            (
                _distance(mercator, near) - (0.5 if near is None else 0.0),
                ("EPSG:3857", "WGS 84 / Web Mercator"),
            )
        )
    metres_of_tm3 = 20_000 <= bounds[0] <= 400_000 and 400_000 <= bounds[1] <= 2_500_000  # noqa: PLR2004
    zones = [
        (f"EPSG:{base + zone}", f"WGS 84 / UTM zone {zone}{side}")
        for base, side in ((32700, "S"), (32600, "N"))
        for zone in _ZONES
    ]
    local = (
        [(f"EPSG:{code}", f"DGN95 / Indonesia TM-3 (EPSG:{code})") for code in _TM3.values()]
        if metres_of_tm3
        else []
    )
    for authid, name in (*zones, *local):
        box = _to_degrees(crs.from_user_input(authid), bounds)
        if box and _inside(box) and bounds[0] > 0 and bounds[2] < 1_000_000:  # noqa: PLR2004
            fits.append((_distance(box, near), (authid, name)))
    for _, choice in sorted(fits, key=lambda item: item[0]):
        yield choice


def _distance(bounds: tuple[float, ...], near: tuple[float, float] | None) -> float:
    if near is None:
        return 0.0
    return abs((bounds[0] + bounds[2]) / 2 - near[0]) + abs((bounds[1] + bounds[3]) / 2 - near[1])


def _lies(crs: Any, bounds: tuple[float, ...]) -> bool:
    """Return whether *bounds* in *crs* lie in Indonesia."""
    box = _to_degrees(crs, bounds)
    return box is not None and _inside(box)


def _to_degrees(crs: Any, bounds: tuple[float, ...]) -> tuple[float, ...] | None:
    transformer = require("pyproj").Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    box = transformer.transform_bounds(*bounds, densify_pts=3) if not crs.is_geographic else bounds
    return tuple(box) if all(abs(value) < 1e6 for value in box) else None  # noqa: PLR2004 (infinite: outside)


def _inside(bounds: tuple[float, ...]) -> bool:
    west, south, east, north = INDONESIA
    return west <= bounds[0] <= bounds[2] <= east and south <= bounds[1] <= bounds[3] <= north


def _bounds(gdf: Any) -> tuple[float, ...] | None:
    """Return the box that holds most features: a single stray point must not decide about a layer."""
    boxes = gdf.geometry.bounds.dropna()
    if boxes.empty:
        return None
    low, high = boxes.quantile(0.05), boxes.quantile(0.95)
    box = (low["minx"], low["miny"], high["maxx"], high["maxy"])
    return tuple(float(value) for value in box)


def _swapped(shape: Any) -> Any:
    shapely = require("shapely")
    return None if shape is None else shapely.transform(shape, lambda points: points[:, ::-1])


def _name(crs: Any) -> str | None:
    if crs is None:
        return None
    authority = crs.to_authority()
    if authority == ("OGC", "CRS84"):
        return "EPSG:4326"
    return ":".join(authority) if authority else str(crs.name)


def _figure(value: float) -> str:
    return f"{value:.6g}" if abs(value) < 1000 else f"{value:.0f}"  # noqa: PLR2004

"""Geometry for the workspace: flat multipolygons as WKB, compared without regard to where a ring begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.require import require

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOLERANCE = 1e-6
"""Metres (or degrees) by which stored coordinates may differ and still be the same."""


def to_multi(shape: Any) -> Any:
    """Return the polygons of *shape* as one flat MultiPolygon; None when it holds none."""
    shapely = require("shapely")
    if shape is None or shape.is_empty:
        return None
    parts = [part for part in _parts(shape) if part.geom_type == "Polygon" and not part.is_empty]
    if not parts:
        return None
    return shapely.MultiPolygon([shapely.force_2d(part) for part in parts])


def leftover(shape: Any) -> str:
    """Return the kinds of geometry in *shape* that are not polygons, for a finding; '' for none."""
    if shape is None:
        return ""
    return ", ".join(sorted({part.geom_type for part in _parts(shape) if part.geom_type != "Polygon"}))


def _parts(shape: Any) -> Iterable[Any]:
    if hasattr(shape, "geoms"):
        for part in shape.geoms:
            yield from _parts(part)
    else:
        yield shape


def from_wkb(data: bytes | None) -> Any:
    """Return the geometry of stored WKB; None for none."""
    return None if data is None else require("shapely").from_wkb(bytes(data))


def to_wkb(shape: Any) -> bytes | None:
    """Return *shape* as WKB for the workspace; None for none."""
    return None if shape is None else bytes(require("shapely").to_wkb(shape))


def same(one: Any, other: Any) -> bool:
    """Return whether two geometries are the same shape, whatever order their rings and points are in."""
    if one is None or other is None:
        return one is other
    return bool(require("shapely").equals_exact(one.normalize(), other.normalize(), _TOLERANCE))


def mark(shape: Any) -> tuple[float, ...] | None:
    """Return a rough mark of *shape* under which equal ones are found quickly; None for none."""
    if shape is None:
        return None
    return tuple(round(value, 3) for value in shape.bounds)


def union(shapes: Iterable[Any]) -> Any:
    """Return the union of valid copies of *shapes* as a MultiPolygon; None when there is nothing."""
    shapely = require("shapely")
    valid = [shape if shape.is_valid else shapely.make_valid(shape) for shape in shapes if shape is not None]
    return to_multi(shapely.union_all(valid)) if valid else None


def flaw(shape: Any) -> str:
    """Return why *shape* is not valid, with its coordinate; '' when it is."""
    if shape is None or shape.is_valid:
        return ""
    return str(require("shapely").is_valid_reason(shape))

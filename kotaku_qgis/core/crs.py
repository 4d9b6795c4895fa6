"""Coordinate systems: what a layer declares, what its numbers say, and areas that do not depend on either."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.core.errors import Problem


@dataclass(frozen=True)
class CrsFinding:
    """What a layer's coordinates tell.

    Attributes
    ----------
    declared
        Authority id (``EPSG:4326``) or WKT name of the declared CRS, None when there is none.
    suggestions
        ``(authid, name)`` of CRS in which the layer would lie in Indonesia, best first.
    swapped
        Latitude stands where longitude should.
    problems
        Findings; an ``error`` means that :func:`apply_crs` must be told what to do.
    """

    declared: str | None
    suggestions: tuple[tuple[str, str], ...] = ()
    swapped: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def usable(self) -> bool:
        """Return whether the layer can be used as it is, without asking."""
        return not any(problem.level.value == "error" for problem in self.problems)


def read_layer(path: Path | str, layer: str | None = None) -> Any:
    """Return a GeoDataFrame of any vector file OGR reads (also zipped shapefiles, KML, GPX)."""
    raise NotImplementedError


def layer_names(path: Path | str) -> list[str]:
    """Return the names of the vector layers in a file."""
    raise NotImplementedError


def inspect_crs(gdf: Any) -> CrsFinding:
    """Look at declared CRS and coordinates of *gdf*."""
    raise NotImplementedError


def suggest_crs(lon: float, lat: float) -> list[tuple[str, str]]:
    """Return working CRS for a place, best first: WGS 84 / UTM, SRGI2013 / UTM, DGN95 / TM-3."""
    raise NotImplementedError


def apply_crs(gdf: Any, choice: str | None = None, *, swap_axes: bool = False) -> Any:
    """Return *gdf* with the CRS the user chose (None: the declared one), axes swapped back when asked."""
    raise NotImplementedError


def area_ha(geometries: Any, crs: Any = None) -> Any:
    """Return ellipsoidal areas (WGS 84) in hectares as an array."""
    raise NotImplementedError

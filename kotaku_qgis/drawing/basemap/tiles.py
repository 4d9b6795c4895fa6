"""The grid of web map tiles (EPSG:3857): which tiles cover an extent, and how much they weigh."""

from __future__ import annotations

import math
from dataclasses import dataclass

TILE = 256
WORLD = 20037508.342789244
"""Half the side of the grid, in its metres."""
BYTES = 18_000
"""Of a JPEG tile of imagery, on average."""


@dataclass(frozen=True)
class Block:
    """Tiles of one zoom level, first to last inclusive, rows counted from the north."""

    zoom: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def count(self) -> int:
        """The number of tiles."""
        return (self.right - self.left + 1) * (self.bottom - self.top + 1)

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the tiles' outer edge, in EPSG:3857."""
        side = 2 * WORLD / 2**self.zoom
        return (
            self.left * side - WORLD,
            WORLD - (self.bottom + 1) * side,
            (self.right + 1) * side - WORLD,
            WORLD - self.top * side,
        )


def pixel(zoom: int) -> float:
    """Return the size of a pixel at the Equator, in metres."""
    return 2 * WORLD / 2**zoom / TILE


def covering(extent: tuple[float, float, float, float], zoom: int) -> Block:
    """Return the tiles that cover *extent* (west, south, east, north in EPSG:3857) at *zoom*."""
    side, last = 2 * WORLD / 2**zoom, 2**zoom - 1
    west, south, east, north = extent

    def number(metres: float) -> int:
        return min(max(math.floor(metres / side), 0), last)

    return Block(
        zoom,
        number(west + WORLD),
        number(WORLD - north),
        # an edge that is a tile's own does not take in the next one
        number(max(west, east - side * 1e-9) + WORLD),
        number(WORLD - min(north, south + side * 1e-9)),
    )


def count(extent: tuple[float, float, float, float], zmin: int, zmax: int) -> int:
    """Return the number of tiles from *zmin* to *zmax*."""
    return sum(covering(extent, zoom).count for zoom in range(zmin, zmax + 1))


def megabytes(tiles: int) -> float:
    """Return the estimated size of that many tiles in MB."""
    return tiles * BYTES / 1e6


def zoom_for(metres: float, latitude: float = 0.0) -> int:
    """Return the zoom whose pixels show ground pixels of *metres* without loss."""
    return min(22, max(0, math.ceil(math.log2(pixel(0) * math.cos(math.radians(latitude)) / metres) - 0.1)))

"""What no layer holds yet: a shape being drawn, put aside or waiting for its number, a record being typed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from qgis.core import QgsGeometry


@dataclass
class Unfinished:
    """A shape that is not in a layer yet: being drawn, or waiting for its number.

    Attributes
    ----------
    table, kind
        What is being drawn, and as what (``polygon``, ``line``, ``point``).
    corners
        Points in the CRS of the workspace, of a shape being drawn.
    wkb
        The shape (hexadecimal WKB) that is finished and waits for its number or name.
    source, track
        Where that one comes from, and the track (``jejak_id``) it was made from.
    """

    table: str = ""
    kind: str = ""
    corners: list[tuple[float, float]] = field(default_factory=list)
    wkb: str = ""
    source: str = ""
    track: str | None = None

    @classmethod
    def waiting(
        cls, table: str, kind: str, shape: QgsGeometry, source: str = "", track: str | None = None
    ) -> Unfinished:
        """Return *shape* as one that waits for its number or name."""
        return cls(table, kind, [], bytes(shape.asWkb()).hex(), source, track)

    @property
    def shape(self) -> QgsGeometry | None:
        """Return the shape that waits; None for one that is being drawn."""
        if not self.wkb:
            return None
        made = QgsGeometry()
        made.fromWkb(bytes.fromhex(self.wkb))
        return made

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Unfinished:
        """Return what a recovery file holds; ValueError, KeyError or TypeError when it is damaged."""
        made = cls(**{one.name: kept[one.name] for one in fields(cls) if one.name in kept})
        made.corners = [(float(x), float(y)) for x, y in kept["corners"]]
        return made


@dataclass(frozen=True)
class Typed:
    """A record of which something was typed that no layer holds yet.

    Attributes
    ----------
    rt
        What people call the RT.
    values, before
        What was typed, by column, and what the layer held there.
    """

    rt_id: str
    rt: str
    year: int
    values: dict[str, Any]
    before: dict[str, Any]

"""A snapshot made ready for looking: shapes, neighbours, names; each worked out once and when first asked."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.checks.finding import Party
from kotaku_qgis.checks.snapshot import OTHER_YEARS
from kotaku_qgis.core import topology
from kotaku_qgis.core.keys import RtKeyError, parse_rt
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.require import require
from kotaku_qgis.core.shapes import from_wkb
from kotaku_qgis.core.suspicion import suspect_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kotaku_qgis.checks.snapshot import Row, Snapshot
    from kotaku_qgis.checks.tolerances import Tolerances
    from kotaku_qgis.core.suspicion import Suspicion

FAR = 100_000.0
"""Metres from the middle of a city beyond which nothing of it lies."""
_KEYS = {
    "rt": "rt_id",
    "kawasan": "kawasan_id",
    "wilayah": "wilayah_id",
    "jejak": "jejak_id",
    "baseline": "baseline_id",
}


class Ground:
    """What the checks ask about.

    Parameters
    ----------
    snapshot, tolerances
        The rows, and what counts as a fault.
    area
        ``wilayah_id`` of the one kelurahan to look at; None for all.
    focus
        Keys by table of the features to look at (with their neighbours); None for all.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        tolerances: Tolerances,
        area: str | None = None,
        focus: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self.snapshot = snapshot
        self.tolerances = tolerances
        self.crs = snapshot.crs
        self.area = area
        self.focus = focus
        self.rt = self.rows("rt")
        self.areas: dict[str, Row] = {row["wilayah_id"]: row for row in self.rows("wilayah")}
        self.regions: dict[str, Row] = {row["kawasan_id"]: row for row in self.rows("kawasan")}
        self.records: dict[str, Row] = {row["rt_id"]: row for row in self.rows("baseline")}
        self.at: dict[str | None, int] = {row.get("rt_id"): index for index, row in enumerate(self.rt)}

    def rows(self, table: str) -> list[Row]:
        """Return the rows of *table*."""
        return list(self.snapshot.rows.get(table, ()))

    # ---- RT ----------------------------------------------------------------------------------------

    @cached_property
    def drawn(self) -> np.ndarray:
        """The polygon of each RT as drawn, None without one."""
        return topology.as_array([from_wkb(row.get("geom")) for row in self.rt])

    @cached_property
    def shapes(self) -> np.ndarray:
        """The polygon of each RT made valid; None without one or where its coordinates are out of place."""
        there = self.drawn.copy()
        there[self.stray] = None
        return topology.valid(there)

    @cached_property
    def stray(self) -> np.ndarray:
        """Whether an RT lies so far off that measuring it against others says nothing."""
        return out_of_place(self.drawn, self.crs)

    @cached_property
    def tree(self) -> Any:
        """Index of :attr:`shapes`."""
        return require("shapely").STRtree(self.shapes)

    @cached_property
    def covered(self) -> Any:
        """The ground all RT cover together."""
        return topology.covered(self.shapes)

    @cached_property
    def holes(self) -> list[Any]:
        """The holes in that ground."""
        return topology.holes(self.covered, self.tolerances.gap_m2)

    @cached_property
    def boundaries(self) -> dict[str, Any]:
        """The drawn boundary of each kelurahan, made valid, by its key."""
        drawn = [(key, from_wkb(row.get("geom"))) for key, row in self.areas.items() if is_kelurahan(row)]
        kept = [(key, shape) for key, shape in drawn if shape is not None]
        made = topology.valid([shape for _, shape in kept])
        return {key: shape for (key, _), shape in zip(kept, made) if shape is not None}

    @cached_property
    def wanted(self) -> np.ndarray:
        """Which RT to look at."""
        made = np.ones(len(self.rt), dtype=bool)
        if self.area is not None:
            made &= np.array([row.get("wilayah_id") == self.area for row in self.rt], dtype=bool)
        if self.focus is not None:
            keys = set(self.focus.get("rt", ()))
            counted = self.focus.get("baseline", ())
            keys |= {row["rt_id"] for row in self.rows("baseline") if row.get("baseline_id") in counted}
            areas = self.focus.get("wilayah", ())
            made &= np.array(
                [row.get("rt_id") in keys or row.get("wilayah_id") in areas for row in self.rt], dtype=bool
            )
        return made

    @cached_property
    def around(self) -> Any:
        """The boxes of the RT to look at, for what belongs to no feature (a gap); None when all count."""
        if self.area is None and self.focus is None:
            return None
        shapely = require("shapely")
        shapes = self.shapes[self.wanted & ~shapely.is_missing(self.shapes)]
        return shapely.union_all(shapely.envelope(shapes)).buffer(1) if len(shapes) else shapely.Polygon()

    def chosen(self) -> Iterable[int]:
        """Return the positions of the RT to look at."""
        return (int(index) for index in np.flatnonzero(self.wanted))

    def key_text(self, index: int) -> str | None:
        """Return the RT/RW of an RT in its normal form, from what came when it has none; None unreadable."""
        row = self.rt[index]
        for name in ("rt_rw", "rt_rw_asal"):
            if row.get(name):
                try:
                    return parse_rt(row[name]).text
                except RtKeyError:
                    continue
        return None

    def label(self, index: int, *, area: bool = True) -> str:
        """Return an RT as a reader knows it: ``RT001-RW002 Melati``."""
        row = self.rt[index]
        name = str(row.get("rt_rw") or row.get("rt_rw_asal") or f"#{row.get('fid')}")
        return f"{name} {self.area_name(row.get('wilayah_id'))}".strip() if area else name

    def labels(self, indexes: Iterable[int]) -> str:
        """Return several RT, keys first: ``RT001-RW002 – RT002-RW002 Melati``."""
        listed = list(indexes)
        keys = " – ".join(self.label(index, area=False) for index in listed)
        areas = list(dict.fromkeys(self.area_name(self.rt[index].get("wilayah_id")) for index in listed))
        named = ", ".join(name for name in areas if name)
        return f"{keys} ({named})" if len(areas) > 1 and named else f"{keys} {named}".strip()

    def area_name(self, key: str | None) -> str:
        """Return the name of a kelurahan, '' for None."""
        row = self.areas.get(key or "")
        return str(row["nama"]) if row else ""

    def parties(self, *indexes: int) -> tuple[Party, ...]:
        """Return RT as parties of a finding."""
        return tuple(self.party("rt", self.rt[index]) for index in indexes)

    @staticmethod
    def party(table: str, row: Row) -> Party:
        """Return a row as a party of a finding."""
        return Party(table, int(row["fid"]), row.get(_KEYS[table]))

    # ---- figures -----------------------------------------------------------------------------------

    @cached_property
    def suspicions(self) -> list[Suspicion]:
        """Counting errors suspected in the records of the year shown, compared with the other years."""
        known = self.snapshot.regulation
        if known is None or self.snapshot.year is None:
            return []
        rows = [*self.rows("baseline"), *self.rows(OTHER_YEARS)]
        return suspect_records(
            rows,
            load(known),
            rt=_plain(self.rt),
            wilayah=_plain(self.areas.values()),
            year=self.snapshot.year,
        )

    # ---- kawasan and tracks ------------------------------------------------------------------------

    @cached_property
    def members(self) -> dict[str, list[int]]:
        """Positions of the RT of each kawasan, by its key."""
        made: dict[str, list[int]] = defaultdict(list)
        for index, row in enumerate(self.rt):
            if row.get("kawasan_id"):
                made[row["kawasan_id"]].append(index)
        return made

    def wants(self, table: str, row: Row, members: Iterable[int] = ()) -> bool:
        """Whether to look at a *row* that is itself asked for or has one of the *members* asked for."""
        if self.focus is None and self.area is None:
            return True
        if self.focus is not None and row.get(_KEYS[table]) in self.focus.get(table, ()):
            return True
        return any(self.wanted[index] for index in members)


def is_kelurahan(row: Row) -> bool:
    """Whether a row of ``wilayah`` is a kelurahan."""
    return bool(row.get("tingkat") == "kelurahan")


def out_of_place(shapes: np.ndarray, crs: str) -> np.ndarray:
    """Return which shapes cannot be right in *crs*: not finite, outside Indonesia, or far from the rest."""
    shapely = require("shapely")
    boxes = shapely.bounds(shapes)
    there = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
    made = there & ~np.isfinite(boxes).all(axis=1)
    sound = np.flatnonzero(there & ~made)
    if not len(sound):
        return made
    middles = (boxes[sound, :2] + boxes[sound, 2:]) / 2
    off = np.hypot(*(middles - np.median(middles, axis=0)).T) > FAR
    off |= topology.abroad(middles, crs)
    made[sound[off]] = True
    return made


def _plain(rows: Iterable[Row]) -> list[Row]:
    return [{name: value for name, value in row.items() if name != "geom"} for row in rows]

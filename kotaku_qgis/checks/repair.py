"""Repairs worked out before anything is written: which features get which shape, and what must be left.

Rules, the same for one finding and for all:

* An overlap is cut from the RT that has crossed the boundary of its kelurahan there; else from the one
  without a record; else from the larger, which loses the smaller share. Where that one would fall apart it
  is cut from the other. Above the tolerated share nothing is cut unless the user names the RT.
* Nothing is cut off that would open a gap to the neighbours.
* A gap goes to the RT with the longest common boundary that can take it.
* An RT whose outline is invalid is repaired for that first; its other repairs wait.
* A kawasan joined from its RT, that matched them before, is joined again after one of them changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core import mending, shapes, topology
from kotaku_qgis.core.crs import area_ha
from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.require import require
from kotaku_qgis.core.shapes import from_wkb, to_wkb
from kotaku_qgis.workspace.schema import JOINED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kotaku_qgis.checks.finding import Finding, Party
    from kotaku_qgis.checks.ground import Ground

_BREAKS = N_("The repair would break the polygon or change it elsewhere; correct it by hand.")
_INVALID_FIRST = N_("An outline here is invalid; repair that first.")
_ASK = N_("Too much to be changed without asking; repair it on its own and choose the RT.")
_OPENS = N_("The repair would open a gap to the neighbours; reshape them together.")
_GONE = N_("The features have changed since; check again.")


@dataclass
class Repairs:
    """New shapes by feature, and what became of each finding.

    Attributes
    ----------
    changes
        WKB (MultiPolygon, CRS of the workspace) by feature.
    areas
        Ellipsoidal hectares of the changed RT.
    done, left
        Findings repaired, and those left with the reason (a template marked with ``N_``).
    """

    changes: dict[Party, bytes] = field(default_factory=dict)
    areas: dict[Party, float] = field(default_factory=dict)
    done: list[Finding] = field(default_factory=list)
    left: list[tuple[Finding, str]] = field(default_factory=list)


class Left(Exception):  # noqa: N818 (not an error: the finding stays for a person)
    """A finding that a repair leaves as it is; says why."""


class Mender:
    """Repairs findings one after the other on copies of a ground's shapes.

    Parameters
    ----------
    ground
        The snapshot the findings came from.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.tolerances = ground.tolerances
        self.now = ground.shapes.copy()
        self.changed: set[int] = set()
        self.regions: dict[str, Any] = {}
        self.ways: dict[str, Callable[[Finding, Party | None], None]] = {
            "invalid": self._valid,
            "overlap": self._overlap,
            "gap": self._gap,
            "sliver": self._sliver,
            "multipart": self._multipart,
            "outside": self._outside,
            "vertices": self._vertices,
            "kawasan": self._kawasan,
        }

    def mend(
        self, findings: Iterable[Finding], choice: Party | None = None, *, asked: bool = False
    ) -> Repairs:
        """Return the repairs of *findings*.

        Parameters
        ----------
        choice
            The RT to cut, or to give the gap to; by the rules when None.
        asked
            The user wants these very findings repaired, also those that are not safe.
        """
        made = Repairs()
        for finding in findings:
            reason = self._mend(finding, choice, asked=asked)
            if reason:
                made.left.append((finding, reason))
            else:
                made.done.append(finding)
        self._follow()
        self._collect(made)
        return made

    def _mend(self, finding: Finding, choice: Party | None, *, asked: bool) -> str:
        """Repair one finding; return why it is left, '' when it is not."""
        if finding.check not in self.ways or not finding.mendable:
            return finding.remedy or _BREAKS
        if not (finding.safe or asked or choice is not None):
            return _ASK
        try:
            self.ways[finding.check](finding, choice)
        except Left as reason:
            return str(reason)
        except require("shapely").errors.GEOSException:
            # GEOS itself gave up before anything was set
            return _BREAKS
        return ""

    def _collect(self, made: Repairs) -> None:
        listed = sorted(self.changed)
        areas = area_ha([self.now[index] for index in listed], self.ground.crs).tolist() if listed else []
        for index, area in zip(listed, areas):
            (party,) = self.ground.parties(index)
            made.changes[party] = to_wkb(self.now[index]) or b""
            made.areas[party] = round(area, 6)
        for key, outline in self.regions.items():
            made.changes[self.ground.party("kawasan", self.ground.regions[key])] = to_wkb(outline) or b""

    # ---- one way per check -------------------------------------------------------------------------

    def _valid(self, finding: Finding, _choice: Party | None) -> None:
        index = self._indexes(finding)[0]
        made = mending.made_valid(self.ground.drawn[index], self.tolerances.valid_percent / 100)
        self._set(index, made)

    def _overlap(self, finding: Finding, choice: Party | None) -> None:
        indexes = self._sound(finding)
        one, other = self.now[indexes[0]], self.now[indexes[1]]
        if one.intersection(other).area <= self.tolerances.overlap_m2:
            return
        first = self.to_cut(*indexes) if choice is None else indexes[finding.parties.index(choice)]
        second = indexes[0] if first == indexes[1] else indexes[1]
        made = mending.without_overlap(self.now[first], self.now[second])
        if made is None and choice is None:
            # where the rule's choice would fall apart, the other may not
            first, second = second, first
            made = mending.without_overlap(self.now[first], self.now[second])
        if made is None:
            raise Left(_BREAKS)
        old = _points(one) | _points(other)
        self._set(first, made[0])
        if made[1] is not self.now[second]:
            self._set(second, made[1])
        self._tidy(indexes, old)

    def to_cut(self, one: int, other: int) -> int:
        """Return which of two overlapping RT (by position) the rules cut."""
        crossed = [self._crossed(one, other), self._crossed(other, one)]
        if crossed[0] != crossed[1]:
            return one if crossed[0] else other
        counted = [self.ground.rt[index].get("rt_id") in self.ground.records for index in (one, other)]
        if counted[0] != counted[1]:
            return other if counted[0] else one
        return one if self.now[one].area > self.now[other].area else other

    def _crossed(self, index: int, other: int) -> bool:
        """Whether what an RT shares with *other* lies mostly outside its own kelurahan."""
        boundary = self.ground.boundaries.get(self.ground.rt[index].get("wilayah_id"))
        if boundary is None:
            return False
        place = self.now[index].intersection(self.now[other])
        return bool(place.intersection(boundary).area < place.area / 2)

    def _gap(self, finding: Finding, choice: Party | None) -> None:
        indexes = self._sound(finding)
        place = from_wkb(finding.place)
        if self.changed.intersection(indexes):
            left = shapes.to_multi(place.difference(topology.covered(self.now[indexes])))
            parts = [part for part in getattr(left, "geoms", ()) if part.area > mending.DUST]
            if not parts:
                return
            place = max(parts, key=lambda part: part.area)
        if choice is not None:
            indexes = [indexes[finding.parties.index(choice)]]
        for index in indexes:
            made = mending.filled(self.now[index], place)
            if made is not None:
                self._set(index, made)
                return
        raise Left(_BREAKS)

    def _sliver(self, finding: Finding, _choice: Party | None) -> None:
        index = self._sound(finding)[0]
        width = self.tolerances.sliver_m
        shape = self.now[index]
        thin = mending.without_parts(shape, lambda part: part.buffer(-width / 2).is_empty)
        if thin is None:
            spike = from_wkb(finding.place)
            if all(one.place != spike for one in topology.spikes(topology.as_array([shape]), width)):
                return  # an earlier repair took it along
            thin = mending.without_spike(shape, width, spike, self.tolerances.vertex_m)
        self._cut(index, thin)

    def _multipart(self, finding: Finding, _choice: Party | None) -> None:
        index = self._sound(finding)[0]
        most = self.tolerances.part_m2
        largest = max(part.area for part in self.now[index].geoms)
        self._cut(
            index, mending.without_parts(self.now[index], lambda part: part.area <= min(most, largest / 2))
        )

    def _outside(self, finding: Finding, _choice: Party | None) -> None:
        index = self._sound(finding)[0]
        boundary = self.ground.boundaries.get(self.ground.rt[index].get("wilayah_id"))
        if boundary is None:
            raise Left(_GONE)
        self._cut(index, mending.cut_to(self.now[index], boundary))

    def _cut(self, index: int, shape: Any) -> None:
        """Set a smaller *shape* unless that opens a gap."""
        if shape is None:
            raise Left(_BREAKS)
        near = self._near(index)
        after = self.now.copy()
        after[index] = shape
        if self._worse(after[near], self.now[near]):
            raise Left(_OPENS)
        self._set(index, shape)

    def _vertices(self, finding: Finding, _choice: Party | None) -> None:
        index = self._sound(finding)[0]
        near = self._near(index)
        owners: dict[tuple[float, float], int] = {}
        for at in near:
            for point in _points(self.now[at]):
                owners[point] = owners.get(point, 0) + 1
        moves = mending.close_pairs(
            self.now[index], self.tolerances.vertex_m, lambda point: owners.get(point, 0)
        )
        made = self._moved(near, moves)
        if made is None:
            raise Left(_BREAKS)
        for at, shape in made.items():
            self._set(at, shape)

    def _near(self, index: int) -> list[int]:
        box = self.now[index].buffer(self.tolerances.vertex_m)
        return [int(at) for at in self.ground.tree.query(box)]

    def _moved(self, near: list[int], moves: dict) -> dict[int, Any] | None:
        """Return the polygons that change when points move, by position; None when that does harm."""
        owners = [at for at in near if not moves.keys().isdisjoint(_points(self.now[at]))]
        made = {at: mending.merged_points(self.now[at], moves) for at in owners}
        if any(shape is None for shape in made.values()):
            return None
        after = self.now.copy()
        for at, shape in made.items():
            after[at] = shape
        try:
            worse = self._worse(after[near], self.now[near])
        except require("shapely").errors.GEOSException:
            return None
        return None if worse else made

    def _tidy(self, indexes: list[int], old: set[tuple[float, float]]) -> None:
        """Move points that a repair has just made onto older ones close by, where that shifts little."""
        for index in indexes:
            moves = mending.close_pairs(self.now[index], self.tolerances.vertex_m, lambda point: point in old)
            moves = {point: target for point, target in moves.items() if point not in old}
            for point, target in moves.items():
                made = self._moved(self._near(index), {point: target})
                # a third RT that has the point was not in the finding: then it stays where it is
                if not made or not set(made) <= set(indexes):
                    continue
                shifts = (self.now[at].symmetric_difference(shape).area for at, shape in made.items())
                if max(shifts) <= self.tolerances.overlap_m2:
                    for at, shape in made.items():
                        self._set(at, shape)

    def _worse(self, after: Any, before: Any) -> bool:
        """Whether polygons overlap more, or leave more free between them, than they did *before*."""
        return bool(self._harm(after) > self._harm(before) + self.tolerances.gap_m2)

    def _harm(self, listed: Any) -> float:
        """Return the m² that polygons cover twice or enclose without covering."""
        twice = sum(one.area for one in topology.overlaps(listed, self.tolerances.overlap_m2))
        free = sum(hole.area for hole in topology.holes(topology.covered(listed), self.tolerances.gap_m2))
        return float(twice + free)

    def _kawasan(self, finding: Finding, _choice: Party | None) -> None:
        key = finding.parties[0].key or ""
        joined = self._joined(key)
        if joined is None or key not in self.ground.regions:
            raise Left(_GONE)
        self.regions[key] = joined

    # ---- helpers -----------------------------------------------------------------------------------

    def _joined(self, key: str) -> Any:
        return shapes.union(self.now[index] for index in self.ground.members.get(key, ()))

    def _follow(self) -> None:
        """Join again the kawasan that followed their RT until now."""
        for key, members in self.ground.members.items():
            row = self.ground.regions.get(key)
            if row is None or row.get("bentuk") != JOINED or not self.changed.intersection(members):
                continue
            outline = from_wkb(row.get("geom"))
            before = shapes.union(self.ground.shapes[index] for index in members)
            if outline is None or before is None or not outline.is_valid:
                continue
            if outline.symmetric_difference(before).area <= self.tolerances.kawasan_m2:
                self.regions[key] = self._joined(key)

    def _indexes(self, finding: Finding) -> list[int]:
        """Return the positions of a finding's RT."""
        found = [self.ground.at.get(party.key) for party in finding.parties if party.table == "rt"]
        indexes = [index for index in found if index is not None]
        if len(indexes) != len(found) or not indexes:
            raise Left(_GONE)
        return indexes

    def _sound(self, finding: Finding) -> list[int]:
        indexes = self._indexes(finding)
        for index in indexes:
            if self.now[index] is None:
                raise Left(_GONE)
            if index not in self.changed and not self.ground.drawn[index].is_valid:
                raise Left(_INVALID_FIRST)
        return indexes

    def _set(self, index: int, shape: Any) -> None:
        if shape is None or shape.is_empty or not shape.is_valid:
            raise Left(_BREAKS)
        self.now[index] = shape
        self.changed.add(index)


def _points(shape: Any) -> set[tuple[float, float]]:
    return {(x, y) for x, y in require("shapely").get_coordinates(shape).tolist()}


def repair_all(ground: Ground, findings: Iterable[Finding]) -> Repairs:
    """Return the safe repairs of *findings*; the others are left, each with its reason."""
    order = {"invalid": 0, "vertices": 1, "overlap": 2, "outside": 3, "gap": 4, "sliver": 5, "multipart": 6}
    mendable = sorted((one for one in findings if one.mendable), key=lambda one: order.get(one.check, 9))
    return Mender(ground).mend(mendable)

"""Kawasan kumuh from RT: joined by name, or the connected groups of RT that are slum."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Place, Problem
from kotaku_qgis.core.require import require
from kotaku_qgis.core.shapes import from_wkb, to_wkb, union

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, Any]

SAME_M2 = 0.5
"""Square metres by which an outline may differ from its RT before it counts as changed."""


@dataclass(frozen=True)
class Outline:
    """A kawasan to be made or changed.

    Attributes
    ----------
    name
        Its name.
    kawasan_id
        None for a new one.
    geom
        WKB of the union of its RT.
    rt_ids
        All RT it has afterwards.
    joining
        Those of them that did not belong to it before.
    """

    name: str
    kawasan_id: str | None
    geom: bytes
    rt_ids: tuple[str, ...]
    joining: tuple[str, ...] = ()


@dataclass
class Planned:
    """What building would do; nothing is written yet."""

    outlines: list[Outline] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def clusters(shapes: Sequence[Any], distance: float) -> list[list[int]]:
    """Return groups of positions whose shapes lie within *distance* (m) of each other, largest first."""
    shapely = require("shapely")
    numpy = require("numpy")
    listed = numpy.array(list(shapes), dtype=object)
    tree = shapely.STRtree(listed)
    left, right = tree.query(listed, predicate="dwithin", distance=max(distance, 1e-6))
    head = list(range(len(listed)))

    def root(at: int) -> int:
        while head[at] != at:
            head[at] = head[head[at]]
            at = head[at]
        return at

    for one, other in zip(left.tolist(), right.tolist()):
        head[root(one)] = root(other)
    groups: dict[int, list[int]] = {}
    for at in range(len(listed)):
        groups.setdefault(root(at), []).append(at)
    return sorted(groups.values(), key=lambda group: (-len(group), group[0]))


def plan_listed(rt: Sequence[Row], regions: Sequence[Row], name: str, chosen: Iterable[str]) -> Planned:
    """Plan the kawasan *name* from the RT *chosen* (ids), extending it when it exists.

    Kawasan that lose an RT to it and follow their RT are joined again without it.
    """
    made = Planned()
    wanted = set(chosen)
    known = next((row for row in regions if row.get("nama") == name), None)
    own = str(known["kawasan_id"]) if known is not None else None
    members = [row for row in rt if row["rt_id"] in wanted or (own and row.get("kawasan_id") == own)]
    outline = _outline(name, own, members, made)
    if outline is None:
        return made
    made.outlines.append(outline)
    left = {row.get("kawasan_id") for row in members if row["rt_id"] in wanted} - {None, own}
    others = [row for row in rt if row["rt_id"] not in wanted]
    for row in regions:
        if row["kawasan_id"] in left:
            made.outlines += _again(row, others, made)
    return made


def plan_update(rt: Sequence[Row], regions: Sequence[Row]) -> Planned:
    """Plan to join every kawasan that follows its RT again; those that match are left out."""
    made = Planned()
    for row in regions:
        made.outlines += _again(row, rt, made)
    return made


def plan_classes(
    rt: Sequence[Row],
    kelurahan: Mapping[str, str],
    slum: Iterable[str],
    distance: float,
    regions: Sequence[Row] = (),
) -> Planned:
    """Plan one kawasan per connected group of slum RT of a kelurahan that belong to none yet.

    Parameters
    ----------
    kelurahan
        Names by ``wilayah_id``.
    slum
        Ids of RT whose class is slum.
    distance
        Metres between RT that still count as connected (a road, a drain).
    regions
        The kawasan there are; their names are not used again.
    """
    made = Planned()
    wanted, taken = set(slum), {str(row.get("nama")) for row in regions}
    places: dict[str, list[Row]] = {}
    for row in rt:
        if row["rt_id"] in wanted and not row.get("kawasan_id") and row.get("geom") is not None:
            places.setdefault(str(row.get("wilayah_id")), []).append(row)
    for area, rows in sorted(places.items(), key=lambda item: kelurahan.get(item[0], "")):
        number = 0
        for group in clusters([from_wkb(row["geom"]) for row in rows], distance):
            name = ""
            while not name or name in taken:
                number += 1
                name = f"{kelurahan.get(area, 'Kawasan')} {number}"
            taken.add(name)
            outline = _outline(name, None, [rows[at] for at in group], made)
            if outline is not None:
                made.outlines.append(outline)
    return made


def _again(region: Row, rt: Sequence[Row], made: Planned) -> list[Outline]:
    """Return the outline of a kawasan that follows its RT, when it is not theirs already."""
    if region.get("bentuk") != "rt":
        return []
    members = [row for row in rt if row.get("kawasan_id") == region["kawasan_id"]]
    outline = _outline(str(region["nama"]), str(region["kawasan_id"]), members, made)
    if outline is None:
        return []
    before, after = from_wkb(region.get("geom")), from_wkb(outline.geom)
    shapely = require("shapely")
    if before is not None and shapely.make_valid(before).symmetric_difference(after).area <= SAME_M2:
        return []
    return [outline]


def _outline(name: str, key: str | None, members: Sequence[Row], made: Planned) -> Outline | None:
    drawn = [row for row in members if row.get("geom") is not None]
    shape = union(from_wkb(row["geom"]) for row in drawn)
    if shape is None:
        problem = Problem(
            "kawasan-without-rt",
            Level.WARNING,
            N_("The kawasan has no RT with a polygon; it is left as it is."),
            place=Place(feature=name),
            remedy=N_("Draw the RT, or choose others."),
        )
        made.problems.append(problem)
        return None
    joining = tuple(str(row["rt_id"]) for row in members if key is None or row.get("kawasan_id") != key)
    return Outline(name, key, to_wkb(shape) or b"", tuple(str(row["rt_id"]) for row in members), joining)

"""Checks of what belongs to an RT: its key, its record, its areas, its kawasan, its track."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kotaku_qgis.checks.finding import Finding
from kotaku_qgis.checks.ground import out_of_place
from kotaku_qgis.core import shapes, topology
from kotaku_qgis.core.crs import area_ha
from kotaku_qgis.core.errors import N_, Level
from kotaku_qgis.core.shapes import from_wkb, to_wkb
from kotaku_qgis.i18n import language
from kotaku_qgis.workspace.schema import JOINED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kotaku_qgis.checks.ground import Ground
    from kotaku_qgis.checks.snapshot import Row

_APART, _WITHIN = 0.5, 0.9
"""An RT lies not in a kawasan with less than the first share in it, and clearly in it with the second."""


def duplicate_key(ground: Ground) -> Iterator[Finding]:
    """RT of one kelurahan with the same RT/RW, however each is spelt."""
    for indexes in same_keys(ground):
        if any(ground.wanted[index] for index in indexes):
            yield Finding(
                N_("{count} RT have this key"),
                f"{ground.key_text(indexes[0])} {ground.area_name(ground.rt[indexes[0]].get('wilayah_id'))}",
                ground.parties(*indexes),
                _outline(ground, *indexes),
                {"count": len(indexes)},
                N_("Give one of them its true RT/RW, or merge them if they are one RT."),
            )


def same_keys(ground: Ground) -> list[list[int]]:
    """Return the positions of RT that share a readable key within a known kelurahan."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(ground.rt):
        text = ground.key_text(index)
        # the same key in kelurahan that are not known says nothing
        if text and row.get("wilayah_id"):
            groups[row["wilayah_id"], text].append(index)
    return [group for group in groups.values() if len(group) > 1]


def missing_key(ground: Ground) -> Iterator[Finding]:
    """RT without an RT/RW or without a kelurahan."""
    told = {index for group in same_keys(ground) for index in group}
    for index in ground.chosen():
        row = ground.rt[index]
        if row.get("rt_rw") and row.get("wilayah_id"):
            continue
        if row.get("rt_rw"):
            text = N_("has no kelurahan")
        elif index in told:
            continue
        else:
            text = N_("has no RT/RW") if row.get("wilayah_id") else N_("has neither RT/RW nor kelurahan")
        yield Finding(
            text,
            ground.label(index),
            ground.parties(index),
            _outline(ground, index),
            remedy=N_("Fill it in, in the form of the RT."),
        )


def no_record(ground: Ground) -> Iterator[Finding]:
    """Drawn RT that were not counted in the year shown."""
    if ground.snapshot.year is None:
        return
    for index in ground.chosen():
        if ground.drawn[index] is not None and ground.rt[index].get("rt_id") not in ground.records:
            yield Finding(
                N_("has no record of {year}"),
                ground.label(index),
                ground.parties(index),
                _outline(ground, index),
                {"year": ground.snapshot.year},
                N_("Import or fill in its baseline."),
            )


def not_drawn(ground: Ground) -> Iterator[Finding]:
    """RT without a polygon."""
    for index in ground.chosen():
        if ground.drawn[index] is None or ground.drawn[index].is_empty:
            counted = ground.rt[index].get("rt_id") in ground.records
            yield Finding(
                N_("has a record of {year} but no polygon") if counted else N_("has no polygon"),
                ground.label(index),
                ground.parties(index),
                values={"year": ground.snapshot.year} if counted else {},
                remedy=N_("Draw it: choose this RT in the drawing panel."),
            )


def area_differs(ground: Ground) -> Iterator[Finding]:
    """RT whose three areas (drawn, verified, SK) tell different things."""
    limit = ground.tolerances.area_percent
    listed = [
        index
        for index in ground.chosen()
        if ground.shapes[index] is not None and ground.rt[index].get("rt_id") in ground.records
    ]
    for index, drawn in zip(listed, area_ha([ground.shapes[i] for i in listed], ground.crs).tolist()):
        record = ground.records[ground.rt[index]["rt_id"]]
        verified, decree = (_number(record.get(name)) for name in ("luas_verifikasi_ha", "luas_flag_ha"))
        known = [area for area in (drawn, verified, decree) if area]
        if max(known) > min(known) * (1 + limit / 100):
            yield Finding(
                N_("drawn {drawn} ha, verified {verified} ha, SK {decree} ha"),
                ground.label(index),
                ground.parties(index),
                _outline(ground, index),
                {"drawn": drawn, "verified": _or_dash(verified), "decree": _or_dash(decree)},
                N_("Find out which is right; none of the three is changed for you."),
            )


def shifted(ground: Ground) -> Iterator[Finding]:
    """Records whose figures stand in wrong columns."""
    remedy = N_("Take the record from its source again, or correct it in its form.")
    yield from _suspected(ground, grave=True, remedy=remedy)


def figures(ground: Ground) -> Iterator[Finding]:
    """Records with figures that cannot well be right."""
    yield from _suspected(ground, grave=False)


def _suspected(ground: Ground, *, grave: bool, remedy: str = "") -> Iterator[Finding]:
    for one in ground.suspicions:
        index = ground.at.get(one.rt_id)
        if (one.level is Level.ERROR) is not grave or index is None or not ground.wanted[index]:
            continue
        record = ground.records[ground.rt[index]["rt_id"]]
        yield Finding(
            one.text,
            ground.label(index),
            (*ground.parties(index), ground.party("baseline", record)),
            _outline(ground, index),
            one.problem(language()).values,
            remedy or one.remedy,
        )


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and value == value else None  # noqa: PLR0124 (NaN)


def _or_dash(value: float | None) -> float | str:
    return "–" if value is None else value


def kawasan(ground: Ground) -> Iterator[Finding]:
    """Kawasan whose outline is not that of their RT."""
    for key, row in ground.regions.items():
        members = ground.members.get(key, [])
        if not ground.wants("kawasan", row, members):
            continue
        outline = _valid(row)
        joined = shapes.union(ground.shapes[index] for index in members)
        if outline is None and joined is None:
            text, place, values = N_("has neither an outline nor RT"), None, {}
        elif outline is None:
            text, place, values = N_("has RT but no outline"), joined, {"count": len(members)}
        elif row.get("bentuk") != JOINED:
            continue
        elif joined is None:
            text, place, values = N_("is joined from RT, but has none"), outline, {}
        else:
            place = outline.symmetric_difference(joined)
            if place.area <= ground.tolerances.kawasan_m2:
                continue
            text, values = N_("differs from its RT by {area} m²"), {"area": float(place.area)}
        yield Finding(
            text,
            str(row.get("nama") or "?"),
            (ground.party("kawasan", row), *ground.parties(*members)),
            to_wkb(place),
            values,
            "" if joined is not None else N_("Choose its RT, or remove the kawasan."),
            mendable=joined is not None,
            safe=joined is not None,
        )


def membership(ground: Ground) -> Iterator[Finding]:
    """RT that belong to a freely drawn kawasan but do not lie in it, and the other way round."""
    for key, row in ground.regions.items():
        outline = _valid(row)
        if outline is None or row.get("bentuk") == JOINED:
            continue
        members = set(ground.members.get(key, []))
        near = members | {int(index) for index in ground.tree.query(outline, predicate="intersects")}
        for index in sorted(near):
            shape = ground.shapes[index]
            if shape is None or not ground.wants("kawasan", row, [index]):
                continue
            share = shape.intersection(outline).area / shape.area
            if index in members and share < _APART:
                text = N_("belongs to {kawasan}, but only {percent} % of it lie there")
            elif not ground.rt[index].get("kawasan_id") and share >= _WITHIN:
                text = N_("lies in {kawasan}, but does not belong to it")
            else:
                continue
            yield Finding(
                text,
                ground.label(index),
                (*ground.parties(index), ground.party("kawasan", row)),
                _outline(ground, index),
                {"kawasan": str(row.get("nama") or "?"), "percent": float(100 * share)},
                N_("Choose the kawasan in the form of the RT, or reshape the kawasan."),
            )


def track(ground: Ground) -> Iterator[Finding]:
    """RT made from a track whose outline has left it."""
    tolerances = ground.tolerances
    for row in ground.rows("jejak"):
        index = ground.at.get(row.get("rt_id")) if row.get("rt_id") else None
        line = from_wkb(row.get("geom"))
        if index is None or line is None or not ground.wants("jejak", row, [index]):
            continue
        shape = ground.shapes[index]
        if shape is None or out_of_place(topology.as_array([line]), ground.crs)[0]:
            continue
        outline = topology.outlines(shape)
        metres = topology.followed(outline, line, tolerances.track_m)
        if metres * 100 < tolerances.track_percent * outline.length:
            yield Finding(
                N_("only {metres} m of {length} m follow the track “{track}”"),
                ground.label(index),
                (*ground.parties(index), ground.party("jejak", row)),
                to_wkb(outline.difference(line.buffer(tolerances.track_m))),
                {"metres": float(round(metres)), "length": float(round(outline.length)), "track": _name(row)},
                N_("Reshape the RT along its track, or detach the track."),
            )


def open_track(ground: Ground) -> Iterator[Finding]:
    """Tracks of an RT that do not end where they began."""
    for row in ground.rows("jejak"):
        index = ground.at.get(row.get("rt_id")) if row.get("rt_id") else None
        line = from_wkb(row.get("geom"))
        if index is None or line is None or not ground.wants("jejak", row, [index]):
            continue
        metres = topology.missing_metres(line)
        if metres > ground.tolerances.ends_m:
            yield Finding(
                N_("the ends of the track “{track}” are {metres} m apart"),
                ground.label(index),
                (*ground.parties(index), ground.party("jejak", row)),
                to_wkb(topology.between_ends(line)),
                {"metres": float(round(metres)), "track": _name(row)},
                N_("Walk the missing piece, or draw it by hand."),
            )


def _name(row: Row) -> str:
    return str(row.get("nama") or f"#{row.get('fid')}")


def _valid(row: Row) -> Any:
    return topology.valid([from_wkb(row.get("geom"))])[0]


def _outline(ground: Ground, *indexes: int) -> bytes | None:
    return to_wkb(shapes.union(ground.shapes[index] for index in indexes))

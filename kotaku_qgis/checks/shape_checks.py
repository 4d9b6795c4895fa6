"""Checks of the RT polygons themselves and of how they lie beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.checks.finding import Finding
from kotaku_qgis.core import mending, topology
from kotaku_qgis.core.crs import area_ha
from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.require import require
from kotaku_qgis.core.shapes import to_wkb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kotaku_qgis.checks.ground import Ground

_REASONS = {
    "Self-intersection": N_("the outline crosses itself"),
    "Ring Self-intersection": N_("the outline touches itself in a point"),
    "Hole lies outside shell": N_("a hole lies outside the outline"),
    "Holes are nested": N_("a hole lies within another hole"),
    "Nested shells": N_("a part lies within another part"),
    "Interior is disconnected": N_("a hole cuts the polygon in two"),
    "Too few points in geometry component": N_("the outline has fewer than three points"),
    "Duplicate Rings": N_("an outline is there twice"),
    "Invalid Coordinate": N_("a coordinate is not a number"),
}
_OTHER = N_("the outline is damaged")
_SPIKE = N_("Redraw the outline at the marked place with the vertex tool.")


def invalid(ground: Ground) -> Iterator[Finding]:
    """Polygons that areas and overlays cannot be computed of."""
    share = ground.tolerances.valid_percent / 100
    for index, reason, point in topology.flaws(ground.drawn):
        if ground.wanted[index]:
            mended = mending.made_valid(ground.drawn[index], share)
            yield Finding(
                _REASONS.get(reason, _OTHER),
                ground.label(index),
                ground.parties(index),
                to_wkb(point),
                remedy="" if mended is not None else _SPIKE,
                mendable=mended is not None,
                safe=mended is not None,
            )


def overlap(ground: Ground) -> Iterator[Finding]:
    """Ground that two RT cover."""
    tolerances = ground.tolerances
    found = [
        one for one in topology.overlaps(ground.shapes, tolerances.overlap_m2, ground.wanted) if not one.twin
    ]
    sizes = topology.square_metres([one.place for one in found], ground.crs)
    for one, size in zip(found, sizes.tolist()):
        percent = 100 * one.area / min(ground.shapes[one.first].area, ground.shapes[one.second].area)
        yield Finding(
            N_("overlap {area} m², {percent} % of the smaller"),
            ground.labels((one.first, one.second)),
            ground.parties(one.first, one.second),
            to_wkb(one.place),
            {"area": size, "percent": float(percent)},
            N_("Say from which RT it is to be cut, or reshape both along the true boundary."),
            names=(ground.label(one.first), ground.label(one.second)),
            mendable=True,
            safe=percent <= tolerances.overlap_percent,
        )


def twin(ground: Ground) -> Iterator[Finding]:
    """The same polygon drawn twice."""
    for one in topology.overlaps(ground.shapes, ground.tolerances.overlap_m2, ground.wanted):
        if one.twin:
            yield Finding(
                N_("the same polygon twice"),
                ground.labels((one.first, one.second)),
                ground.parties(one.first, one.second),
                to_wkb(one.place),
                remedy=N_("Look which one carries the record, and remove the other or redraw it."),
            )


def gap(ground: Ground) -> Iterator[Finding]:
    """Ground between RT, or between RT and the boundary of a kelurahan they fill, that none covers."""
    tolerances = ground.tolerances
    places = [(hole, None) for hole in ground.holes]
    share = tolerances.filled_percent / 100
    for key, boundary in ground.boundaries.items():
        if ground.area not in {None, key} or not (
            ground.around is None or boundary.intersects(ground.around)
        ):
            continue
        near = topology.covered(ground.shapes[ground.tree.query(boundary, predicate="intersects")])
        free = topology.edge_gaps(boundary, near, tolerances.outside_m2, share, ground.holes)
        places += [(place, key) for place in free]
    if ground.around is not None:
        places = [(place, key) for place, key in places if place.intersects(ground.around)]
    sizes = topology.square_metres([place for place, _ in places], ground.crs)
    for (place, area), size in zip(places, sizes.tolist()):
        around = topology.neighbours(place, ground.shapes, ground.tree)
        if area is not None:
            around = tuple(index for index in around if ground.rt[index].get("wilayah_id") == area)
        yield Finding(
            N_("gap of {area} m²") if area is None else N_("{area} m² to the boundary are free"),
            ground.labels(around[:3]) or ground.area_name(area),
            ground.parties(*around),
            to_wkb(place),
            {"area": size},
            N_("If people live there draw the missing RT; else say which RT it belongs to."),
            names=tuple(ground.label(index) for index in around),
            mendable=bool(around),
            safe=bool(around) and place.area <= tolerances.gap_fill_m2,
        )


def sliver(ground: Ground) -> Iterator[Finding]:
    """Polygons, or parts of them, too thin to be ground where people live."""
    width = ground.tolerances.sliver_m
    for piece in topology.slivers(ground.shapes, width):
        if ground.wanted[piece.index]:
            several = len(require("shapely").get_parts(ground.shapes[piece.index])) > 1
            yield Finding(
                N_("a part nowhere wider than {width} m") if several else N_("nowhere wider than {width} m"),
                ground.label(piece.index),
                ground.parties(piece.index),
                to_wkb(piece.place),
                {"width": width},
                "" if several else N_("Merge it with its neighbour, or remove it."),
                mendable=several,
                safe=several,
            )
    thin = {piece.index for piece in topology.slivers(ground.shapes, width)}
    for piece in topology.spikes(ground.shapes, width):
        if ground.wanted[piece.index] and piece.index not in thin and _free(ground, piece):
            yield Finding(
                N_("a spike of {length} m, nowhere wider than {width} m"),
                ground.label(piece.index),
                ground.parties(piece.index),
                to_wkb(piece.place),
                {"length": piece.place.length / 2, "width": width},
                mendable=True,
                safe=True,
            )


def _free(ground: Ground, piece: topology.Piece) -> bool:
    """Whether a spike ends where no other RT is: between neighbours it is theirs that shape it."""
    tip = require("shapely").Point(piece.place.exterior.coords[1]).buffer(10 * topology.TOUCH)
    return set(ground.tree.query(tip, predicate="intersects").tolist()) <= {piece.index}


def multipart(ground: Ground) -> Iterator[Finding]:
    """RT in several pieces."""
    tolerances = ground.tolerances
    for index, pieces in topology.multiparts(ground.shapes):
        if not ground.wanted[index]:
            continue
        stray = [one for one in pieces[1:] if one.area <= tolerances.part_m2]
        yield Finding(
            N_("{count} parts; the second measures {area} m²"),
            ground.label(index),
            ground.parties(index),
            to_wkb((stray or pieces[1:])[0].place),
            {"count": len(pieces), "area": pieces[1].area},
            N_("Right if the RT truly lies in several places; else remove the stray part."),
            mendable=bool(stray),
            safe=bool(stray),
        )


def near_vertices(ground: Ground) -> Iterator[Finding]:
    """Outlines with points so close that one of them was a slip."""
    shapely = require("shapely")
    for index, points in topology.near_vertices(ground.shapes, ground.tolerances.vertex_m).items():
        if ground.wanted[index]:
            yield Finding(
                N_("pairs of points closer than {distance} m: {count}"),
                ground.label(index),
                ground.parties(index),
                to_wkb(shapely.MultiPoint(points)),
                {"count": len(points), "distance": ground.tolerances.vertex_m},
                mendable=True,
                safe=True,
            )


def outside(ground: Ground) -> Iterator[Finding]:
    """RT that cross the boundary of the kelurahan they belong to."""
    tolerances = ground.tolerances
    limits = [ground.boundaries.get(row.get("wilayah_id")) for row in ground.rt]
    found = topology.outside(ground.shapes, limits, tolerances.outside_m2, ground.wanted)
    sizes = topology.square_metres([one.place for one in found], ground.crs)
    for one, size in zip(found, sizes.tolist()):
        percent = 100 * one.share
        away = one.share > 1 - topology.TOUCH
        yield Finding(
            N_("lies outside its kelurahan") if away else N_("{area} m² ({percent} %) outside its kelurahan"),
            ground.label(one.index),
            ground.parties(one.index),
            to_wkb(one.place),
            {} if away else {"area": size, "percent": percent},
            N_("Choose the right kelurahan, or correct the outline or the boundary."),
            mendable=not away,
            safe=percent <= tolerances.outside_percent,
        )


def size(ground: Ground) -> Iterator[Finding]:
    """RT of an unusual size."""
    tolerances = ground.tolerances
    listed = [index for index in ground.chosen() if ground.shapes[index] is not None]
    for index, area in zip(listed, area_ha([ground.shapes[i] for i in listed], ground.crs).tolist()):
        if tolerances.small_ha <= area <= tolerances.large_ha:
            continue
        small = area < tolerances.small_ha
        yield Finding(
            N_("{area} ha, less than {limit} ha") if small else N_("{area} ha, more than {limit} ha"),
            ground.label(index),
            ground.parties(index),
            to_wkb(ground.shapes[index]),
            {"area": area, "limit": tolerances.small_ha if small else tolerances.large_ha},
            N_("Right if the RT is so; else compare it with the sketch."),
        )


def place(ground: Ground) -> Iterator[Finding]:
    """RT whose coordinates do not lie where the workspace is."""
    for index in ground.chosen():
        if ground.stray[index]:
            yield Finding(
                N_("the coordinates do not lie in this city"),
                ground.label(index),
                ground.parties(index),
                remedy=N_("Remove it and import it again with the right coordinate system."),
            )


def system(ground: Ground) -> Iterator[Finding]:
    """Layers, or the project, in another CRS than the workspace."""
    for name, crs in ground.snapshot.systems.items():
        if crs != ground.crs:
            yield Finding(
                N_("is in {crs}, the workspace in {wanted}"),
                name,
                values={"crs": crs or "–", "wanted": ground.crs},
                remedy=N_("Set it to the coordinate system of the workspace, in its properties."),
            )

"""What can be wrong with control points although a transform fits them, in words that name the points."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing.paper.control_points import area
from kotaku_qgis.drawing.paper.georeference import (
    NEEDED,
    Assessment,
    Fit,
    Transform,
    affine,
    least,
    root_mean_square,
)
from kotaku_qgis.i18n import language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kotaku_qgis.drawing.paper.control_points import ControlPoint

CELLS = 16
"""The picture is looked at in this many cells each way when a fold is looked for."""
STRETCH = 12.0
"""Times the length of the points' own extent on the ground beyond which the edges of a picture run away."""
SWAP_GAIN = 4.0
"""An exchange of two points must better the fit this many times to be suggested."""
OUTLIER_GAIN = 2.0
"""A point without which the others fit this many times better is named."""
SPLINE_GAIN, SPARE = 4.0, 2
"""The same for a sketch without scale, which no stiff transform fits well, and the more points it takes."""
FEW_PIXELS = 3.0
"""Misses below this many pixels are the hand's, not a mistake."""


def findings(
    assessment: Assessment, points: Sequence[ControlPoint], width: float, height: float
) -> list[Problem]:
    """Return what should be looked at before the picture is warped, gravest first.

    An error stands where the result would be nonsense: a mirror image, a picture that folds over itself.
    """
    used = [(number, point) for number, point in enumerate(points, 1) if point.on]
    found = list(_places(assessment, used))
    if assessment.fit is not None:
        found = [
            *_mirrored(used),
            *_exchanged(assessment, used),
            *_folded(assessment.fit, used, width, height),
            *_outlier(assessment, used),
            *found,
            *_exact(assessment, len(used)),
        ]
    order = (Level.ERROR, Level.WARNING, Level.INFO)
    return sorted(found, key=lambda problem: order.index(problem.level))


def _places(assessment: Assessment, used: Sequence[tuple[int, ControlPoint]]) -> Iterator[Problem]:
    for (one, a), (other, b) in combinations(used, 2):
        if (a.x, a.y) == (b.x, b.y) or (a.map_x, a.map_y) == (b.map_x, b.map_y):
            yield Problem(
                "points-same-place",
                Level.WARNING,
                N_("Points {one} and {other} are in the same place."),
                {"one": one, "other": other},
                remedy=N_("Delete one of them, or set it anew."),
            )
    if len(used) < NEEDED[Transform.AFFINE]:
        return
    if assessment.spread.on_a_line:
        yield Problem(
            "points-on-a-line",
            Level.WARNING,
            N_("The points lie nearly on a line; across it the picture is free to tilt."),
            remedy=N_("Add points well away from that line."),
        )
    elif assessment.spread.in_a_corner:
        yield Problem(
            "points-in-a-corner",
            Level.WARNING,
            N_("The points cover only {share} % of the picture; elsewhere the result is a guess."),
            {"share": round(assessment.spread.share * 100)},
            remedy=N_("Add points near the other corners."),
        )


def _mirrored(used: Sequence[tuple[int, ControlPoint]]) -> Iterator[Problem]:
    linear = affine([point for _number, point in used])
    if linear is not None and linear[0] * linear[3] - linear[1] * linear[2] < 0:
        yield Problem(
            "points-mirrored",
            Level.ERROR,
            N_("The picture would come out as in a mirror."),
            remedy=N_(
                "Points are exchanged with each other: check which number is where on picture and map."
            ),
        )


def _exchanged(assessment: Assessment, used: Sequence[tuple[int, ControlPoint]]) -> Iterator[Problem]:
    """Suggest the exchange of two points that makes the whole fit far better."""
    points = [point for _number, point in used]
    now = _rms(points)
    if now is None or now < FEW_PIXELS * (assessment.pixel or 0.0):
        return
    best, pair = now, None
    for i, j in combinations(range(len(points)), 2):
        tried = list(points)
        tried[i] = replace(points[i], map_x=points[j].map_x, map_y=points[j].map_y)
        tried[j] = replace(points[j], map_x=points[i].map_x, map_y=points[i].map_y)
        rms = _rms(tried)
        if rms is not None and rms < best:
            best, pair = rms, (i, j)
    if pair is not None and best * SWAP_GAIN < now:
        yield Problem(
            "points-exchanged",
            Level.WARNING,
            N_("Points {one} and {other} seem to be exchanged on the map."),
            {"one": used[pair[0]][0], "other": used[pair[1]][0]},
            remedy=N_("Compare their numbers on picture and map."),
        )


def _rms(points: Sequence[ControlPoint]) -> float | None:
    """Return the misses of a Helmert fit: the stiffest transform shows a mistake best."""
    try:
        fit = Fit(Transform.HELMERT, points)
    except KotakuError:
        return None
    return root_mean_square(math.hypot(*fit.offset(point)) for point in points)


def _folded(
    fit: Fit, used: Sequence[tuple[int, ControlPoint]], width: float, height: float
) -> Iterator[Problem]:
    grid = [
        [fit.to_map(width * column / CELLS, height * row / CELLS) for column in range(CELLS + 1)]
        for row in range(CELLS + 1)
    ]
    signs = set()
    for row in range(CELLS):
        for column in range(CELLS):
            ring = [
                grid[row][column],
                grid[row + 1][column],
                grid[row + 1][column + 1],
                grid[row][column + 1],
            ]
            size = area(ring)
            signs.add(size > 0 if math.isfinite(size) else None)
    if len(signs) > 1 or None in signs:
        yield Problem(
            "picture-folds",
            Level.WARNING if fit.transform is Transform.SPLINE else Level.ERROR,
            N_("With these points the picture folds over itself."),
            remedy=N_("Check the points with the largest residuals, or choose a simpler transform."),
        )
        return
    corners = [grid[0][0], grid[0][-1], grid[-1][-1], grid[-1][0]]
    longest = max(math.dist(a, b) for a, b in combinations(corners, 2))
    own = max(math.dist((a.map_x, a.map_y), (b.map_x, b.map_y)) for (_, a), (_, b) in combinations(used, 2))
    if longest > STRETCH * own:
        yield Problem(
            "picture-runs-away",
            Level.ERROR,
            N_("The edges of the picture would reach {km} km: far beyond the points."),
            {"km": _figure(longest / 1000)},
            remedy=N_(
                "Cut the picture to the sheet, add points near its edges, or choose a simpler transform."
            ),
        )


def _outlier(assessment: Assessment, used: Sequence[tuple[int, ControlPoint]]) -> Iterator[Problem]:
    """Name the point without which the others fit at least twice as well."""
    transform = assessment.fit.transform if assessment.fit else Transform.AFFINE
    spline = transform is Transform.SPLINE
    # a spline passes through a wrong point as well: a stiff transform shows it, if the rest agree well
    judge, gain = (Transform.PROJECTIVE, SPLINE_GAIN) if spline else (transform, OUTLIER_GAIN)
    points = [point for _number, point in used]
    if len(points) <= least(judge) + (SPARE if spline else 0):
        return
    try:
        now = _misses(judge, points)
    except KotakuError:
        return
    if now < FEW_PIXELS * (assessment.pixel or 0.0):
        return
    best, worst = now, None
    for index, (number, _point) in enumerate(used):
        rest = points[:index] + points[index + 1 :]
        # as many numbers to fit as points: the misses would vanish whoever left
        if len(rest) <= NEEDED[judge]:
            continue
        try:
            rms = _misses(judge, rest)
        except KotakuError:
            continue
        if rms < best:
            best, worst = rms, number
    if worst is not None and best * gain < now:
        yield Problem(
            "point-outlier",
            Level.WARNING,
            N_("Point {number} does not fit the others: without it their error is {rms} m, not {now} m."),
            {"number": worst, "rms": _figure(best), "now": _figure(now)},
            remedy=N_("Set it anew on picture and map, or switch it off."),
        )


def _figure(value: float) -> str:
    return format_number(value, 1, language())


def _misses(transform: Transform, points: Sequence[ControlPoint]) -> float:
    """Return the error per spare measurement, so that fits with more and fewer points compare fairly."""
    fit = Fit(transform, points, NEEDED[transform])
    spare = max(1, 2 * (len(points) - NEEDED[transform]))
    return math.sqrt(sum(math.hypot(*fit.offset(point)) ** 2 for point in points) / spare)


def _exact(assessment: Assessment, count: int) -> Iterator[Problem]:
    if not assessment.exact:
        return
    if assessment.rms_left_out is None:
        yield Problem(
            "fit-exact",
            Level.INFO,
            N_("With {count} points this transform fits exactly, whatever they are: the RMS says nothing."),
            {"count": count},
            remedy=N_("Add one more point to see how good it is."),
        )
    else:
        yield Problem(
            "fit-exact-left-out",
            Level.INFO,
            N_(
                "This transform passes through every point, so the RMS says nothing. Shown instead: how far "
                "off each point would be without itself."
            ),
        )


def refuse(problems: Sequence[Problem], name: str) -> None:
    """Raise the first error among *problems* as a KotakuError about the picture *name*."""
    for problem in problems:
        if problem.level is Level.ERROR:
            raise KotakuError(problem.text, place=Place(file=name), remedy=problem.remedy, **problem.values)

"""Round scales, round distances, and the words they are printed in. No Qt, no QGIS."""

from __future__ import annotations

import math

_SCALES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5)
_STEPS = (1.0, 2.0, 2.5, 5.0)


def round_scale(least: float) -> int:
    """Return the largest round scale that still shows everything.

    Parameters
    ----------
    least
        Denominator at which the content just fits.

    Returns
    -------
    int
        The smallest round denominator not below *least*: 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5 or 10 times a
        power of ten (PP 8/2013 names 1:25,000 for cities and 1:10,000 for urban areas; both are among them).
    """
    if not (math.isfinite(least) and least > 0):
        least = 1.0
    power = 10.0 ** math.floor(math.log10(least))
    for factor in (*_SCALES, 10.0):
        scale = factor * power
        if scale >= least * (1 - 1e-9) and scale >= 1:
            return round(scale) if scale >= 10 else math.ceil(scale)  # noqa: PLR2004 (below ten is no map)
    return round(10 * power)


def fitting_scale(
    width_m: float, height_m: float, width_mm: float, height_mm: float, margin: float = 0.05
) -> int:
    """Return the largest round scale at which an area fits a map frame.

    Parameters
    ----------
    width_m, height_m
        Size of the area in metres.
    width_mm, height_mm
        Size of the map frame in millimetres.
    margin
        Share of the frame kept free on each side.
    """
    free = 1 - 2 * margin
    return round_scale(max(width_m / (width_mm * free), height_m / (height_mm * free)) * 1000)


def round_distance(most: float) -> float:
    """Return the largest 1, 2, 2.5 or 5 times a power of ten that is at most *most* (and at least 1)."""
    if most <= 1:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most))
    fitting = [step * power for step in _STEPS if step * power <= most * (1 + 1e-9)]
    whole = [distance for distance in fitting if distance == round(distance)]
    return whole[-1]


def grid_interval(scale: float, spacing_mm: float = 60.0) -> float:
    """Return the grid interval in metres: round, about *spacing_mm* apart on paper."""
    return round_distance(spacing_mm / 1000 * scale)


def bar_segment(scale: float, width_mm: float, least_mm: float = 8.0) -> tuple[float, str, int]:
    """Return a scale bar of two to four round segments that fills *width_mm* best.

    No segment is shorter than *least_mm*, so that its labels stand apart; two segments may be.

    Returns
    -------
    tuple
        Length of a segment, its unit (``m``, or ``km`` when every label stays whole; never miles), segments.
    """
    candidates = [(round_distance(width_mm / count / 1000 * scale), count) for count in (4, 3, 2)]
    roomy = [one for one in candidates if one[0] / scale * 1000 >= least_mm]
    metres, count = max(roomy or candidates[-1:], key=lambda one: (one[0] * one[1], one[1]))
    if metres >= 1000 and metres % 1000 == 0:  # noqa: PLR2004
        return metres / 1000, "km", count
    return metres, "m", count

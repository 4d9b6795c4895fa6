"""The coordinate grid of a map: metres of the projection, or degrees, minutes and seconds, with labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsLayoutItemMapGrid,
    QgsLineSymbol,
    QgsPointXY,
)
from qgis.PyQt.QtGui import QColor

from kotaku_qgis.maps.hatch import steps
from kotaku_qgis.maps.looks import map_text
from kotaku_qgis.maps.scale import grid_interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsLayoutItemMap, QgsRectangle

Grid = QgsLayoutItemMapGrid
KINDS = ("utm", "dms", "both")
SECONDS = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600)
METRES_PER_SECOND = 30.87
CORNER_MM = 8.0
SPACING_MM = 60.0
ARM_MM = 2.0
SIDES = (Grid.BorderSide.Left, Grid.BorderSide.Bottom, Grid.BorderSide.Right, Grid.BorderSide.Top)
WGS84 = "EPSG:4326"
HEMISPHERES = {"id": ("BT", "BB", "LU", "LS"), "en": ("E", "W", "N", "S")}

# thousands set apart by a blank: neither comma nor point, so that it reads the same in both languages
UTM_LABEL = r"regexp_replace(to_string(round(@grid_number)), '(\\d)(?=(\\d{3})+$)', '\\1 ')"
DMS_LABEL = (
    "with_variable('s', round(abs(@grid_number) * 3600), "
    "to_string(floor(@s / 3600)) || '°' || lpad(to_string(floor((@s % 3600) / 60)), 2, '0') || '′' || "
    "lpad(to_string(@s % 60), 2, '0') || '″ ' || "
    "if(@grid_axis = 'x', if(@grid_number < 0, '<west>', '<east>'), "
    "if(@grid_number < 0, '<south>', '<north>')))"
)


def add_grid(
    item: QgsLayoutItemMap, scale: float, kind: str, lang: str, family: str, size: float = 1.0
) -> tuple[list[float], list[str]]:
    """Draw the frame of a grid on a map item; a grid that the template brings is left as it is.

    Parameters
    ----------
    kind
        ``utm``, ``dms``, or ``both``: metres left and below, degrees right and above.
    size
        How large letters and ticks are drawn, 1 on A3.

    Returns
    -------
    tuple
        The intervals, metres for ``utm``, seconds for ``dms``, in this order; the ids of the grids drawn.
    """
    kinds = ("utm", "dms") if kind == "both" else (kind,)
    intervals = [
        _seconds(scale * size) if one == "dms" else grid_interval(scale, SPACING_MM * size) for one in kinds
    ]
    if item.grids().size():
        return intervals, []
    made = []
    for one, interval in zip(kinds, intervals):
        sides = SIDES if kind != "both" else SIDES[:2] if one == "utm" else SIDES[2:]
        grid = _grid(item, scale, one, interval, lang, family, size, sides)
        item.grids().addGrid(grid)
        made.append(grid.id())
    return intervals, made


def _grid(
    item: QgsLayoutItemMap,
    scale: float,
    kind: str,
    interval: float,
    lang: str,
    family: str,
    size: float,
    sides: Sequence[QgsLayoutItemMapGrid.BorderSide],
) -> QgsLayoutItemMapGrid:
    grid = Grid(f"kotaku-{kind}", item)
    if kind == "dms":
        grid.setCrs(QgsCoordinateReferenceSystem(WGS84))
        grid.setIntervalX(interval / 3600)
        grid.setIntervalY(interval / 3600)
        grid.setAnnotationExpression(
            clear_of_corners(_dms_label(lang), _in_degrees(item), item, scale * size)
        )
    else:
        grid.setIntervalX(interval)
        grid.setIntervalY(interval)
        grid.setAnnotationExpression(clear_of_corners(UTM_LABEL, item.extent(), item, scale * size))
    _style(grid, family, size, sides)
    return grid


def crosses(item: QgsLayoutItemMap, kind: str, interval: float, arm: float) -> QgsGeometry:
    """Return the crosses of a grid in the map's coordinates, their arms *arm* metres long.

    They lie below the labels, which the grid of QGIS would strike through. *kind* and *interval* as
    :func:`add_grid` takes and returns them; of ``both`` only the metres: crosses of two grids would puzzle.
    """
    extent, back = item.extent(), None
    if kind == "dms":
        interval /= 3600
        extent = _in_degrees(item)
        degrees = QgsCoordinateReferenceSystem(WGS84)
        back = QgsCoordinateTransform(degrees, item.crs(), item.layout().project())
    lines = []
    for x in steps(extent.xMinimum(), extent.xMaximum(), interval):
        for y in steps(extent.yMinimum(), extent.yMaximum(), interval):
            at = QgsPointXY(x, y)
            if back is not None:
                at = back.transform(at)
            for dx, dy in ((arm, 0.0), (0.0, arm)):
                ends = (at.x() - dx, at.y() - dy), (at.x() + dx, at.y() + dy)
                lines.append([QgsPointXY(*end) for end in ends])
    return QgsGeometry.fromMultiPolylineXY(lines)


def cross_symbol(size: float) -> QgsLineSymbol:
    """Return the line of a cross: grey between two thin white ones, seen on imagery and on hatches."""
    symbol = QgsLineSymbol.createSimple({"line_color": "#ffffff", "line_width": f"{0.3 * size:.3f}"})
    upper = QgsLineSymbol.createSimple({"line_color": "#5f6368", "line_width": f"{0.12 * size:.3f}"})
    symbol.appendSymbolLayer(upper.symbolLayer(0).clone())
    return symbol


def clear_of_corners(label: str, extent: QgsRectangle, item: QgsLayoutItemMap, scale: float) -> str:
    """Return the label expression, empty near a corner, where labels of both axes would meet."""
    shown = item.extent()
    share_x = CORNER_MM / 1000 * scale / shown.width() * extent.width()
    share_y = CORNER_MM / 1000 * scale / shown.height() * extent.height()
    low_x, high_x = extent.xMinimum() + share_x, extent.xMaximum() - share_x
    low_y, high_y = extent.yMinimum() + share_y, extent.yMaximum() - share_y
    return (
        f"if(if(@grid_axis = 'x', @grid_number >= {low_x!r} and @grid_number <= {high_x!r}, "
        f"@grid_number >= {low_y!r} and @grid_number <= {high_y!r}), {label}, '')"
    )


def _in_degrees(item: QgsLayoutItemMap) -> QgsRectangle:
    transform = QgsCoordinateTransform(
        item.crs(), QgsCoordinateReferenceSystem(WGS84), item.layout().project()
    )
    return transform.transformBoundingBox(item.extent())


def _seconds(scale: float) -> float:
    wanted = 0.060 * scale / METRES_PER_SECOND
    return max((s for s in SECONDS if s <= wanted), default=SECONDS[0])


def _dms_label(lang: str) -> str:
    east, west, north, south = HEMISPHERES.get(lang, HEMISPHERES["en"])
    text = DMS_LABEL
    for mark, word in (("<east>", east), ("<west>", west), ("<north>", north), ("<south>", south)):
        text = text.replace(mark, word)
    return text


def _style(
    grid: QgsLayoutItemMapGrid,
    family: str,
    size: float,
    sides: Sequence[QgsLayoutItemMapGrid.BorderSide],
) -> None:
    grid.setUnits(Grid.GridUnit.MapUnit)
    grid.setStyle(Grid.GridStyle.FrameAnnotationsOnly)
    grid.setFrameStyle(Grid.FrameStyle.ExteriorTicks)
    grid.setFrameWidth(1.2 * size)
    grid.setFramePenSize(0.15 * size)
    grid.setFramePenColor(QColor("#202124"))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(Grid.AnnotationFormat.CustomFormat)
    grid.setAnnotationFrameDistance(1.0 * size)
    text = map_text(family, 6 * size, "#3c4043")
    buffer = text.buffer()
    buffer.setEnabled(False)
    text.setBuffer(buffer)
    grid.setAnnotationTextFormat(text)
    for side in SIDES:
        upright = side in (Grid.BorderSide.Left, Grid.BorderSide.Right)
        shown = Grid.DisplayMode.LatitudeOnly if upright else Grid.DisplayMode.LongitudeOnly
        if side not in sides:
            shown = Grid.DisplayMode.HideAll
        grid.setAnnotationDisplay(shown, side)
        grid.setFrameDivisions(shown, side)
        grid.setAnnotationPosition(Grid.AnnotationPosition.OutsideMapFrame, side)
        direction = Grid.AnnotationDirection.Vertical if upright else Grid.AnnotationDirection.Horizontal
        grid.setAnnotationDirection(direction, side)

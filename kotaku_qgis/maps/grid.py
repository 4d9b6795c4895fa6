"""The coordinate grid of a map: metres of the projection, or degrees, minutes and seconds, with labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutItemMapGrid,
    QgsLineSymbol,
)
from qgis.PyQt.QtGui import QColor

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
    """Draw a grid on a map item; a grid that the template brings is left as it is.

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
    if kind == "dms" and len(sides) < len(SIDES):
        # crosses of two grids side by side would only puzzle
        grid.setStyle(Grid.GridStyle.FrameAnnotationsOnly)
    return grid


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
    grid.setStyle(Grid.GridStyle.Cross)
    grid.setCrossLength(2.0 * size)
    width = f"{0.12 * size:.3f}"
    grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": "#5f6368", "line_width": width}))
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

"""What stands beside the map on a sheet: the north arrow and the metric scale bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsBasicNumericFormat,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsUnitTypes,
)

from kotaku_qgis.maps.fit import use_family
from kotaku_qgis.maps.scale import bar_segment
from kotaku_qgis.maps.template import item
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem, QgsLayoutItemMap, QgsPrintLayout

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
DistanceUnit = QgsUnitTypes.DistanceUnit
LABEL_MARGIN_MM = 1.5
BAR_MM = 36.0
LEAST_PER_POINT = 1.15
"""Length of a segment in millimetres for each point of its letters."""
BAR_SHARE = 0.78
"""Of the width of the scale in figures: the last label reaches over the bar's end."""


def prepare(layout: QgsPrintLayout, crs: QgsCoordinateReferenceSystem, family: str, lang: str) -> None:
    """Give a layout what is the same on every sheet: family, system of the map, north, form of numbers."""
    use_family(layout, family)
    main = item(layout, "peta")
    layout.setReferenceMap(main)
    main.setCrs(crs)
    main.setKeepLayerSet(True)
    main.setLabelMargin(QgsLayoutMeasurement(LABEL_MARGIN_MM, MM))
    north(layout)
    bar = item(layout, "skala_batang")
    if isinstance(bar, QgsLayoutItemScaleBar):  # it would write as QGIS does, whatever the sheet's language
        numbers = QgsBasicNumericFormat()
        numbers.setThousandsSeparator("." if lang == "id" else ",")
        numbers.setDecimalSeparator("," if lang == "id" else ".")
        bar.setNumericFormat(numbers)


def north(layout: QgsPrintLayout) -> None:
    """Turn the arrow to true north, which in a projection is not straight up."""
    arrow = item(layout, "utara")
    if arrow is None:
        return
    if not arrow.picturePath():
        arrow.setPicturePath(str(resource("layouts", "utara.svg")))
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
    arrow.setLinkedMap(item(layout, "peta"))


def scale_bar(layout: QgsPrintLayout, main: QgsLayoutItemMap, scale: int) -> None:
    """Fit the scale bar to *scale*: round segments, metres or kilometres, under the scale in figures."""
    bar = item(layout, "skala_batang")
    if not isinstance(bar, QgsLayoutItemScaleBar):
        return
    above = item(layout, "skala")
    room = above.sizeWithUnits().width() * BAR_SHARE if above is not None else BAR_MM
    length, unit, segments = bar_segment(scale, room, LEAST_PER_POINT * bar.textFormat().size())
    if bar.linkedMap() is not main:
        bar.setLinkedMap(main)
    wanted = DistanceUnit.DistanceKilometers if unit == "km" else DistanceUnit.DistanceMeters
    # each of these measures the whole bar anew: only what changes is set, the last one always
    if bar.units() != wanted:
        bar.setUnits(wanted)
    bar.setUnitLabel(unit)
    bar.setMapUnitsPerScaleBarUnit(1.0)
    if bar.numberOfSegmentsLeft():
        bar.setNumberOfSegmentsLeft(0)
    if bar.numberOfSegments() != segments:
        bar.setNumberOfSegments(segments)
    bar.setUnitsPerSegment(length)
    bar.update()
    if above is None:
        return
    # a scale bar is as wide as its length: it is centred under the scale in figures
    middle = above.positionWithUnits().x() + above.sizeWithUnits().width() / 2
    left = middle - bar.sizeWithUnits().width() / 2
    bar.attemptMove(QgsLayoutPoint(left, bar.positionWithUnits().y(), MM), True, False, bar.page())


def size_of(target: QgsLayoutItemMap) -> tuple[float, float]:
    """Return width and height of a map item in millimetres."""
    size = target.sizeWithUnits()
    if size.units() != MM:
        size = target.layout().renderContext().measurementConverter().convert(size, MM)
    return size.width(), size.height()

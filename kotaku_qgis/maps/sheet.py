"""One sheet: a layout made from the template and filled for the city or for one kelurahan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsPointXY,
    QgsPrintLayout,
    QgsRectangle,
    QgsUnitTypes,
)

from kotaku_qgis.maps import words
from kotaku_qgis.maps.content import united
from kotaku_qgis.maps.fit import fit_label, use_family
from kotaku_qgis.maps.grid import add_grid
from kotaku_qgis.maps.layers import FOCUS, LayerSet, outline, polygons_only
from kotaku_qgis.maps.legend import Legend, line_names
from kotaku_qgis.maps.logos import place_logos
from kotaku_qgis.maps.scale import bar_segment, fitting_scale
from kotaku_qgis.maps.template import family, item, items
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qgis.core import QgsLayoutItemMap, QgsVectorLayer
    from qgis.PyQt.QtCore import QDate

    from kotaku_qgis.maps.content import Area, Content, Rt
    from kotaku_qgis.maps.template import Template

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
DistanceUnit = QgsUnitTypes.DistanceUnit
NEIGHBOUR, PALE = "#80868b", "#9aa0a6"
BAR_MM = 36.0
LABEL_MARGIN_MM = 1.5


@dataclass(frozen=True)
class Subject:
    """What a sheet is about: a kelurahan, or the whole city when *area* is None."""

    area: Area | None
    page: int


@dataclass(frozen=True)
class Options:
    """How the sheets are printed; *folder* is the workspace's, for logos and the office's templates."""

    lang: str
    grid: str
    date: QDate
    folder: Path


@dataclass(frozen=True)
class Sheet:
    """A sheet that stands in the album."""

    page: int
    title: str
    area_id: str | None
    scale: int
    extent: tuple[float, float, float, float]


class SheetMaker:
    """Makes the layouts of one album; the layers all sheets share are built once."""

    def __init__(
        self, content: Content, template: Template, options: Options, pages: Mapping[str, int], total: int
    ) -> None:
        self.content = content
        self.template = template
        self.options = options
        self.pages = pages
        self.total = total
        self.family = family(template.family)
        self.layers = LayerSet(content, options.lang, self.family)
        self._whole = self._city_shape()

    def _city_shape(self) -> QgsGeometry:
        kelurahan = [area.geometry for area in self.content.of_level("kelurahan")]
        city = [area.geometry for area in self.content.of_level("kota")]
        return polygons_only(united([*kelurahan, *city, *(rt.geometry for rt in self.content.rts)]))

    def rts(self, subject: Subject) -> Sequence[Rt]:
        """Return the RT that a sheet counts."""
        return self.content.rts if subject.area is None else self.content.rts_of(subject.area.id)

    def shape(self, subject: Subject) -> QgsGeometry:
        """Return the area that is not masked: the boundary and the RT that reach over it."""
        if subject.area is None:
            return self._whole
        return polygons_only(united([subject.area.geometry, *(rt.geometry for rt in self.rts(subject))]))

    def make(self, subject: Subject) -> tuple[QgsPrintLayout, Sheet]:
        """Return the finished layout of a sheet and what stands on it."""
        self.layers.begin_sheet()
        layout = self.template.layout(self.layers.project)
        use_family(layout, self.family)
        shape = self.shape(subject)
        main = item(layout, "peta")
        scale = self._frame(main, shape)
        layers, short = self._main_layers(subject, shape, scale, main.extent())
        main.setLayers(layers)
        interval = add_grid(main, scale, self.options.grid, self.options.lang, self.family)
        self._inset(item(layout, "peta_inset"), subject, shape)
        variables = self._variables(subject, scale, interval)
        for name, text in variables.items():
            QgsExpressionContextUtils.setLayoutVariable(layout, words.PREFIX + name, text)
        self._north(layout)
        self._scale_bar(layout, main, scale)
        place_logos(layout, self.content.meta, self.options.folder)
        for label in items(layout, QgsLayoutItemLabel):
            fit_label(label)
        place = item(layout, "legenda")
        if place is not None:
            Legend(layout, place, self.options.lang).draw(
                self.content, self.rts(subject), self.layers.rt, line_names(self.content, scale), short=short
            )
        extent = main.extent()
        corners = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        area_id = subject.area.id if subject.area else None
        return layout, Sheet(subject.page, variables["wilayah"], area_id, scale, corners)

    def _variables(self, subject: Subject, scale: int, interval: float) -> dict[str, str]:
        lang = self.options.lang
        grid = words.grid_words(interval, self.options.grid, lang)
        return {
            **words.sheet_variables(
                self.content, subject.area, subject.page, self.total, self.options.date, lang
            ),
            "skala": words.scale_text(scale, lang),
            "proyeksi": words.projection(self.content, grid, lang),
        }

    # ---- maps --------------------------------------------------------------------------------------

    def _frame(self, main: QgsLayoutItemMap, shape: QgsGeometry) -> int:
        """Fit the map to *shape* at the largest round scale; return its denominator."""
        box = shape.boundingBox()
        size = main.sizeWithUnits()
        width, height = _millimetres(main, size.width()), _millimetres(main, size.height())
        scale = fitting_scale(max(box.width(), 1.0), max(box.height(), 1.0), width, height)
        show(main, box.center(), scale, width, height)
        main.setCrs(self.content.crs)
        main.setKeepLayerSet(True)
        main.setLabelMargin(QgsLayoutMeasurement(LABEL_MARGIN_MM, MM))
        return scale

    def _main_layers(
        self, subject: Subject, shape: QgsGeometry, scale: int, extent: QgsRectangle
    ) -> tuple[list[QgsVectorLayer], bool]:
        """Return the layers of the main map, uppermost first, and whether RT stand in the short form."""
        layers = self.layers
        kelurahan = self.content.of_level("kelurahan")
        ground = [*layers.networks_at(scale), *layers.hatches(scale, extent), layers.rt]
        if subject.area is None:
            names = layers.names(kelurahan, 8, "#202124", bold=True, every=True)
            return [names, layers.boundaries, layers.mask(shape), *ground], False
        others = [area for area in kelurahan if area.id != subject.area.id]
        edge = subject.area.geometry if not subject.area.geometry.isEmpty() else shape
        labels, short = layers.rt_labelled(subject.area.id, scale)
        return [
            labels,
            layers.names(others, 7.5, NEIGHBOUR),
            layers.outlined(edge, outline("#202124", 0.7)),
            layers.mask(shape),
            layers.boundaries,
            *ground,
        ], short

    def _inset(self, inset: QgsLayoutItemMap | None, subject: Subject, shape: QgsGeometry) -> None:
        if inset is None:
            return
        layers = self.layers
        size = inset.sizeWithUnits()
        width, height = _millimetres(inset, size.width()), _millimetres(inset, size.height())
        box = self._whole.boundingBox()
        least = max(max(box.width(), 1.0) / width, max(box.height(), 1.0) / height) * 1000 / 0.9
        show(inset, box.center(), least, width, height)
        inset.setCrs(self.content.crs)
        inset.setKeepLayerSet(True)
        ground = [
            layers.outlined(area.geometry, _pale())
            for area in self.content.of_level("kelurahan")
            if not area.geometry.isEmpty()
        ] or [layers.outlined(self._whole, _pale())]
        if subject.area is None:
            inset.setLayers([layers.numbers(self.pages), *ground])
            return
        red = QgsFillSymbol.createSimple(
            {"color": "179,38,30,70", "outline_color": FOCUS, "outline_width": "0.4"}
        )
        edge = subject.area.geometry if not subject.area.geometry.isEmpty() else shape
        inset.setLayers([layers.outlined(edge, red), *ground])

    # ---- beside the map ----------------------------------------------------------------------------

    def _north(self, layout: QgsPrintLayout) -> None:
        arrow = item(layout, "utara")
        if arrow is None:
            return
        if not arrow.picturePath():
            arrow.setPicturePath(str(resource("layouts", "utara.svg")))
        arrow.setLinkedMap(item(layout, "peta"))

    def _scale_bar(self, layout: QgsPrintLayout, main: QgsLayoutItemMap, scale: int) -> None:
        bar = item(layout, "skala_batang")
        if not isinstance(bar, QgsLayoutItemScaleBar):
            return
        length, unit, segments = bar_segment(scale, BAR_MM)
        bar.setLinkedMap(main)
        bar.setUnits(DistanceUnit.DistanceKilometers if unit == "km" else DistanceUnit.DistanceMeters)
        bar.setUnitLabel(unit)
        bar.setMapUnitsPerScaleBarUnit(1.0)
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(segments)
        bar.setUnitsPerSegment(length)
        bar.update()
        above = item(layout, "skala")
        if above is None:
            return
        # a scale bar is as wide as its length: it is centred under the scale in figures
        middle = above.positionWithUnits().x() + above.sizeWithUnits().width() / 2
        left = middle - bar.sizeWithUnits().width() / 2
        bar.attemptMove(QgsLayoutPoint(left, bar.positionWithUnits().y(), MM), True, False, bar.page())


def show(target: QgsLayoutItemMap, center: QgsPointXY, scale: float, width: float, height: float) -> None:
    """Show *center* in a map item of *width* × *height* millimetres at *scale*."""
    half_x, half_y = width / 2000 * scale, height / 2000 * scale
    target.setExtent(
        QgsRectangle(center.x() - half_x, center.y() - half_y, center.x() + half_x, center.y() + half_y)
    )


def _millimetres(target: QgsLayoutItemMap, value: float) -> float:
    units = target.sizeWithUnits().units()
    return (
        value if units == MM else target.layout().renderContext().measurementConverter().convert(value, units)
    )


def _pale() -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": "#f1f3f4", "outline_color": PALE, "outline_width": "0.12"})

"""One sheet: a layout made from the template and filled for one theme of one area."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsRectangle,
    QgsUnitTypes,
)

from kotaku_qgis.maps import colouring, furniture, words
from kotaku_qgis.maps.content import united
from kotaku_qgis.maps.fit import fit_label, label_font, set_label_font
from kotaku_qgis.maps.grid import ARM_MM, add_grid, cross_symbol, crosses
from kotaku_qgis.maps.layers import LayerSet, polygons_only
from kotaku_qgis.maps.legend import Legend, Shown
from kotaku_qgis.maps.logos import place_logos
from kotaku_qgis.maps.looks import FOCUS, INK, cased, focus, outline
from kotaku_qgis.maps.scale import fitting_scale
from kotaku_qgis.maps.template import family, item, items

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qgis.core import QgsGeometry, QgsLayoutItemMap, QgsMapLayer, QgsPointXY, QgsVectorLayer
    from qgis.PyQt.QtCore import QDate
    from qgis.PyQt.QtGui import QFont

    from kotaku_qgis.maps.colouring import Colours
    from kotaku_qgis.maps.content import Area, Content, Rt
    from kotaku_qgis.maps.drawing_item import DrawingItem
    from kotaku_qgis.maps.template import Template
    from kotaku_qgis.maps.themes import Theme

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
NEIGHBOUR = "#80868b"
INSET_MARGIN = 0.9
_VARIABLE = re.compile(rf"@{words.PREFIX}(\w+)")


@dataclass(frozen=True)
class Subject:
    """What a sheet is about: a theme of an area, or of the whole city when *area* is None."""

    area: Area | None
    page: int
    theme: Theme


@dataclass(frozen=True)
class Options:
    """How the sheets are printed; *folder* is the workspace's, for logos and the office's templates.

    *scale* is the denominator wanted, None for the largest round one that fits; *themes* are the ids of all
    themes of the album.
    """

    lang: str
    grid: str
    date: QDate
    folder: Path
    scale: int | None = None
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A sheet that stands in the album; *cropped* when its area is larger than the scale asked for allows."""

    page: int
    title: str
    area_id: str | None
    scale: int
    extent: tuple[float, float, float, float]
    theme: str = ""
    heading: str = ""
    cropped: bool = False


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
        self.layers = LayerSet(content, options.lang, self.family, template.size, options.folder)
        kelurahan = [area.geometry for area in content.of_level("kelurahan")]
        city = [area.geometry for area in content.of_level("kota")]
        self.whole = polygons_only(united([*kelurahan, *city, *(rt.geometry for rt in content.rts)]))
        self._colours: dict[str, Colours] = {}
        self._shape: tuple[str | None, QgsGeometry] | None = None
        self._layout: QgsPrintLayout | None = None
        self._legend: DrawingItem | None = None
        self._labels_as_drawn: list[tuple[QgsLayoutItemLabel, QFont]] = []
        self._fitted: dict[str, tuple[str, ...]] = {}
        self._grids: list[str] = []
        self._intervals: list[float] = []
        self._crosses: list[QgsVectorLayer] = []
        self._surroundings: tuple[str | None, str] | None = None

    def colours(self, theme: Theme) -> Colours:
        """Return the colours of a theme; worked out once."""
        if theme.id not in self._colours:
            self._colours[theme.id] = colouring.make(theme, self.content, self.options.lang)
        return self._colours[theme.id]

    def rts(self, subject: Subject) -> Sequence[Rt]:
        """Return the RT that a sheet counts, in the year it shows."""
        return self.content.rts_in(subject.area, self.colours(subject.theme).rts)

    def shape(self, subject: Subject) -> QgsGeometry:
        """Return the area that is not masked: the boundary and the RT that reach over it."""
        if subject.area is None:
            return self.whole
        if self._shape is None or self._shape[0] != subject.area.id:
            rts = self.content.rts_in(subject.area)
            parts = [subject.area.geometry, *(rt.geometry for rt in rts)]
            self._shape = subject.area.id, polygons_only(united(parts))
        return self._shape[1]

    def make(self, subject: Subject) -> tuple[QgsPrintLayout, Sheet]:
        """Return the finished layout of a sheet and what stands on it.

        It is the same layout every time: reading the template takes as long as drawing a sheet.
        """
        self.layers.begin_sheet(subject.area.id if subject.area else "")
        lang = self.options.lang
        layout = self._prepared()
        main = item(layout, "peta")
        whole = subject.theme.frame == "city"
        scale, cropped = self._frame(main, self.whole if whole else self.shape(subject), any_scale=whole)
        layers, shown = self._main_layers(subject, scale, main.extent())
        self._around(layout, main, subject, scale)
        main.setLayers([*self._crosses, *layers])
        variables = self._variables(subject, scale, self._intervals)
        QgsExpressionContextUtils.setLayoutVariables(
            layout, {words.PREFIX + name: text for name, text in variables.items()}
        )
        self._fit_labels(variables)
        place = item(layout, "legenda")
        if place is not None:
            legend = Legend(layout, place, lang)
            legend.draw(self.content, shown)
            self._legend = legend.place(self._legend)
        extent = main.extent()
        corners = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        area_id = subject.area.id if subject.area else None
        return layout, Sheet(
            subject.page,
            variables["wilayah"],
            area_id,
            scale,
            corners,
            subject.theme.id,
            variables["judul"],
            cropped,
        )

    def _around(self, layout: QgsPrintLayout, main: QgsLayoutItemMap, subject: Subject, scale: int) -> None:
        """Set grid, inset and scale bar; they stay from one theme of an area to the next."""
        key = subject.area.id if subject.area else None, main.extent().toString(3)
        if key == self._surroundings:
            return
        self._surroundings = key
        for name in self._grids:
            main.grids().removeGrid(name)
        self._intervals, self._grids = add_grid(
            main, scale, self.options.grid, self.options.lang, self.family, self.template.size
        )
        self._crosses = []
        if self._grids:  # none of ours beside a grid that the template brings
            size = self.layers.size
            lines = crosses(main, self.options.grid, self._intervals[0], ARM_MM * size * scale / 1000)
            self._crosses = [self.layers.for_area(self.layers.crosses(lines, cross_symbol(size)))]
        self._inset(item(layout, "peta_inset"), subject)
        furniture.scale_bar(layout, main, scale)

    def _fit_labels(self, variables: Mapping[str, str]) -> None:
        """Let the letters of every label whose words have changed fit its box."""
        for label, font in self._labels_as_drawn:
            words_of = tuple(variables.get(name, "") for name in _VARIABLE.findall(label.text()))
            if self._fitted.get(label.uuid()) == words_of:
                continue
            set_label_font(label, font)
            fit_label(label)
            self._fitted[label.uuid()] = words_of

    def _prepared(self) -> QgsPrintLayout:
        """Return the layout with what is the same on every sheet: family, logos, north."""
        if self._layout is None:
            layout = self.template.layout(self.layers.project)
            furniture.prepare(layout, self.content.crs, self.family, self.options.lang)
            place_logos(layout, self.content.meta, self.options.folder)
            self._labels_as_drawn = [
                (label, label_font(label))
                for label in items(layout, QgsLayoutItemLabel)
                if label.text() and label.id() != "legenda"
            ]
            self._layout = layout
        return self._layout

    def _variables(self, subject: Subject, scale: int, intervals: Sequence[float]) -> dict[str, str]:
        lang = self.options.lang
        grid = words.grid_words(intervals, self.options.grid, lang)
        variables = words.sheet_variables(
            self.content, subject.area, subject.page, self.total, self.options.date, lang, subject.theme
        )
        variables["judul"] = subject.theme.heading(lang, self.options.themes)
        if subject.theme.imagery:
            variables["sumber"] += "\n" + words.imagery(
                [layer.name() for layer in self.layers.imagery], self.content, lang
            )
        return {
            **variables,
            "skala": words.scale_text(scale, lang),
            "proyeksi": words.projection(self.content, grid, lang),
        }

    # ---- maps --------------------------------------------------------------------------------------

    def _frame(
        self, main: QgsLayoutItemMap, shape: QgsGeometry, *, any_scale: bool = False
    ) -> tuple[int, bool]:
        """Fit the map to *shape*; return the scale's denominator and whether something is cut off.

        A sheet that shows the whole city to find an area in it has *any_scale*, not the one wanted.
        """
        box = shape.boundingBox()
        width, height = furniture.size_of(main)
        fits = fitting_scale(max(box.width(), 1.0), max(box.height(), 1.0), width, height)
        scale = fits if any_scale else self.options.scale or fits
        cropped = _larger(box, scale, width, height)
        show(main, box.center(), scale, width, height)
        return scale, cropped

    def cropped(self, subject: Subject, scale: int) -> bool:
        """Whether the area of a sheet is larger than the map at *scale*."""
        return _larger(
            self.shape(subject).boundingBox(), scale, *furniture.size_of(item(self._prepared(), "peta"))
        )

    def _main_layers(
        self, subject: Subject, scale: int, extent: QgsRectangle
    ) -> tuple[list[QgsMapLayer], Shown]:
        """Return the layers of the main map, uppermost first, and what the legend has to explain."""
        layers, theme, content = self.layers, subject.theme, self.content
        colours, rts = self.colours(theme), self.rts(subject)
        outlines: dict[str, QgsVectorLayer] = {"kelurahan": layers.boundaries}
        if theme.colouring.by != "place":
            outlines["rt"] = layers.outlines(theme.colouring.color)
        for name in theme.lines:
            if content.places(name):
                outlines[name] = layers.lines(name)
        networks = layers.networks_at(scale, theme.networks, theme.detail)
        if theme.imagery:
            ground: list[QgsMapLayer] = [outlines["rt"], *layers.imagery]
        elif colours.categories:
            ground = [
                *networks,
                *layers.hatches(scale, extent, colours, rts),
                layers.coloured(theme.id, colours),
            ]
        elif "rt" in outlines:
            ground = [*networks, outlines["rt"], layers.ground()]
        else:
            ground = [layers.ground()]
        drawn = [outlines[name] for name in theme.lines if name in outlines]
        labels, short = self._labels(subject, scale, rts)
        above = [*labels, *self._edge(subject)]
        if subject.area is None:
            above.append(layers.boundaries)  # the mask would cover half of the city's edge
        if theme.mask:
            above.append(layers.mask(self.shape(subject)))
        names = [name for name in outlines if name in ("kelurahan", "rt", *theme.lines)]
        if theme.frame == "city":
            names = [name for name in names if name != "rt"]
        place = words.area_name(content, subject.area, self.options.lang) if theme.frame == "city" else ""
        shown = Shown(theme, colours, rts, self.shape(subject), names, networks, outlines, short, place)
        below = [] if subject.area is None else [layers.boundaries]
        return [*above, *drawn, *below, *ground], shown

    def _labels(self, subject: Subject, scale: int, rts: Sequence[Rt]) -> tuple[list[QgsVectorLayer], bool]:
        layers, wanted = self.layers, subject.theme.labels
        kelurahan = self.content.of_level("kelurahan")
        if subject.area is None or subject.theme.frame == "city":
            return [
                layers.names(kelurahan, 8, INK, bold=True, every=True)
            ] if "kelurahan" in wanted else [], False
        made: list[QgsVectorLayer] = []
        short = False
        if "rt" in wanted:
            numbers, short = layers.rt_labelled(rts, scale)
            made.append(numbers)
        if "rw" in wanted and subject.area.level == "kelurahan":
            inside = [area for area in self.content.places("rw") if area.parent == subject.area.id]
            made.append(layers.names(inside, 9, FOCUS, bold=True))
        if "kelurahan" in wanted:
            own = {subject.area.id, subject.area.parent}
            made.append(layers.names([area for area in kelurahan if area.id not in own], 7.5, NEIGHBOUR))
        return made, short

    def _edge(self, subject: Subject) -> list[QgsVectorLayer]:
        """Return the outline of the area, red and filled where the sheet shows its place in the city."""
        if subject.area is None:
            if not subject.theme.imagery:
                return []
            return [self.layers.outlined(self.whole, cased(INK, 0.45 * self.layers.size))]
        edge = subject.area.geometry if not subject.area.geometry.isEmpty() else self.shape(subject)
        if subject.theme.frame == "city":
            return [self.layers.outlined(edge, focus(self.layers.size))]
        width = 0.7 * self.layers.size
        symbol = cased(INK, width) if subject.theme.imagery else outline(INK, width)
        return [self.layers.outlined(edge, symbol)]

    def _inset(self, inset: QgsLayoutItemMap | None, subject: Subject) -> None:
        if inset is None:
            return
        layers = self.layers
        width, height = furniture.size_of(inset)
        box = self.whole.boundingBox()
        least = max(max(box.width(), 1.0) / width, max(box.height(), 1.0) / height) * 1000 / INSET_MARGIN
        show(inset, box.center(), least, width, height)
        inset.setCrs(self.content.crs)
        inset.setKeepLayerSet(True)
        if subject.area is None:
            inset.setLayers([layers.for_area(layers.numbers(self.pages)), layers.ground()])
            return
        edge = subject.area.geometry if not subject.area.geometry.isEmpty() else self.shape(subject)
        inset.setLayers([layers.for_area(layers.outlined(edge, focus(self.layers.size))), layers.ground()])


def _larger(box: QgsRectangle, scale: int, width: float, height: float) -> bool:
    return scale / 1000 * width < box.width() or scale / 1000 * height < box.height()


def show(target: QgsLayoutItemMap, center: QgsPointXY, scale: float, width: float, height: float) -> None:
    """Show *center* in a map item of *width* × *height* millimetres at *scale*."""
    half_x, half_y = width / 2000 * scale, height / 2000 * scale
    target.setExtent(
        QgsRectangle(center.x() - half_x, center.y() - half_y, center.x() + half_x, center.y() + half_y)
    )

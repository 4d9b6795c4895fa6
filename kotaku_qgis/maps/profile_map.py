"""The map of a profile sheet: the unit in the colours of the classes, what lies around it paled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeature, QgsLayoutItemScaleBar, QgsSpatialIndex

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import colouring, furniture, themes
from kotaku_qgis.maps.content import united
from kotaku_qgis.maps.layers import polygons_only
from kotaku_qgis.maps.looks import INK, outline
from kotaku_qgis.maps.profile_data import KAWASAN, KELURAHAN, KOTA, RT
from kotaku_qgis.maps.profile_legend import Seen, lines_seen
from kotaku_qgis.maps.scale import fitting_scale
from kotaku_qgis.maps.sheet import show
from kotaku_qgis.maps.template import item

if TYPE_CHECKING:
    from qgis.core import (
        QgsGeometry,
        QgsLayoutItemMap,
        QgsMapLayer,
        QgsPrintLayout,
        QgsRectangle,
        QgsVectorLayer,
    )

    from kotaku_qgis.maps.content import Content, Rt
    from kotaku_qgis.maps.layers import LayerSet
    from kotaku_qgis.maps.profile_data import Unit

MARGINS = {RT: 0.2, KAWASAN: 0.08, KELURAHAN: 0.05, KOTA: 0.04}
LEAST_MM = 2.4
"""A polygon of fewer millimetres across has no number on a map of many RT."""
NETWORKS = ("jalan", "drainase", "bangunan")


class MapMaker:
    """Draws the maps of one set of profiles; what stands on them all is worked out once."""

    def __init__(self, content: Content, layers: LayerSet, lang: str) -> None:
        self.content, self.layers, self.lang = content, layers, lang
        known = themes.load(content.regulation)
        theme = next((one for one in known if one.id == themes.DEFAULT), known[0])
        self.colours = colouring.make(theme, content, lang)
        self.coloured = layers.coloured(themes.DEFAULT, self.colours)
        for layer in (self.coloured, *layers.networks.values()):
            layer.dataProvider().createSpatialIndex()
        self._index = QgsSpatialIndex()
        for number, rt in enumerate(content.rts):
            feature = QgsFeature(number)
            feature.setGeometry(rt.geometry)
            if not rt.geometry.isEmpty():
                self._index.addFeature(feature)

    def show(self, layout: QgsPrintLayout, unit: Unit) -> Seen:
        """Show *unit*, or its kelurahan where nothing of it is drawn; without either, the city."""
        main = item(layout, "peta")
        self.layers.begin_sheet(unit.area.id if unit.area else "")
        around = [area.geometry for area in self.content.of_level(KELURAHAN)] if unit.level == KOTA else []
        shape = polygons_only(united([*unit.shapes, *around]))
        note, level = "", unit.level
        if shape.isEmpty() and unit.area is not None:
            shapes = [unit.area.geometry, *(rt.geometry for rt in self.content.rts_in(unit.area))]
            shape, level = polygons_only(united(shapes)), KELURAHAN
            note = tr("Not drawn yet; the map shows its kelurahan.", self.lang)
        drawn = not shape.isEmpty()
        for name in ("skala_batang", "utara"):
            one = item(layout, name)
            if one is not None and one.isVisible() != drawn:
                one.setVisibility(drawn)
            if isinstance(one, QgsLayoutItemScaleBar):
                one.setLinkedMap(None)  # it would measure itself anew when the map moves, and again below
        if not drawn:
            main.setLayers([self.layers.ground()])
            main.zoomToExtent(self.layers.ground().extent())
            return Seen(None, note=tr("Nothing is drawn here.", self.lang))
        box = shape.boundingBox()
        width, height = furniture.size_of(main)
        wide, high = max(box.width(), 1.0), max(box.height(), 1.0)
        scale = fitting_scale(wide, high, width, height, MARGINS[level])
        show(main, box.center(), scale, width, height)
        seen = self._fill(main, unit, shape, scale, note)
        furniture.scale_bar(layout, main, scale)
        return seen

    def near(self, extent: QgsRectangle) -> list[Rt]:
        """Return the RT that reach *extent*."""
        return [self.content.rts[number] for number in sorted(self._index.intersects(extent))]

    def _fill(self, main: QgsLayoutItemMap, unit: Unit, shape: QgsGeometry, scale: int, note: str) -> Seen:
        """Give the map its layers, uppermost first."""
        layers, extent = self.layers, main.extent()
        near = self.near(extent)
        made: list[QgsMapLayer] = []
        short = False
        if unit.level == KOTA:
            made.append(layers.names(self.content.of_level(KELURAHAN), 6, INK, bold=True))
        else:
            # QGIS moves a label out of its margin, not into the map: over the frame
            inside = extent.buffered(-furniture.LABEL_MARGIN_MM * scale / 1000)
            numbers, short = layers.rt_labelled(self._named(unit, near, scale, note), scale, inside=inside)
            made += [numbers, layers.outlined(shape, outline(INK, 0.6)), layers.mask(shape)]
        networks: list[QgsVectorLayer] = layers.networks_at(scale, NETWORKS)
        hatches = layers.hatches(scale, extent, self.colours, near)
        main.setLayers([*made, layers.boundaries, *networks, *hatches, self.coloured])
        return Seen(scale, lines_seen(layers, networks, extent), short, note)

    def _named(self, unit: Unit, near: list[Rt], scale: int, note: str) -> list[Rt]:
        """Return the RT whose numbers are written, the most important first.

        On the sheet of an RT itself and its neighbours; elsewhere the RT of the unit that are not so small
        that the number would hide their colour.
        """
        if unit.level == RT and not note:
            return sorted(near, key=lambda rt: rt.id != unit.id)
        least = (LEAST_MM * scale / 1000) ** 2
        own = near if unit.area is None else self.content.rts_in(unit.area, near)
        large = [(rt.geometry.area(), rt) for rt in own if rt.geometry.area() >= least]
        return [rt for _, rt in sorted(large, key=lambda one: -one[0])]

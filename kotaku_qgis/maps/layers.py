"""The layers of a sheet, built in memory: the workspace file stays free while the album is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsInvertedPolygonRenderer,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)

from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import hatch
from kotaku_qgis.maps.legend_items import free, room
from kotaku_qgis.maps.looks import (
    INK,
    RT_LINE,
    category_renderer,
    hatch_dot,
    hatch_line,
    load_style,
    map_text,
    outline,
    pale,
    seek_less,
    symbol_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from qgis.core import QgsFeatureRenderer, QgsRasterLayer, QgsRectangle, QgsSymbol

    from kotaku_qgis.maps.colouring import Colours
    from kotaku_qgis.maps.content import Area, Content, Rt

FINEST = {"jalan": 15000, "drainase": 15000, "bangunan": 5000}
"""Scale above which a network would only blacken the sheet."""
KEPT_SHEETS, KEPT_OF_AREA = 2, 2
SMALL, LARGE = 4.4, 7.5
WRAP = 24
"""Letters after which a long name goes on in a second line."""
POINTS_PER_RADIUS = 1.7
"""Two lines of ``RT 12`` fit a circle of 1 mm in letters of this size."""
_KEY = re.compile(r"^RT0*(?P<rt>[0-9A-Z]+)-(?:RW0*(?P<rw>[0-9A-Z]+)|0+)$")


def network_names(content: Content, scale: float, names: Iterable[str], detail: str = "") -> list[str]:
    """Return the networks that the workspace has and *scale* can show, uppermost first.

    *detail* is the network that the sheet is about: it is shown at any scale.
    """
    return [
        name
        for name in FINEST
        if name in names and content.networks.get(name) and (name == detail or scale <= FINEST[name])
    ]


def memory_layer(name: str, kind: str, crs: str, fields: str, rows: Iterable[tuple[QgsGeometry, list[Any]]]):  # noqa: ANN201
    """Return a layer in memory; *kind* as in ``MultiPolygon``, *fields* as in ``kelas:string(2)``."""
    uri = "&".join([f"{kind}?crs={crs}", *(f"field={one}" for one in fields.split())])
    layer = QgsVectorLayer(uri, name, "memory")
    features = []
    for shape, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        if not shape.isEmpty():
            feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


class LayerSet:
    """The layers of an album in a project of its own; the user's project is never touched.

    *size* is how large letters and hatches are drawn, 1 on A3: a wall sheet is read from further away.
    """

    def __init__(
        self, content: Content, lang: str, family: str, size: float = 1.0, folder: Path | None = None
    ) -> None:
        self.content = content
        self.lang = lang
        self.family = family
        self.size = size
        self.folder = folder
        self.project = QgsProject()
        self.project.setCrs(content.crs)
        self.project.setEllipsoid("EPSG:7030")
        seek_less(self.project, size)
        self._crs = content.crs.authid()
        self._of_sheets: list[list[str]] = []
        self._looks: dict[str, dict[bool, QgsFeatureRenderer]] = {}
        self._of_area: list[str] = []
        self._area = ""
        self._shared: dict[str, QgsVectorLayer] = {}
        self._hatches: dict[tuple, QgsGeometry] = {}
        self._poles: dict[tuple, tuple[QgsGeometry, float]] = {}
        self.boundaries = self._styled("kelurahan", self._areas("kelurahan"))
        self.networks = {layer.name(): self._keep(layer) for layer in self._networks()}
        self.imagery: list[QgsRasterLayer] = []

    def add_imagery(self, layers: Iterable[QgsRasterLayer]) -> None:
        """Take over raster layers, uppermost first, for the themes that show imagery."""
        for layer in layers:
            self.project.addMapLayer(layer, False)
            self.imagery.append(layer)

    def begin_sheet(self, area: str = "") -> None:
        """Forget the layers of the sheet before the last one: any album needs the memory of two.

        What was worked out for *area* is kept while its sheets follow each other.
        """
        if area != self._area:
            self._area = area
            self._hatches.clear()
            self._poles.clear()
            self.project.removeMapLayers(self._of_area[:-KEPT_OF_AREA])
            del self._of_area[:-KEPT_OF_AREA]
        self._of_sheets.append([])
        if len(self._of_sheets) > KEPT_SHEETS:
            self.project.removeMapLayers(self._of_sheets.pop(0))

    def for_area(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        """Keep a layer of a sheet while the sheets of its area follow each other."""
        self._of_sheets[-1].remove(layer.id())
        self._of_area.append(layer.id())
        return layer

    def crosses(self, lines: QgsGeometry, symbol: QgsSymbol) -> QgsVectorLayer:
        """Return the crosses of a grid as a layer."""
        layer = self._keep(memory_layer("grid", "MultiLineString", self._crs, "", [(lines, [])]))
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return layer

    def _keep(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        self.project.addMapLayer(layer, False)
        if self._of_sheets:
            self._of_sheets[-1].append(layer.id())
        return layer

    def _share(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        """Keep a layer for the whole album."""
        self.project.addMapLayer(layer, False)
        return layer

    def coloured(self, theme: str, colours: Colours) -> QgsVectorLayer:
        """Return the RT in the colours of a theme; made once."""
        if theme not in self._shared:
            fields = "kategori:string(20)"
            rows = ((rt.geometry, [colours.of_rt.get(rt.id, "")]) for rt in colours.rts)
            layer = memory_layer("rt", "MultiPolygon", self._crs, fields, rows)
            layer.setRenderer(category_renderer(colours, self.size))
            self._shared[theme] = self._share(layer)
        return self._shared[theme]

    def outlines(self, color: str) -> QgsVectorLayer:
        """Return the RT as outlines only, in *color* or in grey."""
        name = f"garis-{color}"
        if name not in self._shared:
            rows = ((rt.geometry, []) for rt in self.content.rts)
            layer = memory_layer("rt", "MultiPolygon", self._crs, "", rows)
            width = 0.4 if color else 0.2
            layer.setRenderer(QgsSingleSymbolRenderer(outline(color or RT_LINE, width * self.size)))
            self._shared[name] = self._share(layer)
        return self._shared[name]

    def lines(self, name: str) -> QgsVectorLayer:
        """Return the outlines of ``kawasan`` or of ``rw``, joined from their RT where they have none."""
        if name not in self._shared:
            self._shared[name] = self._styled(name, self._areas(name))
        return self._shared[name]

    def _areas(self, level: str) -> list[tuple[QgsGeometry, str]]:
        return [(self.shape_of(area), area.name) for area in self.content.places(level)]

    def shape_of(self, area: Area) -> QgsGeometry:
        """Return the drawn outline of an area, or that of its RT together."""
        if not area.geometry.isEmpty():
            return area.geometry
        return polygons_only(contents.united(rt.geometry for rt in self.content.rts_in(area)))

    def _styled(self, name: str, rows: Iterable[tuple[QgsGeometry, str]]) -> QgsVectorLayer:
        fields = "nama:string(120)"
        layer = memory_layer(
            name, "MultiPolygon", self._crs, fields, ((shape, [text]) for shape, text in rows)
        )
        load_style(layer, name, self.folder, self.size)
        return self._share(layer)

    def ground(self) -> QgsVectorLayer:
        """Return the kelurahan in a pale grey, for the inset."""
        if "dasar" not in self._shared:
            rows = [(shape, []) for shape, _ in self._areas("kelurahan") if not shape.isEmpty()]
            layer = memory_layer("dasar", "MultiPolygon", self._crs, "", rows)
            layer.setRenderer(QgsSingleSymbolRenderer(pale(self.size)))
            self._shared["dasar"] = self._share(layer)
        return self._shared["dasar"]

    def _networks(self) -> Iterable[QgsVectorLayer]:
        for name in contents.NETWORKS:
            rows = self.content.networks.get(name, ())
            if not rows:
                continue
            layer = memory_layer(
                name,
                "MultiPolygon" if name == "bangunan" else "MultiLineString",
                self._crs,
                "kondisi:string(20)",
                ((contents.geometry(row["geom"]), [row["kondisi"]]) for row in rows),
            )
            load_style(layer, name, self.folder, self.size)
            plain = QgsSingleSymbolRenderer(symbol_of(layer, ""))
            self._looks[name] = {True: layer.renderer().clone(), False: plain}
            yield layer

    def hatches(
        self, scale: float, extent: QgsRectangle, colours: Colours, rts: Iterable[Rt] | None = None
    ) -> list[QgsVectorLayer]:
        """Return the hatches, lines and dots spaced for *scale*, of those *rts* (all) that reach *extent*."""
        patterns = {one.code: one.hatch for one in colours.categories}
        metres = scale / 1000 * self.size
        lines, dots = [], []
        for rt in colours.rts if rts is None else rts:
            pattern = patterns.get(colours.of_rt.get(rt.id, ""), "none")
            if pattern == "none" or rt.geometry.isEmpty() or not rt.geometry.boundingBoxIntersects(extent):
                continue
            (dots if hatch.is_dotted(pattern) else lines).append((self._hatch(rt, pattern, metres), []))
        made = [
            self._keep(memory_layer("arsir", "MultiLineString", self._crs, "", lines)),
            self._keep(memory_layer("titik", "MultiPoint", self._crs, "", dots)),
        ]
        for layer, symbol in zip(made, (hatch_line(self.size), hatch_dot(self.size))):
            layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return made

    def _hatch(self, rt: Rt, pattern: str, metres: float) -> QgsGeometry:
        """Return the hatch of an RT; the themes of an area share it."""
        key = rt.id, pattern, metres
        if key not in self._hatches:
            shape = rt.geometry if rt.geometry.isGeosValid() else polygons_only(rt.geometry.makeValid())
            self._hatches[key] = (
                hatch.hatch_dots(shape, hatch.DOT_MM * metres)
                if hatch.is_dotted(pattern)
                else hatch.hatch_lines(shape, pattern, hatch.LINE_MM * metres)
            )
        return self._hatches[key]

    def networks_at(self, scale: float, names: Iterable[str], detail: str = "") -> list[QgsVectorLayer]:
        """Return the networks *names*, uppermost first, those that can be told apart at *scale*.

        The one that the sheet is about shows its condition, the others are plain.
        """
        found = network_names(self.content, scale, names, detail)
        for name in found:
            self.networks[name].setRenderer(self._looks[name][name == detail].clone())
        return [self.networks[name] for name in found]

    # ---- of one sheet ------------------------------------------------------------------------------

    def rt_labelled(
        self, rts: Iterable[Rt], scale: float, *, color: str = INK, inside: QgsRectangle | None = None
    ) -> tuple[QgsVectorLayer, bool]:
        """Return the numbers of *rts*, and whether some stand in the short form ``4/2``.

        Each number stands where its polygon is widest, in letters that fit there; with *inside*, the extent
        of the map, what would reach over its edge or lie on an earlier number is left out.
        """
        rows, placed = [], []
        short = False
        small, large = SMALL * self.size, LARGE * self.size
        for rt in rts:
            if not rt.key or rt.geometry.isEmpty():
                continue
            point, radius = self._pole(rt, scale)
            size = radius / scale * 1000 * POINTS_PER_RADIUS
            text = rt_label(rt.key)
            if size < small and "|" in text:
                text, size = rt_short(rt.key), small
            size = min(max(size, small), large)
            box = room(point.asPoint(), text, self.family, size, scale)
            if inside is not None and not free(box, inside, placed):
                continue
            placed.append(box)
            short = short or text != rt_label(rt.key)
            rows.append((point, [text, size]))
        layer = self._keep(
            memory_layer("rt_label", "Point", self._crs, "label:string(40) ukuran:double", rows)
        )
        layer.setRenderer(QgsNullSymbolRenderer())
        self._label(layer, "label", large, size_field="ukuran", color=color)
        return layer, short

    def _pole(self, rt: Rt, scale: float) -> tuple[QgsGeometry, float]:
        key = rt.id, scale
        if key not in self._poles:
            self._poles[key] = rt.geometry.poleOfInaccessibility(scale / 5000)
        return self._poles[key]

    def names(
        self, areas: Iterable[Area], size: float, color: str, *, bold: bool = False, every: bool = False
    ) -> QgsVectorLayer:
        """Return the names of *areas* as a layer of labels only; *every* one, or those that find room."""
        rows = [(self.shape_of(area), [area.name]) for area in areas]
        layer = self._keep(memory_layer("nama", "MultiPolygon", self._crs, "label:string(120)", rows))
        layer.setRenderer(QgsNullSymbolRenderer())
        self._label(layer, "label", size * self.size, color=color, bold=bold, every=every)
        return layer

    def numbers(self, pages: Mapping[str, int]) -> QgsVectorLayer:
        """Return the sheet numbers of kelurahan as a layer of labels only, for the index."""
        areas = self.content.of_level("kelurahan")
        rows = [(self.shape_of(area), [str(pages[area.id])]) for area in areas if area.id in pages]
        layer = self._keep(memory_layer("nomor", "MultiPolygon", self._crs, "label:string(8)", rows))
        layer.setRenderer(QgsNullSymbolRenderer())
        self._label(layer, "label", 6.5 * self.size, bold=True)
        return layer

    def mask(self, focus: QgsGeometry) -> QgsVectorLayer:
        """Return the light mask over everything outside *focus*."""
        layer = self._keep(memory_layer("masker", "MultiPolygon", self._crs, "", [(focus, [])]))
        symbol = QgsFillSymbol.createSimple({"color": "255,255,255,185", "outline_style": "no"})
        renderer = QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(symbol))
        layer.setRenderer(renderer)
        return layer

    def outlined(self, focus: QgsGeometry, symbol: QgsSymbol) -> QgsVectorLayer:
        """Return *focus* drawn with *symbol*."""
        layer = self._keep(memory_layer("fokus", "MultiPolygon", self._crs, "", [(focus, [])]))
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return layer

    def _label(
        self,
        layer: QgsVectorLayer,
        column: str,
        size: float,
        *,
        color: str = INK,
        bold: bool = False,
        size_field: str = "",
        every: bool = True,
    ) -> None:
        settings = QgsPalLayerSettings()
        settings.fieldName = column
        settings.setFormat(map_text(self.family, size, color, bold=bold))
        settings.placement = QgsPalLayerSettings.Placement.Horizontal
        settings.centroidInside = True
        settings.centroidWhole = False
        settings.displayAll = every
        settings.autoWrapLength = WRAP
        settings.multilineHeight = 0.9
        settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
        if size_field:
            settings.wrapChar = "|"
            settings.placement = QgsPalLayerSettings.Placement.OverPoint
            settings.quadOffset = QgsPalLayerSettings.QuadrantPosition.QuadrantOver
            collection = settings.dataDefinedProperties()
            collection.setProperty(QgsPalLayerSettings.Property.Size, QgsProperty.fromField(size_field))
            settings.setDataDefinedProperties(collection)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)


def rt_label(key: str | None) -> str:
    """Return the key as residents say it, ``|`` where the line breaks: ``RT 4|RW 2``."""
    found = _KEY.match(key or "")
    if not found:
        return key or ""
    return f"RT {found['rt']}|RW {found['rw']}" if found["rw"] else f"RT {found['rt']}"


def rt_short(key: str) -> str:
    """Return the short form for small polygons: ``4/2`` for RT 4 of RW 2."""
    found = _KEY.match(key)
    return f"{found['rt']}/{found['rw']}" if found and found["rw"] else rt_label(key)


def polygons_only(shape: QgsGeometry) -> QgsGeometry:
    """Return the polygons of a geometry; a repair or a union may have left lines and points among them."""
    shape = QgsGeometry(shape)
    if not shape.isEmpty():
        shape.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return shape

"""The layers of a sheet, built in memory: the workspace file stays free while the album is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsInvertedPolygonRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import hatch
from kotaku_qgis.workspace.styles import class_renderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qgis.core import QgsRectangle, QgsSymbol

    from kotaku_qgis.maps.content import Area, Content

POINTS = QgsUnitTypes.RenderUnit.RenderPoints
FINEST = {"jalan": 15000, "drainase": 15000, "bangunan": 5000}
"""Scale above which a network would only blacken the sheet."""
KEPT_SHEETS = 2
SMALL, LARGE = 4.4, 7.5
POINTS_PER_RADIUS = 1.7
"""Two lines of ``RT 12`` fit a circle of 1 mm in letters of this size."""
FOCUS, HATCH = "#b3261e", "#3c4043"
_KEY = re.compile(r"^RT0*(?P<rt>[0-9A-Z]+)-(?:RW0*(?P<rw>[0-9A-Z]+)|0+)$")
LINES = {"kelurahan": ("#202124", 0.45), "jalan": ("#8a4b08", 0.3), "drainase": ("#1f6fb2", 0.35)}
"""Colour and width in millimetres of what is drawn as a line, shared with the legend."""


def line_symbol(name: str) -> QgsLineSymbol:
    """Return the symbol of boundaries, roads or drains."""
    color, width = LINES[name]
    return QgsLineSymbol.createSimple(
        {"line_color": color, "line_width": str(width), "capstyle": "round", "joinstyle": "round"}
    )


def network_names(content: Content, scale: float) -> list[str]:
    """Return the networks that the workspace has and *scale* can show, uppermost first."""
    return [name for name in FINEST if content.networks.get(name) and scale <= FINEST[name]]


def hatch_line() -> QgsLineSymbol:
    """Return the line of a hatch, in the legend and on the map."""
    return QgsLineSymbol.createSimple({"line_color": HATCH, "line_width": "0.1", "capstyle": "flat"})


def hatch_dot() -> QgsMarkerSymbol:
    """Return the dot of a hatch, in the legend and on the map."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": HATCH, "outline_style": "no", "size": "0.4"}
    )


def hatch_patterns(content: Content) -> dict[str | None, str]:
    """Return the fill pattern of each class code, None for not assessed."""
    patterns: dict[str | None, str] = {one.code: one.hatch for one in content.regulation.classes}
    patterns[None] = content.regulation.unassessed.hatch
    return patterns


def building_symbol() -> QgsFillSymbol:
    """Return the symbol of buildings."""
    return QgsFillSymbol.createSimple(
        {"color": "255,255,255,110", "outline_color": "#80868b", "outline_width": "0.1"}
    )


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
    """The layers of an album in a project of its own; the user's project is never touched."""

    def __init__(self, content: Content, lang: str, family: str) -> None:
        self.content = content
        self.family = family
        self.project = QgsProject()
        self.project.setCrs(content.crs)
        self.project.setEllipsoid("EPSG:7030")
        self._crs = content.crs.authid()
        self._of_sheets: list[list[str]] = []
        self.rt = self._keep(self._rt(lang))
        self.boundaries = self._keep(self._boundaries())
        self.networks = {layer.name(): self._keep(layer) for layer in self._networks()}

    def begin_sheet(self) -> None:
        """Forget the layers of the sheet before the last one: any album needs the memory of two."""
        self._of_sheets.append([])
        if len(self._of_sheets) > KEPT_SHEETS:
            self.project.removeMapLayers(self._of_sheets.pop(0))

    def _keep(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        self.project.addMapLayer(layer, False)
        if self._of_sheets:
            self._of_sheets[-1].append(layer.id())
        return layer

    def _rt(self, lang: str) -> QgsVectorLayer:
        content = self.content
        layer = memory_layer(
            "rt",
            "MultiPolygon",
            self._crs,
            "kelas:string(4) wilayah_id:string(64) label:string(40)",
            ((rt.geometry, [rt.kelas, rt.area, rt_label(rt.key)]) for rt in content.rts),
        )
        layer.setRenderer(class_renderer(content.regulation, "kelas", lang, hatched=False))
        return layer

    def _boundaries(self) -> QgsVectorLayer:
        areas = self.content.of_level("kelurahan")
        layer = memory_layer(
            "kelurahan",
            "MultiPolygon",
            self._crs,
            "id:string(64) nama:string(120) nomor:integer",
            ((area.geometry, [area.id, area.name, None]) for area in areas),
        )
        layer.setRenderer(QgsSingleSymbolRenderer(outline(*LINES["kelurahan"])))
        return layer

    def _networks(self) -> Iterable[QgsVectorLayer]:
        for name in contents.NETWORKS:
            rows = self.content.networks.get(name, ())
            if not rows:
                continue
            polygon = name == "bangunan"
            layer = memory_layer(
                name,
                "MultiPolygon" if polygon else "MultiLineString",
                self._crs,
                "kondisi:string(20)",
                ((contents.geometry(row["geom"]), [row["kondisi"]]) for row in rows),
            )
            layer.setRenderer(QgsSingleSymbolRenderer(building_symbol() if polygon else line_symbol(name)))
            yield layer

    def hatches(self, scale: float, extent: QgsRectangle) -> list[QgsVectorLayer]:
        """Return the hatches, lines and dots spaced for *scale*, of the RT that reach *extent*."""
        patterns = hatch_patterns(self.content)
        metres = scale / 1000
        lines, dots = [], []
        for rt in self.content.rts:
            if rt.geometry.isEmpty() or not rt.geometry.boundingBoxIntersects(extent):
                continue
            shape = rt.geometry if rt.geometry.isGeosValid() else polygons_only(rt.geometry.makeValid())
            pattern = patterns[rt.kelas]
            if hatch.is_dotted(pattern):
                dots.append((hatch.hatch_dots(shape, hatch.DOT_MM * metres), []))
            else:
                lines.append((hatch.hatch_lines(shape, pattern, hatch.LINE_MM * metres), []))
        made = [
            self._keep(memory_layer("arsir", "MultiLineString", self._crs, "", lines)),
            self._keep(memory_layer("titik", "MultiPoint", self._crs, "", dots)),
        ]
        for layer, symbol in zip(made, (hatch_line(), hatch_dot())):
            layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return made

    def networks_at(self, scale: float) -> list[QgsVectorLayer]:
        """Return roads, drains and buildings, uppermost first, those that can be told apart at *scale*."""
        return [self.networks[name] for name in network_names(self.content, scale)]

    # ---- of one sheet ------------------------------------------------------------------------------

    def rt_labelled(self, area_id: str, scale: float) -> tuple[QgsVectorLayer, bool]:
        """Return the numbers of the RT of one kelurahan, and whether some stand in the short form ``4/2``.

        Each number stands where its polygon is widest, in letters that fit there.
        """
        rows = []
        short = False
        for rt in self.content.rts_of(area_id):
            if not rt.key or rt.geometry.isEmpty():
                continue
            point, radius = rt.geometry.poleOfInaccessibility(scale / 5000)
            size = radius / scale * 1000 * POINTS_PER_RADIUS
            text = rt_label(rt.key)
            if size < SMALL and "|" in text:
                text, size, short = rt_short(rt.key), SMALL, True
            rows.append((point, [text, min(max(size, SMALL), LARGE)]))
        layer = self._keep(
            memory_layer("rt_label", "Point", self._crs, "label:string(40) ukuran:double", rows)
        )
        layer.setRenderer(QgsNullSymbolRenderer())
        self._label(layer, "label", LARGE, size_field="ukuran")
        return layer, short

    def names(
        self, areas: Iterable[Area], size: float, color: str, *, bold: bool = False, every: bool = False
    ) -> QgsVectorLayer:
        """Return the names of *areas* as a layer of labels only; *every* one, or those that find room."""
        rows = [(area.geometry, [area.name]) for area in areas]
        layer = self._keep(memory_layer("nama", "MultiPolygon", self._crs, "label:string(120)", rows))
        layer.setRenderer(QgsNullSymbolRenderer())
        self._label(layer, "label", size, color=color, bold=bold, every=every)
        return layer

    def numbers(self, pages: Mapping[str, int]) -> QgsVectorLayer:
        """Return the sheet numbers of kelurahan as a layer of labels only, for the index."""
        rows = [(area.geometry, [str(pages[area.id])]) for area in self.content.areas if area.id in pages]
        layer = self._keep(memory_layer("nomor", "MultiPolygon", self._crs, "label:string(8)", rows))
        layer.setRenderer(QgsNullSymbolRenderer())
        self._label(layer, "label", 6.5, bold=True)
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
        color: str = "#202124",
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


def map_text(family: str, size: float, color: str = "#202124", *, bold: bool = False) -> QgsTextFormat:
    """Return the format of a label on the map: *size* in points, with a thin white halo."""
    font = QFont(family)
    font.setBold(bold)
    made = QgsTextFormat()
    made.setFont(font)
    made.setNamedStyle("Bold" if bold else "Regular")
    made.setSize(size)
    made.setSizeUnit(POINTS)
    made.setColor(QColor(color))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(1.4)
    halo.setSizeUnit(POINTS)
    halo.setColor(QColor(255, 255, 255))
    made.setBuffer(halo)
    return made


def outline(color: str, width: float) -> QgsFillSymbol:
    """Return a polygon symbol that is only its outline, *width* in millimetres."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": color, "outline_width": str(width), "joinstyle": "round"}
    )


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


def layer_title(name: str, lang: str) -> str:
    """Return the legend's word for a line or a network."""
    return {
        "kelurahan": lambda: tr("Kelurahan boundary", lang),
        "rt": lambda: tr("RT boundary", lang),
        "jalan": lambda: tr("Road", lang),
        "drainase": lambda: tr("Drain", lang),
        "bangunan": lambda: tr("Building", lang),
    }[name]()


def polygons_only(shape: QgsGeometry) -> QgsGeometry:
    """Return the polygons of a geometry; a repair or a union may have left lines and points among them."""
    shape = QgsGeometry(shape)
    if not shape.isEmpty():
        shape.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return shape

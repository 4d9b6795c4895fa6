"""The layers of a sheet: built in memory, so that the workspace file stays free while the album is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsInvertedPolygonRenderer,
    QgsLineSymbol,
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
from kotaku_qgis.workspace.styles import class_renderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qgis.core import QgsSymbol

    from kotaku_qgis.maps.content import Area, Content

POINTS = QgsUnitTypes.RenderUnit.RenderPoints
FOCUS = "#b3261e"
LINES = {"kelurahan": ("#202124", 0.45), "jalan": ("#8a4b08", 0.3), "drainase": ("#1f6fb2", 0.35)}
"""Colour and width in millimetres of what is drawn as a line, shared with the legend."""


def line_symbol(name: str) -> QgsLineSymbol:
    """Return the symbol of boundaries, roads or drains."""
    color, width = LINES[name]
    return QgsLineSymbol.createSimple(
        {"line_color": color, "line_width": str(width), "capstyle": "round", "joinstyle": "round"}
    )


def building_symbol() -> QgsFillSymbol:
    """Return the symbol of buildings."""
    return QgsFillSymbol.createSimple({"color": "95,99,104,90", "outline_color": "#5f6368", "outline_width": "0.08"})


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
        self.project.setEllipsoid("WGS84")
        self._crs = content.crs.authid()
        self.rt = self._keep(self._rt(lang))
        self.boundaries = self._keep(self._boundaries())
        self.networks = [self._keep(layer) for layer in self._networks()]

    def _keep(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        self.project.addMapLayer(layer, False)
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
        layer.setRenderer(class_renderer(content.regulation, "kelas", lang))
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

    # ---- of one sheet ------------------------------------------------------------------------------

    def rt_labelled(self, area_id: str) -> QgsVectorLayer:
        """Return the RT of one kelurahan as a layer of labels only, drawn above everything."""
        rows = [(rt.geometry, [rt_label(rt.key)]) for rt in self.content.rts_of(area_id) if rt.key]
        layer = self._keep(memory_layer("rt_label", "MultiPolygon", self._crs, "label:string(40)", rows))
        layer.setRenderer(QgsSingleSymbolRenderer(invisible()))
        self._label(layer, "label", 6, wrap=True)
        return layer

    def names(self, areas: Iterable[Area], size: float, color: str, *, bold: bool = False) -> QgsVectorLayer:
        """Return the names of *areas* as a layer of labels only."""
        rows = [(area.geometry, [area.name]) for area in areas]
        layer = self._keep(memory_layer("nama", "MultiPolygon", self._crs, "label:string(120)", rows))
        layer.setRenderer(QgsSingleSymbolRenderer(invisible()))
        self._label(layer, "label", size, color=color, bold=bold)
        return layer

    def numbers(self, pages: Mapping[str, int]) -> QgsVectorLayer:
        """Return the sheet numbers of kelurahan as a layer of labels only, for the index."""
        rows = [(area.geometry, [str(pages[area.id])]) for area in self.content.areas if area.id in pages]
        layer = self._keep(memory_layer("nomor", "MultiPolygon", self._crs, "label:string(8)", rows))
        layer.setRenderer(QgsSingleSymbolRenderer(invisible()))
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
        wrap: bool = False,
    ) -> None:
        settings = QgsPalLayerSettings()
        settings.fieldName = column
        settings.setFormat(map_text(self.family, size, color, bold=bold))
        settings.placement = QgsPalLayerSettings.Placement.Horizontal
        settings.centroidInside = True
        settings.centroidWhole = False
        settings.displayAll = True
        settings.multilineHeight = 0.9
        settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
        if wrap:
            settings.wrapChar = "|"
            # a small polygon gets smaller letters before it gets none
            area = QgsProperty.fromExpression(
                f"clamp(4, sqrt(area($geometry)) / @map_scale * 1000 * 0.6, {size})"
            )
            collection = settings.dataDefinedProperties()
            collection.setProperty(QgsPalLayerSettings.Property.Size, area)
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


def invisible() -> QgsFillSymbol:
    """Return a polygon symbol that draws nothing, for layers that only carry labels."""
    return QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})


def rt_label(key: str | None) -> str:
    """Return the key as it stands on the map, ``|`` where the line breaks: ``RT 004|RW 002``."""
    if not key:
        return ""
    rt, _, rw = key.partition("-")
    first = f"RT {rt[2:]}" if rt.startswith("RT") else rt
    return first if not rw.startswith("RW") else f"{first}|RW {rw[2:]}"


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

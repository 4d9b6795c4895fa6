"""How the layers of a sheet look: fills, hatches, outlines, letters, and the QML styles of networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.template import folders
from kotaku_qgis.paths import resource
from kotaku_qgis.workspace.styles import class_symbol

if TYPE_CHECKING:
    from pathlib import Path

    from qgis.core import QgsProject, QgsVectorLayer

    from kotaku_qgis.maps.colouring import Colours

POINTS = QgsUnitTypes.RenderUnit.RenderPoints
FOCUS, HATCH, INK = "#b3261e", "#3c4043", "#202124"
RT_LINE = "#5f6368"
PLACES = 0.25
"""Places for the name of a polygon that are tried, in a square centimetre of an A3 sheet."""
HALO, HALO_OF = 2.0, 8.0
"""Points of white around a label on the map, and the size of letters for which they are enough."""


def hatch_line(size: float = 1.0) -> QgsLineSymbol:
    """Return the line of a hatch, in the legend and on the map."""
    width = f"{0.1 * size:.3f}"
    return QgsLineSymbol.createSimple({"line_color": HATCH, "line_width": width, "capstyle": "flat"})


def hatch_dot(size: float = 1.0) -> QgsMarkerSymbol:
    """Return the dot of a hatch, in the legend and on the map."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": HATCH, "outline_style": "no", "size": f"{0.4 * size:.3f}"}
    )


def category_renderer(colours: Colours, size: float = 1.0) -> QgsCategorizedSymbolRenderer:
    """Return the fills of the categories; hatches are layers of their own, drawn as vectors."""
    categories = []
    for one in colours.categories:
        symbol = class_symbol(one.color, one.hatch, hatched=False)
        _widen(symbol, size)
        categories.append(QgsRendererCategory(one.code, symbol, one.name))
    return QgsCategorizedSymbolRenderer("kategori", categories)


def style_file(name: str, folder: Path | None = None) -> Path | None:
    """Return the QML style *name*: the office's, in ``styles`` beside its templates, or ours."""
    places = [*(one / "styles" for one in folders(folder)), resource("styles")]
    return next((one for one in (place / f"{name}.qml" for place in places) if one.is_file()), None)


def load_style(layer: QgsVectorLayer, name: str, folder: Path | None = None, size: float = 1.0) -> None:
    """Give a layer the QML style *name*, lines *size* times as wide: a wall is read from afar."""
    path = style_file(name, folder)
    if path is None:
        return
    layer.loadNamedStyle(str(path))
    if size == 1.0:
        return
    renderer = layer.renderer()
    if not hasattr(renderer, "categories"):
        _widen(renderer.symbol(), size)
        return
    for index, one in enumerate(renderer.categories()):
        symbol = one.symbol().clone()
        _widen(symbol, size)
        renderer.updateCategorySymbol(index, symbol)


def _widen(symbol: QgsSymbol, size: float) -> None:
    """Make the lines of a symbol *size* times as wide, those of dashes as long."""
    for layer in symbol.symbolLayers():
        if layer.type() == QgsSymbol.SymbolType.Line and hasattr(layer, "setWidth"):
            layer.setWidth(layer.width() * size)
            if hasattr(layer, "customDashVector"):
                layer.setCustomDashVector([one * size for one in layer.customDashVector()])
        elif hasattr(layer, "setStrokeWidth"):
            layer.setStrokeWidth(layer.strokeWidth() * size)


def pale(size: float = 1.0) -> QgsFillSymbol:
    """Return the fill of the ground of an inset."""
    return QgsFillSymbol.createSimple(
        {"color": "#f1f3f4", "outline_color": "#9aa0a6", "outline_width": f"{0.12 * size:.3f}"}
    )


def halo_of(size: float) -> float:
    """Return the points of white around letters of *size* points."""
    return HALO * max(1.0, size / HALO_OF)


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
    halo.setSize(halo_of(size))
    halo.setSizeUnit(POINTS)
    halo.setColor(QColor(255, 255, 255))
    made.setBuffer(halo)
    return made


def seek_less(project: QgsProject, size: float) -> None:
    """Let QGIS try fewer places for a name: its own number makes a wall sheet take seconds."""
    engine = project.labelingEngineSettings()
    engine.setMaximumPolygonCandidatesPerCmSquared(PLACES / size**2)
    project.setLabelingEngineSettings(engine)


def outline(color: str, width: float) -> QgsFillSymbol:
    """Return a polygon symbol that is only its outline, *width* in millimetres."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": color, "outline_width": str(width), "joinstyle": "round"}
    )


def focus(size: float = 1.0) -> QgsFillSymbol:
    """Return the red of an area on a map that shows its place."""
    return QgsFillSymbol.createSimple(
        {"color": "179,38,30,70", "outline_color": FOCUS, "outline_width": f"{0.4 * size:.2f}"}
    )


def cased(color: str, width: float) -> QgsFillSymbol:
    """Return an outline between two white ones, which is seen on imagery of any darkness."""
    symbol, inner = outline("#ffffff", width * 2.2), outline(color, width)
    symbol.appendSymbolLayer(inner.symbolLayer(0).clone())  # named: a layer ends with its symbol
    return symbol


def layer_title(name: str, lang: str) -> str:
    """Return the legend's word for a line or a network."""
    return {
        "kelurahan": lambda: tr("Kelurahan boundary", lang),
        "rt": lambda: tr("RT boundary", lang),
        "rw": lambda: tr("RW boundary", lang),
        "kawasan": lambda: tr("Slum area (kawasan)", lang),
        "jalan": lambda: tr("Road", lang),
        "drainase": lambda: tr("Drain", lang),
        "bangunan": lambda: tr("Building", lang),
    }[name]()


def symbol_of(layer: QgsVectorLayer, condition: str | None):  # noqa: ANN201
    """Return the symbol of a network's condition, or the one that stands for the whole layer."""
    renderer = layer.renderer()
    if not hasattr(renderer, "categories"):
        return renderer.symbol().clone()
    # a category is a copy that takes its symbol along when it goes
    categories = {str(one.value() or ""): one.symbol().clone() for one in renderer.categories()}
    return categories.get(condition or "") or next(iter(categories.values()))

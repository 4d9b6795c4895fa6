"""How the layers of a sheet look: fills, hatches, outlines, letters, and the QML styles of networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
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

    from qgis.core import QgsVectorLayer

    from kotaku_qgis.maps.colouring import Colours

POINTS = QgsUnitTypes.RenderUnit.RenderPoints
FOCUS, HATCH, INK = "#b3261e", "#3c4043", "#202124"
RT_LINE = "#5f6368"
HALO = 2.0
"""Points of white around a label on the map."""


def hatch_line(size: float = 1.0) -> QgsLineSymbol:
    """Return the line of a hatch, in the legend and on the map."""
    width = f"{0.1 * size:.3f}"
    return QgsLineSymbol.createSimple({"line_color": HATCH, "line_width": width, "capstyle": "flat"})


def hatch_dot(size: float = 1.0) -> QgsMarkerSymbol:
    """Return the dot of a hatch, in the legend and on the map."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": HATCH, "outline_style": "no", "size": f"{0.4 * size:.3f}"}
    )


def category_renderer(colours: Colours) -> QgsCategorizedSymbolRenderer:
    """Return the fills of the categories; hatches are layers of their own, drawn as vectors."""
    return QgsCategorizedSymbolRenderer(
        "kategori",
        [
            QgsRendererCategory(one.code, class_symbol(one.color, one.hatch, hatched=False), one.name)
            for one in colours.categories
        ],
    )


def load_style(layer: QgsVectorLayer, name: str, folder: Path | None = None) -> None:
    """Give a layer the QML style *name*: the office's, in ``styles`` beside its templates, or ours."""
    for place in [*(one / "styles" for one in folders(folder)), resource("styles")]:
        path = place / f"{name}.qml"
        if path.is_file():
            layer.loadNamedStyle(str(path))
            return


def pale(size: float = 1.0) -> QgsFillSymbol:
    """Return the fill of the ground of an inset."""
    return QgsFillSymbol.createSimple(
        {"color": "#f1f3f4", "outline_color": "#9aa0a6", "outline_width": f"{0.12 * size:.3f}"}
    )


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
    halo.setSize(HALO)
    halo.setSizeUnit(POINTS)
    halo.setColor(QColor(255, 255, 255))
    made.setBuffer(halo)
    return made


def outline(color: str, width: float) -> QgsFillSymbol:
    """Return a polygon symbol that is only its outline, *width* in millimetres."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": color, "outline_width": str(width), "joinstyle": "round"}
    )


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

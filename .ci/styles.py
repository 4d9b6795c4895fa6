"""Draws the QML styles in ``resources/styles``: networks and boundaries of the map album.

Run it after a change here: ``QT_QPA_PLATFORM=offscreen .venv/bin/python .ci/styles.py``. An office copies a
file into ``styles`` in its layout folder and changes it in QGIS. Class colours stand in the regulation.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

OUT = Path(__file__).resolve().parent.parent / "resources" / "styles"
CONDITIONS = {
    "jalan": (
        ("baik", "#4d4d4d", "solid"),
        ("rusak", "#d95f02", "dash"),
        ("belum ada", "#d7191c", "dot"),
        ("", "#8c6d3f", "solid"),
    ),
    "drainase": (
        ("baik", "#1f78b4", "solid"),
        ("rusak", "#7570b3", "dash"),
        ("belum ada", "#c51b7d", "dot"),
        ("", "#4a90c2", "solid"),
    ),
}
WIDTHS = {"jalan": 0.45, "drainase": 0.4}
OUTLINES = {
    "kelurahan": ("#202124", 0.45, "solid"),
    "rw": ("#3c4043", 0.6, "dash"),
    "kawasan": ("#c2185b", 0.9, "dash"),
}
HOUSES = (("baik", "#e6ddd0", "#8d7f70"), ("rusak", "#f4a582", "#8c3a1c"), ("", "#efeae2", "#8d7f70"))


def write(name: str, kind: str, renderer: object) -> None:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:32748&field=kondisi:string", name, "memory")
    layer.setRenderer(renderer)
    path = OUT / f"{name}.qml"
    layer.saveNamedStyle(str(path), QgsMapLayer.StyleCategory.Symbology)


def main() -> None:
    application = QgsApplication([], True)
    application.initQgis()
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (color, width, style) in OUTLINES.items():
        symbol = QgsFillSymbol.createSimple(
            {
                "style": "no",
                "outline_color": color,
                "outline_width": str(width),
                "outline_style": style,
                "joinstyle": "round",
            }
        )
        write(name, "MultiPolygon", QgsSingleSymbolRenderer(symbol))
    for name, states in CONDITIONS.items():
        rows = []
        for value, color, style in states:
            options = {
                "line_color": color,
                "line_width": str(WIDTHS[name]),
                "line_style": style,
                "capstyle": "round",
                "joinstyle": "round",
            }
            rows.append(QgsRendererCategory(value, QgsLineSymbol.createSimple(options), value))
        write(name, "MultiLineString", QgsCategorizedSymbolRenderer("kondisi", rows))
    rows = []
    for value, fill, edge in HOUSES:
        options = {"color": fill, "outline_color": edge, "outline_width": "0.1"}
        rows.append(QgsRendererCategory(value, QgsFillSymbol.createSimple(options), value))
    write("bangunan", "MultiPolygon", QgsCategorizedSymbolRenderer("kondisi", rows))
    application.exitQgis()


if __name__ == "__main__":
    main()

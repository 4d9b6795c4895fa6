"""How the workspace's layers look: class colours and hatches from the regulation, and a style per table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointPatternFillSymbolLayer,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo

from kotaku_qgis.compat import LABEL_AROUND, LABEL_HORIZONTAL
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.workspace.survey_styles import NAMES_FROM, survey_renderer, survey_tips

if TYPE_CHECKING:
    from qgis.core import QgsFeatureRenderer, QgsSymbolLayer, QgsVectorLayer

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace import schema

_INK = "#3c3c3c"
_BORDER_MM = 0.2
_HATCH_ANGLES = {
    "diagonal_x": (45.0, 135.0),
    "f_diagonal": (45.0,),
    "b_diagonal": (135.0,),
    "horizontal": (0.0,),
    "vertical": (90.0,),
    "cross": (0.0, 90.0),
}
_DOTS = frozenset({"dense4", "dense5", "dense6", "dense7"})
_LINE_DISTANCE_MM, _DOT_DISTANCE_MM, _HATCH_WIDTH_MM, _DOT_MM = 2.2, 2.6, 0.15, 0.45


def _hatch_layers(hatch: str) -> list[QgsSymbolLayer]:
    """Return the symbol layers of a hatch as vectors: Qt's own brush patterns become pictures in a PDF."""
    layers: list[QgsSymbolLayer] = []
    for angle in _HATCH_ANGLES.get(hatch, ()):
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(angle)
        lines.setDistance(_LINE_DISTANCE_MM)
        lines.setSubSymbol(QgsLineSymbol.createSimple({"color": _INK, "width": str(_HATCH_WIDTH_MM)}))
        layers.append(lines)
    if hatch in _DOTS:
        dots = QgsPointPatternFillSymbolLayer()
        dots.setDistanceX(_DOT_DISTANCE_MM)
        dots.setDistanceY(_DOT_DISTANCE_MM)
        dots.setSubSymbol(
            QgsMarkerSymbol.createSimple(
                {"name": "circle", "color": _INK, "outline_style": "no", "size": str(_DOT_MM)}
            )
        )
        layers.append(dots)
    return layers


def class_symbol(color: str, hatch: str, *, hatched: bool = True) -> QgsFillSymbol:
    """Return the fill of one class: colour, hatch (for copies in black and white) and a thin border."""
    base = QgsSimpleFillSymbolLayer(QColor(color))
    base.setStrokeColor(QColor(_INK))
    base.setStrokeWidth(_BORDER_MM)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, base)  # a list handed to the constructor stays Python's, and is freed with it
    for layer in _hatch_layers(hatch) if hatched else ():
        symbol.appendSymbolLayer(layer)
    return symbol


def class_renderer(
    regulation: Regulation, field: str, lang: str | None = None, *, hatched: bool = True
) -> QgsCategorizedSymbolRenderer:
    """Return the renderer of the slum classes of *regulation*; everything else is "not assessed", in grey.

    Parameters
    ----------
    field
        Column with the class code (KB, KS, KR, TK), normally ``kelas``.
    lang
        Language of the labels, ``id`` or ``en``; QGIS's own by default.
    """
    lang = lang or language()
    categories = [
        QgsRendererCategory(one.code, class_symbol(one.color, one.hatch, hatched=hatched), one.name.in_(lang))
        for one in regulation.classes
    ]
    rest = regulation.unassessed
    # QGIS takes the category with an empty value for everything the others do not name, NULL included
    categories.append(
        QgsRendererCategory("", class_symbol(rest.color, rest.hatch, hatched=hatched), rest.name.in_(lang))
    )
    return QgsCategorizedSymbolRenderer(field, categories)


def _outline(color: str, width: float, style: str = "solid") -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": color, "outline_width": str(width), "outline_style": style}
    )


def _conditions(
    base: dict[str, str], colors: dict[str, str], lang: str | None
) -> QgsCategorizedSymbolRenderer:
    labels = {"baik": tr("Good", lang), "rusak": tr("Damaged", lang), "belum ada": tr("Missing", lang)}
    categories = [
        QgsRendererCategory(
            value,
            QgsLineSymbol.createSimple(
                {**base, "color": color, "line_style": "dash" if value == "belum ada" else "solid"}
            ),
            labels[value],
        )
        for value, color in colors.items()
    ]
    rest = QgsLineSymbol.createSimple({**base, "color": "#8c8c8c"})
    categories.append(QgsRendererCategory("", rest, tr("Condition not recorded", lang)))
    return QgsCategorizedSymbolRenderer("kondisi", categories)


def _renderer(name: str, regulation: Regulation, lang: str | None) -> QgsFeatureRenderer | None:
    if name == "rt_asesmen":
        return class_renderer(regulation, "kelas", lang)
    if name == "wilayah":
        levels = (
            ("kota", _outline("#000000", 1.0, "dash dot"), tr("City", lang)),
            ("kecamatan", _outline("#000000", 0.7, "dash"), tr("District (kecamatan)", lang)),
            ("kelurahan", _outline("#000000", 0.5), tr("Kelurahan", lang)),
        )
        return QgsCategorizedSymbolRenderer("tingkat", [QgsRendererCategory(*level) for level in levels])
    if name == "jalan":
        colors = {"baik": "#4d4d4d", "rusak": "#d95f02", "belum ada": "#d7191c"}
        return _conditions({"width": "0.5", "capstyle": "round"}, colors, lang)
    if name == "drainase":
        colors = {"baik": "#1f78b4", "rusak": "#7570b3", "belum ada": "#c51b7d"}
        return _conditions({"width": "0.4", "capstyle": "round"}, colors, lang)
    single = {
        "rt": lambda: _outline("#5a5a5a", 0.25),
        "kawasan": lambda: _outline("#c2185b", 0.9, "dash"),
        "bangunan": lambda: QgsFillSymbol.createSimple(
            {"color": "#e6ddd0", "outline_color": "#8d7f70", "outline_width": "0.1"}
        ),
    }.get(name)
    return QgsSingleSymbolRenderer(single()) if single else survey_renderer(name, lang)


def labelling(
    field: str, size: float, *, bold: bool = False, is_expression: bool = False
) -> QgsVectorLayerSimpleLabeling:
    """Return labels of *size* points with a light halo, kept inside the polygon where they fit."""
    text = QgsTextFormat()
    # a project that names a font the computer lacks greets its user with a warning
    font = QFont("Noto Sans")
    if QFontInfo(font).family() != font.family():
        font = QFont()
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setBold(bold)
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor("#1a1a1a"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    halo.setColor(QColor(255, 255, 255, 210))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.isExpression = is_expression
    settings.placement = LABEL_HORIZONTAL
    settings.setFormat(text)
    return QgsVectorLayerSimpleLabeling(settings)


def style_layer(
    layer: QgsVectorLayer, table: schema.Table, regulation: Regulation, lang: str | None = None
) -> None:
    """Give the layer of *table* its symbols and labels; a table without geometry stays as it is."""
    renderer = _renderer(table.name, regulation, lang)
    if renderer is not None:
        layer.setRenderer(renderer)
    labels = {
        # RT003-RW001 is RT 3 of RW 1: on a map the short form is what residents say
        "rt_asesmen": labelling(SHORT_KEY, 7.5, is_expression=True),
        # what is saved has its label from its assessment; what was just drawn needs one until then
        "rt": labelling(f"CASE WHEN $id < 0 THEN {SHORT_KEY} END", 7.5, is_expression=True),
        "wilayah": labelling(
            'CASE WHEN "tingkat" = \'kelurahan\' THEN "nama" END', 10, bold=True, is_expression=True
        ),
        "kawasan": labelling("nama", 9, bold=True),
        "titik": _beside(labelling("nama", 8)),
    }.get(table.name)
    if labels is not None:
        layer.setLabeling(labels)
        layer.setLabelsEnabled(True)
    survey_tips(layer, table.name)


def _beside(labels: QgsVectorLayerSimpleLabeling) -> QgsVectorLayerSimpleLabeling:
    """Return *labels* beside their points, and only where there is room."""
    settings = labels.settings()
    settings.placement = LABEL_AROUND
    settings.dist = 1.0
    settings.scaleVisibility = True
    settings.minimumScale = NAMES_FROM
    return QgsVectorLayerSimpleLabeling(settings)


SHORT_KEY = (
    "regexp_replace(regexp_replace(\"rt_rw\", '-00000$', ''), '(RT|RW)0*([0-9]+[A-Z]?)', '\\\\1 \\\\2')"
)
"""Expression that shows ``RT003-RW001`` as ``RT 3-RW 1``."""

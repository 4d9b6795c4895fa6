"""How what came from the field looks: photos as small pictures where there is room, points, tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRasterMarkerSymbolLayer,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import QPointF

from kotaku_qgis.compat import ANCHOR_BOTTOM, PROPERTY_ANGLE, PROPERTY_NAME
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from qgis.core import QgsFeatureRenderer, QgsVectorLayer

PICTURES_FROM = 2_500
"""Scale (1 : n) from which photos show as pictures: an RT then fills the window."""
NAMES_FROM = 5_000
_PICTURE_MM, _ABOVE_MM = 14.0, 2.4
_TEAL, _ORANGE = "#00838f", "#e65100"

_IN_FOLDER = "@project_folder || '/' || "
THUMBNAIL = "regexp_replace(\"berkas\", '([^/]+)$', 'kecil/\\\\1')"
"""Expression: the small picture of a photo, relative to the workspace's folder."""
PICTURE = (
    f"CASE WHEN file_exists({_IN_FOLDER}{THUMBNAIL}) THEN {_IN_FOLDER}{THUMBNAIL} "
    f'WHEN file_exists({_IN_FOLDER}"berkas") THEN {_IN_FOLDER}"berkas" ELSE \'\' END'
)
"""Expression: the file to show for a photo, the small one where there is one; '' when both are missing."""


def survey_renderer(name: str, lang: str | None = None) -> QgsFeatureRenderer | None:
    """Return the renderer of ``foto``, ``titik`` or ``jejak``; None for any other table."""
    if name == "foto":
        return _photos(lang)
    if name == "titik":
        return QgsSingleSymbolRenderer(
            QgsMarkerSymbol.createSimple(
                {"name": "circle", "color": _ORANGE, "outline_color": "#ffffff", "size": "2.8"}
            )
        )
    if name == "jejak":
        base = {"color": _ORANGE, "width": "0.6", "capstyle": "round", "joinstyle": "round"}
        track = QgsRendererCategory("track", QgsLineSymbol.createSimple(base), tr("Track", lang))
        dashed = QgsLineSymbol.createSimple({**base, "line_style": "dash"})
        route = QgsRendererCategory("route", dashed, tr("Route", lang))
        rest = QgsRendererCategory(
            "", QgsLineSymbol.createSimple({**base, "color": "#8c8c8c"}), tr("Other", lang)
        )
        return QgsCategorizedSymbolRenderer("jenis", [track, route, rest])
    return None


def _photos(lang: str | None) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    picture = QgsRasterMarkerSymbolLayer("", _PICTURE_MM)
    picture.setVerticalAnchorPoint(ANCHOR_BOTTOM)
    picture.setOffset(QPointF(0, -_ABOVE_MM))
    # not asked whether the file is there: newer QGIS lets that question wait for the main thread, which may
    # itself be waiting for the map
    picture.setDataDefinedProperty(PROPERTY_NAME, QgsProperty.fromExpression(_IN_FOLDER + THUMBNAIL))
    pictures = QgsMarkerSymbol()
    pictures.changeSymbolLayer(0, picture)
    # the nearest scale first, the farthest second
    root.appendChild(QgsRuleBasedRenderer.Rule(pictures, 0, PICTURES_FROM, "", tr("Small picture", lang)))
    place = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": _TEAL, "outline_color": "#ffffff", "size": "2.6"}
    )
    root.appendChild(QgsRuleBasedRenderer.Rule(place, 0, 0, '"arah" IS NULL', tr("Photo", lang)))
    arrow = QgsSimpleMarkerSymbolLayer.create(
        {"name": "arrow", "color": _TEAL, "outline_color": "#ffffff", "size": "4.2"}
    )
    arrow.setDataDefinedProperty(PROPERTY_ANGLE, QgsProperty.fromExpression('"arah"'))
    looking = QgsMarkerSymbol()
    looking.changeSymbolLayer(0, arrow)
    label = tr("Photo, looking this way", lang)
    root.appendChild(QgsRuleBasedRenderer.Rule(looking, 0, 0, '"arah" IS NOT NULL', label))
    return QgsRuleBasedRenderer(root)


def survey_tips(layer: QgsVectorLayer, name: str) -> None:
    """Give ``foto``, ``titik`` and ``jejak`` what the cursor shows when it rests on them."""
    tips = {
        "foto": f'<img src="file:///[% {PICTURE} %]" width="256"><br>'
        f"[% concat(\"keterangan\" || ' · ', {_when('waktu')}) %]",
        "titik": "<b>[% \"nama\" %]</b> [% coalesce('(' || \"jenis\" || ')', '') %]<br>"
        f"[% concat(\"keterangan\" || ' · ', {_when('waktu')}) %]",
        "jejak": f"<b>[% \"nama\" %]</b><br>[% concat({_when('waktu_mulai')} || ' – ', "
        f'{_when("waktu_selesai")}) %]<br>[% "sumber" %]',
    }
    if name in tips:
        layer.setMapTipTemplate(tips[name])


def _when(column: str) -> str:
    return f"format_date(\"{column}\", 'yyyy-MM-dd HH:mm')"

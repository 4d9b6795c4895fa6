"""Findings on the map: their features selected, their place marked, zoomed to and flashed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor

from kotaku_qgis.checks.layers import find
from kotaku_qgis.workspace.project import layer_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kotaku_qgis.checks.finding import Finding

COLOR = "#d500f9"
"""A colour that no class of slum has and that stands out on imagery."""
SMALLEST = 30.0
"""Metres the map shows at least, however small the place."""
ROOM = 1.6
"""How much wider than the place the map is shown."""


class CheckMap:
    """Marks of findings on one canvas."""

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas
        self._bands: list[Any] = []

    def clear(self) -> None:
        """Take the marks away."""
        for band in self._bands:
            self.canvas.scene().removeItem(band)
        self._bands.clear()

    def select(self, findings: Iterable[Finding]) -> None:
        """Select the features of *findings* in their layers, and nothing else there."""
        wanted: dict[str, set[int]] = {"rt": set(), "kawasan": set(), "jejak": set()}
        for finding in findings:
            for party in finding.parties:
                layer = layer_of(QgsProject.instance(), party.table)
                fid = find(layer, party) if layer is not None else None
                if fid is not None:
                    wanted.setdefault(party.table, set()).add(fid)
        for table, fids in wanted.items():
            layer = layer_of(QgsProject.instance(), table)
            if layer is not None:
                layer.selectByIds(list(fids))

    def mark(self, findings: Sequence[Finding], crs: str) -> None:
        """Draw the places of *findings* (in *crs*) above the map."""
        self.clear()
        for geometry in self._places(findings, crs):
            band = QgsRubberBand(self.canvas, QgsWkbTypes.geometryType(geometry.wkbType()))
            color = QColor(COLOR)
            band.setStrokeColor(color)
            color.setAlpha(70)
            band.setFillColor(color)
            band.setWidth(2)
            band.setIconSize(9)
            band.setToGeometry(geometry, None)
            self._bands.append(band)

    def show(self, finding: Finding, crs: str) -> None:
        """Zoom to the place of *finding* and flash it; to its features when it has no place of its own."""
        places = self._places([finding], crs) or self._features(finding)
        box = QgsRectangle()
        for place in places:
            box.combineExtentWith(place.boundingBox())
        if not places or not box.isFinite():
            return
        side = max(box.width(), box.height()) * ROOM
        least = SMALLEST / self._metres()
        side = max(side, least)
        middle = box.center()
        self.canvas.setExtent(
            QgsRectangle(
                middle.x() - side / 2, middle.y() - side / 2, middle.x() + side / 2, middle.y() + side / 2
            )
        )
        self.canvas.refresh()
        self.canvas.flashGeometries(
            places, QgsCoordinateReferenceSystem(), QColor(COLOR), QColor(213, 0, 249, 0)
        )

    def _metres(self) -> float:
        """Return how many metres a unit of the map is, roughly: a map may be in degrees."""
        return 111_000.0 if self.canvas.mapSettings().destinationCrs().isGeographic() else 1.0

    def _features(self, finding: Finding) -> list[QgsGeometry]:
        made = []
        for party in finding.parties:
            layer = layer_of(QgsProject.instance(), party.table)
            fid = find(layer, party) if layer is not None else None
            if fid is not None:
                geometry = layer.getFeature(fid).geometry()
                if not geometry.isEmpty() and self._moved(geometry, layer.crs()):
                    made.append(geometry)
        return made

    def _places(self, findings: Iterable[Finding], crs: str) -> list[QgsGeometry]:
        made = []
        source = QgsCoordinateReferenceSystem(crs)
        for finding in findings:
            if finding.place is not None:
                geometry = QgsGeometry()
                geometry.fromWkb(finding.place)
                if not geometry.isEmpty() and self._moved(geometry, source):
                    made.append(geometry)
        return made

    def _moved(self, geometry: QgsGeometry, source: QgsCoordinateReferenceSystem) -> bool:
        """Bring *geometry* into the CRS of the map; False for coordinates that have no place there."""
        target = self.canvas.mapSettings().destinationCrs()
        try:
            geometry.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
        except QgsCsException:
            return False
        return bool(geometry.boundingBox().isFinite())

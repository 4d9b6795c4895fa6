"""The page *Work offline*: which area, from which source, how fine, and how large it will be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsNetworkAccessManager,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing.basemap import tiles
from kotaku_qgis.drawing.basemap.offline import GRID, Plan
from kotaku_qgis.drawing.paper.sketches import FOLDER as SKETCHES
from kotaku_qgis.i18n import describe, language, tr
from kotaku_qgis.workspace.project import layer_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.drawing.basemap.basemaps import Basemap

MARGIN = 200
"""Metres around the kelurahan, so that its neighbours are seen."""
LEVELS = 6
"""Zoom levels from coarse to fine that are proposed."""
FINEST = 21


class OfflinePage(QWidget):
    """Builds a plan; the window carries it out."""

    def __init__(self, known: Sequence[Basemap], project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known, self.project = list(known), project
        self.areas: dict[str, QgsRectangle] = {}
        self.area = QComboBox(self)
        self.margin = QSpinBox(self)
        self.margin.setRange(0, 5000)
        self.margin.setSingleStep(100)
        self.margin.setSuffix(" m")
        self.margin.setValue(MARGIN)
        self.source = QComboBox(self)
        self.source.setToolTip(tr("Greyed are maps whose terms do not permit copies."))
        self.zmin, self.zmax = QSpinBox(self), QSpinBox(self)
        self.size = QLabel(self)
        self.size.setWordWrap(True)
        self.go = QPushButton(tr("&Make offline map"), self)
        self.stop = QPushButton(tr("Cancel"), self)
        self.progress = QProgressBar(self)
        self._lay_out()
        self._list_areas()
        self.list_sources()
        for signal in (self.area.currentIndexChanged, self.margin.valueChanged, self.zmin.valueChanged):
            signal.connect(lambda _: self.refresh())
        self.zmax.valueChanged.connect(lambda _: self.refresh())
        self.source.currentIndexChanged.connect(lambda _: self._source_chosen())
        self._source_chosen()
        self.show_work(busy=False)

    def _lay_out(self) -> None:
        explain = QLabel(
            tr(
                "Copies the base map of one kelurahan into a file in the workspace's folder, for days "
                "without a network."
            ),
            self,
        )
        explain.setWordWrap(True)
        levels = QHBoxLayout()
        levels.addWidget(self.zmin)
        levels.addWidget(QLabel("–", self))
        levels.addWidget(self.zmax)
        levels.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._label(tr("&Kelurahan"), self.area), self.area)
        form.addRow(self._label(tr("Mar&gin"), self.margin), self.margin)
        form.addRow(self._label(tr("&Source"), self.source), self.source)
        form.addRow(self._label(tr("&Zoom levels"), self.zmin), levels)
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.addWidget(explain)
        layout.addLayout(form)
        layout.addWidget(self.size)
        layout.addStretch(1)
        layout.addLayout(row)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        return label

    # ---- what there is -----------------------------------------------------------------------------

    def _list_areas(self) -> None:
        """List the kelurahan of the workspace with their extents in the project's own layer."""
        layer = layer_of(self.project, "wilayah")
        if layer is None:
            return
        for feature in layer.getFeatures():
            if feature["tingkat"] == "kelurahan" and not feature.geometry().isNull():
                self.areas[str(feature["wilayah_id"])] = feature.geometry().boundingBox()
                self.area.addItem(str(feature["nama"]), str(feature["wilayah_id"]))
        self.area.model().sort(0)
        self.area.setCurrentIndex(0)

    def list_sources(self) -> None:
        """List base maps, those without permission greyed, and the raster files in the project."""
        before = self.source.currentText()
        self.source.blockSignals(True)
        self.source.clear()
        for layer in self.project.mapLayers().values():
            if isinstance(layer, QgsRasterLayer) and layer.dataProvider().name() == "gdal":
                path = Path(layer.source())
                # a sketch lies over a base map, it is none
                if path.parent.name != SKETCHES and path.is_file() and path.suffix.lower() != ".mbtiles":
                    self.source.addItem(tr("{name} (file)", name=layer.name()), layer.id())
        for one in self.known:
            self.source.addItem(one.title(language()), one.id)
            if not one.offline:
                item = self.source.model().item(self.source.count() - 1)
                item.setEnabled(False)
                item.setToolTip(one.terms[language()])
        allowed = [
            number
            for number in range(self.source.count())
            if self.source.model().item(number).flags() & Qt.ItemFlag.ItemIsEnabled
        ]
        found = self.source.findText(before)
        self.source.setCurrentIndex(found if found in allowed else (allowed[0] if allowed else -1))
        self.source.blockSignals(False)
        self._source_chosen()

    def chosen_source(self) -> Basemap | QgsRasterLayer | None:
        """Return the base map or layer to be copied."""
        key = self.source.currentData()
        layer = self.project.mapLayer(key) if key else None
        return layer if layer is not None else next((one for one in self.known if one.id == key), None)

    def _source_chosen(self) -> None:
        """Propose zoom levels: as fine as the source is, and six of them."""
        source = self.chosen_source()
        if source is None:
            self.refresh()
            return
        if isinstance(source, QgsRasterLayer):
            finest, limit = self._finest(source), FINEST
        else:
            finest = limit = source.zmax
        for box in (self.zmin, self.zmax):
            box.blockSignals(True)
            box.setRange(0, limit)
        self.zmax.setValue(finest)
        self.zmin.setValue(max(0, finest - LEVELS + 1))
        for box in (self.zmin, self.zmax):
            box.blockSignals(False)
        self.refresh()

    def _finest(self, layer: QgsRasterLayer) -> int:
        """Return the zoom at which nothing of a raster is lost."""
        extent = self._to_web(layer.extent(), layer.crs())
        pixel = (extent[2] - extent[0]) / max(1, layer.width()) if extent else tiles.pixel(FINEST)
        return min(FINEST, tiles.zoom_for(pixel))

    def _to_web(
        self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem
    ) -> tuple[float, float, float, float] | None:
        way = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(GRID), self.project)
        try:
            found = way.transformBoundingBox(box)
        except QgsCsException:
            return None
        return found.xMinimum(), found.yMinimum(), found.xMaximum(), found.yMaximum()

    # ---- the plan ----------------------------------------------------------------------------------

    def plan(self) -> Plan | None:
        """Return what is to be made; None while something is lacking."""
        source, box = self.chosen_source(), self.areas.get(self.area.currentData() or "")
        layer = layer_of(self.project, "wilayah")
        if source is None or box is None or layer is None or self.zmin.value() > self.zmax.value():
            return None
        extent = self._to_web(box.buffered(self.margin.value()), layer.crs())
        if extent is None:
            return None
        more: dict[str, Any] = {"zmin": self.zmin.value(), "zmax": self.zmax.value()}
        name = self.area.currentText()
        if isinstance(source, QgsRasterLayer):
            return Plan(
                Path(source.source()),
                extent,
                name=name,
                attribution=source.attribution() or source.name(),
                source_crs=source.crs().toWkt(),
                **more,
            )
        return Plan(source, extent, name=name, attribution=source.attribution, proxy=_proxy(), **more)

    def refresh(self) -> None:
        """Say how large it will be, or why it cannot be made."""
        plan = self.plan()
        good = plan is not None
        text = tr("Choose a kelurahan, a source and zoom levels.")
        if plan is not None:
            size = tr(
                "{count} tiles, about {size} MB; the finest pixel is {pixel} m.",
                count=plan.total,
                size=format_number(plan.megabytes, 1, language()),
                pixel=format_number(tiles.pixel(plan.zmax), 2, language()),
            )
            text = f"<b>{size}</b>"
            if plan.online:
                text += "<br>" + tr("{count} tiles are fetched from the server.", count=plan.fetched)
            try:
                plan.check()
            except KotakuError as error:
                good, text = False, describe(error)
        elif not self.areas:
            text = tr("The workspace has no kelurahan boundaries yet.")
        self.size.setText(text)
        self.go.setEnabled(good and not self.stop.isVisibleTo(self))

    def show_work(self, *, busy: bool) -> None:
        """Show or hide the progress."""
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        self.stop.setVisible(busy)
        for widget in (self.area, self.margin, self.source, self.zmin, self.zmax):
            widget.setEnabled(not busy)
        self.refresh()

    def show_progress(self, percent: float) -> None:
        """Show how far the task is."""
        self.progress.setValue(int(percent))


def _proxy() -> tuple[str, str]:
    """Return QGIS's proxy as GDAL wants it: host:port and user:password, empty without one."""
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    if not proxy.hostName():
        return "", ""
    user = f"{proxy.user()}:{proxy.password()}" if proxy.user() else ""
    return f"{proxy.hostName()}:{proxy.port()}", user

"""The entry dock and the map: an RT selected on the map is shown in the dock, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from kotaku_qgis.workspace.project import layer_of

if TYPE_CHECKING:
    from kotaku_qgis.workspace.editing import Editing

TABLES = ("rt", "rt_asesmen")
"""The layers on which people click an RT: its outline, and its class in a year."""
MARGIN = 1.6


class MapLink(QObject):
    """Follows the layers of one project.

    ``chosen`` carries the key of an RT when it alone is selected; ``stopped`` is emitted when the edit
    session of the records ends, ``gone`` just before their layer is deleted.
    """

    chosen = pyqtSignal(str)
    stopped = pyqtSignal()
    gone = pyqtSignal()

    def __init__(self, editing: Editing, canvas: Any, parent: QObject) -> None:
        super().__init__(parent)
        self.editing = editing
        self.canvas = canvas
        for table in TABLES:
            layer = layer_of(editing.project, table)
            if layer is not None:
                layer.selectionChanged.connect(self._selected)
        records = editing.layer("baseline")
        records.editingStopped.connect(self.stopped)
        records.willBeDeleted.connect(self.gone)

    def close(self) -> None:
        """Say nothing any more; the layers may be gone already."""
        self.blockSignals(True)
        self.deleteLater()

    def _selected(self, *_details: object) -> None:
        layer: Any = self.sender()
        if layer.selectedFeatureCount() == 1:
            (feature,) = layer.selectedFeatures()
            self.chosen.emit(str(feature["rt_id"]))

    def flash(self, fid: int) -> None:
        """Flash an RT."""
        layer = self.editing.layers().get("rt")
        if layer is not None and layer.getFeature(fid).hasGeometry():
            self.canvas.flashFeatureIds(layer, [fid])

    def zoom(self, fid: int) -> bool:
        """Show an RT; False when it is not drawn yet."""
        layer = self.editing.layers().get("rt")
        if layer is None or not layer.getFeature(fid).hasGeometry():
            return False
        self.canvas.zoomToFeatureIds(layer, [fid])
        self.canvas.zoomByFactor(MARGIN)
        self.canvas.flashFeatureIds(layer, [fid])
        return True

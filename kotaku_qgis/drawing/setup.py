"""What five toolbars of QGIS would have to be told before drawing: snapping, topology, overlaps, tracing."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSnappingConfig
from qgis.gui import QgsMapCanvasTracer
from qgis.PyQt.QtCore import QTimer

from kotaku_qgis.compat import AVOID_LAYERS, PIXELS, SNAP_ADVANCED, SNAP_SEGMENT, SNAP_VERTEX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsProject, QgsVectorLayer

SNAP_PIXELS = 14.0
"""How near the cursor must come to a corner or an edge; generous, for laptops with a touchpad."""

SNAPS_TO: dict[str, tuple[str, ...]] = {
    "rt": ("rt", "wilayah", "jejak"),
    "kawasan": ("kawasan", "rt", "wilayah"),
    "jalan": ("jalan", "jejak"),
    "drainase": ("drainase", "jalan", "jejak"),
    "bangunan": ("bangunan",),
    "titik": ("titik", "bangunan"),
}
"""The layers to which the drawing of each table snaps."""

NO_OVERLAP = frozenset({"rt", "kawasan"})
"""Tables whose polygons must not lie over their neighbours."""


class DrawingSetup:
    """Prepares a project for drawing and puts back what the user had when the drawing is over."""

    def __init__(self, project: QgsProject, canvas: Any) -> None:
        self._project = project
        self._canvas = canvas
        self._kept: tuple[Any, ...] | None = None
        self._needed: tuple[Any, ...] | None = None
        """What drawing needs, while the project is being written without it."""
        self._traced: bool | None = None
        """Whether the user had tracing on, while it is ours to switch."""
        project.writeProject.connect(self._written)
        project.projectSaved.connect(self._saved)

    def close(self) -> None:
        """Put back what the user had and stop listening."""
        self.restore()
        self._project.writeProject.disconnect(self._written)
        self._project.projectSaved.disconnect(self._saved)

    @property
    def is_prepared(self) -> bool:
        """Whether the project is set up for drawing now."""
        return self._kept is not None

    def prepare(self, table: str, layers: dict[str, QgsVectorLayer]) -> None:
        """Set up snapping, topological editing, no overlap and tracing for drawing *table*.

        Parameters
        ----------
        layers
            The workspace's layers by table.
        """
        project = self._project
        if self._kept is None:
            self._kept = (
                project.snappingConfig(),
                project.topologicalEditing(),
                project.avoidIntersectionsMode(),
                project.avoidIntersectionsLayers(),
            )
        dirty = project.isDirty()
        config = QgsSnappingConfig(project)
        config.setEnabled(True)
        config.setMode(SNAP_ADVANCED)
        config.setIntersectionSnapping(True)
        wanted = {layers[name].id() for name in SNAPS_TO.get(table, (table,)) if name in layers}
        for layer in config.individualLayerSettings():
            settings = QgsSnappingConfig.IndividualLayerSettings(
                layer.id() in wanted, snap_types(), SNAP_PIXELS, PIXELS
            )
            config.setIndividualLayerSettings(layer, settings)
        self._set(config, True, AVOID_LAYERS, [layers[name] for name in NO_OVERLAP if name in layers])
        project.setDirty(dirty)  # what is set for a while is no change of the project's
        self._trace(on=table not in {"titik", "bangunan"})

    def restore(self) -> None:
        """Put back what the user had; a project without other changes stays without."""
        if self._kept is None:
            return
        kept, self._kept = self._kept, None
        dirty = self._project.isDirty()
        self._set(*kept)
        self._trace_as_before()
        self._project.setDirty(dirty)

    def _set(self, snapping: Any, topological: bool, mode: Any, avoided: list[QgsVectorLayer]) -> None:
        project = self._project
        present = set(project.mapLayers().values())
        project.setSnappingConfig(snapping)
        project.setTopologicalEditing(topological)
        project.setAvoidIntersectionsMode(mode)
        project.setAvoidIntersectionsLayers([layer for layer in avoided if layer in present])

    def _written(self, document: Any) -> None:
        """Let a project saved while one draws hold what the user had, not what drawing needs."""
        if self._kept is None:
            return
        project = self._project
        self._needed = (
            project.snappingConfig(),
            project.topologicalEditing(),
            project.avoidIntersectionsMode(),
            project.avoidIntersectionsLayers(),
        )
        root = document.documentElement()
        ours = root.firstChildElement("snapping-settings")
        if not ours.isNull():
            root.removeChild(ours)
        self._kept[0].writeProject(document)
        # the others are entries of the project, written after this
        self._set(*self._kept)
        QTimer.singleShot(0, self._written_or_not)

    def _saved(self) -> None:
        if self._needed is not None:
            self._written_or_not()
            self._project.setDirty(False)

    def _written_or_not(self) -> None:
        """Set up again what drawing needs, also when the project could not be written."""
        needed, self._needed = self._needed, None
        if needed is not None and self._kept is not None:
            self._set(*needed)

    def forget(self) -> None:
        """Keep nothing of a project that is being closed."""
        self._kept = self._needed = None
        self._trace_as_before()

    @contextlib.contextmanager
    def untraced(self) -> Iterator[None]:
        """Let corners be joined by straight lines within the block."""
        action = self._tracing()
        before = action is not None and action.isChecked()
        if before:
            action.setChecked(False)
        try:
            yield
        finally:
            if before:
                action.setChecked(True)

    def _tracing(self) -> Any:
        tracer = QgsMapCanvasTracer.tracerForCanvas(self._canvas)
        return tracer.actionEnableTracing() if tracer is not None else None

    def _trace(self, *, on: bool) -> None:
        """Switch QGIS's tracing: between two clicks on an edge the edge itself is followed."""
        action = self._tracing()
        if action is None:
            return
        if self._traced is None:
            self._traced = action.isChecked()
        action.setChecked(on)

    def _trace_as_before(self) -> None:
        before, self._traced = self._traced, None
        action = self._tracing()
        if before is not None and action is not None:
            action.setChecked(before)


def snap_types() -> Any:
    """Return vertex and segment as one set of flags, whichever way this QGIS builds it."""
    try:
        return SNAP_VERTEX | SNAP_SEGMENT
    except TypeError:
        return QgsSnappingConfig.SnappingTypes(int(SNAP_VERTEX) | int(SNAP_SEGMENT))

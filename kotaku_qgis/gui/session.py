"""Which workspace is open: one place that windows ask and listen to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

SCOPE = "kotaku"
RECENT = "kotaku/recent"
KEPT = 8


class Session(QObject):
    """The open workspace's path, taken from the project in QGIS; it outlives no project.

    ``changed`` is emitted when another workspace is open, or when the data of this one changed.
    """

    changed = pyqtSignal()

    def __init__(self, iface: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._iface = iface
        # not QgsProject.readProject: relations are read after it, and a project saved then would lose them
        iface.projectRead.connect(self.follow_project)
        QgsProject.instance().cleared.connect(self.follow_project)
        self.follow_project()

    def close(self) -> None:
        """Stop listening; called when the plugin unloads."""
        self._iface.projectRead.disconnect(self.follow_project)
        QgsProject.instance().cleared.disconnect(self.follow_project)

    @property
    def path(self) -> Path | None:
        """The workspace's GeoPackage, or None when the project in QGIS is not a workspace's."""
        return self._path

    @property
    def is_open(self) -> bool:
        """Whether there is a workspace to work on."""
        return self._path is not None

    def follow_project(self, *_: object) -> None:
        """Take the workspace named by the project in QGIS."""
        project = QgsProject.instance()
        path = None
        if project.readEntry(SCOPE, "workspace", "")[0]:
            from kotaku_qgis.workspace.project import workspace_of

            path = workspace_of(project)
        self._path = path.resolve() if path else None
        if self._path:
            remember_recent(self._path)
            for layer in self.layers():
                # counted now: QGIS 3.22 cannot count the others while one layer of the file is edited
                layer.featureCount()
            self._name_rt()
        self.changed.emit()

    def layers(self) -> list[QgsVectorLayer]:
        """Return the layers of QGIS that show this workspace."""
        if self._path is None:
            return []
        return [
            layer
            for layer in QgsProject.instance().mapLayers().values()
            # the project may have been opened by another way to the same file: a link, a mapped drive
            if isinstance(layer, QgsVectorLayer) and _file(layer.source()) == self._path
        ]

    def edited_layers(self) -> list[str]:
        """Return the names of layers of this workspace with edits not yet saved."""
        return [layer.name() for layer in self.layers() if layer.isModified()]

    def extent(self, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        """Return the extent of the workspace's polygons in *crs*, None when there are none."""
        found = QgsRectangle()
        for layer in self.layers():
            if layer.isSpatial() and layer.featureCount() > 0 and not layer.extent().isEmpty():
                transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
                found.combineExtentWith(transform.transformBoundingBox(layer.extent()))
        return None if found.isEmpty() else found

    @property
    def year(self) -> int | None:
        """The year whose scores the map shows."""
        text = QgsProject.instance().readEntry(SCOPE, "year", "")[0]
        return int(text) if text.isdigit() else None

    def choose_year(self, year: int | None) -> None:
        """Show the scores of *year* on the map; a project without other changes is saved with it."""
        from kotaku_qgis.workspace.project import show_year

        project = QgsProject.instance()
        if self._path is None or year == self.year:
            return
        clean = not project.isDirty()
        show_year(project, year)
        if clean and project.fileName():
            self.save_project()

    def save_project(self) -> None:
        """Save the project as QGIS does: behind its back, it would warn at the user's own next save."""
        self._iface.actionSaveProject().trigger()

    def data_changed(self) -> None:
        """Reload what QGIS shows of the workspace and tell the windows."""
        for layer in self.layers():
            layer.dataProvider().reloadData()
            layer.updateExtents()
            layer.triggerRepaint()
        self._name_rt()
        self.changed.emit()

    @staticmethod
    def _name_rt() -> None:
        from kotaku_qgis.workspace.project import name_rt

        name_rt(QgsProject.instance())


def _file(source: str) -> Path:
    return Path(source.partition("|")[0]).resolve()


def remember_recent(path: Path) -> None:
    """Put *path* first in the list of recent workspaces."""
    known = [str(path), *(str(other) for other in recent() if other != path)]
    QgsSettings().setValue(RECENT, known[:KEPT])


def recent() -> list[Path]:
    """Return the workspaces opened last that are still there, latest first."""
    stored = QgsSettings().value(RECENT, []) or []
    names = [stored] if isinstance(stored, str) else list(stored)
    return [path for path in (Path(name) for name in names) if path.is_file()]

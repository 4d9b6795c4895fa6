"""Every photo of the open workspace gets its small picture, by whatever way it came; beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsFeatureRequest
from qgis.PyQt.QtCore import QTimer

from kotaku_qgis.drawing.field import photos
from kotaku_qgis.gui.tasks import Tasks
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from pathlib import Path

    from qgis.core import QgsVectorLayer

    from kotaku_qgis.gui.commands import Commands


LOOKS_AGAIN = 31_000
"""Milliseconds after which QGIS's store of pictures looks whether a file has changed, and one second."""


class SmallPictures:
    """Looks at the photos of a workspace when it is opened, and at new ones when they are saved.

    The map shows a photo by its small picture alone: whether a file is there must not be asked while a map
    is drawn.
    """

    def __init__(self, commands: Commands) -> None:
        self._commands = commands
        # its own: work nobody waits for must not grey the toolbar
        self.tasks = Tasks()
        self._path: Path | None = None
        self._layer: QgsVectorLayer | None = None
        self._seen: set[str] = set()
        # QGIS draws a question mark where no picture was, and looks again only after half a minute
        self._again = QTimer()
        self._again.setSingleShot(True)
        self._again.setInterval(LOOKS_AGAIN)
        self._again.timeout.connect(self._repaint)
        commands.session.changed.connect(self.follow)
        self.follow()

    def close(self) -> None:
        """Stop; called when the plugin unloads."""
        self._commands.session.changed.disconnect(self.follow)
        self._again.stop()
        self._listen(None)
        self.tasks.cancel_all()

    def follow(self) -> None:
        """Look at the photos that were not looked at yet."""
        path = self._commands.session.path
        layer = self._commands.editing.layers().get("foto") if path is not None else None
        if layer is not self._layer or path != self._path:
            self.tasks.cancel_all()
            self._path, self._seen = path, set()
            self._listen(layer)
        if path is None or layer is None or self.tasks.busy:
            return
        names = sorted(_names(layer) - self._seen)
        self._seen.update(names)
        if not names:
            return
        folder = path.parent

        def work(feedback: Any) -> Any:
            return photos.make_missing(names, folder, feedback)

        # QGIS shows what went wrong in its log; a photo without a small picture stops nobody
        self.tasks.start(tr("Small pictures of photos"), work, self._made, _log)

    def _listen(self, layer: QgsVectorLayer | None) -> None:
        if self._layer is not None:
            self._layer.afterCommitChanges.disconnect(self.follow)
            self._layer.willBeDeleted.disconnect(self._gone)
        self._layer = layer
        if layer is not None:
            layer.afterCommitChanges.connect(self.follow)
            layer.willBeDeleted.connect(self._gone)

    def _gone(self) -> None:
        self._layer = None

    def _made(self, made: list[Path]) -> None:
        if made:
            self._repaint()
            self._again.start()
        # what was saved in the meantime
        self.follow()

    def _repaint(self) -> None:
        if self._layer is not None:
            self._layer.triggerRepaint()


def _names(layer: QgsVectorLayer) -> set[str]:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["berkas"], layer.fields())
    return {name for feature in layer.getFeatures(request) if isinstance(name := feature["berkas"], str)}


def _log(error: Exception) -> None:
    QgsApplication.messageLog().logMessage(str(error), "KOTAKU")

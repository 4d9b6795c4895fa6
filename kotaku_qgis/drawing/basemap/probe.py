"""Whether a server answers: asked beside the window, with a short patience; no network is a normal state."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

PATIENCE = 5000
"""Milliseconds."""
REFUSED = 400


class Probe(QObject):
    """Asks for one address; ``answered`` is emitted once: whether it is reachable, and why not."""

    answered = pyqtSignal(bool, str)

    def __init__(self, address: str, parent: QObject | None = None, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_up)
        self._late = False
        # a reply of QGIS's manager, so that its proxy and certificates count
        self._reply: Any = QgsNetworkAccessManager.instance().get(QNetworkRequest(QUrl(address)))
        self._reply.finished.connect(self._finished)
        self._timer.start(patience)

    def stop(self) -> None:
        """Ask no longer and answer nothing."""
        reply, self._reply = self._reply, None
        self._timer.stop()
        if reply is not None:
            reply.finished.disconnect(self._finished)
            reply.abort()
            reply.deleteLater()

    def _give_up(self) -> None:
        self._late = True
        self._reply.abort()  # finishes at once

    def _finished(self) -> None:
        reply, self._reply = self._reply, None
        self._timer.stop()
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        good = reply.error() == QNetworkReply.NetworkError.NoError and (status is None or status < REFUSED)
        reason = "timeout" if self._late else f"HTTP {status}" if status else reply.errorString()
        reply.deleteLater()
        self.answered.emit(good, "" if good else reason)

"""Opening what was written, and the guide, with the user's own programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from kotaku_qgis.i18n import language
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from pathlib import Path


def open_file(path: Path | str) -> None:
    """Open a file or a folder as a double click does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_guide(anchor: str = "") -> None:
    """Open the guide in the browser, at the part *anchor*; its files are part of the plugin."""
    url = QUrl.fromLocalFile(str(resource("help", f"{language()}.html")))
    if anchor:
        url.setFragment(anchor)
    QDesktopServices.openUrl(url)

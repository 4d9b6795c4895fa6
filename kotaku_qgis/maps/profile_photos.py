"""Photos for a sheet: upright as the camera was held, and no larger than print needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImageReader

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.maps.profile_data import Photo

PIXELS = 700
"""Longest side: 300 dots per inch on 5 cm of paper."""
QUALITY = 82


class Upright:
    """Makes small upright copies in a folder, each once; remembers which files are no pictures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.unreadable: list[Path] = []
        self._known: dict[Path, Path | None] = {}

    def of(self, photo: Photo) -> Path | None:
        """Return the copy of a photo, None when the file cannot be read as a picture."""
        if photo.path not in self._known:
            self._known[photo.path] = self._copy(photo.path)
            if self._known[photo.path] is None:
                self.unreadable.append(photo.path)
        return self._known[photo.path]

    def _copy(self, path: Path) -> Path | None:
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        reader.setDecideFormatFromContent(True)
        size = reader.size()
        if size.isValid() and max(size.width(), size.height()) > PIXELS:
            # a JPEG is read at this size at once, not first in full
            reader.setScaledSize(size.scaled(QSize(PIXELS, PIXELS), Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        if image.isNull():
            return None
        self.folder.mkdir(parents=True, exist_ok=True)
        made = self.folder / f"foto-{len(self._known):04d}.jpg"
        return made if image.save(str(made), "JPG", QUALITY) else None

"""What windows remember: size, last folder, last choice; and that they go when closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QDialog, QWidget

ROOT = "kotaku"


def recall(key: str, default: Any = "") -> Any:
    """Return the last value of *key*."""
    return QgsSettings().value(f"{ROOT}/{key}", default)


def remember(key: str, value: Any) -> None:
    """Keep *value* of *key* for the next time."""
    QgsSettings().setValue(f"{ROOT}/{key}", value)


def last_folder() -> str:
    """Return the folder used last, or the user's own."""
    folder = recall("folder")
    return folder if folder and Path(folder).is_dir() else str(Path.home())


def remember_folder(path: Path | str) -> None:
    """Keep the folder of *path*."""
    path = Path(path)
    remember("folder", str(path if path.is_dir() else path.parent))


def restore_size(dialog: QDialog, name: str, width: int, height: int) -> None:
    """Give *dialog* its last size, or *width* × *height*, within the screen; keep it when it closes."""
    screen = QApplication.primaryScreen().availableGeometry()
    stored = recall(f"size/{name}", None)
    if stored:
        width, height = int(stored[0]), int(stored[1])
    dialog.resize(min(width, screen.width() - 40), min(height, screen.height() - 60))

    def keep() -> None:
        remember(f"size/{name}", [dialog.width(), dialog.height()])

    dialog.finished.connect(keep)


def forget_on_close(widget: QWidget) -> None:
    """Let Qt free *widget* when its window closes."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

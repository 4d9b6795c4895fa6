"""The column matchings of this office, kept in the user's profile, one file each."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.names import fold
from kotaku_qgis.core.saved_matching import SUFFIX, SavedMatching, read_matching


def folder() -> Path:
    """Return where the matchings of this profile are."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "kotaku" / "matchings"


def saved() -> list[SavedMatching]:
    """Return the matchings that can be read, by name."""
    found = [_read(path) for path in sorted(folder().glob(f"*{SUFFIX}"))]
    return sorted((one for one in found if one is not None), key=lambda one: one.name.casefold())


def _read(path: Path) -> SavedMatching | None:
    try:
        return read_matching(path)
    except KotakuError as error:
        QgsApplication.messageLog().logMessage(f"{path}: {error}", "KOTAKU")
        return None


def keep(matching: SavedMatching, path: Path | None = None) -> Path:
    """Write *matching* to *path*, by default into the profile under its name, whole or not at all."""
    path = path or folder() / f"{fold(matching.name) or 'matching'}{SUFFIX}"
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(matching.to_json(), encoding="utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def forget(name: str) -> None:
    """Remove the matching called *name* from the profile."""
    (folder() / f"{fold(name) or 'matching'}{SUFFIX}").unlink(missing_ok=True)

"""Pages that are finished and wait beside the output until the album is whole.

A page's file stands whole before its record is written: what has a record can be used after a power cut.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.maps.pdf_join import Frame

if TYPE_CHECKING:
    from pathlib import Path

STATE = "album.json"


@dataclass(frozen=True)
class KeptPage:
    """One page: its files below the folder with their sizes, where in which PDF it stands, what it shows.

    *sheet* are the plain values of a :class:`~kotaku_qgis.maps.sheet.Sheet`, None for a page of contents.
    """

    files: dict[str, int]
    pdf: str = ""
    place: int = 0
    sheet: dict[str, Any] | None = None
    frame: Frame | None = None


class KeptPages:
    """The folder *folder*, for pages of the one album that *fingerprint* stands for."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self.folder = folder
        self._print = fingerprint

    @property
    def begun(self) -> str:
        """Day on which this album was begun, as ``2026-11-24``; empty when it was not."""
        try:
            known = json.loads((self.folder / STATE).read_text(encoding="utf-8"))
            return str(known["date"]) if known["print"] == self._print else ""
        except (OSError, ValueError, KeyError):
            return ""

    def open(self, date: str) -> None:
        """Make the folder unless this album was begun in it; what another one left there goes."""
        if not self.begun:
            self.clear()
            self.folder.mkdir()
            _replace_text(self.folder / STATE, json.dumps({"print": self._print, "date": date}))

    def keep(self, page: int, kept: KeptPage) -> None:
        """Record a page whose files are whole."""
        _replace_text(self._record(page), json.dumps(asdict(kept)))

    def page(self, page: int) -> KeptPage | None:
        """Return a page made before; None when it is not there or not whole."""
        try:
            known = json.loads(self._record(page).read_text(encoding="utf-8"))
            if any((self.folder / name).stat().st_size != size for name, size in known["files"].items()):
                return None
        except (OSError, ValueError, KeyError):
            return None
        frame = known["frame"]
        if frame:
            frame["corners"] = tuple(tuple(corner) for corner in frame["corners"])
            known["frame"] = Frame(**{**frame, "box": tuple(frame["box"])})
        return KeptPage(**known)

    def count(self) -> int:
        """Return how many pages of this album wait."""
        return sum(1 for _ in self.folder.glob("[0-9]*.json")) if self.begun else 0

    def tidy(self) -> None:
        """Take the folder away again when not a single page waits in it."""
        if not any(self.folder.glob("[0-9]*.json")):
            self.clear()

    def clear(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _record(self, page: int) -> Path:
        return self.folder / f"{page:04d}.json"


def _replace_text(path: Path, text: str) -> None:
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)

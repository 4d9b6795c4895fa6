"""What an album shall be, as plain values that a window hands to a child process and a resume knows."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.maps import template as templates
from kotaku_qgis.maps.themes import DEFAULT
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Iterable

PDF, SHEETS, LAYERED, PNG, JPG, TIF, SVG = "pdf", "pdf-sheets", "geopdf", "png", "jpg", "tif", "svg"
FORMATS = (PDF, SHEETS, LAYERED, PNG, JPG, TIF, SVG)
CITY = "kota"
ALL_AREAS = (CITY, "kelurahan:*")


@dataclass(frozen=True)
class Imagery:
    """A raster layer: data provider, source, its name on the sheets."""

    provider: str
    source: str
    name: str


@dataclass(frozen=True)
class Job:
    """An album.

    Parameters
    ----------
    workspace, output
        The scored GeoPackage; the PDF to write. Other formats go into folders beside it.
    areas
        ``kota``, ``kelurahan:<id>``, ``kawasan:<id>``, ``rw:<kelurahan id>/002``; ``kelurahan:*`` is all.
    themes
        Ids of themes, or ``*`` for all that have data.
    scale
        Denominator for every sheet; None for the largest round one that fits each.
    grid
        ``utm``, ``dms`` or ``both``.
    date
        ``2026-11-24``, printed on the sheets; empty for the day the album is begun.
    """

    workspace: str
    output: str
    year: int
    lang: str = "id"
    areas: tuple[str, ...] = ALL_AREAS
    themes: tuple[str, ...] = (DEFAULT,)
    template: str = templates.DEFAULT
    scale: int | None = None
    grid: str = "utm"
    formats: tuple[str, ...] = (PDF,)
    contents: bool = False
    imagery: tuple[Imagery, ...] = field(default=())
    date: str = ""

    def __post_init__(self) -> None:
        unknown = [one for one in self.formats if one not in FORMATS]
        if unknown or not self.formats:
            raise KotakuError(
                N_("The format {name} is not known; it can be {known}."),
                name=", ".join(unknown) or "–",
                known=", ".join(FORMATS),
            )

    def to_json(self) -> str:
        """Return the job as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Job:
        """Return the job that :meth:`to_json` wrote."""
        values: dict[str, Any] = json.loads(text)
        known = {one.name for one in fields(cls)}
        made = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
            if name in known
        }
        made["imagery"] = tuple(Imagery(**one) for one in made.get("imagery", ()))
        return cls(**made)

    @property
    def folder(self) -> Path:
        """Where finished pages wait until the album is whole, beside the output."""
        path = Path(self.output)
        return path.with_name(f".{path.stem}-halaman")

    def fingerprint(self, data: str, files: Iterable[Path]) -> str:
        """Return what must be equal for pages made before to be used again: wishes, data, and files.

        Neither the file to write nor the day it is begun counts; *data* is the digest of what is shown,
        *files* are template, logos, and styles. Of imagery, which may be large, time and size stand for it.
        """
        known = asdict(self)
        known.pop("output")
        known["data"] = data
        known["files"] = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
        known["pictures"] = [_state(Path(one.source)) for one in self.imagery]
        return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


def _state(path: Path) -> tuple[int, int]:
    """Return time and size of a file; nothing for what is no file, such as an online map."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return 0, 0
    return found.st_mtime_ns, found.st_size


def already_there(job: Job) -> list[Path]:
    """Return the file and the folders that the album would write into and that exist."""
    path = Path(job.output)
    folders = [path.with_name(f"{path.stem}-{kind}") for kind in job.formats if kind != PDF]
    files = [path] if PDF in job.formats else []
    return [one for one in (*files, *folders) if one.exists()]


def check_target(job: Job) -> None:
    """Raise unless the album can be written where it is wanted; told before the work."""
    path = Path(job.output)
    if not path.parent.is_dir():
        raise KotakuError(N_("There is no such folder."), place=Place(file=str(path.parent)))
    if PDF in job.formats and path.is_dir():
        raise not_written(path, "a folder has this name")

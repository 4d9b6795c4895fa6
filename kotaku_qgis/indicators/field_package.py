"""Packages for the field: a folder (and ZIP) with a kelurahan's data, project, photos and base map.

Three steps, since projects belong to the main thread: :func:`begin` and :func:`finish` may run in a task.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.indicators.field_cut import Wanted, cut
from kotaku_qgis.indicators.manifest import FILE
from kotaku_qgis.workspace import backup
from kotaku_qgis.workspace.assess import CancelledError
from kotaku_qgis.workspace.connection import explained
from kotaku_qgis.workspace.safety import check_space
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.indicators.manifest import Manifest

BASEMAPS, SMALL = "petadasar", "kecil"
"""Folders within a package: the base map, and small pictures within the photos' own."""
_LONGEST = 80
_STORED = frozenset({".jpg", ".jpeg", ".mbtiles", ".png"})
"""Packed already: squeezing them again takes time and saves nothing."""


@dataclass
class Draft:
    """A package that is being made in a folder of its own, *part*, and not yet under its name."""

    part: Path
    target: Path
    gpkg: Path
    manifest: Manifest
    basemap: Path | None = None
    problems: list[Problem] = field(default_factory=list)
    photos: int = 0

    def drop(self) -> None:
        """Remove what was made so far."""
        shutil.rmtree(self.part, ignore_errors=True)


@dataclass(frozen=True)
class Made:
    """A finished package; *archive* is its ZIP, or None."""

    folder: Path
    archive: Path | None
    manifest: Manifest
    problems: tuple[Problem, ...]
    photos: int

    @property
    def counts(self) -> dict[str, int]:
        """Return ``rt``, ``records`` (baseline) and ``photos``."""
        handed = self.manifest.records
        return {"rt": len(handed["rt"]), "records": len(handed["baseline"]), "photos": self.photos}


def begin(
    path: Path, output: Path, wanted: Wanted, basemap: Path | None = None, feedback: Any = None
) -> Draft:
    """Cut the data out of the workspace *path* and bring photos and base map into a folder below *output*.

    Raises
    ------
    KotakuError
        Nothing to hand out, a folder or disk that cannot be written to, or an unusable base map.
    CancelledError
        *feedback* was cancelled. In every case nothing is left behind.
    """
    if basemap is not None:
        _check_basemap(basemap)
    with explained(output):
        output.mkdir(parents=True, exist_ok=True)
    with open_workspace(path, readonly=True) as workspace:
        with explained(path):
            size = path.stat().st_size + (basemap.stat().st_size if basemap else 0)
        check_space(output, 2 * size)
        names = [str(row["nama"]) for row in workspace.rows("wilayah", wilayah_id=list(wanted.kelurahan))]
        name = safe_name(f"{'_'.join(sorted(names))}_{wanted.year}_{backup.stamp()}")
        target = output / name
        part = output / f".kotaku-{name}"
        with explained(output):
            part.mkdir()
        try:
            gpkg = part / f"{name}.gpkg"
            draft = Draft(part, target, gpkg, cut(workspace, gpkg, wanted))
            _go_on(feedback, 40)
            _bring_photos(draft, path.parent, feedback)
            if basemap is not None:
                draft.basemap = part / BASEMAPS / basemap.name
                with explained(draft.basemap):
                    draft.basemap.parent.mkdir()
                    shutil.copyfile(basemap, draft.basemap)
            with explained(part):
                (part / FILE).write_text(draft.manifest.public(), encoding="utf-8")
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return draft


def safe_name(text: str) -> str:
    """Return *text* as a file name that every system, tablets included, takes."""
    name = re.sub(r"[^\w\-]+", "_", text, flags=re.UNICODE).strip("_.")
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 22]}{name[-22:]}"


def _check_basemap(path: Path) -> None:
    place = Place(file=str(path))
    if not path.is_file():
        raise KotakuError(N_("The base map does not exist."), place=place)
    if path.suffix.lower() != ".mbtiles":
        raise KotakuError(
            N_("A tablet without a network needs the base map as MBTiles."),
            place=place,
            remedy=N_("Make one with “Base maps” › “Work offline”, or choose another file."),
        )


def _go_on(feedback: Any, percent: float) -> None:
    if feedback is not None:
        if feedback.isCanceled():
            raise CancelledError(N_("The work was cancelled; nothing was changed."))
        feedback.setProgress(percent)


def inside(name: str) -> bool:
    """Return whether a photo's name stays within its folder, on every system."""
    path = PurePosixPath(name.replace("\\", "/"))
    return bool(name) and not path.is_absolute() and ".." not in path.parts and ":" not in name


def _bring_photos(draft: Draft, folder: Path, feedback: Any) -> None:
    names = sorted(
        {str(row["berkas"]) for row in draft.manifest.records["foto"].values() if row.get("berkas")}
    )
    lost = []
    for number, name in enumerate(names):
        _go_on(feedback, 40 + 40 * number / len(names))
        source = folder / name
        if not inside(name) or not source.is_file():
            lost.append(name)
            continue
        small = source.parent / SMALL / source.name
        for one in (source, small):
            if one.is_file():
                target = draft.part / one.relative_to(folder)
                with explained(target):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(one, target)
        draft.photos += 1
    if lost:
        text = N_("{count} photos are not beside the workspace and do not go along: {names}.")
        values = {"count": len(lost), "names": ", ".join(lost[:5]) + (" …" if lost[5:] else "")}
        remedy = N_("Put the files back into the folder “foto” and make the package again if they matter.")
        draft.problems.append(
            Problem("package-photo", Level.WARNING, text, values, Place(file=folder.name), remedy)
        )


def finish(draft: Draft, *, zipped: bool, feedback: Any = None) -> Made:
    """Give the package its name, with a ZIP beside it when *zipped*; on failure nothing is left."""
    archive = draft.target.with_name(f"{draft.target.name}.zip") if zipped else None
    part = draft.part.with_suffix(".zip")
    try:
        with explained(draft.target):
            if archive is not None:
                _pack(draft, part, feedback)
            draft.part.replace(draft.target)
            if archive is not None:
                part.replace(archive)
    except BaseException:
        draft.drop()
        raise
    finally:
        part.unlink(missing_ok=True)
    return Made(draft.target, archive, draft.manifest, tuple(draft.problems), draft.photos)


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _pack(draft: Draft, part: Path, feedback: Any) -> None:
    files = list(_files(draft.part))
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, path in enumerate(files):
            _go_on(feedback, 100 * number / len(files))
            name = f"{draft.target.name}/{path.relative_to(draft.part).as_posix()}"
            stored = path.suffix.lower() in _STORED
            archive.write(path, name, zipfile.ZIP_STORED if stored else None)

"""A package that came back: folder, ZIP or GeoPackage, looked through before anything of it is believed."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.indicators.field_package import inside
from kotaku_qgis.indicators.manifest import KEY, Manifest, check_origin
from kotaku_qgis.workspace.connection import close, connect, explained
from kotaku_qgis.workspace.safety import DamagedError, check_whole
from kotaku_qgis.workspace.store import VERSION_KEY, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kotaku_qgis.workspace.store import Workspace

_DATA = frozenset({".gpkg", ".gpkg-wal", ".gpkg-shm"})
_PHOTOS = frozenset({".jpg", ".jpeg"})
MOST_BYTES = 4_000_000_000
MOST_FILES = 20_000
_SMALL, _MOST_RATIO = 50_000_000, 400
_META = "SELECT nilai FROM meta WHERE kunci = ?"


@dataclass(frozen=True)
class Returned:
    """An open package: its data (reading only), its manifest, and the *folder* its photos lie in."""

    path: Path
    folder: Path
    data: Workspace
    manifest: Manifest


@contextlib.contextmanager
def open_package(path: Path, workspace: Workspace) -> Iterator[Returned]:
    """Open what came back from the field for the block.

    Raises
    ------
    KotakuError
        It is no package, damaged, made from another workspace or of another schema version.
    """
    with tempfile.TemporaryDirectory(prefix="kotaku-") as temporary:
        gpkg = _find(path, Path(temporary))
        meta = _look(gpkg, path)
        manifest = Manifest.from_meta(meta, Place(file=path.name))
        check_origin(manifest, meta.get(VERSION_KEY, "0"), workspace, path)
        with open_workspace(gpkg, readonly=True) as data:
            yield Returned(path, gpkg.parent, data, manifest)


def _find(path: Path, temporary: Path) -> Path:
    """Return the package's GeoPackage; of a ZIP, the one unpacked into *temporary*."""
    place = Place(file=path.name)
    if path.is_file() and path.suffix.lower() == ".gpkg":
        return path
    if path.is_file() and path.suffix.lower() == ".zip":
        _unpack(path, temporary)
        found = sorted(temporary.rglob("*.gpkg"))
    elif path.is_dir():
        found = sorted(one for one in path.glob("*.gpkg") if _is_package(one))
    else:
        raise KotakuError(
            N_("This is no field package."),
            place=place,
            remedy=N_("Choose the folder or ZIP that came back from the tablet."),
        )
    if len(found) != 1:
        raise KotakuError(
            N_("There should be one package here; there are {count}."),
            place=place,
            remedy=N_("Choose the folder or ZIP that came back from the tablet."),
            count=len(found),
        )
    return found[0]


def _is_package(path: Path) -> bool:
    """Return whether a GeoPackage of a folder may be the package; a damaged one is told of later."""
    try:
        connection = connect(path, readonly=True)
    except KotakuError:
        return True
    try:
        return connection.execute(_META, (KEY,)).fetchone() is not None
    except sqlite3.OperationalError:
        return False
    except sqlite3.DatabaseError:
        return True
    finally:
        close(connection)


def _look(gpkg: Path, path: Path) -> dict[str, str]:
    """Return the settings in a package that is whole."""
    place = Place(file=path.name)
    connection = connect(gpkg, readonly=True)
    try:
        check_whole(connection, gpkg)
        with explained(gpkg):
            found = connection.execute("SELECT kunci, nilai FROM meta").fetchall()
    except DamagedError as error:
        raise _damaged(place, str(error.values.get("detail", ""))) from error
    finally:
        close(connection)
    return {str(key): str(value) for key, value in found}


def _damaged(place: Place, detail: str) -> KotakuError:
    return KotakuError(
        N_("The package is damaged and cannot be read ({detail})."),
        place=place,
        remedy=N_("Copy it from the tablet once more, with QField closed."),
        detail=detail,
    )


def _unpack(path: Path, folder: Path) -> None:
    """Unpack the data and photos of a ZIP into *folder*; nothing can reach out of it or flood the disk."""
    place = Place(file=path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = [part for part in archive.infolist() if not part.is_dir()]
            unpacked = sum(part.file_size for part in parts)
            packed = sum(part.compress_size for part in parts) or 1
            flood = unpacked > _SMALL and unpacked / packed > _MOST_RATIO
            if unpacked > MOST_BYTES or len(parts) > MOST_FILES or flood:
                raise KotakuError(
                    N_("The ZIP unpacks to {megabytes} MB; so large a package is not read."),
                    place=place,
                    remedy=N_("Unpack it yourself and choose the folder."),
                    megabytes=round(unpacked / 1e6),
                )
            for part in parts:
                kind = Path(part.filename).suffix.lower()
                if not inside(part.filename) or kind not in _DATA | _PHOTOS:
                    continue
                target = folder / part.filename
                with explained(folder):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    with archive.open(part) as source, target.open("xb") as stream:
                        shutil.copyfileobj(source, stream, 1 << 20)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise _damaged(place, str(error).rstrip(".")) from error

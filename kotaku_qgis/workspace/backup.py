"""Backups beside the workspace, in ``cadangan/``: made before every import and migration, never replaced."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.workspace.connection import close, connect, explained

if TYPE_CHECKING:
    import sqlite3

FOLDER = "cadangan"
KEEP = 10
"""Ordinary backups kept per workspace; those made before a migration are never removed."""
MIGRATION = "migrasi"

_NAME = re.compile(r"_(?P<time>\d{8}-\d{6})(?:-(?P<number>\d+))?_(?P<label>[a-z]+)\.gpkg\Z")


def stamp() -> str:
    """Return the present local time for a file's name."""
    return dt.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")


def make(path: Path, label: str) -> Path:
    """Copy a workspace, as last committed, into ``cadangan/`` and return the copy's path.

    Parameters
    ----------
    label
        Why, in lower-case letters; part of the name.

    Raises
    ------
    KotakuError
        When the copy cannot be made whole (disk full, folder read-only); no partial copy stays.
    """
    from kotaku_qgis.workspace.safety import check_space

    folder = path.parent / FOLDER
    with explained(folder):
        folder.mkdir(exist_ok=True)
    # its own connection sees no half-done step of the caller
    source = connect(path, readonly=True)
    try:
        with explained(folder):
            pages = source.execute("PRAGMA page_count").fetchone()[0]
            check_space(folder, pages * source.execute("PRAGMA page_size").fetchone()[0])
            target = _free_name(folder, path, label)
            copy_database(source, target)
    finally:
        close(source)
    _prune(path)
    return target


def _free_name(folder: Path, path: Path, label: str) -> Path:
    """Return a name later than that of any backup made in the same second, pruned ones included."""
    time = stamp()
    taken = [match for one in folder.iterdir() if (match := _belongs(path, one)) and match["time"] == time]
    if not taken:
        return folder / f"{path.stem}_{time}_{label}.gpkg"
    number = max(int(match["number"] or 1) for match in taken) + 1
    return folder / f"{path.stem}_{time}-{number}_{label}.gpkg"


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database through SQLite into a temporary file, check it, flush it to disk and rename it."""
    with tempfile.TemporaryDirectory(prefix=".kotaku-", dir=target.parent) as folder:
        part = Path(folder, target.name)
        copy = connect(part, create=True)
        try:
            source.backup(copy)
            # the page copied from a database in WAL mode would carry that mode along
            copy.execute("PRAGMA journal_mode = DELETE")
            found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            close(copy)
        if found != "ok":
            raise KotakuError(
                N_("The backup could not be made whole ({detail})."),
                place=Place(file=str(target)),
                detail=found,
            )
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        os.replace(part, target)  # noqa: PTH105 (atomic by contract)


def backups(path: Path) -> list[Path]:
    """Return the backups of a workspace, newest first."""
    folder = path.parent / FOLDER
    if not folder.is_dir():
        return []
    found = [(match, one) for one in folder.iterdir() if (match := _belongs(path, one))]
    found.sort(key=lambda pair: (pair[0]["time"], int(pair[0]["number"] or 1)), reverse=True)
    return [one for _, one in found]


def _belongs(path: Path, candidate: Path) -> re.Match[str] | None:
    if not candidate.name.startswith(path.stem + "_"):
        return None
    return _NAME.fullmatch(candidate.name[len(path.stem) :])


def _prune(path: Path) -> None:
    ordinary = [one for one in backups(path) if not one.name.endswith(f"_{MIGRATION}.gpkg")]
    for old in ordinary[KEEP:]:
        # a backup that cannot be removed is no reason to stop the work it was made for
        with contextlib.suppress(OSError):
            old.unlink()


def restore(path: Path, copy: Path) -> Path:
    """Put a backup in the workspace's place; what stood there is kept as ``<name>_rusak_<time>.gpkg``.

    The workspace must be closed everywhere. Returns the path of the file that was set aside.

    Raises
    ------
    KotakuError
        When the backup itself is not whole; then nothing has been moved.
    """
    from kotaku_qgis.workspace.safety import check_space, check_whole

    with explained(path):
        check_space(path.parent, copy.stat().st_size)
        aside = _unused(path)
        source = connect(copy, readonly=True)
        try:
            check_whole(source, copy)
            with tempfile.TemporaryDirectory(prefix=".kotaku-", dir=path.parent) as folder:
                fresh = Path(folder, path.name)
                copy_database(source, fresh)
                _exchange(path, aside, fresh)
        finally:
            close(source)
    return aside


def _unused(path: Path) -> Path:
    """Return a name for the damaged file that no other one has."""
    made, number = path.with_name(f"{path.stem}_rusak_{stamp()}.gpkg"), 2
    while made.exists():
        made, number = path.with_name(f"{path.stem}_rusak_{stamp()}-{number}.gpkg"), number + 1
    return made


def _exchange(path: Path, aside: Path, fresh: Path) -> None:
    """Put *fresh* in the place of a database, which is moved aside with its journal files.

    Without these it could not be examined. When one cannot be moved all stay where they were.
    """
    moved: list[tuple[Path, Path]] = []
    try:
        for ending in ("-wal", "-shm", "-journal", ""):
            part, target = path.with_name(path.name + ending), aside.with_name(aside.name + ending)
            if part.exists():
                shutil.move(str(part), str(target))
                moved.append((part, target))
        os.replace(fresh, path)  # noqa: PTH105 (atomic by contract)
    except OSError:
        # a database without its journal has lost what was committed last
        for part, target in reversed(moved):
            shutil.move(str(target), str(part))
        raise

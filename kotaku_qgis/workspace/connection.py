"""Opening and closing the database file, and SQLite's errors put in words a user can act on.

The file is only ever touched through SQLite: a plain ``open`` and ``close`` of it would drop the locks that
QGIS and we hold on it in the same process (POSIX).
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.workspace.blob import bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BUSY_MS = 5000
"""How long to wait for another program that is just writing, in milliseconds."""

_NOTHING_FREE = 128 * 1024
"""Bytes left at which a failed write is put down to the full disk."""

_UNIQUE = re.compile(r"UNIQUE constraint failed: (?P<names>.+)")
_NOT_NULL = re.compile(r"NOT NULL constraint failed: (?P<names>.+)")


def connect(path: Path, *, readonly: bool = False, create: bool = False) -> sqlite3.Connection:
    """Return a connection in autocommit mode with foreign keys on and the functions the spatial index needs.

    Parameters
    ----------
    readonly
        Refuse writes. Where the folder is writable the file is opened for writing nevertheless, since
        closing must be able to merge and remove the write-ahead log another program left.
    create
        Make the file; otherwise it must be there.
    """
    # WAL and rollback journal are separate files in the folder: without them only a plain read is possible
    writable = os.access(path.parent, os.W_OK) and (create or os.access(path, os.W_OK))
    mode = "rwc" if create else "rw" if writable else "ro"
    text = quote(str(path.absolute()).replace(os.sep, "/"))
    uri = f"file:{'' if text.startswith('/') else '/'}{text}?mode={mode}"
    with explained(path):
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_MS / 1000)
        try:
            _prepare(connection)
            if readonly and writable:
                connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.create_function("ST_IsEmpty", 1, lambda blob: bounds(blob) is None, deterministic=True)
    for number, name in enumerate(("ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY")):
        connection.create_function(name, 1, _edge(number), deterministic=True)


def _edge(number: int) -> Callable[[bytes | None], float | None]:
    def edge(blob: bytes | None) -> float | None:
        box = bounds(blob)
        return None if box is None else box[number]

    return edge


def close(connection: sqlite3.Connection) -> None:
    """Close, merging the write-ahead log into the file and removing it unless another program has it open."""
    with contextlib.suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if str(connection.execute("PRAGMA journal_mode").fetchone()[0]).lower() == "wal":
            connection.execute("PRAGMA query_only = OFF")
            connection.execute("PRAGMA busy_timeout = 100")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors inside the block into KotakuErrors that name the file."""
    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except OSError as error:
        raise explain_os(error, path) from error


def explain_os(error: OSError, path: Path) -> KotakuError:
    """Return what a file-system error on *path* means for the user."""
    place = Place(file=str(path))
    if isinstance(error, PermissionError) or error.errno in {13, 30}:
        return KotakuError(
            N_("No permission to write here."),
            place=place,
            remedy=N_("Choose a folder of your own, for example in Documents."),
        )
    if error.errno in {28, 122}:
        return _full(place)
    if isinstance(error, FileNotFoundError):
        return KotakuError(N_("The file or folder does not exist."), place=place)
    return KotakuError(
        N_("The file cannot be used: {detail}"), place=place, detail=error.strerror or str(error)
    )


def not_written(path: Path, reason: str, shown: str | None = None) -> KotakuError:
    """Return the error for an output at *path* that failed; a full disk is named as such.

    *shown* is the name the user knows it by while it is still in a temporary folder.
    """
    place = Place(file=shown or str(path))
    with contextlib.suppress(OSError):
        if shutil.disk_usage(path.parent).free < _NOTHING_FREE:
            return _full(place)
    return KotakuError(
        N_("The file could not be written: {reason}."),
        place=place,
        remedy=N_(
            "Close it in other programs, check the folder's permission and the free space, and try again."
        ),
        reason=reason,
    )


def _full(place: Place) -> KotakuError:
    return KotakuError(
        N_("The disk is full; nothing was changed."), place=place, remedy=N_("Free some space and try again.")
    )


def explain(error: sqlite3.Error, path: Path) -> KotakuError:
    """Return what an SQLite error means for the user."""
    place = Place(file=str(path))
    detail = str(error)
    low = detail.lower()
    if "locked" in low or "busy" in low:
        return KotakuError(
            N_("Another program is writing to the workspace; nothing was changed."),
            place=place,
            remedy=N_("Save or stop editing in other windows and on other machines, then try again."),
        )
    if "disk is full" in low:
        return _full(place)
    if "readonly" in low:
        return KotakuError(
            N_("The workspace can only be read, not written; nothing was changed."),
            place=place,
            remedy=N_("Copy it to a folder of your own, for example in Documents, and open it there."),
        )
    if "unable to open" in low:
        return KotakuError(
            N_("The workspace cannot be opened: the file is missing or may not be read."),
            place=place,
            remedy=N_("Check the folder and its permissions."),
        )
    if "not a database" in low or "malformed" in low:
        return KotakuError(
            N_("The file is damaged or is not a GeoPackage."),
            place=place,
            remedy=N_("Restore the last backup; the damaged file is kept beside it."),
        )
    return _explain_constraint(detail, place)


def _explain_constraint(detail: str, place: Place) -> KotakuError:
    unique, missing = _UNIQUE.match(detail), _NOT_NULL.match(detail)
    if unique:
        return KotakuError(
            N_("This record is already there: {columns} must be unique. Nothing was changed."),
            place=place,
            columns=unique["names"],
        )
    if missing:
        return KotakuError(
            N_("The value {columns} is missing; nothing was changed."), place=place, columns=missing["names"]
        )
    if "FOREIGN KEY" in detail:
        return KotakuError(
            N_("A record refers to one that does not exist, or is still referred to; nothing was changed."),
            place=place,
            remedy=N_("Delete the records that belong to it first."),
        )
    return KotakuError(N_("The database reports: {detail}"), place=place, detail=detail)

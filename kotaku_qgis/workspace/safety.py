"""What could cost a city its data: damaged files, full disks, read-only, network and synced folders."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import sys
from pathlib import Path

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.workspace import backup
from kotaku_qgis.workspace.connection import explain, explained
from kotaku_qgis.workspace.geopackage import APPLICATION_ID

_RESERVE = 20 * 1024 * 1024
"""Bytes that must be free besides what is written: journal, index pages, the system itself."""

_SYNCED = re.compile(
    r"^(onedrive|dropbox|google ?drive|googledrive|my drive|drive saya|icloud ?drive|com~apple~clouddocs"
    r"|nextcloud|owncloud|syncthing|sync|pcloud ?drive|pclouddrive|mega|megasync|box|box sync|yandex\.?disk)"
    r"( ?[-–(].*)?$",
    re.IGNORECASE,
)
_NETWORK_TYPES = (
    "nfs",
    "cifs",
    "smb",
    "smbfs",
    "fuse.sshfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "9p",
    "afpfs",
)
_DRIVE_REMOTE = 4  # Windows' GetDriveType

READ_ONLY_CODES = ("workspace-newer", "workspace-read-only")
"""Codes of the notes that say why a workspace is open for reading only."""


class DamagedError(KotakuError):
    """The workspace is damaged; *backup* is the newest copy that can be restored, or None."""

    backup: Path | None = None


def damaged(path: Path, detail: str) -> DamagedError:
    """Return the error for a file that SQLite finds broken, naming the last backup."""
    last = next(iter(backup.backups(path)), None)
    error = DamagedError(
        N_("The file is damaged or is not a workspace ({detail})."),
        place=Place(file=str(path)),
        remedy=N_("The last backup is {backup}: restore it; the damaged file is kept beside it.")
        if last
        else N_("There is no backup of it in its folder “cadangan”."),
        detail=detail,
        backup=str(last or ""),
    )
    error.backup = last
    return error


def check_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DamagedError for a broken file, and KotakuError for one that is no workspace or is locked."""
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise _foreign(path)
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise damaged(path, str(found))
        if not connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'meta' AND type = 'table'"
        ).fetchone():
            raise _foreign(path)
    except sqlite3.OperationalError as error:
        raise explain(error, path) from error
    except sqlite3.DatabaseError as error:
        raise damaged(path, str(error)) from error


def _foreign(path: Path) -> KotakuError:
    return KotakuError(
        N_("This file is not a Kotaku workspace."),
        place=Place(file=str(path)),
        remedy=N_("Open a workspace made by this plugin, or make a new one and import this file into it."),
    )


def broken_links(connection: sqlite3.Connection, path: Path) -> list[Problem]:
    """Return a finding per table whose records refer to missing ones (another program deleted them)."""
    with explained(path):
        found = connection.execute("PRAGMA foreign_key_check").fetchall()
    tables = sorted({(str(row[0]), str(row[2])) for row in found})
    return [
        Problem(
            "broken-link",
            Level.ERROR,
            N_("{count} records of {table} refer to records of {target} that no longer exist."),
            {
                "count": sum(row[0] == table and row[2] == target for row in found),
                "table": table,
                "target": target,
            },
            Place(file=path.name),
            N_("Restore them from the history or from a backup."),
        )
        for table, target in tables
    ]


def is_writable(path: Path) -> bool:
    """Return whether the file and its folder (for the journal) may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def read_only(path: Path) -> Problem:
    """Return the note that a workspace can only be read where it lies."""
    return Problem(
        "workspace-read-only",
        Level.WARNING,
        N_("The workspace lies in a place where you may not write; it is open for reading only."),
        {},
        Place(file=str(path)),
        N_("Copy it to a folder of your own, for example in Documents, and open it there."),
    )


def check_new(path: Path) -> None:
    """Raise KotakuError unless a new file can be made at *path*."""
    if path.exists():
        raise KotakuError(
            N_("A file of this name exists already; it is not overwritten."),
            place=Place(file=str(path)),
            remedy=N_("Choose another name."),
        )
    if not path.parent.is_dir():
        raise KotakuError(N_("The folder does not exist."), place=Place(file=str(path.parent)))
    if not os.access(path.parent, os.W_OK):
        raise KotakuError(
            N_("The folder may not be written."),
            place=Place(file=str(path.parent)),
            remedy=N_("Choose a folder of your own, for example in Documents."),
        )
    check_space(path.parent, 0)


def check_space(folder: Path, size: int) -> None:
    """Raise KotakuError unless *size* bytes and a reserve are free on the disk of *folder*."""
    with explained(folder):
        free = shutil.disk_usage(folder).free
    if free < size + _RESERVE:
        raise KotakuError(
            N_("The disk is full: {needed} MB are needed and {free} MB are free. Nothing was changed."),
            place=Place(file=str(folder)),
            remedy=N_("Free some space and try again."),
            needed=round((size + _RESERVE) / 1e6),
            free=round(free / 1e6),
        )


def folder_warnings(path: Path) -> list[Problem]:
    """Return warnings when *path* lies in a synced or network folder, where two writers can spoil it."""
    place = Place(file=str(path))
    synced = next((part for part in path.absolute().parts[:-1] if _SYNCED.match(part)), None)
    if synced:
        return [
            Problem(
                "folder-synced",
                Level.WARNING,
                N_(
                    "The workspace lies in the synced folder “{folder}”; syncing while you work can spoil it."
                ),
                {"folder": synced},
                place,
                N_("Work in a folder that is not synced; copy the workspace there when you have closed it."),
            )
        ]
    if _on_network(path.absolute()):
        return [
            Problem(
                "folder-network",
                Level.WARNING,
                N_("The workspace lies on a network drive; only one person may have it open."),
                {},
                place,
                N_("Work on a copy on your own disk, and copy it back when you have closed it."),
            )
        ]
    return []


def _on_network(path: Path) -> bool:
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
    return _mount_type(path, Path("/proc/mounts")) in _NETWORK_TYPES


def _mount_type(path: Path, table: Path) -> str:
    """Return the file-system type of the longest mount point above *path*; empty when that cannot be read."""
    try:
        lines = table.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        point, found = ([*line.split(" "), "", "", ""])[1:3]
        point = point.replace("\\040", " ")
        inside = point == "/" or str(path) == point or str(path).startswith(point + "/")
        if inside and len(point) >= best:
            best, kind = len(point), found
    return kind

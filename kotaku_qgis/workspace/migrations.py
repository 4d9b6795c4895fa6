"""From one schema version to the next: one function per version, after a backup, all in one transaction.

A function here is written once and never changed: it must do to an old workspace what it did on the day it
was released. What follows from the schema (view, history) is made anew after the last step.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.workspace import backup, geopackage, schema, sql, views
from kotaku_qgis.workspace.connection import explained
from kotaku_qgis.workspace.history import history_triggers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SET_VERSION = (
    "INSERT INTO meta (kunci, nilai) VALUES ('skema_versi', ?) "
    "ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai"
)


def _to_1(connection: sqlite3.Connection) -> None:
    """From the trial workspaces: the history, and the mark that blanks of a record count as zeros."""
    connection.execute("ALTER TABLE baseline ADD COLUMN kosong_nol BOOLEAN")
    connection.execute(
        "CREATE TABLE riwayat (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, waktu DATETIME NOT NULL, "
        "pengguna TEXT, tindakan TEXT NOT NULL, tabel TEXT NOT NULL, kunci TEXT, kolom TEXT, "
        "nilai_lama TEXT, nilai_baru TEXT, sumber TEXT)"
    )
    connection.execute("CREATE INDEX idx_riwayat_tabel_kunci ON riwayat (tabel, kunci)")
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) "
        "VALUES ('riwayat', 'attributes', 'riwayat')"
    )


def _to_2(connection: sqlite3.Connection) -> None:
    """Add how the outline of a kawasan came about, and the tables of what was walked in the field."""
    connection.execute("ALTER TABLE kawasan ADD COLUMN bentuk TEXT")
    srs_id = connection.execute(
        "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'rt'"
    ).fetchone()[0]
    for name, label, kind, texts, times in (
        ("jejak", "Tracks", "MULTILINESTRING", "nama jenis sumber catatan", "waktu_mulai waktu_selesai"),
        ("titik", "Survey points", "POINT", "nama jenis keterangan sumber", "waktu"),
    ):
        columns = (
            schema.Column(f"{name}_id", "text", "", required=True),
            schema.Column("rt_id", "text", ""),
            *(schema.Column(column, "text", "") for column in texts.split()),
            *(schema.Column(column, "time", "") for column in times.split()),
        )
        link = schema.Link("rt_id", "rt", "rt_id")
        made = schema.Table(name, label, columns, kind, f"{name}_id", ((f"{name}_id",),), (link,))
        geopackage.add_table(connection, made, srs_id)


def _to_3(connection: sqlite3.Connection) -> None:
    """Add the columns in which a form scores itself, and the step to which a line of the history belongs."""
    connection.execute("ALTER TABLE riwayat ADD COLUMN langkah TEXT")
    (found,) = connection.execute("SELECT nilai FROM meta WHERE kunci = 'peraturan'").fetchone()
    regulation = regulations.load(str(found))
    columns = [(f"isi_p_{one.code}", "REAL") for one in regulation.parameters]
    columns += [(f"isi_n_{one.code}", "MEDIUMINT") for one in regulation.parameters]
    columns += [(f"isi_rata_{one.code}", "REAL") for one in regulation.aspects]
    columns += [("isi_total", "MEDIUMINT"), ("isi_kelas", "TEXT"), ("isi_kode_kelas", "TEXT")]
    columns += [("isi_prioritas", "MEDIUMINT"), ("isi_lengkap", "BOOLEAN")]
    for name, kind in columns:
        connection.execute(f"ALTER TABLE baseline ADD COLUMN {sql.quoted(name)} {kind}")


STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {0: _to_1, 1: _to_2, 2: _to_3}
"""From version *n* to *n* + 1."""


def migrate(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Bring an older workspace to the present version; return the path of the backup made before.

    Raises
    ------
    KotakuError
        When a step fails or would leave broken references: then the workspace is as it was.
    """
    copy = backup.make(path, backup.MIGRATION)
    with explained(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            known = _broken(connection)
            for number in range(version, schema.SCHEMA_VERSION):
                STEPS[number](connection)
            _rebuild(connection)
            connection.execute(_SET_VERSION, (str(schema.SCHEMA_VERSION),))
            if _broken(connection) > known:
                raise sqlite3.IntegrityError("foreign_key_check")
            connection.execute("COMMIT")
        except (sqlite3.Error, KeyError) as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise KotakuError(
                N_("The workspace of version {old} could not be brought to version {new}: {detail}"),
                place=Place(file=str(path)),
                remedy=N_("It is unchanged. A copy lies in {backup}; please report this."),
                old=version,
                new=schema.SCHEMA_VERSION,
                detail=str(error),
                backup=str(copy),
            ) from error
    return copy


def _broken(connection: sqlite3.Connection) -> int:
    return len(connection.execute("PRAGMA foreign_key_check").fetchall())


def _rebuild(connection: sqlite3.Connection) -> None:
    """Make the view, the column labels and the history triggers again from the present schema."""
    settings = dict(connection.execute("SELECT kunci, nilai FROM meta").fetchall())
    regulation = regulations.load(str(settings["peraturan"]))
    srs_id = int(str(settings["crs"]).partition(":")[2])
    connection.execute(views.dropped())
    for statement in (
        "DELETE FROM gpkg_geometry_columns WHERE table_name = ?",
        "DELETE FROM gpkg_contents WHERE table_name = ?",
    ):
        connection.execute(statement, (views.RT_ASESMEN,))
    geopackage.add_view(connection, regulation, srs_id)
    old = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'riwayat%'"
    ).fetchall()
    for (name,) in old:
        connection.execute(f"DROP TRIGGER {sql.quoted(str(name))}")
    for table in schema.tables(regulation):
        geopackage.label_columns(connection, table)
        for trigger in history_triggers(table):
            connection.execute(trigger)
    geopackage.refresh_extents(connection, ["rt"])


def newer(path: Path, version: int) -> Problem:
    """Return the note that a workspace was made by a newer plugin and is open for reading only."""
    return Problem(
        "workspace-newer",
        Level.WARNING,
        N_("The workspace was made by a newer plugin (schema {found}; this one knows {known})."),
        {"found": version, "known": schema.SCHEMA_VERSION},
        Place(file=path.name),
        N_("It is open for reading only; update the plugin to change it."),
    )


def outdated(path: Path, version: int) -> KotakuError:
    """Return the error for an older workspace that cannot be migrated where it lies."""
    return KotakuError(
        N_("The workspace has the older schema {found} and cannot be updated where it may not be written."),
        place=Place(file=str(path)),
        remedy=N_("Copy it to a folder of your own and open it there."),
        found=version,
    )

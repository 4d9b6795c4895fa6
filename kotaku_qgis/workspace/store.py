"""A city's workspace: one GeoPackage, opened, read as plain rows or columns, and written in named steps."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.workspace import edit, geopackage, safety, schema, sql, values, views
from kotaku_qgis.workspace.blob import decode
from kotaku_qgis.workspace.connection import close, connect, explain_os, explained
from kotaku_qgis.workspace.settings import WorkspaceSettings

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    import pandas as pd

    from kotaku_qgis.core.regulation import Regulation

VERSION_KEY = "skema_versi"


class Workspace:
    """An open workspace, made by :func:`create_workspace` or :func:`open_workspace`; use ``with``."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, *, readonly: bool, notes: list[Problem]
    ) -> None:
        self.path = path
        self.readonly = readonly
        self.notes = notes
        """What the user should know about this file: why it can only be read, that its folder is synced …"""
        self._connection: sqlite3.Connection | None = connection
        self.settings = WorkspaceSettings.from_meta(self.meta())
        self.regulation: Regulation = regulations.load(self.settings.peraturan)
        self.schema_version = schema_version(connection)
        self.srs_id = int(self.settings.crs.partition(":")[2])
        self._tables = {table.name: table for table in schema.tables(self.regulation)}
        self._views = {views.RT_ASESMEN: views.as_table(self.regulation)}

    def __enter__(self) -> Workspace:  # noqa: PYI034 (Self needs Python 3.11)
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The open connection; KotakuError when the workspace has been closed."""
        if self._connection is None:
            raise KotakuError(N_("The workspace has been closed."), place=Place(file=self.path.name))
        return self._connection

    def close(self) -> None:
        """Close the file, leaving neither ``-wal`` nor ``-shm``; closing twice does nothing."""
        if self._connection is not None:
            close(self._connection)
            self._connection = None

    @property
    def can_change(self) -> bool:
        """Whether anybody here can write the file, even if this workspace was opened for reading."""
        return not any(note.code in safety.READ_ONLY_CODES for note in self.notes)

    def meta(self) -> dict[str, str]:
        """Return every setting as text."""
        with explained(self.path):
            found = self.connection.execute("SELECT kunci, nilai FROM meta").fetchall()
        return {str(key): str(value) for key, value in found if value is not None}

    def table(self, name: str) -> schema.Table:
        """Return the description of a table; KotakuError when there is none."""
        try:
            return self._tables[name]
        except KeyError:
            raise KotakuError(N_("The workspace has no table {table}."), table=name) from None

    def described(self, name: str) -> schema.Table:
        """Return the description of a table or of a view."""
        return self._views.get(name) or self.table(name)

    def rows(self, name: str, **where: Any) -> list[dict[str, Any]]:
        """Return rows of a table or view as dicts, in the order they were added.

        Parameters
        ----------
        name
            Table, or the view ``rt_asesmen``.
        **where
            Column equals value; None asks for missing, a list for any of its values.

        Returns
        -------
        list of dict
            ``fid`` and the columns of the schema; geometry as WKB bytes under ``geom`` (None when missing),
            in the CRS of the workspace; booleans as bool.
        """
        table = self.described(name)
        fid = "fid" if name in self._tables else "OGC_FID"
        columns = [fid, *(["geom"] if table.geometry else []), *(column.name for column in table.columns)]
        found = self._select(name, columns, where, fid)
        types = {column.name: column for column in table.columns}
        made = []
        for row in found:
            record: dict[str, Any] = {}
            for column, value in zip(columns, row):
                if column == "geom":
                    record["geom"] = decode(value)
                elif column == fid:
                    record["fid"] = value
                else:
                    record[column] = values.loaded(types[column], value)
            made.append(record)
        return made

    def columns(self, name: str, names: Iterable[str] | None = None, **where: Any) -> dict[str, np.ndarray]:
        """Return whole columns: numbers and booleans as float64 with NaN, text as objects with None.

        *names* defaults to ``fid`` and all columns of the schema; ``geom`` (WKB) only when asked for.
        """
        table = self.described(name)
        fid = "fid" if name in self._tables else "OGC_FID"
        known = {column.name: column for column in table.columns}
        wanted = list(names) if names is not None else ["fid", *known]
        for column in wanted:
            if column not in known and column not in ("fid", "geom"):
                raise KotakuError(N_("The table {table} has no column {column}."), table=name, column=column)
        found = self._select(name, [fid if column == "fid" else column for column in wanted], where, fid)
        columns = list(zip(*found)) if found else [()] * len(wanted)
        made: dict[str, np.ndarray] = {}
        for column, listed in zip(wanted, columns):
            if column == "geom":
                array = np.empty(len(listed), dtype=object)
                array[:] = [decode(value) for value in listed]
                made[column] = array
            elif column == "fid":
                made[column] = np.array(listed, dtype="int64")
            else:
                made[column] = values.as_array(name, known[column], list(listed))
        return made

    def frame(self, name: str, **where: Any) -> pd.DataFrame:
        """Return a table or view as a DataFrame, with geometry as a GeoDataFrame in the CRS of the workspace.

        Raises
        ------
        KotakuError
            When pandas or geopandas is missing.
        """
        table = self.described(name)
        try:
            import pandas as pd

            columns = self.columns(name, **where)
            if not table.geometry:
                return pd.DataFrame(columns)
            import geopandas as gpd
        except ImportError as error:
            raise KotakuError(
                N_("This function needs the Python package {package}, which this QGIS lacks."),
                remedy=N_(
                    "Install QGIS from its standalone installer, which carries it, or ask your administrator."
                ),
                package=error.name or "geopandas",
            ) from error
        geometry = gpd.GeoSeries.from_wkb(
            self.columns(name, ["geom"], **where)["geom"], crs=self.settings.crs
        )
        return gpd.GeoDataFrame(columns, geometry=geometry, crs=self.settings.crs)

    def years(self) -> list[int]:
        """Return the years that have a baseline record, first to last."""
        with explained(self.path):
            found = self.connection.execute("SELECT DISTINCT tahun FROM baseline ORDER BY tahun").fetchall()
        return [int(year) for (year,) in found]

    def count(self, name: str, **where: Any) -> int:
        """Return the number of rows of a table where the condition holds."""
        return len(self._select(self.table(name).name, ["fid"], where, "fid"))

    def transaction(self, tindakan: str, sumber: str | None = None) -> AbstractContextManager[edit.Edit]:
        """Return one named step of work: ``with ws.transaction("import rt") as step: step.insert(…)``.

        All of it is written at the end of the block, or nothing after an exception; every change is in
        ``riwayat`` under this name.
        """
        if self.readonly:
            reason = next((note for note in self.notes if note.code in safety.READ_ONLY_CODES), None)
            raise KotakuError(
                N_("The workspace is open for reading only; nothing was changed."),
                place=Place(file=self.path.name),
                remedy=reason.remedy if reason else "",
            )
        return edit.transaction(self, self.connection, tindakan, sumber)

    def change_settings(self, **changes: Any) -> None:
        """Change settings that may change later (not CRS or regulation: stored values rest on them)."""
        fixed = {"crs", "peraturan"} & set(changes)
        if fixed:
            raise KotakuError(
                N_("The setting {name} of a workspace is fixed."), name=", ".join(sorted(fixed))
            )
        settings = replace(self.settings, **changes)
        with self.transaction("settings") as step:
            for key, value in settings.as_meta().items():
                if value != self.settings.as_meta()[key]:
                    step.set_meta(key, value)
        self.settings = settings

    def _select(self, name: str, columns: list[str], where: dict[str, Any], order: str) -> list[tuple]:
        statement, parameters = sql.select(name, columns, where, order)
        with explained(self.path):
            return self.connection.execute(statement, parameters).fetchall()


def schema_version(connection: sqlite3.Connection) -> int:
    """Return the schema version a database says it has; 0 when it says none."""
    found = connection.execute("SELECT nilai FROM meta WHERE kunci = ?", (VERSION_KEY,)).fetchone()
    text = str(found[0]) if found else "0"
    return int(text) if text.isdigit() else 0


def create_workspace(path: str | os.PathLike[str], settings: WorkspaceSettings) -> Workspace:
    """Make an empty workspace and open it.

    It is built under a temporary name in the same folder and renamed when whole.

    Raises
    ------
    KotakuError
        When a file of that name exists (never overwritten), the folder is missing or read-only, the disk is
        full, or the CRS or regulation is unknown.
    """
    path = Path(path)
    if path.suffix.lower() != ".gpkg":
        path = path.with_name(path.name + ".gpkg")
    regulation = regulations.load(settings.peraturan)
    geopackage.srs_row(settings.crs)
    settings = replace(settings, crs=settings.crs.strip().upper())
    safety.check_new(path)
    with explained(path), tempfile.TemporaryDirectory(prefix=".kotaku-", dir=path.parent) as folder:
        part = Path(folder, path.name)
        connection = connect(part, create=True)
        try:
            connection.execute(f"PRAGMA application_id = {geopackage.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {geopackage.USER_VERSION}")
            connection.execute("BEGIN IMMEDIATE")
            geopackage.build(connection, regulation, settings.crs)
            meta = {VERSION_KEY: str(schema.SCHEMA_VERSION), "dibuat": values.now(), **settings.as_meta()}
            connection.executemany(sql.insert("meta", ["kunci", "nilai"]), list(meta.items()))
            connection.execute("COMMIT")
        finally:
            close(connection)
        safety.check_new(path)
        os.replace(part, path)  # noqa: PTH105 (atomic, and the destination is known to be free)
    return open_workspace(path)


def open_workspace(path: str | os.PathLike[str], readonly: bool = False) -> Workspace:
    """Open a workspace, checking that it is whole; migrated when older, read-only when newer than the plugin.

    Raises
    ------
    KotakuError
        When the file is missing, damaged (the remedy names the last backup), not a workspace, or cannot be
        migrated.
    """
    path = Path(path)
    if not path.is_file():
        raise KotakuError(N_("The workspace does not exist."), place=Place(file=str(path)))
    from kotaku_qgis.workspace import migrations

    notes: list[Problem] = []
    connection = connect(path, readonly=readonly)
    try:
        safety.check_whole(connection, path)
        with explained(path):
            version = schema_version(connection)
        if version > schema.SCHEMA_VERSION:
            notes.append(migrations.newer(path, version))
            readonly = True
        elif version < schema.SCHEMA_VERSION:
            if readonly or not safety.is_writable(path):
                raise migrations.outdated(path, version)  # noqa: TRY301
            migrations.migrate(connection, path, version)
        if not safety.is_writable(path):
            notes.append(safety.read_only(path))
            readonly = True
        notes.extend(safety.folder_warnings(path))
        notes.extend(safety.broken_links(connection, path))
        return Workspace(path, connection, readonly=readonly, notes=notes)
    except BaseException:
        close(connection)
        raise


__all__ = ["Level", "Workspace", "WorkspaceSettings", "create_workspace", "explain_os", "open_workspace"]

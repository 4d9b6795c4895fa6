"""One named step of work on a workspace: all of it is written, or nothing."""

from __future__ import annotations

import contextlib
import getpass
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Union

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.workspace import history, sql
from kotaku_qgis.workspace.blob import encode
from kotaku_qgis.workspace.connection import explain, explained
from kotaku_qgis.workspace.geopackage import refresh_extents
from kotaku_qgis.workspace.values import now, stored

if TYPE_CHECKING:
    from kotaku_qgis.workspace.schema import Table
    from kotaku_qgis.workspace.store import Workspace

Key = Union[str, int, Mapping[str, Any]]
_META = (
    "INSERT INTO meta (kunci, nilai) VALUES (?, ?) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai"
)


class Edit:
    """Writes rows within a transaction; made by :meth:`Workspace.transaction`, never alone."""

    def __init__(
        self,
        workspace: Workspace,
        connection: sqlite3.Connection,
        action: str,
        source: str | None,
        step_id: str,
    ) -> None:
        self._workspace = workspace
        self._connection = connection
        self._action = action
        self._source = source
        self.step_id = step_id
        """Under which every line of this step stands in ``riwayat`` (column ``langkah``)."""
        self.changed = 0
        """Rows inserted, updated or deleted so far."""
        self._moved: set[str] = set()

    def insert(self, table: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
        """Add *rows* (column names of the schema, geometry as WKB under ``geom``).

        Returns the key of each; a missing key is made (UUID). A row may leave columns out; an unknown
        column or a value of the wrong type raises KotakuError and nothing of the transaction is kept.
        """
        description = self._workspace.table(table)
        columns = ["geom"] * bool(description.geometry) + [column.name for column in description.columns]
        keys: list[str] = []
        prepared: list[list[Any]] = []
        for row in rows:
            values = dict(row)
            if description.key and not values.get(description.key):
                values[description.key] = str(uuid.uuid4())
            ready = self._ready(description, values)
            prepared.append([ready.get(name) for name in columns])
            keys.append(str(values.get(description.key or "", "")))
        if prepared:
            statement = sql.insert(table, columns)
            for number, values_in_order in enumerate(prepared):
                self._run(statement, values_in_order, table, keys[number])
            self._note(description, len(prepared), geometry=bool(description.geometry))
        return keys

    def update(self, table: str, key: Key, values: Mapping[str, Any]) -> None:
        """Change *values* of one row; KotakuError when there is no such row."""
        description = self._workspace.table(table)
        ready = self._ready(description, values)
        if not ready:
            return
        statement, parameters = sql.update(table, ready, self._where(description, key))
        if self._run(statement, [*ready.values(), *parameters], table, str(key)) != 1:
            raise self._missing(table, key)
        self._note(description, 1, geometry="geom" in ready)

    def delete(self, table: str, key: Key) -> None:
        """Remove one row; KotakuError when there is none or another record still refers to it."""
        description = self._workspace.table(table)
        statement, parameters = sql.delete(table, self._where(description, key))
        if self._run(statement, parameters, table, str(key)) != 1:
            raise self._missing(table, key)
        self._note(description, 1, geometry=bool(description.geometry))

    def replace(self, table: str, rows: Iterable[Mapping[str, Any]], **where: Any) -> int:
        """Put computed *rows* in place of those where the condition holds; one line in the history.

        Only for tables that can be computed again (``asesmen``, ``agregat``). Returns the number of rows.
        """
        if table not in {"asesmen", "agregat"}:
            raise ValueError(table)
        statement, parameters = sql.delete(table, where)
        removed = self._run(statement, parameters, table)
        listed = list(rows)
        self.insert(table, listed)
        line = {
            "waktu": now(),
            "pengguna": user_name(),
            "tindakan": self._action,
            "tabel": table,
            "nilai_lama": str(removed),
            "nilai_baru": str(len(listed)),
            "sumber": self._source,
            "langkah": self.step_id,
        }
        self._run(sql.insert("riwayat", line), list(line.values()), "riwayat")
        return len(listed)

    def set_meta(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._run(_META, [key, value], "meta", key)
        self.changed += 1

    def finish(self) -> None:
        """Bring the lists of the GeoPackage up to date; called just before the commit."""
        refresh_extents(self._connection, sorted(self._moved))

    def _note(self, table: Table, count: int, *, geometry: bool) -> None:
        self.changed += count
        if geometry:
            self._moved.add(table.name)

    def _run(self, statement: str, values: list[Any], table: str, key: str = "") -> int:
        try:
            return self._connection.execute(statement, values).rowcount
        except sqlite3.IntegrityError as error:
            found = explain(error, self._workspace.path)
            place = Place(file=self._workspace.path.name, feature=f"{table} {key}".strip())
            raise KotakuError(found.text, place=place, remedy=found.remedy, **found.values) from error

    def _ready(self, table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
        known = {column.name: column for column in table.columns}
        ready: dict[str, Any] = {}
        for name, value in values.items():
            if name == "geom" and table.geometry:
                ready[name] = None if value is None else encode(value, table.geometry, self._workspace.srs_id)
            elif name in known:
                ready[name] = stored(table.name, known[name], value)
            else:
                raise KotakuError(
                    N_("The table {table} has no column {column}."), table=table.name, column=name
                )
        return ready

    @staticmethod
    def _where(table: Table, key: Key) -> Mapping[str, Any]:
        if isinstance(key, Mapping):
            return key
        return {("fid" if isinstance(key, int) else table.key or "fid"): key}

    @staticmethod
    def _missing(table: str, key: Key) -> KotakuError:
        return KotakuError(
            N_("There is no record {key} in {table}; nothing was changed."), key=key, table=table
        )


@contextlib.contextmanager
def transaction(
    workspace: Workspace, connection: sqlite3.Connection, action: str, source: str | None
) -> Iterator[Edit]:
    """Run the block as one step: committed at its end, undone whole by any exception."""
    if connection.in_transaction:
        raise KotakuError(N_("Another step is still being written to this workspace."))
    step_id = str(uuid.uuid4())
    with explained(workspace.path):
        # IMMEDIATE: whoever comes second learns it now, not after half an import
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany(
                _META,
                [
                    (history.ACTION, action),
                    (history.USER, user_name()),
                    (history.SOURCE, source),
                    (history.STEP, step_id),
                ],
            )
            edit = Edit(workspace, connection, action, source, step_id)
            yield edit
            edit.finish()
            for key in history.SESSION:
                connection.execute("DELETE FROM meta WHERE kunci = ?", (key,))
            connection.execute("COMMIT")
        except BaseException:
            # SQLite itself has already rolled back after some errors (disk full)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def user_name() -> str:
    """Return the name of the person at this computer; empty when the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""

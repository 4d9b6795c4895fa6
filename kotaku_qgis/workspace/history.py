"""History kept by the database itself: triggers write ``riwayat`` for every change, whoever makes it.

A form in QGIS, a tablet or an import through :class:`~kotaku_qgis.workspace.store.Edit` all leave the same
trace. A transaction of ours names itself in ``meta`` (keys ``sesi.*``, gone again before it commits); a
change from elsewhere is an ``edit``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.workspace.schema import is_live
from kotaku_qgis.workspace.sql import filled, literal, quoted

if TYPE_CHECKING:
    from kotaku_qgis.workspace.schema import Table

BOOKKEEPING = "%.%"
"""Keys of ``meta`` with a dot are our own notes, not settings, and leave no trace."""
ACTION, USER, SOURCE, STEP = "sesi.tindakan", "sesi.pengguna", "sesi.sumber", "sesi.langkah"
SESSION = (ACTION, USER, SOURCE, STEP)
UNTRACKED = frozenset({"riwayat", "asesmen", "agregat"})
"""Without triggers: the history itself, and what is computed again at any time (noted once per run)."""

_SESSION = "(SELECT nilai FROM meta WHERE kunci = $key)"
_ROW = """
INSERT INTO riwayat (waktu, pengguna, tindakan, tabel, kunci, kolom, nilai_lama, nilai_baru, sumber, langkah)
SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), $user, coalesce($action, 'edit'), $table, $key, $column,
  $old, $new, $source, $step WHERE $test;"""
_TRIGGER = "CREATE TRIGGER $name AFTER $event ON $table WHEN $when BEGIN $body END"


def _session(key: str) -> str:
    return filled(_SESSION, key=literal(key))


def _row(table: Table, key: str, column: str, old: str, new: str, test: str) -> str:
    return filled(
        _ROW,
        user=_session(USER),
        action=_session(ACTION),
        source=_session(SOURCE),
        step=_session(STEP),
        table=literal(table.name),
        key=key,
        column=column,
        old=old,
        new=new,
        test=test,
    )


def _value(alias: str, column: str) -> str:
    field = f"{alias}.{quoted(column)}"
    return f"hex({field})" if column == "geom" else f"CAST({field} AS TEXT)"


def history_triggers(table: Table) -> list[str]:
    """Return the statements that make a table write its own history; none for the untracked.

    An insertion leaves one row; an update one row per changed column; a deletion one row per value it takes
    away, so that even a deleted record can be read (geometry as hexadecimal GeoPackage blob).
    """
    if table.name in UNTRACKED:
        return []
    kept = [
        column.name for column in table.columns if not (table.name == "baseline" and is_live(column.name))
    ]
    names = [*(["geom"] if table.geometry else []), *kept]
    identity = table.key or ("kunci" if table.name == "meta" else "fid")
    new_key, old_key = _value("NEW", identity), _value("OLD", identity)
    inserted = _row(table, new_key, "NULL", "NULL", "NULL", "1")
    updated = "".join(
        _row(
            table,
            new_key,
            literal(name),
            _value("OLD", name),
            _value("NEW", name),
            f"OLD.{quoted(name)} IS NOT NEW.{quoted(name)}",
        )
        for name in names
    )
    deleted = "".join(
        _row(table, old_key, literal(name), _value("OLD", name), "NULL", f"OLD.{quoted(name)} IS NOT NULL")
        for name in names
    )
    events = (("INSERT", inserted, "NEW"), ("UPDATE", updated, "NEW"), ("DELETE", deleted, "OLD"))
    return [
        filled(
            _TRIGGER,
            name=quoted(f"riwayat_{table.name}_{event.lower()}"),
            event=event,
            table=quoted(table.name),
            when=f"{alias}.kunci NOT LIKE {literal(BOOKKEEPING)}" if table.name == "meta" else "1",
            body=body,
        )
        for event, body, alias in events
    ]

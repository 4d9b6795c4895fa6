"""A kelurahan cut out of a workspace: a copy of the file from which everything else is deleted.

A copy, not a new file: row numbers, rules and triggers stay, so that roads and drains, which have no UUID,
are recognised when they come back.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.indicators.field_states import MERGED, REFERRED, as_json, states
from kotaku_qgis.indicators.manifest import Manifest, identity
from kotaku_qgis.workspace import backup, live, schema, sql
from kotaku_qgis.workspace.blob import bounds, encode
from kotaku_qgis.workspace.connection import close, connect, explained
from kotaku_qgis.workspace.edit import user_name
from kotaku_qgis.workspace.geopackage import refresh_extents
from kotaku_qgis.workspace.history import history_triggers
from kotaku_qgis.workspace.store import open_workspace
from kotaku_qgis.workspace.values import now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kotaku_qgis.workspace.schema import Table
    from kotaku_qgis.workspace.store import Workspace

Box = tuple[float, float, float, float]
_SURVEY = ("foto", "titik", "jejak")
_NETWORKS = ("jalan", "drainase", "bangunan")
_ORDER = ("asesmen", "agregat", "kegiatan", "baseline", *_SURVEY, *_NETWORKS, "rt", "kawasan")
"""Tables that are cut, sources of links before their targets."""
_MARGIN_M = 50.0

_KEEP = "CREATE TEMP TABLE simpan (tabel TEXT NOT NULL, kunci, PRIMARY KEY (tabel, kunci))"
_CUT = "DELETE FROM $table WHERE $key NOT IN (SELECT kunci FROM temp.simpan WHERE tabel = $name)"
_LEAVES = """DELETE FROM wilayah
  WHERE wilayah_id NOT IN (SELECT kunci FROM temp.simpan WHERE tabel = 'wilayah')
  AND wilayah_id NOT IN (SELECT induk_id FROM wilayah WHERE induk_id IS NOT NULL)"""
_TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'riwayat\\_%' ESCAPE '\\'"
_INSIDE = "SELECT id FROM $index WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"


@dataclass(frozen=True)
class Wanted:
    """What a package is made of: kelurahan (ids), the year to count."""

    kelurahan: tuple[str, ...]
    year: int


@dataclass
class Kept:
    """Which rows go along, by table: UUIDs, or row numbers where a table has no UUID."""

    rows: dict[str, set[Any]] = field(default_factory=dict)
    box: Box | None = None
    previous: int | None = None


def choose(workspace: Workspace, wanted: Wanted) -> Kept:
    """Return the rows that belong to the kelurahan.

    Raises
    ------
    KotakuError
        No kelurahan was chosen, one is not in the workspace, or none of them has an RT.
    """
    areas = {row["wilayah_id"]: row for row in workspace.rows("wilayah")}
    chosen = [areas[key] for key in wanted.kelurahan if key in areas]
    if not chosen or len(chosen) < len(set(wanted.kelurahan)):
        raise KotakuError(
            N_("Choose at least one kelurahan of this workspace."),
            remedy=N_("The list of kelurahan is in the home dock."),
        )
    rt = workspace.rows("rt", wilayah_id=[row["wilayah_id"] for row in chosen])
    if not rt:
        raise KotakuError(
            N_("There is no RT in {names} yet; a package would be empty."),
            remedy=N_("Import or draw the RT first."),
            names=", ".join(str(row["nama"]) for row in chosen),
        )
    made = Kept(box=_box([row["geom"] for row in (*chosen, *rt)]))
    made.previous = max((year for year in workspace.years() if year < wanted.year), default=None)
    keys = [row["rt_id"] for row in rt]
    years = [wanted.year, made.previous]
    made.rows["rt"] = set(keys)
    made.rows["wilayah"] = set(_with_parents(chosen, areas))
    made.rows["kawasan"] = {row["kawasan_id"] for row in rt if row["kawasan_id"]} | _inside(
        workspace, "kawasan", made.box
    )
    for name in ("baseline", "asesmen"):
        key = workspace.table(name).key or "fid"
        made.rows[name] = {row[key] for row in workspace.rows(name, rt_id=keys, tahun=years)}
    made.rows["kegiatan"] = {row["kegiatan_id"] for row in workspace.rows("kegiatan", rt_id=keys)}
    made.rows["agregat"] = set()
    for name in _SURVEY:
        key = workspace.table(name).key or "fid"
        near = _inside(workspace, name, made.box)
        loose = {row[key] for row in workspace.rows(name, rt_id=None)} & near
        made.rows[name] = loose | {row[key] for row in workspace.rows(name, rt_id=keys)}
    for name in _NETWORKS:
        made.rows[name] = _inside(workspace, name, made.box)
    return made


def _with_parents(chosen: Iterable[dict[str, Any]], areas: dict[str, dict[str, Any]]) -> Iterable[str]:
    for row in chosen:
        at: dict[str, Any] | None = row
        while at is not None:
            yield str(at["wilayah_id"])
            at = areas.get(at["induk_id"])


def _box(geometries: Iterable[bytes | None]) -> Box | None:
    """Return the rectangle round WKB geometries with a margin (CRS of the workspace, metres)."""
    boxes = [box for one in geometries if one and (box := bounds(encode(one, "MULTIPOLYGON", 0)))]
    if not boxes:
        return None
    west, south, east, north = zip(*boxes)
    return (min(west) - _MARGIN_M, min(south) - _MARGIN_M, max(east) + _MARGIN_M, max(north) + _MARGIN_M)


def _inside(workspace: Workspace, name: str, box: Box | None) -> set[Any]:
    """Return the keys of a table's rows whose rectangle meets *box*."""
    if box is None:
        return set()
    statement = sql.filled(_INSIDE, index=sql.quoted(f"rtree_{name}_geom"))
    with explained(workspace.path):
        found = workspace.connection.execute(statement, (box[0], box[2], box[1], box[3])).fetchall()
    numbers = {int(number) for (number,) in found}
    key = workspace.table(name).key
    if key is None:
        return numbers
    listed = workspace.columns(name, ["fid", key])
    return {text for fid, text in zip(listed["fid"].tolist(), listed[key].tolist()) if fid in numbers}


def cut(workspace: Workspace, target: Path, wanted: Wanted) -> Manifest:
    """Write the package's GeoPackage at *target* and return its manifest, which stands in its ``meta``.

    An RT without a record of the year gets an empty one, so that its form is one tap away; left empty it
    counts for nothing when it comes back.
    """
    kept = choose(workspace, wanted)
    source = connect(workspace.path, readonly=True)
    try:
        with explained(target):
            backup.copy_database(source, target)
    finally:
        close(source)
    connection = connect(target)
    try:
        with explained(target):
            connection.execute(_KEEP)
            connection.executemany(
                "INSERT INTO temp.simpan VALUES (?, ?)",
                [(table, key) for table, keys in kept.rows.items() for key in keys],
            )
            connection.execute("BEGIN IMMEDIATE")
            _cut(connection, schema.tables(workspace.regulation))
            connection.execute("COMMIT")
    finally:
        close(connection)
    return _finish(workspace, target, wanted, kept)


def _cut(connection: sqlite3.Connection, tables: Sequence[Table]) -> None:
    """Delete every row that does not go along, within the open transaction."""
    known = {table.name: table for table in tables}
    triggers = connection.execute(_TRIGGERS).fetchall()
    for (name,) in triggers:
        connection.execute(sql.filled("DROP TRIGGER $name", name=sql.quoted(name)))
    for name in _ORDER:
        table = known[name]
        key, listed = sql.quoted(table.key or "fid"), sql.literal(name)
        connection.execute(sql.filled(_CUT, table=sql.quoted(name), key=key, name=listed))
    # a child before its parent: kelurahan, kecamatan, kota
    for _ in range(3):
        connection.execute(_LEAVES)
    connection.execute("DELETE FROM riwayat")
    connection.execute("DELETE FROM meta WHERE kunci LIKE '%.%'")
    for table in tables:
        for statement in history_triggers(table):
            connection.execute(statement)
    refresh_extents(connection, [table.name for table in tables if table.geometry])


def _finish(workspace: Workspace, copy: Path, wanted: Wanted, kept: Kept) -> Manifest:
    """Note the state handed out, prepare empty records, and give the freed pages back."""
    with open_workspace(copy) as package:
        records = {name: as_json(states(package, name)) for name in (*REFERRED, *MERGED)}
        manifest = Manifest(
            str(uuid.uuid4()),
            identity(workspace),
            workspace.settings.kota,
            workspace.regulation.id,
            workspace.settings.crs,
            tuple(
                (str(row["wilayah_id"]), str(row["nama"]))
                for row in package.rows("wilayah", wilayah_id=list(wanted.kelurahan))
            ),
            wanted.year,
            kept.previous,
            now(),
            user_name(),
            records=records,
        )
        counted = {row["rt_id"] for row in package.rows("baseline", tahun=wanted.year)}
        blank = [
            {"rt_id": row["rt_id"], "tahun": wanted.year}
            for row in package.rows("rt")
            if row["rt_id"] not in counted
        ]
        with package.transaction("package") as step:
            step.insert("baseline", blank)
            live.refresh(package, step)
            for key, value in manifest.as_meta().items():
                step.set_meta(key, value)
        with explained(copy):
            # what was done here is not the field's history; and pages of other kelurahan must not travel
            package.connection.execute("DELETE FROM riwayat")
            package.connection.execute("VACUUM")
    return manifest

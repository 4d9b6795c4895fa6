"""The GeoPackage itself: container tables, our tables with keys, indexes and history, and the view.

Written as version 1.2, which every GDAL since QGIS 3.22 reads and writes in full.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.workspace import schema
from kotaku_qgis.workspace.history import history_triggers
from kotaku_qgis.workspace.sql import filled, quoted
from kotaku_qgis.workspace.views import RT_ASESMEN, as_table, view_statement

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation

APPLICATION_ID = 0x47504B47  # "GPKG"
USER_VERSION = 10200
_TYPES = {
    schema.TEXT: "TEXT",
    schema.INT: "MEDIUMINT",
    schema.REAL: "REAL",
    schema.BOOL: "BOOLEAN",
    schema.TIME: "DATETIME",
}

_CONTAINER = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
  description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
  identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
  description TEXT, mime_type TEXT, constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
  value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
"""
_SRS = "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)"
_CONTENTS = """INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES (?, ?, ?, ?, ?)"""
_GEOMETRY = "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)"
_EXTENSION = "INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)"
_DATA_COLUMN = "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)"
_RTREE_SPEC = "http://www.geopackage.org/spec120/#extension_rtree"
_SCHEMA_SPEC = "http://www.geopackage.org/spec120/#extension_schema"

# The triggers of the specification (1.2, F.3), for a table whose key is fid
_RTREE = """
CREATE VIRTUAL TABLE $index USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER $insert AFTER INSERT ON $table WHEN NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom) BEGIN
  INSERT OR REPLACE INTO $index VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),
  ST_MaxY(NEW.geom)); END;
CREATE TRIGGER $update1 AFTER UPDATE OF geom ON $table WHEN OLD.fid = NEW.fid AND
  NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom) BEGIN
  INSERT OR REPLACE INTO $index VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),
  ST_MaxY(NEW.geom)); END;
CREATE TRIGGER $update2 AFTER UPDATE OF geom ON $table WHEN OLD.fid = NEW.fid AND
  (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN
  DELETE FROM $index WHERE id = OLD.fid; END;
CREATE TRIGGER $update3 AFTER UPDATE ON $table WHEN OLD.fid != NEW.fid AND
  NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom) BEGIN
  DELETE FROM $index WHERE id = OLD.fid;
  INSERT OR REPLACE INTO $index VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),
  ST_MaxY(NEW.geom)); END;
CREATE TRIGGER $update4 AFTER UPDATE ON $table WHEN OLD.fid != NEW.fid AND
  (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) BEGIN
  DELETE FROM $index WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER $delete AFTER DELETE ON $table WHEN OLD.geom NOT NULL BEGIN
  DELETE FROM $index WHERE id = OLD.fid; END
"""


def srs_row(crs: str) -> tuple[str, int, str, int, str, None]:
    """Return the ``gpkg_spatial_ref_sys`` row of a projected CRS given as ``EPSG:<code>``.

    Raises
    ------
    KotakuError
        When the CRS is unknown or geographic: scales, grids and buffers need metres.
    """
    organization, _, code = crs.strip().upper().partition(":")
    found = _definition(organization, code) if code.isdigit() else None
    if found is None:
        raise KotakuError(
            N_("The coordinate system “{crs}” is not known."),
            remedy=N_("Give it as EPSG:<code>, for example EPSG:32748 (WGS 84 / UTM zone 48S)."),
            crs=crs,
        )
    name, projected, definition = found
    if not projected:
        raise KotakuError(
            N_("The workspace needs a projected coordinate system in metres; {crs} ({name}) is in degrees."),
            remedy=N_("Choose the UTM zone of the city."),
            crs=crs,
            name=name,
        )
    return (name, int(code), organization, int(code), definition, None)


def _definition(organization: str, code: str) -> tuple[str, bool, str] | None:
    """Return name, projected or not, and WKT 1 of a CRS, from GDAL or else from pyproj; None when unknown."""
    try:
        from osgeo import osr
    except ImportError:
        from pyproj import CRS
        from pyproj.exceptions import CRSError

        try:
            found = CRS.from_authority(organization, code)
        except CRSError:
            return None
        return found.name, found.is_projected, found.to_wkt("WKT1_GDAL")
    system = osr.SpatialReference()
    try:
        failed = system.SetFromUserInput(f"{organization}:{code}")
    except RuntimeError:  # when another plugin has switched GDAL's exceptions on
        return None
    if failed:
        return None
    return system.GetName(), bool(system.IsProjected()), system.ExportToWkt()


def build(connection: sqlite3.Connection, regulation: Regulation, crs: str) -> None:
    """Make every table of a new workspace in an empty database, in the connection's open transaction."""
    srs = srs_row(crs)
    run_script(connection, _CONTAINER)
    wgs = _definition("EPSG", "4326")
    connection.executemany(
        _SRS,
        [
            ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
            ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
            ("WGS 84", 4326, "EPSG", 4326, wgs[2] if wgs else "undefined", None),
            srs,
        ],
    )
    for name in ("gpkg_data_columns", "gpkg_data_column_constraints"):
        connection.execute(_EXTENSION, (name, None, "gpkg_schema", _SCHEMA_SPEC, "read-write"))
    for table in schema.tables(regulation):
        add_table(connection, table, srs[1])
    add_view(connection, regulation, srs[1])


def add_table(connection: sqlite3.Connection, table: schema.Table, srs_id: int) -> None:
    """Make one table with its constraints, indexes, spatial index, description and history triggers."""
    connection.execute(_table_statement(table))
    for link in table.links:
        index, target, column = (
            quoted(f"idx_{table.name}_{link.column}"),
            quoted(table.name),
            quoted(link.column),
        )
        connection.execute(f"CREATE INDEX {index} ON {target} ({column})")
    if table.name == "riwayat":
        connection.execute('CREATE INDEX "idx_riwayat_tabel_kunci" ON riwayat (tabel, kunci)')
    describe_table(connection, table, srs_id)
    if table.geometry:
        _spatial_index(connection, table.name)
    for statement in history_triggers(table):
        connection.execute(statement)


def add_view(connection: sqlite3.Connection, regulation: Regulation, srs_id: int) -> None:
    """Make the view ``rt_asesmen`` and register it as a layer."""
    connection.execute(view_statement(regulation))
    describe_table(connection, as_table(regulation), srs_id)


def describe_table(connection: sqlite3.Connection, table: schema.Table, srs_id: int) -> None:
    """Enter a table or view in the GeoPackage's own lists, with the labels of its columns."""
    kind = "features" if table.geometry else "attributes"
    connection.execute(
        _CONTENTS, (table.name, kind, table.name, table.label, srs_id if table.geometry else None)
    )
    if table.geometry:
        connection.execute(_GEOMETRY, (table.name, table.geometry, srs_id))
    label_columns(connection, table)


def label_columns(connection: sqlite3.Connection, table: schema.Table) -> None:
    """Enter the labels of a table's or view's columns, in place of those that stand there."""
    connection.execute("DELETE FROM gpkg_data_columns WHERE table_name = ?", (table.name,))
    taken: set[str] = set()
    for column in table.columns:
        title = f"{column.label} ({column.unit})" if column.unit else column.label
        name = title if title not in taken else f"{column.name} {title}"
        taken.add(name)
        connection.execute(_DATA_COLUMN, (table.name, column.name, name, title))


def _table_statement(table: schema.Table) -> str:
    parts = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL']
    if table.geometry:
        parts.append(f'"geom" {table.geometry}')
    parts.extend(
        f"{quoted(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}"
        for column in table.columns
    )
    for number, names in enumerate(table.unique):
        listed = ", ".join(quoted(name) for name in names)
        parts.append(f"CONSTRAINT {quoted(f'uq_{table.name}_{number}')} UNIQUE ({listed})")
    for link in table.links:
        action = " ON DELETE CASCADE" if link.cascade else ""
        target = f"{quoted(link.table)} ({quoted(link.key)}){action}"
        parts.append(f"FOREIGN KEY ({quoted(link.column)}) REFERENCES {target}")
    return f"CREATE TABLE {quoted(table.name)} ({', '.join(parts)})"


def _spatial_index(connection: sqlite3.Connection, name: str) -> None:
    names = {"table": quoted(name), "index": quoted(f"rtree_{name}_geom")}
    for event in ("insert", "update1", "update2", "update3", "update4", "delete"):
        names[event] = quoted(f"rtree_{name}_geom_{event}")
    run_script(connection, filled(_RTREE, **names))
    connection.execute(_EXTENSION, (name, "geom", "gpkg_rtree_index", _RTREE_SPEC, "write-only"))


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run statements separated by ``;`` within the open transaction (``executescript`` would commit it)."""
    pending = ""
    for piece in script.split(";"):
        pending += piece
        if pending.strip() and sqlite3.complete_statement(pending + ";"):
            connection.execute(pending)
            pending = ""
        elif pending.strip():
            pending += ";"


def refresh_extents(connection: sqlite3.Connection, names: list[str]) -> None:
    """Write the extent and time of change of spatial tables into ``gpkg_contents``; the view takes rt's.

    GDAL believes this list, so a stale extent would make "zoom to layer" miss what was just imported.
    """
    for name in names:
        box = connection.execute(filled(_EXTENT, index=quoted(f"rtree_{name}_geom"))).fetchone()
        connection.execute(_SET_EXTENT, (*box, name))
        if name == "rt":
            connection.execute(_SET_EXTENT, (*box, RT_ASESMEN))


_EXTENT = "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM $index"
_SET_EXTENT = (
    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?, "
    "last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?"
)

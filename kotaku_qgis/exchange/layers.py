"""The scored layers of a year as files: GeoPackage, shapefile, GeoJSON and KMZ."""

from __future__ import annotations

import csv
import errno
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
)

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.spreadsheet import escaped
from kotaku_qgis.exchange import columns, kmz, vector
from kotaku_qgis.exchange.records import geometry, read_year
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.captions import Captions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsFeedback

    from kotaku_qgis.exchange.records import Year
    from kotaku_qgis.exchange.vector import Table
    from kotaku_qgis.workspace.store import Workspace

FORMATS = ("gpkg", "shp", "geojson", "kmz")
WGS84 = "EPSG:4326"
_MADE_OF = (".shp", ".gpkg", ".geojson", ".kmz", ".csv")


class _Export:
    """One export: what is written goes into a folder of its own and is moved out when all of it is there."""

    def __init__(self, ws: Workspace, year: Year, lang: str, folder: Path) -> None:
        self.ws = ws
        self.year = year
        self.lang = lang
        self.folder = folder
        self.captions = Captions(ws.regulation, lang)
        self.crs = QgsCoordinateReferenceSystem(ws.settings.crs)
        self.to_wgs84 = QgsCoordinateTransform(
            self.crs, QgsCoordinateReferenceSystem(WGS84), QgsCoordinateTransformContext()
        )
        described = ws.described("rt_asesmen").columns
        self.tables = columns.full_tables(year, ws.regulation, self.captions, described)

    def title(self) -> str:
        """Return the name of the whole, for readers."""
        return f"{tr('SLUM CONDITION MAP', self.lang)} – {self.ws.settings.kota} {self.year.year}"

    def gpkg(self) -> None:
        """Write one GeoPackage with all layers, their titles and the columns' full names."""
        path = self.folder / f"kumuh_{self.year.year}.gpkg"
        vector.write(
            path,
            "GPKG",
            self.tables,
            self._wkt(self.crs),
            dataset_options=(
                "VERSION=1.2",
            ),  # newer GDAL would write 1.4, which QGIS 3.22 reads in part only
            layer_options=("GEOMETRY_NAME=geom", "FID=fid"),
        )
        describe(path, self.tables)

    def shp(self) -> None:
        """Write shapefiles: status and profile in SIM KOTAKU's schema, then all columns under short names."""
        before = {row["rt_id"]: row for row in self.ws.rows("asesmen", tahun=self.year.first_year)}
        rows = columns.sim_rows(self.year, before, self.ws.regulation)
        tables = [
            *columns.sim_tables(rows, self.ws.regulation, self.captions),
            *(columns.shortened(table) for table in self.tables),
        ]
        for table in tables:
            path = self.folder / f"{table.name}_{self.year.year}.shp"
            vector.write(
                path, "ESRI Shapefile", [table], self._wkt(self.crs), layer_options=("ENCODING=UTF-8",)
            )
            self._sidecar(path.with_name(f"{path.stem}_kolom.csv"), table)

    def geojson(self) -> None:
        """Write GeoJSON in EPSG:4326, as RFC 7946 wants it."""
        for table in self.tables:
            vector.write(
                self.folder / f"{table.name}_{self.year.year}.geojson",
                "GeoJSON",
                [table],
                self._wkt(QgsCoordinateReferenceSystem(WGS84)),
                layer_options=("RFC7946=YES", "WRITE_NAME=NO"),
                reproject=self._reprojected,
            )

    def kmz(self) -> None:
        """Write the drawn RT in the colours of their class."""
        path = self.folder / f"kumuh_{self.year.year}.kmz"
        kmz.write_kmz(path, self.title(), self.year.rt, self.ws.regulation, self.to_wgs84, self.lang)

    def _sidecar(self, path: Path, table: Table) -> None:
        """Write what each short column name means."""
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            heads = (
                tr("Column", self.lang),
                tr("Full name", self.lang),
                tr("Meaning", self.lang),
                tr("Unit", self.lang),
            )
            writer.writerow(heads)
            writer.writerows([escaped(cell) for cell in row] for row in vector.legend_rows(table))

    def _reprojected(self, wkb: bytes) -> bytes:
        shape = geometry(wkb)
        shape.transform(self.to_wgs84)
        return bytes(shape.asWkb())

    @staticmethod
    def _wkt(crs: QgsCoordinateReferenceSystem) -> str:
        return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)


def export_layers(
    ws: Workspace,
    folder: str | os.PathLike[str],
    year: int,
    formats: Sequence[str] = FORMATS,
    lang: str = "id",
    feedback: QgsFeedback | None = None,
) -> list[Path]:
    """Write the scored RT and the sums per kelurahan and kawasan.

    Parameters
    ----------
    ws
        Open workspace, scored for *year*.
    folder
        Where the files go; it must exist. Files of the same name are replaced, all or none.
    formats
        Any of ``gpkg``, ``shp`` (status and profile in SIM KOTAKU's schema, and the layers with short names,
        each with a CSV of what the names mean), ``geojson`` (EPSG:4326) and ``kmz``.
    lang
        Language of titles, of columns' full names and of the KMZ.

    Returns
    -------
    list of pathlib.Path
        The files, without those that only belong to a shapefile. Empty when *feedback* was cancelled.

    Raises
    ------
    KotakuError
        When *year* is not scored, a format is unknown, or a file cannot be written; no file is left then.
    """
    folder = Path(folder)
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown:
        raise KotakuError(
            N_("The format {name} is not known; there are {known}."),
            name=", ".join(unknown),
            known=", ".join(FORMATS),
        )
    data = read_year(ws, year)
    part: Path | None = None
    try:
        part = Path(tempfile.mkdtemp(prefix=".kotaku-", dir=folder))
        export = _Export(ws, data, lang, part)
        for number, one in enumerate(formats):
            if feedback is not None:
                feedback.setProgress(100 * number / len(formats))
                if feedback.isCanceled():
                    return []
            getattr(export, one)()
        return _move(part, folder)
    except OSError as error:
        raise KotakuError(
            N_("The layers could not be written: {reason}."),
            place=Place(file=str(error.filename or folder)),
            remedy=N_(
                "Close it in other programs, check the folder's permission and the free space, and try again."
            ),
            reason=error.strerror or str(error),
        ) from error
    finally:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)


def _move(source: Path, target: Path) -> list[Path]:
    """Move the finished files; when one cannot be replaced, those already moved are taken back."""
    done: list[tuple[Path, Path | None]] = []
    kept = source / "kept"
    kept.mkdir()
    try:
        for path in sorted(one for one in source.iterdir() if one.is_file()):
            goal = target / path.name
            old = None
            if goal.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(goal))
            if goal.exists():
                old = kept / path.name
                goal.replace(old)
            done.append((goal, old))
            path.replace(goal)
    except OSError:
        for goal, old in reversed(done):
            goal.unlink(missing_ok=True)
            if old is not None:
                shutil.move(str(old), str(goal))
        raise
    return [goal for goal, _ in done if goal.suffix in _MADE_OF]


def describe(path: Path, tables: Sequence[Table]) -> None:
    """Write titles and columns' full names into a GeoPackage, where QGIS shows them as aliases."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, "
            "column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT, "
            "constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name))"
        )
        connection.executemany(
            "INSERT OR IGNORE INTO gpkg_extensions VALUES (?, NULL, 'gpkg_schema', "
            "'http://www.geopackage.org/spec/#extension_schema', 'read-write')",
            [("gpkg_data_columns",)],
        )
        for table in tables:
            connection.execute(
                "UPDATE gpkg_contents SET identifier = ? WHERE table_name = ?", (table.title, table.name)
            )
            connection.executemany(
                "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)",
                [(table.name, one.name, one.label, one.label) for one in table.fields if one.label],
            )

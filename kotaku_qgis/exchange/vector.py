"""Writing features with OGR: every value's type told, every step checked, the result counted again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr, osr

from kotaku_qgis.core.spreadsheet import plain
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kotaku_qgis.core.errors import KotakuError

_TYPES = {
    "text": ogr.OFTString,
    "int": ogr.OFTInteger,
    "bool": ogr.OFTInteger,
    "real": ogr.OFTReal,
    "time": ogr.OFTString,
}


@dataclass(frozen=True)
class Field:
    """A column of a file: *name* in the file, *source* in the row, *label* and *unit* for its reader."""

    name: str
    source: str
    type: str
    label: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """A layer to write: rows hold WKB (polygons) or None under ``geom``."""

    name: str
    title: str
    fields: tuple[Field, ...]
    rows: Sequence[Mapping[str, Any]] = field(repr=False)


def write(
    path: Path,
    driver: str,
    tables: Sequence[Table],
    crs_wkt: str,
    *,
    dataset_options: Sequence[str] = (),
    layer_options: Sequence[str] = (),
    reproject: Callable[[bytes], bytes] | None = None,
) -> None:
    """Write *tables* as the layers of one dataset.

    Parameters
    ----------
    path
        File to make; it must not exist.
    driver
        Name of the OGR driver.
    crs_wkt
        CRS of the file, as WKT; coordinates are written east first.
    reproject
        Turns the WKB of a row into that of the file's CRS.

    Raises
    ------
    KotakuError
        When OGR reports a failure, or the file holds fewer features than were written (a full disk).
    """
    with _quiet():
        try:
            _write(path, driver, tables, crs_wkt, dataset_options, layer_options, reproject)
        except RuntimeError as error:
            raise _failed(path, str(error)) from error


def _write(
    path: Path,
    driver: str,
    tables: Sequence[Table],
    crs_wkt: str,
    dataset_options: Sequence[str],
    layer_options: Sequence[str],
    reproject: Callable[[bytes], bytes] | None,
) -> None:
    made = ogr.GetDriverByName(driver)
    if made is None:
        raise _failed(path, f"no driver {driver}")
    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs_wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = made.CreateDataSource(str(path), options=list(dataset_options))
    if source is None:
        raise _failed(path, gdal.GetLastErrorMsg())
    for table in tables:
        layer = source.CreateLayer(table.name, reference, ogr.wkbMultiPolygon, options=list(layer_options))
        if layer is None:
            raise _failed(path, gdal.GetLastErrorMsg())
        for column in table.fields:
            definition = ogr.FieldDefn(column.name, _TYPES[column.type])
            if layer.CreateField(definition) != ogr.OGRERR_NONE:
                raise _failed(path, gdal.GetLastErrorMsg())
        _rows(path, layer, table, reproject)
        layer = None
    source.FlushCache()
    source = None  # closes the file
    _recount(path, tables)


def _rows(path: Path, layer: Any, table: Table, reproject: Callable[[bytes], bytes] | None) -> None:
    definition = layer.GetLayerDefn()
    layer.StartTransaction()
    for row in table.rows:
        feature = ogr.Feature(definition)
        for index, column in enumerate(table.fields):
            value = plain(row.get(column.source))
            if value is None:
                feature.SetFieldNull(index)
            elif column.type == "real":
                feature.SetField(index, float(value))
            elif column.type in ("int", "bool"):
                feature.SetField(index, int(value))
            else:
                feature.SetField(index, str(value))
        wkb = row.get("geom")
        if wkb:
            feature.SetGeometryDirectly(
                ogr.CreateGeometryFromWkb(reproject(wkb) if reproject else bytes(wkb))
            )
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise _failed(path, gdal.GetLastErrorMsg())
    layer.CommitTransaction()


def _recount(path: Path, tables: Sequence[Table]) -> None:
    source = ogr.Open(str(path))
    for table in tables:
        layer = source.GetLayer(0 if source.GetLayerCount() == 1 else table.name) if source else None
        if layer is None or layer.GetFeatureCount() != len(table.rows):
            raise _failed(path, gdal.GetLastErrorMsg() or "incomplete file")


class _quiet:  # noqa: N801 (used as a statement)
    """Keep GDAL from printing what the exception will say."""

    def __enter__(self) -> None:
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        gdal.ErrorReset()

    def __exit__(self, *_details: object) -> None:
        gdal.PopErrorHandler()


def _failed(path: Path, reason: str) -> KotakuError:
    return not_written(path, reason or "GDAL", path.name)


def legend_rows(table: Table) -> Iterator[tuple[str, str, str, str]]:
    """Yield name in the file, full name, meaning and unit of each column."""
    for column in table.fields:
        yield column.name, column.source, column.label, column.unit

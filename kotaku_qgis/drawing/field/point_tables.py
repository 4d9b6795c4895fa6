"""Survey points from a CSV or XLSX: columns of latitude and longitude in many spellings, or metres."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from osgeo import ogr

from kotaku_qgis.core.angles import MOST_LAT, parse_angle, parse_pair
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.numbers import NumberError, detect_style, is_blank, parse_number
from kotaku_qgis.core.tables import read_table
from kotaku_qgis.drawing.field.found import POINT, Found, Notes, Reading
from kotaku_qgis.drawing.field.vector_files import MOST_BYTES, placed, read_time

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.core.tables import RawTable
    from kotaku_qgis.drawing.field.found import Target

_SPELLINGS = {
    "lat": (
        "lat",
        "latitude",
        "lintang",
        "latitud",
        "gpslatitude",
        "garislintang",
        "koordinatlintang",
        "lats",
    ),
    "lon": (
        "lon",
        "long",
        "lng",
        "longitude",
        "bujur",
        "gpslongitude",
        "garisbujur",
        "koordinatbujur",
        "longs",
    ),
    "y": ("y", "northing", "north", "utara", "koordinaty", "ycoord", "pointy", "utmy"),
    "x": ("x", "easting", "east", "timur", "koordinatx", "xcoord", "pointx", "utmx"),
    "both": (
        "koordinat",
        "coordinate",
        "coordinates",
        "latlon",
        "latlong",
        "latlng",
        "lokasi",
        "location",
        "gps",
    ),
    "name": ("nama", "name", "label", "titik", "namatitik", "objek", "id", "no", "nomor", "kode"),
    "type": ("jenis", "type", "kategori", "category", "tipe"),
    "note": ("keterangan", "ket", "catatan", "deskripsi", "description", "desc", "note", "notes", "remarks"),
    "time": ("waktu", "time", "timestamp", "tanggal", "date", "datetime"),
}
_UNITS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
Columns = dict[str, int]


def columns(names: tuple[str, ...]) -> Columns:
    """Return the index of each column that is understood, by what it means."""
    plain = [re.sub("[^a-z]", "", _UNITS.sub("", name).lower()) for name in names]
    return {
        what: next(plain.index(word) for word in words if word in plain)
        for what, words in _SPELLINGS.items()
        if any(word in plain for word in words)
    }


def read_points(path: Path, target: Target) -> Reading:
    """Return the points of a table.

    Raises
    ------
    KotakuError
        The file cannot be read, or no columns of coordinates are found.
    """
    if path.stat().st_size > MOST_BYTES:
        raise KotakuError(
            N_("The file is larger than {size} MB unpacked; that is no field survey."),
            place=Place(file=path.name),
            size=MOST_BYTES // 1_000_000,
        )
    table = read_table(path)
    found = columns(table.columns)
    read = _reader(table, found)
    if read is None:
        raise KotakuError(
            N_("No columns with coordinates were found; the file has: {columns}."),
            place=Place(file=path.name),
            remedy=N_("Call them “lat” and “lon” (or “lintang” and “bujur”)."),
            columns=", ".join(table.columns[:12]),
        )
    notes = Notes(path)
    notes.problems += table.notes
    points = []
    for index, row in enumerate(table.rows):
        if all(map(is_blank, row)):
            continue
        name = _text(row, found, "name") or str(table.first_row + index)
        try:
            place = read(row)
        except NumberError as error:
            where = Place(file=path.name, row=table.first_row + index)
            problem = Problem(error.code, Level.ERROR, error.text, error.values, where, error.remedy)
            notes.problems.append(problem)
            continue
        if place is None:
            notes.say("nowhere", name)
            continue
        x, y, degrees = place
        base = Found(
            POINT,
            name,
            path,
            begun=read_time(_text(row, found, "time")),
            note=_text(row, found, "note"),
            type=_text(row, found, "type"),
        )
        shape = ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})")
        reference = target.degrees if degrees else target.reference
        made = placed(base, shape, reference, target, notes)
        if made is not None:
            points.append(made)
    return Reading(tuple(points), notes.all())


def _text(row: tuple[Any, ...], found: Columns, what: str) -> str:
    value = row[found[what]] if what in found else None
    return "" if is_blank(value) else str(value).strip()


def _reader(table: RawTable, found: Columns) -> Any:
    """Return a function from a row to x, y and whether these are degrees; None when no columns fit."""
    pairs = [(found[x], found[y]) for x, y in (("lon", "lat"), ("x", "y")) if {x, y} <= found.keys()]
    if pairs:
        x, y = pairs[0]
        if _in_metres(table, x, y):
            return _metres(table, x, y)
        return lambda row: _degrees(parse_angle(row[x]), parse_angle(row[y]))
    if "both" in found:
        both = found["both"]

        def pair(row: tuple[Any, ...]) -> tuple[float, float, bool] | None:
            lat, lon = parse_pair(row[both]) or (None, None)
            return _degrees(lon, lat)

        return pair
    return None


def _degrees(lon: float | None, lat: float | None) -> tuple[float, float, bool] | None:
    return None if lon is None or lat is None else (lon, lat, True)


def _in_metres(table: RawTable, x: int, y: int) -> bool:
    """Return whether most rows have coordinates no angle can have."""
    angles = others = 0
    for row in table.rows[:200]:
        try:
            first, second = parse_angle(row[x]), parse_angle(row[y])
        except NumberError:
            others += any(_is_large(row[index]) for index in (x, y))
            continue
        if first is not None and second is not None:
            angles += min(abs(first), abs(second)) <= MOST_LAT
    return others > angles


def _is_large(value: Any) -> bool:
    for style in ("point", "comma"):
        try:
            number = parse_number(value, style)
        except NumberError:
            continue
        return number is not None and abs(number) > 1000  # noqa: PLR2004 (metres)
    return False


def _metres(table: RawTable, x: int, y: int) -> Any:
    style = detect_style([row[index] for row in table.rows for index in (x, y)])

    def read(row: tuple[Any, ...]) -> tuple[float, float, bool] | None:
        east, north = parse_number(row[x], style), parse_number(row[y], style)
        return None if east is None or north is None else (east, north, False)

    return read

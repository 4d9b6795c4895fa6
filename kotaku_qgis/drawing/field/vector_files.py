"""GPX, KML, KMZ and GeoJSON read by OGR, from memory and within limits: a file may be hostile or half."""

from __future__ import annotations

import datetime as dt
import re
import uuid
import zipfile
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.drawing.field.found import LINES, POINT, POLYGON, ROUTE, TRACK, Found, Notes, Reading, Target
from kotaku_qgis.drawing.paper.gdal_calls import quiet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DRIVERS = {
    ".gpx": ("GPX",),
    ".kml": ("LIBKML", "KML"),
    ".kmz": ("LIBKML", "KML"),
    ".geojson": ("GeoJSON",),
    ".json": ("GeoJSON",),
}
MOST_BYTES = 100_000_000
"""A day's track of a GPS logger has 5 MB."""
MOST_FILES = 1_000
MOST_FEATURES = 50_000
MOST_TEXT = 2_000
_GPX_LAYERS = {"waypoints": POINT, "routes": ROUTE, "tracks": TRACK}
_NAMES = ("name", "nama", "Name", "label", "title", "id")
_NOTES = ("desc", "description", "Description", "cmt", "keterangan", "catatan")
_TYPES = ("type", "jenis", "sym")
_TIMES = ("time", "timestamp", "begin", "waktu")
_TAGS = re.compile(r"<[^>]{0,500}>")
_COMMENTS = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_ROOT = re.compile(rb"<[A-Za-z_]")
_SIMPLE = (ogr.wkbPoint, ogr.wkbLineString, ogr.wkbMultiLineString, ogr.wkbPolygon, ogr.wkbMultiPolygon)
_UTC = 100
"""OGR's mark of a time in UTC; each quarter of an hour east adds one."""


def read_vector(path: Path, target: Target, feedback: Any = None) -> Reading:
    """Return what the file holds.

    Raises
    ------
    KotakuError
        It is empty, damaged, too large, or of a kind that is not read here.
    """
    notes = Notes(path)
    found: list[Found] = []
    for name, data in contents(path):
        found += _read(path, name, data, target, notes, feedback)
    if not found and not notes.all():
        raise KotakuError(
            N_("The file holds no track, route, point or polygon."),
            place=Place(file=path.name),
            remedy=N_("Export it again from the device or app."),
        )
    return Reading(tuple(found), notes.all())


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of what is to be parsed: the file, or each KML within a KMZ."""
    if path.stat().st_size > MOST_BYTES:
        raise _too_large(path)
    if path.suffix.lower() != ".kmz":
        yield path.suffix.lower(), _safe(path, path.read_bytes())
        return
    try:
        with zipfile.ZipFile(path) as archive:
            inside = archive.infolist()
            if len(inside) > MOST_FILES:
                raise _too_large(path)
            names = [one for one in inside if one.filename.lower().endswith(".kml")]
            left = MOST_BYTES
            for one in names:
                with archive.open(one) as stream:
                    data = stream.read(left + 1)  # what the archive says about sizes may be false
                left -= len(data)
                if left < 0:
                    raise _too_large(path)
                yield ".kml", _safe(path, data)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        raise damaged(path, str(error)) from error


def _safe(path: Path, data: bytes) -> bytes:
    if not data.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise KotakuError(N_("The file is empty."), place=Place(file=path.name))
    if path.suffix.lower() in {".gpx", ".kml", ".kmz"} and _has_entities(data):
        raise KotakuError(
            N_("The file defines XML entities, which no GPS device writes; it is not read for safety."),
            place=Place(file=path.name),
            remedy=N_("Export it again from the device or app."),
        )
    return data


def _has_entities(data: bytes) -> bool:
    """Return whether there is a document type before the root element; a web page inside a text is none."""
    plain = _COMMENTS.sub(b"", data.replace(b"\x00", b""))  # in UTF-16 every other byte is zero
    root = _ROOT.search(plain)
    return b"<!" in (plain[: root.start()] if root else plain)


def _too_large(path: Path) -> KotakuError:
    return KotakuError(
        N_("The file is larger than {size} MB unpacked; that is no field survey."),
        place=Place(file=path.name),
        remedy=N_("Export single tracks or a smaller area."),
        size=MOST_BYTES // 1_000_000,
    )


def damaged(path: Path, reason: str) -> KotakuError:
    """Return the error for a file that cannot be parsed, with the parser's *reason* when it gave one."""
    place, remedy = Place(file=path.name), N_("Export it again from the device or app.")
    reason = " ".join(reason.split())[:200].rstrip(".")
    if not reason:
        return KotakuError(N_("The file is damaged or not what its name says."), place=place, remedy=remedy)
    text = N_("The file is damaged or not what its name says: {reason}.")
    return KotakuError(text, place=place, remedy=remedy, reason=reason)


def _read(path: Path, suffix: str, data: bytes, target: Target, notes: Notes, feedback: Any) -> list[Found]:
    memory = f"/vsimem/kotaku-{uuid.uuid4().hex}{suffix}"
    gdal.FileFromMemBuffer(memory, data)
    found: list[Found] = []
    try:
        with quiet() as said:
            try:
                source = gdal.OpenEx(memory, gdal.OF_VECTOR, allowed_drivers=list(DRIVERS[suffix]))
                if source is not None:
                    found = list(_features(path, source, target, notes, feedback))
                elif not said:
                    said.append("")
                source = None
            except RuntimeError as error:
                said.append(str(error))
            problems = [text.replace(memory, path.name) for text in said]
    finally:
        gdal.Unlink(memory)
    if problems and not found:
        raise damaged(path, problems[-1])
    if problems:
        notes.problems.append(
            Problem(
                "field-damaged",
                Level.WARNING,
                N_("The file is damaged; only {count} features before the damage were read: {reason}."),
                {"count": len(found), "reason": problems[-1].rstrip(".")},
                Place(file=path.name),
                N_("Export it again from the device or app."),
            )
        )
    return found


def _features(path: Path, source: Any, target: Target, notes: Notes, feedback: Any) -> Iterator[Found]:
    is_gpx = source.GetDriver().ShortName == "GPX"
    times = _track_times(source) if is_gpx else {}
    count = 0
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        if is_gpx and layer.GetName() not in _GPX_LAYERS:
            continue
        reference = layer.GetSpatialRef() or target.degrees
        for feature in layer:
            count += 1
            if count > MOST_FEATURES:
                raise KotakuError(
                    N_("The file holds more than {count} features; that is no field survey."),
                    place=Place(file=path.name),
                    remedy=N_("Use “RT” to import polygons, or export a smaller area."),
                    count=MOST_FEATURES,
                )
            if feedback is not None and feedback.isCanceled():
                return
            base = _described(path, feature, layer.GetName() if is_gpx else "")
            if feature.GetFID() in times and base.kind == TRACK and is_gpx:
                begun, ended = times[feature.GetFID()]
                base = replace(base, begun=begun, ended=ended)
            shape = feature.GetGeometryRef()
            if shape is None or shape.IsEmpty():
                notes.say("empty", base.name)
                continue
            for piece in _pieces(shape):
                made = placed(base, piece, reference, target, notes)
                if made is not None:
                    yield target.measured(made)


def _described(path: Path, feature: Any, layer: str) -> Found:
    index = {feature.GetFieldDefnRef(i).GetName(): i for i in range(feature.GetFieldCount())}

    def text(names: tuple[str, ...]) -> str:
        for name in names:
            if name in index and feature.IsFieldSetAndNotNull(index[name]):
                value = unescape(_TAGS.sub(" ", feature.GetFieldAsString(index[name])[:MOST_TEXT]))
                if value.strip():
                    return " ".join(value.split())
        return ""

    begun = ended = None
    for name in _TIMES:
        if begun is None and name in index:
            begun = _time(feature, index[name])
    if "end" in index:
        ended = _time(feature, index["end"])
    name = text(_NAMES)[:200] or str(feature.GetFID())
    return Found(
        _GPX_LAYERS.get(layer, TRACK),
        name,
        path,
        begun=begun,
        ended=ended,
        note=text(_NOTES),
        type=text(_TYPES),
    )


def _time(feature: Any, index: int) -> dt.datetime | None:
    """Return a time on the clock of this computer, as people remember it; a time without zone as it is."""
    if not feature.IsFieldSetAndNotNull(index):
        return None
    if feature.GetFieldDefnRef(index).GetType() not in (ogr.OFTDateTime, ogr.OFTDate):
        return read_time(feature.GetFieldAsString(index))
    year, month, day, hour, minute, second, zone = feature.GetFieldAsDateTime(index)
    try:
        made = dt.datetime(year, month, day, hour, minute, int(second))  # noqa: DTZ001 (the zone follows)
        if zone > 1:
            east = dt.timezone(dt.timedelta(minutes=15 * (zone - _UTC)))
            made = made.replace(tzinfo=east).astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        return None
    return made


def read_time(text: Any) -> dt.datetime | None:
    """Return an ISO time on the clock of this computer; None for anything else."""
    try:
        made = dt.datetime.fromisoformat(str(text).strip().replace("Z", "+00:00"))
        return made.astimezone().replace(tzinfo=None) if made.tzinfo else made
    except (ValueError, OverflowError, OSError):
        return None


def _track_times(source: Any) -> dict[int, tuple[dt.datetime, dt.datetime]]:
    """Return first and last time of each track, which stand at its points."""
    layer = source.GetLayerByName("track_points")
    found: dict[int, tuple[dt.datetime, dt.datetime]] = {}
    if layer is None:
        return found
    names = layer.GetLayerDefn()
    owner, time = names.GetFieldIndex("track_fid"), names.GetFieldIndex("time")
    for feature in layer:
        when = _time(feature, time)
        if when is not None:
            fid = feature.GetFieldAsInteger(owner)
            first, last = found.get(fid, (when, when))
            found[fid] = min(first, when), max(last, when)
    layer.ResetReading()
    return found


def _pieces(shape: Any) -> Iterator[Any]:
    """Yield the points, lines and polygons of a geometry; the segments of a line stay together."""
    flat = ogr.GT_Flatten(shape.GetGeometryType())
    if ogr.GT_IsNonLinear(flat):
        shape = shape.GetLinearGeometry()
        flat = ogr.GT_Flatten(shape.GetGeometryType())
    if flat in (ogr.wkbGeometryCollection, ogr.wkbMultiPoint):
        for number in range(shape.GetGeometryCount()):
            yield from _pieces(shape.GetGeometryRef(number))
    elif flat in _SIMPLE and not shape.IsEmpty():
        yield shape


def placed(base: Found, piece: Any, reference: Any, target: Target, notes: Notes) -> Found | None:
    """Return *base* with the geometry *piece* in the workspace's CRS, or None when it has no usable place."""
    shape = piece.Clone()
    shape.FlattenTo2D()
    verdict, bounds = judged(shape, reference, target)
    if verdict == "nowhere":
        notes.say("nowhere", base.name)
        return None
    if verdict == "swapped":
        shape.SwapXY()
    if verdict != "here":
        notes.say(verdict, base.name, bounds)
    if shape.Transform(target.way(reference, target.reference)) != ogr.OGRERR_NONE:
        notes.say("nowhere", base.name)
        return None
    kind, parts = _parts(shape)
    kind = base.kind if kind in LINES and base.kind in LINES else kind
    made = replace(
        base,
        kind=kind,
        parts=parts,
        wkb=bytes(shape.ExportToIsoWkb()),
        far=verdict == "far",
        swapped=verdict == "swapped",
    )
    if kind == POLYGON and target.ground is not None:
        holes = sum(target.ground.area(ring) for ring in _rings(shape, holes=True))
        made = replace(made, area=(sum(map(target.ground.area, parts)) - holes) / 10_000)
    return made


def judged(shape: Any, reference: Any, target: Target) -> tuple[str, tuple[float, float, float, float]]:
    """Return the verdict about *shape* and its box in degrees (west, south, east, north)."""
    there = shape.Clone()
    west, east, south, north = there.GetEnvelope()
    if not reference.IsGeographic():
        there.Transform(target.way(reference, target.degrees))
        west, east, south, north = there.GetEnvelope()
    box = (west, south, east, north)
    return target.judge(box), box


def _parts(shape: Any) -> tuple[str, tuple[Any, ...]]:
    flat = ogr.GT_Flatten(shape.GetGeometryType())
    if flat == ogr.wkbPoint:
        return POINT, (((shape.GetX(), shape.GetY()),),)
    if flat == ogr.wkbLineString:
        return TRACK, (tuple(shape.GetPoints(2)),)
    if flat == ogr.wkbMultiLineString:
        lines = [shape.GetGeometryRef(number) for number in range(shape.GetGeometryCount())]
        return TRACK, tuple(tuple(line.GetPoints(2)) for line in lines if line.GetPointCount())
    return POLYGON, tuple(_rings(shape, holes=False))


def _rings(shape: Any, *, holes: bool) -> Iterator[tuple[tuple[float, float], ...]]:
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbMultiPolygon:
        for number in range(shape.GetGeometryCount()):
            yield from _rings(shape.GetGeometryRef(number), holes=holes)
        return
    for number in range(shape.GetGeometryCount()):
        if holes == (number > 0):
            yield tuple(shape.GetGeometryRef(number).GetPoints(2))[:-1]

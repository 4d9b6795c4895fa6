"""Files as field devices write them, made in code: GPX, KML, KMZ, GeoJSON, CSV and JPEG with EXIF."""

from __future__ import annotations

import struct
import zipfile
from typing import TYPE_CHECKING

from pyproj import Transformer

from tests.qgis.workspace_data import EAST, NORTH, SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

_DEGREES = Transformer.from_crs(SETTINGS.crs, 4326, always_xy=True)
SQUARE = ((0, 0), (60, 0), (60, 60), (0, 60), (0, 5))


def degrees(x, y):
    """Return longitude and latitude of metres from the corner of the test city."""
    return _DEGREES.transform(EAST + x, NORTH + y)


def gpx(tracks=(), routes=(), waypoints=(), head='<?xml version="1.0" encoding="UTF-8"?>\n'):
    """Return a GPX file; a track is (name, segments), a point (x, y) in metres."""

    def point(tag, place, more=""):
        lon, lat = degrees(*place)
        return f'<{tag} lat="{lat:.9f}" lon="{lon:.9f}">{more}</{tag}>'

    body = "".join(
        point(
            "wpt",
            place,
            f"<time>2024-03-05T02:00:00Z</time><name>{name}</name><desc>{note}</desc><type>sumur</type>",
        )
        for name, place, note in waypoints
    )
    for name, places in routes:
        body += f"<rte><name>{name}</name>" + "".join(point("rtept", one) for one in places) + "</rte>"
    for name, segments in tracks:
        body += f"<trk><name>{name}</name>"
        minute = 0
        for segment in segments:
            body += "<trkseg>"
            for place in segment:
                body += point(
                    "trkpt", place, f"<ele>3.2</ele><time>2024-03-05T01:{minute % 60:02d}:00Z</time>"
                )
                minute += 1
            body += "</trkseg>"
        body += "</trk>"
    return f'{head}<gpx version="1.1" creator="uji" xmlns="http://www.topografix.com/GPX/1/1">{body}</gpx>'


def kml():
    """Return a KML with nested folders: a point, a line, a polygon with a hole and a mixed feature."""

    def coordinates(*places):
        return (
            "<coordinates>"
            + " ".join("{:.9f},{:.9f},0".format(*degrees(*one)) for one in places)
            + "</coordinates>"
        )

    def mark(name, shape, more=""):
        return f"<Placemark><name>{name}</name>{more}{shape}</Placemark>"

    def ring(*places):
        return f"<LinearRing>{coordinates(*places, places[0])}</LinearRing>"

    hole = ring((20, 20), (20, 30), (30, 30), (30, 20))
    area = f"<Polygon><outerBoundaryIs>{ring((0, 0), (100, 0), (100, 100), (0, 100))}</outerBoundaryIs><innerBoundaryIs>{hole}</innerBoundaryIs></Polygon>"
    point = f"<Point>{coordinates((10, 10))}</Point>"
    line = f"<LineString>{coordinates((0, 0), (50, 0))}</LineString>"
    note = "<description><![CDATA[<!DOCTYPE html><html><b>MCK</b> rusak &amp; bau</html>]]></description>"
    inner = mark("Sumur", point, note) + mark("Gang 3", line) + mark("RT 1", area)
    mixed = mark("Campur", f"<MultiGeometry>{point}{line}</MultiGeometry>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
        f"<Folder><name>Survei</name><Folder><name>Hari 1</name>{inner}</Folder>{mixed}</Folder></Document></kml>"
    )


def kmz(path: Path, text: str, name="doc.kml"):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
        archive.writestr("files/icon.png", b"no picture")
    return path


def _ifd(entries, base):
    size, out, extra = 2 + 12 * len(entries) + 4, struct.pack("<H", len(entries)), b""
    for tag, kind, count, data in sorted(entries):
        value = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack("<I", base + size + len(extra))
        if len(data) > 4:
            extra += data + b"\0" * (len(data) % 2)
        out += struct.pack("<HHI", tag, kind, count) + value
    return out + struct.pack("<I", 0) + extra


def _rationals(*values):
    return b"".join(struct.pack("<II", round(value * 100_000), 100_000) for value in values)


def _angle(value):
    value = abs(value)
    whole, minutes = int(value), int(value * 60) % 60
    return _rationals(whole, minutes, value * 3600 - whole * 3600 - minutes * 60)


def exif(place=None, time=None, turn=None, orientation=1):
    """Return an APP1 segment; *place* is longitude and latitude."""
    gps = [(0, 1, 4, b"\2\3\0\0")]
    if place is not None:
        lon, lat = place
        gps += [(1, 2, 2, b"S\0" if lat < 0 else b"N\0"), (2, 5, 3, _angle(lat))]
        gps += [(3, 2, 2, b"W\0" if lon < 0 else b"E\0"), (4, 5, 3, _angle(lon))]
    if turn is not None:
        gps += [(16, 2, 2, b"T\0"), (17, 5, 1, _rationals(turn))]
    more = [(0x9000, 7, 4, b"0230")]
    if time:
        more.append((0x9003, 2, 20, time.encode() + b"\0"))

    def first(one, other):
        places = [(0x8769, 4, 1, struct.pack("<I", one)), (0x8825, 4, 1, struct.pack("<I", other))]
        return _ifd([(0x112, 3, 1, struct.pack("<H", orientation)), *places], 8)

    one = 8 + len(first(0, 0))
    other = one + len(_ifd(more, one))
    tiff = b"II*\0" + struct.pack("<I", 8) + first(one, other) + _ifd(more, one) + _ifd(gps, other)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff


def jpeg(
    path: Path,
    place=None,
    time="2024:03:05 09:10:11",
    turn=None,
    orientation=1,
    size=(640, 480),
    color=0xFF3377AA,
):
    """Write a JPEG: the left half dark, the right half of *color*."""
    from qgis.PyQt.QtCore import QBuffer, QIODevice
    from qgis.PyQt.QtGui import QColor, QImage, QPainter

    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    painter = QPainter(image)
    painter.fillRect(0, 0, size[0] // 2, size[1], QColor("#203040"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)
    data = bytes(buffer.data())
    path.write_bytes(data[:2] + exif(place, time, turn, orientation) + data[2:])
    return path

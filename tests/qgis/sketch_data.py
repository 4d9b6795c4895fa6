"""Pictures whose every mark is known, bent by known transforms, for the tests of georeferencing."""

from __future__ import annotations

import math
import struct

WIDTH, HEIGHT = 1600, 1200
EAST, NORTH = 530000.0, 9430000.0
MARKS = [(120 + column * 340, 100 + row * 250) for row in range(5) for column in range(5)]
HALF = 20


def turned(x, y):
    """A scan lying askew: 20 degrees, a quarter of a metre a pixel."""
    angle, scale = math.radians(20), 0.25
    return (
        EAST + scale * (math.cos(angle) * x + math.sin(angle) * y),
        NORTH + scale * (math.sin(angle) * x - math.cos(angle) * y),
    )


def slanted(x, y):
    """A sheet photographed at a slant."""
    u, v = x / WIDTH - 0.5, 0.5 - y / HEIGHT
    depth = 1 + 0.35 * u + 0.25 * v
    return EAST + (400 * u + 60 * v) / depth, NORTH + (-50 * u + 300 * v) / depth


def curled(x, y):
    """A slightly bent sheet: a mild polynomial of the second degree."""
    u, v = x / WIDTH - 0.5, 0.5 - y / HEIGHT
    return (
        EAST + 400 * u + 20 * u * v + 15 * u * u - 8 * v * v,
        NORTH + 300 * v + 12 * u * v + 9 * u * u + 5 * v * v,
    )


def crumpled(x, y):
    """A strongly bent sheet: the third degree."""
    u, v = x / WIDTH - 0.5, 0.5 - y / HEIGHT
    east, north = curled(x, y)
    return east + 10 * u**3 - 8 * u * v * v, north + 12 * v**3


def draw(path, marks=MARKS, size=(WIDTH, HEIGHT), quality=95):
    """Draw black marks of 8 pixels on white paper."""
    from qgis.PyQt.QtGui import QColor, QImage, QPainter

    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for x, y in marks:
        painter.fillRect(round(x) - 4, round(y) - 4, 8, 8, QColor("black"))
    painter.end()
    assert image.save(str(path), None, quality)
    return path


def stamp_orientation(path, orientation):
    """Put EXIF's orientation into a JPEG, as a phone does."""
    data = path.read_bytes()
    assert data[:2] == b"\xff\xd8"
    tiff = b"II*\x00\x08\x00\x00\x00" + struct.pack("<HHHIHHI", 1, 0x0112, 3, 1, orientation, 0, 0)
    exif = b"Exif\x00\x00" + tiff
    path.write_bytes(data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:])
    return path


def mark_offset(path, east, north):
    """Return by how many metres the dark mark nearest to a place in a GeoTIFF is off it."""
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    west, width, _, top, _, height = dataset.GetGeoTransform()
    column, row = (east - west) / width, (north - top) / height
    left, above = int(column) - HALF, int(row) - HALF
    grey = dataset.GetRasterBand(1).ReadAsArray(left, above, 2 * HALF, 2 * HALF).astype(float)
    seen = dataset.GetRasterBand(1).GetMaskBand().ReadAsArray(left, above, 2 * HALF, 2 * HALF)
    weight = (255 - grey) * (seen > 0)
    weight[weight < 60] = 0
    assert weight.sum() > 0, "no mark here"
    centres = [number + 0.5 for number in range(2 * HALF)]
    x = (weight.sum(0) * centres).sum() / weight.sum() + left
    y = (weight.sum(1) * centres).sum() / weight.sum() + above
    return math.hypot(x - column, y - row) * width

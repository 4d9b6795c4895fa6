"""Geometry between WKB and the GeoPackage's blob: a header with SRS and envelope before the WKB.

Pure Python and NumPy, so that the store works where neither shapely nor GDAL's bindings are.
"""

from __future__ import annotations

import struct
from typing import Union

import numpy as np

from kotaku_qgis.core.errors import N_, KotakuError

Buffer = Union[bytes, bytearray, memoryview]
Parts = list[tuple[int, bytes, tuple[float, float, float, float]]]

_POINT, _LINE, _POLYGON = 1, 2, 3
_MULTI = {_POINT: 4, _LINE: 5, _POLYGON: 6}
_CODES = {"POINT": 1, "LINESTRING": 2, "POLYGON": 3, "MULTIPOINT": 4, "MULTILINESTRING": 5, "MULTIPOLYGON": 6}
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_EMPTY_FLAG = 0b00010000
_LITTLE_XY = 0b00000011
_EWKB_Z, _EWKB_M, _EWKB_SRID = 0x80000000, 0x40000000, 0x20000000


class _Reader:
    """Walks through WKB (ISO or EWKB, any byte order, Z, M); gives simple parts as flat little-endian WKB."""

    def __init__(self, data: Buffer) -> None:
        self.data = bytes(data)
        self.at = 0

    def _uint(self, order: str) -> int:
        value: int = struct.unpack_from(order + "I", self.data, self.at)[0]
        self.at += 4
        return value

    def _points(self, order: str, count: int, size: int) -> np.ndarray:
        values = np.frombuffer(self.data, order + "f8", count * size, self.at).reshape(count, size)
        self.at += count * size * 8
        return values[:, :2].astype("<f8")

    def read(self) -> tuple[int, Parts]:
        """Return the geometry's kind (1…6) and its simple parts."""
        order = "<" if self.data[self.at] else ">"
        self.at += 1
        code = self._uint(order)
        extra = bool(code & _EWKB_Z) + bool(code & _EWKB_M)
        if code & _EWKB_SRID:
            self.at += 4
        code &= 0x0FFFFFFF
        iso, kind = divmod(code, 1000)
        size = 2 + max(extra, (0, 1, 1, 2)[iso])
        if kind == _POINT:
            return kind, self._simple(kind, [self._points(order, 1, size)])
        if kind == _LINE:
            return kind, self._simple(kind, [self._points(order, self._uint(order), size)])
        if kind == _POLYGON:
            rings = [self._points(order, self._uint(order), size) for _ in range(self._uint(order))]
            return kind, self._simple(kind, rings)
        if kind not in _MULTI.values():
            raise ValueError(kind)
        parts: Parts = []
        for _ in range(self._uint(order)):
            parts.extend(self.read()[1])
        return kind, parts

    @staticmethod
    def _simple(kind: int, rings: list[np.ndarray]) -> Parts:
        points = np.concatenate(rings) if rings else np.empty((0, 2))
        points = points[np.isfinite(points).all(axis=1)]
        if not len(points):
            return []
        head = struct.pack("<BI", 1, kind)
        if kind == _POLYGON:
            body = struct.pack("<I", len(rings))
            body += b"".join(struct.pack("<I", len(ring)) + ring.tobytes() for ring in rings)
        elif kind == _LINE:
            body = struct.pack("<I", len(rings[0])) + rings[0].tobytes()
        else:
            body = rings[0].tobytes()
        low, high = points.min(axis=0), points.max(axis=0)
        return [(kind, head + body, (float(low[0]), float(low[1]), float(high[0]), float(high[1])))]


def encode(wkb: Buffer, kind: str, srs_id: int) -> bytes | None:
    """Return the GeoPackage blob of *wkb*, flattened to XY and as *kind* (a GeoPackage geometry type name).

    Single parts become multi when *kind* is multi. Raises KotakuError for unreadable WKB and for a
    geometry of another kind; an empty geometry gives None.
    """
    wanted = _CODES[kind]
    try:
        found, parts = _Reader(wkb).read()
    except (struct.error, ValueError, IndexError) as error:
        raise KotakuError(N_("The geometry cannot be read ({detail})."), detail=str(error)) from error
    if found != wanted and _MULTI.get(found) != wanted:
        name = next((name for name, code in _CODES.items() if code == found), str(found))
        raise KotakuError(
            N_("A geometry of type {found} stands where {wanted} belongs."), found=name, wanted=kind
        )
    if not parts:
        return None
    boxes = np.array([box for _, _, box in parts])
    box = (*boxes[:, :2].min(axis=0), *boxes[:, 2:].max(axis=0))
    body = parts[0][1]
    if wanted in _MULTI.values():
        body = struct.pack("<BII", 1, wanted, len(parts)) + b"".join(part for _, part, _ in parts)
    header = b"GP" + struct.pack("<BBi", 0, _LITTLE_XY, srs_id)
    return header + struct.pack("<4d", box[0], box[2], box[1], box[3]) + body


def decode(blob: Buffer | None) -> bytes | None:
    """Return the WKB in a GeoPackage blob; None for a missing or empty geometry."""
    if blob is None or len(blob) < 8:  # noqa: PLR2004 (the header without envelope)
        return None
    flags = blob[3]
    if flags & _EMPTY_FLAG:
        return None
    return bytes(blob[8 + _ENVELOPE_BYTES[(flags >> 1) & 7] :])


def bounds(blob: Buffer | None) -> tuple[float, float, float, float] | None:
    """Return xmin, ymin, xmax, ymax of a GeoPackage blob; None when it has no extent."""
    wkb = decode(blob)
    if blob is None or wkb is None:
        return None
    flags = blob[3]
    if (flags >> 1) & 7:
        xmin, xmax, ymin, ymax = struct.unpack_from(("<" if flags & 1 else ">") + "4d", blob, 8)
        return (xmin, ymin, xmax, ymax)
    try:
        _, parts = _Reader(wkb).read()
    except (struct.error, ValueError, IndexError):
        return None
    if not parts:
        return None
    boxes = np.array([box for _, _, box in parts])
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return (float(low[0]), float(low[1]), float(high[0]), float(high[1]))

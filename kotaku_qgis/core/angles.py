"""Latitude and longitude as people type them: ``-5,4321``, ``105.26 BT``, or degrees, minutes, seconds."""

from __future__ import annotations

import re
from typing import Any

from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.numbers import COMMA, POINT, NumberError, is_blank, parse_number

MOST_LON, MOST_LAT = 180.0, 90.0
_SIDES = {
    "n": 1, "lu": 1, "e": 1, "bt": 1, "t": 1,
    "s": -1, "ls": -1, "w": -1, "bb": -1, "b": -1,
}  # fmt: skip
_ANGLE = re.compile(
    r"(?P<before>[A-Za-z]{1,2})?\s*(?P<sign>[+-])?\s*(?P<d>[0-9]{1,3}(?:[.,][0-9]+)?)"
    r"(?:\s*[°º:\s]\s*(?P<m>[0-9]{1,2}(?:[.,][0-9]+)?)"
    r"(?:\s*['′’:\s]\s*(?P<s>[0-9]{1,2}(?:[.,][0-9]+)?))?)?"
    r"\s*[°º'′’\"″”\s]*(?P<after>[A-Za-z]{1,2})?"
)
_PAIR = re.compile(r"\s*([+-]?[0-9]{1,3}\.[0-9]+)\s*[,; ]\s*([+-]?[0-9]{1,3}\.[0-9]+)\s*")
_SIXTY = 60.0


def parse_angle(value: Any) -> float | None:
    """Return *value* in degrees: decimal with point or comma, or in minutes and seconds; None for blank.

    Degrees reach 180, so a separator is never one of thousands.

    Raises
    ------
    NumberError
        It cannot be read as an angle.
    """
    if is_blank(value):
        return None
    for style in (POINT, COMMA):
        try:
            number = parse_number(value, style)
        except NumberError:
            continue
        if number is None or abs(number) <= MOST_LON:
            return number
    return _sexagesimal(value)


def _sexagesimal(value: Any) -> float:
    text = str(value).strip().replace("\u2212", "-").replace("''", '"')
    found = _ANGLE.fullmatch(text)
    side = ((found["before"] or found["after"] or "") if found else "").lower()
    if found is None or (side and side not in _SIDES) or (found["before"] and found["after"]):
        raise _unread(value)
    degrees, minutes, seconds = (float((found[part] or "0").replace(",", ".")) for part in "dms")
    if minutes >= _SIXTY or seconds >= _SIXTY or degrees > MOST_LON:
        raise _unread(value)
    sign = -1 if found["sign"] == "-" else 1
    return sign * _SIDES.get(side, 1) * (degrees + minutes / _SIXTY + seconds / _SIXTY**2)


def _unread(value: Any) -> NumberError:
    return NumberError(
        "angle-unreadable",
        N_("“{value}” is not a latitude or longitude."),
        value,
        N_("Write it in degrees, for example -5.43217 or 5°25'55.8\"S."),
    )


def parse_pair(value: Any) -> tuple[float, float] | None:
    """Return latitude and longitude of one text ``-5.43, 105.26``, as maps on the web copy it; None else."""
    found = _PAIR.fullmatch(str(value)) if isinstance(value, str) else None
    return (float(found[1]), float(found[2])) if found else None

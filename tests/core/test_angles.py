"""Latitude and longitude as people type them."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.angles import parse_angle, parse_pair
from kotaku_qgis.core.numbers import NumberError


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        (-5.43, -5.43),
        ("-5,43217", -5.43217),
        ("105.261", 105.261),
        ("105,261", 105.261),
        ("\u22125.5", -5.5),
        ("0,005", 0.005),
        ("5°25'55.8\"S", -(5 + 25 / 60 + 55.8 / 3600)),
        ("5° 25′ 55,8″ LS", -(5 + 25 / 60 + 55.8 / 3600)),
        ("S 5°25.93'", -(5 + 25.93 / 60)),
        ("105 15 36 BT", 105.26),
        ("105:15:36", 105.26),
        ("-5 30 0", -5.5),
        ("5,5 S", -5.5),
        ("5°25'55.8''S", -(5 + 25 / 60 + 55.8 / 3600)),
        ("", None),
        (None, None),
        ("-", None),
    ],
)
def test_read(text, degrees):
    assert parse_angle(text) == (None if degrees is None else pytest.approx(degrees, abs=1e-12))


@pytest.mark.parametrize(
    "text", ["abc", "5°61'S", "5°25'77\"S", "1.234,5", "527345", "5 X", "5°25'E N", "S5N"]
)
def test_refused(text):
    with pytest.raises(NumberError):
        parse_angle(text)


def test_pair():
    assert parse_pair("-5.43217, 105.26") == (-5.43217, 105.26)
    assert parse_pair("-5.43217;105.26") == (-5.43217, 105.26)
    assert parse_pair("Jl. Melati 5, 7") is None
    assert parse_pair(5.0) is None

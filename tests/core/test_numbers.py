"""Numbers as people type them."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotaku_qgis.core.numbers import (
    NumberError,
    detect_style,
    format_number,
    is_ambiguous,
    is_blank,
    parse_number,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21", 21.0),
        ("-0.611192", -0.611192),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1 234,5", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("0.880 ha", 0.88),
        ("0,812 ha", 0.812),
        ("118.58500000000", 118.585),
        ("4,7E-3", 0.0047),
        ("(0,5)", -0.5),
        ("\u22123", -3.0),
        ("12 m", 12.0),
        ("60%", 60.0),
        (7, 7.0),
        (0.25, 0.25),
    ],
)
def test_numbers_that_can_mean_one_thing(text, value):
    assert parse_number(text) == pytest.approx(value)


@pytest.mark.parametrize("blank", [None, "", "  ", "-", "–", "n/a", float("nan"), "\u00a0"])
def test_blanks_are_not_zeros(blank):
    assert parse_number(blank) is None


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("abc", "number-text"),
        ("12 ekor", "number-text"),
        ("1,2,3", "number-text"),
        ("3 dan 4", "number-text"),
        ("Rp 5", "number-text"),
        (True, "number-text"),
        ("#NUM!", "number-excel-error"),
        ("#DIV/0!", "number-excel-error"),
        ("13.925", "number-ambiguous"),
        ("1,409 ha", "number-ambiguous"),
        (dt.date(2026, 5, 1), "number-date"),
        (float("inf"), "number-infinite"),
    ],
)
def test_what_is_not_a_number_says_why(value, code):
    with pytest.raises(NumberError) as caught:
        parse_number(value)
    assert caught.value.code == code
    assert str(value) in str(caught.value)


def test_the_style_decides_what_can_mean_two_things():
    assert parse_number("1.409", "point") == 1.409
    assert parse_number("1.409", "comma") == 1409
    assert parse_number("1,409 ha", "comma", "ha") == 1.409
    assert is_ambiguous("1.409")
    assert not is_ambiguous("0.409")


def test_hectares_never_rest_on_a_separator_of_thousands():
    with pytest.raises(NumberError) as caught:
        parse_number("1,409 ha", "point", "ha", thousands=False)
    assert caught.value.code == "number-ambiguous"


def test_another_unit_is_refused():
    assert parse_number("3 ha", None, "ha") == 3
    with pytest.raises(NumberError) as caught:
        parse_number("8000 m2", None, "ha")
    assert caught.value.code == "number-unit"


@pytest.mark.parametrize(
    ("values", "style"),
    [
        (["1.409", "0.88"], "point"),
        (["1.409", "0,88"], "comma"),
        (["1.409", "2.110"], None),
        (["0.5", "0,5"], None),
        (["12", "7"], None),
        (["1.234.567", "5"], "comma"),
        ([], None),
    ],
)
def test_a_column_tells_its_style_or_keeps_silent(values, style):
    assert detect_style(values) == style


@given(st.integers(-(10**9), 10**9), st.integers(0, 999999))
def test_what_is_written_is_read_again(whole, fraction):
    value = whole + math.copysign(fraction / 1e6, whole)
    for lang, style in (("id", "comma"), ("en", "point")):
        assert parse_number(format_number(value, 6, lang), style) == pytest.approx(value, abs=1e-6)


def test_output_rounds_half_up_in_both_languages():
    assert format_number(1234.505) == "1.234,51"
    assert format_number(1234.5, 2, "en") == "1,234.50"
    assert format_number(-0.001) == "0,00"
    assert format_number(None) == ""
    assert format_number(float("nan")) == ""


def test_blank():
    assert is_blank("\ufeff ")
    assert not is_blank(0)
    assert not is_blank("-")


@pytest.mark.parametrize(("value", "text"), [(1e30, "1e+30"), (-2e300, "-2e+300"), (float("inf"), "inf")])
def test_what_was_never_counted_can_still_be_shown(value, text):
    assert format_number(value, 2) == text

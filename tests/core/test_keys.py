"""The key of an RT in every spelling seen."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotaku_qgis.core.keys import RtKeyError, is_dashed, parse_rt


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("RT 004 RW 002", "RT004-RW002"),
        ("RT04-RW01", "RT004-RW001"),
        ("RW01/RT02", "RT002-RW001"),
        ("RW02/ RT03", "RT003-RW002"),
        ("RT 01/ RW 02", "RT001-RW002"),
        ("RT001-RWW02", "RT001-RW002"),
        ("RT 002 RW  005", "RT002-RW005"),
        ("3/2", "RT003-RW002"),
        ("003 / 002", "RT003-RW002"),
        ("003/II", "RT003-RW002"),
        ("RT039-00000", "RT039-00000"),
        ("RT027A-RW005", "RT027A-RW005"),
        ("RT 027 A RW 005", "RT027A-RW005"),
        ("rt.01/rw.02", "RT001-RW002"),
        ("R.T. 04 R.W. 02", "RT004-RW002"),
        ("RT : 04 / RW : 02", "RT004-RW002"),
        ("RT. 3 / RW IV", "RT003-RW004"),
        ("RT/RW 003/002", "RT003-RW002"),
        ("RT/RW : RT 01 / RW 02", "RT001-RW002"),
        ("RT 003/005", "RT003-RW005"),
        ("RT01RW02", "RT001-RW002"),
        ("RT_01_RW_02", "RT001-RW002"),
        ("RT No. 5 RW No. 2", "RT005-RW002"),
        ("RT 12 RW 0", "RT012-00000"),
        ("RT 4", "RT004-00000"),
        ("33050515-RT006-RW002", "RT006-RW002"),
        ("18.72.01.1001-RT01-RW02", "RT001-RW002"),
    ],
)
def test_spellings(text, key):
    assert parse_rt(text).text == key


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "rt-blank"),
        (None, "rt-blank"),
        (float("nan"), "rt-blank"),
        ("RW001", "rt-missing"),
        ("Puskesmas Lowu - Lowu", "rt-unreadable"),
        ("RT 01, RT 02 RW 03", "rt-several"),
        ("RT 1-3 RW 2", "rt-unclear"),
        ("RT001-003", "rt-unclear"),
        ("RT 1 RW", "rt-unclear"),
        ("004002", "rt-unreadable"),
        ("4", "rt-unreadable"),
        (4.0, "rt-unreadable"),
        (3.2, "rt-unreadable"),
        ("003-002", "rt-unreadable"),
        ("RT 000 RW 001", "rt-zero"),
        ("RT 1234 RW 1", "rt-too-large"),
        (dt.date(2026, 2, 3), "rt-date"),
    ],
)
def test_what_cannot_be_read_says_why(text, code):
    with pytest.raises(RtKeyError) as caught:
        parse_rt(text)
    assert caught.value.code == code


def test_rw_in_another_column():
    assert parse_rt("RT 4", "RW 2").text == "RT004-RW002"
    assert parse_rt("4", "2").text == "RT004-RW002"
    assert parse_rt(4.0, 2.0).text == "RT004-RW002"
    assert parse_rt("4", "").text == "RT004-00000"
    assert parse_rt("004A", "IV").text == "RT004A-RW004"
    assert parse_rt("RT 4 RW 3", "RW 2").text == "RT004-RW003"
    with pytest.raises(RtKeyError):
        parse_rt("4", "x")


def test_order_and_dashes_of_a_column():
    assert parse_rt("2/3", order="rw").text == "RT003-RW002"
    assert is_dashed("003-002")
    assert parse_rt("003-002", dash=True).text == "RT003-RW002"
    with pytest.raises(RtKeyError):
        parse_rt(3.2, dash=True)


def test_what_stands_beside_the_key_is_kept():
    key = parse_rt("33050515-RT006-RW002")
    assert key.area == "33050515"
    assert parse_rt("RT 01 RW 02 (sebagian)").rest == "SEBAGIAN"


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(["", "A", "K"]))
def test_the_normal_form_reads_as_itself(rt, rw, letter):
    text = f"RT{rt:03d}{letter}-RW{rw:03d}" if rw else f"RT{rt:03d}{letter}-00000"
    assert parse_rt(text).text == text

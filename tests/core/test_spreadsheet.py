"""Text in cells we write is text: a name such as =HYPERLINK(…) never runs in the reader's spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotaku_qgis.core.spreadsheet import escaped, plain, put

openpyxl = pytest.importorskip("openpyxl")


@pytest.mark.parametrize(
    "text", ["=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "\n=1"]
)
def test_a_text_that_would_be_a_formula(text):
    assert escaped(text) == f"'{text}"
    cell = openpyxl.Workbook().active["A1"]
    put(cell, text)
    assert cell.data_type == "s"
    assert cell.quotePrefix


@pytest.mark.parametrize("value", ["RT001-RW002", "-5", "+3,5", "-0.25", -5, 2.5, None, "", "a=b"])
def test_what_is_no_formula_stays(value):
    assert escaped(value) == value


@given(st.text(max_size=12))
def test_no_text_begins_like_a_formula(text):
    made = escaped(text)
    assert made in {text, f"'{text}"}
    if made[:1] in {"=", "@"}:
        raise AssertionError(made)
    cell = openpyxl.Workbook().active["A1"]
    put(cell, text)
    assert cell.data_type == "s"


def test_values_as_a_file_takes_them():
    assert [plain(value) for value in (float("nan"), True, False, 0.0, "x")] == [None, 1, 0, 0.0, "x"]

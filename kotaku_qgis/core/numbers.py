"""Numbers as people type them: ``1.234,5``, ``1,234.5``, ``13.925 ha``; and what is not a number says why.

A text such as ``1.409`` is 1.409 or 1409, according to who typed it. It is read only when the column around
it tells which; otherwise the user is asked. Nothing here ever guesses.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from numbers import Real
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

COMMA, POINT = "comma", "point"
"""Styles: ``comma`` is 1.234,5 (Indonesian), ``point`` is 1,234.5."""

BLANK_MARKS = frozenset({"-", "--", "–", "—", "n/a", "na", "null", "none", "nan", "kosong", "tidak ada data"})
"""Texts that stand for "not counted"; they are read as blank, never as zero."""

_UNITS = {
    "ha": "ha", "hektar": "ha", "hektare": "ha",
    "m": "m", "meter": "m", "m'": "m", "m1": "m",
    "m2": "m2", "m²": "m2", "km": "km", "km2": "km2", "km²": "km2",
    "unit": "unit", "units": "unit", "bangunan": "unit", "rumah": "unit", "buah": "unit", "bh": "unit",
    "jiwa": "jiwa", "orang": "jiwa", "org": "jiwa",
    "kk": "KK",
    "%": "%", "persen": "%",
}  # fmt: skip
_HUGE = 1e15
"""Beyond this a float has no decimals, and what is that large was never counted."""
_DIGITS = 15
_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_QUANTITY = re.compile(r"(?P<number>[+-]?[0-9][0-9.,' ]*(?:[eE][+-]?[0-9]+)?)(?P<unit>[^0-9].*|m[12]|km2)?")
_ERROR_CELL = re.compile(
    r"#(Err:[0-9]+|NUM!|REF!|DIV/0!|N/A|VALUE!|NAME\?|NULL!|SPILL!|CALC!|#+)?", re.IGNORECASE
)
_GROUPED = {sep: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(sep)}[0-9]{{3}})+") for sep in ".,' "}


class Percent(float):
    """A number that the spreadsheet shows as percent: 0.6 is 60 %. As a volume it is refused."""


class NumberError(KotakuError):
    """A text that cannot be read as a number with certainty; *code* names the reason."""

    def __init__(self, code: str, text: str, value: Any, remedy: str = "", **values: Any) -> None:
        self.code = code
        super().__init__(text, place=Place(), remedy=remedy, value=str(value), **values)


@dataclass(frozen=True)
class _Token:
    """Digits of a number as they stand, with what they could mean under each style."""

    comma: str | None
    point: str | None

    @property
    def certain(self) -> bool:
        return self.comma == self.point or self.comma is None or self.point is None


def is_blank(value: Any) -> bool:
    """Return whether *value* is nothing: None, NaN, or a text of blanks only (a dash is a mark)."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip("\u00a0\u200b\ufeff \t\r\n")
    return (
        isinstance(value, Real) and math.isnan(value)
        if _is_number(value)
        else type(value).__name__
        in {
            "NAType",
            "NaTType",
        }
    )


def is_excel_error(value: Any) -> bool:
    """Return whether *value* is an error of a spreadsheet, such as ``#NUM!``."""
    return isinstance(value, str) and value.startswith("#") and bool(_ERROR_CELL.fullmatch(value.strip()))


def is_blank_mark(value: Any) -> bool:
    """Return whether *value* is a text that people write for "not counted", such as a dash."""
    return isinstance(value, str) and value.strip().lower() in BLANK_MARKS


def plain_figure(value: Any) -> float | None:
    """Return *value* when it is a number, or a text of digits only, that can be read in one way; else None.

    The common case of a large table, told without looking at styles and units.
    """
    if type(value) in {int, float}:
        return float(value) if abs(value) < _HUGE else None
    if isinstance(value, str) and value.isdecimal() and value.isascii() and len(value) < _DIGITS:
        return float(value)
    return None


def parse_number(
    value: Any, style: str | None = None, unit: str | None = None, *, thousands: bool = True
) -> float | None:
    """Return *value* as a float; None when it is blank or a mark for blank.

    Parameters
    ----------
    value
        A number or a text. A unit may follow (``13.925 ha``).
    style
        ``comma`` or ``point`` as the column or the user says; None when unknown.
    unit
        The unit the field has (``ha``, ``m``, ``unit``, ``jiwa``, ``KK``, ``%``); another one is refused.
    thousands
        False: a reading that rests on a separator of thousands counts as uncertain (areas in hectares).

    Raises
    ------
    NumberError
        Text, an Excel error, a date, another unit, or a number that could be two numbers.
    """
    if is_blank(value) or is_blank_mark(value):
        return None
    if isinstance(value, Percent):
        _check_unit("%", unit, f"{value:.2%}")
    if _is_number(value):
        return _finite(value)
    if isinstance(value, (dt.date, dt.time)):
        raise NumberError(
            "number-date",
            N_("“{value}” is a date; the spreadsheet changed the number that was typed."),
            value,
            N_("Type the number again in a cell formatted as text or number."),
        )
    text = str(value).strip("\u00a0\u200b\ufeff \t\r\n")
    if text.startswith("#") and _ERROR_CELL.fullmatch(text):
        raise NumberError(
            "number-excel-error",
            N_("“{value}” is an error of the spreadsheet, not a number."),
            value,
            N_("Correct the formula in the spreadsheet."),
        )
    sign, token, found_unit = _split(text, value)
    _check_unit(found_unit, unit, value)
    return _countable(sign * _choose(token, style, thousands, value), value)


def detect_style(values: Iterable[Any]) -> str | None:
    """Return ``comma`` or ``point`` when *values* prove one and none proves the other, else None."""
    seen = evidence(values)
    if seen[COMMA] and not seen[POINT]:
        return COMMA
    return POINT if seen[POINT] and not seen[COMMA] else None


def evidence(values: Iterable[Any]) -> dict[str, int]:
    """Return how many texts can only be of style ``comma`` and how many only of ``point``."""
    seen = {COMMA: 0, POINT: 0}
    for value in values:
        if not isinstance(value, str) or is_blank(value) or not ("." in value or "," in value):
            continue
        try:
            _, token, _ = _split(value.strip(), value)
        except NumberError:
            continue
        if token.comma is None:
            seen[POINT] += 1
        elif token.point is None:
            seen[COMMA] += 1
    return seen


def is_ambiguous(value: Any) -> bool:
    """Return whether the text *value* is one number under one style and another under the other."""
    if not isinstance(value, str) or not ("." in value or "," in value) or is_blank_mark(value):
        return False
    try:
        _, token, _ = _split(value.strip(), value)
    except NumberError:
        return False
    return not token.certain


def format_number(value: float | None, decimals: int = 2, lang: str = "id") -> str:
    """Return *value* rounded half up: ``1.234,50`` (``id``) or ``1,234.50`` (``en``); nothing for NaN."""
    if value is None or math.isnan(value):
        return ""
    if abs(value) >= _HUGE:
        return f"{value:g}"
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{rounded + 0:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "id" else text


def _is_number(value: Any) -> bool:
    return isinstance(value, (Real, Decimal)) and not isinstance(value, bool)


def _finite(value: Any) -> float:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    return _countable(number, value)


def _countable(number: float, value: Any) -> float:
    if math.isinf(number):
        raise NumberError("number-infinite", N_("“{value}” is not a finite number."), value)
    if abs(number) >= _HUGE:
        raise NumberError("number-huge", N_("“{value}” is far too large to have been counted."), value)
    return number


def _split(text: str, value: Any) -> tuple[float, _Token, str | None]:
    """Return sign, digits and unit of *text*."""
    found = _parts(text)
    if found is None:
        raise _not_a_number(value)
    return found


@lru_cache(maxsize=1 << 16)
def _parts(text: str) -> tuple[float, _Token, str | None] | None:
    """Return sign, digits and unit of *text*; None for no number. Tables say the same texts over and over."""
    body = _SPACES.sub(" ", text).replace("\u2212", "-").replace("’", "'")
    sign = 1.0
    if body.startswith("(") and body.endswith(")"):
        sign, body = -1.0, body[1:-1].strip()
    found = _QUANTITY.fullmatch(body)
    if not found:
        return None
    number = found["number"].strip()
    if number[0] in "+-":
        sign *= -1.0 if number[0] == "-" else 1.0
        number = number[1:]
    unit = (found["unit"] or "").strip().lower().rstrip(".")
    if unit and unit not in _UNITS:
        return None
    mantissa, _, exponent = number.lower().partition("e")
    token = _scientific(mantissa, exponent) if exponent else _read(mantissa.strip())
    return None if token is None else (sign, token, _UNITS.get(unit) if unit else None)


def _scientific(mantissa: str, exponent: str) -> _Token | None:
    """Return the token of ``4.7E-3``: whatever separator stands there is decimal."""
    if not re.fullmatch("[0-9]+([.,][0-9]+)?", mantissa):
        return None
    text = f"{mantissa.replace(',', '.')}e{exponent}"
    return _Token(text if "." not in mantissa else None, text if "," not in mantissa else None)


def _read(digits: str) -> _Token | None:
    """Return what *digits* mean under each style; None when they mean nothing under any."""
    for blank in " '":
        if blank in digits:
            head = re.split("[.,]", digits)[0]
            if not _GROUPED[blank].fullmatch(head):
                return None
            digits = digits.replace(blank, "")
    comma, point = _decimal(digits, ",", "."), _decimal(digits, ".", ",")
    if comma is None and point is None:
        return None
    return _Token(comma, point)


def _decimal(digits: str, mark: str, group: str) -> str | None:
    """Return *digits* as Python writes them, *mark* being decimal and *group* for thousands; else None."""
    whole, found, fraction = digits.partition(mark)
    if group in fraction or mark in fraction or (found and not fraction):
        return None
    if group in whole:
        if not _GROUPED[group].fullmatch(whole):
            return None
        whole = whole.replace(group, "")
    return f"{whole}.{fraction}" if fraction else whole


def _choose(token: _Token, style: str | None, thousands: bool, value: Any) -> float:
    if token.comma is not None and token.point is not None and token.comma != token.point:
        chosen = {COMMA: token.comma, POINT: token.point}.get(style or "")
        if chosen is None or (not thousands and "." not in chosen):
            raise NumberError(
                "number-ambiguous",
                N_("“{value}” can be {one} or {other}."),
                value,
                N_("Say whether the file writes decimals with a comma or a point, or correct the cell."),
                one=token.point,
                other=token.comma,
            )
        return float(chosen)
    return float(token.comma if token.comma is not None else token.point or "nan")


def _check_unit(found: str | None, wanted: str | None, value: Any) -> None:
    if found is None or wanted is None or found == wanted:
        return
    raise NumberError(
        "number-unit",
        N_("“{value}” is given in {found}, but {wanted} is needed."),
        value,
        N_("Convert the value in the file."),
        found=found,
        wanted=wanted,
    )


def _not_a_number(value: Any) -> NumberError:
    return NumberError(
        "number-text",
        N_("“{value}” is not a number."),
        value,
        N_("Leave the cell blank if it was not counted, or type the number."),
    )

"""The key of an RT: every spelling seen in offices becomes ``RT004-RW002``, or says why it cannot."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kotaku_qgis.core.errors import N_, KotakuError, Place

_NUMBER = r"(?P<n>[0-9]+|[IVXL]+(?![A-Z]))(?:\s?(?P<letter>[A-Z])(?!\.?[A-Z0-9]))?"
_GAP = r"[\s.:,_\-/#]*(?:NO(?:MOR|MER)?\b[\s.:]*)?"
_RT = re.compile(rf"(?<![A-Z])RT+{_GAP}{_NUMBER}")
_RW = re.compile(rf"(?<![A-Z])RW+{_GAP}{_NUMBER}")
_DOTTED = re.compile(r"(?<![A-Z])R(?:\.\s?|\s)(?=[TW]+(?:[^A-Z]|$))")
_BOTH_WORDS = re.compile(r"^RT\.?\s*[/\-]\s*RW\.?[\s.:]*(?=[0-9]|RT)")
_PAIR = re.compile(r"^(?P<a>[0-9]+ ?[A-Z]?)\s*[/\\|]\s*(?P<b>[0-9]+ ?[A-Z]?|[IVXL]+)$")
_DASHED = re.compile(r"^(?P<a>[0-9]{1,3}[A-Z]?)\s?[\-. ]\s?(?P<b>[0-9]{1,3})$")
_TAIL = re.compile(r"^\s*[/\\]\s*(?P<n>[0-9]+|[IVXL]+)(?P<letter>[A-Z])?\s*$")
_BARE = re.compile(r"^\s*(?P<n>[0-9]+)\s?(?P<letter>[A-Z])?\s*$")
_NO_RW = re.compile(r"^[\s\-/]*0+\s*$")
_AREA = re.compile(
    r"^\s*(?P<area>[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}|[0-9]{8}|[0-9]{10})\s*[\-_/ ]\s*(?=R)"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_MAXIMUM = 999


class RtKeyError(KotakuError):
    """An RT/RW text that cannot be read; *code* names the reason."""

    def __init__(self, code: str, text: str, value: Any) -> None:
        self.code = code
        super().__init__(
            text,
            place=Place(),
            remedy=N_("Write it as RT004-RW002, or give RT and RW in a column each."),
            value=str(value),
        )


@dataclass(frozen=True)
class RtKey:
    """An RT within its kelurahan.

    Attributes
    ----------
    rt, rw
        Three digits and perhaps a letter (``004``, ``027A``); *rw* is None where RT are not grouped in RW.
    area
        Code of the kelurahan that stood before the key (``33050515-RT006-RW002``), else None.
    rest
        Words beside the key that were not understood (``(sebagian)``), else ''.
    """

    rt: str
    rw: str | None = None
    area: str | None = None
    rest: str = ""

    @property
    def text(self) -> str:
        """Return the normal form, ``RT004-RW002``; without an RW ``RT039-00000``."""
        return f"RT{self.rt}-RW{self.rw}" if self.rw else f"RT{self.rt}-00000"

    def __str__(self) -> str:
        return self.text


def parse_rt(text: Any, rw: Any = None, *, order: str = "rt", dash: bool = False) -> RtKey:
    """Return the key in *text*, with the RW of another column in *rw* where *text* has none.

    Parameters
    ----------
    text
        ``RT 004 RW 002``, ``RT04-RW01``, ``RW01/RT02``, ``RT 01/ RW 02``, ``RT001-RWW02``, ``3/2``,
        ``RT. 3 / RW IV``, ``33050515-RT006-RW002``, or, with *rw* given, ``RT 4`` or ``4``.
    rw
        None: there is no other column. Otherwise its value; blank means that the RT has no RW.
    order
        What stands first in a bare ``3/2``: ``rt`` (usual) or ``rw``.
    dash
        Read ``003-002`` and ``003.002`` like ``003/002``: safe only where the whole column is written so.

    Raises
    ------
    RtKeyError
        Blank, no RT number, several RT, a date made by a spreadsheet, numbers that could mean anything.
    """
    if isinstance(text, str) and (rw is None or isinstance(rw, str)):
        return _parsed(text, rw, order, dash)
    return _read(text, rw, order, dash)


def _read(text: Any, rw: Any, order: str, dash: bool) -> RtKey:
    _refuse_date(text)
    body = _upper(text)
    if not body:
        raise RtKeyError("rt-blank", N_("The RT/RW is blank."), "")
    area = _AREA.match(body)
    body = body[area.end() :] if area else body
    body = _DOTTED.sub("R", body)
    body = _BOTH_WORDS.sub("", body).strip(" .:")
    if re.search("R[TW]", body):
        rt, own, rest = _worded(text, body)
    else:
        rt, own, rest = _bare(text, body, rw, order, (dash and isinstance(text, str)))
    if not int(rt[:3]):
        raise RtKeyError("rt-zero", N_("“{value}” has RT number 0."), text)
    own = own or _other(rw, text)
    return RtKey(rt, own if own and own != "000" else None, area["area"] if area else None, rest)


_parsed = lru_cache(maxsize=1 << 14)(_read)
"""Of texts alone: a table names an RT again in every year."""


def _worded(raw: Any, body: str) -> tuple[str, str | None, str]:
    """Read a key whose numbers carry the words RT and RW: RT, RW if there is one, and what is left over."""
    rts, rws = list(_RT.finditer(body)), list(_RW.finditer(body))
    if len(rts) > 1 or len(rws) > 1:
        raise RtKeyError("rt-several", N_("“{value}” names more than one RT or RW."), raw)
    if not rts:
        raise RtKeyError("rt-missing", N_("“{value}” has no RT number."), raw)
    rest = body
    for found in sorted((*rts, *rws), key=lambda match: -match.start()):
        rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    own = _normal(rws[0], raw) if rws else None
    if own is None:
        own, rest = _tail(rest, raw)
    rest = " ".join(rest.strip(" -/.,:;_()\\|").split())
    if re.search("[0-9]", rest) or re.search("(?<![A-Z])R[TW](?![A-Z])", rest):
        raise RtKeyError("rt-unclear", N_("“{value}” does not hold just one RT and one RW number."), raw)
    return _normal(rts[0], raw), own, rest


def _refuse_date(value: Any) -> None:
    if isinstance(value, (dt.date, dt.time)):
        raise RtKeyError(
            "rt-date", N_("“{value}” is a date; the spreadsheet changed the RT/RW that was typed."), value
        )


def _upper(value: Any) -> str:
    """Return *value* as upper-case text; a float without a fraction loses it."""
    if value is None or value != value:  # noqa: PLR0124 (NaN)
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).replace("\u00a0", " ").replace("–", "-").replace("—", "-").replace("\u2212", "-")
    return " ".join(text.split()).upper()


def _bare(raw: Any, body: str, rw: Any, order: str, dash: bool) -> tuple[str, str | None, str]:
    """Read a key without words: ``3/2``, or a number whose RW stands in another column."""
    pair = _PAIR.match(body) or (_DASHED.match(body) if dash else None)
    if pair:
        first, second = _digits(pair["a"], raw), _digits(pair["b"], raw)
        return (second, first, "") if order == "rw" else (first, second, "")
    if rw is None or not _BARE.match(body):
        raise RtKeyError("rt-unreadable", N_("“{value}” cannot be read as RT and RW."), raw)
    return _digits(body, raw), None, ""


def is_dashed(value: Any) -> bool:
    """Return whether *value* is a text such as ``003-002``."""
    return isinstance(value, str) and bool(_DASHED.match(_upper(value)))


def _other(rw: Any, raw: Any) -> str | None:
    """Return the RW given in another column."""
    _refuse_date(rw)
    body = _DOTTED.sub("R", _upper(rw))
    if not body.strip("-"):
        return None
    found = list(_RW.finditer(body))
    if len(found) == 1 and not re.search("[0-9]", body[: found[0].start()] + body[found[0].end() :]):
        return _normal(found[0], raw)
    if _BARE.match(body) or (re.fullmatch("[IVXL]+", body) and str(rw).strip().isupper()):
        return _digits(body, raw)
    raise RtKeyError("rw-unreadable", N_("“{value}” cannot be read as an RW."), rw)


def _tail(rest: str, raw: Any) -> tuple[str | None, str]:
    """Return the RW that follows ``RT 003`` without its word: ``/005``, or the normal form's zeros."""
    if _NO_RW.match(rest):
        return "000", ""
    found = _TAIL.match(rest)
    return (_normal(found, raw), "") if found else (None, rest)


def _normal(found: re.Match[str], raw: Any) -> str:
    return _digits(found["n"] + (found["letter"] or ""), raw)


def _digits(text: str, raw: Any) -> str:
    """Return ``4`` as ``004``, ``27A`` as ``027A``, ``IV`` as ``004``."""
    text = text.replace(" ", "")
    if re.fullmatch("[IVXL]+", text):
        number, letter = _roman(text, raw), ""
    elif re.fullmatch("[0-9]+[A-Z]?", text):
        letter = text.lstrip("0123456789")
        number = int(text[: len(text) - len(letter)])
    else:
        raise RtKeyError("rt-unreadable", N_("“{value}” cannot be read as RT and RW."), raw)
    if number > _MAXIMUM:
        raise RtKeyError("rt-too-large", N_("“{value}” holds a number above 999."), raw)
    return f"{number:03d}{letter}"


def _roman(text: str, raw: Any) -> int:
    values = [_ROMAN[letter] for letter in text]
    total = sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))
    if not re.fullmatch("(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", text):
        raise RtKeyError("rt-unreadable", N_("“{value}” cannot be read as RT and RW."), raw)
    return total

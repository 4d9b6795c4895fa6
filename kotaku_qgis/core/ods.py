"""Cells of an OpenDocument spreadsheet (ODS), each with its own type.

OGR reads ODS too, but gives a column one type: beside a header every number becomes text, and nobody can tell
any more whether ``1.409`` was typed or counted. The content is read tag by tag; entities are not expanded.
"""

from __future__ import annotations

import datetime as dt
import html
import re
import zipfile
from typing import TYPE_CHECKING, Any, Union

from kotaku_qgis.core.archive import DAMAGE, look_through
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.headers import letter
from kotaku_qgis.core.numbers import Percent
from kotaku_qgis.core.sheets import LOOKED_AT, Grid, gathered, largest, no_sheet, several_sheets, unmerge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[\w:.\-]+)(?P<more>(?:\s+[\w:.\-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(?P<self>/?)>"
)
_ATTRIBUTE = re.compile(r"([\w:.\-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_REPEATS = 1000
"""Cells and rows repeated more often than this are formatting, not counting."""
_MOST = 400_000_000
_SKIPPED = (("<!--", "-->"), ("<?", "?>"))
_RAW, _RAW_END = "<![CDATA[", "]]>"


class _Page:
    """One table while it is read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[tuple[list[Any], int]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.lost: list[tuple[int, int, str]] = []
        self.height = 0
        """Rows that hold something."""
        self.top = 0
        """Rows so far."""

    def grid(self, path: Path) -> Grid:
        return gathered((list(row) for row, count in self.rows for _ in range(count)), path)


def ods_sheets(path: Path) -> list[str]:
    """Return the names of the sheets."""
    return [page.name for page in _pages(path)]


def read_ods(path: Path, sheet: str | None) -> tuple[str, Grid, list[Problem]]:
    """Return name, cells and findings of one sheet, like :func:`kotaku_qgis.core.sheets.read_grid`."""
    pages = {page.name: page for page in _pages(path)}
    names = list(pages)
    notes: list[Problem] = []
    if sheet is None and names:
        listed = [
            (name, lambda page=page: page.grid(path)[:LOOKED_AT], page.height) for name, page in pages.items()
        ]
        sheet = largest(listed)
        notes = several_sheets(path, names, sheet)
    if sheet not in pages:
        raise no_sheet(path, sheet, names)
    page = pages[sheet]
    grid = page.grid(path)
    place = {"file": path.name, "sheet": page.name}
    notes += unmerge(grid, page.merged, place)
    notes += [
        Problem(
            "table-formula-without-value",
            Level.ERROR,
            N_("The formula {formula} has no stored result."),
            {"formula": formula},
            Place(**place, row=row + 1, column=letter(column)),
            N_("Open the workbook in the spreadsheet program and save it again."),
        )
        for row, column, formula in page.lost
    ]
    return page.name, grid, notes


def _pages(path: Path) -> list[_Page]:
    look_through(path)
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo("content.xml").file_size > _MOST:
                raise KotakuError(
                    N_("The workbook unpacks to {megabytes} MB; so large a table is not read."),
                    place=Place(file=path.name),
                    remedy=N_("Copy only the table into a new workbook, or split it."),
                    megabytes=round(archive.getinfo("content.xml").file_size / 1e6),
                )
            text = archive.read("content.xml").decode("utf-8")
        pages = list(_Reader(text).pages())
    except (KeyError, *DAMAGE) as error:
        raise KotakuError(
            N_("The file cannot be read as an ODS workbook: {reason}."),
            place=Place(file=path.name),
            remedy=N_("Open it in the spreadsheet program and save it again."),
            reason=str(error).strip("'\"").rstrip(".") or type(error).__name__,
        ) from error
    if not pages:
        raise KotakuError(N_("The table is empty."), place=Place(file=path.name))
    return pages


def _tokens(text: str) -> Iterator[Union[re.Match[str], str]]:
    """Give tags and the texts between them; comments and instructions are passed over."""
    at = 0
    while at < len(text):
        start = text.find("<", at)
        if start < 0:
            return
        if start > at:
            yield html.unescape(text[at:start])
        end = next((close for opening, close in _SKIPPED if text.startswith(opening, start)), None)
        if end is not None:
            at = text.index(end, start) + len(end)
        elif text.startswith(_RAW, start):
            at = text.index(_RAW_END, start)
            yield text[start + len(_RAW) : at]
            at += len(_RAW_END)
        else:
            tag = _TAG.match(text, start)
            if tag is None:
                raise ValueError(text[start : start + 20])
            yield tag
            at = tag.end()


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens = _tokens(text)

    def pages(self) -> Iterator[_Page]:
        page: _Page | None = None
        row: list[Any] = []
        repeat = 1
        for token in self.tokens:
            if isinstance(token, str):
                continue
            name, closing = token["name"], bool(token["close"])
            if name == "table:table" and not closing:
                page = _Page(_attributes(token).get("table:name", ""))
            elif page is None:
                continue
            elif name == "table:table" and closing:
                yield page
                page = None
            elif name == "table:table-row":
                if not closing:
                    row = []
                    repeat = _count(_attributes(token), "table:number-rows-repeated")
                if closing or token["self"]:
                    self._end(page, row, repeat)
            elif name in _CELLS and not closing:
                self._cell(page, row, token)

    @staticmethod
    def _end(page: _Page, row: list[Any], repeat: int) -> None:
        filled = any(value is not None for value in row)
        count = min(repeat, _REPEATS) if filled else min(repeat, 1 << 20)
        page.rows.append((row if filled else [], count))
        page.top += count
        page.height += count if filled else 0

    def _cell(self, page: _Page, row: list[Any], token: re.Match[str]) -> None:
        more = _attributes(token)
        words = "" if token["self"] else self._words(str(token["name"]))
        value = _value(more, words)
        left = len(row)
        formula = more.get("table:formula")
        if formula and value is None and "office:value-type" not in more:
            value = f"={formula.partition('=')[2]}"
            page.lost.append((page.top, left, value))
        down, across = _count(more, "table:number-rows-spanned"), _count(more, "table:number-columns-spanned")
        if down > 1:
            page.merged.append((page.top, left, page.top + down - 1, left + across - 1))
        row.extend([value] * min(_count(more, "table:number-columns-repeated"), _REPEATS))

    def _words(self, name: str) -> str:
        """Return the text up to the end of the cell; paragraphs are joined by a blank, notes left out."""
        parts: list[str] = []
        aside = 0
        for token in self.tokens:
            if isinstance(token, str):
                if not aside:
                    parts.append(token)
                continue
            found, closing = token["name"], bool(token["close"])
            if found == name and closing:
                break
            if found == "office:annotation" and not token["self"]:
                aside += -1 if closing else 1
            elif not aside and (
                found in {"text:s", "text:tab", "text:line-break"}
                or (found == "text:p" and not closing and parts)
            ):
                parts.append(" ")
        return "".join(parts).strip()


def _attributes(token: re.Match[str]) -> dict[str, str]:
    return {
        found[1]: html.unescape(found[2] if found[2] is not None else found[3])
        for found in _ATTRIBUTE.finditer(token["more"] or "")
    }


def _count(more: Mapping[str, str], name: str) -> int:
    text = more.get(name, "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 8 else 1  # noqa: PLR2004


def _value(more: Mapping[str, str], words: str) -> Any:
    """Return what a cell holds: its type says how it is to be read."""
    kind = more.get("office:value-type", "string")
    if kind in {"float", "currency", "percentage"} and not words.startswith("#"):
        number = float(more.get("office:value", "nan"))
        if kind == "percentage":
            return Percent(number)
        return int(number) if number.is_integer() and abs(number) < 1e15 else number  # noqa: PLR2004
    if kind in {"date", "time"}:
        try:
            return dt.datetime.fromisoformat(more.get("office:date-value", ""))
        except ValueError:
            return dt.time()
    if kind == "boolean":
        return more.get("office:boolean-value") == "true"
    # LibreOffice writes the errors of formulas as texts; some of them are its own
    return (f"#{words}" if words.startswith("Err:") else words) or None

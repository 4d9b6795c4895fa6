"""Reading a PDF as Qt writes it: objects by number, through its cross-reference tables. No Qt, no QGIS."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SECTION = re.compile(rb"(\d+) (\d+)\s*\r?\n")
_HEAD = re.compile(rb"\s*(\d+) (\d+) obj\s*")
_STREAM = re.compile(rb"\bstream\r?\n")
# a string is passed over whole: it may hold what looks like a reference
_TOKEN = re.compile(
    rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|(?<!<)<[0-9A-Fa-f\s]*>(?!>)|\b(\d+) (\d+) R\b", re.DOTALL
)
_MATRIX = re.compile(rb"([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) cm\b")
_FORM = re.compile(rb"\s*/(\w+) Do\b")
ENTRY = 20
BEGINNING = 4096


class PdfFile:
    """The objects of a PDF with plain cross-reference tables, incremental updates included."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data = path.read_bytes()
        self._offsets: dict[int, int] = {}
        self._starts: list[int] = []
        self.trailer = b""
        found = _START.search(self.data[-64:])
        if not self.data.startswith(b"%PDF-") or not found:
            raise self.broken("no end")
        self._starts_at = int(found[1])
        self._tables(self._starts_at)
        self._starts = sorted({*self._starts, *self._offsets.values(), len(self.data)})

    def broken(self, reason: str) -> KotakuError:
        """Return the error for a file that is not as expected."""
        return KotakuError(
            N_("The page cannot be joined with the others: {reason}."),
            place=Place(file=str(self.path)),
            remedy=N_("Choose one PDF per sheet instead."),
            reason=reason,
        )

    def _tables(self, at: int) -> None:
        seen: set[int] = set()
        while at not in seen:
            seen.add(at)
            self._starts.append(at)
            if self.data[at : at + 4] != b"xref":
                raise self.broken("no table")
            end = self.data.index(b"trailer", at)
            trailer = self.data[end : self.data.index(b"startxref", end)]
            self._table(at + 4, end)
            self.trailer = self.trailer or trailer
            found = re.search(rb"/Prev (\d+)", trailer)
            if not found:
                return
            at = int(found[1])

    def _table(self, at: int, end: int) -> None:
        while found := _SECTION.match(self.data, _past_blank(self.data, at)):
            if found.start() >= end:
                return
            first, count, at = int(found[1]), int(found[2]), found.end()
            for number in range(count):
                entry = self.data[at + number * ENTRY : at + (number + 1) * ENTRY]
                if entry[17:18] == b"n":
                    self._offsets.setdefault(first + number, int(entry[:10]))
            at += count * ENTRY

    def object(self, number: int) -> bytes:
        """Return what stands between ``obj`` and ``endobj``."""
        start = self._offsets.get(number)
        head = _HEAD.match(self.data, start) if start is not None else None
        if head is None or int(head[1]) != number:
            raise self.broken(f"object {number}")
        limit = self._starts[bisect_right(self._starts, start)]
        end = self.data.rfind(b"endobj", head.end(), limit)
        if end < 0:
            raise self.broken(f"object {number}")
        return self.data[head.end() : end].rstrip()

    @cached_property
    def pages(self) -> list[int]:
        """Object numbers of the pages, in order."""
        root = self.reference(self.trailer, b"Root")
        return self._kids(self.reference(self.object(root), b"Pages"))

    def _kids(self, number: int) -> list[int]:
        body = self.object(number)
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", body)
        if kids is None:
            return [number]
        return [page for kid in re.findall(rb"(\d+) \d+ R", kids[1]) for page in self._kids(int(kid))]

    def reference(self, body: bytes, key: bytes) -> int:
        """Return the object number that stands under *key*."""
        found = re.search(rb"/" + key + rb"\s+(\d+) \d+ R", body)
        if found is None:
            raise self.broken(key.decode())
        return int(found[1])

    def matrix(self, page: int) -> tuple[float, float, float, float]:
        """Return scale and shift (x, y) that Qt put before everything on a page: its units to points."""
        head = self.object(page)
        content = self._content(self.reference(head, b"Contents"))
        found = _MATRIX.search(content)
        if found is None and (form := _FORM.match(content)):
            # a page of layers: each of them is a drawing of Qt's, all with the same matrix
            resources = self.object(self.reference(head, b"Resources"))
            found = _MATRIX.search(self._content(self.reference(resources, form[1])))
        if found is None:
            raise self.broken("no matrix")
        a, _, _, d, e, f = (float(found[number]) for number in range(1, 7))
        return a, d, e, f

    def _content(self, number: int) -> bytes:
        """Return the beginning of a stream."""
        body = self.object(number)
        stream = _STREAM.search(body)
        if stream is None:
            raise self.broken("no content")
        packed = body[stream.end() :]
        if b"FlateDecode" in body[: stream.start()]:
            return zlib.decompressobj().decompress(packed, BEGINNING)
        return packed[:BEGINNING]

    def revise(self, number: int, body: bytes) -> None:
        """Append *body* as the newer version of an object: what is in the file stays as it is."""
        at = len(self.data) + 1
        update = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = at + len(update)
        trailer = re.sub(rb"/Prev \d+", b"", self.trailer)
        head, end = trailer[: trailer.rindex(b">>")], b"/Prev %d >>\n" % self._starts_at
        update += b"xref\n%d 1\n%010d 00000 n \n" % (number, at) + head + end
        update += b"startxref\n%d\n%%%%EOF\n" % table
        with self.path.open("ab") as stream:
            stream.write(b"\n" + update)


def renumbered(body: bytes, new_number: Callable[[int], int]) -> bytes:
    """Return an object with its references renumbered; a stream's data stays as it is."""
    stream = _STREAM.search(body)
    head, tail = (body[: stream.start()], body[stream.start() :]) if stream else (body, b"")

    def replace(found: re.Match[bytes]) -> bytes:
        return found[0] if found[1] is None else b"%d 0 R" % new_number(int(found[1]))

    return _TOKEN.sub(replace, head) + tail


def _past_blank(data: bytes, at: int) -> int:
    while data[at : at + 1].isspace():
        at += 1
    return at

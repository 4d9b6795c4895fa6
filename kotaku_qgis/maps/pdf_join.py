"""Joining pages into one PDF with bookmarks and, on every page, the coordinates of its map.

QGIS writes coordinates into a PDF of one page only, and rounds the page to whole points, which at 1:25,000
is a metre. Here each page gets a viewport (ISO 32000, 12.7) that is exactly the frame of its map.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotaku_qgis.maps.pdf_file import PdfFile, renumbered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import BinaryIO

    from qgis.core import QgsFeedback

POINTS_PER_MM = 72 / 25.4
_FONT_TAG = re.compile(rb"/(Q[A-Z]{5})\+")


@dataclass(frozen=True)
class Frame:
    """A map on a page: *box* x, y, width, height in millimetres from the upper left corner of the page.

    *corners* are (latitude, longitude) of the upper left, lower left, lower right and upper right corner in
    the geographic system below the map's own, *wkt* that system in ESRI's words, *epsg* its code or 0.
    """

    box: tuple[float, float, float, float]
    corners: tuple[tuple[float, float], ...]
    wkt: str
    epsg: int


@dataclass(frozen=True)
class Leaf:
    """A page to be joined: its file, its bookmark below the bookmark of its chapter, its map.

    *place* is its place among the pages of the file, from 0.
    """

    path: Path
    chapter: str
    title: str
    frame: Frame | None
    place: int = 0


class Joiner:
    """Writes one PDF page after page; holds one file of pages in memory."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.at = 0
        self.offsets: list[int] = []
        self._seen: dict[bytes, int] = {}
        self._source: PdfFile | None = None
        self._numbers: dict[int, int] = {}
        self._tags: dict[bytes, bytes] = {}
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self.catalog, self.tree = self.reserve(), self.reserve()
        self.kids: list[int] = []
        self.leaves: list[tuple[str, str, int]] = []

    def _write(self, data: bytes) -> None:
        self.stream.write(data)
        self.at += len(data)

    def reserve(self) -> int:
        """Return the number of an object to be written later."""
        self.offsets.append(0)
        return len(self.offsets)

    def put(self, body: bytes, number: int | None = None) -> int:
        """Write an object and return its number."""
        number = number or self.reserve()
        self.offsets[number - 1] = self.at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        return number

    def _open(self, path: Path) -> PdfFile:
        """Return the file at *path*; what its pages share is written once while they follow each other."""
        if self._source is None or self._source.path != path:
            self._source = PdfFile(path)
            self._numbers, self._tags = {}, {}
        return self._source

    def add(self, leaf: Leaf) -> None:
        """Copy a page with everything it needs; what several files share without references, once."""
        source, numbers = self._open(leaf.path), self._numbers
        page = source.pages[leaf.place]
        numbers[source.reference(source.object(page), b"Parent")] = self.tree
        waiting = [page]
        numbers[page] = self.reserve()

        def new_number(old: int) -> int:
            if old not in numbers:
                body = source.object(old)
                plain = renumbered(body, lambda _old: 0) == body
                digest = hashlib.sha256(body).digest() if plain else b""
                if digest in self._seen:
                    numbers[old] = self._seen[digest]
                    return numbers[old]
                numbers[old] = self.reserve()
                if plain:
                    self._seen[digest] = numbers[old]
                waiting.append(old)
            return numbers[old]

        while waiting:
            old = waiting.pop()
            body = _tagged(renumbered(source.object(old), new_number), self._tags)
            if old == page and leaf.frame is not None:
                viewport = _viewport(leaf.frame, source.matrix(page))
                body = body[: body.rindex(b">>")] + viewport + b"\n>>"
            self.put(body, numbers[old])
        self.kids.append(numbers[page])
        self.leaves.append((leaf.chapter, leaf.title, numbers[page]))

    def close(self, title: str, made: str, creator: str) -> None:
        """Write page tree, bookmarks, title and table; *made* as ``D:20261124093000``."""
        kids = b" ".join(b"%d 0 R" % kid for kid in self.kids)
        self.put(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(self.kids), kids), self.tree)
        outline = self._outline()
        catalog = b"<< /Type /Catalog /Pages %d 0 R" % self.tree
        if outline:
            catalog += b" /Outlines %d 0 R /PageMode /UseOutlines" % outline
        catalog += b" /ViewerPreferences << /DisplayDocTitle true >> >>"
        self.put(catalog, self.catalog)
        info = self.put(
            b"<< /Title %s /Creator %s /Producer %s /CreationDate (%s) >>"
            % (text(title), text(creator), text("KOTAKU"), made.encode())
        )
        table = self.at
        lines = [b"xref\n0 %d\n0000000000 65535 f \n" % (len(self.offsets) + 1)]
        lines += [b"%010d 00000 n \n" % offset for offset in self.offsets]
        self._write(b"".join(lines))
        self._write(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            % (len(self.offsets) + 1, self.catalog, info, table)
        )

    def _outline(self) -> int | None:
        """Write the bookmarks, a chapter for each area; None when there is a single page."""
        if len(self.leaves) < 2:  # noqa: PLR2004
            return None
        chapters: dict[str, list[tuple[str, int]]] = {}
        for chapter, title, page in self.leaves:
            chapters.setdefault(chapter, []).append((title, page))
        root = self.reserve()
        heads = [self.reserve() for _ in chapters]
        for index, (chapter, pages) in enumerate(chapters.items()):
            below = [self.reserve() for _ in pages] if len(pages) > 1 else []
            for number, (title, page) in enumerate(pages if below else []):
                self.put(_bookmark(title, page, heads[index], below, number), below[number])
            more = (
                b" /First %d 0 R /Last %d 0 R /Count -%d" % (below[0], below[-1], len(below))
                if below
                else b""
            )
            self.put(_bookmark(chapter, pages[0][1], root, heads, index, more), heads[index])
        self.put(
            b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (heads[0], heads[-1], len(heads)),
            root,
        )
        return root


def join(
    leaves: Iterable[Leaf],
    path: Path,
    title: str,
    made: str,
    creator: str,
    feedback: QgsFeedback | None = None,
) -> bool:
    """Write *leaves* as one PDF; False when it was cancelled, and then the file is not whole."""
    with path.open("wb") as stream:
        joiner = Joiner(stream)
        for leaf in leaves:
            if feedback is not None and feedback.isCanceled():
                return False
            joiner.add(leaf)
        joiner.close(title, made, creator)
    return True


def locate(path: Path, frame: Frame) -> None:
    """Say in a PDF of one page where its map lies, in place of what is said there by QGIS, which rounds.

    Raises
    ------
    KotakuError
        When the file is not built as expected; it is then as it was.
    """
    source = PdfFile(path)
    (page,) = source.pages
    body = re.sub(rb"/VP\s*\[[^\]]*\]", b"", source.object(page))
    viewport = _viewport(frame, source.matrix(page))
    source.revise(page, body[: body.rindex(b">>")] + viewport + b" >>")


def _tagged(body: bytes, tags: dict[bytes, bytes]) -> bytes:
    """Name the fonts of a page in order: Qt's names differ from run to run, and equal albums would not be."""

    def replace(found: re.Match[bytes]) -> bytes:
        return b"/" + tags.setdefault(found[1], b"QAAAA%c" % (ord("A") + len(tags) % 26)) + b"+"

    if b"/Font" not in body:
        return body
    head, stream, tail = body.partition(b"stream")
    return _FONT_TAG.sub(replace, head) + stream + tail


def text(value: str) -> bytes:
    """Return a text string of a PDF, in hexadecimal UTF-16."""
    return b"<FEFF" + value.encode("utf-16-be").hex().upper().encode() + b">"


def _bookmark(title: str, page: int, parent: int, row: list[int], place: int, more: bytes = b"") -> bytes:
    if place > 0:
        more += b" /Prev %d 0 R" % row[place - 1]
    if place < len(row) - 1:
        more += b" /Next %d 0 R" % row[place + 1]
    return b"<< /Title %s /Parent %d 0 R /Dest [%d 0 R /Fit]%s >>" % (text(title), parent, page, more)


def _viewport(frame: Frame, matrix: tuple[float, float, float, float]) -> bytes:
    """Return the entry of a page that says where its map lies on the ground."""
    scale_x, scale_y, shift_x, shift_y = matrix
    x, y, width, height = (value * POINTS_PER_MM for value in frame.box)
    # Qt draws from the upper left corner, which it puts at (shift_x, shift_y) points
    left, top = shift_x + (x if scale_x > 0 else -x), shift_y - y if scale_y < 0 else shift_y + y
    box = " ".join(f"{value:.6f}" for value in (left, top - height, left + width, top))
    ground = " ".join(f"{lat:.12f} {lon:.12f}" for lat, lon in frame.corners)
    wkt = frame.wkt.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    code = f" /EPSG {frame.epsg}" if frame.epsg else ""
    return (
        f" /VP [ << /Type /Viewport /Name (Peta) /BBox [ {box} ] /Measure << /Type /Measure /Subtype /GEO"
        " /Bounds [ 0 1 0 0 1 0 1 1 ] /LPTS [ 0 1 0 0 1 0 1 1 ]"
        f" /GPTS [ {ground} ] /GCS << /Type /PROJCS{code} /WKT ({wkt}) >> >> >> ]"
    ).encode("ascii", "replace")

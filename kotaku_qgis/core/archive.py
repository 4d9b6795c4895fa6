"""Workbooks are zip archives: looked through before they are read, so that none can flood or reach out."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES = 800_000_000
"""A workbook may unpack to this many bytes; 100,000 rows of a full form take a tenth of it."""
MOST_RATIO = 400
"""Sheets shrink ten- to fiftyfold; what shrinks more than this was made to flood a reader."""
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError,
    OverflowError, IndexError, struct.error,
)  # fmt: skip
"""What a damaged archive can make the reader raise."""
_SMALL = 20_000_000
_CHUNK = 1 << 20
_OVERLAP = 64
_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE)|<\x00!\x00[ED]\x00|\x00<\x00!\x00[ED]")
_XML = (".xml", ".rels", ".vml")


def look_through(path: Path) -> None:
    """Refuse an archive that unpacks to far too much, or whose XML declares entities.

    Raises
    ------
    KotakuError
        The archive is damaged, protected by a password, too large unpacked, or holds a document type
        declaration, by which XML can make a reader fetch files or grow without end. No spreadsheet program
        writes one into its cells.
    """
    place = Place(file=path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise KotakuError(
                    N_("The workbook is protected by a password."),
                    place=place,
                    remedy=N_("Open it in the spreadsheet program and save it without the password."),
                )
            unpacked = sum(part.file_size for part in parts)
            packed = sum(part.compress_size for part in parts) or 1
            if unpacked > MOST_BYTES or (unpacked > _SMALL and unpacked / packed > MOST_RATIO):
                raise KotakuError(
                    N_("The workbook unpacks to {megabytes} MB; so large a table is not read."),
                    place=place,
                    remedy=N_("Copy only the table into a new workbook, or split it."),
                    megabytes=round(unpacked / 1e6),
                )
            for part in parts:
                if part.filename.lower().endswith(_XML) and part.filename != "META-INF/manifest.xml":
                    _look_at(archive, part, place)
    except DAMAGE as error:
        raise KotakuError(
            N_("The file is damaged and cannot be read as a workbook: {reason}."),
            place=place,
            remedy=N_("Open it in the spreadsheet program and save it again, or ask for it once more."),
            reason=str(error).rstrip(".") or type(error).__name__,
        ) from error


def chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Give a part piece by piece, each with the end of the one before, so that no mark is cut."""
    last = b""
    with archive.open(name) as stream:
        while piece := stream.read(_CHUNK):
            yield last + piece
            last = piece[-_OVERLAP:]


def _look_at(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: Place) -> None:
    for piece in chunks(archive, part.filename):
        if _ENTITY.search(piece):
            raise KotakuError(
                N_("The workbook holds instructions that belong in no table ({part}); it is not read."),
                place=place,
                remedy=N_("Copy the table into a new workbook in the spreadsheet program and save that."),
                part=part.filename,
            )

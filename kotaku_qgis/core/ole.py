"""The container of old Office files (OLE2): streams in chains of sectors, as in a small disk."""

from __future__ import annotations

import struct

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA
"""Sector numbers from here on are marks: end of chain, free, table."""
_STREAM, _ROOT = 2, 5


class OleError(ValueError):
    """The container is damaged."""


class Ole:
    """The streams of a container; every chain is followed at most once through the file."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(_MAGIC) or len(data) < 512:  # noqa: PLR2004 (the header)
            raise OleError("header")
        self.data = data
        shift, mini = struct.unpack_from("<HH", data, 30)
        if shift not in {9, 12} or mini > shift:
            raise OleError("sectors")
        self.size, self.mini = 1 << shift, 1 << mini
        first_directory, _, self.cutoff, first_mini, _, first_more, _ = struct.unpack_from("<7I", data, 48)
        self.table = self._table(first_more)
        self.entries: dict[str, tuple[int, int]] = {}
        root = (0, 0)
        directory = self._chain(first_directory)
        for at in range(0, len(directory) - 127, 128):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            start, size = struct.unpack_from("<II", directory, at + 116)
            name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if kind == _ROOT:
                root = (start, size)
            elif kind == _STREAM:
                self.entries.setdefault(name, (start, size))
        self.mini_table = (
            struct.unpack(f"<{len(found) // 4}I", found) if (found := self._chain(first_mini)) else ()
        )
        self.mini_data = self._chain(root[0])

    def names(self) -> list[str]:
        """Return the names of the streams."""
        return list(self.entries)

    def stream(self, name: str) -> bytes:
        """Return a stream's bytes."""
        start, size = self.entries[name]
        if size >= self.cutoff:
            return self._chain(start)[:size]
        parts = [
            self.mini_data[sector * self.mini : (sector + 1) * self.mini]
            for sector in _walk(self.mini_table, start)
        ]
        return b"".join(parts)[:size]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self.size
        if at >= len(self.data):
            raise OleError("sector")
        return self.data[at : at + self.size]

    def _table(self, more: int) -> tuple[int, ...]:
        """Return the allocation table, whose own sectors stand in the header and in a chain behind it."""
        listed = list(struct.unpack_from("<109I", self.data, 76))
        seen: set[int] = set()
        while more < _END and more not in seen:
            seen.add(more)
            numbers = struct.unpack(f"<{self.size // 4}I", self._sector(more).ljust(self.size, b"\xff"))
            listed += numbers[:-1]
            more = numbers[-1]
        parts = [self._sector(number).ljust(self.size, b"\xff") for number in listed if number < _END]
        whole = b"".join(parts)
        return struct.unpack(f"<{len(whole) // 4}I", whole)

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in _walk(self.table, start))


def _walk(table: tuple[int, ...], start: int) -> list[int]:
    """Return the sectors of a chain; one that runs in a circle is damaged."""
    found: list[int] = []
    seen: set[int] = set()
    while start < _END:
        if start in seen or start >= len(table):
            raise OleError("chain")
        seen.add(start)
        found.append(start)
        start = table[start]
    return found

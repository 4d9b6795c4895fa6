"""Place names: compared without case, blanks and punctuation; near matches are offered, never applied."""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIX = {
    "kelurahan": re.compile(
        r"^\s*(?:kelurahan\s*/\s*desa|desa\s*/\s*kelurahan|kelurahan|kel|desa|ds)(?:\s*[.:]\s*|\s+)(?=\S)",
        re.IGNORECASE,
    ),
    "kecamatan": re.compile(r"^\s*(?:kecamatan|kec)(?:\s*[.:]\s*|\s+)(?=\S)", re.IGNORECASE),
    "kota": re.compile(
        r"^\s*(?:kota\s+administrasi|kota|kabupaten|kab)(?:\s*[.:]\s*|\s+)(?=\S)",
        re.IGNORECASE,
    ),
}


def clean(value: Any, level: str | None = None) -> str | None:
    """Return a name for reading: blanks joined, and the word for its *level* taken off; None when blank.

    Parameters
    ----------
    level
        ``kelurahan``, ``kecamatan`` or ``kota``: ``Kel. Ngkari-Ngkari`` becomes ``Ngkari-Ngkari``.
    """
    if value is None or value != value:  # noqa: PLR0124 (NaN)
        return None
    text = " ".join(str(value).replace("_", " ").split()).strip(" .,;:")
    if level:
        text = _PREFIX[level].sub("", text, count=1).strip(" .,;:")
    return text or None


def fold(value: Any, level: str | None = None) -> str:
    """Return *value* for comparing: no case, blanks, punctuation, accents, nor the word for its *level*."""
    return _folded(value, level) if isinstance(value, str) else _folded(clean(value) or "", level)


@lru_cache(maxsize=1 << 14)
def _folded(text: str, level: str | None) -> str:
    """Return *text* folded; a table says the same names row after row."""
    plain = unicodedata.normalize("NFKD", clean(text, level) or "")
    return "".join(letter for letter in plain.casefold() if letter.isalnum())


def near_matches(name: Any, candidates: Iterable[str], level: str | None = None, limit: int = 3) -> list[str]:
    """Return *candidates* that look like *name*, best first; an equal one is not near and stands alone."""
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(fold(candidate, level), candidate)
    wanted = fold(name, level)
    if not wanted:
        return []
    if wanted in folded:
        return [folded[wanted]]
    return [folded[found] for found in difflib.get_close_matches(wanted, folded, n=limit, cutoff=0.72)]

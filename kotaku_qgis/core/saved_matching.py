"""Matchings an office keeps: which of its columns mean what; known again by the header, kept as files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

FORMAT = "kotaku-matching"
SUFFIX = ".json"
_VERSION = 1
_ENOUGH = 0.9
_LARGEST = 1_000_000


@dataclass(frozen=True)
class SavedMatching:
    """A matching under the *name* an office gave it.

    Attributes
    ----------
    columns
        Header of the table it was made for.
    fields
        Target → columns; an empty tuple says that the target has none.
    number_style
        ``comma``, ``point`` or None.
    """

    name: str
    columns: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    number_style: str | None = None

    def likeness(self, columns: Sequence[str]) -> float:
        """Return which share of its own columns a header has, 0 when it lacks one that is used."""
        there = {fold(column) for column in columns}
        used = {fold(column) for chosen in self.fields.values() for column in chosen}
        if not used <= there:
            return 0.0
        own = {fold(column) for column in self.columns}
        return len(own & there) / len(own | there) if own else 0.0

    def choices(self, columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the choices for a table with *columns*, whose spelling may differ in case and blanks."""
        own = {fold(column): column for column in reversed(columns)}
        return {
            target: tuple(own[fold(column)] for column in chosen if fold(column) in own)
            for target, chosen in self.fields.items()
        }

    def to_json(self) -> str:
        """Return it as the text of a file."""
        return json.dumps(
            {
                "format": FORMAT,
                "version": _VERSION,
                "name": self.name,
                "columns": list(self.columns),
                "fields": {target: list(chosen) for target, chosen in self.fields.items()},
                "number_style": self.number_style,
            },
            ensure_ascii=False,
            indent=1,
        )


def recognised(known: Iterable[SavedMatching], columns: Sequence[str]) -> SavedMatching | None:
    """Return the saved matching made for such a header; None when there is none."""
    ranked = sorted(known, key=lambda one: -one.likeness(columns))
    return ranked[0] if ranked and ranked[0].likeness(columns) >= _ENOUGH else None


def read_matching(path: Path) -> SavedMatching:
    """Read a file written by :meth:`SavedMatching.to_json`.

    Raises
    ------
    KotakuError
        The file cannot be read, or is no matching.
    """
    place = Place(file=path.name)
    wrong = KotakuError(
        N_("This file is no column matching of KOTAKU."),
        place=place,
        remedy=N_("Choose a file that was written with “Save to a file”."),
    )
    try:
        if path.stat().st_size > _LARGEST:
            raise wrong
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise KotakuError(
            N_("The file cannot be read: {reason}."), place=place, reason=error.strerror or str(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise wrong from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise wrong
    if data.get("version") != _VERSION:
        raise KotakuError(N_("The matching was written by a newer version of the plugin."), place=place)
    fields = data.get("fields")
    columns: Any = data.get("columns")
    if not isinstance(fields, dict) or not _texts(columns) or not all(_texts(v) for v in fields.values()):
        raise wrong
    style = data.get("number_style")
    return SavedMatching(
        str(data.get("name") or path.stem),
        tuple(columns),
        {str(target): tuple(chosen) for target, chosen in fields.items()},
        style if style in {"comma", "point"} else None,
    )


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)

"""Errors and findings that carry their text, place and remedy, so that one window can show them all.

Texts are English templates marked with :func:`N_`; the window translates them and fills the values in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def N_(text: str) -> str:
    """Mark *text* for translation and return it unchanged."""
    return text


class Level(str, Enum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Place:
    """Where a finding is: any of file, sheet, row (1-based, as a spreadsheet counts), column, feature, RT."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    feature: str | None = None
    rt: str | None = None


@dataclass(frozen=True)
class Problem:
    """One finding about data.

    Parameters
    ----------
    code
        Stable name of the kind of finding, for tests and filters, for example ``rt-key-unreadable``.
    text
        English template marked with :func:`N_`; ``{name}`` fields are filled from *values*.
    values
        What the template names.
    place
        Where it is.
    remedy
        English template marked with :func:`N_`: what the user can do about it.
    """

    code: str
    level: Level
    text: str
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    place: Place = field(default_factory=Place)
    remedy: str = ""

    def __str__(self) -> str:
        """Return the English text, filled in."""
        return self.text.format(**self.values)


class KotakuError(Exception):
    """An error a user can understand: a template, its values, a place and a remedy.

    Raised for every failure that is not a defect of the plugin itself.
    """

    def __init__(self, text: str, *, place: Place | None = None, remedy: str = "", **values: Any) -> None:
        self.text = text
        self.values = values
        self.place = place or Place()
        self.remedy = remedy
        super().__init__(text.format(**values))

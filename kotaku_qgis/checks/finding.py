"""One finding: which check, what it says, which features it is about, and where on the map it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from kotaku_qgis.core.errors import Level, Place, Problem
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Mapping


class Party(NamedTuple):
    """A feature: its table, its row number there (negative while it is not saved) and its UUID key."""

    table: str
    fid: int
    key: str | None


@dataclass(frozen=True)
class Finding:
    """What a check found.

    Parameters
    ----------
    text
        English template marked with ``N_``; numbers in *values* are written as the language writes them.
    label
        The RT, kawasan or track it is about, as a reader knows it; for a pair both.
    parties
        The features concerned, those a repair would change among them.
    place
        WKB of where it is, in the CRS of the workspace; None when that cannot be said.
    remedy
        What the user can do, when no repair does it.
    mendable, safe
        Whether a repair is offered, and whether it may be made without asking.
    names
        What a reader knows each party by, where a repair lets choose among them.
    check, level
        Filled in by the list of checks.
    """

    text: str
    label: str
    parties: tuple[Party, ...] = ()
    place: bytes | None = None
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    remedy: str = ""
    mendable: bool = False
    safe: bool = False
    names: tuple[str, ...] = ()
    check: str = ""
    level: Level = Level.WARNING

    def shown(self) -> str:
        """Return what was found, in the language of QGIS."""
        return tr(self.text, **self._written()) if self.values else tr(self.text)

    def problem(self, file: str | None = None, remedy: str | None = None) -> Problem:
        """Return the finding for logs, tables and CSV files; *remedy* in place of its own."""
        place = Place(file=file, rt=self.label)
        said = self.remedy if remedy is None else remedy
        return Problem(self.check, self.level, self.text, self._written(), place, said)

    def _written(self) -> dict[str, Any]:
        return {name: figure(value) for name, value in self.values.items()}


def figure(value: Any, lang: str | None = None) -> Any:
    """Return a number with at most two decimals, as the language writes it; anything else as it is."""
    if not isinstance(value, float):
        return value
    decimals = 4 if value and abs(value) < 0.01 else 2  # noqa: PLR2004 (two would show little of it)
    text = format_number(value, decimals, lang or language())
    mark = "," if (lang or language()) == "id" else "."
    return text.rstrip("0").rstrip(mark) if mark in text else text

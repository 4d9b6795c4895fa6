"""Which RT a row of a source speaks of: the key from whichever of its columns can be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Place, Problem
from kotaku_qgis.core.keys import RtKey, RtKeyError, is_dashed, parse_rt
from kotaku_qgis.core.names import clean
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.plan import Reading, Status
from kotaku_qgis.core.tables import YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.tables import RawTable

_MOST = 0.8


@dataclass
class KeyReading:
    """What the columns of one row say about its RT.

    Attributes
    ----------
    key
        The key, None when no column could be read; *reason* then says why.
    raw
        The text it was read from (or could not be).
    """

    key: RtKey | None = None
    raw: str | None = None
    reason: RtKeyError | None = None
    column: str | None = None
    problems: list[Problem] = field(default_factory=list)


class KeyReader:
    """Reads keys by a matching; looks once at whole columns to see how they write them.

    Parameters
    ----------
    column
        Returns every value of a source column.
    """

    def __init__(self, matching: Matching, column: Callable[[str], Any]) -> None:
        self.matching = matching
        self.dashed = {name: _is_dashed(column(name)) for name in matching.columns("rt_rw")}

    def read(self, row: Mapping[str, Any], place: Callable[[str | None], Place]) -> KeyReading:
        """Return the key of *row* (source column → value); *place* tells where a column of it is."""
        made = KeyReading()
        found: list[tuple[str, Any, RtKey]] = []
        for name, text, rw, order in self._sources(row):
            if is_blank(text):
                continue
            made.raw = str(text) if made.raw is None else made.raw
            try:
                key = parse_rt(text, rw, order=order, dash=self.dashed.get(name, False))
            except RtKeyError as error:
                made.reason = made.reason or error
                made.column = made.column or name
                continue
            found.append((name, text, key))
        if not found:
            made.reason = made.reason or RtKeyError("rt-blank", N_("The RT/RW is blank."), "")
            return made
        # a column that names the RW says more than one that does not
        found.sort(key=lambda item: item[2].rw is None)
        made.column, text, made.key = found[0]
        made.raw, made.reason = str(text), None
        self._remark(made, found, place)
        return made

    def _sources(self, row: Mapping[str, Any]) -> list[tuple[str, Any, Any, str]]:
        """Return column, text, RW of another column and order for each column that may hold the key."""
        rws = [row.get(name) for name in self.matching.columns("rw") if not is_blank(row.get(name))]
        other = rws[0] if rws else None
        listed: list[tuple[str, Any, Any, str]] = []
        listed += [(name, row.get(name), other, "rt") for name in self.matching.columns("rt_rw")]
        listed += [(name, row.get(name), other, "rw") for name in self.matching.columns("rw_rt")]
        listed += [
            (name, row.get(name), "" if other is None else other, "rt")
            for name in self.matching.columns("rt")
        ]
        listed += [(name, row.get(name), None, "rt") for name in self.matching.columns("kode")]
        return listed

    @staticmethod
    def _remark(
        made: KeyReading, found: list[tuple[str, Any, RtKey]], place: Callable[[str | None], Place]
    ) -> None:
        key = made.key
        if key is None:
            return
        for name, text, other in found[1:]:
            if other.text != key.text and (other.rw is not None or other.rt != key.rt):
                made.problems.append(
                    Problem(
                        "rt-key-disagrees",
                        Level.WARNING,
                        N_("“{column}” says {key}, but “{other_column}” says “{other}”; the first is used."),
                        {"column": made.column, "key": key.text, "other_column": name, "other": str(text)},
                        place(name),
                        N_("Check which is right."),
                    )
                )
        if key.rest:
            made.problems.append(
                Problem(
                    "rt-extra-text",
                    Level.WARNING,
                    N_("“{value}” was read as {key}; “{rest}” was not understood."),
                    {"value": made.raw, "key": key.text, "rest": key.rest},
                    place(made.column),
                )
            )
        if key.rw is None:
            made.problems.append(
                Problem(
                    "rt-without-rw",
                    Level.INFO,
                    N_("“{value}” has no RW and was read as {key}."),
                    {"value": made.raw, "key": key.text},
                    place(made.column),
                )
            )


def _is_dashed(values: Any) -> bool:
    """Return whether a column writes its keys as ``003-002``."""
    filled = [value for value in values if not is_blank(value)]
    return bool(filled) and sum(map(is_dashed, filled)) > _MOST * len(filled)


def refused_reading(table: RawTable, matching: Matching, index: int, shown: str) -> Reading:
    """Return what is known of a row that is not taken, in the words of the row itself."""
    row = table.rows[index]

    def said(*targets: str) -> str:
        cells = [row[table.columns.index(c)] for target in targets for c in matching.columns(target)]
        return next((" ".join(str(cell).split()) for cell in cells if not is_blank(cell)), "")

    year = said("tahun").removesuffix(".0")
    return Reading(
        index,
        table.number(index),
        clean(said("kelurahan"), "kelurahan") or "",
        said("rt_rw", "rw_rt", "rt", "kode") or ("" if said("kelurahan") else shown),
        int(year) if YEAR.fullmatch(year) else None,
        Status.REFUSED,
    )

"""The record of an RT that was merged from several: summed where all were counted, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def summed_record(
    records: Sequence[Mapping[str, Any]], summed: Iterable[str], agreed: Iterable[str]
) -> dict[str, Any]:
    """Return one record for several of the same year.

    Parameters
    ----------
    records
        Records of the RT that are merged, one each.
    summed
        Columns that add up: header figures and volumes. One blank makes the sum blank: a blank is "not
        counted", and what was not counted in one part is not counted in the whole.
    agreed
        Columns that stay where all records say the same and become blank where they differ: considerations
        and legality are judged anew for the larger place.
    """
    made: dict[str, Any] = {}
    for name in summed:
        figures = [record.get(name) for record in records]
        made[name] = None if any(one is None for one in figures) else sum(one for one in figures if one)
    for name in agreed:
        answers = [record.get(name) for record in records]
        made[name] = answers[0] if all(one == answers[0] for one in answers) else None
    return made

"""The columns of the sheet to fill in: what stands in them, under which group, in which colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation

KEY, HEADER, VOLUME, PERCENT, SCORE, ANSWER, RESULT = (
    "key", "header", "volume", "percent", "score", "answer", "result",
)  # fmt: skip
PLAIN = "ECEFF1"
ASPECTS = ("F8E3D4", "E8E2F4", "DCEBF7", "D9EFEC", "EFE9D5", "E3EFD8", "F7DEDE")
"""Light fills, one per aspect; they print as different greys with their name above."""
ANSWERS, RESULTS = "F6EDCF", "DFE3E6"
_HEADER_WIDTH, _ANSWER_WIDTH = 10.5, 11.5


@dataclass(frozen=True)
class Column:
    """A column: *key* by which the import knows it, heading, unit, kind, *group* above it, fill, width."""

    key: str
    title: str
    unit: str
    kind: str
    group: str
    fill: str
    width: float


def columns(regulation: Regulation, lang: str, *, kecamatan: bool) -> list[Column]:
    """Return the columns in order; *kecamatan* when its name is needed to tell kelurahan apart."""
    which, where, facts = tr("Which RT", lang), tr("Where and when", lang), tr("Facts of the RT", lang)
    made = [
        Column("no", tr("No.", lang), "", KEY, which, PLAIN, 5),
        Column("rt_rw", tr("RT/RW", lang), "", KEY, which, PLAIN, 15),
        Column("kelurahan", tr("Kelurahan", lang), "", KEY, where, PLAIN, 20),
        Column("tahun", tr("Year", lang), "", KEY, where, PLAIN, 7),
    ]
    if kecamatan:
        made.insert(3, Column("kecamatan", tr("District (kecamatan)", lang), "", KEY, where, PLAIN, 18))
    made += [
        Column(one.column, one.name.in_(lang), one.unit, HEADER, facts, PLAIN, _HEADER_WIDTH)
        for one in regulation.header
    ]
    for number, aspect in enumerate(regulation.aspects):
        fill = ASPECTS[number % len(ASPECTS)]
        group = f"{aspect.code} {aspect.name.in_(lang)}"
        for one in regulation.parameters_of(aspect.code):
            title = f"{one.code} {one.volume.in_(lang)}"
            made += [
                Column(one.volume_column, title, one.unit, VOLUME, group, fill, 9.5),
                Column(one.percent_column, "", "%", PERCENT, group, fill, 7.5),
                Column(one.score_column, "", tr("score", lang), SCORE, group, fill, 5.5),
            ]
    legal = tr("Other considerations and land legality", lang)
    answers = [
        *((one.column, one.name.in_(lang)) for one in regulation.considerations),
        *((one.column, one.name.in_(lang)) for one in regulation.legality.items),
    ]
    made += [Column(key, title, "", ANSWER, legal, ANSWERS, _ANSWER_WIDTH) for key, title in answers]
    result = tr("Result", lang)
    made += [
        Column("total", tr("Total score", lang), "", RESULT, result, RESULTS, 8),
        Column("kelas", tr("Class", lang), "", RESULT, result, RESULTS, 15),
        Column("kosong", tr("Still blank", lang), "", RESULT, result, RESULTS, 8),
        Column("periksa", tr("Check: above its total", lang), "", RESULT, result, RESULTS, 18),
    ]
    return made


def pages(listed: list[Column], room: float, repeated: float) -> list[int]:
    """Return after which columns (counted from 1) a printed page ends, groups kept whole where they fit.

    Parameters
    ----------
    room
        Width of a page in letters, of which *repeated* go to columns that stand on every page.
    """
    breaks, used, position = [], 0.0, 0
    while position < len(listed):
        end = position
        while end < len(listed) and listed[end].group == listed[position].group:
            end += 1
        width = sum(one.width for one in listed[position:end])
        if position and used + width > room:
            breaks.append(position)
            used = repeated
        used += width
        position = end
    return breaks

"""The list on the page of contents: sheets by area, or a table of areas and themes when there are many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import themes as thematic
from kotaku_qgis.maps import words
from kotaku_qgis.maps.legend_items import CENTER, RIGHT, SOFT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kotaku_qgis.maps.legend_items import Pen
    from kotaku_qgis.maps.sheet import SheetMaker, Subject

LINE, HEAD_LINE, SPACE = 4.6, 5.6, 2.4
"""Height in millimetres of a sheet, of an area, and between two areas, for letters of 8 points."""
TOP, COLUMN, GUTTER = 12.0, 84.0, 8.0
NUMBER, CELL, NAME = 16.0, 9.5, 74.0
"""Width of a page number after a title, of one in the table, and at most of the names in the table."""
READABLE, SMALLEST = 0.8, 0.62
STEP, LEAST, TRIES = 0.96, 0.05, 20
_MAP = re.compile(r"^PETA\s+|\s+MAP$")


@dataclass(frozen=True)
class Line:
    """A line of the list."""

    text: str
    page: str
    height: float
    bold: bool = False


Group = tuple[Line, ...]
"""Lines that belong together."""


def write_list(pen: Pen, maker: SheetMaker, subjects: Sequence[Subject]) -> None:
    """Write every sheet under its area; as a table when that would be too small to read.

    More areas than a table holds stand with their first and last page, and RW as one line for each kelurahan
    when even these are too many.
    """
    lang = maker.options.lang
    pen.text(tr("Contents", lang), 0, pen.y, pen.width, height=8 * pen.k, bold=True, size=pen.size * 1.7)
    groups = _groups(subjects)
    if _columns(pen, [_sheets_of(maker, members) for members in groups], READABLE):
        return
    if _table(pen, maker, groups):
        return
    if _columns(pen, [(_area_line(maker, members, plain=True),) for members in groups], SMALLEST):
        return
    _columns(pen, [(line,) for line in _folded(maker, groups)], 0.0)


def _groups(subjects: Sequence[Subject]) -> list[list[Subject]]:
    groups: dict[str, list[Subject]] = {}
    for subject in subjects:
        groups.setdefault(subject.area.id if subject.area else "", []).append(subject)
    return list(groups.values())


def _name(maker: SheetMaker, members: Sequence[Subject]) -> str:
    area = members[0].area
    name = words.area_name(maker.content, area, maker.options.lang)
    above = maker.content.area(area.parent) if area is not None and area.level == "rw" else None
    return f"{name}, {above.name}" if above else name


def _span(members: Sequence[Subject]) -> str:
    first, last = members[0].page, members[-1].page
    return f"{first}" if first == last else f"{first}–{last}"


def _area_line(maker: SheetMaker, members: Sequence[Subject], *, plain: bool = False) -> Line:
    """Return the line of an area; *plain* for those below a kelurahan, where no sheets stand under it."""
    bold = not plain or _is_large(members[0])
    return Line(_name(maker, members), _span(members), HEAD_LINE, bold)


def _is_large(subject: Subject) -> bool:
    return subject.area is None or subject.area.level == "kelurahan"


def _sheets_of(maker: SheetMaker, members: Sequence[Subject]) -> Group:
    lang, ids = maker.options.lang, maker.options.themes
    sheets = [Line(one.theme.heading(lang, ids).capitalize(), str(one.page), LINE) for one in members]
    return (_area_line(maker, members), *sheets, Line("", "", SPACE))


def _folded(maker: SheetMaker, groups: Sequence[Sequence[Subject]]) -> Iterator[Line]:
    """Yield a line for each area, the RW of a kelurahan as one."""
    together: dict[str, list[Subject]] = {}
    for members in groups:
        area = members[0].area
        if area is None or area.level != "rw":
            yield _area_line(maker, members, plain=True)
        else:
            together.setdefault(area.parent or "", []).extend(members)
    for parent, members in together.items():
        above = maker.content.area(parent)
        numbers = list(dict.fromkeys(one.area.name.removeprefix("RW ") for one in members if one.area))
        rows = f"RW {numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else f"RW {numbers[0]}"
        yield Line(f"{rows}, {above.name}" if above else rows, _span(members), HEAD_LINE)


def _columns(pen: Pen, groups: Sequence[Group], smallest: float) -> bool:
    """Write *groups* in even columns, whole where that is possible; False if letters would be too small."""
    count = max(1, int((pen.width + GUTTER * pen.k) // ((COLUMN + GUTTER) * pen.k)))
    room = pen.height - TOP * pen.k
    factor = 1.0
    while factor >= max(smallest, LEAST):
        k = pen.k * factor
        even = min(sum(line.height for group in groups for line in group) * k / count, room)
        for share in range(TRIES):
            limit = even + (room - even) * share / (TRIES - 1)
            packed = _packed(groups, limit / k, count)
            if packed is not None:
                _write_columns(pen, packed, count, factor)
                return True
        factor *= STEP
    return False


def _packed(groups: Sequence[Group], limit: float, count: int) -> list[list[Line]] | None:
    """Return the lines in at most *count* columns of *limit*, an area whole in one; None if they do not fit.

    An area higher than a column goes on in the next.
    """
    columns: list[list[Line]] = [[]]
    used = 0.0
    for group in groups:
        high = sum(line.height for line in group if line.text)
        if used and used + high > limit and high <= limit:
            columns.append([])
            used = 0.0
        for line in group:
            if used + line.height > limit + 0.01 and line.text:
                columns.append([])
                used = 0.0
            columns[-1].append(line)
            used += line.height
    return columns if len(columns) <= count else None


def _write_columns(pen: Pen, columns: Sequence[Sequence[Line]], count: int, factor: float) -> None:
    k, size = pen.k * factor, pen.size * factor
    gutter = GUTTER * pen.k
    column = (pen.width - (count - 1) * gutter) / count
    start = pen.y + TOP * pen.k
    for index, lines in enumerate(columns):
        x, y = index * (column + gutter), start
        for line in lines:
            high = line.height * k
            if line.text:
                wide = column - NUMBER * k
                pen.text(line.text, x, y, wide, height=high, bold=line.bold, size=size)
                color = {} if line.bold else {"color": SOFT}
                pen.text(line.page, x + wide, y, NUMBER * k, height=high, h=RIGHT, size=size, **color)
            y += high


# ---- table -----------------------------------------------------------------------------------------


def _table(pen: Pen, maker: SheetMaker, groups: Sequence[Sequence[Subject]]) -> bool:
    """Write a row for each area and a column for each theme; False when there is no room for it."""
    lang = maker.options.lang
    printed = {one.theme.id for members in groups for one in members}
    themes = [one for one in thematic.load(maker.content.regulation) if one.id in printed]
    titles = [_short(one.heading(lang, maker.options.themes)) for one in themes]
    names = [_name(maker, members) for members in groups]
    factor = 1.0
    while factor >= SMALLEST:
        k, size = pen.k * factor, pen.size * factor
        name = min(max(pen.width_of(one, size) * 1.1 for one in names) + 2 * k, NAME * k)
        block = name + CELL * k * len(themes)
        head = max(pen.width_of(one, size) for one in titles) + 2 * k
        rows = int((pen.height - TOP * pen.k - head) // (LINE * k))
        blocks = int((pen.width + GUTTER * k) // (block + GUTTER * k))
        if blocks and rows > 0 and blocks * rows >= len(groups):
            break
        factor *= STEP
    else:
        return False
    rows = -(-len(groups) // blocks)
    for index in range(0, len(groups), rows):
        x = index // rows * (block + GUTTER * k)
        y = pen.y + TOP * pen.k + head
        for column, title in enumerate(titles):
            left = x + name + column * CELL * k
            pen.text(title, left, y, head, height=CELL * k, size=size, angle=-90)
        for members, label in zip(groups[index : index + rows], names[index : index + rows]):
            pen.rule(y, x, block)
            bold = _is_large(members[0])
            pen.text(label, x, y, name - 1.5 * k, height=LINE * k, size=size, bold=bold)
            pages = {one.theme.id: one.page for one in members}
            for column, theme in enumerate(themes):
                left = x + name + column * CELL * k
                text = str(pages.get(theme.id, "–"))
                pen.text(text, left, y, CELL * k, height=LINE * k, size=size, h=CENTER, color=SOFT)
            y += LINE * k
        pen.rule(y, x, block)
    return True


def _short(title: str) -> str:
    """Return the title of a theme without the word for map, which all have."""
    return _MAP.sub("", title).capitalize()

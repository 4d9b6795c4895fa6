"""What colours the RT of a theme: categories with colour and hatch, and the category of each RT."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.content import number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kotaku_qgis.maps.content import Content, Rt
    from kotaku_qgis.maps.themes import Theme

NOTHING = ""
"""The category of an RT about which nothing is known."""
PLAIN = "plain"
PALE = ("#ffffff", "none")
BLUES = ("#f7fbff", "#c6dbef", "#9ecae1", "#4292c6", "#08519c")
HATCHES = ("none", "dense6", "horizontal", "f_diagonal", "diagonal_x")
"""From nothing to dense: the order reads in black and white too."""


@dataclass(frozen=True)
class Category:
    """A row of the legend; *detail* is its band, such as ``60–80``."""

    code: str
    name: str
    color: str
    hatch: str
    detail: str = ""


@dataclass(frozen=True)
class Colours:
    """The categories of a theme, the category of each RT by its id, and the RT of the year shown."""

    categories: tuple[Category, ...]
    of_rt: Mapping[str, str]
    rts: tuple[Rt, ...]
    heading: str = ""
    """Over the column of the bands."""

    def category(self, code: str) -> Category | None:
        """Return a category by its code."""
        return next((one for one in self.categories if one.code == code), None)


def make(theme: Theme, content: Content, lang: str) -> Colours:
    """Return the colours of *theme*."""
    return _MAKERS[theme.colouring.by](theme, content, lang)


def _unknown(content: Content, lang: str, name: str = "") -> Category:
    rest = content.regulation.unassessed
    return Category(NOTHING, name or rest.name.in_(lang), rest.color, rest.hatch)


def _classes(theme: Theme, content: Content, lang: str) -> Colours:
    rts = content.before if theme.colouring.first_year else content.rts
    classes = [
        Category(one.code, one.name.in_(lang), one.color, one.hatch, f"{one.minimum:g}–{one.maximum:g}")
        for one in content.regulation.classes
    ]
    of_rt = {rt.id: rt.kelas or NOTHING for rt in rts}
    return Colours((*classes, _unknown(content, lang)), of_rt, rts, tr("Score", lang))


def _slum(_theme: Theme, content: Content, lang: str) -> Colours:
    slum = {one.code for one in content.regulation.classes if one.slum}
    categories = (
        Category("kumuh", tr("Slum", lang), "#e5735c", "f_diagonal"),
        Category("bukan", tr("Not slum", lang), "#eef3e6", "none"),
        _unknown(content, lang),
    )
    of_rt = {
        rt.id: NOTHING if rt.kelas is None else "kumuh" if rt.kelas in slum else "bukan" for rt in content.rts
    }
    return Colours(categories, of_rt, content.rts)


def _change(_theme: Theme, content: Content, lang: str) -> Colours:
    order = {one.code: rank for rank, one in enumerate(content.regulation.classes)}
    slum = {one.code for one in content.regulation.classes if one.slum}
    before = {rt.id: rt.kelas for rt in content.before}
    of_rt = {}
    for rt in content.rts:
        old, new = before.get(rt.id), rt.kelas
        if old is None or new is None:
            of_rt[rt.id] = NOTHING
        elif old in slum and new not in slum:
            of_rt[rt.id] = "bebas"
        elif order[new] == order[old]:
            of_rt[rt.id] = "tetap" if new in slum else "tetap-bukan"
        else:
            of_rt[rt.id] = "membaik" if order[new] > order[old] else "memburuk"
    categories = (
        Category("bebas", tr("No longer slum", lang), "#1a9850", "cross"),
        Category("membaik", tr("Slum, in a better class", lang), "#a6d96a", "b_diagonal"),
        Category("tetap", tr("Slum, class unchanged", lang), "#fee08b", "dense5"),
        Category("memburuk", tr("In a worse class", lang), "#d73027", "diagonal_x"),
        Category("tetap-bukan", tr("Not slum in both years", lang), "#f1f3f4", "none"),
        _unknown(content, lang, tr("Not assessed in both years", lang)),
    )
    return Colours(categories, of_rt, content.rts)


def _aspect(theme: Theme, content: Content, lang: str) -> Colours:
    """Return the steps of the regulation in the colours of its classes, from the worst."""
    regulation = content.regulation
    minima = sorted((step.minimum for step in regulation.steps), reverse=True)
    column = f"rata_{theme.colouring.aspect}"
    words = (
        tr("Severe", lang),
        tr("Moderate", lang),
        tr("Light", lang),
        tr("Good", lang),
    )
    categories = []
    top = "100"
    for rank, minimum in enumerate((*minima, 0.0)):
        look = regulation.classes[min(rank, len(regulation.classes) - 1)]
        band = f"{minimum:g}–{top} %" if minimum else f"< {minima[-1]:g} %"
        categories.append(Category(str(rank), words[min(rank, 3)], look.color, look.hatch, band))
        top = f"<{minimum:g}"
    of_rt = {}
    for rt in content.rts:
        value = number(rt.values.get(column)) if rt.kelas else None
        rank = next(
            (i for i, minimum in enumerate(minima) if value is not None and value >= minimum), len(minima)
        )
        of_rt[rt.id] = NOTHING if value is None else str(rank)
    return Colours((*categories, _unknown(content, lang)), of_rt, content.rts, tr("Mean", lang))


def _banded(
    content: Content,
    edges: Sequence[float],
    value_of: Callable[[Rt], float | None],
    lang: str,
    nothing: str,
    names: Callable[[float | None, float | None], str],
) -> Colours:
    """Return categories between *edges*, from the densest; a value equal to an edge lies above it."""
    made = []
    ends: list[float | None] = [None, *edges, None]
    count = len(edges) + 1
    for rank in range(count - 1, -1, -1):
        step = round(rank * (len(BLUES) - 1) / max(count - 1, 1))
        made.append(Category(str(rank), names(ends[rank], ends[rank + 1]), BLUES[step], HATCHES[step]))
    of_rt = {}
    for rt in content.rts:
        value = value_of(rt)
        of_rt[rt.id] = NOTHING if value is None else str(sum(value >= edge for edge in edges))
    return Colours((*made, _unknown(content, lang, nothing)), of_rt, content.rts)


def _density(theme: Theme, content: Content, lang: str) -> Colours:
    colouring = theme.colouring
    edges = [round(share * content.settings.batas_kepadatan) for share in colouring.limit_shares]
    edges = [float(edge) for edge in edges] or list(colouring.edges)
    unit = colouring.unit.in_(lang) if colouring.unit else ""

    def value(rt: Rt) -> float | None:
        counted = number(rt.values.get(colouring.column))
        return counted / rt.hectares if counted is not None and rt.hectares else None

    def name(low: float | None, high: float | None) -> str:
        if low is None:
            return f"< {high:g} {unit}"
        return f"≥ {low:g} {unit}" if high is None else f"{low:g}–<{high:g} {unit}"

    return _banded(content, edges, value, lang, tr("Not counted", lang), name)


def _activities(theme: Theme, content: Content, lang: str) -> Colours:
    counts: dict[str, int] = {}
    in_kawasan: dict[str, int] = {}
    for row in content.activities:
        if row["rt_id"]:
            counts[row["rt_id"]] = counts.get(row["rt_id"], 0) + 1
        elif row["kawasan_id"]:
            in_kawasan[row["kawasan_id"]] = in_kawasan.get(row["kawasan_id"], 0) + 1

    def value(rt: Rt) -> float:
        return counts.get(rt.id, 0) + in_kawasan.get(rt.values.get("kawasan_id") or "", 0)

    def name(low: float | None, high: float | None) -> str:
        if low is None:
            return tr("None", lang)
        last = None if high is None else int(high) - 1
        text = f"≥ {low:g}" if last is None else f"{low:g}" if last == low else f"{low:g}–{last}"
        if text == "1":
            return tr("1 intervention", lang)
        return tr("{count} interventions", lang, count=text)

    made = _banded(content, theme.colouring.edges, value, lang, "", name)
    return Colours(made.categories[:-1], made.of_rt, made.rts)


def _handling(_theme: Theme, content: Content, lang: str) -> Colours:
    looks = (
        ("#8dd3c7", "b_diagonal"),
        ("#fdb462", "f_diagonal"),
        ("#bc80bd", "diagonal_x"),
        ("#80b1d3", "cross"),
    )
    names: dict[str, str] = {}
    for one in content.regulation.handling:
        names.setdefault(one.code, one.name.in_(lang))
    categories = [Category(code, name, *look) for (code, name), look in zip(names.items(), looks)]
    of_rt = {rt.id: rt.values.get("pola_penanganan") or NOTHING for rt in content.rts}
    unknown = _unknown(content, lang, tr("No suggestion", lang))
    return Colours((*categories, unknown), of_rt, content.rts)


def _outline(_theme: Theme, content: Content, _lang: str) -> Colours:
    return Colours((), {rt.id: PLAIN for rt in content.rts}, content.rts)


_MAKERS = {
    "class": _classes,
    "slum": _slum,
    "change": _change,
    "aspect": _aspect,
    "density": _density,
    "activities": _activities,
    "handling": _handling,
    "outline": _outline,
    "place": _outline,
}


def activity_sum(content: Content, rts: Sequence[Rt], lang: str) -> str:
    """Return how many interventions stand in *rts* and what they cost in rupiah."""
    ids = {rt.id for rt in rts}
    kawasan = {rt.values.get("kawasan_id") for rt in rts} - {None}
    rows = [
        row
        for row in content.activities
        if row["rt_id"] in ids or (not row["rt_id"] and row["kawasan_id"] in kawasan)
    ]
    cost = sum(number(row["biaya_rp"]) or 0.0 for row in rows)
    return tr(
        "Interventions up to {year}: {count}, Rp {cost}",
        lang,
        year=content.year,
        count=len(rows),
        cost=format_number(cost, 0, lang),
    )

"""Which sheets an album has: areas in order, their themes, and what is left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError, Level, Problem
from kotaku_qgis.maps import themes as thematic
from kotaku_qgis.maps.job import CITY
from kotaku_qgis.maps.sheet import Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.maps.content import Area, Content
    from kotaku_qgis.maps.themes import Theme

LEVELS = ("kelurahan", "kawasan", "rw")
NAMED = 20


def chosen_themes(
    content: Content, wanted: Sequence[str], lang: str, *, imagery: bool
) -> tuple[list[Theme], list[Problem]]:
    """Return the themes *wanted* (``*`` for all) that have data, and a finding for each that has none.

    Raises
    ------
    KotakuError
        When a theme is not known.
    """
    known = thematic.load(content.regulation)
    ids = [theme.id for theme in known]
    strange = [one for one in wanted if one != "*" and one not in ids]
    if strange:
        raise KotakuError(
            N_("The theme {name} is not known; it can be {known}."),
            name=", ".join(strange),
            known=", ".join(ids),
        )
    kept, problems = [], []
    for theme in known:
        if "*" not in wanted and theme.id not in wanted:
            continue
        reason = thematic.lacking(theme, content, imagery=imagery)
        if reason is None:
            kept.append(theme)
        else:
            problems.append(thematic.left_out(theme, reason, lang))
    return kept, problems


def chosen_areas(content: Content, wanted: Sequence[str]) -> tuple[list[Area | None], list[Problem]]:
    """Return the areas *wanted* in order, the city (None) first, and those with nothing to print."""
    found: list[Area | None] = [None] if CITY in wanted else []
    problems: list[Problem] = []
    parents = {area.id: area.name for area in content.of_level("kelurahan")}
    for level in LEVELS:
        ids = {key.partition(":")[2] for key in wanted if key.startswith(f"{level}:")}
        places = content.places(level)
        for area in sorted(places, key=lambda one: _order(content, one, parents)):
            if "*" not in ids and area.id not in ids:
                continue
            if any(not rt.geometry.isEmpty() for rt in content.rts_in(area)):
                found.append(area)
            else:
                problems.append(_empty(level, area.name))
    return found, problems


def _empty(level: str, name: str) -> Problem:
    text = (
        N_("Kelurahan {name} has no drawn RT and gets no sheet.")
        if level == "kelurahan"
        else N_("{name} has no drawn RT and gets no sheet.")
    )
    return Problem("sheet-left-out", Level.INFO, text, {"name": name})


def _order(content: Content, area: Area, parents: dict[str, str]) -> tuple[str, str, str]:
    if area.level == "rw":
        return parents.get(area.parent or "", "").casefold(), area.id.partition("/")[2], ""
    parent = content.area(area.parent)
    return (parent.name.casefold() if parent else "", area.name.casefold(), "")


def plan(
    content: Content,
    areas: Sequence[str],
    wanted: Sequence[str],
    lang: str,
    *,
    imagery: bool = False,
    first_page: int = 1,
) -> tuple[list[Subject], list[Problem]]:
    """Return the sheets in order, area by area, and what was left out."""
    themes, problems = chosen_themes(content, wanted, lang, imagery=imagery)
    places, empty = chosen_areas(content, areas)
    problems += empty
    homeless = [rt.key or "?" for rt in content.rts if content.area(rt.area) is None]
    if homeless:
        problems.append(
            Problem(
                "rt-without-kelurahan",
                Level.WARNING,
                N_("{count} RT belong to no kelurahan and stand on the city's sheet only: {names}."),
                {"count": len(homeless), "names": ", ".join(homeless[:NAMED])},
            )
        )
    subjects = []
    page = first_page
    for area in places:
        level = area.level if area else thematic.CITY_LEVEL
        for theme in themes:
            if level not in theme.levels:
                continue
            if theme.detail and not _has_network(content, theme.detail, area):
                problems.append(_without(theme, area, lang))
                continue
            subjects.append(Subject(area, page, theme))
            page += 1
    if not subjects:
        raise KotakuError(
            N_("There is no sheet to print."),
            remedy=N_("Choose a kelurahan in which RT are drawn, or print the city."),
        )
    return subjects, problems


def _has_network(content: Content, name: str, area: Area | None) -> bool:
    """Whether any feature of a network may lie in an area: no sheet shall have an empty legend."""
    from kotaku_qgis.maps.content import geometry, united

    if area is None:
        return True
    shape = united([area.geometry, *(rt.geometry for rt in content.rts_in(area))])
    return any(shape.intersects(geometry(row["geom"])) for row in content.networks[name] if row["geom"])


def _without(theme: Theme, area: Area | None, lang: str) -> Problem:
    return Problem(
        "theme-left-out",
        Level.INFO,
        N_("{theme}: nothing of it lies in {name}, which gets no such sheet."),
        {"theme": theme.title.in_(lang), "name": area.name if area else ""},
    )

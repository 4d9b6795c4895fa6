"""The thematic maps, as ``resources/themes/themes.json`` lists them. An office's own file comes first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Problem
from kotaku_qgis.core.json_rules import JsonError, Rules, read_json
from kotaku_qgis.core.regulation_parts import Text
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.maps.content import Content

FILE = "themes.json"
CITY_LEVEL = "kota"
DEFAULT = "akhir"
LACKS = {
    "imagery": N_("no imagery is chosen: tick a base map or a GeoTIFF of the project"),
    "two_years": N_("only one year has been scored"),
    "activities": N_("no intervention has been recorded"),
    "handling": N_("no handling can be suggested: land legality has not been recorded"),
    "jalan": N_("no roads have been drawn"),
    "drainase": N_("no drains have been drawn"),
    "bangunan": N_("no buildings have been drawn"),
}


@dataclass(frozen=True)
class Colouring:
    """How the RT are coloured; see :mod:`kotaku_qgis.maps.colouring`."""

    by: str
    first_year: bool = False
    color: str = ""
    column: str = ""
    unit: Text | None = None
    limit_shares: tuple[float, ...] = ()
    edges: tuple[float, ...] = ()
    aspect: str = ""


@dataclass(frozen=True)
class Theme:
    """One thematic map; every field stands in the JSON file under the same name."""

    id: str
    title: Text
    levels: tuple[str, ...]
    colouring: Colouring
    legend: Text
    title_alone: Text | None = None
    note: Text | None = None
    frame: str = "area"
    mask: bool = True
    imagery: bool = False
    labels: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    detail: str = ""
    needs: tuple[str, ...] = ()

    def heading(self, lang: str, ids: Sequence[str]) -> str:
        """Return the title of the sheets in an album of the themes *ids*."""
        if self.title_alone is not None and "awal" not in ids:
            return self.title_alone.in_(lang)
        return self.title.in_(lang)


def load(regulation: Regulation, path: Path | None = None) -> tuple[Theme, ...]:
    """Return the themes in the order of an album, one sector map for each aspect of the regulation.

    Raises
    ------
    JsonError
        When the file breaks a rule of ``schema.json``; the text names the file and the key.
    """
    path = path or resource("themes", FILE)
    data = read_json(path, JsonError)
    rules = Rules(read_json(resource("themes", "schema.json"), JsonError), str(path))
    rules.check(data)
    made: list[Theme] = []
    for entry in data["themes"]:
        theme = _theme(entry)
        made.extend(_sectors(theme, regulation) if entry.get("each") == "aspect" else [theme])
    names = [theme.id for theme in made]
    for name in names:
        if names.count(name) > 1:
            rules.fail(N_("{key} stands twice."), name)
    return tuple(made)


def _theme(entry: dict[str, Any]) -> Theme:
    colouring = dict(entry["colouring"])
    colouring["first_year"] = colouring.pop("year", None) == "first"
    texts = {
        name: Text(**entry[name]) for name in ("title", "legend", "title_alone", "note") if name in entry
    }
    rest = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in entry.items()
        if name not in texts and name not in ("colouring", "each")
    }
    return Theme(**texts, **rest, colouring=_colouring(colouring))


def _colouring(entry: dict[str, Any]) -> Colouring:
    unit = entry.pop("unit", None)
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}
    return Colouring(**values, unit=Text(**unit) if unit else None)


def _sectors(theme: Theme, regulation: Regulation) -> list[Theme]:
    made = []
    for aspect in regulation.aspects:
        names = {lang: aspect.name.in_(lang).upper() for lang in ("id", "en")}
        title = Text(*(theme.title.in_(lang).replace("{aspect}", names[lang]) for lang in ("id", "en")))
        colouring = replace(theme.colouring, aspect=aspect.code)
        made.append(replace(theme, id=f"{theme.id}-{aspect.code}", title=title, colouring=colouring))
    return made


def lacking(theme: Theme, content: Content, *, imagery: bool) -> str | None:
    """Return what a theme needs and the workspace lacks, an English text to translate; None for nothing."""
    have = {
        "imagery": imagery,
        "two_years": content.first_year is not None,
        "activities": bool(content.activities),
        "handling": any(rt.values.get("pola_penanganan") for rt in content.rts),
        **{name: bool(rows) for name, rows in content.networks.items()},
    }
    return next((LACKS[need] for need in theme.needs if not have[need]), None)


def left_out(theme: Theme, reason: str, lang: str) -> Problem:
    """Return the finding that a theme has no data and gets no sheet."""
    from kotaku_qgis.i18n import tr

    return Problem(
        "theme-left-out",
        Level.INFO,
        N_("{theme} gets no sheet: {reason}."),
        {"theme": theme.title.in_(lang), "reason": tr(reason)},
    )

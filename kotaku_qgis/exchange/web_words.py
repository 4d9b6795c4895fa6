"""The words of the web page, in both languages: the reader can switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.regulation import Regulation, Text
    from kotaku_qgis.workspace.store import Workspace

LANGUAGES = ("id", "en")
TEXTS = {
    "map": N_("Slum map"),
    "city": N_("The whole city"),
    "year": N_("Year"),
    "language": N_("Language"),
    "classes": N_("Slum condition"),
    "class": N_("Class"),
    "score": N_("Score"),
    "rt": N_("RT"),
    "hectares": N_("ha"),
    "total_row": N_("Total"),
    "show_class": N_("Show on the map: {name}"),
    "place": N_("Kelurahan"),
    "search": N_("Search for a kelurahan or RT"),
    "search_hint": N_("for example Melati, or RT 3"),
    "found_none": N_("Nothing with this name."),
    "found_more": N_("{count} more: type more of the name."),
    "list_kelurahan": N_("Kelurahan and their slum area"),
    "list_rt": N_("RT of this kelurahan"),
    "slum_area": N_("Slum area"),
    "area_counted": N_("Area counted"),
    "by_year": N_("Slum area by year (ha)"),
    "complete": N_("{complete} of {rt} RT with a complete record"),
    "undrawn": N_("RT without a polygon, in the list only: {count}"),
    "unnumbered": N_("Polygons without an RT number, not counted: {count}"),
    "total": N_("Total score"),
    "of": N_("{total} of {most}"),
    "priority": N_("Priority"),
    "class_code": N_("Class code"),
    "handling": N_("Suggested handling"),
    "legality": N_("Land legality"),
    "considerations": N_("Other considerations"),
    "drawn_area": N_("Drawn area"),
    "mean": N_("Mean slum condition"),
    "aspect": N_("Aspect"),
    "percent": N_("Percent"),
    "volume": N_("Volume"),
    "parameters": N_("All parameters"),
    "parameter": N_("Parameter"),
    "unit_unit": N_("units"),
    "unit_jiwa": N_("people"),
    "unit_KK": N_("households"),
    "not_counted": N_("not counted"),
    "incomplete": N_("Incomplete"),
    "incomplete_text": N_("Incomplete: not counted are {codes}. There is no class until they are filled in."),
    "unscored": N_("The record of {year} has not been scored yet."),
    "no_record": N_("No record for {year}."),
    "blank_zero": N_("Blanks were counted as 0."),
    "not_drawn": N_("This RT has no polygon."),
    "no_rt_number": N_("Without RT number"),
    "no_kelurahan": N_("Without kelurahan"),
    "district": N_("Kecamatan {name}"),
    "kawasan": N_("Kawasan kumuh"),
    "sk": N_("SK number"),
    "sk_area": N_("Area in the SK"),
    "figures": N_("Figures of this area"),
    "boundary": N_("Boundary of the kelurahan"),
    "show_kawasan": N_("Show kawasan kumuh"),
    "background": N_("Background (needs the internet)"),
    "background_none": N_("No background"),
    "background_failed": N_("The background cannot be loaded. The map itself is complete without it."),
    "sources": N_("Sources"),
    "rules": N_("Scored under {regulation}"),
    "made": N_("Made on {date}"),
    "legend": N_("Legend and list"),
    "map_only": N_("Back to the map"),
    "zoom_in": N_("Zoom in"),
    "zoom_out": N_("Zoom out"),
    "close": N_("Close"),
    "whole": N_("Show everything"),
    "north": N_("N"),
    "north_title": N_("North is up"),
    "noscript": N_(
        "This map needs JavaScript. Open the file in a browser such as Chrome or Firefox, "
        "not in the preview of the chat."
    ),
    "map_hint": N_("Map. Arrow keys move it, plus and minus zoom; every RT is also in the list."),
}
"""Name in the page: text; ``{name}`` fields are filled in by the page."""
BASIS = {
    "verifikasi": N_("Area as verified in the field, per RT."),
    "flag": N_("Area as in the slum decree (SK), per RT."),
    "gambar": N_("Area as drawn (ellipsoid WGS 84), per RT."),
}
_MOST = 3


def texts(ws: Workspace) -> dict[str, dict[str, str]]:
    """Return every text of the page by language."""
    basis = BASIS[ws.settings.luas_acuan]
    return {
        lang: {**{name: tr(text, lang) for name, text in TEXTS.items()}, "basis": tr(basis, lang)}
        for lang in LANGUAGES
    }


def both(text: Text) -> dict[str, str]:
    """Return a text of the regulation by language."""
    return {lang: text.in_(lang) for lang in LANGUAGES}


def title(ws: Workspace, own: str | None = None, kelurahan: str | None = None) -> dict[str, str]:
    """Return the title by language: the office's *own*, or the map's name, *kelurahan* and city."""
    if own and own.strip():
        return dict.fromkeys(LANGUAGES, " ".join(own.split()))
    made = {}
    for lang in LANGUAGES:
        place = tr("Kelurahan {name}", lang, name=kelurahan) if kelurahan else ""
        made[lang] = f"{tr('Slum map', lang)} {', '.join(part for part in (place, ws.settings.kota) if part)}"
    return made


def scope(ws: Workspace, own: str | None = None) -> dict[str, str]:
    """Return the line below the title by language: the province, and the city where the title may lack it."""
    city, province = ws.settings.kota, ws.settings.provinsi.strip()
    made = {}
    for lang in LANGUAGES:
        parts = [
            city if own and own.strip() else "",
            tr("Province of {name}", lang, name=province) if province else "",
        ]
        made[lang] = ", ".join(part for part in parts if part)
    return made


def sources(ws: Workspace, years: Sequence[int]) -> dict[str, list[str]]:
    """Return who made boundaries, RT, counts and decree, a line each, by language."""
    decrees = [
        " ".join(part for part in (row["no_sk"], row["tanggal_sk"] and f"({row['tanggal_sk']})") if part)
        for row in ws.rows("kawasan")
    ]
    counted = {
        year: _names(ws.columns("baseline", ["sumber"], tahun=year)["sumber"].tolist()) for year in years
    }
    boundaries = _names(ws.columns("wilayah", ["sumber"], tingkat="kelurahan")["sumber"].tolist())
    polygons = _names(ws.columns("rt", ["sumber"])["sumber"].tolist())
    made: dict[str, list[str]] = {}
    for lang in LANGUAGES:
        lines = [
            (boundaries, tr("Boundaries: {source}", lang, source=boundaries)),
            (polygons, tr("RT: {source}", lang, source=polygons)),
            *(
                (names, tr("Baseline {year}: {source}", lang, year=span, source=names))
                for span, names in _spans(counted)
            ),
            (_names(decrees), tr("Slum decree (SK): {source}", lang, source=_names(decrees))),
        ]
        made[lang] = [line for names, line in lines if names]
    return made


def _spans(counted: Mapping[int, str]) -> list[tuple[str, str]]:
    """Return years of the same sources as one: ``2019, 2020``."""
    years: dict[str, list[str]] = {}
    for year, names in counted.items():
        years.setdefault(names, []).append(str(year))
    return [(", ".join(listed), names) for names, listed in years.items()]


def _names(values: Sequence[str | None]) -> str:
    found = list(dict.fromkeys(value.strip() for value in values if value and value.strip()))
    shown = ", ".join(found[:_MOST])
    return f"{shown} …" if len(found) > _MOST else shown


def rules(regulation: Regulation) -> dict:
    """Return what the page needs of the regulation: names, bands, colours, hatches, units."""
    return {
        "title": both(regulation.title),
        "most": regulation.max_total,
        "best": regulation.steps[0].score,
        "classes": [
            {
                "code": one.code,
                "name": both(one.name),
                "band": f"{one.minimum}–{one.maximum}",
                "color": one.color,
                "hatch": one.hatch,
            }
            for one in regulation.classes
        ],
        "unassessed": {
            "code": "",
            "name": both(regulation.unassessed.name),
            "band": "",
            "color": regulation.unassessed.color,
            "hatch": regulation.unassessed.hatch,
        },
        "header": [
            {"column": one.column, "name": both(one.name), "unit": one.unit} for one in regulation.header
        ],
        "aspects": [
            {
                "code": one.code,
                "name": both(one.name),
                "parameters": [parameter.code for parameter in regulation.parameters_of(one.code)],
            }
            for one in regulation.aspects
        ],
        "parameters": [
            {"code": one.code, "name": both(one.name), "volume": both(one.volume), "unit": one.unit}
            for one in regulation.parameters
        ],
        "handling": {one.code: both(one.name) for one in regulation.handling},
        "considerations": {one.code: both(one.name) for one in regulation.consideration_classes},
        "legal": [both(regulation.legality.not_legal), both(regulation.legality.legal)],
    }

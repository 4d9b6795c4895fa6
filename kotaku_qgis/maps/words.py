"""The words of a sheet: titles, scope, projection, sources, approval, each as a layout variable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, QLocale

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.maps.content import Area, Content
    from kotaku_qgis.maps.themes import Theme

PREFIX = "kotaku_"
_CITY = re.compile(r"^(kota|kabupaten|kab\.?)\s", re.IGNORECASE)
_UTM = re.compile(r"^(?P<datum>.*?)\s*/\s*UTM zone (?P<zone>\d+)(?P<half>[NS])$")


def city_name(content: Content) -> str:
    """Return ``Kota Metro`` for a workspace that says ``Metro``."""
    name = content.settings.kota.strip()
    return name if _CITY.match(name) else f"Kota {name}"


def scope(content: Content, area: Area | None, lang: str) -> str:
    """Return what the area belongs to: district, city, province."""
    parts = []
    parent = content.area(area.parent) if area else None
    if parent is not None and parent.level == "kelurahan":
        parts.append(tr("Kelurahan {name}", lang, name=parent.name))
        parent = content.area(parent.parent)
    if parent is not None and parent.level == "kecamatan":
        parts.append(tr("Kecamatan {name}", lang, name=parent.name))
    if area is not None:
        parts.append(city_name(content))
    if content.settings.provinsi.strip():
        parts.append(tr("Province of {name}", lang, name=content.settings.provinsi.strip()))
    return ", ".join(parts)


def area_name(content: Content, area: Area | None, lang: str) -> str:
    """Return what a sheet calls its area."""
    if area is None:
        return city_name(content)
    if area.level == "rw":
        return area.name
    if area.level == "kawasan":
        named = area.name.casefold().startswith("kawasan")
        return area.name if named else tr("Kawasan {name}", lang, name=area.name)
    return tr("Kelurahan {name}", lang, name=area.name)


def years(content: Content, theme: Theme, lang: str) -> str:
    """Return the year that a sheet shows, or the two that it compares."""
    if theme.colouring.first_year and content.first_year is not None:
        return tr("Year {year}", lang, year=content.first_year)
    if theme.colouring.by == "change" and content.first_year is not None:
        return tr("Years {first} and {last}", lang, first=content.first_year, last=content.year)
    return tr("Year {year}", lang, year=content.year)


def imagery(names: Sequence[str], content: Content, lang: str) -> str:
    """Return the source of the imagery: what the office says of it, else the names of its layers."""
    return tr("Imagery: {source}", lang, source=content.meta.get("peta_sumber_citra") or _listed(names))


def date_text(date: QDate, lang: str) -> str:
    """Return ``24 November 2026`` in the language of the sheet."""
    locale = QLocale(QLocale.Language.Indonesian) if lang == "id" else QLocale(QLocale.Language.English)
    return locale.toString(date, "d MMMM yyyy")


def scale_text(scale: float, lang: str) -> str:
    """Return ``Skala 1 : 5.000``."""
    return tr("Scale 1 : {scale}", lang, scale=format_number(scale, 0, lang))


def projection(content: Content, grid: str, lang: str) -> str:
    """Return projection, datum, zone, code and grid in words."""
    name, code = content.crs.description(), content.crs.authid()
    found = _UTM.match(name)
    if found:
        first = tr(
            "Projection: UTM zone {zone}, datum {datum} ({code})",
            lang,
            zone=found["zone"] + found["half"],
            datum=found["datum"],
            code=code,
        )
    else:
        first = tr("Projection: {name} ({code})", lang, name=name, code=code)
    return f"{first}\n{grid}"


def grid_words(intervals: Sequence[float], kind: str, lang: str) -> str:
    """Return the lines that explain the grid: *intervals* in metres, in seconds, or in both."""
    lines = []
    if kind != "dms":
        every = format_number(intervals[0], 0, lang)
        lines.append(tr("Grid: metres in the projection, every {interval} m", lang, interval=every))
    if kind != "utm":
        every = f"{intervals[-1]:g}"
        lines.append(
            tr("Grid: geographic (degrees, minutes, seconds), every {interval}″", lang, interval=every)
        )
    return "\n".join(lines)


def sources(content: Content, lang: str) -> str:
    """Return who made the boundaries, the RT polygons, the counts and the decree, with years."""
    known = content.sources
    lines = [tr("Sources", lang) + ":"]
    for key, text in (
        ("wilayah", tr("Boundaries: {source}", lang, source=_listed(known["wilayah"]))),
        ("rt", tr("RT: {source}", lang, source=_listed(known["rt"]))),
        (
            "baseline",
            tr("Baseline {year}: {source}", lang, year=content.year, source=_listed(known["baseline"])),
        ),
        ("sk", tr("Slum decree (SK): {source}", lang, source=_listed(known["sk"]))),
    ):
        if known[key]:
            lines.append(text)
    if content.meta.get("peta_sumber"):
        lines.append(content.meta["peta_sumber"])
    lines.append(tr("Scored under {regulation}", lang, regulation=content.regulation.title.in_(lang)))
    return "\n".join(lines)


def _listed(names: Sequence[str], most: int = 3) -> str:
    shown = ", ".join(names[:most])
    return f"{shown} …" if len(names) > most else shown


def sheet_variables(
    content: Content, area: Area | None, page: int, pages: int, date: QDate, lang: str
) -> dict[str, str]:
    """Return the layout variables of a sheet, without :data:`PREFIX`; *area* None is the whole city.

    What an office says about itself stands in ``meta``: ``peta_instansi``, ``peta_nomor``, ``peta_sumber``,
    ``peta_sumber_citra``, and ``jabatan`` and ``nama`` of ``peta_pembuat_…`` and ``peta_pengesah_…``.
    """
    meta = content.meta
    city = city_name(content)
    number = f"{meta.get('peta_nomor') or content.year}-{page:02d}"
    return {
        "judul": tr("SLUM CONDITION MAP", lang),
        "wilayah": area_name(content, area, lang),
        "lingkup": scope(content, area, lang),
        "tahun": tr("Year {year}", lang, year=content.year),
        "nomor": tr("Map no. {number}", lang, number=number),
        "instansi": meta.get("peta_instansi") or tr("Government of {city}", lang, city=city),
        "utara": tr("N", lang),
        "inset_judul": tr("Place in the city", lang) if area else tr("Index of sheets", lang),
        "sumber": sources(content, lang),
        "pembuat_peran": tr("Made by", lang),
        "pembuat_jabatan": meta.get("peta_pembuat_jabatan") or "",
        "pembuat_nama": meta.get("peta_pembuat_nama") or "",
        "pengesah_peran": tr("Approved by", lang),
        "pengesah_jabatan": meta.get("peta_pengesah_jabatan") or "",
        "pengesah_nama": meta.get("peta_pengesah_nama") or "",
        "tanggal": tr("Printed on {date}", lang, date=date_text(date, lang)),
        "halaman": tr("Page {page} of {pages}", lang, page=page, pages=pages),
    }

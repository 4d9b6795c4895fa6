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
_ALREADY = {
    "kelurahan": re.compile(r"^(kelurahan|kel\.|desa|nagari|gampong|kalurahan)\s", re.IGNORECASE),
    "kecamatan": re.compile(r"^(kecamatan|kec\.|distrik|kapanewon|kemantren)\s", re.IGNORECASE),
    "kawasan": re.compile(r"^kawasan\s", re.IGNORECASE),
}
"""Names that say themselves what they are."""
_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_UTM = re.compile(r"^(?P<datum>.*?)\s*/\s*UTM zone (?P<zone>\d+)(?P<half>[NS])$")


def city_name(content: Content) -> str:
    """Return ``Kota Metro`` for a workspace that says ``Metro``."""
    name = content.settings.kota.strip()
    return name if _CITY.match(name) else f"Kota {name}"


def called(level: str, name: str, lang: str) -> str:
    """Return ``Kelurahan Tejo Agung`` for ``Tejo Agung``, but ``Desa Pogung`` as it is."""
    if _ALREADY[level].match(name):
        return name
    if level == "kecamatan":
        return tr("Kecamatan {name}", lang, name=name)
    if level == "kawasan":
        return tr("Kawasan {name}", lang, name=name)
    return tr("Kelurahan {name}", lang, name=name)


def scope(content: Content, area: Area | None, lang: str) -> str:
    """Return what the area belongs to: kelurahan, district, city, province."""
    parts = []
    parent = content.area(area.parent) if area else None
    if area is not None and area.level == "kawasan":
        homes = list(dict.fromkeys(rt.area for rt in content.rts_in(area) if rt.area))
        named = [one for one in map(content.area, homes) if one is not None]
        parent = named[0] if len(named) == 1 else None
        if len(named) > 1:
            parts.append(tr("Kelurahan {name}", lang, name=_listed([one.name for one in named])))
    if parent is not None and parent.level == "kelurahan":
        parts.append(called("kelurahan", parent.name, lang))
        parent = content.area(parent.parent)
    if parent is not None and parent.level == "kecamatan":
        parts.append(called("kecamatan", parent.name, lang))
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
    return called("kawasan" if area.level == "kawasan" else "kelurahan", area.name, lang)


def years(content: Content, theme: Theme | None, lang: str) -> str:
    """Return the year that a sheet shows, or the two that it compares."""
    if theme is None or content.first_year is None:
        return tr("Year {year}", lang, year=content.year)
    if theme.colouring.first_year:
        return tr("Year {year}", lang, year=content.first_year)
    if theme.colouring.by == "change":
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


def sources(content: Content, lang: str, theme: Theme | None = None) -> str:
    """Return who made the boundaries, the RT polygons, the counts and the decree, with years.

    A sheet of the first year names the counts of that year, one that compares names both.
    """
    known = content.sources
    counts = [(content.year, known["baseline"])]
    if theme is not None and content.first_year is not None:
        before = [(content.first_year, content.first_sources)]
        if theme.colouring.first_year:
            counts = before
        elif theme.colouring.by == "change":
            counts = before + counts
    lines = [tr("Sources", lang) + ":"]
    if known["wilayah"]:
        lines.append(tr("Boundaries: {source}", lang, source=_listed(known["wilayah"])))
    if known["rt"]:
        lines.append(tr("RT: {source}", lang, source=_listed(known["rt"])))
    lines += [
        tr("Baseline {year}: {source}", lang, year=year, source=_listed(names))
        for year, names in counts
        if names
    ]
    if known["sk"]:
        lines.append(tr("Slum decree (SK): {source}", lang, source=_dated(_listed(known["sk"]), lang)))
    if content.meta.get("peta_sumber"):
        lines.append(content.meta["peta_sumber"])
    lines.append(tr("Scored under {regulation}", lang, regulation=content.regulation.title.in_(lang)))
    return "\n".join(lines)


def _dated(text: str, lang: str) -> str:
    """Return *text* with its days written out: ``2018-11-05`` is nobody's way to say it."""
    return _DAY.sub(lambda found: date_text(QDate(*(int(one) for one in found.groups())), lang), text)


def _listed(names: Sequence[str], most: int = 3) -> str:
    shown = ", ".join(names[:most])
    return f"{shown} …" if len(names) > most else shown


def sheet_variables(
    content: Content,
    area: Area | None,
    page: int,
    pages: int,
    date: QDate,
    lang: str,
    theme: Theme | None = None,
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
        "tahun": years(content, theme, lang),
        "nomor": tr("Map no. {number}", lang, number=number),
        "instansi": meta.get("peta_instansi") or tr("Government of {city}", lang, city=city),
        "utara": tr("N", lang),
        "inset_judul": tr("Place in the city", lang) if area else tr("Index of sheets", lang),
        "sumber": sources(content, lang, theme),
        "pembuat_peran": tr("Made by", lang),
        "pembuat_jabatan": meta.get("peta_pembuat_jabatan") or "",
        "pembuat_nama": meta.get("peta_pembuat_nama") or "",
        "pengesah_peran": tr("Approved by", lang),
        "pengesah_jabatan": meta.get("peta_pengesah_jabatan") or "",
        "pengesah_nama": meta.get("peta_pengesah_nama") or "",
        "tanggal": tr("Printed on {date}", lang, date=date_text(date, lang)),
        "halaman": tr("Page {page} of {pages}", lang, page=page, pages=pages),
    }

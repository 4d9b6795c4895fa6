"""The parts of a profile sheet that are drawn: class band, facts, and the table of indicators with bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kotaku_qgis.core.aggregate import area_column
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.canvas import RULE
from kotaku_qgis.maps.content import number
from kotaku_qgis.maps.fit import MM_PER_POINT
from kotaku_qgis.maps.legend_items import RIGHT, SOFT
from kotaku_qgis.maps.profile_data import KAWASAN, KOTA, RT, spoken

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.maps.canvas import Canvas
    from kotaku_qgis.maps.profile_data import Profiles, Unit

NOTHING = "–"
BAR = "#5b7fa6"
DARK = "#202124"
ALERT = "#b3261e"
MOST_NAMED = 12
TALLEST = 5.2
SAME, SMALL = 5e-5, 0.01
"""Hectares: less is not printed; less needs a fourth decimal."""


def figure(value: float | None, unit: str, lang: str) -> str:
    """Return a volume or a denominator as it is printed; a dash when it was not counted."""
    if value is None:
        return NOTHING
    if unit == "ha":  # a flooded corner is a few square metres
        least = 2 if abs(value - round(value, 2)) < SAME else 3 if abs(value) >= SMALL else 4
        return format_number(value, least, lang)
    return format_number(value, 0 if value == round(value) else 1, lang)


def unit_name(unit: str, lang: str) -> str:
    """Return the unit in the language of the sheet."""
    return {
        "unit": lambda: tr("units", lang),
        "KK": lambda: tr("HH", lang),
        "jiwa": lambda: tr("people", lang),
    }.get(unit, lambda: unit)()


# ---- class band --------------------------------------------------------------------------------------


def draw_class(canvas: Canvas, profiles: Profiles, unit: Unit, lang: str) -> None:
    """Draw total and class, and where the total stands on the scale of the classes."""
    regulation = profiles.content.regulation
    wide, high = canvas.width, canvas.height
    total = unit.number("total")
    found = regulation.class_named(unit.kelas)
    if found is None or total is None:
        canvas.fill("#ffffff", 0, 0, wide, high * 0.62, RULE, 0.2)
        canvas.write(
            regulation.unassessed.name.in_(lang),
            2,
            0.6,
            wide - 4,
            high * 0.26,
            size=canvas.size * 1.35,
            bold=True,
        )
        canvas.write(
            lacking(profiles, unit, lang),
            2,
            high * 0.27,
            wide - 4,
            high * 0.33,
            size=canvas.size * 0.8,
            color=ALERT,
        )
    else:
        canvas.fill(found.color, 0, 0, wide, high * 0.62, DARK, 0.2)
        box = wide * 0.3
        canvas.fill("#ffffff", 0.9, 0.9, box, high * 0.62 - 1.8)
        text = format_number(total, 0, lang)
        canvas.write(text, 1.4, 0.9, box * 0.5, high * 0.62 - 1.8, size=canvas.size * 2.6, h=RIGHT, bold=True)
        of = tr("of {most}", lang, most=regulation.max_total)
        canvas.write(
            of, 1.4 + box * 0.53, 0.9, box * 0.42, high * 0.62 - 1.8, size=canvas.size * 0.9, color=SOFT
        )
        # light words on the darkest class, dark ones on the others
        ink = "#ffffff" if found is regulation.classes[0] else DARK
        left = box + 3.5
        named = f"{found.name.in_(lang)} ({found.code})"
        canvas.write(
            named, left, 1, wide - left - 2, high * 0.36, size=canvas.size * 1.7, bold=True, color=ink
        )
        mean = tr(
            "Mean slum condition {percent} %", lang, percent=percent(unit.number("rata_kekumuhan"), lang)
        )
        canvas.write(
            mean, left, high * 0.36, wide - left - 2, high * 0.22, size=canvas.size * 0.85, color=ink
        )
    _scale(canvas, regulation, total if found else None)


def _scale(canvas: Canvas, regulation: Regulation, total: float | None) -> None:
    wide, high = canvas.width, canvas.height
    top, tall = high * 0.74, high * 0.11
    each = wide / (regulation.max_total + 1)
    for one in regulation.classes:
        x = one.minimum * each
        width = (one.maximum - one.minimum + 1) * each
        canvas.fill(one.color, x, top, width, tall, DARK)
        words = f"{one.code} {one.minimum:g}–{one.maximum:g}"
        canvas.write(
            words, x + 0.3, top + tall, width - 0.6, high * 0.15, size=canvas.size * 0.78, color=SOFT
        )
    if total is not None:
        x = (total + 0.5) * each
        canvas.stroke([(x, top), (x, top + tall)], 0.9, DARK)
        canvas.stroke([(x - 1.3, top - high * 0.09), (x, top - 0.2), (x + 1.3, top - high * 0.09)], 0.5, DARK)


def percent(value: float | None, lang: str) -> str:
    """Return a percent with two decimals, or a dash."""
    return NOTHING if value is None else format_number(value, 2, lang)


def lacking(profiles: Profiles, unit: Unit, lang: str) -> str:
    """Return what is missing before there is a class."""
    year = profiles.content.year
    if unit.level == RT:
        if not unit.counted:
            return tr("There is no record of {year}.", lang, year=year)
        missing = profiles.missing(unit)
        without = {one.denominator for one in missing if unit.number(one.denominator) is None}
        header = profiles.content.regulation.header
        names = [one.name.in_(lang) for one in header if one.column in without]
        # where the denominator is missing, the volumes over it may well have been counted
        names += [
            one.code
            for one in missing
            if one.denominator not in without or unit.number(one.volume_column) is None
        ]
        return tr("Not counted yet: {codes}", lang, codes=", ".join(names))
    rts = profiles.incomplete(unit)
    names = [spoken(rt.key) or NOTHING for rt in rts]
    shown = ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
    return tr(
        "{count} of {all} RT have no complete record: {names}",
        lang,
        count=len(rts),
        all=len(unit.rts),
        names=shown,
    )


# ---- facts -------------------------------------------------------------------------------------------


class Fact(NamedTuple):
    """A row of the facts; a heading has no value."""

    name: str
    value: str = ""
    heading: bool = False


def draw_facts(canvas: Canvas, profiles: Profiles, unit: Unit, lang: str) -> None:
    """Draw names, codes, areas, people, considerations and what follows from them."""
    facts = facts_of(profiles, unit, lang)
    names = [canvas.width_of(fact.name, canvas.size) + 3.0 for fact in facts]
    size = _letters(canvas, canvas.height / len(facts))
    lines = [
        len(canvas.lines_of(fact.value, canvas.width - wide, size)) if fact.value else 1
        for fact, wide in zip(facts, names)
    ]
    row = min(canvas.height / sum(lines), TALLEST)
    size = _letters(canvas, row)
    y = 0.0
    for fact, wide, count in zip(facts, names, lines):
        high = row * count
        if fact.heading:
            canvas.write(fact.name, 0, y, canvas.width, high, size=size, bold=True)
            canvas.stroke([(0, y + high - 0.1), (canvas.width, y + high - 0.1)], 0.12)
        else:
            canvas.write(fact.name, 0, y, wide, high, size=size, color=SOFT)
            canvas.write(fact.value, wide, y, canvas.width - wide, high, size=size, h=RIGHT)
        y += high


def _letters(canvas: Canvas, row: float) -> float:
    """Return the size of letters that stand apart in rows of *row* millimetres."""
    return min(canvas.size, row / 1.3 / MM_PER_POINT)


def facts_of(profiles: Profiles, unit: Unit, lang: str) -> list[Fact]:
    """Return the rows beside the map."""
    facts = [Fact(tr("Place", lang), heading=True), *_codes(profiles, unit, lang)]
    if unit.level != RT:
        complete = f"{unit.number('jumlah_rt_lengkap') or 0:g} / {len(unit.rts)}"
        facts.append(Fact(tr("RT with a complete record", lang), complete))
    facts += [Fact(tr("Areas and people", lang), heading=True)]
    facts.append(Fact(tr("Drawn area", lang), _unit(_drawn(unit), "ha", lang)))
    for column in profiles.content.regulation.header:
        value = unit.number(column.column)
        facts.append(Fact(column.name.in_(lang), _unit(value, column.unit, lang)))
    facts.append(Fact(tr("Slum area", lang), _unit(unit.number("luas_kumuh_ha"), "ha", lang)))
    return [
        *facts,
        *(_considered(profiles, unit, lang) if unit.level == RT else _classes(profiles, unit, lang)),
    ]


def _unit(value: float | None, unit: str, lang: str) -> str:
    text = figure(value, unit, lang)
    return text if value is None else f"{text} {unit_name(unit, lang)}"


def _drawn(unit: Unit) -> float | None:
    """Return the hectares drawn, of all RT together; None when nothing is drawn."""
    drawn = [number(rt.values.get("luas_gambar_ha")) for rt in unit.rts]
    known = [value for value in drawn if value is not None]
    return sum(known) if known else None


def _codes(profiles: Profiles, unit: Unit, lang: str) -> list[Fact]:
    area = profiles.rows.get(unit.area.id, {}) if unit.area is not None else {}
    facts = []
    if unit.level == RT:
        facts.append(Fact(tr("RT/RW key", lang), unit.rts[0].key or NOTHING))
    if unit.level == KAWASAN:
        facts.append(Fact(tr("Code", lang), area.get("kode") or NOTHING))
    elif unit.level != KOTA:
        for column, name in (
            ("kode_kemendagri", "Kemendagri"),
            ("kode_bps", "BPS"),
            ("kode_sim", "SIM KOTAKU"),
        ):
            if area.get(column):
                facts.append(Fact(tr("Code of the kelurahan ({system})", lang, system=name), area[column]))
    kawasan = {rt.values.get("kawasan_id") for rt in unit.rts} - {None}
    decrees = [profiles.rows[one] for one in sorted(kawasan) if one in profiles.rows]
    if unit.level == RT:
        facts.append(Fact(tr("Slum area (kawasan)", lang), unit.values.get("kawasan") or NOTHING))
    numbers = dict.fromkeys(one["no_sk"] for one in decrees if one["no_sk"])
    facts.append(Fact(tr("SK number", lang), ", ".join(numbers) or NOTHING))
    return facts


def _considered(profiles: Profiles, unit: Unit, lang: str) -> list[Fact]:
    """Return considerations, legality, class code, priority and suggestion of an RT, as stored."""
    regulation, values = profiles.content.regulation, unit.values
    facts = [Fact(tr("Considerations and handling", lang), heading=True)]
    for item in regulation.considerations:
        score = unit.number(item.column)
        facts.append(Fact(item.name.in_(lang), NOTHING if score is None else f"{score:g}"))
    level = {one.code: one.name.in_(lang) for one in regulation.consideration_classes}
    summed = unit.number("pertimbangan")
    text = NOTHING
    if summed is not None:
        text = f"{summed:g} ({level.get(values.get('pertimbangan_kelas') or '', NOTHING)})"
    facts.append(Fact(tr("Other considerations, sum", lang), text))
    legal = values.get("legal")
    words = regulation.legality.legal if legal else regulation.legality.not_legal
    facts.append(Fact(tr("Land legality", lang), NOTHING if legal is None else words.in_(lang)))
    facts.append(Fact(tr("Class code", lang), values.get("kode_kelas") or NOTHING))
    priority = unit.number("prioritas")
    facts.append(Fact(tr("Priority", lang), NOTHING if priority is None else f"{priority:g}"))
    names = {one.code: one.name.in_(lang) for one in regulation.handling}
    pattern = values.get("pola_penanganan") or ""
    facts.append(Fact(tr("Suggested handling", lang), names.get(pattern, pattern) or NOTHING))
    return facts


def _classes(profiles: Profiles, unit: Unit, lang: str) -> list[Fact]:
    """Return RT and hectares per class, and the priorities that stand in an area."""
    regulation = profiles.content.regulation
    facts = [Fact(tr("RT and hectares per class", lang), heading=True)]
    for one in regulation.classes:
        count = sum(rt.kelas == one.code for rt in unit.rts)
        hectares = _unit(unit.number(area_column(one.code)), "ha", lang)
        facts.append(Fact(one.name.in_(lang), f"{count} RT · {hectares}"))
    nothing = len(profiles.incomplete(unit))
    facts.append(Fact(regulation.unassessed.name.in_(lang), f"{nothing} RT"))
    ranks = sorted(
        {int(value) for rt in unit.rts if (value := number(rt.values.get("prioritas"))) is not None}
    )
    span = NOTHING if not ranks else f"{ranks[0]}" if len(ranks) == 1 else f"{ranks[0]}–{ranks[-1]}"
    facts.append(Fact(tr("Priority of its RT", lang), span))
    return facts

"""A regulation as an XLSForm for ODK and Kobo: survey, choices and settings as rows, in both languages.

Names of questions are the columns of ``baseline``, so that what is sent in is read without a question; see
:mod:`kotaku_qgis.core.submissions`. The calculations say the same as :mod:`kotaku_qgis.core.scoring`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.names import fold
from kotaku_qgis.core.regulation_parts import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kotaku_qgis.core.regulation import Parameter, Regulation

    Words = Callable[[str, str], str]
    Row = dict[str, Any]

ID, EN = "Indonesia (id)", "English (en)"
OTHER = "lain"
"""Choice for an RT that is not in the list; its RT/RW is then asked."""
PHOTOS = 3
FORM_ID = "kotaku_baseline"


@dataclass(frozen=True)
class Place:
    """An RT that can be chosen."""

    kecamatan: str
    kelurahan: str
    rt_rw: str


@dataclass(frozen=True)
class Form:
    """The three sheets as rows; every row has the same keys as the first."""

    survey: list[Row]
    choices: list[Row]
    settings: list[Row]


def make_form(
    rules: Regulation, places: Sequence[Place], year: int, title: str, version: str, words: Words
) -> Form:
    """Return the form.

    Parameters
    ----------
    places
        The RT to choose from, in order.
    year
        Year of the records, filled in beforehand.
    version
        Version of the form as ODK wants it: text that grows, such as ``2024112501``.
    words
        Translates an English text of ours: ``words(text, "id")``.
    """
    listed = _places(places, words)
    return Form(
        _Survey(rules, year, words).rows([row["name"] for row in listed if row["list_name"] == "kelurahan"]),
        [*_choices(rules, words), *listed],
        [
            {
                "form_title": title,
                "form_id": f"{FORM_ID}_{year}",
                "version": version,
                "default_language": ID,
                "style": "pages",
                "allow_choice_duplicates": "yes",
                "instance_name": "concat(${kelurahan}, ' ', if(${rt_rw} = 'lain', ${rt_rw_lain}, ${rt_rw}))",
            }
        ],
    )


def percent(one: Parameter) -> str:
    """Return the percent of a parameter: rounded half up to two decimals; blank when not counted.

    ``int`` cuts towards zero, so a half is added before; the factor lifts what is a half in decimals but just
    below it in binary, as the scoring does.
    """
    volume, base = f"${{{one.volume_column}}}", f"${{{one.denominator}}}"
    hundredths = f"{volume} div {base} * 10000 * 1.0000000000001"
    rounded = f"int({hundredths} + if({volume} < 0, -0.5, 0.5)) div 100"
    zero = f"if({base} = 0 and {volume} = 0, 0, '')"
    return f"if({volume} = '' or {base} = '', '', if({base} > 0, {rounded}, {zero}))"


def score(one: Parameter, rules: Regulation) -> str:
    """Return the score of a parameter from its percent."""
    cell, made = f"${{{one.percent_column}}}", "0"
    for step in sorted(rules.steps, key=lambda item: item.minimum):
        made = f"if({cell} >= {step.minimum:g}, {step.score}, {made})"
    return f"if({cell} = '', '', {made})"


def total(rules: Regulation) -> str:
    """Return the total of the scores; blank while one of them is."""
    cells = [f"${{{name}}}" for name in rules.score_columns]
    blank = " or ".join(f"{cell} = ''" for cell in cells)
    return f"if({blank}, '', {' + '.join(cells)})"


def class_code(rules: Regulation) -> str:
    """Return the class of the total, as its code."""
    falling = sorted(rules.classes, key=lambda one: -one.minimum)
    made = f"'{falling[-1].code}'"
    for one in reversed(falling[:-1]):
        made = f"if(${{total}} >= {one.minimum}, '{one.code}', {made})"
    return f"if(${{total}} = '', '', {made})"


def slug(name: str) -> str:
    """Return *name* as a choice may be called: plain letters, digits and underscores."""
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_") or "x"


class _Survey:
    """The questions."""

    def __init__(self, rules: Regulation, year: int, words: Words) -> None:
        self.rules, self.year, self.words = rules, year, words
        self.made: list[Row] = []

    def rows(self, kelurahan: Sequence[str]) -> list[Row]:
        for kind in ("start", "end", "username", "deviceid"):
            self.add(kind, kind)
        self.where(kelurahan[0] if len(kelurahan) == 1 else "")
        self.header()
        for aspect in self.rules.aspects:
            self.aspect(aspect.code, aspect.name)
        self.considerations()
        self.result()
        self.evidence()
        return self.made

    def add(self, kind: str, name: str, label: Text | str | None = None, **more: Any) -> None:
        """Add a question; *label* and the texts in *more* (hint, message) are ours or the regulation's."""
        row: Row = dict.fromkeys(COLUMNS, "")
        row.update(type=kind, name=name)
        if label is not None:
            self._say(row, "label", label)
        for key, value in more.items():
            if key in {"hint", "constraint_message", "required_message"}:
                self._say(row, key, value)
            else:
                row[key] = value
        self.made.append(row)

    def _say(self, row: Row, key: str, text: Text | str) -> None:
        for lang, shown in (("id", ID), ("en", EN)):
            row[f"{key}::{shown}"] = self.words(text, lang) if isinstance(text, str) else text.in_(lang)

    def group(self, name: str, label: Text | str) -> None:
        self.add("begin_group", name, label, appearance="field-list")

    def end(self) -> None:
        self.add("end_group", "")

    def where(self, only: str) -> None:
        self.group("lokasi", N_("Which RT"))
        self.add("integer", "tahun", N_("Year"), default=str(self.year), required="yes",
                 constraint=". >= 1990 and . <= 2100",
                 constraint_message=N_("A year from 1990 to 2100."))  # fmt: skip
        self.add("select_one kelurahan", "kelurahan", N_("Kelurahan"), required="yes", default=only)
        self.add("select_one rt", "rt_rw", N_("RT/RW"), required="yes", appearance="minimal",
                 choice_filter=f"kelurahan = ${{kelurahan}} or name = '{OTHER}'")  # fmt: skip
        self.add("text", "rt_rw_lain", N_("RT/RW that is not in the list"), required="yes",
                 relevant=f"${{rt_rw}} = '{OTHER}'", hint=N_("For example RT004-RW002"),
                 constraint="regex(., '^ *[Rr][Tt] *[0-9]+[A-Za-z]? *[-/ ] *[Rr][Ww] *[0-9]+ *$')",
                 constraint_message=N_("Write it as RT004-RW002."))  # fmt: skip
        self.add("geopoint", "titik", N_("Place in the RT (GPS)"))
        self.end()

    def header(self) -> None:
        self.group("data_umum", N_("Facts of the RT"))
        for one in self.rules.header:
            self.number(one.column, one.name, one.unit)
        self.add("note", "catatan_kk", N_("There are more households than people. Check both figures."),
                 relevant="${jumlah_kk} > ${jumlah_penduduk}")  # fmt: skip
        self.end()

    def number(self, name: str, what: Text, unit: str, *, code: str = "", negative: bool = False) -> None:
        """Ask for a counted figure; it may stay blank, which is not 0."""
        more: Row = {}
        if not negative:
            more = {"constraint": ". >= 0", "constraint_message": N_("Only a number from 0 on.")}
        kind = "integer" if unit in {"unit", "jiwa", "KK"} else "decimal"
        label = Text(*(f"{code} {text} ({unit})".strip() for text in (what.id, what.en)))
        self.add(kind, name, label, hint=N_("0: there is none. Blank: not counted."), **more)

    def aspect(self, code: str, name: Text) -> None:
        self.group(f"aspek_{code}", Text(f"{code} {name.id}", f"{code} {name.en}"))
        for one in self.rules.parameters_of(code):
            self.number(one.volume_column, one.volume, one.unit, code=one.code, negative=one.negative)
            self.add("calculate", one.percent_column, calculation=percent(one))
            self.add("calculate", one.score_column, calculation=score(one, self.rules))
            shown = f"${{{one.percent_column}}} % → "
            self.add("note", f"nilai_{one.code}",
                     Text(*(shown + self.words(N_("score"), lang) + f" ${{{one.score_column}}}"
                            for lang in ("id", "en"))),
                     relevant=f"${{{one.score_column}}} != ''")  # fmt: skip
            self.add("note", f"periksa_{one.code}",
                     N_("This is above the total it is compared with. Check both figures."),
                     relevant=f"${{{one.volume_column}}} > ${{{one.denominator}}}")  # fmt: skip
        self.end()

    def considerations(self) -> None:
        self.group("pertimbangan", N_("Other considerations and land legality"))
        for item in self.rules.considerations:
            more: Row = {}
            if item.density is not None:
                more["hint"] = N_("Blank: taken from people per hectare.")
            self.add(f"select_one {item.column}", item.column, item.name, **more)
        for one in self.rules.legality.items:
            self.add("select_one ya_tidak", one.column, one.name)
        self.end()

    def result(self) -> None:
        self.add("calculate", "total", calculation=total(self.rules))
        self.add("calculate", "kelas", calculation=class_code(self.rules))
        self.group("hasil", N_("Result"))
        for one in self.rules.classes:
            self.add("note", f"kelas_{one.code.lower()}", Text(f"**{one.name.id}** – ${{total}}",
                     f"**{one.name.en}** – ${{total}}"), relevant=f"${{kelas}} = '{one.code}'")  # fmt: skip
        told = N_("Not complete yet: some figures are blank, so there is no class.")
        self.add("note", "belum_lengkap", told, relevant="${total} = ''")
        self.end()

    def evidence(self) -> None:
        self.group("bukti", N_("Photos and notes"))
        for number in range(1, PHOTOS + 1):
            more = {} if number == 1 else {"relevant": f"${{foto_{number - 1}}} != ''"}
            self.add("image", f"foto_{number}", N_("Photo"), parameters="max-pixels=1600", **more)
        self.add("text", "catatan", N_("Notes"), appearance="multiline")
        self.end()


COLUMNS = (
    "type",
    "name",
    f"label::{ID}",
    f"label::{EN}",
    f"hint::{ID}",
    f"hint::{EN}",
    "appearance",
    "required",
    "relevant",
    "constraint",
    f"constraint_message::{ID}",
    f"constraint_message::{EN}",
    "calculation",
    "choice_filter",
    "default",
    "parameters",
)


def _choice(group: str, name: Any, label_id: str, label_en: str, kelurahan: str = "") -> Row:
    return {
        "list_name": group,
        "name": str(name),
        f"label::{ID}": label_id,
        f"label::{EN}": label_en,
        "kelurahan": kelurahan,
    }


def _choices(rules: Regulation, words: Words) -> list[Row]:
    made = [
        _choice(item.column, one.score, one.name.id, one.name.en)
        for item in rules.considerations
        for one in item.choices
    ]
    for name, text in (("1", N_("Yes")), ("0", N_("No"))):
        made.append(_choice("ya_tidak", name, words(text, "id"), words(text, "en")))
    return made


def _places(places: Sequence[Place], words: Words) -> list[Row]:
    """Return kelurahan and RT; a kelurahan that shares its name carries its kecamatan behind ``__``."""
    districts: dict[str, set[str]] = {}
    for one in places:
        districts.setdefault(fold(one.kelurahan), set()).add(one.kecamatan)
    names: dict[tuple[str, str], str] = {}
    for one in places:
        key = (one.kecamatan, one.kelurahan)
        if key not in names:
            shared = len(districts[fold(one.kelurahan)]) > 1
            names[key] = slug(one.kelurahan) + (f"__{slug(one.kecamatan)}" if shared else "")
    made = []
    for (district, name), choice in names.items():
        label = f"{name} ({district})" if "__" in choice else name
        made.append(_choice("kelurahan", choice, label, label))
    made += [
        _choice("rt", one.rt_rw, one.rt_rw, one.rt_rw, names[one.kecamatan, one.kelurahan]) for one in places
    ]
    text = N_("Another RT")
    made.append(_choice("rt", OTHER, words(text, "id"), words(text, "en")))
    return made

"""The form for ODK and Kobo: pyxform takes it, its calculations score as we do, RT belong to their kelurahan."""

from __future__ import annotations

import math
import random
import re

import pytest

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.scoring import score_record
from kotaku_qgis.core.spreadsheet import write_sheets
from kotaku_qgis.core.xlsform import EN, ID, OTHER, Place, class_code, make_form, percent, score, slug, total

BOTH = ("permen-14-2018", "permen-2-2016")
PLACES = (
    Place("Metro Pusat", "Hadimulyo Barat", "RT001-RW001"),
    Place("Metro Pusat", "Hadimulyo Barat", "RT002-RW001"),
    Place("Metro Pusat", "Imopuro", "RT001-RW001"),
)


def form(name="permen-14-2018", places=PLACES):
    return make_form(regulations.load(name), places, 2024, "Baseline", "2024112501", lambda text, _lang: text)


class Number(float):
    """A number of XPath: what is blank is not a number, and dividing by zero is no error."""

    def __truediv__(self, other):
        return Number(float(self) / other) if other else Number("nan")

    def __mul__(self, other):
        return Number(float(self) * other)

    def __add__(self, other):
        return Number(float(self) + other)


def evaluated(expression, values):
    """Evaluate an expression as JavaRosa does, by way of Python."""
    code = re.sub(r"\$\{(\w+)\}", r"_v['\1']", expression)
    code = re.sub(r"\bif\(", "_if(", re.sub(r"\bdiv\b", "/", code))
    code = re.sub(r"\bint\(", "_int(", code)
    code = re.sub(r"(?<![<>!=])=(?!=)", "==", code)

    def blank(value):
        return "" if value is None else Number(value) if isinstance(value, (int, float)) else value

    class Values(dict):
        def __missing__(self, key):
            raise AssertionError(key)

    class Text(str):
        """A blank in arithmetic and comparison is not a number."""

        __slots__ = ()

        def _none(self, _other):
            return Number("nan")

        __truediv__ = __rtruediv__ = __mul__ = __add__ = __radd__ = _none

        def _no(self, _other):
            return False

        __gt__ = __ge__ = __lt__ = _no

    known = Values({name: Text() if blank(v) == "" else blank(v) for name, v in values.items()})
    env = {
        "_v": known,
        "_if": lambda test, one, two: one if test else two,
        "_int": lambda value: Number("nan") if math.isnan(value) else Number(int(value)),
        "__builtins__": {},
    }
    return eval(code, env)  # noqa: S307 (our own expressions)


@pytest.mark.parametrize("name", BOTH)
def test_it_scores_as_we_do(name):
    rules = regulations.load(name)
    chance = random.Random(5)  # noqa: S311
    shares = (0, 0.24995, 0.25, 0.5091, 0.50995, 0.51, 0.759, 0.7599, 0.75995, 0.76, 1, 1.2, -0.3)
    complete = 0
    for number in range(300):
        record = {}
        for column in rules.denominator_columns:
            record[column] = (
                None if chance.random() < 0.02 else chance.choice((0, 1, 8, 40, 200, 1000, 33, 0.285))
            )
        for one in rules.parameters:
            base = record[one.denominator] or 0
            share = shares[number] if number < len(shares) else chance.choice((*shares, chance.random()))
            record[one.volume_column] = None if chance.random() < 0.01 and number > 20 else base * share
        ours = score_record(record, rules)
        values = dict(record)
        for one in rules.parameters:
            found = evaluated(percent(one), values)
            values[one.percent_column] = None if found == "" else float(found)
            found = evaluated(score(one, rules), values)
            values[one.score_column] = None if found == "" else found
            assert values[one.score_column] == ours[one.score_column], (record, one.code)
            if ours[one.percent_column] is None:
                assert values[one.percent_column] is None
            else:
                assert values[one.percent_column] == pytest.approx(ours[one.percent_column], abs=1e-9)
        found = evaluated(total(rules), values)
        values["total"] = None if found == "" else found
        assert values["total"] == ours["total"]
        assert (evaluated(class_code(rules), values) or None) == ours["kelas"]
        complete += ours["lengkap"]
    assert 50 < complete < 300


@pytest.mark.parametrize("name", BOTH)
def test_pyxform_takes_it(name, tmp_path):
    pyxform = pytest.importorskip("pyxform.xls2xform")
    pytest.importorskip("openpyxl")
    made = form(name)
    path = tmp_path / "form.xlsx"
    write_sheets(path, {"survey": made.survey, "choices": made.choices, "settings": made.settings})
    result = pyxform.convert(str(path), warnings=(warned := []))
    assert not warned
    rules = regulations.load(name)
    for column in (*rules.volume_columns, *rules.header_columns, *rules.score_columns, "total", "kelas"):
        assert re.search(rf'nodeset="/data/(\w+/)?{column}"', result.xform), column
    assert result.xform.count('<translation lang="') == 2
    assert (
        f'<translation default="true()" lang="{ID}"' in result.xform
        or f'lang="{ID}" default="true()"' in result.xform
    )


def test_every_text_is_in_both_languages():
    made = form()
    for row in (*made.survey, *made.choices):
        for key in ("label", "hint", "constraint_message"):
            assert bool(row.get(f"{key}::{ID}")) == bool(row.get(f"{key}::{EN}")), row
    silent = {"start", "end", "username", "deviceid", "calculate", "end_group"}
    assert [r["name"] for r in made.survey if not r[f"label::{ID}"] and r["type"] not in silent] == []
    labels = {r["name"]: r for r in made.survey}
    assert labels["v_6a"][f"label::{ID}"].startswith("6a Jumlah KK")
    assert labels["v_6a"][f"label::{EN}"].startswith("6a Households")


def test_rt_belong_to_their_kelurahan():
    made = form()
    rts = [(row["kelurahan"], row["name"]) for row in made.choices if row["list_name"] == "rt"]
    assert rts == [
        ("Hadimulyo_Barat", "RT001-RW001"),
        ("Hadimulyo_Barat", "RT002-RW001"),
        ("Imopuro", "RT001-RW001"),
        ("", OTHER),
    ]
    question = next(row for row in made.survey if row["name"] == "rt_rw")
    assert question["choice_filter"] == "kelurahan = ${kelurahan} or name = 'lain'"


def test_namesakes_carry_their_kecamatan():
    made = form(places=(Place("Utara", "Sukajadi", "RT001-RW001"), Place("Timur", "Sukajadi", "RT001-RW001")))
    names = [row["name"] for row in made.choices if row["list_name"] == "kelurahan"]
    assert names == ["Sukajadi__Utara", "Sukajadi__Timur"]
    assert slug("Kel. Ngkari–Ngkari é") == "Kel_Ngkari_Ngkari_e"


def test_counted_figures_have_bounds_and_may_stay_blank():
    rows = {row["name"]: row for row in form().survey}
    assert rows["v_1a"]["type"] == "integer"
    assert rows["v_1b"]["type"] == "decimal"
    assert rows["v_3a"]["constraint"] == ". >= 0"
    assert not rows["v_4a"]["constraint"]  # official data hold negative ones
    assert not any(row["required"] for name, row in rows.items() if name.startswith("v_"))
    assert rows["periksa_3a"]["relevant"] == "${v_3a} > ${jumlah_kk}"
    assert [rows[f"foto_{n}"]["type"] for n in (1, 2, 3)] == ["image"] * 3
    assert rows["titik"]["type"] == "geopoint"

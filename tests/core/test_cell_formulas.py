"""The formulas of the form to fill in say what the scoring says: read here by a small spreadsheet of our own."""

from __future__ import annotations

import ast
import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kotaku_qgis.core import cell_formulas as formulas
from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.scoring import score_record

RULES = {name: regulations.load(name) for name in ("permen-14-2018", "permen-2-2016")}


class Blank(str):
    """A blank cell or an empty text: not a number, and never above or below one."""

    __slots__ = ()

    def _no(self, _other):
        return False

    __gt__ = __ge__ = __lt__ = _no


def rounded(value, digits):
    """Round half away from zero, as spreadsheets do."""
    scale = 10**digits
    return math.copysign(math.floor(abs(value) * scale + 0.5), value) / scale


def evaluated(formula, cells):
    """Evaluate a formula over *cells* (name → number or None)."""
    parts = re.split(r'("(?:[^"]|"")*")', formula)
    code = ""
    for part in parts:
        if part.startswith('"'):
            code += repr(part[1:-1].replace('""', '"'))
        else:
            found = re.sub(r"\b([a-z]\w*)\b(?!\()", r"_c('\1')", part)
            found = re.sub(r"(?<![<>])=", "==", found).replace("&", "+")
            code += found
    env = {
        "_c": lambda name: Blank() if cells.get(name) in (None, "") else cells[name],
        "IF": lambda test, one, two: one() if test() else two(),
        "COUNT": lambda *values: sum(isinstance(v(), (int, float)) for v in values),
        "SUM": lambda *values: sum(v() for v in values if v() != ""),
        "ROUND": lambda value, digits: rounded(value(), digits()),
        "AND": lambda *values: all(v() for v in values),
        "TRIM": lambda value: " ".join(value().split()),
        "__builtins__": {},
    }
    return eval(_lazy(code), env)  # noqa: S307 (our own formulas)


def _lazy(code):
    """Return *code* with every argument as a function, so that IF works out one branch only."""

    class Lazy(ast.NodeTransformer):
        def visit_Call(self, node):
            self.generic_visit(node)
            if isinstance(node.func, ast.Name) and node.func.id != "_c":
                node.args = [_function(one) for one in node.args]
            return node

    def _function(body):
        nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
        return ast.Lambda(args=nothing, body=body)

    tree = Lazy().visit(ast.parse(code, mode="eval"))
    return ast.unparse(ast.fix_missing_locations(tree))


def scored(record, rules):
    """Return what the sheet shows for a record."""
    cells = dict(record)
    for one in rules.parameters:
        cells[one.percent_column] = evaluated(formulas.percent(one.volume_column, one.denominator), cells)
        cells[one.score_column] = evaluated(formulas.score(one.percent_column, rules), cells)
    cells["total"] = evaluated(formulas.total(rules.score_columns), cells)
    cells["kelas"] = evaluated(formulas.slum_class("total", rules, "id"), cells)
    return cells


def agree(record, rules):
    shown, ours = scored(record, rules), score_record(record, rules)
    for column in (*rules.percent_columns, *rules.score_columns, "total"):
        expected = "" if ours[column] is None else pytest.approx(ours[column], abs=1e-9)
        assert shown[column] == expected, (column, record)
    name = {one.code: one.name.id for one in rules.classes}.get(ours["kelas"], "")
    assert shown["kelas"] == name


BORDERS = (0, 24.99, 24.995, 25, 50.91, 50.99, 50.995, 51, 75.9, 75.99, 75.995, 76, 100, 120, -3, None)


@pytest.mark.parametrize("base", [1, 8, 40, 200, 1000, 0.285, 0])
@pytest.mark.parametrize("share", BORDERS)
@pytest.mark.parametrize("name", RULES)
def test_at_every_border(name, share, base):
    rules = RULES[name]
    record = dict.fromkeys(rules.denominator_columns, base)
    volume = None if share is None else base * share / 100
    agree(record | dict.fromkeys(rules.volume_columns, volume), rules)


FIGURE = st.one_of(
    st.none(),
    st.integers(0, 400),
    st.floats(0, 400, allow_nan=False).map(lambda value: round(value, 3)),
    st.sampled_from([-0.5, 0.0, 1e6]),
)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(sorted(RULES)), st.data())
def test_any_record(name, data):
    rules = RULES[name]
    record = {
        column: data.draw(FIGURE, column) for column in (*rules.denominator_columns, *rules.volume_columns)
    }
    agree(record, rules)


def test_what_is_lacking_and_what_is_above():
    cells = {"a": "RT001", "b": 3, "c": None, "d": 2}
    assert evaluated(formulas.lacking("a", ["b", "c", "d"]), cells) == 1
    assert evaluated(formulas.lacking("x", ["b", "c", "d"]), cells) == ""
    pairs = {"1a": ("b", "d"), "1b": ("c", "d"), "1c": ("d", "b")}
    assert evaluated(formulas.exceeding("a", pairs), cells) == "1a"
    assert formulas.quoted('a "b"') == '"a ""b"""'
    assert evaluated(formulas.beside("a", formulas.quoted('a "b"')), cells) == 'a "b"'

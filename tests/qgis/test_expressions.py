"""The regulation in QGIS's expression engine: scored to the last cell as in Python, 16 and 19 parameters."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsFields
from qgis.PyQt.QtCore import QVariant

from kotaku_qgis.compat import make_field
from kotaku_qgis.core.expressions import Expressions
from kotaku_qgis.core.regulation import load
from tests.core.expression_cases import REGULATIONS, border_records, differences, expected, records


class Engine:
    """Every expression of a regulation, prepared as a form does it."""

    def __init__(self, regulation, sector_mean="sim"):
        answers = [item.column for item in regulation.considerations]
        yes = ["kosong_nol", *(item.column for item in regulation.legality.items)]
        self.fields = QgsFields()
        for name in (*regulation.header_columns, *regulation.volume_columns):
            self.fields.append(make_field(name, "real"))
        for name in answers:
            self.fields.append(make_field(name, "int"))
        for name in yes:
            self.fields.append(make_field(name, "int"))
        self.names = [field.name() for field in self.fields]
        self.yes = set(yes)
        self.context = QgsExpressionContext()
        self.context.setFields(self.fields)
        self.expressions = {}
        for name, text in Expressions(regulation, sector_mean).results().items():
            made = QgsExpression(text)
            assert not made.hasParserError(), (name, made.parserErrorString(), text)
            assert made.prepare(self.context), (name, made.evalErrorString())
            self.expressions[name] = made

    def run(self, rows):
        return [self._score(row) for row in rows]

    def _score(self, row):
        feature = QgsFeature(self.fields)
        values = [row.get(name) for name in self.names]
        feature.setAttributes([QVariant() if value is None else value for value in values])
        self.context.setFeature(feature)
        made = {}
        for name, expression in self.expressions.items():
            value = expression.evaluate(self.context)
            assert not expression.hasEvalError(), (name, expression.evalErrorString())
            made[name] = None if value is None or (hasattr(value, "isNull") and value.isNull()) else value
        return made


@pytest.fixture(scope="module", params=REGULATIONS)
def regulation(request, qgis_app):
    return load(request.param)


@pytest.mark.parametrize("sector_mean", ["sim", "plain"])
def test_border_records(regulation, sector_mean):
    rows = border_records(regulation)
    found = Engine(regulation, sector_mean).run(rows)
    assert not differences(found, expected(rows, regulation, sector_mean))


def test_answers_as_a_form_gives_them(regulation):
    """The list of answers in a form hands over texts, before the layer makes values of them."""
    rows = border_records(regulation)[-180:]
    names = ("legal_status", "legal_rtr", "kosong_nol", "pt_strategis", "pt_kepadatan", "pt_sosial")
    texts = [
        {
            name: str(value).lower() if name in names and value is not None else value
            for name, value in row.items()
        }
        for row in rows
    ]
    engine = Engine(regulation)
    codes = [row["kode_kelas"] for row in expected(rows, regulation, "sim")]
    assert [row["kode_kelas"] for row in engine.run(texts)] == codes
    assert len(set(codes)) == 19


def test_any_record(regulation):
    engine = Engine(regulation)

    @settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(records(regulation), min_size=1, max_size=4))
    def check(rows):
        assert not differences(engine.run(rows), expected(rows, regulation, "sim"))

    check()


@pytest.mark.parametrize("city", ["pekalongan_timur", "pekalongan_barat"])
def test_published_records(shared_data, qgis_app, city):
    from tests.core.scoring_cases import pekalongan

    regulation = load("permen-14-2018")
    frame = pekalongan(shared_data, city, regulation)
    names = [*regulation.denominator_columns, *regulation.volume_columns]
    rows = frame[names].astype(object).where(frame[names].notna(), None).to_dict("records")
    assert len(rows) > 300
    found = Engine(regulation).run(rows)
    assert not differences(found, expected(rows, regulation, "sim"))
    assert [row["total"] for row in found] == frame["total_nilai"].tolist()

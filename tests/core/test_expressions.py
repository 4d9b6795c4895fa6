"""The compiler's texts, and that another engine than QGIS can be given its own dialect."""

from __future__ import annotations

import math
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kotaku_qgis.core.expressions import Dialect, Expressions, case, literal, rounded
from kotaku_qgis.core.regulation import load
from tests.core.expression_cases import REGULATIONS, border_records, differences, expected, records


class Sql(Dialect):
    """What a database would need: a name is bound in a derived table."""

    def variable(self, name):
        return f'"x_{name}"'

    def let(self, name, value, body):
        return f'(SELECT {body} FROM (SELECT {value} AS "x_{name}"))'


class Database:
    """Runs every expression over a table of records."""

    def __init__(self, regulation, sector_mean):
        self.results = Expressions(regulation, sector_mean, Sql()).results()
        answers = [item.column for item in (*regulation.considerations, *regulation.legality.items)]
        self.names = [*regulation.header_columns, *regulation.volume_columns, *answers, "kosong_nol"]
        self.connection = sqlite3.connect(":memory:")
        self.connection.create_function("floor", 1, lambda x: None if x is None else float(math.floor(x)))
        whole = {"kosong_nol", *answers}
        columns = ", ".join(f'"{name}" {"INTEGER" if name in whole else "REAL"}' for name in self.names)
        self.connection.execute(f"CREATE TABLE t ({columns})")

    def run(self, rows):
        self.connection.execute("DELETE FROM t")
        marks = ", ".join("?" * len(self.names))
        self.connection.executemany(
            f"INSERT INTO t VALUES ({marks})", [[row.get(name) for name in self.names] for row in rows]
        )
        made = [{} for _ in rows]
        for name, text in self.results.items():
            for row, (value,) in zip(made, self.connection.execute(f"SELECT {text} FROM t ORDER BY rowid")):
                row[name] = value
        return made


@pytest.fixture(scope="module", params=REGULATIONS)
def regulation(request):
    return load(request.param)


@pytest.mark.parametrize("sector_mean", ["sim", "plain"])
def test_border_records_are_scored_by_a_database_to_the_last_cell(regulation, sector_mean):
    rows = border_records(regulation)
    found = Database(regulation, sector_mean).run(rows)
    wanted = expected(rows, regulation, sector_mean)
    assert not differences(found, wanted)
    assert {row["kelas"] for row in wanted} == {"KB", "KS", "KR", "TK", None}
    assert len({row["kode_kelas"] for row in wanted}) == 19


def test_any_record_is_scored_by_a_database_to_the_last_cell(regulation):
    database = Database(regulation, "sim")

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(records(regulation), min_size=1, max_size=4))
    def check(rows):
        assert not differences(database.run(rows), expected(rows, regulation, "sim"))

    check()


def test_texts_are_quoted_and_numbers_kept():
    say = Dialect()
    assert say.column('a"b') == '"a""b"'
    assert say.text("Jum'at") == "'Jum''at'"
    assert float(literal(1e4 * (1 + 1e-13))) == 1e4 * (1 + 1e-13)
    assert literal(76.0) == "76"
    assert case([("a", "1")]) == "CASE WHEN a THEN 1 END"
    assert case([("a", "1")], "0") == "CASE WHEN a THEN 1 ELSE 0 END"


def test_blanks_are_counted_unless_they_count_as_zero(regulation):
    database = Database(regulation, "sim")
    database.results = {"kosong": Expressions(regulation, dialect=Sql()).blanks()}
    needed = [*regulation.denominator_columns, *regulation.volume_columns]
    full = dict.fromkeys(needed, 1)
    rows = [{}, {"kosong_nol": True}, full, {**full, needed[0]: None, needed[-1]: None}]
    assert [row["kosong"] for row in database.run(rows)] == [len(needed), 0, 0, 2]


def test_shown_means_are_rounded_half_up_in_decimals():
    database = sqlite3.connect(":memory:")
    database.create_function("floor", 1, lambda x: float(math.floor(x)))
    for value, wanted in ((24.995, 25.0), (75.985, 75.99), (2 / 3, 0.67), (1.005, 1.01)):
        assert database.execute(f"SELECT {rounded('?', 2)}", [value]).fetchone()[0] == wanted

"""The dry run of an import, and what it needs to be there."""

from __future__ import annotations

import ast
import string
import subprocess
import sys
from pathlib import Path

import pytest

from kotaku_qgis.core.errors import N_, KotakuError, Level
from kotaku_qgis.core.plan import Change, Outcome, Plan, Status, is_missing, new_key, records
from kotaku_qgis.core.require import require

CORE = Path(__file__).resolve().parents[2] / "kotaku_qgis" / "core"


def test_counts_and_summary():
    plan = Plan("rt", "rt.shp")
    assert plan.is_empty
    plan.add_insert("rt", {"rt_id": new_key()})
    plan.add_change("rt", Change("k", {"a": 1}, {"a": 0}))
    plan.outcomes += [Outcome(1, Status.NEW), Outcome(2, Status.CHANGED), Outcome(3, Status.REFUSED)]
    assert len(plan.summary()) == 1
    plan.report("x", Level.ERROR, N_("“{code}” is odd."), code="A1")
    assert not plan.is_empty
    assert plan.counts == {
        "source": 3, "new": 1, "changed": 1, "unchanged": 0, "keyless": 0, "merged": 0, "refused": 1,
        "errors": 1, "warnings": 0, "problems": 1,
    }  # fmt: skip
    assert str(plan.summary()[0]).startswith("3 rows read: 1 new, 1 changed")
    assert str(plan.problems[0]) == "“A1” is odd."
    assert plan.problems[0].place.file == "rt.shp"


def test_rows_of_any_kind_become_plain_ones():
    pandas = pytest.importorskip("pandas")
    geopandas = pytest.importorskip("geopandas")
    from shapely.geometry import box

    shape = box(0, 0, 1, 1)
    frame = geopandas.GeoDataFrame({"a": [1.0, float("nan")]}, geometry=[shape, None])
    assert records(frame) == [{"a": 1.0, "geom": shape.wkb}, {"a": None, "geom": None}]
    assert records(pandas.DataFrame({"a": [pandas.NA, "x"]})) == [{"a": None}, {"a": "x"}]
    assert records([{"geom": b"x", "b": None}]) == [{"geom": b"x", "b": None}]
    assert records(None) == []
    assert is_missing(pandas.NaT)
    assert not is_missing("")


def test_a_missing_package_is_named():
    with pytest.raises(KotakuError, match="tidak_ada"):
        require("tidak_ada.sama_sekali")


def test_tables_are_planned_without_geopandas_pandas_and_shapely(tmp_path):
    table = tmp_path / "b.csv"
    table.write_text("kelurahan;rt_rw;tahun;jml_kk\nSari;RT1 RW1;2020;5\n", encoding="utf-8")
    code = f"""
import sys
for name in ("geopandas", "pandas", "shapely", "pyproj", "pyogrio", "fiona", "openpyxl", "qgis"):
    sys.modules[name] = None
from kotaku_qgis.core.baseline import plan_baseline
from kotaku_qgis.core.matching import propose
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.tables import read_table
rules = load("permen-14-2018")
table = read_table({str(table)!r})
plan = plan_baseline(table, propose(table.columns, table.samples(), "baseline", rules), rules, [], wilayah=[])
print(plan.counts["new"], plan.insert["wilayah"][0]["nama"])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CORE.parents[1], capture_output=True, text=True, check=False
    )
    assert done.stdout == "1 Sari\n", done.stderr


def test_no_finding_uses_a_value_name_that_the_translator_takes_for_itself():
    for path in CORE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_":
                literal = ast.literal_eval(node.args[0])
                names = {name for _, name, _, _ in string.Formatter().parse(literal)}
                assert not names & {"text", "lang", "place", "remedy"}, (path.name, literal)

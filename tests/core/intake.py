"""Shared by the intake tests: files planned as the programs do it, without a workspace."""

from __future__ import annotations

import geopandas as gpd

from kotaku_qgis.core.baseline import plan_baseline
from kotaku_qgis.core.crs import read_layer
from kotaku_qgis.core.intake_boundaries import plan_boundaries
from kotaku_qgis.core.intake_rt import plan_rt
from kotaku_qgis.core.matching import propose
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.tables import read_table


def _layer(source):
    gdf = source if isinstance(source, gpd.GeoDataFrame) else read_layer(source)
    return gdf, {str(name): list(gdf[name]) for name in gdf.columns if name != gdf.geometry.name}


def boundaries(path, crs, existing=(), **more):
    gdf, samples = _layer(path)
    return plan_boundaries(gdf, propose(list(samples), samples, "boundaries"), crs, existing, **more)


def rt(path, wilayah, crs, existing=(), **more):
    gdf, samples = _layer(path)
    return plan_rt(gdf, propose(list(samples), samples, "rt"), wilayah, existing, crs, **more)


def baseline(
    path, polygons=(), wilayah=(), existing=(), *, regulation="permen-14-2018", override=None, **more
):
    rules = load(regulation)
    table = read_table(path)
    matching = propose(table.columns, table.samples(), "baseline", rules).override(override or {})
    return plan_baseline(table, matching, rules, polygons, existing, wilayah=wilayah, **more)


def written(existing, plan, table, key):
    """Return the rows of *table* as they would stand after *plan*."""
    rows = {row[key]: dict(row) for row in existing}
    rows.update({row[key]: dict(row) for row in plan.insert.get(table, [])})
    for change in plan.update.get(table, []):
        rows[change.key].update(change.values)
    return list(rows.values())


def codes(plan):
    return [problem.code for problem in plan.problems]


def accounted(plan):
    """Check that every source row has one outcome and every planned row comes from one."""
    numbers = [outcome.row for outcome in plan.outcomes]
    assert len(numbers) == len(set(numbers)) == plan.counts["source"]
    counts = plan.counts
    assert (
        sum(counts[s] for s in ("new", "changed", "unchanged", "keyless", "merged", "refused"))
        == counts["source"]
    )

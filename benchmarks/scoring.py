"""Scoring against its alternatives, in one run: µs per RT and ratios, for 10³ … 10⁶ RT.

- ``numpy``: ``core.scoring.score_columns``, every result column (percents, scores, means, total, class);
- ``copy``: the bare reading and writing of the same columns, each volume and denominator read once and each
  result column written once, nothing computed;
- ``pandas``: the same rules in plain Python, row by row with ``DataFrame.apply``;
- ``expression``: percents, scores, total and class as QGIS field-calculator expressions, evaluated per
  feature (fewer results than ``numpy`` makes, and nothing is written to a layer).

Run: ``python benchmarks/scoring.py [--up-to 1000000] [--check]``; ``--check`` fails when an aim is missed.
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Any, Callable

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kotaku_qgis.core.regulation import Regulation, load
from kotaku_qgis.core.scoring import score_columns

EXPRESSION_AIM = 60.0
"""At least so many times faster than the expression, per RT."""
COPY_AIM = 3.0
"""At most so many times as long as the bare copy, at 10⁶ RT."""


def records(count: int, regulation: Regulation) -> dict[str, np.ndarray]:
    """Return plausible columns of *count* RT, 1 % of their figures blank."""
    rng = np.random.default_rng(1)
    made = {name: rng.integers(20, 400, count).astype(float) for name in regulation.denominator_columns}
    made["luas_verifikasi_ha"] = rng.uniform(0.2, 7.5, count).round(3)
    for parameter in regulation.parameters:
        volume = made[parameter.denominator] * rng.beta(0.5, 1.0, count)
        volume = volume.round(3 if parameter.unit == "ha" else 0)
        volume[rng.random(count) < 0.01] = np.nan
        made[parameter.volume_column] = volume
    return made


def best(work: Callable[[], Any], times: int) -> float:
    """Return the shortest of *times* runs in seconds."""
    found = math.inf
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        work()
        found = min(found, perf_counter() - start)
    return found


def copying(data: dict[str, np.ndarray], results: dict[str, np.ndarray]) -> Callable[[], Any]:
    buffer = np.empty(len(results["total"]))

    def work() -> dict[str, np.ndarray]:
        for values in data.values():
            np.copyto(buffer, values)
        return {name: values.copy() for name, values in results.items()}

    return work


def score_row(row: Any, regulation: Regulation) -> dict[str, Any]:
    """Score one row in plain Python, as a script of an office would."""
    made: dict[str, Any] = {}
    total, means = 0, []
    for aspect in regulation.aspects:
        kept = 0.0
        own = regulation.parameters_of(aspect.code)
        for parameter in own:
            percent = (
                math.floor(row[parameter.volume_column] / row[parameter.denominator] * 10000 + 0.5) / 100
            )
            score = 5 if percent >= 76 else 3 if percent >= 51 else 1 if percent >= 25 else 0
            made[parameter.percent_column], made[parameter.score_column] = percent, score
            total += score
            kept += percent if score else 0.0
        made[aspect.mean_column] = kept / len(own)
        means.append(made[aspect.mean_column])
    made["rata_kekumuhan"] = sum(means) / len(means)
    made["total"] = total
    made["kelas"] = regulation.class_of(total).code
    return made


def pandas_rows(data: dict[str, np.ndarray], regulation: Regulation) -> Callable[[], Any]:
    import pandas as pd

    frame = pd.DataFrame(data).fillna(0.0)
    # in parts: a million rows of Python objects at once would measure the memory
    parts = [frame.iloc[start : start + 50_000] for start in range(0, len(frame), 50_000)]

    def work() -> None:
        for part in parts:
            part.apply(score_row, axis=1, result_type="expand", regulation=regulation)

    return work


def expression_texts(regulation: Regulation) -> dict[str, str]:
    """Return the field-calculator expression of each column, in the order of the work."""
    texts = {}
    for parameter in regulation.parameters:
        texts[parameter.percent_column] = (
            f'floor("{parameter.volume_column}" / "{parameter.denominator}" * 10000 + 0.5) / 100'
        )
    for parameter in regulation.parameters:
        percent = f'"{parameter.percent_column}"'
        cases = " ".join(f"WHEN {percent} >= {step.minimum} THEN {step.score}" for step in regulation.steps)
        texts[parameter.score_column] = f"CASE {cases} ELSE 0 END"
    texts["total"] = " + ".join(f'"{name}"' for name in regulation.score_columns)
    bands = " ".join(f"WHEN \"total\" >= {item.minimum} THEN '{item.code}'" for item in regulation.classes)
    return {**texts, "kelas": f"CASE {bands} END"}


def expressions(data: dict[str, np.ndarray], regulation: Regulation, count: int) -> Callable[[], Any]:
    """Evaluate over *count* features: at most 1,000 different ones, so that memory plays no part."""
    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields
    from qgis.PyQt.QtCore import QVariant

    fields = QgsFields()
    for name in (*data, *regulation.percent_columns, *regulation.score_columns, "total", "kelas"):
        fields.append(QgsField(name, QVariant.String if name == "kelas" else QVariant.Double))
    context = QgsExpressionContext()
    context.setFields(fields)
    prepared = []
    for name, text in expression_texts(regulation).items():
        expression = QgsExpression(text)
        if expression.hasParserError() or not expression.prepare(context):
            raise ValueError(text)
        prepared.append((fields.indexOf(name), expression))
    features = []
    for number in range(min(1000, len(data["v_1a"]))):
        feature = QgsFeature(fields, number)
        for name, values in data.items():
            feature.setAttribute(name, float(np.nan_to_num(values[number])))
        features.append(feature)

    def work() -> None:
        for number in range(count):
            feature = features[number % len(features)]
            for index, expression in prepared:
                context.setFeature(feature)
                feature.setAttribute(index, expression.evaluate(context))

    return work


def measure(count: int, regulation: Regulation, with_qgis: bool) -> dict[str, float]:
    """Return µs per RT of each way."""
    data = records(count, regulation)
    results = score_columns(data, regulation)
    times = 20 if count <= 10_000 else 5
    slow = max(1, 10_000 // count)
    found = {
        "numpy": best(lambda: score_columns(data, regulation), times),
        "copy": best(copying(data, results), times),
        "pandas": best(pandas_rows(data, regulation), slow),
    }
    if with_qgis:
        found["expression"] = best(expressions(data, regulation, count), slow)
    return {name: seconds / count * 1e6 for name, seconds in found.items()}


def qgis() -> Any:
    """Return a running QGIS without a window, or None where there is none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from qgis.core import QgsApplication
    except ImportError:
        return None
    application = QgsApplication([], False)
    application.initQgis()
    return application


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--up-to", type=int, default=1_000_000, help="largest number of RT")
    parser.add_argument("--check", action="store_true", help="fail when an aim is missed")
    options = parser.parse_args()
    application = qgis()
    if application is None:
        print("QGIS is not here: no expression is measured.")
    regulation = load("permen-14-2018")
    print(f"{'RT':>9}  {'numpy':>8} {'copy':>8} {'pandas':>8} {'expression':>10}   µs per RT")
    missed = []
    for count in (10**exponent for exponent in range(3, 7) if 10**exponent <= options.up_to):
        found = measure(count, regulation, application is not None)
        ours = found["numpy"]
        expression = found.get("expression", math.nan)
        print(
            f"{count:>9,}  {ours:8.3f} {found['copy']:8.3f} {found['pandas']:8.1f} {expression:10.1f}"
            f"   {ours / found['copy']:.2f}× the copy, {found['pandas'] / ours:.0f}× faster than pandas,"
            f" {expression / ours:.0f}× than the expression",
            flush=True,
        )
        if count == 1_000_000 and ours > COPY_AIM * found["copy"]:
            missed.append(f"numpy takes {ours / found['copy']:.2f}× the copy at 10⁶ (aim {COPY_AIM:g}×)")
        if count == 1_000_000 and expression < EXPRESSION_AIM * ours:
            missed.append(
                f"the expression takes only {expression / ours:.0f}× at 10⁶ (aim {EXPRESSION_AIM:g}×)"
            )
    for text in missed:
        print(f"Missed: {text}")
    return 1 if missed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())

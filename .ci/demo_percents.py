"""Score a table of percents without volumes, as SIM KOTAKU gives it out, and compare what it prints."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from kotaku_qgis.core.numbers import detect_style, parse_number
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.scoring import score_percents

if TYPE_CHECKING:
    from pathlib import Path

    from demo_files import Candidate


def score_table(table: Candidate, folder: Path, sector_mean: str) -> bool:
    """Write the scored table to *folder* and say how many results agree; False when one does not."""
    import pandas as pd

    regulation = load(table.regulation)
    source = table.loaded.data
    keys = [column for columns in table.matching.fields.values() for column in columns]
    frame = pd.DataFrame({column: source.column(column) for column in keys})
    printed = {target: columns[0] for target, columns in table.matching.printed.items()}
    for target, column in printed.items():
        cells = source.column(column)
        style = detect_style(cells)
        frame[f"printed_{target}" if target in {"total", "kelas"} else target] = (
            cells if target == "kelas" else [parse_number(cell, style) for cell in cells]
        )
    scored = score_percents(frame, regulation, sector_mean)
    path = folder / f"skor-{table.path.stem}.csv"
    scored.to_csv(path, index=False, quoting=csv.QUOTE_MINIMAL)
    print(f"\n== {table}: percents without volumes, scored by {regulation.id} into {path.name}")
    equal = True
    for target in ("total", "kelas"):
        if target not in printed:
            continue
        wanted = scored[f"printed_{target}"]
        if target == "kelas":
            wanted = [found.code if (found := regulation.class_named(str(name))) else None for name in wanted]
        same = sum(a == b for a, b in zip(scored[target], wanted))
        print(f"  {target}: {same} of {len(scored)} as printed")
        equal &= same == len(scored)
    return equal

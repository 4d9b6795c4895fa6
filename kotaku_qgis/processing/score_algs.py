"""Algorithms ``score`` and ``aggregate``."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.core.spreadsheet import escaped
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

LEVELS = ("kelurahan", "kawasan", "kecamatan", "kota")


def year_list(text: str) -> list[int] | None:
    """Return years written as ``2019, 2021`` or ``2019-2023``; None for an empty text (all years)."""
    years: set[int] = set()
    for part in text.replace(";", ",").replace("–", "-").split(","):
        ends = [end.strip() for end in part.split("-")]
        if not part.strip():
            continue
        if len(ends) > 2 or not all(end.isdigit() and len(end) == 4 for end in ends):  # noqa: PLR2004
            raise KotakuError(
                N_("“{value}” is not a year."),
                remedy=N_("Write years as 2023, as 2019, 2021 or as 2019-2023."),
                value=part.strip(),
            )
        years.update(range(int(ends[0]), int(ends[-1]) + 1))
    return sorted(years) or None


class Score(KotakuAlgorithm):
    """Percents, scores, totals, classes, and the sums above them."""

    NAME = "score"
    TITLE = N_("Compute scores and classes")
    GROUP = N_("3 Score")
    ICON = "score.svg"
    HELP = N_(
        "Scores every record under the regulation of the workspace: percent and score of each parameter, "
        "sector "
        "means, total, class, other considerations, class code and priority; then the sums per kawasan, "
        "kelurahan, "
        "kecamatan and city, scored from summed volumes.\n\n"
        "A record with a blank is incomplete and gets no class until it is filled."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterString("YEARS", tr("Years"), "", False, True),
            tr("2023, or 2019, 2021, or 2019-2023. Left empty: all years."),
        )
        self.add_report()
        self.add_number_outputs(
            RECORDS=tr("Records"), COMPLETE=tr("Complete records"), INCOMPLETE=tr("Incomplete records")
        )

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Score and store."""
        from kotaku_qgis.workspace.assess import assess
        from kotaku_qgis.workspace.store import open_workspace

        path = self.workspace_path(parameters, context)
        years = year_list(self.text(parameters, "YEARS", context))
        with open_workspace(path) as workspace:
            known = workspace.years()
            absent = [year for year in years or () if year not in known]
            if years and len(absent) == len(years):
                self.no_such_year(absent, known)
            result = assess(workspace, [year for year in years if year in known] if years else None, feedback)
        feedback.pushInfo(
            tr(
                "{records} records scored: {complete} complete, {incomplete} incomplete.",
                records=result.records,
                complete=result.complete,
                incomplete=result.records - result.complete,
            )
        )
        return {
            "RECORDS": result.records,
            "COMPLETE": result.complete,
            "INCOMPLETE": result.records - result.complete,
            **self.report(result.problems, parameters, context, feedback),
        }

    @staticmethod
    def no_such_year(asked: list[int], known: list[int]) -> None:
        """Raise that the workspace has none of the years *asked* for."""
        raise KotakuError(
            N_("The workspace has no records for {year}; it has {years}."),
            year=", ".join(map(str, asked)),
            years=", ".join(map(str, known)) or "–",
        )


class Aggregate(KotakuAlgorithm):
    """The stored sums of one level as a table."""

    NAME = "aggregate"
    TITLE = N_("Table of sums per area")
    GROUP = N_("3 Score")
    ICON = "aggregate.svg"
    HELP = N_(
        "Writes the sums of one level (kelurahan, kawasan, kecamatan or city) as a CSV table: number of "
        "RT, people, "
        "volumes, percents, scores, total, class and slum area in hectares per class. Percents and scores "
        "come from "
        "summed volumes, never from averaged scores. Compute the scores first."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL", tr("Level"), LEVELS, defaultValue="kelurahan", usesStaticStrings=True
            )
        )
        self.add_year()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Table"), "CSV (*.csv)"))
        self.add_number_outputs(ROWS=tr("Rows"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Read the stored sums and write them."""
        from kotaku_qgis.workspace.store import open_workspace

        path = self.workspace_path(parameters, context)
        level = self.text(parameters, "LEVEL", context)
        with open_workspace(path, readonly=True) as workspace:
            year = self.chosen_year(parameters, context, workspace.years())
            rows = workspace.rows("agregat", tingkat=level, tahun=year)
            scored = bool(rows) or bool(workspace.rows("agregat", tahun=year))
        if not scored:
            raise KotakuError(
                N_("Nothing has been scored for {year} yet."),
                remedy=N_("Compute the scores first."),
                year=year,
            )
        if not rows:
            raise KotakuError(
                N_("The workspace has no {level} with records for {year}."), level=level, year=year
            )
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        write_rows(sorted(rows, key=lambda row: str(row.get("nama"))), output)
        feedback.pushInfo(tr("{count} rows written to {file}.", count=len(rows), file=str(output)))
        return {"OUTPUT": str(output), "ROWS": len(rows)}


def write_rows(rows: list[dict], path: Path) -> None:
    """Write *rows* as CSV (comma, point, UTF-8), whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]))
            writer.writeheader()
            writer.writerows({name: escaped(value) for name, value in row.items()} for row in rows)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)

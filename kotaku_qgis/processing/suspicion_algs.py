"""Algorithm ``detectsuspicious``: counting errors suspected in the records of a workspace."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import QgsProcessingParameterNumber

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.processing.base import KotakuAlgorithm


class DetectSuspicious(KotakuAlgorithm):
    """Every suspicion, as a list."""

    NAME = "detectsuspicious"
    TITLE = N_("Find suspicious figures")
    GROUP = N_("2 Import")
    ICON = "check.svg"
    HELP = N_(
        "Looks through the records of a workspace for counting errors: rows shifted by one column, percents "
        "in place of volumes, two RT with the same figures, volumes above what they are counted on, more "
        "households than people, decimal slips against other years and neighbours, areas and totals that "
        "change from year to year.\n\n"
        "Each finding names the record and the figures, and what to do. Nothing is changed: what is "
        "suspicious can be right."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterNumber("YEAR", tr("Year"), compat.NUMBER_INTEGER, None, True, 1990, 2100),
            tr("Judge only the records of this year. Left empty: all years."),
        )
        self.add_report()
        self.add_number_outputs(RECORDS=tr("Records"), FINDINGS=tr("Findings"), SHIFTED=tr("Shifted rows"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Look, and list what is found."""
        from kotaku_qgis.core.suspicion import DETECTORS, suspect_records
        from kotaku_qgis.workspace.store import open_workspace

        with open_workspace(self.workspace_path(parameters, context), readonly=True) as workspace:
            years = workspace.years()
            asked = parameters.get("YEAR") is not None or not years
            year = self.chosen_year(parameters, context, years) if asked else None
            rows = workspace.rows("baseline")
            found = suspect_records(
                rows,
                workspace.regulation,
                rt=workspace.rows("rt"),
                wilayah=workspace.rows("wilayah"),
                year=year,
                file=workspace.path.name,
            )
        counts = Counter(one.code for one in found)
        for detector in DETECTORS:
            if counts[detector.id]:
                feedback.pushInfo(f"{tr(detector.title)}: {counts[detector.id]}")
        if not found:
            feedback.pushInfo(tr("Nothing suspicious was found."))
        outputs = {
            "RECORDS": sum(year is None or row["tahun"] == year for row in rows),
            "FINDINGS": len(found),
            "SHIFTED": counts["shifted"],
        }
        problems = [one.problem(language()) for one in found]
        return {**outputs, **self.report(problems, parameters, context, feedback)}

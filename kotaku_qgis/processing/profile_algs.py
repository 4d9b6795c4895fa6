"""Algorithm ``exportprofile``: a page per RT, kawasan or kelurahan, or the city with its summary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from kotaku_qgis.core.errors import N_
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.export_algs import ExportAlgorithm

LEVELS = ("rt", "kawasan", "kelurahan", "kota")


class ExportProfile(ExportAlgorithm):
    """The profile sheets."""

    NAME = "exportprofile"
    TITLE = N_("Export slum profiles (PDF)")
    ICON = "profile.svg"
    MAIN_THREAD = True
    HELP = N_(
        "Makes an A4 page for every RT, kawasan or kelurahan: names and codes, areas, people, a map in the "
        "colours of the classes, the table of indicators with volume, percent and score, a bar per aspect, "
        "total and class, priority and suggested handling, photos, sources and approval block. The figures "
        "are the stored ones; an incomplete record says what is missing in place of a class.\n\n"
        "kota makes the page of the city and its summary: slum area over the years on the way to 0 ha, the "
        "kelurahan side by side, and what is still needed.\n\n"
        "When the same profiles were begun before and did not end, their finished pages are used."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL", tr("Level"), LEVELS, defaultValue="rt", usesStaticStrings=True
            ),
            tr("rt, kawasan, kelurahan: a page each; kota: the city with its summary."),
        )
        self.add(
            QgsProcessingParameterString("AREA", tr("Only these areas"), None, False, True),
            tr("Names or ids of kelurahan or kawasan, separated by commas. Left empty: all."),
        )
        self.add_year()
        self.add_language()
        self.add(QgsProcessingParameterBoolean("PHOTOS", tr("Photos"), True), tr("Up to four on a page."))
        self.add(
            QgsProcessingParameterBoolean("SEPARATE", tr("A file for each"), False),
            tr("In place of one PDF, a folder of its name with a PDF per area."),
        )
        self.add(
            QgsProcessingParameterString("TEMPLATE", tr("Template"), "profil-a4-portrait"),
            tr("The name of an own template in the layout folder, or a .qpt file."),
            advanced=True,
        )
        self.add_date()
        self.add_report()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Slum profiles"), "PDF (*.pdf)"))
        self.add_number_outputs(PAGES=tr("Pages"), FILES=tr("Files"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Lay out and print."""
        from kotaku_qgis.maps import profile

        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        names = self.text(parameters, "AREA", context)
        with self.open(parameters, context) as workspace:
            job = profile.ProfileJob(
                str(workspace.path),
                str(output),
                self.year(parameters, context, workspace),
                self.text(parameters, "LEVEL", context) or "rt",
                self.output_language(parameters, context),
                tuple(one.strip() for one in names.split(",") if one.strip()),
                self.parameterAsBool(parameters, "PHOTOS", context),
                self.parameterAsBool(parameters, "SEPARATE", context),
                self.text(parameters, "TEMPLATE", context) or "profil-a4-portrait",
                self.date(parameters, context),
            )
            result = profile.run(workspace, job, feedback)
        if result.cancelled:
            feedback.pushInfo(tr("Finished pages kept for the next time: {count}.", count=result.kept))
            return {}
        where = str(result.files[0].parent if job.separate else output)
        feedback.pushInfo(tr("{count} profile pages written to {file}.", count=result.pages, file=where))
        counts = self.report(result.problems, parameters, context, feedback)
        return {"OUTPUT": where, "PAGES": result.pages, "FILES": len(result.files), **counts}

"""Algorithms ``exporttemplate`` and ``exportxlsform``: forms for screen, paper and phone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

FORMATS = ("xlsx", "pdf")


class TemplateAlgorithm(KotakuAlgorithm):
    """What the forms share: the RT of which kelurahan, for which year."""

    GROUP = N_("2 Import")
    ICON = "baseline.svg"

    def add_scope(self) -> None:
        """Declare workspace, kelurahan and year."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterString("KELURAHAN", tr("Kelurahan (several with commas)"), "", False, True),
            tr("Names as in the workspace, capitals and blanks do not count. Left empty: all of them."),
        )
        self.add(
            QgsProcessingParameterNumber("YEAR", tr("Year"), compat.NUMBER_INTEGER, None, True, 1990, 2100),
            tr("Year in which is counted. Left empty: this year."),
        )

    def template(self, parameters: dict, context: Any, *, prefill: bool = False) -> Any:
        """Return what the form is about."""
        from kotaku_qgis.indicators.template_data import named_areas, read_template
        from kotaku_qgis.workspace.store import open_workspace

        year = parameters.get("YEAR")
        with open_workspace(self.workspace_path(parameters, context), readonly=True) as workspace:
            return read_template(
                workspace,
                named_areas(workspace, self.text(parameters, "KELURAHAN", context)),
                date.today().year if year is None else self.parameterAsInt(parameters, "YEAR", context),  # noqa: DTZ011
                prefill=prefill,
            )

    def told(self, template: Any, output: Path, parameters: dict, context: Any, feedback: Any) -> dict:
        """Say what was written."""
        feedback.pushInfo(
            tr("Form for {count} RT written to {file}.", count=len(template.lines), file=str(output))
        )
        counts = self.report(template.problems, parameters, context, feedback)
        return {"OUTPUT": str(output), "RT": len(template.lines), **counts}


class ExportTemplate(TemplateAlgorithm):
    """A workbook or a booklet to fill in."""

    NAME = "exporttemplate"
    TITLE = N_("Export a form to fill in (Excel, paper)")
    MAIN_THREAD = True
    HELP = N_(
        "Writes the form in which the RT of a kelurahan are counted.\n\n"
        "xlsx: a workbook with a row per RT, protected except for what is to be filled in, that shows "
        "percents, scores, total and class while figures are typed. It comes back through “Import baseline "
        "records” without a question.\n\n"
        "pdf: a booklet in A4 for the FGD, one sheet per RT, with boxes to write in and room to sign."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_scope()
        self.add(
            QgsProcessingParameterEnum(
                "FORMAT", tr("Format"), FORMATS, defaultValue="xlsx", usesStaticStrings=True
            ),
            tr("xlsx: to type in; pdf: to print and write on."),
        )
        self.add_language()
        self.add(
            QgsProcessingParameterBoolean("PREFILL", tr("With the figures known from before"), True),
            tr(
                "xlsx: areas, buildings, people and lengths of the latest record stand in their cells. pdf: "
                "all figures of the latest record are printed small beside the boxes."
            ),
        )
        self.add_report()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Form"), "Excel (*.xlsx);;PDF (*.pdf)", None, optional=False
            )
        )
        self.add_number_outputs(RT=tr("RT in the form"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Write the form."""
        kind = self.text(parameters, "FORMAT", context) or "xlsx"
        kind = FORMATS[int(kind)] if kind.isdigit() and int(kind) < len(FORMATS) else kind
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        if output.suffix.lower() != f".{kind}":
            output = output.with_suffix(f".{kind}")
        template = self.template(
            parameters, context, prefill=self.parameterAsBool(parameters, "PREFILL", context)
        )
        lang = self.output_language(parameters, context)
        if kind == "pdf":
            from kotaku_qgis.indicators.paper_form import write_paper

            write_paper(template, output, lang, feedback)
        else:
            from kotaku_qgis.indicators.template_workbook import write_workbook

            write_workbook(template, output, lang, feedback)
        if feedback.isCanceled():
            return {}
        return self.told(template, output, parameters, context, feedback)


class ExportXlsForm(TemplateAlgorithm):
    """A form for phones."""

    NAME = "exportxlsform"
    TITLE = N_("Export a form for ODK and Kobo (XLSForm)")
    HELP = N_(
        "Writes an XLSForm made from the regulation of the workspace, in Indonesian and English: RT to "
        "choose below their kelurahan, what is counted with its limits, percent, score and class while "
        "typing, GPS and photos. Upload it to ODK Central or KoboToolbox.\n\n"
        "The submissions come back as CSV or JSON through “Import baseline records”."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_scope()
        self.add_report()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Form"), "XLSForm (*.xlsx)"))
        self.add_number_outputs(RT=tr("RT in the form"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Write the form."""
        from kotaku_qgis.indicators.field_form import write_xlsform

        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        template = self.template(parameters, context)
        write_xlsform(template, output)
        return self.told(template, output, parameters, context, feedback)

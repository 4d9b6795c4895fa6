"""Algorithm ``exporthtml``: the slum map as one HTML file that opens without a network."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.export_algs import ExportAlgorithm

_YEAR = re.compile(r"[0-9]{4}")


class ExportHtml(ExportAlgorithm):
    """The web page."""

    NAME = "exporthtml"
    TITLE = N_("Export the web map (HTML)")
    ICON = "web.svg"
    HELP = N_(
        "Writes one HTML file that anybody can open in a browser, on a telephone too, without a network or a "
        "server: the scored RT of all years with their figures, a legend with hectares per class, search and "
        "sums per kelurahan. It can be sent by WhatsApp or carried on a USB stick."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterString("YEARS", tr("Years"), None, False, True),
            tr("Years the reader can choose among, for example 2019, 2023. Left empty: all scored years."),
        )
        self.add_language()
        self.add(
            QgsProcessingParameterString("KELURAHAN", tr("Kelurahan"), None, False, True),
            tr("Names separated by commas. Left empty: the whole city."),
        )
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), None, False, True),
            tr("Left empty: the map's name and the city."),
        )
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Web map"), "HTML (*.html)"))
        self.add_number_outputs(RT=tr("RT"), DRAWN=tr("RT on the map"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Write the page."""
        from kotaku_qgis.exchange.web import export_html

        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.open(parameters, context) as workspace:
            written = export_html(
                workspace,
                output,
                years(self.text(parameters, "YEARS", context)),
                self.output_language(parameters, context),
                names(self.text(parameters, "KELURAHAN", context), workspace),
                self.text(parameters, "TITLE", context),
                feedback,
            )
        if written is None:
            return {}
        feedback.pushInfo(tr("Web map written to {file}.", file=str(output)))
        return {"OUTPUT": str(output), "RT": written.rt, "DRAWN": written.drawn}


def years(text: str) -> list[int]:
    """Return the years in ``2019, 2023``; KotakuError names what is none."""
    parts = [part for part in re.split(r"[,;\s]+", text) if part]
    wrong = [part for part in parts if not _YEAR.fullmatch(part)]
    if wrong:
        raise KotakuError(
            N_("“{value}” is not a year."),
            remedy=N_("Write the years with commas between them, for example 2019, 2023."),
            value=wrong[0],
        )
    return [int(part) for part in parts]


def names(text: str, workspace: Any) -> list[str]:
    """Return the names in *text*; one that holds a comma itself is taken whole."""
    known = {row["nama"].casefold() for row in workspace.rows("wilayah", tingkat="kelurahan")}
    return [text] if text.casefold() in known else [part.strip() for part in text.split(",") if part.strip()]

"""Algorithms ``exportalbum``, ``exportlayers`` and ``exporttables``: what leaves the workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

FORMATS = ("gpkg", "shp", "geojson", "kmz")
SCOPES = ("all", "city", "kelurahan")
GRIDS = ("utm", "dms")


class ExportAlgorithm(KotakuAlgorithm):
    """What the exports share: a scored workspace, a year, a language."""

    GROUP = N_("4 Maps and tables")

    def open(self, parameters: dict, context: Any) -> Any:
        """Return the workspace, opened for reading."""
        from kotaku_qgis.workspace.store import open_workspace

        return open_workspace(self.workspace_path(parameters, context), readonly=True)

    def year(self, parameters: dict, context: Any, workspace: Any) -> int:
        """Return the year asked for, or the latest; KotakuError when it has not been scored."""
        year = self.chosen_year(parameters, context, workspace.years())
        if not workspace.rows("asesmen", tahun=year):
            raise KotakuError(
                N_("Nothing has been scored for {year} yet."),
                remedy=N_("Compute the scores first."),
                year=year,
            )
        return year


class ExportAlbum(ExportAlgorithm):
    """Maps as one PDF."""

    NAME = "exportalbum"
    TITLE = N_("Export the map album (PDF)")
    ICON = "map.svg"
    MAIN_THREAD = True
    HELP = N_(
        "Makes one vector PDF in A3: a slum map of the city and one of each kelurahan, with title, legend "
        "with "
        "hectares per class, scale bar, north arrow, grid, inset, sources and approval block.\n\n"
        "The scale of each sheet is the largest round one that fits."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add_year()
        self.add_language()
        self.add(
            QgsProcessingParameterEnum(
                "SCOPE", tr("Sheets"), SCOPES, defaultValue="all", usesStaticStrings=True
            ),
            tr("all: the city and every kelurahan; city: one sheet; kelurahan: without the city."),
        )
        self.add(
            QgsProcessingParameterEnum("GRID", tr("Grid"), GRIDS, defaultValue="utm", usesStaticStrings=True),
            tr("utm: metres of the projection; dms: degrees, minutes and seconds."),
            advanced=True,
        )
        self.add_report()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Map album"), "PDF (*.pdf)"))
        self.add_number_outputs(PAGES=tr("Pages"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Lay out and print."""
        from kotaku_qgis.maps.album import export_album

        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.open(parameters, context) as workspace:
            year = self.year(parameters, context, workspace)
            result = export_album(
                workspace,
                output,
                year,
                self.output_language(parameters, context),
                scope=self.text(parameters, "SCOPE", context) or "all",
                grid=self.text(parameters, "GRID", context) or "utm",
                feedback=feedback,
            )
        if feedback.isCanceled():
            return {}
        feedback.pushInfo(tr("{count} sheets written to {file}.", count=result.pages, file=str(output)))
        counts = self.report(result.problems, parameters, context, feedback)
        return {"OUTPUT": str(output), "PAGES": result.pages, **counts}


class ExportLayers(ExportAlgorithm):
    """Layers as files."""

    NAME = "exportlayers"
    TITLE = N_("Export layers")
    ICON = "layers.svg"
    MAIN_THREAD = True
    HELP = N_(
        "Writes the scored RT and the sums per kelurahan and kawasan as layers: GeoPackage, shapefile "
        "(with the column "
        "names of SIM KOTAKU and a CSV that explains them), GeoJSON, and KMZ for Google Earth."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add_year()
        self.add(
            QgsProcessingParameterEnum(
                "FORMATS", tr("Formats"), FORMATS, True, list(FORMATS), usesStaticStrings=True
            )
        )
        self.add_language()
        self.add(QgsProcessingParameterFolderDestination("FOLDER", tr("Folder")))
        self.addOutput(QgsProcessingOutputFolder("OUTPUT", tr("Folder")))
        self.add_number_outputs(FILES=tr("Files"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Write the files."""
        from kotaku_qgis.exchange.layers import export_layers

        folder = Path(self.text(parameters, "FOLDER", context))
        formats = tuple(self.parameterAsEnumStrings(parameters, "FORMATS", context)) or FORMATS
        folder.mkdir(parents=True, exist_ok=True)
        with self.open(parameters, context) as workspace:
            year = self.year(parameters, context, workspace)
            written = export_layers(
                workspace, folder, year, formats, self.output_language(parameters, context), feedback
            )
        if feedback.isCanceled():
            return {}
        for path in written:
            feedback.pushInfo(str(path))
        return {"FOLDER": str(folder), "OUTPUT": str(folder), "FILES": len(written)}


class ExportTables(ExportAlgorithm):
    """The SK list."""

    NAME = "exporttables"
    TITLE = N_("Export the SK list (Excel)")
    ICON = "table.svg"
    HELP = N_(
        "Writes the list of slum locations for the decree (SK Kumuh) as XLSX: name, area, administrative "
        "scope, point "
        "coordinates, score, class, land status and priority, with sums per kelurahan and city and the "
        "years side by "
        "side."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add_year()
        self.add_language()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("SK list"), "Excel (*.xlsx)"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Write the workbook."""
        from kotaku_qgis.exchange.sk import export_sk

        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.open(parameters, context) as workspace:
            year = self.year(parameters, context, workspace)
            export_sk(workspace, output, year, self.output_language(parameters, context), feedback)
        if feedback.isCanceled():
            return {}
        feedback.pushInfo(tr("SK list written to {file}.", file=str(output)))
        return {"OUTPUT": str(output)}

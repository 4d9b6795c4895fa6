"""Algorithms ``exportalbum``, ``exportlayers`` and ``exporttables``: what leaves the workspace."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import Qt

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.core.names import fold
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

FORMATS = ("gpkg", "shp", "geojson", "kmz")
ALBUM_FORMATS = ("pdf", "pdf-sheets", "geopdf", "png", "jpg", "tif", "svg")
CITY = "kota"
GRIDS = ("utm", "dms", "both")
AREAS = {
    "all": ("kota", "kelurahan:*"),
    "city": ("kota",),
    "kelurahan": ("kelurahan:*",),
    "kawasan": ("kawasan:*",),
    "rw": ("rw:*",),
    "everything": ("kota", "kelurahan:*", "kawasan:*", "rw:*"),
}
THEMES = (
    "orientasi",
    "administrasi",
    "citra",
    "delineasi",
    "awal",
    "akhir",
    "perubahan",
    "sektor-1 … sektor-7",
    "kepadatan-bangunan",
    "kepadatan-penduduk",
    "jaringan-jalan",
    "jaringan-drainase",
    "bangunan",
    "kegiatan",
    "rencana",
)
"""Named in the help; the file in ``resources/themes`` decides."""


class ExportAlgorithm(KotakuAlgorithm):
    """What the exports share: a scored workspace, a year, a language."""

    GROUP = N_("4 Maps and tables")

    def shortHelpString(self) -> str:
        """Help beside the parameters: what is made, then what each parameter takes."""
        told = [one for one in self.parameterDefinitions() if one.help()]
        lines = [f"<b>{escape(one.description())}</b>: {escape(one.help())}" for one in told]
        return "\n\n".join([super().shortHelpString(), *lines])

    def add_date(self) -> None:
        """Declare the date that is printed."""
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(
            QgsProcessingParameterDateTime("DATE", tr("Date on the sheets"), day, None, True),
            tr("Left empty: the day on which the work is begun."),
            advanced=True,
        )

    def date(self, parameters: dict, context: Any) -> str:
        """Return the date to print, ``2026-11-24``; empty when none is asked for."""
        day = self.parameterAsDateTime(parameters, "DATE", context).date()
        return day.toString(Qt.DateFormat.ISODate) if day.isValid() else ""

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
    """Maps as one PDF, and as pictures."""

    NAME = "exportalbum"
    TITLE = N_("Export the map album (PDF)")
    ICON = "map.svg"
    MAIN_THREAD = True
    HELP = N_(
        "Makes a vector PDF with coordinates on every page: thematic maps of the city, its kelurahan, "
        "kawasan and RW, with title, legend with number of RT and hectares, scale bar, north arrow, grid, "
        "inset, sources and approval block.\n\n"
        "The scale of each sheet is the largest round one that fits, unless a scale is given. Themes without "
        "data are skipped and named. When the same album was begun before and did not end, its finished "
        "pages are used.\n\n"
        "Institution, map number, names for the signatures, further sources and logos are those kept in the "
        "workspace: they are written once in the window “Export maps”, tab Texts."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add_year()
        self.add_language()
        self.add(
            QgsProcessingParameterEnum(
                "SCOPE", tr("Areas"), list(AREAS), defaultValue="all", usesStaticStrings=True
            ),
            tr(
                "all: the city and every kelurahan; city: one sheet per theme; kelurahan, kawasan, rw: only "
                "these; everything: all of them."
            ),
        )
        self.add(
            QgsProcessingParameterString("AREAS", tr("Only these areas"), None, False, True),
            tr(
                "In place of the choice above: names of kelurahan and kawasan, kota for the city, "
                "rw:<kelurahan id>/002 …, separated by commas."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("THEMES", tr("Themes"), "akhir"),
            tr(
                "* for all themes that have data, or some of them, separated by commas: {names}.",
                names=", ".join(THEMES),
            ),
        )
        self.add(
            QgsProcessingParameterString("TEMPLATE", tr("Template"), "kumuh-a3-landscape"),
            tr(
                "kumuh-a4, -a3, -a1 or -a0 with -landscape or -portrait, the name of an own template in the "
                "layout folder, or a .qpt file."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SCALE", tr("Scale 1:"), compat.NUMBER_INTEGER, None, True, 100, 1000000
            ),
            tr("Left empty: the largest round scale that fits each area."),
        )
        self.add(
            QgsProcessingParameterEnum("GRID", tr("Grid"), GRIDS, defaultValue="utm", usesStaticStrings=True),
            tr("utm: metres of the projection; dms: degrees, minutes and seconds; both."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "FORMATS", tr("Formats"), ALBUM_FORMATS, True, ["pdf"], usesStaticStrings=True
            ),
            tr(
                "pdf: all sheets in one file; pdf-sheets: one file per sheet; geopdf: with layers to switch; "
                "png, jpg (with world file), tif (GeoTIFF), svg: a folder beside the PDF."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("CONTENTS", tr("Page of contents with an index map"), False),
            tr("The first page lists areas and themes with their pages."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("IMAGERY", tr("Imagery"), compat.RASTER, None, True),
            tr("Raster layers for the imagery map, uppermost first."),
            advanced=True,
        )
        self.add_date()
        self.add_report()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", tr("Map album"), "PDF (*.pdf)"))
        self.add_number_outputs(PAGES=tr("Pages"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Lay out and print."""
        from kotaku_qgis.maps import album, imagery
        from kotaku_qgis.maps.job import Job

        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        scale = None if parameters.get("SCALE") is None else self.parameterAsInt(parameters, "SCALE", context)
        layers = self.parameterAsLayerList(parameters, "IMAGERY", context) or []
        with self.open(parameters, context) as workspace:
            job = Job(
                str(workspace.path),
                str(output),
                self.year(parameters, context, workspace),
                self.output_language(parameters, context),
                self._areas(parameters, context, workspace)
                or AREAS[self.text(parameters, "SCOPE", context) or "all"],
                self._listed(parameters, "THEMES", context) or ("akhir",),
                self.text(parameters, "TEMPLATE", context),
                scale,
                self.text(parameters, "GRID", context) or "utm",
                tuple(self.parameterAsEnumStrings(parameters, "FORMATS", context)) or ("pdf",),
                self.parameterAsBool(parameters, "CONTENTS", context),
                tuple(imagery.of_layer(one) for one in layers),
                self.date(parameters, context),
            )
            result = album.run(workspace, job, feedback)
        if result.cancelled:
            feedback.pushInfo(tr("Finished pages kept for the next time: {count}.", count=result.kept))
            return {}
        feedback.pushInfo(tr("{count} sheets written to {file}.", count=result.pages, file=str(output)))
        counts = self.report(result.problems, parameters, context, feedback)
        return {"OUTPUT": str(output), "PAGES": result.pages, **counts}

    def _areas(self, parameters: dict, context: Any, workspace: Any) -> tuple[str, ...]:
        """Return the areas listed, as a job names them; KotakuError when a name is not known."""
        from kotaku_qgis.exchange.web_data import chosen_kelurahan

        listed = self._listed(parameters, "AREAS", context)
        kawasan = {fold(row["nama"]): f"kawasan:{row['kawasan_id']}" for row in workspace.rows("kawasan")}
        keys = [one if one == CITY or ":" in one else kawasan.get(fold(one), "") for one in listed]
        names = [one for one, key in zip(listed, keys) if not key]
        found = sorted(chosen_kelurahan(workspace, names) or ())
        return (*(key for key in keys if key), *(f"kelurahan:{one}" for one in found))

    def _listed(self, parameters: dict, name: str, context: Any) -> tuple[str, ...]:
        return tuple(one.strip() for one in self.text(parameters, name, context).split(",") if one.strip())


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

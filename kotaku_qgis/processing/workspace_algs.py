"""Algorithm ``createworkspace``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.processing import creation, intake
from kotaku_qgis.processing.base import KotakuAlgorithm
from kotaku_qgis.processing.intake_algs import matching_choices
from kotaku_qgis.processing.sources import resolve

SECTOR_MEANS = ("sim", "plain")
AREAS = ("verifikasi", "flag", "gambar")
RELEASES = ("penuh", "proporsional")


class CreateWorkspace(KotakuAlgorithm):
    """Make a city's GeoPackage, its boundaries and its project."""

    NAME = "createworkspace"
    TITLE = N_("Create a workspace")
    GROUP = N_("1 Workspace")
    ICON = "new.svg"
    MAIN_THREAD = True
    HELP = N_(
        "Makes the workspace of one city: a GeoPackage with all tables, the kelurahan from a boundary "
        "file, and a "
        "QGIS project with styled layers and forms beside it.\n\n"
        "The coordinate system is suggested from the place when it is left empty (WGS 84 / UTM). The "
        "regulation "
        "decides which parameters are counted and how they are scored; it is stored with every score."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        from kotaku_qgis.core.regulation import available

        self.add(QgsProcessingParameterString("CITY", tr("City or regency (kota/kabupaten)")))
        self.add(QgsProcessingParameterString("PROVINCE", tr("Province"), "", False, True))
        self.add(
            QgsProcessingParameterVectorLayer(
                "BOUNDARIES", tr("Kelurahan boundaries"), [compat.VECTOR_POLYGON], None, True
            ),
            tr("A file or layer with one polygon per kelurahan. It can also be imported later."),
        )
        self.add(
            QgsProcessingParameterString("BOUNDARIES_LAYER", tr("Layer in the file"), "", False, True),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("KELURAHAN", tr("Only these kelurahan"), "", False, True),
            tr("Names, separated by semicolons. Left empty: all of the file."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("MATCHING", tr("Column matching (JSON)"), "", True, True),
            tr("Overrides the proposed matching: a JSON object of field names and column names."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "REGULATION",
                tr("Regulation"),
                list(available()),
                defaultValue=creation.DEFAULT_REGULATION,
                usesStaticStrings=True,
            ),
            tr("permen-14-2018: 16 parameters; permen-2-2016: 19 parameters."),
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate system of the workspace"), None, True),
            tr("A projected system in metres. Left empty: the UTM zone in which the boundaries lie."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "SECTOR_MEAN", tr("Sector mean"), SECTOR_MEANS, defaultValue="sim", usesStaticStrings=True
            ),
            tr("sim: parameters that score 0 count as 0 %; plain: the mean of the aspect's percents."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "AREA", tr("Area that counts"), AREAS, defaultValue="verifikasi", usesStaticStrings=True
            ),
            tr("verifikasi: as verified in the field; flag: as in the mayor's decree; gambar: as drawn."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "RELEASE", tr("Release of slum area"), RELEASES, defaultValue="penuh", usesStaticStrings=True
            ),
            tr(
                "penuh: the whole area once the RT is no longer slum; proporsional: in proportion to the "
                "improvement."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "DENSITY_LIMIT",
                tr("Building density limit (unit/ha)"),
                compat.NUMBER_DOUBLE,
                200.0,
                False,
                1.0,
            ),
            tr("250 in metropolitan and large cities, 200 in medium and small ones."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("PROJECT", tr("Write the QGIS project"), True),
            tr("The project stands beside the workspace, with groups, styles and forms."),
            advanced=True,
        )
        self.add_language()
        self.add_report()
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Workspace"), "GeoPackage (*.gpkg)"),
            tr("The new GeoPackage; an existing file is never overwritten."),
        )
        self.add_path_output("PROJECT_FILE", tr("QGIS project"))
        self.add_number_outputs(KELURAHAN_COUNT=tr("Kelurahan"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Create, import, write the project."""
        from kotaku_qgis.workspace.store import WorkspaceSettings

        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        loaded, options = self._boundaries(parameters, context)
        crs = self.parameterAsCrs(parameters, "CRS", context).authid()
        if not crs and loaded is not None:
            crs, name = creation.suggested_crs(loaded, options)[0]
            feedback.pushInfo(tr("Coordinate system chosen from the place: {crs} {name}", crs=crs, name=name))
        if not crs:
            raise KotakuError(
                N_("The workspace needs a coordinate system."),
                remedy=N_(
                    "Choose one, or give the kelurahan boundaries so that it can be found from the place."
                ),
            )
        feedback.setProgress(20)
        settings = WorkspaceSettings(
            kota=self.text(parameters, "CITY", context),
            provinsi=self.text(parameters, "PROVINCE", context),
            peraturan=self.text(parameters, "REGULATION", context),
            crs=crs,
            sector_mean=self.text(parameters, "SECTOR_MEAN", context),
            luas_acuan=self.text(parameters, "AREA", context),
            pelepasan=self.text(parameters, "RELEASE", context),
            batas_kepadatan=self.parameterAsDouble(parameters, "DENSITY_LIMIT", context),
        )
        plan = creation.create(output, settings, loaded, options)
        feedback.setProgress(70)
        outputs: dict[str, Any] = {"OUTPUT": str(output), "PROJECT_FILE": "", "KELURAHAN_COUNT": 0}
        if plan is not None:
            for line in plan.summary():
                feedback.pushInfo(describe(line))
            rows = plan.insert.get("wilayah", [])
            outputs["KELURAHAN_COUNT"] = sum(row.get("tingkat") == "kelurahan" for row in rows)
        outputs.update(self.report(plan.problems if plan else (), parameters, context, feedback))
        if self.parameterAsBool(parameters, "PROJECT", context):
            outputs["PROJECT_FILE"] = str(
                creation.write_project(output, self.output_language(parameters, context))
            )
        feedback.setProgress(100)
        return outputs

    def _boundaries(self, parameters: dict, context: Any) -> tuple[intake.Loaded | None, intake.Options]:
        value = parameters.get("BOUNDARIES")
        if not value:
            return None, intake.Options()
        path, layer, crs = resolve(value, self.text(parameters, "BOUNDARIES_LAYER", context) or None)
        loaded = intake.load(intake.BOUNDARIES, path, layer)
        choices = matching_choices(self.text(parameters, "MATCHING", context))
        names = [
            name.strip() for name in self.text(parameters, "KELURAHAN", context).split(";") if name.strip()
        ]
        only = None
        if names:
            only = creation.ticked(loaded, names, intake.propose(loaded).override(choices)).only
        declared = loaded.crs.declared if loaded.crs else None
        return loaded, intake.Options(matching=choices, only=only, crs=None if declared else crs)

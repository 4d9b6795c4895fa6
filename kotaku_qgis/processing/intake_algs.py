"""Algorithms ``importboundaries``, ``importrt`` and ``importbaseline``: a dry run, then one transaction."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.processing import intake
from kotaku_qgis.processing.base import KotakuAlgorithm
from kotaku_qgis.processing.sources import resolve

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.core.plan import Plan

DUPLICATES = ("first", "merge", "none")
STATUSES = ("new", "changed", "unchanged", "keyless", "merged", "refused")


def matching_choices(text: str) -> dict[str, Any]:
    """Return the user's matching as a dictionary; KotakuError when it is not a JSON object."""
    if not text:
        return {}
    try:
        found = json.loads(text)
    except ValueError as error:
        raise KotakuError(N_("The column matching is not valid JSON: {reason}"), reason=error) from error
    if not isinstance(found, dict):
        raise KotakuError(
            N_("The column matching must be a JSON object: field name and column name in pairs.")
        )
    return found


class ImportAlgorithm(KotakuAlgorithm):
    """What the three imports share."""

    GROUP = N_("2 Import")
    KIND = ""

    def add_common(self) -> None:
        """Declare the parameters behind the source."""
        self.add(
            QgsProcessingParameterString("MATCHING", tr("Column matching (JSON)"), "", True, True),
            tr(
                "Overrides the proposed matching: a JSON object of field names and column names. For a "
                "table, a file saved in the import window serves as well."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", tr("Only check, write nothing"), False),
            tr("Works out and lists everything the import would do, and leaves the workspace as it is."),
        )
        self.add_report()
        self.add_number_outputs(
            ROWS=tr("Rows read"),
            NEW=tr("New"),
            CHANGED=tr("Changed"),
            UNCHANGED=tr("Unchanged"),
            KEYLESS=tr("Kept without a key"),
            MERGED=tr("Merged with another"),
            REFUSED=tr("Refused"),
        )

    def add_layer_source(self, title: str) -> None:
        """Declare a polygon source with its CRS."""
        self.add(
            QgsProcessingParameterVectorLayer("SOURCE", title, [compat.VECTOR_POLYGON]),
            tr(
                "Any vector file that QGIS reads (GeoPackage, shapefile, GeoJSON, KML, zipped or not), or "
                "a layer."
            ),
        )
        self.add(
            QgsProcessingParameterString("LAYER", tr("Layer in the file"), "", False, True),
            tr("Needed only when the file holds several."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate system of the source"), None, True),
            tr("Needed only when the source does not say it, or says it wrong."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SWAP_AXES", tr("Swap longitude and latitude"), False),
            tr("For a source in which latitude stands where longitude should."),
            advanced=True,
        )

    def checkParameterValues(self, parameters: dict, context: Any) -> tuple[bool, str]:
        """Name a missing source file plainly, before QGIS tries to open it."""
        value = parameters.get("SOURCE")
        if isinstance(value, str) and value:
            path, _layer, _crs = resolve(value)
            if not path.exists():
                return False, tr("{file}: the file does not exist.", file=str(path))
        return super().checkParameterValues(parameters, context)

    def options(self, parameters: dict, context: Any, declared: str | None) -> intake.Options:
        """Return what the user decided; *declared* is the CRS of a layer loaded in QGIS."""
        raise NotImplementedError

    def layer_options(
        self, parameters: dict, context: Any, declared: str | None, **more: Any
    ) -> intake.Options:
        """Return the options of a polygon source."""
        crs = self.parameterAsCrs(parameters, "CRS", context).authid() or declared
        return intake.Options(
            matching=matching_choices(self.text(parameters, "MATCHING", context)),
            crs=crs or None,
            swap_axes=self.parameterAsBool(parameters, "SWAP_AXES", context),
            **more,
        )

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Read, plan, list, and unless it is a dry run, write."""
        from kotaku_qgis.workspace.store import open_workspace

        target = self.workspace_path(parameters, context)
        path, layer, declared = resolve(parameters["SOURCE"], self.text(parameters, "LAYER", context) or None)
        loaded = self.loaded(parameters, context, path, layer)
        if loaded.crs is not None and loaded.crs.declared:
            declared = None  # the file's own word stands unless the user gives CRS
        feedback.setProgress(25)
        dry = self.parameterAsBool(parameters, "DRY_RUN", context)
        with open_workspace(target, readonly=dry) as workspace:
            plan = intake.make_plan(loaded, workspace, self.options(parameters, context, declared))
            feedback.setProgress(70)
            if feedback.isCanceled():
                return {}
            if not dry:
                intake.apply(workspace, plan)
        feedback.setProgress(95)
        for line in plan.summary():
            feedback.pushInfo(describe(line))
        if dry:
            feedback.pushInfo(tr("Only checked: nothing was written."))
        return {**self.counts(plan), **self.report(plan.problems, parameters, context, feedback)}

    def loaded(self, parameters: dict, context: Any, path: Path, layer: str | None) -> intake.Loaded:  # noqa: ARG002
        """Read the source."""
        return intake.load(self.KIND, path, layer)

    def counts(self, plan: Plan) -> dict[str, int]:
        """Return the plan's counts as outputs."""
        counts = plan.counts
        return {
            "ROWS": counts["source"],
            **{name.upper(): counts[name] for name in STATUSES},
        }


class ImportBoundaries(ImportAlgorithm):
    """Kelurahan, kecamatan and city."""

    NAME = "importboundaries"
    TITLE = N_("Import boundaries")
    ICON = "boundaries.svg"
    KIND = intake.BOUNDARIES
    HELP = N_(
        "Reads kelurahan polygons into the workspace and makes the kecamatan and the city above them. "
        "Columns with "
        "names and codes (Kemendagri, BPS) are recognised by themselves.\n\n"
        "A kelurahan that is there already is updated, never doubled."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add_layer_source(tr("Kelurahan boundaries"))
        self.add_common()

    def options(self, parameters: dict, context: Any, declared: str | None) -> intake.Options:
        """Return the options of a polygon source."""
        return self.layer_options(parameters, context, declared)


class ImportRt(ImportAlgorithm):
    """RT polygons."""

    NAME = "importrt"
    TITLE = N_("Import RT polygons")
    ICON = "rt.svg"
    KIND = intake.RT
    HELP = N_(
        "Reads RT polygons into the workspace. RT/RW in any usual spelling becomes one form "
        "(RT004-RW002); the "
        "kelurahan is found by name or by place.\n\n"
        "No polygon is dropped: one whose RT/RW cannot be read, or is taken, is kept without a key and "
        "listed with "
        "the reason. All columns of the source are kept with the polygon."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add_layer_source(tr("RT polygons"))
        self.add(
            QgsProcessingParameterEnum(
                "DUPLICATES",
                tr("One RT/RW on several polygons"),
                DUPLICATES,
                defaultValue="first",
                usesStaticStrings=True,
            ),
            tr("first: the first keeps it; merge: one RT of several parts; none: none of them gets it."),
        )
        self.add_common()

    def options(self, parameters: dict, context: Any, declared: str | None) -> intake.Options:
        """Return the options of a polygon source, and what to do with doubles."""
        return self.layer_options(
            parameters, context, declared, duplicates=self.text(parameters, "DUPLICATES", context) or "first"
        )

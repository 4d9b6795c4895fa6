"""Algorithms ``checktopology`` and ``repairgeometry``: the window's checks on a workspace or any layer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from kotaku_qgis import compat
from kotaku_qgis.checks import catalogue
from kotaku_qgis.checks.tolerances import SETTINGS, Tolerances
from kotaku_qgis.core.errors import N_, KotakuError, Level
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm
from kotaku_qgis.processing.check_io import distinct, layer_snapshot, mark, put, write_workspace

if TYPE_CHECKING:
    from kotaku_qgis.checks.finding import Finding
    from kotaku_qgis.checks.repair import Repairs
    from kotaku_qgis.checks.snapshot import Snapshot

REPAIRS = ("invalid", "vertices", "sliver", "multipart", "overlap", "outside", "gap", "kawasan")
_FIELDS = (
    ("cek", "text"),
    ("judul", "text"),
    ("tingkat", "text"),
    ("label", "text"),
    ("temuan", "text"),
    ("saran", "text"),
    ("aman", "int"),
)


class TopologyAlgorithm(KotakuAlgorithm):
    """What checking and repairing share: where the polygons come from, and the tolerances."""

    GROUP = N_("2 Import")

    def add_source(self) -> None:
        """Declare the workspace or the layer."""
        self.add(
            QgsProcessingParameterFile(
                "WORKSPACE", tr("Workspace"), compat.FILE_BEHAVIOR, "gpkg", None, optional=True
            ),
            tr("The city's workspace, a GeoPackage (.gpkg) made by “Create a workspace”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr("or any layer of polygons"), [compat.VECTOR_POLYGON], None, optional=True
            ),
            tr("Looked at instead of a workspace; only what needs nothing but polygons is checked."),
        )
        self.add(
            QgsProcessingParameterString("KELURAHAN", tr("Only this kelurahan"), "", False, True),
            tr("Its name. Left empty: the whole city."),
            advanced=True,
        )
        self.add_year()

    def add_tolerances(self) -> None:
        """Declare one number per tolerance."""
        for one in SETTINGS:
            self.add(
                QgsProcessingParameterNumber(
                    one.name.upper(),
                    f"{tr(one.title)} ({one.unit})",
                    compat.NUMBER_DOUBLE,
                    one.default,
                    False,
                    one.least,
                    one.most,
                ),
                advanced=True,
            )

    def tolerances(self, parameters: dict, context: Any) -> Tolerances:
        """Return the tolerances asked for."""
        return Tolerances.of(
            {one.name: self.parameterAsDouble(parameters, one.name.upper(), context) for one in SETTINGS}
        )

    def source(self, parameters: dict, context: Any) -> Any:
        """Return ``INPUT``, or None when there is a workspace.

        Raises
        ------
        KotakuError
            When neither or both are given.
        """
        layer = self.parameterAsSource(parameters, "INPUT", context)
        if (layer is None) == (not self.text(parameters, "WORKSPACE", context)):
            raise KotakuError(N_("Choose either a workspace or a layer of polygons."))
        return layer

    def snapshot(self, parameters: dict, context: Any, layer: Any) -> Snapshot:
        """Return the rows to look at."""
        from kotaku_qgis.checks.snapshot import from_workspace
        from kotaku_qgis.workspace.store import open_workspace

        if layer is not None:
            return layer_snapshot(layer, context)
        with open_workspace(self.workspace_path(parameters, context), readonly=True) as workspace:
            asked = parameters.get("YEAR") is not None
            year = self.chosen_year(parameters, context, workspace.years()) if asked else None
            return from_workspace(workspace, year)

    def area(self, parameters: dict, context: Any, snapshot: Snapshot) -> str | None:
        """Return the key of ``KELURAHAN``; None for all."""
        from kotaku_qgis.core.areas import Areas, listed

        name = self.text(parameters, "KELURAHAN", context)
        if not name:
            return None
        areas = Areas(snapshot.rows.get("wilayah", ()))
        found = areas.find(name)
        if not found:
            near = areas.near(name) or [str(row["nama"]) for row in areas.kelurahan()]
            raise KotakuError(
                N_("There is no kelurahan “{name}” in the workspace; near to it: {near}."),
                name=name,
                near=listed(near) or "–",
            )
        return str(found[0]["wilayah_id"])

    def look(
        self, parameters: dict, context: Any, feedback: Any, layer: Any
    ) -> tuple[Snapshot, list[Finding]]:
        """Return the rows and what is found in them."""
        snapshot = self.snapshot(parameters, context, layer)
        checks = [check for check in catalogue.CHECKS if layer is None or check.alone]
        return snapshot, catalogue.run(
            snapshot,
            self.tolerances(parameters, context),
            area=self.area(parameters, context, snapshot),
            checks=checks,
            feedback=feedback,
        )


class CheckTopology(TopologyAlgorithm):
    """Every check, as a layer and a list."""

    NAME = "checktopology"
    TITLE = N_("Check polygons and records")
    ICON = "check.svg"
    HELP = N_(
        "Looks for invalid outlines, overlaps, gaps, slivers, what lies outside its kelurahan, double and "
        "missing RT/RW, RT without a record and records without a polygon, areas far apart, kawasan that do "
        "not match their RT, and tracks their RT have left.\n\n"
        "The result is a layer with the place of each finding and a list for Excel. Areas are ellipsoidal. "
        "Nothing is changed. A layer of any kind is checked for what needs nothing but its polygons."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_source()
        self.add_tolerances()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Findings"), compat.VECTOR_POLYGON, None, True),
            tr("The place of each finding; points and lines are drawn a metre wide."),
        )
        self.add_report()
        self.add_number_outputs(
            FINDINGS=tr("Findings"),
            INVALID=tr("Invalid geometry"),
            OVERLAPS=tr("Overlap"),
            GAPS=tr("Gap"),
            SLIVERS=tr("Sliver"),
            OUTSIDE=tr("Outside the boundary"),
            DUPLICATES=tr("Duplicate RT"),
            TWINS=tr("Drawn twice"),
        )

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Look, write the layer and the list."""
        layer = self.source(parameters, context)
        snapshot, findings = self.look(parameters, context, feedback, layer)
        if feedback.isCanceled():
            return {}
        counts = Counter(finding.check for finding in findings)
        outputs = {
            "FINDINGS": len(findings),
            "INVALID": counts["invalid"],
            "OVERLAPS": counts["overlap"],
            "GAPS": counts["gap"],
            "SLIVERS": counts["sliver"],
            "OUTSIDE": counts["outside"],
            "DUPLICATES": counts["duplicate"],
            "TWINS": counts["twin"],
        }
        target = layer.sourceCrs() if layer is not None else QgsCoordinateReferenceSystem(snapshot.crs)
        target_id = self._write(findings, snapshot.crs, target, parameters, context)
        if target_id:
            outputs["OUTPUT"] = target_id
        for check in catalogue.CHECKS:
            if counts[check.id]:
                feedback.pushInfo(f"{tr(check.title)}: {counts[check.id]}")
        problems = [finding.problem(snapshot.file) for finding in findings]
        return {**outputs, **self.report(problems, parameters, context, feedback)}

    def _write(
        self,
        findings: list[Finding],
        crs: str,
        target: QgsCoordinateReferenceSystem,
        parameters: dict,
        context: Any,
    ) -> str | None:
        fields = QgsFields()
        for name, kind in _FIELDS:
            fields.append(compat.make_field(name, kind))
        sink, target_id = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.MultiPolygon, target
        )
        if sink is None:
            if parameters.get("OUTPUT"):
                raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
            return None
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(crs), target, context.transformContext()
        )
        levels = {Level.ERROR: tr("Error"), Level.WARNING: tr("Warning"), Level.INFO: tr("Note")}
        for finding in findings:
            feature = QgsFeature(fields)
            if finding.place is not None:
                feature.setGeometry(mark(finding.place, transform))
            title = tr(catalogue.BY_ID[finding.check].title)
            remedy = tr(finding.remedy) if finding.remedy else ""
            feature.setAttributes(
                [
                    finding.check,
                    title,
                    levels[finding.level],
                    finding.label,
                    finding.shown(),
                    remedy,
                    int(finding.safe),
                ]
            )
            put(sink, feature)
        return target_id


class RepairGeometry(TopologyAlgorithm):
    """The safe repairs, all at once."""

    NAME = "repairgeometry"
    TITLE = N_("Repair polygons")
    ICON = "check.svg"
    HELP = N_(
        "Repairs what can be repaired without asking: invalid outlines whose area stays, small overlaps and "
        "gaps, stray parts, points too close, what lies outside the kelurahan, kawasan joined from their RT. "
        "Only what a finding names changes; all other polygons stay as they are, to the last digit.\n\n"
        "An overlap is cut from the RT that crosses its kelurahan's boundary, else from the one without a "
        "record, else from the larger; a gap goes to the RT with the longest common boundary. What is "
        "larger than the tolerances is left and listed with the reason.\n\n"
        "In a workspace a backup is made first, and all repairs are written in one step or none. A layer of "
        "any kind stays as it is; the repaired polygons go to a new one."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_source()
        self.add(
            QgsProcessingParameterEnum(
                "REPAIRS",
                tr("What to repair"),
                [tr(catalogue.BY_ID[name].title) for name in REPAIRS],
                True,
                list(range(len(REPAIRS))),
            ),
            tr("Several can be chosen."),
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", tr("Only check, write nothing"), False),
            tr("Works out the repairs and lists what would be left, and writes nothing."),
        )
        self.add_tolerances()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Repaired polygons"), compat.VECTOR_POLYGON, None, True, False
            ),
            tr("For a layer; a workspace is repaired in its file."),
        )
        self.add_report()
        self.add_number_outputs(
            REPAIRED=tr("Findings repaired"), LEFT=tr("Findings left"), CHANGED=tr("Polygons changed")
        )

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Look, work the repairs out, write them."""
        from kotaku_qgis.checks.ground import Ground
        from kotaku_qgis.checks.repair import repair_all

        layer = self.source(parameters, context)
        dry = self.parameterAsBool(parameters, "DRY_RUN", context)
        if layer is not None and not dry and not parameters.get("OUTPUT"):
            raise KotakuError(N_("Say where the repaired polygons are to be written."))
        snapshot, findings = self.look(parameters, context, feedback, layer)
        wanted = {REPAIRS[number] for number in self.parameterAsEnums(parameters, "REPAIRS", context)}
        chosen = [finding for finding in findings if finding.check in wanted]
        if feedback.isCanceled():
            return {}
        repairs = repair_all(Ground(snapshot, self.tolerances(parameters, context)), chosen)
        outputs: dict[str, Any] = {
            "REPAIRED": len(repairs.done),
            "LEFT": len(repairs.left),
            "CHANGED": len(repairs.changes),
        }
        if dry:
            feedback.pushInfo(tr("Only checked: nothing was written."))
        elif layer is not None:
            outputs["OUTPUT"] = self._write_layer(repairs, snapshot, layer, parameters, context)
        elif repairs.changes:
            path = self.workspace_path(parameters, context)
            write_workspace(path, repairs, snapshot)
        feedback.pushInfo(
            tr(
                "Findings repaired: {done}, polygons changed: {changed}, findings left: {left}.",
                done=len(repairs.done),
                changed=len(repairs.changes),
                left=len(repairs.left),
            )
        )
        problems = [finding.problem(snapshot.file, reason) for finding, reason in repairs.left]
        return {**outputs, **self.report(problems, parameters, context, feedback)}

    def _write_layer(
        self, repairs: Repairs, snapshot: Snapshot, layer: Any, parameters: dict, context: Any
    ) -> str:
        kind = QgsWkbTypes.multiType(layer.wkbType())
        sink, target_id = self.parameterAsSink(
            parameters, "OUTPUT", context, distinct(layer.fields()), kind, layer.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        back = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(snapshot.crs), layer.sourceCrs(), context.transformContext()
        )
        made = {party.fid: wkb for party, wkb in repairs.changes.items()}
        for number, feature in enumerate(layer.getFeatures(QgsFeatureRequest(), compat.SKIP_VALIDITY), 1):
            if number in made:
                geometry = QgsGeometry()
                geometry.fromWkb(made[number])
                geometry.transform(back)
                feature.setGeometry(geometry)
            elif feature.hasGeometry():
                geometry = feature.geometry()
                geometry.convertToMultiType()
                feature.setGeometry(geometry)
            put(sink, feature)
        return target_id

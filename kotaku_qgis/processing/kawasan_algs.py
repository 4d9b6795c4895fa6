"""Algorithm ``buildkawasan``: kawasan kumuh from RT, by name, by class, or joined again from their RT."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

if TYPE_CHECKING:
    from kotaku_qgis.core.kawasan import Planned

UPDATE, LISTED, CLASSES = "update", "list", "classes"
MODES = (UPDATE, LISTED, CLASSES)


class BuildKawasan(KotakuAlgorithm):
    """Join RT into kawasan kumuh."""

    NAME = "buildkawasan"
    TITLE = N_("Build kawasan kumuh from RT")
    GROUP = N_("2 Import")
    ICON = "shape_join.svg"
    HELP = N_(
        "Joins RT polygons into slum areas (kawasan kumuh) that follow their RT.\n\n"
        "update: joins every kawasan again that follows its RT. list: makes the kawasan NAME from the RT in "
        "RT (keys separated by semicolons, in KELURAHAN), or extends it. classes: makes one kawasan per "
        "connected group of RT of a kelurahan that are slum in YEAR and belong to no kawasan yet.\n\n"
        "A backup is made first; “only check” writes nothing."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare parameters and outputs."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterEnum(
                "MODE", tr("What to do"), MODES, defaultValue=UPDATE, usesStaticStrings=True
            ),
            tr("update: join again; list: the RT named below; classes: connected slum RT."),
        )
        self.add(
            QgsProcessingParameterString("NAME", tr("Name of the kawasan"), "", False, True),
            tr("For “list”. A kawasan of this name is extended."),
        )
        self.add(
            QgsProcessingParameterString("RT", tr("RT, separated by semicolons"), "", False, True),
            tr("For “list”: any spelling, for example RT001-RW002; 3/2."),
        )
        self.add(
            QgsProcessingParameterString("KELURAHAN", tr("Kelurahan"), "", False, True),
            tr("For “list”: where these RT are. Needed when several kelurahan have such RT."),
        )
        self.add_year()
        self.add(
            QgsProcessingParameterNumber(
                "DISTANCE", tr("Connected up to (m)"), compat.NUMBER_DOUBLE, 10.0, False, 0.0, 1000.0
            ),
            tr("For “classes”: RT with a road or drain between them still belong together."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", tr("Only check, write nothing"), False),
            tr("Works out and lists everything, and leaves the workspace as it is."),
        )
        self.add_report()
        self.add_number_outputs(KAWASAN=tr("Kawasan made or changed"), MEMBERS=tr("RT in them"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Plan, then write in one step."""
        from kotaku_qgis.workspace import backup
        from kotaku_qgis.workspace.store import open_workspace

        dry = self.parameterAsBool(parameters, "DRY_RUN", context)
        with open_workspace(self.workspace_path(parameters, context), readonly=dry) as workspace:
            planned = self._plan(workspace, parameters, context)
            for outline in planned.outlines:
                feedback.pushInfo(tr("{name}: {count} RT", name=outline.name, count=len(outline.rt_ids)))
            if planned.outlines and not dry:
                with workspace.transaction("build kawasan") as step:
                    backup.make(workspace.path, "kawasan")
                    _write(step, planned)
        outputs = self.report(planned.problems, parameters, context, feedback)
        outputs["KAWASAN"] = len(planned.outlines)
        outputs["MEMBERS"] = sum(len(outline.rt_ids) for outline in planned.outlines)
        return outputs

    def _plan(self, workspace: Any, parameters: dict, context: Any) -> Planned:
        from kotaku_qgis.core import kawasan

        mode = self.text(parameters, "MODE", context)
        mode = MODES[int(mode)] if mode.isdigit() and int(mode) < len(MODES) else mode or UPDATE
        rt, regions = workspace.rows("rt"), workspace.rows("kawasan")
        if mode == LISTED:
            name = self.text(parameters, "NAME", context)
            if not name:
                raise KotakuError(N_("The kawasan needs a name."), remedy=N_("Fill in NAME."))
            return kawasan.plan_listed(rt, regions, name, self._listed(workspace, rt, parameters, context))
        if mode == CLASSES:
            year = self.chosen_year(parameters, context, workspace.years())
            codes = {one.code for one in workspace.regulation.classes if one.slum}
            rows = workspace.rows("asesmen", tahun=year)
            slum = [row["rt_id"] for row in rows if row["kelas"] in codes]
            if not slum:
                raise KotakuError(
                    N_("No RT is slum in {year}, or the scores are not computed yet."),
                    remedy=N_("Compute the scores first."),
                    year=year,
                )
            names = {row["wilayah_id"]: str(row["nama"]) for row in workspace.rows("wilayah")}
            distance = self.parameterAsDouble(parameters, "DISTANCE", context)
            return kawasan.plan_classes(rt, names, slum, distance, regions)
        return kawasan.plan_update(rt, regions)

    def _listed(self, workspace: Any, rt: list[dict], parameters: dict, context: Any) -> list[str]:
        """Return the ids of the RT named; KotakuError for one that is not there or could be several."""
        from kotaku_qgis.core.areas import Areas
        from kotaku_qgis.core.keys import parse_rt

        areas = Areas(workspace.rows("wilayah"))
        place = self.text(parameters, "KELURAHAN", context)
        found = areas.find(place) if place else []
        if place and not found:
            raise KotakuError(
                N_("There is no kelurahan “{name}” in the workspace; near: {near}."),
                name=place,
                near=", ".join(areas.near(place)) or "–",
            )
        wanted = {row["wilayah_id"] for row in found}
        ids = []
        for text in (part.strip() for part in self.text(parameters, "RT", context).split(";")):
            if not text:
                continue
            key = parse_rt(text).text
            same = [row for row in rt if row["rt_rw"] == key and (not wanted or row["wilayah_id"] in wanted)]
            if len(same) != 1:
                raise KotakuError(
                    N_("There is no such RT.") if not same else N_("Several kelurahan have this RT."),
                    place=Place(rt=key),
                    remedy=N_("Correct the list, or name the kelurahan."),
                )
            ids.append(str(same[0]["rt_id"]))
        if not ids:
            raise KotakuError(N_("No RT is named."), remedy=N_("Fill in RT, for example 1/2; 3/2."))
        return ids


def _write(step: Any, planned: Planned) -> None:
    for outline in planned.outlines:
        values = {"nama": outline.name, "bentuk": "rt", "geom": outline.geom}
        if outline.kawasan_id is None:
            (key,) = step.insert("kawasan", [values])
        else:
            key = outline.kawasan_id
            step.update("kawasan", key, values)
        for rt_id in outline.joining:
            step.update("rt", rt_id, {"kawasan_id": key})

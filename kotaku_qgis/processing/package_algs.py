"""Algorithms ``exportfieldpackage`` and ``mergefieldpackage``: a kelurahan to the field and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.three_way import Question
    from kotaku_qgis.workspace.store import Workspace

CONFLICTS = ("report", "office", "field")


class ExportFieldPackage(KotakuAlgorithm):
    """A package for QField."""

    NAME = "exportfieldpackage"
    TITLE = N_("Make a field package")
    GROUP = N_("1 Workspace")
    ICON = "package.svg"
    MAIN_THREAD = True
    HELP = N_(
        "Makes a folder and a ZIP for QField or a QGIS laptop: the chosen kelurahan with RT, records of the "
        "year (and of the year before, for reading), kawasan, photos, points, tracks and networks, with the "
        "same forms and styles as in the office; forms score themselves without the plugin.\n\n"
        "Every RT has a record of the year ready to fill in. Nothing is locked: the office may go on "
        "working. “Merge a field package” brings the work back and asks about what both sides changed."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterString("KELURAHAN", tr("Kelurahan (several with commas)")),
            tr("Names as in the workspace, capitals and blanks do not count."),
        )
        self.add_year()
        self.add(
            QgsProcessingParameterFile(
                "BASEMAP", tr("Base map (MBTiles)"), compat.FILE_BEHAVIOR, "mbtiles", None, optional=True
            ),
            tr("A file made with “Base maps” › “Work offline”, or any other MBTiles."),
        )
        self.add_language()
        self.add(
            QgsProcessingParameterBoolean("ZIP", tr("Also as a ZIP"), True),
            tr("One file to send; QField imports it as it is."),
            advanced=True,
        )
        self.add(QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder")))
        self.addOutput(QgsProcessingOutputFolder("PACKAGE", tr("Package")))
        self.add_path_output("ARCHIVE", tr("ZIP of the package"))
        self.add_number_outputs(RT=tr("RT"), RECORDS=tr("Records"), PHOTOS=tr("Photos"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Cut, lay out, pack."""
        from kotaku_qgis.indicators.field_cut import Wanted
        from kotaku_qgis.indicators.field_package import begin, finish
        from kotaku_qgis.processing.packages import add_project
        from kotaku_qgis.workspace.store import open_workspace

        path = self.workspace_path(parameters, context)
        with open_workspace(path, readonly=True) as workspace:
            kelurahan = _kelurahan(workspace, self.text(parameters, "KELURAHAN", context))
            years = workspace.years()
        year = self._year(parameters, context, years)
        basemap = self.text(parameters, "BASEMAP", context)
        folder = Path(self.text(parameters, "OUTPUT", context))
        wanted = Wanted(kelurahan, year)
        draft = begin(path, folder, wanted, Path(basemap) if basemap else None, feedback)
        add_project(draft, self.output_language(parameters, context))
        zipped = self.parameterAsBool(parameters, "ZIP", context)
        made = finish(draft, zipped=zipped, feedback=feedback)
        feedback.pushInfo(
            tr("Package with {rt} RT, {records} records and {photos} photos.", **made.counts)
            + f" {made.folder}"
        )
        for problem in made.problems:
            feedback.pushWarning(tr(problem.text, **problem.values))
        return {
            "OUTPUT": str(folder),
            "PACKAGE": str(made.folder),
            "ARCHIVE": str(made.archive or ""),
            **{name.upper(): count for name, count in made.counts.items()},
        }

    def _year(self, parameters: dict, context: Any, years: list[int]) -> int:
        """Return the year to count: also one without records yet; the latest when left empty."""
        if parameters.get("YEAR") is not None:
            return self.parameterAsInt(parameters, "YEAR", context)
        return self.chosen_year(parameters, context, years)


def _kelurahan(workspace: Workspace, text: str) -> tuple[str, ...]:
    """Return the ids of the kelurahan named in *text*.

    Raises
    ------
    KotakuError
        One is not in the workspace, or a name is there twice.
    """
    from kotaku_qgis.core.names import fold

    known: dict[str, list[str]] = {}
    for row in workspace.rows("wilayah", tingkat="kelurahan"):
        known.setdefault(fold(str(row["nama"])), []).append(str(row["wilayah_id"]))
    ids = {key for keys in known.values() for key in keys}
    made = []
    for name in (part.strip() for part in text.split(",")):
        found = [name] if name in ids else known.get(fold(name), [])
        if name and len(found) != 1:
            raise KotakuError(
                N_("The workspace has {count} kelurahan called “{name}”."),
                place=Place(file=workspace.path.name),
                remedy=N_("Give the name as it stands in the workspace, or the area id."),
                count=len(found),
                name=name,
            )
        made += found
    return tuple(made)


class MergeFieldPackage(KotakuAlgorithm):
    """The way back."""

    NAME = "mergefieldpackage"
    TITLE = N_("Merge a field package")
    GROUP = N_("2 Import")
    ICON = "package.svg"
    HELP = N_(
        "Compares what came back from the field with what was handed out and with the office of today. What "
        "only the field changed is taken, what only the office changed stays, what both changed to different "
        "values is a conflict.\n\n"
        "CONFLICTS: report lists them and writes nothing while there are any; office leaves each as it is "
        "here; field takes the field's value and carries out its deletions. One by one they are decided in "
        "the window “Merge a field package”. A backup is made before, and all is one step in the history. "
        "Merging the same package again changes nothing."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterString("PACKAGE", tr("Package (folder, ZIP or GeoPackage)")),
            tr("The path of what came back from the tablet."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "CONFLICTS", tr("Conflicts"), CONFLICTS, defaultValue="report", usesStaticStrings=True
            ),
            tr("report: list them, write nothing; office: leave them; field: take the field's."),
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", tr("Only compare, write nothing"), False),
            tr("Works out and lists everything the merge would do, and leaves the workspace as it is."),
        )
        self.add_report()
        self.add_number_outputs(
            NEW=tr("New"),
            CHANGED=tr("Changed"),
            QUESTIONS=tr("Conflicts"),
            DELETIONS=tr("Deletions to decide"),
            INSERTED=tr("Records added"),
            UPDATED=tr("Records changed"),
            DELETED=tr("Records deleted"),
        )

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Compare, report, and write when nothing is left to ask."""
        from kotaku_qgis.core.three_way import Decision, Side
        from kotaku_qgis.processing.packages import compared, write
        from kotaku_qgis.workspace.store import open_workspace

        path = self.workspace_path(parameters, context)
        package = Path(self.text(parameters, "PACKAGE", context))
        chosen = self.text(parameters, "CONFLICTS", context) or "report"
        dry = self.parameterAsBool(parameters, "DRY_RUN", context)
        with open_workspace(path) as workspace, compared(workspace, package) as comparison:
            counts = comparison.merge.counts
            problems = [*comparison.merge.summary(), *comparison.problems]
            questions = comparison.merge.questions
            if chosen == "report":
                problems += [asked(question, workspace) for question in questions]
            decisions = {} if chosen == "report" else {one.id: Decision(Side(chosen)) for one in questions}
            settled = comparison.settle(workspace, decisions)
            done = {"inserted": 0, "updated": 0, "deleted": 0}
            if dry or settled.undecided:
                problems += settled.problems
                if not dry:
                    feedback.pushWarning(
                        tr("Nothing was written: {count} conflicts to decide.", count=len(settled.undecided))
                    )
            else:
                merged = write(workspace, comparison, settled, feedback)
                problems += merged.problems
                done = {"inserted": merged.inserted, "updated": merged.updated, "deleted": merged.deleted}
                if merged.backup:
                    feedback.pushInfo(tr("Backup: {file}", file=str(merged.backup)))
        found = {name: counts[name] for name in ("new", "changed", "deletions")}
        found["questions"] = counts["conflicts"]
        numbers = {name.upper(): count for name, count in {**found, **done}.items()}
        return {**numbers, **self.report(problems, parameters, context, feedback)}


def asked(question: Question, workspace: Workspace) -> Problem:
    """Return a question as a finding that shows field, office and before side by side."""
    from kotaku_qgis.core.three_way import Kind

    texts: Mapping[Kind, str] = {
        Kind.CELL: N_("Conflict: field {field}, office {office}, before {before}."),
        Kind.DELETION: N_("Deleted in the field; unchanged in the office."),
        Kind.FIELD_DELETED: N_("Conflict: deleted in the field, changed in the office."),
        Kind.OFFICE_DELETED: N_("Conflict: changed in the field, deleted in the office."),
    }
    table = workspace.table(question.table)
    shown = {
        name: tr("(shape)") if isinstance(value, bytes) else "–" if value is None else value
        for name, value in (
            ("field", question.field),
            ("office", question.office),
            ("before", question.before),
        )
    }
    return Problem(
        f"merge-{question.kind.value}",
        Level.WARNING,
        texts[question.kind],
        shown if question.kind is Kind.CELL else {},
        Place(column=question.column or None, feature=f"{tr(table.label)} {question.label}".strip()),
        N_("Decide it in the window “Merge a field package”, or run again with CONFLICTS office or field."),
    )

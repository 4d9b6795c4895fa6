"""One base for all algorithms: names, help, shared parameters, and errors a user understands."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtGui import QIcon

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.spreadsheet import escaped
from kotaku_qgis.i18n import describe, language, tr
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("id", "en")
SHOWN = 200
"""Findings printed in the log; the rest is counted there and stands whole in the report file."""


class KotakuAlgorithm(QgsProcessingAlgorithm):
    """A public algorithm: a subclass names itself, declares parameters and implements :meth:`work`."""

    NAME = ""
    TITLE = ""
    GROUP = ""
    HELP = ""
    ICON = "kotaku.svg"
    MAIN_THREAD = False
    """Set where a project or a layout is touched."""

    def name(self) -> str:
        """Stable id after ``kotaku:``."""
        return self.NAME

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr(self.TITLE)

    def group(self) -> str:
        """Name of the group in the toolbox."""
        return tr(self.GROUP)

    def groupId(self) -> str:
        """Stable id of the group."""
        return self.GROUP.split()[0].lower()

    def shortHelpString(self) -> str:
        """Help beside the parameters."""
        return tr(self.HELP)

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the icon's file, for the modeler."""
        return str(resource("icons", self.ICON))

    def flags(self) -> Any:
        """Layouts and projects live on the main thread only."""
        flags = super().flags()
        return flags | compat.FLAG_NO_THREADING if self.MAIN_THREAD else flags

    def createInstance(self) -> KotakuAlgorithm:
        """Return a fresh copy, as QGIS asks before each run."""
        return type(self)()

    # ---- parameters several algorithms share -------------------------------------------------------

    def add(
        self, parameter: QgsProcessingParameterDefinition, help_text: str = "", *, advanced: bool = False
    ) -> None:
        """Add *parameter* with its translated *help_text*."""
        if help_text:
            parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | compat.FLAG_ADVANCED)
        self.addParameter(parameter)

    def add_workspace(self) -> None:
        """Add ``WORKSPACE``, an existing GeoPackage made by ``createworkspace``."""
        self.add(
            QgsProcessingParameterFile("WORKSPACE", tr("Workspace"), compat.FILE_BEHAVIOR, "gpkg"),
            tr("The city's workspace, a GeoPackage (.gpkg) made by “Create a workspace”."),
        )

    def add_year(self) -> None:
        """Add ``YEAR``; empty means the latest one with results."""
        self.add(
            QgsProcessingParameterNumber("YEAR", tr("Year"), compat.NUMBER_INTEGER, None, True, 1990, 2100),
            tr("Year of the records. Left empty: the latest year in the workspace."),
        )

    def add_language(self) -> None:
        """Add ``LANGUAGE`` of what is printed; the default is the language of QGIS."""
        self.add(
            QgsProcessingParameterEnum(
                "LANGUAGE",
                tr("Language of the output"),
                LANGUAGES,
                defaultValue=language(),
                usesStaticStrings=True,
            ),
            tr("id: Bahasa Indonesia, en: English."),
        )

    def add_report(self) -> None:
        """Add ``REPORT``, a CSV of all findings, and the outputs that count them."""
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT",
                tr("List of findings (CSV)"),
                "CSV (*.csv)",
                None,
                optional=True,
                createByDefault=False,
            ),
            tr("Where to write every finding, one per line, to go through it in Excel."),
        )
        self.addOutput(QgsProcessingOutputNumber("ERRORS", tr("Errors found")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Warnings found")))

    def add_path_output(self, name: str, title: str) -> None:
        """Add a file among the outputs."""
        self.addOutput(QgsProcessingOutputFile(name, title))

    def add_number_outputs(self, **titles: str) -> None:
        """Add one number output per keyword."""
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name, title))

    # ---- values ------------------------------------------------------------------------------------

    def text(self, parameters: dict, name: str, context: Any) -> str:
        """Return a text or path parameter without the blanks around it."""
        return (self.parameterAsString(parameters, name, context) or "").strip()

    def workspace_path(self, parameters: dict, context: Any) -> Path:
        """Return ``WORKSPACE``; KotakuError when nothing is there."""
        path = Path(self.text(parameters, "WORKSPACE", context))
        if not path.is_file():
            raise KotakuError(
                N_("There is no workspace at this place."),
                place=Place(file=str(path)),
                remedy=N_("Choose an existing workspace (.gpkg) or create a new one."),
            )
        return path

    def output_language(self, parameters: dict, context: Any) -> str:
        """Return ``id`` or ``en``."""
        chosen = self.text(parameters, "LANGUAGE", context)
        if chosen.isdigit():  # models and older scripts hand over the index
            chosen = LANGUAGES[int(chosen)] if int(chosen) < len(LANGUAGES) else ""
        return chosen if chosen in LANGUAGES else language()

    def chosen_year(self, parameters: dict, context: Any, years: list[int]) -> int:
        """Return ``YEAR``, or the latest of *years*; KotakuError when the workspace has no such year."""
        if not years:
            raise KotakuError(
                N_("The workspace has no baseline records yet."),
                remedy=N_("Import the baseline first."),
            )
        if parameters.get("YEAR") is None:
            return max(years)
        year = self.parameterAsInt(parameters, "YEAR", context)
        if year not in years:
            raise KotakuError(
                N_("The workspace has no records for {year}; it has {years}."),
                year=year,
                years=", ".join(str(known) for known in sorted(years)),
            )
        return year

    # ---- running -----------------------------------------------------------------------------------

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Run, and turn every expected failure into one line that says what, where and what to do."""
        try:
            return self.work(parameters, context, feedback)
        except KotakuError as error:
            raise QgsProcessingException(describe(error)) from error
        except ModuleNotFoundError as error:
            if (error.name or "").startswith("kotaku_qgis"):
                raise
            raise QgsProcessingException(describe(missing_package(error))) from error
        except OSError as error:
            raise QgsProcessingException(describe(failed_file(error))) from error

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Do the work and return the outputs."""
        raise NotImplementedError

    def report(self, problems: Iterable[Problem], parameters: dict, context: Any, feedback: Any) -> dict:
        """Log *problems*, write them to ``REPORT`` if asked, and return the counts as outputs."""
        problems = list(problems)
        for problem in problems[:SHOWN]:
            line = describe(problem)
            if problem.level is Level.ERROR:
                feedback.reportError(line, False)
            elif problem.level is Level.WARNING:
                feedback.pushWarning(line)
            else:
                feedback.pushInfo(line)
        if len(problems) > SHOWN:
            feedback.pushWarning(tr("… and {count} more findings.", count=len(problems) - SHOWN))
        counts = Counter(problem.level for problem in problems)
        outputs: dict[str, Any] = {"ERRORS": counts[Level.ERROR], "WARNINGS": counts[Level.WARNING]}
        target = self.parameterAsFileOutput(parameters, "REPORT", context)
        if target:
            write_problems(problems, Path(target))
            outputs["REPORT"] = target
        return outputs


def missing_package(error: ModuleNotFoundError) -> KotakuError:
    """Return the error for a Python package this QGIS does not carry."""
    return KotakuError(
        N_("The Python package “{package}” is missing in this QGIS."),
        remedy=N_(
            "On Windows install it with OSGeo4W Setup (python3-{package}); on Debian or Ubuntu with: "
            "sudo apt install python3-{package}. Then start QGIS again."
        ),
        package=(error.name or "?").split(".")[0],
    )


def failed_file(error: OSError) -> KotakuError:
    """Return the error for a file that could not be read or written, in the system's own words."""
    return KotakuError(
        N_("The file could not be read or written: {reason}."),
        place=Place(file=str(error.filename) if error.filename else None),
        remedy=N_(
            "Check that the folder can be written to, the disk is not full and no other program has it open."
        ),
        reason=error.strerror or str(error),
    )


def problem_table(problems: Iterable[Problem]) -> list[list[str]]:
    """Return *problems* as rows of text under a heading row, in the language of QGIS."""
    names = {Level.ERROR: tr("Error"), Level.WARNING: tr("Warning"), Level.INFO: tr("Note")}
    rows = [
        [
            tr("Level"),
            tr("File"),
            tr("Sheet"),
            tr("Row"),
            tr("Column"),
            tr("Feature"),
            tr("RT"),
            tr("What was found"),
            tr("What to do"),
        ]
    ]
    for problem in problems:
        place = problem.place
        rows.append(
            [
                names[problem.level],
                place.file or "",
                place.sheet or "",
                "" if place.row is None else str(place.row),
                place.column or "",
                place.feature or "",
                place.rt or "",
                tr(problem.text, **problem.values),
                tr(problem.remedy, **problem.values) if problem.remedy else "",
            ]
        )
    return rows


def write_problems(problems: Iterable[Problem], path: Path) -> None:
    """Write *problems* to a CSV that Excel opens as it is (semicolons, marked UTF-8), whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, delimiter=";")
            for row in problem_table(problems):
                writer.writerow([escaped(cell) for cell in row])
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)

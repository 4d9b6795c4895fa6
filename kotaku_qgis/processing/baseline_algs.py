"""Algorithm ``importbaseline``: what the import window does, without the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.saved_matching import read_matching
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing import intake
from kotaku_qgis.processing.intake_algs import ImportAlgorithm, matching_choices

MISSING_RT = ("create", "refuse")
NUMBER_STYLES = ("auto", "comma", "point")
TABLE_FILES = " (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv *.json)"


class ImportBaseline(ImportAlgorithm):
    """Baseline records."""

    NAME = "importbaseline"
    TITLE = N_("Import baseline records")
    ICON = "baseline.svg"
    KIND = intake.BASELINE
    _columns: tuple[str, ...] = ()
    HELP = N_(
        "Reads counted records, one row per RT and year or one block of rows per RT, from Excel (XLSX, XLS), "
        "ODS or CSV. Sheet, heading row, decimal comma or point, and columns are recognised by themselves."
        "\n\n"
        "Rows in which every figure stands one column too far are refused, or repaired when you say so. "
        "A cell that cannot be read is listed with row, column and value, and stays blank: a blank is "
        "“not counted”, "
        "not 0. A record whose RT has no polygon is kept and listed."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add_workspace()
        self.add(
            QgsProcessingParameterFile(
                "SOURCE",
                tr("Baseline table"),
                compat.FILE_BEHAVIOR,
                fileFilter=tr("Tables") + TABLE_FILES,
            ),
            tr("XLSX, XLS, ODS or CSV; submissions of ODK or Kobo as CSV or JSON."),
        )
        self.add(
            QgsProcessingParameterString("SHEET", tr("Sheet of the workbook"), "", False, True),
            tr("Left empty: the largest one with columns that are known."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "HEADER_ROW", tr("Row of the column names"), compat.NUMBER_INTEGER, None, True, 1
            ),
            tr("Left empty: found by what stands in it. Of several rows, the first."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "HEADER_ROWS", tr("Rows that the column names take"), compat.NUMBER_INTEGER, None, True, 1, 6
            ),
            tr("Left empty: found by what stands in them."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("YEAR", tr("Year"), compat.NUMBER_INTEGER, None, True, 1990, 2100),
            tr("Needed only when the table has no column with the year."),
        )
        self.add(
            QgsProcessingParameterBoolean("BLANKS_AS_ZERO", tr("Blank cells mean 0"), False),
            tr("Only when the people who counted say so; the records are marked."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "MISSING_RT",
                tr("Record of an RT without a polygon"),
                MISSING_RT,
                defaultValue="create",
                usesStaticStrings=True,
            ),
            tr(
                "create: keep it, the RT has no polygon yet; refuse: leave the record out. It is listed "
                "either way."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "MISSING_KELURAHAN",
                tr("Record of an unknown kelurahan"),
                ("auto", "create", "refuse"),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr("auto: created only while the workspace has no kelurahan at all."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "NUMBER_STYLE",
                tr("Numbers are written"),
                NUMBER_STYLES,
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            tr("comma: 1.234,5; point: 1,234.5; auto: found from each whole column."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("REPAIR_SHIFTED", tr("Repair rows shifted by one column"), False),
            tr("Otherwise they are refused and listed. Look at a dry run first."),
        )
        self.add(
            QgsProcessingParameterBoolean("CONVERT_PERCENTS", tr("Percents are turned into volumes"), False),
            tr("For a table that gives percents in place of volumes; otherwise such cells are refused."),
            advanced=True,
        )
        self.add_common()

    def options(self, parameters: dict, context: Any, declared: str | None) -> intake.Options:  # noqa: ARG002
        """Return the options of a table."""
        style = self.text(parameters, "NUMBER_STYLE", context)
        unknown = self.text(parameters, "MISSING_KELURAHAN", context)
        year = parameters.get("YEAR")
        matching = self.text(parameters, "MATCHING", context)
        kept = read_matching(Path(matching)) if matching.lower().endswith(".json") else None
        if kept is not None and style in {"", "auto"}:
            style = kept.number_style or ""
        return intake.Options(
            matching=kept.choices(self._columns) if kept else matching_choices(matching),
            year=None if year is None else self.parameterAsInt(parameters, "YEAR", context),
            missing_rt=self.text(parameters, "MISSING_RT", context) or "create",
            missing_kelurahan=None if unknown in {"", "auto"} else unknown,
            number_style=None if style in {"", "auto"} else style,
            blanks_as_zero=self.parameterAsBool(parameters, "BLANKS_AS_ZERO", context),
            repair_shifted=self.parameterAsBool(parameters, "REPAIR_SHIFTED", context),
            convert_percents=self.parameterAsBool(parameters, "CONVERT_PERCENTS", context),
        )

    def loaded(self, parameters: dict, context: Any, path: Path, layer: str | None) -> intake.Loaded:
        """Read the sheet whose header the user names, or which is found."""
        from kotaku_qgis.workspace.store import open_workspace

        def row(name: str) -> int | None:
            return None if parameters.get(name) is None else self.parameterAsInt(parameters, name, context)

        with open_workspace(self.workspace_path(parameters, context), readonly=True) as workspace:
            regulation = workspace.regulation
        made = intake.load(
            self.KIND,
            path,
            self.text(parameters, "SHEET", context) or layer,
            regulation=regulation,
            header_row=row("HEADER_ROW"),
            header_rows=row("HEADER_ROWS"),
        )
        self._columns = made.columns
        return made

    def checkParameterValues(self, parameters: dict, context: Any) -> tuple[bool, str]:
        """Name a missing table plainly."""
        value = str(parameters.get("SOURCE") or "")
        if value and not Path(value).exists():
            return False, tr("{file}: the file does not exist.", file=value)
        return super().checkParameterValues(parameters, context)

"""The way of an import, for algorithms and windows alike: read, match, plan (dry run), apply.

Takes and returns values only, so that all of it may run in a thread.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.plan import Plan
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.indicators.table_intake import Decisions

BOUNDARIES, RT, BASELINE = "boundaries", "rt", "baseline"
SAMPLE_ROWS = 200


@dataclass(frozen=True)
class Options:
    """What the user may decide about an import; the defaults ask nothing.

    Attributes
    ----------
    matching
        Target field → source column(s), overriding the proposal.
    crs, swap_axes
        For a source without or with a wrong CRS.
    duplicates
        See :func:`kotaku_qgis.core.intake_rt.plan_rt`.
    year, missing_rt, missing_kelurahan, number_style
        See :func:`kotaku_qgis.core.baseline.plan_baseline`.
    blanks_as_zero
        The user says that a blank in these records means 0.
    only
        Positions (from 0) of the boundary features to take; None takes all.
    repair_shifted, convert_percents, kelurahan, rt
        See :class:`kotaku_qgis.indicators.table_intake.Decisions`.
    """

    matching: Mapping[str, Any] = field(default_factory=dict)
    crs: str | None = None
    swap_axes: bool = False
    duplicates: str = "first"
    year: int | None = None
    missing_rt: str = "create"
    missing_kelurahan: str | None = None
    number_style: str | None = None
    blanks_as_zero: bool = False
    only: tuple[int, ...] | None = None
    repair_shifted: bool = False
    convert_percents: bool = False
    kelurahan: Mapping[str, str] = field(default_factory=dict)
    rt: Mapping[str, str] = field(default_factory=dict)

    def table(self) -> Decisions:
        """Return what concerns a baseline table."""
        from kotaku_qgis.indicators.table_intake import Decisions

        return Decisions(
            self.matching,
            self.year,
            self.missing_rt,
            self.missing_kelurahan,
            self.number_style,
            self.blanks_as_zero,
            repair_all=self.repair_shifted,
            kelurahan=self.kelurahan,
            rt=self.rt,
            convert_percents=self.convert_percents,
        )


@dataclass(frozen=True)
class Loaded:
    """A source as read: *data* is a GeoDataFrame, for a baseline a RawTable."""

    kind: str
    path: Path
    layer: str | None
    data: Any
    columns: tuple[str, ...]
    samples: Mapping[str, Sequence[Any]]
    rows: int
    crs: Any = None
    """CrsFinding of a layer; None for a table."""


def parts(kind: str, path: Path | str) -> list[str]:
    """Return the layers (or sheets) of a file, none when it has no parts to choose from."""
    if kind == BASELINE:
        from kotaku_qgis.core.tables import sheet_names

        return sheet_names(path)
    from kotaku_qgis.core.crs import layer_names

    return layer_names(path)


def load(
    kind: str,
    path: Path | str,
    layer: str | None = None,
    *,
    regulation: Regulation | None = None,
    header_row: int | None = None,
    header_rows: int | None = None,
) -> Loaded:
    """Read a source file.

    Parameters
    ----------
    regulation, header_row, header_rows
        Of a table: by which its blocks per RT are known, and where its header is when the user says so.

    Raises
    ------
    KotakuError
        The file is missing, empty, damaged or of a kind that cannot be read.
    """
    path = Path(path)
    if not path.exists():
        raise KotakuError(
            N_("The file does not exist."),
            place=Place(file=str(path)),
            remedy=N_("Check its name and folder."),
        )
    if kind == BASELINE:
        from kotaku_qgis.core.blocks import unfold
        from kotaku_qgis.core.tables import read_table

        table = read_table(path, layer or None, header_row, header_rows)
        table = unfold(table, regulation) if regulation else table
        samples = {
            name: [row[i] for row in table.rows[:SAMPLE_ROWS] if i < len(row)]
            for i, name in enumerate(table.columns)
        }
        filled = sum(1 for row in table.rows if any(cell not in {None, ""} for cell in row))
        return Loaded(kind, path, table.sheet or layer, table, tuple(table.columns), samples, filled)
    from kotaku_qgis.core.crs import inspect_crs, read_layer

    gdf = read_layer(path, layer or None)
    names = tuple(str(name) for name in gdf.columns if name != gdf.geometry.name)
    # all values: in a city's merged layer every office fills columns of its own
    samples = {name: list(gdf[name]) for name in names}
    return Loaded(kind, path, layer, gdf, names, samples, len(gdf), inspect_crs(gdf))


def propose(loaded: Loaded, regulation: Any = None) -> Matching:
    """Return the proposed matching of the source's columns."""
    from kotaku_qgis.core.matching import propose as propose_columns

    return propose_columns(loaded.columns, loaded.samples, loaded.kind, regulation)


def placed(loaded: Loaded, options: Options) -> Any:
    """Return the source's GeoDataFrame with the CRS and axes the user chose, ticked rows only.

    Raises
    ------
    KotakuError
        The CRS is missing or contradicts the coordinates, and *options* does not say what to do.
    """
    from kotaku_qgis.core.crs import apply_crs

    finding = loaded.crs
    if finding is not None and not finding.usable and not options.crs and not options.swap_axes:
        worst = next(problem for problem in finding.problems if problem.level.value == "error")
        raise KotakuError(
            worst.text,
            place=Place(file=str(loaded.path)),
            remedy=worst.remedy or N_("Choose the coordinate system of the file."),
            **worst.values,
        )
    data = loaded.data
    if options.only is not None:
        data = data.iloc[list(options.only)]
    return apply_crs(data, options.crs, swap_axes=options.swap_axes)


def make_plan(loaded: Loaded, workspace: Any, options: Options) -> Plan:
    """Work out what the import would do to *workspace*; writes nothing."""
    matching = propose(loaded, workspace.regulation).override(options.matching)
    settings = workspace.settings
    source = loaded.path.name
    if loaded.kind == BOUNDARIES:
        from kotaku_qgis.core.intake_boundaries import plan_boundaries

        plan = plan_boundaries(
            placed(loaded, options),
            matching,
            settings.crs,
            workspace.rows("wilayah"),
            kota=settings.kota,
            source=source,
        )
    elif loaded.kind == RT:
        from kotaku_qgis.core.intake_rt import plan_rt

        plan = plan_rt(
            placed(loaded, options),
            matching,
            workspace.rows("wilayah"),
            workspace.rows("rt"),
            settings.crs,
            options.duplicates,
            source=source,
            missing_kelurahan=options.missing_kelurahan,
            kota=settings.kota,
        )
    else:
        from kotaku_qgis.i18n import language
        from kotaku_qgis.indicators import table_intake

        plan = table_intake.check(loaded.data, workspace, options.table(), language()).plan
    known = {id(problem) for problem in plan.problems}
    early = [
        *matching.problems,
        *(loaded.crs.problems if loaded.crs else ()),
        *getattr(loaded.data, "notes", ()),
    ]
    plan.problems[:0] = [
        problem for problem in early if isinstance(problem, Problem) and id(problem) not in known
    ]
    return plan


def apply(workspace: Any, plan: Plan) -> Any:
    """Write *plan* to *workspace* in one transaction, after a backup copy."""
    from kotaku_qgis.workspace import apply as writer

    by_kind = {
        BOUNDARIES: writer.apply_boundaries,
        RT: writer.apply_rt,
        BASELINE: writer.apply_baseline,
    }
    return by_kind[plan.kind](workspace, plan)

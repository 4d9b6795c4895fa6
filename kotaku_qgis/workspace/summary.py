"""Where the work stands: per kelurahan what is drawn, counted and judged, and what to do next."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_
from kotaku_qgis.workspace.stale import is_stale

if TYPE_CHECKING:
    from kotaku_qgis.workspace.store import Workspace


@dataclass(frozen=True)
class KelurahanSummary:
    """One kelurahan in one year; *wilayah_id* is None for RT that belong to none yet."""

    wilayah_id: str | None
    nama: str
    kecamatan: str
    year: int | None
    rt: int
    """RT known, drawn or not."""
    drawn: int
    counted: int
    """RT with a record of the year."""
    complete: int
    """RT with a score of the year."""
    problems: int
    """RT with anything to resolve: no polygon, no key, no record of the year, or an incomplete one."""
    luas_kumuh_ha: float
    luas_ha: dict[str, float] = field(default_factory=dict)
    """Hectares of the scored RT per class code."""
    total: int | None = None
    kelas: str | None = None
    """Total and class of the kelurahan's sums."""


class StepCode(str, Enum):
    """The next sensible step, in the order of the work."""

    BOUNDARIES = "boundaries"
    RT = "rt"
    BASELINE = "baseline"
    SCORE = "score"
    RESCORE = "rescore"
    EXPORT = "export"


@dataclass(frozen=True)
class Step:
    """What to do next: *text* for a button and *reason* beside it, English marked for translation."""

    code: StepCode
    text: str
    reason: str


_STEPS = {
    StepCode.BOUNDARIES: (N_("Import boundaries"), N_("The workspace has no kelurahan yet.")),
    StepCode.RT: (N_("Import RT polygons"), N_("No RT has been drawn yet.")),
    StepCode.BASELINE: (N_("Import baseline"), N_("Nothing has been counted yet.")),
    StepCode.SCORE: (N_("Compute scores"), N_("The records have not been scored yet.")),
    StepCode.RESCORE: (
        N_("Compute scores again"),
        N_("Records have changed since the scores were computed."),
    ),
    StepCode.EXPORT: (N_("Make maps"), N_("The scores are up to date.")),
}


def next_step(workspace: Workspace) -> Step:
    """Return the next sensible step."""
    if not workspace.count("wilayah", tingkat="kelurahan"):
        code = StepCode.BOUNDARIES
    elif not workspace.count("rt"):
        code = StepCode.RT
    elif not workspace.count("baseline"):
        code = StepCode.BASELINE
    elif not workspace.count("asesmen"):
        code = StepCode.SCORE
    elif is_stale(workspace):
        code = StepCode.RESCORE
    else:
        code = StepCode.EXPORT
    return Step(code, *_STEPS[code])


@dataclass
class _Sum:
    rt: int = 0
    drawn: int = 0
    counted: int = 0
    complete: int = 0
    problems: int = 0
    slum: float = 0.0
    classes: dict[str, float] = field(default_factory=lambda: defaultdict(float))


def summarise(workspace: Workspace, year: int | None = None) -> list[KelurahanSummary]:
    """Return one summary per kelurahan by name, and a last one for RT without kelurahan when there are any.

    *year* defaults to the latest with a record.
    """
    years = workspace.years()
    year = year if year is not None else (years[-1] if years else None)
    areas = workspace.columns("wilayah", ["wilayah_id", "tingkat", "nama", "induk_id"])
    names = dict(zip(areas["wilayah_id"].tolist(), areas["nama"].tolist()))
    parents = dict(zip(areas["wilayah_id"].tolist(), areas["induk_id"].tolist()))
    levels = dict(zip(areas["wilayah_id"].tolist(), areas["tingkat"].tolist()))
    sums = _sums(workspace, year)
    own = {row["unit_id"]: row for row in workspace.rows("agregat", tingkat="kelurahan", tahun=year)}
    listed: list[str | None] = [key for key in names if levels[key] == "kelurahan"]
    listed.sort(key=lambda key: names[key or ""].casefold())
    listed += [key for key in sums if key not in set(listed)]
    made = []
    for key in listed:
        found, scored = sums.get(key, _Sum()), own.get(key, {})
        parent = parents.get(key)
        made.append(
            KelurahanSummary(
                wilayah_id=key,
                nama=names.get(key, ""),
                kecamatan=names[parent] if parent and levels[parent] == "kecamatan" else "",
                year=year,
                rt=found.rt,
                drawn=found.drawn,
                counted=found.counted,
                complete=found.complete,
                problems=found.problems,
                luas_kumuh_ha=found.slum,
                luas_ha={one.code: found.classes.get(one.code, 0.0) for one in workspace.regulation.classes},
                total=scored.get("total"),
                kelas=scored.get("kelas"),
            )
        )
    return made


def _sums(workspace: Workspace, year: int | None) -> dict[str | None, _Sum]:
    rt = workspace.columns("rt", ["rt_id", "wilayah_id", "rt_rw", "geom"])
    counted = set(workspace.columns("baseline", ["rt_id"], tahun=year)["rt_id"].tolist())
    names = ["rt_id", "lengkap", "kelas", "luas_ha", "luas_kumuh_ha"]
    scored = workspace.columns("asesmen", names, tahun=year)
    results = {row[0]: row[1:] for row in zip(*(scored[name].tolist() for name in names))}
    sums: dict[str | None, _Sum] = defaultdict(_Sum)
    for rt_id, area, key, shape in zip(
        *(rt[name].tolist() for name in ("rt_id", "wilayah_id", "rt_rw", "geom"))
    ):
        one = sums[area]
        complete, kelas, hectares, slum = results.get(rt_id, (None, None, 0.0, 0.0))
        one.rt += 1
        one.drawn += shape is not None
        one.counted += rt_id in counted
        one.complete += complete == 1
        # before the first scoring nothing is known of blanks
        unresolved = rt_id in results and complete != 1
        one.problems += shape is None or key is None or rt_id not in counted or unresolved
        if complete == 1 and kelas is not None:
            one.classes[kelas] += 0.0 if hectares != hectares else hectares  # noqa: PLR0124 (NaN)
            one.slum += 0.0 if slum != slum else slum  # noqa: PLR0124
    return sums

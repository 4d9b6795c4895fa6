"""The list of checks, one line each, and running it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.checks import record_checks, shape_checks
from kotaku_qgis.checks.ground import Ground
from kotaku_qgis.checks.tolerances import Tolerances
from kotaku_qgis.core.errors import N_, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kotaku_qgis.checks.finding import Finding
    from kotaku_qgis.checks.snapshot import Snapshot


@dataclass(frozen=True)
class Check:
    """One check: the table it is about, what it is called, what it looks for, and the function that looks.

    *alone* says that it needs nothing but polygons, and so runs on any layer.
    """

    id: str
    level: Level
    table: str
    title: str
    about: str
    find: Callable[[Ground], Iterable[Finding]]
    alone: bool = False


ERROR, WARNING, INFO = Level.ERROR, Level.WARNING, Level.INFO

CHECKS = (
    Check(
        "crs",
        ERROR,
        "",
        N_("Wrong coordinate system"),
        N_("A layer or the project is in another coordinate system than the workspace."),
        shape_checks.system,
    ),
    Check(
        "place",
        ERROR,
        "rt",
        N_("Coordinates out of place"),
        N_("RT that lie outside Indonesia or far from the city."),
        shape_checks.place,
        alone=True,
    ),
    Check(
        "invalid",
        ERROR,
        "rt",
        N_("Invalid geometry"),
        N_("Outlines that cross themselves or are damaged: areas and overlays fail on them."),
        shape_checks.invalid,
        alone=True,
    ),
    Check(
        "twin",
        ERROR,
        "rt",
        N_("Drawn twice"),
        N_("The same polygon stands twice in the layer."),
        shape_checks.twin,
        alone=True,
    ),
    Check(
        "overlap",
        ERROR,
        "rt",
        N_("Overlap"),
        N_(
            "Two RT cover the same ground. The repair cuts it from the RT that crosses its kelurahan's "
            "boundary, else from the one without a record, else from the larger."
        ),
        shape_checks.overlap,
        alone=True,
    ),
    Check(
        "gap",
        WARNING,
        "rt",
        N_("Gap"),
        N_(
            "Ground between RT, or up to the kelurahan's boundary, that no RT covers. The repair gives it"
            " to the RT with the longest common boundary."
        ),
        shape_checks.gap,
        alone=True,
    ),
    Check(
        "sliver",
        WARNING,
        "rt",
        N_("Sliver"),
        N_("Polygons, parts or spikes too thin to be ground. The repair removes such a part or spike."),
        shape_checks.sliver,
        alone=True,
    ),
    Check(
        "outside",
        WARNING,
        "rt",
        N_("Outside the boundary"),
        N_("RT that cross the boundary of their kelurahan. The repair cuts off what lies outside."),
        shape_checks.outside,
    ),
    Check(
        "duplicate",
        ERROR,
        "rt",
        N_("Duplicate RT"),
        N_("Several RT of a kelurahan have the same RT/RW."),
        record_checks.duplicate_key,
    ),
    Check(
        "key",
        WARNING,
        "rt",
        N_("RT/RW or kelurahan missing"),
        N_("Without them no record can be joined."),
        record_checks.missing_key,
    ),
    Check(
        "no-record",
        WARNING,
        "rt",
        N_("RT without a record"),
        N_("RT that are drawn but have no record of the year shown."),
        record_checks.no_record,
    ),
    Check(
        "not-drawn",
        WARNING,
        "rt",
        N_("RT without a polygon"),
        N_("RT with or without a record that nobody has drawn."),
        record_checks.not_drawn,
    ),
    Check(
        "areas",
        WARNING,
        "rt",
        N_("Areas differ"),
        N_("The drawn, the verified and the SK area of an RT are far apart."),
        record_checks.area_differs,
    ),
    Check(
        "shifted",
        ERROR,
        "rt",
        N_("Figures in wrong columns"),
        N_("Records whose figures stand one column too far, or that hold percents in place of volumes."),
        record_checks.shifted,
    ),
    Check(
        "figures",
        WARNING,
        "rt",
        N_("Suspicious figures"),
        N_(
            "Volumes above what they are counted on, households that do not go with people or buildings, "
            "decimal slips, figures copied from another RT or changed a lot since the year before."
        ),
        record_checks.figures,
    ),
    Check(
        "size",
        WARNING,
        "rt",
        N_("Unusual size"),
        N_("RT that are very small or very large."),
        shape_checks.size,
        alone=True,
    ),
    Check(
        "kawasan",
        WARNING,
        "kawasan",
        N_("Kawasan differs from its RT"),
        N_("The outline of a kawasan joined from its RT is not theirs. The repair joins them again."),
        record_checks.kawasan,
    ),
    Check(
        "membership",
        WARNING,
        "rt",
        N_("RT and kawasan do not match"),
        N_("RT that belong to a kawasan and lie elsewhere, or lie in it and do not belong."),
        record_checks.membership,
    ),
    Check(
        "track",
        WARNING,
        "rt",
        N_("Too few metres of the track"),
        N_("The outline of an RT has left the track it was made from."),
        record_checks.track,
    ),
    Check(
        "open-track",
        INFO,
        "jejak",
        N_("Open track"),
        N_("The track of an RT does not end where it began."),
        record_checks.open_track,
    ),
    Check(
        "multipart",
        INFO,
        "rt",
        N_("Several parts"),
        N_("RT that consist of several polygons. The repair removes stray small ones."),
        shape_checks.multipart,
        alone=True,
    ),
    Check(
        "vertices",
        INFO,
        "rt",
        N_("Points too close"),
        N_("Points of an outline almost on each other. The repair makes one of them, in the neighbours too."),
        shape_checks.near_vertices,
        alone=True,
    ),
)
BY_ID = {check.id: check for check in CHECKS}


def run(
    snapshot: Snapshot,
    tolerances: Tolerances | None = None,
    *,
    area: str | None = None,
    focus: Mapping[str, frozenset[str]] | None = None,
    checks: Iterable[Check] = CHECKS,
    feedback: Any = None,
) -> list[Finding]:
    """Return the findings of *checks* on *snapshot*, in the order of the list.

    Parameters
    ----------
    area
        ``wilayah_id`` of the one kelurahan to look at; None for the whole city.
    focus
        Keys by table: look only at these features and their neighbours.
    feedback
        With ``isCanceled`` and ``setProgress``; a cancelled run returns what it found so far.
    """
    ground = Ground(snapshot, tolerances or Tolerances(), area, focus)
    listed = list(checks)
    found: list[Finding] = []
    for number, check in enumerate(listed):
        if feedback is not None:
            if feedback.isCanceled():
                break
            feedback.setProgress(100 * number / len(listed))
        found += [replace(one, check=check.id, level=check.level) for one in check.find(ground)]
    return found

"""A list of findings brought up to date where a few features were checked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.checks.catalogue import CHECKS
from kotaku_qgis.core.shapes import from_wkb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.checks.finding import Finding
    from kotaku_qgis.checks.ground import Ground

_ORDER = {check.id: number for number, check in enumerate(CHECKS)}


def merged(old: Iterable[Finding], new: Iterable[Finding], ground: Ground) -> list[Finding]:
    """Return *old* findings without those about the features *ground* looked at, and the *new* ones.

    Whether the project is in the right CRS, a gap near the features, and findings about features that are
    gone are looked at again by any run and so replaced as well.
    """
    kept = [finding for finding in old if not _again(finding, ground)]
    return sorted([*kept, *new], key=lambda finding: _ORDER[finding.check])


def _again(finding: Finding, ground: Ground) -> bool:
    if finding.check == "crs":
        return True
    for party in finding.parties:
        if party.table == "rt":
            index = ground.at.get(party.key)
            if index is None or ground.wanted[index]:
                return True
        elif party.key in (ground.focus or {}).get(party.table, ()):
            return True
    if finding.check != "gap" or finding.place is None or ground.around is None:
        return False
    return bool(from_wkb(finding.place).intersects(ground.around))

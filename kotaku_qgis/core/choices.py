"""What a user decides about single rows and names of a table before it is imported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.errors import Problem


@dataclass(frozen=True)
class Choices:
    """What the user has decided about single rows and names; the defaults decide nothing.

    Attributes
    ----------
    repairs
        Position in ``table.rows`` → field → figure that is taken in place of what stands there.
    doubted
        Position in ``table.rows`` → the finding by which the row is refused.
    kelurahan
        Folded name of the source → ``wilayah_id``; '' leaves its rows out.
    rt
        ``wilayah_id`` and RT key with a blank between → ``rt_id``; '' leaves its rows out.
    convert_percents
        Percents given in place of volumes are taken times their denominator; else they are refused.
    as_they_stand
        Positions of rows to be taken although their values seem to stand in wrong columns.
    """

    repairs: Mapping[int, Mapping[str, float | None]] = field(default_factory=dict)
    doubted: Mapping[int, Problem] = field(default_factory=dict)
    kelurahan: Mapping[str, str] = field(default_factory=dict)
    rt: Mapping[str, str] = field(default_factory=dict)
    convert_percents: bool = False
    as_they_stand: frozenset[int] = frozenset()

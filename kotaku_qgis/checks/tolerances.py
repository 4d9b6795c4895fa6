"""The tolerances of the checks, declared once: the window and the algorithms show them all."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, NamedTuple

from kotaku_qgis.core.errors import N_, KotakuError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Setting(NamedTuple):
    """One tolerance: its title, unit, default and the values it may take."""

    name: str
    title: str
    unit: str
    default: float
    least: float
    most: float


def _declared(title: str, unit: str, default: float, least: float, most: float) -> Any:
    return field(default=default, metadata={"about": (title, unit, default, least, most)})


@dataclass(frozen=True)
class Tolerances:
    """The tolerances of one run; :data:`SETTINGS` lists them with their units."""

    overlap_m2: float = _declared(N_("Overlap: smallest that counts"), "m²", 0.1, 0.0, 10_000.0)
    overlap_percent: float = _declared(
        N_("Overlap: largest share of an RT cut without asking"), "%", 5.0, 0.0, 100.0
    )
    gap_m2: float = _declared(N_("Gap: smallest that counts"), "m²", 0.1, 0.0, 10_000.0)
    gap_fill_m2: float = _declared(N_("Gap: largest filled without asking"), "m²", 50.0, 0.0, 10_000.0)
    filled_percent: float = _declared(N_("Gap at the boundary: RT cover at least"), "%", 95.0, 50.0, 100.0)
    outside_m2: float = _declared(
        N_("Outside or short of the boundary: smallest that counts"), "m²", 10.0, 0.0, 100_000.0
    )
    outside_percent: float = _declared(
        N_("Outside: largest share of an RT cut without asking"), "%", 5.0, 0.0, 100.0
    )
    sliver_m: float = _declared(N_("Sliver: nowhere wider than"), "m", 0.5, 0.0, 100.0)
    part_m2: float = _declared(N_("Stray part: dropped below"), "m²", 5.0, 0.0, 10_000.0)
    vertex_m: float = _declared(N_("Points of an outline closer than"), "m", 0.01, 0.0, 10.0)
    valid_percent: float = _declared(
        N_("Invalid outline: repaired when the area changes by at most"), "%", 1.0, 0.0, 100.0
    )
    small_ha: float = _declared(N_("RT smaller than"), "ha", 0.05, 0.0, 1_000.0)
    large_ha: float = _declared(N_("RT larger than"), "ha", 10.0, 0.0, 100_000.0)
    area_percent: float = _declared(
        N_("Drawn, verified and SK area differ by more than"), "%", 25.0, 0.0, 1_000.0
    )
    kawasan_m2: float = _declared(N_("Kawasan differs from its RT by more than"), "m²", 1.0, 0.0, 100_000.0)
    track_m: float = _declared(N_("A boundary follows a track within"), "m", 10.0, 0.0, 1_000.0)
    track_percent: float = _declared(N_("A boundary follows its track over at least"), "%", 80.0, 0.0, 100.0)
    ends_m: float = _declared(N_("A track's ends meet within"), "m", 20.0, 0.0, 10_000.0)

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Tolerances:
        """Return the tolerances with *values* in place of the defaults.

        Raises
        ------
        KotakuError
            For a value that is not a number or out of bounds.
        """
        return cls(**{one.name: _checked(one, values[one.name]) for one in SETTINGS if one.name in values})


SETTINGS = tuple(Setting(one.name, *one.metadata["about"]) for one in fields(Tolerances))


def _checked(setting: Setting, given: Any) -> float:
    try:
        value = float(given)
    except (TypeError, ValueError):
        value = float("nan")
    if not setting.least <= value <= setting.most:
        raise KotakuError(
            N_("The tolerance {name} is {value}; it can be {least} to {most} {unit}."),
            name=setting.name,
            value=given,
            least=setting.least,
            most=setting.most,
            unit=setting.unit,
        )
    return value

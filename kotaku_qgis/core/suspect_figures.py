"""Single figures: against each other, against other years and neighbours, and against printed results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.numbers import COMMA, POINT, NumberError, is_ambiguous, parse_number
from kotaku_qgis.core.scoring import score_columns
from kotaku_qgis.core.suspect_cases import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kotaku_qgis.core.suspect_cases import Cases, Suspicion

_CHECK = N_("Check the figure in the source.")
_CHECK_BOTH = N_("Check both figures in the source.")
_KK, _PEOPLE, _BUILDINGS = "jumlah_kk", "jumlah_penduduk", "jumlah_bangunan"
_HEADER_AREAS = ("luas_flag_ha", "luas_verifikasi_ha")
_COMPANIONS = {
    "luas_flag_ha": (_BUILDINGS, _PEOPLE),
    "luas_verifikasi_ha": (_BUILDINGS, _PEOPLE),
    _BUILDINGS: (_KK, _PEOPLE),
    _PEOPLE: (_KK, _BUILDINGS),
    _KK: (_BUILDINGS, _PEOPLE),
    "panjang_jalan_ideal_m": (_BUILDINGS,),
    "panjang_drainase_ideal_m": (_BUILDINGS,),
}
_NEIGHBOURS = 5
_AGREE = 1.05
_DECADES = (1, 2, 3)


def numerator(cases: Cases) -> Iterator[Suspicion]:
    """Volumes above what they are counted on."""
    for parameter in cases.regulation.parameters:
        volume, base = cases.data[parameter.volume_column], cases.data[parameter.denominator]
        with np.errstate(invalid="ignore", over="ignore"):
            # as the percent is rounded: 100.004 % is 100 %
            odd = (volume * 100 >= base * 100.005) & (volume > 0)
        for case in _judged(cases, odd, parameter.volume_column, parameter.denominator):
            yield cases.accuse(
                case,
                (parameter.volume_column, parameter.denominator),
                N_("{column} is {value} {unit}, but there are only {base}."),
                {"column": cases.named(parameter.volume_column, case), "value": bare(volume[case]),
                 "unit": parameter.unit, "base": bare(base[case])},
                _CHECK_BOTH,
                about=parameter.volume_column,
            )  # fmt: skip


def households(cases: Cases) -> Iterator[Suspicion]:
    """Households that are more than the people, or unusually small or large."""
    kk, people = cases.data[_KK], cases.data[_PEOPLE]
    least, most = cases.limits.people_per_household
    size = _quotient(people, kk)
    with np.errstate(invalid="ignore", over="ignore"):
        more = (kk > people) & (kk > 0)
        odd = more | (size < least) | (size > most)
    for case in _judged(cases, odd, _KK, _PEOPLE):
        values = {"kk": bare(kk[case]), "people": bare(people[case])}
        if more[case]:
            text = N_("{kk} households (KK) are more than {people} people (jiwa).")
        else:
            text = N_("{people} people (jiwa) in {kk} households (KK): {each} in each.")
            values["each"] = round(float(size[case]), 1)
        yield cases.accuse(case, (_PEOPLE, _KK), text, values, _CHECK_BOTH, about=_KK)


def buildings(cases: Cases) -> Iterator[Suspicion]:
    """Very many households in a building, or buildings for a household."""
    kk, count = cases.data[_KK], cases.data[_BUILDINGS]
    least, most = cases.limits.households_per_building
    size = _quotient(kk, count)
    with np.errstate(invalid="ignore", over="ignore"):
        odd = (size < least) | (size > most) | ((count == 0) & (kk > 0))
    for case in _judged(cases, odd, _KK, _BUILDINGS):
        yield cases.accuse(
            case,
            (_BUILDINGS, _KK),
            N_("{kk} households (KK) and {buildings} buildings do not go together."),
            {"kk": bare(kk[case]), "buildings": bare(count[case])},
            _CHECK_BOTH,
            about=_BUILDINGS,
        )


def header(cases: Cases) -> Iterator[Suspicion]:
    """Header figures that change a lot from one year to the next."""
    grid = _Grid(cases)
    slipped = {(case, name) for name in cases.regulation.header_columns for case in grid.slips(name)}
    for name in cases.regulation.header_columns:
        share = cases.limits.area_share if name in _HEADER_AREAS else cases.limits.header_share
        values = cases.data[name]
        for case, other in grid.neighbours():
            here, there = values[case], values[other]
            if not (here > 0 and there > 0) or not cases.judges(case, name) or (case, name) in slipped:
                continue
            if max(here, there) > min(here, there) * (1 + share) and (other, name) not in slipped:
                yield cases.accuse(
                    case,
                    (name,),
                    N_("{column} is {value}, but {other} in {year}."),
                    {"column": cases.named(name, case), "value": bare(here), "other": bare(there),
                     "year": int(cases.year[other])},
                    N_("Find out which year is right, or say in the notes why it changed."),
                )  # fmt: skip


def slip(cases: Cases) -> Iterator[Suspicion]:
    """Figures a power of ten away from the RT's other years, or from its neighbours."""
    grid = _Grid(cases)
    told = set()
    for name in cases.names:
        for case, (usual, power) in grid.slips(name).items():
            if not cases.judges(case, name):
                continue
            told.add((case, name))
            text = N_("{column} is {value}, about {times} what it is in other years ({usual}).")
            yield _slipped(cases, case, name, power, usual, text)
    for name in _COMPANIONS:
        for case, usual, power in _among_neighbours(cases, name):
            if (case, name) not in told and cases.judges(case, name):
                text = N_("{column} is {value}, about {times} what is usual in the kelurahan ({usual}).")
                yield _slipped(cases, case, name, power, usual, text)


def _slipped(cases: Cases, case: int, name: str, power: int, usual: float, text: str) -> Suspicion:
    value = float(cases.data[name][case])
    times = f"{10**power}×" if power > 0 else f"1/{10**-power}"
    return cases.accuse(
        case,
        (name,),
        text,
        {"column": cases.named(name, case), "value": bare(value), "times": times, "usual": bare(usual)},
        N_("Look for a decimal separator that is missing or too much."),
    )


class _Grid:
    """Records as RT × year."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases
        keys, rows = np.unique(np.array([str(key) for key in cases.rt], dtype=object).astype(str),
                               return_inverse=True)  # fmt: skip
        self.years, columns = np.unique(cases.year, return_inverse=True)
        self.at = np.full((len(keys), len(self.years)), -1)
        self.at[rows, columns] = np.arange(cases.count)

    def values(self, name: str) -> np.ndarray:
        """Return a figure as RT × year, NaN where there is no record or nothing above 0."""
        found = np.where(self.at >= 0, self.cases.data[name][self.at], np.nan)
        with np.errstate(invalid="ignore", over="ignore"):
            found[~(found > 0)] = np.nan
        return found

    def slips(self, name: str) -> dict[int, tuple[float, int]]:
        """Return record → what is usual for its RT, and the power of ten it is away from that.

        A volume may well fall to a tenth after works: it is suspected only when it rises, or when a later
        year has the old height again.
        """
        values = self.values(name)
        found: dict[int, tuple[float, int]] = {}
        if values.shape[1] < 2:  # noqa: PLR2004 (one year tells nothing)
            return found
        with np.errstate(invalid="ignore", over="ignore"):
            for number in range(values.shape[1]):
                others = np.delete(values, number, axis=1)
                known = (~np.isnan(others)).any(axis=1) & ~np.isnan(values[:, number])
                usual = np.full(len(values), np.nan)
                usual[known] = np.nanmedian(others[known], axis=1)
                away = np.log10(values[:, number] / usual)
                power = np.rint(away)
                near = (np.abs(away - power) <= self.cases.limits.slip_own) & np.isin(np.abs(power), _DECADES)
                for row in np.flatnonzero(near).tolist():
                    if self._blamed(name, values[row], number, int(power[row])):
                        found[int(self.at[row, number])] = (float(usual[row]), int(power[row]))
        return found

    def _blamed(self, name: str, line: np.ndarray, number: int, power: int) -> bool:
        """Return whether it is this year that is wrong, and not the others."""
        others = {
            year: line[year] for year in range(len(line)) if year != number and not np.isnan(line[year])
        }
        if len(others) > 1 and max(others.values()) > min(others.values()) * _AGREE:
            return False
        earlier, later = min(others) < number, max(others) > number
        if name in self.cases.regulation.header_columns:
            return len(others) > 1 or not later
        return earlier if power > 0 else later and len(others) > 1

    def neighbours(self) -> Iterator[tuple[int, int]]:
        """Yield each record with that of the year before (the next year there is one)."""
        for line in self.at.tolist():
            known = [case for case in line if case >= 0]
            yield from ((case, before) for before, case in zip(known, known[1:]))
            # a table older than what the workspace has is compared with the year after it
            if len(known) > 1 and self.cases.own[known[0]] and not self.cases.own[known[1]]:
                yield known[0], known[1]


def _among_neighbours(cases: Cases, name: str) -> Iterator[tuple[int, float, int]]:
    """Yield record, median of its kelurahan and power of ten where a figure and its ratios are both away."""
    limits = cases.limits
    keys = np.array([f"{area}|{year}" for area, year in zip(cases.area, cases.year)])
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        logs = {n: np.log10(np.where(cases.data[n] > 0, cases.data[n], np.nan))
                for n in {name, *_COMPANIONS[name]}}  # fmt: skip
    away, usual = _from_median(logs[name], keys)
    with np.errstate(invalid="ignore", over="ignore"):
        power = np.sign(away) * np.clip(np.rint(np.abs(away)), 1, 3)
        odd = (np.abs(away) >= limits.slip_least) & (np.abs(away - power) <= limits.slip_left)
    for companion in _COMPANIONS[name]:
        ratio, _ = _from_median(logs[name] - logs[companion], keys)
        with np.errstate(invalid="ignore", over="ignore"):
            odd &= (np.abs(ratio) >= limits.slip_least) & (np.sign(ratio) == np.sign(away))
    for case in np.flatnonzero(odd).tolist():
        yield case, float(10 ** usual[case]), int(power[case])


def _from_median(values: np.ndarray, keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return distance from the median of the group, and that median; NaN in groups that are too small."""
    usual = np.full(len(values), np.nan)
    _, groups = np.unique(keys, return_inverse=True)
    order = np.argsort(groups, kind="stable")
    for part in np.split(order, np.flatnonzero(np.diff(groups[order])) + 1):
        known = part[~np.isnan(values[part])]
        if len(known) >= _NEIGHBOURS:
            usual[part] = np.median(values[known])
    return values - usual, usual


def percent(cases: Cases) -> Iterator[Suspicion]:
    """Printed percents that are not the volume by its denominator."""
    for parameter in cases.regulation.parameters:
        printed = cases.printed.get(parameter.percent_column)
        if printed is None:
            continue
        volume, base = cases.data[parameter.volume_column], cases.data[parameter.denominator]
        ours = np.where(volume == 0, 0.0, _quotient(volume, base) * 100)
        with np.errstate(invalid="ignore", over="ignore"):
            odd = np.abs(ours - printed) > cases.limits.percent_points
        for case in _judged(cases, odd, parameter.volume_column):
            yield cases.accuse(
                case,
                (parameter.volume_column,),
                N_("{column} is {value} of {base}, that is {ours} %, but {printed} % is printed."),
                {"column": cases.named(parameter.volume_column, case), "value": bare(volume[case]),
                 "base": bare(base[case]), "ours": round(float(ours[case]), 2),
                 "printed": round(float(printed[case]), 2)},
                N_("Find out whether the volume, its denominator or the percent is wrong."),
            )  # fmt: skip


def score(cases: Cases) -> Iterator[Suspicion]:
    """Printed scores that neither the printed percent nor the figures give."""
    ours = _scored(cases)
    for parameter in cases.regulation.parameters:
        printed = cases.printed.get(parameter.score_column)
        if printed is None:
            continue
        shown = cases.printed.get(parameter.percent_column)
        by_figures = ours[parameter.score_column]
        by_percent = np.full(cases.count, np.nan) if shown is None else _steps(cases, shown)
        shares = ours[parameter.percent_column]
        if shown is not None:
            shares = np.where(np.isnan(shown), shares, shown)
        expected = np.where(np.isnan(by_percent), by_figures, by_percent)
        odd = ~np.isnan(expected) & ~np.isnan(printed) & (printed != expected) & (printed != by_figures)
        for case in _judged(cases, odd, parameter.volume_column):
            yield cases.accuse(
                case,
                (parameter.volume_column,),
                N_("{column}: the score {printed} is printed, but {share} % is {expected}."),
                {"column": cases.named(parameter.volume_column, case), "printed": bare(printed[case]),
                 "share": round(float(shares[case]), 2), "expected": bare(expected[case])},
                _CHECK,
            )  # fmt: skip


def total(cases: Cases) -> Iterator[Suspicion]:
    """Printed totals that are not the sum of the printed scores."""
    printed = cases.printed.get("total")
    scores = [cases.printed.get(name) for name in cases.regulation.score_columns]
    if printed is None or any(one is None for one in scores):
        return
    summed = np.sum([one for one in scores if one is not None], axis=0)
    odd = ~np.isnan(printed) & ~np.isnan(summed) & (printed != summed) & cases.own
    for case in np.flatnonzero(odd).tolist():
        yield cases.accuse(
            case,
            (),
            N_("The total {printed} is printed, but the printed scores add up to {summed}."),
            {"printed": bare(printed[case]), "summed": bare(summed[case])},
            _CHECK,
            about="total",
        )


def printed_class(cases: Cases) -> Iterator[Suspicion]:
    """Printed classes that are not those of the figures, or of the printed total."""
    if not any(code is not None for code in cases.kelas):
        return
    ours = _scored(cases)
    totals = cases.printed.get("total", np.full(cases.count, np.nan))
    for case in np.flatnonzero(cases.own).tolist():
        if cases.kelas[case] is None:
            continue
        counted = ours["kelas"][case] is not None
        value = float(ours["total"][case] if counted else totals[case])
        if np.isnan(value) or not 0 <= value <= cases.regulation.max_total or value % 1:
            continue
        found = cases.regulation.class_of(value).code
        if found != cases.kelas[case]:
            yield cases.accuse(
                case,
                (),
                N_("{printed} is printed, but the figures score {total}, that is {found}.")
                if counted
                else N_("{printed} is printed, but the printed total {total} is {found}."),
                {"printed": cases.kelas[case], "total": bare(value), "found": found},
                N_("Find out whether a figure or the class is wrong."),
                about="kelas",
            )


def separator(cases: Cases) -> Iterator[Suspicion]:
    """Areas as text that can be two numbers, unless the user has said how the file writes decimals."""
    if cases.figures is None or cases.figures.chosen:
        return
    for name in cases.read:
        if cases.figures.units.get(name) != "ha":
            continue
        for case in np.flatnonzero(cases.own).tolist():
            raw = cases.raw(case, name)
            if not isinstance(raw, str) or not is_ambiguous(raw):
                continue
            yield cases.accuse(
                case,
                (name,),
                N_("“{value}” under {column} can be {one} ha or {other} ha."),
                {"value": raw.strip(), "column": cases.named(name, case),
                 "one": _as(raw, POINT), "other": _as(raw, COMMA)},
                N_("Say whether the file writes decimals with a comma or a point, or correct the cell."),
            )  # fmt: skip


def _as(raw: str, style: str) -> Any:
    try:
        found = parse_number(raw, style, "ha")
    except NumberError:
        return "–"
    return "–" if found is None else bare(found)


def _judged(cases: Cases, odd: np.ndarray, *names: str) -> Iterator[int]:
    """Yield the odd records that are judged and bring one of the figures themselves."""
    if any(name in cases.read for name in names):
        yield from np.flatnonzero(odd & cases.own).tolist()


def _quotient(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        found: np.ndarray = np.where(below > 0, above / below, np.nan)
    return found


def _scored(cases: Cases) -> dict[str, np.ndarray]:
    return score_columns(cases.data, cases.regulation)


def _steps(cases: Cases, percents: np.ndarray) -> np.ndarray:
    """Return the score of each percent; rounded half up to two decimals as scoring does."""
    found = np.where(np.isnan(percents), np.nan, 0.0)
    rounded = np.rint(percents * 100 * (1 + 1e-13))
    for step in reversed(cases.regulation.steps):
        found[rounded >= round(step.minimum * 100)] = step.score
    return found

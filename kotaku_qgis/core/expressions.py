"""A regulation as expressions that score one record where it is typed: in a form, on a tablet, in a database.

The texts are built here and run elsewhere: QGIS's expression engine now, SQL by another :class:`Dialect`.
Each of them rests on counted columns alone, so the order in which a form works them out does not matter, and
comes to what :mod:`~kotaku_qgis.core.scoring` and :mod:`~kotaku_qgis.core.considerations` come to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.scoring import UP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.core.regulation import Aspect, Consideration, Density, Parameter, Regulation

BLANKS_AS_ZERO = "kosong_nol"
"""The column by which a record says that its blanks count as 0."""
_DENSITY_DIGITS = 1e6


class Dialect:
    """How QGIS writes what differs between engines; what all of them share is written as it is.

    Shared are ``CASE``, ``floor``, ``||``, ``IN``, arithmetic, and unknown (NULL) spreading through them.
    """

    def column(self, name: str) -> str:
        """Return a column of the record."""
        return '"' + name.replace('"', '""') + '"'

    def text(self, value: str) -> str:
        """Return a piece of text."""
        return "'" + value.replace("'", "''") + "'"

    def yes(self, name: str) -> str:
        """Return whether a yes/no column is yes; a form's list gives the answer as text, a layer as value."""
        return f"{self.column(name)} IN ('true', '1')"

    def no(self, name: str) -> str:
        """Return whether a yes/no column is no."""
        return f"{self.column(name)} IN ('false', '0')"

    def variable(self, name: str) -> str:
        """Return what :meth:`let` called *name*."""
        return f"@{name}"

    def let(self, name: str, value: str, body: str) -> str:
        """Return *body*, in which *name* stands for *value*, worked out once."""
        return f"with_variable({self.text(name)}, {value}, {body})"

    def number(self, value: str, places: int, lang: str) -> str:
        """Return the expression *value* as text with *places* decimals, as *lang* writes numbers."""
        return f"format_number({value}, {places}, {self.text(lang)})"


QGIS = Dialect()


def literal(value: float) -> str:
    """Return a number as every engine reads it back to the last bit."""
    return str(int(value)) if value == int(value) else repr(float(value))


def case(branches: Iterable[tuple[str, str]], otherwise: str = "") -> str:
    """Return ``CASE WHEN …``: the value of the first condition that holds; unknown when none does."""
    listed = " ".join(f"WHEN {condition} THEN {value}" for condition, value in branches)
    return f"CASE {listed} ELSE {otherwise} END" if otherwise else f"CASE {listed} END"


def rounded(value: str, places: int) -> str:
    """Return *value* rounded half up, a half in decimals being one in binary too."""
    scale = 10.0**places
    return f"(floor({value} * {literal(scale * UP)} + 0.5) / {scale})"


class Expressions:
    """The expressions of one regulation.

    Parameters
    ----------
    sector_mean
        ``sim`` or ``plain``, as in :func:`~kotaku_qgis.core.scoring.score_columns`.
    dialect
        The engine that will run them.
    """

    def __init__(self, regulation: Regulation, sector_mean: str = "sim", dialect: Dialect = QGIS) -> None:
        self.regulation = regulation
        self.as_sim = sector_mean == "sim"
        self.dialect = dialect

    def results(self) -> dict[str, str]:
        """Return the expression of every result column, by the names scoring and considerations use."""
        regulation = self.regulation
        return {
            **{one.percent_column: self.percent(one) for one in regulation.parameters},
            **{one.score_column: self.score(one) for one in regulation.parameters},
            **{one.mean_column: self.sector_mean(one) for one in regulation.aspects},
            "rata_kekumuhan": self.mean(),
            "total": self.total(),
            "kelas": self.slum_class(),
            "lengkap": self.complete(),
            "pertimbangan": self.considerations(),
            "pertimbangan_kelas": self.considerations_class(),
            "legal": self.legal(),
            "kode_kelas": self.class_code(),
            "prioritas": self.priority(),
            "pola_penanganan": self.handling(),
        }

    # ---- parameters --------------------------------------------------------------------------------

    def _judged(self, parameter: Parameter, value: str, zero: str) -> str:
        """Return *value* where there is something to divide, *zero* for 0 of 0; unknown when not counted.

        Blanks count as 0 when the record says so. Written without a single function on purpose: a form reads
        every expression again with each key, and looking up a function is what takes QGIS long.
        """
        volume = self.dialect.column(parameter.volume_column)
        below = self.dialect.column(parameter.denominator)
        as_zero = self.dialect.yes(BLANKS_AS_ZERO)
        nothing = f"({volume} IS NULL OR {volume} = 0) AND ({below} IS NULL OR {below} >= 0)"
        return case(
            [
                (f"{below} > 0 AND {volume} IS NOT NULL", value),
                (f"{below} = 0 AND {volume} = 0 OR {as_zero} AND {nothing}", zero),
            ]
        )

    def _hundredths(self, parameter: Parameter) -> str:
        """Return the percent in hundredths, not rounded."""
        volume, below = (self.dialect.column(x) for x in (parameter.volume_column, parameter.denominator))
        # one factor for percent, hundredths and the lift, as scoring multiplies: the same last bit
        return f"{volume} / {below} * {literal(1e4 * UP)}"

    def _reaches(self, parameter: Parameter, minimum: float) -> str:
        """Return whether the rounded percent is at least *minimum*."""
        return f"{self._hundredths(parameter)} >= {literal(round(minimum * 100) - 0.5)}"

    def percent(self, parameter: Parameter) -> str:
        """Return the percent, rounded half up to two decimals; unknown when it is not counted."""
        return self._judged(parameter, self._rounded(parameter), "0.0")

    def _rounded(self, parameter: Parameter) -> str:
        return f"floor({self._hundredths(parameter)} + 0.5) / 100.0"

    def score(self, parameter: Parameter) -> str:
        """Return the score of the percent's step; unknown when it is not counted."""
        steps = [(self._reaches(parameter, one.minimum), str(one.score)) for one in self.regulation.steps]
        return self._judged(parameter, case(steps, "0"), "0")

    def sector_mean(self, aspect: Aspect) -> str:
        """Return the mean of an aspect's percents; unknown when one of them is not counted."""
        listed = self.regulation.parameters_of(aspect.code)
        terms = [self._counts_in_mean(one) for one in listed]
        return f"(({' + '.join(terms)}) / {len(terms)}.0)"

    def _counts_in_mean(self, parameter: Parameter) -> str:
        if not self.as_sim:
            return self.percent(parameter)
        scores = self._reaches(parameter, self.regulation.steps[-1].minimum)
        return self._judged(parameter, case([(scores, self._rounded(parameter))], "0.0"), "0.0")

    # ---- the record --------------------------------------------------------------------------------

    def mean(self) -> str:
        """Return the mean slum condition (rata-rata kekumuhan), in percent."""
        terms = [self.sector_mean(aspect) for aspect in self.regulation.aspects]
        return f"(({' + '.join(terms)}) / {len(terms)}.0)"

    def total(self) -> str:
        """Return the sum of the scores; unknown when one of them is not counted."""
        return f"({' + '.join(self.score(one) for one in self.regulation.parameters)})"

    def complete(self) -> str:
        """Return whether every parameter is counted."""
        return case([(f"{self.total()} IS NOT NULL", "true")], "false")

    def slum_class(self) -> str:
        """Return the code of the class; unknown while the record is incomplete."""
        total = self.dialect.variable("total")
        bands = [
            (f"{total} >= {one.minimum} AND {total} <= {one.maximum}", self.dialect.text(one.code))
            for one in self.regulation.classes
        ]
        return self.dialect.let("total", self.total(), case(bands))

    def blanks(self) -> str:
        """Return how many of the figures that scoring needs are blank (0 when blanks count as 0)."""
        names = (*self.regulation.denominator_columns, *self.regulation.volume_columns)
        missing = " + ".join(case([(f"{self.dialect.column(name)} IS NULL", "1")], "0") for name in names)
        return case([(self.dialect.yes(BLANKS_AS_ZERO), "0")], missing)

    # ---- considerations and legality ---------------------------------------------------------------

    def points(self, item: Consideration) -> str:
        """Return the points of a consideration: the answer, or for a blank one what the density gives."""
        given = self.dialect.column(item.column)
        # not the answer itself: a form's list gives it as text, and texts are not added up
        branches = [(f"{given} = {choice.score}", str(choice.score)) for choice in item.choices]
        if item.density is not None:
            branches.append((f"{given} IS NULL", self._density(item.density)))
        return case(branches)

    def _density(self, density: Density) -> str:
        say = self.dialect
        people, area, scaled = say.column(density.people), say.column(density.area), say.variable("jiwa")
        reached = []
        for step in density.steps:
            # the sixth decimal is rounded half to even, and a whole limit in millionths is even
            limit = step.minimum * _DENSITY_DIGITS
            test = f"> {literal(limit + 0.5)}" if step.exclusive else f">= {literal(limit - 0.5)}"
            reached.append((f"{scaled} {test}", str(step.score)))
        value = f"{people} / {area} * {literal(_DENSITY_DIGITS)}"
        return case([(f"{people} >= 0 AND {area} > 0", say.let("jiwa", value, case(reached)))])

    def considerations(self) -> str:
        """Return the sum of the considerations; unknown when an answer is missing."""
        return f"({' + '.join(self.points(item) for item in self.regulation.considerations)})"

    def considerations_class(self) -> str:
        """Return the code of the band of that sum."""
        points = self.dialect.variable("poin")
        bands = [
            (f"{points} >= {one.minimum} AND {points} <= {one.maximum}", self.dialect.text(one.code))
            for one in self.regulation.consideration_classes
        ]
        return self.dialect.let("poin", self.considerations(), case(bands))

    def legal(self) -> str:
        """Return whether the land is legal: no as soon as one answer is no, unknown while one is missing."""
        items = self.regulation.legality.items
        refused = " OR ".join(self.dialect.no(item.column) for item in items)
        agreed = " AND ".join(self.dialect.yes(item.column) for item in items)
        return case([(refused, "false"), (agreed, "true")])

    def class_code(self) -> str:
        """Return class, considerations and legality in one code (``A1`` … ``C6``); unknown where not slum."""
        say = self.dialect
        kelas, band, legal = (say.variable(name) for name in ("kelas", "tingkat", "legal"))
        letters = case(
            (f"{kelas} = {say.text(code)}", say.text(letter))
            for code, letter in self.regulation.class_letters.items()
        )
        numbers = case(
            (f"{band} = {say.text(code)} AND {legal if yes else f'NOT {legal}'}", say.text(str(number)))
            for (code, yes), number in self.regulation.class_numbers.items()
        )
        inner = say.let("legal", self.legal(), f"{letters} || {numbers}")
        return say.let("kelas", self.slum_class(), say.let("tingkat", self.considerations_class(), inner))

    def priority(self) -> str:
        """Return the priority of the class code, 1 the most urgent."""
        say = self.dialect
        listed: dict[int, list[str]] = {}
        for code, number in self.regulation.priorities.items():
            listed.setdefault(number, []).append(say.text(code))
        branches = [
            (f"{say.variable('kode')} IN ({', '.join(codes)})", str(number))
            for number, codes in listed.items()
        ]
        return say.let("kode", self.class_code(), case(branches))

    def handling(self) -> str:
        """Return the handling that class and legality suggest."""
        say = self.dialect
        kelas, legal = say.variable("kelas"), say.variable("legal")
        branches = []
        for item in self.regulation.handling:
            codes = ", ".join(say.text(code) for code in item.classes)
            land = legal if item.legal else f"NOT {legal}"
            branches.append((f"{kelas} IN ({codes}) AND {land}", say.text(item.code)))
        inner = say.let("legal", self.legal(), case(branches))
        return say.let("kelas", self.slum_class(), inner)

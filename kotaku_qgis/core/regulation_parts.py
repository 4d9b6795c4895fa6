"""The parts of a regulation, immutable: parameters, steps, classes, considerations, legality, limits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A text in Indonesian and English."""

    id: str
    en: str

    def in_(self, lang: str) -> str:
        """Return the text in *lang*: ``en`` for English, else Indonesian."""
        return self.en if lang == "en" else self.id


@dataclass(frozen=True)
class HeaderColumn:
    """A counted figure of a record beside the volumes: areas, buildings, people, lengths."""

    column: str
    name: Text
    unit: str


@dataclass(frozen=True)
class Aspect:
    """A sector such as roads: *code* ``2``, the sector mean stands in ``rata_2``."""

    code: str
    name: Text
    short: Text

    @property
    def mean_column(self) -> str:
        """Column of the sector mean, in percent."""
        return f"rata_{self.code}"


@dataclass(frozen=True)
class Parameter:
    """A parameter: its *volume* is counted in *unit*, percent = volume / *denominator* (a column) × 100."""

    code: str
    aspect: str
    name: Text
    volume: Text
    unit: str
    denominator: str
    negative: bool = False
    """Official data hold negative volumes here; they are accepted with a warning and score 0."""

    @property
    def volume_column(self) -> str:
        """Column of the counted volume."""
        return f"v_{self.code}"

    @property
    def percent_column(self) -> str:
        """Column of the percent, 0 to 100, two decimals."""
        return f"p_{self.code}"

    @property
    def score_column(self) -> str:
        """Column of the score."""
        return f"n_{self.code}"


@dataclass(frozen=True)
class Step:
    """A percent of at least *minimum* (rounded half up to two decimals) scores *score*; below all steps 0."""

    minimum: float
    score: int


@dataclass(frozen=True)
class SlumClass:
    """A class of the total, both ends included; *hatch* is a QGIS fill pattern for black-and-white copies."""

    code: str
    name: Text
    minimum: int
    maximum: int
    slum: bool
    color: str
    hatch: str


@dataclass(frozen=True)
class Unassessed:
    """How a place without a class is named and drawn."""

    name: Text
    color: str
    hatch: str


@dataclass(frozen=True)
class SectorMean:
    """A convention of the sector mean: ``sim`` or ``plain``."""

    code: str
    name: Text


@dataclass(frozen=True)
class Choice:
    """An answer to a consideration and its score."""

    score: int
    name: Text


@dataclass(frozen=True)
class DensityStep:
    """People per hectare from *minimum* on (above it when *exclusive*) score *score*."""

    minimum: float
    exclusive: bool
    score: int


@dataclass(frozen=True)
class Density:
    """How a blank answer is derived: column *people* / column *area* (ha), steps from the highest down."""

    people: str
    area: str
    steps: tuple[DensityStep, ...]


@dataclass(frozen=True)
class Consideration:
    """One of the other considerations (pertimbangan lain)."""

    column: str
    name: Text
    choices: tuple[Choice, ...]
    density: Density | None = None


@dataclass(frozen=True)
class ConsiderationClass:
    """A band of the sum of considerations, both ends included."""

    code: str
    name: Text
    minimum: int
    maximum: int


@dataclass(frozen=True)
class LegalItem:
    """A yes/no question; the land is legal when all are yes."""

    column: str
    name: Text


@dataclass(frozen=True)
class Legality:
    """Land legality: its questions and the names of both answers."""

    items: tuple[LegalItem, ...]
    legal: Text
    not_legal: Text


@dataclass(frozen=True)
class Handling:
    """A pattern of handling suggested for *classes* when the land is *legal* or not."""

    code: str
    name: Text
    legal: bool
    classes: tuple[str, ...]


@dataclass(frozen=True)
class DensityLimit:
    """Buildings per hectare allowed in a city of this size."""

    city: str
    name: Text
    units_per_ha: float

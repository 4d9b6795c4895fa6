"""A regulation as immutable values, read from its JSON file: the only place where the rules stand.

Parameters, denominators, steps, classes, considerations, priorities and limits are data
(``resources/regulations``); a future regulation, or one an office corrected, is one more file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Place
from kotaku_qgis.core.json_rules import JsonError, Rules, read_json
from kotaku_qgis.core.regulation_parts import (
    Aspect,
    Choice,
    Consideration,
    ConsiderationClass,
    Density,
    DensityLimit,
    DensityStep,
    Handling,
    HeaderColumn,
    LegalItem,
    Legality,
    Parameter,
    SectorMean,
    SlumClass,
    Step,
    Text,
    Unassessed,
)
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


__all__ = [
    "Aspect",
    "Choice",
    "Consideration",
    "ConsiderationClass",
    "Density",
    "DensityLimit",
    "DensityStep",
    "Handling",
    "HeaderColumn",
    "LegalItem",
    "Legality",
    "Parameter",
    "Regulation",
    "RegulationError",
    "SectorMean",
    "SlumClass",
    "Step",
    "Text",
    "Unassessed",
    "available",
    "load",
]


class RegulationError(JsonError):
    """A regulation that is not there or does not follow its schema; names the file and the key."""


@dataclass(frozen=True)
class Regulation:
    """All rules by which records are judged. Classes stand from the gravest down (KB, KS, KR, TK)."""

    id: str
    title: Text
    source: Text
    header: tuple[HeaderColumn, ...]
    aspects: tuple[Aspect, ...]
    parameters: tuple[Parameter, ...]
    steps: tuple[Step, ...]
    classes: tuple[SlumClass, ...]
    unassessed: Unassessed
    sector_means: tuple[SectorMean, ...]
    considerations: tuple[Consideration, ...]
    consideration_classes: tuple[ConsiderationClass, ...]
    legality: Legality
    class_letters: Mapping[str, str]
    class_numbers: Mapping[tuple[str, bool], int]
    priorities: Mapping[str, int]
    handling: tuple[Handling, ...]
    building_density: tuple[DensityLimit, ...]
    floor_percent: float
    """Mean slum condition at which the workbook's form of the kontribusi divides by zero."""

    def __hash__(self) -> int:
        return hash((self.id, self.parameters, self.classes))

    @property
    def header_columns(self) -> tuple[str, ...]:
        """Columns counted beside the volumes."""
        return tuple(item.column for item in self.header)

    @property
    def denominator_columns(self) -> tuple[str, ...]:
        """Header columns that some parameter divides by, in the order of the header."""
        used = {parameter.denominator for parameter in self.parameters}
        return tuple(item.column for item in self.header if item.column in used)

    @property
    def volume_columns(self) -> tuple[str, ...]:
        """Columns of the volumes: ``v_1a`` and so on."""
        return tuple(parameter.volume_column for parameter in self.parameters)

    @property
    def percent_columns(self) -> tuple[str, ...]:
        """Columns of the percents: ``p_1a`` and so on."""
        return tuple(parameter.percent_column for parameter in self.parameters)

    @property
    def score_columns(self) -> tuple[str, ...]:
        """Columns of the scores: ``n_1a`` and so on."""
        return tuple(parameter.score_column for parameter in self.parameters)

    @property
    def mean_columns(self) -> tuple[str, ...]:
        """Columns of the sector means: ``rata_1`` and so on."""
        return tuple(aspect.mean_column for aspect in self.aspects)

    @property
    def max_total(self) -> int:
        """The highest total a record can have."""
        return self.steps[0].score * len(self.parameters)

    @property
    def slum_minimum(self) -> int:
        """The lowest total that is slum (16 under the rules of 2018)."""
        return min(item.minimum for item in self.classes if item.slum)

    def slum_class(self, code: str) -> SlumClass:
        """Return the class *code*; KeyError when there is none."""
        for item in self.classes:
            if item.code == code:
                return item
        raise KeyError(code)

    def class_of(self, total: float) -> SlumClass:
        """Return the class of a whole *total*; ValueError outside 0 … ``max_total``."""
        for item in self.classes:
            if item.minimum <= total <= item.maximum:
                return item
        raise ValueError(total)

    def class_named(self, text: str | None) -> SlumClass | None:
        """Return the class written as *text* (``KR``, ``KUMUH_RINGAN``); None when unknown."""
        folded = _fold(text or "")
        for item in self.classes:
            if folded in {_fold(item.code), _fold(item.name.id), _fold(item.name.en)}:
                return item
        return None

    def parameter(self, code: str) -> Parameter:
        """Return the parameter *code*; KeyError when there is none."""
        for item in self.parameters:
            if item.code == code:
                return item
        raise KeyError(code)

    def parameters_of(self, aspect: str) -> tuple[Parameter, ...]:
        """Return the parameters of an aspect, in order."""
        return tuple(item for item in self.parameters if item.aspect == aspect)


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def available() -> tuple[str, ...]:
    """Return the ids of the regulations that come with the plugin, newest first."""
    names = (path.stem for path in resource("regulations").glob("*.json") if path.stem != "schema")
    return tuple(sorted(names, key=lambda name: (name.rpartition("-")[2], name), reverse=True))


def load(id_or_path: str | Path) -> Regulation:
    """Return a regulation by its id (``permen-14-2018``) or from a file.

    Raises
    ------
    RegulationError
        When there is no such regulation or its file breaks a rule; names the file and the key.
    """
    path = Path(id_or_path)
    if isinstance(id_or_path, str) and path.suffix.lower() != ".json":
        path = resource("regulations", f"{id_or_path}.json")
        if id_or_path not in available():
            raise RegulationError(
                N_("The regulation {id} is not known. Known are: {known}."),
                place=Place(file=str(path)),
                id=id_or_path,
                known=", ".join(available()),
            )
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        changed = 0
    return _load(path, changed)


@lru_cache(maxsize=16)
def _load(path: Path, _changed: int) -> Regulation:
    data = read_json(path, RegulationError)
    rules = Rules(
        read_json(resource("regulations", "schema.json"), RegulationError), str(path), RegulationError
    )
    rules.check(data)
    from kotaku_qgis.core.regulation_rules import check_sense

    check_sense(data, rules)
    return _build(data)


def _text(data: Mapping[str, str]) -> Text:
    return Text(data["id"], data["en"])


def _named(kind: Any, items: Iterable[Mapping[str, Any]]) -> tuple[Any, ...]:
    """Return dataclasses of *kind* from JSON objects whose keys are its fields."""
    texts = {"name", "short", "volume"}
    return tuple(
        kind(**{key: _text(value) if key in texts else _frozen(value) for key, value in item.items()})
        for item in items
    )


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _consideration(data: Mapping[str, Any]) -> Consideration:
    density = data.get("density")
    return Consideration(
        data["column"],
        _text(data["name"]),
        _named(Choice, data["choices"]),
        Density(density["people"], density["area"], _named(DensityStep, density["steps"]))
        if density
        else None,
    )


def _build(data: Mapping[str, Any]) -> Regulation:
    legality, codes = data["legality"], data["class_codes"]
    return Regulation(
        id=data["id"],
        title=_text(data["title"]),
        source=_text(data["source"]),
        header=_named(HeaderColumn, data["header"]),
        aspects=_named(Aspect, data["aspects"]),
        parameters=_named(Parameter, data["parameters"]),
        steps=_named(Step, data["steps"]),
        classes=_named(SlumClass, data["classes"]),
        unassessed=_named(Unassessed, [data["unassessed"]])[0],
        sector_means=_named(SectorMean, data["sector_means"]),
        considerations=tuple(_consideration(item) for item in data["considerations"]["items"]),
        consideration_classes=_named(ConsiderationClass, data["considerations"]["classes"]),
        legality=Legality(
            _named(LegalItem, legality["items"]), _text(legality["legal"]), _text(legality["not_legal"])
        ),
        class_letters=MappingProxyType(dict(codes["letters"])),
        class_numbers=MappingProxyType(
            {(item["considerations"], item["legal"]): item["number"] for item in codes["numbers"]}
        ),
        priorities=MappingProxyType(dict(data["priorities"])),
        handling=_named(Handling, data["handling"]),
        building_density=_named(DensityLimit, data["building_density"]),
        floor_percent=data["reduction"]["floor_percent"],
    )

"""Read a JSON file strictly and check it against a JSON schema.

Knows the part of JSON Schema that the project's own schemas use; a keyword it does not know is an error, so
that a schema never promises what is not checked. ``description``, ``title``, ``$schema`` and ``$defs`` say
nothing to check.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SILENT = {"$schema", "$defs", "title", "description", "required", "additionalProperties"}
_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: (
        isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    ),
}


class JsonError(KotakuError):
    """A JSON file that does not follow its rules; its text names the file and the key."""

    def __str__(self) -> str:
        """Return the English text with the file before it."""
        text = super().__str__()
        return f"{self.place.file}: {text}" if self.place.file else text


class Rules:
    """The rules of one schema for one file; *error* is raised at the first key that breaks them."""

    def __init__(self, schema: dict[str, Any], file: str, error: type[JsonError] = JsonError) -> None:
        self.schema = schema
        self.file = file
        self.error = error

    def fail(self, text: str, key: str, **values: Any) -> None:
        """Raise the error for *key*, the path of a value such as ``parameters[3].unit``."""
        raise self.error(text, place=Place(file=self.file), key=key or "(root)", **values)

    def check(self, value: Any) -> None:
        """Check the whole document."""
        self._check(value, self.schema, "")

    def _check(self, value: Any, rule: dict[str, Any], key: str) -> None:
        if "$ref" in rule:
            name = rule["$ref"].rpartition("/")[2]
            self._check(value, self.schema["$defs"][name], key)
            return
        expected = rule.get("type")
        if expected is not None and not _TYPES[expected](value):
            self.fail(N_("{key} must be of type {expected}."), key, expected=expected)
        for keyword, limit in rule.items():
            if keyword == "type" or keyword in _SILENT:
                continue
            checker = getattr(self, f"_{keyword}", None)
            if checker is None:
                self.fail(
                    N_("The schema asks for {rule} at {key}, which is not known here."), key, rule=keyword
                )
            else:
                checker(value, limit, key)
        if isinstance(value, dict):
            self._object(value, rule, key)

    def _object(self, value: dict[str, Any], rule: dict[str, Any], key: str) -> None:
        for name in rule.get("required", ()):
            if name not in value:
                self.fail(N_("{key} is missing."), _join(key, name))
        known = rule.get("properties", {})
        others = rule.get("additionalProperties", True)
        for name, member in value.items():
            if name in known:
                continue
            if others is False:
                self.fail(N_("{key} is not known here."), _join(key, name))
            if isinstance(others, dict):
                self._check(member, others, _join(key, name))

    def _properties(self, value: dict[str, Any], limit: dict[str, Any], key: str) -> None:
        for name, rule in limit.items():
            if name in value:
                self._check(value[name], rule, _join(key, name))

    def _items(self, value: list[Any], limit: dict[str, Any], key: str) -> None:
        for number, member in enumerate(value):
            self._check(member, limit, f"{key}[{number}]")

    def _const(self, value: Any, limit: Any, key: str) -> None:
        if value != limit or isinstance(value, bool) != isinstance(limit, bool):
            self.fail(N_("{key} must be {expected}, not {value}."), key, expected=limit, value=value)

    def _enum(self, value: Any, limit: list[Any], key: str) -> None:
        if value not in limit:
            choices = ", ".join(str(choice) for choice in limit)
            self.fail(
                N_("{key} is {value}, but must be one of: {choices}."), key, value=value, choices=choices
            )

    def _pattern(self, value: str, limit: str, key: str) -> None:
        if not re.search(limit, value) or "\n" in value:
            self.fail(
                N_("{key} is {value}, which is not in the form asked for: {form}"),
                key,
                value=value,
                form=limit,
            )

    def _minimum(self, value: float, limit: float, key: str) -> None:
        if not value >= limit:
            self.fail(N_("{key} is {value}, but must be at least {limit}."), key, value=value, limit=limit)

    def _maximum(self, value: float, limit: float, key: str) -> None:
        if not value <= limit:
            self.fail(N_("{key} is {value}, but must be at most {limit}."), key, value=value, limit=limit)

    def _minLength(self, value: str, limit: int, key: str) -> None:
        if len(value.strip()) < limit:
            self.fail(N_("{key} is empty."), key)

    def _minItems(self, value: list[Any], limit: int, key: str) -> None:
        if len(value) < limit:
            self.fail(N_("{key} must have at least {limit} entries."), key, limit=limit)


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def read_json(path: Path, error: type[JsonError] = JsonError) -> Any:
    """Return the value in a UTF-8 JSON file.

    Raises
    ------
    JsonError
        (or *error*) when the file is missing or unreadable, is no JSON, or holds a key twice, ``NaN`` or
        ``Infinity``.
    """
    place = Place(file=str(path))

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(items)
        if len(made) < len(items):
            names = [name for name, _ in items]
            twice = next(name for name in names if names.count(name) > 1)
            raise error(N_("{key} stands twice."), place=place, key=twice)
        return made

    def constant(name: str) -> Any:
        raise error(N_("{name} is not a number."), place=place, name=name)

    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as cause:
        raise error(N_("The file is not there."), place=place) from cause
    except (OSError, UnicodeDecodeError) as cause:
        raise error(N_("The file cannot be read: {reason}"), place=place, reason=str(cause)) from cause
    try:
        return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except (ValueError, RecursionError) as cause:
        raise error(N_("The file is not valid JSON: {reason}"), place=place, reason=str(cause)) from cause

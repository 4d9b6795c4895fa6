"""What a regulation must hold beyond its schema: codes stand once, bands meet, every name is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kotaku_qgis.core.json_rules import Rules


def check_sense(data: Mapping[str, Any], rules: Rules) -> None:
    """Raise the error of *rules* at the first key of *data* that makes no sense; the schema holds already."""
    _once(rules, data, "header", "column")
    _once(rules, data, "aspects", "code")
    _once(rules, data, "parameters", "code")
    _once(rules, data, "classes", "code")
    _once(rules, data, "sector_means", "code")
    _parameters(data, rules)
    _steps(data, rules)
    _classes(data, rules)
    _considerations(data, rules)
    _codes(data, rules)
    _handling(data, rules)


def _once(rules: Rules, data: Mapping[str, Any], key: str, name: str) -> None:
    seen = set()
    for number, item in enumerate(data[key]):
        if item[name] in seen:
            rules.fail(
                N_("{key} is {value}, which stands twice."), f"{key}[{number}].{name}", value=item[name]
            )
        seen.add(item[name])


def _known(rules: Rules, key: str, value: Any, known: Iterable[Any]) -> None:
    if value not in known:
        rules.fail(N_("{key} names {value}, which stands nowhere in the file."), key, value=value)


def _present(rules: Rules, key: str, name: str, members: Mapping[str, Any]) -> None:
    if name not in members:
        rules.fail(N_("{key} is missing."), f"{key}.{name}")


def _parameters(data: Mapping[str, Any], rules: Rules) -> None:
    aspects = [item["code"] for item in data["aspects"]]
    header = {item["column"]: item["unit"] for item in data["header"]}
    for number, item in enumerate(data["parameters"]):
        key = f"parameters[{number}]"
        _known(rules, f"{key}.aspect", item["aspect"], aspects)
        _known(rules, f"{key}.denominator", item["denominator"], header)
        if item["code"][0] != item["aspect"]:
            rules.fail(N_("{key} does not fit the code {code}."), f"{key}.aspect", code=item["code"])
        if item["unit"] != header[item["denominator"]]:
            rules.fail(
                N_("{key} is {value}, but its denominator is counted in {unit}."),
                f"{key}.unit",
                value=item["unit"],
                unit=header[item["denominator"]],
            )
    used = {item["aspect"] for item in data["parameters"]}
    for number, code in enumerate(aspects):
        if code not in used:
            rules.fail(N_("{key} has no parameter."), f"aspects[{number}]")


def _steps(data: Mapping[str, Any], rules: Rules) -> None:
    _falling(rules, "steps", data["steps"], ("minimum", "score"))
    for number, step in enumerate(data["steps"]):
        # a percent has two decimals; a finer limit could never be met
        if round(step["minimum"], 2) != step["minimum"]:
            rules.fail(N_("{key} has more than two decimals."), f"steps[{number}].minimum")


def _falling(rules: Rules, key: str, items: list[Mapping[str, Any]], names: Iterable[str]) -> None:
    for number in range(1, len(items)):
        for name in names:
            if items[number][name] >= items[number - 1][name]:
                rules.fail(N_("{key} must be lower than the entry before it."), f"{key}[{number}].{name}")


def _bands(rules: Rules, key: str, items: list[Mapping[str, Any]], top: int, bottom: int) -> None:
    """Bands run from the highest down without gap or overlap."""
    expected = top
    for number, item in enumerate(items):
        if item["maximum"] != expected:
            rules.fail(
                N_("{key} is {value}, but must be {expected}: the bands must meet."),
                f"{key}[{number}].maximum",
                value=item["maximum"],
                expected=expected,
            )
        if item["minimum"] > item["maximum"]:
            rules.fail(N_("{key} is above the maximum."), f"{key}[{number}].minimum")
        expected = item["minimum"] - 1
    if expected != bottom - 1:
        rules.fail(
            N_("{key} must be {expected}: the bands must reach the lowest sum."),
            f"{key}[{len(items) - 1}].minimum",
            expected=bottom,
        )


def _classes(data: Mapping[str, Any], rules: Rules) -> None:
    top = data["steps"][0]["score"] * len(data["parameters"])
    _bands(rules, "classes", data["classes"], top, 0)
    slum = [item["slum"] for item in data["classes"]]
    if True not in slum or slum != sorted(slum, reverse=True):
        rules.fail(N_("{key}: the classes that are slum must stand before those that are not."), "classes")


def _considerations(data: Mapping[str, Any], rules: Rules) -> None:
    items, classes = data["considerations"]["items"], data["considerations"]["classes"]
    scores = [[choice["score"] for choice in item["choices"]] for item in items]
    key = "considerations.classes"
    lowest = classes[-1]["minimum"]
    _bands(rules, key, classes, classes[0]["maximum"], lowest)
    if classes[0]["maximum"] < sum(map(max, scores)) or lowest > sum(map(min, scores)):
        rules.fail(N_("{key} does not cover every sum the answers can have."), key)
    header = [item["column"] for item in data["header"]]
    for number, item in enumerate(items):
        if "density" in item:
            place = f"considerations.items[{number}].density"
            _known(rules, f"{place}.people", item["density"]["people"], header)
            _known(rules, f"{place}.area", item["density"]["area"], header)
            _falling(rules, f"{place}.steps", item["density"]["steps"], ("minimum",))
            for position, step in enumerate(item["density"]["steps"]):
                _known(rules, f"{place}.steps[{position}].score", step["score"], scores[number])


def _codes(data: Mapping[str, Any], rules: Rules) -> None:
    slum = [item["code"] for item in data["classes"] if item["slum"]]
    letters = data["class_codes"]["letters"]
    for code in slum:
        _present(rules, "class_codes.letters", code, letters)
    for code in letters:
        _known(rules, f"class_codes.letters.{code}", code, slum)
    bands = [item["code"] for item in data["considerations"]["classes"]]
    pairs = set()
    numbers = data["class_codes"]["numbers"]
    for position, item in enumerate(numbers):
        key = f"class_codes.numbers[{position}]"
        _known(rules, f"{key}.considerations", item["considerations"], bands)
        pairs.add((item["considerations"], item["legal"]))
    if len(pairs) < len(numbers) or len(pairs) < 2 * len(bands):
        rules.fail(
            N_("{key} must hold every pair of considerations and legality once."), "class_codes.numbers"
        )
    codes = [f"{letter}{item['number']}" for letter in letters.values() for item in numbers]
    for code in codes:
        _present(rules, "priorities", code, data["priorities"])
    for code in data["priorities"]:
        _known(rules, f"priorities.{code}", code, codes)


def _handling(data: Mapping[str, Any], rules: Rules) -> None:
    slum = [item["code"] for item in data["classes"] if item["slum"]]
    answers = set()
    for position, item in enumerate(data["handling"]):
        for number, code in enumerate(item["classes"]):
            key = f"handling[{position}].classes[{number}]"
            _known(rules, key, code, slum)
            if (code, item["legal"]) in answers:
                rules.fail(N_("{key} is {value}, which stands twice."), key, value=code)
            answers.add((code, item["legal"]))

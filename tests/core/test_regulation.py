"""Regulations: what both files say, that they cannot be changed, and that a broken one names file and key."""

from __future__ import annotations

import copy
import dataclasses
import json

import pytest

from kotaku_qgis.core.regulation import RegulationError, available, load
from kotaku_qgis.paths import resource

IDS = ("permen-14-2018", "permen-2-2016")
B, A, R, D, K = (
    "jumlah_bangunan",
    "luas_verifikasi_ha",
    "panjang_jalan_ideal_m",
    "panjang_drainase_ideal_m",
    "jumlah_kk",
)
SHARED = {"1a": B, "1b": A, "1c": B, "2a": R, "2b": R, "3a": K, "3b": K, "4a": A, "4b": D, "4c": D}
SHARED.update({"5a": K, "5b": K, "6a": K, "6b": K, "7a": B, "7b": B})
UNIT = {B: "unit", A: "ha", R: "m", D: "m", K: "KK"}
BANDS = {
    IDS[0]: [("KB", 60, 80), ("KS", 38, 59), ("KR", 16, 37), ("TK", 0, 15)],
    IDS[1]: [("KB", 71, 95), ("KS", 45, 70), ("KR", 19, 44), ("TK", 0, 18)],
}


@pytest.fixture(params=IDS)
def regulation(request):
    return load(request.param)


def test_available():
    assert available() == IDS


def test_every_regulation_carries_the_name_of_its_file(regulation):
    assert load(resource("regulations", f"{regulation.id}.json")) == regulation


def test_parameters_2018():
    parameters = load(IDS[0]).parameters
    assert {p.code: p.denominator for p in parameters} == SHARED
    assert [p.code for p in parameters] == sorted(SHARED)


def test_parameters_2016():
    parameters = load(IDS[1]).parameters
    assert {p.code: p.denominator for p in parameters} == {**SHARED, "4d": D, "4e": D, "6c": K}
    assert [p.code for p in parameters] == sorted(p.code for p in parameters)
    drainage = [p.name.id for p in parameters if p.aspect == "4"]
    assert "perkotaan" in drainage[2]
    assert "terpelihara" in drainage[3]
    assert "konstruksi" in drainage[4]


def test_shape(regulation):
    count = {IDS[0]: 16, IDS[1]: 19}[regulation.id]
    assert len(regulation.parameters) == count
    assert regulation.max_total == {IDS[0]: 80, IDS[1]: 95}[regulation.id]
    assert all(p.unit == UNIT[p.denominator] for p in regulation.parameters)
    assert regulation.mean_columns == tuple(f"rata_{n}" for n in range(1, 8))
    assert len(regulation.volume_columns) == len(regulation.percent_columns) == count
    assert (regulation.volume_columns[0], regulation.percent_columns[0], regulation.score_columns[0]) == (
        "v_1a",
        "p_1a",
        "n_1a",
    )
    assert set(regulation.denominator_columns) <= set(regulation.header_columns)
    assert [p.code for p in regulation.parameters if p.negative] == ["4a"]
    assert [(s.minimum, s.score) for s in regulation.steps] == [(76, 5), (51, 3), (25, 1)]


def test_class_of_every_total(regulation):
    assert [(c.code, c.minimum, c.maximum) for c in regulation.classes] == BANDS[regulation.id]
    for code, low, high in BANDS[regulation.id]:
        assert {regulation.class_of(total).code for total in range(low, high + 1)} == {code}
    assert regulation.slum_minimum == BANDS[regulation.id][2][1]
    for outside in (-1, regulation.max_total + 1):
        with pytest.raises(ValueError, match=str(outside)):
            regulation.class_of(outside)


def test_class_colours_and_hatches_differ(regulation):
    assert [c.color for c in regulation.classes] == ["#d7191c", "#fdae61", "#ffffbf", "#a6d96a"]
    hatches = [c.hatch for c in regulation.classes] + [regulation.unassessed.hatch]
    assert len(set(hatches)) == len(hatches)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KB", "KB"),
        ("Kumuh Sedang", "KS"),
        ("KUMUH_RINGAN", "KR"),
        (" tidak kumuh", "TK"),
        ("kumuh", None),
        (None, None),
        ("", None),
    ],
)
def test_class_named(regulation, text, code):
    found = regulation.class_named(text)
    assert (found and found.code) == code


def test_priorities(regulation):
    expected = {
        1: "A1 A2",
        2: "B1 B2",
        3: "C1 C2",
        4: "A3 A4",
        5: "B3 B4",
        6: "C3 C4",
        7: "A5 A6",
        8: "B5 B6",
        9: "C5 C6",
    }
    assert dict(regulation.priorities) == {code: n for n, codes in expected.items() for code in codes.split()}
    assert dict(regulation.class_letters) == {"KB": "A", "KS": "B", "KR": "C"}
    assert regulation.class_numbers["sedang", True] == 3
    assert regulation.class_numbers["rendah", False] == 6


def test_limits(regulation):
    assert [limit.units_per_ha for limit in regulation.building_density] == [250, 250, 200, 200]
    assert regulation.floor_percent == 24.99
    assert [mean.code for mean in regulation.sector_means] == ["sim", "plain"]


def test_both_languages(regulation):
    texts = [
        regulation.title,
        *(p.name for p in regulation.parameters),
        *(p.volume for p in regulation.parameters),
    ]
    assert all(text.in_("id") == text.id and text.in_("en") == text.en for text in texts)
    assert regulation.slum_class("KR").name.in_("id") == "Kumuh ringan"


def test_immutable(regulation):
    with pytest.raises(dataclasses.FrozenInstanceError):
        regulation.id = "x"
    with pytest.raises(dataclasses.FrozenInstanceError):
        regulation.parameters[0].unit = "m"
    with pytest.raises(TypeError):
        regulation.priorities["A1"] = 9
    assert isinstance(regulation.handling[0].classes, tuple)
    assert {regulation: 1}[load(regulation.id)] == 1


def test_unknown_id():
    with pytest.raises(RegulationError) as caught:
        load("permen-99")
    assert "permen-99" in str(caught.value)
    assert IDS[0] in str(caught.value)


@pytest.mark.parametrize("name", ["schema", "../regulations/permen-14-2018", ""])
def test_an_id_is_no_path(name):
    with pytest.raises(RegulationError):
        load(name)


@pytest.fixture
def broken(tmp_path):
    """Return a function that changes a good file, loads it and returns the error."""
    good = json.loads(resource("regulations", f"{IDS[0]}.json").read_text(encoding="utf-8"))

    def load_changed(change):
        data = copy.deepcopy(good)
        change(data)
        path = tmp_path / "kota.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        with pytest.raises(RegulationError) as caught:
            load(path)
        return caught.value

    return load_changed


def put(*path):
    """Return a change that sets the last of *path* at the keys before it."""

    def change(data):
        *keys, last, value = path
        for key in keys:
            data = data[key]
        data[last] = value

    return change


def drop(*path):
    def change(data):
        *keys, last = path
        for key in keys:
            data = data[key]
        del data[last]

    return change


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (drop("classes"), "classes"),
        (drop("parameters", 3, "denominator"), "parameters[3].denominator"),
        (put("surprise", 1), "surprise"),
        (put("parameters", 0, "kolom", 1), "parameters[0].kolom"),
        (put("format", 2), "format"),
        (put("format", True), "format"),
        (put("id", "Permen 14"), "id"),
        (put("title", "x"), "title"),
        (put("title", "en", " "), "title.en"),
        (put("parameters", []), "parameters"),
        (put("parameters", 2, "unit", "km"), "parameters[2].unit"),
        (put("parameters", 2, "unit", "m"), "parameters[2].unit"),
        (put("parameters", 2, "code", "1a"), "parameters[2].code"),
        (put("parameters", 2, "code", "1c\n"), "parameters[2].code"),
        (put("parameters", 2, "aspect", "2"), "parameters[2].aspect"),
        (put("parameters", 2, "denominator", "jumlah_rumah"), "parameters[2].denominator"),
        (put("parameters", 7, "negative", 1), "parameters[7].negative"),
        (put("steps", 1, "minimum", 80), "steps[1].minimum"),
        (put("steps", 1, "score", 5), "steps[1].score"),
        (put("steps", 0, "score", 5.0), "steps[0].score"),
        (put("steps", 0, "score", True), "steps[0].score"),
        (put("steps", 0, "minimum", "76"), "steps[0].minimum"),
        (put("steps", 0, "minimum", 175), "steps[0].minimum"),
        (put("steps", 0, "minimum", 75.995), "steps[0].minimum"),
        (put("classes", 0, "maximum", 81), "classes[0].maximum"),
        (put("classes", 1, "maximum", 58), "classes[1].maximum"),
        (put("classes", 3, "minimum", 1), "classes[3].minimum"),
        (put("classes", 1, "minimum", 60), "classes[1].minimum"),
        (put("classes", 1, "slum", False), "classes"),
        (put("classes", 0, "color", "red"), "classes[0].color"),
        (put("classes", 0, "hatch", "wavy"), "classes[0].hatch"),
        (
            put("considerations", "items", 1, "density", "people", "orang"),
            "considerations.items[1].density.people",
        ),
        (
            put("considerations", "items", 1, "density", "steps", 0, "score", 4),
            "considerations.items[1].density.steps[0].score",
        ),
        (put("considerations", "classes", 1, "maximum", 9), "considerations.classes[1].maximum"),
        (put("considerations", "classes", 0, "maximum", 14), "considerations.classes"),
        (drop("class_codes", "letters", "KS"), "class_codes.letters.KS"),
        (put("class_codes", "letters", "TK", "D"), "class_codes.letters.TK"),
        (drop("class_codes", "numbers", 0), "class_codes.numbers"),
        (drop("priorities", "B3"), "priorities.B3"),
        (put("priorities", "D1", 10), "priorities.D1"),
        (put("handling", 2, "classes", ["TK"]), "handling[2].classes[0]"),
        (put("handling", 1, "classes", ["KR"]), "handling[1].classes[0]"),
        (put("building_density", 0, "units_per_ha", 0), "building_density[0].units_per_ha"),
        (put("building_density", 0, "units_per_ha", float("1e999")), "Infinity"),
        (put("reduction", "floor_percent", None), "reduction.floor_percent"),
    ],
)
def test_broken_file_names_file_and_key(broken, change, key):
    text = str(broken(change))
    assert "kota.json" in text
    assert key in text


def test_key_twice(tmp_path):
    path = tmp_path / "twice.json"
    path.write_text('{"format": 1, "id": "a", "id": "b"}', encoding="utf-8")
    with pytest.raises(RegulationError, match=r"twice\.json.*id stands twice"):
        load(path)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b'{"format": 1e999}', b"[" * 100_000]
)
def test_no_json(tmp_path, content):
    path = tmp_path / "no.json"
    path.write_bytes(content)
    with pytest.raises(RegulationError, match=r"no\.json"):
        load(path)


def test_missing_file_and_folder(tmp_path):
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(RegulationError) as caught:
            load(path)
        assert str(path) in str(caught.value)


def test_a_corrected_file_is_read_again(tmp_path):
    path = tmp_path / "kota.json"
    data = json.loads(resource("regulations", f"{IDS[0]}.json").read_text(encoding="utf-8"))
    path.write_text(json.dumps(data), encoding="utf-8")
    load(path)
    data["building_density"][0]["units_per_ha"] = 300
    path.write_text(json.dumps(data), encoding="utf-8")
    assert load(path).building_density[0].units_per_ha == 300
    assert load(str(path)).id == IDS[0]

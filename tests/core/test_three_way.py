"""The three-way comparison: every pair of changes, and what holds for all of them (Hypothesis)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotaku_qgis.core.settling import settle
from kotaku_qgis.core.three_way import (
    Decision,
    Kind,
    Rule,
    Side,
    States,
    Verdict,
    compare,
    verdict,
)

RT = Rule("rt", ("geom", "wilayah_id", "rt_rw", "catatan"), (), ("wilayah_id", "rt_rw"))
RECORD = Rule(
    "baseline", ("rt_id", "tahun", "jumlah_kk", "v_1a"), (("rt_id", "rt", True),), ("rt_id", "tahun"), True
)
PHOTO = Rule("foto", ("rt_id", "berkas"), (("rt_id", "rt", False),))
RULES = (RT, RECORD, PHOTO)
NOTHING = {rule.table: States({}, {}, {}) for rule in RULES}


def merged(**states):
    return compare(RULES, {**NOTHING, **states}, lambda table, key, _row: f"{table} {key}")


def settled(merge, decisions=(), owned=()):
    return settle(RULES, merge, dict(decisions), {}, dict(owned))


def rt(name, **more):
    return {"geom": b"1", "wilayah_id": "k", "rt_rw": name, "catatan": None, **more}


@pytest.mark.parametrize(
    ("before", "there", "here", "wanted"),
    [
        (1, 1, 1, Verdict.SAME),
        (1, 2, 2, Verdict.SAME),
        (1, 2, 1, Verdict.FIELD),
        (1, 1, 2, Verdict.OFFICE),
        (1, 2, 3, Verdict.CONFLICT),
        (1, None, 1, Verdict.FIELD),
        (1, None, 2, Verdict.CONFLICT),
        (None, 0, None, Verdict.FIELD),
        (None, None, 0, Verdict.OFFICE),
    ],
)
def test_one_value(before, there, here, wanted):
    assert verdict(before, there, here) is wanted


def test_a_value_changed_on_both_sides_is_asked_and_decided_three_ways():
    states = States({"a": rt("RT001")}, {"a": rt("RT002")}, {"a": rt("RT003")})
    merge = merged(rt=states)
    (question,) = merge.questions
    assert (question.kind, question.column) == (Kind.CELL, "rt_rw")
    assert (question.before, question.field, question.office) == ("RT001", "RT002", "RT003")
    assert settled(merge).undecided == [question]
    wanted = (
        (Decision(Side.OFFICE), {}),
        (Decision(Side.FIELD), {"a": {"rt_rw": "RT002"}}),
        (Decision(Side.VALUE, "RT009"), {"a": {"rt_rw": "RT009"}}),
    )
    for decision, update in wanted:
        made = settled(merge, {question.id: decision})
        assert made.update["rt"] == update
        assert not made.undecided


def test_geometry_changed_on_both_sides_is_a_conflict():
    (question,) = merged(
        rt=States({"a": rt("x")}, {"a": rt("x", geom=b"2")}, {"a": rt("x", geom=b"3")})
    ).questions
    assert question.column == "geom"


def test_a_deletion_is_offered_and_one_against_a_change_is_a_conflict():
    before = {"a": rt("RT001"), "b": rt("RT002")}
    merge = merged(rt=States(before, {}, {"a": rt("RT001"), "b": rt("RT002", catatan="baru")}))
    assert [one.kind for one in merge.questions] == [Kind.DELETION, Kind.FIELD_DELETED]
    assert merge.counts["deletions"] == merge.counts["conflicts"] == 1
    keep = {one.id: Decision(Side.OFFICE) for one in merge.questions}
    assert settled(merge, keep).is_empty
    drop = {one.id: Decision(Side.FIELD) for one in merge.questions}
    assert settled(merge, drop).delete["rt"] == ["a", "b"]


def test_what_records_still_refer_to_is_not_deleted():
    merge = merged(rt=States({"a": rt("RT001")}, {}, {"a": rt("RT001")}))
    made = settled(merge, {merge.questions[0].id: Decision(Side.FIELD)}, {("rt", "a"): {("foto", "f")}})
    assert made.is_empty
    assert [one.code for one in made.problems] == ["merge-owned"]


def test_a_record_the_office_deleted_comes_back_only_when_asked_for():
    states = States({"a": rt("RT001")}, {"a": rt("RT001", catatan="x")}, {})
    (question,) = merged(rt=states).questions
    assert question.kind is Kind.OFFICE_DELETED
    assert settled(merged(rt=states), {question.id: Decision(Side.OFFICE)}).is_empty
    made = settled(merged(rt=states), {question.id: Decision(Side.FIELD)})
    assert made.insert["rt"] == {"a": rt("RT001", catatan="x")}


def test_deleted_on_both_sides_or_only_in_the_office_is_nothing():
    assert merged(rt=States({"a": rt("RT001")}, {}, {})).is_empty
    assert merged(rt=States({"a": rt("RT001")}, {"a": rt("RT001")}, {})).is_empty


def test_the_same_rt_made_on_both_sides_is_one_and_its_records_follow():
    merge = merged(
        rt=States({}, {"field": rt("RT001", catatan="x")}, {"office": rt("RT001")}),
        baseline=States({}, {"b": {"rt_id": "field", "tahun": 2024, "jumlah_kk": 3, "v_1a": None}}, {}),
    )
    assert merge.taken["rt"] == {"office": {"catatan": "x"}}
    assert merge.new["baseline"]["b"]["rt_id"] == "office"
    assert settled(merge).insert["rt"] == {}


def test_the_same_year_counted_on_both_sides_asks_only_where_they_differ():
    field = {"rt_id": "a", "tahun": 2024, "jumlah_kk": 3, "v_1a": 7}
    office = {"rt_id": "a", "tahun": 2024, "jumlah_kk": 4, "v_1a": None}
    merge = merged(
        rt=States({"a": rt("x")}, {"a": rt("x")}, {"a": rt("x")}),
        baseline=States({}, {"f": field}, {"o": office}),
    )
    assert merge.taken["baseline"] == {"o": {"v_1a": 7}}
    assert [one.column for one in merge.questions] == ["jumlah_kk"]


def test_a_prepared_record_left_empty_is_nothing():
    blank = {"rt_id": "a", "tahun": 2024, "jumlah_kk": None, "v_1a": None}
    assert merged(baseline=States({}, {"f": blank}, {})).is_empty


def test_a_name_the_office_has_given_meanwhile_is_refused_with_a_word():
    merge = merged(
        rt=States(
            {"a": rt("RT001"), "b": rt("RT002")},
            {"a": rt("RT005"), "b": rt("RT002"), "c": rt("RT007")},
            {"a": rt("RT001"), "b": rt("RT007"), "d": rt("RT005")},
        )
    )
    made = settled(merge)
    assert made.update["rt"] == {}
    assert made.insert["rt"] == {}
    assert {one.code for one in made.problems} == {"merge-name"}
    assert made.refused == {("rt", "a"), ("rt", "c")}


def test_records_of_an_rt_that_cannot_be_taken_are_refused_and_photos_come_without_it():
    merge = merged(
        rt=States({"b": rt("RT002")}, {"b": rt("RT002"), "c": rt("RT007")}, {"b": rt("RT007")}),
        baseline=States({}, {"n": {"rt_id": "c", "tahun": 2024, "jumlah_kk": 1, "v_1a": 1}}, {}),
        foto=States({}, {"p": {"rt_id": "c", "berkas": "foto/1.jpg"}}, {}),
    )
    made = settled(merge)
    assert made.insert["baseline"] == {}
    assert made.insert["foto"] == {"p": {"rt_id": None, "berkas": "foto/1.jpg"}}
    assert [one.code for one in made.problems] == ["merge-name", "merge-link", "merge-loose"]


VALUES = st.sampled_from([None, 0, 1, 2])
ROW = st.fixed_dictionaries({"x": VALUES, "y": VALUES})
TABLE = st.dictionaries(st.sampled_from("abcd"), ROW)
FREE = Rule("foto", ("x", "y"))


def run(before, there, here, side):
    merge = compare((FREE,), {"foto": States(before, there, here)})
    made = settle((FREE,), merge, {one.id: Decision(side) for one in merge.questions}, {}, {})
    after = {key: {**row, **made.update["foto"].get(key, {})} for key, row in here.items()}
    after.update(made.insert["foto"])
    for key in made.delete["foto"]:
        del after[key]
    return merge, made, after


@given(TABLE, TABLE, TABLE)
def test_nothing_is_lost_and_nothing_is_invented(before, there, here):
    for side in (Side.FIELD, Side.OFFICE):
        _, made, after = run(before, there, here, side)
        assert not made.undecided
        for key, row in after.items():
            for name, value in row.items():
                mine, theirs, then = (rows.get(key, {}).get(name) for rows in (here, there, before))
                assert value in {mine, theirs}
                if key in there and key in here and theirs == then:
                    assert value == mine, "the field changed nothing: the office's stays"
                if key in there and key in here and mine == then:
                    assert value == theirs, "the office changed nothing: the field's is taken"


@given(TABLE, TABLE, TABLE)
def test_a_question_stands_exactly_where_both_sides_did_something_else(before, there, here):
    merge, _, _ = run(before, there, here, Side.OFFICE)
    cells = {(one.key, one.column) for one in merge.questions if one.kind is Kind.CELL}
    wanted = {
        (key, name)
        for key in set(there) & set(here)
        for name in ("x", "y")
        if len({(rows.get(key) or {}).get(name) for rows in (before, there, here)}) == 3
    }
    assert cells == wanted


@given(TABLE, TABLE, TABLE, st.sampled_from([Side.FIELD, Side.OFFICE]))
def test_merging_again_from_what_was_merged_changes_nothing(before, there, here, side):
    _, _, after = run(before, there, here, side)
    merge, made, again = run(there, there, after, side)
    assert merge.is_empty
    assert made.is_empty
    assert again == after


@given(TABLE, TABLE)
def test_an_office_that_did_nothing_becomes_the_field(before, there):
    _, _, after = run(before, there, dict(before), Side.FIELD)
    assert after == there

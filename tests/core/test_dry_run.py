"""The dry run: each figure with its fate and reason; decisions about rows, names and percents."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.dry_run import Fate
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.saved_matching import SavedMatching, read_matching, recognised
from kotaku_qgis.core.tables import pasted_sheet
from kotaku_qgis.indicators.table_intake import Decisions, check, formats, matching_of, table_of
from tests.core.intake import accounted
from tests.core.tables_made import RULES, Desk

HEAD = ["Kelurahan", "RT/RW", "Tahun", "Jumlah Bangunan", "Jumlah KK", "1a Vol", "1a %", "1a Nilai", "3a Vol"]


def table(*rows, head=HEAD):
    text = "\n".join("\t".join("" if c is None else str(c) for c in row) for row in (head, *rows))
    return table_of(pasted_sheet(text, "tempelan"), RULES)


def looked(made, desk=None, **decisions):
    checked = check(made, desk or Desk(), Decisions(**decisions))
    accounted(checked.plan)
    return checked


def fates(checked):
    return {
        (cell.reading.rt, cell.target): cell.fate
        for line in range(len(checked.dry.readings))
        for cell in (checked.dry.cell(line, at) for at in range(len(checked.dry.targets)))
    }


def test_every_figure_has_a_fate_and_a_reason():
    known = [{"baseline_id": "b", "rt_id": "s1", "tahun": 2020, "jumlah_bangunan": 40.0, "jumlah_kk": 50.0,
              "v_1a": 3.0, "v_3a": None}]  # fmt: skip
    made = table(
        ["Sari", "RT001-RW001", 2020, 41, 50, None, None, None, "x"],
        ["Sari", "RT002-RW001", 2020, 40, None, 3, 0.08, 0, "#NUM!"],
        ["Sari", "", 2020, 1, 1, 1, 0, 0, 1],
    )
    checked = looked(made, Desk(known))
    found = fates(checked)
    assert found["RT001-RW001", "jumlah_bangunan"] is Fate.CHANGED
    assert found["RT001-RW001", "jumlah_kk"] is Fate.UNCHANGED
    assert found["RT001-RW001", "v_1a"] is Fate.KEPT
    assert found["RT001-RW001", "v_3a"] is Fate.REFUSED
    assert found["RT002-RW001", "v_1a"] is Fate.NEW
    assert found["RT002-RW001", "jumlah_kk"] is Fate.BLANK
    assert found["RT002-RW001", "v_3a"] is Fate.REFUSED
    dry = checked.dry
    refused = [dry.cell(*at) for at in dry.find([Fate.REFUSED], rt="RT002-RW001")]
    assert [(one.target, one.raw, one.reasons[0].code) for one in refused] == [
        ("v_3a", "#NUM!", "number-excel-error")
    ]
    changed = dry.cell(*dry.find([Fate.CHANGED])[0])
    assert (changed.before, changed.after) == (40.0, 41.0)
    lost = [dry.cell(*at) for at in dry.find([Fate.REFUSED]) if dry.cell(*at).reading.row == 4]
    assert len(lost) == len(dry.targets)
    assert {one.reasons[0].code for one in lost} == {"rt-blank"}
    assert dry.areas() == ["Sari"]
    assert dry.rts("Sari") == ["RT001-RW001", "RT002-RW001"]
    assert len(dry.find(area="Sari", target="v_1a")) == 3
    assert not len(dry.find(area="Asri"))


def test_only_the_last_bits_of_a_float_are_no_change():
    known = [{"baseline_id": "b", "rt_id": "s1", "tahun": 2020, "jumlah_kk": 0.1 + 0.2}]
    made = table(["Sari", "RT001-RW001", 2020, None, 0.3, None, None, None, None])
    assert looked(made, Desk(known)).plan.counts["unchanged"] == 1


SHIFTED = [
    [area, f"RT00{n}-RW001", 2020, 40, 50, volume, volume / 40, score, third]
    for area in ("Sari", "Asri")
    for n, volume, score, third in ((1, 21, 3, 4), (2, 10, 1, 6))
]


def bent(row):
    """Return *row* with its volumes and scores one column too far to the right."""
    return [*row[:5], 9, *row[5:8]]


def wide(row):
    """Return a record with two more scores, so that a shift shows."""
    return [*row, row[8] / 50, 0, 0, 0, 0]


def test_a_shifted_row_is_refused_then_repaired_or_taken_as_it_stands():
    head = [*HEAD, "3a %", "3a Nilai", "3b Vol", "3b %", "3b Nilai"]
    rows = [wide(row) for row in SHIFTED]
    rows[1] = [*rows[1][:5], 7, *rows[1][5:-1]]
    made = table(*rows, head=head)
    checked = looked(made)
    assert checked.plan.counts["refused"] == 1
    (offer,) = checked.offered
    assert (offer.index, offer.code) == (1, "shifted")
    assert offer.repair["v_1a"] == 10
    assert checked.dry.suspected[offer.index].any()
    repaired = looked(made, accepted=frozenset([1]))
    assert repaired.plan.counts["refused"] == 0
    assert repaired.plan.insert["baseline"][1]["v_1a"] == 10
    assert repaired.plan.insert["baseline"][1]["v_3a"] == 6
    assert not repaired.dry.suspected.any()
    assert looked(made, repair_all=True).plan.insert["baseline"][1]["v_1a"] == 10
    taken = looked(made, as_they_stand=frozenset([1]))
    assert taken.plan.insert["baseline"][1]["v_1a"] == 7
    # accepting a row that nobody offered repairs nothing
    assert looked(made, accepted=frozenset([0])).plan.counts["refused"] == 1


def test_names_that_are_not_there_are_asked_about_and_the_answer_counts():
    made = table(
        ["Sary", "RT001-RW001", 2020, 40, 50, 3, None, None, 1],
        ["Sari", "RT001-RW007", 2020, 41, 50, 3, None, None, 1],
        ["Sari", "RT002-RW001", 2020, 42, 50, 3, None, None, 1],
    )
    checked = looked(made)
    assert [(one.kind, one.name, one.rows, one.near[:1]) for one in checked.plan.unmatched] == [
        ("kelurahan", "Sary", (2,), (("s", "Sari"),)),
        ("rt", "RT001-RW007", (3,), (("s1", "RT001-RW001"),)),
    ]
    assert checked.plan.counts["refused"] == 1
    area, rt = checked.plan.unmatched
    joined = looked(made, kelurahan={area.key: "s"})
    assert joined.plan.counts["refused"] == 0
    assert joined.plan.insert["baseline"][0]["rt_id"] == "s1"
    assert joined.plan.unmatched[0].name == "Sary"  # the answer can be changed
    assert joined.plan.unmatched[0].rows == (2,)
    other = looked(made, rt={rt.key: "s3"})
    assert [row["rt_id"] for row in other.plan.insert["baseline"]] == ["s3", "s2"]
    assert not other.plan.insert["rt"]
    out = looked(made, kelurahan={area.key: ""}, rt={rt.key: ""})
    assert out.plan.counts["refused"] == 2
    assert [p.code for p in out.plan.problems].count("row-left-out") == 2
    # two names for one RT: the second record is refused, not written over the first
    twice = looked(made, kelurahan={area.key: "s"}, rt={rt.key: "s1"})
    assert "record-twice" in {p.code for p in twice.plan.problems}


def test_percents_in_place_of_volumes_are_refused_or_turned_when_told():
    made = table(
        ["Sari", "RT001-RW001", 2020, 40, 50, "52,5 %", None, None, "10%"],
        ["Sari", "RT002-RW001", 2020, None, 50, "50 %", None, None, "7%"],
        ["Sari", "RT003-RW001", 2020, 40, 50, "33,3 %", None, None, "10%"],
    )
    refused = looked(made)
    assert [p.code for p in refused.plan.problems].count("number-unit") == 6
    assert all(row["v_1a"] is None for row in refused.plan.insert["baseline"])
    turned = looked(made, convert_percents=True)
    assert [row["v_1a"] for row in turned.plan.insert["baseline"]] == [21.0, None, None]
    assert [row["v_3a"] for row in turned.plan.insert["baseline"]] == [5.0, None, 5.0]
    codes = [p.code for p in turned.plan.problems]
    assert codes.count("percent-converted") == 3
    assert codes.count("percent-without-base") == 1
    assert codes.count("percent-not-whole") == 2
    # the denominator that the workspace already has serves too
    known = [{"baseline_id": "b", "rt_id": "s2", "tahun": 2020, "jumlah_bangunan": 30.0, "jumlah_kk": 50.0}]
    more = looked(made, Desk(known), convert_percents=True)
    assert more.plan.update["baseline"][0].values["v_1a"] == 15.0


def test_how_numbers_are_written_is_told_per_column():
    made = table(
        ["Sari", "RT001-RW001", 2020, "1.250", "50", "1,5", None, None, "1.5"],
        ["Sari", "RT002-RW001", 2020, "1.300", "51", "60 %", None, None, "2,5"],
    )
    told = {one.target: one for one in formats(made, matching_of(made, RULES), RULES)}
    assert told["jumlah_bangunan"].kind == "unclear"
    assert told["jumlah_bangunan"].unclear == 2
    assert told["jumlah_kk"].kind == "text"
    assert (told["v_1a"].kind, told["v_1a"].percents) == ("comma", 1)
    assert told["v_3a"].kind == "mixed"


def test_a_kept_matching_knows_its_header_again(tmp_path):
    kept = SavedMatching("Dinas", ("Kel", "RT RW", "Thn", "Vol A"), {"v_1a": ("Vol A",), "v_1b": ()}, "comma")
    path = tmp_path / "dinas.json"
    path.write_text(kept.to_json(), encoding="utf-8")
    again = read_matching(path)
    assert again == kept
    header = ("KEL", "rt_rw", "thn", "vol a")
    assert recognised([again], header) is again
    assert again.choices(header) == {"v_1a": ("vol a",), "v_1b": ()}
    assert recognised([again], ("KEL", "rt_rw", "thn", "vol b")) is None
    assert recognised([again], (*header, "x", "y", "z")) is None
    assert recognised([], header) is None


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": "kotaku-matching"}', "\x00", "[" * 100_000,
     '{"format": "kotaku-matching", "version": 1, "columns": [1], "fields": {}}',
     '{"format": "kotaku-matching", "version": 1, "columns": [], "fields": {"a": "b"}}'],
)  # fmt: skip
def test_a_file_that_is_no_matching_is_named(tmp_path, text):
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KotakuError, match=r"no column matching|newer version") as caught:
        read_matching(path)
    assert caught.value.place.file == "x.json"
    with pytest.raises(KotakuError, match="cannot be read"):
        read_matching(tmp_path / "none.json")


def test_two_rt_of_the_same_number_are_near_and_every_rt_can_be_chosen():
    made = table(["Sari", "RT003-RW009", 2020, 41, 50, 3, None, None, 1])
    (one,) = looked(made).plan.unmatched
    assert next(name for _, name in one.near) == "RT003-RW001"
    assert [name for _, name in one.others] == ["RT001-RW001", "RT002-RW001", "RT003-RW001"]

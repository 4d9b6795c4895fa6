"""Counting errors: each kind is found where it was planted, and real tables are not accused of what is right."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kotaku_qgis.core.baseline import plan_baseline
from kotaku_qgis.core.errors import Level
from kotaku_qgis.core.matching import propose
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.scoring import score_record
from kotaku_qgis.core.suspicion import BY_ID, DETECTORS, suspect_records, suspect_table
from kotaku_qgis.core.tables import RawTable, read_table
from kotaku_qgis.indicators.table_intake import Decisions, check
from tests.core.tables_made import Desk

R18, R16 = load("permen-14-2018"), load("permen-2-2016")
HEADER = {
    "luas_flag_ha": 1.2,
    "luas_verifikasi_ha": 1.25,
    "jumlah_bangunan": 60,
    "jumlah_penduduk": 250,
    "jumlah_kk": 70,
    "panjang_jalan_ideal_m": 320,
    "panjang_drainase_ideal_m": 410,
}
VOLUMES = {
    "v_1a": 31, "v_1b": 0, "v_1c": 12, "v_2a": 40, "v_2b": 25.5, "v_3a": 18, "v_3b": 9, "v_4a": 0.4,
    "v_4b": 100, "v_4c": 60, "v_5a": 22, "v_5b": 35, "v_6a": 70, "v_6b": 41, "v_7a": 60, "v_7b": 13,
}  # fmt: skip
DATA = ("pekalongan_barat", "pekalongan_timur")


def record(number, year, **changes):
    """Return a record of the RT *number*, its figures a little different from those of the others."""
    row = {"baseline_id": f"b{number}-{year}", "rt_id": f"r{number}", "tahun": year, **HEADER, **VOLUMES}
    row.update({n: row[n] + number for n in ("jumlah_penduduk", "panjang_jalan_ideal_m", "v_4b", "v_1a")})
    return {**row, **changes}


def city(*changed, count=8, years=(2019, 2020, 2021)):
    """Return the rows of a city; *changed* records take the place of the ones they are of."""
    rows = {(n, y): record(n, y) for n in range(1, count + 1) for y in years}
    for row in changed:
        rows[int(row["rt_id"][1:]), row["tahun"]] = row
    return list(rows.values())


RT = [{"rt_id": f"r{n}", "wilayah_id": "w", "rt_rw": f"RT{n:03d}-RW001"} for n in range(1, 9)]
AREAS = [{"wilayah_id": "w", "tingkat": "kelurahan", "nama": "Melati"}]


def records(*changed, **more):
    return suspect_records(city(*changed), R18, rt=RT, wilayah=AREAS, **more)


def test_detectors_are_declared_once_and_explained():
    assert len(BY_ID) == len(DETECTORS) == 14
    assert all(one.title and one.about and one.level in Level for one in DETECTORS)


def test_an_honest_city_is_not_accused():
    assert records() == []


@pytest.mark.parametrize(
    ("code", "changes", "says"),
    [
        ("numerator", {"v_3a": 71}, "71 KK, but there are only 70"),
        ("households", {"jumlah_kk": 260, "v_6a": 100}, "260 households (KK) are more than 252 people"),
        ("households", {"jumlah_penduduk": 1252}, "1252 people (jiwa) in 70 households (KK): 17.9 in each"),
        ("buildings", {"jumlah_bangunan": 600}, "70 households (KK) and 600 buildings"),
        ("slip", {"luas_verifikasi_ha": 12.5}, "12.5, about 10× what it is in other years (1.25)"),
        ("slip", {"luas_flag_ha": 1200}, "1200, about 1000× what it is in other years (1.2)"),
        ("slip", {"v_4b": 10.2}, "10.2, about 1/10 what it is in other years (102)"),
        ("header", {"jumlah_bangunan": 90}, "90, but 60 in 2019"),
        ("header", {"luas_flag_ha": 1.35}, "1.35, but 1.2 in 2019"),
        ("as-percent", {"v_1a": 51.67, "v_1c": 20.0, "v_3a": 25.71, "v_3b": 12.86, "v_5a": 31.43,
                        "v_5b": 50.0, "v_6a": 100, "v_6b": 58.57, "v_7a": 100, "v_7b": 21.67},
         "broken numbers"),
    ],
)  # fmt: skip
def test_what_is_planted_is_found_and_named(code, changes, says):
    found = records(record(2, 2020, **changes))
    told = [one for one in found if one.code == code]
    assert told, [(one.code, str(one.problem())) for one in found]
    assert {one.rt_id for one in found} == {"r2"}
    assert says in str(told[0].problem())
    assert told[0].years[0] == 2020
    assert told[0].label.startswith("Melati RT002-RW001")


def test_works_that_bring_a_volume_down_are_no_slip():
    """To a tenth and staying there: that is what works are for. Back at the old height later: a slip."""
    lower = [record(3, year, v_4b=10.3) for year in (2020, 2021)]
    assert records(*lower) == []
    assert [one.code for one in records(lower[0])] == ["slip"]


def test_a_slip_is_found_among_neighbours_of_one_year():
    rows = city(record(4, 2019, jumlah_penduduk=25.4 * 100), years=(2019,))
    found = suspect_records(rows, R18, rt=RT, wilayah=AREAS)
    assert ("slip", ("jumlah_penduduk",)) in {(one.code, one.columns) for one in found}
    small = {n: v / 10 for n, v in HEADER.items()}
    volumes = {n: v / 10 for n, v in VOLUMES.items() if v}
    tiny = suspect_records(
        city(record(4, 2019, **{**small, **volumes}), years=(2019,)), R18, rt=RT, wilayah=AREAS
    )
    assert "slip" not in {one.code for one in tiny}  # an RT that is small throughout


def test_only_the_year_asked_for_is_judged():
    odd = record(2, 2020, v_3a=71)
    assert records(odd, year=2021) == []
    assert len(records(odd, year=2020)) == 1


def test_what_holds_for_several_years_is_said_once():
    found = records(*(record(5, year, v_3a=80) for year in (2019, 2020, 2021)))
    assert [(one.years, one.label) for one in found] == [((2019, 2020, 2021), "Melati RT005-RW001 2019–2021")]


def test_a_record_shifted_in_the_workspace_is_offered_back():
    true = record(6, 2020)
    names = [*HEADER, *R18.volume_columns]
    moved = dict(zip(R18.volume_columns, [true["panjang_drainase_ideal_m"],
                                          *(true[name] for name in R18.volume_columns[:-1])]))  # fmt: skip
    found = records({**true, **moved})
    assert [one.code for one in found] == ["shifted"]
    kept = R18.volume_columns[:-1]
    assert {name: found[0].repair[name] for name in kept} == {name: true[name] for name in kept}
    assert found[0].repair["v_7b"] is None  # pushed out of the row: lost
    assert set(found[0].repair) <= set(names)


def test_a_table_taken_shifted_is_recognised_by_its_scores():
    taken = {"v_1a": 21, "v_1b": 5, "v_1c": 0, "v_2a": 0.4167, "v_2b": 1, "v_3a": 0.2778, "v_3b": 3,
             "v_4a": 0.32, "v_4b": 0, "v_4c": 0, "v_5a": 0, "v_5b": 0, "v_6a": 0.14, "v_6b": 5, "v_7a": 0.5,
             "v_7b": 0}  # fmt: skip
    found = records(record(2, 2020, **taken))
    assert [(one.code, dict(one.repair)) for one in found] == [("shifted", {})]
    assert "scores and sector means" in str(found[0].problem())


def test_shares_are_turned_back_into_counts_only_when_each_gives_a_whole_one():
    true = record(1, 2019)
    shares = {
        p.volume_column: round(true[p.volume_column] / true[p.denominator] * 100, 2) for p in R18.parameters
    }
    (found,) = (one for one in records({**true, **shares}) if one.code == "as-percent")
    for parameter in R18.parameters:
        assert found.repair[parameter.volume_column] == pytest.approx(true[parameter.volume_column], abs=0.05)
    (found,) = (one for one in records({**true, **shares, "v_3a": 25.2}) if one.code == "as-percent")
    assert not found.repair


def test_figures_are_written_as_the_language_writes_them():
    (found,) = records(record(2, 2020, v_4a=1.5))
    assert "1,5 ha" in str(found.problem("id"))
    assert "1.5 ha" in str(found.problem())


# ---- tables ------------------------------------------------------------------------------------------


def table(rows, columns=None):
    columns = columns or ("kelurahan", "rt_rw", "tahun", *HEADER, *VOLUMES)
    return RawTable(Path("isian.csv"), None, tuple(columns), tuple(tuple(row) for row in rows))


def line(number, year=2022, **changes):
    row = record(number, year, **changes)
    return ["Melati", f"RT{number:03d}-RW001", year, *(row[name] for name in (*HEADER, *VOLUMES))]


def look(made, **more):
    return suspect_table(made, propose(made.columns, made.samples(), "baseline", R18), R18, **more)


def test_rows_of_a_table_are_named():
    found = look(table([line(1), line(2, v_3a=71), line(1), line(3, v_1a=32, v_4b=101)]))
    assert [(one.code, one.index, one.place.row) for one in found] == [
        ("numerator", 1, 3),
        ("twice", 2, 4),
        ("copied", 3, 5),
    ]
    assert found[0].place.column == "v_3a"
    assert "Row 2 is about the same RT and year, with the same figures" in str(found[1].problem())
    assert "Melati RT001-RW001 2022" in str(found[2].problem())


def test_the_whole_row_can_be_shifted_and_is_found_without_any_printed_result():
    row = line(2)
    found = look(table([line(1), [*row[:3], 7, *row[3:-1]], line(3)]))
    assert [(one.code, one.index) for one in found] == [("shifted", 1)]
    assert found[0].repair["jumlah_bangunan"] == 60
    assert found[0].repair["v_1a"] == 33
    assert found[0].repair["v_7b"] is None


def scored_line(number, shift_from=None):
    """Return names and cells of a record with its percents and scores, moved right from a column on."""
    row = record(number, 2022)
    scores = score_record(row, R18)
    cells = {
        "kelurahan": "Melati",
        "rt_rw": f"RT{number:03d}-RW001",
        "tahun": 2022,
        **{n: row[n] for n in HEADER},
    }
    for one in R18.parameters:
        cells[one.volume_column] = row[one.volume_column]
        cells[f"{one.code} persen"] = scores[one.percent_column]
        cells[f"{one.code} nilai"] = scores[one.score_column]
    names, values = [*cells, "total"], [*cells.values(), scores["total"]]
    at = len(values) if shift_from is None else names.index(shift_from)
    return names, [*values[:at], *([None] if shift_from else []), *values[at:]][: len(names)]


@pytest.mark.parametrize("start", ["v_1a", "luas_flag_ha"])
def test_a_shifted_row_is_repaired_as_far_as_it_was_shifted(start):
    """A repair of the volumes alone would leave wrong denominators where the header moved along."""
    names, straight = scored_line(1)
    made = table([straight, scored_line(2, start)[1], scored_line(3)[1]], names)
    (found,) = (one for one in look(made) if one.code == "shifted")
    assert found.index == 1
    wanted = record(2, 2022)
    assert {name: found.repair[name] for name in VOLUMES} == {name: wanted[name] for name in VOLUMES}
    header = {name: value for name, value in found.repair.items() if name in HEADER}
    assert header == ({} if start == "v_1a" else {name: wanted[name] for name in HEADER})


def test_a_row_that_no_move_sets_right_gets_no_repair():
    names, straight = scored_line(1)
    odd = scored_line(2, "v_1a")[1]
    odd[names.index("jumlah_bangunan")] = 60.5
    (found,) = (one for one in look(table([straight, odd], names)) if one.code == "shifted")
    assert not found.repair
    assert "again" in found.remedy


def test_other_years_and_denominators_come_from_the_workspace():
    made = table([["Melati", "RT001-RW001", 2022, 71, 1010]], ("kelurahan", "rt_rw", "tahun", "v_3a", "v_4b"))
    found = look(made, rt=RT, existing=city(), wilayah=AREAS)
    assert [one.code for one in found] == ["numerator", "numerator", "slip"]
    assert found[0].rt_id == "r1"


def test_areas_that_can_be_two_numbers_are_asked_about():
    rows = [line(1), line(2, luas_verifikasi_ha="1,409 ha")]
    (found,) = look(table(rows))
    assert found.code == "separator"
    assert "1409 ha or 1.409 ha" in str(found.problem())
    assert look(table(rows), number_style="comma") == []


PRINTED = ("p_3a", "n_3a", "total", "kelas")


@pytest.mark.parametrize(
    ("printed", "code", "says"),
    [
        ((27.14, 1, 21, "KR"), None, ""),
        ((72.14, 3, 21, "KR"), "percent", "19 of 70, that is 27.14 %, but 72.14 % is printed"),
        ((27.14, 3, 21, "KR"), "score", "the score 3 is printed, but 27.14 % is 1"),
        ((27.14, 1, 21, "KB"), "class", "KB is printed"),
    ],
)
def test_printed_results_that_contradict_the_figures(printed, code, says):
    columns = (
        "kelurahan",
        "rt_rw",
        "tahun",
        *HEADER,
        *VOLUMES,
        "3a_prosen",
        "3a_nilai",
        "total_nilai",
        "tingkat",
    )
    usual = (25.71, 1, 21, "KR")
    rows = [[*line(1), *usual], [*line(2, v_3a=19), *printed], [*line(3), *usual]]
    found = look(table(rows, columns))
    assert [one.code for one in found if one.index == 1] == ([code] if code else [])
    assert not [one for one in found if one.index != 1]
    if code:
        assert says in str(next(one for one in found if one.index == 1).problem())


CELL = st.one_of(
    st.none(),
    st.text(max_size=6),
    st.sampled_from(["1,409 ha", "#NUM!", "-", "1.234,5", "KB", "RT001-RW001", "∞", "12 KK"]),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.dates(),
)


@settings(max_examples=80, deadline=None)
@given(
    rows=st.lists(st.lists(CELL, min_size=27, max_size=27), min_size=1, max_size=6),
    known=st.integers(0, 3),
    style=st.sampled_from([None, "comma", "point"]),
)
def test_whatever_stands_in_a_table_is_looked_at_without_failing(rows, known, style):
    columns = ("kelurahan", "rt_rw", "tahun", *HEADER, *VOLUMES, "total_nilai")
    lines = [[*line(number, 2021), 21] for number in range(1, known + 1)]
    for number, row in enumerate(rows):
        # every other row is at least about an RT and a year
        lines.append([*line(number + known, 2021)[:3], *row[3:]] if number % 2 else list(row))
    for one in look(
        table(lines, columns), rt=RT, existing=city(), wilayah=AREAS, year=2021, number_style=style
    ):
        assert str(one.problem("id"))
        assert set(one.repair) <= {*HEADER, *VOLUMES}


# ---- real tables: who is accused, and why it is right ------------------------------------------------


def published(folder, name="r0_as_published.xlsx"):
    made = read_table(folder / name)
    return made, propose(made.columns, made.samples(), "baseline", R18)


def known(folder):
    """Return wilayah, rt and the headers of the city's records, as after importing them."""
    made, matching = published(folder, "baseline_rt_2019_2023.csv")
    plan = plan_baseline(made, matching, R18, [], [], wilayah=[])
    headers = [{n: v for n, v in row.items() if not re.match("v_", n)} for row in plan.insert["baseline"]]
    return plan.insert["wilayah"], plan.insert["rt"], headers, plan.insert["baseline"]


@pytest.mark.parametrize("with_headers", [True, False])
@pytest.mark.parametrize("with_results", [True, False])
@pytest.mark.parametrize("name", DATA)
def test_the_80_shifted_rows_and_no_other(shared_data, name, with_results, with_headers):
    """By the printed scores, and by the volumes and denominators alone.

    With neither, broken numbers of households still betray some, and nobody is accused falsely.
    """
    folder = shared_data / name
    made, matching = published(folder)
    if not with_results:
        matching = replace(matching, printed={})
    wilayah, rt, headers, true = known(folder)
    where = {"rt": rt, "existing": headers, "wilayah": wilayah} if with_headers else {}
    found = suspect_table(made, matching, R18, **where)
    shifted = [one for one in found if one.code == "shifted"]
    every = 80 if name == "pekalongan_timur" else 0
    scores = [made.columns.index(f"{p.code}n") for p in R18.parameters]
    wrong = {i for i, row in enumerate(made.rows) if any(row[p] not in {0, 1, 3, 5} for p in scores)}
    if name == "pekalongan_barat":  # its workbook holds numbers as text
        wrong = {i for i in wrong if any(float(made.rows[i][p]) not in {0, 1, 3, 5} for p in scores)}
    assert len(wrong) == every
    assert {one.index for one in shifted} <= wrong
    if with_results or with_headers:
        assert len(shifted) == every
        assert len({one.rt_id for one in shifted}) == (16 if every else 0)
    truth = {(row["rt_id"], row["tahun"]): row for row in true}
    if with_headers:
        for one in shifted:
            right = truth[one.rt_id, one.years[0]]
            assert all(one.repair[n] == pytest.approx(right[n], abs=1e-9) for n in R18.volume_columns)


def test_pekalongan_barat_is_accused_of_flooded_areas_only(shared_data):
    """Six RT whose published flooded area (4a) is larger than the RT itself: percents of 107 to 308."""
    wilayah, rt, _, true = known(shared_data / "pekalongan_barat")
    found = suspect_records(true, R18, rt=rt, wilayah=wilayah)
    assert Counter(one.code for one in found) == {"numerator": 6}
    assert {one.columns for one in found} == {("v_4a", "luas_verifikasi_ha")}
    assert {one.years for one in found} == {(2019, 2020, 2021, 2022, 2023)}


def test_pekalongan_timur_put_right_is_accused_of_nothing(shared_data):
    wilayah, rt, _, true = known(shared_data / "pekalongan_timur")
    assert suspect_records(true, R18, rt=rt, wilayah=wilayah) == []


def test_headers_kawanku_and_sim_kotaku_are_accused_of_nothing(shared_data):
    for name in DATA:
        made, matching = published(shared_data / name, "rt_header.xlsx")
        assert suspect_table(made, matching, R18) == []
    made, matching = published(shared_data / "kawanku_jatim", "kawanku_rt_14.csv")
    assert suspect_table(made, matching, R18, year=2023) == []
    made = read_table(shared_data / "sim_kotaku" / "kebumen_profil_basis_contoh6.csv")
    matching = propose(made.columns, made.samples(), "baseline", R16)
    assert suspect_table(made, matching, R16, year=2019) == []


def test_the_sample_holds_the_errors_its_lesson_is_about(sample):
    found = []
    for path in sorted(sample.glob("baseline_*.csv")):
        made = read_table(path)
        found += suspect_table(made, propose(made.columns, made.samples(), "baseline", R18), R18)
    assert [(one.code, one.columns) for one in found] == [("numerator", ("v_3a", "jumlah_kk"))]


def test_one_record_is_found_in_a_large_city():
    rows = [
        {**record(number % 7, year), "rt_id": f"r{number}", "v_4b": 100 + number % 50, "v_1c": number % 40}
        for number in range(2000)
        for year in range(2019, 2024)
    ]
    rt = [
        {"rt_id": f"r{n}", "wilayah_id": f"w{n // 50}", "rt_rw": f"RT{n % 50:03d}-RW001"} for n in range(2000)
    ]
    wrong = next(row for row in rows if row["rt_id"] == "r1234" and row["tahun"] == 2021)
    before = {one.text for one in suspect_records(rows, R18, rt=rt, wilayah=[]) if one.rt_id == "r1234"}
    wrong["v_1c"] = 100_000.0
    found = [one for one in suspect_records(rows, R18, rt=rt, wilayah=[]) if one.rt_id == "r1234"]
    assert {one.text for one in found} - before


def test_a_dry_run_writes_figures_as_the_language_does():
    made = table([line(1), line(2, v_3a=71.5)])
    desk = Desk()
    for lang, wanted in (("id", "71,5"), ("en", "71.5")):
        checked = check(made, desk, Decisions(), lang)
        assert any(wanted in str(one) for one in checked.plan.problems if one.code.startswith("suspicious"))
        (spot,) = checked.dry.find(suspected=True, target="v_3a")
        assert any(wanted in str(reason) for reason in checked.dry.cell(*spot).reasons)


def test_consent_to_move_rows_back_is_none_to_turn_percents_into_counts():
    true = record(2, 2022)
    shares = {
        p.volume_column: round(true[p.volume_column] / true[p.denominator] * 100, 2) for p in R18.parameters
    }
    made = table([["Sari", *row[1:]] for row in (line(1), line(2, **shares))])
    (offered,) = (one for one in check(made, Desk(), Decisions()).offered if one.code == "as-percent")
    assert offered.repair
    plan = check(made, Desk(), Decisions(repair_all=True)).plan
    assert plan.counts["refused"] == 1
    assert len(plan.insert["baseline"]) == 1

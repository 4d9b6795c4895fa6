"""Baseline tables planned: no figure misread, no row lost."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.choices import Choices
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.printed import compare_printed
from kotaku_qgis.core.regulation import load
from kotaku_qgis.core.scoring import score_frame
from tests.core.intake import accounted, baseline, boundaries, codes, rt, written

UTM = "EPSG:32749"
HEAD = "kelurahan;rt_rw;tahun;luas_verif_ha;jml_bangunan;jml_kk;1a_vol;4a_vol"


def _table(folder, *lines, name="b.csv", head=HEAD):
    path = folder / name
    path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return path


def _area(key, name, **more):
    return {"wilayah_id": key, "tingkat": "kelurahan", "nama": name, "induk_id": "k", "geom": None, **more}


KOTA = {"wilayah_id": "k", "tingkat": "kota", "nama": "Metro", "induk_id": None, "geom": None}
AREAS = [KOTA, _area("s", "Sari"), _area("a", "Asri", kode_sim="33050515")]
RT = [
    {"rt_id": "1", "wilayah_id": "s", "rt_rw": "RT001-RW001", "geom": b"x"},
    {"rt_id": "2", "wilayah_id": "a", "rt_rw": "RT001-RW001", "geom": b"x"},
]


@pytest.fixture(scope="module", params=["barat", "timur"])
def pekalongan(request, shared_data):
    folder = shared_data / f"pekalongan_{request.param}"
    wilayah = boundaries(folder / "kelurahan.geojson", UTM, kota="Pekalongan").insert["wilayah"]
    return folder, wilayah, rt(folder / "rt.geojson", wilayah, UTM).insert["rt"]


def test_published_tables_and_every_printed_result(pekalongan):
    pandas = pytest.importorskip("pandas")
    folder, wilayah, polygons = pekalongan
    plan = baseline(folder / "baseline_rt_2019_2023.csv", polygons, wilayah)
    accounted(plan)
    total, lone = {"pekalongan_barat": (740, 4), "pekalongan_timur": (325, 2)}[folder.name]
    assert plan.counts["new"] == len(plan.insert["baseline"]) == len(plan.printed) == total
    # flooded areas below 0: published so, and said
    below = [p for p in plan.problems if p.code == "number-negative"]
    assert len(below) == {"pekalongan_barat": 6, "pekalongan_timur": 0}[folder.name]
    assert {p.place.column for p in below} <= {"4a_vol", "v_4a", "4av"}
    rest = [p for p in plan.problems if p not in below]
    assert [p.code for p in rest] == ["rt-without-polygon"] * lone
    assert len(plan.insert["rt"]) == lone
    if folder.name == "pekalongan_barat":
        assert [p.place.rt for p in rest] == [
            "Pringrejo RT002-RW008",
            "Pringrejo RT003-RW007",
            "Pasir Kraton Kramat RT002-RW005",
            "Pasir Kraton Kramat RT006-RW006",
        ]
        assert rest[2].values["loose"] == 2
    rules = load("permen-14-2018")
    scored = score_frame(pandas.DataFrame(plan.insert["baseline"]), rules, sector_mean="plain")
    counts = compare_printed(scored, plan.printed, rules).counts
    assert counts["equal"] == counts["records"] == total
    for kind in ("percents", "scores", "totals", "classes"):
        assert counts[f"{kind}_equal"] == counts[kind] > 0
    again = baseline(
        folder / "baseline_rt_2019_2023.csv", polygons + plan.insert["rt"], wilayah, plan.insert["baseline"]
    )
    accounted(again)
    assert again.is_empty
    assert again.counts["unchanged"] == total


def test_volumes_and_headers_from_two_workbooks(pekalongan):
    folder, wilayah, polygons = pekalongan
    whole = baseline(folder / "baseline_rt_2019_2023.csv", polygons, wilayah)
    first = baseline(folder / "r0_as_published.xlsx", polygons, wilayah, shifted_rows="repair")
    accounted(first)
    known = polygons + first.insert["rt"]
    # this workbook has no denominators: the printed scores tell that its percents are fractions
    assert sum(row["p_7b"] == 100 for row in first.printed) > len(first.printed) / 2
    second = baseline(folder / "rt_header.xlsx", known, wilayah, first.insert["baseline"])
    accounted(second)
    assert second.counts["changed"] == second.counts["source"]
    names = {r["rt_id"]: (r["wilayah_id"], r["rt_rw"]) for r in known + whole.insert["rt"]}

    def keyed(rows):
        return {(names[r["rt_id"]], r["tahun"]): r for r in rows}

    wanted = keyed(whole.insert["baseline"])
    got = keyed(written(first.insert["baseline"], second, "baseline", "baseline_id"))
    assert set(wanted) == set(got)
    rules = load("permen-14-2018")
    for key, row in wanted.items():
        for column in (*rules.header_columns, *rules.volume_columns):
            assert got[key][column] == pytest.approx(row[column], abs=1e-9), (key, column)


def test_rows_that_stand_one_column_too_far_are_refused_by_name(shared_data):
    folder = shared_data / "pekalongan_timur"
    wilayah = boundaries(folder / "kelurahan.geojson", UTM, kota="Pekalongan").insert["wilayah"]
    polygons = rt(folder / "rt.geojson", wilayah, UTM).insert["rt"]
    plan = baseline(folder / "r0_as_published.xlsx", polygons, wilayah)
    accounted(plan)
    assert plan.counts["refused"] == codes(plan).count("row-shifted") == 80
    refused = [o for o in plan.outcomes if o.status.value == "refused"]
    assert refused[0].label == "Kauman RT001-RW008 2019"
    assert refused[0].row == 207
    assert codes(plan).count("rt-without-record") == 16


def test_one_odd_score_is_no_shift_and_no_reason_to_move_a_volume(tmp_path):
    for tail in ("", ";catatan"):
        head = f"kelurahan;rt_rw;tahun;jml_bangunan;1a_vol;1a_persen;1a_nilai{tail}"
        path = _table(tmp_path, "Sari;RT1 RW1;2020;40;12;30;4", head=head)
        plan = baseline(path, RT, AREAS, shifted_rows="repair")
        assert [row["v_1a"] for row in plan.insert["baseline"]] == [12]
        assert "row-repaired" not in codes(plan)


def test_kawanku(shared_data):
    pandas = pytest.importorskip("pandas")
    path = shared_data / "kawanku_jatim/kawanku_rt_14.csv"
    with pytest.raises(KotakuError, match="year"):
        baseline(path)
    plan = baseline(path, year=2022, kota="Jawa Timur")
    accounted(plan)
    assert plan.counts["new"] == 14
    assert set(codes(plan)) == {
        "table-several-cities", "kelurahan-created", "rt-without-polygon", "number-negative"
    }  # fmt: skip
    rules = load("permen-14-2018")
    result = compare_printed(
        score_frame(pandas.DataFrame(plan.insert["baseline"]), rules), plan.printed, rules
    )
    assert result.counts["scores_equal"] == result.counts["scores"] == 14 * 16
    assert result.counts["totals_equal"] == 14
    assert result.counts["classes_equal"] == result.counts["classes"] == 2
    assert [p.values["target"] for p in result.problems] == ["p_4a"] * 3


def test_percents_alone_are_no_records(shared_data):
    with pytest.raises(KotakuError, match="no counted volumes"):
        baseline(
            shared_data / "sim_kotaku/kebumen_profil_basis_contoh6.csv", regulation="permen-2-2016", year=2020
        )


def test_each_bad_cell_is_named_with_row_column_and_text(tmp_path):
    plan = baseline(
        _table(
            tmp_path,
            "Sari;RT1 RW1;2020;1,25;banyak;50;;-",
            "Asri;RT1 RW1;2020;0,8;#NUM!;40;3,5;0,1",
            "Sari;RT1 RW1;2021;0,85 ha;40 jiwa;-5;3;0",
        ),
        RT,
        AREAS,
    )
    accounted(plan)
    assert plan.counts["new"] == 3
    found = [(p.code, p.place.row, p.place.column, p.level.value) for p in plan.problems]
    assert ("number-text", 2, "jml_bangunan", "error") in found
    assert ("number-mark", 2, "4a_vol", "warning") in found
    assert ("number-excel-error", 3, "jml_bangunan", "error") in found
    assert ("number-not-whole", 3, "1a_vol", "warning") in found
    assert ("number-unit", 4, "jml_bangunan", "error") in found
    first = plan.insert["baseline"][0]
    assert first["jumlah_bangunan"] is None
    assert first["v_1a"] is None
    assert first["v_4a"] is None
    assert first["luas_verifikasi_ha"] == 1.25
    assert plan.insert["baseline"][2]["jumlah_kk"] == -5


def test_what_was_never_counted_is_said_before_anything_is_written(tmp_path):
    path = _table(tmp_path, "Sari;RT1 RW1;2020;1,5;-40;1e400;3;-0,2", "Asri;RT1 RW1;2020;1,5;40;1e20;-3;0")
    plan = baseline(path, RT, AREAS)
    one, other = plan.insert["baseline"]
    assert (one["jumlah_bangunan"], one["jumlah_kk"], one["v_4a"]) == (-40, None, -0.2)
    assert (other["jumlah_kk"], other["v_1a"]) == (None, -3)
    found = [(p.code, p.place.row, p.place.column) for p in plan.problems if p.code.startswith("number-")]
    assert found == [
        ("number-negative", 2, "jml_bangunan"),
        ("number-infinite", 2, "jml_kk"),
        ("number-negative", 2, "4a_vol"),
        ("number-huge", 3, "jml_kk"),
        ("number-negative", 3, "1a_vol"),
    ]


def test_a_number_that_could_be_two_numbers_is_asked_for(tmp_path):
    path = _table(tmp_path, "Sari;RT1 RW1;2020;1.409;40;50;3;0", "Asri;RT1 RW1;2020;2.110;1.250;50;3;0")
    plan = baseline(path, RT, AREAS)
    assert codes(plan).count("number-ambiguous") == 3
    assert plan.insert["baseline"][0]["luas_verifikasi_ha"] is None
    told = baseline(path, RT, AREAS, number_style="point")
    assert told.insert["baseline"][0]["luas_verifikasi_ha"] == 1.409
    assert told.insert["baseline"][1]["jumlah_bangunan"] == 1.25
    assert "number-not-whole" in codes(told)


def test_the_rest_of_the_table_decides_and_that_is_said(tmp_path):
    path = _table(tmp_path, "Sari;RT1 RW1;2020;0,81;1.250;50;3;0,25", "Asri;RT1 RW1;2020;2,1;40;50;3;0")
    plan = baseline(path, RT, AREAS)
    assert plan.insert["baseline"][0]["jumlah_bangunan"] == 1250
    assert codes(plan) == ["number-style-table"]
    mixed = baseline(_table(tmp_path, "Sari;RT1 RW1;2020;0,81;4;50;3;0", "Asri;RT1 RW1;2020;0.9;4;5;3;0",
                            "Sari;RT1 RW1;2021;1.409;4;50;3;0"), RT, AREAS)  # fmt: skip
    assert {"number-style-mixed", "number-ambiguous"} <= set(codes(mixed))
    assert [r["luas_verifikasi_ha"] for r in mixed.insert["baseline"]] == [0.81, 0.9, None]


def test_hectares_are_not_read_by_thousands_unless_the_user_says_so(tmp_path):
    path = _table(tmp_path, "Sari;RT1 RW1;2020;0.81;4;5;3;0", "Asri;RT1 RW1;2020;1,409 ha;4;5;3;0")
    plan = baseline(path, RT, AREAS)
    assert [p.place.row for p in plan.problems if p.code == "number-ambiguous"] == [3]


def test_rows_that_are_no_records_and_rows_that_stand_twice(tmp_path):
    plan = baseline(
        _table(
            tmp_path,
            "Sari;RT1 RW1;2020;0,5;40;50;3;0",
            "",
            "Sari;RT1 RW1;2020;0,5;40;50;3;0",
            "SARI;001/001;2020;0,5;41;50;3;0",
            "kelurahan;rt_rw;tahun;luas_verif_ha;jml_bangunan;jml_kk;1a_vol;4a_vol",
            "JUMLAH;;;1,0;80;100;6;0",
            "Sari;RT 2 dan 3 RW1;2020;0,5;40;50;3;0",
            "Sari;RT4 RW1;dua ribu;0,5;40;50;3;0",
            ";RT4 RW1;2020;0,5;40;50;3;0",
            "Sary;RT4 RW1;2020;0,5;40;50;3;0",
            "Asri;RT1 RW1;2020;0,5;40;50;3;0;7",
            "Sari;RT5 RW1;2020;;;;;",
        ),
        RT,
        AREAS,
    )
    accounted(plan)
    by_row = {p.place.row: p.code for p in plan.problems if p.place.row}
    assert [(o.row, o.status.value, by_row.get(o.row)) for o in plan.outcomes] == [
        (2, "new", None),
        (4, "refused", "record-twice"),
        (5, "refused", "record-twice"),
        (6, "refused", "row-header-again"),
        (7, "refused", "row-sum"),
        (8, "refused", "rt-unclear"),
        (9, "refused", "year-unreadable"),
        (10, "refused", "kelurahan-blank"),
        (11, "refused", "kelurahan-unknown"),
        (12, "refused", "row-ragged"),
        (13, "new", "record-empty"),
    ]
    differing = next(p for p in plan.problems if p.place.row == 5)
    assert differing.level.value == "error"
    assert differing.values["columns"] == "“jml_bangunan”"
    assert next(p for p in plan.problems if p.place.row == 11).values["near"].startswith("“Sari”")


def test_rt_without_polygon_are_made_or_refused_and_those_without_record_listed(tmp_path):
    path = _table(tmp_path, "Sari;RT1 RW1;2020;0,5;40;50;3;0", "Sari;RT1 RW1;2021;0,5;40;50;3;0",
                  "Sari;RT7 RW1;2020;0,5;40;50;3;0")  # fmt: skip
    plan = baseline(path, RT, AREAS)
    made = plan.insert["rt"][0]
    assert (made["rt_rw"], made["wilayah_id"], made["geom"]) == ("RT007-RW001", "s", None)
    assert codes(plan) == ["rt-without-polygon", "rt-without-record", "rt-year-missing"]
    refused = baseline(path, RT, AREAS, missing_rt="refuse")
    assert not refused.insert["rt"]
    assert "rt-unknown" in codes(refused)
    assert refused.counts["refused"] == 1


def test_existing_records_change_and_blanks_erase_nothing(tmp_path):
    known = [{"baseline_id": "b", "rt_id": "1", "tahun": 2020, "jumlah_kk": 40.0, "v_1a": 3.0}]
    plan = baseline(_table(tmp_path, "Sari;RT1 RW1;2020;0,5;40;50;;0"), RT, AREAS, known)
    change = plan.update["baseline"][0]
    assert change.values["jumlah_kk"] == 50
    assert change.before["jumlah_kk"] == 40
    assert "v_1a" not in change.values
    assert "record-blank-kept" in codes(plan)


def test_the_kelurahan_above_the_table_merged_blocks_codes_and_unknown_cities(tmp_path):
    titled = tmp_path / "t.csv"
    titled.write_text("Kelurahan : Sari\nTahun 2020\nrt;rw;jml_kk;1a_vol\n1;1;5;3\n", encoding="utf-8")
    plan = baseline(titled, RT, AREAS)
    assert plan.insert["baseline"][0]["rt_id"] == "1"
    assert {"year-of-title", "kelurahan-of-title"} <= set(codes(plan))
    lines = ("Sari;RT1 RW1;2020;0,5;40;50;3;0", *(f";RT{n} RW1;2020;0,5;40;50;3;0" for n in range(2, 5)))
    grouped = baseline(_table(tmp_path, *lines), RT, AREAS)
    assert grouped.counts["new"] == 4
    assert "kelurahan-grouped" in codes(grouped)
    coded = _table(tmp_path, "33050515-RT001-RW001;2020;5", head="Kode_RTRW;tahun;jml_kk")
    assert baseline(coded, RT, AREAS).insert["baseline"][0]["rt_id"] == "2"
    nowhere = _table(tmp_path, "RT001-RW001;2020;5", head="rt_rw;tahun;jml_kk")
    assert codes(baseline(nowhere, RT, AREAS))[0] == "kelurahan-blank"


def test_the_same_name_in_two_kecamatan(tmp_path):
    areas = [KOTA, {**KOTA, "wilayah_id": "u", "tingkat": "kecamatan", "nama": "Utara", "induk_id": "k"},
             _area("s", "Sari"), _area("t", "Sari", induk_id="u")]  # fmt: skip
    path = _table(
        tmp_path,
        "Sari;Utara;RT1 RW1;2020;5",
        "Sari;;RT1 RW1;2020;5",
        head="kelurahan;kecamatan;rt_rw;tahun;jml_kk",
    )
    plan = baseline(path, RT, areas)
    assert plan.insert["rt"][0]["wilayah_id"] == "t"
    assert "kelurahan-ambiguous" in codes(plan)


def test_a_namesake_in_another_kecamatan_is_not_the_kelurahan_of_the_workspace(tmp_path):
    areas = [KOTA, {**KOTA, "wilayah_id": "u", "tingkat": "kecamatan", "nama": "Metro Utara", "induk_id": "k"},
             _area("s", "Sari", induk_id="u")]  # fmt: skip
    path = _table(
        tmp_path,
        "Sari;Metro Utara;RT1 RW1;2020;5",
        "Sari;Metro Timur;RT1 RW1;2020;7",
        "Sari;Kec. metro utra;RT2 RW1;2020;9",
        head="kelurahan;kecamatan;rt_rw;tahun;jml_kk",
    )
    plan = baseline(path, RT, areas)
    assert [row["jumlah_kk"] for row in plan.insert["baseline"]] == [5, 9]
    (found,) = [one for one in plan.problems if one.code == "kelurahan-elsewhere"]
    assert (found.values["own"], found.values["other"], found.place.row) == ("Metro Utara", "Metro Timur", 3)
    (name,) = [one for one in plan.unmatched if one.kind == "kelurahan"]
    assert (name.name, name.rows) == ("Sari (Metro Timur)", (3,))
    out = baseline(path, RT, areas, choices=Choices(kelurahan={name.key: ""}))
    assert "row-left-out" in codes(out)
    taken = baseline(path, RT, areas, choices=Choices(kelurahan={name.key: "s"}))
    assert "record-twice" in codes(taken)
    made = baseline(path, RT, areas, missing_kelurahan="create")
    (other,) = [row for row in made.insert["wilayah"] if row["tingkat"] == "kelurahan"]
    assert [row["wilayah_id"] for row in made.insert["rt"]] == [other["wilayah_id"], "s"]
    accounted(made)


def test_a_namesake_named_once_for_its_rt_stays_one(tmp_path):
    """Kelurahan and kecamatan stand in the first row of a group only, as people merge cells."""
    areas = [KOTA, {**KOTA, "wilayah_id": "u", "tingkat": "kecamatan", "nama": "Metro Utara", "induk_id": "k"},
             _area("s", "Sari", induk_id="u")]  # fmt: skip
    path = _table(
        tmp_path,
        "Sari;Metro Timur;RT1 RW1;2020;7",
        ";;RT2 RW1;2020;8",
        ";;RT3 RW1;2020;9",
        head="kelurahan;kecamatan;rt_rw;tahun;jml_kk",
    )
    plan = baseline(path, RT, areas)
    assert plan.insert["baseline"] == []
    assert codes(plan).count("kelurahan-elsewhere") == 3


def test_a_code_that_is_not_of_the_kelurahan_named_is_said(tmp_path):
    path = _table(
        tmp_path,
        "Asri;33050515-RT001-RW001;2020;5",
        "Sari;33050515-RT002-RW001;2020;5",
        head="kelurahan;Kode_RTRW;tahun;jml_kk",
    )
    plan = baseline(path, RT, AREAS)
    (found,) = [one for one in plan.problems if one.code == "kelurahan-code-disagrees"]
    assert (found.place.row, found.values["name"], found.values["coded"]) == (3, "Sari", "Asri")
    assert {row["wilayah_id"] for row in plan.insert["rt"]} == {"a"}


def test_considerations_and_legality(tmp_path):
    head = "kelurahan;rt_rw;tahun;jml_kk;pt_strategis;legal_status;legal_rtr"
    path = _table(tmp_path, "Sari;RT1 RW1;2020;5;5;+;ya", "Asri;RT1 RW1;2020;5;1;-;mungkin", head=head)
    plan = baseline(path, RT, AREAS)
    assert [(r["pt_strategis"], r["legal_status"], r["legal_rtr"]) for r in plan.insert["baseline"]] == [
        (5, 1, 1),
        (1, 0, None),
    ]
    assert codes(plan) == ["value-not-yes-no"]


def test_tables_that_hold_nothing_of_use(tmp_path):
    named = _table(tmp_path, "Sari;RT1 RW1;5", name="baseline 2019.csv", head="kelurahan;rt_rw;jml_kk")
    assert baseline(named, RT, AREAS).insert["baseline"][0]["tahun"] == 2019
    with pytest.raises(KotakuError, match="RT/RW"):
        baseline(_table(tmp_path, "Sari;2020;5", head="kelurahan;tahun;jml_kk"), RT, AREAS)
    with pytest.raises(KotakuError, match="counted figures"):
        baseline(_table(tmp_path, "Sari;RT1 RW1;2020", head="kelurahan;rt_rw;tahun"), RT, AREAS)
    with pytest.raises(KotakuError, match="no column"):
        baseline(_table(tmp_path, "Sari;RT1 RW1;2020;5", head="kelurahan;rt_rw;tahun;jml_kk"), RT, AREAS,
                 override={"v_1a": "tidak ada"})  # fmt: skip


def test_printed_results_that_differ_are_listed(tmp_path):
    pandas = pytest.importorskip("pandas")
    head = "kelurahan;rt_rw;tahun;jml_bangunan;1a_vol;1a_persen;1a_nilai;total;kelas"
    path = _table(
        tmp_path,
        "Sari;RT1 RW1;2020;50;21;0,42;3;16;KUMUH RINGAN",
        "Asri;RT1 RW1;2020;50;21;0,42;1;x;aneh",
        head=head,
    )
    rules = load("permen-14-2018")
    plan = baseline(path, RT, AREAS)
    assert [row["p_1a"] for row in plan.printed] == [42.0, 42.0]
    assert [row["kelas"] for row in plan.printed] == ["KR", None]
    assert {"printed-class-unknown", "number-text"} <= set(codes(plan))
    assert plan.counts["errors"] == 0
    scored = score_frame(pandas.DataFrame(plan.insert["baseline"]), rules, blanks_as_zero=True)
    result = compare_printed(scored, plan.printed, rules)
    assert result.counts["scores"] == 2
    assert result.counts["scores_equal"] == 1
    assert {p.code for p in result.problems} >= {"printed-scores-differ"}

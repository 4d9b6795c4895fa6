"""Exports of ODK Central and Kobo of our own form, in each of their shapes, become the same dry run."""

from __future__ import annotations

import csv
import datetime as dt
import json
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.tables import read_table
from kotaku_qgis.core.xlsform import Place, make_form
from tests.core.intake import accounted, baseline, codes

RULES = regulations.load("permen-14-2018")
PLACES = (
    Place("Metro Pusat", "Hadimulyo Barat", "RT001-RW001"),
    Place("Metro Pusat", "Hadimulyo Barat", "RT002-RW001"),
    Place("Metro Pusat", "Imopuro", "RT001-RW001"),
)
WILAYAH = [
    {"wilayah_id": f"w{n}", "tingkat": "kelurahan", "nama": name, "induk_id": None, "kode_kemendagri": None,
     "kode_bps": None, "kode_sim": None, "sumber": None, "geom": None}
    for n, name in enumerate(("Hadimulyo Barat", "Imopuro"))
]  # fmt: skip
RT = [
    {"rt_id": "a", "wilayah_id": "w0", "rt_rw": "RT001-RW001"},
    {"rt_id": "b", "wilayah_id": "w0", "rt_rw": "RT002-RW001"},
    {"rt_id": "c", "wilayah_id": "w1", "rt_rw": "RT001-RW001"},
]


def questions():
    """Return question → path in the form, notes included (Kobo exports them as blank columns)."""
    form = make_form(RULES, PLACES, 2024, "x", "1", lambda text, _lang: text)
    path, made = [], {}
    for row in form.survey:
        if row["type"] == "begin_group":
            path.append(row["name"])
        elif row["type"] == "end_group":
            path.pop()
        else:
            made[row["name"]] = [*path, row["name"]]
    return made


def answers(kelurahan, rt_rw, when, number, **more):
    """Return what one person sent in."""
    made = {"kelurahan": kelurahan, "rt_rw": rt_rw, "tahun": 2024, "end": when, "start": when}
    made |= dict.fromkeys(RULES.header_columns, 100)
    made |= dict.fromkeys(RULES.volume_columns, number)
    made |= {"v_1b": 0.5, "v_4a": 0.25}
    made |= {"pt_strategis": 5, "pt_sosial": 1, "legal_status": 1, "legal_rtr": 0, "luas_verifikasi_ha": 1.409,
             "titik": "-5.11 105.30 40 5"}  # fmt: skip
    return made | more


SENT = (
    answers("Hadimulyo_Barat", "RT001-RW001", "2024-11-20T08:00:00.000+07:00", 10),
    answers("Hadimulyo_Barat", "RT002-RW001", "2024-11-20T09:00:00.000+07:00", 20, foto_1="17321.jpg"),
    answers("Hadimulyo_Barat", "RT001-RW001", "2024-11-21T08:00:00.000+07:00", 30),
    answers("Imopuro", "lain", "2024-11-21T09:00:00.000+07:00", 40, rt_rw_lain="RT 7 / RW 3"),
)


def central_csv(path, sent=SENT, states=()):
    paths = questions()
    head = [
        "SubmissionDate",
        *("-".join(one) for one in paths.values()),
        "meta-instanceID",
        "KEY",
        "ReviewState",
    ]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(head)
        for number, one in enumerate(sent):
            cells = [one.get(name, "") for name in paths]
            state = states[number] if number < len(states) else ""
            writer.writerow([one["end"], *cells, f"uuid:{number}", f"uuid:{number}", state])
    return path


def kobo_csv(path, sent=SENT):
    paths = questions()
    head = [
        *("/".join(one) for one in paths.values()),
        "_id",
        "_uuid",
        "_submission_time",
        "_validation_status",
        "_index",
    ]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerow(head)
        for number, one in enumerate(sent):
            cells = [one.get(name, "") for name in paths]
            writer.writerow([*cells, 100 + number, f"u{number}", one["end"][:19], "", number + 1])
    return path


def kobo_json(path, sent=SENT, status=None):
    paths = questions()
    results = [
        {
            "_id": number,
            "_uuid": f"u{number}",
            "_submission_time": one["end"][:19],
            "_attachments": [{"filename": "x"}],
            "_validation_status": status if number == 0 and status else {},
            **{"/".join(paths[name]): str(value) for name, value in one.items()},
        }
        for number, one in enumerate(sent)
    ]
    path.write_text(json.dumps({"count": len(results), "results": results}, indent=1), encoding="utf-8")
    return path


def central_json(path, sent=SENT):
    paths = questions()
    value = []
    for number, one in enumerate(sent):
        made = {"__id": f"uuid:{number}", "__system": {"submissionDate": one["end"], "reviewState": None}}
        for name, answer in one.items():
            at = made
            for group in paths[name][:-1]:
                at = at.setdefault(group, {})
            at[name] = {"type": "Point", "coordinates": [105.3, -5.11]} if name == "titik" else answer
        value.append(made)
    path.write_text(json.dumps({"value": value, "@odata.context": "x"}), encoding="utf-8")
    return path


def kobo_xlsx(path, sent=SENT):
    openpyxl = pytest.importorskip("openpyxl")
    paths = questions()
    book = openpyxl.Workbook()
    book.active.append(
        [*("/".join(one) for one in paths.values()), "_id", "_uuid", "_submission_time", "_index"]
    )
    for number, one in enumerate(sent):
        cells = [one.get(name) for name in paths]
        moment = dt.datetime.fromisoformat(one["end"][:19])
        book.active.append([*cells, 100 + number, f"u{number}", moment, number + 1])
    book.save(path)
    return path


WRITERS = {
    "kobo.xlsx": kobo_xlsx,
    "central.csv": central_csv,
    "kobo.csv": kobo_csv,
    "kobo.json": kobo_json,
    "central.json": central_json,
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_export_becomes_the_same_dry_run(name, tmp_path):
    plan = baseline(WRITERS[name](tmp_path / name), RT, WILAYAH)
    accounted(plan)
    rows = {row["rt_id"]: row for row in plan.insert["baseline"]}
    made = plan.insert["rt"]
    assert [row["rt_rw"] for row in made] == ["RT007-RW003"]
    assert made[0]["wilayah_id"] == "w1"
    assert set(rows) == {"a", "b", made[0]["rt_id"]}
    first = rows["a"]
    assert (first["v_1a"], first["v_7b"], first["tahun"]) == (30, 30, 2024)  # the later submission
    assert first["luas_verifikasi_ha"] == 1.409
    assert (first["pt_strategis"], first["pt_kepadatan"], first["legal_status"], first["legal_rtr"]) == (
        5,
        None,
        1,
        0,
    )
    assert rows["b"]["v_3a"] == 20
    told = codes(plan)
    assert told.count("submission-superseded") == 1
    assert told.count("submission-photos") == 1
    assert not {"number-ambiguous", "matching-several", "matching-unknown-parameter"} & set(told)
    problem = next(one for one in plan.problems if one.code == "submission-superseded")
    assert problem.values["row"] == problem.place.row + 2
    assert "v_1a" in problem.values["columns"]
    photos = next(one for one in plan.problems if one.code == "submission-photos")
    assert "17321.jpg" in str(photos)


def test_order_in_the_file_is_not_order_in_time(tmp_path):
    turned = tuple(reversed(SENT))
    plan = baseline(central_csv(tmp_path / "a.csv", turned), RT, WILAYAH)
    assert {row["rt_id"]: row["v_1a"] for row in plan.insert["baseline"]}["a"] == 30


def test_figures_of_a_phone_are_not_shifted(tmp_path):
    """Each came under its name: what is impossible is too large, not in the wrong column."""
    sent = ({**SENT[0], "v_1b": 20, "v_4a": 30},)
    table = read_table(kobo_json(tmp_path / "a.json", sent))
    assert table.named
    plan = baseline(table.path, RT, WILAYAH)
    assert plan.counts["refused"] == 0
    assert not read_table(central_csv(tmp_path / "a.csv", sent)).named


def test_what_a_reviewer_refused_is_left_out(tmp_path):
    plan = baseline(central_csv(tmp_path / "a.csv", states=("", "", "rejected")), RT, WILAYAH)
    assert {row["rt_id"]: row["v_1a"] for row in plan.insert["baseline"]}["a"] == 10
    assert codes(plan).count("submission-refused") == 1
    path = kobo_json(tmp_path / "b.json", SENT[:1], {"uid": "validation_status_not_approved"})
    table = read_table(path)
    assert all(cell is None for cell in table.rows[0])
    assert [one.code for one in table.notes] == ["submission-refused"]


def test_labels_in_place_of_names(tmp_path):
    one = SENT[0] | {"pt_strategis": "Strategis", "pt_kepadatan": "Medium: 151–200 people/ha", "legal_status": "Ya",
                     "kelurahan": "Hadimulyo Barat"}  # fmt: skip
    plan = baseline(kobo_csv(tmp_path / "a.csv", (one,)), RT, WILAYAH)
    (row,) = plan.insert["baseline"]
    assert (row["rt_id"], row["pt_strategis"], row["pt_kepadatan"], row["legal_status"]) == ("a", 5, 3, 1)


def test_namesakes_find_their_kecamatan(tmp_path):
    one = SENT[0] | {"kelurahan": "Sukajadi__Metro_Timur"}
    table = read_table(central_csv(tmp_path / "a.csv", (one,)))
    row = dict(zip(table.columns, table.rows[0]))
    assert (row["kelurahan"], row["kecamatan"]) == ("Sukajadi", "Metro Timur")


def test_the_score_of_the_phone_is_compared(tmp_path):
    shown = {one.percent_column: 30 for one in RULES.parameters} | {
        one.score_column: 1 for one in RULES.parameters
    }
    one = SENT[2] | shown | {"total": 16, "kelas": "KR"}
    plan = baseline(central_csv(tmp_path / "a.csv", (one,)), RT, WILAYAH)
    assert plan.printed[0]["total"] == 16
    assert plan.printed[0]["kelas"] == "KR"


def test_a_zip_of_central_is_to_be_unpacked(tmp_path):
    made = central_csv(tmp_path / "form.csv")
    path = tmp_path / "form.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(made, "form.csv")
        archive.writestr("media/17321.jpg", b"x")
    with pytest.raises(KotakuError, match=r"ZIP with tables in it: form\.csv") as caught:
        read_table(path)
    assert "Unpack" in caught.value.remedy


def test_a_table_of_an_office_is_left_as_it_is(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("kelurahan,rt_rw,tahun,v_1a,foto_1\nImopuro,RT001-RW001,2024,3,x.jpg\n", encoding="utf-8")
    assert read_table(path).columns == ("kelurahan", "rt_rw", "tahun", "v_1a", "foto_1")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"results": []}', "no list"),
        ('{"type": "FeatureCollection", "features": []}', "no list"),
        ("[{]", "cannot be read as JSON"),
        ('[{"a": 1}, 3]', "no list"),
        ('{"a": ' * 5000, "cannot be read as JSON"),
    ],
)
def test_what_is_no_export_is_said(text, words, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KotakuError, match=words):
        read_table(path)


ANSWERS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=6),
    st.lists(st.integers(), max_size=2),
)
KEYS = st.sampled_from(
    [
        *RULES.volume_columns,
        "kelurahan",
        "rt_rw",
        "rt_rw_lain",
        "tahun",
        "foto_1",
        "_submission_time",
        "__id",
        "KEY",
        "_validation_status",
        "lokasi/kelurahan",
        "end",
        "x",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.dictionaries(
            KEYS, st.one_of(ANSWERS, st.dictionaries(KEYS, ANSWERS, max_size=3)), min_size=1, max_size=9
        ),
        min_size=1,
        max_size=5,
    )
)
def test_nothing_a_phone_sends_breaks_the_dry_run(sent):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.json")
        path.write_text(json.dumps(sent), encoding="utf-8")
        try:
            plan = baseline(path, RT, WILAYAH)
        except KotakuError:
            return  # said in words
    accounted(plan)
    assert len({(row["rt_id"], row["tahun"]) for row in plan.insert["baseline"]}) == len(
        plan.insert["baseline"]
    )


def test_what_was_written_in_the_field_is_told(tmp_path):
    sent = ({**SENT[0], "catatan": "Gang\nbuntu, 2 rumah kosong"},)
    for name, write in WRITERS.items():
        found = read_table(write(tmp_path / name, sent)).notes
        assert [one.values["remark"] for one in found if one.code == "submission-remark"] == [
            "Gang buntu, 2 rumah kosong"
        ], name

"""From records to stored scores and sums; plans written whole; what to do next."""

import pytest
from shapely.geometry import box

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.core.plan import Change, Plan
from kotaku_qgis.workspace import backup
from kotaku_qgis.workspace.apply import apply_baseline, apply_boundaries, apply_rt
from kotaku_qgis.workspace.assess import CancelledError, assess
from kotaku_qgis.workspace.stale import is_stale
from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace
from kotaku_qgis.workspace.summary import StepCode, next_step, summarise
from tests.qgis import workspace_data as data


@pytest.fixture
def city(tmp_path):
    workspace, keys = data.city(tmp_path)
    with workspace:
        yield workspace, keys


def with_settings(tmp_path, **changes):
    settings = WorkspaceSettings(**{**data.SETTINGS.__dict__, **changes})
    return data.city(tmp_path, "lain.gpkg", settings)


def test_scores_and_classes_are_stored_with_their_regulation(city):
    workspace, keys = city
    result = assess(workspace)
    assert (result.years, result.records, result.complete, result.incomplete) == ((2019, 2023), 10, 9, 1)
    # every parameter at 80, 60, 30, 10 % scores 5, 3, 1, 0
    first = [workspace.rows("asesmen", rt_id=key, tahun=2019)[0] for key in keys["rt"][:5]]
    assert [row["total"] for row in first] == [80, 48, 16, 0, None]
    assert [row["kelas"] for row in first] == ["KB", "KS", "KR", "TK", None]
    assert [row["lengkap"] for row in first] == [True, True, True, True, False]
    assert [row["luas_kumuh_ha"] for row in first] == [1.0, 1.0, 1.0, 0.0, None]
    assert {row["peraturan"] for row in first} == {"permen-14-2018"}
    assert first[0]["p_1a"] == 80.0
    assert first[0]["rata_1"] == 80.0
    # 160 people on 1 ha is medium density: 5 + 3 + 1
    assert (first[0]["pertimbangan"], first[0]["pertimbangan_kelas"]) == (9, "sedang")
    assert (first[0]["legal"], first[0]["kode_kelas"], first[0]["prioritas"]) == (True, "A3", 4)
    assert first[0]["pola_penanganan"] == "peremajaan"
    assert result.classes == {"KB": 1, "KS": 1, "KR": 4, "TK": 3, "": 1}


def test_sums_at_every_level_come_from_summed_volumes(city):
    workspace, keys = city
    assess(workspace)
    melati = workspace.rows("agregat", unit_id=keys["kelurahan"][0], tahun=2019)[0]
    assert melati["nama"] == "Melati"
    assert (melati["jumlah_rt"], melati["jumlah_rt_lengkap"]) == (3, 3)
    assert melati["jumlah_kk"] == 120
    assert melati["v_3a"] == pytest.approx(40 * 1.7)
    assert melati["p_3a"] == 56.67
    assert (melati["total"], melati["kelas"]) == (48, "KS")
    assert (melati["luas_kb_ha"], melati["luas_ks_ha"], melati["luas_kr_ha"]) == (1, 1, 1)
    assert melati["luas_kumuh_ha"] == 3
    kenanga = workspace.rows("agregat", unit_id=keys["kelurahan"][1], tahun=2019)[0]
    assert (kenanga["jumlah_rt"], kenanga["jumlah_rt_lengkap"], kenanga["kelas"]) == (2, 1, None)
    levels = [row["tingkat"] for row in workspace.rows("agregat", tahun=2023)]
    assert levels == ["kawasan", "kelurahan", "kelurahan", "kecamatan", "kota"]
    whole = workspace.rows("agregat", tingkat="kota", tahun=2023)[0]
    assert (whole["nama"], whole["jumlah_rt"]) == ("Kota Contoh", 5)
    assert whole["luas_kumuh_ha"] == sum(
        row["luas_kumuh_ha"] for row in workspace.rows("asesmen", tahun=2023)
    )


def test_the_findings_name_the_record(city):
    workspace, _ = city
    problems = assess(workspace).problems
    assert [(one.code, one.place.rt) for one in problems] == [("blanks", "Kenanga RT002-RW001 2019")]


def test_blanks_count_as_zero_where_the_record_says_so(city):
    workspace, keys = city
    key = workspace.rows("baseline", rt_id=keys["rt"][4], tahun=2019)[0]["baseline_id"]
    with workspace.transaction("t") as step:
        step.update("baseline", key, {"kosong_nol": True})
    assert assess(workspace).complete == 10
    row = workspace.rows("asesmen", rt_id=keys["rt"][4], tahun=2019)[0]
    assert (row["n_3a"], row["total"]) == (0, 15)
    assert workspace.rows("baseline", rt_id=keys["rt"][4], tahun=2019)[0]["v_3a"] is None


def test_years_are_scored_one_by_one_and_deleted_records_lose_their_score(city):
    workspace, _keys = city
    assess(workspace, [2019])
    assert {row["tahun"] for row in workspace.rows("asesmen")} == {2019}
    assert is_stale(workspace)
    assess(workspace)
    assert not is_stale(workspace)
    with workspace.transaction("t") as step:
        for row in workspace.rows("baseline", tahun=2023):
            step.delete("baseline", row["baseline_id"])
    assert is_stale(workspace)
    assess(workspace)
    assert {row["tahun"] for row in workspace.rows("asesmen")} == {2019}
    assert {row["tahun"] for row in workspace.rows("agregat")} == {2019}


@pytest.mark.parametrize(("area", "hectares"), [("verifikasi", 1.0), ("flag", 1.5), ("gambar", 1.0)])
def test_the_area_that_counts_is_a_setting(tmp_path, area, hectares):
    workspace, keys = with_settings(tmp_path, luas_acuan=area)
    with workspace:
        assess(workspace)
        row = workspace.rows("asesmen", rt_id=keys["rt"][0], tahun=2019)[0]
        assert row["luas_ha"] == pytest.approx(hectares, rel=2e-3)
        assert row["luas_kumuh_ha"] == row["luas_ha"]


def test_area_can_be_released_in_proportion(tmp_path):
    workspace, keys = with_settings(tmp_path, pelepasan="proporsional")
    with workspace:
        assess(workspace, [2023])
        # half of the slum condition is gone; RT 3 is no longer slum
        found = [workspace.rows("asesmen", rt_id=key, tahun=2023)[0] for key in keys["rt"][:4]]
        assert [row["kelas"] for row in found] == ["KR", "KR", "TK", "TK"]
        assert found[0]["luas_kumuh_ha"] == pytest.approx(0.5)
        assert [row["luas_kumuh_ha"] for row in found[2:]] == [0, 0]


def test_a_missing_area_is_told_not_guessed(tmp_path):
    workspace, _ = with_settings(tmp_path, luas_acuan="flag")
    with workspace:
        key = workspace.rows("baseline")[0]["baseline_id"]
        with workspace.transaction("t") as step:
            step.update("baseline", key, {"luas_flag_ha": None})
        result = assess(workspace)
        assert [one.code for one in result.problems if one.place.column] == ["area-missing"]
        assert result.slum_ha[2019] is None
        assert result.slum_ha[2023] == pytest.approx(4.5)


def test_nothing_to_score_and_cancelling_change_nothing(city, tmp_path):
    workspace, _ = city
    with (
        create_workspace(tmp_path / "kosong.gpkg", data.SETTINGS) as empty,
        pytest.raises(KotakuError, match="no counted"),
    ):
        assess(empty)
    with pytest.raises(KotakuError, match="no counted"):
        assess(workspace, [1999])

    class Stop:
        percent = 0

        def isCanceled(self):
            return self.percent >= 60

        def setProgress(self, percent):
            self.percent = percent

    with pytest.raises(CancelledError):
        assess(workspace, feedback=Stop())
    assert workspace.count("asesmen") == 0
    assert is_stale(workspace)


@pytest.mark.parametrize(("area", "stale"), [("verifikasi", False), ("gambar", True)])
def test_a_polygon_reshaped_without_the_plugin_counts_where_the_drawn_area_does(tmp_path, area, stale):
    workspace, keys = with_settings(tmp_path, luas_acuan=area)
    with workspace:
        assess(workspace)
        with workspace.transaction("edit") as step:
            step.update("rt", keys["rt"][0], {"geom": data.square(0, 0, 120).wkb})
        assert is_stale(workspace) is stale
        assess(workspace)
        assert not is_stale(workspace)


def test_a_polygon_reshaped_by_hand_is_measured_again(city):
    workspace, keys = city
    assess(workspace)
    before = workspace.rows("rt", rt_id=keys["rt"][1])[0]["luas_gambar_ha"]
    workspace.connection.execute(
        "UPDATE rt SET geom = (SELECT geom FROM wilayah WHERE nama = 'Melati') WHERE rt_id = ?",
        (keys["rt"][0],),
    )
    assess(workspace)
    assert workspace.rows("rt", rt_id=keys["rt"][0])[0]["luas_gambar_ha"] == pytest.approx(9.0, rel=2e-3)
    assert workspace.rows("rt", rt_id=keys["rt"][1])[0]["luas_gambar_ha"] == before


def test_the_summary_counts_what_is_drawn_counted_and_open(city):
    workspace, _keys = city
    first = summarise(workspace, 2019)
    assert [(one.nama, one.kecamatan) for one in first] == [("Kenanga", "Tengah"), ("Melati", "Tengah")]
    assert [(one.rt, one.drawn, one.counted, one.complete, one.problems) for one in first] == [
        (3, 3, 2, 0, 1),
        (3, 3, 3, 0, 0),
    ]
    assess(workspace)
    with workspace.transaction("t") as step:
        step.insert("rt", [{"rt_rw": "RT009-RW009"}])
    kenanga, melati, nowhere = summarise(workspace, 2019)
    assert (kenanga.complete, kenanga.problems) == (1, 2)
    assert melati.luas_ha == {"KB": 1, "KS": 1, "KR": 1, "TK": 0}
    assert (melati.luas_kumuh_ha, melati.total, melati.kelas) == (3, 48, "KS")
    assert (nowhere.wilayah_id, nowhere.rt, nowhere.drawn, nowhere.problems) == (None, 1, 0, 1)
    assert summarise(workspace)[0].year == 2023


def test_the_next_step_follows_the_work(tmp_path):
    with create_workspace(tmp_path / "a.gpkg", data.SETTINGS) as workspace:
        assert next_step(workspace).code is StepCode.BOUNDARIES
        assert summarise(workspace) == []
        with workspace.transaction("t") as step:
            (key,) = step.insert("wilayah", [{"tingkat": "kelurahan", "nama": "Melati"}])
        assert next_step(workspace).code is StepCode.RT
        with workspace.transaction("t") as step:
            (rt,) = step.insert("rt", [{"wilayah_id": key, "rt_rw": "RT001-RW001"}])
        assert next_step(workspace).code is StepCode.BASELINE
        with workspace.transaction("t") as step:
            (record,) = step.insert("baseline", [data.record(rt, 2020, 0.5)])
        assert next_step(workspace).code is StepCode.SCORE
        assess(workspace)
        assert next_step(workspace).code is StepCode.EXPORT
        with workspace.transaction("t") as step:
            step.update("baseline", record, {"catatan": "only a note"})
        assert next_step(workspace).code is StepCode.EXPORT
        workspace.change_settings(luas_acuan="flag")
        assert next_step(workspace).code is StepCode.RESCORE
        assess(workspace)
        with workspace.transaction("t") as step:
            step.update("baseline", record, {"v_1a": 1})
        assert next_step(workspace).code is StepCode.RESCORE


def test_a_plan_is_written_as_one_step_after_a_backup(city):
    workspace, keys = city
    plan = Plan("rt", "baru.shp")
    plan.add_insert(
        "wilayah",
        {"wilayah_id": "w", "tingkat": "kelurahan", "nama": "Mawar", "induk_id": keys["kecamatan"][0]},
    )
    plan.add_insert(
        "rt", {"rt_id": "r", "wilayah_id": "w", "rt_rw": "RT001-RW001", "geom": box(0, 0, 1, 1).wkb}
    )
    plan.add_change(
        "rt",
        Change(
            keys["rt"][5],
            {"catatan": "baru", "wilayah_id": "w"},
            {"catatan": None, "wilayah_id": keys["kelurahan"][1]},
        ),
    )
    done = apply_rt(workspace, plan)
    assert (done.inserted, done.updated) == (2, 1)
    assert backup.backups(workspace.path) == [done.backup]
    assert workspace.rows("rt", wilayah_id="w")[0]["catatan"] == "baru"
    steps = {(row["tindakan"], row["sumber"]) for row in workspace.rows("riwayat")[-4:]}
    assert steps == {("import rt", "baru.shp")}


def test_a_plan_that_is_out_of_date_changes_nothing(city):
    workspace, keys = city
    plan = Plan("baseline", "data.xlsx")
    plan.add_insert("baseline", data.record(keys["rt"][5], 2019, 0.2))
    plan.add_change(
        "baseline", Change(keys["baseline"][0], {"v_1a": 5.0}, {"v_1a": 32.0}, "Melati RT001-RW001 2019")
    )
    with workspace.transaction("meanwhile") as step:
        step.update("baseline", keys["baseline"][0], {"v_1a": 7.0})
    with pytest.raises(KotakuError, match="changed since"):
        apply_baseline(workspace, plan)
    assert workspace.count("baseline") == 10
    assert workspace.rows("baseline", baseline_id=keys["baseline"][0])[0]["v_1a"] == 7.0


def test_plans_of_another_kind_and_empty_ones(city):
    workspace, _ = city
    with pytest.raises(KotakuError, match="plan of rt"):
        apply_boundaries(workspace, Plan("rt"))
    assert apply_boundaries(workspace, Plan("boundaries")).backup is None
    assert not (workspace.path.parent / backup.FOLDER).exists()


def test_the_first_import_needs_no_backup(tmp_path):
    plan = Plan("boundaries", "batas.gpkg")
    plan.add_insert("wilayah", {"tingkat": "kelurahan", "nama": "Melati"})
    with create_workspace(tmp_path / "a.gpkg", data.SETTINGS) as workspace:
        assert apply_boundaries(workspace, plan).backup is None
        assert workspace.count("wilayah") == 1

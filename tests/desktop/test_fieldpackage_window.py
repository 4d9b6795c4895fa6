"""A field package in a real window: made, worked on as a tablet would, compared, decided, merged."""

from __future__ import annotations

import pytest

from tests.desktop.conftest import LANGUAGES, Window


@pytest.fixture(scope="module", params=LANGUAGES)
def facts(request, display, build, tmp_path_factory):
    folder = tmp_path_factory.mktemp(f"paket-{request.param}")
    return Window(display, folder, build / "package" / request.param, request.param).drive("drive_package")


def test_the_job_ran_to_its_end(facts):
    assert not facts.get("error"), facts["error"]
    assert facts["done"]
    assert facts["code"] == 0
    assert not [line for line in facts["log"] if "Python error" in line or "Traceback" in line]


def test_a_package_is_made_once_a_kelurahan_is_ticked(facts):
    assert facts["before"][0] is False
    assert facts["before"][1]
    assert len(facts["listed"]) == 1
    assert facts["ready"][0] is True
    assert facts["made"] == ["", ".zip"]
    assert "28 RT" in facts["said"][0]


def test_nothing_is_merged_before_the_last_decision(facts):
    columns = [column for column, _ in facts["questions"]]
    assert sorted(columns) == ["catatan", "geom", "jumlah_kk", "jumlah_kk", "jumlah_kk"]
    assert facts["open"][0] is False
    assert facts["half"][0] is False
    assert facts["left"] > 0
    assert facts["all"][0] is True


def test_a_typed_value_is_taken_and_an_unreadable_one_refused(facts):
    assert facts["refused"]
    assert facts["still"] is False
    assert facts["typed"] == "75"
    assert facts["written"] == [True]


def test_all_is_one_step_and_a_second_time_changes_nothing(facts):
    assert facts["steps"] == 1
    assert facts["again"][0] is False
    assert facts["again"][2] == 0
    words = {"id": "Tidak ada yang digabungkan", "en": "Nothing to merge"}
    assert facts["again"][1] == words[facts["lang"]]


def test_the_package_opens_with_the_year_before_at_hand(facts):
    assert facts["opened"] == [True, False]
    assert "2021" in facts["tabs"][-1]

"""Going back in a workspace: steps, versions, undo with conflicts, geometry, and edits made by QGIS itself."""

from __future__ import annotations

import time

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace import versions as past
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.store import open_workspace


@pytest.fixture
def ws(workspace):
    with open_workspace(workspace) as opened:
        yield opened


def record(ws, number=0, year=2021):
    rows = sorted(ws.rows("baseline", tahun=year), key=lambda row: row["baseline_id"])
    return rows[number]


def kept(ws):
    """Return everything a user counts as data."""
    return {
        table: sorted(
            (tuple((n, v) for n, v in row.items() if n != "fid" and not n.startswith("isi_"))
             for row in ws.rows(table)), key=repr)
        for table in ("wilayah", "kawasan", "rt", "baseline", "kegiatan", "jalan")
    }  # fmt: skip


def history(ws):
    return ws.connection.execute("SELECT * FROM riwayat ORDER BY fid").fetchall()


def change(ws, name="mend", **values):
    row = record(ws)
    with ws.transaction(name) as step:
        step.update("baseline", row["baseline_id"], values)
        made = step.step if hasattr(step, "step") else None
    return row["baseline_id"], made


def test_steps_are_told_newest_first_with_what_they_touched(ws):
    change(ws, v_4b=77, v_4c=3)
    newest, *older = past.steps(ws)
    assert (newest.action, newest.records, newest.tables, newest.undoable) == ("mend", 1, ("baseline",), True)
    assert {"import rt", "import baseline"} <= {step.action for step in older}
    imported = next(step for step in older if step.action == "import rt")
    assert imported.records == 60  # one RT more came with its record
    ((table, key, before, after),) = past.changes_of(ws, newest)
    assert (table, key) == ("baseline", record(ws)["baseline_id"])
    assert {name for name, *_ in past.differences(before, after)} == {"v_4b", "v_4c"}
    assert after["v_4b"] == "77.0"


def test_a_step_is_undone_as_a_new_step_and_that_can_be_undone(ws):
    start, lines = kept(ws), history(ws)
    change(ws, v_4b=77, catatan="x")
    changed = kept(ws)
    done = past.undo_step(ws, past.steps(ws)[0].id)
    assert (done.records, done.values, done.conflicts) == (1, 2, [])
    assert kept(ws) == start
    told = past.steps(ws)
    assert [step.action for step in told[:2]] == ["undo", "mend"]
    assert told[0].source == told[1].id
    assert history(ws)[: len(lines)] == lines  # the history is added to, never rewritten
    past.undo_step(ws, told[0].id)
    assert kept(ws) == changed


def test_a_trial_changes_nothing(ws):
    change(ws, v_4b=77)
    state, lines = kept(ws), history(ws)
    assert past.plan_undo(ws, past.steps(ws)[0].id).values == 1
    assert (kept(ws), history(ws)) == (state, lines)


def test_what_has_been_changed_since_is_kept_unless_one_insists(ws):
    start = kept(ws)
    key, _ = change(ws, v_4b=77, v_4c=3)
    step = past.steps(ws)[0].id
    change(ws, "later", v_4b=78)
    done = past.undo_step(ws, step)
    assert done.values == 1
    (conflict,) = done.conflicts
    assert (conflict.column, conflict.after, conflict.now, conflict.firm) == ("v_4b", "77.0", "78.0", False)
    assert ws.rows("baseline", baseline_id=key)[0]["v_4b"] == 78
    assert past.undo_step(ws, step, insist=True).conflicts == []
    assert kept(ws) == start


def test_imports_are_undone_whole_with_their_scores(ws):
    """Records and RT with their polygons go; undoing that brings every one back, to the last corner."""
    assess(ws)
    start = kept(ws)
    for step in past.steps(ws):
        if step.action in {"import baseline", "import rt"}:
            done = past.undo_step(ws, step.id)
            assert (done.records, done.conflicts) == (step.records, []), step
    assert ws.count("rt") == ws.count("baseline") == ws.count("asesmen") == 0
    for step in past.steps(ws):
        if step.action == "undo":
            assert past.undo_step(ws, step.id).conflicts == []
    assert kept(ws) == start


def test_records_that_others_belong_to_are_left(ws):
    """The RT cannot go while they have records, however one insists."""
    step = next(step for step in past.steps(ws) if step.action == "import rt")
    before = kept(ws)
    done = past.undo_step(ws, step.id, insist=True)
    assert done.conflicts
    assert all(one.firm for one in done.conflicts)
    assert {one.key for one in done.conflicts} == {row["rt_id"] for row in ws.rows("baseline")} & {
        key for _, key, *_ in past.changes_of(ws, step)
    }
    assert kept(ws)["baseline"] == before["baseline"]


def test_a_removed_record_returns(ws):
    start = kept(ws)
    row = record(ws)
    with ws.transaction("remove") as step:
        step.delete("baseline", row["baseline_id"])
    assert past.undo_step(ws, past.steps(ws)[0].id).records == 1
    assert kept(ws) == start


def test_a_record_whose_place_is_taken_does_not_return(ws):
    row = record(ws)
    with ws.transaction("remove") as step:
        step.delete("baseline", row["baseline_id"])
    removed = past.steps(ws)[0].id
    with ws.transaction("again") as step:
        step.insert("baseline", [{"rt_id": row["rt_id"], "tahun": row["tahun"]}])
    done = past.undo_step(ws, removed, insist=True)
    assert done.records == 0
    assert [one.firm for one in done.conflicts] == [True]
    assert past.steps(ws)[0].action == "again"  # nothing done leaves no step


def test_a_polygon_and_what_belongs_to_it_go_back_together(ws):
    start = kept(ws)
    one, other = ws.rows("rt")[:2]
    with ws.transaction("redraw") as step:
        (area,) = step.insert("kawasan", [{"nama": "Tepi Kali", "wilayah_id": one["wilayah_id"]}]
                              if "wilayah_id" in {c.name for c in ws.table("kawasan").columns}
                              else [{"nama": "Tepi Kali"}])  # fmt: skip
        step.update("rt", one["rt_id"], {"geom": other["geom"], "kawasan_id": area})
    past.undo_step(ws, past.steps(ws)[0].id)
    assert kept(ws) == start


def test_versions_of_a_record_and_restoring_one(ws):
    key, _ = change(ws, v_4b=77)
    change(ws, "second", v_4b=78, v_4c=5)
    told = past.versions(ws, "baseline", key)
    assert [one.number for one in told] == list(range(len(told)))
    assert [one.action for one in told[-2:]] == ["mend", "second"]
    assert told[-1].changed == ("v_4b", "v_4c")
    assert [one.values["v_4b"] for one in told[-2:]] == ["77.0", "78.0"]
    done = past.restore(ws, "baseline", key, told[-2].number)
    assert done.values == 2
    assert ws.rows("baseline", baseline_id=key)[0]["v_4b"] == 77
    assert past.steps(ws)[0].action == "restore"
    assert past.restore(ws, "baseline", key, len(told)).values == 0  # already so: no step
    assert past.steps(ws)[0].action == "restore"
    assert len(past.versions(ws, "baseline", key)) == len(told) + 1


def test_a_version_is_restored_after_the_record_was_removed(ws):
    row = record(ws)
    start = kept(ws)
    with ws.transaction("remove") as step:
        step.delete("baseline", row["baseline_id"])
    told = past.versions(ws, "baseline", row["baseline_id"])
    assert told[-1].values is None
    past.restore(ws, "baseline", row["baseline_id"], len(told) - 2)
    assert kept(ws) == start
    with pytest.raises(KotakuError, match="did not exist"):
        past.restore(ws, "baseline", row["baseline_id"], len(told) - 1)


def test_what_cannot_be_undone_is_said(ws):
    ws.change_settings(kota="Kota Lain")
    with pytest.raises(KotakuError, match="changed no records"):
        past.undo_step(ws, past.steps(ws)[0].id)
    with pytest.raises(KotakuError, match="no such step"):
        past.undo_step(ws, "entah")


def test_a_workspace_opened_for_reading_is_not_written(workspace):
    with open_workspace(workspace) as ws:
        change(ws, v_4b=77)
    with open_workspace(workspace, readonly=True) as ws:
        step = past.steps(ws)[0]
        with pytest.raises(KotakuError, match="reading only"):
            past.undo_step(ws, step.id)


def layer(path, table):
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert made.isValid()
    return made


def test_what_qgis_saved_together_is_one_step_and_goes_back(qgis_app, workspace):
    """Without the plugin's help, as a tablet would: the file's own triggers keep the trace."""
    from qgis.core import QgsGeometry

    with open_workspace(workspace) as ws:
        start = kept(ws)
        count = len(past.steps(ws))
    time.sleep(2.2)  # what is saved within two seconds counts as one saving
    edited = layer(workspace, "rt")
    for saving in range(2):
        edited.startEditing()
        for feature in list(edited.getFeatures())[3 * saving : 3 * saving + 3]:
            shape = QgsGeometry(feature.geometry())
            shape.translate(2, 1)
            edited.changeGeometry(feature.id(), shape)
            edited.changeAttributeValue(feature.id(), edited.fields().indexOf("catatan"), "digeser")
        assert edited.commitChanges()
        time.sleep(2.2)
    del edited
    with open_workspace(workspace) as ws:
        told = past.steps(ws)
        assert len(told) == count + 2
        assert [(step.action, step.records, step.tables) for step in told[:2]] == [("edit", 3, ("rt",))] * 2
        for step in told[:2]:
            assert past.undo_step(ws, step.id).conflicts == []
        assert kept(ws) == start


def test_many_records_are_undone_in_one_step(ws):
    rows = ws.rows("rt")
    with ws.transaction("many") as step:
        step.insert("baseline", [{"rt_id": row["rt_id"], "tahun": year, "jumlah_kk": 5}
                                 for row in rows for year in range(1990, 2010)])  # fmt: skip
    done = past.undo_step(ws, past.steps(ws)[0].id)
    assert done.records == 20 * len(rows)

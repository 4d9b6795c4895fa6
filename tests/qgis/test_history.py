"""What the history window shows, and going back through any sequence of steps."""

from __future__ import annotations

import csv
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kotaku_qgis.gui.indicators import history_data as data
from kotaku_qgis.workspace import versions as past
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis.test_versions import kept, record


@pytest.fixture
def changed(workspace):
    """Return the path of a workspace in which a record was changed and an RT removed and moved."""
    with open_workspace(workspace) as ws:
        row = record(ws)
        with ws.transaction("import baseline", "=perbaikan.xlsx") as step:
            step.update(
                "baseline",
                row["baseline_id"],
                {"v_4b": 1234.5, "legal_status": not row["legal_status"], "catatan": "=1+1"},
            )
        one, other = ws.rows("rt")[:2]
        with ws.transaction("repair geometry") as step:
            step.update("rt", one["rt_id"], {"geom": other["geom"]})
        with ws.transaction("kegiatan") as step:
            step.insert("kegiatan", [{"rt_id": one["rt_id"], "tahun": 2021, "kegiatan": "drainase"}])
    return workspace


def step_named(path, action):
    rows, _ = data.read_steps(path)
    return next(row for row in rows if row.step.action == action)


def test_steps_are_in_words(changed):
    rows, records = data.read_steps(changed)
    assert [row.what for row in rows[:3]] == [
        "kegiatan",
        "Polygons repaired",
        "Baseline imported: =perbaikan.xlsx",
    ]
    assert rows[-1].what == "Workspace made"
    assert not rows[-1].step.undoable
    assert all(row.when is not None and row.when.tzinfo for row in rows)
    labels = list(records.choices)
    assert labels == sorted(labels)
    titles = [title for title, *_ in records.choices[labels[0]]]
    assert titles[0] == "RT and its polygon"
    assert titles[1:] == sorted(titles[1:], reverse=True)


def test_changes_are_in_words(changed):
    found = data.read_changes(changed, step_named(changed, "import baseline").step)
    assert len(found) == 3
    assert {"1,234.5", "=1+1"} < {row.after for row in found}
    assert {"Yes", "No"} & {row.after for row in found}
    assert all("2021" in row.record for row in found)
    (moved,) = data.read_changes(changed, step_named(changed, "repair geometry").step)
    assert " ha, " in moved.before
    assert "m away" in moved.after
    (made,) = data.read_changes(changed, step_named(changed, "kegiatan").step)
    assert (made.kind, made.table) == (data.NEW, "kegiatan")


def test_what_was_undone_is_marked_until_that_is_undone(changed):
    with open_workspace(changed) as ws:
        first = past.steps(ws)[0]
        past.undo_step(ws, first.id)
    rows, _ = data.read_steps(changed)
    assert [row.undone for row in rows[:3]] == [False, True, False]
    assert rows[0].what == "Undone: kegiatan"
    with open_workspace(changed) as ws:
        past.undo_step(ws, past.steps(ws)[0].id)
    rows, _ = data.read_steps(changed)
    assert [row.undone for row in rows[:4]] == [False, True, False, False]


def test_versions_side_by_side(changed):
    with open_workspace(changed, readonly=True) as ws:
        key = record(ws)["baseline_id"]
    shown = data.read_versions(changed, "baseline", key)
    assert len(shown.versions) == len(shown.titles) == 2
    rows = data.compared(shown, 0, 1)
    assert len([row for row in rows if not row.same]) == 3
    assert not any(key in (row.left, row.right) for row in rows)
    assert not any(name.startswith("isi_") for name in shown.captions)


def test_formulas_in_text_are_saved_as_text(changed, tmp_path):
    found = data.read_changes(changed, step_named(changed, "import baseline").step)
    target = tmp_path / "perubahan.csv"
    data.write_csv(target, ["Column", "After"], [(row.column, row.after) for row in found])
    with target.open(encoding="utf-8-sig", newline="") as stream:
        cells = [row[1] for row in csv.reader(stream, delimiter=";")]
    assert "'=1+1" in cells
    assert not list(tmp_path.glob("*.part"))
    with pytest.raises(OSError, match="directory"):
        data.write_csv(tmp_path / "tidak" / "ada.csv", [], [])


STEPS = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(["change", "remove", "add", "rename"]), st.integers(0, 5), st.integers(0, 99)
        ),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=5,
)


def take(ws, deeds):
    """Take one step of random deeds; what the database refuses is left out."""
    with ws.transaction("random") as step:
        for deed, which, value in deeds:
            rows = sorted(ws.rows("baseline", tahun=2021), key=lambda row: row["baseline_id"])
            row = rows[which % len(rows)]
            taken = {(one["rt_id"], one["tahun"]) for one in ws.rows("baseline")}
            if deed == "change":
                step.update("baseline", row["baseline_id"], {"v_4b": float(value), "v_3a": value / 7})
            elif deed == "remove":
                step.delete("baseline", row["baseline_id"])
            elif deed == "add" and (row["rt_id"], 1990 + value) not in taken:
                step.insert("baseline", [{"rt_id": row["rt_id"], "tahun": 1990 + value, "jumlah_kk": value}])
            elif deed == "rename":
                step.update("rt", row["rt_id"], {"catatan": str(value)})


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_any_steps_taken_back_one_by_one_leave_what_was(sample_workspace, steps):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(sample_workspace, folder))
        with open_workspace(path) as ws:
            states = [kept(ws)]
            for deeds in steps:
                take(ws, deeds)
                states.append(kept(ws))
            taken = [step for step in past.steps(ws) if step.action == "random"]
            every = {key: past.versions(ws, table, key) for step in taken
                     for table, key, *_ in past.changes_of(ws, step)}  # fmt: skip
            for told in every.values():
                assert all(one.values != other.values for one, other in zip(told, told[1:]) if other.changed)
            for step in taken:
                assert past.undo_step(ws, step.id).conflicts == []
            assert kept(ws) == states[0]

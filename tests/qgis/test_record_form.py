"""The form of a record: scores itself in any QGIS, in edits of any kind, and shows what was imported and scored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")
from qgis.core import QgsDefaultValue, QgsEditFormConfig, QgsExpression, QgsExpressionContext, QgsProject
from qgis.PyQt.QtCore import QVariant

from kotaku_qgis.compat import FORM_LABEL
from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.editing import Editing
from kotaku_qgis.workspace.live import live_expressions
from kotaku_qgis.workspace.project import complete_project, layer_of, write_project
from kotaku_qgis.workspace.record_tables import LIVE, live_columns
from kotaku_qgis.workspace.settings import WorkspaceSettings
from kotaku_qgis.workspace.store import open_workspace
from tests.core.expression_cases import REGULATIONS, border_records, differences, expected
from tests.qgis import workspace_data as data


def plain(value):
    return None if value is None or (hasattr(value, "isNull") and value.isNull()) else value


def live(feature, regulation):
    return {column.name: plain(feature[column.name]) for column in live_columns(regulation)}


def wanted(rows, regulation, sector_mean="sim"):
    """Return the live columns that *rows* should have; means as a form shows them."""
    made = []
    for row in expected(rows, regulation, sector_mean):
        values = {column.name: row[column.name[len(LIVE) :]] for column in live_columns(regulation)}
        for name in regulation.mean_columns:
            if values[LIVE + name] is not None:
                values[LIVE + name] = pytest.approx(values[LIVE + name], abs=0.005001)
        made.append(values)
    return made


@pytest.fixture(params=REGULATIONS)
def editing(request, qgis_app, tmp_path):
    settings = WorkspaceSettings(**{**data.SETTINGS.__dict__, "peraturan": request.param})
    workspace, keys = data.city(tmp_path, settings=settings)
    with workspace:
        path = write_project(workspace, lang="id")
    project = QgsProject.instance()
    assert project.read(str(path))
    made = Editing(project)
    made.keys, made.regulation, made.path = keys, workspace.regulation, path.with_suffix(".gpkg")
    yield made
    made.close()
    for layer in made.layers().values():
        layer.rollBack()
    project.clear()


def test_every_change_of_a_record_scores_it(editing):
    regulation = editing.regulation
    rows = border_records(regulation)[::7]
    fid = next(editing.layer("baseline").getFeatures()).id()
    names = sorted({name for row in rows for name in row})
    found = []
    for row in rows:
        with editing.step("Isian") as step:
            step.change("baseline", fid, {name: row.get(name, QVariant()) for name in names})
        found.append(live(editing.layer("baseline").getFeature(fid), regulation))
    # what the record had before and the case leaves out
    first = next(one for one in editing.layer("baseline").getFeatures() if one.id() == fid)
    rest = {name: plain(first[name]) for name in (*regulation.header_columns, "pt_strategis", "pt_sosial")}
    rows = [{**{name: rest[name] for name in rest if name not in names}, **row} for row in rows]
    assert not differences(found, wanted(rows, regulation))
    assert len({row["isi_kelas"] for row in found}) == 5


def test_one_cell_typed_into_the_attribute_table_scores_the_record(editing):
    layer = editing.begin("baseline")
    record = next(layer.getFeatures())
    more = [
        one.volume_column for one in editing.regulation.parameters if plain(record[one.volume_column]) is None
    ]
    for name in more:
        assert layer.changeAttributeValue(record.id(), layer.fields().indexOf(name), 200, None, True)
    record = layer.getFeature(record.id())
    before = live(record, editing.regulation)
    assert before["isi_total"] is None
    assert layer.changeAttributeValue(record.id(), layer.fields().indexOf("v_3a"), 20.4)
    now = live(layer.getFeature(record.id()), editing.regulation)
    assert (now["isi_p_3a"], now["isi_n_3a"]) == (51.0, 3)
    assert now["isi_total"] == 5 * (len(editing.regulation.parameters) - 1) + 3
    assert now["isi_kelas"] == "KB"
    assert now["isi_lengkap"] is True


def test_a_new_record_is_scored_too(editing):
    row = data.record(editing.keys["rt"][5], 2023, 0.3)
    row = {
        name: value for name, value in row.items() if editing.layer("baseline").fields().indexOf(name) >= 0
    }
    row.update({one.volume_column: 12.5 for one in editing.regulation.parameters})
    with editing.step("Baru") as step:
        feature = step.add("baseline", row)
    assert not differences([live(feature, editing.regulation)], wanted([row], editing.regulation))
    editing.save()
    with open_workspace(editing.path, readonly=True) as workspace:
        (stored,) = workspace.rows("baseline", rt_id=row["rt_id"], tahun=2023)
    assert not differences([stored], wanted([row], editing.regulation))


def test_scoring_and_importing_fill_what_a_form_would_show_and_leave_no_trace(qgis_app, tmp_path):
    workspace, _ = data.city(tmp_path)
    with workspace:
        before = workspace.count("riwayat", tabel="baseline")
        assess(workspace)
        records = workspace.rows("baseline")
        assert workspace.count("riwayat", tabel="baseline") == before
        assert not differences(records, wanted(records, workspace.regulation))
        assert {row["isi_kelas"] for row in records} >= {"KB", "KS", "TK", None}
        # the first, incomplete record of 2019 has scores of what was counted, and no total
        (part,) = [row for row in records if row["v_3a"] is None]
        assert (part["isi_n_3a"], part["isi_total"], part["isi_lengkap"]) == (None, None, False)
        assert part["isi_n_1a"] == 1
        from kotaku_qgis.workspace.live import refresh

        with workspace.transaction("test") as step:
            assert refresh(workspace, step) == 0
            step.update("baseline", part["baseline_id"], {"v_3a": 40.0})
            assert refresh(workspace, step) == 1
        (part,) = workspace.rows("baseline", baseline_id=part["baseline_id"])
        assert part["isi_p_3a"] == 100


def test_an_import_fills_them_at_once(workspace):
    with open_workspace(workspace) as opened:
        records = opened.rows("baseline")
        assert all(row["isi_lengkap"] is not None for row in records)
        scores = {(row["rt_id"], row["tahun"]): row for row in opened.rows("asesmen")}
    assert len(records) > 100
    for row in records:
        judged = scores[row["rt_id"], row["tahun"]]
        assert row["isi_total"] == judged["total"]
        assert row["isi_kelas"] == judged["kelas"]
        assert row["isi_kode_kelas"] == judged["kode_kelas"]
        assert row["isi_prioritas"] == judged["prioritas"]


@pytest.mark.parametrize(
    ("lang", "comma", "words"),
    [
        ("id", ",", ("di bawah 51", "di bawah 76", "mulai 76")),
        ("en", ".", ("below 51", "below 76", "from 76")),
    ],
)
def test_labels_say_how_a_percent_became_a_score(qgis_app, tmp_path, lang, comma, words):
    workspace, _ = data.city(tmp_path)
    with workspace:
        path = write_project(workspace, lang=lang)
    project = QgsProject.instance()
    assert project.read(str(path))
    layer = layer_of(project, "baseline")
    config = layer.editFormConfig()

    def said(column, **values):
        record = next(layer.getFeatures())
        for name, value in values.items():
            record[name] = value
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(record)
        label = config.dataDefinedFieldProperties(column).property(FORM_LABEL)
        text, good = label.valueAsString(context, "")
        assert good, QgsExpression(label.expressionString()).parserErrorString()
        return text

    assert said("isi_n_1a", v_1a=20.364) == f"50{comma}91 % → 1: {words[0]}"
    assert said("isi_n_1a", v_1a=30.36) == f"75{comma}90 % → 3: {words[1]}"
    assert said("isi_n_1a", v_1a=30.398) == f"76{comma}00 % → 5: {words[2]}"
    blank, nothing, zero = (
        said("isi_n_1a", v_1a=QVariant()),
        said("isi_n_1a", jumlah_bangunan=QVariant()),
        said("isi_n_1a", jumlah_bangunan=0),
    )
    assert len({blank, nothing, zero}) == 3
    assert "%" not in blank + nothing + zero
    assert said("isi_p_1b", luas_verifikasi_ha=1.25).endswith(f"1{comma}25 ha")
    assert "3" in said("isi_total", v_1a=QVariant(), v_2a=QVariant(), jumlah_kk=QVariant())
    assert "(" not in said("isi_total")
    project.clear()


def test_a_project_of_an_older_plugin_gets_the_form_that_scores_itself(editing):
    project, layer = editing.project, editing.layer("baseline")
    for column in live_columns(editing.regulation):
        layer.setDefaultValueDefinition(layer.fields().indexOf(column.name), QgsDefaultValue())
    layer.setEditFormConfig(QgsEditFormConfig())
    with open_workspace(editing.path) as workspace:
        assert complete_project(project, workspace, "id") == ["baseline"]
        assert complete_project(project, workspace, "id") == []
        workspace.change_settings(sector_mean="plain")
        assert complete_project(project, workspace, "id") == ["baseline"]
    text = layer.defaultValueDefinition(layer.fields().indexOf("isi_rata_1")).expression()
    assert text == live_expressions(editing.regulation, "plain")["isi_rata_1"]
    assert [tab.name() for tab in layer.editFormConfig().tabs()][2] == "1 Bangunan"


def test_a_form_without_the_plugin_scores(qgis_app, tmp_path):
    """A QGIS that never loaded the plugin, as on a colleague's computer: another process, another path."""
    workspace, _ = data.city(tmp_path)
    with workspace:
        path = write_project(workspace, lang="id")
    regulation = regulations.load(data.SETTINGS.peraturan)
    typed = [{"v_1a": "20.4"}, {"v_1a": ""}, {"jumlah_bangunan": "50", "v_1a": "12.4975"}]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    script = Path(__file__).with_name("plain_form.py")
    ended = subprocess.run(
        [sys.executable, str(script), str(path), json.dumps(typed)],
        capture_output=True,
        text=True,
        env=env,
        cwd=tmp_path,
        timeout=120,
        check=False,
    )
    lines = [line for line in ended.stdout.splitlines() if line.startswith("SEEN")]
    assert lines, ended.stderr[-2000:]
    seen = json.loads(lines[0][4:])
    assert seen["plugin"] == []
    assert len(seen["tabs"]) == 4 + len(regulation.aspects) + 1
    first, blank, last = seen["steps"]
    assert (first["record"]["isi_p_1a"], first["record"]["isi_n_1a"]) == (51, 3)
    assert (first["record"]["isi_total"], first["record"]["isi_kelas"]) == (78, "KB")
    assert (blank["record"]["isi_n_1a"], blank["record"]["isi_total"]) == (None, None)
    assert blank["record"]["isi_lengkap"] is False
    assert (last["record"]["isi_p_1a"], last["record"]["isi_n_1a"]) == (25, 1)
    assert last["record"]["isi_n_1c"] == 3  # 32 of 50, no longer of 40
    assert any(text.startswith("51,00 % → 3") for text in first["labels"])
    assert any("25,00 % → 1" in text for text in last["labels"])
    for step in seen["steps"]:
        assert all(step["band"])
        assert not step["scrolled"]
    assert seen["saved"]
    # saving brings what the keys did not touch up to date as well
    assert {**seen["stored"], **{k: v for k, v in last["record"].items() if v is not None}} == seen["stored"]
    assert None not in seen["stored"].values()

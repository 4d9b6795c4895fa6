"""The office's own tables of two kecamatan, imported as published, against the table put right."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.tables import read_sheet
from kotaku_qgis.indicators.table_intake import Decisions, check, table_of
from kotaku_qgis.workspace.apply import apply_baseline

RECORDS = {"barat": (740, 0), "timur": (325, 80)}


@pytest.mark.parametrize("city", ["barat", "timur"])
def test_repaired_and_taken_every_figure_is_that_of_the_table_put_right(
    qgis_app, shared_data, tmp_path, city
):
    from kotaku_qgis.processing import intake
    from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace

    data = shared_data / f"pekalongan_{city}"
    records, shifted = RECORDS[city]
    settings = WorkspaceSettings("Kota Pekalongan", "Jawa Tengah", "permen-14-2018", "EPSG:32749")
    with create_workspace(tmp_path / "kota.gpkg", settings) as workspace:
        for kind, name in ((intake.BOUNDARIES, "kelurahan.geojson"), (intake.RT, "rt.geojson")):
            loaded = intake.load(kind, data / name)
            intake.apply(workspace, intake.make_plan(loaded, workspace, intake.Options()))

        def checked(name, **decisions):
            table = table_of(read_sheet(data / name), workspace.regulation)
            return check(table, workspace, Decisions(**decisions))

        first = checked("r0_as_published.xlsx")
        accused = [one for one in first.suspicions if one.code == "shifted"]
        assert len(accused) == len(first.offered) == first.plan.counts["refused"] == shifted
        assert len({one.label.rsplit(" ", 1)[0] for one in accused}) == shifted // 5
        named = [
            (p.place.row, p.values["value"]) for p in first.plan.problems if p.code == "number-excel-error"
        ]
        assert named == ([(207, "#NUM!")] if shifted else [])
        repaired = checked("r0_as_published.xlsx", repair_all=True)
        assert repaired.plan.counts["new"] == records
        applied = apply_baseline(workspace, repaired.plan)
        headers = checked("rt_header.xlsx")
        assert not headers.offered
        apply_baseline(workspace, headers.plan)
        right = checked("baseline_rt_2019_2023.csv")
        assert right.plan.counts["unchanged"] == records
        assert right.plan.is_empty
        steps = {row["langkah"] for row in workspace.rows("riwayat") if row["tabel"] == "baseline"}
        assert applied.step in steps

"""The decree's workbook: its areas are those of the sums, its text is text, its years add up."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis import workspace_data as data

pytestmark = pytest.mark.usefixtures("qgis_app")


def table(sheet):
    """Return the rows of a sheet below its heads as dicts, the total last."""
    rows = list(sheet.iter_rows(values_only=True))
    top = next(number for number, row in enumerate(rows) if sum(cell is not None for cell in row) > 3)
    return [dict(zip(rows[top], row)) for row in rows[top + 1 :]]


@pytest.fixture
def book(workspace, tmp_path):
    """Write the workbook of a workspace with a kawasan and a hostile name; return it with what it came from."""
    import openpyxl

    from kotaku_qgis.exchange.sk import export_sk
    from kotaku_qgis.workspace.assess import assess

    with open_workspace(workspace) as ws:
        slum = [row for row in ws.rows("asesmen", tahun=2023) if row["luas_kumuh_ha"]]
        rts = {row["rt_id"]: row for row in ws.rows("rt")}
        members = [rts[row["rt_id"]] for row in slum if rts[row["rt_id"]]["geom"]][:3]
        with ws.transaction("test") as step:
            step.insert("kawasan", [{"kawasan_id": "k1", "nama": '=HYPERLINK("http://x","y")'}])
            for rt in members:
                step.update("rt", rt["rt_id"], {"kawasan_id": "k1"})
        assess(ws)
        path = export_sk(ws, tmp_path / "sk.xlsx", 2023, "en")
        rows = {
            "slum": slum,
            "members": members,
            "city": ws.rows("agregat", tahun=2023, tingkat="kota")[0],
            "kelurahan": ws.rows("agregat", tahun=2023, tingkat="kelurahan"),
            "rt": ws.rows("rt_asesmen", tahun=2023),
            "years": ws.years(),
            "results": ws.rows("asesmen"),
        }
    return openpyxl.load_workbook(path), rows


def test_the_list_adds_up_to_the_city(book):
    sheets, rows = book
    listed = table(sheets["SK Kumuh"])
    total = listed.pop()
    assert len(listed) == 1 + len(rows["slum"]) - len(rows["members"])
    assert total["Slum area (ha)"] == pytest.approx(rows["city"]["luas_kumuh_ha"])
    assert sum(row["Slum area (ha)"] for row in listed) == pytest.approx(rows["city"]["luas_kumuh_ha"])
    assert [row["No."] for row in listed] == list(range(1, len(listed) + 1))
    assert all(row["Class"] in ("Severe slum", "Moderate slum", "Light slum") for row in listed[1:])


def test_points_lie_inside(book):
    from qgis.core import QgsGeometry, QgsPointXY

    sheets, rows = book
    listed = table(sheets["SK Kumuh"])[1:-1]
    drawn = {(row["rt_rw"], row["kelurahan"]): row["geom"] for row in rows["rt"]}
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext

    back = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem("EPSG:32748"),
        QgsCoordinateTransformContext(),
    )
    for row in listed:
        wkb = drawn[(row["RT/RW"], row["Kelurahan"])]
        if not wkb:
            assert row["Longitude (°)"] is None
            continue
        shape = QgsGeometry()
        shape.fromWkb(wkb)
        point = back.transform(QgsPointXY(row["Longitude (°)"], row["Latitude (°)"]))
        assert shape.distance(QgsGeometry.fromPointXY(point)) < 0.1


def test_text_stays_text(book):
    sheets, _ = book
    sheet = sheets["SK Kumuh"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    hostile = [cell for cell in cells if isinstance(cell.value, str) and "HYPERLINK" in cell.value]
    assert len(hostile) == 1
    assert hostile[0].data_type == "s"
    assert hostile[0].quotePrefix
    assert not [cell for one in sheets for row in one.iter_rows() for cell in row if cell.data_type == "f"]


def test_every_rt_and_every_kelurahan(book):
    sheets, rows = book
    listed = table(sheets["RT"])[:-1]
    assert len(listed) == sum(1 for row in rows["rt"] if row["rt_rw"])
    sums = table(sheets["Kelurahan"])
    assert sums.pop()["Slum area (ha)"] == pytest.approx(rows["city"]["luas_kumuh_ha"])
    expected = {row["nama"]: (row["luas_kumuh_ha"], row["total"]) for row in rows["kelurahan"]}
    assert {row["Kelurahan"]: (row["Slum area (ha)"], row["Total score"]) for row in sums} == expected


def test_the_years_add_up(book):
    sheets, rows = book
    first, *later = rows["years"]
    listed = table(sheets["Monitoring"])
    total = listed.pop()
    start, left = f"Slum area {first} (ha)", f"Slum area left {later[-1]} (ha)"
    for row in listed:
        if None in (row[start], row[left]):
            continue
        steps = [row[f"Reduced {year} (ha)"] for year in later]
        if None not in steps:
            assert row[start] - sum(steps) == pytest.approx(row[left])
    expected = sum(row["luas_kumuh_ha"] or 0 for row in rows["results"] if row["tahun"] == later[-1])
    assert total[left] == pytest.approx(expected)


def test_a_slum_rt_whose_area_is_not_known_stays_in_the_list(qgis_app, tmp_path):
    """Counted by the drawn area, an RT that is not drawn yet would be lost to the decree."""
    import openpyxl

    from kotaku_qgis.exchange.sk import export_sk
    from kotaku_qgis.workspace.assess import assess

    workspace, keys = data.city(tmp_path, settings=replace(data.SETTINGS, luas_acuan="gambar"))
    with workspace as ws:
        with ws.transaction("test") as step:
            step.update("rt", keys["rt"][0], {"geom": None, "luas_gambar_ha": None})
        assess(ws)
        (slum,) = ws.rows("rt_asesmen", tahun=2019, rt_id=keys["rt"][0])
        assert (slum["kelas"], slum["luas_kumuh_ha"]) == ("KB", None)
        path = export_sk(ws, tmp_path / "sk.xlsx", 2019, "en")
    sheets = openpyxl.load_workbook(path)
    listed = table(sheets["SK Kumuh"])[:-1]
    found = {row["Location"]: row for row in listed}
    assert found["RT001-RW001 Melati"]["Class"] == "Severe slum"
    assert found["RT001-RW001 Melati"]["Slum area (ha)"] is None
    notes = dict(sheets["Notes"].iter_rows(values_only=True))
    assert notes["Slum RT without the area that counts"] == "Melati RT001-RW001"


def test_a_kawasan_names_the_rt_of_each_of_its_kelurahan(qgis_app, tmp_path):
    """RT 1 of two kelurahan are two RT."""
    import openpyxl

    from kotaku_qgis.exchange.sk import export_sk
    from kotaku_qgis.workspace.assess import assess

    workspace, keys = data.city(tmp_path)
    with workspace as ws:
        with ws.transaction("test") as step:
            step.update("rt", keys["rt"][3], {"rt_rw": None})
            step.update("rt", keys["rt"][4], {"rt_rw": "RT001-RW001"})
            step.update("baseline", keys["baseline"][4], {"v_3a": 20})
            for number in (0, 1, 4):
                step.update("rt", keys["rt"][number], {"kawasan_id": keys["kawasan"][0]})
        assess(ws)
        path = export_sk(ws, tmp_path / "sk.xlsx", 2019, "en")
    sheets = openpyxl.load_workbook(path)
    (region,) = [row for row in table(sheets["SK Kumuh"]) if row["Location"] == "Kawasan Timur"]
    assert region["RT/RW"] == "Kenanga: RT001-RW001; Melati: RT001-RW001, RT002-RW001"
    assert region["Kelurahan"] == "Kenanga, Melati"


def test_words_of_both_languages(sample_workspace, tmp_path):
    import openpyxl

    from kotaku_qgis.exchange.sk import export_sk
    from kotaku_qgis.i18n import translator

    if translator("id") is None:
        pytest.skip("translations are not built (make i18n)")
    with open_workspace(sample_workspace, readonly=True) as ws:
        path = export_sk(ws, tmp_path / "sk.xlsx", 2023, "id")
    sheets = openpyxl.load_workbook(path)
    assert "Pemantauan" in sheets.sheetnames
    heads = table(sheets["SK Kumuh"])[0]
    assert "Luas kumuh (ha)" in heads
    assert "Bujur (°)" in heads


def test_failures_leave_nothing(sample_workspace, tmp_path, monkeypatch):
    from qgis.core import QgsFeedback

    from kotaku_qgis.exchange.sk import export_sk

    cancelled = QgsFeedback()
    cancelled.cancel()
    with open_workspace(sample_workspace, readonly=True) as ws:
        with pytest.raises(KotakuError, match="have not been scored"):
            export_sk(ws, tmp_path / "a.xlsx", 1999)
        with pytest.raises(KotakuError, match="could not be written"):
            export_sk(ws, tmp_path / "nowhere" / "a.xlsx", 2023)
        assert export_sk(ws, tmp_path / "a.xlsx", 2023, feedback=cancelled) is None
        monkeypatch.setitem(sys.modules, "openpyxl", None)
        with pytest.raises(KotakuError, match="openpyxl"):
            export_sk(ws, tmp_path / "a.xlsx", 2023)
    assert list(tmp_path.iterdir()) == []

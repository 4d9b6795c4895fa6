"""The web page: its figures are the tables', neighbours keep common edges, names stay text, nothing is half-made."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.exchange import web_data, web_page, web_shapes
from kotaku_qgis.exchange.web import export_html
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis.workspace_data import city

pytestmark = pytest.mark.usefixtures("qgis_app")
NASTY = "</script><script>document.title='x'</script><img src=x onerror=alert(1)> & \u2028"


def data_of(page):
    text = page.read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    return json.loads(found[1])


@pytest.fixture(scope="module")
def scored(qgis_app, tmp_path_factory):
    """Return a scored city in which an RT is incomplete, one has no record and one no polygon."""
    folder = tmp_path_factory.mktemp("web")
    workspace, keys = city(folder)
    with workspace:
        assess(workspace)
        with workspace.transaction("test") as step:
            step.update("rt", keys["rt"][3], {"geom": None})
            step.update("kawasan", keys["kawasan"][0], {"geom": workspace.rows("rt")[4]["geom"]})
    return folder / "contoh.gpkg", keys


@pytest.fixture(scope="module")
def page(scored, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "peta.html"
    with open_workspace(scored[0], readonly=True) as workspace:
        written = export_html(workspace, path)
    assert (written.rt, written.drawn, written.years) == (6, 5, (2019, 2023))
    return path


def test_every_figure_is_the_tables(scored, page):
    data = data_of(page)
    with open_workspace(scored[0], readonly=True) as workspace:
        rows = {year: workspace.rows("rt_asesmen", tahun=year) for year in (2019, 2023)}
        names = [
            *workspace.regulation.percent_columns,
            *workspace.regulation.score_columns,
            *workspace.regulation.mean_columns,
            *workspace.regulation.header_columns,
            *workspace.regulation.volume_columns,
            *("total", "kelas", "kode_kelas", "prioritas", "luas_ha", "luas_kumuh_ha", "pola_penanganan"),
        ]
    columns = data["columns"]
    checked = 0
    for year, listed in rows.items():
        for row in listed:
            place = next(
                at
                for at, one in enumerate(data["rt"])
                if (one["key"], data["kelurahan"][one["k"]]["name"]) == (row["rt_rw"], row["kelurahan"])
            )
            record = data["records"][str(year)][place]
            for name in names:
                found = record[columns.index(name)] if len(record) > 1 else None
                assert found == (
                    pytest.approx(row[name], abs=1e-6) if isinstance(row[name], float) else row[name]
                )
                checked += found is not None
            if row["total"] is not None:
                assert sum(record[columns.index(f"s_{n}")] for n in range(1, 8)) == row["total"]
    assert checked > 400


def test_what_is_not_known_is_said(page):
    data = data_of(page)
    states = {
        (one["key"], one["k"]): (data["records"]["2019"][at][0], data["records"]["2023"][at][0])
        for at, one in enumerate(data["rt"])
    }
    kenanga = next(at for at, one in enumerate(data["kelurahan"]) if one["name"] == "Kenanga")
    assert states["RT002-RW001", kenanga] == (web_data.INCOMPLETE, web_data.COMPLETE)
    assert states["RT003-RW001", kenanga] == (web_data.NO_RECORD, web_data.NO_RECORD)
    assert states["RT001-RW001", 1 - kenanga] == (web_data.COMPLETE, web_data.COMPLETE)
    at = next(n for n, one in enumerate(data["rt"]) if (one["key"], one["k"]) == ("RT002-RW001", kenanga))
    record = data["records"]["2019"][at]
    assert record[data["columns"].index("kelas")] is None
    assert record[data["columns"].index("v_3a")] is None


def test_a_record_never_scored_is_not_taken_for_none(scored, tmp_path):
    import shutil

    path = shutil.copy(scored[0], tmp_path / "baru.gpkg")
    from tests.qgis.workspace_data import record

    with open_workspace(path) as workspace:
        rt = workspace.rows("rt")[5]
        with workspace.transaction("test") as step:
            step.insert("baseline", [record(rt["rt_id"], 2023, 0.9)])
        export_html(workspace, tmp_path / "a.html", years=[2023])
    data = data_of(tmp_path / "a.html")
    assert web_data.UNSCORED in [one[0] for one in data["records"]["2023"]]
    assert data["sums"]["2023"]["all"]["counts"][-1] == 1


def test_sums_are_those_of_the_summed_table(sample_workspace, tmp_path):
    with open_workspace(sample_workspace, readonly=True) as workspace:
        export_html(workspace, tmp_path / "a.html")
        sums = workspace.rows("agregat")
        classes = [one.code.lower() for one in workspace.regulation.classes]
    data = data_of(tmp_path / "a.html")
    seen = 0
    for row in sums:
        year = data["sums"][str(row["tahun"])]
        if row["tingkat"] == "kota":
            found = year["all"]
        elif row["tingkat"] == "kelurahan":
            names = [one["name"] for one in data["kelurahan"]]
            found = year["kelurahan"][names.index(row["nama"])]
        else:
            continue
        seen += 1
        assert (found["total"], found["kelas"]) == (row["total"], row["kelas"])
        assert found["slum_ha"] == pytest.approx(row["luas_kumuh_ha"], abs=1e-6)
        assert found["complete"] == row["jumlah_rt_lengkap"]
        assert found["ha"][:4] == pytest.approx([row[f"luas_{code}_ha"] for code in classes], abs=1e-6)
        assert sum(found["counts"][:4]) == row["jumlah_rt_lengkap"]
    assert seen == 9


def test_units_tell_the_figures_of_the_summed_table(scored, page):
    data = data_of(page)
    with open_workspace(scored[0], readonly=True) as workspace:
        regulation = workspace.regulation
        (region,) = workspace.rows("agregat", tingkat="kawasan", tahun=2023)
        (whole,) = workspace.rows("agregat", tingkat="kota", tahun=2023)
    sums = data["sums"]["2023"]
    assert [one["nama"] for one in data["kawasan"]] == ["Kawasan Timur"]
    for found, row in ((sums["kawasan"][0], region), (sums["all"], whole)):
        assert (found["total"], found["kelas"]) == (row["total"], row["kelas"])
        assert found["slum_ha"] == pytest.approx(row["luas_kumuh_ha"], abs=1e-6)
        assert found["means"] == pytest.approx([row[name] for name in regulation.mean_columns])
        assert found["header"] == pytest.approx([row[name] for name in regulation.header_columns])


def test_a_title_names_the_place(scored, tmp_path):
    with open_workspace(scored[0], readonly=True) as workspace:
        export_html(workspace, tmp_path / "a.html", kelurahan=["Melati"])
        export_html(workspace, tmp_path / "b.html")
        export_html(workspace, tmp_path / "c.html", title="Our map")
    a, b, c = (data_of(tmp_path / f"{name}.html") for name in "abc")
    assert a["title"]["en"] == "Slum map Kelurahan Melati, Kota Contoh"
    assert b["title"]["en"] == "Slum map Kota Contoh"
    assert (b["scope"]["en"], c["scope"]["en"]) == ("Province of Lampung", "Kota Contoh, Province of Lampung")


def test_the_older_regulation_has_its_own_aspects(tmp_path):
    from dataclasses import replace

    from tests.qgis.workspace_data import SETTINGS

    workspace, _keys = city(tmp_path, settings=replace(SETTINGS, peraturan="permen-2-2016"))
    with workspace:
        rows = workspace.rows("baseline")
        names = [p.volume_column for p in workspace.regulation.parameters]
        with workspace.transaction("test") as step:
            for row in rows:
                blanks = {name: 0.0 for name in names if row[name] is None}
                step.update("baseline", row["baseline_id"], blanks)
        assess(workspace)
        export_html(workspace, tmp_path / "a.html")
        stored = workspace.rows("asesmen", tahun=2023)
    data = data_of(tmp_path / "a.html")
    assert data["rules"]["most"] == 95
    assert len(data["rules"]["parameters"]) == 19
    at = data["columns"].index("total")
    totals = sorted(one[at] for one in data["records"]["2023"] if len(one) > 1)
    assert totals == sorted(row["total"] for row in stored)


def test_shapes_lie_within_a_decimetre_and_neighbours_keep_their_common_edge(scored, page):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    from kotaku_qgis.exchange.records import geometry

    data = data_of(page)
    back = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem("EPSG:32748"),
        QgsProject.instance(),
    )
    with open_workspace(scored[0], readonly=True) as workspace:
        rows = {row["rt_id"]: row for row in workspace.rows("rt_asesmen", tahun=2023)}
    corners = {}
    for one in data["rt"]:
        if not one["g"]:
            continue
        ring = web_shapes.decode_ring(one["g"][0][0])
        name = data["kelurahan"][one["k"]]["name"]
        corners[name, one["key"]] = set(ring)
        row = next(r for r in rows.values() if (r["kelurahan"], r["rt_rw"]) == (name, one["key"]))
        shape = geometry(row["geom"])  # its points go when it goes
        whole = [(point.x(), point.y()) for point in shape.vertices()]
        for x, y in ring:
            point = back.transform(QgsPointXY(x, y))
            assert min(abs(point.x() - a) + abs(point.y() - b) for a, b in whole) < 0.15
    shared = corners["Melati", "RT001-RW001"] & corners["Melati", "RT002-RW001"]
    assert len(shared) == 2


def test_rings_lose_only_what_rounding_makes_equal():
    ring = [(110.0, -6.9), (110.0000004, -6.9), (110.001, -6.9), (110.001, -6.899), (110.0, -6.9)]
    encoded = web_shapes.encode_ring(ring)
    assert encoded == [110_000_000, -6_900_000, 1000, 0, 0, 1000]
    assert web_shapes.decode_ring(encoded) == [(110.0, -6.9), (110.001, -6.9), (110.001, -6.899)]
    assert web_shapes.encode_ring([(110, -6), (110.0000001, -6), (110, -6.0000001)]) == []


def test_names_cannot_become_markup(scored, tmp_path):
    import shutil

    path = shutil.copy(scored[0], tmp_path / "jahat.gpkg")
    with open_workspace(path) as workspace:
        area = workspace.rows("wilayah", tingkat="kelurahan")[0]
        with workspace.transaction("test") as step:
            step.update("wilayah", area["wilayah_id"], {"nama": NASTY, "sumber": NASTY})
        export_html(workspace, tmp_path / "a.html", title=NASTY)
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert text.count("<script") == 3
    assert text.count("</script") == 3
    assert "<img src=x" not in text
    assert "\u2028" not in text.partition('id="data">')[2].partition("</script>")[0]
    data = data_of(tmp_path / "a.html")
    assert NASTY in [one["name"] for one in data["kelurahan"]]
    assert data["title"]["id"] == " ".join(NASTY.split())


def test_the_browser_may_run_these_scripts_and_ask_nobody_but_the_base_maps(page):
    text = page.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1].replace("&#x27;", "'")
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    for part in (*scripts, style):
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<(link|img|iframe|script)[^>]*\s(src|href)=", text)
    assert not re.search(r"url\((?!#)", style)
    assert "sourceMappingURL" not in text
    allowed = {f"https://{host}" for host in re.findall(r"https://([^ ;']+)", policy)}
    assert {"/".join(one["url"].split("/")[:3]) for one in data_of(page)["backgrounds"]} == allowed
    assert len(allowed) == len(web_page.BACKGROUNDS)


def test_both_languages_are_in_it(page):
    texts = data_of(page)["texts"]
    assert set(texts["id"]) == set(texts["en"])
    same = {name for name, text in texts["id"].items() if text == texts["en"][name]}
    assert same <= {"rt", "hectares", "place", "district", "kawasan", "volume", "total_row", "parameter"}
    used = set()
    for name in web_page.SCRIPTS:
        script = (web_page.resource("web", name)).read_text(encoding="utf-8")
        used |= set(re.findall(r"words\('(\w+)'", script))
    assert used <= set(texts["id"])


def test_one_kelurahan_and_some_years(scored, tmp_path):
    with open_workspace(scored[0], readonly=True) as workspace:
        export_html(workspace, tmp_path / "a.html", [2023], "en", ["kel. melati"])
        row = next(
            r for r in workspace.rows("agregat", tingkat="kelurahan", tahun=2023) if r["nama"] == "Melati"
        )
    data = data_of(tmp_path / "a.html")
    assert [one["name"] for one in data["kelurahan"]] == ["Melati"]
    assert data["years"] == [2023]
    assert data["lang"] == "en"
    assert len(data["rt"]) == 3
    assert data["kawasan"] == []
    assert data["sums"]["2023"]["all"]["total"] == row["total"]


def test_refusals_name_what_to_do(scored, tmp_path):
    target = tmp_path / "a.html"
    with open_workspace(scored[0], readonly=True) as workspace:
        with pytest.raises(KotakuError) as caught:
            export_html(workspace, target, [2019, 2021])
        assert "2021" in str(caught.value)
        assert "2019, 2023" in str(caught.value)
        with pytest.raises(KotakuError) as caught:
            export_html(workspace, target, kelurahan=["Melatti"])
        assert caught.value.values["near"] == "Melati"
        with pytest.raises(KotakuError):
            export_html(workspace, tmp_path / "no such folder" / "a.html")
        (tmp_path / "folder.html").mkdir()
        with pytest.raises(KotakuError):
            export_html(workspace, tmp_path / "folder.html")
    assert [one.name for one in tmp_path.iterdir()] == ["folder.html"]


def test_without_scores_or_shapes_there_is_no_page(tmp_path):
    workspace, _keys = city(tmp_path)
    with workspace:
        with pytest.raises(KotakuError) as caught:
            export_html(workspace, tmp_path / "a.html")
        assert "scored" in str(caught.value)
        assess(workspace)
        with workspace.transaction("test") as step:
            for table in ("rt", "wilayah"):
                for row in workspace.rows(table):
                    step.update(table, row[f"{table}_id"], {"geom": None})
        with pytest.raises(KotakuError) as caught:
            export_html(workspace, tmp_path / "a.html")
        assert "drawn" in str(caught.value)
    assert not (tmp_path / "a.html").exists()


def test_cancelled_leaves_the_old_file(scored, tmp_path):
    from qgis.core import QgsFeedback

    target = tmp_path / "a.html"
    target.write_text("old", encoding="utf-8")
    feedback = QgsFeedback()
    feedback.cancel()
    with open_workspace(scored[0], readonly=True) as workspace:
        assert export_html(workspace, target, feedback=feedback) is None
    assert target.read_text(encoding="utf-8") == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_the_algorithm_has_the_same_options(provider, scored, tmp_path):
    import processing
    from qgis.core import QgsProcessingException

    given = {"WORKSPACE": str(scored[0]), "OUTPUT": str(tmp_path / "a.html"), "LANGUAGE": "en"}
    found = processing.run(
        "kotaku:exporthtml", {**given, "YEARS": "2023", "KELURAHAN": "Melati, Kenanga", "TITLE": "Our map"}
    )
    assert (found["RT"], found["DRAWN"]) == (6, 5)
    data = data_of(tmp_path / "a.html")
    assert (data["title"]["en"], data["years"], len(data["kelurahan"])) == ("Our map", [2023], 2)
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("kotaku:exporthtml", {**given, "YEARS": "2019-2023"})
    assert "2019-2023" in str(caught.value)


class Told:
    def __init__(self):
        self.texts = []

    def success(self, text, **_more):
        self.texts.append(text)

    def error(self, error):
        self.texts.append(error)


def commands_of(path):
    from types import SimpleNamespace

    from kotaku_qgis.gui.tasks import Tasks

    return SimpleNamespace(session=SimpleNamespace(path=path, year=2023), tasks=Tasks(), messages=Told())


def test_the_window_writes_what_is_ticked(scored, tmp_path, monkeypatch):
    import shutil

    from qgis.PyQt.QtCore import QCoreApplication
    from qgis.PyQt.QtGui import QDesktopServices

    from kotaku_qgis.gui.maps.web_dialog import WebDialog

    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    path = shutil.copy(scored[0], tmp_path / "kota.gpkg")
    commands = commands_of(path)
    dialog = WebDialog(commands)
    assert [box.isChecked() for _year, box in dialog.years] == [True, True]
    for _year, box in dialog.years:
        box.setChecked(False)
    assert not dialog.forward.isEnabled()
    assert dialog.hint.text()
    dialog.years[1][1].setChecked(True)
    dialog.place.setCurrentIndex(dialog.place.findText("Melati"))
    target = tmp_path / "kota-melati-web-map.html"
    assert dialog.target.filePath() == str(target)
    dialog.title_text.setText("Ours")
    dialog.open_after.setChecked(True)
    assert dialog.forward.isEnabled()
    dialog.go_forward()
    while dialog.task is not None:
        QCoreApplication.processEvents()
    assert "kota-melati-web-map.html" in commands.messages.texts[0]
    assert opened == [str(target)]
    data = data_of(target)
    assert (data["years"], [one["name"] for one in data["kelurahan"]], data["title"]["id"]) == (
        [2023],
        ["Melati"],
        "Ours",
    )


def test_the_window_needs_an_open_workspace():
    from kotaku_qgis.gui.maps.web_dialog import WebDialog

    with pytest.raises(KotakuError):
        WebDialog(commands_of(None))

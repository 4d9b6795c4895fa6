"""The algorithm buildkawasan: by name, by class, and joined again; a dry run writes nothing."""

import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("geopandas")
from qgis.core import QgsGeometry, QgsProcessingException

from kotaku_qgis.workspace import backup
from kotaku_qgis.workspace.store import open_workspace


def run(path, **parameters):
    import processing

    return processing.run("kotaku:buildkawasan", {"WORKSPACE": str(path), **parameters})


def rows(path, table, **where):
    with open_workspace(path, readonly=True) as workspace:
        return workspace.rows(table, **where)


def area(row) -> float:
    made = QgsGeometry()
    made.fromWkb(row["geom"])
    return made.area()


def test_listed_rt_become_a_kawasan_and_one_more_extends_it(provider, workspace):
    rt = {row["rt_rw"]: row for row in rows(workspace, "rt") if row["geom"]}
    keys = sorted(key for key in rt if key)
    place = rows(workspace, "wilayah", wilayah_id=rt[keys[0]]["wilayah_id"])[0]["nama"]
    same = [key for key in keys if rt[key]["wilayah_id"] == rt[keys[0]]["wilayah_id"]][:3]
    made = run(workspace, MODE="list", NAME="Tepi Kali", RT="; ".join(same[:2]), KELURAHAN=place)
    assert (made["KAWASAN"], made["MEMBERS"]) == (1, 2)
    (region,) = rows(workspace, "kawasan", nama="Tepi Kali")
    assert region["bentuk"] == "rt"
    assert area(region) == pytest.approx(sum(area(rt[key]) for key in same[:2]), rel=0.01)
    assert {row["rt_rw"] for row in rows(workspace, "rt", kawasan_id=region["kawasan_id"])} == set(same[:2])
    run(workspace, MODE="list", NAME="Tepi Kali", RT=same[2], KELURAHAN=place)
    (region,) = rows(workspace, "kawasan", nama="Tepi Kali")
    assert len(rows(workspace, "rt", kawasan_id=region["kawasan_id"])) == 3
    run(workspace, MODE="list", NAME="Lain", RT=same[0], KELURAHAN=place)
    (region,) = rows(workspace, "kawasan", nama="Tepi Kali")
    assert area(region) == pytest.approx(sum(area(rt[key]) for key in same[1:]), rel=0.01)
    assert backup.backups(workspace)


def test_slum_rt_that_touch_become_one_kawasan_each_group(provider, workspace):
    before = len(backup.backups(workspace))
    dry = run(workspace, MODE="classes", DRY_RUN=True)
    assert dry["KAWASAN"] > 0
    assert rows(workspace, "kawasan") == []
    assert len(backup.backups(workspace)) == before
    made = run(workspace, MODE="classes")
    assert made["KAWASAN"] == dry["KAWASAN"]
    year = max(row["tahun"] for row in rows(workspace, "asesmen"))
    slum = {
        row["rt_id"] for row in rows(workspace, "asesmen", tahun=year) if row["kelas"] in {"KB", "KS", "KR"}
    }
    drawn = {row["rt_id"] for row in rows(workspace, "rt") if row["geom"]}
    joined = {row["rt_id"] for row in rows(workspace, "rt") if row["kawasan_id"]}
    assert joined == slum & drawn
    assert run(workspace, MODE="update")["KAWASAN"] == 0
    names = [row["nama"] for row in rows(workspace, "kawasan")]
    assert len(set(names)) == len(names)
    assert all(name.rsplit(" ", 1)[1].isdigit() for name in names)


def test_an_rt_that_changed_is_joined_again(provider, workspace):
    run(workspace, MODE="classes")
    row = next(row for row in rows(workspace, "rt") if row["kawasan_id"] and row["geom"])
    shape = QgsGeometry()
    shape.fromWkb(row["geom"])
    half = shape.intersection(QgsGeometry.fromRect(_half(shape)))
    half.convertToMultiType()
    with open_workspace(workspace) as opened, opened.transaction("t") as step:
        step.update("rt", row["rt_id"], {"geom": bytes(half.asWkb())})
    made = run(workspace)
    assert made["KAWASAN"] == 1


def _half(shape):
    box = shape.boundingBox()
    box.setXMaximum(box.center().x())
    return box


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"MODE": "list", "RT": "1/1"}, "needs a name"),
        ({"MODE": "list", "NAME": "x"}, "No RT is named"),
        ({"MODE": "list", "NAME": "x", "RT": "99/99"}, "no such RT"),
        ({"MODE": "list", "NAME": "x", "RT": "1/1", "KELURAHAN": "Entah"}, "no kelurahan"),
        ({"MODE": "list", "NAME": "x", "RT": "abc"}, "abc"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_written(provider, workspace, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        run(workspace, **parameters)
    assert rows(workspace, "kawasan") == []

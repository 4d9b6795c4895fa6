"""What a facilitator does to shapes: areas, neighbours, records and kawasan afterwards, and one undo for each."""

import pytest

pytest.importorskip("qgis.core")
from pyproj import Geod, Transformer
from qgis.core import QgsGeometry, QgsPointXY, QgsProject

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.drawing import shapes
from kotaku_qgis.drawing.actions import Drawing
from kotaku_qgis.drawing.book import Key, value
from kotaku_qgis.drawing.merge import SUM, Merging, merge
from kotaku_qgis.drawing.ruler import Ruler
from kotaku_qgis.drawing.upkeep import Upkeep
from kotaku_qgis.workspace.editing import Editing
from kotaku_qgis.workspace.project import layer_of, write_project
from kotaku_qgis.workspace.store import open_workspace
from tests.qgis import workspace_data as data
from tests.qgis.workspace_data import EAST, NORTH

REGULATION = regulations.load("permen-14-2018")


@pytest.fixture
def drawing(qgis_app, tmp_path):
    workspace, _ = data.city(tmp_path)
    with workspace:
        path = write_project(workspace, lang="id")
    project = QgsProject.instance()
    assert project.read(str(path))
    editing = Editing(project)
    yield Drawing(editing)
    editing.close()
    for layer in editing.layers().values():
        layer.rollBack()
    project.clear()


def at(column, row=0.5):
    return QgsPointXY(EAST + column * 100, NORTH + row * 100)


def line(*places) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([at(*place) for place in places])


def area(*corners) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY([[at(*corner) for corner in corners]])


def rt(drawing, number):
    return drawing.book.at(at(number + 0.5))


def shape_of(drawing, fid):
    return drawing.book.get(fid).geometry()


def clean(drawing) -> bool:
    """Whether no two RT overlap and all are valid."""
    drawn = [one.geometry() for one in drawing.book.drawn()]
    return all(one.isGeosValid() for one in drawn) and not any(
        shapes.overlap(one, other) > shapes.DUST
        for number, one in enumerate(drawn)
        for other in drawn[number + 1 :]
    )


def stored(drawing, table, **where):
    path = layer_of(drawing.editing.project, "rt").source().partition("|")[0]
    with open_workspace(path, readonly=True) as workspace:
        return workspace.rows(table, **where)


def undo(drawing):
    drawing.editing.layer("rt").undoStack().undo()


# ---- drawing ---------------------------------------------------------------------------------------


def test_a_polygon_over_its_neighbours_is_fitted_beside_them(drawing):
    fitted = drawing.fit("rt", area((5.5, 0.2), (7, 0.2), (7, 0.8), (5.5, 0.8)))
    assert fitted.shape.area() == pytest.approx(6000)
    assert fitted.lost_m2 == pytest.approx(3000)
    assert fitted.taken == ("RT003-RW001",)
    assert drawing.fit("rt", area((0.2, 0.2), (0.8, 0.2), (0.8, 0.8))).shape is None


def test_a_new_rt_is_measured_numbered_and_shares_its_corners(drawing):
    made = drawing.fit("rt", area((6, 0.2), (7, 0.2), (7, 0.8), (6, 0.8))).shape
    fid = drawing.add_rt(made, None, "RT001-RW002")
    feature = drawing.book.get(fid)
    assert feature["rt_rw"] == "RT001-RW002"
    assert feature["luas_gambar_ha"] == pytest.approx(0.6, abs=0.002)
    corners = [(round(v.x()), round(v.y())) for v in rt(drawing, 5).geometry().vertices()]
    assert (EAST + 600, NORTH + 20) in corners
    assert clean(drawing)
    undo(drawing)
    assert drawing.editing.modified() == []


def test_a_figure_eight_over_a_neighbour_keeps_what_is_its_own(drawing):
    fitted = drawing.fit("rt", area((5.5, 0.2), (7, 0.8), (7, 0.2), (5.5, 0.8)))
    assert fitted.shape.isGeosValid()
    assert fitted.shape.area() == pytest.approx(2500, abs=1)
    assert shapes.overlap(fitted.shape, shape_of(drawing, rt(drawing, 5).id())) < shapes.DUST


def test_a_boundary_may_take_the_larger_part_of_an_rt(drawing):
    """QGIS leaves each RT the longer part of its outline: both would claim the same ground, nobody the rest."""
    small = drawing.add_rt(area((7, 0.4), (7.2, 0.4), (7.2, 0.6), (7, 0.6)), None, "RT031-RW001")
    corners = ((7, 0), (8, 0), (8, 1), (7, 1), (7, 0.6), (7.2, 0.6), (7.2, 0.4), (7, 0.4))
    around = drawing.add_rt(area(*corners), None, "RT032-RW001")
    drawing.reshape(line((7.08, 0.39), (7.08, 0.61)))
    assert clean(drawing)
    assert shape_of(drawing, small).area() == pytest.approx(160)
    assert shape_of(drawing, around).area() == pytest.approx(9840)
    undo(drawing)
    assert shape_of(drawing, small).area() == pytest.approx(400)


def test_an_rt_reshaped_and_then_merged_away_can_be_saved(drawing):
    drawing.reshape(line((1, 0.2), (1.4, 0.2), (1.4, 0.8), (1, 0.8)))
    fids = [rt(drawing, 0).id(), rt(drawing, 1).id()]
    stays = merge(drawing, Merging(fids, fids[0], SUM), REGULATION)
    upkeep = Upkeep(drawing)
    upkeep.follow(drawing.editing.layer("rt"))
    drawing.editing.before_save = upkeep.settle
    drawing.editing.save()
    assert drawing.editing.modified() == []
    row = next(one for one in stored(drawing, "rt") if one["fid"] == stays)
    assert row["luas_gambar_ha"] == pytest.approx(2.0, abs=0.01)


def test_an_rt_that_came_with_a_table_gets_its_polygon_and_keeps_its_records(drawing):
    path = layer_of(drawing.editing.project, "rt").source().partition("|")[0]
    kelurahan = drawing.book.kelurahan()[0]
    with open_workspace(path) as workspace, workspace.transaction("t") as step:
        step.insert("rt", [{"wilayah_id": kelurahan.wilayah_id, "rt_rw": "RT009-RW001"}])
    drawing.editing.layer("rt").dataProvider().reloadData()
    assert [key for _, key in drawing.book.undrawn(kelurahan.wilayah_id)] == ["RT009-RW001"]
    key = drawing.book.judge("9/1", kelurahan.wilayah_id)
    assert (key.text, key.problem, key.twin) == ("RT009-RW001", None, None)
    drawing.add_rt(area((7, 0), (8, 0), (8, 1)), kelurahan.wilayah_id, key.text, onto=key.undrawn)
    drawing.editing.save()
    (row,) = stored(drawing, "rt", rt_rw="RT009-RW001")
    assert row["geom"]
    assert row["luas_gambar_ha"] > 0.4


def test_a_key_is_read_as_typed_and_a_twin_is_named(drawing):
    melati = next(one for one in drawing.book.kelurahan() if one.name == "Melati")
    twin = drawing.book.judge("rt 2 rw 1", melati.wilayah_id)
    assert twin.text == "RT002-RW001"
    assert twin.problem.code == "rt-taken"
    assert drawing.book.name(drawing.book.get(twin.twin)) == "RT002-RW001"
    assert drawing.book.judge("rt 2 rw 1", melati.wilayah_id, but=[twin.twin]).problem is None
    assert drawing.book.judge("7/1", melati.wilayah_id).text == "RT007-RW001"
    assert drawing.book.judge("abc", melati.wilayah_id).problem.code == "rt-unreadable"


def test_the_kelurahan_follows_from_the_place(drawing):
    found, share = drawing.book.place_of(area((2.8, 0.2), (3.8, 0.2), (3.8, 0.8), (2.8, 0.8)))
    assert (found.name, share) == ("Kenanga", pytest.approx(0.8))
    assert drawing.book.place_of(area((20, 0), (21, 0), (21, 1))) == (None, 0.0)


# ---- changing --------------------------------------------------------------------------------------


def test_reshaping_a_common_boundary_changes_both_sides(drawing):
    first, second = rt(drawing, 0).id(), rt(drawing, 1).id()
    names = drawing.reshape(line((1, 0.2), (1.2, 0.2), (1.2, 0.8), (1, 0.8)))
    assert set(names) == {"RT001-RW001", "RT002-RW001"}
    assert shape_of(drawing, first).area() == pytest.approx(11_200)
    assert shape_of(drawing, second).area() == pytest.approx(8_800)
    assert drawing.book.get(second)["luas_gambar_ha"] == pytest.approx(0.88, abs=0.002)
    assert clean(drawing)
    undo(drawing)
    assert shape_of(drawing, second).area() == pytest.approx(10_000)


def test_what_a_chosen_rt_gains_is_taken_off_its_neighbour(drawing):
    first, second = rt(drawing, 0).id(), rt(drawing, 1).id()
    drawing.reshape(line((1, 0.2), (1.2, 0.2), (1.2, 0.8), (1, 0.8)), [first])
    assert shape_of(drawing, second).area() == pytest.approx(8_800)
    assert clean(drawing)


def test_rt_chosen_elsewhere_do_not_keep_a_line_from_its_own(drawing):
    """A finding of the check selects its RT; nobody sees that far away."""
    names = drawing.reshape(line((1, 0.2), (1.2, 0.2), (1.2, 0.8), (1, 0.8)), [rt(drawing, 5).id()])
    assert set(names) == {"RT001-RW001", "RT002-RW001"}


def test_a_line_that_does_not_cross_changes_nothing(drawing):
    with pytest.raises(KotakuError, match="twice"):
        drawing.reshape(line((0.2, 0.5), (0.4, 0.5)))
    assert drawing.editing.modified() == []


def test_an_upright_line_changes_what_is_not_saved_yet(drawing):
    drawing.add_rt(area((7, 0), (8, 0), (8, 1), (7, 1)), None, "RT031-RW001")
    drawing.add_rt(area((8, 0), (9, 0), (9, 1), (8, 1)), None, "RT032-RW001")
    assert len(drawing.book.drawn(line((7.5, -1), (7.5, 2)).boundingBox())) == 1
    assert len(drawing.book.drawn(line((6.5, 0.5), (10, 0.5)).boundingBox())) == 2


def test_every_cut_of_a_split_leaves_its_corners_with_the_neighbours(drawing):
    """Also those that the piece with the number does not touch."""
    feature = rt(drawing, 1)
    pieces = shapes.split(feature.geometry(), line((0.5, 0.2), (2.5, 0.2), (2.5, 0.8), (0.5, 0.8)))
    assert [round(piece.area()) for piece in pieces] == [6000, 2000, 2000]
    lowest = min(range(3), key=lambda number: pieces[number].boundingBox().yMinimum())
    drawing.split(feature.id(), pieces, lowest, [Key("RT007-RW001"), Key("RT008-RW001"), Key("RT009-RW001")])
    for column in (0, 2):
        corners = {(round(v.x()), round(v.y())) for v in rt(drawing, column).geometry().vertices()}
        x = EAST + (100 if column == 0 else 200)
        assert {(x, NORTH + 20), (x, NORTH + 80)} <= corners


@pytest.mark.parametrize("keeps", [0, 1])
def test_splitting_leaves_the_records_with_the_chosen_piece(drawing, keeps):
    feature = rt(drawing, 0)
    before = {record.id() for record in drawing.book.records_of(feature["rt_id"])}
    pieces = shapes.split(feature.geometry(), line((-0.1, 0.3), (1.1, 0.3)))
    keys = [Key(), Key()]
    keys[1 - keeps] = Key("RT008-RW001")
    drawing.split(feature.id(), pieces, keeps, keys)
    assert shape_of(drawing, feature.id()).area() == pytest.approx([7000, 3000][keeps])
    (new,) = [one for one in drawing.book.drawn() if one["rt_rw"] == "RT008-RW001"]
    assert new["wilayah_id"] == feature["wilayah_id"]
    assert {record.id() for record in drawing.book.records_of(feature["rt_id"])} == before
    assert drawing.book.records_of(new["rt_id"]) == []
    drawing.editing.save()
    assert clean(drawing)
    assert len(stored(drawing, "baseline", rt_id=feature["rt_id"])) == len(before)


def test_merging_keeps_one_rts_records_and_the_history_keeps_the_rest(drawing):
    one, other = rt(drawing, 0), rt(drawing, 1)
    merge(drawing, Merging([one.id(), other.id()], one.id(), records_of=other.id()), REGULATION)
    assert shape_of(drawing, one.id()).area() == pytest.approx(20_000)
    drawing.editing.save()
    assert stored(drawing, "rt", rt_id=other["rt_id"]) == []
    kept = {row["tahun"]: row["v_1a"] for row in stored(drawing, "baseline", rt_id=one["rt_id"])}
    assert kept == {2019: pytest.approx(24), 2023: pytest.approx(12)}  # the other's 60 % and 30 %
    assert stored(drawing, "baseline", rt_id=other["rt_id"]) == []
    history = stored(drawing, "riwayat", tabel="baseline", kolom="v_1a")
    assert {row["nilai_lama"] for row in history} >= {"32.0", "24.0"}


def test_merging_can_sum_and_what_one_did_not_count_is_not_counted(drawing):
    one, other = rt(drawing, 3), rt(drawing, 4)  # the second lacks 3a in 2019
    stays = merge(drawing, Merging([one.id(), other.id()], one.id(), SUM), REGULATION)
    drawing.editing.save()
    rows = {row["tahun"]: row for row in stored(drawing, "baseline", rt_id=one["rt_id"])}
    assert rows[2019]["v_1a"] == pytest.approx(40 * 0.1 + 40 * 0.5)
    assert rows[2019]["v_3a"] is None
    assert rows[2019]["jumlah_kk"] == 80
    assert rows[2019]["pt_strategis"] == 5
    assert rows[2023]["v_3a"] == pytest.approx(40 * 0.05 + 40 * 0.25)
    assert value(drawing.book.get(stays), "rt_rw") == value(one, "rt_rw")


def test_a_year_in_which_one_was_not_counted_has_no_sum(drawing):
    one, other = rt(drawing, 4), rt(drawing, 5)  # the second has no record at all
    merge(drawing, Merging([one.id(), other.id()], one.id(), SUM), REGULATION)
    drawing.editing.save()
    rows = stored(drawing, "baseline", rt_id=one["rt_id"])
    assert {row["v_1a"] for row in rows} == {None}


def test_a_merge_is_one_undo_records_included(drawing):
    one, other = rt(drawing, 0), rt(drawing, 1)
    merge(drawing, Merging([one.id(), other.id()], one.id()), REGULATION)
    assert set(drawing.editing.modified()) == {"rt", "baseline"}
    undo(drawing)
    assert drawing.editing.modified() == []
    assert len(drawing.book.drawn()) == 6


def test_an_rt_drawn_just_now_takes_in_a_saved_one_with_its_records(drawing):
    saved = rt(drawing, 5)
    path = layer_of(drawing.editing.project, "rt").source().partition("|")[0]
    with open_workspace(path) as workspace, workspace.transaction("t") as step:
        step.insert("baseline", [data.record(saved["rt_id"], 2019, 0.5)])
    new = drawing.add_rt(area((6, 0), (7, 0), (7, 1), (6, 1)), saved["wilayah_id"], "RT007-RW001")
    stays = merge(drawing, Merging([saved.id(), new], new, records_of=saved.id()), REGULATION)
    assert stays == saved.id()
    drawing.editing.save()
    (row,) = stored(drawing, "rt", rt_rw="RT007-RW001")
    assert len(stored(drawing, "baseline", rt_id=row["rt_id"])) == 1


def test_a_gap_goes_to_the_chosen_neighbour(drawing):
    fid = drawing.add_rt(area((6.2, 0), (7, 0), (7, 1), (6.2, 1)), None, "RT007-RW001")
    gap = shapes.gap_at(
        at(6.1), [one.geometry() for one in drawing.book.drawn()], area((0, 0), (7, 0), (7, 1), (0, 1))
    )
    assert gap.area() == pytest.approx(2000)
    drawing.fill(gap, rt(drawing, 5).id())
    assert rt(drawing, 5).geometry().area() == pytest.approx(12_000)
    assert clean(drawing)
    assert drawing.book.get(fid).geometry().area() == pytest.approx(8_000)


def test_what_lies_outside_the_kelurahan_is_cut_off(drawing):
    kelurahan = next(one for one in drawing.book.kelurahan() if one.name == "Kenanga")
    fid = drawing.add_rt(area((5, 2.5), (7, 2.5), (7, 2.9), (5, 2.9)), kelurahan.wilayah_id, "RT007-RW001")
    far = drawing.add_rt(area((8, 2.5), (9, 2.5), (9, 2.9)), kelurahan.wilayah_id, "RT008-RW001")
    done, alone = drawing.cut([fid, far, rt(drawing, 4).id()])
    assert (done, alone) == (["RT007-RW001"], ["RT008-RW001"])
    assert shape_of(drawing, fid).area() == pytest.approx(4000)


def test_erasing_leaves_an_rt_with_records_waiting_for_a_new_polygon(drawing):
    counted, bare = rt(drawing, 0), rt(drawing, 5)
    assert drawing.erase([counted.id(), bare.id()]) == (["RT003-RW001"], ["RT001-RW001"])
    assert drawing.book.undrawn(counted["wilayah_id"]) == [(counted.id(), "RT001-RW001")]
    drawing.editing.save()
    (row,) = stored(drawing, "rt", rt_id=counted["rt_id"])
    assert (row["geom"], row["luas_gambar_ha"]) == (None, None)
    assert len(stored(drawing, "baseline", rt_id=counted["rt_id"])) == 2
    assert stored(drawing, "rt", rt_id=bare["rt_id"]) == []


# ---- kawasan ---------------------------------------------------------------------------------------


def test_a_kawasan_follows_its_rt(drawing):
    fids = [rt(drawing, 0).id(), rt(drawing, 1).id()]
    key = drawing.build_kawasan(fids, "Tepi Kali")
    regions = drawing.editing.layer("kawasan")

    def region():
        return next(one for one in regions.getFeatures() if one["kawasan_id"] == key)

    assert region()["bentuk"] == "rt"
    assert region().geometry().area() == pytest.approx(20_000)
    drawing.reshape(line((0, 0.2), (-0.5, 0.2), (-0.5, 0.8), (0, 0.8)), [fids[0]])
    assert region().geometry().area() == pytest.approx(23_000)
    undo(drawing)
    assert region().geometry().area() == pytest.approx(20_000)
    drawing.build_kawasan([rt(drawing, 2).id()], "Tepi Kali")
    assert region().geometry().area() == pytest.approx(30_000)
    drawing.build_kawasan([fids[0]], "Lain")
    assert region().geometry().area() == pytest.approx(20_000)
    drawing.editing.save()
    assert len(stored(drawing, "rt", kawasan_id=key)) == 2


def test_a_kawasan_drawn_freely_stays_as_it_was_drawn(drawing):
    joined = drawing.add_kawasan(area((0, 0), (1.6, 0), (1.6, 1), (0, 1)), "Bebas", {"no_sk": "1/2026"})
    assert joined == ["RT001-RW001", "RT002-RW001"]
    free = next(one for one in drawing.editing.layer("kawasan").getFeatures() if one["nama"] == "Bebas")
    assert (free["bentuk"], free["no_sk"]) == ("bebas", "1/2026")
    assert rt(drawing, 0)["kawasan_id"] == free["kawasan_id"]
    drawing.reshape(line((0, 0.2), (-0.5, 0.2), (-0.5, 0.8), (0, 0.8)))
    again = drawing.editing.layer("kawasan").getFeature(free.id())
    assert again.geometry().area() == pytest.approx(16_000)


@pytest.mark.parametrize(
    ("table", "kind", "values"),
    [
        ("jalan", "line", {"kondisi": "rusak"}),
        ("drainase", "line", {"kondisi": "belum ada"}),
        ("bangunan", "polygon", {"kondisi": None}),
        ("titik", "point", {"kondisi": "baik"}),
    ],
)
def test_networks_and_points_are_drawn_with_what_was_chosen(drawing, table, kind, values):
    shape = {"line": line((0, 0), (1, 1)), "polygon": area((0, 0), (0.1, 0), (0.1, 0.1))}.get(
        kind, QgsGeometry.fromPointXY(at(0.5))
    )
    drawing.add(table, shape, values)
    assert drawing.editing.save() == [table]
    (row,) = stored(drawing, table)
    assert row["geom"]
    assert row["sumber"]
    assert row.get("kondisi") == (values["kondisi"] if table != "titik" else None)


# ---- other tools -----------------------------------------------------------------------------------


@pytest.fixture
def upkeep(drawing):
    made = Upkeep(drawing)
    made.follow(drawing.editing.layer("rt"))
    drawing.editing.before_save = made.settle
    yield made
    made.follow(None)


@pytest.mark.parametrize("save", ["ours", "QGIS's"])
def test_whichever_tool_changed_an_rt_it_is_measured_and_its_kawasan_follows(drawing, upkeep, save):
    key = drawing.build_kawasan([rt(drawing, 0).id(), rt(drawing, 1).id()], "Tepi Kali")
    drawing.editing.save()
    layer = drawing.editing.layer("rt")
    fid = rt(drawing, 0).id()
    layer.changeGeometry(fid, area((0, 0), (1, 0), (1, 1), (0, 2)))  # as the vertex tool does
    gone = rt(drawing, 1)
    for record in drawing.book.records_of(gone["rt_id"]):
        drawing.editing.begin("baseline").deleteFeature(record.id())
    if save == "ours":
        layer.deleteFeature(gone.id())
        drawing.editing.save()
    else:
        drawing.editing.layer("baseline").commitChanges(False)
        layer.deleteFeature(gone.id())
        assert layer.commitChanges(False)
    (row,) = stored(drawing, "rt", rt_id=drawing.book.get(fid)["rt_id"])
    assert row["luas_gambar_ha"] == pytest.approx(1.5, abs=0.01)
    (region,) = stored(drawing, "kawasan", kawasan_id=key)
    made = QgsGeometry()
    made.fromWkb(region["geom"])
    assert made.area() == pytest.approx(15_000)


def test_a_merge_saved_with_qgis_own_pencil_is_saved_whole(drawing, upkeep):
    """QGIS saves piece by piece: the larger RT would be there and the other still below it."""
    one, other = rt(drawing, 0), rt(drawing, 1)
    merge(drawing, Merging([one.id(), other.id()], one.id(), SUM), REGULATION)
    assert drawing.editing.layer("rt").commitChanges(True)
    assert drawing.editing.modified() == []
    assert len(stored(drawing, "rt")) == 5
    assert stored(drawing, "baseline", rt_id=other["rt_id"]) == []
    assert clean(drawing)


def test_where_the_records_are_the_users_to_save_it_is_said_how(drawing, upkeep):
    heard = []
    upkeep.failed = heard.append
    records = drawing.editing.layer("baseline")
    records.startEditing()
    one, other = rt(drawing, 0), rt(drawing, 1)
    merge(drawing, Merging([one.id(), other.id()], one.id(), SUM), REGULATION)
    assert not drawing.editing.layer("rt").commitChanges(False)
    assert "still have records" in str(heard[0])
    assert records.isModified()
    drawing.editing.save()  # asked for by our own button: all layers, in the right order
    assert drawing.editing.modified() == []
    assert len(stored(drawing, "rt")) == 5
    assert clean(drawing)


def test_an_rt_with_records_that_was_simply_deleted_is_refused_in_words(drawing, upkeep):
    upkeep.failed = lambda _error: None
    drawing.editing.begin("rt").deleteFeature(rt(drawing, 0).id())
    with pytest.raises(KotakuError, match="still have records") as caught:
        drawing.editing.save()
    assert "FOREIGN KEY" not in str(caught.value)
    assert len(stored(drawing, "rt")) == 6


def test_rt_can_be_changed_and_saved_without_the_layer_of_kawasan(drawing, upkeep):
    drawing.build_kawasan([rt(drawing, 0).id(), rt(drawing, 1).id()], "Tepi Kali")
    drawing.editing.save()
    drawing.editing.before_save = upkeep.settle
    drawing.editing.project.removeMapLayer(drawing.editing.layer("kawasan").id())
    drawing.reshape(line((0.2, 1), (0.2, 1.5), (0.8, 1.5), (0.8, 1)))
    drawing.editing.save()
    assert drawing.editing.modified() == []
    assert len(stored(drawing, "kawasan", nama="Tepi Kali")) == 1


def test_a_kawasan_session_begun_for_one_saving_ends_with_it(drawing, upkeep):
    drawing.build_kawasan([rt(drawing, 0).id(), rt(drawing, 1).id()], "Tepi Kali")
    drawing.editing.save()
    drawing.editing.close_own()
    layer, regions = drawing.editing.layer("rt"), drawing.editing.layer("kawasan")
    assert not regions.isEditable()
    layer.startEditing()
    layer.changeGeometry(rt(drawing, 0).id(), area((0, 0), (1, 0), (1, 1), (0, 2)))
    assert layer.commitChanges(True)  # as QGIS's pencil does
    assert not regions.isEditable()
    (region,) = stored(drawing, "kawasan", nama="Tepi Kali")
    made = QgsGeometry()
    made.fromWkb(region["geom"])
    assert made.area() == pytest.approx(25_000)


def test_a_kawasan_session_of_the_users_is_not_saved_for_them(drawing, upkeep):
    key = drawing.build_kawasan([rt(drawing, 0).id()], "Tepi Kali")
    drawing.editing.save()
    drawing.editing.close_own()
    regions, layer = drawing.editing.layer("kawasan"), drawing.editing.layer("rt")
    regions.startEditing()
    layer.startEditing()
    layer.changeGeometry(rt(drawing, 0).id(), area((0, 0), (1, 0), (1, 1), (0, 2)))
    assert layer.commitChanges(False)
    assert regions.isModified()
    (region,) = stored(drawing, "kawasan", kawasan_id=key)
    made = QgsGeometry()
    made.fromWkb(region["geom"])
    assert made.area() == pytest.approx(10_000)


# ---- measuring -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [
        ("EPSG:32748", 527_000, 9_435_000),  # Metro
        ("EPSG:32647", 462_000, 395_000),  # north of the Equator
        ("EPSG:32749", 313_000, 9_999_950),  # Pontianak, across the Equator in southern coordinates
        ("EPSG:32649", 313_000, -50),  # the same in northern ones
        ("EPSG:32748", 833_900, 9_435_000),  # across 108° E, the edge of the zone
        ("EPSG:23834", 230_000, 1_200_000),  # TM-3
    ],
)
def test_hectares_agree_with_geod(qgis_app, crs, x, y):
    corners = [(x, y), (x + 130, y + 7), (x + 151, y + 118), (x + 40, y + 160), (x - 12, y + 77)]
    made = QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in corners]])
    lon, lat = Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform(*zip(*corners))
    area_m2, around = Geod(ellps="WGS84").polygon_area_perimeter(lon, lat)
    hectares, metres = Ruler(crs).measure(made)
    assert hectares * 10_000 == pytest.approx(abs(area_m2), rel=1e-9)
    assert metres == pytest.approx(around, rel=1e-9)
    multi = QgsGeometry(made)
    multi.convertToMultiType()
    assert Ruler(crs).measure(multi)[0] == pytest.approx(hectares, rel=1e-12)


def test_a_hole_is_not_counted_and_a_qgis_without_pyproj_measures_too(qgis_app, monkeypatch):
    ring = QgsGeometry.fromWkt(
        "Polygon ((527000 9435000, 527100 9435000, 527100 9435100, 527000 9435100, 527000 9435000),"
        "(527020 9435020, 527040 9435020, 527040 9435040, 527020 9435040, 527020 9435020))"
    )
    exact, around = Ruler("EPSG:32748").measure(ring)
    assert exact == pytest.approx(0.96, rel=2e-3)
    assert around == pytest.approx(480, rel=1e-3)

    def missing(_crs):
        raise KotakuError("no pyproj")

    monkeypatch.setattr("kotaku_qgis.drawing.ruler.Ellipsoid", missing)
    rough, rough_around = Ruler("EPSG:32748").measure(ring)
    assert rough == pytest.approx(exact, rel=1e-4)
    assert rough_around == pytest.approx(around, rel=1e-4)

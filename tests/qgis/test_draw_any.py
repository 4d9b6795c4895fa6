"""Any work in any order: nothing lies over anything, kawasan fit their RT, and a crash takes nothing of it."""
# ruff: noqa: F811 (fixtures of another file are taken by their names)

from __future__ import annotations

import math
import random
from itertools import combinations

import pytest

pytest.importorskip("qgis.gui")
from qgis.core import QgsGeometry, QgsPointXY

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.drawing import shapes
from kotaku_qgis.drawing.book import Key, value
from kotaku_qgis.drawing.merge import KEEP, SUM, Merging, merge
from kotaku_qgis.drawing.recovery import RecoveryFile, left_behind, restore
from tests.qgis.test_draw_desk import at, desk  # noqa: F401 (fixture)

REGULATION = regulations.load("permen-14-2018")
STEPS = 40
TABLES = ("rt", "kawasan", "baseline")


class Hand:
    """Somebody who draws without looking; every deed may be refused, in words."""

    DEEDS = ("add", "add", "reshape", "split", "merge", "erase", "kawasan", "cut", "fill", "undo", "undo", "redo",
             "save", "crash")  # fmt: skip

    def __init__(self, desk, seed):
        self.desk, self.drawing, self.number = desk, desk.drawing, 0
        self.chance = random.Random(seed)  # noqa: S311 (no secret)
        self.done = []

    def work(self):
        deed = self.chance.choice(self.DEEDS)
        self.done.append(deed)
        drawn = self.drawing.book.drawn()
        try:
            getattr(self, deed)(self.chance.sample(drawn, len(drawn)))
        except KotakuError as error:
            assert error.text  # noqa: PT017 (said, not raised further)

    def key(self):
        self.number += 1
        return f"RT{self.number:03d}-RW099"

    def place(self):
        return at(self.chance.uniform(-0.5, 9), self.chance.uniform(-0.5, 1.8))

    def line(self):
        return QgsGeometry.fromPolylineXY([self.place() for _ in range(self.chance.choice((2, 3)))])

    def add(self, _drawn):
        middle, corners = self.place(), self.chance.randint(3, 7)
        around = []
        for number in range(corners):
            angle, size = 2 * math.pi * number / corners, self.chance.uniform(20, 90)
            around.append(
                QgsPointXY(middle.x() + size * math.cos(angle), middle.y() + size * math.sin(angle))
            )
        fitted = self.drawing.fit("rt", QgsGeometry.fromPolygonXY([around]))
        if fitted.shape is not None:
            self.drawing.add_rt(fitted.shape, None, self.key())

    def reshape(self, _drawn):
        self.drawing.reshape(self.line())

    def split(self, drawn):
        pieces = shapes.split(drawn[0].geometry(), self.line())
        if len(pieces) > 1:
            keys = [Key(self.key()) for _ in pieces]
            self.drawing.split(drawn[0].id(), pieces, self.chance.randrange(len(pieces)), keys)

    def merge(self, drawn):
        one, other = (feature.id() for feature in drawn[:2])
        wanted = Merging([one, other], one, self.chance.choice((SUM, KEEP)), self.chance.choice((one, other)))
        merge(self.drawing, wanted, REGULATION)

    def erase(self, drawn):
        if len(drawn) > 3:
            self.drawing.erase([drawn[0].id()])

    def kawasan(self, drawn):
        self.drawing.build_kawasan([one.id() for one in drawn[:2]], self.chance.choice("AB"))

    def cut(self, drawn):
        self.drawing.cut([drawn[0].id()])

    def fill(self, drawn):
        gap = shapes.gap_at(self.place(), [one.geometry() for one in drawn], None)
        if gap is not None:
            self.drawing.fill(gap, drawn[0].id())

    def undo(self, _drawn):
        self.desk.undo()

    def redo(self, _drawn):
        self.desk.redo()

    def save(self, _drawn):
        assert self.desk.save()
        assert self.desk.editing.modified() == []

    def crash(self, _drawn):
        """Lose the window, and get back what it held."""
        path, before = self.desk.commands.session.path, self.content()
        file = RecoveryFile(path)
        if not file.write(self.desk.editing):
            return
        kept = file.path.read_text(encoding="utf-8")
        file.remove()
        for layer in self.desk.editing.layers().values():
            layer.rollBack()
        file.path.write_text(kept, encoding="utf-8")
        (found,) = [one for one in left_behind(path) if one.path == file.path]
        assert restore(self.desk.editing, found, "Pulihkan") == []
        assert self.content() == before

    def content(self):
        made = {}
        for table in TABLES:
            layer = self.desk.editing.layer(table)
            names = [name for name in layer.fields().names() if name != "fid"]
            made[table] = sorted(
                (str([value(one, name) for name in names]), one.geometry().asWkt(4))
                for one in layer.getFeatures()
            )
        return made

    def is_sound(self):
        book = self.drawing.book
        drawn = [one.geometry() for one in book.drawn()]
        assert all(one.isGeosValid() for one in drawn)
        assert all(shapes.overlap(one, other) < 0.2 for one, other in combinations(drawn, 2))
        for region in self.desk.editing.layer("kawasan").getFeatures():
            members = [one.geometry() for one in book.where("kawasan_id", region["kawasan_id"])]
            joined = shapes.union([one for one in members if not one.isNull()])
            if value(region, "bentuk") == "rt" and joined is not None:
                assert joined.symDifference(region.geometry()).area() < 1
        return True


@pytest.mark.parametrize("seed", range(4))
def test_any_work_in_any_order(desk, seed):
    hand = Hand(desk, seed)
    for _ in range(STEPS):
        hand.work()
        assert hand.is_sound(), hand.done
    hand.save([])
    assert len({"add", "undo", "crash"} & set(hand.done)) == 3

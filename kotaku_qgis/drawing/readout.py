"""What a facilitator sees while drawing: hectares, metres, neighbours touched, and what looks wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, Level, Problem
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing import shapes
from kotaku_qgis.drawing.book import INSIDE, MOSTLY
from kotaku_qgis.i18n import language

if TYPE_CHECKING:
    from qgis.core import QgsGeometry

    from kotaku_qgis.drawing.actions import Drawing
    from kotaku_qgis.drawing.book import Kelurahan

SMALL_HA, LARGE_HA = 0.05, 10.0
"""RT polygons in published data measure 0.06 to 7.5 ha: outside of these bounds a look is worth it."""


@dataclass(frozen=True)
class Readout:
    """Figures of a shape being drawn; *kelurahan* is where most of it lies."""

    hectares: float = 0.0
    metres: float = 0.0
    neighbours: tuple[str, ...] = ()
    kelurahan: Kelurahan | None = None
    warnings: tuple[Problem, ...] = field(default=())


class Reader:
    """Reads shapes of one table; the kelurahan are read once, the cursor would not wait for them."""

    def __init__(self, drawing: Drawing, table: str) -> None:
        self._drawing = drawing
        self._table = table
        self._book = drawing.book
        self._kelurahan = self._book.kelurahan()

    def read(self, shape: QgsGeometry | None) -> Readout:
        """Return the figures of *shape*, zeros for none."""
        if shape is None or shape.isNull():
            return Readout()
        hectares, metres = self._drawing.ruler.measure(shape)
        if self._table not in {"rt", "kawasan"}:
            return Readout(hectares, metres)
        warnings: list[Problem] = []
        if shapes.crosses_itself(shape):
            warnings.append(_warn("draw-crossing", N_("The boundary crosses itself.")))
        place = self._place(shape, warnings)
        neighbours = self._neighbours(shape, warnings) if self._table == "rt" else ()
        if self._table == "rt" and hectares < SMALL_HA:
            warnings.append(_warn("draw-small", N_("Smaller than {limit} ha."), limit=_number(SMALL_HA)))
        if self._table == "rt" and hectares > LARGE_HA:
            warnings.append(_warn("draw-large", N_("Larger than {limit} ha."), limit=_number(LARGE_HA)))
        return Readout(hectares, metres, neighbours, place, tuple(warnings))

    def _place(self, shape: QgsGeometry, warnings: list[Problem]) -> Kelurahan | None:
        best, most = None, 0.0
        drawn = [one for one in self._kelurahan if one.boundary is not None]
        for one in drawn:
            if one.boundary is not None and one.boundary.boundingBox().intersects(shape.boundingBox()):
                share = shapes.inside_share(shape, one.boundary)
                if share > most:
                    best, most = one, share
        if best is None and drawn:
            warnings.append(_warn("draw-outside-all", N_("Outside of every kelurahan of the workspace.")))
        elif best is not None and most < INSIDE and self._table == "rt":
            share = max(1, round((1 - most) * 100))
            warnings.append(
                _warn("draw-outside", N_("{share} % lies outside {name}."), share=share, name=best.name)
            )
        return best if most >= MOSTLY else None

    def _neighbours(self, shape: QgsGeometry, warnings: list[Problem]) -> tuple[str, ...]:
        near = shape.buffer(shapes.NEAR, 2)
        touched, covered = [], []
        for feature in self._book.drawn(near.boundingBox()):
            other = feature.geometry()
            if not other.intersects(near):
                continue
            name = self._book.name(feature)
            touched.append(name)
            if shapes.overlap(other, shape) > 1.0:  # square metres: what is cut off is worth a word
                covered.append(name)
        if covered:
            warnings.append(
                _warn(
                    "draw-over", N_("Lies over {names}: that part will be cut off."), names=_listed(covered)
                )
            )
        return tuple(touched)


def _number(hectares: float) -> str:
    return format_number(hectares, 2 if hectares < 1 else 0, language())


def _listed(names: list[str], most: int = 3) -> str:
    shown = ", ".join(names[:most])
    return f"{shown} …" if len(names) > most else shown


def _warn(code: str, text: str, **values: object) -> Problem:
    return Problem(code, Level.WARNING, text, values)


def unsound(drawing: Drawing, shape: QgsGeometry) -> list[str]:
    """Return the names of invalid RT near *shape*: with them, taking neighbours off fails in silence."""
    book = drawing.book
    return [book.name(one) for one in book.drawn(shape.boundingBox()) if not one.geometry().isGeosValid()]

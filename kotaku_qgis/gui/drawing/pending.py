"""The polygon that waits for its RT/RW: shown on the map, asked about in the dock, never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.drawing.readout import Reader
from kotaku_qgis.drawing.tools import POLYGON
from kotaku_qgis.drawing.unfinished import Unfinished
from kotaku_qgis.gui.drawing.marks import Marks
from kotaku_qgis.i18n import describe, tr

if TYPE_CHECKING:
    from qgis.core import QgsGeometry

LEAST_LOSS = 1.0
"""Square metres cut off at a neighbour that are worth a word."""


class PendingRt:
    """One polygon at a time; drawing on keeps the one before as an RT without a number."""

    def __init__(self, desk: Any) -> None:
        self._desk = desk
        self._form = desk.panel.identity
        self._marks = Marks(desk.canvas)
        self._shape: QgsGeometry | None = None
        self._source = ""
        self._track: str | None = None
        form = self._form
        form.accepted.connect(self._add)
        form.later.connect(lambda: self._add(numbered=False))
        form.rejected.connect(self._discard)
        form.jump.connect(desk.show_rt)
        form.edited.connect(self._show_areas)

    @property
    def waits(self) -> bool:
        """Whether there is a polygon without an answer."""
        return self._shape is not None

    @property
    def unfinished(self) -> Unfinished | None:
        """The polygon that waits, with what is known about it."""
        if self._shape is None:
            return None
        return Unfinished.waiting("rt", POLYGON, self._shape, self._source, self._track)

    def ask(self, shape: QgsGeometry, source: str = "", track: str | None = None) -> None:
        """Fit *shape* beside its neighbours and ask which RT it is."""
        self.keep()
        desk = self._desk
        if self.waits:  # it cannot be added, and says why: neither is lost for the other
            desk.put_aside(Unfinished.waiting("rt", POLYGON, shape, source, track))
            return
        fitted = desk.drawing.fit("rt", shape)
        if fitted.shape is None:
            self._covered(fitted.taken)
            return
        if fitted.lost_m2 > LEAST_LOSS:
            desk.commands.messages.info(
                tr(
                    "{square} m² over {names} were cut off.",
                    square=round(fitted.lost_m2),
                    names=", ".join(fitted.taken),
                )
            )
        self._shape, self._source, self._track = fitted.shape, source, track
        book = desk.drawing.book
        form = self._form
        form.judge = book.judge
        form.undrawn = book.undrawn
        place, share = book.place_of(fitted.shape)
        form.ask(book.kelurahan(), place)
        form.title.setText(_where(place, share))
        form.warn(self._doubts(shape, fitted.shape))
        self.show()
        desk.panel.show_form(form)
        desk.changed()

    def _covered(self, names: tuple[str, ...]) -> None:
        self._desk.commands.messages.warning(
            tr("The polygon lies wholly over {names}; nothing is left of it.", names=", ".join(names))
        )

    def _doubts(self, drawn: QgsGeometry, fitted: QgsGeometry) -> list[str]:
        """Return what a look is worth at: the form stands where these were read while drawing."""
        reader = Reader(self._desk.drawing, "rt")
        found = [one for one in reader.read(drawn).warnings if one.code == "draw-crossing"]
        # of what is left only: overlaps have been cut off, and a figure eight has no area
        found += [one for one in reader.read(fitted).warnings if one.code != "draw-crossing"]
        said = [describe(one) for one in found if one.code != "draw-over"]
        pieces = fitted.constGet().numGeometries() if fitted.isMultipart() else 1
        if pieces > 1:
            said.append(tr("It is in {count} pieces.", count=pieces))
        return said

    def return_to(self) -> None:
        """Show mark and form again, the cursor in the number."""
        self.show()
        self._desk.panel.show_form(self._form)
        self._form.number.setFocus()

    def show(self) -> None:
        """Mark the polygon on the map."""
        if self._shape is not None:
            self._marks.show([self._shape], self._desk.editing.layer("rt"))

    def keep(self) -> None:
        """Add a polygon that was not answered for as an RT without a number."""
        if self.waits:
            self._add(numbered=False)

    def drop(self) -> None:
        """Forget the polygon: its project is gone."""
        self._shape = None
        self._marks.clear()
        if self._desk.panel.form is self._form:
            self._desk.panel.show_form(None)

    def _discard(self) -> None:
        """Let go of the polygon, with a way back: Esc is pressed quickly."""
        desk = self._desk
        path, kept = desk.commands.session.path, (self._shape, self._source, self._track)
        self.drop()
        desk.panel.show_form(None)
        self._back()
        if desk.mode is None:  # it came from a track or a file: nothing else is being drawn
            desk.rest()

        def bring_back() -> None:
            desk.commands.messages.clear()
            if desk.commands.session.path == path:
                desk.offer_polygon(*kept)

        desk.commands.messages.info(tr("The polygon was discarded."), action=(tr("&Bring back"), bring_back))

    def _add(self, *, numbered: bool = True) -> None:
        shape, desk, form = self._shape, self._desk, self._form
        if shape is None:
            return
        key = form.key if numbered and form.key is not None and form.key.problem is None else None
        # a neighbour may have changed since it was drawn
        fitted = desk.do(lambda: desk.drawing.fit("rt", shape))
        if fitted is None:
            return
        if fitted.shape is None:
            self._covered(fitted.taken)
            return
        added = desk.do(
            lambda: desk.drawing.add_rt(
                fitted.shape,
                form.wilayah_id,
                key.text if key else None,
                source=self._source,
                onto=key.undrawn if key else None,
                jejak_id=self._track,
            )
        )
        if added is None:
            return
        self.drop()
        desk.panel.show_form(None)
        self._back()

    def _back(self) -> None:
        """Give the keyboard back to the map, for the next polygon."""
        self._desk.panel.show_readout(None, "rt")
        self._desk.canvas.setFocus()
        self._desk.refresh()

    def _show_areas(self) -> None:
        if self._shape is None:
            return
        desk, key = self._desk, self._form.key
        verified = flag = None
        if key is not None and key.undrawn is not None:
            feature = desk.drawing.book.get(key.undrawn)
            _year, verified, flag = desk.drawing.book.areas_of(feature["rt_id"])
        self._form.areas.show_areas(desk.drawing.ruler.measure(self._shape)[0], verified, flag)


def _where(place: Any, share: float) -> str:
    if place is None:
        return tr("<b>Which RT is this?</b> It lies in no kelurahan of the workspace.")
    return tr(
        "<b>Which RT is this?</b> {share} % of it lies in {name}.", share=round(share * 100), name=place.name
    )

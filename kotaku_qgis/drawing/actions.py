"""What a facilitator does to shapes; each deed is one named step that Ctrl+Z takes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsFeatureRequest

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.drawing import kawasan, shapes
from kotaku_qgis.drawing.book import MOSTLY, Key, RtBook, value
from kotaku_qgis.drawing.ruler import Ruler
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.schema import FREE, JOINED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qgis.core import QgsGeometry, QgsVectorLayer

    from kotaku_qgis.workspace.editing import Editing, Step

MINE = ("baseline", "kegiatan", "foto", "jejak", "titik")
"""Tables whose rows belong to an RT."""


@dataclass(frozen=True)
class Fitted:
    """A drawn polygon made to lie beside its neighbours.

    Attributes
    ----------
    shape
        What is left; None when the neighbours cover all of it.
    taken
        Names of the neighbours that covered a part.
    lost_m2
        Square metres taken off.
    """

    shape: QgsGeometry | None
    taken: tuple[str, ...] = ()
    lost_m2: float = 0.0


class Drawing:
    """Changes the layers of a workspace; geometry in its CRS, every method one step of *editing*."""

    def __init__(self, editing: Editing) -> None:
        self.editing = editing

    @property
    def book(self) -> RtBook:
        """What the layers hold now."""
        layers = self.editing.layers()
        return RtBook(self.editing.layer("rt"), self.editing.layer("wilayah"), layers.get("baseline"))

    @property
    def ruler(self) -> Ruler:
        """Measures in the CRS of the workspace."""
        crs = self.editing.layer("rt").crs().authid()
        if getattr(self, "_ruler", None) is None or self._ruler.crs != crs:
            self._ruler = Ruler(crs)
        return self._ruler

    # ---- new shapes --------------------------------------------------------------------------------

    def fit(self, table: str, shape: QgsGeometry, *, but: Sequence[int] = ()) -> Fitted:
        """Return *shape* less its neighbours in *table*; the ids in *but* are not neighbours."""
        layer = self.editing.layer(table)
        name = self.book.name if table == "rt" else lambda feature: str(value(feature, "nama") or "?")
        near = [
            feature
            for feature in layer.getFeatures(shape.boundingBox())
            if feature.hasGeometry() and feature.id() not in but
        ]
        over = [one for one in near if shapes.overlap(one.geometry(), shape) > shapes.DUST]
        left = shapes.without(shape, [one.geometry() for one in over])
        sound = shape if shape.isGeosValid() else shape.makeValid()
        lost = sound.area() - (left.area() if left is not None else 0.0)
        return Fitted(left, tuple(name(one) for one in over), max(0.0, lost))

    def add_rt(
        self,
        shape: QgsGeometry,
        wilayah_id: str | None,
        rt_rw: str | None,
        *,
        source: str = "",
        onto: int | None = None,
        jejak_id: str | None = None,
    ) -> int:
        """Add an RT, or give the waiting RT *onto* its polygon; return the feature id.

        Parameters
        ----------
        rt_rw
            Key in normal form; None when it is not known yet.
        source
            Where the outline comes from, for example the file of a track.
        onto
            Feature id of an RT that came with a table and has no polygon.
        jejak_id
            Track that the polygon was made from; it is tied to the RT.
        """
        layer = self.editing.layer("rt")
        hectares = self.ruler.hectares(shape)
        with self.editing.step(tr("Draw {name}", name=rt_rw or tr("RT without a number"))) as step:
            if onto is None:
                values: dict[str, Any] = {
                    "wilayah_id": wilayah_id,
                    "rt_rw": rt_rw,
                    "luas_gambar_ha": hectares,
                    "sumber": source or tr("drawn in QGIS"),
                }
                feature = step.add("rt", values, shape)
            else:
                step.change("rt", onto, {"luas_gambar_ha": hectares}, shape)
                feature = layer.getFeature(onto)
            self._tie_points(step, shape)
            if jejak_id:
                for track in self.editing.layer("jejak").getFeatures():
                    if track["jejak_id"] == jejak_id:
                        step.change("jejak", track.id(), {"rt_id": feature["rt_id"]})
            self._follow(step, [value(feature, "kawasan_id")])
        return int(feature.id())

    def name_rt(self, fid: int, wilayah_id: str | None, rt_rw: str | None) -> None:
        """Give a drawn RT its kelurahan and key."""
        with self.editing.step(tr("Number {name}", name=rt_rw or "RT")) as step:
            step.change("rt", fid, {"wilayah_id": wilayah_id, "rt_rw": rt_rw})

    def add(self, table: str, shape: QgsGeometry, values: Mapping[str, Any]) -> int:
        """Add a road, a drain, a building or a point; return its feature id."""
        layer = self.editing.layer(table)
        given = {name: one for name, one in values.items() if layer.fields().indexOf(name) >= 0}
        if not given.get("sumber") and layer.fields().indexOf("sumber") >= 0:
            given["sumber"] = tr("drawn in QGIS")
        with self.editing.step(tr("Draw in {layer}", layer=layer.name())) as step:
            return int(step.add(table, given, shape).id())

    # ---- changed shapes ----------------------------------------------------------------------------

    def reshape(self, line: QgsGeometry, fids: Sequence[int] = ()) -> list[str]:
        """Lead the boundaries that *line* crosses twice along it; return the names of the RT changed.

        Every RT under the line takes part, so that a common boundary stays common; those in *fids* alone when
        one of them is there. What one RT gains is taken off its neighbours.
        """
        book = self.book
        under = book.drawn(line.boundingBox())
        chosen = [one for one in under if one.id() in fids] or under
        made = {one.id(): shapes.reshaped(one.geometry(), line) for one in chosen}
        after = {fid: shape for fid, shape in made.items() if shape is not None}
        if not after:
            raise KotakuError(
                N_("The line must cross the boundary of an RT twice."),
                remedy=N_("Begin and end the line on the boundary, or a little beyond it."),
            )
        before = {one.id(): one.geometry() for one in under}
        grown = _settled(before, after, {one.id(): book.name(one) for one in under})
        for one in under:
            if one.id() in after:
                continue
            rest = _left(one.geometry(), grown, book.name(one))
            if one.geometry().area() - rest.area() > shapes.DUST:
                after[one.id()] = rest
        self._change(tr("Reshape"), after)
        return [book.name(one) for one in under if one.id() in after]

    def split(self, fid: int, pieces: Sequence[QgsGeometry], keeps: int, keys: Sequence[Key]) -> None:
        """Split an RT: piece number *keeps* stays the RT with its records, the others become RT without any.

        Parameters
        ----------
        keys
            What was decided per piece (an empty :class:`Key` for an RT without a number); that of *keeps*
            does not count. A key that waits for its polygon gets the piece.
        """
        book = self.book
        feature = book.get(fid)
        with self.editing.step(tr("Split {name}", name=book.name(feature))) as step:
            kept = pieces[keeps]
            step.change("rt", fid, {"luas_gambar_ha": self.ruler.hectares(kept)}, kept)
            for number, piece in enumerate(pieces):
                if number == keeps:
                    continue
                values = {
                    "kawasan_id": value(feature, "kawasan_id"),
                    "luas_gambar_ha": self.ruler.hectares(piece),
                }
                if keys[number].undrawn is not None:
                    step.change("rt", keys[number].undrawn, values, piece)
                    continue
                values["wilayah_id"] = value(feature, "wilayah_id")
                values["rt_rw"] = keys[number].text or None
                values["sumber"] = tr("split from {name}", name=book.name(feature))
                step.add("rt", values, piece)
            for piece in pieces:
                self._tie_points(step, piece)
            self._follow(step, [value(feature, "kawasan_id")])

    def fill(self, gap: QgsGeometry, fid: int) -> None:
        """Give the empty place *gap* to an RT."""
        feature = self.book.get(fid)
        made = shapes.joined([feature.geometry(), gap])
        if made is None:
            raise _swallowed(self.book.name(feature))
        self._change(tr("Fill a gap"), {fid: made})

    def cut(self, fids: Sequence[int]) -> tuple[list[str], list[str]]:
        """Cut off what of these RT lies outside their kelurahan; return the names cut and those left alone.

        An RT without a kelurahan, or wholly outside of it, is left alone.
        """
        book = self.book
        after: dict[int, QgsGeometry] = {}
        done, alone = [], []
        for fid in fids:
            feature = book.get(fid)
            area = book.kelurahan_by_id(value(feature, "wilayah_id"))
            boundary = area.boundary if area else None
            left = shapes.polygonal(feature.geometry().intersection(boundary)) if boundary else None
            if left is None:
                alone.append(book.name(feature))
            elif feature.geometry().area() - left.area() > shapes.DUST:
                after[fid] = left
                done.append(book.name(feature))
        if after:
            self._change(tr("Cut at the boundary"), after)
        return done, alone

    def erase(self, fids: Sequence[int]) -> tuple[list[str], list[str]]:
        """Take polygons away; return the names of RT removed and of those that stay without a polygon.

        An RT with records, interventions, photos, tracks or points stays: it waits to be drawn again.
        """
        book, layers = self.book, self.editing.layers()
        features = [book.get(fid) for fid in fids]
        used = {
            one["rt_id"]
            for one in features
            for table in MINE
            if table in layers and _has(layers[table], "rt_id", one["rt_id"])
        }
        gone = [one for one in features if one["rt_id"] not in used]
        waiting = [one for one in features if one["rt_id"] in used]
        with self.editing.step(tr("Erase {count} RT", count=len(features))) as step:
            for feature in gone:
                step.remove("rt", feature.id())
            for feature in waiting:
                step.change("rt", feature.id(), {"luas_gambar_ha": None})
                step.clear("rt", feature.id())
            self._follow(step, [value(one, "kawasan_id") for one in features])
        return [book.name(one) for one in gone], [book.name(one) for one in waiting]

    def _change(self, name: str, after: Mapping[int, QgsGeometry]) -> None:
        """Give RT new shapes: measured, joined to their neighbours' corners, followed by their kawasan."""
        layer: QgsVectorLayer = self.editing.layer("rt")
        regions = [value(layer.getFeature(fid), "kawasan_id") for fid in after]
        with self.editing.step(name) as step:
            for fid, shape in after.items():
                step.change("rt", fid, {"luas_gambar_ha": self.ruler.hectares(shape)}, shape)
            for shape in after.values():
                self._tie_points(step, shape)
            self._follow(step, regions)

    def _tie_points(self, step: Step, shape: QgsGeometry) -> None:
        """Give the neighbours the corners that *shape* has on their edges, so that edges stay common."""
        step.layer("rt").addTopologicalPoints(shape)

    def _follow(self, step: Step, regions: Sequence[str | None]) -> None:
        kawasan.follow(self.editing, self.book, step, regions)

    # ---- kawasan -----------------------------------------------------------------------------------

    def add_kawasan(self, shape: QgsGeometry, name: str, values: Mapping[str, Any]) -> list[str]:
        """Add a kawasan drawn freely and return the names of RT that belong to it now.

        They are those that lie mostly in it and belong to none yet.
        """
        book = self.book
        inside = [
            one
            for one in book.drawn(shape.boundingBox())
            if not value(one, "kawasan_id") and shapes.inside_share(one.geometry(), shape) > MOSTLY
        ]
        with self.editing.step(tr("Draw kawasan {name}", name=name)) as step:
            region = step.add("kawasan", {**values, "nama": name, "bentuk": FREE}, shape)
            for feature in inside:
                step.change("rt", feature.id(), {"kawasan_id": region["kawasan_id"]})
        return [book.name(one) for one in inside]

    def build_kawasan(self, fids: Sequence[int], name: str, values: Mapping[str, Any] | None = None) -> str:
        """Join RT into a kawasan kumuh that follows them; return its id.

        RT of another kawasan leave it, and it is joined again without them. A kawasan of this name is
        extended.
        """
        book = self.book
        features = [book.get(fid) for fid in fids]
        members = [one.geometry() for one in features if one.hasGeometry()]
        regions = self.editing.layer("kawasan")
        known = next((one for one in regions.getFeatures() if value(one, "nama") == name), None)
        if known is not None:
            own = value(known, "kawasan_id")
            chosen = set(fids)
            members += [one.geometry() for one in book.where("kawasan_id", own) if one.id() not in chosen]
        shape = shapes.union(members) if members else None
        if shape is None:
            raise KotakuError(
                N_("None of the chosen RT has a polygon."),
                place=Place(feature=name),
                remedy=N_("Draw them first."),
            )
        left = {value(one, "kawasan_id") for one in features}
        with self.editing.step(tr("Build kawasan {name}", name=name)) as step:
            given = {**(values or {}), "nama": name, "bentuk": JOINED}
            if known is None:
                key = str(step.add("kawasan", given, shape)["kawasan_id"])
            else:
                key = str(known["kawasan_id"])
                step.change("kawasan", known.id(), given, shape)
            for feature in features:
                if value(feature, "kawasan_id") != key:
                    step.change("rt", feature.id(), {"kawasan_id": key})
            self._follow(step, [one for one in left if one != key])
        return key


def _settled(
    before: Mapping[int, QgsGeometry], after: dict[int, QgsGeometry], names: Mapping[int, str]
) -> list[QgsGeometry]:
    """Make reshaped RT lie beside each other, in *after* itself; return the shapes of those that gained.

    On its own each RT keeps the longer part of its outline: two neighbours may both keep the same ground.
    """
    gains = [fid for fid, shape in after.items() if shapes.without(shape, [before[fid]]) is not None]
    for number, fid in enumerate(gains):
        taken = [after[other] for other in gains[:number]]
        after[fid] = _left(after[fid], taken, names[fid])
    grown = [after[fid] for fid in gains]
    for fid in after.keys() - set(gains):
        if any(shapes.overlap(after[fid], one) > shapes.DUST for one in grown):
            after[fid] = _left(before[fid], grown, names[fid])
    return grown


def _left(shape: QgsGeometry, others: Sequence[QgsGeometry], name: str) -> QgsGeometry:
    rest = shapes.without(shape, others)
    if rest is None:
        raise _swallowed(name)
    return rest


def _has(layer: QgsVectorLayer, column: str, wanted: str) -> bool:
    equals = QgsExpression.createFieldEqualityExpression(column, wanted)
    request = QgsFeatureRequest().setFilterExpression(equals).setLimit(1)
    return next(layer.getFeatures(request), None) is not None


def _swallowed(name: str) -> KotakuError:
    return KotakuError(
        N_("Nothing would be left of {name}; nothing was changed."),
        remedy=N_("Draw the line differently, or merge the two RT."),
        name=name,
    )

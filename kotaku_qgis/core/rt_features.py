"""RT polygons between source and plan: odd shapes pointed out, one key for one polygon, rows written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core import shapes
from kotaku_qgis.core.errors import N_, Level, Place
from kotaku_qgis.core.plan import Change, Outcome, Plan, Row, Status, new_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kotaku_qgis.core.keys import RtKey

SMALL_HA, LARGE_HA = 0.05, 10.0
"""RT outside these areas are pointed out, not refused (published data: 0.06-7.5 ha)."""


@dataclass
class Feature:
    """One feature of the source.

    Attributes
    ----------
    number
        Position in the source, from 1.
    shape, area
        MultiPolygon in the CRS of the workspace (None without one), and its ellipsoidal hectares.
    raw, key
        RT/RW as it came, and as it was read; *key* is None when the polygon shall have none.
    attributes
        All attributes as JSON.
    notes
        Reasons for what is missing, in Indonesian, for the column ``catatan``.
    status
        Set when the feature makes no row of its own.
    """

    number: int
    shape: Any
    area: float
    raw: str | None
    key: RtKey | None
    attributes: str
    area_id: str | None = None
    notes: list[str] = field(default_factory=list)
    label: str = ""
    status: Status | None = None
    into: Feature | None = None
    row_key: str | None = None

    @property
    def text(self) -> str | None:
        """Return the key in its normal form."""
        return self.key.text if self.key else None

    @property
    def hectares(self) -> float | None:
        """Return the area, None without a shape."""
        return None if self.shape is None else round(self.area, 6)


def check_shape(plan: Plan, feature: Feature, drawn: Any) -> None:
    """Report what is odd about the geometry of *feature*; *drawn* is it as it came."""
    place = Place(file=plan.source or None, feature=str(feature.number), rt=feature.label or None)
    other = shapes.leftover(drawn)
    if feature.shape is None:
        plan.report(
            "rt-no-polygon",
            Level.WARNING,
            N_("The feature has no polygon ({kind}); the RT is kept without one."),
            place=place,
            kind=other or "—",
        )
        feature.notes.append("Tanpa poligon")
        return
    if other:
        plan.report(
            "rt-mixed-geometry",
            Level.WARNING,
            N_("Only the polygons of the feature are taken; it also holds {kind}."),
            place=place,
            kind=other,
        )
    reason = shapes.flaw(feature.shape)
    if reason:
        plan.report(
            "rt-geometry-invalid",
            Level.WARNING,
            N_("The polygon crosses itself or is damaged: {reason}. It is kept as drawn."),
            place=place,
            remedy=N_("Correct it with the vertex tool or “Fix geometries”."),
            reason=reason,
        )
    if not SMALL_HA <= feature.area <= LARGE_HA:
        plan.report(
            "rt-area-odd",
            Level.WARNING,
            N_("The polygon measures {area} ha; an RT usually has {least} to {most} ha."),
            place=place,
            area=round(feature.area, 4),
            least=SMALL_HA,
            most=LARGE_HA,
        )


def settle_duplicates(plan: Plan, features: Sequence[Feature], way: str) -> None:
    """Leave each key of a kelurahan to one polygon, as *way* says (``first``, ``merge``, ``none``)."""
    _refuse_copies(plan, features)
    groups: dict[tuple[str | None, str], list[Feature]] = defaultdict(list)
    for feature in features:
        # the same key in kelurahan that are not known says nothing
        if feature.text and feature.area_id and feature.status is None:
            groups[feature.area_id, feature.text].append(feature)
    for group in groups.values():
        if len(group) > 1:
            _settle(plan, group, way)


def _settle(plan: Plan, group: list[Feature], way: str) -> None:
    first = group[0]
    numbers = ", ".join(str(feature.number) for feature in group)
    sizes = ", ".join("—" if f.shape is None else f"{f.area:.4f}" for f in group)
    text = {
        "first": N_(
            "The key stands on {count} polygons (features {numbers}; {sizes} ha): the first keeps it."
        ),
        "merge": N_(
            "The key stands on {count} polygons (features {numbers}; {sizes} ha): they become one RT."
        ),
        "none": N_(
            "The key stands on {count} polygons (features {numbers}; {sizes} ha): none of them gets it."
        ),
    }[way]
    plan.report(
        "rt-key-duplicate",
        Level.WARNING,
        text,
        place=Place(file=plan.source or None, feature=str(first.number), rt=first.label),
        remedy=N_("Give the others their own RT/RW in the workspace."),
        count=len(group),
        numbers=numbers,
        sizes=sizes,
    )
    if way == "merge":
        first.shape = shapes.union(feature.shape for feature in group)
        first.area = sum(feature.area for feature in group if feature.shape is not None)
        for feature in group[1:]:
            feature.status, feature.into = Status.MERGED, first
        return
    for feature in group[1:] if way == "first" else group:
        feature.notes.append(f"{feature.text} juga ada pada fitur {numbers}")
        feature.key = None


def _refuse_copies(plan: Plan, features: Sequence[Feature]) -> None:
    """Refuse a polygon that stands twice in the source with the same key."""
    seen: dict[Any, list[Feature]] = defaultdict(list)
    for feature in features:
        if feature.shape is None:
            continue
        alike = seen[feature.area_id, feature.text, shapes.mark(feature.shape)]
        first = next((other for other in alike if shapes.same(other.shape, feature.shape)), None)
        if first is None:
            alike.append(feature)
            continue
        feature.status, feature.into = Status.REFUSED, first
        plan.report(
            "rt-exact-copy",
            Level.WARNING,
            N_("The feature is an exact copy of feature {first} and is not taken twice."),
            place=Place(file=plan.source or None, feature=str(feature.number), rt=feature.label),
            first=first.number,
        )


def write_features(plan: Plan, features: Iterable[Feature], existing: Sequence[Row]) -> None:
    """Plan a row or a change for each feature and record its outcome."""
    store = _Existing(existing)
    for feature in features:
        if feature.status is None:
            _write(plan, feature, store)
        else:
            key = feature.into.row_key if feature.into and feature.status is Status.MERGED else None
            plan.outcomes.append(Outcome(feature.number, feature.status, feature.label, key))


def _write(plan: Plan, feature: Feature, store: _Existing) -> None:
    known = store.by_key(feature.area_id, feature.text) if feature.text and feature.area_id else None
    known = known or store.by_shape(feature)
    values: Row = {
        "rt_rw_asal": feature.raw,
        "luas_gambar_ha": feature.hectares,
        "sumber": plan.source or None,
        "catatan": "; ".join(feature.notes) or None,
        "atribut_asal": feature.attributes,
        "geom": shapes.to_wkb(feature.shape),
    }
    if known is None and feature.shape is None and feature.key is None:
        plan.report(
            "rt-nothing-known",
            Level.ERROR,
            N_("The feature has neither a polygon nor a readable RT/RW; it is not taken."),
            place=Place(file=plan.source or None, feature=str(feature.number), rt=feature.label or None),
        )
        status = Status.REFUSED
    elif known is None:
        row = {"rt_id": new_key(), "wilayah_id": feature.area_id, "kawasan_id": None, "rt_rw": feature.text}
        plan.add_insert("rt", {**row, **values})
        feature.row_key = row["rt_id"]
        whole = feature.text is not None and feature.area_id is not None
        status = Status.NEW if whole else Status.KEYLESS
    else:
        feature.row_key = known["rt_id"]
        status = _change(plan, feature, known, values)
    plan.outcomes.append(Outcome(feature.number, status, feature.label, feature.row_key))


def _change(plan: Plan, feature: Feature, known: Row, values: Row) -> Status:
    """Plan what differs from the row *known*; a drawn polygon is never replaced without a word."""
    old = shapes.from_wkb(known.get("geom"))
    if feature.shape is None or shapes.same(old, feature.shape):
        values.pop("geom")
        values.pop("luas_gambar_ha")
    elif old is not None:
        plan.report(
            "rt-polygon-replaced",
            Level.WARNING,
            N_("The RT already has a polygon in the workspace; it is replaced by this one."),
            place=Place(file=plan.source or None, feature=str(feature.number), rt=feature.label),
        )
    if feature.text and not known.get("rt_rw"):
        values["rt_rw"] = feature.text
        values["wilayah_id"] = known.get("wilayah_id") or feature.area_id
    # notes that a person wrote stay, and a name alone is no change
    values.pop("catatan")
    source = values.pop("sumber")
    changed = {name: value for name, value in values.items() if known.get(name) != value}
    if not changed:
        return Status.UNCHANGED
    changed["sumber"] = source
    before = {name: known.get(name) for name in changed}
    plan.add_change("rt", Change(known["rt_id"], changed, before, feature.label))
    return Status.CHANGED


class _Existing:
    """RT of the workspace, found by key or by shape."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._keys = {(row.get("wilayah_id"), row["rt_rw"]): row for row in rows if row.get("rt_rw")}
        self._marks: dict[Any, list[tuple[Any, Row]]] = defaultdict(list)
        for row in rows:
            shape = shapes.from_wkb(row.get("geom"))
            if shape is not None:
                self._marks[shapes.mark(shape)].append((shape, row))

    def by_key(self, area_id: str | None, text: str | None) -> Row | None:
        return self._keys.get((area_id, text))

    def by_shape(self, feature: Feature) -> Row | None:
        """Return the row with the same polygon, unless both have keys and these differ."""
        if feature.shape is None:
            return None
        for shape, row in self._marks.get(shapes.mark(feature.shape), ()):
            if shapes.same(shape, feature.shape) and (feature.text is None or row.get("rt_rw") is None):
                return row
        return None

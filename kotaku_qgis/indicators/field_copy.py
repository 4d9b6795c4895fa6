"""Which copy of a package came back, and what of it was merged before: the ancestor of the next merge.

One package may lie on two tablets, and one tablet may come back twice. A copy is known again by its own
history, which the triggers in its GeoPackage write: it begins with what was merged before, or it is another.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

from kotaku_qgis.core.three_way import Row, Rows
from kotaku_qgis.indicators.field_states import MERGED, as_json, columns, from_json
from kotaku_qgis.workspace.connection import explained
from kotaku_qgis.workspace.values import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.indicators.manifest import Manifest
    from kotaku_qgis.workspace.store import Workspace

Delta = dict[str, dict[str, Optional[Row]]]
"""Records of the field that differ from what was handed out, as JSON takes them; None: deleted there."""
Keys = dict[str, dict[str, str]]
"""The office's key of a field record, by table, where the two differ."""

_HISTORY = "SELECT waktu, tabel, kunci, kolom, nilai_baru FROM riwayat ORDER BY fid"


@dataclass(frozen=True)
class Earlier:
    """One merge that was done: *length* and *digest* of the copy's history at that time."""

    length: int
    digest: str
    delta: Delta = field(default_factory=dict)
    keys: Keys = field(default_factory=dict)


@dataclass(frozen=True)
class Copy:
    """The copy that came back: what it holds, and what was merged of it before."""

    manifest: Manifest
    length: int
    digest: str
    delta: Delta
    before: Earlier
    """The last merge of this copy; empty for one that was never merged."""
    others: tuple[Earlier, ...]
    """Merges of other copies."""

    def ancestor(self, workspace: Workspace) -> dict[str, Rows]:
        """Return the state from which the copy has been changed since, by the field's keys."""
        made = {}
        for name in MERGED:
            rows: dict[str, Any] = {
                **self.manifest.records.get(name, {}),
                **self.before.delta.get(name, {}),
            }
            kept = {key: row for key, row in rows.items() if row is not None}
            made[name] = from_json(kept, columns(workspace.table(name)))
        return made

    def as_meta(self, delta: Delta, keys: Keys) -> tuple[str, str]:
        """Return key and value by which the office remembers that this copy was merged."""
        listed = [*self.others, Earlier(self.length, self.digest, delta, keys)]
        told = [
            {"panjang": one.length, "sidik": one.digest, "beda": one.delta, "kunci": one.keys}
            for one in listed
        ]
        text = json.dumps({"waktu": now(), "gabung": told}, ensure_ascii=False, separators=(",", ":"))
        return _key(self.manifest), text


def _key(manifest: Manifest) -> str:
    # a key with a dot is a note of our own, which leaves no trace in the history
    return f"paket.{manifest.id}"


def recognise(workspace: Workspace, data: Workspace, manifest: Manifest, there: Mapping[str, Rows]) -> Copy:
    """Return which copy *data* is, holding the rows *there*."""
    with explained(data.path):
        lines = data.connection.execute(_HISTORY).fetchall()
    delta = _delta(manifest, there)
    digests = _digests(lines, delta)
    known = _known(workspace, manifest)
    fitting = [one for one in known if one.length < len(digests) and digests[one.length] == one.digest]
    before = max(fitting, key=lambda one: one.length, default=Earlier(0, digests[0]))
    others = tuple(one for one in known if one is not before)
    return Copy(manifest, len(lines), digests[-1], delta, before, others)


def _digests(lines: list[tuple[Any, ...]], delta: Delta) -> list[str]:
    """Return the digest of the first 0, 1, 2 … lines; without a line a copy is known by what it holds."""
    running = hashlib.sha256()
    made = [hashlib.sha256(json.dumps(delta, sort_keys=True).encode()).hexdigest()]
    for line in lines:
        running.update(repr(line).encode())
        made.append(running.hexdigest())
    return made


def _delta(manifest: Manifest, there: Mapping[str, Rows]) -> Delta:
    made: Delta = {}
    for name, rows in there.items():
        handed, found = manifest.records.get(name, {}), as_json(rows)
        changed: dict[str, Row | None] = {key: row for key, row in found.items() if row != handed.get(key)}
        changed.update({key: None for key in handed if key not in found})
        if changed:
            made[name] = changed
    return made


def _known(workspace: Workspace, manifest: Manifest) -> list[Earlier]:
    text = workspace.meta().get(_key(manifest))
    if text is None:
        return []
    return [
        Earlier(int(one["panjang"]), str(one["sidik"]), one["beda"], one["kunci"])
        for one in json.loads(text)["gabung"]
    ]

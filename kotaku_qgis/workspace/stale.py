"""Whether the stored scores still follow from the records: told from the history, not from clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.workspace.connection import explained

if TYPE_CHECKING:
    from kotaku_qgis.workspace.store import Workspace

STATE_KEY = "asesmen.riwayat"

_LAST = """SELECT coalesce(max(fid), 0) FROM riwayat WHERE
  (tabel IN ('baseline', 'rt') AND (kolom IS NULL OR kolom NOT IN ('catatan', 'sumber', 'atribut_asal',
    'rt_rw_asal', 'geom')))
  OR (tabel = 'rt' AND kolom = 'geom' AND (SELECT nilai FROM meta WHERE kunci = 'luas_acuan') = 'gambar')
  OR (tabel IN ('wilayah', 'kawasan') AND kolom IN ('nama', 'tingkat', 'induk_id'))
  OR (tabel = 'meta' AND kunci IN ('sector_mean', 'luas_acuan', 'pelepasan', 'kota'))"""


def input_state(workspace: Workspace) -> str:
    """Return a mark that changes whenever something does that scores or sums follow from."""
    with explained(workspace.path):
        return str(workspace.connection.execute(_LAST).fetchone()[0])


def is_stale(workspace: Workspace) -> bool:
    """Return whether records, RT, areas or settings have changed since all years were last scored."""
    return workspace.meta().get(STATE_KEY) != input_state(workspace)

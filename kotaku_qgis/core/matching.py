"""Which source column means which field: proposed by name, code and content, and open to the user's override."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kotaku_qgis.core.errors import Problem


@dataclass(frozen=True)
class Matching:
    """Target field ← source columns, in the order in which they are asked (the first that is not blank counts).

    Attributes
    ----------
    kind
        ``boundaries``, ``rt`` or ``baseline``.
    fields
        Target name → source columns. Targets of boundaries: ``nama, kode_kemendagri, kode_bps, kode_sim,
        kecamatan, kota``; of RT: ``kelurahan, kecamatan, rt_rw, rt, rw, kode``; of the baseline additionally
        ``tahun``, the header columns, the regulation's volume columns and the considerations.
    printed
        The results the source carries itself: ``p_1a``, ``n_1a``, ``rata_1``, ``rata_kekumuhan``, ``total``, ``kelas``.
    unused
        Source columns that mean nothing here; they are kept in ``atribut_asal`` where the table has it.
    problems
        What could not be decided, for example two columns that claim one field.
    """

    kind: str
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    printed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def columns(self, target: str) -> tuple[str, ...]:
        """Return the source columns of *target*, none when it is not matched."""
        return tuple(self.fields.get(target, ())) or tuple(self.printed.get(target, ()))

    def override(self, choices: Mapping[str, Any]) -> Matching:
        """Return a copy in which the user's *choices* (target → column, list of columns, or None) stand."""
        fields, printed = dict(self.fields), dict(self.printed)
        for target, chosen in choices.items():
            columns = (chosen,) if isinstance(chosen, str) else tuple(chosen or ())
            where = printed if target in printed else fields
            where[target] = columns
        return replace(self, fields=fields, printed=printed)

    def to_json(self) -> str:
        """Return the matching as JSON, to keep it for the next import of the same form."""
        return json.dumps({**self.fields, **self.printed}, ensure_ascii=False)


def propose(
    columns: Sequence[str],
    samples: Mapping[str, Sequence[Any]] | None,
    kind: str,
    regulation: Any = None,
) -> Matching:
    """Propose the matching of source *columns* to the fields of *kind* (``boundaries``, ``rt``, ``baseline``).

    Parameters
    ----------
    columns
        Names as the source has them.
    samples
        Values per column (a few dozen suffice; all are better), or None.
    regulation
        Needed for ``baseline``: its parameters name the volume columns.
    """
    raise NotImplementedError

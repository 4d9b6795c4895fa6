"""Which source column means which field: proposed by name, code and content, open to override."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.keys import RtKeyError, parse_rt
from kotaku_qgis.core.names import fold
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.vocabulary import NAMES, Meaning, concept, meaning, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.regulation import Regulation

BOUNDARY_TARGETS = ("nama", "kode_kemendagri", "kode_bps", "kode_sim", "kecamatan", "kota")
RT_TARGETS = ("kelurahan", "kecamatan", "rt_rw", "rw_rt", "rt", "rw", "kode", "kode_sim")
HEADER_TARGETS = (
    "luas_flag_ha", "luas_verifikasi_ha", "jumlah_bangunan", "jumlah_penduduk", "jumlah_kk",
    "panjang_jalan_ideal_m", "panjang_drainase_ideal_m",
)  # fmt: skip
CONSIDERATION_TARGETS = ("pt_strategis", "pt_kepadatan", "pt_sosial", "legal_status", "legal_rtr")
RECORD_TARGETS = (*RT_TARGETS, "kota", "tahun", *HEADER_TARGETS, *CONSIDERATION_TARGETS)
COALESCED = frozenset({*RT_TARGETS, "nama", "kota"})
"""Targets that may have several source columns; a figure has one, for two would hide which one counted."""

_DOTTED = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}")
_TEN = re.compile(r"[0-9]{10}")
_EIGHT = re.compile(r"[0-9]{8}(?:\.0)?")
_MOST = 0.5
_PLAIN_AREA = frozenset({"luas", "luasha", "luasrt", "luaswilayah", "luasrtha"})


@dataclass(frozen=True)
class Matching:
    """Target field ← source columns, in the order in which they are asked (the first readable one counts).

    Attributes
    ----------
    kind
        ``boundaries``, ``rt`` or ``baseline``.
    fields
        Target name → source columns. Targets of boundaries: ``nama, kode_kemendagri, kode_bps, kode_sim,
        kecamatan, kota``; of RT: ``kelurahan, kecamatan, rt_rw, rw_rt, rt, rw, kode, kode_sim``; of the
        baseline additionally ``kota, tahun``, the header columns, the regulation's volume columns (``v_1a``)
        and the considerations.
    printed
        The results the source carries: ``p_1a``, ``n_1a``, ``rata_1``, ``rata_kekumuhan``, ``total``,
        ``kelas``.
    unused
        Source columns that mean nothing here; RT layers keep them in ``atribut_asal``.
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
            where = printed if target in printed or _is_printed(target) else fields
            where[target] = columns
        used = {column for columns in (*fields.values(), *printed.values()) for column in columns}
        return replace(
            self, fields=fields, printed=printed, unused=tuple(c for c in self.unused if c not in used)
        )

    def check(self, columns: Sequence[str], source: str = "") -> None:
        """Raise a KotakuError when a matched column is not among *columns*."""
        known = set(columns)
        for target, chosen in (*self.fields.items(), *self.printed.items()):
            for column in chosen:
                if column not in known:
                    raise KotakuError(
                        N_("There is no column “{column}” for the field {target}."),
                        place=Place(file=source or None),
                        remedy=N_("Choose one of: {columns}."),
                        column=column,
                        target=target,
                        columns=", ".join(columns),
                    )

    def to_json(self) -> str:
        """Return the matching as JSON, to keep it for the next import of the same form."""
        return json.dumps({**self.fields, **self.printed}, ensure_ascii=False)


def targets(kind: str, regulation: Regulation | None = None) -> tuple[str, ...]:
    """Return the fields of *kind* that a user may match, in the order of the form."""
    if kind == "boundaries":
        return BOUNDARY_TARGETS
    if kind == "rt":
        return RT_TARGETS
    if regulation is None:
        return RECORD_TARGETS
    return (*RECORD_TARGETS, *regulation.volume_columns, *printed_targets(regulation))


def printed_targets(regulation: Regulation) -> tuple[str, ...]:
    """Return the names of results under which a source may carry them."""
    return (
        *regulation.percent_columns,
        *regulation.score_columns,
        *regulation.mean_columns,
        "rata_kekumuhan",
        "total",
        "kelas",
    )


def propose(
    columns: Sequence[str],
    samples: Mapping[str, Sequence[Any]] | None,
    kind: str,
    regulation: Regulation | None = None,
) -> Matching:
    """Propose the matching of source *columns* to the fields of *kind*: ``boundaries``, ``rt``, ``baseline``.

    Parameters
    ----------
    columns
        Names as the source has them.
    samples
        Values per column (a few dozen suffice; all are better), or None.
    regulation
        Needed for ``baseline``: its parameters name the volume columns.
    """
    work = _Proposal(tuple(columns), dict(samples or {}), kind, regulation)
    if kind == "boundaries":
        work.boundaries()
    else:
        work.identity()
        if kind == "baseline":
            work.records()
    return work.result()


class _Proposal:
    """One matching in the making."""

    def __init__(
        self,
        columns: tuple[str, ...],
        samples: dict[str, Sequence[Any]],
        kind: str,
        regulation: Regulation | None,
    ) -> None:
        self.columns = columns
        self.samples = samples
        self.kind = kind
        self.regulation = regulation
        self.codes = {p.code for p in regulation.parameters} if regulation else set()
        concepts = {concept(p.name.id): p.code for p in regulation.parameters} if regulation else {}
        self.concepts = {told: code for told, code in concepts.items() if told}
        self.meanings = {column: meaning(column, self.concepts) for column in columns}
        self.fields: dict[str, list[str]] = {}
        self.printed: dict[str, list[str]] = {}
        self.used: set[str] = set()
        self.problems: list[Problem] = []

    def result(self) -> Matching:
        return Matching(
            self.kind,
            {target: tuple(columns) for target, columns in self.fields.items()},
            {target: tuple(columns) for target, columns in self.printed.items()},
            tuple(column for column in self.columns if column not in self.used),
            tuple(self.problems),
        )

    def take(self, target: str, column: str, where: dict[str, list[str]] | None = None) -> None:
        """Give *column* to *target*; a second column for a figure is reported and not used."""
        chosen = (self.fields if where is None else where).setdefault(target, [])
        if chosen and target not in COALESCED:
            self.warn(
                "matching-several",
                N_("Columns “{first}” and “{second}” both seem to be {target}; the first is used."),
                first=chosen[0],
                second=column,
                target=target,
            )
            return
        chosen.append(column)
        self.used.add(column)

    def warn(self, code: str, text: str, level: Level = Level.WARNING, **values: Any) -> None:
        self.problems.append(
            Problem(code, level, text, values, remedy=N_("Choose the column yourself if this is wrong."))
        )

    def share(self, column: str, test: Any) -> float:
        """Return the share of non-blank samples of *column* that pass *test*; 0 without samples."""
        values = [value for value in self.samples.get(column, ()) if not is_blank(value)]
        return sum(bool(test(value)) for value in values) / len(values) if values else 0.0

    def boundaries(self) -> None:
        for column in self.columns:
            if self.share(column, lambda v: _DOTTED.fullmatch(str(v).strip())) > _MOST:
                self.take("kode_kemendagri", column)
        folded = {column: fold(column) for column in self.columns}
        for column, name in folded.items():
            if column in self.used:
                continue
            if name in NAMES["kode_bps"] and self.share(column, lambda v: _TEN.fullmatch(str(v).strip())):
                self.take("kode_bps", column)
            elif name in NAMES["kode_sim"] and self.share(column, lambda v: _EIGHT.fullmatch(str(v).strip())):
                self.take("kode_sim", column)
            elif name in NAMES["kecamatan"]:
                self.take("kecamatan", column)
            elif name in NAMES["kota"]:
                self.take("kota", column)
        named = (*NAMES["kelurahan"], "nama", "name", "namawilayah", "namaobjek")
        found = sorted(
            (named.index(name), column)
            for column, name in folded.items()
            if name in named and column not in self.used
        )
        for _, column in found:
            self.take("nama", column)

    def identity(self) -> None:
        """Match what says which RT a row speaks of."""
        keys = {column: self.share(column, _is_key) for column in self.columns}
        ranked = sorted(
            (_key_rank(column, self.meanings[column]), -keys[column], self.columns.index(column), column)
            for column in self.columns
            if keys[column] > _MOST
            or (_key_rank(column, self.meanings[column]) == 0 and not self.samples)
            or (self.meanings[column].field == "rt_rw" and _key_rank(column, self.meanings[column]) == 0)
        )
        for *_, column in ranked:
            if self.meanings[column].field != "kode":
                self.take("rt_rw", column)
        for column in self.columns:
            known = self.meanings[column].field
            if column not in self.used and known in {"rw_rt", "rt", "rw", "kode", "kode_sim", "kecamatan"}:
                if known == "kode_sim" and not self.share(column, lambda v: _EIGHT.fullmatch(str(v).strip())):
                    continue
                self.take(known, column)
        named = [c for c in self.columns if self.meanings[c].field == "kelurahan"]
        ranks = {name: rank for rank, name in enumerate(NAMES["kelurahan"])}
        named.sort(key=lambda column: ranks.get(fold(column), len(ranks)))
        named += [c for c in self.columns if c not in named and words(c)[:1] in (["kelurahan"], ["desa"])]
        for column in named:
            if column not in self.used and self.meanings[column].code is None:
                self.take("kelurahan", column)

    def records(self) -> None:
        """Match year, header, volumes and the results the table carries."""
        unsure = []
        for column in self.columns:
            if column in self.used:
                continue
            told = self.meanings[column]
            if told.code:
                unsure += self.parameter(column, told)
            elif told.field in {"tahun", "kota", *HEADER_TARGETS, *CONSIDERATION_TARGETS}:
                self.take(str(told.field), column)
            elif told.field in {"total", "kelas", "rata_kekumuhan"} or str(told.field).startswith("rata_"):
                self.take(str(told.field), column, self.printed)
        for column, code in unsure:
            target = f"v_{code}"
            if target not in self.fields:
                self.take(target, column)
        self.plain_area()

    def parameter(self, column: str, told: Meaning) -> list[tuple[str, str]]:
        """Match a column of a parameter; return it when its name does not say volume, percent or score."""
        if told.code not in self.codes:
            self.warn(
                "matching-unknown-parameter",
                N_("Column “{column}” is of parameter {parameter}, which this regulation does not have."),
                column=column,
                parameter=told.code,
            )
            return []
        if told.role in {"p", "n"}:
            self.take(f"{told.role}_{told.code}", column, self.printed)
        elif told.role == "v":
            self.take(f"v_{told.code}", column)
        elif told.role == "?":
            return [(column, str(told.code))]
        return []

    def plain_area(self) -> None:
        """Offer a column called just *Luas* as the verified area when no other one is."""
        if "luas_verifikasi_ha" in self.fields:
            return
        for column in self.columns:
            if column not in self.used and fold(column) in {
                "luas",
                "luasha",
                "luasrt",
                "luaswilayah",
                "luasrtha",
            }:
                self.take("luas_verifikasi_ha", column)
                self.warn(
                    "matching-plain-area",
                    N_("Column “{column}” is taken as the verified area."),
                    column=column,
                )
                return


def _is_key(value: Any) -> bool:
    try:
        key = parse_rt(value)
    except RtKeyError:
        return False
    return key.rw is not None or "00000" in str(value)


def _key_rank(column: str, told: Meaning) -> int:
    """Return 0 for a column called RT/RW, 1 for one called like an RT, 2 for any other."""
    if told.field in {"rt_rw", "rw_rt"}:
        return 0
    return 1 if {"rt", "rtrw"} & set(words(column)) or fold(column).startswith(("namart", "rt")) else 2


def _is_printed(target: str) -> bool:
    return bool(re.fullmatch("[pn]_[1-9][a-z]|rata_([1-9]|kekumuhan)|total|kelas", target))

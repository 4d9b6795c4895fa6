"""The fields of an import as a user knows them: label, unit, and whether they are needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.matching import CONSIDERATION_TARGETS, printed_targets, targets
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.workspace.schema import CONSIDERATION_COLUMNS, HEADER_COLUMNS

if TYPE_CHECKING:
    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.regulation import Regulation

LABELS = {
    "nama": N_("Name of the kelurahan"),
    "kelurahan": N_("Kelurahan"),
    "kecamatan": N_("District (kecamatan)"),
    "kota": N_("City or regency (kota/kabupaten)"),
    "kode_kemendagri": N_("Kemendagri code"),
    "kode_bps": N_("BPS code"),
    "kode_sim": N_("SIM KOTAKU code of the kelurahan"),
    "kode": N_("SIM KOTAKU code of the RT"),
    "rt_rw": N_("RT and RW in one column"),
    "rw_rt": N_("RW and RT in one column (RW first)"),
    "rt": N_("RT number"),
    "rw": N_("RW number"),
    "tahun": N_("Year"),
    "rata_kekumuhan": N_("Mean slum condition"),
    "total": N_("Total score"),
    "kelas": N_("Class"),
}
KEY, HEADER, VOLUMES, CONSIDERATIONS, PRINTED = "key", "header", "volumes", "considerations", "printed"
GROUPS = {
    KEY: N_("Which RT, which year"),
    HEADER: N_("Header of the record"),
    VOLUMES: N_("Volumes"),
    CONSIDERATIONS: N_("Other considerations and land legality"),
    PRINTED: N_("Results in the file, only compared with ours"),
}


@dataclass(frozen=True)
class Field:
    """One field: *target* in a Matching, *label* with its unit, *group* under which it stands."""

    target: str
    label: str
    group: str


def fields(kind: str, regulation: Regulation) -> list[Field]:
    """Return the fields of an import in the order of the form."""
    labels = {name: tr(label) for name, label in LABELS.items()}
    for column in (*HEADER_COLUMNS, *CONSIDERATION_COLUMNS):
        labels[column.name] = f"{tr(column.label)} ({column.unit})" if column.unit else tr(column.label)
    lang = language()
    for aspect in regulation.aspects:
        labels[aspect.mean_column] = f"{aspect.code} {aspect.short.in_(lang)} (%)"
    for parameter in regulation.parameters:
        name = f"{parameter.code} {parameter.name.in_(lang)}"
        labels[parameter.volume_column] = f"{parameter.code} {parameter.volume.in_(lang)} ({parameter.unit})"
        labels[parameter.percent_column] = f"{name} (%)"
        labels[parameter.score_column] = tr("{name}, score", name=name)
    header = {column.name for column in HEADER_COLUMNS}
    volumes, printed = set(regulation.volume_columns), set(printed_targets(regulation))

    def group(target: str) -> str:
        if target in header:
            return HEADER
        if target in volumes:
            return VOLUMES
        if target in CONSIDERATION_TARGETS:
            return CONSIDERATIONS
        return PRINTED if target in printed else KEY

    order = list(GROUPS)
    found = [Field(name, labels.get(name, name), group(name)) for name in targets(kind, regulation)]
    return sorted(found, key=lambda field: order.index(field.group))


def missing(kind: str, matching: Matching, regulation: Regulation, *, year: bool = False) -> list[str]:
    """Return, in words, what must be matched before *kind* can be imported; *year* when it was given."""
    has = matching.columns
    lacks = []
    if kind == "boundaries":
        if not has("nama"):
            lacks.append(tr("the name of the kelurahan"))
        return lacks
    if not (has("rt_rw") or has("rw_rt") or has("rt") or has("kode")):
        lacks.append(tr("RT/RW"))
    if kind == "baseline":
        if not has("tahun") and not year:
            lacks.append(tr("the year"))
        if not any(has(name) for name in (*regulation.volume_columns, *printed_targets(regulation))):
            lacks.append(tr("at least one volume"))
    return lacks


def short_title(regulation: Regulation) -> str:
    """Return what people call a regulation: its number without “tentang …”."""
    return regulation.title.id.split(" tentang ")[0]

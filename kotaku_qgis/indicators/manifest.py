"""What a field package says about itself: for whom, from where, and the state of every record in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.workspace import schema

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.core.three_way import Row
    from kotaku_qgis.workspace.store import Workspace

FORMAT = 1
KEY, SEAL = "paket.manifes", "paket.sidik"
"""Where it stands in ``meta`` of the package: the manifest, and its SHA-256."""
FILE = "paket.json"
"""The same without the records, beside the GeoPackage, for people and for other programs."""


@dataclass(frozen=True)
class Manifest:
    """One package; *records* is the state handed out, by table and key (:func:`field_states.as_json`).

    Attributes
    ----------
    workspace
        Identity of the workspace it was cut from, see :func:`identity`.
    year, previous
        The year that is counted, and the year before it that goes along for reading (None: none).
    made
        Time in UTC.
    """

    id: str
    workspace: str
    city: str
    regulation: str
    crs: str
    kelurahan: tuple[tuple[str, str], ...]
    year: int
    previous: int | None
    made: str
    by: str
    schema: int = schema.SCHEMA_VERSION
    format: int = FORMAT
    records: dict[str, dict[str, Row]] = field(default_factory=dict)

    @property
    def names(self) -> str:
        """The kelurahan, for people."""
        return ", ".join(name for _, name in self.kelurahan)

    def as_meta(self) -> dict[str, str]:
        """Return the manifest and its seal as rows of ``meta``."""
        text = json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return {KEY: text, SEAL: hashlib.sha256(text.encode()).hexdigest()}

    def public(self) -> str:
        """Return what stands in :data:`FILE`."""
        told = {name: value for name, value in asdict(self).items() if name != "records"}
        told["records"] = {table: len(rows) for table, rows in self.records.items()}
        return json.dumps(told, ensure_ascii=False, indent=1)

    @classmethod
    def from_meta(cls, meta: dict[str, str], place: Place) -> Manifest:
        """Return the manifest of a package.

        Raises
        ------
        KotakuError
            There is none, it is damaged, or a newer plugin made it.
        """
        text = meta.get(KEY)
        if text is None:
            raise KotakuError(
                N_("This is a workspace, but not a package made for the field."),
                place=place,
                remedy=N_("Choose the folder or ZIP that came back from the tablet."),
            )
        damaged = KotakuError(
            N_("The package's list of what was handed out is damaged; it cannot be merged."),
            place=place,
            remedy=N_("Copy the package from the tablet once more."),
        )
        if hashlib.sha256(text.encode()).hexdigest() != meta.get(SEAL):
            raise damaged
        try:
            told: dict[str, Any] = json.loads(text)
            if int(told["format"]) > FORMAT:
                raise KotakuError(
                    N_("The package was made by a newer version of the plugin."),
                    place=place,
                    remedy=N_("Update the plugin, then merge again."),
                )
            told["kelurahan"] = tuple((str(key), str(name)) for key, name in told["kelurahan"])
            return cls(**told)
        except (ValueError, KeyError, TypeError) as error:
            raise damaged from error


def identity(workspace: Workspace) -> str:
    """Return what copies of one workspace have in common and no other workspace has.

    Nothing is written for it: the time of making, to the millisecond, and what can never change.
    """
    meta = workspace.meta()
    fixed = "|".join(meta.get(name, "") for name in ("dibuat", "crs", "peraturan"))
    return hashlib.sha256(fixed.encode()).hexdigest()[:32]


def check_origin(manifest: Manifest, version: str, workspace: Workspace, path: Path) -> None:
    """Raise KotakuError unless the package *path* was cut from *workspace* and has its schema *version*."""
    place = Place(file=path.name)
    if manifest.workspace != identity(workspace):
        raise KotakuError(
            N_("The package was made from another workspace ({city}, kelurahan {names})."),
            place=place,
            remedy=N_("Open the workspace it was made from, and merge it there."),
            city=manifest.city,
            names=manifest.names,
        )
    if version != str(workspace.schema_version) or manifest.schema != workspace.schema_version:
        raise KotakuError(
            N_("The package has schema version {found}, the workspace has {wanted}; they cannot be merged."),
            place=place,
            remedy=N_("Merge packages before updating the plugin; this one can only be read in QGIS."),
            found=version,
            wanted=workspace.schema_version,
        )

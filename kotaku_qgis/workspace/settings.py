"""What a workspace is told once, when it is made, and keeps in its ``meta`` table."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError

if TYPE_CHECKING:
    from collections.abc import Mapping

SECTOR_MEANS = ("sim", "plain")
AREAS = ("verifikasi", "flag", "gambar")
RELEASES = ("penuh", "proporsional")


@dataclass(frozen=True)
class WorkspaceSettings:
    """A city's choices.

    Parameters
    ----------
    kota, provinsi
        Names as they stand on maps and tables.
    peraturan
        Id of the regulation that judges every record.
    crs
        Projected CRS in metres as ``EPSG:<code>``; every layer of the workspace is in it.
    sector_mean
        ``sim`` (a parameter that scores 0 counts as 0 %) or ``plain``.
    luas_acuan
        Which of the three areas counts: ``verifikasi``, ``flag`` (the decree's) or ``gambar`` (as drawn).
    pelepasan
        How slum area is released: ``penuh`` (all once a place is not slum) or ``proporsional``.
    batas_kepadatan
        Limit of parameter 1b, buildings per hectare.
    """

    kota: str
    provinsi: str
    peraturan: str
    crs: str
    sector_mean: str = "sim"
    luas_acuan: str = "verifikasi"
    pelepasan: str = "penuh"
    batas_kepadatan: float = 200.0

    def __post_init__(self) -> None:
        for name, allowed in (("sector_mean", SECTOR_MEANS), ("luas_acuan", AREAS), ("pelepasan", RELEASES)):
            value = getattr(self, name)
            if value not in allowed:
                raise KotakuError(
                    N_("The setting {name} is “{value}”; it can be {allowed}."),
                    name=name,
                    value=value,
                    allowed=", ".join(allowed),
                )
        if not self.kota.strip():
            raise KotakuError(N_("The workspace needs the name of its city."))
        if not self.batas_kepadatan > 0:
            raise KotakuError(
                N_("The density limit must be above 0, not {value}."), value=self.batas_kepadatan
            )

    @property
    def area_column(self) -> str:
        """The column of ``baseline`` or ``rt`` that holds the area that counts."""
        return f"luas_{self.luas_acuan}_ha"

    def as_meta(self) -> dict[str, str]:
        """Return the settings as text, for ``meta``."""
        return {
            name: repr(value) if isinstance(value, float) else value for name, value in asdict(self).items()
        }

    @classmethod
    def from_meta(cls, meta: Mapping[str, str | None]) -> WorkspaceSettings:
        """Return the settings kept in ``meta``; KotakuError names what is missing or unreadable."""
        values: dict[str, str | float] = {}
        for one in fields(cls):
            text = meta.get(one.name)
            if text is None:
                if one.name in {"kota", "provinsi", "peraturan", "crs"}:
                    raise KotakuError(N_("The workspace lacks the setting {name}."), name=one.name)
                continue
            values[one.name] = text
        if "batas_kepadatan" in values:
            try:
                values["batas_kepadatan"] = float(values["batas_kepadatan"])
            except ValueError as error:
                raise KotakuError(
                    N_("The setting {name} is “{value}”, which is not a number."),
                    name="batas_kepadatan",
                    value=values["batas_kepadatan"],
                ) from error
        return cls(**values)  # type: ignore[arg-type]

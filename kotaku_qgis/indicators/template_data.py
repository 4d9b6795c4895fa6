"""What a form to fill in is about: the RT of a kelurahan, the year, and the figures known from before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.names import fold
from kotaku_qgis.core.spreadsheet import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.store import Workspace

YEARS = range(1990, 2101)


@dataclass(frozen=True)
class Line:
    """An RT to be counted, with the last record known of it (column → figure) and that record's year."""

    kecamatan: str
    kelurahan: str
    rt_rw: str
    before: Mapping[str, Any] = field(default_factory=dict)
    before_year: int | None = None


@dataclass(frozen=True)
class Template:
    """A form for one year: the city, its rules, the RT in order, and what to tell about them."""

    city: str
    province: str
    regulation: Regulation
    year: int
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def kelurahan(self) -> tuple[str, ...]:
        """Names of the kelurahan, in order."""
        return tuple(dict.fromkeys(line.kelurahan for line in self.lines))

    @property
    def has_namesakes(self) -> bool:
        """Whether two kelurahan of different kecamatan share a name, so that the kecamatan must be said."""
        return len({(line.kecamatan, line.kelurahan) for line in self.lines}) > len(self.kelurahan)


@dataclass(frozen=True)
class Area:
    """A kelurahan to choose: its id, its name with the kecamatan where needed, and its number of RT."""

    wilayah_id: str
    name: str
    rt: int


def areas(ws: Workspace) -> list[Area]:
    """Return the kelurahan of a workspace that have RT with an RT/RW, by name."""
    rows = {row["wilayah_id"]: row for row in ws.rows("wilayah")}
    counts: dict[str, int] = {}
    for row in ws.rows("rt"):
        if row["rt_rw"] and row["wilayah_id"]:
            counts[row["wilayah_id"]] = counts.get(row["wilayah_id"], 0) + 1
    names = [rows[key]["nama"] for key in counts if key in rows]
    made = []
    for key, count in counts.items():
        if key not in rows:
            continue
        name = rows[key]["nama"]
        district = (rows.get(rows[key]["induk_id"] or "") or {}).get("nama")
        made.append(Area(key, f"{name} ({district})" if names.count(name) > 1 and district else name, count))
    return sorted(made, key=lambda one: one.name.casefold())


def read_template(
    ws: Workspace, kelurahan: Sequence[str] | None, year: int, *, prefill: bool = False
) -> Template:
    """Return the form of *year* for the kelurahan with these ids; None or empty stands for all.

    Parameters
    ----------
    prefill
        Take along, for each RT, the latest record up to *year*.

    Raises
    ------
    KotakuError
        When the year is none, or no RT with an RT/RW is there.
    """
    if year not in YEARS:
        raise KotakuError(
            N_("{year} is not a year between {first} and {last}."),
            year=year,
            first=YEARS.start,
            last=YEARS.stop - 1,
        )
    rows = {row["wilayah_id"]: row for row in ws.rows("wilayah")}
    wanted = set(kelurahan or ())
    unknown = sorted(wanted - set(rows))
    if unknown:
        raise KotakuError(
            N_("The workspace has no kelurahan {names}."),
            place=Place(file=ws.path.name),
            names=", ".join(unknown),
        )
    latest = _latest(ws, year) if prefill else {}
    lines, loose = [], 0
    for row in ws.rows("rt"):
        area = rows.get(row["wilayah_id"] or "")
        if wanted and row["wilayah_id"] not in wanted:
            continue
        if not row["rt_rw"] or area is None:
            loose += 1
            continue
        district = rows.get(area["induk_id"] or "")
        before = latest.get(row["rt_id"], {})
        lines.append(
            Line(
                district["nama"] if district and district["tingkat"] == "kecamatan" else "",
                area["nama"],
                row["rt_rw"],
                {name: plain(value) for name, value in before.items()},
                before.get("tahun"),
            )
        )
    if not lines:
        raise KotakuError(
            N_("There is no RT with an RT/RW in the chosen kelurahan."),
            place=Place(file=ws.path.name),
            remedy=N_("Draw or import the RT first."),
        )
    settings = ws.settings
    return Template(
        settings.kota or "",
        settings.provinsi or "",
        ws.regulation,
        year,
        tuple(sorted(lines, key=_order)),
        _loose(ws, loose),
    )


def _latest(ws: Workspace, year: int) -> dict[str, dict[str, Any]]:
    """Return the latest record up to *year* of each RT."""
    found: dict[str, dict[str, Any]] = {}
    for row in ws.rows("baseline"):
        known = found.get(row["rt_id"])
        if row["tahun"] <= year and (known is None or row["tahun"] > known["tahun"]):
            found[row["rt_id"]] = row
    return found


def _loose(ws: Workspace, count: int) -> tuple[Problem, ...]:
    if not count:
        return ()
    return (
        Problem(
            "template-loose-rt",
            Level.WARNING,
            N_("{count} RT polygons have no RT/RW or no kelurahan; they are not in the form."),
            {"count": count},
            Place(file=ws.path.name),
            N_("Give them their RT/RW and make the form again."),
        ),
    )


def _order(line: Line) -> tuple[str, ...]:
    rt, _, rw = line.rt_rw.partition("-")
    return (line.kecamatan.casefold(), line.kelurahan.casefold(), rw, rt)


def named_areas(ws: Workspace, names: str) -> list[str]:
    """Return the ids of the kelurahan named in *names* (with commas between them); none stands for all.

    Raises
    ------
    KotakuError
        When there is no kelurahan of that name, or several.
    """
    known = areas(ws)
    found = []
    for name in (part.strip() for part in names.split(",")):
        if not name:
            continue
        plain_name = name.partition("(")[0]
        chosen = [one for one in known if fold(one.name) == fold(name, "kelurahan")] or [
            one for one in known if fold(one.name.partition("(")[0]) == fold(plain_name, "kelurahan")
        ]
        if len(chosen) != 1:
            raise KotakuError(
                N_("Several kelurahan are called “{name}”: {near}.")
                if chosen
                else N_("There is no kelurahan “{name}” with RT in the workspace. There are: {near}."),
                place=Place(file=ws.path.name),
                name=name,
                near=", ".join(one.name for one in chosen or known) or "–",
            )
        found.append(chosen[0].wilayah_id)
    return found

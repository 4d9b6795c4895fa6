"""What phones sent in: exports of ODK Central and KoboToolbox (CSV, XLSX, JSON) of our form, as records.

Group names before a question are taken off, choices become points, an RT sent in several times is offered
once, with its latest submission, and the others are listed. Photos are named, so that they can be fetched.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.keys import RtKeyError, parse_rt
from kotaku_qgis.core.matching import CONSIDERATION_TARGETS, HEADER_TARGETS
from kotaku_qgis.core.names import fold
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.regulation import available, load
from kotaku_qgis.core.xlsform import OTHER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kotaku_qgis.core.tables import RawTable

MOST_BYTES = 300_000_000
MOST_DEPTH = 8
"""Groups within groups; our form has one."""
_COUNTED = re.compile(r"[vpn]_[1-9][a-z]")
_VOLUME = re.compile(r"v_[1-9][a-z]")
_PHOTO = re.compile(r"foto_[0-9]+")
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_IDENTITY = ("kelurahan", "rt_rw", "tahun")
_RESULTS = frozenset({"total", "kelas"})
_SENT = ("submissiondate", "submissiontime", "systemsubmissiondate", "end", "start")
"""Columns that tell when a submission was made, the surest first; compared folded."""
_REVIEW = ("reviewstate", "systemreviewstate", "validationstatus", "validationstatusuid")
_REFUSED = frozenset({"rejected", "notapproved", "validationstatusnotapproved"})
_MARKS = frozenset({"key", "metainstanceid", "instanceid", "uuid", "submissiondate", "submissiontime",
                    "systemsubmissiondate", "systemsubmitterid"})  # fmt: skip


@dataclass
class _Submission:
    """One row: where it is, what it says, when it was sent, its photos."""

    index: int
    cells: dict[str, Any]
    sent: dt.datetime | None
    refused: bool
    photos: list[str] = field(default_factory=list)
    remark: str = ""

    @property
    def label(self) -> str:
        """Return whose record it is, in words."""
        words = (self.cells.get(name) for name in ("kelurahan", "rt_rw"))
        return " ".join(str(word) for word in words if not is_blank(word))


def read_json(path: Path) -> tuple[list[list[Any]], list[Problem]]:
    """Return the submissions of a JSON export as cells under a row of names; groups joined with ``/``.

    Raises
    ------
    KotakuError
        The file is no JSON, far too large, or not a list of submissions.
    """
    place = Place(file=path.name)
    if path.stat().st_size > MOST_BYTES:
        raise KotakuError(N_("The file is far too large to be a list of submissions."), place=place)
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KotakuError(
            N_("The file cannot be read as JSON: {reason}"),
            place=place,
            remedy=N_("Export the submissions again, as JSON or CSV."),
            reason=error,
        ) from error
    listed: Any = data
    if isinstance(data, dict):
        listed = next((data[key] for key in ("results", "value") if isinstance(data.get(key), list)), None)
    if not isinstance(listed, list) or not listed or not all(isinstance(one, dict) for one in listed):
        raise KotakuError(
            N_("The file holds no list of submissions."),
            place=place,
            remedy=N_("Export the submissions of the form, as JSON or CSV."),
        )
    flat = [_flat(one) for one in listed]
    names = list(dict.fromkeys(name for one in flat for name in one))
    return [list(names), *([one.get(name) for name in names] for one in flat)], []


def _flat(item: Mapping[str, Any], before: str = "", depth: int = 0) -> dict[str, Any]:
    """Return the answers of nested groups side by side; lists (attachments, repeats) are left out."""
    made: dict[str, Any] = {}
    for key, value in item.items():
        name = f"{before}{key}"
        if isinstance(value, dict):
            if depth < MOST_DEPTH:
                made.update(_flat(value, f"{name}/", depth + 1))
        elif not isinstance(value, list):
            made[name] = value
    return made


def as_records(table: RawTable) -> RawTable:
    """Return *table* as records when it is an export of submissions of our form, else as it is.

    Rows keep their place; those that are not taken (superseded, refused by a reviewer) become blank and are
    listed in ``notes``.
    """
    names = {column: _leaf(column) for column in table.columns}
    folded = {fold(column): column for column in table.columns}
    sent_in = bool(_MARKS & set(folded)) or any(fold(name) in _MARKS for name in names.values())
    if not sent_in or not any(_VOLUME.fullmatch(name) for name in names.values()):
        return table
    return _Records(table, names, folded).table_of_records()


def _leaf(column: str) -> str:
    """Return the name of a question without the groups before it."""
    return re.split(r"[/.:]|(?<=\w)-(?=\w)", column.strip())[-1]


class _Records:
    """One export."""

    def __init__(self, table: RawTable, names: Mapping[str, str], folded: Mapping[str, str]) -> None:
        self.source = table
        self.points = _points()
        self.wanted: dict[str, str] = {}
        self.photos: list[str] = []
        known = {*_IDENTITY, *HEADER_TARGETS, *CONSIDERATION_TARGETS, *_RESULTS, "rt_rw_lain"}
        for column, name in names.items():
            if _PHOTO.fullmatch(name):
                self.photos.append(column)
            elif (name in known or _COUNTED.fullmatch(name)) and name not in self.wanted:
                self.wanted[name] = column
        by_leaf = {fold(name): column for column, name in names.items()}
        everything = {**by_leaf, **folded}
        self.sent = [everything[name] for name in _SENT if name in everything]
        self.review = next((everything[name] for name in _REVIEW if name in everything), None)
        self.remark = next((column for column, name in names.items() if name == "catatan"), None)
        self.notes: list[Problem] = []

    def table_of_records(self) -> RawTable:
        found = [
            self.submission(index, dict(zip(self.source.columns, row)))
            for index, row in enumerate(self.source.rows)
            if not all(is_blank(cell) for cell in row)
        ]
        kept = self.latest([one for one in found if not self.is_refused(one)])
        columns = [name for name in self.wanted if name != "rt_rw_lain"]
        if any("kecamatan" in one.cells for one in kept):
            columns.insert(1, "kecamatan")
        rows: list[tuple[Any, ...]] = [(None,) * len(columns)] * len(self.source.rows)
        for one in kept:
            rows[one.index] = tuple(one.cells.get(name) for name in columns)
            if one.photos:
                self.note("submission-photos", Level.INFO, one,
                          N_("{rt} has photos: {names}."),
                          N_("Download them with the submissions and take them in with “From the field”."),
                          rt=one.label, names=", ".join(one.photos))  # fmt: skip
            if one.remark:
                self.note("submission-remark", Level.INFO, one,
                          N_("{rt}: written in the field: “{remark}”."),
                          N_("Notes are not imported: copy what matters into the record."),
                          rt=one.label, remark=one.remark)  # fmt: skip
        return replace(
            self.source,
            columns=tuple(columns),
            rows=tuple(rows),
            notes=(*self.source.notes, *self.notes),
        )

    def submission(self, index: int, row: Mapping[str, Any]) -> _Submission:
        """Return what a row says, in the names and values of the workspace."""
        cells = {name: self.value(name, row[column]) for name, column in self.wanted.items()}
        other = cells.pop("rt_rw_lain", None)
        if fold(cells.get("rt_rw")) in {OTHER, "rtlain", "anotherrt"}:
            cells["rt_rw"] = other
        name, _, district = str(cells.get("kelurahan") or "").partition("__")
        if name:
            cells["kelurahan"] = name.replace("_", " ")
        if district:
            cells["kecamatan"] = district.replace("_", " ")
        times = (_time(row[column]) for column in self.sent)
        review = fold(row[self.review]) if self.review else ""
        photos = [str(row[column]).strip() for column in self.photos if not is_blank(row[column])]
        sent = next((time for time in times if time is not None), None)
        remark = (
            " ".join(str(row[self.remark]).split()) if self.remark and not is_blank(row[self.remark]) else ""
        )
        return _Submission(index, cells, sent, review in _REFUSED, photos, remark)

    def value(self, name: str, value: Any) -> Any:
        """Return an answer: points for the words of a choice, a number for the plain figures phones write."""
        if not isinstance(value, str):
            return value
        text = value.strip()
        if name in self.points and fold(text) in self.points[name]:
            return self.points[name][fold(text)]
        figure = name in HEADER_TARGETS or name in CONSIDERATION_TARGETS or _COUNTED.fullmatch(name)
        if (figure or name in {"tahun", "total"}) and _PLAIN.fullmatch(text):
            return float(text) if "." in text else int(text)
        return value

    def is_refused(self, one: _Submission) -> bool:
        """Return whether a reviewer refused the submission; says so."""
        if one.refused:
            self.note("submission-refused", Level.WARNING, one,
                      N_("{rt}: the submission was refused by its reviewer and is left out."), "",
                      rt=one.label)  # fmt: skip
        return one.refused

    def latest(self, found: list[_Submission]) -> list[_Submission]:
        """Return the latest submission of each RT and year, in the order of the rows; list the others."""
        last: dict[tuple[str, ...], _Submission] = {}
        for one in sorted(found, key=_moment):
            key = self.key(one)
            if key in last:
                self.superseded(last[key], one)
            last[key] = one
        return sorted(last.values(), key=lambda one: one.index)

    def superseded(self, older: _Submission, newer: _Submission) -> None:
        """List a submission that a later one replaces, and in which figures the two differ."""
        names = sorted(
            name for name, value in older.cells.items()
            if not _RESULTS & {name} and value != newer.cells.get(name)
            and (_VOLUME.fullmatch(name) or name in HEADER_TARGETS)
        )  # fmt: skip
        row = self.source.place(newer.index).row
        text = (
            N_("{rt} was sent in again later (row {row}) with other figures ({columns}); the later is taken.")
            if names
            else N_("{rt} was sent in again later (row {row}) with the same figures; the later is taken.")
        )
        remedy = N_("If the earlier one is right, delete the later one from the export.") if names else ""
        self.note("submission-superseded", Level.WARNING, older, text, remedy,
                  rt=older.label, row=row, columns=", ".join(names))  # fmt: skip

    def key(self, one: _Submission) -> tuple[str, ...]:
        """Return what tells the RT and year of a submission; each unreadable one stands alone."""
        try:
            rt = parse_rt(one.cells.get("rt_rw")).text
        except RtKeyError:
            return (str(one.index),)
        names = ("kelurahan", "kecamatan", "tahun")
        return (*(fold(str(one.cells.get(name) or "")) for name in names), rt)

    def note(
        self, code: str, level: Level, one: _Submission, text: str, remedy: str, /, **values: Any
    ) -> None:
        """Add a finding about a submission."""
        place = replace(self.source.place(one.index), rt=one.label or None)
        self.notes.append(Problem(code, level, text, values, place, remedy))


def _points() -> dict[str, dict[str, int]]:
    """Return the points of choices by their words, for exports with labels in place of names."""
    made: dict[str, dict[str, int]] = {}
    for name in available():
        for item in load(name).considerations:
            known = made.setdefault(item.column, {})
            for choice in item.choices:
                known[fold(choice.name.id)] = known[fold(choice.name.en)] = choice.score
    return made


def _time(value: Any) -> dt.datetime | None:
    """Return a moment as the exports write it; in UTC where it does not say."""
    made = value
    if isinstance(value, str):
        text = re.sub(r"\.([0-9]{1,6})[0-9]*", lambda found: f".{found[1]:0<6}", value.strip())
        try:
            made = dt.datetime.fromisoformat(re.sub("Z$", "+00:00", text))
        except ValueError:
            return None
    if not isinstance(made, dt.datetime):
        return None
    return made if made.tzinfo else made.replace(tzinfo=dt.timezone.utc)


def _moment(one: _Submission) -> tuple[bool, float, int]:
    return (one.sent is not None, one.sent.timestamp() if one.sent else 0.0, one.index)

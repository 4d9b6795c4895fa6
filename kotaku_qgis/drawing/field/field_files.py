"""Files and folders from the field: which are read, by whom, and what is already there."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.drawing.field import photos, point_tables, vector_files
from kotaku_qgis.drawing.field.found import NAMED, PHOTO, POLYGON, Found, Reading, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TABLES = frozenset({".csv", ".txt", ".tsv", ".xlsx"})
SUFFIXES = frozenset({*vector_files.DRIVERS, *TABLES, *photos.SUFFIXES})
OTHER_PHOTOS = frozenset({".heic", ".heif", ".dng"})
"""What phones also write; the position in it cannot be read everywhere."""
PATTERNS = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
MOST_FILES = 5_000
MOST_POLYGONS = 5
"""Polygons of one file that are reasonably drawn one by one."""


@dataclass(frozen=True)
class Survey:
    """What was found in all files: items, which of them are already known, and the findings."""

    found: tuple[Found, ...]
    known: frozenset[int]
    repeated: frozenset[int]
    problems: tuple[Problem, ...]

    def offered(self, index: int) -> bool:
        """Whether item *index* is ticked to begin with."""
        found = self.found[index]
        return bool(found.parts) and not found.far and index not in self.known and index not in self.repeated


def listed(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """Return the files to read among *paths*, folders searched through, each once, and findings.

    Files of other kinds are named when they were chosen one by one, and passed over within a folder.
    """
    files: dict[Path, None] = {}
    pictures: list[str] = []
    problems = []
    for path in paths:
        if path.is_dir():
            every = _inside(path)
            inside = [one for one in every if one.suffix.lower() in SUFFIXES]
            pictures += [one.name for one in every if one.suffix.lower() in OTHER_PHOTOS]
            if not inside:
                text = N_("The folder holds no file that is read here (GPX, KML, GeoJSON, CSV, JPEG).")
                problems.append(
                    Problem("field-empty-folder", Level.WARNING, text, place=Place(file=path.name))
                )
            files.update(dict.fromkeys(inside))
        elif path.suffix.lower() in SUFFIXES:
            files[path] = None
        elif path.suffix.lower() in OTHER_PHOTOS:
            pictures.append(path.name)
        else:
            problems.append(
                Problem(
                    "field-kind",
                    Level.WARNING,
                    N_("Files of this kind are not read here."),
                    place=Place(file=path.name),
                    remedy=N_("Choose GPX, KML, KMZ, GeoJSON, CSV or JPEG; for other layers use “RT”."),
                )
            )
    if pictures:
        problems.append(_other_photos(pictures))
    if len(files) > MOST_FILES:
        text = N_("Only the first {count} files are read.")
        problems.append(Problem("field-many", Level.WARNING, text, {"count": MOST_FILES}))
    return list(files)[:MOST_FILES], problems


def _other_photos(names: list[str]) -> Problem:
    return Problem(
        "photo-kind",
        Level.WARNING,
        N_("{count} photos are not JPEG and are not read: {names}."),
        {"count": len(names), "names": shortened(names)},
        remedy=N_("Set the phone's camera to “most compatible” (JPEG), or convert them."),
    )


def shortened(names: list[str]) -> str:
    """Return the first few of *names*."""
    return ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")


def _inside(folder: Path) -> list[Path]:
    """Return the files below *folder* that are read here, and photos that could be."""
    found = []
    for root, folders, names in os.walk(folder):
        # our own small pictures, and what systems hide
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not (name == photos.SMALL and Path(root).name == photos.FOLDER)
        )
        found += [
            Path(root, name)
            for name in sorted(names)
            if Path(name).suffix.lower() in SUFFIXES | OTHER_PHOTOS and not name.startswith(".")
        ]
        if len(found) > MOST_FILES:
            break
    return found


def read_file(path: Path, target: Target, feedback: Any = None) -> Reading:
    """Return what one file holds; a file that cannot be read is a finding."""
    suffix = path.suffix.lower()
    try:
        if suffix in photos.SUFFIXES:
            return photos.read_photo(path, target)
        if suffix in TABLES:
            return point_tables.read_points(path, target)
        return vector_files.read_vector(path, target, feedback)
    except KotakuError as error:
        place = Place(path.name, error.place.sheet, error.place.row, error.place.column, error.place.feature)
        text, remedy = error.text, error.remedy
        problem = Problem("field-unread", Level.ERROR, text, error.values, place, remedy)
    except OSError as error:
        problem = Problem(
            "field-unread",
            Level.ERROR,
            N_("The file cannot be read: {reason}."),
            {"reason": error.strerror or str(error)},
            Place(file=path.name),
        )
    return Reading((), (problem,))


def survey(
    paths: Sequence[Path], target: Target, known: frozenset[tuple[Any, ...]], feedback: Any = None
) -> Survey:
    """Read *paths* and compare with the *known* marks of the workspace. Runs in a task, writes nothing."""
    files, problems = listed(paths)
    reading = Reading(problems=tuple(problems))
    for number, path in enumerate(files):
        if feedback is not None:
            if feedback.isCanceled():
                break
            feedback.setProgress(100 * number / len(files))
        reading += read_file(path, target, feedback)
    there, twice = set(), set()
    seen: dict[tuple[Any, ...], int] = {}
    for index, found in enumerate(reading.found):
        if not found.parts:
            continue
        mark = found.mark()
        if mark in known:
            there.add(index)
        elif mark in seen:
            twice.add(index)
        seen.setdefault(mark, index)
    return Survey(
        reading.found,
        frozenset(there),
        frozenset(twice),
        (*reading.problems, *_repeats(reading, there, twice), *_polygons(reading)),
    )


def _repeats(reading: Reading, there: set[int], twice: set[int]) -> list[Problem]:
    """Return one finding per file about what is already in the workspace or comes twice."""
    made = []
    texts = (
        (there, "field-known", N_("{count} are already in the workspace and not ticked: {names}.")),
        (
            twice,
            "field-twice",
            N_("{count} come twice among the chosen files; the second is not ticked: {names}."),
        ),
    )
    for indices, code, text in texts:
        files: dict[str, list[str]] = {}
        photo_names = []
        for index in sorted(indices):
            found = reading.found[index]
            if found.kind == PHOTO:
                photo_names.append(found.name)
            else:
                files.setdefault(found.file.name, []).append(found.name)
        if photo_names:
            files[""] = photo_names
        for file, names in files.items():
            values = {"count": len(names), "names": shortened(names)}
            made.append(Problem(code, Level.INFO, text, values, Place(file=file or None)))
    return made


def _polygons(reading: Reading) -> list[Problem]:
    """Return a finding per file with more polygons than one draws one by one."""
    counts = Counter(found.file.name for found in reading.found if found.kind == POLYGON)
    text = N_("The file holds {count} polygons; they can be drawn one by one only.")
    remedy = N_("Use “RT” to import them all at once.")
    return [
        Problem("field-polygons", Level.INFO, text, {"count": count}, Place(file=file), remedy)
        for file, count in counts.items()
        if count > MOST_POLYGONS
    ]

"""The way of a field package, for algorithms and windows alike: make it, compare it, write it back."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kotaku_qgis.core.settling import Settled
    from kotaku_qgis.core.three_way import Decision, Question
    from kotaku_qgis.indicators import field_package
    from kotaku_qgis.indicators.field_apply import Merged
    from kotaku_qgis.indicators.field_merge import Comparison
    from kotaku_qgis.workspace.store import Workspace


def add_project(draft: field_package.Draft, lang: str | None = None) -> None:
    """Write the project of a package that is being made; main thread only, and nothing is left on failure."""
    from kotaku_qgis.indicators.field_project import write_field_project

    try:
        write_field_project(draft.gpkg, draft.manifest, draft.basemap, lang)
    except BaseException:
        draft.drop()
        raise


@contextlib.contextmanager
def compared(workspace: Workspace, package: Path) -> Iterator[Comparison]:
    """Compare *package* with *workspace* for the block; a ZIP stays unpacked until its end."""
    from kotaku_qgis.indicators.field_merge import compare_package
    from kotaku_qgis.indicators.field_return import open_package

    with open_package(package, workspace) as returned:
        yield compare_package(workspace, returned)


def write(workspace: Workspace, comparison: Comparison, settled: Settled, feedback: Any = None) -> Merged:
    """Write what was decided, photos included."""
    from kotaku_qgis.drawing.field.photos import copy_photos
    from kotaku_qgis.indicators.field_apply import apply_merge

    damaged: list[Path] = []

    def copying(paths: Sequence[Path], folder: Path) -> Any:
        # one photo that the tablet wrote by half must not keep a day's work out
        copies = copy_photos(paths, folder, feedback, damaged_too=True)
        damaged.extend(copies.damaged)
        return copies

    merged = apply_merge(workspace, comparison, settled, copying)
    if not damaged:
        return merged
    return replace(merged, problems=(*merged.problems, _damaged(damaged)))


def _damaged(paths: Sequence[Path]) -> Problem:
    names = [path.name for path in paths]
    return Problem(
        "merge-photo-damaged",
        Level.WARNING,
        N_("{count} photos cannot be read to their end and show no picture on the map: {names}."),
        {"count": len(names), "names": ", ".join(names[:5]) + (" …" if names[5:] else "")},
        remedy=N_("Copy them from the tablet into the folder “foto” beside the workspace."),
    )


def merge(
    workspace: Workspace,
    package: Path,
    decided: Sequence[tuple[Question, Decision]],
    feedback: Any = None,
) -> Merged:
    """Compare *package* once more and write it with what was *decided*, as one step.

    A decision holds only for the question as it was asked: when field or office have changed since, it is
    open again.

    Raises
    ------
    KotakuError
        A question is open; nothing is written.
    """
    with compared(workspace, package) as comparison:
        now = {question.id: question for question in comparison.merge.questions}
        decisions = {
            question.id: decision for question, decision in decided if now.get(question.id) == question
        }
        return write(workspace, comparison, comparison.settle(workspace, decisions), feedback)

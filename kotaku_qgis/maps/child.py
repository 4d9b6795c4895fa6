"""Pages made in a Python process of its own, so that the window stays free: ``python child.py JOB.json``.

Says on its output, one JSON object a line: ``{"ready": pages}``, ``{"page": n}`` for each that is drawn,
``{"kept": n}`` for how many are safe, ``{"done": …}`` with the result, or ``{"error": text}``. Ending it
loses at most the few sheets that are not kept yet.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent


def say(**what: Any) -> None:
    """Write one line to the parent."""
    sys.stdout.write(json.dumps(what, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def problem_values(problem: Any) -> dict[str, Any]:
    """Return a finding as plain values."""
    values = asdict(problem)
    values["level"] = problem.level.value
    values["values"] = {key: str(value) for key, value in problem.values.items()}
    return values


def problem_from(values: dict[str, Any]) -> Any:
    """Return the finding that :func:`problem_values` made plain."""
    from kotaku_qgis.core.errors import Level, Place, Problem

    return Problem(**{**values, "level": Level(values["level"]), "place": Place(**values["place"])})


def kind_of(job: Any) -> str:
    """Return what a job makes, as the process is told: ``album`` or ``profile``."""
    from kotaku_qgis.maps.profile import ProfileJob

    return "profile" if isinstance(job, ProfileJob) else "album"


def job_of(kind: str, text: str) -> Any:
    """Return the job that stands in *text* as JSON."""
    from kotaku_qgis.maps.job import Job
    from kotaku_qgis.maps.profile import ProfileJob

    return ProfileJob.from_json(text) if kind == "profile" else Job.from_json(text)


def book_of(workspace: Any, job: Any, **how: Any) -> Any:
    """Return the album or the profiles that a job asks for, in the making."""
    from kotaku_qgis.maps.album import Album
    from kotaku_qgis.maps.profile import ProfileBook

    return (ProfileBook if kind_of(job) == "profile" else Album)(workspace, job, **how)


def main(path: str) -> int:
    """Make what the job in the file *path* asks for; return the exit code."""
    sys.path.insert(0, str(PACKAGE.parent))
    from qgis.core import QgsApplication

    ask = json.loads(Path(path).read_text(encoding="utf-8"))
    application = QgsApplication([], True)
    application.setPrefixPath(ask["prefix"], True)
    application.initQgis()
    from kotaku_qgis.core.errors import KotakuError
    from kotaku_qgis.i18n import describe
    from kotaku_qgis.maps import template

    template.use_folder(ask.get("layouts", ""))

    try:
        _make(ask["kind"], json.dumps(ask["job"]))
    except KotakuError as error:
        say(error=describe(error, ask["lang"]))
        return 1
    return 0


def _make(kind: str, text: str) -> None:
    from kotaku_qgis.workspace.store import open_workspace

    job = job_of(kind, text)
    with open_workspace(job.workspace, readonly=True) as workspace:
        album = book_of(workspace, job)
        say(ready=album.pages)
        try:
            for _page in album.steps(drawn=lambda page: say(page=page)):
                say(kept=len(album.made))
            result = album.finish()
        finally:
            album.tidy()
    say(
        done={
            "pages": result.pages,
            "kept": result.kept,
            "files": [str(one) for one in result.files],
            "problems": [problem_values(one) for one in result.problems],
        }
    )


if __name__ == "__main__":
    # destroying QGIS in order is not worth a crash: what was made stands on the disk
    code = main(sys.argv[1])
    sys.stdout.flush()
    os._exit(code)

"""Making an album beside the window: in a Python process of its own, or page by page where none starts."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui.messages import LOG
from kotaku_qgis.i18n import language
from kotaku_qgis.maps import child
from kotaku_qgis.maps import job as jobs
from kotaku_qgis.maps import template as templates
from kotaku_qgis.maps.album import AlbumResult
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kotaku_qgis.maps.job import Job
    from kotaku_qgis.maps.profile import ProfileJob

PATIENCE_MS = 45_000
"""How long a process may take to say that it is ready."""
SHORT = 4
"""So many pages of vectors are made in the window sooner than a process has started."""

LONGEST = 4000
"""So much of what a broken process said goes into QGIS's log."""


class AlbumRunner(QObject):
    """Makes one album, or one set of profiles, at a time.

    ``advanced`` (pages done, pages), then ``finished`` (AlbumResult, or ProfileResult of one made in the
    window) or ``failed`` (exception).
    """

    advanced = pyqtSignal(int, int)
    finished = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job: Job | ProfileJob | None = None
        self.beside = False
        """Whether the album is made by another process."""
        self._process: QProcess | None = None
        self._steps: Iterator[int] | None = None
        self._album: Any = None
        self._pages = self._kept = 0
        self._said = b""
        self._file = Path()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._too_slow)

    @property
    def busy(self) -> bool:
        """Whether an album is being made."""
        return self.job is not None

    def start(self, job: Job | ProfileJob, pages: int, *, beside: bool = True) -> None:
        """Begin; *pages* is how many there will be."""
        self.job, self._pages, self._kept, self._said = job, pages, 0, b""
        long = pages > SHORT or not {jobs.PDF, jobs.SHEETS}.issuperset(job.formats)
        program = python_program() if beside and long else None
        if program is None:
            self._in_window()
        else:
            self._start_child(program, job)

    def cancel(self) -> None:
        """Stop; finished pages are kept for the next time."""
        if self.job is None:
            return
        job = self.job
        self._drop_child()
        if self._album is not None:
            self._album.tidy()
        self._album = self._steps = None
        self.job = None
        self.finished.emit(AlbumResult(Path(job.output), (), (), cancelled=True, kept=self._kept))

    # ---- another process ---------------------------------------------------------------------------

    def _start_child(self, program: str, job: Job | ProfileJob) -> None:
        handle, name = tempfile.mkstemp(prefix="kotaku-album-", suffix=".json")
        self._file = Path(name)
        ask = {
            "kind": child.kind_of(job),
            "job": json.loads(job.to_json()),
            "prefix": QgsApplication.prefixPath(),
            "lang": language(),
            "layouts": templates.chosen_folder(),
        }
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(ask, stream)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
        environment.insert("PYTHONDONTWRITEBYTECODE", "1")
        if sys.platform.startswith("linux"):
            environment.insert("QT_QPA_PLATFORM", "offscreen")
        process = QProcess(self)
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._listen)
        process.finished.connect(self._over)
        process.errorOccurred.connect(self._over)
        self._process, self.beside = process, True
        self._patience.start(PATIENCE_MS)
        process.start(program, [str(Path(child.__file__)), name])

    def _listen(self) -> None:
        if self._process is None:
            return
        self._said += bytes(self._process.readAllStandardOutput())
        *lines, self._said = self._said.split(b"\n")
        for line in lines:
            if line.startswith(b"{"):  # the rest is what a library printed
                self._hear(json.loads(line))

    def _hear(self, what: dict[str, Any]) -> None:
        if "ready" in what:
            self._patience.stop()
            self._file.unlink(missing_ok=True)  # it has been read
            self._pages = what["ready"]
        elif "page" in what:
            self.advanced.emit(what["page"], self._pages)
        elif "kept" in what:
            self._kept = what["kept"]
        elif "error" in what:
            self._end(self.failed, KotakuError("{words}", words=what["error"]))
        elif "done" in what:
            done = what["done"]
            problems = tuple(child.problem_from(one) for one in done["problems"])
            files = tuple(Path(one) for one in done["files"])
            sheets: tuple = (None,) * done["pages"]
            path = Path(self.job.output) if self.job else Path()
            result = AlbumResult(path, sheets, problems, files=files, kept=done["kept"])
            self._end(self.finished, result)

    def _over(self, *_: object) -> None:
        """The process has ended: before it was ready the window does the work, later pages are missing."""
        self._listen()
        if self._process is None or self.job is None:
            return
        begun = not self._patience.isActive()
        said = bytes(self._process.readAllStandardError()).decode(errors="replace").strip()
        if said:
            QgsApplication.messageLog().logMessage(said[-LONGEST:], LOG, Qgis.MessageLevel.Warning, False)
        self._drop_child()
        if begun:
            self._end(
                self.failed,
                KotakuError(
                    N_("The process that makes the pages has ended too early; {count} of them are finished."),
                    remedy=N_("Export again: it goes on with the next page."),
                    count=self._kept,
                ),
            )
        else:
            self._in_window()

    def _too_slow(self) -> None:
        self._drop_child()
        if self.job is not None:
            self._in_window()

    def _drop_child(self) -> None:
        self._patience.stop()
        process, self._process = self._process, None
        if process is None:
            return
        for signal in (process.readyReadStandardOutput, process.finished, process.errorOccurred):
            signal.disconnect()
        process.kill()  # what is on the disk is whole
        process.waitForFinished(3000)
        process.deleteLater()
        self._file.unlink(missing_ok=True)

    def _end(self, signal: Any, value: Any) -> None:
        self._drop_child()
        self.job = None
        signal.emit(value)

    # ---- in the window -----------------------------------------------------------------------------

    def _in_window(self) -> None:
        self.beside = False
        job = self.job
        if job is None:
            return
        try:
            with open_workspace(job.workspace, readonly=True) as workspace:
                self._album = child.book_of(workspace, job, together=1)
        except Exception as error:  # noqa: BLE001 (the message bar shows every error)
            self._end(self.failed, error)
            return
        self._steps = self._album.steps()
        QTimer.singleShot(0, self._step)

    def _step(self) -> None:
        """Make one page and give the window its turn."""
        if self._steps is None or self._album is None:
            return
        try:
            page = next(self._steps, None)
            if page is not None:
                self._kept = page
                self.advanced.emit(page, self._pages)
                QTimer.singleShot(0, self._step)
                return
            result = self._album.finish()
        except Exception as error:  # noqa: BLE001 (the message bar shows every error)
            self._album.tidy()
            self._album = self._steps = None
            self._end(self.failed, error)
            return
        self._album = self._steps = None
        self._end(self.finished, result)


def python_program() -> str | None:
    """Return the Python that belongs to this QGIS; None when it is not found."""
    running = Path(sys.executable or "")
    if running.stem.lower().startswith("python") and running.is_file():
        return str(running)
    names = ("python3.exe", "python.exe") if sys.platform == "win32" else ("python3", "python")
    here = Path(QgsApplication.applicationDirPath())
    places = [Path(sys.exec_prefix), Path(sys.exec_prefix) / "bin", here, here / "bin"]
    found = [place / name for place in places for name in names if (place / name).is_file()]
    return str(found[0]) if found else shutil.which(names[0])

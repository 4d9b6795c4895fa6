"""Long work beside the window: a function of values runs in a task; its result comes back to the window."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsFeedback, QgsTask

if TYPE_CHECKING:
    from collections.abc import Callable

    Work = Callable[[QgsFeedback], Any]


def nothing(*_values: object) -> None:
    """Report to nobody."""


class FunctionTask(QgsTask):
    """Run ``work(feedback)`` in a thread; *work* gets values and paths, never layers or widgets."""

    def __init__(
        self,
        title: str,
        work: Work,
        succeeded: Callable[[Any], None],
        failed: Callable[[Exception], None],
        ended: Callable[[], None],
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.work = work
        self.succeeded, self.failed, self.ended = succeeded, failed, ended
        self.feedback = QgsFeedback()
        self.feedback.progressChanged.connect(self.setProgress)
        self.over: Callable[[], None] = nothing
        self.value: Any = None
        self.error: Exception | None = None

    def run(self) -> bool:
        """Work in a Python thread of its own; an exception is kept for the window.

        Qt's pool reuses a thread for many tasks, but Python's memory of it (thread-locals) ends with each;
        pyproj 3.7 then still holds its PROJ context and crashes in the second task.
        """
        thread = Thread(target=self._work, name=self.description())
        thread.start()
        thread.join()
        return self.error is None and not self.feedback.isCanceled()

    def _work(self) -> None:
        try:
            self.value = self.work(self.feedback)
        except Exception as error:  # noqa: BLE001 (a task must not raise; the window shows every error)
            self.error = error

    def cancel(self) -> None:
        """Ask *work* to stop at its next look."""
        self.feedback.cancel()
        super().cancel()

    def detach(self) -> None:
        """Report to nobody: the window that asked is gone."""
        self.succeeded = self.failed = self.ended = nothing

    def finished(self, result: bool) -> None:
        """Report to the window, on its own thread; a cancelled task reports only that it ended."""
        self.over()
        self.ended()
        if result:
            self.succeeded(self.value)
        elif not self.feedback.isCanceled() and self.error is not None:
            self.failed(self.error)


class Tasks:
    """Start tasks and keep them alive until they end."""

    def __init__(self) -> None:
        self._running: list[FunctionTask] = []

    @property
    def busy(self) -> bool:
        """Whether a task is running."""
        return bool(self._running)

    def start(
        self,
        title: str,
        work: Work,
        succeeded: Callable[[Any], None],
        failed: Callable[[Exception], None],
        ended: Callable[[], None] = nothing,
    ) -> FunctionTask:
        """Run *work* in a task; then *ended*, and *succeeded* or *failed* unless it was cancelled."""
        task = FunctionTask(title, work, succeeded, failed, ended)
        self._running.append(task)
        task.over = lambda: self._running.remove(task) if task in self._running else None
        QgsApplication.taskManager().addTask(task)
        return task

    def cancel_all(self) -> None:
        """Ask every task to stop and wait briefly for it; called when the plugin unloads."""
        for task in list(self._running):
            task.detach()
            task.cancel()
            task.waitForFinished(2000)
        self._running.clear()

"""Calling GDAL from a task: quiet, cancellable, its errors in words that name the file."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from osgeo import gdal

from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kotaku_qgis.core.errors import KotakuError


class Cancelled(Exception):  # noqa: N818 (no failure: the user asked for it)
    """The user cancelled; nothing was left behind."""


@contextlib.contextmanager
def quiet(**options: str) -> Iterator[list[str]]:
    """Collect what GDAL reports in this thread instead of printing it, with configuration *options* set."""
    said: list[str] = []

    def hear(_level: int, _number: int, text: str) -> None:
        said.append(text.strip())

    before = {name: gdal.GetThreadLocalConfigOption(name) for name in options}
    gdal.PushErrorHandler(hear)
    gdal.ErrorReset()
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield said
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)
        gdal.PopErrorHandler()


def progress(feedback: Any, start: float = 0.0, end: float = 100.0) -> Callable[..., int]:
    """Return a GDAL callback that moves *feedback* from *start* to *end* percent and stops when cancelled."""

    def report(share: float, _text: str = "", _data: object = None) -> int:
        if feedback is None:
            return 1
        feedback.setProgress(start + (end - start) * share)
        return 0 if feedback.isCanceled() else 1

    return report


def opened(source: str, options: list[str] | None = None) -> Any:
    """Return the raster dataset of *source*, or None; works whether GDAL's exceptions are on or off."""
    try:
        return gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY, open_options=options or [])
    except RuntimeError:
        return None


def call(function: Any, *arguments: Any, **options: Any) -> Any:
    """Return what GDAL gives, None for a failure, whether its exceptions are on or off."""
    try:
        return function(*arguments, **options)
    except RuntimeError as error:
        gdal.Error(gdal.CE_Warning, gdal.CPLE_AppDefined, str(error))
        return None


def demand(result: Any, feedback: Any, said: list[str], path: Path) -> Any:
    """Return *result* of a GDAL call.

    Raises
    ------
    Cancelled
        When the user stopped it.
    KotakuError
        When it failed: names *path* and gives GDAL's reason.
    """
    if feedback is not None and feedback.isCanceled():
        raise Cancelled
    if result is None:
        raise failed(said, path)
    return result


def failed(said: list[str], path: Path) -> KotakuError:
    """Return the error for an output at *path*, in GDAL's last words."""
    reason = next((text for text in reversed(said) if text), "GDAL").rstrip(".")
    return not_written(path, reason, path.name)

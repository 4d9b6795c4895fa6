"""A file that appears whole or not at all: written beside its place under another name, then renamed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a path to write to; what stands there at the end of the block takes the place of *path*.

    After an exception, or when the block removed it, *path* stays as it was and nothing else is left.

    Raises
    ------
    KotakuError
        When the file cannot be written.
    """
    part = path.with_name(f".{path.stem}-{uuid4().hex[:8]}{path.suffix}")
    try:
        yield part
        if part.exists():
            part.replace(path)
    except OSError as error:
        raise not_written(path, error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)

"""A spreadsheet program that really computes what we write: LibreOffice without its window."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")


def computed(path: Path, folder: Path) -> Path:
    """Return *path* opened, computed and saved again in *folder*; skip without the program."""
    return converted(path, folder, "xlsx:Calc MS Excel 2007 XML")


def converted(path: Path, folder: Path, kind: str) -> Path:
    """Return *path* converted to *kind* in *folder*; skip without the program."""
    if PROGRAM is None:
        pytest.skip("LibreOffice is not installed (libreoffice-calc)")
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [
            PROGRAM,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            *("--convert-to", kind, "--outdir", str(folder), str(path)),
        ],
        check=True,
        timeout=180,
        stdout=subprocess.DEVNULL,
    )
    return folder / f"{path.stem}.{kind.partition(':')[0]}"

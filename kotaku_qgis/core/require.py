"""Packages that a QGIS may lack: imported when first needed, and named when they are not there."""

from __future__ import annotations

import importlib
from typing import Any

from kotaku_qgis.core.errors import N_, KotakuError


def require(name: str) -> Any:
    """Return the imported package *name*.

    Raises
    ------
    KotakuError
        It is not installed; says which and how to get it.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise KotakuError(
            N_("This step needs the Python package {package}, which this QGIS does not have."),
            remedy=N_("Install it (OSGeo4W: python3-{package}; Debian: apt install python3-{package})."),
            package=name.partition(".")[0],
        ) from error

"""Where ``resources/`` is: beside the package in a checkout, inside it in an installed plugin."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSIDE = _PACKAGE / "resources"
RESOURCES = _INSIDE if _INSIDE.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a file below ``resources/``; it need not exist."""
    return RESOURCES.joinpath(*parts)

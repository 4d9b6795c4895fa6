"""Print the run-time requirements and those of the named extras of pyproject.toml, for pip install -r."""

from __future__ import annotations

import sys
from pathlib import Path

import tomllib

FILE = Path(__file__).resolve().parent.parent / "pyproject.toml"
project = tomllib.loads(FILE.read_text(encoding="utf-8"))["project"]
extras = project["optional-dependencies"]
print(*project["dependencies"], *(line for name in sys.argv[1:] for line in extras[name]), sep="\n")

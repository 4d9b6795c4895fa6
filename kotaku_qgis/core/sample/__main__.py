"""``python -m kotaku_qgis.core.sample FOLDER``: write the sample there."""

from __future__ import annotations

import sys
from pathlib import Path

from kotaku_qgis.core.sample.files import make_sample

for made in make_sample(Path(sys.argv[1] if len(sys.argv) > 1 else "resources/sample")):
    sys.stdout.write(f"{made} ({made.stat().st_size / 1000:.0f} kB)\n")

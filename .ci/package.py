"""Build the plugin's zip: one folder kotaku_qgis/ with code, metadata.txt, resources and LICENSE.

    python .ci/package.py dist/kotaku_qgis.zip

The same sources give the same bytes: entries are sorted, dated by SOURCE_DATE_EPOCH (else 1980) and 0644.
"""

from __future__ import annotations

import os
import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "kotaku_qgis"
SKIPPED = {"__pycache__"}


def contents() -> dict[str, Path]:
    """Return every file of the zip: its name there and where it stands here."""
    found = {f"{NAME}/{name}": ROOT / name for name in ("metadata.txt", "LICENSE")}
    for folder, prefix in ((ROOT / NAME, NAME), (ROOT / "resources", f"{NAME}/resources")):
        for path in folder.rglob("*"):
            parts = path.relative_to(folder).parts
            hidden = any(part in SKIPPED or part.startswith(".") for part in parts)
            if path.is_file() and not hidden and path.suffix != ".pyc":
                found[f"{prefix}/{path.relative_to(folder).as_posix()}"] = path
    return dict(sorted(found.items()))


def main(target: Path) -> None:
    if not (ROOT / NAME / "i18n" / "kotaku_id.qm").exists():
        raise SystemExit("kotaku_id.qm is missing: run make i18n")
    target.parent.mkdir(parents=True, exist_ok=True)
    moment = time.gmtime(max(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")), 315532800))[:6]
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in contents().items():
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, path.read_bytes())
    partial.replace(target)
    print(f"{target}: {len(contents())} files, {target.stat().st_size / 1000:.0f} kB")


main(Path(sys.argv[1]))

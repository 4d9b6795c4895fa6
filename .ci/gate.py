"""Judge the zip as plugins.qgis.org does, and a little harder: every scanner runs with every rule it has.

    python .ci/gate.py dist/kotaku_qgis.zip

Where the site's rule tables lie on this machine (KOTAKU_GATE, or the folder of real data), it is also checked
that no rule enabled there was left out here. Any finding fails.
"""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlparse

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
NAME = "kotaku_qgis"
LIMIT = 25_000_000
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "homepage")
ADDRESSES = ("tracker", "repository", "homepage")
REFUSED = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyc", ".pyd")
# What the site lets flake8 say; the other codes are layout, which our formatter keeps.
FLAKE8 = (
    "E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,E901,E902,E999,W605,"
    "F401,F402,F403,F404,F405,F811,F821,F822,F823,F831,F841,F901,C901"
)


def tool(*command: str, cwd: Path) -> str:
    """Run a scanner from this environment and return what it prints (it exits 1 when it finds something)."""
    program = Path(sys.executable).with_name(command[0])
    done = subprocess.run([str(program), *command[1:]], cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode > 1:
        raise SystemExit(f"{command[0]} failed: {done.stderr[-2000:]}")
    return done.stdout


def bandit(folder: Path) -> Iterator[str]:
    report = json.loads(tool("bandit", "-r", ".", "-f", "json", "-q", cwd=folder))
    yield from (f"bandit could not read {error['filename']}: {error['reason']}" for error in report["errors"])
    for issue in report["results"]:
        yield f"{issue['filename']}:{issue['line_number']}: {issue['test_id']} {issue['issue_text']}"


def secrets(folder: Path) -> Iterator[str]:
    command = ("detect-secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", ".")
    report = json.loads(tool(*command, cwd=folder))
    for name, found in report["results"].items():
        yield from (f"{name}:{item['line_number']}: {item['type']}" for item in found)


def flake8(folder: Path) -> Iterator[str]:
    yield from tool(
        "flake8", "--isolated", "--max-line-length=120", "--select", FLAKE8, ".", cwd=folder
    ).splitlines()


def silenced(folder: Path) -> Iterator[str]:
    """Report comments that would have hidden a finding from a scanner above."""
    for path in sorted(folder.rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"#\s*(nosec|pragma: allowlist|flake8: noqa)", line):
                yield f"{path.relative_to(folder)}:{number}: silences a scanner"


def files(archive: zipfile.ZipFile, size: int) -> Iterator[str]:
    if size > LIMIT:
        yield f"{size} bytes, the site takes {LIMIT}"
    broken = archive.testzip()
    if broken:
        yield f"{broken}: damaged"
    names = archive.namelist()
    for wanted in ("__init__.py", "metadata.txt", "LICENSE"):
        if f"{NAME}/{wanted}" not in names:
            yield f"{NAME}/{wanted} is missing"
    for entry in archive.infolist():
        parts = entry.filename.split("/")
        faults = {
            f"outside {NAME}/": parts[0] != NAME or ".." in entry.filename,
            "hidden or cache": any(
                part.startswith(".") or part in {"__pycache__", "__MACOSX"} for part in parts
            ),
            "refused type": entry.filename.lower().endswith(REFUSED),
            "executable": (entry.external_attr >> 16) & 0o111,
            "a program": archive.read(entry)[:4] in {b"\x7fELF", b"MZ\x90\x00"},
        }
        yield from (f"{entry.filename}: {fault}" for fault, found in faults.items() if found)


def metadata(archive: zipfile.ZipFile) -> Iterator[str]:
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(archive.read(f"{NAME}/metadata.txt").decode("utf-8"))
    general = dict(parser["general"])
    yield from (f"metadata.txt: no {name}" for name in REQUIRED if not general.get(name))
    if not re.fullmatch(r"\d+(\.\d+)+", general.get("version", "")):
        yield f"metadata.txt: version {general.get('version')} is not plain numbers"
    project = re.search(
        r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE
    )
    if project is None or project[1] != general.get("version"):
        yield "metadata.txt: another version than pyproject.toml"
    if "supportsQt6" in general:
        yield "metadata.txt: supportsQt6 is no longer recognised"
    if "/" in general.get("author", ""):
        yield "metadata.txt: author with a slash"
    for name in ADDRESSES:
        address = urlparse(general.get(name, ""))
        if not (address.scheme and address.netloc):
            yield f"metadata.txt: {name} is not an address"
    icon = general.get("icon", "")
    if f"{NAME}/{icon}" not in archive.namelist():
        yield f"metadata.txt: icon {icon} is not in the zip"


def left_out() -> Iterator[str]:
    """Report rules that the site enables and this gate does not run, where the site's tables are at hand."""
    place = Path(os.environ.get("KOTAKU_GATE") or ROOT.parent / "shared" / "data" / "gate")
    if not place.is_dir():
        return
    from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class

    detectors = {found.__name__ for found in get_mapping_from_secret_type_to_class().values()}
    own = {
        "flake8": set(FLAKE8.split(",")),
        "secrets": detectors,
        "file_analysis": {"FILE_EXECUTABLE", "FILE_HIDDEN", "FILE_BINARY", "FILE_SUSPICIOUS"},
    }
    for kind, ran in own.items():
        rules = json.loads((place / f"{kind}_rules.json").read_text(encoding="utf-8"))
        for rule in rules:
            if rule["enabled"] and rule["check_code"] not in ran:
                yield f"rule {rule['check_code']} ({rule['check_name']}) is not checked"


def main(package: Path) -> int:
    folder = Path(tempfile.mkdtemp(prefix="kotaku-gate-"))
    findings: list[str] = []
    try:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder)
            checks = {
                "files": files(archive, package.stat().st_size),
                "metadata": metadata(archive),
                "bandit": bandit(folder),
                "detect-secrets": secrets(folder),
                "flake8": flake8(folder),
                "silenced": silenced(folder),
                "rule tables": left_out(),
            }
            for name, check in checks.items():
                found = list(check)
                print(f"{name}: {len(found) or 'no'} finding{'' if len(found) == 1 else 's'}")
                findings += found
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(*findings, sep="\n", end="\n" if findings else "")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

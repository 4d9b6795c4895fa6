"""Collect the strings marked by tr() and N_() into the .ts file, and compile it.

    python .ci/i18n.py update    rewrite kotaku_id.ts: new strings unfinished, vanished ones dropped
    python .ci/i18n.py fill F    fill unfinished strings from a JSON file {English: Indonesian}
    python .ci/i18n.py check     list what has no translation; exit 1 when there is any
    python .ci/i18n.py build     compile kotaku_id.ts to kotaku_id.qm (needs lrelease)

pylupdate is not used: it derives a context from the class around a call, and the texts of core are marked
outside any class; one context for all lets one English text have one Indonesian text.
"""

from __future__ import annotations

import ast
import json
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kotaku_qgis"
TS = PACKAGE / "i18n" / "kotaku_id.ts"
CONTEXT = "kotaku"
LRELEASE = (
    "lrelease",
    "/usr/lib/qt5/bin/lrelease",
    "/usr/lib/qt6/bin/lrelease",
    "lrelease-qt5",
    "lrelease-qt6",
)


def marked(folder: Path = PACKAGE) -> dict[str, str]:
    """Return every marked text with the first file that holds it."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name not in {"tr", "N_"}:
                continue
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                found.setdefault(text.value, path.relative_to(ROOT).as_posix())
            elif isinstance(text, ast.JoinedStr):
                raise SystemExit(f"{path}:{node.lineno}: a marked text must be a plain literal")
    return found


def known() -> dict[str, str]:
    """Return the translations in the .ts file, unfinished ones left out."""
    if not TS.exists():
        return {}
    pairs = {}
    for message in ET.parse(TS).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished" and translation.text:
            pairs[message.findtext("source", "")] = translation.text
    return pairs


def fields(text: str) -> set[str]:
    """Return the names of the {fields} of a template."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def write(pairs: dict[str, str]) -> None:
    """Write the .ts file: every marked text, translated where *pairs* has it."""
    root = ET.Element("TS", version="2.1", language="id", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, place in sorted(marked().items()):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=place)
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if source in pairs:
            translation.text = pairs[source]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    TS.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def check() -> list[str]:
    """Return a line per text that has no translation or whose translation has other fields."""
    pairs, lines = known(), []
    for source, place in marked().items():
        if source not in pairs:
            lines.append(f"{place}: not translated: {source}")
        elif fields(source) != fields(pairs[source]):
            lines.append(f"{place}: fields differ: {source} -> {pairs[source]}")
    return lines


def build() -> None:
    """Compile the .ts file."""
    program = next((path for name in LRELEASE if (path := shutil.which(name))), None)
    if program is None:
        raise SystemExit("lrelease is missing: install qttools5-dev-tools")
    # whoever runs has the old file mapped into memory, and crashes when it is overwritten
    part = TS.with_suffix(".part.qm")
    subprocess.run([program, "-silent", str(TS), "-qm", str(part)], check=True)
    part.replace(TS.with_suffix(".qm"))


def main(arguments: list[str]) -> int:
    """Run one of the verbs."""
    verb = arguments[0] if arguments else "check"
    if verb == "update":
        write(known())
    elif verb == "fill":
        pairs = known()
        for name in arguments[1:]:
            offered = json.loads(Path(name).read_text(encoding="utf-8"))
            pairs = {**{k: v for k, v in offered.items() if v}, **pairs}
        write(pairs)
    elif verb == "build":
        build()
    elif verb != "check":
        raise SystemExit(__doc__)
    lines = check()
    for line in lines:
        print(line)
    return 1 if lines and verb == "check" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the shipped code uses of Qt and QGIS, read from its syntax tree."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kotaku_qgis"


@dataclass(frozen=True)
class Use:
    """``module`` and the chain of names below it, for example ``qgis.PyQt.QtCore``, ``Qt.AlignmentFlag.AlignLeft``."""

    module: str
    chain: tuple[str, ...]
    place: str

    def __str__(self) -> str:
        return f"{self.place}: {self.module} {'.'.join(self.chain)}"


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"


def imports(path: Path) -> list[tuple[str, str, ast.AST]]:
    """Return (module, name, node) of every import; name is empty for ``import module``."""
    found = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [(alias.name, "", node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [("." * node.level + (node.module or ""), alias.name, node) for alias in node.names]
    return found


def chain(node: ast.AST) -> tuple[str, ...]:
    """Return ``('Qt', 'AlignmentFlag', 'AlignLeft')`` of a dotted expression; empty when it is none."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return (node.id, *reversed(names)) if isinstance(node, ast.Name) else ()


def uses(path: Path, prefix: str = "qgis") -> list[Use]:
    """Return every dotted use of a name that *path* imports from *prefix*."""
    origin = {
        alias.asname or alias.name: (node.module or "", alias.name)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == prefix
        for alias in node.names
    }
    inner = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    found = []
    for node in ast.walk(tree(path)):
        if id(node) in inner or not isinstance(node, (ast.Attribute, ast.Name)):
            continue
        names = chain(node)
        if names and names[0] in origin:
            module, name = origin[names[0]]
            found.append(Use(module, (name, *names[1:]), place(path, node)))
    return found


def resolve(start: object, names: tuple[str, ...]) -> list[object]:
    """Follow *names* from *start*; return every object on the way. AttributeError where it breaks.

    The walk ends at the first object that is no class or module: what an instance has is known only at run time.
    """
    way = [start]
    for name in names:
        way.append(getattr(way[-1], name))
        if not isinstance(way[-1], type) and not hasattr(way[-1], "__path__"):
            break
    return way

"""Findings as a tree for a narrow panel: a check with its count, and under it a finding in two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from kotaku_qgis.checks.catalogue import CHECKS, Check
from kotaku_qgis.gui.problems import LEVEL_COLORS, dot
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.checks.finding import Finding
    from kotaku_qgis.core.errors import Level

CONTENT = Qt.ItemDataRole.UserRole + 1
"""Role of the Check of a group, or of the Finding of a line."""


class CheckModel(QStandardItemModel):
    """Groups in the order of the list of checks; those without findings are left out."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []
        self.marks = {level: dot(color) for level, color in LEVEL_COLORS.items()}

    def fill(self, findings: Iterable[Finding]) -> None:
        """Show *findings*."""
        self.clear()
        self.findings = list(findings)
        groups: dict[str, list[Finding]] = {}
        for finding in self.findings:
            groups.setdefault(finding.check, []).append(finding)
        for check in CHECKS:
            if check.id in groups:
                self.appendRow(self._group(check, groups[check.id]))

    def _group(self, check: Check, findings: list[Finding]) -> QStandardItem:
        group = QStandardItem(self.marks[check.level], f"{tr(check.title)} ({len(findings)})")
        font = group.font()
        font.setBold(True)
        group.setFont(font)
        group.setToolTip(tr(check.about))
        group.setData(check, CONTENT)
        group.setEditable(False)
        for finding in findings:
            line = QStandardItem(f"{finding.label}\n{finding.shown()}")
            line.setToolTip(f"{finding.label}: {finding.shown()}")
            line.setData(finding, CONTENT)
            line.setEditable(False)
            group.appendRow(line)
        return group

    def of(self, check: str) -> list[Finding]:
        """Return the findings of one check."""
        return [finding for finding in self.findings if finding.check == check]


class CheckFilter(QSortFilterProxyModel):
    """Pass findings of one level that hold a text; a check is shown while one of its findings is."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.level: Level | None = None
        self.words = ""
        self.setRecursiveFilteringEnabled(True)

    def choose(self, level: Level | None, words: str) -> None:
        """Show *level* only (None: all) and findings with *words*, of a check's title too."""
        self.level = level
        self.words = words.casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: Any) -> bool:
        """Whether a line passes; a group passes through its lines."""
        model = self.sourceModel()
        content = model.index(row, 0, parent).data(CONTENT)
        if content is None or isinstance(content, Check):
            return False
        if self.level is not None and content.level is not self.level:
            return False
        text = f"{parent.data()} {model.index(row, 0, parent).data()}"
        return self.words in text.casefold()

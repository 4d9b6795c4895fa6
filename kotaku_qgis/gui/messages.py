"""The one place where results, warnings and errors are shown: a message bar, details on request."""

from __future__ import annotations

import math
import traceback
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser

from kotaku_qgis.core.errors import KotakuError, Problem
from kotaku_qgis.gui.problems import ProblemDialog, TextDialog
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.processing.base import failed_file, missing_package

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qgis.gui import QgsMessageBar
    from qgis.PyQt.QtWidgets import QWidget

LOG = "KOTAKU"
SECONDS = 8
LINES = 4
"""Lines of a message that are shown without scrolling."""


class Messages:
    """Write to *bar*; windows with findings open above *parent*."""

    def __init__(self, bar: QgsMessageBar, parent: QWidget) -> None:
        self.bar = bar
        self.parent = parent
        self._shown: Any = None
        self._questions: list[Any] = []
        self._complaint = False

    def clear(self) -> None:
        """Take away the message shown last; a question stays."""
        self._pop(self._shown)
        self._shown = None

    def withdraw(self) -> None:
        """Take away questions that nobody has answered: what they were about is gone."""
        for item in self._questions:
            self._pop(item)
        self._questions.clear()

    def _pop(self, item: Any) -> None:
        if item is not None and item in self.bar.items():
            self.bar.popWidget(item)

    def settle(self) -> None:
        """Take the message shown last away if it was a complaint: what it was about has succeeded now."""
        if self._complaint:
            self.clear()

    def success(
        self, text: str, *, problems: Sequence[Problem] = (), action: tuple[str, Callable] | None = None
    ) -> None:
        """Say that something was done; with *problems* it stays until read."""
        level = Qgis.MessageLevel.Warning if problems else Qgis.MessageLevel.Success
        self._push(level, text, problems=problems, action=action, stay=bool(problems or action))

    def info(self, text: str, *, action: tuple[str, Callable] | None = None) -> None:
        """Say something that is good to know, for a while."""
        self._push(Qgis.MessageLevel.Info, text, action=action)

    def ask(self, text: str, answers: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Ask without holding the window up: a button per answer; the message stays until one is chosen."""
        self.clear()
        item: Any = self.bar.createMessage("KOTAKU", text)
        for label, deed in answers:
            button = QPushButton(label, item)
            button.clicked.connect(lambda _checked=False, deed=deed: (self._pop(item), deed()))
            item.layout().addWidget(button)
        self._put(item, Qgis.MessageLevel.Warning, 0)
        # no other message takes its place
        self._questions = [one for one in self._questions if one in self.bar.items()] + [self._shown]
        self._shown, self._complaint = None, False

    def warning(self, text: str, *, problems: Sequence[Problem] = ()) -> None:
        """Say that something needs attention."""
        self._push(Qgis.MessageLevel.Warning, text, problems=problems, stay=True)

    def error(self, error: BaseException) -> None:
        """Show *error*: in its own words when a user can understand them, else as a defect."""
        if isinstance(error, ModuleNotFoundError):
            error = missing_package(error)
        elif isinstance(error, OSError):
            error = failed_file(error)
        if isinstance(error, KotakuError):
            text, details = describe(error), ""
        else:
            text = tr("Something unforeseen happened. Please send the details to the plugin's makers.")
            details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        QgsApplication.messageLog().logMessage(details or text, LOG, Qgis.MessageLevel.Critical, False)
        self._push(Qgis.MessageLevel.Critical, text, details=details, stay=True)

    def _push(
        self,
        level: Qgis.MessageLevel,
        text: str,
        *,
        problems: Sequence[Problem] = (),
        details: str = "",
        action: tuple[str, Callable] | None = None,
        stay: bool = False,
    ) -> None:
        self.clear()
        item: Any = self.bar.createMessage("KOTAKU", text)
        if problems:
            button = QPushButton(tr("&Details ({count})", count=len(problems)), item)
            button.clicked.connect(lambda: ProblemDialog.open_for(problems, self.parent))
            item.layout().addWidget(button)
        if details:
            button = QPushButton(tr("&Details"), item)
            button.clicked.connect(lambda: TextDialog.open_for(details, self.parent))
            item.layout().addWidget(button)
        if action:
            button = QPushButton(action[0], item)
            button.clicked.connect(action[1])
            item.layout().addWidget(button)
        self._put(item, level, 0 if stay else SECONDS)

    def _put(self, item: Any, level: Any, seconds: int) -> None:
        shown = self._shown = self.bar.pushWidget(item, level, seconds)
        self._complaint = level in {Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical}
        QTimer.singleShot(0, lambda: self._grow(shown))

    def _grow(self, item: Any) -> None:
        """Give a long text the lines it needs: QGIS shows one and a half, with a scroll bar."""
        # the window may be gone by now
        if sip.isdeleted(self.bar) or item not in self.bar.items():
            return
        text = item.findChild(QTextBrowser)
        if text is None:
            return

        def fit(*_: object) -> None:
            document = text.document()
            most = LINES * text.fontMetrics().lineSpacing() + 2 * document.documentMargin()
            height = math.ceil(min(document.size().height(), most)) + 2
            if height > text.height():
                text.setFixedHeight(height)

        fit()
        # the window may become narrower, or the message have waited behind another one
        text.document().documentLayout().documentSizeChanged.connect(fit)

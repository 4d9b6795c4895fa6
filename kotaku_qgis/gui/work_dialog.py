"""A dialog that works in steps: message bar above, progress below, Back and Next, nothing blocked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.memory import forget_on_close, restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_guide
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from kotaku_qgis.gui.tasks import FunctionTask, Tasks


class TaskDialog(QDialog):
    """A window with at most one task, which goes with the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task: FunctionTask | None = None
        self.writing = False
        """Whether the task writes: it cannot be called off, and the window stays to say how it went."""
        self.setModal(False)
        forget_on_close(self)

    def reject(self) -> None:
        """Cancel the task, if any, and close; not while it writes."""
        if self.writing:
            return
        if self.task is not None:
            self.task.detach()
            self.task.cancel()
            self.task = None
        super().reject()

    def closeEvent(self, event: Any) -> None:
        """Closing the window is cancelling."""
        self.reject()
        event.setAccepted(not self.writing)


class WorkDialog(TaskDialog):
    """Pages, buttons and a task at a time; subclasses add pages and say what Next does."""

    def __init__(self, name: str, title: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName(f"kotaku_{name}")
        self.tasks = tasks
        self.anchor = name
        self.bar = QgsMessageBar(self)
        self.bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.messages = Messages(self.bar, self)
        self.steps = QLabel(self)
        self.pages = QStackedWidget(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.progress.hide()
        self.help_button = QPushButton(tr("&Help"), self)
        self.back = QPushButton(tr("< &Back"), self)
        self.forward = QPushButton(self)
        self.forward.setDefault(True)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for button in (self.help_button, self.back, self.cancel_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.help_button)
        row.addWidget(self.hint, 1)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(self.steps)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.progress)
        layout.addLayout(row)
        self.titles: list[str] = []
        self.help_button.clicked.connect(self.show_help)
        self.cancel_button.clicked.connect(self.reject)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)

    def begin(self, width: int, height: int) -> None:
        """Show the first page; call at the end of the constructor."""
        restore_size(self, self.objectName(), width, height)
        self.turn_to(0)

    def add_page(self, title: str, page: QWidget) -> None:
        """Add a step."""
        self.titles.append(title)
        self.pages.addWidget(page)

    def turn_to(self, number: int) -> None:
        """Show page *number* and mark it in the list of steps."""
        self.pages.setCurrentIndex(number)
        marks = [
            f"<b>{i + 1}. {title}</b>" if i == number else f"{i + 1}. {title}"
            for i, title in enumerate(self.titles)
        ]
        self.steps.setText("&nbsp;&nbsp;›&nbsp;&nbsp;".join(marks))
        self.steps.setVisible(len(self.titles) > 1)
        self.back.setVisible(len(self.titles) > 1)
        self.refresh()

    def refresh(self) -> None:
        """Set buttons by the state of the page; subclasses extend."""
        working = self.task is not None
        self.back.setEnabled(not working and self.pages.currentIndex() > 0)
        self.pages.setEnabled(not working)
        self.cancel_button.setEnabled(not self.writing)

    def go_back(self) -> None:
        """Return to the step before."""
        self.bar.clearWidgets()
        self.turn_to(self.pages.currentIndex() - 1)

    def go_forward(self) -> None:
        """Do what the button says; subclasses say what."""
        raise NotImplementedError

    def work(
        self,
        title: str,
        function: Callable[[Any], Any],
        then: Callable[[Any], None],
        *,
        writes: bool = False,
    ) -> None:
        """Run *function* in a task, then *then* with its result; errors show above the page.

        Parameters
        ----------
        writes
            It changes the workspace: closing the window meanwhile would leave open whether it did.
        """
        self.bar.clearWidgets()
        self.writing = writes
        self.progress.show()

        def ended() -> None:
            self.task = None
            self.writing = False
            self.progress.hide()
            self.refresh()

        self.task = self.tasks.start(title, function, then, self.messages.error, ended)
        self.refresh()

    def show_help(self) -> None:
        """Open the guide at this dialog."""
        open_guide(self.anchor)

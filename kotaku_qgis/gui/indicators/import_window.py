"""Baseline records from a table: read, matched, checked figure by figure; only then anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QTimer, pyqtSignal

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.gui.fields import missing
from kotaku_qgis.gui.indicators.check_page import CheckPage
from kotaku_qgis.gui.indicators.columns_page import ColumnsPage
from kotaku_qgis.gui.indicators.names_page import NamesPage
from kotaku_qgis.gui.indicators.table_page import TablePage
from kotaku_qgis.gui.memory import remember, remember_folder
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import describe, language, tr
from kotaku_qgis.indicators import table_intake
from kotaku_qgis.indicators.table_intake import Checked, Decisions

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.core.tables import RawTable, Sheet
    from kotaku_qgis.gui.commands import Commands

TABLE, COLUMNS, NAMES, CHECK = range(4)
PAUSE = 400
"""Milliseconds after the last decision until the check is made again."""


class ImportWindow(WorkDialog):
    """Table, columns, names, check: then one transaction, which can be undone."""

    imported = pyqtSignal(object)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        from kotaku_qgis.workspace.store import open_workspace

        super().__init__("import_table", tr("Import baseline records"), commands.tasks, parent)
        self.anchor = "baseline"
        self.commands = commands
        self.path = commands.session.path
        with open_workspace(self.path, readonly=True) as workspace:
            self.regulation = workspace.regulation
        self.sheet: Sheet | None = None
        self.table: RawTable | None = None
        self.checked: Checked | None = None
        self.looked: dict[str, tuple[str, int, int]] = {}
        """How the columns of the table write their numbers."""
        self.again = QTimer(self)
        self.again.setSingleShot(True)
        self.again.setInterval(PAUSE)
        self.table_page = TablePage(self)
        self.columns_page = ColumnsPage(self.regulation, self)
        self.names_page = NamesPage(self)
        self.check_page = CheckPage(self.regulation, self)
        self.add_page(tr("Table"), self.table_page)
        self.add_page(tr("Columns"), self.columns_page)
        self.add_page(tr("Names"), self.names_page)
        self.add_page(tr("Check"), self.check_page)
        self.table_page.chosen.connect(self.read)
        self.table_page.headed.connect(self.head)
        self.table_page.changed.connect(self.refresh)
        self.columns_page.changed.connect(self._columns_changed)
        self.check_page.decided.connect(self._decided)
        self.again.timeout.connect(lambda: self.check(CHECK))
        self.begin(1040, 660)

    # ---- steps -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Enable what can be done on this page, and say what is lacking."""
        super().refresh()
        page = self.pages.currentIndex()
        ready = self.task is None and self.table is not None and not self.again.isActive()
        hint = ""
        if page == COLUMNS:
            lacks = self.lacking()
            ready = ready and not lacks
            hint = tr("Still to be chosen: {names}.", names=", ".join(lacks)) if lacks else ""
        elif page == CHECK:
            empty = self.checked is None or self.checked.plan.is_empty
            ready = ready and not empty
            self.forward.setText(tr("Nothing to import") if empty else tr("&Import"))
        if page != CHECK:
            self.forward.setText(tr("&Next >") if page == TABLE else tr("&Check >"))
        self.forward.setEnabled(ready)
        self.hint.setText(hint)

    def lacking(self) -> list[str]:
        """Return what must still be matched."""
        matching = self.columns_page.matching()
        if matching is None:
            return []
        counted = any(matching.columns(name) for name in self.regulation.volume_columns)
        told = self.table.title_year() if self.table else None
        given = self.table_page.options()["year"] is not None or told is not None or not counted
        lacks = missing("baseline", matching, self.regulation, year=given)
        if any(matching.columns(name) for name in self.regulation.header_columns):
            lacks = [one for one in lacks if one != tr("at least one volume")]
        return lacks

    def go_forward(self) -> None:
        """Go to the next step, or import."""
        page = self.pages.currentIndex()
        if page == TABLE:
            self.turn_to(COLUMNS)
        elif page == COLUMNS:
            self.check(NAMES)
        elif page == NAMES:
            self.check(CHECK)
        else:
            self.write()

    def go_back(self) -> None:
        """Return to the step before; names are passed over when there are none to ask about."""
        if self.pages.currentIndex() == CHECK and not self.names_page.unmatched:
            self.bar.clearWidgets()
            self.turn_to(COLUMNS)
        else:
            super().go_back()

    # ---- read --------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the chosen file, or the pasted cells, in the background."""
        path, pasted, part = self.table_page.source(), self.table_page.pasted, self.table_page.sheet_name()
        self._forget()
        self.refresh()
        if path is None and not pasted:
            return
        name = tr("pasted cells")

        def work(_feedback: Any) -> Any:
            from kotaku_qgis.core.tables import pasted_sheet, read_sheet

            return read_sheet(path, part) if path is not None else pasted_sheet(pasted, name)

        self.work(tr("Reading {name}", name=path.name if path else name), work, self._read)

    def _read(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.table_page.show_sheets(list(sheet.sheets), sheet.name)
        if self.table_page.source() is not None:
            remember("source/baseline", str(sheet.path))
            remember_folder(sheet.path)
        self.head()

    def head(self) -> None:
        """Find the records under the header that is found, or that the user names."""
        sheet, regulation = self.sheet, self.regulation
        if sheet is None or self.task is not None:
            return
        first, count = self.table_page.header()
        self._forget(sheet)

        def work(_feedback: Any) -> Any:
            try:
                table = table_intake.table_of(sheet, regulation, first, count)
            except KotakuError as error:
                return None, error, {}
            matching = table_intake.matching_of(table, regulation)
            # here, where nobody waits: a column of many thousand rows takes its time
            looked: dict[str, tuple[str, int, int]] = {}
            table_intake.formats(table, matching, regulation, looked)
            return table, matching, looked

        self.work(tr("Reading {name}", name=sheet.path.name), work, self._headed)

    def _headed(self, result: Any) -> None:
        self.table, found, self.looked = result
        error = describe(found) if isinstance(found, KotakuError) else ""
        self.table_page.show_sheet(self.sheet, self.table, error)
        if self.table is not None:
            self.columns_page.fill(self.table, found)
        self.refresh()

    def _forget(self, sheet: Sheet | None = None) -> None:
        """Forget what depends on the table that was shown."""
        self.sheet, self.table, self.checked, self.looked = sheet, None, None, {}
        self.names_page.forget()
        self.check_page.forget()
        if sheet is None:
            self.table_page.show_sheet(None, None)

    def _columns_changed(self) -> None:
        matching = self.columns_page.matching()
        if self.table is not None and matching is not None:
            found = table_intake.formats(self.table, matching, self.regulation, self.looked)
            self.columns_page.show_formats(found)
        self.check_page.forget()
        self.refresh()

    # ---- check -------------------------------------------------------------------------------------

    def decisions(self) -> Decisions:
        """Return what the user has decided on all pages."""
        return Decisions(
            **self.table_page.options(),
            **self.columns_page.options(),
            accepted=self.check_page.repairs.accepted(),
            as_they_stand=self.check_page.repairs.as_they_stand(),
            kelurahan=self.names_page.chosen("kelurahan"),
            rt=self.names_page.chosen("rt"),
        )

    def check(self, then: int) -> None:
        """Plan the import in the background, then show names (if there are any to ask about) or the check."""
        table, path, decisions, lang = self.table, self.path, self.decisions(), language()
        if table is None or self.task is not None:
            return

        def work(_feedback: Any) -> Any:
            from kotaku_qgis.workspace.store import open_workspace

            with open_workspace(path, readonly=True) as workspace:
                return table_intake.check(table, workspace, decisions, lang)

        def done(checked: Checked) -> None:
            self._checked(checked, then)

        self.work(tr("Checking {name}", name=table.path.name), work, done)

    def _checked(self, checked: Checked, then: int) -> None:
        self.checked = checked
        if self.table is None:
            return
        self.names_page.fill(checked.plan.unmatched)
        self.check_page.fill(checked, self.table)
        if then == NAMES and not checked.plan.unmatched:
            then = CHECK
        if self.pages.currentIndex() != then:
            self.turn_to(then)
        self.refresh()

    def _decided(self) -> None:
        """Check again a moment after the last decision."""
        self.again.start()
        self.refresh()

    # ---- write -------------------------------------------------------------------------------------

    def write(self) -> None:
        """Write the plan in the background, in one transaction."""
        if self.checked is None or not self.commands.ready_to_write():
            return
        plan, path = self.checked.plan, self.path

        def work(_feedback: Any) -> Any:
            from kotaku_qgis.workspace.apply import apply_baseline
            from kotaku_qgis.workspace.store import open_workspace

            with open_workspace(path) as workspace:
                return apply_baseline(workspace, plan)

        self.work(tr("Importing {name}", name=plan.source), work, self._written, writes=True)

    def _written(self, applied: Any) -> None:
        from kotaku_qgis.gui.indicators.import_undo import tell_imported

        plan = self.checked.plan if self.checked else None
        self.imported.emit(plan)
        tell_imported(self.commands, plan, applied)
        self.accept()

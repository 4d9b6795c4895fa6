"""The import window page by page, without a QGIS window: what it reads, asks, shows and writes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.qgis.workspace_data import city

HEAD = "Kelurahan\tRT/RW\tTahun\tJumlah Bangunan\tJumlah KK\t1a Vol\t3a Vol\n"


@pytest.fixture
def commands(qgis_app, tmp_path, monkeypatch):
    from kotaku_qgis.gui.indicators import matching_store
    from kotaku_qgis.gui.tasks import FunctionTask

    monkeypatch.setattr(matching_store, "folder", lambda: tmp_path / "matchings")
    workspace, keys = city(tmp_path)
    workspace.close()
    said = []

    class Tasks:
        """Runs a task at once."""

        def start(self, title, work, succeeded, failed, ended=lambda: None):
            task = FunctionTask(title, work, succeeded, failed, ended)
            self.then = task
            task._work()
            ended()
            if task.error is None:
                succeeded(task.value)
            else:
                failed(task.error)

    session = SimpleNamespace(path=workspace.path, choose_year=said.append, data_changed=lambda: None)
    messages = SimpleNamespace(
        success=lambda text, **more: said.append((text, more)), error=said.append, clear=lambda: None
    )
    return SimpleNamespace(
        session=session, tasks=Tasks(), messages=messages, said=said, keys=keys, ready_to_write=lambda: True,
        state_changed=lambda: None,
    )  # fmt: skip


@pytest.fixture
def window(commands):
    from kotaku_qgis.gui.indicators.import_window import ImportWindow

    made = ImportWindow(commands)
    yield made
    made.again.stop()
    made.deleteLater()


def records(commands, **where):
    from kotaku_qgis.workspace.store import open_workspace

    with open_workspace(commands.session.path, readonly=True) as workspace:
        return workspace.rows("baseline", **where)


def counted(rows):
    """Return what was counted, by record; scores are worked out again and change of themselves."""
    return {
        row["baseline_id"]: {
            n: v for n, v in row.items() if n != "fid" and not n.startswith(("isi_", "diubah"))
        }
        for row in rows
    }


def test_pasted_cells_are_read_matched_checked_and_written_as_one_step(commands, window):
    rt = commands.keys["rt"]
    before = records(commands)
    window.table_page.take_text(
        "DATA\n"
        + HEAD
        + "Melati\tRT001-RW001\t2023\t41\t40\t16\t\nMelatti\tRT002-RW001\t2023\t40\t40\t12\t4\n"
    )
    assert window.table.header == (2, 2)
    assert window.forward.isEnabled()
    window.go_forward()
    assert window.lacking() == []
    window.go_forward()
    assert window.pages.currentIndex() == 2  # names
    assert [one.name for one in window.names_page.unmatched] == ["Melatti"]
    box = window.names_page.boxes[0]
    assert box.itemText(1) == "Melati (near)"
    assert box.currentIndex() == 0  # offered, not chosen
    box.setCurrentIndex(1)
    window.go_forward()
    assert window.pages.currentIndex() == 3
    page = window.check_page
    counts = page.checked.plan.counts
    assert (counts["changed"], counts["unchanged"], counts["refused"]) == (2, 0, 0)
    assert records(commands) == before
    model = page.cells.model
    page.cells.fate.setCurrentIndex(page.cells.fate.findData(1))  # changed
    shown = [model.data(model.index(row, column)) for row in range(model.rowCount()) for column in (2, 5, 6)]
    assert ("40", "41") in list(zip(shown[1::3], shown[2::3]))
    window.go_forward()
    text, more = commands.said[-1]
    assert "2 changed" in text
    (changed,) = records(commands, rt_id=rt[0], tahun=2023)
    assert changed["jumlah_bangunan"] == 41
    assert changed["v_3a"] == next(r for r in before if r["baseline_id"] == changed["baseline_id"])["v_3a"]
    more["action"][1]()
    assert "undone" in commands.said[-1][0]
    assert counted(records(commands)) == counted(before)


def test_a_wrong_header_row_is_said_and_can_be_mended(commands, window):
    window.table_page.take_text("satu\tdua\ttiga\n" + HEAD + "Melati\tRT001-RW001\t2023\t41\t40\t16\t3\n")
    assert window.table.header == (2, 2)
    window.table_page.first.setValue(9)
    assert window.table is None
    assert "Row 9" in window.table_page.info.text()
    assert not window.forward.isEnabled()
    window.table_page.preview.doubleClicked.emit(window.table_page.preview.sheet.index(1, 0))
    assert window.table_page.first.value() == 2
    assert window.forward.isEnabled()
    window.table_page.take_text("  \n")
    assert "copy" in window.table_page.info.text()


def test_a_year_in_the_title_serves_and_a_missing_one_is_asked_for(commands, window):
    head, line = "Kelurahan\tRT/RW\tJumlah KK\t1a Vol\n", "Melati\tRT001-RW001\t40\t17\n"
    window.table_page.take_text(head + line)
    assert window.lacking() == ["the year"]
    window.table_page.year.setValue(2023)
    assert window.lacking() == []
    window.table_page.year.setValue(window.table_page.year.minimum())
    window.table_page.take_text("TAHUN 2023\n" + head + line)
    assert window.lacking() == []
    window.turn_to(1)
    window.go_forward()
    assert window.checked.plan.counts["changed"] == 1


def test_a_matching_is_kept_known_again_passed_on_and_removed(commands, window, tmp_path):
    from kotaku_qgis.gui.indicators.import_window import ImportWindow
    from kotaku_qgis.gui.indicators.matching_store import saved

    text = "Kel\tRT/RW\tThn\tBgn\tA\nMelati\tRT001-RW001\t2023\t41\t16\n"
    window.table_page.take_text(text)
    page = window.columns_page
    for target, column in (("jumlah_bangunan", "Bgn"), ("v_1a", "A"), ("kelurahan", "Kel")):
        page.matching_table.combos[target].setCurrentText(column)
    page.style.setCurrentIndex(1)
    page.names.setEditText("Kantor X")
    page.keep()
    assert [one.name for one in saved()] == ["Kantor X"]
    again = ImportWindow(commands)
    again.table_page.take_text(text)
    assert "Kantor X" in again.columns_page.note.text()
    options = again.columns_page.options()
    assert options["matching"]["v_1a"] == ("A",)
    assert options["number_style"] == "comma"
    other = ImportWindow(commands)
    other.table_page.take_text(HEAD + "Melati\tRT001-RW001\t2023\t41\t40\t16\t3\n")
    assert other.columns_page.note.text() == ""
    file = tmp_path / "kantor.json"
    from kotaku_qgis.gui.indicators import matching_store

    matching_store.keep(saved()[0], file)
    page.forget()
    assert saved() == []
    page.load_from(file)
    assert [one.name for one in saved()] == ["Kantor X"]
    file.write_text("{}")
    page.load_from(file)
    assert "no column matching" in page.note.text()
    for made in (again, other):
        made.deleteLater()


def test_percents_are_turned_into_volumes_only_when_ticked(commands, window):
    window.table_page.take_text(HEAD + "Melati\tRT001-RW001\t2023\t40\t40\t50%\t3\n")
    page = window.columns_page
    assert page.percents.isVisibleTo(page)
    assert "1a Vol" in page.percents.text()
    assert not page.options()["convert_percents"]
    page.percents.setChecked(True)
    window.turn_to(1)
    window.go_forward()
    (change,) = window.checked.plan.update["baseline"]
    assert change.values["v_1a"] == 20


def test_the_list_of_problems_has_no_formula_in_it(commands, window, tmp_path):
    import openpyxl

    window.table_page.take_text(
        HEAD + "=HYPERLINK(1)\tRT001-RW001\t2023\t40\t40\t=1+1\t3\nMelati\t+A1\t2023\t@x\t-1\t2\tx\n"
    )
    window.turn_to(1)
    window.go_forward()
    for name in ("m.xlsx", "m.csv"):
        window.check_page.save_to(tmp_path / name)
    page = openpyxl.load_workbook(tmp_path / "m.xlsx").active
    assert page.max_row > 2
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    lines = (tmp_path / "m.csv").read_text(encoding="utf-8-sig")
    assert not [
        cell for line in lines.splitlines() for cell in line.split(";") if cell[:1] in {"=", "@", "+"}
    ]
    window.check_page.save_to(tmp_path / "tidak" / "ada.csv")
    assert "Not saved" in window.check_page.summary.text()
    assert not list(tmp_path.glob("*.part"))


def test_the_algorithm_has_the_same_abilities(provider, workspace, tmp_path, shared_data):
    import processing

    from kotaku_qgis.workspace.store import open_workspace

    lines = "x\ty\tz\n" + HEAD + "Melati\tRT001-RW001\t2030\t40\t40\t50%\t3\n"
    source = tmp_path / "t.tsv"
    source.write_text(lines, encoding="utf-8")
    found = processing.run(
        "kotaku:importbaseline",
        {"WORKSPACE": str(workspace), "SOURCE": str(source), "HEADER_ROW": 2, "CONVERT_PERCENTS": True,
         "MISSING_KELURAHAN": "create", "MATCHING": '{"v_3a": null}'},
    )  # fmt: skip
    assert found["NEW"] == 1
    with open_workspace(workspace, readonly=True) as opened:
        (row,) = opened.rows("baseline", tahun=2030)
    assert (row["v_1a"], row["v_3a"]) == (20, None)
    table = shared_data / "pekalongan_timur" / "r0_as_published.xlsx"
    options = {
        "WORKSPACE": str(workspace),
        "SOURCE": str(table),
        "MISSING_KELURAHAN": "create",
        "DRY_RUN": True,
    }
    assert processing.run("kotaku:importbaseline", options)["REFUSED"] == 80
    repaired = processing.run("kotaku:importbaseline", {**options, "REPAIR_SHIFTED": True, "SHEET": "Sheet1"})
    assert (repaired["REFUSED"], repaired["NEW"]) == (0, 325)


def test_a_window_that_writes_stays_until_it_can_say_how_it_went(commands, window):
    window.table_page.take_text(HEAD + "Melati\tRT001-RW001\t2023\t41\t40\t16\t3\n")
    for _ in range(2):
        window.go_forward()
    held = []
    run = commands.tasks.start
    commands.tasks.start = lambda *parts: held.append(parts)
    window.show()
    window.go_forward()
    assert window.writing
    assert not window.cancel_button.isEnabled()
    window.reject()
    window.close()
    assert window.isVisible()
    run(*held[0])
    assert not window.isVisible()
    assert "1 changed" in commands.said[-1][0]

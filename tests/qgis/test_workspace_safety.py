"""What could cost data: killed processes, full disks, other writers, damage, odd folders, older and newer files."""

import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace import backup, connection, migrations, safety, schema
from kotaku_qgis.workspace.store import create_workspace, open_workspace
from tests.qgis import workspace_data as data

ROOT = Path(__file__).resolve().parents[2]

_HALF_DONE = """
import sys
from kotaku_qgis.workspace.store import open_workspace
workspace = open_workspace(sys.argv[1])
with workspace.transaction("half") as step:
    step.insert("rt", [{"catatan": "x" * 2000} for _ in range(3000)])
    workspace.connection.execute("PRAGMA cache_spill = 1")
    print("ready", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    workspace, _ = data.city(tmp_path)
    workspace.close()
    return workspace.path


def rt_count(path) -> int:
    with open_workspace(path) as workspace:
        return workspace.count("rt")


def files(folder) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_process_killed_in_the_middle_loses_only_its_own_step(path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", _HALF_DONE, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdin.close()
    process.stdout.close()
    assert "contoh.gpkg-journal" in files(path.parent)
    assert rt_count(path) == 6
    assert files(path.parent) == ["contoh.gpkg"]


def test_a_full_disk_changes_nothing(path):
    with open_workspace(path) as workspace:
        pages = workspace.connection.execute("PRAGMA page_count").fetchone()[0]
        workspace.connection.execute(f"PRAGMA max_page_count = {pages + 20}")

        def too_much() -> None:
            with workspace.transaction("t") as step:
                step.insert("rt", [{"catatan": "x" * 5000} for _ in range(500)])

        with pytest.raises(KotakuError, match="disk is full"):
            too_much()
        assert workspace.count("rt") == 6
    assert rt_count(path) == 6


def test_too_little_space_is_told_before_a_backup(path, monkeypatch):
    monkeypatch.setattr(safety.shutil, "disk_usage", lambda _folder: type("Usage", (), {"free": 1_000_000})())
    with pytest.raises(KotakuError, match="1 MB are free"):
        backup.make(path, "uji")
    assert backup.backups(path) == []


def test_a_second_writer_is_told_and_nothing_is_changed(path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_MS", 100)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_workspace(path) as workspace:
        assert workspace.count("rt") == 6
        with pytest.raises(KotakuError, match="Another program"), workspace.transaction("t"):
            pass
        other.execute("ROLLBACK")
        other.close()
        with workspace.transaction("t") as step:
            step.insert("rt", [{}])
    assert rt_count(path) == 7


def test_an_exclusively_locked_file_says_so_on_opening(path, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_MS", 100)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(KotakuError, match="Another program"):
        open_workspace(path)
    other.close()


def test_a_step_within_a_step_is_refused(path):
    with open_workspace(path) as workspace, workspace.transaction("a") as step:
        with pytest.raises(KotakuError, match="still being written"), workspace.transaction("b"):
            pass
        step.insert("rt", [{}])
    assert rt_count(path) == 7


@pytest.mark.parametrize("readonly", [False, True])
def test_a_log_left_by_another_program_is_merged_and_removed(path, readonly):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("INSERT INTO meta (kunci, nilai) VALUES ('lain', 'ya')")
    with open_workspace(path, readonly=readonly) as workspace:
        assert workspace.meta()["lain"] == "ya"
        other.close()
    assert files(path.parent) == ["contoh.gpkg"]
    check = sqlite3.connect(path)
    assert check.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    check.close()


def test_the_log_stays_while_another_program_has_the_file_open(path):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    with open_workspace(path) as workspace, workspace.transaction("t") as step:
        step.insert("rt", [{}])
    assert other.execute("SELECT count(*) FROM rt").fetchone()[0] == 7
    other.close()
    assert rt_count(path) == 7


def test_read_only_on_request_and_where_it_may_not_be_written(path, monkeypatch):
    with open_workspace(path, readonly=True) as workspace:
        assert workspace.readonly
        with pytest.raises(KotakuError, match="reading only"), workspace.transaction("t"):
            pass
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with open_workspace(path) as workspace:
        assert workspace.readonly
        assert [note.code for note in workspace.notes] == ["workspace-read-only"]
        assert len(workspace.rows("rt")) == 6
        with pytest.raises(KotakuError) as told, workspace.transaction("t"):
            pass
        assert "Copy it" in told.value.remedy
    with pytest.raises(KotakuError, match="may not be written"):
        create_workspace(path.parent / "b.gpkg", data.SETTINGS)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_truly_read_only_folder(path):
    path.parent.chmod(0o500)
    try:
        with open_workspace(path) as workspace:
            assert workspace.readonly
            assert len(workspace.rows("rt")) == 6
    finally:
        path.parent.chmod(0o700)


def test_a_damaged_file_offers_the_last_backup_and_is_kept(path):
    copy = backup.make(path, "uji")
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content), 4096):
        content[start : start + 200] = b"\x99" * 200
    path.write_bytes(content)
    with pytest.raises(safety.DamagedError, match="damaged") as told:
        open_workspace(path)
    assert told.value.backup == copy
    assert str(copy) in told.value.remedy.format(**told.value.values)
    aside = backup.restore(path, told.value.backup)
    assert rt_count(path) == 6
    assert aside.read_bytes() == bytes(content)
    assert copy.is_file()


def test_a_truncated_file_is_damaged_without_a_backup(path):
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(safety.DamagedError) as told:
        open_workspace(path)
    assert told.value.backup is None


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to look like one" * 40])
def test_other_files_are_not_workspaces(tmp_path, content):
    path = tmp_path / "a.gpkg"
    path.write_bytes(content)
    with pytest.raises(KotakuError, match=r"not a (Kotaku )?workspace"):
        open_workspace(path)
    assert path.read_bytes() == content


def test_another_geopackage_is_not_a_workspace(tmp_path):
    from osgeo import gdal, ogr

    path = tmp_path / "a.gpkg"
    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    source.CreateLayer("jalan", None, ogr.wkbLineString)
    del source
    with pytest.raises(KotakuError, match="not a Kotaku workspace"):
        open_workspace(path)
    with pytest.raises(KotakuError, match="does not exist"):
        open_workspace(tmp_path / "b.gpkg")


def test_records_that_lost_their_rt_are_told(path):
    other = sqlite3.connect(path, isolation_level=None)
    for name, function in (("ST_IsEmpty", 1), ("ST_MinX", 1), ("ST_MaxX", 1), ("ST_MinY", 1), ("ST_MaxY", 1)):
        other.create_function(name, function, lambda _blob: 0)
    other.execute("DELETE FROM rt WHERE fid = 1")
    other.close()
    with open_workspace(path) as workspace:
        assert [(note.code, note.values["count"]) for note in workspace.notes] == [("broken-link", 2)]


@pytest.mark.parametrize(
    ("folder", "code"),
    [
        ("OneDrive - Dinas Perkim", "folder-synced"),
        ("Dropbox", "folder-synced"),
        ("Google Drive", "folder-synced"),
        ("Nextcloud", "folder-synced"),
        ("Kotaku", None),
        ("boxing", None),
    ],
)
def test_synced_folders_are_warned_of(tmp_path, folder, code):
    found = [problem.code for problem in safety.folder_warnings(tmp_path / folder / "kota" / "a.gpkg")]
    assert found == ([code] if code else [])


def test_network_folders_are_warned_of(tmp_path, monkeypatch):
    table = tmp_path / "mounts"
    table.write_text(
        "/dev/sda1 / ext4 rw 0 0\n//server/kota /mnt/data\\040kota cifs rw 0 0\ntmpfs /mnt tmpfs rw 0 0\n"
    )
    assert safety._mount_type(Path("/mnt/data kota/a.gpkg"), table) == "cifs"
    assert safety._mount_type(Path("/mnt/data/a.gpkg"), table) == "tmpfs"
    assert safety._mount_type(Path("/home/a.gpkg"), table) == "ext4"
    assert safety._mount_type(Path("/home/a.gpkg"), tmp_path / "none") == ""
    monkeypatch.setattr(safety, "_mount_type", lambda *_args: "cifs")
    assert [one.code for one in safety.folder_warnings(tmp_path / "a.gpkg")] == ["folder-network"]


def test_backups_are_whole_numbered_and_pruned_but_for_migrations(path, monkeypatch):
    monkeypatch.setattr(backup, "stamp", lambda: "20240101-000000")
    first = backup.make(path, backup.MIGRATION)
    made = [backup.make(path, "impor") for _ in range(backup.KEEP + 3)]
    left = backup.backups(path)
    assert left[0] == made[-1]
    assert first in left
    assert len(left) == backup.KEEP + 1
    assert made[0] not in left
    assert rt_count(left[0]) == 6
    assert [one for one in files(path.parent / backup.FOLDER) if one.startswith(".")] == []


def test_a_backup_holds_no_half_done_step(path):
    with open_workspace(path) as workspace:
        with workspace.transaction("t") as step:
            step.insert("rt", [{}])
            copy = backup.make(path, "uji")
        assert rt_count(copy) == 6
        with open_workspace(copy) as old:
            assert not any(key.startswith("sesi.") for key in old.meta())


def test_a_failed_backup_leaves_no_file(path, monkeypatch):
    def fails(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup.os, "fsync", fails)
    with pytest.raises(KotakuError, match="disk is full"):
        backup.make(path, "uji")
    assert files(path.parent / backup.FOLDER) == []


def test_a_damaged_backup_is_not_restored(path):
    copy = backup.make(path, "uji")
    copy.write_bytes(b"nothing")
    before = path.read_bytes()
    with pytest.raises(KotakuError):
        backup.restore(path, copy)
    assert path.read_bytes() == before


def test_a_restore_that_cannot_move_the_file_leaves_it_with_its_journal(path):
    copy = backup.make(path, "uji")
    journal = path.with_name(path.name + "-wal")
    journal.write_bytes(b"committed last")
    # Windows moves no file that another program has open: here its place is taken
    for second in range(20):
        time = dt.datetime.now().astimezone() + dt.timedelta(seconds=second)
        name = f"{path.stem}_rusak_{time:%Y%m%d-%H%M%S}.gpkg"
        path.with_name(name + "-journal").mkdir()
        path.with_name(name + "-journal").joinpath(path.name + "-journal").touch()
    path.with_name(path.name + "-journal").write_bytes(b"begun")
    before = {one.name: one.read_bytes() for one in path.parent.glob("contoh.gpkg*")}
    with pytest.raises(KotakuError):
        backup.restore(path, copy)
    assert {one.name: one.read_bytes() for one in path.parent.glob("contoh.gpkg*")} == before


def test_two_restores_in_a_second_keep_both_damaged_files(path):
    copy = backup.make(path, "uji")
    first = backup.restore(path, copy)
    second = backup.restore(path, copy)
    assert first != second
    assert first.is_file()
    assert second.is_file()


def as_version_2(path) -> None:
    """Take from a workspace what version 3 added: the live columns of the form, the step in the history."""
    db = sqlite3.connect(path, isolation_level=None)
    for (name,) in db.execute(
        "SELECT name FROM sqlite_master WHERE type='trigger' AND name LIKE 'riwayat%'"
    ).fetchall():
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute("ALTER TABLE riwayat DROP COLUMN langkah")
    for _, name, *_ in db.execute("PRAGMA table_info(baseline)").fetchall():
        if name.startswith("isi_"):
            db.execute(f"ALTER TABLE baseline DROP COLUMN {name}")
    db.execute(
        "DELETE FROM gpkg_data_columns WHERE column_name = 'langkah' OR column_name LIKE 'isi!_%' ESCAPE '!'"
    )
    db.execute("UPDATE meta SET nilai = '2' WHERE kunci = 'skema_versi'")
    db.close()


def as_version_1(path) -> None:
    """Take from a workspace what version 2 added: tracks, survey points, the outline of a kawasan."""
    as_version_2(path)
    db = sqlite3.connect(path, isolation_level=None)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        db.create_function(name, 1, lambda _blob: None)
    for table in ("jejak", "titik"):
        db.execute(f"DROP TABLE rtree_{table}_geom")
        db.execute(f"DROP TABLE {table}")
        for listed in ("gpkg_geometry_columns", "gpkg_data_columns", "gpkg_extensions", "gpkg_contents"):
            db.execute(f"DELETE FROM {listed} WHERE table_name = ?", (table,))
    db.execute("ALTER TABLE kawasan DROP COLUMN bentuk")
    db.execute("DELETE FROM gpkg_data_columns WHERE table_name = 'kawasan' AND column_name = 'bentuk'")
    db.execute("UPDATE meta SET nilai = '1' WHERE kunci = 'skema_versi'")
    db.close()


def as_version_0(path) -> None:
    """Take from a workspace what version 1 added: history, view, the mark of blanks, the version itself."""
    as_version_1(path)
    db = sqlite3.connect(path, isolation_level=None)
    for (name,) in db.execute(
        "SELECT name FROM sqlite_master WHERE type='trigger' AND name LIKE 'riwayat%'"
    ).fetchall():
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute("DROP VIEW rt_asesmen")
    db.execute("DROP TABLE riwayat")
    db.execute("ALTER TABLE baseline DROP COLUMN kosong_nol")
    db.execute("DELETE FROM meta WHERE kunci = 'skema_versi'")
    for table in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_data_columns"):
        db.execute(f"DELETE FROM {table} WHERE table_name IN ('riwayat', 'rt_asesmen')")
    db.execute("DELETE FROM gpkg_data_columns WHERE column_name = 'kosong_nol'")
    db.close()


def shape(path) -> list[tuple]:
    db = sqlite3.connect(path)
    columns = {
        (table, *column[1:4])
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        for column in db.execute(f'PRAGMA table_info("{table}")')
    }
    triggers = set(db.execute("SELECT name, tbl_name FROM sqlite_master WHERE type IN ('trigger', 'index')"))
    listed = set(db.execute("SELECT table_name, data_type, srs_id FROM gpkg_contents"))
    named = set(db.execute("SELECT table_name, column_name, name FROM gpkg_data_columns"))
    db.close()
    return [columns, triggers, listed, named]


@pytest.mark.parametrize("make_old", [as_version_0, as_version_1, as_version_2])
def test_an_older_workspace_becomes_like_a_new_one_after_a_backup(path, make_old):
    wanted = shape(path)
    make_old(path)
    old = path.read_bytes()
    with open_workspace(path) as workspace:
        assert workspace.schema_version == schema.SCHEMA_VERSION
        assert workspace.count("baseline") == 10
        assert len(workspace.rows("rt_asesmen")) == 12
        with workspace.transaction("t") as step:
            step.insert("rt", [{}])
        assert workspace.rows("riwayat")[-1]["tindakan"] == "t"
    for mine, theirs in zip(shape(path), wanted):
        assert mine == theirs
    (copy,) = backup.backups(path)
    assert copy.name.endswith("_migrasi.gpkg")
    assert len(copy.read_bytes()) == len(old)


def test_a_migration_that_fails_leaves_the_file_as_it_was(path, monkeypatch):
    as_version_0(path)
    before = shape(path)

    def breaks(db):
        db.execute("ALTER TABLE baseline ADD COLUMN baru TEXT")
        db.execute("SELECT * FROM nowhere")

    monkeypatch.setitem(migrations.STEPS, 0, breaks)
    with pytest.raises(KotakuError, match="could not be brought to version 3"):
        open_workspace(path)
    assert shape(path) == before
    assert files(path.parent) == ["cadangan", "contoh.gpkg"]


def test_an_older_workspace_that_may_not_be_written_says_so(path, monkeypatch):
    as_version_0(path)
    with pytest.raises(KotakuError, match="older schema 0"):
        open_workspace(path, readonly=True)


def test_every_version_has_a_migration():
    assert set(migrations.STEPS) == set(range(schema.SCHEMA_VERSION))


def test_a_newer_workspace_is_open_for_reading_only(path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("UPDATE meta SET nilai = '99' WHERE kunci = 'skema_versi'")
    db.close()
    with open_workspace(path) as workspace:
        assert workspace.readonly
        assert workspace.notes[0].code == "workspace-newer"
        assert workspace.count("rt") == 6
        with pytest.raises(KotakuError) as told, workspace.transaction("t"):
            pass
        assert "update the plugin" in told.value.remedy

"""A file appears whole or not at all, and what was there stays when the writing fails."""

from __future__ import annotations

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace.whole_file import whole_file


def test_it_replaces_at_the_end(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with whole_file(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
        assert part.suffix == ".txt"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [ValueError, OSError, KotakuError])
def test_a_failure_leaves_what_was_there(tmp_path, error):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def write():
        with whole_file(path) as part:
            part.write_text("half")
            raise error("full")

    with pytest.raises(KotakuError if error is OSError else error):
        write()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_the_block_removed_is_not_missed(tmp_path):
    path = tmp_path / "a.txt"
    with whole_file(path) as part:
        part.write_text("half")
        part.unlink()
    assert not list(tmp_path.iterdir())
    with (
        pytest.raises(KotakuError, match="could not be written"),
        whole_file(tmp_path / "no" / "a.txt") as part,
    ):
        part.write_text("x")

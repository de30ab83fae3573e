"""What a sweep may use is said before it begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.sweep.sources.locked import Means, literal, locked_session, pattern, text_literal, written


@pytest.mark.parametrize("memory", ["1GB", "900MB", "2 GB", "512MiB", "64GiB"])
def test_memory_is_a_number_with_its_unit(memory: str, tmp_path: Path) -> None:
    with locked_session([], tmp_path, Means(memory)) as connection:
        limit = connection.execute("SELECT current_setting('memory_limit')").fetchall()[0][0]
    assert limit.endswith(("MiB", "GiB"))


@pytest.mark.parametrize("memory", ["", "lots", "1", "0GB", "-1GB", "1GB; DROP", "1gb'", "80%"])
def test_anything_else_is_told(memory: str) -> None:
    with pytest.raises(InputError, match="请写成 1GB 或 900MB 这样"):
        Means(memory)


def test_a_long_wrong_memory_is_cut() -> None:
    with pytest.raises(InputError) as raised:
        Means("x" * 10_000)
    assert len(raised.value.message) < 100


def test_texts_and_patterns_are_quoted() -> None:
    assert text_literal("it's") == "'it''s'"
    assert pattern(Path("/a/b*[1]?.csv")) == "/a/b[*][[]1][?].csv"
    assert literal(Path("/a'b/*.csv")) == "'/a''b/[*].csv'"
    assert written(Path("/a'b/*.csv")) == "'/a''b/*.csv'"


def test_a_file_with_strange_signs_is_read_and_its_neighbours_are_not(tmp_path: Path) -> None:
    mine, other = tmp_path / "it's [1]*.csv", tmp_path / "it's 1.csv"
    for one in (mine, other):
        one.write_text("a\n1\n", encoding="utf-8")
    with locked_session([mine], tmp_path / "spill", Means()) as connection:
        assert connection.execute(f"SELECT * FROM read_csv({literal(mine)})").fetchall() == [(1,)]
        with pytest.raises(Exception, match="Permission"):
            connection.execute(f"SELECT * FROM read_csv({literal(other)})")

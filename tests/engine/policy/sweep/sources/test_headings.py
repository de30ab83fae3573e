"""The first line of a CSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.policy.sweep.sources.headings import LONGEST, headings


def of(folder: Path, content: bytes) -> tuple[str, ...]:
    path = folder / "x.csv"
    path.write_bytes(content)
    return headings(path, "x.csv")


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"a,b\n1,2\n", ("a", "b")),
        (b"a,b", ("a", "b")),
        (b"\xef\xbb\xbfa,b\r\n", ("a", "b")),
        (b'"a","b ""c"""\n', ("a", 'b "c"')),
        (b"a,,b\n", ("a", "", "b")),
        ("编号,姓\n".encode(), ("编号", "姓")),
        (b"a\n", ("a",)),
    ],
)
def test_they_are_read_as_they_stand(content: bytes, names: tuple[str, ...], tmp_path: Path) -> None:
    assert of(tmp_path, content) == names


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\n1,2\n", b",,\n", b'""\n'])
def test_a_file_without_headings_is_told(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"x\.csv 是空的。第一行要写各列的名称"):
        of(tmp_path, content)


@pytest.mark.parametrize("content", [b"a,b,a\n", b"a,,\n", b"a,a"])
def test_a_name_that_stands_twice_is_told(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="有两列都叫"):
        of(tmp_path, content)


def test_another_encoding_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="另存为 UTF-8"):
        of(tmp_path, "编号\n".encode("gb18030"))


def test_a_line_without_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    assert sum(map(len, of(tmp_path, b"x" * (LONGEST * 3)))) == LONGEST


@pytest.mark.parametrize(
    ("content", "first", "second"),
    [(b"id,ID\n", "id", "ID"), (b"a,Id,b,iD\n", "Id", "iD"), ("É,é\n".encode(), "É", "é")],
)
def test_names_that_differ_in_capitals_alone_are_told(content: bytes, first: str, second: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        of(tmp_path, content)
    assert raised.value.message == f"x.csv 的列“{first}”与“{second}”只有大小写不同，分不清。请改名或删去一列。"

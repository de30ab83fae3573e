"""Reading a CSV of published figures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from baigong.engine.base.errors import InputError
from baigong.engine.figures import read_published
from baigong.engine.pack.model import Pack

HEAD = "id,printed,value,low,high,unit,precision,period,part_of"


def test_the_packs_own_file_is_read_as_the_pack_reads_it(pack: Pack) -> None:
    path = pack.directory / "published" / "npc-68-2018.csv"
    assert read_published(path) == pack.publications[0].figures


def test_empty_cells_are_no_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEAD}\nstudios,很多,,,,studio,,,\nbases,至少4个,4,4,,base,at_least,,\n", encoding="utf-8-sig")
    many, four = read_published(path)
    assert (many.value, many.low, many.high) == (None, None, None)
    assert (four.low, four.high) == (Decimal(4), None)


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("id,value\nstudios,5\n", ":1:", "首行不对"),
        (f"{HEAD}\nstudios,5个,x,5,6,studio,exact,,\n", ":2:", "“x”不是数字"),
        (f"{HEAD}\nstudios,5个,5,nan,6,studio,exact,,\n", ":2:", "不是数字"),
        (f"{HEAD}\n\nstudios,5个,5,5,6\n", ":3:", "5 格"),
        (f"{HEAD}\nstudios,5个,5,6,6,studio,exact,,\n", ":2:", "low 不小于 high"),
        (f"{HEAD}\nbases,5个,5,5,6,base,,,\nbases,5个,5,5,6,base,,,\n", ":3:", "“bases”重复"),
        (f"{HEAD}\n,5个,5,5,6,base,,,\n", ":2:", "id 是空的"),
        (f'{HEAD}\n"studios,5个,5,5,6,studio,exact,,\n', ":2:", "引号"),
        (f"{HEAD}\n", ":1:", "没有任何数字"),
        ("", ":1:", "首行不对"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, text: str, where: str, words: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_published(path)
    assert f"{path}{where}" in caught.value.message
    assert words in caught.value.message


def test_many_mistakes_are_listed_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(HEAD + "\n" + "bases,5个,x,5,6,base,,,\n" * 30, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_published(path)
    lines = caught.value.message.splitlines()
    assert len(lines) == 11
    assert lines[-1] == "……另有 20 处。"


def test_other_files_are_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="没有文件"):
        read_published(tmp_path / "none.csv")
    with pytest.raises(InputError, match="没有文件"):
        read_published(tmp_path)
    latin = tmp_path / "gbk.csv"
    latin.write_bytes(HEAD.encode() + "\nstudios,五个".encode("gbk"))
    with pytest.raises(InputError, match="UTF-8"):
        read_published(latin)

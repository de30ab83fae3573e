"""A table on a terminal."""

from __future__ import annotations

import pytest

from baigong.cli.tables.terminal import drawn, folded
from baigong.engine.base.width import width_of
from baigong.engine.figures.export.table import Head, Table

TABLE = Table(
    "表",
    (Head("id", "编号"), Head("value", "数值", "number"), Head("note", "说明", hidden=True)),
    (("bases", 1_234_567, "注"), ("x", None, None)),
    {0: "第一部分"},
)


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_a_drawing_fits(columns: int) -> None:
    long = Table("表", (Head("a", "甲"), Head("b", "乙")), (("很长的一段话" * 20, "long words " * 20),))
    lines = drawn(long, columns).splitlines()
    assert max(width_of(line) for line in lines) <= columns


def test_a_drawing_has_sections_and_no_hidden_columns() -> None:
    text = drawn(TABLE, 80)
    assert "第一部分" in text
    assert "1,234,567" in text
    assert "说明" not in text


def test_an_id_has_no_commas() -> None:
    heads = (Head("id", "编号"), Head("value", "数值", "number"))
    assert drawn(Table("表", heads, ((123_456, 123_456),)), 80).split()[-2:] == ["123456", "123,456"]


def test_markup_is_text() -> None:
    text = drawn(Table("表", (Head("a", "甲"),), (("[bold]粗[/bold] [79150, 79250)",),)), 80)
    assert "[bold]粗[/bold] [79150, 79250)" in text


def test_text_is_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = folded("很长的一段话，" * 20).splitlines()
    assert len(lines) > 3
    assert max(width_of(line) for line in lines) <= 40

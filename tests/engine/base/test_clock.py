"""Which day counts as today: what was asked for, else the demonstration's day, else the real one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.base import clock
from baigong.engine.base.clock import parse_day, today
from baigong.engine.base.demo import demo_today, is_demo, leave_mark, mark_path
from baigong.engine.base.errors import InputError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, and nothing that sets today."""
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("BAIGONG_TODAY")
    return tmp_path / "data"


class RealDay(date):
    @classmethod
    def today(cls) -> RealDay:
        return cls(2031, 5, 6)


def test_without_a_demonstration_today_is_the_real_day(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "date", RealDay)
    assert not is_demo()
    assert demo_today() is None
    assert today() == date(2031, 5, 6)


def test_in_a_demonstration_today_is_its_day(folder: Path) -> None:
    leave_mark(date(2018, 9, 4), "mianyang", 0.02, 7)
    assert is_demo()
    assert today() == date(2018, 9, 4)


def test_what_was_asked_for_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_mark(date(2018, 9, 4), "mianyang", 1.0, 7)
    monkeypatch.setenv("BAIGONG_TODAY", "2019-01-05")
    assert today() == date(2019, 1, 5)


def test_the_mark_says_how_the_demonstration_was_made(folder: Path) -> None:
    leave_mark(date(2018, 9, 4), "yunxi", 0.5, 11)
    said = json.loads((folder / "demo.json").read_text(encoding="utf-8"))
    assert said == {"today": "2018-09-04", "city": "yunxi", "scale": 0.5, "seed": 11}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_later_demonstration_replaces_the_mark(folder: Path) -> None:
    leave_mark(date(2018, 9, 4), "mianyang", 1.0, 7)
    leave_mark(date(2020, 1, 1), "mianyang", 1.0, 7)
    assert today() == date(2020, 1, 1)
    assert [path.name for path in folder.iterdir()] == ["demo.json"]


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"today": "soon"}', '{"today": 20180904}', '{"today": null}']
)
def test_a_mark_that_cannot_be_read_says_what_to_do(folder: Path, text: str) -> None:
    folder.mkdir()
    mark_path().write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="baigong demo"):
        today()


def test_a_data_folder_that_is_a_file_holds_no_demonstration(folder: Path) -> None:
    folder.write_text("", encoding="utf-8")
    assert demo_today() is None


@pytest.mark.parametrize(
    "text", ["2018-02-30", "31/8/2018", "", "2018", "today", "20180831", "2018-W35-5", "２０１８-08-31"]
)
def test_a_day_that_is_none_is_named(text: str) -> None:
    with pytest.raises(InputError, match="截至日期"):
        parse_day(text, "截至日期")


def test_a_day_may_stand_between_spaces() -> None:
    assert parse_day(" 2018-08-31 ", "截至日期") == date(2018, 8, 31)

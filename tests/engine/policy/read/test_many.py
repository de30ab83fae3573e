"""How many questions, groups and pools a policy may have, and in which languages it speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from baigong.engine.policy.read.many import MOST, TAKEN
from tests.engine.policy.read.test_sound import mistakes, question, told


def questions(count: int, start: int = 0) -> list[dict[str, Any]]:
    return [question(f"q{number}") for number in range(start, start + count)]


def pools(count: int) -> list[dict[str, Any]]:
    return [{"id": f"p{number}", "at_most": 1, "per": ["level"]} for number in range(count)]


def groups(count: int) -> list[dict[str, Any]]:
    return [{"id": f"g{number}", "one_of": ["grant"], "per": ["id"], "keep": "first"} for number in range(count)]


def test_sixty_vetoes_and_conditions_fit_in_a_byte(tmp_path: Path) -> None:
    assert told(tmp_path / "most", vetoes=questions(20), conditions=questions(40, 20)) == []
    assert mistakes(tmp_path / "more", vetoes=questions(20), conditions=questions(41, 20)) == [
        "conditions 有 61 项，最多 60 项"
    ]


def test_so_many_groups_and_pools(tmp_path: Path) -> None:
    assert told(tmp_path / "most", groups=groups(MOST["groups"]), pools=pools(MOST["pools"])) == []
    more = mistakes(tmp_path / "more", groups=groups(MOST["groups"] + 1), pools=pools(MOST["pools"] + 1))
    assert more == ["groups 有 7 项，最多 6 项", "pools 有 13 项，最多 12 项"]


@pytest.mark.parametrize("name", TAKEN)
def test_a_condition_is_not_called_as_what_a_row_may_lack(name: str, tmp_path: Path) -> None:
    (one,) = told(tmp_path, conditions=[question(name)])
    assert one.mistake.startswith(f"编号“{name}”另有所指")
    assert one.cure == "请换一个编号"


def test_both_languages_are_written(tmp_path: Path) -> None:
    asked = {**question("a"), "says": {"zh": "参保"}}
    assert mistakes(tmp_path, conditions=[asked]) == ["只有一种语言，缺少“en”"]
    assert mistakes(tmp_path / "blank", title={"zh": "补贴", "en": " "}) == ["文字是空的"]

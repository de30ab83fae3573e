"""docs/policies.md, "What the checker tells you": each wrong example is answered as it says, and the right one is right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from baigong.engine.policy.language.sayings import CURES
from baigong.engine.policy.language.words import words
from tests.engine.policy.page.blocks import blocks, section
from tests.engine.policy.page.made import MADE
from tests.engine.policy.page.messages import literals, modules, pattern, with_dots
from tests.engine.policy.page.wrong import TITLE, Example, examples, put, said_of, swept, world

EXAMPLES = examples()
OTHER = "What the other commands tell you"
CHECKED = (
    "policy/language/*.py",
    "policy/read/*.py",
    "policy/compile/steps.py",
    "pack/check/declared.py",
    "pack/check/policy_columns.py",
    "pack/check/words.py",
    "pack/yaml_text.py",
    "pack/yaml_error.py",
    "pack/shape.py",
    "pack/text.py",
)
"""What a folder's mistakes are told by."""
INSIDE = {"、", "……", "是非", "整数", "日期", "文字", "真假值", "数字值", "空值", "别的东西"}
"""Words that stand inside other messages."""
NEVER = {
    "结果可能是 {low} 到 {high}，超出 {least} 到 {most}": "no place of a policy's file has bounds of its own",
    "请用 least(…, 上限) 或 greatest(…, 0) 把数限住": "the same",
    "请写代码“{code}”（{title}）": "only a city's words have titles",
    "{key} 只用于事实视图": "only a pack has tables of records",
    "请写到读这张表的视图里": "the same",
    "请写成 [开始列, 结束列]": "only records of a pack have a period of two columns",
    "不能用 YAML 标签": "a tag is told by its name before YAML asks what it means",
    "请删去“!”开头的标签": "the same",
}
"""Messages that a folder cannot bring about, and why."""
TOPICS = {
    "data": ("policy/sweep/sources/[dfhr]*.py",),
    "sweep": (
        "policy/sweep/*.py",
        "policy/sweep/output/*.py",
        "policy/sweep/sources/city.py",
        "policy/sweep/sources/locked.py",
    ),
    "explain": ("policy/explain/[cefs]*.py",),
    "prove": ("policy/prove/obligations/*.py", "policy/prove/run.py"),
    "simulate": tuple(
        f"policy/simulate/{one}.py" for one in ("against", "changed", "run", "setting", "twice", "typed")
    ),
}


def lines(title: str, kind: str) -> list[str]:
    """The lines of the blocks of a kind."""
    found = [one.text.rstrip("\n") for one in blocks(section(title)) if one.remark == f"lines: {kind}"]
    assert found
    return "\n".join(found).split("\n")


@pytest.mark.parametrize("one", EXAMPLES, ids=[one.name for one in EXAMPLES])
def test_a_wrong_example_is_answered_as_it_says(one: Example, tmp_path: Path) -> None:
    wrong, right = world(tmp_path / "wrong"), world(tmp_path / "right")
    assert said_of(wrong) == []
    put(wrong, one.kind, one.wrong, one.right)
    assert said_of(wrong) == one.said
    assert one.said
    put(right, one.kind, one.right, one.right)
    assert said_of(right) == []


def test_there_are_many_and_each_stands_once() -> None:
    assert len(EXAMPLES) > 130
    assert len({one.name for one in EXAMPLES}) == len(EXAMPLES)


@pytest.mark.parametrize("name", MADE)
def test_what_is_too_large_or_too_odd_for_a_page_is_answered_as_it_says(name: str, tmp_path: Path) -> None:
    folder = world(tmp_path / "made")
    MADE[name](folder)
    told = said_of(folder)
    assert told
    assert set(told) <= set(lines(TITLE, "made"))


def test_each_of_these_lines_comes_about(tmp_path: Path) -> None:
    told = set()
    for number, make in enumerate(MADE.values()):
        folder = world(tmp_path / str(number))
        make(folder)
        told |= set(said_of(folder))
    assert set(lines(TITLE, "made")) == told


def shown() -> set[str]:
    """Every mistake and every cure on the page."""
    told = [line for one in EXAMPLES for line in one.said] + lines(TITLE, "made") + lines(TITLE, "rare")
    told += [line.strip() for line in lines(TITLE, "words") if line.startswith("  ")]
    return {half for line in told for half in line.split(" — ", 1)}


def test_every_message_of_the_checker_is_shown() -> None:
    halves = shown()
    messages = dict.fromkeys(literals(modules(*CHECKED)))
    missing = [
        one for one in messages if one not in INSIDE | NEVER.keys() and not any(map(pattern(one).fullmatch, halves))
    ]
    assert missing == []


def test_what_is_left_out_is_in_the_code() -> None:
    messages = set(literals(modules(*CHECKED)))
    assert messages >= INSIDE | NEVER.keys()


def test_rare_lines_are_in_the_code() -> None:
    messages = [pattern(one) for one in literals(modules(*CHECKED))]
    for line in lines(TITLE, "rare"):
        assert all(any(one.fullmatch(half) for one in messages) for half in line.split(" — "))


def test_every_mistake_of_the_language_s_own_table_is_of_a_form_that_is_shown() -> None:
    """tests/engine/policy/language/wrong.toml has over two hundred wrong texts; the page has their messages."""
    table = Path(__file__).parents[1] / "language" / "wrong.toml"
    wrong = tomllib.loads(table.read_text(encoding="utf-8"))["wrong"]
    halves = shown()
    forms = [one for one in map(pattern, literals(modules(*CHECKED))) if any(map(one.fullmatch, halves))]
    told = [
        text
        for one in wrong
        for key in ("mistake", "cure")
        for text in ([one[key]] if isinstance(one[key], str) else one[key])
    ]
    assert len(told) > 400
    assert [text for text in told if not any(form.fullmatch(text) for form in forms)] == []


def test_words_of_elsewhere_stand_with_their_cure() -> None:
    page: dict[str, str] = {}
    waiting: list[str] = []
    for line in lines(TITLE, "words"):
        if line.startswith("  "):
            page |= dict.fromkeys(waiting, line.strip())
            waiting = []
        else:
            waiting += line.split()
    code = {found: f"请改写成 {instead}" for found, instead in words().instead.items()}
    code |= {found: CURES[saying]() for found, saying in words().sayings.items()}
    assert page == code


def test_marks_of_a_chinese_keyboard_stand_with_what_is_meant() -> None:
    page: dict[str, str] = {}
    for line in lines(TITLE, "marks"):
        found, _arrow, meant = line.partition("  →  ")
        page |= dict.fromkeys(found.split(), meant)
    assert page == {found: meant for found, meant in words().ascii.items() if meant != " "}


@pytest.mark.parametrize("topic", TOPICS)
def test_every_sentence_of_the_other_commands_is_shown(topic: str) -> None:
    page = "\n".join(lines(OTHER, topic))
    sentences = [with_dots(one) for one in literals(modules(*TOPICS[topic])) if one.endswith("。")]
    assert len(sentences) > 2
    assert [one for one in dict.fromkeys(sentences) if one != "改动“…”：…。…" and one not in page.split("\n")] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_no_sentence_is_shown_that_is_not_in_the_code(topic: str) -> None:
    code = [pattern(one) for one in literals(modules(*TOPICS[topic]))]
    assert [line for line in lines(OTHER, topic) if not any(one.fullmatch(line) for one in code)] == []


def test_the_commonest_mistakes_of_data_are_answered_as_it_says(tmp_path: Path) -> None:
    (block,) = [one for one in blocks(section(OTHER)) if one.remark == "rows: people.csv"]
    parts = block.text.rstrip("\n").split("\n\n")
    for number, part in enumerate(parts):
        row, said = part.split("\n")
        assert swept(tmp_path / str(number), row) == said.strip()
    assert len(parts) >= 5

from __future__ import annotations

import pytest

from baigong.engine.policy.language import Fault, Faults, parse, tree
from baigong.engine.policy.language.limits import CHARACTERS, DEPTH, HEIGHT, ITEMS, NODES, TOKENS
from baigong.engine.policy.model.nodes import Node
from tests.engine.policy.language.scopes import SCOPE

DEEP = {
    "brackets": ("(", "people", ")"),
    "denied brackets": ("NOT (", "is_worker", ")"),
    "negative brackets": ("-(", "people", ")"),
    "case": ("CASE WHEN is_worker THEN 1 ELSE ", "people", " END"),
    "case in a condition": ("CASE WHEN NOT ", "is_worker", " THEN true END"),
    "case behind": ("CASE WHEN is_worker THEN true ELSE NOT ", "is_worker", " END"),
    "function": ("least(1, -", "people", ")"),
    "table": ("prize['a', -", "people", "]"),
    "everything": ("people > -CASE WHEN NOT ", "is_worker", " THEN 1 END"),
}


def nested(form: str, depth: int) -> str:
    before, core, behind = DEEP[form]
    return before * depth + core + behind * depth


def caught(text: str) -> list[Fault]:
    with pytest.raises(Faults) as raised:
        parse(text, SCOPE)
    return raised.value.faults


def refused(text: str) -> str:
    return caught(text)[0].mistake


@pytest.fixture
def no_sqlglot(monkeypatch: pytest.MonkeyPatch) -> None:
    def called(*_given: object) -> None:
        raise AssertionError("SQLGlot was called")

    monkeypatch.setattr(tree, "tree_of", called)


def deeper(frames: int, text: str) -> Node:
    """The text read at the bottom of a deep stack, as under a web server."""
    return deeper(frames - 1, text) if frames else parse(text, SCOPE)


@pytest.mark.parametrize("form", DEEP)
def test_the_deepest_text_is_read_on_any_stack(form: str) -> None:
    text = nested(form, DEPTH)
    assert parse(text, SCOPE) == deeper(300, text)


@pytest.mark.parametrize("form", DEEP)
@pytest.mark.parametrize("depth", [DEPTH + 1, 100])
@pytest.mark.usefixtures("no_sqlglot")
def test_one_level_more_is_refused_before_sqlglot(form: str, depth: int) -> None:
    assert refused(nested(form, depth)[:CHARACTERS]) == "括号或 CASE 套了 20 层以上"


@pytest.mark.parametrize(
    "text",
    ["(" * 3000, "(" * 3000 + "people" + ")" * 3000, " AND ".join(["is_worker"] * 20_000), "9" * 5000, "'" * 4001],
    ids=["open", "brackets", "ands", "digits", "quotes"],
)
@pytest.mark.usefixtures("no_sqlglot")
def test_a_long_text_is_not_cut_into_words(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if len(text) > CHARACTERS:
        monkeypatch.setattr("baigong.engine.policy.language.expression.Lexer", None)
    assert refused(text)


def test_the_longest_text_is_read() -> None:
    assert parse("people = 1".ljust(CHARACTERS), SCOPE).type == "boolean"
    assert refused("people = 1".ljust(CHARACTERS + 1)) == "表达式有 4001 个字符，最多 4000 个"


@pytest.mark.usefixtures("no_sqlglot")
def test_many_words_are_refused_before_sqlglot() -> None:
    assert refused("1+" * (TOKENS // 2) + "1") == "表达式有 1501 个词和符号，最多 1500 个"
    assert len(caught("(" * CHARACTERS)) == 2


def test_in_has_so_many_values() -> None:
    values = [str(one) for one in range(ITEMS)]
    assert parse(f"people IN ({', '.join(values)})", SCOPE).type == "boolean"
    assert refused(f"people IN ({', '.join([*values, '7'])})") == "IN 里有 201 个值，最多 200 个"


def test_an_expression_has_so_many_parts() -> None:
    assert len(list(parse(" OR ".join(["true"] * (NODES - 1)), SCOPE).walk())) == NODES
    assert refused(" OR ".join(["true"] * NODES)) == "表达式超过 400 个部分"


def test_a_sum_has_so_many_parts() -> None:
    assert parse(" + ".join(["1"] * HEIGHT), SCOPE).type == "integer"
    assert refused(" + ".join(["1"] * (HEIGHT + 1))) == "表达式套了 100 层以上"


def test_many_conditions_joined_are_one_level() -> None:
    node = parse(" AND ".join(["is_worker"] * 200), SCOPE)
    assert len(node.parts()) == 200


@pytest.mark.parametrize("text", ["", " ", "\n\t "])
def test_nothing_is_refused(text: str) -> None:
    assert refused(text) == "表达式是空的"


def test_no_more_faults_are_told_than_are_read() -> None:
    for text in ("a" + " AND a" * 100, "?" * 100, " AND ".join(f"n{number}" for number in range(300))):
        assert 1 <= len(caught(text)) <= 20

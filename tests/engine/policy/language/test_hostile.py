from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.language import Faults, Scope, parse, tree
from baigong.engine.policy.language.limits import CHARACTERS
from tests.engine.policy.language.scopes import SCOPE

FOLDER = Path(__file__).with_name("hostile")


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def unescaped(line: str) -> str:
    return line.encode("ascii").decode("unicode_escape")


PLAIN = [line for name in ("queries", "files", "forms") for line in lines(name)]
TRICKS = [unescaped(line) for line in lines("unicode")]
MEANT = {
    "'a' < 'b'",
    "ARRAY[1]",
    "DATE '-2018-01-01'",
    "DATE '2018-01-01 (BC)'",
    "DATE 'epoch'",
    "DATE 'infinity' > issued_on",
    "DATE 'now'",
    "NaN",
    "current_user = 'a'",
    "date '2018-W01-1'",
    "inf",
}
"""What the grammar has, and only the meaning refuses."""
MEANT_HUGE = {"ands within the limit", "digits", "zeros", "in", "long name"}
HUGE = {
    "brackets": "(" * 3000 + "1" + ")" * 3000,
    "open brackets": "(" * 3000,
    "square brackets": "a[" * 1300,
    "ands": " AND ".join(["true"] * 20_000),
    "ands within the limit": "true AND " * 440 + "true",
    "nots": "NOT " * 900 + "true",
    "minus": "- " * 1900 + "1",
    "mixed minus": "-(" * 1900,
    "alternating": "NOT - " * 600 + "1",
    "compared nots": "true = NOT " * 300 + "true",
    "cases": "CASE WHEN true THEN " * 150 + "1" + " END" * 150,
    "else cases": "CASE WHEN true THEN 1 ELSE " * 120 + "1" + " END" * 120,
    "digits": "9" * 3999,
    "zeros": "0" * 3000 + "1" * 999,
    "quotes": "'" * 3999,
    "doubled quotes": "''" * 1999 + "'",
    "in": "people IN (" + "1," * 700 + "1)",
    "calls": "least(1, " * 400,
    "plus": "1+" * 1900 + "1",
    "between": "people BETWEEN " * 260 + "1",
    "long name": "a" * 4000,
    "many names": " AND ".join(f"insured_month{number}" for number in range(200)),
    "one megabyte": "x" * 1_000_000,
    "spaces": " " * 4000,
    "comments": "/*" * 2000,
    "unclosed comments": "1 /*" + "*" * 3000,
    "stars": "*" * 4000,
    "dollars": "$" * 4000,
    "is": "is " * 1300,
    "is not": "is" + " " * 3000 + "not",
    "points": "1." * 2000,
    "chinese": "高" * 4000,
}


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that SQLGlot's parser was given."""
    given: list[str] = []
    real = tree.tree_of

    def spy(tokens: object, text: str) -> object:
        given.append(text)
        return real(tokens, text)  # type: ignore[arg-type]

    monkeypatch.setattr(tree, "tree_of", spy)
    return given


@pytest.mark.parametrize("text", PLAIN)
def test_a_hostile_text_is_refused_before_sqlglot(text: str, parsed: list[str]) -> None:
    with pytest.raises(Faults) as caught:
        parse(text, SCOPE)
    assert all(one.mistake and one.cure for one in caught.value.faults)
    assert parsed == ([text] if text in MEANT else [])


@pytest.mark.parametrize("text", TRICKS, ids=ascii)
def test_a_trick_of_unicode_is_refused_before_sqlglot(text: str, parsed: list[str]) -> None:
    with pytest.raises(Faults):
        parse(text, SCOPE)
    assert parsed == []


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_text_is_refused(name: str, parsed: list[str]) -> None:
    with pytest.raises(Faults) as caught:
        parse(HUGE[name], SCOPE)
    assert 1 <= len(caught.value.faults) <= 20
    assert all(len(one.mistake) + len(one.cure) < 400 for one in caught.value.faults)
    assert bool(parsed) == (name in MEANT_HUGE)
    assert all(len(text) <= CHARACTERS for text in parsed)


def test_the_corpus_is_large_and_has_each_once() -> None:
    assert len(PLAIN) + len(TRICKS) + len(HUGE) >= 200
    assert len(set(PLAIN)) == len(PLAIN)
    assert set(PLAIN) >= MEANT


def test_names_mean_to_sqlglot_what_they_mean_to_a_rule() -> None:
    names = ("array", "list", "map", "struct", "any", "case_", "interval", "values", "row", "columns", "unnest")
    tables = dict.fromkeys(names, SCOPE.parameters["amount"])
    for name in names:
        assert parse(f"{name}[level] + 1", Scope(SCOPE.columns, tables)).type == "integer"

"""Every rule against its own examples."""

from __future__ import annotations

import re

import pytest

from baigong.engine.base.language import speak
from baigong.engine.documents.slips.finders import FINDERS
from baigong.engine.documents.slips.rules import Rule, data, rules
from tests.engine.documents.slips.letters import names, slips

BAD = [(rule.name, text) for rule in rules() for text in rule.bad]
GOOD = [(rule.name, text) for rule in rules() for text in rule.good]
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize(("name", "text"), BAD)
def test_what_is_bad_is_found_by_its_rule(name: str, text: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(("name", "text"), GOOD)
def test_what_is_good_is_touched_by_no_rule(name: str, text: str) -> None:
    assert names(text) == []


def test_every_rule_has_examples_of_both() -> None:
    assert [rule.name for rule in rules() if not rule.good or not rule.bad] == []


def test_names_are_given_once() -> None:
    listed = [rule.name for rule in rules()]
    assert len(listed) == len(set(listed))
    assert len(listed) >= 35


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_is_found_in_one_way(rule: Rule) -> None:
    assert (rule.pattern is None) == (rule.found_by in FINDERS)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_says_what_is_wrong_and_what_to_write(rule: Rule) -> None:
    for finding in (one for text in rule.bad for one in slips(text) if one.rule == rule.name):
        assert finding.message
        assert finding.cure
        assert "{" not in finding.message + finding.cure
        assert (finding.kind, finding.severity, finding.quantities) == ("slip", "warning", ())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_rules_speak_both_languages(rule: Rule) -> None:
    assert rule.message.keys() == {"zh", "en"}
    assert "{found}" in rule.message["zh"]
    assert "{found}" in rule.message["en"]
    assert rule.cure.keys() in (set(), {"zh", "en"})
    assert CHINESE.search(rule.message["zh"])


def test_no_rule_has_a_repeat_without_a_bound() -> None:
    """A pattern that can run on and on would cost more than linear time."""
    loose = re.compile(r"(?<!\\)(?<!\[)[*+](?!\])")
    heads = r"^[ \u3000]*"
    assert [
        rule.name
        for rule in rules()
        if rule.pattern
        and loose.search(re.sub(r"\[[^\]]*\]", "x", rule.pattern.pattern.replace(heads, "")).replace("0*(", ""))
    ] == []


def test_english_is_spoken_where_asked() -> None:
    with speak("en"):
        (finding,) = slips("截止2018年8月，全市共有86个。")
    assert finding.message.startswith("“截止” before a time")


@pytest.mark.parametrize("entry", data()["spelling"]["words"], ids=lambda entry: entry[0])
def test_a_misspelt_word_is_found_and_the_right_one_is_not(entry: list[str]) -> None:
    wrong, right, _after, _before = entry
    (finding,) = [one for one in slips(f"材料“{wrong}”如此。") if one.rule == "misspelt"]
    assert right in finding.cure
    assert names(f"材料“{right}”如此。") == []


@pytest.mark.parametrize(
    "entry", [one for one in data()["spelling"]["words"] if one[2] or one[3]], ids=lambda entry: entry[0]
)
def test_characters_of_another_word_are_no_misspelling(entry: list[str]) -> None:
    wrong, _right, after, before = entry
    for text in [*(one + wrong for one in after), *(wrong + one for one in before)]:
        assert "misspelt" not in names(f"材料“{text}”如此。")


def test_no_word_is_its_own_correction() -> None:
    assert [entry for entry in data()["spelling"]["words"] if entry[0] == entry[1]] == []

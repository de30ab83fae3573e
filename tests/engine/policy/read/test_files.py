"""Files that were meant to be policies are not passed over, and one that cannot be read is not missed by those that use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.policy.read import check_book
from tests.engine.policy.folders import bare, examples

USER = """policy: user
title: {zh: 乙, en: B}
subject: person
basis: [{document: 甲〔2018〕1号}]
in_force: {from: 2018-01-01}
conditions: [{id: a, when: "granted('grant') AND granted('grant', months)", says: {zh: 甲, en: A}}]
groups: [{id: one, one_of: [user, grant], per: [id], keep: first}]
"""


def told(folder: Path) -> list[tuple[str, str]]:
    return [(one.file, one.mistake) for one in check_book(folder)]


def test_a_policy_that_cannot_be_read_is_not_missed_by_its_users(tmp_path: Path) -> None:
    bare(tmp_path)
    (tmp_path / "user.yaml").write_text(USER, encoding="utf-8")
    assert told(tmp_path) == [("user.yaml", "组 one 在 grant 里没有同样写")]
    grant = tmp_path / "grant.yaml"
    text = grant.read_text(encoding="utf-8")
    grant.write_text(text.replace("amount: 1000", "amount: 10.5"), encoding="utf-8")
    assert told(tmp_path) == [("grant.yaml", "“10.5”不是这里要的值")]
    grant.write_text(text.replace("amount:", "amount"), encoding="utf-8")
    assert [file for file, _mistake in told(tmp_path)] == ["grant.yaml"]
    grant.rename(tmp_path / "grant.yml")
    assert told(tmp_path) == [("grant.yml", "文件名以 .yml 结尾，不会被读到")]


def test_one_that_is_not_there_at_all_is_missed(tmp_path: Path) -> None:
    bare(tmp_path)
    (tmp_path / "user.yaml").write_text(USER.replace("'grant'", "'grnat'"), encoding="utf-8")
    assert "这里没有可用的政策“grnat”" in [mistake for _file, mistake in told(tmp_path)]


def test_a_misspelt_policy_is_one_by_its_other_keys(tmp_path: Path) -> None:
    bare(tmp_path)
    (tmp_path / "user.yaml").write_text(USER.replace("policy:", "polcy:"), encoding="utf-8")
    assert ("user.yaml", "不认识的键“polcy”") in told(tmp_path)


def test_a_list_of_policies_is_told(tmp_path: Path) -> None:
    bare(tmp_path)
    (tmp_path / "user.yaml").write_text("- policy: user\n  title: {zh: 乙, en: B}\n", encoding="utf-8")
    assert told(tmp_path) == [("user.yaml", "“[…]”不是这里要的值")]


@pytest.mark.parametrize("text", ["a: 1\n", "- 1\n", "title: x\nnote: y\n", "[{b: 1}]\n"])
def test_other_files_may_lie_beside_them(text: str, tmp_path: Path) -> None:
    bare(tmp_path)
    (tmp_path / "notes.yaml").write_text(text, encoding="utf-8")
    assert told(tmp_path) == []


def test_facts_with_the_other_ending_are_told(tmp_path: Path) -> None:
    folder = examples(tmp_path)
    (folder / "facts.yaml").rename(folder / "facts.yml")
    problems = check_book(folder)
    assert [(one.file, one.cure) for one in problems] == [
        ("facts.yaml", "请在文件夹里建立它"),
        ("facts.yml", "请改名为 facts.yaml"),
    ]

"""Why outcomes are not known, in words: the missing facts and who has them, outcomes waited for, holes of the rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.cli.policy.lacking import told
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book

FACTS = """
facts:
  person:
    key: id
    file: people.csv
    columns:
      id: {type: bigint}
      months: {type: integer, absent: unknown, meaning: {zh: 缴费月数, en: Insured months}, supplied_by: {zh: 社保, en: Insurance}}
      fee: {type: integer, absent: unknown, meaning: {zh: 学费, en: Fee}, supplied_by: {zh: 学校, en: School}}
      place: {type: text, absent: unknown}
      born_on: {type: date, absent: unknown, meaning: {zh: 出生日期, en: Born on}}
      sat_on: {type: date, absent: unknown, meaning: {zh: 考试日期, en: Sat on}}
      left_on: {type: date, absent: none}
"""
POLICY = """
policy: grant
title: {zh: 补助, en: Grant}
subject: person
basis: [{document: 甲}]
in_force: {from: 2018-01-01}
dated_by: born_on
parameters:
  least: {2018-01-01: 12}
  most: {dated_by: sat_on, 1900-01-01: 9}
vetoes:
  - {id: left, when: has_left_on, says: {zh: 离开, en: Left}}
conditions:
  - {id: insured, when: months >= least, says: {zh: 缴费, en: Insured}}
  - {id: both, when: fee > months, says: {zh: 两样, en: Both}}
  - {id: nameless, when: place = 'x', says: {zh: 地方, en: Place}}
  - {id: other, when: granted('base'), says: {zh: 另一项, en: Other}}
  - {id: either, when: granted('base') OR fee > 3, says: {zh: 或, en: Either}}
  - {id: dated, when: most > 3, says: {zh: 按生日, en: Dated}}
amount: fee * 100
order: [months]
pools:
  - {id: one, at_most: 1, per: [place], says: {zh: 一名, en: One}}
"""
BASE = """
policy: base
title: {zh: 基本, en: Base}
subject: person
basis: [{document: 甲}]
in_force: {from: 2018-01-01}
conditions:
  - {id: insured, when: months >= 1, says: {zh: 缴费, en: Insured}}
"""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    (tmp_path / "facts.yaml").write_text(FACTS, encoding="utf-8")
    (tmp_path / "grant.yaml").write_text(POLICY, encoding="utf-8")
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    return load_book(tmp_path)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("insured", "3 个缺“缴费月数”（可由社保提供）"),
        ("both", "3 个缺“学费”、“缴费月数”（可由学校、社保提供）"),
        ("nameless", "3 个缺“place”"),
        ("other", "3 个要等 base 的结果"),
        ("either", "3 个缺“学费”（可由学校提供），或要等 base 的结果"),
        ("dated", "3 个缺“考试日期”"),
        ("left", "3 个规则里没有数"),
        ("amount", "3 个缺“学费”（可由学校提供），或规则里没有数"),
        ("order", "3 个缺“缴费月数”（可由社保提供）"),
        ("keys", "3 个缺“place”"),
        ("limits", "3 个规则里没有数"),
        ("period", "3 个规则里没有数"),
        ("in_force", "3 个缺“出生日期”"),
    ],
)
def test_each_place_says_what_it_waits_for(book: Book, place: str, words: str) -> None:
    assert list(told(book, book.policies["grant"], [(place, 3)])) == [words]


def test_places_are_told_in_turn(book: Book) -> None:
    clauses = list(told(book, book.policies["base"], [("insured", 1234), ("amount", 1)]))
    assert clauses == ["1,234 个缺“缴费月数”（可由社保提供）", "1 个规则里没有数"]

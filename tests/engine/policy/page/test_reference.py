"""docs/policies.md, "Reference": every key and function is explained, every example is sound."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from baigong.engine.pack.annotation import fields
from baigong.engine.policy.cases import run_cases
from baigong.engine.policy.language import limits
from baigong.engine.policy.language.words import words
from baigong.engine.policy.model import Kind
from baigong.engine.policy.read import load_book, shape
from baigong.engine.policy.read.parameters import OPTIONS
from tests.engine.policy.page.blocks import EXAMPLES, TEXT, Block, blocks, section
from tests.engine.policy.page.wrong import TRAVEL, TUITION, put, said_of, world

REFERENCE = section("Reference")
CODE = set(re.findall(r"[A-Za-z_]+", " ".join(re.findall(r"`([^`\n]+)`", REFERENCE))))
SOUND = [one for one in blocks(REFERENCE) if one.remark.startswith("sound: ")]
YAML = [one for one in SOUND if one.kind == "yaml"]
EXPRESSIONS = [line for one in SOUND if one.kind == "sql" for line in one.text.splitlines()]


def test_every_key_is_explained() -> None:
    parts: list[type[BaseModel]] = [
        shape.PolicyShape,
        shape.BasisShape,
        shape.InForceShape,
        shape.AskedShape,
        shape.GroupShape,
        shape.PoolShape,
    ]
    parts += [shape.CaseShape, shape.RowShape, shape.ExpectShape, shape.ViewShape, shape.ColumnShape]
    keys = {key for part in parts for key, _field in fields(part)} | set(OPTIONS)
    assert keys - CODE == set()


def test_the_table_of_keys_has_those_of_a_policy_in_their_order() -> None:
    table = REFERENCE.split("### Parameters")[0]
    rows = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert sorted(rows) == sorted(key for key, _field in fields(shape.PolicyShape))


def test_every_word_of_the_language_is_explained() -> None:
    known = {one.lower() for one in CODE}
    assert words().keywords - known == set()
    assert set(words().functions) - known == set()


def test_every_outcome_is_explained() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", section("Reference").split("### Outcomes")[1].split("###")[0], re.MULTILINE)
    assert sorted(rows) == sorted(get_args(Kind))


def test_limits_are_those_of_the_code() -> None:
    told = (
        f"{limits.CHARACTERS:,} characters, {limits.TOKENS:,} words and marks, {limits.DEPTH} brackets\n"
        f"within one another, {limits.NODES} parts, {limits.ITEMS} values in `IN`"
    )
    assert told in REFERENCE


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_an_expression_is_sound(text: str, tmp_path: Path) -> None:
    folder = world(tmp_path / "p")
    put(folder, "policy", [f"when: {text}"], [f"when: {text}"])
    assert said_of(folder) == []


def test_the_expressions_show_every_function_and_word() -> None:
    used = {one.lower() for text in EXPRESSIONS for one in re.findall(r"[A-Za-z_]+", text)}
    assert words().keywords - used == {"true"}
    assert set(words().functions) - used == {"least"}  # it stands in the policy itself


@pytest.mark.parametrize("one", YAML, ids=[one.text.split("\n")[0] + str(at) for at, one in enumerate(YAML)])
def test_an_example_is_sound(one: Block, tmp_path: Path) -> None:
    folder = world(tmp_path / "p")
    lines = one.text.rstrip("\n").split("\n")
    for name in one.remark.removeprefix("sound: ").split(", "):
        if f"{name}.yaml" == TUITION:
            put(folder, "policy", lines, lines)
        else:
            with (folder / f"{name}.yaml").open("a", encoding="utf-8") as file:
                file.write(one.text)
    assert said_of(folder) == []


def test_both_ways_of_keeping_and_both_of_limiting_are_told() -> None:
    for word in ("`keep: first`", "`keep: better`", "`at_most`", "`budget`", "`desc`"):
        assert word in REFERENCE


def test_the_example_s_cases_all_pass() -> None:
    book = load_book(EXAMPLES)
    assert {one.file for one in book.policies.values()} == {TUITION, TRAVEL}
    assert sum(len(one.cases) for one in book.policies.values()) == 12
    assert run_cases(book) == []


def test_the_page_s_links_to_itself_lead_somewhere() -> None:
    heads = {
        re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= heads

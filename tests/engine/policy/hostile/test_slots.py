"""Every place of a policy that takes an expression, a name or a text refuses a hostile one, or takes it for the text that it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlglot import exp, parse_one

from baigong.engine.policy import sweep
from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.language import parse
from baigong.engine.policy.model import Column
from tests.engine.policy.folders import PLAIN, bare, write
from tests.engine.policy.hostile.test_texts import refused
from tests.engine.policy.language.scopes import SCOPE

HOSTILE = (
    "(SELECT count(*) FROM person)",
    "read_text('/etc/passwd')",
    "getenv('HOME')",
    "1; ATTACH 'other.db'",
    "1) OR (true",
    "months -- '",
    "months /* ' */",
    "CAST(months AS BIGINT)",
    "list_transform([1], x -> x)",
    "row_number() OVER ()",
    "person.*",
    "{{ months }}",
    "__import__('os')",
)
SAYS = {"zh": "甲", "en": "A"}
SLOTS: dict[str, Any] = {
    "condition": lambda text: {"conditions": [{"id": "a", "when": text, "says": SAYS}]},
    "veto": lambda text: {"vetoes": [{"id": "a", "when": text, "says": SAYS}]},
    "amount": lambda text: {"amount": text},
    "applied": lambda text: {"applied": text},
    "claimed": lambda text: {"claimed": text},
    "order": lambda text: {"order": [text]},
    "descending order": lambda text: {"order": [f"{text} desc"]},
    "period": lambda text: {"period": [text]},
    "dated by": lambda text: {"dated_by": text},
    "parameter dated by": lambda text: {"parameters": {"p": {"dated_by": text, date(2018, 1, 1): 1}}},
    "places": lambda text: {"pools": [{"id": "a", "at_most": text}]},
    "budget": lambda text: {"pools": [{"id": "a", "budget": text}]},
    "key of a pool": lambda text: {"pools": [{"id": "a", "at_most": 1, "per": [text]}]},
    "key of a group": lambda text: {"groups": [{"id": "a", "one_of": ["grant"], "per": [text], "keep": "first"}]},
    "member": lambda text: {"groups": [{"id": "a", "one_of": ["grant", text], "per": ["id"], "keep": "first"}]},
    "id": lambda text: {"conditions": [{"id": text, "when": "true", "says": SAYS}]},
    "subject": lambda text: {"subject": text},
    "name of a parameter": lambda text: {"parameters": {text: {date(2018, 1, 1): 1}}},
    "ceiling": lambda text: {"ceiling": text},
    "in force": lambda text: {"in_force": {"from": text}},
    "keep": lambda text: {"groups": [{"id": "a", "one_of": ["grant"], "per": ["id"], "keep": text}]},
}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("slot", SLOTS)
def test_a_hostile_text_is_refused_in_every_slot(slot: str, text: str, tmp_path: Path) -> None:
    found = refused(bare(tmp_path, **SLOTS[slot](text)))
    assert {one.file for one in found} == {"grant.yaml"}


@pytest.mark.parametrize(
    "name", ["id; DROP TABLE x", 'id" FROM x --', "ID", "select *", "a.b", "", "it's", "名", "a" * 5_000]
)
@pytest.mark.parametrize("where", ["column", "view"])
def test_facts_take_plain_names_alone(where: str, name: str, tmp_path: Path) -> None:
    text = (bare(tmp_path) / "facts.yaml").read_text(encoding="utf-8")
    quoted = '"' + name.replace('"', '\\"') + '"'
    old = "      months:" if where == "column" else "  person:"
    assert text.count(old) == 1
    new = old.replace(old.strip(), f"{quoted}:")
    (tmp_path / "facts.yaml").write_text(text.replace(old, new), encoding="utf-8")
    assert refused(tmp_path)[0].file == "facts.yaml"


TEXTS = ("x' OR '1'='1", "'; DROP TABLE person; --", "/* ' */", '"', "{0.__class__}", "%s", "$1", "?", ":a", "a\u202eb")


@pytest.mark.parametrize("text", TEXTS)
def test_a_cell_s_key_is_a_text_and_nothing_else(text: str, tmp_path: Path) -> None:
    rows = [{**PLAIN[0], "level": level, "id": at} for at, level in enumerate((text, "1", f"{text} "))]
    table: dict[str, Any] = {"parameters": {"paid": {date(2018, 1, 1): {text: 7, "1": 8}}}, "amount": "paid[level]"}
    write(bare(tmp_path, "people.json", **table) / "people.json", rows)
    out = tmp_path / "out.json"
    done = sweep(tmp_path, date(2018, 6, 30), out=out.with_suffix(".parquet"))
    assert done.rows("grant", "granted") == 2
    assert done.fen("grant") == 15


@pytest.mark.parametrize("text", [one for one in TEXTS if "\u202e" not in one])
def test_a_text_of_a_rule_stays_a_text_in_both_engines(text: str) -> None:
    node = parse(f"level = '{text.replace(chr(39), chr(39) * 2)}'", SCOPE)
    tree = sql_of(node, Setting(date(2018, 6, 30), {}, {"level": Column("level", "text")}))
    for dialect in ("duckdb", "spark"):
        read_back = parse_one(tree.sql(dialect), read=dialect)
        assert [one.this for one in read_back.find_all(exp.Literal)] == [text]
        assert isinstance(read_back, exp.Paren)


@pytest.mark.parametrize("text", ["{0.__class__}", "{months.__class__}", "{}", "{a!r}", "{p:>999999999}", "{p[0]}"])
def test_words_are_filled_by_plain_names_alone(text: str, tmp_path: Path) -> None:
    asked = {"id": "a", "when": "months > p", "says": {"zh": text, "en": text}}
    policy: dict[str, Any] = {"conditions": [asked], "parameters": {"p": {date(2018, 1, 1): 1}}}
    assert {one.file for one in refused(bare(tmp_path, **policy))} == {"grant.yaml"}

"""Texts of a policy's file, each with words of what must be said of it. Most are as large as a file may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

HEAD = """policy: grant
title: {zh: 乙, en: B}
subject: person
basis: [{document: 甲〔2018〕1号}]
in_force: {from: 2018-01-01}
"""
SIZE = 250_000
"""A little less than the most bytes of a file."""
TOO_DEEP, TOO_MANY, SYNTAX, TAG, CONTROL = "层", "锚点展开后", "YAML 语法不对", "不能用 YAML 标签", "不可见的控制字符"
TOO_LONG, NUMBER, ITEMS = "最多 4000 个", "不是有效的数字值", "最多"


def many(part: Callable[[int], str], most: int = SIZE) -> str:
    """As many parts as fit."""
    return "".join(_fitting(part, most))


def _fitting(part: Callable[[int], str], most: int) -> Iterator[str]:
    number = 0
    while most > 0:
        text = part(number)
        most -= len(text.encode())
        number += 1
        yield text


def laughs(levels: int = 9, times: int = 9) -> str:
    """Each level names the one below many times."""
    lines = ["a0: &a0 [x]"]
    lines += [f"a{one}: &a{one} [{', '.join([f'*a{one - 1}'] * times)}]" for one in range(1, levels)]
    return "\n".join(lines) + "\n"


def merged(levels: int = 20) -> str:
    """The same by keys that begin with another's."""
    lines = ["a0: &a0 {k0: 1}"]
    lines += [
        f"a{one}: &a{one}\n  <<: *a{one - 1}\n  x{one}: *a{one - 1}\n  y{one}: *a{one - 1}" for one in range(1, levels)
    ]
    return "\n".join(lines) + "\n"


def when(text: str) -> str:
    """A policy of one condition."""
    return HEAD + f'conditions: [{{id: a, when: "{text}", says: {{zh: 甲, en: A}}}}]\n'


def whens(count: int, text: str) -> str:
    """The same condition many times."""
    return "conditions:\n" + "".join(
        f"  - {{id: c{n}, when: '{text}', says: {{zh: a, en: b}}}}\n" for n in range(count)
    )


def group(members: str) -> str:
    """A policy in a group."""
    return HEAD + f"groups: [{{id: g, one_of: [grant, {members}], per: [id], keep: first}}]\n"


BOMBS = {
    "billion laughs": (HEAD + laughs(), TOO_MANY),
    "billion laughs alone": (laughs(), TOO_MANY),
    "two long levels": (HEAD + laughs(3, 6_000), TOO_MANY),
    "merged": (HEAD + merged(), TOO_MANY),
    "merged list": (HEAD + "a: &a {x: 1}\nb: {<<: [*a, *a]}\n", "<<: 后面不是"),
    "list in itself": (HEAD + "amount: &a [*a]\n", TOO_DEEP),
    "mapping in itself": (HEAD + "amount: &a {x: *a}\n", TOO_DEEP),
    "merged into itself": (HEAD + "amount: &a {<<: *a}\n", TOO_DEEP),
    "alias of nothing": (HEAD + "amount: *x\n", "锚点不存在"),
    "anchors": (HEAD + many(lambda n: f"a{n}: &a{n} 1\n"), "不认识的键“a0”"),
}
TAGS = {
    "system": (HEAD + "amount: !!python/object/apply:os.system [ls]\n", TAG),
    "name": ("!!python/name:os.system\n" + HEAD, TAG),
    "module": (HEAD + "amount: !!python/module:os ''\n", TAG),
    "new": (HEAD + "amount: !!python/object/new:type [x, [], {}]\n", TAG),
    "local": (HEAD + "amount: !x 1\n", TAG),
    "binary": (HEAD + "amount: !!binary aGk=\n", TAG),
    "set": (HEAD + "amount: !!set {a}\n", TAG),
    "pairs": (HEAD + "amount: !!omap [a: 1]\n", TAG),
    "directive": ("%TAG ! tag:x,2000:\n---\n" + HEAD + "amount: !a 1\n", TAG),
    "another YAML": ("%YAML 9.9\n---\n" + HEAD, SYNTAX),
    "two documents": (HEAD + "---\n" + HEAD, "两份 YAML"),
}
DEEP = {
    "lists": (HEAD + "amount: " + "[" * 3_000 + "]" * 3_000 + "\n", SYNTAX),
    "lists within the parser's depth": (HEAD + "amount: " + "[" * 900 + "]" * 900 + "\n", TOO_DEEP),
    "mappings": (HEAD + "amount: " + "{a: " * 3_000 + "}" * 3_000 + "\n", SYNTAX),
    "open lists": ("[" * SIZE, SYNTAX),
    "dashes": ("- " * (SIZE // 2) + "1\n", SYNTAX),
    "questions": ("? " * (SIZE // 2) + "1\n", SYNTAX),
    "indents": (HEAD + "amount:\n" + "".join(" " * (one + 1) + "a:\n" for one in range(600)), TOO_DEEP),
}
BYTES = {
    "NUL": (HEAD + "amount: 1\0\n", CONTROL),
    "NUL by its code": (when(r"id = 1\0"), "看不见的字符 U+0000"),
    "escape": (HEAD + "amount: 1 # \x1b[31m\n", CONTROL),
    "half a character": (when(r"\ud800"), SYNTAX),
    "turned text": (when(r"months \u202e>= 12"), "看不见的字符 U+202E"),
    "look-alike letter": (when("m\u043enths >= 12"), "“\u043e”不能写在引号外面"),
    "wide digits": (when("months >= \uff11\uff12"), "\uff11"),
    "wide sign": (when("months \uff1e 12"), "\uff1e"),
    "no-break space": (when(r"months\u00a0>= 12"), "全角或特殊的空格"),
}
NUMBERS = {
    "digits": (HEAD + f"amount: {'9' * 200_000}\n", NUMBER),
    "digits within Python's": (HEAD + f"ceiling: {'9' * 4_000}\n", NUMBER),
    "hexadecimal": (HEAD + f"amount: 0x{'f' * 200_000}\n", NUMBER),
    "to the base 60": (HEAD + f"amount: {':'.join(['59'] * 60_000)}\n", NUMBER),
    "exponent": (HEAD + "ceiling: 1.0e+400000\n", "“1.0e+400000”"),
    "infinite": (HEAD + "ceiling: .inf\n", "“.inf”"),
    "not a number": (HEAD + "ceiling: .nan\n", "“.nan”"),
    "a day that is none": (HEAD.replace("2018-01-01", "9999-99-99"), "不是有效的日期"),
    "an hour that is none": (HEAD.replace("2018-01-01", "2018-01-01T00:00:00+99:00"), "不是有效的日期"),
    "key": (HEAD + f"{'9' * 1_000}: 1\n", "不认识的键"),
}
MANY = {
    "keys": (HEAD + many(lambda n: f"k{n}: 1\n"), "不认识的键“k0”"),
    "near keys": (HEAD + many(lambda n: f"titl{n}: 1\n"), "不认识的键“titl0”"),
    "one key": (HEAD + many(lambda _n: "amount: 1\n"), "写了两次"),
    "conditions": (
        HEAD + "conditions:\n" + many(lambda n: f"  - {{id: c{n}, when: id > {n}, says: {{zh: a, en: b}}}}\n"),
        ITEMS,
    ),
    "bad conditions": (
        HEAD + "conditions:\n" + many(lambda n: f"  - {{id: c{n}, when: '{'(' * 60}', says: {{zh: a, en: b}}}}\n"),
        ITEMS,
    ),
    "parts without keys": (HEAD + "conditions:\n" + many(lambda _n: "  - {}\n"), "缺少“id”"),
    "pools": (HEAD + "pools:\n" + many(lambda n: f"  - {{id: p{n}, at_most: 1, per: [level]}}\n"), ITEMS),
    "groups": (
        HEAD + "groups:\n" + many(lambda n: f"  - {{id: g{n}, one_of: [grant], per: [id], keep: first}}\n"),
        ITEMS,
    ),
    "members": (group(many(lambda n: f"g{n}, ") + "x"), "one_of 有"),
    "members within the most": (group(", ".join(f"g{n}" for n in range(900))), "没有政策“g0”"),
    "cells": (HEAD + "amount: a[id]\nparameters: {a: {2018-01-01: {" + many(lambda n: f"{n}: 1, ") + "}}}\n", "2000 格"),
    "order": (HEAD + f"order: [{many(lambda n: f'k{n}, ')}]\n", ITEMS),
    "keys of a pool": (HEAD + f"pools: [{{id: a, at_most: 1, per: [{many(lambda n: f'k{n}, ')}]}}]\n", ITEMS),
    "cases": (when("true") + "cases:\n" + many(lambda n: f"  - {{name: n{n}, on: 2018-01-01, facts: {{x: 3}}}}\n"), "“x”"),
    "outcomes": (
        when("true") + "cases: [{name: a, on: 2018-01-01, facts: {}, expect: {outcome: granted}, outcomes: {"
        + many(lambda n: f"p{n}: granted, ") + "}}]\n",
        "“p0”",
    ),
}  # fmt: skip
LONG = {
    "3,000 brackets": (when("(" * 3_000 + "true" + ")" * 3_000), TOO_LONG),
    "20,000 ANDs": (when(" AND ".join(["true"] * 20_000)), TOO_LONG),
    "one word": (when("x" * 200_000), TOO_LONG),
    "codes": (HEAD + 'amount: "' + "\\x41" * 60_000 + '"\n', TOO_LONG),
    "blank lines": (HEAD + "amount: |\n" + " \n" * 100_000, "表达式是空的"),
    "folded lines": (HEAD + "amount: >\n" + " a\n" * 80_000, TOO_LONG),
    "colons": (":" * SIZE, "这里不该出现"),
    "quotes": ("'" * (SIZE + 1), "引号没有合上"),
    "commas": ("[" + "," * SIZE, SYNTAX),
    "values": (HEAD + "amount: [" + "a," * (SIZE // 2) + "]\n", "不是这里要的值"),
    "open mapping": ("{" + "?" * SIZE, SYNTAX),
}
TABLE = "".join(f"p{n}: {n}, " for n in range(1_500))
HEAVY = {
    "a table asked often": (
        HEAD + f"parameters: {{a: {{dated_by: born, 2018-01-01: {{{TABLE}}}}}}}\n" + whens(60, "months < a[level]"),
        "conditions 展开后有 180180 个",
    ),
    "a table of many days": (
        HEAD + "parameters: {a: {dated_by: born, " + ", ".join(f"{year}-01-01: {{{TABLE}}}" for year in range(2010, 2016))
        + "}}\n" + whens(4, "months < a[level]"),
        "conditions 展开后有 72012 个",
    ),
    "keys of pools": (
        HEAD + f"parameters: {{a: {{dated_by: born, 2018-01-01: {{{TABLE}}}}}}}\npools:\n"
        + "".join(f"  - {{id: p{n}, at_most: 1, per: ['a[level]']}}\n" for n in range(12)),
        "pools 展开后有 36024 个",
    ),
    "months": (HEAD + whens(60, " OR ".join(["full_months(born, as_of) > months"] * 40)), "conditions 展开后有 64860 个"),
    "values": (
        HEAD + whens(60, " OR ".join([f"months IN ({', '.join(map(str, range(200)))})"] * 3)), "conditions 展开后有 36420 个"
    ),
}  # fmt: skip
TEXTS = {
    f"{kind}: {name}": one
    for kind, group_of in (
        ("bomb", BOMBS), ("tag", TAGS), ("deep", DEEP), ("bytes", BYTES), ("number", NUMBERS), ("many", MANY), ("long", LONG),
        ("heavy", HEAVY),
    )
    for name, one in group_of.items()
}  # fmt: skip

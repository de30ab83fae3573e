"""Columns whose values are listed: a text that stands beside one must be one of them, else a rule never holds."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.model.part import Words
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.language.reader import Reader
from baigong.engine.policy.model.facts import Column
from baigong.engine.policy.model.nodes import Case, Fact, Literal, Node

Columns = Mapping[str, Column]


def listed(node: Node, columns: Columns) -> Mapping[str, Words]:
    """What a text can be, each with its titles; empty where it can be anything."""
    if isinstance(node, Fact):
        return columns[node.name].values if node.name in columns else {}
    if not isinstance(node, Case):
        return {}
    found = [
        {str(one.value): {}} if isinstance(one, Literal) else listed(one, columns)
        for one in (*(then for _when, then in node.whens), *([node.otherwise] if node.otherwise else []))
    ]
    return {code: words for one in found for code, words in one.items()} if all(found) else {}


def check(reader: Reader, node: Node, literal: Node) -> bool:
    """Whether a text that is written can be the node's value; tells the fault where not."""
    if not isinstance(literal, Literal) or literal.type != "text":
        return True
    values, value = listed(node, reader.scope.columns), str(literal.value)
    if not values or value in values:
        return True
    reader.fault(
        literal.start, literal.end, mistake(value, node.name if isinstance(node, Fact) else ""), cure(value, values)
    )
    return False


def mistake(value: str, column: str) -> str:
    """What is said of a text that is none of the column's."""
    if not column:
        return _("这里不会有“{value}”这个值").format(value=value[:60])
    return _("列“{name}”没有“{value}”这个值").format(name=column, value=value[:60])


def cure(value: str, values: Mapping[str, Words]) -> str:
    """The code whose title was written, or the nearest code, or the code of the nearest title, or all of them."""
    titles = {title: code for code, words in values.items() for title in words.values()}
    near = [] if difflib.get_close_matches(value, values, 1, 0.6) else difflib.get_close_matches(value, titles, 1, 0.6)
    title = value if value in titles else next(iter(near), None)
    if title is not None and titles[title] != value:
        return _("请写代码“{code}”（{title}）").format(code=titles[title], title=title)
    return did_you_mean(value, values)

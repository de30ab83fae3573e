"""Facts with their meanings and values as people say them: terms of the city's vocabularies, money in yuan."""

from __future__ import annotations

from functools import cached_property

from baigong.engine.base.language import _, pick
from baigong.engine.pack.model import Pack
from baigong.engine.policy.explain.model import Explanation, Nearest
from baigong.engine.policy.explain.showing.words import printed
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import Book, Column, nodes
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.prove import Example

DIVISION = "division"
HAS = "has_"


class Names:
    """The words for one explanation's facts, or an example's."""

    def __init__(self, book: Book, one: Explanation | Example) -> None:
        self._book, self._day = book, one.day
        self._policy = book.policies[one.policy]
        self._columns = book.view(self._policy).columns

    def fact(self, name: str, value: Value | None) -> str:
        """What it means and what it is."""
        column = self._columns.get(name)
        if column is None:
            meant = self._columns.get(name.removeprefix(HAS))
            title = _meaning(meant, name) if meant else name
            there = _("有") if value else _("没有")
            return f"{title} {there}"
        meaning, _mark, more = _meaning(column, name).partition(_("；").strip())
        told = f"{meaning} {self.value(column, value)}"
        return _("{what}（{note}）").format(what=told, note=more.strip()) if more else told

    def value(self, column: Column, value: Value | None) -> str:
        """The value; a code by its name."""
        if value is None and column.absent == "none":
            return _("没有")
        if isinstance(value, str) and column.vocabulary:
            return self._term(column.vocabulary, value) or value
        return printed(value, money=column.unit == "fen")

    def nearest(self, one: Nearest) -> str:
        """The change by which it would pass; a code by its name."""
        column = self._columns[one.fact]
        if not column.vocabulary or one.old is None or one.new is None:
            return one.says
        words = _("如果“{meaning}”是 {new}（现为 {old}）")
        return words.format(meaning=one.meaning, new=self.value(column, one.new), old=self.value(column, one.old))

    def computed(self, text: str, value: Value | None) -> str:
        """A part of the expression: months and days between facts in words, any other as it is written."""
        node = self._spans.get(text)
        if node is None:
            return f"{text} = {printed(value)}"
        words = _("{since}到{until}：{n} 天") if isinstance(node, nodes.Days) else _("{since}到{until}：满 {n} 个月")
        if value is None:
            words = _("{since}到{until}：多久不知道")
        since, until = node.since, node.until
        return words.format(since=self._end(since), until=self._end(until), n=printed(value))

    def _end(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.Day):
            return _("当天")
        if not isinstance(node, nodes.Fact):
            return text_of(node)
        return _meaning(self._columns[node.name], node.name).split(_("；").strip())[0]

    @cached_property
    def _spans(self) -> dict[str, nodes.FullMonths | nodes.Days]:
        every = [node for one in self._policy.expressions() for node in one.walk()]
        return {text_of(one): one for one in every if isinstance(one, nodes.FullMonths | nodes.Days)}

    def _term(self, vocabulary: str, code: str) -> str:
        if self._pack is None:
            return ""
        if vocabulary == DIVISION:
            division = self._pack.division(code, self._day)
            return pick(division.title) if division else ""
        term = self._pack.vocabularies.get(vocabulary, {}).get(code)
        return pick(term.title) if term else ""

    @cached_property
    def _pack(self) -> Pack | None:
        if not (self._book.directory / "city.yaml").exists():
            return None
        from baigong.engine.pack.read import load_pack

        return load_pack(self._book.directory)


def _meaning(column: Column, name: str) -> str:
    return pick(column.meaning) or name

"""Values that a comparison gives reason to try, fact by fact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from baigong.engine.policy.explain.nearest.months import around, days_later, edges, months_later
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.model import nodes
from baigong.engine.policy.model.nodes import Node, Value

Try = tuple[str, Value | None]
"""A column, and the value to try in it; None: none."""


def of_comparison(node: nodes.Compare | nodes.Between, reading: Reading) -> Iterator[Try]:
    """Around the values at which a comparison turns, for each fact in it."""
    if isinstance(node, nodes.Compare):
        pairs = [(node.left, node.right), (node.right, node.left)]
    else:
        pairs = [pair for end in (node.low, node.high) for pair in ((node.inner, end), (end, node.inner))]
    for mine, other in pairs:
        left, right = reading.value(mine), reading.value(other)
        for one in mine.walk():
            if isinstance(one, nodes.Fact):
                yield from ((one.name, value) for value in _towards(one, mine, left, right, reading))


def _towards(fact: nodes.Fact, mine: Node, now: Value | None, aim: Value | None, reading: Reading) -> Iterator[Value]:
    """Values of ``fact`` that may bring ``mine``, which is ``now``, to ``aim``."""
    absent = reading.value(fact) is None
    if absent and reading.view.columns[fact.name].absent != "none":
        return  # what is not known is no reason to refuse
    if fact is mine and isinstance(aim, date):
        yield from around(aim)
    elif fact is mine and isinstance(aim, str):
        yield aim
    elif isinstance(aim, int) and not isinstance(aim, bool):
        own = reading.value(fact)
        if absent and fact is mine:
            yield from (aim, aim - 1, aim + 1)
        elif isinstance(own, date):
            yield from _dates(fact, mine, aim, reading)
        elif isinstance(own, int) and isinstance(now, int):
            yield from _numbers(own, now, aim, mine)


def _numbers(own: int, now: int, aim: int, mine: Node) -> Iterator[int]:
    """By the gap, whole, or divided by what the fact is multiplied with; where it is divided, at the edges of the aim."""
    gap = aim - now
    factors = {abs(one.value) for one in mine.walk() if isinstance(one, nodes.Literal) and isinstance(one.value, int)}
    steps = [gap, -gap, *(sign * (-(-gap // by)) for by in sorted(factors - {0, 1}) for sign in (1, -1))]
    steps += [edge * by - own for by in sorted(factors - {0, 1}) for edge in (aim, aim + 1)]
    for step in dict.fromkeys(steps):
        yield from (own + step + one for one in (-1, 0, 1))


def _dates(fact: nodes.Fact, mine: Node, aim: int, reading: Reading) -> Iterator[date]:
    """A number made of dates: months, days, years."""
    for one in mine.walk():
        match one:
            case nodes.FullMonths(since=since, until=until) | nodes.Days(since=since, until=until):
                yield from _span(fact, one, since, until, aim, reading)
            case nodes.DatePart(which="year", inner=nodes.Fact(name=name)) if name == fact.name:
                yield from edges(aim)
            case nodes.DatePart(which="month", inner=nodes.Fact(name=name)) if name == fact.name:
                own = reading.value(fact)
                if isinstance(own, date) and 1 <= aim <= 12:
                    yield from (date(own.year, month, 1) for month in {aim, max(aim - 1, 1), min(aim + 1, 12)})


def _span(fact: nodes.Fact, span: Node, since: Node, until: Node, aim: int, reading: Reading) -> Iterator[date]:
    later = days_later if isinstance(span, nodes.Days) else months_later
    for end, far, sign in ((until, since, 1), (since, until, -1)):
        start = reading.value(far)
        if isinstance(end, nodes.Fact) and end.name == fact.name and isinstance(start, date):
            for step in (-1, 0, 1):
                yield from around(later(start, sign * (aim + step)))

"""Parameters beside columns whose values are listed: the keys of a table, and texts that are compared."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.language import coded
from baigong.engine.policy.model import Parameter, Policy, View, nodes
from baigong.engine.policy.model.nodes import Node, Value


def coded_problems(page: Page, policy: Policy, view: View) -> Iterator[Problem]:
    """Each text of a parameter that its column can never have, told where it stands; once, however often it is asked."""
    written = [*policy.expressions(), *([policy.claimed] if policy.claimed else [])]
    found = [one for node in written for part in node.walk() for one in _of(page, policy, view, part)]
    yield from dict.fromkeys(found)


def _of(page: Page, policy: Policy, view: View, node: Node) -> Iterator[Problem]:
    if isinstance(node, nodes.Parameter):
        parameter = policy.parameters[node.name]
        for axis, key in enumerate(node.keys):
            for place, text in _keys(page, parameter, axis):
                yield from _told(page, view, place, text, key, at_key=True)
    elif isinstance(node, nodes.Compare):
        for side, other in ((node.left, node.right), (node.right, node.left)):
            if isinstance(side, nodes.Parameter):
                for place, text in _values(page, policy.parameters[side.name]):
                    yield from _told(page, view, place, text, other, at_key=False)


def _told(page: Page, view: View, place: Path, text: Value, beside: Node, *, at_key: bool) -> Iterator[Problem]:
    values = coded.listed(beside, view.columns)
    if values and isinstance(text, str) and text not in values:
        name = beside.name if isinstance(beside, nodes.Fact) else ""
        yield page.problem(place, coded.mistake(text, name), coded.cure(text, values), key=at_key)


def _keys(page: Page, parameter: Parameter, axis: int) -> Iterator[tuple[Path, Value]]:
    for place, keys, _value in _cells(page, parameter):
        yield (*place, *map(str, keys[: axis + 1])), keys[axis]


def _values(page: Page, parameter: Parameter) -> Iterator[tuple[Path, Value]]:
    for place, keys, value in _cells(page, parameter):
        yield (*place, *map(str, keys)), value


def _cells(page: Page, parameter: Parameter) -> Iterator[tuple[Path, tuple[Value, ...], Value]]:
    """Where each day's value stands, with its keys and values."""
    for one in parameter.values:
        place: Path = ("parameters", parameter.name, one.since.isoformat())
        place = (*place, "value") if (*place, "value") in page.spots else place
        for keys, value in one.cells.items():
            yield place, keys, value

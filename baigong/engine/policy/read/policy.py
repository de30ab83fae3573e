"""One policy's file: from its form to typed expressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.compile.weight import HEAVIEST, weight
from baigong.engine.policy.language import Faults, Given, Scope, Used, parse
from baigong.engine.policy.language.words import words
from baigong.engine.policy.model import (
    BIGINT,
    DAY,
    FEN,
    Basis,
    Condition,
    Group,
    Order,
    Parameter,
    Policy,
    Pool,
    View,
)
from baigong.engine.policy.model.nodes import Node, Type
from baigong.engine.policy.read.parameters import ParameterReader
from baigong.engine.policy.read.shape import AskedShape, BasisShape, PolicyShape

WAYS = words().ways
"""Words for the order's direction that it has not."""


class PolicyReader:
    """Reads one file; :attr:`problems` has what is wrong, and its expressions are then not to be relied on."""

    def __init__(self, page: Page, shape: PolicyShape, view: View, outcomes: Mapping[str, Used]) -> None:
        self.page, self.shape, self.view = page, shape, view
        self.problems: list[Problem] = []
        self.parameters = self._parameters()
        self.unread = shape.parameters.keys() - self.parameters.keys()
        """Parameters that could not be read, which is told: not that there are none of that name."""
        given = {name: _given(one) for name, one in self.parameters.items()}
        self.scope = Scope(columns=view.columns, parameters=given, outcomes=outcomes)

    def read(self, number: int) -> Policy:
        """The policy as the ``number``-th of its book, without its cases."""
        shape = self.shape
        return Policy(
            id=shape.policy,
            number=number,
            title=shape.title,
            subject=shape.subject,
            basis=_bases(shape.basis),
            in_force_from=shape.in_force.since,
            in_force_to=shape.in_force.until,
            dated_by=self._dated_by(),
            parameters=self.parameters,
            vetoes=self._asked("vetoes", shape.vetoes),
            conditions=self._asked("conditions", shape.conditions),
            amount=None if shape.amount is None else self._node(("amount",), shape.amount, "integer"),
            ceiling=self._ceiling(),
            period=self._nodes(("period",), shape.period),
            applied=None if shape.applied is None else self._node(("applied",), shape.applied, "boolean"),
            claimed=self._claimed(),
            order=tuple(self._order(("order", at), one) for at, one in enumerate(shape.order)),
            groups=tuple(
                Group(one.id, one.one_of, one.keep, self._nodes(("groups", at, "per"), one.per))
                for at, one in enumerate(shape.groups)
            ),
            pools=self._pools(),
            file=self.page.file,
            programme=shape.programme or {},
            follows=shape.follows or "",
        )

    def report(self, path: Path, mistake: str, cure: str) -> None:
        """Note a problem at ``path``."""
        self.problems.append(self.page.problem(path, mistake, cure))

    def _parameters(self) -> dict[str, Parameter]:
        reader = ParameterReader(self.page, self.shape.dated_by or DAY)
        found = {name: reader.read(name, written) for name, written in self.shape.parameters.items()}
        self.problems += reader.problems
        for name, one in found.items():
            if name == DAY or name in words().keywords:
                mistake = _("参数不能叫“{name}”，它在规则里另有意思").format(name=name)
                self.problems.append(self.page.problem(("parameters", name), mistake, _("请换一个名称"), key=True))
            if one:
                self._is_date(("parameters", name, "dated_by"), one.dated_by)
        return {name: one for name, one in found.items() if one}

    def _dated_by(self) -> str:
        self._is_date(("dated_by",), self.shape.dated_by or DAY)
        return self.shape.dated_by or DAY

    def _is_date(self, path: Path, name: str) -> None:
        column = self.view.columns.get(name)
        if name != DAY and (column is None or column.type != "date"):
            dates = [one.name for one in self.view.columns.values() if one.type == "date"]
            cure = _("请写其中之一：{names}").format(names=_("、").join([*dates, DAY]))
            self.report(path, _("“{name}”不是日期列").format(name=name), cure)

    def _asked(self, key: str, written: Sequence[AskedShape]) -> tuple[Condition, ...]:
        return tuple(
            Condition(
                one.id,
                self._node((key, at, "when"), _text(one.when), "boolean"),
                str(_text(one.when)),
                one.says,
                _bases(one.basis),
            )
            for at, one in enumerate(written)
        )

    def _pools(self) -> tuple[Pool, ...]:
        found = []
        for at, one in enumerate(self.shape.pools):
            path: Path = ("pools", at)
            if (one.at_most is None) == (one.budget is None):
                self.report(path, _("名额要写 at_most 或 budget，只写其中一个"), _("请写 at_most: 3 或 budget: 参数名"))
            limits = {
                key: None if text is None else self._node((*path, key), text, "integer")
                for key, text in (("at_most", one.at_most), ("budget", one.budget))
            }
            found.append(
                Pool(one.id, self._nodes((*path, "per"), one.per), limits["at_most"], limits["budget"], one.says)
            )
        return tuple(found)

    def _order(self, path: Path, written: str) -> Order:
        text, _space, way = written.strip().rpartition(" ")
        if text and way.lower() in WAYS:
            cure = _("请写 {text} desc（大的在前），或只写 {text}（小的在前）").format(text=text.strip())
            self.report(path, _("次序里不能写“{way}”").format(way=way), cure)
            return Order(Node(type="integer"))
        descending = way.lower() in ("desc", "asc")
        return Order(self._node(path, text if descending else written, None), descending and way.lower() == "desc")

    def _ceiling(self) -> int | None:
        if self.shape.ceiling is not None and not 0 <= self.shape.ceiling <= FEN[1]:
            cure = _("请写 0 到 {most} 之间的整数").format(most=FEN[1])
            self.report(("ceiling",), _("上限 {ceiling} 分不合理").format(ceiling=self.shape.ceiling), cure)
        return self.shape.ceiling

    def _claimed(self) -> Node | None:
        if self.shape.claimed is None:
            return None
        return self._node(("claimed",), _text(self.shape.claimed), "boolean", replace(self.scope, outcomes={}))

    def _nodes(self, path: Path, texts: Sequence[str | int]) -> tuple[Node, ...]:
        return tuple(self._node((*path, at), one, None) for at, one in enumerate(texts))

    def _node(self, path: Path, text: str | int, expected: Type | None, scope: Scope | None = None) -> Node:
        written = str(text)
        names = scope or self.scope
        low, high = BIGINT if expected is None else (names.low, names.high)  # a key may be any id
        try:
            node = parse(written, replace(names, expected=expected, low=low, high=high))
        except Faults as faults:
            for one in faults.faults:
                if written[one.start : one.end] in self.unread:
                    continue
                before = written[: one.start].split("\n")
                self.problems.append(self.page.inside(path, len(before), len(before[-1]) + 1, one.mistake, one.cure))
            return Node(type=expected or "integer")
        if weight(node, self.parameters) > HEAVIEST:
            self.report(path, _("这个表达式展开后太长"), _("请拆成几个条件，或在事实视图里先算好一列"))
        return node


def _text(written: str | int | bool) -> str | int:
    return ("true" if written else "false") if isinstance(written, bool) else written


def _bases(written: Sequence[BasisShape]) -> tuple[Basis, ...]:
    return tuple(Basis(one.document, one.article, one.title) for one in written)


def _given(parameter: Parameter) -> Given:
    cells = [one for dated in parameter.values for one in dated.cells.items()]
    keys = tuple(frozenset(key[axis] for key, _value in cells) for axis in range(len(parameter.axes)))
    if parameter.type != "integer":
        return Given(parameter.type, parameter.axes, keys=keys)
    numbers = [value for _keys, value in cells if isinstance(value, int)]
    return Given(parameter.type, parameter.axes, min(numbers), max(numbers), keys)

"""One scope that the tests of the language share."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from baigong.engine.policy.language import Given, Scope, Used
from baigong.engine.policy.model import BIGINT, FEN, Column
from baigong.engine.policy.model.nodes import Node, Type

COLUMNS = [
    Column("insured_months", "integer", absent="unknown"),
    Column("score", "integer", absent="none"),
    Column("people", "integer", low=0, high=1000),
    Column("fee", "integer", unit="fen", low=FEN[0], high=FEN[1]),
    Column("person_id", "integer", low=BIGINT[0], high=BIGINT[1]),
    Column("employer_id", "text"),
    Column("level", "text", meaning={"zh": "等级", "en": "Level"}),
    Column("place", "text"),
    Column("is_neglectful", "boolean", absent="false"),
    Column("is_worker", "boolean", absent="unknown"),
    Column("issued_on", "date", absent="unknown"),
    Column("applied_on", "date", fallback="as_of"),
    Column("end", "date", absent="none"),
    Column("order", "integer"),
]
PARAMETERS = {
    "months_minimum": Given("integer", (), 0, 600),
    "ratio": Given("integer", (), 0, 100),
    "amount": Given("integer", ("text",), 0, 200_000),
    "prize": Given("integer", ("text", "integer"), 0, 5_000_000),
    "starts": Given("date"),
    "open_to": Given("boolean", ("text",)),
}
OUTCOMES = {"other-policy": Used("integer"), "org-policy": Used("text", same=False, most=10**8)}
SCOPE = Scope({one.name: one for one in COLUMNS}, PARAMETERS, OUTCOMES)


def scope(expected: Type | None = None, low: int = -(9 * 10**18), high: int = 9 * 10**18) -> Scope:
    """The scope where a type is expected, or a number within bounds."""
    return replace(SCOPE, expected=expected, low=low, high=high)


def bare(node: Node) -> Node:
    """The node without its places."""
    changed: dict[str, Any] = {one.name: _bare(getattr(node, one.name)) for one in fields(node)}
    return replace(node, **{**changed, "start": 0, "end": 0})


def _bare(value: object) -> object:
    if isinstance(value, Node):
        return bare(value)
    return tuple(_bare(one) for one in value) if isinstance(value, tuple) else value

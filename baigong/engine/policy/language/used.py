"""What an expression reads."""

from __future__ import annotations

from dataclasses import dataclass

from baigong.engine.policy.model.nodes import Fact, Has, Node, Outcome, OutcomeAmount, Parameter


@dataclass(frozen=True, slots=True)
class Names:
    """By kind. A column that names another policy's subject is a fact too; ``has`` are columns of which presence is asked."""

    facts: frozenset[str]
    has: frozenset[str]
    parameters: frozenset[str]
    outcomes: frozenset[str]


def names(node: Node) -> Names:
    """Columns, parameters and policies whose values the node needs."""
    every = list(node.walk())
    used = [one for one in every if isinstance(one, Outcome | OutcomeAmount)]
    return Names(
        facts=frozenset(one.name for one in every if isinstance(one, Fact))
        | frozenset(one.column for one in used if one.column),
        has=frozenset(one.name for one in every if isinstance(one, Has)),
        parameters=frozenset(one.name for one in every if isinstance(one, Parameter)),
        outcomes=frozenset(one.policy for one in used),
    )

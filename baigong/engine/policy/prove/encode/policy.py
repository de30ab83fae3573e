"""What one row decides by itself under a policy (rule 4), as formulas over its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import z3

from baigong.engine.policy.compile.needs import needs
from baigong.engine.policy.model import Policy
from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.expression import Setting, asked, term, whole
from baigong.engine.policy.prove.encode.terms import TRUE, Known, Truth, number, truth


@dataclass(frozen=True)
class Encoded:
    """A policy over one row."""

    policy: Policy
    in_force: Truth
    vetoes: Mapping[str, Truth]
    conditions: Mapping[str, Truth]
    amount: Known
    """The rule's amount, whatever it is; 0 where the policy gives no money."""
    placed: z3.BoolRef
    """Whether period, keys, limits and order are known."""

    @property
    def refused(self) -> z3.BoolRef:
        """Out of force, a veto true or a condition false, whatever else is not known."""
        return z3.Or(
            self.in_force.false,
            *(one.true for one in self.vetoes.values()),
            *(one.false for one in self.conditions.values()),
        )

    @property
    def meets(self) -> z3.BoolRef:
        """In force, no veto, every condition: all that is asked before the amount."""
        return z3.And(
            self.in_force.true,
            *(one.false for one in self.vetoes.values()),
            *(one.true for one in self.conditions.values()),
        )

    @property
    def payable(self) -> z3.BoolRef:
        """Whether the amount is one that may be paid."""
        value = number(self.amount.value)
        return z3.And(self.amount.known, value >= 0, value <= self.policy.most)

    @property
    def passes(self) -> z3.BoolRef:
        """Granted, if nobody else competes for its place."""
        return z3.And(self.meets, self.payable, self.placed)

    @property
    def unknown(self) -> z3.BoolRef:
        """Neither refused nor passing."""
        return z3.And(z3.Not(self.refused), z3.Not(self.passes))


def encoded(policy: Policy, setting: Setting) -> Encoded:
    """``policy`` over the setting's row."""
    amount = whole(policy.amount, setting) if policy.amount else Known(z3.IntVal(0), TRUE)
    return Encoded(
        policy,
        _in_force(policy, setting),
        {one.id: asked(one.when, setting) for one in policy.vetoes},
        {one.id: asked(one.when, setting) for one in policy.conditions},
        amount,
        z3.And([term(node, setting).known for _name, node in needs(policy)]),
    )


def _in_force(policy: Policy, setting: Setting) -> Truth:
    on = setting.date(policy.dated_by)
    code = number(on.value)
    inside = code >= dates.written(policy.in_force_from).code
    if policy.in_force_to is not None:
        inside = z3.And(inside, code < dates.written(policy.in_force_to).code)
    return truth(inside, on.known)

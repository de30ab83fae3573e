"""What a policy gives, in a few words: the sums that its amount can name on a day, or that it is no money."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import _
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Policy, nodes
from baigong.engine.policy.model.nodes import Node
from baigong.engine.policy.wording import Names


def gives_words(names: Names, day: date) -> str:
    """``1,000 元至 2,000 元``; for an amount that is computed, the words for that."""
    policy = names.policy
    if policy.amount is None:
        return _("资格或服务，不发钱")
    sums = [one for one in _sums(policy, policy.amount, day) if one]
    if sums:
        low, high = min(sums), max(sums)
        return yuan(low) if low == high else _("{low} 至 {high}").format(low=yuan(low), high=yuan(high))
    most = _most(policy, policy.amount, day)
    return _("按规则计算") if most is None else _("按规则计算，最高 {most}").format(most=yuan(most))


def _sums(policy: Policy, node: Node, day: date) -> list[int]:
    """All that the amount can be, where it is written out; none where it is computed."""
    match node:
        case nodes.Literal(value=int(value)):
            return [value]
        case nodes.Parameter(name=name):
            return [one for one in policy.parameters[name].at(day).values() if isinstance(one, int)]
        case nodes.Case(whens=whens, otherwise=otherwise):
            branches = [then for _when, then in whens] + ([otherwise] if otherwise else [])
            found = [_sums(policy, one, day) for one in branches]
            return [one for each in found for one in each] if all(found) else []
    return []


def _most(policy: Policy, node: Node, day: date) -> int | None:
    """What a computed amount cannot exceed, as far as the rule says it at once."""
    known = [policy.ceiling] if policy.ceiling is not None else []
    if isinstance(node, nodes.Extreme) and node.which == "least":
        known += [max(sums) for sums in (_sums(policy, one, day) for one in node.of) if sums]
    return min(known, default=None)

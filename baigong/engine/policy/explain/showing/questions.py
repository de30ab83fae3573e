"""In force, vetoes, conditions: each with its answer, its words and what it read; and the amount."""

from __future__ import annotations

from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.judge import Judged
from baigong.engine.policy.explain.model import AmountShown, Asked, AskedKind
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.explain.showing.words import filled
from baigong.engine.policy.model import DAY, Condition, Policy

IN_FORCE = "in_force"


def questions(judged: Judged, reading: Reading) -> tuple[Asked, ...]:
    """In declared order."""
    policy = judged.policy
    listed: list[tuple[AskedKind, Condition]] = [("veto", one) for one in policy.vetoes]
    listed += [("condition", one) for one in policy.conditions]
    return (_in_force(judged, reading), *(_asked(kind, one, policy, reading) for kind, one in listed))


def amount(judged: Judged, reading: Reading) -> AmountShown | None:
    """The sum, and from what it comes; None where the policy gives no money."""
    from baigong.engine.policy.language.printing import text_of

    node = judged.policy.amount
    if node is None:
        return None
    return AmountShown(
        judged.row.fen,
        text_of(node),
        reading.facts(node),
        reading.parameters(node),
        reading.computed(node),
        judged.policy.ceiling,
    )


def _in_force(judged: Judged, reading: Reading) -> Asked:
    policy = judged.policy
    words = _("在施行期内（{since} 起）") if policy.in_force_to is None else _("在施行期内（{since} 起，{until} 前）")
    says = words.format(since=policy.in_force_from, until=policy.in_force_to)
    values = {} if policy.dated_by == DAY else {policy.dated_by: reading.date(policy.dated_by)}
    return Asked(IN_FORCE, "in_force", judged.row.in_force, says, "", values, basis=policy.basis)


def _asked(kind: AskedKind, one: Condition, policy: Policy, reading: Reading) -> Asked:
    result = reading.value(one.when)
    read = reading.parameters(one.when)
    tables = {name.partition("[")[0]: value for name, value in read.items()}
    return Asked(
        id=one.id,
        kind=kind,
        result=None if result is None else bool(result),
        says=filled(pick(one.says), {**tables, **reading.scalars()}),
        text=one.text,
        values=reading.facts(one.when),
        parameters=read,
        computed=reading.computed(one.when),
        basis=one.basis or policy.basis,
    )

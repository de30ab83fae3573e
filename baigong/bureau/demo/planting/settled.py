"""Apprenticeships that were paid are decided cases: what was granted for them stands, whatever the rules become."""

from __future__ import annotations

import json

from baigong.bureau.demo.apprenticeships import ApprenticeshipMade
from baigong.bureau.demo.planting.expected import Expected
from baigong.bureau.demo.schema.training import ApprenticeshipPlan
from baigong.bureau.demo.tables import DECISION
from baigong.bureau.demo.world import World

SUBJECT = "apprenticeship"


def settle(world: World, apprenticeships: list[ApprenticeshipMade]) -> list[Expected]:
    """A decision for each apprenticeship that was paid, of all that was paid for it, where the pack names a policy; the key of them."""
    plan = world.demo.apprenticeship
    if plan is None or not plan.policy or not plan.paid:
        return []
    return [_settled(world, plan, one) for one in apprenticeships if one.finished]


def _settled(world: World, plan: ApprenticeshipPlan, one: ApprenticeshipMade) -> Expected:
    fen = one.finished * plan.yearly_fen * len(plan.paid)
    facts = {
        "employer_id": one.employer,
        "scheme": plan.scheme,
        "level": plan.level,
        "starts_on": plan.starts.isoformat(),
        "ends_on": plan.ends.isoformat(),
        "yearly_fee_fen": plan.yearly_fee_fen,
        "persons_finished": one.finished,
        "is_paid": False,
    }
    world.add(
        DECISION,
        policy=plan.policy,
        subject_kind=SUBJECT,
        subject_id=one.id,
        outcome="granted",
        amount_fen=fen,
        decided_on=plan.paid[-1].isoformat(),
        facts=json.dumps(facts, sort_keys=True),
    )
    says = "paid for as it was decided"
    return Expected(plan.policy, SUBJECT, one.id, "granted", "", fen, claimed=True, decided=True, says=says)

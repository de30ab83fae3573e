"""Applications of the many, and what the entitled among them were paid."""

from __future__ import annotations

from baigong.bureau.demo.days import ISO
from baigong.bureau.demo.people.wish import Made
from baigong.bureau.demo.schema.applications import ApplicationPlan
from baigong.bureau.demo.tables import APPLICATION, PAYMENT
from baigong.bureau.demo.world import World

SUBJECT = "certificate"


class Applications:
    """Asked once for each person; most have no certificate that is new enough."""

    def __init__(self, world: World) -> None:
        plan = world.demo.applications
        self._world = world
        self._plan = plan
        self._rnd = world.random("applications").random
        self._since = plan.since.toordinal() if plan else world.today + 1
        self._employers = _employers(world, plan) if plan else set()

    def consider(self, made: Made, origin: str, insured_since: int | None) -> None:
        """Perhaps the person applies for their highest certificate, which is verified.

        ``insured_since``: the day since which they have been insured without a break, verified, at a verified job.
        """
        plan = self._plan
        if plan is None or not self._may(plan, made, origin):
            return
        level, issued, certificate = made.certificates[0]
        applied = issued + self._between(plan.after)
        entitled = insured_since is not None and applied - insured_since >= plan.insured_days
        chance = plan.places.get(made.place, 0) if entitled else plan.in_vain
        if applied <= self._world.as_of and self._rnd() < chance:
            self._apply(made.id, certificate, applied, plan)
            if entitled:
                self._pay(made.id, level, applied, plan)

    def _may(self, plan: ApplicationPlan, made: Made, origin: str) -> bool:
        level, issued, _certificate = made.certificates[0]
        return (
            issued >= self._since
            and origin == plan.origin
            and level in plan.levels
            and made.employer is not None
            and made.employer.id in self._employers
        )

    def _apply(self, person: int, certificate: int, day: int, plan: ApplicationPlan) -> None:
        self._world.add(
            APPLICATION,
            policy=plan.policy,
            subject_kind=SUBJECT,
            subject_id=certificate,
            person_id=person,
            applied_on=ISO[day],
        )

    def _pay(self, person: int, level: str, applied: int, plan: ApplicationPlan) -> None:
        payment = plan.payment
        day = applied + self._between(payment.after)
        if day <= self._world.as_of:
            self._world.add(
                PAYMENT,
                person_id=person,
                purpose=payment.purpose,
                amount_fen=payment.amounts[level],
                fund_kind=payment.fund_kind,
                fund_level=payment.fund_level,
                paid_on=ISO[day],
            )

    def _between(self, days: tuple[int, int]) -> int:
        return days[0] + int((days[1] - days[0] + 1) * self._rnd())


def _employers(world: World, plan: ApplicationPlan) -> set[int]:
    """Organisations that are of one of the plan's kinds on the day of the counts."""
    demo = world.demo.organisations
    kinds = {name: one.kinds[-1].kind for name, one in demo.named.items()}
    kinds |= {name: one.kind for name, one in demo.groups.items()}
    names = [name for name, kind in kinds.items() if kind in plan.kinds]
    return {one.id for one in world.organisations_of(*names)}

"""Payments: for classes, apprenticeships and studios."""

from __future__ import annotations

from random import Random

from baigong.bureau.demo.apprenticeships import ApprenticeshipMade
from baigong.bureau.demo.days import ISO, iso
from baigong.bureau.demo.draws import apportion
from baigong.bureau.demo.projects import StudioMade
from baigong.bureau.demo.schema.projects import StudioMoney
from baigong.bureau.demo.tables import PAYMENT
from baigong.bureau.demo.training import ClassMade
from baigong.bureau.demo.world import World
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

TEN_YUAN = 1000
"""Fen."""
PAID_AFTER = 60
"""Days after its end at which a class is paid at the earliest."""


def pay_classes(world: World, classes: list[ClassMade]) -> None:
    """Each class that ended long enough ago is paid once, by heads and level; together the pack's total."""
    plan = world.demo.ordered_training
    paid = [one for one in classes if one.ends + PAID_AFTER <= world.as_of and one.completed]
    if plan is None or not paid:
        return
    rng = world.random("class payments")
    order = {code: term.order or 0 for code, term in world.pack.vocabularies["levels"].items()}
    weights = [one.completed * (2 + order[one.level]) for one in paid]
    for one, amount in zip(paid, apportion(round(plan.total_fen * world.scale), weights, TEN_YUAN), strict=True):
        world.add(
            PAYMENT,
            organisation_id=one.provider,
            purpose=plan.purpose,
            training_class_id=one.id,
            amount_fen=amount,
            fund_kind=plan.fund_kind,
            fund_level=plan.fund_level,
            paid_on=ISO[min(world.as_of, one.ends + PAID_AFTER + rng.randrange(90))],
        )


def pay_apprenticeships(world: World, apprenticeships: list[ApprenticeshipMade]) -> None:
    """Each year, so much for each apprentice who finished."""
    plan = world.demo.apprenticeship
    for one in apprenticeships if plan else ():
        assert plan is not None  # noqa: S101 - the loop's own condition
        for day in plan.paid if one.finished else ():
            world.add(
                PAYMENT,
                organisation_id=one.employer,
                purpose=plan.purpose,
                apprenticeship_id=one.id,
                amount_fen=one.finished * plan.yearly_fen,
                fund_kind=plan.fund_kind,
                fund_level=plan.fund_level,
                paid_on=day.isoformat(),
            )


class StudioPayments:
    """Payments for studios; those that count come to the pack's total exactly."""

    def __init__(self, world: World, plan: StudioMoney, studios: list[StudioMade]) -> None:
        self._world = world
        self._plan = plan
        self._studios = studios
        self._rng: Random = world.random("studio payments")
        self._first, self._last = (day.toordinal() for day in plan.counted)
        self._counted = 0

    def make(self) -> None:
        """Grants on naming, what higher levels add, then training until the total is reached; and what does not count."""
        for studio in self._studios:
            self._named(studio)
        rest = self._plan.total_fen - self._counted
        if rest < self._plan.training_payments * TEN_YUAN:
            raise InputError(
                _(
                    "demo.yaml 的 studios.money.total_fen 太小：建设资助与上级补助已达 {fen} 分，请改大或减少资助。"
                ).format(fen=self._counted)
            )
        shares = [0.3 + self._rng.random() for _ in range(self._plan.training_payments)]
        for amount in apportion(rest, shares, TEN_YUAN):
            self._other(self._plan.training, self._plan.city_level, amount, self._day())
        for _index in range(self._plan.county_payments if self._plan.county_level else 0):
            self._other(self._plan.training, self._plan.county_level or "", self._amount(), self._day())
        for _index in range(self._plan.earlier_payments):
            day = self._first - self._rng.randrange(20, 250)
            self._other(self._plan.training, self._plan.city_level, self._amount(), day)
        for _index in range(self._plan.returned_payments):
            day = self._rng.randrange(self._first, self._last - 200)
            self._other(
                self._plan.training, self._plan.city_level, self._amount(), day, day + self._rng.randrange(20, 90)
            )

    def _amount(self) -> int:
        return self._rng.randrange(1000, 8000) * TEN_YUAN

    def _day(self) -> int:
        """A day of those that count."""
        return self._rng.randrange(self._first, self._last + 1)

    def _named(self, studio: StudioMade) -> None:
        plan = self._plan
        for rank, named in studio.ranks:
            if named < plan.since.toordinal():
                continue
            if rank in plan.grants:
                self._pay(
                    studio, plan.construction, plan.city_level, plan.grants[rank], named + 60 + self._rng.randrange(60)
                )
            if rank in plan.higher:
                self._pay(studio, plan.support, rank, plan.higher[rank], named + 90 + self._rng.randrange(90))

    def _other(self, purpose: str, level: str, amount: int, day: int, returned: int | None = None) -> None:
        """A payment to a studio that stood on the day, or to the oldest one."""
        standing = [one for one in self._studios if one.ranks[0][1] < day and (one.closed is None or one.closed > day)]
        oldest = min(self._studios, key=lambda one: one.ranks[0][1])
        self._pay(self._rng.choice(standing or [oldest]), purpose, level, amount, day, returned)

    def _pay(
        self, studio: StudioMade, purpose: str, level: str, amount: int, day: int, returned: int | None = None
    ) -> None:
        if day > self._last or not purpose:
            return
        if day >= self._first and level != self._plan.county_level and returned is None:
            self._counted += amount
        self._world.add(
            PAYMENT,
            organisation_id=studio.organisation,
            purpose=purpose,
            studio_id=studio.id,
            amount_fen=amount,
            fund_kind=self._plan.fund_kind,
            fund_level=level,
            paid_on=ISO[day],
            returned_on=iso(returned),
        )


def pay_studios(world: World, studios: list[StudioMade]) -> None:
    """All payments for studios."""
    plan = world.demo.studios
    if plan and plan.money and studios:
        StudioPayments(world, plan.money, studios).make()

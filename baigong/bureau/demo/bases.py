"""Training bases, and the grants they won."""

from __future__ import annotations

from random import Random

from baigong.bureau.demo.days import ISO, after_last_of, first_of
from baigong.bureau.demo.schema.projects import BasePlan
from baigong.bureau.demo.tables import BASE, BASE_RANK, GRANT
from baigong.bureau.demo.world import Organisation, World
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


def make_bases(world: World) -> None:
    """Bases, the ranks each holds, and the one grant each won, by its highest rank."""
    plans = world.demo.bases
    if plans is None:
        return
    rng = world.random("bases")
    taken: set[int] = set()
    planted = world.room.bases.copy()
    made = []
    for plan in reversed(plans.plans):
        fewer = min(plan.count, planted[plan.ranks])
        planted[plan.ranks] -= fewer
        made.append((plan, plan.count - fewer))
    for plan, count in reversed(made):
        for _index in range(count):
            organisation = _host(world, plan, taken)
            taken.add(organisation.id)
            _base(world, plan, organisation, rng)


def _host(world: World, plan: BasePlan, taken: set[int]) -> Organisation:
    groups = (plan.organisation,) if plan.organisation else plan.among
    free = [one for one in world.organisations_of(*groups) if one.id not in taken and one.closed is None]
    if not free:
        raise InputError(
            _("demo.yaml 的 bases.plans 需要的单位多于 {groups} 所有的，请增加单位或减少基地。").format(
                groups=_("、").join(groups)
            )
        )
    return free[0]


def _base(world: World, plan: BasePlan, organisation: Organisation, rng: Random) -> None:
    bases = world.demo.bases
    assert bases is not None  # noqa: S101 - the caller asked
    first = max(first_of(plan.years[0]), organisation.opened + 1)
    days = sorted(
        rng.randrange(first, max(first + 1, min(after_last_of(plan.years[1]), world.as_of))) for _ in plan.ranks
    )
    base = world.add(
        BASE,
        valid_from=ISO[days[0]],
        name=bases.name.format(organisation=organisation.name),
        organisation_id=organisation.id,
    )
    for rank, day in zip(plan.ranks, days, strict=True):
        world.add(BASE_RANK, valid_from=ISO[day], base_id=base, rank=rank)
    order = {code: term.order or 0 for code, term in world.pack.vocabularies["ranks"].items()}
    highest = max(plan.ranks, key=lambda rank: order[rank])
    if highest in bases.grants and bases.grant_days:
        start, end = (day.toordinal() for day in bases.grant_days)
        reached = days[plan.ranks.index(highest)]
        world.add(
            GRANT,
            organisation_id=organisation.id,
            purpose=bases.purpose,
            base_id=base,
            amount_fen=bases.grants[highest],
            fund_kind=bases.fund_kind,
            fund_level=highest,
            awarded_on=ISO[min(end, max(start, reached + 60 + rng.randrange(200)))],
        )

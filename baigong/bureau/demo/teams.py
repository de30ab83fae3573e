"""Teams put forward for a funded plan."""

from __future__ import annotations

from baigong.bureau.demo.days import iso, ordinal
from baigong.bureau.demo.projects import StudioMade
from baigong.bureau.demo.tables import TEAM
from baigong.bureau.demo.world import World


def make_teams(world: World, studios: list[StudioMade]) -> None:
    """Teams led by those who lead studios of the plan's ranks, one each, in turn; nobody new is made."""
    plan = world.demo.teams
    if plan is None:
        return
    names = {one.id: one.name for group in world.organisations.values() for one in group}
    led = (one for one in studios if one.closed is None and one.ranks[-1][0] in plan.ranks)
    for kind in plan.plans:
        for _team, studio in zip(range(kind.count), led, strict=False):
            world.add(
                TEAM,
                valid_from=kind.put_forward.isoformat(),
                name=plan.name.format(organisation=names[studio.organisation]),
                organisation_id=studio.organisation,
                lead_id=studio.lead,
                named_on=iso(ordinal(kind.named)),
                measures_met=kind.measures_met,
                plan_delivered=kind.plan_delivered,
                reviewed_fen=kind.reviewed_fen,
            )

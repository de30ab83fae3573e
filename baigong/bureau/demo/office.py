"""Plans and documents, publicity, proposals: few records, which the pack writes out itself."""

from __future__ import annotations

from baigong.bureau.demo.days import iso, ordinal
from baigong.bureau.demo.schema.office import PlanText
from baigong.bureau.demo.tables import ACTIVITY, PLAN, PLAN_ITEM, POLICY_DOCUMENT, PROPOSAL, QUESTION, SIGNATORY
from baigong.bureau.demo.world import World


def make_documents(world: World) -> None:
    """Policy documents, and the plan that one of them is."""
    for one in world.demo.documents:
        document = world.add(
            POLICY_DOCUMENT,
            number=one.number,
            title=one.title,
            issuer=one.issuer,
            drafted_on=iso(ordinal(one.drafted)),
            issued_on=iso(ordinal(one.issued)),
            repealed_on=iso(ordinal(one.repealed)),
        )
        if one.plan:
            _plan(world, document, one.plan)


def _plan(world: World, document: int, text: PlanText) -> None:
    plan = world.add(PLAN, document_id=document, starts_on=text.starts.isoformat(), ends_on=text.ends.isoformat())
    for kind, names in (("project", text.projects), ("platform", text.platforms)):
        for name in names:
            world.add(PLAN_ITEM, plan_id=plan, kind=kind, name=name)
    for name in text.dropped:
        world.add(PLAN_ITEM, plan_id=plan, kind="project", name=name, dropped_on=iso(ordinal(text.dropped_on)))


def make_activities(world: World) -> None:
    """Exhibitions, education weeks, reports, broadcasts."""
    for one in world.demo.activities:
        world.add(
            ACTIVITY,
            kind=one.kind,
            name=one.name,
            host=one.host,
            held_from=one.held[0].isoformat(),
            held_to=one.held[1].isoformat(),
            skilled_hall=one.skilled_hall,
            cancelled_on=iso(ordinal(one.cancelled)),
        )


def make_proposals(world: World) -> None:
    """Proposals with those who signed and what they ask."""
    for one in world.demo.proposals:
        proposal = world.add(
            PROPOSAL,
            code=one.code,
            kind=one.kind,
            session=one.session,
            number=one.number,
            title=one.title,
            received_on=one.received.isoformat(),
            replied_on=iso(ordinal(one.replied)),
            reply_number=one.reply_number,
        )
        for order, name in enumerate(one.signatories, 1):
            world.add(SIGNATORY, proposal_id=proposal, name=name, order=order, signed_on=one.signed.isoformat())
        for order, title in enumerate(one.questions, 1):
            world.add(QUESTION, proposal_id=proposal, order=order, title=title)

"""Activities and proposals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from baigong.bureau.proposals.models import Proposal, Question, Signatory
from baigong.bureau.publicity.models import Activity
from tests.builders.numbers import a_number

RECEIVED = date(2018, 2, 1)


def an_activity(kind: str = "expo", held_from: date = date(2016, 9, 8), **given: Any) -> Activity:
    usual = {"name": f"活动{a_number()}", "host": "市政府", "held_to": held_from + timedelta(days=3)}
    return Activity.objects.create(**{**usual, "kind": kind, "held_from": held_from, **given})


def a_proposal(signatories: int = 3, questions: int = 6, **given: Any) -> Proposal:
    number = a_number()
    usual = {"kind": "npc_proposal", "session": "试验届次", "title": "试验建议", "received_on": RECEIVED}
    proposal = Proposal.objects.create(**{**usual, "code": f"proposal-{number}", "number": number, **given})
    for order in range(1, signatories + 1):
        Signatory.objects.create(proposal=proposal, name=f"代表{order}", order=order, signed_on=RECEIVED)
    for order in range(1, questions + 1):
        Question.objects.create(proposal=proposal, title=f"问题{order}", order=order)
    return proposal

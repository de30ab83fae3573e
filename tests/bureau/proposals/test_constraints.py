"""One record for every constraint of the proposals that it breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from baigong.bureau.proposals.models import Question, Signatory
from tests.builders.publicity import RECEIVED, a_proposal
from tests.support.refused import refused

EARLY = date(1990, 1, 1)


def signed(order: int = 9, name: str = "代表", **given: object) -> Signatory:
    return Signatory.objects.create(proposal=a_proposal(), name=name, order=order, signed_on=RECEIVED, **given)


CASES: dict[str, Callable[[], object]] = {
    "proposals_proposal_once": lambda: (a_proposal(number=9001), a_proposal(number=9001)),
    "proposals_proposal_kind": lambda: a_proposal(kind="letter"),
    "proposals_proposal_given": lambda: a_proposal(title=""),
    "proposals_proposal_replied_after": lambda: a_proposal(replied_on=EARLY),
    "proposals_proposal_numbered_reply": lambda: a_proposal(reply_number="试〔2018〕9号"),
    "proposals_signatory_order": lambda: signed(order=1),
    "proposals_signatory_withdrawn_after": lambda: signed(withdrawn_on=EARLY),
    "proposals_signatory_given": lambda: signed(name=""),
    "proposals_question_order": lambda: Question.objects.create(proposal=a_proposal(), order=1, title="又一问"),
    "proposals_question_given": lambda: Question.objects.create(proposal=a_proposal(), order=9, title=""),
}


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(database: str, name: str) -> None:
    with refused(name):
        CASES[name]()


@pytest.mark.parametrize("kind", ["npc_proposal", "cppcc_proposal", "motion"])
def test_the_three_kinds_are_numbered_apart(database: str, kind: str) -> None:
    a_proposal(number=68, kind="npc_proposal", session="另一届次")
    proposal = a_proposal(number=68, kind=kind, replied_on=date(2018, 9, 4), reply_number="试〔2018〕9号")
    assert (proposal.signatories.count(), proposal.questions.count()) == (3, 6)
    assert [str(row) for row in proposal.signatories.order_by("order")] == ["代表1", "代表2", "代表3"]

"""From a policy to its page."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.pack.model import Pack
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Book, Policy, nodes
from baigong.engine.policy.wording import (
    Names,
    Reader,
    asked_words,
    case_words,
    limit_words,
    rounds,
    sources,
    whom,
)
from baigong.engine.policy.wording.asked import cells_words
from baigong.engine.policy.wording.documents import basis_words
from baigong.web.components.view import Link
from baigong.web.public.policies.gives import gives_words
from baigong.web.public.policies.history import history_of
from baigong.web.public.policies.page import Case, PolicyPage
from baigong.web.public.policies.proofs import proofs_of
from baigong.web.public.policies.related import figures_from, related_policies
from baigong.web.public.policies.rules import Checked
from baigong.web.public.policies.standing import day_shown, in_force_words, is_in_force, standing_words


def policy_page(city: Pack, book: Book, policy: Policy, found: Checked, today: date) -> PolicyPage:
    """The page, with the numbers of today, or of the nearest day on which the policy is in force."""
    names, day = Names(book, policy), day_shown(policy, today)
    history = history_of(names)
    amount = policy.amount
    return PolicyPage(
        id=policy.id,
        title=pick(policy.title),
        trail=(Link(_("政策一览"), reverse("policies")),),
        whom=whom(names.view),
        whom_exactly=pick(names.view.meaning),
        gives=gives_words(names, day),
        in_force=in_force_words(policy),
        standing=standing_words(policy, today),
        now=is_in_force(policy, today),
        basis=tuple(map(basis_words, policy.basis)),
        day=day,
        today=day == today,
        conditions=asked_words(names, policy.conditions, day),
        vetoes=asked_words(names, policy.vetoes, day),
        amount=Reader(names, day).words(amount, money=True) if amount else "",
        amount_numbers=_numbers(names, day),
        rounds=amount is not None and rounds(amount),
        ceiling=yuan(policy.ceiling) if policy.ceiling is not None and amount else "",
        limits=limit_words(names, day),
        columns=history.columns,
        parameters=history.rows,
        assumed=any(one.assumed for one in history.rows),
        charts=history.charts,
        end=history.end,
        history=history.steps,
        cases=tuple(Case(one, one.name not in found.failed) for one in case_words(names)),
        failed=len(found.failed),
        proofs=proofs_of(names, found.proofs),
        sources=sources(names),
        figures=figures_from(city, policy.id),
        related=related_policies(book, policy),
    )


def _numbers(names: Names, day: date) -> tuple[tuple[str, str], ...]:
    """Tables that the amount is looked up in; plain numbers stand in its words already."""
    if names.policy.amount is None:
        return ()
    read = dict.fromkeys(
        one.name for one in names.policy.amount.walk() if isinstance(one, nodes.Parameter) and one.keys
    )
    found = (names.policy.parameters[name] for name in read)
    return tuple((names.parameter(one.name), cells_words(names, one, day)) for one in found)

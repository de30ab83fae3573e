"""The list of policies, by programme."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.wording import Names, whom
from baigong.web.components.view import Link
from baigong.web.public.policies.gives import gives_words
from baigong.web.public.policies.page import ListPage, Programme, Row
from baigong.web.public.policies.standing import day_shown, in_force_words, is_in_force, standing_words


def list_page(book: Book, today: date) -> ListPage:
    """Programmes in the order of their first policies."""
    found: dict[str, list[Policy]] = {}
    for one in book.policies.values():
        found.setdefault(pick(one.programme) or whom(book.view(one)), []).append(one)
    programmes = tuple(
        Programme(f"p{at}", title, tuple(_row(book, one, today) for one in policies))
        for at, (title, policies) in enumerate(found.items(), 1)
    )
    return ListPage(programmes, len(book.policies), today)


def _row(book: Book, policy: Policy, today: date) -> Row:
    names = Names(book, policy)
    return Row(
        link=Link(pick(policy.title), reverse("policy", args=[policy.id])),
        whom=whom(names.view),
        gives=gives_words(names, day_shown(policy, today)),
        in_force=in_force_words(policy),
        standing=standing_words(policy, today),
        now=is_in_force(policy, today),
        basis=_("、").join(dict.fromkeys(one.document for one in policy.basis)),
        assumed=any(one.assumed for one in policy.parameters.values()),
    )

"""Two policies of which one comes in the place of the other: no day without either, no row that both grant."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.prove.encode import dates
from baigong.engine.policy.prove.encode.terms import number
from baigong.engine.policy.prove.encode.world import world
from baigong.engine.policy.prove.model import Kind
from baigong.engine.policy.prove.obligations.obligation import Obligation, Shown, Shows


def of_following(book: Book, name: str) -> Iterator[Obligation]:
    """What is asked of a policy that follows another."""
    policy = book.policies[name]
    if policy.follows:
        yield from _joins(book, policy, book.policies[policy.follows])


def _joins(book: Book, policy: Policy, before: Policy) -> Iterator[Obligation]:
    here = world(book)
    there = here if before.subject == policy.subject else world(book, "before.", here.words, here.day)
    one, other = here.policy(policy.id), there.policy(before.id)
    dated, also = here.setting(policy).date(policy.dated_by), there.setting(before).date(before.dated_by)
    known = [dated.known, also.known]
    if there is not here:  # Rows of different kinds are of one day.
        known.append(number(dated.value) == number(also.value))
    beside = () if there is here else (there,)
    listed: tuple[tuple[Kind, z3.BoolRef, Shows], ...] = (
        (
            "version-gap",
            z3.And(*known, _after(other.policy, number(also.value)), number(dated.value) < _from(policy)),
            _out,
        ),
        ("version-overlap", z3.And(*known, one.passes, other.passes), _granted),
    )
    for kind, formula, shows in listed:
        shown = [Shown(formula, shows, (before.id, there, shows))]
        yield Obligation(kind, policy.id, before.id, here, formula, wanted=False, shown=shown, beside=beside)


def _after(policy: Policy, day: z3.ArithRef) -> z3.BoolRef:
    if policy.in_force_to is None:
        return z3.BoolVal(val=False)
    return day >= dates.written(policy.in_force_to).code


def _from(policy: Policy) -> z3.ArithRef:
    return dates.written(policy.in_force_from).code


def _out(found: Explanation) -> bool:
    return found.in_force.result is False


def _granted(found: Explanation) -> bool:
    return found.outcome == "granted"

"""Who gains and who loses when one book takes the place of another, as far as one row decides."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import z3

from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove.encode.policy import Encoded
from baigong.engine.policy.prove.encode.terms import number
from baigong.engine.policy.prove.encode.world import Use, Used, World, world
from baigong.engine.policy.prove.model import Kind
from baigong.engine.policy.prove.obligations.joined import joined
from baigong.engine.policy.sweep.output.metadata import hash_of

NEVER = z3.BoolVal(val=False)


@dataclass(frozen=True)
class Change:
    """Whether somebody of whom everything is known gets less (``lose``) or more (``gain``) under one policy."""

    kind: Kind
    policy: str
    before: World
    after: World
    formula: Any
    placed_alike: Any
    """That used policies which queue come out alike on both sides wherever the row passes both."""
    queued: bool
    """Whether others' rows can stop it, or a policy that it uses."""
    untouched: bool
    """Neither the policy nor any that it uses says anything else."""


def of_reform(before: Book, after: Book, names: Collection[str] = ()) -> Iterator[Change]:
    """For ``names``, or every policy of either book. Raises InputError where the facts of both cannot be compared."""
    old, new = joined(before, after)
    first = world(old)
    second = world(new, "after.", first.words, first.day)
    for name in dict.fromkeys((*before.policies, *after.policies)):
        if names and name not in names:
            continue
        here = [each for each in (first, second) if name in each.book.policies]
        second.share(first, here[0].book.policies[name].subject)
        used = frozenset().union(*(_used(each.book, name) for each in here))
        untouched = len(here) == 2 and all(_same(old, new, each) for each in used)  # both sides
        waits = any(queued(each.book.policies[one]) for each in here for one in used if one in each.book.policies)
        for kind, formula in _formulas(name, first, second, untouched=untouched):
            yield Change(kind, name, first, second, formula, _placed_alike(first, second), waits, untouched)


def _used(book: Book, name: str) -> frozenset[str]:
    """The policy and all that it uses, and they use."""
    found = [name]
    for one in found:  # it grows
        found += [each for each, _column in reads(book.policies[one].expressions()) if each not in found]
    return frozenset(found)


def _same(old: Book, new: Book, name: str) -> bool:
    sides = [book.policies.get(name) for book in (old, new)]
    return None not in sides and len({hash_of(one) for one in sides if one is not None}) == 1


def _formulas(name: str, first: World, second: World, *, untouched: bool) -> Iterator[tuple[Kind, Any]]:
    if untouched:
        yield from (("lose", NEVER), ("gain", NEVER))
        return
    one, other = (each.policy(name) if name in each.book.policies else None for each in (first, second))
    known = [each.all_known(name) for each in (first, second) if name in each.book.policies]
    sides: tuple[tuple[Kind, Encoded | None, Encoded | None], ...] = (("lose", one, other), ("gain", other, one))
    for kind, better, worse in sides:
        if better is None:
            yield kind, NEVER
        elif worse is None:
            yield kind, z3.And(*known, better.passes)
        else:
            less = z3.Or(z3.Not(worse.passes), number(worse.amount.value) < number(better.amount.value))
            yield kind, z3.And(*known, better.passes, less)


def _placed_alike(first: World, second: World) -> Any:
    both: list[Use] = [use for use in first.used if use in second.used]
    return z3.And([_alike(first.used[use], second.used[use], _passes_both(use, first, second)) for use in both])


def _passes_both(use: Use, first: World, second: World) -> Any:
    """Where it is the same subject's row; of another subject nothing is known but that it may be alike."""
    name, column = use
    if column is not None:
        return z3.BoolVal(val=True)
    return z3.And(first.policy(name).passes, second.policy(name).passes)


def _alike(one: Used, other: Used, where: Any) -> Any:
    same = [one.granted == other.granted, one.known == other.known]
    return z3.Implies(where, z3.And(same))

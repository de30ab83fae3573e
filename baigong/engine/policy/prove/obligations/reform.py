"""Who gains and who loses when one book takes the place of another, as far as one row decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import z3

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.model import Book, View
from baigong.engine.policy.prove.encode.policy import Encoded
from baigong.engine.policy.prove.encode.terms import number
from baigong.engine.policy.prove.encode.world import World, world
from baigong.engine.policy.prove.model import Kind


@dataclass(frozen=True)
class Change:
    """Whether somebody of whom everything is known gets less (``lose``) or more (``gain``) under one policy."""

    kind: Kind
    policy: str
    before: World
    after: World
    formula: Any


def of_reform(before: Book, after: Book) -> Iterator[Change]:
    """For every policy of either book. Raises InputError where a column is of another type afterwards."""
    views = _joined(before, after)
    old, new = (replace(one, views={**one.views, **views}) for one in (before, after))
    first = world(old)
    second = world(new, "after.", first.words, first.day)
    for name in dict.fromkeys((*before.policies, *after.policies)):
        subject = (before.policies.get(name) or after.policies[name]).subject
        second.share(first, subject)
        sides = [each.policy(name) if name in each.book.policies else None for each in (first, second)]
        yield from _changes(name, first, second, *sides)


def _changes(name: str, first: World, second: World, one: Encoded | None, other: Encoded | None) -> Iterator[Change]:
    known = [_known(each, where) for each, where in ((one, first), (other, second)) if each is not None]
    sides: tuple[tuple[Kind, Encoded | None, Encoded | None], ...] = (("lose", one, other), ("gain", other, one))
    for kind, better, worse in sides:
        if better is None:
            yield Change(kind, name, first, second, z3.BoolVal(val=False))
            continue
        less = z3.Not(worse.passes) if worse is not None else z3.BoolVal(val=True)
        if worse is not None:
            less = z3.Or(less, number(worse.amount.value) < number(better.amount.value))
        yield Change(kind, name, first, second, z3.And(*known, better.passes, less))


def _known(one: Encoded, where: World) -> z3.BoolRef:
    row = where.row(one.policy.subject)
    facts = [
        row.has[each.name]
        for each in row.view.columns.values()
        if each.fallback is None and each.absent in (None, "unknown")
    ]
    return z3.And(*facts, *(used.known for used in where.used.values()))


def _joined(before: Book, after: Book) -> dict[str, View]:
    """The views of both, with the columns of both."""
    found: dict[str, View] = {}
    for name in dict.fromkeys((*before.views, *after.views)):
        old, new = before.views.get(name), after.views.get(name)
        if old is None or new is None:
            found[name] = old or new  # type: ignore[assignment]
            continue
        for column in old.columns:
            if column in new.columns and old.columns[column].type != new.columns[column].type:
                words = _("{view} 的列“{column}”在两边类型不同，比不了得失。")
                raise InputError(words.format(view=name, column=column))
        found[name] = replace(new, columns={**old.columns, **new.columns})
    return found

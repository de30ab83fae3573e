"""Parameters: which are new, which are gone, and from when to when a value differs."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.policy.diff.change import Change
from baigong.engine.policy.diff.money import money
from baigong.engine.policy.language.printing import value as written
from baigong.engine.policy.model import Book, Parameter, Policy
from baigong.engine.policy.model.nodes import Value

Keys = tuple[Value, ...]
Pair = tuple[Value | None, Value | None]


def parameters(old_book: Book, old: Policy, new_book: Book, new: Policy) -> Iterator[Change]:
    """In the new policy's order, the removed ones after. A new one is told with its values by date, a removed one by its name."""
    fen = money(new, new_book.view(new)) | money(old, old_book.view(old))
    for name in dict.fromkeys([*new.parameters, *old.parameters]):
        before, after = old.parameters.get(name), new.parameters.get(name)
        if after is None:
            yield Change(new.id, "parameter", "removed", name)
            continue
        if before is None:
            yield Change(new.id, "parameter", "added", name)
        elif before.dated_by != after.dated_by:
            yield Change(new.id, "parameter", "changed", f"{name}.dated_by", before.dated_by, after.dated_by)
        yield from _values(new.id, before, after, is_money=name in fen)


def _values(policy: str, before: Parameter | None, after: Parameter, *, is_money: bool) -> Iterator[Change]:
    days = sorted({one.since for parameter in (before, after) if parameter for one in parameter.values})
    keys = dict.fromkeys(
        key for parameter in (after, before) if parameter for one in parameter.values for key in one.cells
    )
    for key in keys:
        pairs: list[Pair] = [((before.at(day).get(key) if before else None), after.at(day).get(key)) for day in days]
        for at, (old, new) in enumerate(pairs):
            if old == new or (at and pairs[at - 1] == (old, new)):
                continue
            until = next((days[later] for later in range(at + 1, len(days)) if pairs[later] != (old, new)), None)
            item = cell(after.name, key)
            yield Change(policy, "parameter", "changed", item, old, new, days[at], until, is_money)


def cell(name: str, keys: Keys) -> str:
    """``amount[5]``, ``limit`` for a scalar."""
    if not keys:
        return name
    return f"{name}[{', '.join(one if isinstance(one, str) else written(one) for one in keys)}]"

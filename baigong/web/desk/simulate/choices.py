"""The parameters that can be given another value, policy by policy, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.policy.model import Book, Parameter
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.wording import Names
from baigong.engine.policy.wording.versions import cells


@dataclass(frozen=True)
class Cell:
    """One value that can be changed; ``place`` is how a setting names it: ``studio-grant.amount[national]``."""

    place: str
    title: str
    parameter: Parameter
    money: bool
    now: str
    """Its value on the day, in words."""


@dataclass(frozen=True)
class Group:
    """The cells of one policy."""

    title: str
    cells: tuple[Cell, ...]


def groups_of(book: Book, day: date) -> tuple[Group, ...]:
    """Policies that have parameters."""
    found = []
    for policy in book.policies.values():
        names = Names(book, policy)
        listed = tuple(_cell(names, one, keys, day) for one, keys in cells(policy))
        if listed:
            found.append(Group(pick(policy.title), listed))
    return tuple(found)


def _cell(names: Names, one: Parameter, keys: tuple[Value, ...], day: date) -> Cell:
    key = names.key(one, keys)
    title = names.parameter(one.name)
    place = f"{names.policy.id}.{one.name}" + (f"[{', '.join(map(str, keys))}]" if keys else "")
    return Cell(
        place,
        _("{title}（{key}）").format(title=title, key=key) if key else title,
        one,
        one.name in names.money,
        names.value(one, one.at(day).get(keys)),
    )

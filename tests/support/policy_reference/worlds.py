"""Small worlds at random: one to three policies over one or two views of a few rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from hypothesis import strategies as st

from tests.support.policy_reference.completions import count, filled
from tests.support.policy_reference.expressions import DAYS
from tests.support.policy_reference.policies import groups_of, policy_of
from tests.support.policy_reference.steps import OrderError, steps_of
from tests.support.policy_reference.tree import Column as Reads
from tests.support.policy_reference.tree import Value, everything
from tests.support.policy_reference.world import Column, Policy, Raw, View, World

COLUMNS = {
    "id": Column("bigint"),
    "person": Column("bigint", domain=(1, 2)),
    "place": Column("text", domain=("a", "b")),
    "flag": Column("boolean", domain=(True, False)),
    "score": Column("integer", domain=(1, 0, 2)),
    "day": Column("date", domain=DAYS),
    "ended": Column("date", "none", domain=(date(2018, 1, 1),)),
    "applied_on": Column("date", "as_of", domain=DAYS),
    "other": Column("bigint", domain=(1, 2, 9)),
    "asks": Column("integer", domain=(1, 2, 3), unit="fen"),
}
OFTEN_UNKNOWN = ("flag", "flag", "flag", "flag", "score", "asks", "place", "person", "day", "other")


@dataclass(frozen=True)
class Size:
    """How large worlds grow: rows of a view, policies, gaps, completions."""

    rows: int = 5
    policies: int = 3
    gaps: int = 6
    completions: int = 300


def row_of(chance: Random, view: View, number: int) -> Raw:
    """A row without anything unknown; what may be absent sometimes is."""
    row: dict[str, Value | None] = {"id": number}
    for name, column in view.columns.items():
        if column.domain:
            absent = [None] if column.absent in {"false", "none", "as_of"} else []
            often = [True] if column.type == "boolean" else []
            row[name] = chance.choice([*column.domain, *often, *absent])
    return row


def view_of(chance: Random, name: str, size: Size) -> View:
    """A view with its rows; any column but the key may be one that is unknown at times."""
    columns = dict(COLUMNS)
    for one, column in COLUMNS.items():
        if column.absent is None and one != "id":
            columns[one] = replace(column, absent=chance.choice(("unknown", "unknown", "unknown", None)))
    if chance.randint(0, 4) == 4:
        columns["flag"] = replace(COLUMNS["flag"], absent="false")
    view, many = View(name, "id", columns), max(chance.randint(1, size.rows), chance.randint(1, size.rows))
    return replace(view, rows=tuple(row_of(chance, view, one) for one in range(1, many + 1)))


def with_gaps(chance: Random, world: World, size: Size) -> World:
    """The world with some facts unknown that policies read, so that the completions stay few enough."""
    groups = [node for group in world.groups for per in group.per.values() for part in per for node in everything(part)]
    nodes = [*groups, *(node for policy in world.policies for node in policy.expressions())]
    read = {node.name for node in nodes if isinstance(node, Reads)} | {policy.dated_by for policy in world.policies}
    names = [name for name in OFTEN_UNKNOWN if name in read] or OFTEN_UNKNOWN
    cells = [(view, number) for view in world.views for number in range(len(view.rows))]
    for _time in range(chance.randint(0, size.gaps)):
        view, number = chance.choice(cells)
        name = chance.choice(names)
        if view.columns[name].absent == "unknown":
            less = filled(world, {(view.id, number, name): None})
            world = less if count(less) <= size.completions else world
    return world


def orderable(chance: Random, size: Size) -> World:
    """A world whose policies can be put in order; nothing is unknown in it."""
    while True:
        views = [view_of(chance, name, size) for name in ("people", "works")[: chance.choice((1, 1, 2))]]
        rank = chance.sample(["ash", "birch", "cedar"], chance.randint(1, size.policies))
        groups = groups_of(chance, rank)
        policies: list[Policy] = []
        for name in rank:
            policies.append(policy_of(chance, name, chance.choice(views), policies, groups))
        as_of = chance.choice((date(2018, 6, 1), date(2019, 6, 1)))
        world = World(as_of, tuple(views), tuple(sorted(policies, key=lambda one: one.id)), tuple(groups))
        try:
            steps_of(world)
        except OrderError:
            continue
        return world


def a_world(chance: Random, size: Size) -> World:
    """A small world with at most so many completions."""
    return with_gaps(chance, orderable(chance, size), size)


def worlds(size: Size | None = None) -> st.SearchStrategy[World]:
    """Small worlds for Hypothesis, which shrinks them."""
    return st.randoms(use_true_random=False).map(lambda chance: a_world(chance, size or Size()))

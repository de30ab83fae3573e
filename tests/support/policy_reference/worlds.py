"""Hypothesis strategies for small worlds: one to three policies over one or two views of a few rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from hypothesis import reject
from hypothesis import strategies as st

from tests.support.policy_reference.completions import count, filled, gaps
from tests.support.policy_reference.expressions import DAYS
from tests.support.policy_reference.policies import members_of_groups, policy
from tests.support.policy_reference.steps import OrderError, steps_of
from tests.support.policy_reference.world import Column, Raw, View, World

Draw: TypeAlias = Any
COLUMNS = {
    "id": Column("bigint"),
    "person": Column("bigint", domain=(1, 2)),
    "place": Column("text", domain=("a", "b")),
    "flag": Column("boolean", domain=(False, True)),
    "score": Column("integer", domain=(0, 1, 2)),
    "day": Column("date", domain=DAYS),
    "ended": Column("date", "none", domain=(date(2018, 1, 1),)),
    "applied_on": Column("date", "as_of", domain=DAYS),
    "other": Column("bigint", domain=(1, 2, 9)),
    "asks": Column("integer", domain=(0, 1, 3), unit="fen"),
}
OFTEN_UNKNOWN = ["flag", "flag", "flag", "score", "asks", "place", "person", "day", "other"]


@dataclass(frozen=True)
class Size:
    """How large worlds grow: rows of a view, policies, completions."""

    rows: int = 5
    policies: int = 3
    completions: int = 300


@st.composite
def rows(draw: Draw, view: View, number: int) -> Raw:
    """A row without anything unknown; what may be absent sometimes is."""
    row = {"id": number}
    for name, column in view.columns.items():
        if column.domain:
            absent = {"false", "none", "as_of"} & {column.absent}
            row[name] = draw(st.sampled_from([*column.domain, *([None] if absent else [])]))
    return row


@st.composite
def views(draw: Draw, name: str, size: Size) -> View:
    """A view with its rows; any column but the key may be unknown."""
    columns = {}
    for one, column in COLUMNS.items():
        if column.absent is None and one != "id":
            kinds = ["unknown", "unknown", None, *(["false"] if one == "flag" else [])]
            column = replace(column, absent=draw(st.sampled_from(kinds)))  # noqa: PLW2901
        columns[one] = column
    view = View(name, "id", columns)
    filling = [draw(rows(view, number)) for number in range(1, draw(st.integers(1, size.rows)) + 1)]
    return replace(view, rows=tuple(filling))


@st.composite
def holed(draw: Draw, world: World, size: Size) -> World:
    """The world with some facts unknown, so that the completions stay few enough."""
    cells = [(view, number) for view in world.views for number in range(len(view.rows))]
    for _time in range(draw(st.integers(0, 6))):
        view, number = draw(st.sampled_from(cells))
        name = draw(st.sampled_from(OFTEN_UNKNOWN))
        if view.columns[name].absent == "unknown":
            less = filled(world, {(view.id, number, name): None})
            world = less if count(less) <= size.completions else world
    return world


@st.composite
def worlds(draw: Draw, size: Size | None = None) -> World:
    """A small world whose policies can be put in order, with at most so many completions."""
    size = size or Size()
    names = ["people", "works"][: draw(st.integers(1, 2))]
    over = [draw(views(name, size)) for name in names]
    rank = draw(st.permutations(["ash", "birch", "cedar"]))[: draw(st.integers(1, size.policies))]
    groups = draw(members_of_groups(rank))
    policies = []
    for place, name in enumerate(rank):
        view = draw(st.sampled_from(over))
        policies.append(draw(policy(name, view, policies[:place], groups)))
    as_of = draw(st.sampled_from([date(2018, 6, 1), date(2019, 6, 1)]))
    world = World(as_of, tuple(over), tuple(sorted(policies, key=lambda one: one.id)), tuple(groups))
    try:
        steps_of(world)
    except OrderError:
        reject()
    assert not gaps(world)
    return draw(holed(world, size))

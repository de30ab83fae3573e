"""Every way of filling the facts that are not known yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from math import prod
from typing import TypeAlias

from tests.support.policy_reference.tree import Value
from tests.support.policy_reference.world import World

Cell: TypeAlias = tuple[str, int, str]
"""A view's id, a row's number, a column's name."""


def gaps(world: World) -> dict[Cell, tuple[Value, ...]]:
    """Rule 1: the cells that are not known yet, with the values that may fill them."""
    return {
        (view.id, number, name): column.domain
        for view in world.views
        for number, row in enumerate(view.rows)
        for name, column in view.columns.items()
        if column.absent == "unknown" and row[name] is None
    }


def count(world: World, *, partial: bool = False) -> int:
    """How many completions a world has; 1 if nothing is missing."""
    return prod(len(domain) + partial for domain in gaps(world).values())


def filled(world: World, facts: Mapping[Cell, Value | None]) -> World:
    """The world with these facts known."""
    views = []
    for view in world.views:
        rows = [dict(row) for row in view.rows]
        for (name, number, column), fact in facts.items():
            if name == view.id:
                rows[number][column] = fact
        views.append(replace(view, rows=tuple(rows)))
    return replace(world, views=tuple(views))


def completions(world: World, *, partial: bool = False) -> Iterator[World]:
    """Every completion; ``partial``: also those that leave some of the facts unknown."""
    missing = gaps(world)
    choices = [(*domain, None) if partial else domain for domain in missing.values()]
    for facts in product(*choices):
        yield filled(world, dict(zip(missing, facts, strict=True)))

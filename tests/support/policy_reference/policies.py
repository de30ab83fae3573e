"""Policies at random for small worlds: their groups, pools, parameters and decided cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any
from typing import Literal as OneOf

from tests.support.policy_reference.expressions import Reach, condition, integer, use
from tests.support.policy_reference.tree import AsOf, Column, Has, Literal, Node, Not, Parameter, Part
from tests.support.policy_reference.world import (
    Check,
    Dated,
    DecidedCase,
    Group,
    OrderTerm,
    Policy,
    Pool,
    Raw,
    Table,
    View,
)

FIRST, SECOND, THIRD = date(2017, 1, 1), date(2018, 1, 1), date(2019, 1, 1)
YEAR, THIS_YEAR = Part("year", Column("day")), Part("year", AsOf())
KEYS: tuple[tuple[Node, ...], ...] = (
    (Column("person"),),
    (Column("place"),),
    (Column("person"), Column("place")),
    (YEAR,),
    (THIS_YEAR,),
)
DECIDED_ON = (date(2017, 3, 1), date(2018, 3, 1))
TERMS: tuple[Node, ...] = (Column("score"), Column("day"), Column("asks"), Column("place"), YEAR)
AMOUNTS: tuple[Node | None, ...] = (Column("asks"), Column("asks"), Literal(1), None)


def groups_of(chance: Random, rank: list[str]) -> list[Group]:
    """Up to two groups over policies that stand in order of dependence; the better-of ones in the book's order."""
    groups = []
    for number in range(chance.choice((1, 0, 1, 1, 2))):
        members = chance.sample(rank, chance.randint(1, len(rank)))
        keep: OneOf["first", "better"] = chance.choice(("first", "better"))
        one_of = sorted(members, key=rank.index) if keep == "first" else sorted(members)
        per = chance.choice((*KEYS, (Column("id"),)))
        groups.append(Group(f"group-{number}", tuple(one_of), keep, dict.fromkeys(one_of, per)))
    return groups


def parameters_of(chance: Random) -> dict[str, Dated]:
    """What expressions name: a number, two tables with cells that may be missing, and limits at the sweep's day."""
    start, dated_by = (FIRST, FIRST, FIRST, SECOND), (None, None, "day", "as_of")
    rates: tuple[Table, ...] = ({("a",): 1, ("b",): 2}, {("a",): 3, ("b",): 1}, {("a",): 2})
    grid: Table = {(score, place): score + (place == "b") for score in (0, 1, 2) for place in ("a", "b")}
    less: Table = {keys: cell for keys, cell in grid.items() if keys != (2, "b")}
    return {
        "floor": Dated(
            {chance.choice(start): chance.randint(0, 2), THIRD: chance.randint(0, 2)}, chance.choice(dated_by)
        ),
        "rates": Dated(
            {chance.choice(start): chance.choice(rates), THIRD: chance.choice(rates)}, chance.choice(dated_by)
        ),
        "grid": Dated({FIRST: chance.choice((grid, less))}, chance.choice(dated_by)),
        "quota": Dated({FIRST: chance.randint(0, 3), THIRD: chance.randint(0, 3)}, "as_of"),
        "quotas": Dated({FIRST: chance.choice(rates)}, "as_of"),
    }


def pools_of(chance: Random) -> tuple[Pool, ...]:
    """At most two at-most pools and two budgets; a limit may depend on the sweep's day and on the key."""
    kinds: tuple[tuple[OneOf["at_most", "budget"], int], ...] = (("at_most", 2), ("budget", 5))
    return tuple(
        pool(chance, f"{kind.replace('_', '-')}-{number}", kind, most)
        for kind, most in kinds
        for number in range(chance.choice((1, 0, 1, 2)))
    )


def pool(chance: Random, name: str, kind: OneOf["at_most", "budget"], most: int) -> Pool:
    """A pool or budget."""
    per = chance.choice((*KEYS, (Column("other"),), ()))
    by_place: list[Node] = [Parameter("quotas", (Column("place"),))] if Column("place") in per else []
    numbers: list[Node] = [Literal(chance.randint(1, most)), Literal(chance.randint(0, most))]
    return Pool(name, kind, chance.choice([*numbers, Parameter("quota"), *by_place]), per)


def decided_of(chance: Random, view: View, period: tuple[Node, ...]) -> tuple[DecidedCase, ...]:
    """Up to two cases on frozen facts without a gap, one for a subject and period; subject 9 has gone.

    Where the policy has a period nobody has gone: no rule says what others then read of it.
    """
    cases: dict[object, DecidedCase] = {}
    for _time in range(chance.choice((0, 0, 0, 1, 2))):
        facts: dict[str, Any] = {name: chance.choice(one.domain) for name, one in view.columns.items() if one.domain}
        facts |= {name: None for name, one in view.columns.items() if one.absent == "as_of" and chance.randint(0, 1)}
        day = chance.choice(DECIDED_ON)
        subjects = [row["id"] for row in view.rows]
        facts = {"id": chance.choice(subjects if period else [*subjects, 9]), **facts}
        outcome: OneOf["granted", "refused", "capped"] = chance.choice(("granted", "granted", "refused", "capped"))
        amount = chance.randint(0, 3) if outcome == "granted" else 0
        cases[facts["id"], *years(facts, period, day)] = DecidedCase(facts, outcome, amount, day)
    return tuple(cases.values())


def years(facts: Raw, period: tuple[Node, ...], decided_on: date) -> list[int]:
    """The period of frozen facts without a gap: years of columns and of the day of the decision only."""
    read = [part.of for part in period if isinstance(part, Part)]
    days = [(facts[one.name] or decided_on) if isinstance(one, Column) else decided_on for one in read]
    return [day.year for day in days if isinstance(day, date)]


def queued(chance: Random, policy: Policy) -> Policy:
    """The policy with an order, and perhaps applications, for its queue."""
    number = chance.choice((1, 0, 2))
    return replace(
        policy,
        applied=chance.choice((None, None, Has("applied_on"), Column("flag"))),
        order=tuple(OrderTerm(chance.choice(TERMS), chance.choice((False, True))) for _one in range(number)),
    )


def checks_of(chance: Random, reach: Reach) -> list[Check]:
    """Up to three conditions, one of them perhaps on another policy's outcome."""
    checks = [Check(f"check-{one}", condition(chance, reach)) for one in range(chance.choice((1, 0, 1, 1, 2)))]
    if reach.other and chance.randint(0, 2) == 0:
        checks.append(Check("uses", use(chance, reach)))
    return checks


def policy_of(chance: Random, name: str, view: View, earlier: list[Policy], groups: list[Group]) -> Policy:
    """A policy over a view that may use earlier ones; it has pools unless it is in a better-of group."""
    mine = [group for group in groups if name in group.one_of]
    pooled = not any(group.keep == "better" for group in mine)
    reach = Reach(tuple(one.id for one in earlier if one.view == view.id), tuple(one.id for one in earlier))
    period = chance.choice(((), (), (YEAR,), (THIS_YEAR,), (Part("year", Column("applied_on")),)))
    amounts = [*AMOUNTS, Parameter("rates", (Column("place"),)), integer(chance, reach)]
    policy = Policy(
        name,
        view.id,
        chance.choice((FIRST, FIRST, FIRST, FIRST, FIRST, FIRST, FIRST, SECOND)),
        chance.choice((None, None, None, None, None, THIRD)),
        dated_by=chance.choice((None, None, "day", "applied_on")),
        period=period,
        parameters=parameters_of(chance),
        vetoes=(Check("veto", Not(condition(chance, reach))),) if chance.randint(0, 5) == 5 else (),
        conditions=tuple(checks_of(chance, reach)),
        amount=chance.choice(amounts),
        ceiling=chance.choice((3, 3, None, 2)),
        pools=pools_of(chance) if pooled else (),
        decided=decided_of(chance, view, period),
    )
    return only_what_is_named(queued(chance, policy) if mine or policy.pools else policy)


def only_what_is_named(policy: Policy) -> Policy:
    """The policy without the parameters that no expression names."""
    named = {node.name for node in policy.expressions() if isinstance(node, Parameter)}
    return replace(policy, parameters={name: rule for name, rule in policy.parameters.items() if name in named})

"""Hypothesis strategies for the policies of small worlds, their groups, pools and decided cases."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from hypothesis import strategies as st

from tests.support.policy_reference.expressions import DAYS, Reach, booleans, integers
from tests.support.policy_reference.tree import Column, Has, Literal, Node, Parameter, Part
from tests.support.policy_reference.world import (
    Check,
    Dated,
    DecidedCase,
    Group,
    OrderTerm,
    Policy,
    Pool,
    Raw,
    View,
)

Draw: TypeAlias = Any
FIRST, SECOND, THIRD = date(2017, 1, 1), date(2018, 1, 1), date(2019, 1, 1)
KEYS: list[tuple[Node, ...]] = [
    (Column("person"),),
    (Column("place"),),
    (Column("person"), Column("place")),
    (Part("year", Column("day")),),
]
TERMS: list[Node] = [Column("score"), Column("day"), Column("asks"), Column("place"), Part("year", Column("day"))]


@st.composite
def members_of_groups(draw: Draw, rank: list[str]) -> list[Group]:
    """Up to two groups over policies that stand in order of dependence; the better-of ones in the book's order."""
    groups = []
    for number in range(draw(st.sampled_from([0, 1, 1, 1, 2]))):
        members = draw(st.lists(st.sampled_from(rank), min_size=1, max_size=3, unique=True))
        keep = draw(st.sampled_from(["better", "first"]))
        one_of = sorted(members) if keep == "better" else sorted(members, key=rank.index)
        per = draw(st.sampled_from([*KEYS, (Column("id"),)]))
        groups.append(Group(f"group-{number}", tuple(one_of), keep, dict.fromkeys(one_of, per)))
    return groups


@st.composite
def parameters(draw: Draw) -> dict[str, Dated]:
    """What the expressions name: a number, two tables with cells that may be missing, and limits of the sweep's day."""
    start = st.sampled_from([FIRST, FIRST, SECOND])
    dated_by = st.sampled_from([None, None, "day", "as_of"])
    rates = st.sampled_from([{("a",): 1, ("b",): 2}, {("a",): 2}])
    grid = {(score, place): score + (place == "b") for score in (0, 1, 2) for place in ("a", "b")}
    less = {keys: cell for keys, cell in grid.items() if keys != (2, "b")}
    return {
        "floor": Dated({draw(start): draw(st.integers(0, 2)), THIRD: draw(st.integers(0, 2))}, draw(dated_by)),
        "rates": Dated({draw(start): draw(rates), THIRD: draw(rates)}, draw(dated_by)),
        "grid": Dated({FIRST: draw(st.sampled_from([grid, less]))}, draw(dated_by)),
        "quota": Dated({FIRST: draw(st.integers(0, 2)), THIRD: draw(st.integers(0, 3))}, "as_of"),
        "quotas": Dated({FIRST: draw(rates)}, "as_of"),
    }


@st.composite
def pools(draw: Draw) -> tuple[Pool, ...]:
    """At most two at-most pools and two budgets; a limit may depend on the sweep's day and on the key."""
    found = []
    for kind, most in (("at_most", 2), ("budget", 5)):
        for number in range(draw(st.sampled_from([0, 0, 1, 1, 2]))):
            per = draw(st.sampled_from([*KEYS, (Column("other"),), ()]))
            limits = [
                Parameter("quota"),
                *([Parameter("quotas", (Column("place"),))] if Column("place") in per else []),
            ]
            limit = draw(
                st.integers(0, most).map(Literal) | st.integers(1, most).map(Literal) | st.sampled_from(limits)
            )
            found.append(Pool(f"{kind.replace('_', '-')}-{number}", kind, limit, per))
    return tuple(found)


@st.composite
def decided(draw: Draw, view: View, period: tuple[Node, ...]) -> tuple[DecidedCase, ...]:
    """Up to two cases on frozen facts without a gap, one for a subject (and period); subject 9 has gone.

    Where the policy has a period nobody has gone: what others then read of it is not said by any rule.
    """
    cases: dict[object, DecidedCase] = {}
    for _time in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        facts: dict[str, Any] = {
            name: draw(st.sampled_from(one.domain)) for name, one in view.columns.items() if one.domain
        }
        subjects = [row["id"] for row in view.rows] + ([] if period else [9])
        facts["id"] = draw(st.sampled_from(subjects))
        outcome = draw(st.sampled_from(["granted", "granted", "refused", "capped"]))
        case = DecidedCase(facts, outcome, draw(st.integers(0, 3)) if outcome == "granted" else 0)
        cases[facts["id"], *years(facts, period)] = case
    return tuple(cases.values())


def years(facts: Raw, period: tuple[Node, ...]) -> list[int]:
    """The period of frozen facts without a gap: years of columns only."""
    days = [facts[part.of.name] for part in period if isinstance(part, Part) and isinstance(part.of, Column)]
    return [day.year for day in days if isinstance(day, date)]


@st.composite
def checks(draw: Draw, reach: Reach) -> tuple[tuple[Check, ...], tuple[Check, ...]]:
    """Vetoes and conditions."""
    vetoes = [Check("veto", draw(booleans(reach)))] if draw(st.sampled_from([False, False, True])) else []
    number = draw(st.sampled_from([0, 1, 1, 2]))
    return tuple(vetoes), tuple(Check(f"condition-{one}", draw(booleans(reach))) for one in range(number))


@st.composite
def policy(draw: Draw, name: str, view: View, earlier: list[Policy], groups: list[Group]) -> Policy:
    """A policy over a view that may use earlier ones; it has pools unless it is in a better-of group."""
    mine = [group for group in groups if name in group.one_of]
    has_pools = not any(group.keep == "better" for group in mine)
    reach = Reach(tuple(one.id for one in earlier if one.view == view.id), tuple(one.id for one in earlier))
    vetoes, conditions = draw(checks(reach))
    simple = st.sampled_from([None, Column("asks"), Column("asks"), Literal(1), Parameter("rates", (Column("place"),))])
    period = draw(st.sampled_from([(), (), (Part("year", Column("day")),), (Part("year", Column("applied_on")),)]))
    limits = draw(pools()) if has_pools else ()
    queue = bool(mine or limits)
    terms = st.lists(st.builds(OrderTerm, st.sampled_from(TERMS), st.booleans()), max_size=2)
    found = Policy(
        name,
        view.id,
        draw(st.sampled_from([FIRST, FIRST, FIRST, SECOND])),
        draw(st.sampled_from([None, None, None, THIRD])),
        dated_by=draw(st.sampled_from([None, None, "day", "applied_on"])),
        period=period,
        applied=draw(st.sampled_from([None, Has("applied_on"), Column("flag")])) if queue else None,
        parameters=draw(parameters()),
        vetoes=vetoes,
        conditions=conditions,
        amount=draw(simple | integers(reach)),
        ceiling=draw(st.sampled_from([None, 2, 3, 3])),
        order=tuple(draw(terms)) if queue else (),
        pools=limits,
        decided=draw(decided(view, period)),
    )
    return only_what_is_named(found)


def only_what_is_named(whole: Policy) -> Policy:
    """The policy without the parameters that no expression names."""
    named = {node.name for node in whole.expressions() if isinstance(node, Parameter)}
    kept = {name: rule for name, rule in whole.parameters.items() if name in named}
    return Policy(**{**vars(whole), "parameters": kept})


__all__ = ["DAYS", "members_of_groups", "policy"]

"""Claims, groups, and the intervals that follow."""

from __future__ import annotations

from baigong.engine.figures.disclosure.bounds import Bounds
from baigong.engine.figures.disclosure.model import Name
from baigong.engine.figures.disclosure.system import Constraint, System


def name(letter: str) -> Name:
    return (letter, "column", None)


def system_of(**values: int) -> System:
    made = System()
    for letter, value in values.items():
        made.add(name(letter), value)
    return made


def say(system: System, text: str, bound: int, *, exact: bool) -> None:
    """``a+b-c`` and a bound."""
    terms = [
        (name(part[1:]), -1 if part[0] == "-" else 1)
        for part in ("+" + text).replace("+", " +").replace("-", " -").split()
    ]
    system.claim([(terms, bound)], exact=exact)


def test_a_true_claim_is_kept() -> None:
    system = system_of(a=3, b=4)
    say(system, "a+b", 7, exact=True)
    say(system, "a-b", 0, exact=False)
    assert system.constraints == [
        Constraint(((0, 1), (1, 1)), 7, exact=True),
        Constraint(((0, 1), (1, -1)), 0, exact=False),
    ]


def test_a_false_claim_is_not() -> None:
    system = system_of(a=3, b=4)
    say(system, "a+b", 8, exact=True)
    say(system, "b-a", 0, exact=False)
    assert system.constraints == []


def test_a_relation_that_fails_once_is_no_relation() -> None:
    system = system_of(a=3, b=4)
    system.claim([([(name("a"), 1)], 3), ([(name("b"), 1)], 5)], exact=True)
    assert system.constraints == []


def test_cells_that_no_table_has_are_zero() -> None:
    system = system_of(a=3)
    system.claim([([(name("a"), 1), (name("z"), 1)], 3), ([(name("z"), 1)], 0)], exact=True)
    assert system.constraints == [Constraint(((0, 1),), 3, exact=True)]


def test_one_cell_said_twice_counts_twice_or_cancels() -> None:
    system = system_of(a=3)
    system.claim([([(name("a"), 1), (name("a"), 1)], 6)], exact=True)
    system.claim([([(name("a"), 1), (name("a"), -1)], 0)], exact=True)
    assert system.constraints == [Constraint(((0, 2),), 6, exact=True)]


def test_groups_are_what_constraints_tie_together() -> None:
    system = system_of(a=1, b=1, c=1, d=1, e=1)
    say(system, "a+b", 2, exact=True)
    say(system, "c-d", 0, exact=False)
    assert system.groups(without=set()) == [[0, 1], [2, 3], [4]]


def test_a_known_cell_ties_nothing() -> None:
    system = system_of(a=1, b=1, c=1)
    say(system, "a+b+c", 3, exact=True)
    say(system, "a+b", 2, exact=True)
    assert system.groups(without={1}) == [[0, 2]]
    assert system.groups(without={0}) == [[1, 2]]


def test_a_sum_bounds_its_parts() -> None:
    system = system_of(a=3, b=4)
    say(system, "a+b", 7, exact=True)
    bounds = Bounds(system)
    assert (bounds.low, bounds.high) == ([0, 0], [7, 7])
    assert bounds.width(0) == 7


def test_a_known_part_leaves_the_rest() -> None:
    system = system_of(a=3, b=4, c=0)
    say(system, "a+b+c", 7, exact=True)
    say(system, "a", 3, exact=True)
    bounds = Bounds(system)
    assert [bounds.width(one) for one in range(3)] == [0, 4, 4]


def test_knowledge_runs_along_chains() -> None:
    system = system_of(a=3, b=3, c=3, d=5)
    for pair in ("a-b", "b-c"):
        say(system, pair, 0, exact=True)
    say(system, "c+d", 8, exact=True)
    say(system, "d", 5, exact=True)
    bounds = Bounds(system)
    assert bounds.low == bounds.high == [3, 3, 3, 5]


def test_a_total_of_nothing_tells_every_part() -> None:
    system = system_of(a=0, b=0, c=0)
    say(system, "a+b+c", 0, exact=True)
    assert [Bounds(system).width(one) for one in range(3)] == [0, 0, 0]


def test_at_most_passes_a_ceiling_down_and_a_floor_up() -> None:
    system = system_of(part=3, whole=4, rest=96)
    say(system, "part-whole", 0, exact=False)
    system.claim([([(name("whole"), 1)], 6)], exact=False)
    system.claim([([(name("part"), -1)], -2)], exact=False)
    bounds = Bounds(system)
    assert (bounds.low[0], bounds.high[0]) == (2, 6)
    assert (bounds.low[1], bounds.high[1]) == (2, 6)


def test_factors_round_towards_what_is_possible() -> None:
    system = system_of(a=2, b=1)
    system.claim([([(name("a"), 3), (name("b"), 1)], 7)], exact=True)
    bounds = Bounds(system)
    assert bounds.low == bounds.high == [2, 1]  # b is at most 3, all that there is: then a is more than 1

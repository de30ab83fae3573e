"""Ways from one table to another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from baigong.engine.figures.disclosure.circuit import circuit
from baigong.engine.figures.disclosure.system import System, Terms
from baigong.engine.figures.disclosure.walk import Walker
from tests.engine.figures.disclosure.test_system import name, say, system_of

SQUARE: list[Terms] = [((0, 1), (1, 1)), ((2, 1), (3, 1)), ((0, 1), (2, 1)), ((1, 1), (3, 1))]
"""Two by two: 0 1 over 2 3, rows and columns with known sums."""


def test_one_goes_up_as_the_other_goes_down() -> None:
    assert circuit(0, [1], [((0, 1), (1, 1))]) == {0: 1, 1: -1}


def test_a_square_turns_as_a_whole() -> None:
    assert circuit(0, [1, 2, 3], SQUARE) == {0: 1, 1: -1, 2: -1, 3: 1}


def test_three_corners_do_not_turn() -> None:
    assert circuit(0, [1, 2], SQUARE) is None


def test_who_stands_in_no_equation_moves_alone() -> None:
    assert circuit(7, [0, 1, 2, 3], SQUARE) == {7: 1}


def test_the_earlier_is_preferred() -> None:
    assert circuit(0, [2, 1], [((0, 1), (1, 1), (2, 1))]) == {0: 1, 2: -1}
    assert circuit(0, [1, 2], [((0, 1), (1, 1), (2, 1))]) == {0: 1, 1: -1}


def test_factors_make_larger_steps() -> None:
    assert circuit(0, [1], [((0, 1), (1, 3))]) == {0: 3, 1: -1}
    assert circuit(0, [1], [((0, 2), (1, 3))]) == {0: 3, 1: -2}


def test_a_whole_and_its_parts_move_together() -> None:
    whole_and_parts: Terms = ((0, 1), (1, -1), (2, -1))
    assert circuit(0, [1], [whole_and_parts]) == {0: 1, 1: 1}
    assert circuit(1, [2], [whole_and_parts]) == {1: 1, 2: -1}


@given(
    st.lists(
        st.dictionaries(st.integers(0, 7), st.sampled_from([-2, -1, 1, 1, 1, 3]), min_size=2, max_size=5),
        min_size=1,
        max_size=6,
    ),
    st.permutations(range(1, 8)),
)
def test_steps_keep_every_sum(equations: list[dict[int, int]], others: list[int]) -> None:
    steps = circuit(0, others, [tuple(one.items()) for one in equations])
    if steps is None:
        assert any(0 in one for one in equations)
        return
    assert steps[0] >= 1
    for one in equations:
        assert sum(factor * steps.get(unknown, 0) for unknown, factor in one.items()) == 0


def tables(
    walker: Walker, system: System, target: int, sign: int, others: list[int], needed: int
) -> list[dict[int, int]]:
    """The tables of a walk, each checked against every constraint."""
    found = []
    for moved in walker.walk(target, sign, others, needed):
        table = {unknown: value + moved.get(unknown, 0) for unknown, value in enumerate(system.values)}
        assert min(table.values()) >= 0
        for constraint in system.constraints:
            total = sum(factor * table[unknown] for unknown, factor in constraint.terms)
            assert total == constraint.bound if constraint.exact else total <= constraint.bound
        found.append(table)
    return found


def test_a_walk_stops_at_what_is_needed() -> None:
    system = system_of(a=3, b=400)
    say(system, "a+b", 403, exact=True)
    assert tables(Walker(system, [0, 1]), system, 0, 1, [1], 9) == [{0: 12, 1: 391}]


def test_a_walk_stops_at_zero() -> None:
    system = system_of(a=3, b=400)
    say(system, "a+b", 403, exact=True)
    assert tables(Walker(system, [0, 1]), system, 0, -1, [1], 9) == [{0: 0, 1: 403}]


def test_a_walk_goes_on_with_others_when_one_is_at_zero() -> None:
    system = system_of(a=0, b=2, c=3, d=9)
    say(system, "a+b+c+d", 14, exact=True)
    assert tables(Walker(system, range(4)), system, 0, 1, [1, 2, 3], 9)[-1] == {0: 9, 1: 0, 2: 0, 3: 5}


def test_a_walk_respects_a_ceiling() -> None:
    system = system_of(part=3, whole=5, other=9)
    say(system, "part-whole", 0, exact=False)
    say(system, "part+other", 12, exact=True)
    assert tables(Walker(system, [0, 2]), system, 0, 1, [2], 9) == [{0: 5, 1: 5, 2: 7}]


def test_a_walk_lifts_a_ceiling_that_can_move() -> None:
    system = system_of(part=5, whole=5, other=9, rest=20)
    say(system, "part-whole", 0, exact=False)
    say(system, "part+other", 14, exact=True)
    say(system, "whole+rest", 25, exact=True)
    assert tables(Walker(system, range(4)), system, 0, 1, [2, 3, 1], 4)[-1] == {0: 9, 1: 9, 2: 5, 3: 16}


def test_who_cannot_move_yields_nothing() -> None:
    system = system_of(a=3, b=4)
    say(system, "a+b", 7, exact=True)
    say(system, "a", 3, exact=True)
    assert tables(Walker(system, [0, 1]), system, 0, 1, [1], 9) == []
    assert tables(Walker(system, [0]), system, 0, 1, [], 9) == []


@given(st.lists(st.integers(0, 12), min_size=6, max_size=6), st.integers(0, 5), st.sampled_from([1, -1]), st.data())
def test_every_table_of_a_walk_fits(values: list[int], target: int, sign: int, data: st.DataObject) -> None:
    """Two rows of three with known sums, the upper within the lower."""
    system = system_of(
        **dict(zip("abcdef", [*values[:3], *(values[i] + values[i + 3] for i in range(3))], strict=True))
    )
    system.claim([([(name(one), 1) for one in "abc"], sum(system.values[:3]))], exact=True)
    system.claim([([(name(one), 1) for one in "def"], sum(system.values[3:]))], exact=True)
    system.claim([([(name(up), 1), (name(low), -1)], 0) for up, low in zip("abc", "def", strict=True)], exact=False)
    others = data.draw(st.permutations([one for one in range(6) if one != target]))
    for table in tables(Walker(system, range(6)), system, target, sign, others, 9):
        assert (table[target] - system.values[target]) * sign >= 0

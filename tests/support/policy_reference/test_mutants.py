"""Rules that are planted wrong are caught by the promises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest

from tests.support.policy_reference import forecast, marks, queue, result, settle, standing, value
from tests.support.policy_reference.entry import Entry
from tests.support.policy_reference.places import Place
from tests.support.policy_reference.promises import broken_promises
from tests.support.policy_reference.queue import ahead
from tests.support.policy_reference.worlds import Size, a_world

MOST = 4_000
SIZES = (Size(rows=5, completions=24), Size(rows=6, policies=1, gaps=2, completions=4))
real_compared, real_by_itself, real_ask = queue.compared, standing.by_itself, forecast.ask


def only_sure_rivals(me: Entry, place: Place, whole: list[Entry]) -> list[Entry]:
    return [one for one in ahead(me, place.id, whole) if not one.out and one.kind != "maybe"]


def all_sure_rows(me: Entry, place: Place, whole: list[Entry]) -> list[Entry]:
    return [one for one in ahead(me, place.id, whole) if one.kind != "maybe"]


def closers_wherever_they_stopped(me: Entry, place: Place, whole: list[Entry]) -> list[Entry]:
    return [one for one in ahead(me, place.id, whole) if one.sure and one.out]


def among_known(name: str, values: Sequence[Any]) -> Any:
    known = [one for one in values if one is not None]
    return (min if name == "least" else max)(known) if known else None


def unknown_is_false(values: Sequence[bool | None]) -> bool:
    return False not in values and None not in values


def unknown_last(left: Any, right: Any, *, descending: bool = False) -> int:
    turned = left is None or right is None
    return real_compared(left, right, descending=descending) * (-1 if turned else 1)


def keeps_what_it_found(me: Entry, held: forecast.Held) -> tuple[forecast.Stopped, str | None]:
    found = real_ask(me, held)
    if found[0] != "granted":
        held.holders.append(me)
    return found


def unknown_passes(row: standing.Asked) -> standing.Standing:
    found = real_by_itself(row)
    lacks = found.kind == "unknown" and standing.wanting(row) is None
    return standing.Standing("passes") if lacks else found


def unknown_is_refused(row: standing.Asked) -> standing.Standing:
    found = real_by_itself(row)
    return standing.Standing("refused", found.by) if found.kind == "unknown" else found


def provisional_is_used(one: result.Outcome) -> tuple[bool | None, int | None]:
    return (None, None) if one.outcome == "unknown" else (one.outcome == "granted", one.amount or 0)


def nothing(*_some: Any) -> list[Any]:
    return []


MUTANTS: dict[str, tuple[object, str, Callable[..., Any] | property]] = {
    "marks leave maybe rows ahead out": (marks, "possible_holders", only_sure_rivals),
    "marks count every sure row as a holder": (marks, "sure_holders", all_sure_rows),
    "a row that is out never closes a budget": (marks, "possible_closers", nothing),
    "a misfit is never sure to close a budget": (marks, "sure_closers", nothing),
    "a row stopped elsewhere closes a budget": (marks, "sure_closers", closers_wherever_they_stopped),
    "a misfit does not close a budget": (forecast, "close", nothing),
    "a row that is stopped keeps its other places": (forecast, "ask", keeps_what_it_found),
    "least and greatest pass over the unknown": (value, "extreme", among_known),
    "AND takes the unknown for false": (value, "conjunction", unknown_is_false),
    "what is unknown stands last": (queue, "compared", unknown_last),
    "an unknown key agrees with none": (queue, "may_agree", lambda one, other: one == other),
    "an unknown amount asks nothing": (Entry, "highest", property(lambda me: me.least)),
    "an unknown condition passes": (standing, "by_itself", unknown_passes),
    "an unknown condition refuses": (standing, "by_itself", unknown_is_refused),
    "provisional outcomes are used": (result.Outcome, "used", provisional_is_used),
    "earlier unknown members do not count": (settle, "seen_from_later", nothing),
    "decided cases stand nowhere": (settle, "decided_entries", nothing),
}


def first_broken() -> int | None:
    """The first world of many that does not keep its promises."""
    seeds = ((seed, size) for seed in range(MOST) for size in SIZES)
    return next((seed for seed, size in seeds if broken_promises(a_world(Random(seed), size))), None)


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_planted_mistake_breaks_a_promise(mutant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where, name, wrong = MUTANTS[mutant]
    monkeypatch.setattr(where, name, wrong)
    assert first_broken() is not None


def test_as_it_stands_no_promise_is_broken() -> None:
    assert [seed for seed in range(100) for size in SIZES if broken_promises(a_world(Random(seed), size))] == []

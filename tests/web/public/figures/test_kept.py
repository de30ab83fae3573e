"""Kept answers: worked out once, by one at a time, and no more of them than there is room for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from baigong.web.public.figures.kept import Kept


def test_an_answer_is_worked_out_once() -> None:
    kept: Kept[int] = Kept(2)
    asked: list[str] = []

    def work() -> int:
        asked.append("x")
        return 7

    assert [kept.get("a", work) for _ in range(3)] == [7, 7, 7]
    assert asked == ["x"]


def test_the_one_asked_for_longest_ago_goes_first() -> None:
    kept: Kept[int] = Kept(2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda: 1)
    assert kept.get("a", lambda: 2) == 1
    assert kept.get("c", lambda: 2) == 1
    assert kept.get("b", lambda: 2) == 2


def test_a_failure_is_told_and_not_kept() -> None:
    kept: Kept[int] = Kept(2)

    def fail() -> int:
        raise KeyError("no")

    with pytest.raises(KeyError):
        kept.get("a", fail)
    assert kept.get("a", lambda: 3) == 3


def test_who_asks_at_the_same_time_waits_for_the_same_answer() -> None:
    kept: Kept[int] = Kept(2)
    together = Barrier(4)
    asked: list[int] = []

    def work() -> int:
        asked.append(1)
        Event().wait(0.05)
        return len(asked)

    def ask(_number: int) -> int:
        together.wait()
        return kept.get("a", work)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, range(4))) == [1, 1, 1, 1]


def test_a_slow_answer_holds_up_nobody_who_asks_for_another() -> None:
    kept: Kept[int] = Kept(2)
    begun, done = Event(), Event()

    def slow() -> int:
        begun.set()
        assert done.wait(10)
        return 1

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kept.get, "a", slow)
        assert begun.wait(10)
        assert kept.get("b", lambda: 2) == 2
        done.set()
        assert first.result(10) == 1


def test_everything_can_be_forgotten() -> None:
    kept: Kept[int] = Kept(2)
    kept.get("a", lambda: 1)
    kept.clear()
    assert kept.get("a", lambda: 2) == 2

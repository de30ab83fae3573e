"""Batches made in a child process are those made here; whatever ends one side ends the other."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Generator

import pytest

from baigong.bureau.demo.generate import generate
from baigong.bureau.demo.load import in_background
from baigong.bureau.demo.tables import QUESTION
from baigong.bureau.demo.world import Batch
from baigong.engine.base.errors import BaigongError, InputError
from baigong.engine.pack.model import Pack

Tell = Callable[[float], None] | None


def test_the_same_batches(mianyang: Pack) -> None:
    def make(tell: Tell) -> Generator[Batch, None, None]:
        yield from generate(mianyang, 0.01, 4, tell)

    told: list[float] = []
    there = list(in_background(make, told.append))
    assert there == list(generate(mianyang, 0.01, 4))
    assert told[-1] == 1.0
    assert not multiprocessing.active_children()


def test_every_kind_of_value_arrives() -> None:
    rows = [(1, None, True, b"\x00\xff", "字", 10**12)]

    def make(_tell: Tell) -> Generator[Batch, None, None]:
        yield QUESTION, rows

    assert list(in_background(make, None)) == [(QUESTION, rows)]


def test_an_error_s_sentence_arrives() -> None:
    def make(_tell: Tell) -> Generator[Batch, None, None]:
        yield QUESTION, [(1,)]
        raise InputError("这里不对。")

    batches = in_background(make, None)
    assert next(batches) == (QUESTION, [(1,)])
    with pytest.raises(BaigongError, match="这里不对。"):
        next(batches)
    assert not multiprocessing.active_children()


def test_a_child_that_dies_is_told() -> None:
    def make(_tell: Tell) -> Generator[Batch, None, None]:
        yield QUESTION, [(1,)]
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(BaigongError, match="子进程"):
        list(in_background(make, None))


def test_closing_ends_the_child() -> None:
    def make(_tell: Tell) -> Generator[Batch, None, None]:
        while True:
            yield QUESTION, [(1,)] * 1000

    batches = in_background(make, None)
    next(batches)
    assert len(multiprocessing.active_children()) == 1
    batches.close()
    assert not multiprocessing.active_children()


def test_where_nothing_can_fork_it_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])

    def make(_tell: Tell) -> Generator[Batch, None, None]:
        yield QUESTION, [(os.getpid(),)]

    assert list(in_background(make, None)) == [(QUESTION, [(os.getpid(),)])]

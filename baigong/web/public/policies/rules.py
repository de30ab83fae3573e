"""The city's policies, read once for the life of the process; what was proved and tried of each, once for each language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from threading import Lock

from baigong.engine.base.language import current
from baigong.engine.policy import load_book, run_cases
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove import Result, prove
from baigong.web.public.figures.kept import Kept

ROOM = 500
"""Policies whose proofs are kept: more than a city has, in both languages."""
SECONDS = 2
"""After so long one question is left undecided: a page waits for the first reader."""

_solver = Lock()
"""The solver does one thing at a time."""


@dataclass(frozen=True)
class Checked:
    """``failed``: names of the cases that come out otherwise than their author expects."""

    proofs: tuple[Result, ...]
    failed: frozenset[str]


_checked: Kept[Checked] = Kept(ROOM)


@cache
def book() -> Book:
    """The policies of the active city. Raises PackError where they cannot be read."""
    return load_book(None)


def checked(policy: str) -> Checked:
    """What the rules of ``policy`` were found to do. Worked out when it is first asked for."""
    return _checked.get((current(), policy), lambda: _check(policy))


def _check(policy: str) -> Checked:
    with _solver:
        proofs = prove(book(), [policy], SECONDS)
    return Checked(proofs, frozenset(one.case.name for one in run_cases(book(), [policy])))

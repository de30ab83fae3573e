"""Proofs about policies: what can never be, or a row that shows it. Light to import: the solver is loaded when it is asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from baigong.engine.policy.prove.model import Example, Result

if TYPE_CHECKING:
    from baigong.engine.policy.model import Book

__all__ = ["Example", "Result", "prove", "prove_reform"]
SECONDS = 10
"""After so long one question is left undecided."""


def prove(book: Book, policies: Iterable[str] = (), seconds: int = SECONDS) -> tuple[Result, ...]:
    """Every obligation of ``policies`` (all where none are named), in their order, each question in at most ``seconds``.

    Raises InputError for a policy that is not there.
    """
    from baigong.engine.policy.prove.run import proved

    return tuple(proved(book, policies, seconds))


def prove_reform(before: Book, after: Book, policies: Iterable[str] = (), seconds: int = SECONDS) -> tuple[Result, ...]:
    """For each policy of either book, whether anybody can lose and whether anybody can gain, by what a row decides itself.

    Raises InputError where the facts of the two cannot be compared.
    """
    from baigong.engine.policy.prove.run import reformed

    return tuple(reformed(before, after, policies, seconds))

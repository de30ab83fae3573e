"""What is wrong in an expression: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

MOST = 20
"""Faults that are told of one text."""


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """One mistake. ``start`` and ``end`` (exclusive) count characters of the text; the words are the reader's."""

    start: int
    end: int
    mistake: str
    cure: str


class Faults(InputError):  # noqa: N818  # several, each a Fault
    """A text that is not an expression of the language; :attr:`faults` in the order of the text."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))[:MOST]
        told = [_("{mistake}。{cure}").format(mistake=one.mistake, cure=one.cure) for one in self.faults]
        super().__init__("\n".join(told))

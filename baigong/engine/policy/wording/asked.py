"""Vetoes and conditions: what the policy says of each, what its expression asks, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.showing.words import NAMED
from baigong.engine.policy.model import Basis, Condition, Parameter
from baigong.engine.policy.wording.expression import Reader
from baigong.engine.policy.wording.names import Names


@dataclass(frozen=True, slots=True)
class AskedWords:
    """One veto or condition."""

    id: str
    says: str
    """In the policy's own words, with the numbers of the day."""
    exactly: str
    """What the expression asks."""
    basis: tuple[Basis, ...]
    """Its own; else the policy's."""


def asked_words(names: Names, asked: Iterable[Condition], day: date) -> tuple[AskedWords, ...]:
    """Each of ``asked``, with the values that the parameters have on ``day``."""
    reader = Reader(names, day)
    return tuple(
        AskedWords(
            one.id,
            filled(names, pick(one.says), lambda _parameter: day),
            reader.truth(one.when, 0),
            one.basis or names.policy.basis,
        )
        for one in asked
    )


def filled(names: Names, words: str, taken: Callable[[Parameter], date]) -> str:
    """``words`` with each ``{name}`` replaced by the parameter's value on the day when it is ``taken``; a table by all of its cells."""
    return NAMED.sub(lambda found: _value(names, found[1], taken) or found[0], words)


def titled(names: Names, words: str) -> str:
    """``words`` with each ``{name}`` replaced by the parameter's title: of no day."""
    known = names.policy.parameters
    return NAMED.sub(
        lambda found: _("“{title}”").format(title=names.parameter(found[1])) if found[1] in known else found[0], words
    )


def _value(names: Names, name: str, taken: Callable[[Parameter], date]) -> str:
    parameter = names.policy.parameters.get(name)
    if parameter is None:
        return ""
    return cells_words(names, parameter, taken(parameter))


def cells_words(names: Names, parameter: Parameter, day: date) -> str:
    """All that a parameter is on ``day``: its value, or its table cell by cell."""
    cells = parameter.at(day)
    if not parameter.axes:
        return names.value(parameter, cells.get(()))
    return _("、").join(
        _("{key} {value}").format(key=names.key(parameter, keys), value=names.value(parameter, value))
        for keys, value in cells.items()
    )

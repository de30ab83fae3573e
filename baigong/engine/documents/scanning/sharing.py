"""Numbers of a list that share the words behind its last: 15万和20万的资助, 6.8、0.94、0.18万人."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.words import data, pattern

FARTHEST = 80


@dataclass(slots=True)
class Named:
    """A printed number with what it counts and where it stands."""

    one: Printed
    counts: str
    label: str
    sentence: int
    clause: int


def give_words(named: list[Named]) -> None:
    """Give numbers that share the words of the next one of their list what that counts."""
    for each, following in zip(reversed(named[:-1]), reversed(named[1:]), strict=True):
        if each.one.follows and len(each.counts) < 2:
            each.counts, each.label = following.counts, each.label or following.label
            each.one.kind = following.one.kind


def share_words(text: str, printed: list[Printed]) -> None:
    """Give numbers without a measure word the one of the next number of their list, from the last to the first."""
    joined = pattern(data("counting")["joined"])
    for one, following in zip(reversed(printed[:-1]), reversed(printed[1:]), strict=True):
        bare = not one.word and one.end == one.number[1] and not one.said and one.kind == "count"
        if not bare or not joined.fullmatch(text, one.end, following.start):
            continue
        one.follows = True
        one.unit, one.kind, one.word = following.unit, following.kind, following.word
        _scale(one, following)
        if one.step and following.kind in {"share", "change", "measure"}:
            one.step = Fraction(0)


def _scale(one: Printed, following: Printed) -> None:
    """6.8 in 6.8、0.94、0.18万人 is 6.8万."""
    if following.scale == 1 or one.scale > 1 or one.value is None:
        return
    half = one.place * following.scale / 2
    one.value *= following.scale
    one.bounds = (one.value - half, one.value + half)
    one.step, one.scale = Fraction(1), following.scale


def pair_names(text: str, named: list[Named]) -> None:
    """Give each number of a list its own name: 水稻、玉米产量分别占48.3%、31.5%."""
    joined = pattern(data("counting")["joined"])
    first = 0
    for last, each in enumerate(named):
        following = named[last + 1].one if last + 1 < len(named) else None
        if following and joined.fullmatch(text, each.one.end, following.start):
            continue
        if last > first:
            _pair(text, named[first : last + 1])
        first = last + 1


def _pair(text: str, named: list[Named]) -> None:
    rules = data("counting")
    start = named[0].one.start
    found = pattern(rules["paired"]).search(text[max(0, start - FARTHEST) : start])
    names = [name for name in pattern(rules["names"]).split(found["names"]) if name] if found else []
    if len(names) == len(named):
        for each, name in zip(named, names, strict=True):
            each.counts = each.label = name

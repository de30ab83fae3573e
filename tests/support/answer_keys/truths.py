"""From a key's truth to formulas, whichever of its quantities plays which part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from tests.support.answer_keys.formulas import Formula
from tests.support.answer_keys.keys import AnswerKey, Truth
from tests.support.answer_keys.ranges import Range, only, range_of

Way = tuple[Formula, ...]
"""One way to understand a truth: all its formulas must hold."""

RATES = frozenset({"%", "倍"})
SHARED_BY = "同时"


@dataclass(frozen=True, slots=True)
class Settled:
    """A truth, and the first way to understand it that holds in the document as it was written."""

    truth: Truth
    way: Way

    @property
    def quantities(self) -> frozenset[int]:
        """Every quantity that it speaks of, a declared overlap's too."""
        return frozenset(role for formula in self.way for role in formula.roles)

    def holds(self, ranges: Mapping[int, Range]) -> bool:
        """Whether some true values satisfy it."""
        return all(formula.holds(ranges) for formula in self.way)


def ranges_of(key: AnswerKey) -> dict[int, Range]:
    """What each quantity of a key allows, by index."""
    return {index: range_of(quantity) for index, quantity in enumerate(key.quantities)}


def overlap_of(truth: Truth, key: AnswerKey) -> int | None:
    """The quantity that prints a truth's overlap (“其中1个同时为……”): as the key says, else right after its last part."""
    if truth.overlap_quantity is not None:
        return truth.overlap_quantity
    last = max((key.quantities[part].end for part in truth.parts), default=0)
    for index, quantity in enumerate(key.quantities):
        near = key.text[max(0, quantity.start - 12) : quantity.end + 12]
        follows = index not in truth.quantities and last <= quantity.start <= last + 40
        if follows and SHARED_BY in near and quantity.low == truth.overlap:
            return index
    return None


def _sum(form: str, truth: Truth, key: AnswerKey) -> Iterator[Way]:
    if truth.whole is None:
        return
    if truth.overlap is None:
        yield (Formula(form, (truth.whole, *truth.parts)),)
        return
    printed = overlap_of(truth, key)
    if printed is not None:
        yield (Formula(f"{form} but for an overlap", (truth.whole, printed, *truth.parts)),)
    yield (Formula(f"{form} but for an overlap", (truth.whole, *truth.parts), (only(truth.overlap),)),)
    if 0 <= truth.overlap < len(key.quantities) and truth.overlap not in truth.quantities:
        yield (Formula(f"{form} but for an overlap", (truth.whole, truth.overlap, *truth.parts)),)


def _shares(truth: Truth, key: AnswerKey) -> Iterator[Way]:
    shares = [i for i in truth.quantities if key.quantities[i].unit == "%"]
    values = [i for i in truth.quantities if i not in shares]
    if not values:
        if truth.whole is not None:
            yield (Formula("equals", (truth.whole, *truth.parts)),)
            yield (Formula("at most", (truth.whole, *truth.parts)),)
        yield (Formula("shares", tuple(truth.quantities)),)
    for whole in values:
        parts = [i for i in values if i != whole]
        if parts and len(parts) == len(shares):
            yield tuple(Formula("share", (whole, *pair)) for pair in zip(parts, shares, strict=True))


def _growth(truth: Truth, key: AnswerKey) -> Iterator[Way]:
    inside = [*truth.parts, *(i for i in truth.quantities if i not in truth.parts)]
    if len(inside) != 3:
        return
    for rate in (i for i in inside if key.quantities[i].unit in RATES):
        before, after = (i for i in inside if i != rate)
        if key.quantities[before].unit != key.quantities[after].unit:
            continue
        percent = key.quantities[rate].unit == "%"
        for form in ("grew by percent", "fell by percent") if percent else ("grew by times", "is times"):
            yield (Formula(form, (before, after, rate)),)
            yield (Formula(form, (after, before, rate)),)
    for order in permutations(inside):
        yield (Formula("equals", order),)


def _product(truth: Truth, key: AnswerKey) -> Iterator[Way]:
    orders = permutations(truth.quantities) if len(truth.quantities) < 5 else iter([truth.quantities])
    for order in orders:
        percents = [i for i in order[1:] if key.quantities[i].unit == "%"]
        for scale in dict.fromkeys((1 / truth.scale, truth.scale)):
            yield (Formula("percent of" if percents else "product", order, (only(scale),)),)


def _counted(truth: Truth, key: AnswerKey) -> Iterator[Way]:
    """So many, and their names; from–to and how long: what is not printed as a quantity stays as it was."""
    if truth.whole is None:
        return
    if truth.parts:
        yield (Formula("meet", (truth.whole, *truth.parts)),)
        yield (Formula("equals", (truth.whole, *truth.parts)),)
        yield (Formula("meet", (truth.whole,), (only(len(truth.parts)),)),)
    yield (Formula("meet", (truth.whole,), (range_of(key.quantities[truth.whole]),)),)


def _won(truth: Truth, key: AnswerKey) -> Iterator[Way]:
    yield from _sum("equals", truth, key)
    yield from _sum("at most", truth, key)


def _ranked(truth: Truth, key: AnswerKey) -> Iterator[Way]:
    for order in permutations(truth.quantities, 2):
        if "第" in key.quantities[order[0]].text or key.quantities[order[0]].unit == "名":
            yield (Formula("ranked", order),)


def _same(truth: Truth, _key: AnswerKey) -> Iterator[Way]:
    yield (Formula("meet", truth.quantities),)


WAYS: dict[str, Callable[[Truth, AnswerKey], Iterator[Way]]] = {
    "sum_at_most": lambda truth, key: _sum("at most", truth, key),
    "sum_equals": lambda truth, key: _sum("equals", truth, key),
    "share": _shares,
    "growth": _growth,
    "average": _product,
    "product": _product,
    "same": _same,
    "all_won": _won,
    "period": _counted,
    "rank": _ranked,
    "enumeration": _counted,
}


def settle(truth: Truth, key: AnswerKey) -> Settled | None:
    """The way to understand a truth under which it holds as written; None where there is none: the key is wrong."""
    ranges = ranges_of(key)
    for way in WAYS[truth.kind](truth, key):
        settled = Settled(truth, way)
        if settled.holds(ranges):
            return settled
    return None


def settled_truths(key: AnswerKey) -> tuple[Settled, ...]:
    """Every truth of a key that holds in the document itself."""
    settled = (settle(truth, key) for truth in key.truths)
    return tuple(one for one in settled if one is not None)


def unsettled(key: AnswerKey) -> list[str]:
    """The truths of a key that do not: the key is wrong, or says it in a way that is not known here."""
    return [
        f"{key.name}: no true values satisfy {truth.kind} of {truth.quantities}: {truth.why}"
        for truth in key.truths
        if settle(truth, key) is None
    ]

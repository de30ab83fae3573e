"""One printed number changed, as a typing mistake would, and whether the document can still be true."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.support.answer_keys.keys import AnswerKey, KeyQuantity, Truth
from tests.support.answer_keys.numerals import Numeral, numerals, printed
from tests.support.answer_keys.ranges import range_of
from tests.support.answer_keys.reading import reread, rule_of
from tests.support.answer_keys.truths import ranges_of, settled_truths

KEYPAD = {"1": "24", "2": "135", "3": "26", "4": "157", "5": "2468", "6": "359", "7": "48", "8": "579", "9": "68"}
"""The digits beside each on a keypad."""
MOST_CHINESE = 9999


@dataclass(frozen=True, slots=True)
class Corruption:
    """A document in which quantity ``changed`` prints ``new`` for ``old``. ``key`` has the places and intervals of the new text."""

    key: AnswerKey
    changed: int
    old: str
    new: str
    breaks: tuple[Truth, ...]
    """Truths that no true values satisfy any more."""
    involved: tuple[frozenset[int], ...]
    """For each of ``breaks``, its quantities."""

    @property
    def text(self) -> str:
        """The corrupted document."""
        return self.key.text

    @property
    def is_contradiction(self) -> bool:
        """Whether no true values could satisfy the words."""
        return bool(self.breaks)


def variants(digits: str, chance: random.Random) -> dict[str, str]:
    """Other digits that a slip of the hand would leave, by the kind of slip."""
    made = {
        "one more": str(int(digits) + 1).zfill(len(digits)),
        "one less": str(int(digits) - 1).zfill(len(digits)) if int(digits) else digits,
        "ten times": digits + "0",
    }
    swaps = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1]]
    if swaps:
        i = chance.choice(swaps)
        made["swapped"] = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
    typed = [i for i, digit in enumerate(digits) if digit in KEYPAD]
    if typed:
        i = chance.choice(typed)
        made["mistyped"] = digits[:i] + chance.choice(KEYPAD[digits[i]]) + digits[i + 1 :]
    if len(digits) > 1:
        i = chance.randrange(len(digits))
        made["left out"] = digits[:i] + digits[i + 1 :]
    return made


def _prints(numeral: Numeral, digits: str) -> bool:
    """Whether these digits can stand there: a number as people write it, not 0, not 04."""
    whole = digits[: len(digits) - numeral.decimals]
    if not whole or not int(digits) or (len(whole) > 1 and whole.startswith("0")):
        return False
    return numeral.style != "chinese" or int(whole) <= MOST_CHINESE


def changes(quantity: KeyQuantity, chance: random.Random) -> Iterator[KeyQuantity]:
    """The quantity with one printed number changed, each wording once; none where its words hold no plain number."""
    rule = rule_of(quantity.text, (quantity.low, quantity.high))
    if rule is None:
        return
    seen = {quantity.text}
    for numeral in numerals(quantity.text):
        for digits in variants(numeral.digits, chance).values():
            if not _prints(numeral, digits):
                continue
            text = quantity.text[: numeral.start] + printed(numeral, digits) + quantity.text[numeral.end :]
            interval = reread(text, rule)
            if text in seen or interval is None:
                continue
            seen.add(text)
            end = quantity.start + len(text)
            yield replace(quantity, text=text, end=end, low=interval[0], high=interval[1])


def put(key: AnswerKey, index: int, changed: KeyQuantity) -> AnswerKey:
    """The key of the text in which one quantity is another; its truths and contradictions are gone."""
    old = key.quantities[index]
    longer = changed.end - old.end
    text = key.text[: old.start] + changed.text + key.text[old.end :]
    quantities = tuple(
        changed
        if i == index
        else one
        if one.start < old.end
        else replace(one, start=one.start + longer, end=one.end + longer)
        for i, one in enumerate(key.quantities)
    )
    asides = tuple(
        one if one.start < old.end else replace(one, start=one.start + longer, end=one.end + longer)
        for one in key.asides
    )
    return AnswerKey(key.name, text, quantities, asides)


def corruptions(key: AnswerKey, seed: int = 2018) -> Iterator[Corruption]:
    """Every change of every number in a truth of a clean document; the same ones for the same seed."""
    truths, ranges = settled_truths(key), ranges_of(key)
    for index in sorted({i for truth in truths for i in truth.quantities}):
        chance = random.Random(f"{seed} {key.name} {index}")
        for changed in changes(key.quantities[index], chance):
            now = {**ranges, index: range_of(changed)}
            broken = [truth for truth in truths if index in truth.quantities and not truth.holds(now)]
            yield Corruption(
                put(key, index, changed),
                index,
                key.quantities[index].text,
                changed.text,
                tuple(one.truth for one in broken),
                tuple(one.quantities for one in broken),
            )

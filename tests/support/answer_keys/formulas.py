"""What relations say, as arithmetic: each formula is asked whether some true values satisfy it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.support.answer_keys.ranges import Range, only, total

PERCENT = only(Fraction(1, 100))
HUNDRED = only(100)


def _product(ranges: Sequence[Range]) -> Range:
    result = only(1)
    for one in ranges:
        result *= one
    return result


def _meet(r: Sequence[Range]) -> bool:
    """One value in all of them."""
    return all(a.meets(b) for i, a in enumerate(r) for b in r[i + 1 :])


FORMS: dict[str, Callable[[Sequence[Range]], bool]] = {
    "at most": lambda r: r[0].reaches(total(r[1:]).low),  # whole, parts
    "equals": lambda r: r[0].meets(total(r[1:])),  # whole, parts
    "at most but for an overlap": lambda r: (r[0] + r[1]).reaches(total(r[2:]).low),  # whole, overlap, parts
    "equals but for an overlap": lambda r: (r[0] + r[1]).meets(total(r[2:])),
    "share": lambda r: (r[1] * HUNDRED).meets(r[2] * r[0]),  # whole, part, percent
    "shares": lambda r: HUNDRED.reaches(total(r).low),
    "grew by percent": lambda r: (r[1] * HUNDRED).meets(r[0] * (HUNDRED + r[2])),  # before, after, percent
    "fell by percent": lambda r: (r[1] * HUNDRED).meets(r[0] * r[2].from_hundred()),
    "grew by times": lambda r: r[1].meets(r[0] * (only(1) + r[2])),
    "is times": lambda r: r[1].meets(r[0] * r[2]),
    "product": lambda r: r[0].meets(_product(r[1:])),  # product, factors
    "percent of": lambda r: r[0].meets(_product((PERCENT, *r[1:]))),
    "meet": _meet,
    "ranked": lambda r: r[1].reaches(r[0].low),  # rank, how many there are
}


@dataclass(frozen=True, slots=True)
class Formula:
    """A form with its quantities (by index, in the form's order) and, after its first place, values that nothing changes."""

    form: str
    roles: tuple[int, ...]
    constants: tuple[Range, ...] = ()

    def holds(self, ranges: Mapping[int, Range]) -> bool:
        """Whether some true values satisfy it."""
        first, *rest = (ranges[role] for role in self.roles)
        return FORMS[self.form]((first, *self.constants, *rest))

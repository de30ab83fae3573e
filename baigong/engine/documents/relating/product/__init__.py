"""Products: so many, so much each, and the number of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from math import prod

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.printing import number
from baigong.engine.documents.relating.product.factors import factor_columns, is_total, multiplied
from baigong.engine.documents.relating.sentences import by_sentence
from baigong.engine.documents.relating.verdicts import failed, held

MANY = 12


def find(scan: Scan) -> Iterator[Relation]:
    """``每人4000元，共100人，合计40万元``: rate × count (× months) against the number of all, in one sentence."""
    for numbers in by_sentence(scan).values():
        if len(numbers) > 2:
            rates = [one for one in numbers if _is_rate(scan, scan.quantities[one])]
            if len(rates) == 1:
                yield from _related(scan, rates[0], numbers)


def _is_rate(scan: Scan, quantity: Quantity) -> bool:
    if quantity.kind not in {"amount", "count", "measure"}:
        return False
    words_before = lead(scan, quantity)
    return bool(claim("product", "lead").search(words_before) or claim("product", "each").search(words_before))


def _related(scan: Scan, rate: int, numbers: Sequence[int]) -> Iterator[Relation]:
    """A relation where every factor and the total are said once, or say the same in some reading."""
    quantity = scan.quantities[rate]
    totals = [one for one in numbers if one != rate and is_total(scan, scan.quantities[one], quantity)]
    columns = [[one for one in column if one not in totals] for column in factor_columns(scan, rate, numbers)]
    if len(totals) != 1 or not columns or not all(columns) or prod(len(one) for one in columns) > MANY:
        return
    choices = [one for one in product(*columns) if len(set(one)) == len(one)]
    total = scan.quantities[totals[0]]
    fitting = [one for one in choices if multiplied(scan, rate, one).meets(total.interval)]
    if fitting or len(choices) == 1:
        yield _relation(scan, (totals[0], rate, *(fitting or choices)[0]), holds=bool(fitting))


def _relation(scan: Scan, numbers: tuple[int, ...], holds: bool) -> Relation:
    total, *factors = (scan.quantities[one] for one in numbers)
    values = [one.value for one in factors if one.value is not None]
    shown = {
        "product": " × ".join(one.text for one in factors),
        "result": number(prod(values, start=Fraction(1)), total.text) + total.unit
        if len(values) == len(factors)
        else "",
        "total": total.text,
    }
    if holds:
        return held("product", numbers, _("{product} 与“{total}”相符").format(**shown))
    says = _("{product} = {result}，而写作“{total}”").format(**shown)
    return failed("product", numbers, says, _("把“{total}”改为“{result}”，或者核对单价和个数").format(**shown))

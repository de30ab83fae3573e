"""The price of one that follows from an amount and a number of people, though nobody wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.printing import number

CLAUSES_APART = 1


def implied(scan: Scan, numbers: Sequence[int]) -> Iterator[Relation]:
    """``120万元 ÷ 100名 = 每人1.2万元``: one amount and one number of people in one sentence, next to each other."""
    said = words("average")
    amounts = [one for one in numbers if scan.quantities[one].unit == said["money_unit"]]
    people = [one for one in numbers if scan.quantities[one].unit == said["people_unit"]]
    if len(amounts) != 1 or len(people) != 1:
        return
    amount, count = scan.quantities[amounts[0]], scan.quantities[people[0]]
    if not _of_each_other(scan, amount, count):
        return
    price = _price(amount, count)
    if price:
        text = _("{total} ÷ {count} = 每人 {price}元").format(total=amount.text, count=count.text, price=price)
        yield Relation(
            "average",
            (amounts[0], people[0]),
            holds=True,
            says=text,
            implied=_("{says}（文中没有写出）").format(says=text),
        )


def _of_each_other(scan: Scan, amount: Quantity, count: Quantity) -> bool:
    """Whether the words make the amount one of those people."""
    if abs(amount.clause - count.clause) > CLAUSES_APART or amount.kind != "amount" or count.kind != "count":
        return False
    if amount.per or count.per or {"limit", "below", "at_most", "at_least", "over"} & {amount.modifier, count.modifier}:
        return False
    clauses = [scan.words(scan.clauses[one.clause]) for one in (amount, count)]
    if any(claim("average", "other_base").search(one) for one in clauses):
        return False
    depths = {scan.clauses[one.clause].depth for one in (amount, count)}
    return (
        len(depths) == 1
        and bool(claim("average", "amount").search(clauses[0]))
        and bool(claim("average", "people").search(clauses[1]))
    )


def _price(amount: Quantity, count: Quantity) -> str:
    """``1.2万``, ``2261—2291``; empty where a number has no end."""
    if amount.value and count.value and not amount.modifier and not count.modifier:
        return _text(amount.value / count.value, amount)
    quotient = amount.interval.over(count.interval)
    if not quotient.low or not quotient.high:
        return ""
    return "—".join(dict.fromkeys(_text(one, amount) for one in (quotient.low, quotient.high)))


def _text(value: Fraction, like: Quantity) -> str:
    """In 万 from ten thousand on, to two digits; else whole."""
    if value >= 10_000:
        return number(Fraction(round(value, -2)), like.text)
    return number(Fraction(round(value)) if value >= 100 else Fraction(round(value * 100), 100))

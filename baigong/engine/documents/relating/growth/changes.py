"""Before and after against what is said of the change, in the words of a relation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating.alike import alike, countable
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.growth.holds import holds
from baigong.engine.documents.relating.printing import figure, plain
from baigong.engine.documents.relating.quotients import HUNDRED
from baigong.engine.documents.relating.words import pattern


def judged(scan: Scan, after: int, before: int, change: int, words: str) -> Iterator[Relation]:
    """The relation of two values and their change; none where the change is not theirs."""
    fits = holds(scan.quantities[change], scan.quantities[before], scan.quantities[after], words)
    if fits is not None:
        yield relation(scan, (after, before, change), fits=fits)


def comparable(scan: Scan, before: int, after: int) -> bool:
    """Whether two quantities can be values of one thing at two times."""
    one, other = scan.quantities[before], scan.quantities[after]
    if one.unit == other.unit == "%":
        return True
    both = countable(one) and countable(other) and alike(one, other) and one.per == other.per
    return both and not _places(scan, before, after)


def _places(scan: Scan, before: int, after: int) -> bool:
    """Whether two numbers are places in an order, where a smaller number is better: 由369位上升到235位."""
    words = own_words(scan, before) + own_words(scan, after)
    printed = pattern("growth", "place")
    return all(printed.search(scan.quantities[one].text) for one in (before, after)) and (
        pattern("growth", "ranked").search(words) is not None
    )


def relation(scan: Scan, numbers: Sequence[int], *, fits: bool) -> Relation:
    """``(7.92万 − 6万) ÷ 6万 ≈ 32%，而写作 25%``; ``numbers``: after, before, change."""
    after, before, change = (scan.quantities[index] for index in numbers)
    result = _result(change, before, after)
    said = (
        _("从 {before} 到 {after}：{result}，写作 {change}")
        if fits
        else _("从 {before} 到 {after}：{result}，而写作 {change}")
    )
    says = said.format(before=figure(scan, before), after=figure(scan, after), result=result, change=change.text)
    cure = "" if fits else _("改为 {result}，或者核对前后两个数").format(result=result)
    return Relation("growth", tuple(numbers), fits, says, cure)


def _result(change: Quantity, before: Quantity, after: Quantity) -> str:
    if before.value is None or after.value is None:
        return "…"
    if change.unit == "%" and before.value:
        return f"{float((after.value / before.value - 1) * HUNDRED):+.2f}".rstrip("0").rstrip(".") + "%"
    if change.kind == "multiple" and before.value:
        return f"{float(after.value / before.value):.2f}".rstrip("0").rstrip(".")
    return plain(after.value - before.value)

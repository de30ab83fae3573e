"""The words that stand right before and right behind a quantity."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from baigong.engine.documents.matching.wordlist import longest_first, plain, words
from baigong.engine.documents.model import Quantity, Scan

FARTHEST = 60
"""Characters looked at on each side."""
LOOKED_AT = 5
ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Around:
    """Plain words on each side of a number: as they stand, and with the words dropped that do not say what is counted."""

    before: frozenset[str]
    behind: frozenset[str]
    counts: str
    won: frozenset[str] = frozenset()
    """As ``before``, with the words dropped that say how a prize was won."""

    def within(self, wholes: Iterable[str]) -> Around:
        """With the name of a whole and the word that leads to its parts dropped too: 高技能人才包括 before 高级工6.8万人."""
        leads = [name + link for name in wholes for link in longest_first("links")]
        found = {form.removeprefix(lead) for form in self.before for lead in leads if form.startswith(lead)}
        return (
            replace(self, before=self.before | _forms(found, longest_first("before"), str.removeprefix))
            if found
            else self
        )

    @property
    def nothing_behind(self) -> bool:
        """Whether the words behind it may say nothing of what is counted."""
        return "" in self.behind


def around(scan: Scan, index: int, lead: tuple[str, ...] = (), text: str = "") -> Around:
    """The words around one quantity, up to the next quantity, date or mark of punctuation; ``lead`` is dropped in front too.

    ``text`` stands for the document's, where line breaks cut its sentences.
    """
    one = scan.quantities[index]
    text = text or scan.document.text
    earlier = scan.quantities[index - 1].end if index else 0
    later = scan.quantities[index + 1].start if index + 1 < len(scan.quantities) else len(text)
    date = _last_aside(scan, one)
    start = max(earlier, one.start - FARTHEST, date)
    before = plain(_back(text[start : one.start]))
    behind = plain(_forth(text[one.end : min(later, one.end + FARTHEST)]))
    since = longest_first("since") if date == start else ()
    drops = (*lead, *since, *_item_before(scan, index), *longest_first("before"))
    won = _without_lead(before, (*drops, *longest_first("won")))
    return Around(_without_lead(before, drops), _without_tail(behind), plain(one.counts), won)


def _item_before(scan: Scan, index: int) -> tuple[str, ...]:
    """What the number before it counts and 和: the rest of an item of the same list, 重点工程和 in 五大重点工程和五大重点平台."""
    item = plain(scan.quantities[index - 1].counts) if index else ""
    return tuple(item + word for word in longest_first("and")) if item else ()


def _last_aside(scan: Scan, one: Quantity) -> int:
    """Where the nearest date or list number before the quantity ends; 0 where there is none close by."""
    found = bisect_right(scan.asides, one.start, key=lambda aside: aside.start) - 1
    for aside in scan.asides[max(found - LOOKED_AT, 0) : found + 1][::-1]:
        if aside.kind in {"date", "list"}:
            return aside.end
    return 0


def _back(text: str) -> str:
    """The end of ``text`` from the last cut; brackets and quotes are cuts where they are not closed."""
    opener = dict(zip(words()["closing"], words()["opening"], strict=True))
    waiting: list[str] = []
    for place in range(len(text) - 1, -1, -1):
        letter = text[place]
        if letter in opener:
            waiting.append(opener[letter])
        elif letter in words()["cuts"] or (letter in words()["opening"] and not (waiting and waiting.pop() == letter)):
            return text[place + 1 :]
    return text


def _forth(text: str) -> str:
    """The beginning of ``text`` up to the first cut."""
    closer = dict(zip(words()["opening"], words()["closing"], strict=True))
    waiting: list[str] = []
    for place, letter in enumerate(text):
        if letter in words()["brackets"]:
            return text[:place]
        if letter in closer:
            waiting.append(closer[letter])
        elif letter in words()["cuts"] or (letter in words()["closing"] and not (waiting and waiting.pop() == letter)):
            return text[:place]
    return text


def _without_lead(text: str, drops: tuple[str, ...]) -> frozenset[str]:
    return _forms(_forms([text], longest_first("behind"), str.removesuffix), drops, str.removeprefix)


def _without_tail(text: str) -> frozenset[str]:
    return _forms([text], (*longest_first("after"), *longest_first("and")), str.removesuffix)


def _forms(texts: Iterable[str], drops: Sequence[str], drop: Callable[[str, str], str]) -> frozenset[str]:
    """Every text that dropping some of the words, one after another, can leave."""
    found = set(texts)
    fresh = found
    for _round in range(ROUNDS):
        fresh = {drop(text, word) for text in fresh for word in drops} - found
        found |= fresh
    return frozenset(found)

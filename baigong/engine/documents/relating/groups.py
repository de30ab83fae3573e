"""Wholes and their parts, as the words of a paragraph group them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.dimensions import exclusive, without_member
from baigong.engine.documents.relating.listing import STOPS, Item, alike, paragraphs
from baigong.engine.documents.relating.names import each, named_apart
from baigong.engine.documents.relating.naming import named
from baigong.engine.documents.relating.words import bare, pattern

AMONG, BESIDE, LISTED, ALL = "among", "beside", "listed", "all"
"""其中: at most the whole; a list behind a comma; a list in a bracket or behind a colon; 分为, 由…组成: the whole."""

NESTED = 6
"""So many wholes may be open at once, the newest of them."""
FAR = 24
"""A whole is looked for among so many quantities before its first part."""


@dataclass(slots=True)
class Group:
    """Parts of a whole. ``wholes``: what the whole may be, likeliest first; more than one index where a whole is a sum."""

    claim: str
    wholes: list[tuple[int, ...]]
    depth: int
    parts: list[Item] = field(default_factory=list)
    rest: Item | None = None
    overlaps: list[Item] = field(default_factory=list)
    unclear: bool = False
    """Whether the words say that parts overlap without saying by how many."""
    cut: bool = False
    """Whether a number of its unit follows that was not taken for a part."""
    open_end: bool = False
    """Whether 等 says that parts are left out."""

    @property
    def unit(self) -> str:
        """The unit of the whole and its parts."""
        return self.parts[0].quantity.unit

    @property
    def labels(self) -> list[str]:
        """The labels of the parts."""
        return [one.label for one in self.parts]


def groups(scan: Scan) -> Iterator[Group]:
    """All groups of a document, in the order in which they are closed."""
    for items in paragraphs(scan):
        reader = _Reader(scan, named_apart(items))
        yield from reader.read()


class _Reader:
    """Reads one paragraph from left to right, with the groups that are still open on a stack."""

    def __init__(self, scan: Scan, items: Sequence[Item]) -> None:
        self.scan, self.items = scan, items
        self.open: list[Group] = []
        self.done: list[Group] = []
        self.taken: set[int] = set()
        """Indexes of quantities that are parts, a rest or an overlap."""

    def read(self) -> Iterator[Group]:
        for place, item in enumerate(self.items):
            self._leave_brackets(item)
            self._take(place, item)
        self.done += reversed(self.open)
        for group in self.done:
            if group.parts and group.wholes:
                group.unclear = not group.overlaps and self._may_overlap(group)
                yield group

    def _may_overlap(self, group: Group) -> bool:
        """Whether the words from the whole to the sentence after the parts say that some are counted twice, without a number."""
        text = self.scan.document.text
        first = min(self.scan.quantities[index].start for whole in group.wholes for index in whole)
        end = group.parts[-1].quantity.end
        said = pattern("composition", "two_sentences").match(text, end)
        start = min(first, group.parts[0].quantity.start)
        return pattern("composition", "overlap_unclear").search(text, start, said.end() if said else end) is not None

    def _take(self, place: int, item: Item) -> None:
        if self._overlap(place, item) or self._total(item) or self._rest(item):
            return
        begun = self._begin(place, item)
        if begun is not None:
            self.open.append(begun)
            self.done += self.open[:-NESTED]
            del self.open[:-NESTED]
            self._add(begun, item)
        elif place:
            self._go_on(item)

    def _add(self, group: Group, item: Item) -> None:
        self.taken.add(item.index)
        group.parts += each(item)
        if pattern("composition", "and_so_on").search(self._after(item)):
            group.open_end = True

    # what opens a group

    def _begin(self, place: int, item: Item) -> Group | None:
        words = item.words
        if pattern("composition", "among").search(words):
            return self._new(place, item, AMONG)
        before = self._named_before(place, item)
        if before:
            return Group(AMONG, before, item.depth)
        if self._out_of(place, item):
            return Group(AMONG, [(self.items[place - 1].index,)], item.depth)
        if pattern("composition", "sorted_by").search(words):
            return Group(LISTED, self._outermost(item) or self._wholes(place, item), item.depth)
        if pattern("composition", "split").search(words):
            return self._new(place, item, ALL)
        if pattern("composition", "made").search(words) and self._made_of(place):
            return self._new(place, item, ALL)
        if place and item.depth > self.items[place - 1].depth:
            return self._in_bracket(place, item)
        return self._bare_list(place, item)

    def _new(self, place: int, item: Item, claim: str) -> Group:
        return Group(claim, self._wholes(place, item), item.depth)

    def _out_of(self, place: int, item: Item) -> bool:
        """60名选手中，女选手20人."""
        if not place or not alike(self.items[place - 1].quantity, item.quantity):
            return False
        between = self.scan.document.text[self.items[place - 1].quantity.end : item.quantity.start]
        return pattern("composition", "out_of").search(between) is not None

    def _outermost(self, item: Item) -> list[tuple[int, ...]]:
        """The whole of the oldest list that is open: 按等级分 divides it once more."""
        first = next((one for one in self.open if one.parts and one.depth == item.depth), None)
        return first.wholes if first is not None and first.unit == item.quantity.unit else []

    def _in_bracket(self, place: int, item: Item) -> Group | None:
        owner = self.items[place - 1]
        if not alike(owner.quantity, item.quantity) or any(
            mark in "，,、；;：:" + STOPS for mark in _outside(item.link)
        ):
            return None
        return Group(LISTED, [(owner.index,)], item.depth)

    def _bare_list(self, place: int, item: Item) -> Group | None:
        """共86个，国家级5个、省级5个: labels of one dimension, which the whole has not, right after it."""
        if not place or place + 1 >= len(self.items) or any(mark in item.link for mark in "（(" + STOPS):
            return None
        whole, second = self.items[place - 1], self.items[place + 1]
        if not _one_list(whole, item, second) or any(mark in second.link for mark in "；;（(" + STOPS):
            return None
        unit = item.quantity.unit
        labels = [item.label, second.label]
        if not exclusive(labels, unit, inside=False) or not (_bare_member(item) and _bare_member(second)):
            return None
        if whole.index in self.taken or "；" in item.link:
            again = self._outermost(item)  # one more dimension of the same whole: …；男30人，女20人
            fresh = not any(exclusive([*one.labels, item.label], unit) for one in self.open if one.parts)
            nearest = [] if "；" in item.link else [(whole.index,)]
            return Group(BESIDE, [*nearest, *again], item.depth) if again and fresh else None
        if not second.strong or exclusive([*labels, whole.label], unit):
            return None
        claim = ALL if item.respectively else LISTED if any(mark in item.link for mark in "：:") else BESIDE
        return Group(claim, [(whole.index,)], item.depth)

    def _named_before(self, place: int, item: Item) -> list[tuple[int, ...]]:
        """农村公路中，县道…: the number that an earlier item of the paragraph gives to the name."""
        said = pattern("composition", "out_of_named").search(item.words)
        if said is None:
            return []
        name = named(said["name"])
        for one in reversed(self.items[max(0, place - FAR) : place]):
            if alike(one.quantity, item.quantity) and name in {named(one.lead), named(one.tail)}:
                return [(one.index,)]
        return []

    def _made_of(self, place: int) -> bool:
        """Whether 由 has its 组成 after one of the next quantities of the clause."""
        for item in self.items[place : place + 12]:
            if pattern("composition", "made_end").search(item.tail) or pattern("composition", "made_end").match(
                self._after(item)
            ):
                return True
            if any(mark in item.tail for mark in STOPS):
                return False
        return False

    # what goes on, what ends

    def _go_on(self, item: Item) -> None:
        for group in reversed(self.open):
            if group.depth == item.depth and self._fits(group, item):
                while self.open[-1] is not group:
                    self.done.append(self.open.pop())
                self._add(group, item)
                return
            if item.strong:
                break
        ended = any(mark in item.link for mark in STOPS)
        same = any(group.depth == item.depth and group.unit == item.quantity.unit for group in self.open)
        if ended or (same and not item.strong):
            for group in self.open:
                group.cut = not ended and group.depth == item.depth
            self._close(item.depth)

    def _fits(self, group: Group, item: Item) -> bool:
        unit = item.quantity.unit
        if group.unit != unit or group.rest is not None or pattern("composition", "change").search(item.lead):
            return False
        if item.strong:
            return True
        labels = [*group.labels, item.label]
        if not exclusive(labels, unit, inside=group.claim not in {BESIDE, LISTED}):
            return False
        return _alike_but_for_members(item, group.parts[0])

    def _leave_brackets(self, item: Item) -> None:
        while self.open and self.open[-1].depth > item.depth:
            self.done.append(self.open.pop())

    def _close(self, depth: int) -> None:
        while self.open and self.open[-1].depth >= depth:
            self.done.append(self.open.pop())

    # what is no part

    def _overlap(self, place: int, item: Item) -> bool:
        own = self._segment(place)
        if not pattern("composition", "overlap").search(own):
            return False
        self.taken.add(item.index)
        group = self.open[-1] if self.open else (self.done[-1] if self.done else None)
        if group is not None and group.unit == item.quantity.unit and self._near(group, item):
            group.overlaps.append(item)
        return True

    def _near(self, group: Group, item: Item) -> bool:
        """Whether it stands in the sentence of the parts or right behind it."""
        between = self.scan.document.text[group.parts[-1].quantity.end : item.quantity.start]
        return sum(mark in STOPS for mark in between) <= 1

    def _total(self, item: Item) -> bool:
        """共7个 after parts is their sum, not one more part."""
        if not self.open or not pattern("composition", "total").search(bare(item.lead)):
            return False
        if pattern("composition", "among").search(item.words):
            return False
        self._close(item.depth)
        return True

    def _rest(self, item: Item) -> bool:
        group = next((one for one in reversed(self.open) if one.depth == item.depth), None)
        if group is None or group.unit != item.quantity.unit or not group.parts:
            return False
        plain = pattern("composition", "rest").search(item.words) or pattern("composition", "others").search(item.lead)
        besides = pattern("composition", "besides").search(item.words)
        if not plain and not (besides and self._same_dimension(group, item)):
            if besides:
                self._close(item.depth)
            return bool(besides)
        self.taken.add(item.index)
        group.rest = item
        return True

    @staticmethod
    def _same_dimension(group: Group, item: Item) -> bool:
        unit = item.quantity.unit
        return _alike_but_for_members(item, group.parts[0]) and exclusive([*group.labels, item.label], unit)

    # wholes

    def _wholes(self, place: int, item: Item) -> list[tuple[int, ...]]:
        """What the whole may be, likeliest first: nearest in the sentence, but a change (比上年增加2万人) after what it changes."""
        found: list[tuple[int, ...]] = []
        changes: list[tuple[int, ...]] = []
        for earlier in range(place - 1, max(-1, place - 1 - FAR), -1):
            if any(mark in self.items[earlier + 1].link for mark in STOPS):
                break
            one = self.items[earlier]
            if one.depth > item.depth or not alike(one.quantity, item.quantity):
                continue
            if self._passing(one):
                changes.append((one.index,))
                continue
            found.append((one.index,))
            if self._joined(earlier):
                found.append((self.items[earlier - 1].index, one.index))
            break
        unit = item.quantity.unit
        found += [
            *changes,
            *(whole for group in self.open if group.parts and group.unit == unit for whole in group.wholes),
        ]
        return list(dict.fromkeys(found)) or self._wholes_of_sentence_before(place, item)

    @staticmethod
    def _passing(item: Item) -> bool:
        """Whether a number only says how the one before it changed, or of what a percent is: 比上年增加2万人, 计划90座的95.6%."""
        return (
            pattern("composition", "change").search(item.words) is not None
            or pattern("composition", "of_percent").search(item.tail) is not None
        )

    def _joined(self, place: int) -> bool:
        """Whether the item at a place is joined by 和 or 、 to one of its unit that is no part."""
        if not place or not self.items[place].strong:
            return False
        one, other = self.items[place - 1], self.items[place]
        return one.quantity.unit == other.quantity.unit and not {one.index, other.index} & self.taken

    def _wholes_of_sentence_before(self, place: int, item: Item) -> list[tuple[int, ...]]:
        found: list[tuple[int, ...]] = []
        changes: list[tuple[int, ...]] = []
        stops = sum(mark in STOPS for mark in item.link)
        for earlier in range(place - 1, max(-1, place - 1 - FAR), -1):
            one = self.items[earlier]
            if stops > 1:
                break
            if alike(one.quantity, item.quantity) and not one.depth and one.index not in self.taken:
                (changes if self._passing(one) else found).append((one.index,))
            stops += sum(mark in STOPS for mark in one.link)
        return found + changes

    # words

    def _after(self, item: Item) -> str:
        text = self.scan.document.text
        return text[item.quantity.end : item.quantity.end + 24].split("\n")[0]

    def _segment(self, place: int) -> str:
        """The words of a quantity's clause that belong to it and to no other quantity."""
        item = self.items[place]
        clause = self.scan.clauses[item.quantity.clause]
        start = max(clause.start, self.items[place - 1].quantity.end if place else 0)
        later = self.items[place + 1].quantity.start if place + 1 < len(self.items) else clause.end
        return self.scan.document.text[start : max(min(later, clause.end), item.quantity.end)]


def _one_list(whole: Item, first: Item, second: Item) -> bool:
    """Whether three items have one unit and stand equally deep, and the first part begins a clause."""
    units = {one.quantity.unit for one in (whole, first, second)}
    return len(units) == 1 and whole.depth == first.depth == second.depth and not first.strong


def _bare_member(item: Item) -> bool:
    return "" in without_member(item.label, item.quantity.unit)


def _alike_but_for_members(item: Item, first: Item) -> bool:
    """Whether nothing but general words (机构, 人员) is left of a label without its member, or what is left of the first one's."""
    left = without_member(item.label, item.quantity.unit)
    general = any(pattern("dimension", "generic").search(one) for one in left)
    return general or bool(left & without_member(first.label, item.quantity.unit))


def _outside(link: str) -> str:
    """The marks of a link before its last opening bracket."""
    return link[: max(link.rfind("（"), link.rfind("("))]

"""Parts, then their total: 3个A、4个B，共7个. Tables have a module of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baigong.engine.base.language import _
from baigong.engine.documents.model import Quantity, Relation, Scan
from baigong.engine.documents.relating import tables
from baigong.engine.documents.relating.arithmetic import total
from baigong.engine.documents.relating.dimensions import exclusive
from baigong.engine.documents.relating.item import Item
from baigong.engine.documents.relating.labels import without_member
from baigong.engine.documents.relating.listing import paragraphs
from baigong.engine.documents.relating.marks import has_mark
from baigong.engine.documents.relating.names import each, named_apart
from baigong.engine.documents.relating.printing import addition, figure
from baigong.engine.documents.relating.words import bare, pattern

MOST = 24
"""Parts that a list before its total may have; more are not read."""


def find(scan: Scan) -> Iterator[Relation]:
    """Every total that stands after its parts in the same sentence, and every total of a table."""
    for items in paragraphs(scan):
        named = named_apart(items)
        for place, item in enumerate(named):
            if place and (
                _is_total(item) or _over_so_many(scan, item) or _year_by_year(named, place) or _same_words(named, place)
            ):
                relation = _related(scan, named, place)
                if relation is not None:
                    yield relation
    yield from tables.find(scan)


def _is_total(item: Item) -> bool:
    lead = bare(item.lead)
    if pattern("sum", "over_time").search(lead) or pattern("composition", "among").search(item.words):
        return False
    if pattern("sum", "plainly").search(lead):
        return True
    return pattern("sum", "weakly").search(lead) is not None


def _over_so_many(scan: Scan, item: Item) -> bool:
    """三年累计 after three numbers."""
    return pattern("sum", "since").search(bare(item.lead)) is not None and _count_said(scan, item) > 1


def _year_by_year(items: Sequence[Item], place: int) -> bool:
    """四年分别改造41个、58个，累计99个."""
    parts = _run(items, place)
    return (
        bool(parts) and pattern("sum", "since").search(bare(items[place].lead)) is not None and says_each(parts[0].lead)
    )


def says_each(text: str) -> bool:
    """Whether words give one number to each: 分别改造."""
    return pattern("sum", "one_by_one").search(text) is not None


def _same_words(items: Sequence[Item], place: int) -> bool:
    """共建成工作室7个 after 建成国家级工作室3个、省级工作室4个: the words behind 共 are those of every part."""
    said = pattern("sum", "same_words").search(bare(items[place].lead))
    if said is None or pattern("sum", "over_time").search(items[place].lead):
        return False
    verb = pattern("sum", "verbs").match(said["words"])
    thing = said["words"][verb.end() if verb else 0 :]
    parts = _run(items, place)
    if not parts or (verb and not any(verb[0] in one.words for one in parts)):
        return False
    return all(thing in one.label for one in parts)


def _related(scan: Scan, items: Sequence[Item], place: int) -> Relation | None:
    """The longest list that fits the total, else the likeliest; None where 等 or an overlap leaves it open."""
    whole = items[place]
    run = _run(items, place)
    if not run or _open(scan, run, whole):
        return None
    likeliest = _likeliest([one for one in run if one.depth == whole.depth])
    lists = [_expanded(one) for one in (likeliest, *_other_lists(run, whole))]
    for one in lists:
        if len(one) > 1 and total(part.quantity.interval for part in one).meets(whole.quantity.interval):
            return _relation(scan, whole.quantity, whole.index, one, holds=True)
    count = _count_said(scan, whole)
    chosen = _expanded([one for one in run if one.depth == whole.depth])[-count:] if count else lists[0]
    if (
        len(chosen) < max(2, count)
        or not _of_these(scan, whole, chosen)
        or not _same_list(whole, chosen, counted=count > 0)
    ):
        return None
    return _relation(scan, whole.quantity, whole.index, chosen, holds=False)


def _likeliest(run: list[Item]) -> list[Item]:
    """All of a run whose labels are of one dimension, else what 、 joins at its end."""
    begin = max((place for place, one in enumerate(run) if not one.strong), default=0)
    return run if len(run) < 2 or begin == 0 or _apart(run) else run[begin:]


def _count_said(scan: Scan, whole: Item) -> int:
    """4 of 四项合计; 0 where nothing says how many were added."""
    said = pattern("sum", "counted").search(bare(whole.lead))
    if said is not None:
        return max(2, pattern("sum", "digits").pattern.index(said["count"]) + 1)
    if not whole.index:
        return 0
    before = scan.quantities[whole.index - 1]
    between = scan.document.text[before.end : whole.quantity.start]
    joined = (
        before.kind == "count"
        and before.unit != whole.quantity.unit
        and pattern("sum", "right_behind").search(between) is not None
    )
    return int(before.value) if joined and before.value is not None else 0


def _of_these(scan: Scan, whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the words around the total name nothing else than the parts (收入总计 after 结余 and 调入资金 does)."""
    lead = bare(whole.lead)
    plainly = pattern("sum", "plainly").search(lead)
    said = plainly or pattern("sum", "weakly").search(lead)
    of = (said["of"] or "") if said else ""
    if pattern("sum", "nothing_else").search(of) is None and not all(of in one.label for one in parts):
        return False
    after = pattern("sum", "noun").search(scan.document.text[whole.quantity.end : whole.quantity.end + 8])
    noun = after[0] if after and not plainly else ""
    known = "".join(one.words + one.tail for one in parts)
    return set(noun) <= set(known)


def _expanded(parts: Sequence[Item]) -> list[Item]:
    """The parts, those with 各 once for every name."""
    return [part for item in parts for part in each(item)]


def _run(items: Sequence[Item], place: int) -> list[Item]:
    """The quantities of the total's unit before it in its sentence, back to the last total or another 其中."""
    unit, start = items[place].quantity.unit, place
    found: list[Item] = []
    while start and len(found) < MOST and not has_mark(items[start].link, "stop"):
        start -= 1
        if items[start].quantity.unit == unit and items[start].quantity.per == items[place].quantity.per:
            found.insert(0, items[start])
        if pattern("composition", "total").search(bare(items[start].lead)):
            break
    return found


def _other_lists(run: Sequence[Item], whole: Item) -> Iterator[list[Item]]:
    """Later beginnings of the list, with and without what stands in brackets or behind 其中."""
    outer = [one for one in run if one.depth <= whole.depth]
    for chosen in (list(run), outer, _without_parts(outer)):
        for begin in range(len(chosen)):
            yield list(chosen[begin:])


def _without_parts(run: Sequence[Item]) -> list[Item]:
    """Wholes alone: what follows 其中 is dropped up to the next ；."""
    found, inside = [], False
    for one in run:
        if pattern("composition", "among").search(one.words):
            inside = True
        elif has_mark(one.link, "semicolon"):
            inside = False
        if not inside:
            found.append(one)
    return found


def _open(scan: Scan, run: Sequence[Item], whole: Item) -> bool:
    """Whether the words leave parts out (等) or say that parts overlap."""
    text = scan.document.text[run[0].quantity.start : whole.quantity.end]
    tail = text[: -len(whole.quantity.text)]
    return (
        pattern("sum", "left_out").search(tail) is not None
        or pattern("composition", "overlap").search(text) is not None
    )


def _same_list(whole: Item, parts: Sequence[Item], *, counted: bool) -> bool:
    """Whether the total is plainly of these parts: they follow one another, and nothing says another scope."""
    if any(pattern("composition", "among").search(one.words) for one in parts[1:]):
        return False
    if any(pattern("composition", "change").search(one.words) for one in (*parts[1:], whole)):
        return False
    if counted:
        return True
    if all(one.strong for one in parts[1:]):
        return not pattern("sum", "of_its_own").search(parts[0].lead) or _apart(parts)
    return _apart(parts)


def _apart(parts: Sequence[Item]) -> bool:
    """Whether all parts are labels of one dimension with the same other words."""
    unit = parts[0].quantity.unit
    if not exclusive([one.label for one in parts], unit):
        return False
    rests = [without_member(one.label, unit) for one in parts]
    return bool(set.intersection(*rests)) or len(parts) == 1


def _relation(scan: Scan, whole: Quantity, index: int, parts: Sequence[Item], *, holds: bool) -> Relation:
    summed = addition(scan, [one.quantity for one in parts])
    says = (_("{sum}，合计写作 {whole}") if holds else _("{sum}，而合计写作 {whole}")).format(
        sum=summed, whole=figure(scan, whole)
    )
    cure = "" if holds else _("合计改为 {sum}，或者核对各项").format(sum=summed.rpartition(" = ")[2])
    numbers = (index, *dict.fromkeys(one.index for one in parts))
    return Relation("sum", numbers, holds, says, cure)

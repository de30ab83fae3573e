"""What an unknown outcome waits for: facts and who can supply them, or the place where the rule gives no value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.policy.compile.needs import needs
from baigong.engine.policy.compile.outcomes import GRANTED
from baigong.engine.policy.explain.judge import Judged
from baigong.engine.policy.explain.model import Hole, Missing
from baigong.engine.policy.explain.nodes_of import fact
from baigong.engine.policy.explain.showing.causes import Cause, causes
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.explain.showing.words import printed, yuan
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import DAY, Book, nodes

Lacks = tuple[tuple[Missing, ...], Hole | None]


def lacks(book: Book, judged: Judged, day: date, within: str = "", told: dict[int, Lacks] | None = None) -> Lacks:
    """Of a row that is unknown and was judged deeply. ``within`` is the used policy that it is, if any; ``told`` what was told of
    used ones already, each once however often it is used.
    """
    told = {} if told is None else told
    reading = Reading.of(judged, book.view(judged.policy), day)
    missing: dict[tuple[str, str], Missing] = {}
    holes: list[Hole] = []
    for cause in _causes(judged, reading):
        if cause.column:
            one = _missing(cause.column, judged, reading, within)
            missing.setdefault((one.policy, one.fact), one)
        elif cause.use is not None:
            inner, hole = _awaited(book, judged, cause, day, told)
            missing |= {(one.policy, one.fact): one for one in inner if (one.policy, one.fact) not in missing}
            holes += [hole] if hole else []
        elif cause.node is not None:
            holes.append(_hole(cause.node, reading))
    holes += _beyond(judged)
    return tuple(missing.values()), holes[0] if holes else None


def _causes(judged: Judged, reading: Reading) -> Iterator[Cause]:
    """Of everything that has no value, in the order in which a status is told (rule 4)."""
    policy = judged.policy
    if policy.dated_by != DAY and judged.row.in_force is None:
        yield from causes(fact(reading.view, policy.dated_by), reading)
    expressions = [one.when for one in (*policy.vetoes, *policy.conditions)]
    expressions += [policy.amount] if policy.amount is not None else []
    expressions += [node for _name, node in needs(policy)]
    for one in expressions:
        yield from causes(one, reading)


def _missing(column: str, judged: Judged, reading: Reading, within: str) -> Missing:
    one = reading.view.columns[column]
    given = judged.row.facts.get(column) is not None
    return Missing(column, pick(one.meaning), pick(one.supplied_by), "out_of_range" if given else "absent", within)


def _awaited(book: Book, judged: Judged, cause: Cause, day: date, told: dict[int, Lacks]) -> Lacks:
    """What another policy's outcome waits for. Where it was not computed here, that outcome itself is missing."""
    assert cause.use is not None  # noqa: S101  # who calls has looked
    found = judged.used[cause.use]
    policy = book.policies[cause.use[0]]
    if found.judged is None:
        meaning = _("“{title}”的结果").format(title=pick(policy.title))
        return (Missing(f"granted('{policy.id}')", meaning, ""),), None
    if not 0 < found.judged.row.status < GRANTED:
        return (), None  # it passes, and its place is open
    if id(found.judged) not in told:
        told[id(found.judged)] = lacks(book, found.judged, day, policy.id, told)
    return told[id(found.judged)]


def _hole(node: nodes.Node, reading: Reading) -> Hole:
    match node:
        case nodes.Parameter():
            one = reading.policy.parameters[node.name]
            key = tuple(reading.value(part) for part in node.keys)
            at = reading.taken(one)
            name = text_of(node) if not key else f"{node.name}[{', '.join(printed(part) for part in key)}]"
            says = _("这里规则没有规定：参数 {name} 在 {at} 没有值").format(name=name, at=at)
            return Hole(says, node.name, key, at)
        case nodes.Fact():
            meaning = pick(reading.view.columns[node.name].meaning) or node.name
            return Hole(_("这里规则没有规定：没有“{meaning}”时该怎么办").format(meaning=meaning))
    return Hole(_("这里规则没有规定：{text} 没有值").format(text=text_of(node)))


def _beyond(judged: Judged) -> list[Hole]:
    """An amount that may not be paid."""
    fen, ceiling = judged.row.fen, judged.policy.most
    if fen is not None and fen < 0:
        return [Hole(_("这里规则没有规定：算出的金额 {yuan} 低于零").format(yuan=yuan(fen)))]
    if fen is not None and fen > ceiling:
        words = _("这里规则没有规定：算出的金额 {yuan} 超过上限 {ceiling}")
        return [Hole(words.format(yuan=yuan(fen), ceiling=yuan(ceiling)))]
    return []

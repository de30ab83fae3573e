"""Why outcomes are not known: which facts are missing and who can supply them, which outcomes are waited for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from baigong.engine.base.language import _, pick
from baigong.engine.policy.compile.needs import kind_of, needs
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.model import Book, Column, Policy, nodes

IN_FORCE = "in_force"


def told(book: Book, policy: Policy, places: Iterable[tuple[str, int]]) -> Iterator[str]:
    """A clause for each of ``places`` (by which, how many are left unknown), such as: 13 for want of "owns a home", from the person."""
    for place, rows in places:
        yield _("{count:,} 个{why}").format(count=rows, why=_why(book, policy, place))


def _why(book: Book, policy: Policy, place: str) -> str:
    asked = _asked(policy, place)
    missing = _missing(book, policy, place, asked)
    reasons = []
    if missing:
        named = _("、").join(_("“{name}”").format(name=pick(one.meaning) or one.name) for one in missing)
        whose = _("、").join(dict.fromkeys(who for one in missing if (who := pick(one.supplied_by))))
        words = _("缺{facts}（可由{whose}提供）") if whose else _("缺{facts}")
        reasons.append(words.format(facts=named, whose=whose))
    used = dict.fromkeys(name for name, _column in reads(tuple(asked)))
    if used:
        reasons.append(_("要等 {policies} 的结果").format(policies=_("、").join(used)))
    if place == "amount" or not reasons:
        reasons.append(_("规则里没有数"))
    return _("，或").join(reasons)


def _missing(book: Book, policy: Policy, place: str, asked: list[nodes.Node]) -> list[Column]:
    """Facts that may be missing, in the order in which the expressions name them."""
    columns = book.view(policy).columns
    names = [one.name for node in asked for one in node.walk() if isinstance(one, nodes.Fact)]
    used = [one.name for node in asked for one in node.walk() if isinstance(one, nodes.Parameter)]
    dated = {policy.parameters[name].dated_by for name in used} - {policy.dated_by}  # known: it was asked first of all
    if place == IN_FORCE:
        dated = {policy.dated_by}
    return [columns[name] for name in dict.fromkeys([*names, *sorted(dated)]) if _may_lack(columns.get(name))]


def _may_lack(column: Column | None) -> bool:
    return column is not None and column.absent == "unknown"


def _asked(policy: Policy, place: str) -> list[nodes.Node]:
    """The expressions asked at a place."""
    for one in (*policy.vetoes, *policy.conditions):
        if one.id == place:
            return [one.when]
    if place == "amount":
        return [policy.amount] if policy.amount is not None else []
    return [node for name, node in needs(policy) if kind_of(name) == place]

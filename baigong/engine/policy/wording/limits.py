"""Period, groups, pools and order, each as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.policy.model import Group, Order, Pool, nodes
from baigong.engine.policy.model.nodes import Node
from baigong.engine.policy.wording.asked import filled
from baigong.engine.policy.wording.expression import Reader
from baigong.engine.policy.wording.names import Names


def limit_words(names: Names, day: date) -> tuple[str, ...]:
    """What stands between being entitled and being granted, in the order in which it is asked; none where nothing does."""
    return tuple(_limits(names, Reader(names, day), day))


def _limits(names: Names, reader: Reader, day: date) -> Iterator[str]:
    policy = names.policy
    if policy.period:
        yield _("按{keys}分别认定，每期一次。").format(keys=_keys(reader, policy.period))
    for group in policy.groups:
        yield _group(names, reader, group)
    for pool in policy.pools:
        yield _pool(names, reader, pool, day)
    if policy.order and (policy.pools or policy.groups):
        yield _("先后：{order}。").format(order=_("，再").join(_order(reader, one) for one in policy.order))
    if policy.applied is not None and (policy.pools or policy.groups):
        yield _("已申请的排在前面，就是{applied}的。").format(applied=reader.truth(policy.applied, 0))


def _keys(reader: Reader, per: Iterable[Node]) -> str:
    return _("、").join(reader.words(one) for one in per)


def _group(names: Names, reader: Reader, group: Group) -> str:
    keys = _keys(reader, group.per)
    best = _("金额最高的") if group.keep == "better" else _("排在最前的")
    if len(group.members) == 1:
        return _("同一{keys}只批准一次，取{best}。").format(keys=keys, best=best)
    titles = _("、").join(_("“{title}”").format(title=names.title(one)) for one in group.members)
    return _("{titles}，同一{keys}只批准其中一项，取{best}。").format(titles=titles, keys=keys, best=best)


def _pool(names: Names, reader: Reader, pool: Pool, day: date) -> str:
    says = filled(names, pick(pool.says), lambda _parameter: day)
    if pool.budget is not None:
        most = _("一共不超过{limit}").format(limit=reader.words(pool.budget, money=True))
    else:
        most = _("最多批准{limit}次").format(limit=reader.words(pool.limit))
    if pool.per:
        most = _("同一{keys}{most}").format(keys=_keys(reader, pool.per), most=most)
    return _("{says}：{most}。").format(says=says, most=most) if says else _("{most}。").format(most=most)


def _order(reader: Reader, one: Order) -> str:
    by, kind = reader.words(one.by), one.by.type
    if isinstance(one.by, nodes.Has) or kind == "boolean":
        words = _("{by}为否的在前") if not one.descending else _("{by}为是的在前")
    elif kind == "date":
        words = _("{by}晚的在前") if one.descending else _("{by}早的在前")
    else:
        words = _("{by}大的在前") if one.descending else _("{by}小的在前")
    return words.format(by=by)

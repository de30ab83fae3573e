"""A difference in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from baigong.engine.base.language import _, pick
from baigong.engine.policy.diff.change import Change, What
from baigong.engine.policy.model.nodes import Value


def sentence(one: Change) -> str:
    """One line, without the policy's name; money in yuan, expressions as they are written."""
    if one.what == "policy":
        words = _("新增政策：{title}") if one.kind == "added" else _("取消政策：{title}")
        return words.format(title=pick(one.new_says if one.kind == "added" else one.old_says))
    if one.what == "title":
        return _("名称：{old} → {new}").format(old=pick(one.old_says), new=pick(one.new_says))
    return _BY_WHAT.get(one.what, _setting)(one)


def shown(value: Value | None, *, money: bool) -> str:
    """A value for people; None is "none"."""
    if value is None:
        return _("（无）")
    if isinstance(value, bool):
        return _("真") if value else _("假")
    if money and isinstance(value, int):
        return _("{yuan} 元").format(yuan=f"{Decimal(value) / 100:,}")
    return f"{value:,}" if isinstance(value, int) else str(value)


def _setting(one: Change) -> str:
    names = _names()
    return _("{what}：{old} → {new}").format(
        what=names[one.what], old=shown(one.old, money=one.money), new=shown(one.new, money=one.money)
    )


def _in_force(one: Change) -> str:
    what = _("施行") if one.what == "in_force_from" else _("停止施行（当天起）")
    none = _("（不限）")
    old, new = (none if value is None else str(value) for value in (one.old, one.new))
    return _("{what}：{old} → {new}").format(what=what, old=old, new=new)


def _parameter(one: Change) -> str:
    if one.since is None:
        whole = {
            "added": _("新增参数 {name}"),
            "removed": _("取消参数 {name}"),
            "changed": _("参数 {name}：{old} → {new}"),
        }
        return whole[one.kind].format(name=one.item, old=one.old, new=one.new)
    between = _("参数 {name}，{since} 至 {last}：{old} → {new}")
    onwards = _("参数 {name}，{since} 起：{old} → {new}")
    return (between if one.until else onwards).format(
        name=one.item,
        since=one.since,
        last=_last(one.until),
        old=shown(one.old, money=one.money),
        new=shown(one.new, money=one.money),
    )


def _last(until: date | None) -> str:
    return (until - timedelta(days=1)).isoformat() if until else ""


def _asked(one: Change) -> str:
    what = _names()[one.what]
    if one.kind == "moved":
        return _("{what}的先后：{old} → {new}").format(what=what, old=one.old, new=one.new)
    old, new = (_quoted(value, pick(says)) for value, says in ((one.old, one.old_says), (one.new, one.new_says)))
    words = {
        "added": _("新增{what} {id}：{new}"),
        "removed": _("取消{what} {id}：{old}"),
        "changed": _("修改{what} {id}：{old} → {new}"),
        "words": _("{what} {id} 的说法：{old} → {new}"),
    }
    if one.kind == "words":
        old, new = pick(one.old_says) or _("（无）"), pick(one.new_says) or _("（无）")
    return words[one.kind].format(what=what, id=one.item, old=old, new=new)


def _quoted(text: Value | None, says: str) -> str:
    return _("{says}（{text}）").format(says=says, text=text) if says else str(text)


def _names() -> dict[What, str]:
    return {
        "basis": _("依据"),
        "subject": _("哪一类对象"),
        "dated_by": _("按哪一天"),
        "period": _("期间"),
        "applied": _("怎样算已申请"),
        "claimed": _("怎样算申请过或领过"),
        "amount": _("金额"),
        "ceiling": _("金额上限"),
        "order": _("排队次序"),
        "veto": _("否决事项"),
        "condition": _("条件"),
        "group": _("互斥组"),
        "pool": _("名额"),
    }


_BY_WHAT: dict[What, Callable[[Change], str]] = {
    "in_force_from": _in_force,
    "in_force_to": _in_force,
    "parameter": _parameter,
    "veto": _asked,
    "condition": _asked,
    "group": _asked,
    "pool": _asked,
}

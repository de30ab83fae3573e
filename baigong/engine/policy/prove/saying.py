"""An obligation in words: what holds where it is proved, what is wrong where it is not."""

from __future__ import annotations

from collections.abc import Callable

from baigong.engine.base.language import _, pick
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.prove.model import Kind, Verdict
from baigong.engine.policy.prove.obligations.obligation import Obligation

Sayings = dict[Kind, tuple[Callable[[], str], Callable[[], str]]]
"""By kind: where it is proved, where it is found to be wrong. They are made when asked for: in the reader's language."""
SAYINGS: Sayings = {
    "condition-never": (lambda: _("条件 {place} 有人能满足：{says}"), lambda: _("没有人能满足条件 {place}：{says}")),
    "condition-always": (
        lambda: _("条件 {place} 有人不满足：{says}"),
        lambda: _("条件 {place} 人人满足，不起作用：{says}"),
    ),
    "veto-never": (
        lambda: _("否决事项 {place} 有人碰得到：{says}"),
        lambda: _("否决事项 {place} 永远不会出现：{says}"),
    ),
    "veto-always": (lambda: _("否决事项 {place} 有人碰不到：{says}"), lambda: _("否决事项 {place} 人人都碰到：{says}")),
    "nobody": (lambda: _("有人能得到批准"), lambda: _("各项条件合在一起，没有人能得到批准")),
    "gap": (
        lambda: _("事实齐全时，{place} 总有答案"),
        lambda: _("事实齐全，{place} 却没有答案：规则在这里有空缺"),
    ),
    "branch-never": (lambda: _("{place} 这一支有人走到"), lambda: _("{place} 这一支没有人走得到")),
    "branch-overlap": (
        lambda: _("{place} 两支没有交叉"),
        lambda: _("{place} 两支交叉：同一个人两支都合，两支的数却不同，以前一支为准"),
    ),
    "amount-negative": (lambda: _("金额不会小于零"), lambda: _("符合条件的人，金额可能小于零")),
    "amount-above": (lambda: _("金额不会超过上限"), lambda: _("符合条件的人，金额可能超过上限")),
    "group-apart": (
        lambda: _("{place}：两项政策可能碰到一起，互斥起作用"),
        lambda: _("{place}：两项政策永远碰不到一起，互斥不起作用"),
    ),
    "lose": (lambda: _("没有人会受损"), lambda: _("有人会受损")),
    "gain": (lambda: _("没有人会得益"), lambda: _("有人会得益")),
}
PLACES: dict[str, Callable[[], str]] = {
    "in_force": lambda: _("是否在施行期内"),
    "amount": lambda: _("金额"),
    "queue": lambda: _("期次、键、限额或排队次序"),
}


def said(book: Book, one: Obligation, verdict: Verdict) -> str:
    """What holds, or does not; what is undecided is said as it should hold."""
    policy = book.policies[one.policy]
    right, wrong = SAYINGS[one.kind]
    words = wrong() if verdict == "found" else right()
    return words.format(place=_place(one.place), says=_says(policy, one.place))


def _place(place: str) -> str:
    return PLACES[place]() if place in PLACES else place


def _says(policy: Policy, place: str) -> str:
    return next((pick(each.says) for each in (*policy.vetoes, *policy.conditions) if each.id == place), "")


def said_of_change(kind: Kind, verdict: Verdict) -> str:
    """Whether somebody loses or gains."""
    right, wrong = SAYINGS[kind]
    return wrong() if verdict == "found" else right()

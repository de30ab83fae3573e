"""An obligation in words: what holds where it is proved, what is wrong where it is not."""

from __future__ import annotations

from collections.abc import Callable

from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.model import ParameterValue
from baigong.engine.policy.explain.showing.money import money_parameters
from baigong.engine.policy.explain.showing.words import filled
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
        lambda: _("事实齐全时，{place}总有答案"),
        lambda: _("事实齐全，{place}却没有答案：规则在这里有空缺"),
    ),
    "branch-never": (lambda: _("{place}有人走到"), lambda: _("{place}没有人走得到")),
    "branch-overlap": (
        lambda: _("{place}没有交叉"),
        lambda: _("{place}交叉：同一个人两支都合，两支的数却不同，以前一支为准"),
    ),
    "amount-negative": (lambda: _("金额不会小于零"), lambda: _("符合条件的人，金额可能小于零")),
    "amount-above": (lambda: _("金额不会超过上限"), lambda: _("符合条件的人，金额可能超过上限")),
    "group-apart": (
        lambda: _("{place}：两项政策可能碰到一起，互斥起作用"),
        lambda: _("{place}：两项政策永远碰不到一起，互斥不起作用"),
    ),
    "version-gap": (
        lambda: _("与前一项 {place} 之间没有空档"),
        lambda: _("前一项 {place} 已不施行，本政策还没有施行：有人落在空档里"),
    ),
    "version-overlap": (
        lambda: _("与前一项 {place} 没有人两边都批准"),
        lambda: _("与前一项 {place} 重叠：同一个对象两边都批准"),
    ),
    "lose": (lambda: _("没有人会受损"), lambda: _("有人会受损")),
    "gain": (lambda: _("没有人会得益"), lambda: _("有人会得益")),
}
PLACES: dict[str, Callable[[], str]] = {
    "in_force": lambda: _("是否在施行期内"),
    "amount": lambda: _("应发金额"),
    "queue": lambda: _("期次、键、限额或排队次序"),
}


def said(book: Book, one: Obligation, verdict: Verdict) -> str:
    """What holds, or does not; what is undecided is said as it should hold."""
    policy = book.policies[one.policy]
    right, wrong = SAYINGS[one.kind]
    words = wrong() if verdict == "found" else right()
    says = _says(book, policy, one.place)
    place = _place(one.place) if one.kind != "gap" or not says else _("{id}（{says}）").format(id=one.place, says=says)
    return words.format(place=place, says=says)


def _place(place: str) -> str:
    """A part of the rule as people say it: a branch by its number within the CASE."""
    where, branch, which = place.partition(" WHEN ")
    named = PLACES[where]() if where in PLACES else where
    return _("{place}的第 {which} 个 WHEN").format(place=named, which=which) if branch else named


def said_place(book: Book, policy: Policy, by: str) -> str:
    """What decides an outcome: a question in its words, or a part of the rule."""
    lacks = {"period": "queue", "keys": "queue", "limits": "queue", "order": "queue"}
    return _says(book, policy, by) or _place(lacks.get(by, by))


def _says(book: Book, policy: Policy, place: str) -> str:
    """The words of a question, with the numbers that were written last."""
    words = next((pick(each.says) for each in (*policy.vetoes, *policy.conditions) if each.id == place), "")
    money = money_parameters(policy, book.view(policy)) if "{" in words else frozenset()
    last = {
        name: ParameterValue(one.values[-1].cells.get(()), None, money=name in money)
        for name, one in policy.parameters.items()
    }
    return filled(words, last)


def said_of_change(kind: Kind, verdict: Verdict) -> str:
    """Whether somebody loses or gains."""
    right, wrong = SAYINGS[kind]
    return wrong() if verdict == "found" else right()

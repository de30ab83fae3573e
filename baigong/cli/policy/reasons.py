"""An explanation that a clerk can read out: the outcome, what to do, then question by question with facts and documents."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.cli.frame import wrapped
from baigong.cli.policy.named import HAS, Names
from baigong.cli.tables.terminal import columns_of_terminal
from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.model import (
    AmountShown,
    Asked,
    DecidedCase,
    Explanation,
    LimitFact,
    Missing,
    ParameterValue,
)
from baigong.engine.policy.explain.showing.words import printed, yuan
from baigong.engine.policy.model import Basis, Book

YES, NO, UNKNOWN = "✓", "✗", "?"
Line = tuple[int, str]
"""How far it is set in, and its words."""


def drawn(book: Book, one: Explanation, columns: int | None = None) -> str:
    """The whole answer, folded to the terminal's width and at most 100 columns."""
    width = columns or columns_of_terminal()
    names = Names(book, one)
    lines = [
        *_head(book, one, names),
        (0, ""),
        *(line for asked in one.asked for line in _asked(asked, names, one.in_force.basis)),
        *_sum(one, names),
        *_used(one),
    ]
    return _shown("\n".join(folded for line in lines for folded in _folded(line, width))) + "\n"


def _folded(line: Line, width: int) -> list[str]:
    """Lines after the first are set in as far as the first one's words."""
    indent, text = line
    hang = 2 if text[1:2] == " " else 0  # a sign and a space
    found = wrapped(text, width - indent - hang)
    return [" " * (indent + hang * (at > 0)) + each if each else "" for at, each in enumerate(found)] or [""]


def _shown(text: str) -> str:
    """Without characters by which a fact could steer the terminal."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "\ufffd" for letter in text)


def _head(book: Book, one: Explanation, names: Names) -> Iterator[Line]:
    whose = _("给出的事实") if one.subject is None else _("对象 {id}").format(id=one.subject)
    yield 0, f"{one.title} · {whose} · {one.day}"
    yield 0, outcome(book, one)
    if one.case is not None:
        yield 0, _decided(one, one.case)
    if one.nearest is not None:
        yield 0, _("最近的改变：{says}").format(says=names.nearest(one.nearest))
    elif one.outcome == "refused" and not one.decided:
        yield 0, _("只改变一项事实，不能符合。")
    yield from ((2, _missing(missing)) for missing in one.missing)
    if one.hole is not None:
        yield 2, one.hole.says
    yield from ((2, _limit(book, one, limit)) for limit in (one.place.limits if one.place else ()))


def _decided(one: Explanation, case: DecidedCase) -> str:
    if case.on is None:
        return _("这一结果以前已经决定；下面列出的事实和条件是 {day} 的，不是决定时的。").format(day=one.day)
    words = _("这一结果已于 {on} 决定；下面列出的事实和条件是 {day} 的，不是决定时的。")
    return words.format(on=case.on, day=one.day)


def outcome(book: Book, one: Explanation) -> str:
    """The outcome in a sentence."""
    by_veto = any(veto.id == one.by for veto in one.vetoes)
    words = {
        "granted": _("批准"),
        "refused": _("不符合") if by_veto else _("不符合条件"),
        "unknown": _("还不能定"),
        "excluded": _("互斥，不能同时享受"),
        "capped": _("符合，但没有名额或资金"),
    }
    parts = [words[one.outcome]]
    if one.amount is not None and one.sum is not None:
        parts.append(_("：") + yuan(one.amount))
    elif why := _why(book, one):
        parts.append(_("：") + why)
    if one.decided:
        parts.append(_("（已决案件的结果）"))
    elif one.place is not None and not one.place.computed:
        parts.append(_("（暂定：名额和互斥还没有算）"))
    elif one.provisional:
        parts.append(_("（暂定：还可能因别人缺少的事实改变）"))
    return "".join(parts)


def _why(book: Book, one: Explanation) -> str:
    """What decides it, in words."""
    lacks = {
        "amount": _("金额"),
        "period": _("所属期间"),
        "keys": _("名额或互斥按什么算"),
        "limits": _("名额的多少"),
        "order": _("排队的次序"),
    }
    says = {each.id: each.says for each in one.asked}
    if one.outcome == "excluded" and one.by == one.policy:
        return _("同组的另一个对象已按本政策批准")
    if one.outcome == "excluded" and one.by in book.policies:
        return pick(book.policies[one.by].title)
    if one.outcome == "capped":
        found = [pool for pool in book.policies[one.policy].pools if pool.id == one.by]
        return (pick(found[0].says) or one.by) if found else one.by
    return says.get(one.by) or lacks.get(one.by, one.by)


def _limit(book: Book, one: Explanation, limit: LimitFact) -> str:
    """Whether a group or pool has room."""
    if limit.kind == "group":
        words = {"fits": _("没有被别的政策或对象占去"), "full": _("已被占去"), "open": _("还不能定")}
        return _("互斥 {id}：{mark}").format(id=limit.id, mark=words[limit.mark])
    pool = next(each for each in book.policies[one.policy].pools if each.id == limit.id)
    words = {"fits": _("排得上"), "full": _("排不上"), "open": _("还不能定")}
    name = pick(pool.says) or pool.id
    most = "" if limit.limit is None else yuan(limit.limit) if limit.kind == "budget" else str(limit.limit)
    return _("名额“{name}”（限 {most}）：{mark}").format(name=name, most=most, mark=words[limit.mark])


def _missing(one: Missing) -> str:
    what = one.meaning or one.fact
    if one.why == "out_of_range":
        what += _("（登记的值超出范围）")
    if one.supplied_by:
        return _("还缺：{what}，由{who}提供").format(what=what, who=one.supplied_by)
    return _("还缺：{what}").format(what=what)


def _asked(one: Asked, names: Names, whole: tuple[Basis, ...]) -> Iterator[Line]:
    """``whole``: the policy's own documents; their titles are told once."""
    if one.kind == "veto":
        forms = {
            True: _("有否决情形：{says}"),
            False: _("没有否决情形：{says}"),
            None: _("不知道有没有否决情形：{says}"),
        }
        says = forms[one.result].format(says=one.says)
    else:
        says = one.says
    sign = UNKNOWN if one.result is None else NO if one.refuses else YES
    yield 1, f"{sign} {says}"
    read = _read(one, names)
    if read:
        yield 5, read
    if documents := _documents(one.basis, titles=one.kind == "in_force" or one.basis != whole):
        yield 5, documents


def _read(one: Asked | AmountShown, names: Names) -> str:
    told = {HAS + name for name in one.values}  # the value itself says whether there is one
    parts = [names.fact(name, value) for name, value in one.values.items() if name not in told]
    parts += [names.computed(name, value) for name, value in one.computed.items()]
    parts += [_parameter(name, value) for name, value in one.parameters.items()]
    return _("；").join(dict.fromkeys(parts))


def _parameter(name: str, one: ParameterValue) -> str:
    value = _("没有规定") if one.value is None else printed(one.value, money=one.money)
    at = "" if one.at is None else _("（{day} 的标准）").format(day=one.at)
    assumed = _("（假定）") if one.assumed else ""
    return f"{one.title or name} {value}{at}{assumed}"


def _documents(basis: tuple[Basis, ...], *, titles: bool = True) -> str:
    """Number and article of each, and its title, which may also say what no public document gives."""
    told = [
        (" ".join(part for part in (one.document, one.article) if part), one.title if titles else "") for one in basis
    ]
    return _("；").join(_("{what}（{note}）").format(what=what, note=note) if note else what for what, note in told)


def _sum(one: Explanation, names: Names) -> Iterator[Line]:
    if one.sum is None:
        return
    value = _("不知道") if one.sum.value is None else yuan(one.sum.value)
    yield 1, _("= 金额：{yuan}").format(yuan=value)
    if read := _read(one.sum, names):
        yield 5, read
    basis = tuple(dict.fromkeys(each for value in one.sum.parameters.values() for each in value.basis))
    if documents := _documents(basis):
        yield 5, documents


def _used(one: Explanation) -> Iterator[Line]:
    words = {
        "granted": _("批准"),
        "refused": _("不符合"),
        "unknown": _("还不能定"),
        "excluded": _("互斥"),
        "capped": _("名额已满"),
    }
    for used in one.used:
        told = words[used.outcome] + (_("（暂定）") if used.provisional else "")
        whose = "" if used.subject in (None, one.subject) else _("（对象 {id}）").format(id=used.subject)
        yield 1, _("→ 用到“{title}”{whose}的结果：{outcome}").format(title=used.title, whose=whose, outcome=told)

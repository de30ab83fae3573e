"""What the page of results shows: what one is entitled to, what is still missing, and what not, always with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from baigong.engine.base.language import _
from baigong.engine.policy.answer import Entitlement, Profile, entitlements
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Basis
from baigong.engine.policy.wording.documents import basis_words
from baigong.web.components.view import Link, Verdict
from baigong.web.public.entitlements.page import Given, given
from baigong.web.public.entitlements.steps import Step


@dataclass(frozen=True)
class Missing:
    """A fact that is not known; ``question`` asks for it, where there is one."""

    meaning: str
    supplied_by: str
    question: str


@dataclass(frozen=True)
class Line:
    """One policy's answer. ``amount`` is empty where it is no money."""

    id: str
    title: str
    address: str
    """Where the policy itself is explained."""
    amount: str
    says: str
    basis: tuple[str, ...]
    next_step: str = ""
    nearest: str = ""
    missing: tuple[Missing, ...] = ()
    limits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """All with one outcome."""

    id: str
    title: str
    lede: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ResultPage:
    """The whole page."""

    profile: str
    heading: str
    day: date
    verdicts: tuple[Verdict, ...]
    sections: tuple[Section, ...]
    rows: tuple[Given, ...]
    """What was answered, so that a printed page can stand alone."""


def result_page(profile: Profile, step: Step, day: date) -> ResultPage:
    """The page for the answers given so far."""
    found = entitlements(profile, step.answers, day)
    granted, unknown, refused = (
        tuple(_line(one) for one in found if one.outcome == outcome) for outcome in ("granted", "unknown", "refused")
    )
    sections = (
        Section("granted", _("可以享受"), _("按您的回答，这些条件都符合。"), granted),
        Section("unknown", _("还不能判断"), _("还缺下面这些情况；查到以后可以回来补答。"), unknown),
        Section("refused", _("不能享受"), _("每一项都写明是哪一条不符合。"), refused),
    )
    verdicts = (
        Verdict(str(len(granted)), _("项可以享受"), "agree", _to("granted", granted)),
        Verdict(str(len(unknown)), _("项还不能判断"), "doubt", _to("unknown", unknown)),
        Verdict(str(len(refused)), _("项不能享受"), "plain", _to("refused", refused)),
    )
    filled = tuple(one for one in sections if one.lines)
    return ResultPage(profile.title, _heading(granted, unknown), day, verdicts, filled, given(profile, step))


def _heading(granted: tuple[Line, ...], unknown: tuple[Line, ...]) -> str:
    if len(granted) == 1:
        return _("您可以享受 1 项：{title}").format(title=granted[0].title)
    if granted:
        return _("您可以享受 {n} 项").format(n=len(granted))
    return _("还不能判断您能享受什么") if unknown else _("按您的回答，现在没有可以享受的")


def _to(section: str, lines: tuple[Line, ...]) -> Link | None:
    return Link(_("看明细"), f"#{section}", _("看明细")) if lines else None


def _line(one: Entitlement) -> Line:
    missing = tuple(Missing(lack.meaning, lack.supplied_by, lack.question) for lack in one.missing)
    amount = yuan(one.amount) if one.amount else ""
    return Line(
        one.policy,
        one.title,
        reverse("policy", args=[one.policy]),
        amount,
        "" if missing or one.outcome == "granted" else one.says,
        cited(one.basis),
        one.next_step if one.outcome == "granted" else "",
        one.nearest,
        missing,
        one.limits,
    )


def cited(basis: Iterable[Basis]) -> tuple[str, ...]:
    """``人社部发〔2017〕40号 第三条：关于……的通知``, each once."""
    return tuple(dict.fromkeys(basis_words(one) for one in basis))

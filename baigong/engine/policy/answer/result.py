"""What every policy of a profile answers, with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from baigong.engine.base.language import _, pick
from baigong.engine.policy.answer.evaluate.trial import Trial
from baigong.engine.policy.answer.facts import Told, asking_for, told
from baigong.engine.policy.answer.groups import Rival, beside
from baigong.engine.policy.answer.model import Answers, Entitlement, Lacking, Profile, Question
from baigong.engine.policy.answer.nearer import nearest_words
from baigong.engine.policy.answer.waiting import Waiting, waiting_for
from baigong.engine.policy.explain.judge import Judged, row_alone
from baigong.engine.policy.explain.model import Asked
from baigong.engine.policy.explain.showing.questions import questions
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.model import nodes
from baigong.engine.policy.sweep.outcome import Outcome, outcome_of

Kind = Literal["granted", "unknown", "refused"]
RANKS: Mapping[Kind, int] = {"granted": 0, "unknown": 1, "refused": 2}


@dataclass(frozen=True)
class Case:
    """One policy over the facts, judged."""

    facts: Told
    trial: Trial
    judged: Judged
    outcome: Outcome

    @property
    def kind(self) -> Kind:
        """Who passes is granted, as far as its own facts go."""
        found = self.outcome.outcome
        return "granted" if found == "granted" else "refused" if found == "refused" else "unknown"


def entitlements(profile: Profile, answers: Answers, day: date) -> tuple[Entitlement, ...]:
    """Every policy of the profile: granted ones first, then unknown, then refused ones, each in declared order.

    Of policies of which only one is given, the one that a sweep would keep stays. Nobody else's facts are looked at: whether a
    place or money is left for a granted one is not known, and told in ``limits``.
    """
    facts = told(profile, answers, day)
    asked = asking_for(profile)
    cases = [_case(facts, name) for name in profile.policies]
    rivals = [
        Rival(one.judged.policy, one.trial, one.outcome.amount, one.kind == "granted")
        for one in cases
        if one.kind != "refused"
    ]
    found = [beside(_entitlement(one, asked), rivals) for one in cases]
    return tuple(sorted(found, key=lambda one: RANKS[one.outcome]))


def _case(facts: Told, name: str) -> Case:
    trial = facts.trial(name)
    judged = trial.shown(facts.profile.book.policies[name])
    stood = row_alone(judged)
    outcome = outcome_of(facts.profile.book, judged.policy, 0, stood.status, stood.amount, stood.by)
    return Case(facts, trial, judged, outcome)


def _entitlement(case: Case, asked: Mapping[tuple[str, str], Question]) -> Entitlement:
    policy, kind = case.judged.policy, case.kind
    checks = questions(case.judged, Reading.of(case.judged, case.trial.view, case.facts.day))
    decides = next((one for one in checks if one.id == case.outcome.by), None)
    missing = tuple(_missing(case, asked)) if kind == "unknown" else ()
    return Entitlement(
        policy=policy.id,
        title=pick(policy.title),
        outcome=kind,
        amount=case.outcome.amount,
        by=case.outcome.by,
        says=_says(kind, decides, missing),
        basis=decides.basis if decides is not None else policy.basis,
        missing=missing,
        nearest=nearest_words(case.trial, case.judged, asked) if kind == "refused" else "",
        next_step=_next_step(case, kind),
        limits=tuple(pick(one.says) for one in policy.pools if one.says) if kind == "granted" else (),
        asked=checks,
    )


def _says(kind: Kind, decides: Asked | None, missing: tuple[Lacking, ...]) -> str:
    if kind == "granted":
        return _("条件都符合。")
    if kind == "refused" and decides is not None:
        words = _("不符合：{says}") if decides.kind != "veto" else _("不能享受：{says}")
        return words.format(says=decides.says)
    if missing:
        return _("还不能确定：缺少 {facts}。").format(facts=_("、").join(one.meaning for one in missing))
    return _("还不能确定：规则在这里没有规定。")


def _next_step(case: Case, kind: Kind) -> str:
    if kind == "refused":
        return ""
    if kind == "unknown":
        return _("先弄清还缺的情况，再来查一次。")
    words = case.facts.profile.next_steps.get(case.judged.policy.id)
    return pick(words) if words else _("向受理单位申请，带上能证明这些情况的材料。")


def _missing(case: Case, asked: Mapping[tuple[str, str], Question]) -> Iterator[Lacking]:
    told_of: set[tuple[str, str]] = set()
    for group in waiting_for(case.trial, case.judged.policy):
        for one in group:
            lacking = _lacking(case, one, asked)
            if lacking is not None and (lacking.question, lacking.fact) not in told_of:
                told_of.add((lacking.question, lacking.fact))
                yield lacking


def _lacking(case: Case, one: Waiting, asked: Mapping[tuple[str, str], Question]) -> Lacking | None:
    question = one.question(asked, case.facts.answers)
    name = question.id if question is not None else ""
    if isinstance(one.need, nodes.Outcome | nodes.OutcomeAmount):
        found = case.judged.used.get((one.need.policy, one.need.column))
        if found is not None and found.judged is not None:
            return None  # its own facts follow
        meaning = _("“{title}”的结果").format(title=pick(case.facts.profile.book.policies[one.need.policy].title))
        return Lacking(name, f"granted('{one.need.policy}')", meaning, "")
    fact = one.need if isinstance(one.need, str) else one.need.name
    column = case.trial.view.columns[fact]
    return Lacking(name, fact, pick(column.meaning) or fact, pick(column.supplied_by))

"""One subject under one policy: judge, place, and say why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _, pick
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.compile.outcomes import GRANTED
from baigong.engine.policy.explain.checked import checked_facts
from baigong.engine.policy.explain.judge import Court, Judged, Stood
from baigong.engine.policy.explain.model import Explanation, Hole, Missing, Nearest, Place
from baigong.engine.policy.explain.nearest import nearest
from baigong.engine.policy.explain.places import PlaceFacts
from baigong.engine.policy.explain.reach.alone import Alone, Outcomes
from baigong.engine.policy.explain.reach.of_source import OfSource
from baigong.engine.policy.explain.session import Session, shared_session
from baigong.engine.policy.explain.showing.lacks import lacks
from baigong.engine.policy.explain.showing.questions import amount, questions
from baigong.engine.policy.explain.showing.reading import Reading
from baigong.engine.policy.explain.showing.used import used_outcomes
from baigong.engine.policy.model import Book, Facts, Policy
from baigong.engine.policy.sweep.outcome import outcome_of
from baigong.engine.policy.sweep.source import Source


@dataclass(frozen=True)
class Given:
    """Facts that are nobody's, by column; what is left out is not known. ``outcomes``: what used policies gave."""

    facts: Mapping[str, Any]
    outcomes: Outcomes = field(default_factory=dict)


@dataclass(frozen=True)
class Subject:
    """A subject of an open source; ``places`` is what a sweep of the day kept, where there was one.

    ``lone``: no other subject will be asked for, so that only the rows that it needs are read of a city's snapshot.
    """

    id: int | str
    source: Source
    places: PlaceFacts | None = None
    lone: bool = False


@dataclass(frozen=True)
class Case:
    """What is to be explained: a policy over one row, judged, with its outcome."""

    court: Court
    judged: Judged
    stood: Stood
    subject: int | str | None


def explained(
    book: Book, policy_id: str, of: Given | Subject | Mapping[str, Any], day: date, session: Session | None = None
) -> Explanation:
    """As :func:`baigong.engine.policy.explain.explain` says."""
    policy = policy_named(book, policy_id)
    where = session or shared_session()
    case = _of_source(where, book, policy, of, day) if isinstance(of, Subject) else _alone(where, book, policy, of, day)
    return _told(case)


def policy_named(book: Book, name: str) -> Policy:
    """A policy of the book. Raises InputError, with the nearest name, where there is none."""
    if name not in book.policies:
        raise InputError(_("没有政策“{name}”，{cure}").format(name=name[:60], cure=did_you_mean(name, book.policies)))
    return book.policies[name]


def _alone(where: Session, book: Book, policy: Policy, of: Given | Mapping[str, Any], day: date) -> Case:
    given = of if isinstance(of, Given) else Given(of)
    facts = checked_facts(book, policy, given.facts, given.outcomes)
    reach = Alone(given.outcomes)
    court = Court(where, book, day, reach)
    judged = court.judge(policy, [facts])[0]
    return Case(court, judged, reach.stood(judged, changed=False), None)


def _of_source(where: Session, book: Book, policy: Policy, of: Subject, day: date) -> Case:
    view = book.view(policy)
    reach = OfSource(where, book, day, of.source, _key(book, policy, of.id), of.places, lone=of.lone)
    facts = reach.facts(view)
    if facts is None:
        words = _("{view} 在 {day} 没有 {key} 为“{id}”的对象。请检查编号和日期。")
        raise MissingError(words.format(view=view.name, day=day, key=view.key, id=str(of.id)[:40]))
    judged = reach.court.judge(policy, [facts])[0]
    answer = reach.answer(policy, facts)
    if answer is not None and answer.status == GRANTED and answer.amount is None:
        answer = replace(answer, amount=judged.row.fen)
    return Case(reach.court, judged, answer or reach.stood(judged, changed=False), reach.subject)


def _key(book: Book, policy: Policy, written: int | str) -> int | str:
    """An id as its column holds it. Raises InputError where it cannot be one."""
    view = book.view(policy)
    if view.columns[view.key].type == "text":
        return str(written)
    text = str(written).strip()
    if not (text.removeprefix("-").isdecimal() and text.isascii() and len(text) < 20 and abs(int(text)) < 2**63):
        words = _("“{id}”不是 {view} 的编号（{key}），请写整数。")
        raise InputError(words.format(id=text[:40], view=view.name, key=view.key))
    return int(text)


def _told(case: Case) -> Explanation:
    judged, stood, book = case.judged, case.stood, case.court.book
    policy = judged.policy
    outcome = outcome_of(book, policy, case.subject or 0, stood.status, stood.amount, stood.by)
    reading = Reading.of(judged, book.view(policy), case.court.day)
    missing, hole = _lacking(case) if outcome.outcome == "unknown" else ((), None)
    return Explanation(
        policy=policy.id,
        title=pick(policy.title),
        subject=case.subject,
        day=case.court.day,
        outcome=outcome.outcome,
        provisional=outcome.provisional,
        amount=outcome.amount,
        by=outcome.by,
        decided=stood.decided,
        case=stood.case,
        asked=questions(judged, reading),
        sum=amount(judged, reading),
        place=_place(policy, stood, reading),
        missing=missing,
        hole=hole,
        nearest=_nearest(case) if outcome.outcome == "refused" else None,
        used=used_outcomes(book, judged),
        basis=policy.basis,
    )


def _place(policy: Policy, stood: Stood, reading: Reading) -> Place | None:
    if not (policy.groups or policy.pools) or stood.status < GRANTED or stood.decided:
        return None
    most = {one.id: reading.number(one.limit) for one in policy.pools}
    limits = [replace(one, limit=1 if one.kind == "group" else most[one.id]) for one in stood.limits]
    return Place(stood.placed, tuple(limits))


def _lacking(case: Case) -> tuple[tuple[Missing, ...], Hole | None]:
    """Judged once more, with the value of every part."""
    deep = case.court.judge(case.judged.policy, [_row(case)], deep=True)[0]
    return lacks(case.court.book, deep, case.court.day)


def _nearest(case: Case) -> Nearest | None:
    return None if case.stood.decided else nearest(case.court, case.judged)


def _row(case: Case) -> Facts:
    return case.judged.row.facts

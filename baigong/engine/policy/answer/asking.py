"""Which fact to ask for next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from baigong.engine.policy.answer.facts import asking_for, told
from baigong.engine.policy.answer.model import Answers, Profile, Question
from baigong.engine.policy.answer.waiting import Waiting, waiting_for


def next_question(profile: Profile, answers: Answers, day: date) -> Question | None:
    """The question that can settle most policies first; None where no open policy needs an answer that was not given.

    Counted: the policies that need it first, then those that need it at all, then the most money that waits for it; of equals the
    one that is declared first. An answer of None counts as given.
    """
    return next(iter(still_needed(profile, answers, day)), None)


def still_needed(profile: Profile, answers: Answers, day: date) -> tuple[Question, ...]:
    """Every question that an open policy still needs and whose turn has come, in the order of :func:`next_question`."""
    scores: dict[str, list[int]] = {}
    for money, groups in _open(profile, answers, day):
        for at, group in enumerate(groups):
            for name in group:
                score = scores.setdefault(name, [0, 0, 0])
                if at == 0:
                    score[0] -= 1
                    score[2] -= money
        for name in {name for group in groups for name in group}:
            scores[name][1] -= 1
    number = {name: at for at, name in enumerate(profile.questions)}
    ordered = sorted(scores, key=lambda name: (*scores[name], number[name]))
    return tuple(profile.questions[name] for name in ordered)


def _open(profile: Profile, answers: Answers, day: date) -> Iterator[tuple[int, list[list[str]]]]:
    """Of each policy that waits for a question: the money, and the questions in the order in which the rule asks."""
    facts = told(profile, answers, day)
    asked = asking_for(profile)
    for name in profile.policies:
        policy = profile.book.policies[name]
        groups = [_questions(group, asked, answers) for group in waiting_for(facts.trial(name), policy)]
        groups = [one for one in groups if one]
        if groups:
            yield profile.rules.of(policy).worth, groups


def _questions(group: list[Waiting], asked: Mapping[tuple[str, str], Question], answers: Answers) -> list[str]:
    found = (one.question(asked, answers) for one in group)
    return list(dict.fromkeys(one.id for one in found if one is not None and one.id not in answers))

"""From answers to the facts of each view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from baigong.engine.policy.answer.evaluate.row import HAS
from baigong.engine.policy.answer.evaluate.trial import Trial
from baigong.engine.policy.answer.model import GRANTED, Answers, Profile, Question
from baigong.engine.policy.model import Facts, View
from baigong.engine.policy.model.nodes import Value


@dataclass(frozen=True)
class Told:
    """What answers say: facts by view, outcomes of other policies, and the columns that are open in each view."""

    profile: Profile
    answers: Answers
    day: date
    trials: Mapping[str, Trial]
    """By view."""

    def trial(self, policy: str) -> Trial:
        """Where a policy's subject is tried."""
        return self.trials[self.profile.book.policies[policy].subject]


def told(profile: Profile, answers: Answers, day: date) -> Told:
    """What ``answers`` say; those of questions that the profile does not have are passed over."""
    book = profile.book
    views = dict.fromkeys(book.policies[one].subject for one in profile.policies)
    facts = {name: _start(book.views[name], profile.given.get(name, {})) for name in views}
    unknown: dict[str, set[str]] = {name: set() for name in views}
    outcomes: dict[str, tuple[bool, int] | None] = {}
    for question in profile.questions.values():
        answer = answers.get(question.id)
        for place, column in question.columns:
            if column == GRANTED:
                outcomes[place] = None if answer is None else (bool(answer), 0)
            elif answer is None:
                unknown[place].add(_column(book.views[place], column))
            else:
                facts[place][column] = answer
    for view, column in _without_value(profile, answers):
        facts[view].pop(column, None)
    trials = {name: Trial(profile.rules, book.views[name], facts[name], day, outcomes, unknown[name]) for name in views}
    return Told(profile, answers, day, trials)


def asking_for(profile: Profile) -> Mapping[tuple[str, str], Question]:
    """The question that fills each place."""
    return {place: one for one in profile.questions.values() for place in one.columns}


def _start(view: View, given: Facts) -> dict[str, Value | None]:
    """The key is made up."""
    key: Value = "1" if view.columns[view.key].type == "text" else 1
    return {view.key: key, **given}


def _column(view: View, name: str) -> str:
    """The column that ``has_X`` asks about."""
    return name if name in view.columns else name.removeprefix(HAS)


def _without_value(profile: Profile, answers: Answers) -> Iterator[tuple[str, str]]:
    """Columns of which it is not known to be true that they have a value: one that is given is then not meant."""
    for question in profile.questions.values():
        for place, name in question.columns:
            if (
                name != GRANTED
                and name not in profile.book.views[place].columns
                and answers.get(question.id) is not True
            ):
                yield place, name.removeprefix(HAS)

"""What ties a profile to its policies: each fact that they read is asked or given, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.answer.evaluate.row import HAS
from baigong.engine.policy.answer.facts import asking_for
from baigong.engine.policy.answer.model import GRANTED, Profile, Question
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.model import DAY, Policy, nodes

Place = tuple[str, str]
"""View and column, or policy and :data:`~.model.GRANTED`."""


@dataclass(frozen=True)
class Ties:
    """A profile, where it is written, and what its policies read."""

    profile: Profile
    page: Page
    asked: Mapping[Place, Question]

    @classmethod
    def of(cls, profile: Profile, page: Page) -> Ties:
        """Those of a profile."""
        return cls(profile, page, asking_for(profile))

    def problems(self) -> Iterator[Problem]:
        """A fact that nobody asks for, told at the policy; a question that nothing reads; facts given for nothing."""
        read: set[Place] = set()
        missing: set[Place] = set()
        for at, name in enumerate(self.profile.policies):
            for place in self._read(self.profile.book.policies[name]):
                read.add(place)
                if not self._filled(place) and place not in missing:
                    missing.add(place)
                    yield self._nobody_asks(at, name, place)
        yield from self._idle(read)

    def _read(self, policy: Policy) -> Iterator[Place]:
        """What the policy and those that it uses for the same subject read, in the order in which they do."""
        view = self.profile.book.view(policy)
        yield from _facts(policy, view.name)
        for used, column in reads(policy.expressions()):
            if column is not None:
                yield view.name, column
            if column is not None or (used, GRANTED) in self.asked:
                yield used, GRANTED
            else:
                yield from self._read(self.profile.book.policies[used])

    def _filled(self, place: Place) -> bool:
        """Whether somebody is asked, or it is given, or the pack says what holds where nothing is there."""
        name, column = place
        if place in self.asked or column == GRANTED:
            return place in self.asked
        view = self.profile.book.views[name]
        plain = column if column in view.columns else column.removeprefix(HAS)
        given = self.profile.given.get(name, {})
        if plain in given or plain == view.key or view.columns[plain].fallback is not None:
            return True
        return plain != column and (name, plain) in self.asked

    def _nobody_asks(self, at: int, policy: str, place: Place) -> Problem:
        name, column = place
        written = f"granted('{name}')" if column == GRANTED else f"{name}.{column}"
        mistake = _("政策“{policy}”要用“{place}”，没有问题问它").format(policy=policy, place=written)
        cure = _("请加一个 of: [{place}] 的问题，或写进 given").format(place=written)
        return self.page.problem((self.profile.id, "policies", at, "policy"), mistake, cure)

    def _idle(self, read: set[Place]) -> Iterator[Problem]:
        for question in self.profile.questions.values():
            for at, place in enumerate(question.columns):
                path: Path = (self.profile.id, "questions", question.id, "of", at)
                if not self._useful(place, read):
                    yield self.page.problem(path, _("没有政策用到这个回答"), _("请删去，或加上用到它的政策"))
                elif place in self._amounts():
                    mistake = _("有政策用到“{policy}”的金额，不能只问是否批准").format(policy=place[0])
                    yield self.page.problem(path, mistake, _("请删去这个问题，改问那项政策用到的事实"))
        views = {self.profile.book.policies[one].subject for one in self.profile.policies}
        for name in self.profile.given:
            if name not in views:
                mistake = _("没有政策用到视图“{view}”").format(view=name)
                cure = _("请删去，或加上用到它的政策")
                yield self.page.problem((self.profile.id, "given", name), mistake, cure, key=True)

    def _useful(self, place: Place, read: set[Place]) -> bool:
        name, column = place
        return place in read or (column != GRANTED and (name, HAS + column) in read)

    def _amounts(self) -> set[Place]:
        """Policies whose amounts are read."""
        listed = (self.profile.book.policies[one] for one in self.profile.policies)
        parts = (part for one in listed for expression in one.expressions() for part in expression.walk())
        return {(one.policy, GRANTED) for one in parts if isinstance(one, nodes.OutcomeAmount)}


def _facts(policy: Policy, view: str) -> Iterator[Place]:
    for name in (policy.dated_by, *(one.dated_by for one in policy.parameters.values())):
        if name != DAY:
            yield view, name
    for expression in policy.expressions():
        for node in expression.walk():
            if isinstance(node, nodes.Fact):
                yield view, node.name
            elif isinstance(node, nodes.Has):
                yield view, HAS + node.name

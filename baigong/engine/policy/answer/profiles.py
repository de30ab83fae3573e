"""One profile: its policies, its given facts and its questions tied to the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model.part import Words
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.answer.checking import Ties
from baigong.engine.policy.answer.columns import PlaceError, Target, target_of
from baigong.engine.policy.answer.model import OTHER, Choice, Profile, Question, QuestionKind
from baigong.engine.policy.answer.shape import ProfileShape, QuestionShape
from baigong.engine.policy.explain.checked import checked_value
from baigong.engine.policy.model import FEN, INTEGER, Book, Facts


@dataclass
class ProfileReader:
    """Reads one profile of ``page``; mistakes are gathered in ``problems``."""

    page: Page
    book: Book
    name: str
    problems: list[Problem] = field(default_factory=list)

    def read(self, shape: ProfileShape) -> Profile:
        """The profile as far as it can be read."""
        policies = self._policies(shape)
        profile = Profile(
            id=self.name,
            words={"title": shape.title, "about": shape.about},
            book=self.book,
            policies=tuple(policies),
            questions=self._questions(shape),
            given={view: self._given(view, facts) for view, facts in shape.given.items()},
            next_steps=policies,
        )
        if not self.problems:
            self.problems += Ties.of(profile, self.page).problems()
        return profile

    def _policies(self, shape: ProfileShape) -> dict[str, Words]:
        found: dict[str, Words] = {}
        for at, one in enumerate(shape.policies):
            path: Path = (self.name, "policies", at, "policy")
            if one.policy not in self.book.policies:
                mistake = _("没有政策“{name}”").format(name=one.policy)
                self._tell(path, mistake, did_you_mean(one.policy, self.book.policies))
            elif one.policy in found:
                self._tell(path, _("政策“{name}”写了两次").format(name=one.policy), _("请删去一个"))
            else:
                found[one.policy] = one.next
        return found

    def _given(self, view: str, facts: Mapping[str, Any]) -> Facts:
        path: Path = (self.name, "given", view)
        if view not in self.book.views:
            mistake = _("没有事实视图“{name}”").format(name=view)
            self._tell(path, mistake, did_you_mean(view, self.book.views), key=True)
            return {}
        columns = self.book.views[view].columns
        found: dict[str, Any] = {}
        for name, value in facts.items():
            if name not in columns:
                mistake = _("视图“{view}”没有列“{name}”").format(view=view, name=name)
                self._tell((*path, name), mistake, did_you_mean(name, columns), key=True)
                continue
            try:
                found[name] = checked_value(columns[name], value)
            except InputError as error:
                self._tell((*path, name), str(error), _("请改正这个值"))
        return found

    def _questions(self, shape: ProfileShape) -> dict[str, Question]:
        filled: dict[tuple[str, str], str] = {}
        found: dict[str, Question] = {}
        for name, one in shape.questions.items():
            targets = self._targets(name, one, filled)
            if targets:
                found[name] = self._question(name, one, targets)
        return found

    def _targets(self, name: str, one: QuestionShape, filled: dict[tuple[str, str], str]) -> list[Target]:
        found: list[Target] = []
        for at, written in enumerate(one.of):
            path: Path = (self.name, "questions", name, "of", at)
            try:
                target = target_of(written, self.book)
            except PlaceError as error:
                self._tell(path, error.mistake, error.cure)
                continue
            if target.place in filled:
                mistake = _("“{place}”已经由问题“{other}”回答").format(place=written, other=filled[target.place])
                self._tell(path, mistake, _("请删去一个"))
            elif found and target.kind != found[0].kind:
                mistake = _("“{place}”与“{other}”不是同一种回答").format(place=written, other=one.of[0])
                self._tell(path, mistake, _("请分成两个问题"))
            else:
                filled[target.place] = name
                found.append(target)
        if not one.of:
            self._tell((self.name, "questions", name, "of"), _("没有写这个问题回答什么"), _("请写 [视图.列]"))
        return found

    def _question(self, name: str, one: QuestionShape, targets: list[Target]) -> Question:
        kind: QuestionKind = targets[0].kind
        words = {"title": one.title, "why": one.why, "where": one.where, "unit": one.unit}
        choices = self._choices(name, one, targets) if kind == "choice" else ()
        if kind != "choice":
            for key in ("choices", "none"):
                if getattr(one, key):
                    path = (self.name, "questions", name, key)
                    self._tell(path, _("这个问题不是选择题，不能写 {key}").format(key=key), _("请删去"), key=True)
        low = max(one.low for one in targets)
        high = min(one.high for one in targets)
        if kind == "money" and (low, high) == FEN:
            low = 0
        if kind == "integer" and (low, high) == INTEGER:
            low = 0
        return Question(name, kind, tuple(one.place for one in targets), words, choices, low, high)

    def _choices(self, name: str, one: QuestionShape, targets: list[Target]) -> tuple[Choice, ...]:
        values = targets[0].values
        for at, code in enumerate(one.choices):
            if code not in values:
                mistake = _("“{given}”不是可选的值").format(given=code)
                self._tell((self.name, "questions", name, "choices", at), mistake, did_you_mean(code, values))
        codes = [code for code in one.choices or values if all(code in target.values for target in targets)]
        found = [Choice(code, values[code]) for code in codes]
        return (*found, Choice(OTHER, one.none)) if one.none else tuple(found)

    def _tell(self, path: Path, mistake: str, cure: str, *, key: bool = False) -> None:
        self.problems.append(self.page.problem(path, mistake, cure, key=key))

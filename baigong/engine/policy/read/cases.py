"""The cases of a policy: facts that its columns allow, and what must come out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean, shown
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.language import coded, names
from baigong.engine.policy.model import BIGINT, FEN, INTEGER, Case, CaseRow, Column, Expected, Policy, View
from baigong.engine.policy.model.nodes import Type, Value
from baigong.engine.policy.read.expected import expected_problems
from baigong.engine.policy.read.shape import CaseShape, ExpectShape

SAMPLES: Mapping[Type, str] = {"boolean": "true", "integer": "36", "date": "2018-03-01", "text": '"4"'}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
OUTCOMES = ("granted", "refused", "unknown")
KINDS: Mapping[Type, tuple[type, ...]] = {"boolean": (bool,), "integer": (int,), "date": (date,), "text": (str,)}


class CaseReader:
    """Reads the cases of one policy, noting what is wrong."""

    def __init__(self, page: Page, policy: Policy, view: View, *, sound: bool = True) -> None:
        self.page, self.policy, self.view = page, policy, view
        self.problems: list[Problem] = []
        self.sound = sound
        """Whether the policy's expressions could be read, so that they tell what a case has to name."""
        self.needed = _never_absent(policy, view) if sound else []
        self.used = sorted({name for name, _column in reads(policy.expressions())}) if sound else []

    def read(self, cases: Sequence[CaseShape]) -> tuple[Case, ...]:
        """Every case, in order."""
        return tuple(self._case(("cases", at), one) for at, one in enumerate(cases))

    def _case(self, path: Path, case: CaseShape) -> Case:
        rows = tuple(self._rows(path, case))
        if (case.facts is None) == (not case.rows) or (case.facts is not None and case.expect is None):
            cure = _("请写 facts 和 expect，或者写 rows: [{id: 1, facts: {…}, expect: {…}}]")
            self._report(path, _("案例要写一个对象的事实和结果，或几行"), cure)
        for name, one in case.outcomes.items():
            self._check_outcome((*path, "outcomes", name), name, one)
        outcomes = {name: _outcome(one) for name, one in case.outcomes.items()}
        return Case(case.name, case.on, rows, outcomes, self.page.spot(path)[0])

    def _rows(self, path: Path, case: CaseShape) -> Iterator[CaseRow]:
        if case.facts is not None:
            facts = self._facts((*path, "facts"), case.facts)
            yield CaseRow(self._id(facts), facts, self._expected((*path, "expect"), case.expect))
        for at, row in enumerate(case.rows):
            place = (*path, "rows", at)
            self._check_id((*place, "id"), row.id, [one.id for one in case.rows[:at]])
            facts = self._facts((*place, "facts"), row.facts)
            if facts.get(self.view.key, row.id) != row.id:
                mistake = _("这一行的 id 是“{id}”，facts 里的“{key}”却不同").format(id=row.id, key=self.view.key)
                self._report((*place, "facts", self.view.key), mistake, _("请写成一样，或从 facts 里删去它"))
            yield CaseRow(row.id, facts, self._expected((*place, "expect"), row.expect))

    def _id(self, facts: Mapping[str, Value | None]) -> int | str:
        """A single subject's: the key as the facts name it, else any of the key's type."""
        named = facts.get(self.view.key)
        if isinstance(named, int | str):
            return named
        return "1" if self.view.columns[self.view.key].type == "text" else 1

    def _expected(self, path: Path, expect: ExpectShape | None) -> Expected | None:
        if expect is not None and self.sound:
            self.problems += expected_problems(self.page, path, self.policy, expect)
        return _expected(expect)

    def _facts(self, path: Path, facts: Mapping[str, Any]) -> dict[str, Value | None]:
        if missing := [name for name in self.needed if name not in facts]:
            mistake = _("案例缺少事实：{names}").format(names=_("、").join(missing))
            self._report(path, mistake, _("规则用到它们，而它们从不缺失，请写上"))
        return {
            name: self._fact((*path, name), name, value) for name, value in facts.items() if self._known(path, name)
        }

    def _check_id(self, path: Path, one: int | str, before: Sequence[int | str]) -> None:
        kind = self.view.columns[self.view.key].type
        if not isinstance(one, KINDS[kind]) or not _within(one, BIGINT):
            mistake = _("“{value}”不是“{name}”要的值").format(value=one, name=self.view.key)
            self._report(path, mistake, _("请写成 {sample} 这样").format(sample=SAMPLES[kind]))
        elif one in before:
            self._report(path, _("编号“{id}”写了两次").format(id=one), _("请改名或删去一个"))

    def _check_outcome(self, path: Path, name: str, written: Any) -> None:
        if self.sound and name not in self.used:
            mistake = _("本政策没有用到政策“{name}”的结果").format(name=name)
            self.problems.append(self.page.problem(path, mistake, did_you_mean(name, self.used), key=True))
        elif not (written in OUTCOMES or (type(written) is int and 0 <= written <= FEN[1])):
            mistake = _("“{value}”不是另一项政策的结果").format(value=shown(written))
            self._report(path, mistake, _("请写 granted、refused、unknown，或批准的金额（分）"))

    def _known(self, path: Path, name: str) -> bool:
        if name not in self.view.columns:
            mistake = _("“{name}”不是 {view} 的列").format(name=name, view=self.view.name)
            self.problems.append(
                self.page.problem((*path, name), mistake, did_you_mean(name, self.view.columns), key=True)
            )
        return name in self.view.columns

    def _fact(self, path: Path, name: str, value: Any) -> Value | None:
        column = self.view.columns[name]
        if value is None:
            if column.promised:
                self._report(path, _("“{name}”不会缺少，不能写空值").format(name=name), _("请写一个值"))
            return None
        kinds = KINDS[column.type]
        fits = (
            isinstance(value, kinds)
            and not (bool not in kinds and isinstance(value, bool))
            and not isinstance(value, datetime)
            and _within(value, INTEGER if (column.low, column.high) == INTEGER else BIGINT)
        )
        if not fits:
            given = self.page.written.get(path) or shown(value)
            self._report(path, _("“{value}”不是“{name}”要的值").format(value=given, name=name), _cure(column, given))
            return None
        if column.values and value not in column.values:
            self._report(path, coded.mistake(value, name), coded.cure(value, column.values))
            return None
        checked: Value = value
        return checked

    def _report(self, path: Path, mistake: str, cure: str) -> None:
        self.problems.append(self.page.problem(path, mistake, cure))


def _cure(column: Column, given: str) -> str:
    """What to write for a value of the wrong kind; where it may lack, how to say so."""
    if column.type == "text":
        return _('请加双引号，写成 "{given}"').format(given=given)
    if column.type == "date" and DAY.fullmatch(given):
        return _("请去掉引号，写成 {given}").format(given=given)
    sample = "150000" if column.unit == "fen" else SAMPLES[column.type]
    if column.type == "boolean":
        return _("请写 true 或 false")
    if column.absent or column.fallback:
        return _("请写成 {sample} 这样；没有值写 null").format(sample=sample)
    return _("请写成 {sample} 这样").format(sample=sample)


def _within(value: Any, span: tuple[int, int]) -> bool:
    """Whether a number can stand in its column at all; one outside a declared range only is read as not known."""
    return not isinstance(value, int) or span[0] <= value <= span[1]


def _expected(shape: ExpectShape | None) -> Expected | None:
    return Expected(shape.outcome, shape.amount, shape.by, shape.provisional) if shape else None


def _never_absent(policy: Policy, view: View) -> list[str]:
    """The columns that the policy reads and that always have a value, the key left out."""
    read = {name for node in policy.expressions() for name in names(node).facts}
    read |= {policy.dated_by, *(one.dated_by for one in policy.parameters.values())}
    return [one.name for one in view.columns.values() if one.name in read and one.promised and one.name != view.key]


def _outcome(written: Any) -> tuple[bool, int] | None:
    """``granted``, ``refused``, ``unknown``, or the fen that were granted."""
    if isinstance(written, int) and not isinstance(written, bool):
        return True, written
    return {"granted": (True, 0), "refused": (False, 0)}.get(str(written))

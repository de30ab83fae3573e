"""The cases of a policy in words: who is thought of, and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Case, CaseRow, Expected, Parameter
from baigong.engine.policy.wording.asked import filled
from baigong.engine.policy.wording.names import Names
from baigong.engine.policy.wording.values import value_words

PARTS = {
    "in_force": lambda: _("不在施行期内"),
    "amount": lambda: _("金额没有规定"),
    "period": lambda: _("期次没有规定"),
    "keys": lambda: _("按什么分开没有规定"),
    "limits": lambda: _("限额没有规定"),
    "order": lambda: _("排队次序没有规定"),
}
"""Parts of a rule that can decide: where they leave it open, it is because they have no value."""
Pairs = tuple[tuple[str, str], ...]
"""(what a fact means, its value)."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """One subject of a case. ``differs``: only the facts that are other than those of the policy's first case are told."""

    facts: Pairs
    differs: bool
    kind: str
    """``granted``, ``refused`` …; empty where it only stands in the queue."""
    outcome: str


@dataclass(frozen=True, slots=True)
class CaseWords:
    """One case."""

    name: str
    on: date
    rows: tuple[RowWords, ...]
    outcomes: Pairs
    """What used policies gave."""


def case_words(names: Names) -> tuple[CaseWords, ...]:
    """All of them, in order."""
    cases = names.policy.cases
    first = cases[0].rows[0].facts if cases else {}
    return tuple(_case(names, one, first, leads=not at) for at, one in enumerate(cases))


def _case(names: Names, case: Case, first: Mapping[str, object], *, leads: bool) -> CaseWords:
    rows = tuple(_row(names, one, case.on, first, leads=leads and not at) for at, one in enumerate(case.rows))
    given = tuple((names.title(policy), _given(one)) for policy, one in case.outcomes.items())
    return CaseWords(case.name, case.on, rows, given)


def _row(names: Names, row: CaseRow, on: date, first: Mapping[str, object], *, leads: bool) -> RowWords:
    told = {name: value for name, value in row.facts.items() if name not in first or first[name] != value}
    gone = [name for name in first if name not in row.facts]
    differs = not leads and not gone and len(told) * 2 <= len(row.facts)
    columns = names.view.columns
    facts = tuple(
        (names.column(name), value_words(value, columns[name]))
        for name, value in (told if differs else row.facts).items()
        if name in columns
    )
    kind = row.expect.outcome if row.expect else ""
    return RowWords(facts, differs, kind, outcome_words(names, row.expect, row.facts, on))


def outcome_words(names: Names, expected: Expected | None, facts: Mapping[str, object], on: date) -> str:
    """What comes out for ``facts`` on a day, by what it is decided, and how much."""
    if expected is None:
        return _("只占一个位置")
    words = {
        "granted": _("批准"),
        "refused": _("不批准"),
        "unknown": _("还不能认定"),
        "excluded": _("因互斥不批准"),
        "capped": _("因名额不批准"),
    }[expected.outcome]
    if expected.amount is not None and names.policy.amount is not None:
        words = _("{outcome}，{amount}").format(outcome=words, amount=yuan(expected.amount))
    by = place_words(names, expected.by, facts, on) if expected.by else ""
    return _("{outcome}：{by}").format(outcome=words, by=by) if by else words


def place_words(names: Names, place: str, facts: Mapping[str, object], on: date) -> str:
    """What decided: a condition or veto with the numbers of the row's own days, a pool, another policy, or a part of the rule."""

    def taken(parameter: Parameter) -> date:
        day = facts.get(parameter.dated_by)
        return day if isinstance(day, date) else on

    policy = names.policy
    says = {one.id: one.says for one in (*policy.vetoes, *policy.conditions)}
    says |= {one.id: one.says for one in policy.pools}
    if says.get(place):
        return filled(names, pick(says[place]), taken)
    if place in names.book.policies:
        return _("“{title}”").format(title=names.title(place))
    return PARTS[place]() if place in PARTS else place


def _given(one: tuple[bool, int] | None) -> str:
    if one is None:
        return _("还不能认定")
    granted, amount = one
    if not granted:
        return _("不批准")
    return _("批准，{amount}").format(amount=yuan(amount)) if amount else _("批准")

"""Try every single change that a failing question suggests, by the compiled policy itself, and name the best that passes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from baigong.engine.base.language import _, pick
from baigong.engine.policy.compile.outcomes import GRANTED, reads
from baigong.engine.policy.explain.judge import Court, Judged
from baigong.engine.policy.explain.model import Nearest
from baigong.engine.policy.explain.nearest.rank import difference, rank
from baigong.engine.policy.explain.nearest.tries import tries
from baigong.engine.policy.explain.nearest.values import Try
from baigong.engine.policy.explain.showing.words import printed, yuan
from baigong.engine.policy.model import Column, Facts, Policy, View, nodes
from baigong.engine.policy.model.nodes import Value

MOST = 256
"""Changes that are tried; more come from no rule that people wrote."""
ONE_BY_ONE = 32
"""As many where the policy reads its subject's key, so that each needs a run of its own."""


def nearest(court: Court, judged: Judged) -> Nearest | None:
    """The change of one fact by which a refused row would pass; None where no single one does."""
    policy = judged.policy
    view = court.book.view(policy)
    facts = judged.row.facts
    shown = dict(_shown(judged))
    able = _able(policy, view)
    found: list[Try] = []
    for subject, _reader, (name, value) in tries(court.book, judged, court.day):
        old = shown.get(name, facts.get(name))
        if (
            subject == policy.subject
            and name in able
            and value != old
            and _fits(able[name], facts.get(name), old, value)
        ):
            found.append((name, value))
    found = sorted(dict.fromkeys(found), key=lambda one: rank(policy, able[one[0]], shown.get(one[0]), one[1]))
    passed = _first_that_passes(court, policy, facts, found[:MOST])
    if passed is None:
        return None
    name, value = passed
    return _said(able[name], facts.get(name) if value is None else shown.get(name, facts.get(name)), value)


def _shown(judged: Judged) -> Iterable[tuple[str, Value | None]]:
    """Facts as they were read (a fallback filled in), those of used policies of the same subject too."""
    for (_policy, column), found in judged.used.items():
        if column is None and found.judged is not None:
            yield from _shown(found.judged)
    yield from judged.row.shown.items()


def _able(policy: Policy, view: View) -> dict[str, Column]:
    """Columns that may change: no key, no id, none that names another subject."""
    naming = {column for _policy, column in reads(policy.expressions())}
    return {
        name: one
        for name, one in view.columns.items()
        if name != view.key and name not in naming and (one.type != "integer" or one.bounded)
    }


def _fits(column: Column, given: Value | None, old: Value | None, new: Value | None) -> bool:
    """Whether a column can hold ``new``; whoever has not applied can only do it later than today."""
    if new is None:
        return column.has
    if isinstance(new, date) and isinstance(old, date):
        return given is not None or new > old
    if isinstance(new, int) and not isinstance(new, bool):
        return column.low <= new <= column.high
    return True


def _first_that_passes(court: Court, policy: Policy, facts: Facts, found: list[Try]) -> Try | None:
    key = court.book.view(policy).key
    if not found:
        return None
    if reads_key(court, policy):
        for name, value in found[:ONE_BY_ONE]:
            if court.judge(policy, [{**facts, name: value}], changed=True)[0].row.status == GRANTED:
                return name, value
        return None
    # Keys must differ inside one run; nothing that decides looks at them.
    text = court.book.view(policy).columns[key].type == "text"
    rows = [{**facts, name: value, key: str(at) if text else at} for at, (name, value) in enumerate(found)]
    judged = court.judge(policy, rows, changed=True)
    return next((one for one, done in zip(found, judged, strict=True) if done.row.status == GRANTED), None)


def reads_key(court: Court, policy: Policy) -> bool:
    """Whether what decides, here or in a used policy of the same subject, looks at the key itself."""
    key = court.book.view(policy).key
    expressions = [one.when for one in (*policy.vetoes, *policy.conditions)]
    expressions += [policy.amount] if policy.amount is not None else []
    expressions += [pool.limit for pool in policy.pools]
    own = any(isinstance(one, nodes.Fact) and one.name == key for node in expressions for one in node.walk())
    used = [court.book.policies[name] for name, column in reads(policy.expressions()) if column is None]
    return own or any(reads_key(court, one) for one in used)


def _said(column: Column, old: Value | None, new: Value | None) -> Nearest:
    meaning = pick(column.meaning) or column.name
    change = difference(old, new)
    return Nearest(column.name, meaning, old, new, change, _words(column, meaning, old, new, change))


def _words(column: Column, meaning: str, old: Value | None, new: Value | None, change: int | None) -> str:
    money = column.unit == "fen"
    if new is None:
        return _("如果没有：{meaning}").format(meaning=meaning)
    if old is None:
        return _("如果有了：{meaning}（如 {new}）").format(meaning=meaning, new=printed(new, money=money))
    if isinstance(new, bool):
        words = _("如果属实：{meaning}") if new else _("如果不属实：{meaning}")
        return words.format(meaning=meaning)
    now = {"meaning": meaning, "old": printed(old, money=money), "new": printed(new, money=money)}
    if change is None:
        return _("如果“{meaning}”是 {new}（现为 {old}）").format(**now)
    amount = yuan(abs(change)) if money else str(abs(change))
    if column.type == "date":
        words = (
            _("晚 {n} 天：{meaning}（现为 {old}，要 {new}）")
            if change > 0
            else _("早 {n} 天：{meaning}（现为 {old}，要 {new}）")
        )
    else:
        words = (
            _("再多 {n}：{meaning}（现为 {old}，要 {new}）")
            if change > 0
            else _("少 {n}：{meaning}（现为 {old}，要 {new}）")
        )
    return words.format(n=amount, **now)

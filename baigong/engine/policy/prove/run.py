"""Every obligation of a book, asked one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import z3

from baigong.engine.base.language import _
from baigong.engine.policy.explain.explaining import policy_named
from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove.encode.world import world
from baigong.engine.policy.prove.examples import confirmed
from baigong.engine.policy.prove.model import Example, Result, Verdict
from baigong.engine.policy.prove.obligations.amounts import of_amounts, of_gaps
from baigong.engine.policy.prove.obligations.branches import of_branches
from baigong.engine.policy.prove.obligations.following import of_following
from baigong.engine.policy.prove.obligations.groups import of_groups
from baigong.engine.policy.prove.obligations.obligation import Obligation
from baigong.engine.policy.prove.obligations.questions import of_questions
from baigong.engine.policy.prove.obligations.reform import Change, of_reform
from baigong.engine.policy.prove.saying import said, said_of_change
from baigong.engine.policy.prove.solver import Solver


def _disagrees() -> str:
    return _("求解器找到的例子与逐人认定的结果不一致")


def proved(book: Book, names: Iterable[str], seconds: int) -> Iterator[Result]:
    """The results for ``names`` (all policies where none are named), as they are found."""
    asked = [policy_named(book, name).id for name in names] or list(book.policies)
    for name in asked:
        here = world(book)
        here.policy(name)
        solver = Solver([here], seconds * 1000)
        for listed in (of_questions, of_amounts, of_gaps, of_branches):
            for one in listed(here, name):
                yield _result(book, one, solver)
    following = [one for name in asked for one in of_following(book, name)]
    for one in (*following, *of_groups(book)):
        if one.policy in asked:
            yield _result(book, one, Solver([one.world, *one.beside], seconds * 1000))


def reformed(before: Book, after: Book, names: Iterable[str], seconds: int) -> Iterator[Result]:
    """Policy by policy, whether somebody loses and whether somebody gains when ``after`` takes the place of ``before``."""
    asked = {policy_named(after if name in after.policies else before, name).id for name in names}
    for one in of_reform(before, after, asked):
        found = _reformed(one, Solver([one.before, one.after], seconds * 1000))
        yield replace(found, notes=(*found.notes, *_not_looked_at(one)))


def _reformed(one: Change, solver: Solver) -> Result:
    if one.untouched:
        return _changed(one, "proved")
    alike = solver.ask(z3.And(one.formula, one.placed_alike), likely=True)
    if alike.model is not None:
        return _shown(one, alike.model)
    answer = solver.ask(one.formula, likely=True)
    if answer.never:
        return _changed(one, "proved")
    if answer.model is None:
        return _changed(one, "undecided", _why(answer.why, solver))
    found = _shown(one, answer.model)
    return (
        replace(found, notes=(_("只在用到的政策的名额、互斥或资金改前改后排得不同时才会这样"),))
        if alike.never
        else found
    )


def _not_looked_at(one: Change) -> tuple[str, ...]:
    return (_("别人占去的名额、互斥和资金不在其内，请用 baigong policy simulate 试算"),) if one.queued else ()


def _shown(one: Change, model: Any) -> Result:
    """The subject under both books, as ``explain`` tells it; that must say the same as the solver."""
    sides = [
        confirmed(each.book, one.policy, each, model) if one.policy in each.book.policies else None
        for each in (one.before, one.after)
    ]
    paid = [_paid(each) for each in sides]
    if not (paid[0] > paid[1] if one.kind == "lose" else paid[1] > paid[0]):
        return _changed(one, "undecided", _disagrees())
    return replace(_changed(one, "found"), examples=tuple(each[0] for each in sides if each is not None))


def _paid(side: tuple[Example, Explanation] | None) -> int:
    """What comes out, so that a grant without money is more than none."""
    if side is None or side[1].outcome != "granted":
        return -1
    return side[1].amount or 0


def _changed(one: Change, verdict: Verdict, why: str = "") -> Result:
    return Result(one.kind, one.policy, "", verdict, said_of_change(one.kind, verdict), why=why)


def _result(book: Book, one: Obligation, solver: Solver) -> Result:
    for given in one.given:
        answer = solver.ask(given)
        if answer.never:
            return _plain(book, one, "proved")
    answer = solver.ask(one.formula)
    if answer.model is None and not answer.never:
        return _plain(book, one, "undecided", _why(answer.why, solver))
    if one.wanted != answer.never:
        return _plain(book, one, "proved")
    examples = _examples(book, one, solver)
    if not examples:
        return _plain(book, one, "undecided", _disagrees())
    return replace(_plain(book, one, "found"), examples=examples)


def _examples(book: Book, one: Obligation, solver: Solver) -> tuple[Example, ...]:
    """The first row that shows the finding and of which ``explain`` says so; two, where two policies show it."""
    for shown in one.shown:
        answer = solver.ask(shown.formula, likely=True)
        if answer.model is not None:
            sides = [(one.policy, one.world, shown.shows), *([shown.also] if shown.also else [])]
            told = [(*confirmed(book, name, where, answer.model), shows) for name, where, shows in sides]
            if all(shows(found) for _example, found, shows in told):
                return tuple(example for example, _found, _shows in told)
    return ()


def _plain(book: Book, one: Obligation, verdict: Verdict, why: str = "") -> Result:
    return Result(one.kind, one.policy, one.place, verdict, said(book, one, verdict), why=why)


def _why(reason: str, solver: Solver) -> str:
    if "timeout" in reason or "canceled" in reason:
        return _("求解器用 {seconds} 秒没有得出结论").format(seconds=solver.milliseconds // 1000)
    return _("求解器不能判断：{reason}").format(reason=reason or z3.get_version_string())

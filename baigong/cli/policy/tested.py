"""How the answer of ``baigong policy test`` is written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.policy.cases import Coverage, Failure
from baigong.engine.policy.model import Book, Expected
from baigong.engine.policy.sweep.outcome import Outcome


def as_text(book: Book, failures: Sequence[Failure], covered: Sequence[Coverage] | None) -> str:
    """A line a failure and its two outcomes, then what was never seen, then the sums."""
    lines = [line for one in failures for line in _failure(book, one)]
    lines += [_never(one) for one in covered or () if one.never]
    lines.append(_sums(book, failures))
    if covered is not None:
        whole = sum(not one.never for one in covered)
        lines.append(
            _("{all} 项否决事项和条件（含是否在施行期内），{whole} 项的各种结果都有案例。").format(
                all=len(covered), whole=whole
            )
        )
    return "\n".join(lines)


def as_json(book: Book, failures: Sequence[Failure], covered: Sequence[Coverage] | None) -> str:
    """``pack``, ``cases``, ``failures``, and ``coverage`` where it was asked for."""
    answer: dict[str, Any] = {
        "pack": str(book.directory),
        "policies": len(book.policies),
        "cases": _cases(book),
        "failures": [
            {
                "policy": one.policy,
                "file": book.policies[one.policy].file,
                "line": one.case.line,
                "case": one.case.name,
                "subject": one.subject,
                "expected": _asked(one.expected),
                "got": _given(one.got),
            }
            for one in failures
        ],
    }
    if covered is not None:
        answer["coverage"] = [
            {"policy": one.policy, "kind": one.kind, "id": one.id, **one.seen, "never": list(one.never)}
            for one in covered
        ]
    return json.dumps(answer, ensure_ascii=False, indent=1)


def _failure(book: Book, one: Failure) -> Iterator[str]:
    where = f"{book.policies[one.policy].file}:{one.case.line}"
    case = _("{where}: 案例“{name}”").format(where=where, name=one.case.name)
    yield case + (_("，对象 {subject}").format(subject=one.subject) if len(one.case.rows) > 1 else "")
    yield "  " + _("应为 {outcome}").format(outcome=_words(_asked(one.expected)))
    yield "  " + _("得到 {outcome}").format(outcome=_words(_given(one.got)))


def _never(one: Coverage) -> str:
    kinds = {"in_force": _("是否在施行期内"), "veto": _("否决事项 {id}"), "condition": _("条件 {id}")}
    answers = {"true": _("真"), "false": _("假"), "unknown": _("不知道")}
    return _("{policy}：{what}：从未得出{answers}").format(
        policy=one.policy,
        what=kinds[one.kind].format(id=one.id),
        answers=_("、").join(answers[answer] for answer in one.never),
    )


def _sums(book: Book, failures: Sequence[Failure]) -> str:
    cases = {(one.policy, one.case.line, one.case.name) for one in failures}
    if not cases:
        return _("{policies} 项政策的 {cases} 个案例全部相符").format(policies=len(book.policies), cases=_cases(book))
    return _("{policies} 项政策的 {cases} 个案例，{failed} 个不符").format(
        policies=len(book.policies), cases=_cases(book), failed=len(cases)
    )


def _cases(book: Book) -> int:
    return sum(len(one.cases) for one in book.policies.values())


def _asked(one: Expected) -> dict[str, Any]:
    found = {"outcome": one.outcome, "amount": one.amount, "by": one.by, "provisional": one.provisional}
    return {name: value for name, value in found.items() if value is not None}


def _given(one: Outcome) -> dict[str, Any]:
    return {"outcome": one.outcome, "amount": one.amount, "by": one.by or None, "provisional": one.provisional}


def _words(outcome: dict[str, Any]) -> str:
    """As a case writes it."""
    shown = {name: value for name, value in outcome.items() if value is not None and value is not False}
    return "{" + ", ".join(f"{name}: {str(value).lower()}" for name, value in shown.items()) + "}"

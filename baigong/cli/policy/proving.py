"""What ``baigong policy prove`` does, and how its answer is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import typer

from baigong.cli.frame import wrapped
from baigong.cli.policy.asked import Form
from baigong.cli.policy.named import Names
from baigong.cli.progress import status
from baigong.cli.tables.output import Format, deliver
from baigong.cli.tables.terminal import columns_of_terminal
from baigong.engine.base.language import _, pick
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove import Example, Result, prove, prove_reform
from baigong.engine.policy.prove.saying import said_place
from baigong.engine.policy.read import load_book

FOUND = 1
SIGNS = {"proved": "✓", "found": "✗", "undecided": "?"}
SIDES = {
    "lose": (lambda: _("改前"), lambda: _("改后")),
    "gain": (lambda: _("改前"), lambda: _("改后")),
}
CHANGES = {"lose": "−", "gain": "+"}


@dataclass(frozen=True, slots=True)
class Call:
    """What was typed."""

    pack: str | None
    policies: tuple[str, ...]
    reform: str | None
    every: bool
    seconds: int


def run(call: Call, form: Form) -> None:
    """Prove and print; exit 1 where something is found."""
    book = load_book(call.pack)
    after = load_book(call.reform) if call.reform is not None else None
    with status(_("正在证明")):
        results = _results(call, book, after)
    if form is Form.json:
        deliver(Format.json, None, [], lambda: as_json(results))
    else:
        typer.echo(
            "\n".join(_lines([book, *([after] if after else [])], results, every=call.every or after is not None))
        )
    if any(one.verdict == "found" for one in results):
        raise typer.Exit(FOUND)


def _results(call: Call, book: Book, after: Book | None) -> tuple[Result, ...]:
    if after is None:
        return prove(book, call.policies, call.seconds)
    return prove_reform(book, after, call.policies, call.seconds)


def as_json(results: Sequence[Result]) -> dict[str, Any]:
    """``counts`` by verdict, and ``results``."""
    counts = {verdict: sum(one.verdict == verdict for one in results) for verdict in SIGNS}
    return {"counts": counts, "results": [_result(one) for one in results]}


def _result(one: Result) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "policy": one.policy,
        "place": one.place,
        "verdict": one.verdict,
        "says": one.says,
        "why": one.why,
        "notes": list(one.notes),
        "examples": [_example(each) for each in one.examples],
    }


def _example(one: Example) -> dict[str, Any]:
    facts = {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in one.facts.items()}
    outcomes = {
        name: {"outcome": "unknown"} if given is None else {"granted": given[0], "amount": given[1]}
        for name, given in one.outcomes.items()
    }
    return {
        "on": one.day.isoformat(),
        "facts": facts,
        "outcomes": outcomes,
        "outcome": one.outcome,
        "by": one.by,
        "amount": one.amount,
        "case": one.case,
    }


def _lines(books: Sequence[Book], results: Sequence[Result], *, every: bool) -> Iterator[str]:
    """``books``: of a reform the one before and the one after it."""
    width = columns_of_terminal()
    for name, listed in groupby(results, key=lambda one: one.policy):
        group = list(listed)
        told = [one for one in group if every or one.verdict != "proved"]
        if told:
            yield f"{name} {pick(_of(books, name).policies[name].title)}"
        for one in told:
            why = _("（没有结论：{why}）").format(why=one.why) if one.why else ""
            yield from _folded(f"{_sign(one)} {one.says}{why}", 2, width, hang=2)
            for note in one.notes:
                yield from _folded(note, 4, width)
            for at, each in enumerate(one.examples):
                yield from _folded(_words(books, each, SIDES[one.kind][at]() if one.kind in SIDES else ""), 4, width)
                yield from (f"      {line}" for line in each.case.splitlines())
    counts = {verdict: sum(one.verdict == verdict for one in results) for verdict in SIGNS}
    words = _("{all} 项，已证明 {proved} 项，有问题 {found} 处，没有结论 {undecided} 项")
    yield words.format(all=len(results), **counts)


def _of(books: Sequence[Book], policy: str) -> Book:
    """The last book that has it."""
    return next(book for book in reversed(books) if policy in book.policies)


def _words(books: Sequence[Book], one: Example, side: str) -> str:
    """The example as people say it: the day, its facts by their titles, what comes out."""
    book = _of(books, one.policy)
    names, columns = Names(book, one), book.view(book.policies[one.policy]).columns
    facts = [names.fact(name, value) for name, value in one.facts.items() if name in columns]
    facts += [_outcome(book, name, given) for name, given in one.outcomes.items()]
    words = _("例（{side}）：{day}，{facts}。结果：{outcome}") if side else _("例：{day}，{facts}。结果：{outcome}")
    return words.format(side=side, day=one.day, facts=_("；").join(facts), outcome=_came(book, one))


def _outcome(book: Book, name: str, given: tuple[bool, int] | None) -> str:
    granted = _("不知道") if given is None else _("批准") if given[0] else _("不符合")
    return _("“{title}”{outcome}").format(title=pick(book.policies[name].title), outcome=granted)


def _came(book: Book, one: Example) -> str:
    """The outcome, with its amount, or with what decides it."""
    policy = book.policies[one.policy]
    words = {"granted": _("批准"), "refused": _("不符合条件"), "unknown": _("还不能定")}[one.outcome]
    if one.amount is not None and policy.amount is not None:
        return f"{words}{_('：')}{yuan(one.amount)}"
    return f"{words}{_('：')}{said_place(book, policy, one.by)}" if one.by else words


def _folded(text: str, indent: int, width: int, hang: int = 0) -> Iterator[str]:
    for at, line in enumerate(wrapped(text, width - indent - hang)):
        yield " " * (indent + hang * (at > 0)) + line


def _sign(one: Result) -> str:
    """A reform is no mistake: who loses and who gains has signs of its own."""
    return CHANGES.get(one.kind, SIGNS["found"]) if one.verdict == "found" else SIGNS[one.verdict]

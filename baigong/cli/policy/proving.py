"""What ``baigong policy prove`` does, and how its answer is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import typer

from baigong.cli.policy.asked import Form
from baigong.cli.progress import status
from baigong.cli.tables.output import Format, deliver
from baigong.engine.base.language import _, pick
from baigong.engine.policy.model import Book
from baigong.engine.policy.prove import Example, Result, prove, prove_reform
from baigong.engine.policy.read import load_book

FOUND = 1
SIGNS = {"proved": "✓", "found": "✗", "undecided": "?"}
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
    titles = {**(after.policies if after else {}), **book.policies}
    if form is Form.json:
        deliver(Format.json, None, [], lambda: as_json(results))
    else:
        typer.echo("\n".join(_lines(titles, results, every=call.every or after is not None)))
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


def _lines(titles: dict[str, Any], results: Sequence[Result], *, every: bool) -> Iterator[str]:
    for name, listed in groupby(results, key=lambda one: one.policy):
        group = list(listed)
        told = [one for one in group if every or one.verdict != "proved"]
        if told:
            yield f"{name} {pick(titles[name].title)}"
        for one in told:
            yield f"  {_sign(one)} {one.says}" + (_("（没有结论：{why}）").format(why=one.why) if one.why else "")
            yield from (f"    {note}" for note in one.notes)
            yield from (f"      {line}" for each in one.examples for line in each.case.splitlines())
    counts = {verdict: sum(one.verdict == verdict for one in results) for verdict in SIGNS}
    words = _("{all} 项，已证明 {proved} 项，有问题 {found} 处，没有结论 {undecided} 项")
    yield words.format(all=len(results), **counts)


def _sign(one: Result) -> str:
    """A reform is no mistake: who loses and who gains has signs of its own."""
    return CHANGES.get(one.kind, SIGNS["found"]) if one.verdict == "found" else SIGNS[one.verdict]

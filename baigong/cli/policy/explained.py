"""What ``baigong policy explain`` does."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baigong.cli.policy.asked import Form
from baigong.cli.policy.reasons import drawn
from baigong.cli.progress import note
from baigong.engine.base.clock import parse_day, today
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.explain.explaining import Given, Subject, explained, policy_named
from baigong.engine.policy.explain.exported import as_json
from baigong.engine.policy.explain.from_json import read_facts
from baigong.engine.policy.explain.model import Explanation
from baigong.engine.policy.explain.swept import kept_places, swept_places
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.source import open_source
from baigong.engine.warehouse.snapshot import open_snapshot


@dataclass(frozen=True, slots=True)
class Call:
    """What was typed."""

    policy: str
    subject: str | None
    facts: Path | None
    on: str | None
    swept: Path | None
    snapshot: Path | None
    within: str | None


def run(call: Call, form: Form) -> None:
    """Explain, print on standard output, and say on standard error which day and snapshot it is of."""
    _check(call)
    book = load_book(call.within)
    policy_named(book, call.policy)
    found, of = _given(call, book) if call.facts is not None else _found(call, book)
    if form is Form.json:
        sys.stdout.write(json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(drawn(book, found))
    note(of)


def _check(call: Call) -> None:
    if (call.subject is None) == (call.facts is None):
        raise InputError(_("请写 --subject 对象编号，或 --facts 文件.json，只写其中一个。"))
    if call.facts is not None and (call.swept is not None or call.snapshot is not None):
        raise InputError(_("--facts 给出的事实不属于任何对象，用不上 --swept 和 --snapshot。请去掉。"))


def _given(call: Call, book: Book) -> tuple[Explanation, str]:
    assert call.facts is not None  # noqa: S101  # who calls has looked
    facts, outcomes = read_facts(call.facts, book, book.policies[call.policy])
    day = _day(call, today)
    return explained(book, call.policy, Given(facts, outcomes), day), _("按 {day} 的规则，事实来自 {path}").format(
        day=day, path=call.facts
    )


def _found(call: Call, book: Book) -> tuple[Explanation, str]:
    city = (book.directory / "city.yaml").exists()
    day = _day(call, lambda: open_snapshot(call.snapshot).as_of if city else today())
    assert call.subject is not None  # noqa: S101  # who calls has looked
    with open_source(book, day, call.snapshot) as source:
        places = (
            kept_places(book, day, source.snapshot)
            if call.swept is None
            else swept_places(call.swept, book, day, source.snapshot)
        )
        found = explained(book, call.policy, Subject(call.subject, source, places, lone=True), day)
        if not found.placed:
            note(_how(call, day, city=city))
        told = _("截至 {day}，快照 {id}") if source.snapshot else _("按 {day} 的规则")
        return found, told.format(day=day, id=source.snapshot)


def _how(call: Call, day: date, *, city: bool) -> str:
    if call.swept is not None:
        words = _("{path} 里没有这个对象的名额。请对这项政策和它用到的政策重新运行 baigong policy sweep --on {day}。")
        return words.format(path=call.swept, day=day)
    sweep = f"baigong policy sweep --on {day} --out swept.parquet"
    if city:
        return _("名额没有算。请先运行 {sweep}，再问一次。").format(sweep=sweep)
    return _("名额没有算。请先运行 {sweep}，再加上 --swept swept.parquet。").format(sweep=f"{sweep} --in {call.within}")


def _day(call: Call, otherwise: Callable[[], date]) -> date:
    return parse_day(call.on, "--on") if call.on is not None else otherwise()

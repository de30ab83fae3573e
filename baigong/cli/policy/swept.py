"""What ``baigong policy sweep`` does, and how its sums are written."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from baigong.cli.policy.asked import Form
from baigong.cli.policy.lacking import told
from baigong.cli.policy.money import as_yuan
from baigong.cli.progress import note, status, tidy_when_ended
from baigong.cli.tables.output import Format, deliver
from baigong.engine.base.clock import parse_day
from baigong.engine.base.language import _, pick
from baigong.engine.figures.export.table import Head, Row, Table
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.sweep.result import SweepResult
from baigong.engine.policy.sweep.sources.locked import Means
from baigong.engine.policy.sweep.whole import Asked, sweep_all


@dataclass(frozen=True, slots=True)
class Call:
    """What was typed."""

    on: str
    out: Path
    policies: tuple[str, ...]
    snapshot: Path | None
    within: str | None
    memory: str | None
    long: bool = False


def run(call: Call, form: Form) -> None:
    """Sweep, print the sums on standard output, and say on standard error where the files are."""
    tidy_when_ended()
    day = parse_day(call.on, "--on")
    book = load_book(call.within)
    asked = Asked(book, day, call.policies, call.snapshot, call.out, call.long, call.memory or Means().memory)
    began = time.monotonic()
    with status(_("正在认定政策")) as tell:
        done = sweep_all(asked, tell)
    _say(done, time.monotonic() - began)
    deliver(Format(form.value), None, [table(book, done)], lambda: as_json(done))
    for words in unknown(book, done):
        note(words)


def table(book: Book, done: SweepResult) -> Table:
    """A row a policy and outcome, on a terminal a section a policy; provisional ones have their own.

    Money is left blank where a policy gives something else.
    """
    heads = (
        Head("policy", _("政策"), hidden=sys.stdout.isatty()),
        Head("title", _("名称"), hidden=True),
        Head("outcome", _("结果")),
        Head("rows", _("对象数"), "number"),
        Head("yuan", _("金额（元）"), "number"),
    )
    words = {
        "granted": _("批准"),
        "refused": _("不符合"),
        "unknown": _("不知道"),
        "excluded": _("互斥"),
        "capped": _("名额已满"),
    }
    rows: list[Row] = []
    groups: dict[int, str] = {}
    for one in done.counts:
        title = pick(book.policies[one.policy].title)
        if not rows or rows[-1][0] != one.policy:
            groups[len(rows)] = f"{one.policy} {title}"
        outcome = words[one.outcome] + (_("（暂定）") if one.provisional else "")
        money = one.outcome == "granted" and book.policies[one.policy].amount is not None
        rows.append((one.policy, title, outcome, one.rows, as_yuan(one.fen) if money else None))
    return Table(_("{day} 的认定").format(day=done.day), heads, rows, groups)


def unknown(book: Book, done: SweepResult) -> Iterator[str]:
    """A line a policy with outcomes that are not known: how many, for want of what."""
    for one in done.counts:
        if one.outcome == "unknown":
            why = _("；").join(told(book, book.policies[one.policy], one.places))
            yield _("{policy} 不知道：{why}").format(policy=one.policy, why=why)


def as_json(done: SweepResult) -> dict[str, Any]:
    """``day``, ``snapshot``, ``subjects``, ``counts`` (amounts in fen), ``out_of_range``, ``files``."""
    return {
        "day": done.day.isoformat(),
        "snapshot": done.snapshot,
        "subjects": dict(done.subjects),
        "counts": [asdict(one) | {"places": dict(one.places)} for one in done.counts],
        "out_of_range": [asdict(one) for one in done.out_of_range],
        "files": {name: str(path) for name, path in done.files.items()},
    }


def _say(done: SweepResult, seconds: float) -> None:
    for one in done.out_of_range:
        note(
            _("{view} 的列“{column}”有 {rows:,} 行的值超出声明的范围，按不知道处理。").format(
                view=one.view, column=one.column, rows=one.rows
            )
        )
    for path in done.files.values():
        note(_("已写入 {path}").format(path=path))
    if done.snapshot:
        note(_("截至 {day}，快照 {id}").format(day=done.day, id=done.snapshot))
    note(_("{rows:,} 个对象，用时 {seconds:.1f} 秒").format(rows=sum(done.subjects.values()), seconds=seconds))

"""What ``baigong policy simulate`` does."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from baigong.cli.policy.asked import Form
from baigong.cli.policy.gains import as_json, tables
from baigong.cli.policy.money import yuan
from baigong.cli.progress import note, status, tidy_when_ended
from baigong.cli.tables.output import Format, deliver, save
from baigong.engine.base.clock import parse_day, today
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.diff.words import sentence
from baigong.engine.policy.model import Book, nodes
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.chart import svg
from baigong.engine.policy.simulate.result import Simulation
from baigong.engine.policy.simulate.run import Asked
from baigong.engine.policy.simulate.run import run as simulate


@dataclass(frozen=True, slots=True)
class Call:
    """What was typed."""

    on: str | None
    settings: tuple[str, ...]
    against: Path | None
    by: tuple[str, ...]
    ids: Path | None
    chart: Path | None
    snapshot: Path | None
    within: str | None


def run(call: Call, form: Form) -> None:
    """Simulate, write the files that were asked for, print the answer on standard output and the rest on standard error."""
    tidy_when_ended()
    day = today() if call.on is None else parse_day(call.on, "--on")
    if call.chart is not None and call.chart.suffix.lower() != ".svg":
        raise InputError(_("{path} 不是 .svg 文件名。请写成 费用.svg 这样。").format(path=call.chart))
    book = load_book(call.within)
    asked = Asked(book, day, call.settings, call.against, call.snapshot, call.ids, call.by)
    began = time.monotonic()
    with status(_("正在试算")) as told:
        done = simulate(asked, told)
    if call.chart is not None:
        save(call.chart, svg(book, done).encode())
    if form is Form.table:
        for one in done.changes:
            note(f"{one.policy}{_('：')}{sentence(one)}")
    deliver(Format(form.value), None, tables(book, done), lambda: as_json(done), closing(done))
    _say(book, done, time.monotonic() - began)


def closing(done: Simulation) -> str:
    """The answer in a sentence."""
    wholes = done.wholes
    words = _(
        "受影响的政策，费用由 {before} 元变为 {after} 元；{gains:,} 个对象得益，{loses:,} 个对象受损，{open:,} 个未定。"
        "其余 {untouched} 项政策不受影响。"
    )
    return words.format(
        before=yuan(done.before),
        after=yuan(done.after),
        gains=sum(one.gains for one in wholes),
        loses=sum(one.loses for one in wholes),
        open=sum(one.open for one in wholes),
        untouched=done.untouched,
    )


def _say(book: Book, done: Simulation, seconds: float) -> None:
    for one in done.policies:
        if one.after.unknown > one.before.unknown:
            words = _("{policy}：结果不知道的对象由 {before:,} 个变为 {after:,} 个。{why}")
            why = _why(book, done, one.policy)
            note(words.format(policy=one.policy, before=one.before.unknown, after=one.after.unknown, why=why))
    if done.ids is not None:
        note(_("已写入 {path}").format(path=done.ids))
    if done.snapshot:
        note(_("截至 {day}，快照 {id}").format(day=done.day, id=done.snapshot))
    note(_("用时 {seconds:.1f} 秒").format(seconds=seconds))


def _why(book: Book, done: Simulation, name: str) -> str:
    """Why more outcomes are not known: the amount that was changed has no value, or more subjects lack facts."""
    policy = book.policies.get(name)
    amount = policy.amount if policy is not None else None
    read = {node.name for node in amount.walk() if isinstance(node, nodes.Parameter)} if amount is not None else set()
    if not read & {one.item.partition("[")[0] for one in done.changes if one.policy == name}:
        return _("改动后，这些对象是否符合要看还缺少的事实。")
    if policy is None or policy.ceiling is None:
        return _("金额小于 0 或表里没有那一格的，不算批准。")
    return _("金额超过 ceiling（{ceiling} 元）或表里没有那一格的，不算批准；要连 ceiling 一起改，请用 --with。").format(
        ceiling=yuan(policy.ceiling)
    )

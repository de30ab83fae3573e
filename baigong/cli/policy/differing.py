"""What ``baigong policy diff`` does, and how its answer is written."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import typer

from baigong.cli.policy.asked import Form
from baigong.cli.policy.changes import as_text, change_as_json
from baigong.cli.progress import note, status
from baigong.cli.tables.output import Format, deliver
from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _, pick
from baigong.engine.figures.export.table import Head, Row, Table
from baigong.engine.policy.diff import compare
from baigong.engine.policy.diff.result import Difference
from baigong.engine.policy.read import load_book

FOUND = 1


@dataclass(frozen=True, slots=True)
class Call:
    """What was typed."""

    old: str
    new: str
    on: str | None
    within: str | None
    snapshot: Path | None


def run(call: Call, form: Form) -> None:
    """Compare and print; exit 1 where anything differs."""
    if call.on is None and (call.within is not None or call.snapshot is not None):
        raise InputError(_("--in 和 --snapshot 要与 --on 一起用：数出谁的结果不同，先要知道是哪一天。"))
    old, new = load_book(call.old), load_book(call.new)
    if call.on is None:
        found = compare(old, new)
    else:
        day = parse_day(call.on, "--on")
        with status(_("正在认定政策")):
            found = compare(old, new, day, call.within, call.snapshot)
    if form is Form.json:
        deliver(Format.json, None, [], lambda: as_json(found))
    else:
        typer.echo(as_text(found.changes))
        if found.whom:
            deliver(Format.table, None, [table({**old.policies, **new.policies}, found)], dict)
    if found.snapshot:
        note(_("截至 {day}，快照 {id}").format(day=found.day, id=found.snapshot))
    if found.changes:
        raise typer.Exit(FOUND)


def table(policies: dict[str, Any], found: Difference) -> Table:
    """A row a policy that the changes can reach."""
    heads = (
        Head("policy", _("政策")),
        Head("title", _("名称"), hidden=True),
        Head("changed", _("结果不同"), "number"),
        Head("granted", _("新批准"), "number"),
        Head("no_longer", _("不再批准"), "number"),
        Head("more", _("金额增加"), "number"),
        Head("less", _("金额减少"), "number"),
        Head("unsettled", _("未定"), "number"),
    )
    rows: list[Row] = [
        (
            one.policy,
            pick(policies[one.policy].title),
            one.changed,
            one.granted,
            one.no_longer,
            one.more,
            one.less,
            one.unsettled,
        )
        for one in found.whom
    ]
    return Table(_("{day} 结果不同的对象").format(day=found.day), heads, rows)


def as_json(found: Difference) -> dict[str, Any]:
    """``changes``; with a day also ``day``, ``snapshot`` and ``whom``."""
    answer: dict[str, Any] = {"changes": [change_as_json(one) for one in found.changes]}
    if found.day is not None:
        answer |= {
            "day": found.day.isoformat(),
            "snapshot": found.snapshot,
            "whom": [asdict(one) for one in found.whom],
        }
    return answer

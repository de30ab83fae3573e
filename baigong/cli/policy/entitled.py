"""What ``baigong policy unclaimed`` does, and how its answer is written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from baigong.cli.policy.asked import Form
from baigong.cli.policy.lacking import told
from baigong.cli.policy.money import as_yuan
from baigong.cli.progress import note, status
from baigong.cli.tables.output import Format, deliver, save
from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _, pick
from baigong.engine.figures.export.table import Head, Row, Table
from baigong.engine.policy.model import Book
from baigong.engine.policy.read import load_book
from baigong.engine.policy.simulate.labels import Labels
from baigong.engine.policy.unclaimed.result import Entitled, Place, Unclaimed
from baigong.engine.policy.unclaimed.run import COUNTY, find

ENDINGS = (".csv", ".xlsx", ".parquet")


@dataclass(frozen=True, slots=True)
class Call:
    """What was typed."""

    on: str
    policies: tuple[str, ...]
    snapshot: Path | None
    within: str | None
    out: Path | None
    ids: bool = False


def run(call: Call, form: Form) -> None:
    """Look, write the file that was asked for, print the answer, and say what it leaves out."""
    day = parse_day(call.on, "--on")
    if call.out is not None and call.out.suffix.lower() not in ENDINGS:
        raise InputError(
            _("{path} 不是能写的文件。请用 {endings} 结尾的文件名。").format(
                path=call.out, endings=_("、").join(ENDINGS)
            )
        )
    book = load_book(call.within)
    with status(_("正在认定政策")) as tell:
        found = find(book, day, call.policies, call.snapshot, tell)
    shown = subjects(book, found) if call.ids else table(book, found)
    if call.out is not None:
        _write(call.out, shown)
    deliver(Format(form.value), None, [shown], lambda: as_json(found, ids=call.ids))
    if call.ids and found.undeclared:
        note(f"{_('、').join(found.undeclared)}{_('：')}{_untold()}")
    _say(book, found)


def table(book: Book, found: Unclaimed) -> Table:
    """A row a policy and county, on a terminal a section a policy; a policy that nobody has left unclaimed has one row of zero.

    A policy of whose claims no record tells has a row that says so, without numbers.
    """
    heads = (
        Head("policy", _("政策"), hidden=sys.stdout.isatty()),
        Head("title", _("名称"), hidden=True),
        Head("county_code", _("县市区代码"), hidden=True),
        Head("county", _("县市区")),
        Head("subjects", _("对象数"), "number"),
        Head("fen", _("金额（分）"), "number", hidden=True),
        Head("yuan", _("金额（元）"), "number"),
    )
    labels = Labels(book, found.day)
    rows: list[Row] = []
    groups = {}
    for one in found.policies:
        title = pick(book.policies[one.policy].title)
        groups[len(rows)] = f"{one.policy} {title}"
        rows += [
            (
                one.policy,
                title,
                place.county,
                _county(labels, one, place),
                place.subjects,
                place.fen,
                _yuan(book, one, place.fen),
            )
            for place in one.places
        ]
        if len(one.places) != 1:
            rows.append((one.policy, title, None, _("合计"), one.subjects, one.fen, _yuan(book, one, one.fen)))
    for name in found.undeclared:
        groups[len(rows)] = f"{name} {pick(book.policies[name].title)}"
        rows.append((name, pick(book.policies[name].title), None, _untold(), None, None, None))
    return Table(_("{day} 应享未享").format(day=found.day), heads, rows, groups)


def subjects(book: Book, found: Unclaimed) -> Table:
    """A row a policy and subject; on a terminal a section a policy."""
    heads = (
        Head("policy", _("政策"), hidden=sys.stdout.isatty()),
        Head("county_code", _("县市区代码"), hidden=True),
        Head("county", _("县市区")),
        Head("id", _("对象编号")),
        Head("fen", _("金额（分）"), "number", hidden=True),
        Head("yuan", _("金额（元）"), "number"),
    )
    labels = Labels(book, found.day)
    rows: list[Row] = []
    groups = {}
    for one in found.policies:
        groups[len(rows)] = f"{one.policy} {pick(book.policies[one.policy].title)}"
        rows += [
            (one.policy, place.county, _county(labels, one, place), key, fen, _yuan(book, one, fen))
            for place in one.places
            for key, fen in place.ids.items()
        ]
    return Table(_("{day} 应享未享").format(day=found.day), heads, rows, groups)


def as_json(found: Unclaimed, *, ids: bool) -> dict[str, Any]:
    """``day``, ``snapshot``, ``policies`` with their ``counties`` (amounts in fen), ``undeclared``."""
    return {
        "day": found.day.isoformat(),
        "snapshot": found.snapshot,
        "policies": [dict(_policy(one, ids=ids)) for one in found.policies],
        "undeclared": list(found.undeclared),
    }


def _policy(one: Entitled, *, ids: bool) -> Iterator[tuple[str, Any]]:
    yield from {"policy": one.policy, "subjects": one.subjects, "fen": one.fen}.items()
    yield from {"provisional": one.provisional, "unsure": one.unsure, "unknown": dict(one.unknown)}.items()
    yield (
        "counties",
        [
            {"county": place.county, "subjects": place.subjects, "fen": place.fen}
            | ({"ids": [{"id": key, "fen": fen} for key, fen in place.ids.items()]} if ids else {})
            for place in one.places
        ],
    )


def _county(labels: Labels, one: Entitled, place: Place) -> str:
    view = labels.book.view(labels.book.policies[one.policy])
    return labels.of(view.name, COUNTY, place.county) if COUNTY in view.columns else _("不分县市区")


def _yuan(book: Book, one: Entitled, fen: int) -> Decimal | None:
    """None where the policy gives something other than money."""
    return as_yuan(fen) if book.policies[one.policy].amount is not None else None


def _untold() -> str:
    return _("查不了：没有申请或拨付的记录（政策没有写 claimed）")


def _write(path: Path, shown: Table) -> None:
    if path.suffix.lower() == ".parquet":
        from baigong.cli.policy.parquet import parquet

        save(path, parquet(shown))
    else:
        deliver(Format(path.suffix.lower()[1:]), path, [shown], dict)


def _say(book: Book, found: Unclaimed) -> None:
    for one in found.policies:
        if one.provisional:
            note(
                _("{policy}：另有 {count:,} 个对象的批准还是暂定的，没有计入。").format(
                    policy=one.policy, count=one.provisional
                )
            )
        if one.unsure:
            note(
                _("{policy}：另有 {count:,} 个对象是否申请过不知道，没有计入。").format(
                    policy=one.policy, count=one.unsure
                )
            )
        if one.unknown:
            why = _("；").join(told(book, book.policies[one.policy], one.unknown))
            note(_("{policy}：还不知道是否应享的没有计入：{why}").format(policy=one.policy, why=why))
    if found.snapshot:
        note(_("截至 {day}，快照 {id}").format(day=found.day, id=found.snapshot))

"""Facts in a JSON file: an object of columns, beside ``outcomes`` what used policies gave."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from baigong.engine.base.clock import day_in
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.compile.outcomes import reads
from baigong.engine.policy.explain.reach.alone import Outcomes
from baigong.engine.policy.model import Book, Policy
from baigong.engine.policy.model.nodes import Value

OUTCOMES = "outcomes"
WORDS: Mapping[str, tuple[bool, int] | None] = {"granted": (True, 0), "refused": (False, 0), "unknown": None}
MOST_BYTES = 1_000_000


def read_facts(path: Path, book: Book, policy: Policy) -> tuple[dict[str, Any], Outcomes]:
    """Facts by column (days as dates), and outcomes by policy. Raises InputError or MissingError for what cannot be read."""
    if not path.is_file():
        raise MissingError(_("没有文件 {path}。请写一个 JSON 文件，如 {sample}。").format(path=path, sample=SAMPLE))
    content = path.read_bytes()
    if len(content) > MOST_BYTES:
        raise InputError(_("{path} 太大，一个对象的事实不会有这么多。").format(path=path))
    return facts_of(_object(content, path), book, policy)


def facts_of(written: Mapping[str, Any], book: Book, policy: Policy) -> tuple[dict[str, Any], Outcomes]:
    """The same from JSON's own values."""
    columns = book.view(policy).columns
    facts = dict(written)
    outcomes = {} if OUTCOMES in columns else facts.pop(OUTCOMES, {})
    for name, value in facts.items():
        if name in columns and columns[name].type == "date" and isinstance(value, str):
            facts[name] = _day(name, value)
    return facts, _outcomes(outcomes, book, policy)


def _object(content: bytes, path: Path) -> dict[str, Any]:
    try:
        found = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise InputError(
            _("{path} 不是 JSON（{why}）。请写成 {sample} 这样。").format(path=path, why=error, sample=SAMPLE)
        ) from error
    if not isinstance(found, dict):
        raise InputError(_("{path} 不是一个 JSON 对象。请写成 {sample} 这样。").format(path=path, sample=SAMPLE))
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _value in pairs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise InputError(_("事实“{name}”写了两次，请只留一个。").format(name=twice[:40]))
    return dict(pairs)


def _day(name: str, value: str) -> Value:
    day = day_in(value)
    if day is not None:
        return day
    words = _("事实“{name}”不能是 {value}，请写成 {sample} 这样。")
    raise InputError(words.format(name=name, value=f'"{value[:40]}"', sample='"2018-03-01"'))


def _outcomes(written: Any, book: Book, policy: Policy) -> Outcomes:
    used = used_by(book, policy)
    if not isinstance(written, dict):
        raise InputError(_("outcomes 应为对象：政策 → granted、refused、unknown，或批准的金额（分）。"))
    found: dict[str, tuple[bool, int] | None] = {}
    for name, value in written.items():
        if name not in used:
            words = _("outcomes 里的“{name}”不是这项政策用到的政策。{cure}")
            raise InputError(words.format(name=name[:40], cure=did_you_mean(name, used)))
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53:
            found[name] = (True, value)
        elif isinstance(value, str) and value in WORDS:
            found[name] = WORDS[value]
        else:
            words = _("outcomes 里“{name}”的结果请写 granted、refused、unknown，或批准的金额（分）。")
            raise InputError(words.format(name=name))
    return found


def used_by(book: Book, policy: Policy) -> set[str]:
    """Policies whose outcomes it reads, and theirs for the same subject."""
    found, waiting, seen = set[str](), [policy.id], set[str]()
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            uses = reads(book.policies[one].expressions())
            found |= {name for name, _column in uses}
            waiting += [name for name, column in uses if column is None]
    return found


SAMPLE = '{"insured_months": 36, "level": "4", "applied_on": "2018-03-01"}'

"""From what was typed to a question: pack, snapshot, day, columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack, Publication
from baigong.engine.warehouse.snapshot import Snapshot, open_snapshot


@dataclass(frozen=True, slots=True)
class Question:
    """Which city, from which snapshot, as of which day."""

    pack: Pack
    snapshot: Snapshot
    as_of: date


def ask(as_of: str | None, snapshot: Path | None, *, checking: bool) -> Question:
    """The pack of BAIGONG_CITY, the snapshot, and the day: as asked; else, when checking, the day of what was published, as far
    as the snapshot reaches; else the snapshot's.
    """
    day = parse_day(as_of, "--as-of") if as_of else None
    pack, opened = load_pack(), open_snapshot(snapshot)
    if day is None:
        days = [one.as_of for one in pack.publications if one.as_of <= opened.as_of] if checking else []
        day = max(days, default=opened.as_of)
    return Question(pack, opened, day)


def publication_of(question: Question) -> Publication:
    """What was published as of the day; else the newest publication. Raises InputError where the pack has none."""
    known = question.pack.publications
    if not known:
        raise InputError(_("城市包里没有公布的数字。请用 --against 文件.csv 指定要对照的数字。"))
    same = [one for one in known if one.as_of == question.as_of]
    return same[0] if same else max(known, key=lambda one: one.as_of)


def columns(by: Sequence[str] | None) -> tuple[str, ...]:
    """The columns of ``--by``, typed twice or with a comma."""
    found = tuple(name.strip() for text in by or () for name in text.split(",") if name.strip())
    if len(found) > 2 or len(set(found)) < len(found):
        raise InputError(_("--by 最多写两列，不要重复。"))
    return found


def no_breakdown(by: Sequence[str] | None) -> None:
    """Raises InputError for ``--by`` beside ``--check``."""
    if by:
        raise InputError(_("--check 与 --by 不能同时使用，请分两次运行。"))


def cell(where: Sequence[str] | None) -> dict[str, str | None]:
    """``county=510703`` as a cell; nothing behind the = means that there is no value."""
    found: dict[str, str | None] = {}
    for text in where or ():
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise InputError(_("--where “{text}”不对，请写成 列=值，如 county=510703。").format(text=text))
        found[name.strip()] = value.strip() or None
    return found

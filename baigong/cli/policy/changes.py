"""Differences between policies, as lines and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.policy.diff.change import Change
from baigong.engine.policy.diff.words import sentence


def as_text(changes: Iterable[Change]) -> str:
    """A policy's name, and its changes below it."""
    lines: list[str] = []
    last = None
    for one in changes:
        if one.policy != last:
            last = one.policy
            lines.append(last)
        lines.append(f"  {sentence(one)}")
    return "\n".join(lines) if lines else _("政策没有不同")


def change_as_json(one: Change) -> dict[str, Any]:
    """``policy``, ``what``, ``kind``, ``item``, ``old``, ``new`` (fen where ``money``), ``since``, ``until``, ``says``, ``words``."""
    return {
        "policy": one.policy,
        "what": one.what,
        "kind": one.kind,
        "item": one.item or None,
        "old": _plain(one.old),
        "new": _plain(one.new),
        "since": _plain(one.since),
        "until": _plain(one.until),
        "money": one.money,
        "says": {"old": dict(one.old_says), "new": dict(one.new_says)},
        "words": sentence(one),
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value

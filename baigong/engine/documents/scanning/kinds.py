"""What kind of number it is, by the words of its clause: a share or a growth, a duration or a frequency; and per what."""

from __future__ import annotations

from typing import Any, Literal

from baigong.engine.base.language import _
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.words import data, pattern

SHARES: tuple[Literal["growth", "decline", "level"], ...] = ("growth", "decline", "level")


def classify(one: Printed, before: str, behind: str) -> None:
    """Set the kind, what it is per, and whether a base is named. ``before`` and ``behind``: the clause around it."""
    rules = data("kinds")
    if one.kind == "share" and one.unit == "%":
        one.kind = _share(before)
    elif one.kind == "duration" and one.word == rules["day"] and pattern(rules["days"]).search(before):
        one.kind = "count"
    elif (one.kind == "duration" and pattern(rules["every"]).search(before)) or (
        one.kind == "count" and one.unit in rules["times"] and pattern(rules["often"]).search(before)
    ):
        one.kind = "frequency"
    elif one.word and one.kind == "multiple" and not pattern(rules["base"]).search(before):
        one.understood = False
        one.why = _("没有说明以什么为基数")
    if one.kind in {"amount", "count", "measure"}:
        one.per = one.per or _per(before, behind, rules)


def _share(before: str) -> Literal["share", "growth", "decline"]:
    rules = data("kinds")
    last = -1
    kind: Literal["share", "growth", "decline", "level"] = "level"
    for name in SHARES:
        for found in pattern(rules[name]).finditer(before):
            if found.start() >= last:
                last, kind = found.start(), name
    return "share" if kind == "level" else kind


def _per(before: str, behind: str, rules: dict[str, Any]) -> str:
    found = [one["per"] for one in pattern(rules["per"]).finditer(before)]
    found += [one["per"] for one in pattern(rules["slash"]).finditer(behind[:12])][:1]
    names: dict[str, str] = rules["names"]
    return "·".join(dict.fromkeys(names.get(one, one) for one in found))

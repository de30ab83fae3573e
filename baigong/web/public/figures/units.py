"""Units as people say them beside a number."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from baigong.engine.base.language import current, pick

UNITS = {
    "CNY": {"zh": "元", "en": "yuan"},
    "award": {"zh": "项", "en": "awards", "one": "award"},
    "base": {"zh": "个", "en": "bases", "one": "base"},
    "certificate": {"zh": "本", "en": "certificates", "one": "certificate"},
    "contest": {"zh": "届", "en": "contests", "one": "contest"},
    "enterprise": {"zh": "家", "en": "enterprises", "one": "enterprise"},
    "event": {"zh": "个", "en": "events", "one": "event"},
    "institution": {"zh": "所", "en": "institutions", "one": "institution"},
    "medal": {"zh": "枚", "en": "medals", "one": "medal"},
    "percent": {"zh": "%", "en": "%"},
    "person": {"zh": "人", "en": "people", "one": "person"},
    "platform": {"zh": "个", "en": "platforms", "one": "platform"},
    "project": {"zh": "项", "en": "projects", "one": "project"},
    "question": {"zh": "个", "en": "questions", "one": "question"},
    "rank": {"zh": "名", "en": "in rank"},
    "service": {"zh": "项", "en": "services", "one": "service"},
    "studio": {"zh": "个", "en": "studios", "one": "studio"},
    "workshop": {"zh": "个", "en": "workshops", "one": "workshop"},
    "year": {"zh": "年", "en": "years", "one": "year"},
}
DIGITS = Decimal("0.01")


def unit_of(unit: str, value: int | Decimal | None = None) -> str:
    """The unit's word in the reader's language, beside ``value`` where one is given (``1 base``, ``13 bases``); a unit
    that only a pack knows stands as it is written there.
    """
    words = UNITS.get(unit)
    if words is None:
        return unit
    return words["one"] if value == 1 and current() == "en" and "one" in words else pick(words)


def number(value: int | Decimal | None) -> str:
    """``360,431``, ``21.97``: thousands separated, at most two digits behind the point; empty for None."""
    if value is None:
        return ""
    if isinstance(value, int):
        return f"{value:,}"
    text = f"{value.quantize(DIGITS, ROUND_HALF_UP):,}"
    return text.rstrip("0").rstrip(".")

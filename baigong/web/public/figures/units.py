"""Units as people say them beside a number."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from baigong.engine.base.language import pick

UNITS = {
    "CNY": {"zh": "元", "en": "yuan"},
    "award": {"zh": "项", "en": "awards"},
    "base": {"zh": "个", "en": "bases"},
    "certificate": {"zh": "本", "en": "certificates"},
    "contest": {"zh": "届", "en": "contests"},
    "enterprise": {"zh": "家", "en": "enterprises"},
    "event": {"zh": "个", "en": "events"},
    "institution": {"zh": "所", "en": "institutions"},
    "medal": {"zh": "枚", "en": "medals"},
    "percent": {"zh": "%", "en": "%"},
    "person": {"zh": "人", "en": "people"},
    "platform": {"zh": "个", "en": "platforms"},
    "project": {"zh": "项", "en": "projects"},
    "question": {"zh": "个", "en": "questions"},
    "rank": {"zh": "名", "en": "in rank"},
    "service": {"zh": "项", "en": "services"},
    "studio": {"zh": "个", "en": "studios"},
    "workshop": {"zh": "个", "en": "workshops"},
    "year": {"zh": "年", "en": "years"},
}
DIGITS = Decimal("0.01")


def unit_of(unit: str) -> str:
    """The unit's word in the reader's language; a unit that only a pack knows stands as it is written there."""
    return pick(UNITS[unit]) if unit in UNITS else unit


def number(value: int | Decimal | None) -> str:
    """``360,431``, ``21.97``: thousands separated, at most two digits behind the point; empty for None."""
    if value is None:
        return ""
    if isinstance(value, int):
        return f"{value:,}"
    text = f"{value.quantize(DIGITS, ROUND_HALF_UP):,}"
    return text.rstrip("0").rstrip(".")

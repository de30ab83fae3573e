"""Template filters that every page may use; built in, no ``{% load %}`` needed."""

from __future__ import annotations

from datetime import date

from django import template

from baigong.engine.base.language import current
from baigong.engine.policy.wording.documents import article_words

register = template.Library()
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@register.filter
def day(value: date) -> str:
    """``2018年8月31日`` or ``31 August 2018``, without leading zeros."""
    if current() == "en":
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    return f"{value.year}年{value.month}月{value.day}日"


@register.filter
def article(value: str) -> str:
    """``第三条`` for a bare ``三``."""
    return article_words(value)


@register.filter
def iso(value: date) -> str:
    """``2018-08-31``, for ``<time>`` and inputs."""
    return value.isoformat()

"""An answer as people read it."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import _
from baigong.engine.policy.answer import Question
from baigong.engine.policy.explain.showing.words import yuan
from baigong.engine.policy.model.nodes import Value
from baigong.web.components.tags import day
from baigong.web.public.entitlements.fields import choices_of


def said(question: Question, value: Value | None) -> str:
    """``高级工（三级）``, ``36 个月``, ``1,500 元``, ``2018年3月1日``, ``我不知道``."""
    if value is None:
        return _("我不知道")
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int):
        return yuan(value) if question.kind == "money" else f"{value:,} {question.unit}".strip()
    return dict(choices_of(question)).get(str(value), str(value))

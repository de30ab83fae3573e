"""Facts frozen in a record: what of them may leave the records."""

from __future__ import annotations

import json
import re

from django.db import models

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.policy.model.facts import FEN

FROZEN = frozenset({"casework.Decision.facts"})
"""Fields that hold the facts of one subject, column by column."""
COLUMN = re.compile(r"[a-z][a-z0-9_]{0,63}")
CODE = re.compile(r"[A-Za-z0-9_-]{0,64}")
"""A term of a vocabulary, or a day."""
NUMBER = re.compile(r"[0-9]{11,}[Xx]?")
"""What a number of a person looks like."""


def is_frozen(model: type[models.Model], field: str) -> bool:
    """Whether the field holds frozen facts."""
    return f"{model._meta.label}.{field}" in FROZEN


def frozen_text(facts: object) -> str:
    """The facts as JSON, the same text for the same facts.

    Raises InputError for anything but columns with truths, whole numbers, codes, days or nothing.
    """
    if not isinstance(facts, dict):
        raise InputError(_("一件已决案件的事实不是“列: 值”的形式，没有写快照。请改正它的 facts。"))
    for column, value in facts.items():
        if not COLUMN.fullmatch(str(column)) or not _speaks_of_nobody(value):
            raise InputError(
                _(
                    "一件已决案件的事实里，“{column}”的值不是代码、数、日期或真假，可能写着姓名或号码，没有写快照。请改正它的 facts。"
                ).format(column=str(column)[:64])
            )
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _speaks_of_nobody(value: object) -> bool:
    if isinstance(value, str):
        return bool(CODE.fullmatch(value)) and not NUMBER.fullmatch(value)
    return value is None or (isinstance(value, int) and FEN[0] <= value <= FEN[1])  # an identity number has 18 digits

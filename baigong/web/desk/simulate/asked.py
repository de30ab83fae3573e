"""What is asked of a simulation: which value, what instead, from when, on which day; and what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.http import QueryDict

from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot
from baigong.web.desk.simulate.choices import Cell, Group
from baigong.web.desk.working import day_asked

WHAT, VALUE, SINCE = "what", "value", "since"
YUAN = re.compile(r"\d{1,12}(\.\d{1,2})?")


@dataclass(frozen=True)
class Asked:
    """As understood and as typed. ``setting`` is empty where nothing is asked, or where it is wrong."""

    day: date
    as_of: str
    what: str = ""
    value: str = ""
    since: str = ""
    cell: Cell | None = None
    setting: str = ""
    error: str = ""
    field: str = ""


def asked_of(city: Pack, snapshot: Snapshot, groups: tuple[Group, ...], given: QueryDict) -> Asked:
    """Read the form."""
    day, as_of, error = day_asked(city, snapshot, given)
    what, value, since = (given.get(name, "").strip() for name in (WHAT, VALUE, SINCE))
    cell = next((one for group in groups for one in group.cells if one.place == what), None)
    if not error and not (what or value):
        return Asked(day, as_of, since=since)
    field = "as-of" if error else ""
    setting = ""
    if not error:
        error, field, setting = _checked(cell, value, since)
    return Asked(day, as_of, what, value, since, cell, setting, error, field)


def _checked(cell: Cell | None, value: str, since: str) -> tuple[str, str, str]:
    """What is wrong, in which field; or the setting."""
    if cell is None:
        return _("请选择要改的数。"), WHAT, ""
    if not value:
        return _("请写出新的值。"), VALUE, ""
    if cell.money:
        plain = unicodedata.normalize("NFKC", value).replace(",", "")
        if not YUAN.fullmatch(plain):
            return (
                _("“{value}”不是金额。请写元，最多两位小数，如 1200 或 1200.50。").format(value=value[:40]),
                VALUE,
                "",
            )
        value = str(int(Decimal(plain) * 100))
    if not since:
        return "", "", f"{cell.place}={value}"
    try:
        start = parse_day(since, _("从哪一天起"))
    except InputError as error:
        return error.message, SINCE, ""
    return "", "", f"{cell.place}={value}@{start.isoformat()}"

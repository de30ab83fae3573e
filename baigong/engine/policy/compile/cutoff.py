"""Months to a fixed day compared with a fixed number: one comparison of dates, since later dates have fewer months to go."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from baigong.engine.policy.model import DAY, Parameter, nodes

LAST = date.max.toordinal()
MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def months_within(
    node: nodes.Compare | nodes.Between, day: date, parameters: Mapping[str, Parameter]
) -> tuple[nodes.Node, date | None, date | None] | None:
    """A date, and the first and last day between which ``node`` holds of it (None: without that end); None where it asks anything
    else than how ``full_months(date, a fixed day)`` stands to fixed numbers.
    """
    if isinstance(node, nodes.Between):
        months, least, most = node.inner, _number(node.low, day, parameters), _number(node.high, day, parameters)
        if least is None or most is None:
            return None
    else:
        months, how, number = node.left, str(node.how), _number(node.right, day, parameters)
        if number is None:
            months, how, number = node.right, MIRRORED.get(how, ""), _number(node.left, day, parameters)
        if number is None or how not in MIRRORED:
            return None
        least = {">=": number, ">": number + 1}.get(how)
        most = {"<=": number, "<": number - 1}.get(how)
    until = _until(months, day)
    if until is None or not isinstance(months, nodes.FullMonths):
        return None
    last = latest(least, until) if least is not None else None
    before = latest(most + 1, until) if most is not None else None
    if (least is not None and last is None) or (most is not None and before is None):
        return None
    return months.since, before + timedelta(1) if before else None, last


def _until(months: nodes.Node, day: date) -> date | None:
    if not isinstance(months, nodes.FullMonths):
        return None
    match months.until:
        case nodes.Day():
            return day
        case nodes.Literal(value=date() as until):
            return until
    return None


def _number(node: nodes.Node, day: date, parameters: Mapping[str, Parameter]) -> int | None:
    """The number that ``node`` is in every row."""
    value: object = None
    match node:
        case nodes.Literal():
            value = node.value
        case nodes.Parameter(keys=()) if parameters[node.name].dated_by == DAY:
            value = parameters[node.name].at(day).get(())
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def months_to(since: date, until: date) -> int:
    """Whole calendar months from ``since`` to ``until``, as :func:`~.months.full_months` writes them."""
    if until < since:
        return -months_to(until, since)
    months = (until.year - since.year) * 12 + until.month - since.month
    short = until.day < since.day and until.day != monthrange(until.year, until.month)[1]
    return months - short


def latest(months: int, until: date) -> date | None:
    """The last day from which there are at least ``months`` to ``until``; None where no day of the calendar is the answer."""
    low, high = 1, LAST
    if months_to(date.fromordinal(low), until) < months or months_to(date.fromordinal(high), until) >= months:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if months_to(date.fromordinal(middle), until) >= months:
            low = middle
        else:
            high = middle
    return date.fromordinal(low)

"""Agrees, differs, or cannot be known."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.matching.city import CityFigure, CityFigures
from baigong.engine.documents.model import Finding, Quantity

PLACES = 4


def finding(index: int, one: Quantity, figure: CityFigure, city: CityFigures) -> Finding | None:
    """What is to be said of a quantity that is the indicator; None where it agrees: its words allow the computed value."""
    day = city.as_of.isoformat() if city.as_of else ""
    if figure.value is None:
        message = _("“{title}”截至 {day} 的数值算不出来，无法核对“{text}”。")
        said = message.format(title=figure.title, day=day, text=one.text)
        return Finding("cannot_be_known", "note", said, (index,), one.start, one.end, rule=figure.id)
    if holds(one, figure.value, at_least=figure.at_least):
        return None
    message = _("公文写作“{text}”，本市记录截至 {day} 的“{title}”为 {value}。")
    said = message.format(text=one.text, day=day, title=figure.title, value=number(figure.value))
    cure = _("核对后改为“{printed}”，或写明不同的口径和日期").format(printed=figure.printed)
    return Finding("differs", "error", said, (index,), one.start, one.end, rule=figure.id, cure=cure)


def holds(one: Quantity, value: Fraction, *, at_least: bool = False) -> bool:
    """Whether the value is one that the printed words allow; or one above it, where there are ``at_least`` so many."""
    return (one.low is None or one.low <= value or at_least) and (one.high is None or value < one.high)


def number(value: Fraction) -> str:
    """Plain digits with thousands commas, to four places."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.{PLACES}f}".rstrip("0").rstrip(".")

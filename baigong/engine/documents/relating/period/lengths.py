"""Periods that end before they begin, or are not as long as they are said to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.period.before import before
from baigong.engine.documents.relating.period.span import Span
from baigong.engine.documents.relating.period.span_read import days_of, span_of
from baigong.engine.documents.relating.period.wording import related
from baigong.engine.documents.relating.sentences import Places, sentence_spans
from baigong.engine.figures.interval import Interval

NEAR = 32
"""So many characters lie at most between a period and its length,"""
QUANTITIES = 3
"""and it is one of so many quantities."""


def lengths(scan: Scan) -> Iterator[Relation]:
    """Each period against its own ends and the length said of it."""
    seen, sentences = Places(scan), sentence_spans(scan)
    for name in ("day_range", "day_to_day"):
        for said in claim("period", name).finditer(scan.document.text):
            days = days_of(said)
            if days is not None:
                yield from _after(scan, seen, days, sentences)
    for name in ("range", "bracketed_range"):
        for said in claim("period", name).finditer(scan.document.text):
            span = span_of(said)
            if span is None:
                continue
            if span.backwards:
                yield _backwards(span, said.group())
            elif span.years >= 0 and not (span.guessed and span.last[1:] < span.first[1:]):
                yield from _after(scan, seen, span, sentences)
                yield from before(scan, span)


def _backwards(span: Span, text: str) -> Relation:
    says = _("“{period}”的结束早于开始").format(period=text)
    return Relation("period", (), holds=False, says=says, cure=_("核对起止时间"), start=span.start, end=span.end)


def _after(scan: Scan, seen: Places, span: Span, sentences: Mapping[int, tuple[int, int]]) -> Iterator[Relation]:
    first = seen.after(span.end)
    for number, quantity in enumerate(scan.quantities[first : first + QUANTITIES], first):
        between = scan.document.text[span.end : quantity.start]
        kind = words("period")["units"].get(quantity.unit)
        if len(between) > NEAR:
            return
        if kind == "times":
            start, end = sentences[quantity.sentence]
            yield from _times(scan, number, between, span, scan.document.text[start:end])
        elif kind is not None and quantity.kind == "duration" and number == first:
            yield from _long(scan, number, between, span, kind)


def _long(scan: Scan, number: int, between: str, span: Span, kind: str) -> Iterator[Relation]:
    quantity = scan.quantities[number]
    following = scan.document.text[quantity.end : quantity.end + NEAR]
    whole = claim("period", "whole").search(between) or (
        claim("period", "loose").search(between) and claim("period", "summed").search(following)
    )
    within = claim("period", "no_longer").search(between)
    allowed = span.allowed(kind) if whole else span.exact(kind)
    if allowed is None or not (whole or within or claim("period", "at_most").search(between)):
        return
    if within or (not whole and claim("period", "courses").search(following)):
        allowed = Interval(Fraction(0), allowed.high)
    elif claim("period", "working_days").search(following) or claim("period", "working_days").search(quantity.text):
        return
    yield related(scan, number, span, allowed)


def _times(scan: Scan, number: int, between: str, span: Span, sentence: str) -> Iterator[Relation]:
    """``2014年至2017年，连续四届``: not more often than once a year, and once a year where that is said."""
    if not claim("period", "times").search(between) or claim("period", "often").search(sentence):
        return
    yearly = claim("period", "yearly").search(sentence)
    low = span.years if yearly else 0
    yield related(scan, number, span, Interval(Fraction(low), Fraction(span.years + 1)))

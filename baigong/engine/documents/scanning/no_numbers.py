"""Numerals that are no quantities: parts of words, ordinals, and what runs into something set aside."""

from __future__ import annotations

from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.scanning.measures import measure_at
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.spans import Spans
from baigong.engine.documents.scanning.words import data, pattern


def unread(text: str, start: int, spans: Spans) -> Printed:
    """A number whose words run into something that was set aside: the numeral alone, not understood."""
    end = start + 1
    run = pattern(data("numerals")["patterns"]["digits"])
    while end < len(text) and not spans.taken[end] and run.match(text, end):
        end += 1
    thing = data("measures")["thing"]
    why = _("数字和旁边的文字连在一起，读不懂")
    return Printed(
        start,
        end,
        (start, end),
        (None, None),
        thing,
        "count",
        understood=False,
        why=why,
        measured=end,
        step=Fraction(1),
    )


def part_of_word(text: str, start: int, spans: Spans) -> int:
    """Set a numeral aside that is a part of a word, or an ordinal with its measure word."""
    ordinal = pattern(data("numerals")["patterns"]["ordinal"]).match(text, start)
    if ordinal:
        end = ordinal.end() + len(measure_at(text, ordinal.end()).word)
        end = end if spans.free(start, end) else ordinal.end()
        return end if spans.take(start, end, "ordinal") else start + 1
    run = pattern(data("numerals")["patterns"]["run"]).match(text, start)
    end = run.end() if run else start + 1
    free = start
    while free < end and not spans.taken[free]:
        free += 1
    spans.take(start, free, "idiom")
    return free

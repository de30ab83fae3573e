"""A number with its measure word and its modifiers: 约1100余名, 3—5年, 最高100万元, 两年半, 五大工程."""

from __future__ import annotations

from baigong.engine.documents.scanning.measures import Measure
from baigong.engine.documents.scanning.measuring import is_number, measure_of, scale_alone
from baigong.engine.documents.scanning.numeral import Numeral
from baigong.engine.documents.scanning.numerals import numeral_at
from baigong.engine.documents.scanning.printed import Printed
from baigong.engine.documents.scanning.ranges import range_of, second
from baigong.engine.documents.scanning.setting import Setting
from baigong.engine.documents.scanning.settling import printed


def plain_at(text: str, start: int, setting: Setting) -> Printed | None:
    """The number that begins at ``start``, without the words before it; None where its words are no number."""
    numeral = numeral_at(text, start)
    if numeral is None:
        return None
    measure = measure_of(text, numeral.end, numeral)
    last = second(text, numeral, measure)
    if last:
        return range_of(text, numeral, last, setting, start)
    if not is_number(text, numeral, measure) or (scale_alone(text, numeral) and not setting.before):
        return None
    return _single(text, numeral, measure, setting)


def _single(text: str, numeral: Numeral, measure: Measure, setting: Setting) -> Printed:
    return printed(text, numeral, measure, ("more",) if numeral.more else (), setting)

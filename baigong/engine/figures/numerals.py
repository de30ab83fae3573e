"""Chinese numerals as officials write small numbers: 三届, 两年, 第二名, 一百零五."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
PLACES = ("", "十", "百", "千")
GROUPS = ("", "万", "亿", "万亿")
ORDINAL = "第"


def chinese(number: int) -> str:
    """A whole number ≥ 0 below 10¹⁶ in Chinese numerals; 10 to 19 begin with 十, a gap inside is one 零."""
    if number < 0:
        return "负" + chinese(-number)
    if number == 0:
        return DIGITS[0]
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    text = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group:
            gap = DIGITS[0] if text and (group < 1000 or text.endswith(DIGITS[0])) else ""
            text = text.rstrip(DIGITS[0]) + gap + _below_ten_thousand(group) + GROUPS[place]
        elif text and not text.endswith(DIGITS[0]):
            text += DIGITS[0]
    text = text.rstrip(DIGITS[0])
    return text[1:] if text.startswith("一十") else text


def counting(number: int, text: str) -> str:
    """``number`` as it stands in ``text`` (which has ``{n}``): 两 before a measure word, 二 after 第."""
    if number == 2 and f"{ORDINAL}{{n}}" not in text:
        return "两"
    return chinese(number)


def _below_ten_thousand(number: int) -> str:
    text = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += DIGITS[digit] + PLACES[place]
        elif text and not text.endswith(DIGITS[0]):
            text += DIGITS[0]
    return text.rstrip(DIGITS[0])

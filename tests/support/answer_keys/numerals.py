"""The numbers printed inside a quantity's words, and how to print others in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
HALF_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
CHINESE_DIGITS = {word: value for value, word in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
SCALE = r"\s*[余多]?\s*(?P<scale>万亿|千万|百万|亿|万|千(?![瓦米克])|百(?!分))?(?P<tenth>成)?"
ARABIC = re.compile(r"(?P<number>[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?)" + SCALE)
CHINESE = re.compile(
    r"(?P<number>[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?)(?!次性|分之)" + SCALE
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """``digits`` with the point ``decimals`` from the right, times ``scale``; ``[start, end)`` holds the digits alone."""

    start: int
    end: int
    digits: str
    decimals: int
    scale: int
    style: str
    """``plain``, ``full`` (width) or ``chinese``."""
    comma: str = ""

    @property
    def unit(self) -> Fraction:
        """What 1 in the last printed digit is worth."""
        return Fraction(self.scale, 10**self.decimals)

    @property
    def value(self) -> Fraction:
        """In base units."""
        return int(self.digits) * self.unit

    @property
    def significant(self) -> Fraction:
        """What 1 in the last digit that is not 0 is worth."""
        return self.unit * int("1" + "0" * (len(self.digits) - len(self.digits.rstrip("0"))))


def chinese_value(words: str) -> int:
    """三百二十五 → 325; up to 9999."""
    value, digit = 0, 0
    for word in words:
        if word in TENS:
            value += (digit or 1) * TENS[word]
            digit = 0
        else:
            digit = CHINESE_DIGITS[word]
    return value + digit


def chinese_words(value: int) -> str:
    """325 → 三百二十五, 2 → 两 (of something); up to 9999."""
    if value == 2:
        return "两"
    names, words, gap = "零一二三四五六七八九", "", False
    for ten, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // ten % 10
        if digit:
            words += ("零" if gap and words else "") + names[digit] + name
        gap = not digit and bool(words)
    return words.removeprefix("一") if 10 <= value < 20 else words or "零"


def _arabic(match: re.Match[str], scale: int) -> Numeral:
    printed = match["number"]
    plain = printed.translate(HALF_WIDTH)
    whole, _, after = plain.replace(",", "").partition(".")
    comma = next((mark for mark in ",，" if mark in printed), "")
    style = "full" if printed[0] in "０１２３４５６７８９" else "plain"
    return Numeral(match.start("number"), match.end("number"), whole + after, len(after), scale, style, comma)


def _chinese(match: re.Match[str], scale: int) -> Numeral:
    whole, _, after = match["number"].partition("点")
    digits = str(chinese_value(whole)) + "".join(str(CHINESE_DIGITS[word]) for word in after)
    return Numeral(match.start("number"), match.end("number"), digits, len(after), scale, "chinese")


def numerals(text: str) -> tuple[Numeral, ...]:
    """Every number of a quantity's words: its Arabic ones, else its Chinese ones."""
    matches, read = list(ARABIC.finditer(text)), _arabic
    if not matches:
        matches, read = list(CHINESE.finditer(text)), _chinese
    found = [read(one, SCALES[one["scale"] or ""] * (10 if one["tenth"] else 1)) for one in matches]
    if len(found) == 2 and found[0].scale == 1 and text[found[0].end : found[1].start].strip() in set("-—–~～至到"):
        found[0] = replace(found[0], scale=found[1].scale)  # 3至5万元
    return tuple(found)


def printed(numeral: Numeral, digits: str) -> str:
    """Other digits in the same dress: as many decimals, the same script, commas if it had them."""
    cut = len(digits) - numeral.decimals
    whole, after = digits[:cut], digits[cut:]
    if numeral.style == "chinese":
        names = "零一二三四五六七八九"
        return chinese_words(int(whole)) + ("点" + "".join(names[int(one)] for one in after) if after else "")
    if numeral.comma:
        whole = f"{int(whole):,}".replace(",", numeral.comma)
    text = whole + ("." + after if after else "")
    return text.translate(FULL_WIDTH) if numeral.style == "full" else text

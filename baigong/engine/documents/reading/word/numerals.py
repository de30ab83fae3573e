"""A list's number as Word shows it: ``numbering.toml``."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
ROMAN_ONES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@lru_cache
def shapes() -> dict[str, Any]:
    """The data."""
    return tomllib.loads(Path(__file__).with_name("numbering.toml").read_text(encoding="utf-8"))


def shown(count: int, form: str) -> str | None:
    """A number in a format of Word's; empty where it shows none, None where the format is not known or has no such number."""
    if form in {"decimal", "decimalHalfWidth"}:
        return str(count)
    if form in {"none", "bullet"}:
        return ""
    if form == "decimalZero":
        return f"{count:02d}"
    if form in {"lowerLetter", "upperLetter"}:
        return cased(letters(count), form)
    if form in {"lowerRoman", "upperRoman"}:
        return cased(roman(count), form)
    data = shapes()
    if form in data["chinese"]:
        return chinese(count)
    for name, characters in (("circled", "circles"), ("bracketed", "brackets"), ("stopped", "stops")):
        if form in data[name]:
            return data[characters][count - 1] if 0 < count <= len(data[characters]) else None
    return None


def cased(text: str | None, form: str) -> str | None:
    """Upper case where the format says so."""
    return text.upper() if text and form.startswith("upper") else text


def letters(count: int) -> str | None:
    """A … z, aa, bb …"""
    return chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1) if 0 < count <= 26 * 20 else None


def roman(count: int) -> str | None:
    """i, ii, iii, iv …"""
    if not 0 < count < 4000:
        return None
    text = ""
    for size, sign in ROMAN + ROMAN_ONES:
        text += sign * (count // size)
        count %= size
    return text


def chinese(count: int) -> str | None:
    """The counting numbers below ten thousand, as Chinese lists are numbered."""
    if not 0 < count < 10_000:
        return None
    data, text = shapes(), ""
    for place, digit in enumerate(reversed(str(count))):
        if digit != "0":
            text = data["digits"][int(digit)] + data["units"][place] + text
        elif text and not text.startswith(data["digits"][0]):
            text = data["digits"][0] + text
    ten = data["digits"][1] + data["units"][1]
    return text[1:] if text.startswith(ten) else text

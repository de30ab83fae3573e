"""The fixed words and marks of an official letter, from ``words.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from baigong.engine.pack.model import CitedDocument


@cache
def words() -> Mapping[str, str]:
    """The file's content."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def day_words(day: date) -> str:
    """A day as a letter writes it, without leading zeros."""
    return words()["day"].format(year=day.year, month=day.month, day=day.day)


def document_words(document: CitedDocument, option: str) -> str:
    """A cited document: title and number, or the one that ``option`` names."""
    if option == "number":
        return document.number or ""
    if option == "title" or document.number is None:
        return words()["document"].format(title=document.title)
    return words()["numbered"].format(title=document.title, number=document.number)

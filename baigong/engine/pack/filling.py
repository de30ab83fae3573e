"""Texts with places to fill: ``{figure}``, ``{figure:n}``, ``{figure:share other}``, ``{document:number}``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baigong.engine.base.language import _


@dataclass(frozen=True, slots=True)
class Place:
    """A place to fill: ``{name:option argument}``; ``start`` is the offset of its brace in the text."""

    name: str
    option: str
    argument: str
    start: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A brace that opens or closes nothing."""

    start: int
    mistake: str
    cure: str


Piece = str | Place | Broken


def pieces(text: str) -> Iterator[Piece]:
    """The text cut into words, places and what is broken, in order. Line breaks of a ``|`` block stay in the words."""
    at = 0
    while at < len(text):
        opening, closing = text.find("{", at), text.find("}", at)
        if opening < 0 and closing < 0:
            yield text[at:]
            return
        if closing >= 0 and (opening < 0 or closing < opening):
            yield text[at:closing]
            yield Broken(closing, _("“}” 前面没有 “{”"), _("请补上 {，或删去 }"))
            at = closing + 1
            continue
        yield text[at:opening]
        again = text.find("{", opening + 1)
        if closing < 0 or 0 <= again < closing:
            yield Broken(opening, _("“{” 没有合上"), _("请在名称后面补上 }，写成 {skilled_workers} 这样"))
            at = opening + 1
            continue
        yield _place(text[opening + 1 : closing], opening)
        at = closing + 1


def _place(inside: str, start: int) -> Place:
    name, _colon, rest = inside.partition(":")
    option, _space, argument = rest.strip().partition(" ")
    return Place(name.strip(), option, argument.strip(), start)


def joined(text: str) -> str:
    """A text written over several lines of a ``|`` block as one paragraph: Chinese has no space between lines."""
    return "".join(line.strip() for line in text.splitlines())

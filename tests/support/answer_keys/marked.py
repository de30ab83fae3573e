"""Miniature documents written with their answers inside: ``高级工{7.92万人|79150|79250|人|高级工}，自<2018年>起``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tests.support.answer_keys.keys import AnswerKey, key_of

PIECE = re.compile(r"\{([^{}]*)\}|<([^<>]*)>|[^{}<>]+")


def _end(words: str) -> float | None:
    return None if words == "-" else float(words) if "." in words else int(words)


def marked(
    source: str, truths: Sequence[dict[str, Any]] = (), contradictions: Sequence[Sequence[int]] = (), name: str = "mini"
) -> AnswerKey:
    """The key of a marked text: ``{words|low|high|unit|nouns}`` (``-`` is open, ``;`` parts nouns), ``<aside>``."""
    text = ""
    quantities: list[dict[str, Any]] = []
    asides: list[dict[str, Any]] = []
    for piece in PIECE.finditer(source):
        words, *rest = (piece[1] or piece[2] or piece[0]).split("|")
        place = {"text": words, "start": len(text), "end": len(text) + len(words)}
        text += words
        if piece[1]:
            low, high, unit, nouns = rest
            quantities.append(
                place
                | {"low": _end(low), "high": _end(high), "unit": unit, "noun": [one for one in nouns.split(";") if one]}
            )
        elif piece[2]:
            asides.append(place)
    answers = {
        "quantities": quantities,
        "asides": asides,
        "contradictions": [{"quantities": list(one), "why": "planted"} for one in contradictions],
        "truths": list(truths),
    }
    return key_of(name, text, answers)


def answers_of(key: AnswerKey) -> list[dict[str, Any]]:
    """What a checker that knows the key would say of its quantities, in the shape of its JSON."""
    return [
        {
            "text": one.text,
            "start": one.start,
            "end": one.end,
            "low": None if one.low is None else float(one.low),
            "high": None if one.high is None else float(one.high),
            "unit": one.unit,
            "kind": "count",
            "counts": one.noun[0] if one.noun else "",
            "understood": True,
            "indicator": None,
        }
        for one in key.quantities
    ]

"""Everybody got one: then there are at least as many medals as competitors, and as many who passed as were tested."""

from __future__ import annotations

from collections.abc import Iterator

from baigong.engine.documents.model import Relation, Scan
from baigong.engine.documents.relating.all_won.medals import competes, prizes
from baigong.engine.documents.relating.all_won.passed import all_passed
from baigong.engine.documents.relating.claims import claim
from baigong.engine.documents.relating.sentences import by_sentence, sentence_spans


def find(scan: Scan) -> Iterator[Relation]:
    """Claims about all of them, with their numbers in the same sentence or the one before."""
    sentences, spans = by_sentence(scan), sentence_spans(scan)
    paragraphs = {one.sentence: one.paragraph for one in scan.clauses}
    for sentence, (start, end) in spans.items():
        text = scan.document.text[start:end]
        numbers = list(sentences.get(sentence, ()))
        if claim("all_won", "claim").search(text):
            together = paragraphs.get(sentence - 1) == paragraphs[sentence]
            alone = not together or any(competes(scan, scan.quantities[one]) for one in numbers)
            near = [*(() if alone else sentences.get(sentence - 1, ())), *numbers]
            if not claim("all_won", "team").search(
                scan.document.text[start if alone else spans[sentence - 1][0] : end]
            ):
                yield from prizes(scan, near, text)
        if claim("all_won", "passed_claim").search(text):
            yield from all_passed(scan, numbers)

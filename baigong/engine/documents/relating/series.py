"""Events every so many years since a year: how many there can have been by now."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from baigong.engine.base.language import _
from baigong.engine.documents.model import Document, Relation, Scan
from baigong.engine.documents.relating.chinese import number_of, year_of
from baigong.engine.documents.relating.claims import claim, words
from baigong.engine.documents.relating.clause_words import lead
from baigong.engine.documents.relating.sentences import by_sentence, sentence_spans
from baigong.engine.documents.relating.verdicts import failed, held
from baigong.engine.figures.interval import Interval


def series(scan: Scan) -> Iterator[Relation]:
    """``自2014年起，每两年举办一届，至今已举办三届``; until the day of the document."""
    spans, sentences = sentence_spans(scan), by_sentence(scan)
    today = document_year(scan.document)
    for sentence, numbers in sentences.items():
        text = scan.document.text[slice(*spans[sentence])]
        since, every = claim("period", "since").search(text), claim("period", "every").search(text)
        as_of = claim("period", "as_of").search(text)
        last = int(as_of["y"]) if as_of else today
        if since and every and last and last >= int(since["y"]):
            for number in numbers:
                yield from _counted(scan, number, (int(since["y"]), last), _step(every["k"]))


def document_year(document: Document) -> int | None:
    """The year of the last line that is a date and nothing else."""
    for paragraph in reversed(document.paragraphs):
        said = claim("period", "dated_line").match(document.text[paragraph.start : paragraph.end][:60])
        if said:
            return int(said["y"]) if said["y"] else year_of(said["c"])
    return None


def _step(text: str) -> int:
    said = words("period")
    return number_of(text.replace(said["two"], said["second"])) or 1 if text else 1


def _counted(scan: Scan, number: int, years: tuple[int, int], step: int) -> Iterator[Relation]:
    quantity = scan.quantities[number]
    if words("period")["units"].get(quantity.unit) != "times" or not claim("period", "so_far").search(
        lead(scan, quantity)
    ):
        return
    most = (years[1] - years[0]) // step + 1
    shown = {"first": years[0], "last": years[1], "step": step, "most": most, "count": quantity.text}
    if quantity.interval.meets(Interval(Fraction(most - 1), Fraction(most))):
        says = _("{first} 年起每 {step} 年一次，到 {last} 年至多 {most} 次，与“{count}”相符").format(**shown)
        yield held("period", (number,), says)
    else:
        says = _("{first} 年起每 {step} 年一次，到 {last} 年应有 {most} 次，而写作“{count}”").format(**shown)
        yield failed("period", (number,), says, _("核对起始年份、间隔和次数"))

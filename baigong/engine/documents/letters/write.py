"""From a template and the day's figures to a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.letters.fill import Filler, Unknown, ordinal
from baigong.engine.documents.letters.model import Letter, LetterParagraph, Run
from baigong.engine.documents.letters.sound import problem_at, require_sound
from baigong.engine.documents.letters.words import day_words, words
from baigong.engine.figures.model import Figure
from baigong.engine.figures.overlap import Overlap
from baigong.engine.pack.check.letters import texts
from baigong.engine.pack.model import LetterTemplate, Pack


def write_letter(
    pack: Pack,
    template: LetterTemplate,
    figures: Iterable[Figure],
    overlaps: Mapping[str, Overlap] | None = None,
    as_of: date | None = None,
) -> Letter:
    """The letter with these figures, in Chinese whatever language is spoken.

    ``figures`` are all figures of the pack on ``as_of`` (default: the template's day), ``overlaps`` by identity's id what its
    parts count twice. Raises PackError, with file, line and cure, for a template that names what the pack does not have;
    InputError for a figure that has no value on the day.
    """
    require_sound(pack, template)
    known = {one.id: one for one in figures}
    day = as_of or template.as_of
    filler = Filler(pack, template, known, overlaps or {}, day)
    try:
        paragraphs = tuple(_paragraphs(filler))
    except Unknown as unknown:
        raise InputError(_unknown(pack, template, unknown.name, day)) from None
    issuer = template.issuer or pack.city.bureau["zh"]
    snapshot = next((one.snapshot for one in known.values()), "")
    return Letter(template.id, issuer, template.signed_on, day, snapshot, paragraphs)


def _paragraphs(filler: Filler) -> Iterator[LetterParagraph]:
    template, fixed = filler.template, words()
    yield LetterParagraph("number", (Run(template.number),))
    for line in template.title:
        yield LetterParagraph("title", filler.runs(line))
    yield LetterParagraph("to", filler.runs(fixed["to"].replace("{to}", template.to)))
    yield from _body(filler)
    yield LetterParagraph("signature", (Run(template.issuer or filler.pack.city.bureau["zh"]),))
    yield LetterParagraph("date", (Run(day_words(template.signed_on)),))
    if template.note is not None:
        yield LetterParagraph("note", filler.runs(fixed["note"].replace("{note}", template.note)))
    if template.copies:
        offices = fixed["copies_between"].join(template.copies)
        yield LetterParagraph("copies", filler.runs(fixed["copies"].replace("{offices}", offices)))


def _body(filler: Filler) -> Iterator[LetterParagraph]:
    """The numbered headings and points, and the text between them."""
    counted = {"part": 0, "section": 0, "point": 0}
    below = {"part": ("section", "point"), "section": ("point",)}
    for block in filler.template.body:
        ((kind, text),) = block.written
        runs = filler.runs(text)
        if kind in counted:
            counted[kind] += 1
            counted |= dict.fromkeys(below.get(kind, ()), 0)
            runs = (Run(ordinal(kind, counted[kind])), *runs)
        yield LetterParagraph(kind, runs)


def _unknown(pack: Pack, template: LetterTemplate, name: str, day: date) -> str:
    problem = problem_at(pack, template, name, _texts(template))
    where = f"{problem.file}:{problem.line}:{problem.column}" if problem else template.file
    return _(
        "{where}：指标“{id}”在 {day} 无法得知，不能写进公文。请把 --as-of 改为有记录的日期，或改写这一句。"
    ).format(where=where, id=name, day=day)


def _texts(template: LetterTemplate) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield from texts(template)
    for name, phrase in template.phrases.items():
        yield ("phrases", name, "text"), phrase.text
        yield ("phrases", name, "otherwise"), phrase.otherwise

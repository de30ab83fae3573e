"""What the pages of letters show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from baigong.engine.base.language import _, pick
from baigong.engine.documents.letters import Letter, LetterParagraph, Run
from baigong.engine.pack.model import Identity, Pack
from baigong.web.components.view import Link

TAGS = {"part": "h2", "section": "h3"}
"""Paragraphs that are headings of the page."""
LONGEST_UNBROKEN = 10
"""A number of so few characters is not broken between lines."""


@dataclass(frozen=True)
class Listed:
    """One letter of the list."""

    link: Link
    number: str
    as_of: date


@dataclass(frozen=True)
class Words:
    """A piece of a paragraph; ``address`` leads to where its number comes from, ``says`` tells a screen reader so."""

    text: str
    address: str = ""
    says: str = ""
    short: bool = False
    """Stays on one line."""


@dataclass(frozen=True)
class Shown:
    """One paragraph: its kind is its class, ``tag`` its element."""

    kind: str
    tag: str
    words: tuple[Words, ...]


@dataclass(frozen=True)
class LetterPage:
    """A letter as on paper."""

    name: str
    issuer: str
    as_of: date
    snapshot: str
    numbers: int
    """Numbers that lead somewhere."""
    paragraphs: tuple[Shown, ...]
    downloads: tuple[Link, ...]


def listed(pack: Pack) -> tuple[Listed, ...]:
    """All letters of the pack."""
    return tuple(
        Listed(Link(pick(one.name), reverse("letter", args=[one.id])), one.number, one.as_of)
        for one in pack.letters.values()
    )


def letter_page(pack: Pack, letter: Letter) -> LetterPage:
    """The page of a letter."""
    paragraphs = tuple(_paragraph(one, letter) for one in letter.paragraphs)
    return LetterPage(
        pick(pack.letters[letter.id].name),
        letter.issuer,
        letter.as_of,
        letter.snapshot,
        sum(bool(words.address) for one in paragraphs for words in one.words),
        paragraphs,
        (
            Link(_("Word 文件"), reverse("letter-docx", args=[letter.id])),
            Link(_("数字的来处（JSON）"), reverse("letter-trace", args=[letter.id])),
        ),
    )


def _paragraph(one: LetterParagraph, letter: Letter) -> Shown:
    return Shown(one.kind, TAGS.get(one.kind, "p"), tuple(_words(run, letter) for run in one.runs))


def _words(run: Run, letter: Letter) -> Words:
    traced = run.traced
    if traced is None:
        return Words(run.text)
    source = traced.source
    title = pick(source.says if isinstance(source, Identity) else source.title)
    figure = source.whole if isinstance(source, Identity) else source.id
    address = f"{reverse('figure', args=[figure])}?as-of={letter.as_of.isoformat()}"
    said = _("{text}：{title}").format(text=run.text, title=title)
    return Words(run.text, address, said, short=len(run.text) <= LONGEST_UNBROKEN)

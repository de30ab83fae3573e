"""Filling the places of a letter's text with printed figures, documents, phrases and the day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from baigong.engine.base.language import speak
from baigong.engine.documents.letters.model import Run, Traced
from baigong.engine.documents.letters.words import day_words, document_words, words
from baigong.engine.figures.model import Figure
from baigong.engine.figures.numerals import chinese
from baigong.engine.figures.overlap import Overlap
from baigong.engine.figures.printing import SCALED, printed
from baigong.engine.pack.filling import Broken, Place, joined, pieces
from baigong.engine.pack.model import Indicator, LetterTemplate, Pack


class Unknown(Exception):  # noqa: N818  # says that a figure is not known; never seen outside
    """A figure that cannot be known on the day: a letter cannot state it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Filler:
    """What stands behind the places of one letter. Every place is sound (:mod:`baigong.engine.pack.check.letters`)."""

    pack: Pack
    template: LetterTemplate
    figures: Mapping[str, Figure]
    overlaps: Mapping[str, Overlap]
    as_of: date

    def runs(self, text: str) -> tuple[Run, ...]:
        """The text with its places filled. Raises Unknown for a figure without a value."""
        return tuple(run for piece in pieces(joined(text)) for run in self._piece(piece) if run.text)

    def _piece(self, piece: str | Place | Broken) -> Iterator[Run]:
        if isinstance(piece, str):
            yield Run(piece)
        elif isinstance(piece, Broken):
            raise ValueError(piece.mistake)  # noqa: TRY004  # a text, not a type, is wrong
        elif piece.name in self.figures:
            yield self._figure(piece)
        elif piece.name in self.template.documents:
            yield Run(document_words(self.template.documents[piece.name], piece.option))
        elif piece.name in self.template.phrases:
            yield from self._phrase(piece.name)
        else:
            yield Run(day_words(self.as_of))

    def _figure(self, place: Place) -> Run:
        figure = self.figures[place.name]
        one, value = figure.indicator, figure.value
        if value is None:
            raise Unknown(one.id)
        if place.option == "share":
            return self._share(figure, self.figures[place.argument])
        text = _texts(self.pack, one, figure, place.option, self.as_of)
        return Run(text, Traced(one.id, text, value, one.unit, one, figure.records, figure.period))

    def _share(self, part: Figure, whole: Figure) -> Run:
        if not whole.value:
            raise Unknown(whole.id)
        share = (Decimal(part.value or 0) * 100 / Decimal(whole.value)).quantize(Decimal(1), ROUND_HALF_UP)
        text = words()["share"].format(n=share)
        one = part.indicator
        return Run(text, Traced(one.id, text, share, "percent", one, part.records, part.period, whole.indicator))

    def _phrase(self, name: str) -> Iterator[Run]:
        phrase = self.template.phrases[name]
        overlap = self.overlaps.get(phrase.overlap)
        if overlap is None or not overlap.amount or overlap.records is None:
            yield from self.runs(phrase.otherwise)
            return
        for piece in pieces(joined(phrase.text)):
            if isinstance(piece, Place) and piece.name == "n":
                yield _twice(self.pack, phrase.overlap, overlap)
            else:
                yield from self._piece(piece)


def _texts(pack: Pack, one: Indicator, figure: Figure, option: str, as_of: date) -> str:
    with speak("zh"):
        if option == "list":
            dated = pack.provision_value(one.provision or "", as_of)
            items = dated.value if dated and isinstance(dated.value, tuple) else ()
            return words()["between"].join(item["zh"] for item in items)
        if option not in {"n", "chinese"}:
            return printed(one, figure.value)
        scaled = SCALED.search(one.printed.text["zh"])
        update: dict[str, object] = {"text": {"zh": scaled[0] if scaled else "{n}"}}
        if option == "chinese":
            update["numerals"] = "chinese"
        bare = one.model_copy(update={"printed": one.printed.model_copy(update=update)})
        return printed(bare, figure.value)


def _twice(pack: Pack, name: str, overlap: Overlap) -> Run:
    identity = next(one for one in pack.identities if one.id == name)
    whole = pack.indicator(identity.whole)
    amount = overlap.amount
    value = int(amount) if amount.denominator == 1 else Decimal(amount.numerator) / amount.denominator
    records = len(overlap.records.rows) if overlap.records else 0
    return Run(str(value), Traced(identity.id, str(value), value, whole.unit if whole else "", identity, records))


def ordinal(kind: str, number: int) -> str:
    """The number before a heading or a point: 一、 （一） 1."""
    return words()[kind].format(n=number if kind == "point" else chinese(number))

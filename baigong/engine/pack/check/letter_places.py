"""The places in a letter's text: each names something known, with an option that suits it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baigong.engine.base.language import _
from baigong.engine.pack.filling import Broken, Place, pieces
from baigong.engine.pack.model import Indicator, LetterTemplate, Pack
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean

AS_OF = "as_of"
FIGURE_OPTIONS = ("n", "chinese", "list", "share")
DOCUMENT_OPTIONS = ("title", "number")
INEXACT = ("about", "more_than")
"""Their words say how inexact the number is: it is never printed without them."""

Trouble = tuple[str, str]
"""The mistake and its cure."""


@dataclass(frozen=True)
class Names:
    """What the places of a letter may name."""

    pack: Pack
    letter: LetterTemplate

    @property
    def figures(self) -> Mapping[str, Indicator]:
        """The city's figures."""
        return {one.id: one for one in self.pack.indicators}

    @property
    def overlaps(self) -> tuple[str, ...]:
        """Identities that say which records are counted twice."""
        return tuple(one.id for one in self.pack.identities if one.overlap is not None)

    @property
    def all(self) -> set[str]:
        """Every name."""
        return {*self.figures, *self.letter.documents, *self.letter.phrases, AS_OF}


def check_places(page: Page, path: Path, text: str, names: Names, *, inside_phrase: bool = False) -> Iterator[Problem]:
    """What is wrong with the places of one text; a phrase has ``{n}`` and no phrases."""
    figures, known = names.figures, names.all
    for piece in pieces(text):
        if isinstance(piece, str):
            continue
        trouble = (
            (piece.mistake, piece.cure)
            if isinstance(piece, Broken)
            else _trouble(piece, names, figures, known, inside_phrase=inside_phrase)
        )
        if trouble is not None:
            before = text[: piece.start]
            column = piece.start - (before.rfind("\n") + 1) + 1
            yield page.inside(path, before.count("\n") + 1, column, *trouble)


def _trouble(
    place: Place, names: Names, figures: Mapping[str, Indicator], known: set[str], *, inside_phrase: bool
) -> Trouble | None:
    if inside_phrase and place.name == "n":
        return _no_option(place)
    if place.name in figures:
        return _figure(place, figures, names.pack)
    if place.name in names.letter.documents:
        return _document(place, names.letter)
    if place.name == AS_OF or (place.name in names.letter.phrases and not inside_phrase):
        return _no_option(place)
    if inside_phrase:
        known = (known | {"n"}) - names.letter.phrases.keys()
    return _("没有名为“{name}”的指标、文件或短语").format(name=place.name), did_you_mean(place.name, known)


def _figure(place: Place, figures: Mapping[str, Indicator], pack: Pack) -> Trouble | None:
    one = figures[place.name]
    if place.option and place.option not in FIGURE_OPTIONS:
        return _unknown_option(place, FIGURE_OPTIONS)
    if place.option == "share":
        if place.argument not in figures or place.argument == place.name:
            return (
                _("“{name}”不能作 share 的总数").format(name=place.argument),
                did_you_mean(place.argument, figures.keys() - {place.name}),
            )
        return None
    if place.argument:
        return _no_option(place)
    if place.option in {"n", "chinese"} and one.precision in INEXACT:
        return (
            _("“{id}”印出来带有约、余等字，不能只印数目").format(id=one.id),
            _("请写 {place}").format(place="{" + one.id + "}"),
        )
    if place.option == "list" and not _is_list(pack, one):
        return _("“{id}”不是规定里的清单").format(id=one.id), _("请删去 :list")
    return None


def _is_list(pack: Pack, one: Indicator) -> bool:
    values = pack.provisions[one.provision].values if one.provision and one.provision in pack.provisions else ()
    return bool(values) and all(isinstance(value.value, tuple) for value in values)


def _document(place: Place, letter: LetterTemplate) -> Trouble | None:
    if place.option and place.option not in DOCUMENT_OPTIONS:
        return _unknown_option(place, DOCUMENT_OPTIONS)
    if place.option == "number" and letter.documents[place.name].number is None:
        return _("文件“{name}”没有写文号").format(name=place.name), _("请在 documents 里加上 number: …")
    return None


def _unknown_option(place: Place, known: tuple[str, ...]) -> Trouble:
    return _("不认识的写法“:{option}”").format(option=place.option), did_you_mean(place.option, known)


def _no_option(place: Place) -> Trouble | None:
    if not place.option and not place.argument:
        return None
    return _("“{name}”后面不能再写什么").format(name=place.name), _("请只写 {place}").format(
        place="{" + place.name + "}"
    )

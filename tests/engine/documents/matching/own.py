"""Letters that the packs' own templates write, each number with the figure that it prints: the answer key is the trace."""

from __future__ import annotations

from datetime import date

from baigong.engine.documents.letters import Letter, write_letter
from baigong.engine.documents.matching import CityFigures
from baigong.engine.documents.matching.load import of_figure
from baigong.engine.figures.model import Figure
from baigong.engine.figures.overlap import Overlap
from baigong.engine.pack import load_pack
from baigong.engine.pack.model import Pack
from tests.engine.documents.letters.build import TWICE, figures


def city_of(pack: Pack, values: list[Figure], day: date) -> CityFigures:
    """The figures as a document is matched with them."""
    divisions = tuple(one.title["zh"] for one in pack.divisions if one.kind != "city")
    named = {"pack": pack.city.id, "snapshot": "s", "as_of": day.isoformat()}
    matched = tuple(of_figure(one, day) for one in values)
    return CityFigures(day, pack.city.title["zh"], divisions, matched, named)


def written(city: str, letter: str) -> tuple[Letter, CityFigures]:
    """A letter of a pack with the values that the pack published, and the city that has them."""
    pack = load_pack(city)
    template = pack.letters[letter]
    values = figures(pack)
    overlaps: dict[str, Overlap] = TWICE if city == "mianyang" else {}
    return write_letter(pack, template, values, overlaps), city_of(pack, values, template.as_of)


def key_of(letter: Letter) -> dict[tuple[int, int], str]:
    """Place in the letter's text → id of the figure that is printed there."""
    key, place = {}, len(letter.issuer) + 1
    for paragraph in letter.paragraphs:
        for run in paragraph.runs:
            if run.traced is not None:
                key[place, place + len(run.text)] = run.traced.id
            place += len(run.text)
        place += 1
    return key

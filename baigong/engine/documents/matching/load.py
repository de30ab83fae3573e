"""A city's figures from its pack and its newest snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _, pick, speak
from baigong.engine.documents.matching.city import CityFigure, CityFigures
from baigong.engine.documents.matching.days import day_stated, day_written
from baigong.engine.documents.matching.phrases import PLACE, Phrase
from baigong.engine.documents.matching.present import has_city
from baigong.engine.documents.matching.wordlist import longest_first, words
from baigong.engine.documents.model import Document

if TYPE_CHECKING:
    from baigong.engine.figures.model import Figure
    from baigong.engine.pack.model import Indicator, Pack
    from baigong.engine.warehouse.snapshot import Snapshot

NEAR = timedelta(days=31)
"""So long before the day on which a document was written its numbers may have been taken."""


def city_for(document: Document, as_of: date | None = None) -> CityFigures | None:
    """The figures to match a document with: as of ``as_of``, else of the day that it states, else of its own date. None where
    no city is kept; figures with a note and no more where the snapshot cannot answer for the document's day.

    Raises InputError where pack or snapshot are broken or not of one city, or ``as_of`` cannot be answered.
    """
    if not has_city():
        return None
    pack, snapshot = _opened()
    if as_of is not None:
        return _figures(pack, snapshot, as_of)
    stated, written = day_stated(document), day_written(document)
    day = stated or written or snapshot.as_of
    if stated is None and snapshot.as_of < day <= snapshot.as_of + NEAR:
        day = snapshot.as_of
    if not pack.city.first_day <= day <= snapshot.as_of:
        told = _("公文所说的 {day} 不在快照能答的日期之内（{first} 到 {newest}），没有与本市记录对照。")
        note = told.format(day=day, first=pack.city.first_day, newest=snapshot.as_of)
        return CityFigures(title=pack.city.title.get("zh", ""), divisions=_divisions(pack), note=note)
    return _figures(pack, snapshot, day)


def _divisions(pack: Pack) -> tuple[str, ...]:
    return tuple(one.title.get("zh", "") for one in pack.divisions if one.kind != "city")


def city_figures(as_of: date | None = None) -> CityFigures:
    """The pack's figures as of a day, by default the snapshot's; in about a second.

    Raises MissingError where there is no snapshot, InputError for a day that it cannot answer.
    """
    pack, snapshot = _opened()
    return _figures(pack, snapshot, as_of or snapshot.as_of)


def _opened() -> tuple[Pack, Snapshot]:
    from baigong.engine.pack import load_pack
    from baigong.engine.warehouse.snapshot import open_snapshot

    pack, snapshot = load_pack(), open_snapshot()
    if snapshot.manifest.pack != pack.city.id:
        told = _("快照是城市包“{kept}”的，不是“{asked}”的。请写 BAIGONG_CITY={kept}。")
        raise InputError(told.format(kept=snapshot.manifest.pack, asked=pack.city.id))
    return pack, snapshot


def _figures(pack: Pack, snapshot: Snapshot, day: date) -> CityFigures:
    from baigong.engine.figures.computed import compute
    from baigong.engine.figures.day import check_day

    check_day(pack, day, snapshot.as_of)  # its refusal is the reader's, and so in the reader's language
    with speak("zh"):  # what is printed goes into a Chinese document
        figures = compute(pack, snapshot, day)
    return CityFigures(
        day,
        pack.city.title.get("zh", ""),
        _divisions(pack),
        tuple(of_figure(one, day) for one in figures),
        {"pack": pack.city.id, "snapshot": snapshot.id, "as_of": day.isoformat()},
    )


def of_figure(figure: Figure, day: date) -> CityFigure:
    """A computed figure as documents are matched with it."""
    one = figure.indicator
    period = one.period
    return CityFigure(
        one.id,
        pick(one.title),
        None if figure.value is None else Fraction(figure.value),
        figure.printed,
        tuple(phrase for said in said_of(one) if (phrase := Phrase.of(said)).before or phrase.behind),
        units_of(one),
        one.part_of,
        one.ratio.part if one.ratio else None,
        period.start if period else None,
        (period.end - timedelta(days=1) if period.end else day) if period else None,
        limit=one.printed.text.get("zh", "").startswith(longest_first("limits")),
        at_least=one.precision == "at_least",
        rule=one.provision is not None,
    )


def said_of(one: Indicator) -> Iterable[str]:
    """The title, which is a phrase too, and the phrases that the pack declares."""
    return dict.fromkeys([one.title.get("zh", ""), *one.said])


def units_of(one: Indicator) -> frozenset[str]:
    """Units of quantities that may count it: by the engine's own units, else 个 and the measure word that is printed."""
    known = words()["units"]
    if one.unit in known:
        return frozenset(known[one.unit])
    behind = one.printed.text.get("zh", "").partition(PLACE)[2]
    return frozenset({words()["bare"], *(word for word in words()["measures"] if behind.startswith(word))})

"""Which quantities are the city's indicators, and whether they agree with its records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded

if TYPE_CHECKING:
    from baigong.engine.documents.matching.city import CityFigure, CityFigures
    from baigong.engine.documents.matching.days import day_stated
    from baigong.engine.documents.matching.load import city_figures, city_for
    from baigong.engine.documents.matching.matched import match
    from baigong.engine.documents.matching.present import has_city
    from baigong.engine.documents.matching.sender import speaks_of

HOMES = {
    "CityFigure": "city",
    "CityFigures": "city",
    "city_figures": "load",
    "city_for": "load",
    "day_stated": "days",
    "has_city": "present",
    "match": "matched",
    "speaks_of": "sender",
}
__all__ = [
    "CityFigure",
    "CityFigures",
    "city_figures",
    "city_for",
    "day_stated",
    "has_city",
    "match",
    "speaks_of",
]


def __getattr__(name: str) -> Any:
    return loaded(__name__, HOMES, name)

"""The files of a pack and the shape each must have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baigong.engine.pack.model import (
    City,
    Division,
    FactView,
    Identifier,
    Identity,
    Indicator,
    LetterTemplate,
    Part,
    Provision,
    Publication,
    RecordTable,
    Term,
    Words,
)


class FactsFile(Part):
    """``facts.yaml``."""

    records: Mapping[Identifier, RecordTable]
    facts: Mapping[Identifier, FactView]


class IndicatorsFile(Part):
    """``indicators.yaml``."""

    sections: Mapping[str, Words]
    indicators: tuple[Indicator, ...]
    identities: tuple[Identity, ...] = ()


CITY, DIVISIONS, VOCABULARIES, FACTS = "city.yaml", "divisions.yaml", "vocabularies.yaml", "facts.yaml"
INDICATORS, PROVISIONS, DEMO = "indicators.yaml", "provisions.yaml", "demo.yaml"
PUBLICATIONS = "published/publications.yaml"

SHAPES: Mapping[str, Any] = {
    CITY: City,
    DIVISIONS: tuple[Division, ...],
    VOCABULARIES: Mapping[Identifier, Mapping[str, Term]],
    FACTS: FactsFile,
    INDICATORS: IndicatorsFile,
    PROVISIONS: Mapping[Identifier, Provision],
    PUBLICATIONS: tuple[Publication, ...],
    DEMO: Mapping[str, Any],
}
OPTIONAL: Mapping[str, Any] = {PROVISIONS: {}, PUBLICATIONS: [], DEMO: {}}
"""Files that a pack may leave out, and what they then hold."""
ELSEWHERE = ("entitlements.yaml",)
"""Files that a pack may have and whose form is not known here: they rest on its policies."""

LETTERS = "letters"
"""The folder of the letters, a file each."""


def shape_of(file: str) -> Any:
    """The shape that ``file`` must have."""
    return LetterTemplate if file.startswith(f"{LETTERS}/") else SHAPES[file]

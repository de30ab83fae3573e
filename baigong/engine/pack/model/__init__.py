"""What a city pack says, as immutable typed values. Reading and checking it is :mod:`baigong.engine.pack.read`'s work."""

from baigong.engine.pack.model.city import City, Division, Term
from baigong.engine.pack.model.facts import Column, FactView, RecordTable
from baigong.engine.pack.model.figures import Identity, Indicator, Period, Printed, Ratio, Rows
from baigong.engine.pack.model.letters import Block, BlockKind, CitedDocument, LetterTemplate, Phrase
from baigong.engine.pack.model.part import Absent, FactType, Identifier, Part, Words, holds
from baigong.engine.pack.model.rules import DatedValue, Provision, Publication, PublishedFigure
from baigong.engine.pack.model.whole import Pack

__all__ = [
    "Absent",
    "Block",
    "BlockKind",
    "CitedDocument",
    "City",
    "Column",
    "DatedValue",
    "Division",
    "FactType",
    "FactView",
    "Identifier",
    "Identity",
    "Indicator",
    "LetterTemplate",
    "Pack",
    "Part",
    "Period",
    "Phrase",
    "Printed",
    "Provision",
    "Publication",
    "PublishedFigure",
    "Ratio",
    "RecordTable",
    "Rows",
    "Term",
    "Words",
    "holds",
]

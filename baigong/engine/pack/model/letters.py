"""A letter the city sends: its structure and its words, with places for figures (``letters/ID.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from baigong.engine.pack.model.part import Identifier, Part, Words

BlockKind = Literal["part", "section", "point", "text"]


class CitedDocument(Part):
    """A document that the letter cites: ``{name}`` prints 《title》（number）."""

    title: str
    number: str | None = None


class Phrase(Part):
    """Words that stand in the letter only on a day on which records count in two parts of an identity."""

    overlap: str
    """The identity's id; it must declare an overlap."""
    text: str
    """``{n}`` is what is counted twice."""
    otherwise: str = ""
    """What stands there on any other day."""


class Block(Part):
    """A paragraph. Exactly one of the four; numbers (一、 （一） 1.) are put before the first three by their order."""

    part: str | None = None
    section: str | None = None
    point: str | None = None
    text: str | None = None

    @property
    def written(self) -> list[tuple[BlockKind, str]]:
        """The kinds that are written, with their texts: one in a sound template."""
        kinds: tuple[BlockKind, ...] = ("part", "section", "point", "text")
        return [(kind, text) for kind in kinds if (text := getattr(self, kind)) is not None]


class LetterTemplate(Part):
    """One letter (``letters/ID.yaml``). Its texts are Chinese; ``name`` is what lists call it, for readers of either language."""

    id: str
    """The file's name without ``.yaml``."""
    name: Words
    as_of: date
    """The day of its figures, where no other is asked for."""
    signed_on: date = Field(alias="date")
    """成文日期."""
    number: str
    """发文字号."""
    issuer: str | None = None
    """发文机关; the city's bureau where absent."""
    title: tuple[str, ...]
    """The title, a line each."""
    to: str
    """主送机关, without the colon."""
    documents: Mapping[Identifier, CitedDocument] = {}
    phrases: Mapping[Identifier, Phrase] = {}
    body: tuple[Block, ...]
    note: str | None = None
    """附注, without the brackets."""
    copies: tuple[str, ...] = ()
    """抄送机关."""

    @property
    def file(self) -> str:
        """The file of the pack that it stands in."""
        return f"letters/{self.id}.yaml"

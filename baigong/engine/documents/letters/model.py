"""A written letter: paragraphs of runs, and where each of its numbers came from. All immutable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from baigong.engine.figures.model import Number
from baigong.engine.pack.model import Identity, Indicator

ParagraphKind = Literal[
    "number",  # 发文字号
    "title",  # a line of the title
    "to",  # 主送机关
    "part",  # 一、
    "section",  # （一）
    "point",  # 1.
    "text",
    "signature",  # 发文机关署名
    "date",  # 成文日期
    "note",  # 附注
    "copies",  # 抄送
]


@dataclass(frozen=True, slots=True)
class Traced:
    """A number that the letter prints: its words, and the figure, share or overlap that they state."""

    id: str
    """The indicator's id, or the identity's for what is counted twice."""
    text: str
    value: Number
    unit: str
    source: Indicator | Identity
    records: int
    period: str | None = None
    whole: Indicator | None = None
    """What a share is of."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one origin."""

    text: str
    traced: Traced | None = None

    @property
    def figure(self) -> str | None:
        """The indicator's id, where these words print a figure of the city."""
        return self.traced.id if self.traced and isinstance(self.traced.source, Indicator) else None


@dataclass(frozen=True, slots=True)
class LetterParagraph:
    """One paragraph, in the order of the document's body."""

    kind: ParagraphKind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as of a day. ``issuer`` stands over the first page; the rest is in ``paragraphs``."""

    id: str
    issuer: str
    signed_on: date
    as_of: date
    snapshot: str
    paragraphs: tuple[LetterParagraph, ...]

    @property
    def text(self) -> str:
        """The whole letter as plain text, a paragraph a line; the issuer's name first."""
        return "\n".join([self.issuer, *(one.text for one in self.paragraphs)]) + "\n"

    @property
    def title(self) -> str:
        """The title in one line."""
        return "".join(one.text for one in self.paragraphs if one.kind == "title")
